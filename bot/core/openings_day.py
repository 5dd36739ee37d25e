"""Which day, time or length do the words of an act name?"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.dates import ENGLISH_DAYS, ENGLISH_MONTHS, MONTHS, SHORT_MONTHS, WEEKDAYS, read_day

MOST_AHEAD = timedelta(days=200)  # a day without its year that is further ahead was one that has been
MOST_AHEAD_WITH_YEAR = timedelta(days=3660)
_WEEKDAY = "|".join(WEEKDAYS)
_CUT_DAYS = {  # "vrijd", and in English
    **{short: day for day in WEEKDAYS for short in (day[:-2], day[:-3]) if len(short) > len("maan")},
    **ENGLISH_DAYS,
}
_CUT_DAY = rf"\b(?P<cut>{'|'.join(sorted(_CUT_DAYS, key=len, reverse=True))})\b\.?"
NEXT_WEEK = (  # "volgende week dinsdag 24 november" is said by its date
    rf"(?:volgende\s+week\s+(?:op\s+)?(?:{_WEEKDAY})|(?:{_WEEKDAY})\s+(?:van\s+)?volgende\s+week)"
    r"(?![\s,]*(?:de\s+)?\d{1,2}[\s/-]?(?:\d|e\b|jan|feb|m|apr|j|aug|sep|okt|nov|dec))"
)
_ENGLISH = ENGLISH_MONTHS | {"oct": "okt"}
_MONTH = "|".join((*_ENGLISH, *MONTHS, "sept", *SHORT_MONTHS))
NEAR_DAY = (  # that has been
    rf"(?:eergisteren|gister(?:en)?(?:ochtend|middag|avond)?|van(?:daag|ochtend|morgen|middag|avond)|{_WEEKDAY})"
)
_NEAR = rf"{NEXT_WEEK}|{NEAR_DAY}|{'|'.join(_CUT_DAYS)}|overmorgen|morgen(?:ochtend|middag|avond)?|tomorrow"
DAY_WORDS = (
    rf"(?:(?:(?:{_WEEKDAY}|(?:{'|'.join(_CUT_DAYS)})\.?(?=\s)|(?:ma|di|wo|do|vr|za|zo)\.?(?=\s))[\s,]*(?:de\s+"
    r"|the\s+)?)?"
    rf"(?:(?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*(?:[:.]\d|uur|u\b))(?:,?\s+\d{{4}}\b)?"
    rf"|\d{{1,2}}(?:e|ste|de|st|nd|rd|th)?[\s-](?:of\s+)?(?:{_MONTH})\b\.?(?:[\s-]\d{{4}}\b|\s?['’]\d\d\b)?"
    r"|\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}[-/.](?:1[0-2]|0?[1-9])(?:[-/.](?:\d{4}|\d\d))?(?!\d|:\d\d|[-/.]\d|\s?(?:u"
    r"|uur|h)\b))"
    rf"|(?:{_NEAR})\b(?!\s+(?:over|in)\b))"
    r"(?!\s*(?:[-/–à]\s*\d+\s*)?(?:werk)?(?:dag|week|weken|maand|uur\b))(?:\s+a\.?s\.?(?=[\s:,]|$))?"
)
BEFORE_DAY = (
    r"(?:(?:op|per|van|voor|vóór|tot|uiterlijk|d\.?d\.?|aanstaande|aanst\.|komende|afgelopen|a\.?s\.?|on|until|by"
    rf"|before|the|volgende\s+week(?=\s+(?:{_WEEKDAY})[\s,]+(?:de\s+)?\d{{1,2}}[\s/-]))\s+)"
)
_MONTH_BEHIND = re.compile(rf"\d[\s-]+(?:{_MONTH})\b")  # "1 december 2026"
A_DAY = re.compile(rf"[\s,]*{BEFORE_DAY}{{0,3}}(?:en\s+met\s+)?(?P<day>{DAY_WORDS})", re.IGNORECASE)
_NAMED_WEEKDAY = re.compile(rf"({_WEEKDAY})[\s,]*(?:de\s+)?\d", re.IGNORECASE)
_SHORT_WEEKDAY = re.compile(r"^(ma|di|wo|do|vr|za|zo)\.?\s", re.IGNORECASE)
_WITH_YEAR = re.compile(r"\d{4}|['’]\d\d\b|\d[-/.]\d{1,2}[-/.]\d\d\b")

AMOUNTS = {
    name: number
    for number, name in enumerate(("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"), 1)
} | {"één": 1, "twaalf": 12}
AMOUNTS |= {"'n": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
UNITS = {"werkdag": "working days", "dag": "days", "week": "weeks", "weken": "weeks", "maand": "months"} | {
    "weekje": "weeks", "day": "days", "month": "months", "working day": "working days",
    "wkn": "weeks", "wk": "weeks", "werkdgn": "working days", "dgn": "days", "mnd": "months"
}  # fmt: skip
LENGTH_WORDS = (
    rf"(?P<amount>\d{{1,2}}|{'|'.join(AMOUNTS)})\s*(?P<unit>werkdag|dag|weekje|week|weken|maand|wkn|wk"
    r"|werkdgn|dgn|mnd|working\s+day|day|month)(?:en|s)?\b"
)
LENGTH = re.compile(rf"(?<!\w){LENGTH_WORDS}", re.IGNORECASE)
A_LENGTH = LENGTH_WORDS.replace("?P<amount>", "?:").replace("?P<unit>", "?:")

_HOURS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_HOUR = rf"(?:{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_NO_RANGE = r"(?!\s*(?:-|–|tot|en)\s*\d)"
_MONTH_BEGINS = r"(?!\s*(?:jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec))"
A_TIME = re.compile(
    r"[\s,]*(?:(?:om|te|vanaf|rond|omstreeks)\s+)?(?:(?P<h>\d{1,2})[:.](?P<m>\d\d)(?![\d/-])(?:\s*(?:uur|u|h)\b)?"
    r"|(?P<h2>\d{1,2})\s*(?:uur|u|h)(?P<m2>\d\d)?\b)" + _NO_RANGE
    + rf"|[\s,]*om\s+(?P<h3>\d{{1,2}})(?![\d:./-]){_MONTH_BEGINS}{_NO_RANGE}"
    + rf"|[\s,]*(?:(?:om|te|rond)\s+)?(?P<quarter>kwart\s+(?:over|voor))\s+(?P<word3>{_HOUR})\b(?:\s+uur)?"
    + rf"|[\s,]*(?:(?:om|te|rond)\s+)?(?P<half>half)\s+(?P<word>{_HOUR})\b(?:\s+uur)?"
    + rf"|[\s,]*(?:(?:om|te|rond)\s+)?(?P<word2>{'|'.join(_HOURS)})\s+uur\b"
    + r"|[\s,]*(?:at\s+)?(?P<h4>\d{1,2})(?:[:.](?P<m4>\d\d))?\s?(?P<half_day>[ap]m)\b"
    + r"|[\s,]*at\s+(?P<h5>\d{1,2})(?:[:.](?P<m5>\d\d))?\b",
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
    words = _plainly(found["day"])
    week = re.search(rf"\b({_WEEKDAY})\b", words) if "volgende" in words else None
    day = _in_next_week(week[1], today) if week else read_day(words, today, past=past)
    if day is None or not _is_that_weekday(found["day"], day):
        return None
    if not past and not today <= day <= today + _furthest(found["day"]):
        return None
    return When(day=day, left=text[found.end() :])


def day_within(text: str, today: date, *, past: bool = False) -> When | None:
    """Read the first day that stands anywhere in a few words."""
    found = A_DAY.search(text)
    return day_first(text[found.start() :], today, past=past) if found else None


def _in_next_week(weekday: str, today: date) -> date:
    """Give the day in the week that begins next Monday."""
    return today + timedelta(days=7 - today.weekday() + WEEKDAYS.index(weekday))


def _plainly(words: str) -> str:
    """Turn "3e maart '26" into "3 maart 2026", and "morgenochtend" into "morgen"."""
    words = re.sub(r"(\d)(?:e|ste|de|st|nd|rd|th)\b(?:\s+of\b)?", r"\1", words.lower())
    words = re.sub(rf"\b({'|'.join(_ENGLISH)})\b", lambda found: _ENGLISH[found[1]], words)
    words = (
        re.sub(rf"\b({_MONTH})\s+(\d{{1,2}})\b(?!\d)", r"\2 \1", words) if not _MONTH_BEHIND.search(words) else words
    )
    words = re.sub(_CUT_DAY, lambda found: _CUT_DAYS[found["cut"]], words).replace("tomorrow", "morgen")
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
    if when is None and (first := A_TIME.match(text)):
        when = day_first(text[first.end() :], today)
    time = first or (when and A_TIME.match(when.left))
    if when is None or not time:
        return when
    clock = clock_of(time)
    return When(day=when.day, time=clock, left=when.left if first else when.left[time.end() :]) if clock else None


def clock_of(time: "re.Match[str]") -> str:
    """Give a time as "14:30"; one that can't be is ""."""
    if word := time["word"] or time["word2"] or time["word3"]:
        hour, minute = int(word) if word.isdigit() else _HOURS.index(word.lower()) + 1, 0
        if time["quarter"]:
            early = time["quarter"].lower().endswith("voor")
            hour, minute = ((hour - 2) % len(_HOURS) + 1 if early else hour), (45 if early else 15)
        if time["half"]:
            hour, minute = (hour - 2) % len(_HOURS) + 1, 30
        return f"{hour + 12 if hour < _AFTERNOON else hour:02}:{minute:02}"
    typed = time["h"] or time["h2"] or time["h3"] or time["h4"] or time["h5"]
    hour, minute = int(typed), int(time["m"] or time["m2"] or time["m4"] or time["m5"] or 0)
    if time["half_day"]:
        hour = hour % 12 + (12 if time["half_day"].lower() == "pm" else 0)
    elif hour < _AFTERNOON and not typed.startswith("0"):
        hour += 12
    return f"{hour:02}:{minute:02}" if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else ""


def length_of(found: "re.Match[str]") -> str:
    """Give a length in the words of a term: "2 weeks"."""
    amount = AMOUNTS.get(found["amount"].lower()) or int(found["amount"])
    return f"{amount} {UNITS[' '.join(found['unit'].lower().split())]}"
