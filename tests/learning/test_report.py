"""Does a report say what changed, in words and in JSON, without a word of any mail?"""

import json

from bot.learning.comparing import Comparison, scores
from bot.learning.report import in_words, written
from bot.learning.training import Material, OwnVerdict, Trained
from tests.learning.schools import example, shipped

OWN = [example("HSS-2026-0001", "kombuis", "repair"), example("HSS-2026-0002", "lawaai", "nuisance")]
MATERIAL = Material(shipped=shipped("train"), held_out={}, own=OWN, known=frozenset())
RIGHT = ["complaint", "complaint", "repair", "other"]
TRAINED = Trained(
    held_out=(
        Comparison(
            name="dev",
            old=scores(RIGHT, ["complaint", "other", "repair", "other"]),
            new=scores(RIGHT, RIGHT),
            unseen=(1, 0),
        ),
    ),
    own=None,
    verdicts=(
        OwnVerdict(id="HSS-2026-0001", label="repair", old="other", new="repair"),
        OwnVerdict(id="HSS-2026-0002", label="nuisance", old="nuisance", new="nuisance"),
    ),
    objections=("complaint on dev: F1 1.000 → 0.950",),
)


def test_the_words_tell_each_label_before_and_after() -> None:
    text = in_words(written(TRAINED, MATERIAL, "20261101-030001"), "Not used:")

    assert text.splitlines() == [
        "learned from   4 mails of the program, 2 of your own (repair 1, nuisance 1)",
        "compared with  20261101-030001",
        "measured on    dev and test: mails of the program that no model learns from; your own when there are enough",
        "",
        "                                   mails   precision       recall          F1",
        "dev, 4 mails: macro-F1 0.778 → 1.000",
        "    complaint                          2   1.000 → 1.000   0.500 → 1.000   0.667 → 1.000",
        "    repair                             1   1.000 → 1.000   1.000 → 1.000   1.000 → 1.000",
        "    other                              1   0.500 → 1.000   1.000 → 1.000   0.667 → 1.000",
        "your own mails on which they differ, each asked of models that had not seen it:",
        "    HSS-2026-0001        is repair: said other, now repair",
        "",
        "Not used:",
        "    complaint on dev: F1 1.000 → 0.950",
    ]


def test_the_json_tells_the_same_and_holds_no_words_of_mails() -> None:
    report = json.loads(json.dumps(written(TRAINED, MATERIAL, "")))

    assert report["trained_on"] == {
        "shipped": 4,
        "own": 2,
        "own_labels": {"repair": 1, "nuisance": 1},
        "own_organisations": {"": 2},
    }
    assert report["sets"][0]["labels"]["complaint"] == [
        {"mails": 2, "precision": 1.0, "recall": 0.5, "f1": 0.6667},
        {"mails": 2, "precision": 1.0, "recall": 1.0, "f1": 1.0},
    ]
    assert report["sets"][0]["complaints_unseen"] == [1, 0]
    assert report["own"][0] == {"id": "HSS-2026-0001", "label": "repair", "old": "other", "new": "repair"}
    assert "kombuis" not in json.dumps(report)


def test_the_model_of_the_program_is_called_so() -> None:
    assert "compared with  the model of the program" in in_words(written(TRAINED, MATERIAL, ""), "")
