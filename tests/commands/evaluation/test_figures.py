"""Are the figures what one counts by hand?"""

import json

import pytest

from bot.commands.evaluation.figures import between, measured
from classifiers import Verdict
from tests.commands.evaluation.samples import HOSTILE, RIGHT, SAID, SIX, figures, hostile, mail


def test_figures_of_six_mails_are_as_counted_by_hand() -> None:
    fused = figures()["ways"]["fused"]

    assert fused == {
        "mails": 6,
        "accuracy": 0.667,  # 4 of 6
        "macro_f1": 0.575,  # of 0.8, 1, 0 and 0.5
        "complaint_recall": 0.667,  # 2 of 3
        "calibration_error": 0.333,  # (0.25 + 0.85 + 0.3 + 0.6) / 6
        "coverage_98": 0.5,  # the three surest are right, the fourth is not
        "to_person": 0.333,  # 0.7 and 0.6
        "missed": 1,
        "missed_share": 0.3333,
        "f1": {"complaint": 0.8, "repair": 1.0, "nuisance": 0.0, "other": 0.5},
    }


def test_each_label_has_its_precision_and_recall_and_its_row_of_what_it_was_taken_for() -> None:
    found = figures()

    assert found["labels"]["other"] == {"mails": 1, "precision": 0.333, "recall": 1.0, "f1": 0.5}
    assert found["confusion"]["complaint"] == {"complaint": 2, "repair": 0, "nuisance": 0, "other": 1}
    assert found["confusion"]["nuisance"] == {"complaint": 0, "repair": 0, "nuisance": 0, "other": 1}


@pytest.mark.parametrize(
    ("least", "to_person", "right", "missed"),
    [(0.5, 0.0, 0.667, 1), (0.7, 0.167, 0.8, 1), (0.8, 0.333, 0.75, 1), (0.9, 0.5, 1.0, 0)],
)
def test_each_threshold_says_who_goes_to_a_person_and_which_complaints_are_missed(
    least: float, to_person: float, right: float, missed: int
) -> None:
    (row,) = (one for one in figures()["thresholds"] if one["from"] == least)

    assert row == {
        "from": least,
        "to_person": to_person,
        "right_without_person": right,
        "complaints_missed": missed,
        "share_of_complaints_missed": round(missed / 3, 4),
    }


def test_what_seems_something_else_may_be_a_complaint_and_then_somebody_looks() -> None:
    said = [*SAID["fused"][:2], Verdict(label="other", confidence=0.85, complaint=0.1), *SAID["fused"][3:]]
    found = figures(fused=said)

    assert (found["ways"]["fused"]["missed"], found["ways"]["fused"]["to_person"]) == (0, 0.5)
    assert [one["nobody_looks"] for one in found["worst"]] == [False, False]
    assert [(one["from"], one["complaints_missed"]) for one in found["possible"]][2:5] == [
        (0.07, 0),
        (0.1, 0),
        (0.15, 1),
    ]


def test_the_ways_stand_side_by_side_and_absent_ones_are_left_out() -> None:
    ways = figures()["ways"]

    assert list(ways) == ["keywords", "model", "fused"]
    assert ways["keywords"] == {
        "mails": 6, "accuracy": 0.167, "macro_f1": 0.071, "complaint_recall": 0.0, "calibration_error": 0.833,
        "coverage_98": 0.0, "to_person": 0.0, "missed": 3, "missed_share": 1.0,
        "f1": {"complaint": 0.0, "repair": 0.0, "nuisance": 0.0, "other": 0.286},
    }  # fmt: skip


def test_what_a_part_adds_is_counted_mail_by_mail() -> None:
    assert figures()["adds"] == [
        {"part": "the rules", "put_right": 2, "spoiled": 1, "macro_f1": 0.408, "complaint_recall": -0.333, "missed": 1}
    ]
    everything = figures(words=SAID["model"], rules=SAID["keywords"])["adds"]
    assert [one["part"] for one in everything] == [
        "training instead of keywords",
        "pieces of words",
        "the model",
        "the rules",
    ]


def test_the_worst_mistake_is_the_surest_and_says_whether_anybody_looks() -> None:
    worst = figures()["worst"]

    assert [(one["id"], one["right"], one["said"], one["nobody_looks"]) for one in worst] == [
        ("m3", ["complaint"], "other", True),
        ("m5", ["nuisance"], "other", False),
    ]


def test_only_so_many_mistakes_are_shown() -> None:
    assert [one["id"] for one in measured("six", SIX, SAID, certain_from=0.8, most=1)["worst"]] == ["m3"]


def test_a_second_label_that_is_right_as_well_is_no_mistake() -> None:
    found = measured(
        "one", [mail(1, "complaint", also="repair")], {"fused": [SAID["fused"][3]]}, certain_from=0.8, most=9
    )

    assert (found["accuracy"], found["worst"]) == (1.0, [])


def test_without_a_complaint_nothing_is_said_of_complaints() -> None:
    fused = measured("one", [mail(1, "repair")], {"fused": [SAID["fused"][3]]}, certain_from=0.8, most=9)["ways"][
        "fused"
    ]

    assert (fused["complaint_recall"], fused["missed_share"], fused["macro_f1"]) == (None, None, 1.0)


def test_organisations_and_hard_mails_are_measured_apart() -> None:
    places = ("hss", "hss", "bouw", "bouw", "", "")
    found = [
        mail(number, label, organisation=place, hard=number < 3)
        for number, (label, place) in enumerate(zip(RIGHT, places, strict=True))
    ]
    groups = measured("six", found, SAID, certain_from=0.8, most=1)["groups"]

    assert [(one["name"], one["mails"], one["accuracy"]) for one in groups] == [
        ("bouw", 2, 0.5),
        ("hss", 2, 1.0),
        ("hard on purpose", 3, 0.667),
        ("other mails", 3, 0.667),
    ]
    assert figures()["groups"] == []


@pytest.mark.parametrize(
    ("count", "of", "bounds"),
    [(2, 3, [0.208, 0.939]), (0, 10, [0.0, 0.278]), (10, 10, [0.722, 1.0]), (0, 0, [0.0, 1.0])],
)
def test_a_share_of_few_mails_leaves_room(count: int, of: int, bounds: list[float]) -> None:
    assert between(count, of) == bounds


def test_everything_is_json_and_nothing_of_a_hostile_mail_steers() -> None:
    found = hostile()
    text = json.dumps(found["worst"], ensure_ascii=False)

    assert "\x1b" not in text
    assert "\\u001b" not in text
    assert "\u202e" not in text
    assert len(found["worst"][0]["text"]) < len(HOSTILE * 99) / 2
    assert found["groups"][0]["name"].isprintable()


def test_verdicts_are_counted_in_any_order_of_labels() -> None:
    said = [Verdict(label=label, confidence=0.99) for label in RIGHT]

    assert figures(fused=said)["ways"]["fused"]["macro_f1"] == 1.0
