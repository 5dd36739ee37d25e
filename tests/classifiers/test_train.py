"""Is training repeatable, and does it learn what it is shown?"""

import numpy as np
import pytest

from classifiers.train import best_temperature, fit_model, say

TEXTS = [("", text) for text in ("de kraan lekt", "de ketel lekt", "ik heb een klacht", "nog een klacht")] * 3
LABELS = np.array([1, 1, 0, 0] * 3)


def test_training_twice_gives_the_same_model() -> None:
    one, two = fit_model(TEXTS, LABELS), fit_model(TEXTS, LABELS)

    assert np.array_equal(one.log_chances(TEXTS), two.log_chances(TEXTS))


def test_a_confident_fool_gets_a_high_temperature() -> None:
    assert best_temperature(np.array([[4.0, 0.0]] * 4), np.array([0, 1, 0, 1])) > 2


def test_nobody_is_made_surer_than_fitted() -> None:
    assert best_temperature(np.array([[1.0, 0.0]] * 4), np.array([0, 0, 0, 0])) == 1


def test_training_shows_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    say("model, fold 1 of 5")

    assert capsys.readouterr().out == "model, fold 1 of 5\n"
