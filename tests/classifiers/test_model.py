"""Does the trained model survive being saved, and what does it make of words it never saw?"""

from pathlib import Path

import numpy as np

from classifiers.model import Block, Model, load, save

TINY = Model(
    words=Block(
        vocabulary={"klacht": 0, "lek": 1},
        rarity=np.array([1, 2], dtype=np.float32),
        weights=np.array([[1, 0, 0, 0], [0, 3, 0, 0]], dtype=np.float32),
    ),
    pieces=Block(
        vocabulary={"_le": 0}, rarity=np.ones(1, dtype=np.float32), weights=np.zeros((1, 4), dtype=np.float32)
    ),
    bias=np.zeros(4, dtype=np.float32),
)
TEXTS = [("", "klacht"), ("", "lek"), ("", "onbekend")]


def test_a_saved_model_thinks_the_same(tmp_path: Path) -> None:
    save(TINY, tmp_path / "words.npz")

    read = load(tmp_path / "words.npz")

    assert np.array_equal(read.log_chances(TEXTS), TINY.log_chances(TEXTS))


def test_the_words_decide() -> None:
    chances = np.exp(TINY.log_chances(TEXTS))

    assert chances.argmax(axis=1).tolist()[:2] == [0, 1]
    assert np.allclose(chances.sum(axis=1), 1)
    assert np.allclose(chances[2], 0.25)


def test_no_texts_give_no_chances() -> None:
    assert TINY.log_chances([]).shape == (0, 4)


def test_the_share_of_known_words_is_told() -> None:
    assert TINY.known("", "klacht over lek dak") == 0.5
    assert TINY.known("", "") == 0


def test_the_committed_model_is_small() -> None:
    assert (Path("classifiers/model/words.npz")).stat().st_size < 10_000_000
