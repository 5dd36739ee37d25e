"""Does a report tell about whole weeks and whole quarters, in Dutch time?"""

from datetime import UTC, date, datetime

import pytest

from bot.reports.period import last_quarter, last_week


@pytest.mark.parametrize(
    ("today", "week"),
    [
        ("2026-11-23", "2026-11-16/2026-11-23"),
        ("2026-11-29", "2026-11-16/2026-11-23"),
        ("2027-01-01", "2026-12-21/2026-12-28"),
        ("2027-01-04", "2026-12-28/2027-01-04"),
    ],
)
def test_the_week_before_runs_from_monday_up_to_sunday(today: str, week: str) -> None:
    assert str(last_week(date.fromisoformat(today))) == week


@pytest.mark.parametrize(
    ("today", "quarter", "last"),
    [
        ("2027-01-01", "2026-10-01/2027-01-01", "2026-12-31"),
        ("2027-03-31", "2026-10-01/2027-01-01", "2026-12-31"),
        ("2027-04-01", "2027-01-01/2027-04-01", "2027-03-31"),
        ("2028-06-30", "2028-01-01/2028-04-01", "2028-03-31"),
        ("2026-12-31", "2026-07-01/2026-10-01", "2026-09-30"),
    ],
)
def test_the_quarter_before_runs_to_its_last_day(today: str, quarter: str, last: str) -> None:
    period = last_quarter(date.fromisoformat(today))

    assert (str(period), period.last.isoformat()) == (quarter, last)


def test_a_period_begins_and_ends_at_dutch_midnight_also_over_a_clock_change() -> None:
    period = last_week(date(2026, 3, 30))

    assert period.since == datetime(2026, 3, 22, 23, tzinfo=UTC)
    assert period.until == datetime(2026, 3, 29, 22, tzinfo=UTC)
