"""Is a duty due on the right day, and is it told why?"""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.due import due_day, why_day, window_day
from bot.core.rows import DutyRow
from bot.core.term import read_term
from bot.core.words import EventKind, Moment
from tests.core.small import CALENDAR, SMALL


def row(term: str, until: time | None = None) -> DutyRow:
    """Give a duty with this term."""
    return DutyRow(
        name="decide", starts=(EventKind.COMPLAINT,), counts_from=Moment.RECEIVED, term=read_term(term),
        owed_by="behandelaar", source="a test", until=until,
    )  # fmt: skip


def moment(text: str) -> datetime:
    """Read a moment in Dutch time."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.requirement("STI-5")
@pytest.mark.parametrize(
    ("arrives", "day"),
    [
        ("2026-11-23T09:00", "2026-11-23"),
        ("2026-11-23T15:59", "2026-11-23"),
        ("2026-11-23T16:00", "2026-11-24"),
        ("2026-11-27T16:00", "2026-11-30"),  # a Friday
        ("2026-11-28T10:00", "2026-11-30"),  # a Saturday
        ("2026-12-24T16:30", "2026-12-28"),  # Christmas
        ("2026-12-31T17:00", "2027-01-04"),  # New Year
        ("2027-03-27T15:00", "2027-03-30"),  # the Saturday before Easter
        ("2027-05-05T12:00", "2027-05-05"),  # Liberation Day is off only where that is configured
    ],
)
def test_the_same_day_is_today_before_four_on_a_working_day(arrives: str, day: str) -> None:
    assert str(due_day(row("same day", time(16)), moment(arrives), SMALL, CALENDAR)) == day


def test_without_a_time_the_same_day_counts_whole() -> None:
    assert str(due_day(row("same day"), moment("2026-11-23T23:59"), SMALL, CALENDAR)) == "2026-11-23"
    assert str(due_day(row("same day"), moment("2026-11-28T23:59"), SMALL, CALENDAR)) == "2026-11-30"


def test_a_day_that_the_case_names_can_not_be_counted() -> None:
    with pytest.raises(ValueError, match="stands in the event"):
        due_day(row("per case"), moment("2026-11-23T10:00"), SMALL, CALENDAR)


def test_a_term_moves_only_where_the_procedure_says_so() -> None:
    friday = moment("2026-11-13T10:00")

    assert str(due_day(row("6 weeks"), friday, SMALL, CALENDAR)) == "2026-12-25"
    assert str(due_day(row("6 weeks"), friday, replace(SMALL, roll=True), CALENDAR)) == "2026-12-28"
    assert str(window_day(read_term("6 weeks"), friday, replace(SMALL, roll=True), CALENDAR)) == "2026-12-28"


@pytest.mark.parametrize(
    ("term", "since", "due", "told"),
    [
        (
            "same day",
            "2026-11-23",
            "2026-11-23",
            (
                "Op die dag vóór 16:00 uur. Wat op een werkdag vóór 16:00 uur binnenkomt, is voor dezelfde dag. "
                "Dit kwam op tijd binnen: dus maandag 23 november 2026."
            ),
        ),
        (
            "same day",
            "2026-11-28",
            "2026-11-30",
            (
                "Op die dag vóór 16:00 uur. Wat op een werkdag vóór 16:00 uur binnenkomt, is voor dezelfde dag. "
                "Dit kwam later, of niet op een werkdag: dus maandag 30 november 2026."
            ),
        ),
        ("per case", "2026-11-23", "2026-12-07", "Deze dag is afgesproken: maandag 7 december 2026."),
        ("6 weeks", "2026-11-23", "2027-01-04", "6 weken na maandag 23 november 2026 is maandag 4 januari 2027."),
    ],
)
def test_it_is_told_why_that_day(term: str, since: str, due: str, told: str) -> None:
    dates = date.fromisoformat(since), date.fromisoformat(due)

    assert why_day(row(term, time(16)), *dates, SMALL, CALENDAR) == told


def test_it_is_told_in_english_too() -> None:
    dates = date(2026, 11, 23), date(2026, 12, 7)

    assert why_day(row("per case"), *dates, SMALL, CALENDAR, "en") == "This day was agreed: Monday 7 December 2026."
    assert why_day(row("same day", time(16)), *dates, SMALL, CALENDAR, "en").startswith("On that day before 16:00. ")
    assert why_day(row("per case"), *dates, SMALL, CALENDAR, "fr") == why_day(row("per case"), *dates, SMALL, CALENDAR)
