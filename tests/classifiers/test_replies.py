"""What does each sentence of a reply ask, as far as a trained model can tell?"""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from classifiers.replies import features
from classifiers.replies.corpus import examples, read
from classifiers.replies.fitting import FEWEST, fit
from classifiers.replies.model import COLLEAGUE, COMPLAINANT, FOLDER, Reply, ReplyModel, load, save
from classifiers.replies.train import REPORT, measure
from tests.core.nasty import NASTY
from tests.patience import patience


@pytest.fixture(scope="module")
def tiny() -> ReplyModel:
    rows = [
        *(f'{{"sentences": ["ik pak zaak {n} op"], "acts": [["take"]]}}' for n in range(FEWEST)),
        *(f'{{"sentences": ["mooi weer {n}", "hij was boos"], "acts": [[], ["note?"]]}}' for n in range(FEWEST)),
    ]
    return fit(read(rows, "a"))


def test_words_are_alike_whatever_their_numbers_names_and_titles() -> None:
    said = features.tokens("Karim belt mevrouw De Vries om 10:30, 2 keer!", frozenset({"karim"}))

    assert said == ["@collega", "belt", "mevrouw", "naam", "om", "0:00", "0", "keer", "!"]


def test_words_are_seen_with_their_neighbours() -> None:
    assert features.word_features(["a", "b", "c"])["a b"] == 1
    assert features.word_features(["a", "b", "c"])["a_c"] == 1


def test_the_sentences_beside_it_and_the_case_count() -> None:
    found = features.around_features(["a"], [], "open", "extension")

    assert {"<a", ">$", "state open", "asked extension"} == set(found)


def test_a_small_model_tells_what_it_learned(tiny: ReplyModel) -> None:
    take, nothing = tiny.chances(Reply(sentences=("ik pak zaak 9 op", "mooi weer 9")))

    assert take["take"] > 0.5 > nothing["take"]
    assert tiny.labels == ("note", "take")


def test_a_saved_model_thinks_the_same(tiny: ReplyModel, tmp_path: Path) -> None:
    save(tiny, tmp_path / "colleague.npz")
    reply = Reply(sentences=("ik pak het op", "hij was boos"))

    again = load(COLLEAGUE, tmp_path).chances(reply)
    assert np.allclose(
        [list(one.values()) for one in again], [list(one.values()) for one in tiny.chances(reply)], atol=0.01
    )


def test_no_sentences_no_chances(tiny: ReplyModel) -> None:
    assert tiny.chances(Reply(sentences=())) == []


def test_an_example_needs_as_many_sets_of_acts_as_sentences() -> None:
    with pytest.raises(ValueError, match="who"):
        read(['{"sentences": ["a", "b"], "acts": [[]]}'], "who")


@pytest.mark.parametrize("who", [COLLEAGUE, COMPLAINANT])
def test_the_shipped_model_was_trained_on_the_shipped_replies(who: str) -> None:
    told = json.loads((FOLDER / REPORT).read_text(encoding="utf-8"))[who]
    found = examples(who)

    assert (told["replies"], told["sentences"]) == (len(found), sum(len(one.acts) for one in found))
    assert set(load(who).labels) <= {act for one in found for each in one.acts for act in each}


@pytest.mark.parametrize("who", [COLLEAGUE, COMPLAINANT])
def test_what_is_likely_by_an_unseen_writer_is_right_nine_times_in_ten(who: str) -> None:
    told = json.loads((FOLDER / REPORT).read_text(encoding="utf-8"))[who]
    rows = [one["0.6"]["precision"] for one in told.values() if isinstance(one, dict)]

    assert float(np.mean(rows)) > 0.85  # measured: docs/recognition.md, "Replies"


def test_a_measure_counts_replies_that_are_wholly_right(tiny: ReplyModel) -> None:
    (unseen,) = read(['{"sentences": ["ik pak zaak 10 op"], "acts": [["take"]]}'], "b")

    assert measure(tiny, [unseen])["0.6"] == {"replies_right": 1.0, "precision": 1.0, "recall": 1.0}


@pytest.mark.parametrize(
    ("who", "sentence", "act"),
    [
        (COLLEAGUE, "Deze hou ik zelf.", "take"),
        (COLLEAGUE, "De verzekering belde, die betalen niet.", "note"),
        (COLLEAGUE, "Van mij mag de brief eruit.", "send"),
        (COMPLAINANT, "Laat de hele zaak maar rusten, ik wil er niet meer mee door.", "withdraw"),
        (COMPLAINANT, "Wanneer krijg ik eindelijk eens antwoord?", "ask_state"),
    ],
)
def test_the_shipped_model_knows_everyday_words(who: str, sentence: str, act: str) -> None:
    (chances,) = load(who).chances(Reply(sentences=(sentence,), state="open"))

    assert max(chances, key=lambda name: chances[name]) == act


def test_no_text_keeps_it_busy() -> None:
    model = load(COLLEAGUE)
    for text in NASTY:
        with patience():
            model.chances(Reply(sentences=(text, text)))


def test_judging_needs_no_training_library() -> None:
    code = "import sys, classifiers.replies.model; sys.exit('sklearn' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
