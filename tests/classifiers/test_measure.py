"""Does the committed model do what its report says?"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import classifiers
from bot.core import organisation
from classifiers import CERTAIN_FROM, POSSIBLE_FROM, Verdict
from classifiers.corpus import examples
from classifiers.measure import calibration_error, f1, report
from classifiers.recogniser import Recogniser

WRITTEN: dict[str, Any] = json.loads((Path(classifiers.__file__).parent / "model" / "report.json").read_text())


@pytest.fixture(scope="module")
def measured(recogniser: Recogniser) -> dict[str, Any]:
    return report(recogniser, examples("dev"))


@pytest.mark.parametrize("figure", ["macro_f1", "complaint_recall", "calibration_error", "coverage", "accuracy"])
def test_the_committed_model_reproduces_its_report(measured: dict[str, Any], figure: str) -> None:
    assert measured[figure] == pytest.approx(WRITTEN[figure], abs=0.03)


def test_recognition_is_good_enough_to_go_live(measured: dict[str, Any]) -> None:
    assert measured["macro_f1"] >= 0.87
    assert measured["complaint_recall"] >= 0.82
    assert measured["calibration_error"] <= 0.05
    assert measured["accuracy_when_certain"] >= 0.91


@pytest.mark.parametrize("author", ["a", "b", "c", "r", "s"])
def test_everyday_mail_of_an_author_that_was_not_trained_on_is_recognised(author: str) -> None:
    found = WRITTEN["unseen_authors"][author]

    assert found["macro_f1"] >= 0.9
    assert found["calibration_error"] <= 0.05
    assert found["coverage_98"] >= 0.69
    assert found["coverage"] >= 0.8  # at most one mail in five goes to a person
    assert found["complaints_surely_missed"] <= 3


def test_confidence_that_means_what_it_says_has_no_calibration_error() -> None:
    chances = np.array([[0.75, 0.25]] * 4)

    assert calibration_error(chances, np.array([0, 0, 0, 1])) == 0
    assert calibration_error(chances, np.array([1, 1, 1, 1])) == 0.75


def test_f1_is_one_only_when_all_is_right() -> None:
    assert f1([True, False], [True, False]) == 1
    assert f1([True, False], [False, True]) == 0
    assert f1([True, True], [True, False]) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("label", "confidence", "complaint", "sure"),
    [
        ("complaint", 0.6, 0.6, True),
        ("complaint", 0.59, 0.59, False),
        ("repair", 0.9, 0.06, True),
        ("repair", 0.9, 0.07, False),  # it may well be a complaint
        ("repair", 0.59, 0.01, False),
    ],
)
def test_what_seems_something_else_is_sure_only_when_it_is_hardly_a_complaint(
    label: str, confidence: float, complaint: float, *, sure: bool
) -> None:
    assert Verdict(label=label, confidence=confidence, complaint=complaint).is_sure() is sure


def test_the_bot_goes_by_the_thresholds_that_recognition_advises() -> None:
    assert (organisation.CERTAIN_FROM, organisation.POSSIBLE_FROM) == (CERTAIN_FROM, POSSIBLE_FROM)
