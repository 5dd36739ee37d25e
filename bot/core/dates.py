"""Which day do these Dutch words name?"""

import re
from datetime import date, timedelta

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"mrt": 3}
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
NUMBERS = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?\b")
WORDS = re.compile(r"\b(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?", re.IGNORECASE)
RELATIVE = {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """Find the first day that is named; without a year the nearest one: ahead of today, or behind it with `past`."""
    if found := ISO.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := WORDS.search(text):
        month = SHORT_MONTHS.get(found[2][:3].lower())
        if month and (found[2].lower() in MONTHS or len(found[2]) <= len("sept")):
            return _with_year(int(found[1]), month, found[3], today, past=past)
    if found := NUMBERS.search(text):
        return _with_year(int(found[1]), int(found[2]), found[3], today, past=past)
    for word, shift in RELATIVE.items():
        if re.search(rf"\b{word}\b", text, re.IGNORECASE):
            return today + timedelta(days=shift)
    return None


def _with_year(day: int, month: int, year: str | None, today: date, *, past: bool) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == len("26") else 0), month, day)
    this_year = _day(today.year, month, day)
    if this_year is None:
        return _day(today.year + 1, month, day)
    if past and this_year > today:
        return _day(today.year - 1, month, day)
    if not past and this_year < today:
        return _day(today.year + 1, month, day)
    return this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
