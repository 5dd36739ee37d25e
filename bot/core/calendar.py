"""Which days count? Dutch working days and office hours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SATURDAY = 5
SUNDAY = 6


@cache
def easter_sunday(year: int) -> date:
    """Easter of the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> dict[date, str]:
    """Give the public holidays of a year with their Dutch names (Algemene termijnenwet art. 3, first paragraph)."""
    easter = easter_sunday(year)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == SUNDAY:
        kings_day -= timedelta(days=1)
    return {
        date(year, 1, 1): "Nieuwjaarsdag",
        easter + timedelta(days=1): "Tweede Paasdag",
        kings_day: "Koningsdag",
        easter + timedelta(days=39): "Hemelvaartsdag",
        easter + timedelta(days=50): "Tweede Pinksterdag",
        date(year, 12, 25): "Eerste Kerstdag",
        date(year, 12, 26): "Tweede Kerstdag",
    }


def observed(name: str, year: int) -> tuple[date, str]:
    """Give a day that counts as a holiday only where it is configured: good_friday or liberation_day."""
    if name == "good_friday":
        return easter_sunday(year) - timedelta(days=2), "Goede Vrijdag"
    if name == "liberation_day":
        return date(year, 5, 5), "Bevrijdingsdag"
    raise ValueError(f"no such day: {name}")


CLOSED = "gesloten dag"
ENGLISH = {
    "Nieuwjaarsdag": "New Year's Day",
    "Goede Vrijdag": "Good Friday",
    "Tweede Paasdag": "Easter Monday",
    "Koningsdag": "King's Day",
    "Bevrijdingsdag": "Liberation Day",
    "Hemelvaartsdag": "Ascension Day",
    "Tweede Pinksterdag": "Whit Monday",
    "Eerste Kerstdag": "Christmas Day",
    "Tweede Kerstdag": "Boxing Day",
    CLOSED: "a closed day",
}
OBSERVABLE = frozenset({"good_friday", "liberation_day"})


def dutch_day(moment: datetime) -> date:
    """Give the day it was in the Netherlands."""
    return moment.astimezone(AMSTERDAM).date()


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """An organisation's calendar: public holidays, its own closed days and its office hours."""

    closed_days: frozenset[date] = frozenset()
    observed_days: frozenset[str] = frozenset()
    opens: time = time(9)
    closes: time = time(17)

    def holiday(self, day: date, language: str = "nl") -> str:
        """Name the holiday or closed day, "" on an ordinary day."""
        watched = dict(observed(name, day.year) for name in self.observed_days)
        name = holidays(day.year).get(day) or watched.get(day) or (CLOSED if day in self.closed_days else "")
        return ENGLISH.get(name, name) if language == "en" else name

    def is_working_day(self, day: date) -> bool:
        """Say whether the day is no Saturday, Sunday, holiday or closed day."""
        return day.weekday() < SATURDAY and not self.holiday(day)

    def forward(self, day: date) -> Iterator[date]:
        """Give the working days after a day."""
        while True:
            day += timedelta(days=1)
            if self.is_working_day(day):
                yield day

    def working_days_after(self, day: date, count: int) -> date:
        """Give the working day that is `count` working days after a day; with 0 the day itself or the next."""
        if count == 0:
            return day if self.is_working_day(day) else next(self.forward(day))
        days = self.forward(day)
        for _ in range(count - 1):
            next(days)
        return next(days)

    def working_days_before(self, day: date, count: int) -> date:
        """Give the working day that is `count` working days before a day; with 0 the day itself or the one before."""
        while count == 0 and not self.is_working_day(day):
            day -= timedelta(days=1)
        while count > 0:
            day -= timedelta(days=1)
            count -= self.is_working_day(day)
        return day

    def working_days_between(self, first: date, last: date) -> int:
        """Count the working days after `first` up to and with `last`; negative when `last` comes earlier."""
        if last < first:
            return -self.working_days_between(last, first)
        span = (last - first).days
        return sum(self.is_working_day(first + timedelta(days=n)) for n in range(1, span + 1))

    def opening(self, day: date) -> datetime:
        """Give the aware moment at which the office opens on a day."""
        return datetime.combine(day, self.opens, AMSTERDAM)

    def in_office_hours(self, moment: datetime) -> bool:
        """Say whether somebody is at work then."""
        local = moment.astimezone(AMSTERDAM)
        return self.is_working_day(local.date()) and self.opens <= local.time() < self.closes

    def next_open(self, moment: datetime) -> datetime:
        """Give the moment itself in office hours, else the next opening of the office."""
        if self.in_office_hours(moment):
            return moment
        day = dutch_day(moment)
        today = self.opening(day)
        return today if moment < today and self.is_working_day(day) else self.opening(self.working_days_after(day, 1))
