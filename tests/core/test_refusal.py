"""Is an act refused with a reason when something it needs is not there?"""

from typing import Any

import pytest

from bot.core.refusal import REFUSALS
from bot.core.words import State
from tests.core.small import DAY, KNOWN, MONDAY, NEW, decided, due, happens, letters, opened, stands

UNHEARD = happens(NEW, "complaint", discussed="yes", details=KNOWN).case


def test_a_decision_waits_until_who_complains_was_heard() -> None:
    refused = happens(UNHEARD, "decided", outcome="founded", reasons="zo is het")

    assert (stands(refused), letters(refused)) == (("not_yet", State.OPEN), [])
    assert refused.case == UNHEARD
    assert stands(happens(opened(), "decided", outcome="founded", reasons="zo is het")) == ("", State.DECIDED)


@pytest.mark.parametrize("reasons", [{}, {"reasons": ""}, {"reasons": " \n"}])
def test_a_decision_needs_reasons(reasons: dict[str, Any]) -> None:
    assert stands(happens(opened(), "decided", outcome="founded", **reasons)) == ("no_reasons", State.OPEN)


@pytest.mark.parametrize("kind", ["conversation", "heard", "settled", "measure"])
def test_what_is_recorded_needs_its_text(kind: str) -> None:
    assert happens(opened(), kind, text=" ").refused == "no_text"
    assert happens(opened(), kind, text="zo is het").refused == ""


@pytest.mark.requirement("BOU-6")
@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({"until": "2026-11-23"}, ""),
        ({"until": "2026-11-22"}, "day_passed"),
        ({"until": "2027-11-26"}, ""),
        ({"until": "2027-11-27"}, "day_too_far"),
        ({"until": "morgen"}, "no_date"),
        ({"term": "2 weeks"}, ""),
        ({}, "no_date"),
    ],
)
def test_a_promise_names_a_day_ahead_and_not_too_far(facts: dict[str, Any], refused: str) -> None:
    assert happens(opened(), "remedy_promised", **facts).refused == refused


@pytest.mark.parametrize(
    ("facts", "refused"), [({"until": "2040-01-01"}, ""), ({"until": "2026-11-01"}, "day_passed"), ({}, "no_date")]
)
def test_a_case_may_be_kept_for_years(facts: dict[str, Any], refused: str) -> None:
    assert happens(decided(), "kept_longer", **facts).refused == refused


def test_a_promise_counts_from_the_arrival_of_the_mail_that_makes_it() -> None:
    arrived = (MONDAY - 2 * DAY).isoformat()
    promised = happens(opened(), "remedy_promised", until="2026-11-22", arrived=arrived)

    assert (promised.refused, due(promised.case, "remedy")) == ("", "2026-11-22")


@pytest.mark.requirement("STI-6")
def test_nothing_can_be_confirmed_before_something_was_agreed() -> None:
    closed = happens(opened(), "settled", text="wij bellen").case

    assert letters(happens(closed, "written_wanted")) == ["agreement"]
    assert happens(happens(opened(), "settled", text="x").case, "written_wanted").refused == ""


EXTENSIONS = [  # the facts, after how many days, the refusal, the last day after it
    ({"term": "4 weeks", "reason": "ziekte"}, 0, "", "2027-02-01"),
    ({"term": "5 weeks", "reason": "ziekte"}, 0, "beyond_limit", "2027-01-04"),
    ({"until": "2027-02-02", "reason": "ziekte"}, 0, "beyond_limit", "2027-01-04"),
    ({"term": "5 weeks", "reason": "ziekte", "consent": "yes"}, 0, "", "2027-02-08"),
    ({"until": "2028-02-02", "reason": "ziekte", "consent": "yes"}, 0, "too_far", "2027-01-04"),
    ({"term": "2 weeks", "reason": "ziekte"}, 43, "too_late", "2027-01-04"),
    ({"term": "2 weeks"}, 0, "no_reasons", "2027-01-04"),
]


@pytest.mark.parametrize(("facts", "days", "refused", "last"), EXTENSIONS)
def test_an_extension_has_a_limit_that_only_the_complainant_can_lift(
    facts: dict[str, Any], days: int, refused: str, last: str
) -> None:
    extended = happens(opened(), "extended", MONDAY + days * DAY, **facts)

    assert (extended.refused, due(extended.case, "decide")) == (refused, last)


def test_without_a_term_that_can_be_moved_there_is_nothing_to_extend() -> None:
    bare = happens(opened(), "settled", text="x").case

    assert happens(bare, "extended", term="2 weeks", reason="ziekte").refused == "unforeseen"
    assert happens(NEW, "extended", term="2 weeks", reason="ziekte").refused == "unforeseen"


def test_every_refusal_is_said_in_words() -> None:
    assert {row[2] for row in EXTENSIONS} - {""} <= set(REFUSALS)
    assert [key for key, words in REFUSALS.items() if not words or words.endswith(".")] == []
