"""Are rules and model weighed into chances, and does the file read as it was written?"""

from pathlib import Path

import numpy as np

from classifiers.evidence import names
from classifiers.fusion import NAME, Fusion, load, save
from classifiers.model import FOLDER
from classifiers.rulebook import rulebook

SMALL = Fusion(
    columns=("model:complaint", "rule:a/b"),
    weights=np.array([[1, 2], [0, 0]], dtype=np.float32),
    bias=np.array([0, 0.5], dtype=np.float32),
    temperature=2.0,
    certain_from=0.8,
)


def test_a_saved_fusion_weighs_the_same(tmp_path: Path) -> None:
    save(SMALL, tmp_path / "fusion.json")

    read = load(tmp_path / "fusion.json")

    rows = [{"rule:a/b": 1.0}, {"model:complaint": -3.0}, {"unknown": 9.0}]
    assert np.allclose(read.chances(rows), SMALL.chances(rows))
    assert (read.columns, read.certain_from) == (SMALL.columns, SMALL.certain_from)


def test_chances_add_up_to_one_and_a_higher_temperature_is_less_sure() -> None:
    warm = SMALL.chances([{"rule:a/b": 1.0}])[0]
    cold = Fusion(**{**vars(SMALL), "temperature": 1.0}).chances([{"rule:a/b": 1.0}])[0]

    assert np.isclose(warm.sum(), 1)
    assert cold.max() > warm.max()


def test_the_committed_fusion_knows_exactly_the_installed_rules() -> None:
    assert list(load(FOLDER / NAME).columns) == names(rulebook())
