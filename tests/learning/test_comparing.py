"""Is a new model used only where nothing gets worse?"""

import pytest

from bot.learning.comparing import Comparison, Score, macro_f1, objections, scores

C, R, N = "complaint", "repair", "nuisance"
RIGHT = [C] * 200 + [R] * 100 + [N] * 20 + ["other"] * 200


def said(**wrong: int) -> list[str]:
    """What a model says of these mails: all is right but this, as complaint_other=2."""
    found = list(RIGHT)
    for pair, count in wrong.items():
        right, other = pair.split("_")
        for _ in range(count):
            found[found.index(right)] = other
    return found


def compared(old: list[str], new: list[str], name: str = "dev", unseen: tuple[int, int] = (0, 0)) -> Comparison:
    """Two models on these mails."""
    return Comparison(name=name, old=scores(RIGHT, old), new=scores(RIGHT, new), unseen=unseen)


PERFECT = said()


def test_a_label_is_scored_by_what_is_it_and_what_was_taken_for_it() -> None:
    found = scores([C, C, C, R], [C, C, R, R])

    assert found[C] == Score(mails=3, said=2, both=2)
    assert (found[C].precision, found[C].recall, found[C].f1) == (1.0, 2 / 3, 0.8)
    assert (found[N].precision, found[N].recall, found[N].f1) == (0.0, 0.0, 0.0)
    assert macro_f1(found) == pytest.approx((0.8 + 2 / 3) / 2)  # of the labels that occur
    assert macro_f1(scores([], [])) == 0


def test_a_model_that_is_as_good_or_better_meets_no_objection() -> None:
    assert objections([compared(PERFECT, PERFECT)], None) == ()
    assert objections([compared(said(complaint_other=9, repair_nuisance=9), PERFECT)], None) == ()


@pytest.mark.parametrize(
    ("new", "objection"),
    [
        (said(repair_other=1), ()),  # noise
        (said(repair_other=3), ("repair on dev: F1 1.000 → 0.985",)),
        (said(nuisance_other=1), ()),  # one mail, where there are few
        (said(nuisance_other=2), ("nuisance on dev: F1 1.000 → 0.947",)),
        (said(complaint_other=1), ("complaints recognised on dev: 200 → 199",)),  # not one
        (said(other_complaint=1), ()),
    ],
)
def test_what_gets_worse_than_noise_is_an_objection(new: list[str], objection: tuple[str, ...]) -> None:
    assert objections([compared(PERFECT, new)], None) == objection


def test_a_label_that_gets_worse_is_not_made_good_by_another() -> None:
    old, new = said(complaint_other=20), said(repair_other=5)

    assert objections([compared(old, new)], None) == ("repair on dev: F1 1.000 → 0.974",)


def test_complaints_are_counted_over_all_sets_together() -> None:
    dev = compared(PERFECT, said(complaint_other=1))
    test = compared(said(complaint_other=1), PERFECT, "test")

    assert objections([dev, test], None) == ()
    assert objections([dev, dev], None) == ("complaints recognised on dev and dev: 400 → 398",)


def test_a_complaint_that_no_person_would_see_any_more_is_an_objection() -> None:
    one_more = compared(PERFECT, PERFECT, unseen=(2, 3))
    one_less = compared(PERFECT, PERFECT, "test", unseen=(1, 0))

    assert objections([one_more], None) == ("complaints that nobody would see on dev: 2 → 3",)
    assert objections([one_more, one_less], None) == ()


def test_on_own_mails_nothing_may_be_lost() -> None:
    own = compared(said(other_repair=3), said(repair_other=1, other_repair=2), "own mails")

    assert objections([], compared(PERFECT, PERFECT, "own mails")) == ()
    assert objections([], own) == ()  # both labels are better
    assert objections([], compared(PERFECT, said(repair_other=1), "own mails")) == (
        "repair on own mails: F1 1.000 → 0.995",
        "other on own mails: F1 1.000 → 0.998",
    )
