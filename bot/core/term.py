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
    SAME_DAY = "same day"
    PER_CASE = "per case"  # the day that the event names


TERM = re.compile(r"(\d{1,3}) (working day|day|week|month|year)s?")
DUTCH = {
    Unit.WORKING_DAYS: ("werkdag", "werkdagen"),
    Unit.DAYS: ("dag", "dagen"),
    Unit.WEEKS: ("week", "weken"),
    Unit.MONTHS: ("maand", "maanden"),
    Unit.YEARS: ("jaar", "jaar"),
}
WITHOUT_AMOUNT = {Unit.SAME_DAY: ("dezelfde dag", "same day"), Unit.PER_CASE: ("per geval", "per case")}
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
        if self.unit in WITHOUT_AMOUNT:
            return WITHOUT_AMOUNT[self.unit][language == "en"]
        singular, plural = (ENGLISH if language == "en" else DUTCH)[self.unit]
        return f"{self.amount} {singular if self.amount == 1 else plural}"


def read_term(words: str) -> Term:
    """Read a term; ValueError says what is allowed."""
    if words.strip() in WITHOUT_AMOUNT:
        return Term(amount=1, unit=Unit(words.strip()))
    found = TERM.fullmatch(words.strip())
    if not found:
        msg = f'"{words}" is no term; write for example "7 working days", "6 weeks", "1 month" or "2 years"'
        raise ValueError(msg)
    return Term(amount=int(found[1]), unit=Unit(found[2] + "s"))


# what is longer is not moved: the Algemene termijnenwet does not hold for it
LONGEST_MOVED = {Unit.DAYS: 90, Unit.WEEKS: 12, Unit.MONTHS: 3, Unit.YEARS: 0}


def last_day(start: date, term: Term, calendar: Calendar, *, roll: bool = False) -> date:
    """Give the last day of a term; it counts whole.

    The day after `start` is day 1. Months and years end on the same day of the month, or on that month's last day.
    With `roll` a term that ends on a Saturday, Sunday or holiday ends on the next working day (Algemene termijnenwet
    art. 1), unless it is a long one; the procedures of the five organisations do not move (REQUIREMENTS, "Terms, as
    dates").
    """
    if term.unit is Unit.WORKING_DAYS:
        return calendar.working_days_after(start, term.amount) if term.amount else start
    if term.unit is Unit.SAME_DAY:
        return calendar.working_days_after(start, 0)
    if term.unit is Unit.PER_CASE:
        raise ValueError("the day of this term stands in the event, it can't be counted")
    end = _counted(start, term)
    return calendar.working_days_after(end, 0) if roll and term.amount <= LONGEST_MOVED[term.unit] else end


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


TOLD = {
    "nl": "{} na {} is {}.",
    "en": "{} after {} is {}.",
}
NOT_COUNTED = {
    "nl": " Dag 1 is de dag na {}. Niet meegeteld: {}.",
    "en": " Day 1 is the day after {}. Not counted: {}.",
}
MOVED = {
    "nl": " De termijn zou eindigen op {}. Dat is geen werkdag; overgeslagen: {}.",
    "en": " The term would end on {}. That is no working day; skipped: {}.",
}
WEEKEND = {"nl": ("dag in het weekend", "dagen in het weekend"), "en": ("day of a weekend", "days of weekends")}


def explain(start: date, term: Term, calendar: Calendar, language: str = "nl", *, roll: bool = False) -> str:
    """Say in one or two sentences how the last day was found: from which day, what was skipped, why."""
    said = language if language in TOLD else "nl"
    end = last_day(start, term, calendar, roll=roll)
    told = TOLD[said].format(term.in_words(said), day_in_words(start, said), day_in_words(end, said))
    if term.unit is Unit.WORKING_DAYS:
        skipped = _skipped(start + timedelta(days=1), end, calendar, said)
        return told + (NOT_COUNTED[said].format(day_in_words(start, said), skipped) if skipped else "")
    unmoved = last_day(start, term, calendar)
    if unmoved == end:
        return told
    return told + MOVED[said].format(day_in_words(unmoved, said), _skipped(unmoved, end, calendar, said))


def _skipped(first: date, end: date, calendar: Calendar, language: str) -> str:
    """Name every day from `first` up to `end` that does not count: weekends by their number, holidays by name."""
    days = [first + timedelta(days=n) for n in range((end - first).days + 1)]
    weekend = sum(day.weekday() >= SATURDAY for day in days)
    named = [
        f"{day_in_words(day, language)} ({calendar.holiday(day, language)})"
        for day in days
        if day.weekday() < SATURDAY and calendar.holiday(day)
    ]
    days_off = [f"{weekend} {WEEKEND[language][weekend != 1]}"] if weekend else []
    return join_in_words(days_off + named, language) if days_off or named else ""
