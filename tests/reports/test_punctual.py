"""Does an inventory tell whether decisions were in time (BOU-10)?"""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.case import Case
from bot.core.duties import Duty
from bot.core.holes import Count
from bot.reports.period import Period, last_quarter
from bot.reports.punctual import by_term
from bot.rules import load_procedure

DUE = date(2027, 1, 4)
LAST_MINUTE = datetime(2027, 1, 4, 23, 59, tzinfo=AMSTERDAM)
DECIDE = Duty(name="decide", owed_by="directie", since=date(2026, 11, 23), due=DUE, why="", source="HSS-8")
FIRST_QUARTER = last_quarter(date(2027, 4, 1))


def told(duty: Duty, period: Period = FIRST_QUARTER) -> list[Count]:
    """Count one duty."""
    case = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", duties=(duty,))
    return by_term([case], load_procedure("hss"), period)


@pytest.mark.parametrize(
    ("duty", "label"),
    [
        (replace(DECIDE, done_at=LAST_MINUTE), "op tijd besloten"),
        (replace(DECIDE, done_at=LAST_MINUTE, extended=1), "op tijd besloten, na verlenging van de termijn"),
        (replace(DECIDE, done_at=LAST_MINUTE + timedelta(minutes=1)), "te laat besloten"),
        (replace(DECIDE, done_at=LAST_MINUTE + timedelta(minutes=1), extended=1), "te laat besloten"),
        (DECIDE, "nog niet besloten, terwijl de termijn voorbij is"),
    ],
)
@pytest.mark.requirement("BOU-10")
def test_a_decision_is_in_time_or_late_in_the_quarter_in_which_it_was_taken(duty: Duty, label: str) -> None:
    assert told(duty) == [Count(label=label, count=1)]
    assert told(duty, last_quarter(date(2027, 1, 1))) == []


@pytest.mark.parametrize(
    "duty",
    [
        replace(DECIDE, dropped_at=LAST_MINUTE),
        replace(DECIDE, due=date(2027, 4, 1)),
        replace(DECIDE, name="acknowledge", done_at=LAST_MINUTE),
    ],
)
def test_what_is_no_longer_owed_not_late_yet_or_no_decision_is_not_counted(duty: Duty) -> None:
    assert told(duty) == []


@pytest.mark.requirement("BOU-10")
def test_what_went_well_stands_first() -> None:
    duties = (DECIDE, replace(DECIDE, done_at=LAST_MINUTE), replace(DECIDE, done_at=LAST_MINUTE))
    cases = [Case(number="x", organisation="hss", procedure="hss", duties=(one,)) for one in duties]

    assert by_term(cases, load_procedure("hss"), FIRST_QUARTER) == [
        Count(label="op tijd besloten", count=2),
        Count(label="nog niet besloten, terwijl de termijn voorbij is", count=1),
    ]
