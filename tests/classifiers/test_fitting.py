"""Is fitting repeatable, and honest about what it does not know?"""

import numpy as np

from classifiers.fitting import TEMPERATURES, best_temperature, fit_model

TEXTS = [("", text) for text in ("de kraan lekt", "de ketel lekt", "ik heb een klacht", "nog een klacht")] * 3
LABELS = np.array([1, 1, 0, 0] * 3)


def test_training_twice_gives_the_same_model() -> None:
    one, two = fit_model(TEXTS, LABELS), fit_model(TEXTS, LABELS)

    assert np.array_equal(one.log_chances(TEXTS), two.log_chances(TEXTS))


def test_a_confident_fool_gets_a_high_temperature() -> None:
    assert best_temperature(np.array([[4.0, 0.0]] * 4), np.array([0, 1, 0, 1])) > 2


def test_there_is_a_bound_to_being_made_surer() -> None:
    assert best_temperature(np.array([[1.0, 0.0]] * 4), np.array([0, 0, 0, 0])) == TEMPERATURES[0]
