"""Which day, time or length do the words of an act name?"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.dates import MONTHS, SHORT_MONTHS, WEEKDAYS, read_day

MOST_AHEAD = timedelta(days=200)  # a day without its year that is further ahead was one that has been
MOST_AHEAD_WITH_YEAR = timedelta(days=3660)
_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join((*MONTHS, "sept", *SHORT_MONTHS))
NEAR_DAY = (  # that has been
    rf"(?:eergisteren|gister(?:en)?(?:ochtend|middag|avond)?|van(?:daag|ochtend|morgen|middag|avond)|{_WEEKDAY})"
)
_NEAR = rf"{NEAR_DAY}|overmorgen|morgen(?:ochtend|middag|avond)?"
DAY_WORDS = (
    rf"(?:(?:(?:{_WEEKDAY}|(?:ma|di|wo|do|vr|za|zo)\.?(?=\s))[\s,]*(?:de\s+)?)?"
    rf"(?:\d{{1,2}}(?:e|ste|de)?[\s-](?:{_MONTH})\b\.?(?:[\s-]\d{{4}}\b|\s?['’]\d\d\b)?"
    r"|\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d\d))?(?!\d|:\d\d|[-/.]\d))"
    rf"|(?:{_NEAR})\b(?!\s+(?:over|in)\b))"
    r"(?!\s*(?:[-/–à]\s*\d+\s*)?(?:werk)?(?:dag|week|weken|maand|uur\b))(?:\s+a\.?s\.?(?=[\s:,]|$))?"
)
BEFORE_DAY = r"(?:(?:op|per|van|voor|vóór|tot|uiterlijk|d\.?d\.?|aanstaande|aanst\.|komende|afgelopen|a\.?s\.?)\s+)"
A_DAY = re.compile(rf"[\s,]*{BEFORE_DAY}{{0,3}}(?:en\s+met\s+)?(?P<day>{DAY_WORDS})", re.IGNORECASE)
_NAMED_WEEKDAY = re.compile(rf"({_WEEKDAY})[\s,]*(?:de\s+)?\d", re.IGNORECASE)
_SHORT_WEEKDAY = re.compile(r"^(ma|di|wo|do|vr|za|zo)\.?\s", re.IGNORECASE)
_WITH_YEAR = re.compile(r"\d{4}|['’]\d\d\b|\d[-/.]\d{1,2}[-/.]\d\d\b")

AMOUNTS = {
    name: number
    for number, name in enumerate(("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"), 1)
} | {"één": 1, "twaalf": 12}
UNITS = {"werkdag": "working days", "dag": "days", "week": "weeks", "weken": "weeks", "maand": "months"} | {
    "wkn": "weeks", "wk": "weeks", "werkdgn": "working days", "dgn": "days", "mnd": "months"
}  # fmt: skip
LENGTH_WORDS = (
    rf"(?P<amount>\d{{1,2}}|{'|'.join(AMOUNTS)})\s*(?P<unit>werkdag|dag|week|weken|maand|wkn|wk"
    r"|werkdgn|dgn|mnd)(?:en)?\b"
)
LENGTH = re.compile(rf"(?<!\w){LENGTH_WORDS}", re.IGNORECASE)
A_LENGTH = LENGTH_WORDS.replace("?P<amount>", "?:").replace("?P<unit>", "?:")

_HOURS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NO_RANGE = r"(?!\s*(?:-|–|tot|en)\s*\d)"
_MONTH_BEGINS = r"(?!\s*(?:jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec))"
_TIME = re.compile(
    r"[\s,]*(?:(?:om|te|vanaf|rond|omstreeks)\s+)?(?:(?P<h>\d{1,2})[:.](?P<m>\d\d)(?![\d/-])(?:\s*(?:uur|u|h)\b)?"
    r"|(?P<h2>\d{1,2})\s*(?:uur|u|h)(?P<m2>\d\d)?\b)" + _NO_RANGE
    + rf"|[\s,]*om\s+(?P<h3>\d{{1,2}})(?![\d:./-]){_MONTH_BEGINS}{_NO_RANGE}"
    + rf"|[\s,]*(?:om|te)\s+(?P<quarter>kwart\s+(?:over|voor))\s+(?P<word3>{'|'.join(_HOURS)})\b(?:\s+uur)?"
    + rf"|[\s,]*om\s+(?:(?P<half>half)\s+(?P<word>{'|'.join(_HOURS)})|(?P<word2>{'|'.join(_HOURS)})\s+uur)\b",
    re.IGNORECASE,
)  # fmt: skip
_LAST_HOUR, _LAST_MINUTE = 23, 59
_AFTERNOON = 7  # "om 3 uur" is in the afternoon; "03:00" says what it says


@dataclass(frozen=True, kw_only=True)
class When:
    """A day that stands at the start of a text, perhaps with a time, and the text behind it."""

    day: date
    time: str = ""  # "10:00"
    left: str = ""


def day_first(text: str, today: date, *, past: bool = False) -> When | None:
    """Read the day that a text begins with; a weekday that contradicts its date is no day.

    Ahead of today a day without its year is near, and none is behind: "bezoek op 3 maart" of yesterday is a report.
    """
    found = A_DAY.match(text)
    if found is None:
        return None
    day = read_day(_plainly(found["day"]), today, past=past)
    if day is None or not _is_that_weekday(found["day"], day):
        return None
    if not past and not today <= day <= today + _furthest(found["day"]):
        return None
    return When(day=day, left=text[found.end() :])


def day_within(text: str, today: date, *, past: bool = False) -> When | None:
    """Read the first day that stands anywhere in a few words."""
    found = A_DAY.search(text)
    return day_first(text[found.start() :], today, past=past) if found else None


def _plainly(words: str) -> str:
    """Turn "3e maart '26" into "3 maart 2026", and "morgenochtend" into "morgen"."""
    words = re.sub(r"(\d)(?:e|ste|de)\b", r"\1", words.lower())
    words = re.sub(r"(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)", " ", words)
    words = re.sub(r"\s?['’](\d\d)\b", r" 20\1", words)
    words = re.sub(r"\.(?=\s\d{4})", "", words)
    words = re.sub(r"\b(over)?morgen(?:ochtend|middag|avond)\b", r"\1morgen", words)
    words = re.sub(r"\bvan(?:ochtend|morgen|middag|avond)\b", "vandaag", words)
    return re.sub(r"\bgister(?:en)?(?:ochtend|middag|avond)?\b", "gisteren", words)


def _is_that_weekday(words: str, day: date) -> bool:
    named = _NAMED_WEEKDAY.match(words) or _SHORT_WEEKDAY.match(words)
    return named is None or WEEKDAYS[day.weekday()].startswith(named[1].lower())


def _furthest(words: str) -> timedelta:
    return MOST_AHEAD_WITH_YEAR if _WITH_YEAR.search(words) else MOST_AHEAD


def moment_first(text: str, today: date) -> When | None:
    """Read the day to come that a text begins with, and its time before or behind it; a time that can't be is none."""
    first, when = None, day_first(text, today)
    if when is None and (first := _TIME.match(text)):
        when = day_first(text[first.end() :], today)
    time = first or (when and _TIME.match(when.left))
    if when is None or not time:
        return when
    clock = _clock(time)
    return When(day=when.day, time=clock, left=when.left if first else when.left[time.end() :]) if clock else None


def _clock(time: "re.Match[str]") -> str:
    if word := time["word"] or time["word2"] or time["word3"]:
        hour, minute = _HOURS.index(word.lower()) + 1, 0
        if time["quarter"]:
            early = time["quarter"].lower().endswith("voor")
            hour, minute = ((hour - 2) % len(_HOURS) + 1 if early else hour), (45 if early else 15)
        if time["half"]:
            hour, minute = (hour - 2) % len(_HOURS) + 1, 30
        return f"{hour + 12 if hour < _AFTERNOON else hour:02}:{minute:02}"
    typed = time["h"] or time["h2"] or time["h3"]
    hour, minute = int(typed), int(time["m"] or time["m2"] or 0)
    if hour < _AFTERNOON and not typed.startswith("0"):
        hour += 12
    return f"{hour:02}:{minute:02}" if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else ""


def length_of(found: "re.Match[str]") -> str:
    """Give a length in the words of a term: "2 weeks"."""
    amount = AMOUNTS.get(found["amount"].lower()) or int(found["amount"])
    return f"{amount} {UNITS[found['unit'].lower()]}"
