"""Which days count in the Netherlands?"""

from datetime import UTC, date, datetime, time, timedelta

import holidays as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import AMSTERDAM, Calendar, dutch_day, easter_sunday, holidays, observed

YEARS = range(2024, 2036)
PLAIN = Calendar()
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize("year", YEARS)
def test_the_public_holidays_are_those_of_the_netherlands(year: int) -> None:
    """Sundays need no name of their own; Good Friday and 5 May count here only by configuration."""
    sundays = {easter_sunday(year), easter_sunday(year) + timedelta(days=49)}
    configured = {easter_sunday(year) - timedelta(days=2), date(year, 5, 5)}

    assert set(holidays(year)) == set(oracle.country_holidays("NL", years=year)) - sundays - configured


@pytest.mark.parametrize("year", YEARS)
def test_good_friday_and_liberation_day_are_found_where_they_are_configured(year: int) -> None:
    optional = oracle.country_holidays("NL", years=year, categories=("public", "optional"))
    found = {observed(name, year)[0] for name in ("good_friday", "liberation_day")}

    assert found <= set(optional)
    assert observed("good_friday", year)[0] == easter_sunday(year) - timedelta(days=2)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
        (2038, "2038-04-25"),
        (2285, "2285-03-22"),
    ],
)
def test_easter_falls_on_this_sunday(year: int, day: str) -> None:
    assert easter_sunday(year).isoformat() == day


@pytest.mark.parametrize(("year", "day"), [(2024, 27), (2025, 26), (2026, 27), (2031, 26), (2036, 26)])
def test_kings_day_moves_to_saturday_when_it_is_a_sunday(year: int, day: int) -> None:
    assert holidays(year)[date(year, 4, day)] == "Koningsdag"
    assert "Koningsdag" not in {name for when, name in holidays(year).items() if when != date(year, 4, day)}


def test_an_unknown_day_cannot_be_observed() -> None:
    with pytest.raises(ValueError, match="no such day: pakjesavond"):
        observed("pakjesavond", 2026)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-12-24", ""),
        ("2026-12-25", "Eerste Kerstdag"),
        ("2026-12-28", "gesloten dag"),
        ("2027-03-26", "Goede Vrijdag"),
        ("2027-05-05", "Bevrijdingsdag"),
        ("2027-05-06", "Hemelvaartsdag"),
        ("2027-05-07", ""),
    ],
)
def test_a_holiday_an_observed_day_and_a_closed_day_are_named(day: str, name: str) -> None:
    calendar = Calendar(
        closed_days=frozenset({date(2026, 12, 28)}), observed_days=frozenset({"good_friday", "liberation_day"})
    )

    assert calendar.holiday(date.fromisoformat(day)) == name
    assert calendar.is_working_day(date.fromisoformat(day)) is (name == "")


@pytest.mark.parametrize("day", ["2027-03-26", "2027-05-05", "2030-05-05"])
def test_good_friday_and_liberation_day_count_unless_they_are_configured(day: str) -> None:
    assert PLAIN.holiday(date.fromisoformat(day)) == ""


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-12-21T23:30+00:00", "2026-12-22"),  # 00:30 in the Netherlands
        ("2026-12-22T00:30+01:00", "2026-12-22"),
        ("2026-07-01T21:59+00:00", "2026-07-01"),
        ("2026-07-01T22:00+00:00", "2026-07-02"),  # summer time: two hours ahead
        ("2026-10-24T22:30+00:00", "2026-10-25"),  # the night in which the clock goes back
        ("2026-10-25T22:30+00:00", "2026-10-25"),  # and the evening after it
        ("2026-12-31T23:30+00:00", "2027-01-01"),
        ("2026-03-29T00:30-10:00", "2026-03-29"),
    ],
)
def test_a_moment_belongs_to_its_dutch_day(moment: str, day: str) -> None:
    assert dutch_day(datetime.fromisoformat(moment)).isoformat() == day


@pytest.mark.parametrize(
    ("day", "utc"), [("2026-03-27", "08:00"), ("2026-03-30", "07:00"), ("2026-10-23", "07:00"), ("2026-10-26", "08:00")]
)
def test_the_office_opens_at_nine_on_both_sides_of_a_clock_change(day: str, utc: str) -> None:
    assert f"{PLAIN.opening(date.fromisoformat(day)).astimezone(UTC):%H:%M}" == utc


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:00"),
        ("2026-11-23T08:59", "2026-11-23T09:00"),
        ("2026-11-23T17:00", "2026-11-24T09:00"),
        ("2026-11-21T12:00", "2026-11-23T09:00"),
        ("2026-12-24T18:00", "2026-12-28T09:00"),
    ],
)
def test_outside_office_hours_everything_waits_for_the_next_opening(moment: str, opens: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)

    assert PLAIN.next_open(at) == datetime.fromisoformat(opens).replace(tzinfo=AMSTERDAM)
    assert PLAIN.in_office_hours(at) is (moment == opens)


def test_an_organisation_has_its_own_office_hours() -> None:
    calendar = Calendar(opens=time(8, 30), closes=time(12))

    assert calendar.in_office_hours(datetime(2026, 11, 23, 8, 30, tzinfo=AMSTERDAM))
    assert not calendar.in_office_hours(datetime(2026, 11, 23, 12, tzinfo=AMSTERDAM))


@given(DAYS, st.integers(1, 60))
def test_counting_forward_and_counting_between_agree(day: date, count: int) -> None:
    end = PLAIN.working_days_after(day, count)

    assert PLAIN.is_working_day(end)
    assert PLAIN.working_days_between(day, end) == count
    assert PLAIN.working_days_between(end, day) == -count


@given(DAYS, st.integers(1, 60))
def test_counting_back_lands_on_a_working_day_that_is_so_far_before(day: date, count: int) -> None:
    before = PLAIN.working_days_before(day, count)

    assert PLAIN.is_working_day(before)
    assert PLAIN.working_days_between(before - timedelta(days=1), day - timedelta(days=1)) == count


@given(DAYS)
def test_nought_working_days_before_is_the_day_itself_or_the_working_day_before_it(day: date) -> None:
    found = PLAIN.working_days_before(day, 0)

    assert found == (day if PLAIN.is_working_day(day) else PLAIN.working_days_before(day, 1))


@given(DAYS)
def test_nought_working_days_after_is_the_day_itself_or_the_next_working_day(day: date) -> None:
    found = PLAIN.working_days_after(day, 0)

    assert found == (day if PLAIN.is_working_day(day) else PLAIN.working_days_after(day, 1))
