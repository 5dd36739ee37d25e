"""Does the step on the most special thing that an event is go first?"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.special import appeal_until, arrived, is_complete, is_late, kinds_of, missing_after, next_round, step_of
from bot.core.words import EventKind, Moment, State
from tests.core.small import (
    CALENDAR,
    DAY,
    KNOWN,
    MONDAY,
    NEW,
    SMALL,
    appealed,
    decided,
    event,
    happens,
    letters,
    opened,
)

WAITING = happens(NEW, "complaint", details={"what": "een brief"}).case


@pytest.mark.parametrize(
    ("outcome", "kinds"),
    [
        ("founded", ("founded", "decided")),
        ("partly_founded", ("partly_founded", "founded", "decided")),
        ("unfounded", ("unfounded", "decided")),
        ("", ("decided",)),
        ("nonsense", ("decided",)),
    ],
)
def test_a_decision_is_its_outcome_first(outcome: str, kinds: tuple[str, ...]) -> None:
    assert kinds_of(opened(), event("decided", outcome=outcome), SMALL, CALENDAR) == kinds


@pytest.mark.parametrize(("outcome", "sent"), [("unfounded", ["decision", "ladder"]), ("founded", ["decision"])])
def test_a_row_on_the_outcome_goes_before_the_row_on_the_decision(outcome: str, sent: list[str]) -> None:
    assert letters(happens(opened(), "decided", outcome=outcome, reasons="zo is het")) == sent


@pytest.mark.parametrize("kind", ["appeal", "dispute"])
def test_an_appeal_and_a_dispute_fall_back_on_not_being_content(kind: str) -> None:
    step = step_of(decided(), kinds_of(decided(), event(kind), SMALL, CALENDAR), SMALL)

    assert (step.on if step else None) == EventKind.NOT_CONTENT


def test_what_has_no_row_and_nothing_more_general_is_no_step() -> None:
    assert step_of(opened(), (EventKind.PROPOSED,), SMALL) is None


# --- admission -------------------------------------------------------------------------------------------------


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"discussed": "yes", "details": KNOWN}, "complete"),
        ({"discussed": "yes", "details": {"what": "een brief"}}, "incomplete"),
        ({"discussed": "no", "details": KNOWN}, "incomplete"),
        ({"details": KNOWN}, "incomplete"),
        ({}, "incomplete"),
    ],
)
def test_a_complaint_is_complete_when_it_was_discussed_and_nothing_is_missing(facts: dict[str, Any], kind: str) -> None:
    assert kinds_of(NEW, event("complaint", **facts), SMALL, CALENDAR)[0] == kind


@pytest.mark.requirement("WOP-1")
def test_it_goes_on_the_moment_the_complainant_says_that_it_was_discussed() -> None:
    answer = event("information", discussed="yes")

    assert kinds_of(WAITING, answer, SMALL, CALENDAR) == ("complete", "information")
    assert happens(WAITING, "information", discussed="yes").case.state is State.OPEN


@pytest.mark.requirement("WOP-3")
def test_what_was_asked_once_is_not_waited_for_again() -> None:
    assert missing_after(WAITING, event("information"), SMALL) == ("when",)
    assert WAITING.asked_for == ("when",)
    assert is_complete(WAITING, event("information", discussed="yes"), SMALL)
    assert not is_complete(WAITING, event("information"), SMALL)


def test_only_the_complainant_completes_a_complaint() -> None:
    outsider = event("information", actor="outsider", discussed="yes", details=KNOWN)

    assert kinds_of(WAITING, outsider, SMALL, CALENDAR) == ("information",)


def test_what_was_taken_up_is_not_waited_for() -> None:
    assert kinds_of(opened(), event("information"), SMALL, CALENDAR) == ("information",)


@pytest.mark.requirement("WOP-1")
def test_an_answer_after_it_was_closed_for_want_of_one_takes_it_up_again() -> None:
    closed = replace(WAITING, state=State.CLOSED)

    assert happens(closed, "information", discussed="yes").case.state is State.OPEN


# --- appeals ---------------------------------------------------------------------------------------------------


@pytest.mark.requirement("WOP-7")
def test_the_next_round_is_the_one_after_those_that_were() -> None:
    assert [one.decided_by if (one := next_round(case, SMALL)) else "" for case in (decided(), appealed())] == [
        "chef",
        "",
    ]


def test_the_window_is_counted_from_the_decision() -> None:
    assert str(appeal_until(decided(), SMALL, CALENDAR)) == "2027-01-04"
    assert appeal_until(opened(), SMALL, CALENDAR) is None
    assert appeal_until(appealed(), SMALL, CALENDAR) is None


@pytest.mark.requirement("STI-8")
@pytest.mark.parametrize(
    ("arrives", "state", "sent"),
    [
        ("2027-01-04T23:59:00+01:00", State.APPEALED, ["appeal_received", "appeal_handover"]),
        ("2027-01-05T00:00:00+01:00", State.DECIDED, ["appeal_late"]),
        ("", State.DECIDED, ["appeal_late"]),
    ],
)
def test_an_appeal_is_late_when_it_arrives_after_the_last_day(arrives: str, state: State, sent: list[str]) -> None:
    decision = happens(decided(), "appeal", MONDAY + 60 * DAY, arrived=arrives)

    assert (decision.case.state, letters(decision)) == (state, sent)


def test_while_it_is_decided_anew_nothing_is_late() -> None:
    assert not is_late(appealed(), event("not_content", MONDAY + 400 * DAY), SMALL, CALENDAR)


# --- when a mail arrived ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("2026-11-23T08:00:00+01:00", -2),
        ("2026-11-23T07:00:00+00:00", -2),
        ("", 0),
        ("gisteren", 0),
        ("2026-11-23T08:00:00", 0),  # of no time zone
        ("2026-11-23T12:00:00+01:00", 0),  # later than it was handled
        ("0001-01-01T00:00:00+14:00", 0),
        ("1900-01-01T00:00:00+00:00", 0),
        ("9999-12-31T23:59:59-14:00", 0),
        (None, 0),
        (["2026"], 0),
    ],
)
def test_a_moment_of_arrival_that_can_not_be_is_not_believed(said: object, hours: int) -> None:
    assert arrived(event("information", arrived=said)) == MONDAY + timedelta(hours=hours)


def test_the_appeal_counts_from_the_day_on_which_it_arrived() -> None:
    case = happens(decided(), "not_content", MONDAY + 3 * DAY, arrived=(MONDAY + 2 * DAY).isoformat()).case

    assert (case.moments[Moment.APPEALED], case.round) == (MONDAY + 2 * DAY, 1)
