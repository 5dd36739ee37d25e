"""When is a term over, and how was that day found?"""

import calendar as months
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.core.calendar import SATURDAY, Calendar
from bot.core.wording import day_in_words, join_in_words


class Unit(StrEnum):
    """What a term counts."""

    WORKING_DAYS = "working days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


TERM = re.compile(r"(\d{1,3}) (working day|day|week|month|year)s?")
DUTCH = {
    Unit.WORKING_DAYS: ("werkdag", "werkdagen"),
    Unit.DAYS: ("dag", "dagen"),
    Unit.WEEKS: ("week", "weken"),
    Unit.MONTHS: ("maand", "maanden"),
    Unit.YEARS: ("jaar", "jaar"),
}
ENGLISH = {unit: (unit.value.removesuffix("s"), unit.value) for unit in Unit}


@dataclass(frozen=True, kw_only=True)
class Term:
    """A length of time as a procedure states it: "7 working days", "6 weeks", "1 month"."""

    amount: int
    unit: Unit

    def __str__(self) -> str:
        """Give the words that `read_term` reads."""
        return self.in_words("en")

    def in_words(self, language: str) -> str:
        """Give the term in Dutch or English: "7 werkdagen", "6 weeks"."""
        singular, plural = (ENGLISH if language == "en" else DUTCH)[self.unit]
        return f"{self.amount} {singular if self.amount == 1 else plural}"


def read_term(words: str) -> Term:
    """Read a term; ValueError says what is allowed."""
    found = TERM.fullmatch(words.strip())
    if not found:
        msg = f'"{words}" is no term; write for example "7 working days", "6 weeks", "1 month" or "2 years"'
        raise ValueError(msg)
    return Term(amount=int(found[1]), unit=Unit(found[2] + "s"))


def last_day(start: date, term: Term, calendar: Calendar, *, roll: bool = False) -> date:
    """Give the last day of a term; it counts whole.

    The day after `start` is day 1. Months and years end on the same day of the month, or on that month's last day.
    With `roll` a term that ends on a Saturday, Sunday or holiday ends on the next working day (Algemene termijnenwet
    art. 1); the procedures of the five organisations do not move (REQUIREMENTS, "Terms, as dates").
    """
    if term.unit is Unit.WORKING_DAYS:
        return calendar.working_days_after(start, term.amount) if term.amount else start
    end = _counted(start, term)
    return calendar.working_days_after(end, 0) if roll else end


def _counted(start: date, term: Term) -> date:
    match term.unit:
        case Unit.MONTHS:
            return _months_later(start, term.amount)
        case Unit.YEARS:
            return _months_later(start, 12 * term.amount)
        case Unit.WEEKS:
            return start + timedelta(weeks=term.amount)
        case _:
            return start + timedelta(days=term.amount)


def _months_later(start: date, count: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))


def explain(start: date, term: Term, calendar: Calendar, language: str = "nl", *, roll: bool = False) -> str:
    """Say in one or two sentences how the last day was found: from which day, what was skipped, why."""
    end = last_day(start, term, calendar, roll=roll)
    if language == "en":
        return f"{term.in_words('en')}, counted from {day_in_words(start, 'en')}: until {day_in_words(end, 'en')}."
    told = f"{term.in_words('nl')}, geteld vanaf {day_in_words(start, 'nl')}: tot en met {day_in_words(end, 'nl')}."
    if term.unit is Unit.WORKING_DAYS:
        return told + _skipped(start, end, calendar)
    unmoved = last_day(start, term, calendar)
    if unmoved != end:
        return told + f" De termijn zou eindigen op {day_in_words(unmoved, 'nl')}, maar dat is geen werkdag."
    return told


def _skipped(start: date, end: date, calendar: Calendar) -> str:
    days = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    weekend = sum(day.weekday() >= SATURDAY for day in days)
    named = [
        f"{day_in_words(day, 'nl')} ({calendar.holiday(day)})"
        for day in days
        if day.weekday() < SATURDAY and calendar.holiday(day)
    ]
    days_off = [f"{weekend} {'dag' if weekend == 1 else 'dagen'} in het weekend"] if weekend else []
    parts = days_off + named
    return f" De volgende dag is dag 1. Niet meegeteld: {join_in_words(parts)}." if parts else ""
