"""What follows for a meeting from what else happens?"""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.case import Case, Decision, Event
from bot.core.decide import decide
from bot.core.meeting import planned
from bot.core.words import EventKind, State
from bot.rules import load_procedure
from tests.core.small import CALENDAR, ELS, MONDAY, event, happens, letters, opened

AWB = load_procedure("awb")

DIRK = "dirk@klein.example"


def with_plan(kind: str) -> Case:
    when = {"day": "2026-12-03", "time": "10:00", "what": "visit"}
    return planned(replace(opened(), owner=ELS), Event(kind=EventKind(kind), at=MONDAY, actor=ELS, facts=when))


def taken_back(case: Case, at: datetime = MONDAY) -> Decision:
    """Let the complainant take the complaint back, at a municipality."""
    return decide(case, event("withdrawal", at, "complainant", text="Laat maar."), AWB, at, CALENDAR)


HEARING, VISIT = with_plan("hearing_planned"), with_plan("appointed")


@pytest.mark.parametrize("case", [HEARING, VISIT])
def test_who_takes_a_case_gets_the_invitation_to_what_is_planned_in_it(case: Case) -> None:
    taken = happens(case, "forwarded", to_address=DIRK)

    assert taken.case.owner == DIRK
    assert "meeting_notice" in letters(taken)


def test_who_was_invited_already_is_not_invited_again() -> None:
    assert "meeting_notice" not in letters(happens(replace(HEARING, owner=""), "forwarded", to_address=ELS))


def test_a_hearing_falls_away_with_the_complaint() -> None:
    gone = taken_back(HEARING)

    assert (gone.case.state, gone.case.meeting["cancelled"], gone.case.meeting["sequence"]) == (
        State.WITHDRAWN,
        "yes",
        "1",
    )
    assert letters(gone)[-3:] == ["meeting_cancelled", "meeting_off", "hearing_off"]
    assert all(not one.facts for one in gone.letters[-3:])  # what the complainant wrote is in no letter about it


def test_a_visit_stays_until_a_person_says_so() -> None:
    gone = taken_back(VISIT)

    assert "cancelled" not in gone.case.meeting
    assert "meeting_cancelled" not in letters(gone)


def test_what_is_over_is_left() -> None:
    later = MONDAY.replace(month=12, day=10)

    assert "meeting_cancelled" not in letters(taken_back(HEARING, later))
