"""Which day do these Dutch words name?"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"mrt": 3}
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
ENGLISH_MONTHS = {  # that are written otherwise
    "january": "januari", "february": "februari", "march": "maart", "may": "mei", "june": "juni", "july": "juli",
    "august": "augustus", "october": "oktober",
}  # fmt: skip
ENGLISH_DAYS = dict(
    zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), WEEKDAYS, strict=True)
)
ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
NUMBERS = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?\b")
WORDS = re.compile(r"\b(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?", re.IGNORECASE)
RELATIVE = {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}
RELATIVE_DAY = re.compile(rf"\b({'|'.join(RELATIVE)})\b", re.IGNORECASE)
WEEKDAY = re.compile(rf"(?<!week )\b({'|'.join(WEEKDAYS)})\b(?! (?:over|in) )", re.IGNORECASE)
MOST_YEARS = 10  # a day further from today than this is a typing error


@dataclass(frozen=True, kw_only=True)
class Named:
    """A day that was named, and where in the text its name ends."""

    day: date
    end: int


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """Find the first day that is named; without a year the nearest one: ahead of today, or behind it with `past`."""
    found = find_day(text, today, past=past)
    return found.day if found else None


def find_day(text: str, today: date, *, past: bool = False) -> Named | None:
    """Find the first day that is named, and where; None when there is none, or when it can't be meant."""
    found, day = _first(text, today, past=past)
    if found is None or day is None or abs(day.year - today.year) > MOST_YEARS:
        return None
    return Named(day=day, end=found.end())


def _first(text: str, today: date, *, past: bool) -> "tuple[re.Match[str] | None, date | None]":
    """Try each way to name a day, the surest first."""
    if found := ISO.search(text):
        return found, _day(int(found[1]), int(found[2]), int(found[3]))
    for found in WORDS.finditer(text):
        month = SHORT_MONTHS.get(found[2][:3].lower())
        if month and (found[2].lower() in MONTHS or len(found[2]) <= len("sept")):
            return found, _with_year(int(found[1]), month, found[3], today, past=past)
    if found := NUMBERS.search(text):
        return found, _with_year(int(found[1]), int(found[2]), found[3], today, past=past)
    return _near(text, today, past=past)


def _near(text: str, today: date, *, past: bool) -> "tuple[re.Match[str] | None, date | None]":
    """Find a day near today: "gisteren", "vrijdag"; a weekday that is today's is today when looking back."""
    if found := RELATIVE_DAY.search(text):
        return found, _shifted(today, RELATIVE[found[1].lower()])
    if found := WEEKDAY.search(text):
        ahead = (WEEKDAYS.index(found[1].lower()) - today.weekday() - 1) % 7 + 1
        return found, _shifted(today, ahead % 7 - 7 if past and ahead % 7 else 0 if past else ahead)
    return None, None


def _with_year(day: int, month: int, year: str | None, today: date, *, past: bool) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == len("26") else 0), month, day)
    this_year = _day(today.year, month, day)
    if past and (this_year is None or this_year > today):
        return _day(today.year - 1, month, day) or this_year
    if not past and (this_year is None or this_year < today):
        return _day(today.year + 1, month, day) or this_year
    return this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
