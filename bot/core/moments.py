"""Which moment, or which day, do these Dutch or English words mean?"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_CAP = 200  # characters in which a date is looked for
_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            ["januari", "january", "jan"],
            ["februari", "february", "feb"],
            ["maart", "march", "mrt", "mar"],
            ["april", "apr"],
            ["mei", "may"],
            ["juni", "june", "jun"],
            ["juli", "july", "jul"],
            ["augustus", "august", "aug"],
            ["september", "sept", "sep"],
            ["oktober", "october", "okt", "oct"],
            ["november", "nov"],
            ["december", "dec"],
        ],
        start=1,
    )
    for name in names
}
_WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_AGO = {
    "vandaag": 0,
    "vanochtend": 0,
    "vanmorgen": 0,
    "vanmiddag": 0,
    "vanavond": 0,
    "zojuist": 0,
    "zonet": 0,
    "heden": 0,
    "net": 0,
    "daarnet": 0,
    "gisteren": 1,
    "eergisteren": 2,
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_FORMS = (
    re.compile(r"\b(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?!\d)"),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:e|de|ste|st|nd|rd|th)?[ .-]{{1,3}}(?P<m>{_MONTH})\b(?:[.,' -]{{1,3}}(?P<y>\d{{4}})\b)?"
    ),
    re.compile(rf"\b(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<y>\d{{4}})\b)?"),
    re.compile(r"\b(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4}|\d{2})\b"),
    re.compile(r"(?<![\d:.])(?P<d>\d{1,2})[-/](?P<m>\d{1,2})(?![\d:/-])(?P<y>)"),
)
_TIME = re.compile(
    r"(?<!\d)(?P<h>\d{1,2})(?:[:.]|u(?:ur)? ?)(?P<min>\d{2})(?::(?P<s>\d{2}))?(?!\d)\s?(?P<half>[ap]\.?m\b)?"
)
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<h>\d{2}):?(?P<min>\d{2})\b|\b(?:gmt|utc)(?P<sign1>[+-])(?P<h1>\d{1,2})\b")
_HALF = re.compile(r"\d ?[ap]\.?m\b")
_WORD = re.compile(r"[a-z]+")
_MONTHS_IN_YEAR = 12


def moment_in(text: str) -> datetime | None:
    """Read a date with its time, as a mail program writes it above a quote; without a zone it is Dutch time."""
    low = text[:_CAP].lower()
    for form in _FORMS[:4]:
        found = form.search(low)
        if found and found["y"]:
            american = "/" in found[0] and form is _FORMS[3] and _HALF.search(low) is not None
            day = _day(found["y"], *((found["d"], found["m"]) if american else (found["m"], found["d"])))
            return _at(day, low[: found.start()] + " " + low[found.end() :]) if day else None
    return None


def _at(day: date, rest: str) -> datetime | None:
    time = _TIME.search(rest)
    if time is None:
        return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM)
    hour = int(time["h"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"].startswith("p") else 0)
    try:
        moment = datetime(day.year, day.month, day.day, hour, int(time["min"]), int(time["s"] or 0), tzinfo=AMSTERDAM)
        return moment.replace(tzinfo=_zone(rest[time.end() :]))
    except ValueError:
        return None


def _zone(rest: str) -> timezone | ZoneInfo:
    offset = _OFFSET.search(rest)
    if offset:
        minutes = int(offset["h"] or offset["h1"]) * 60 + int(offset["min"] or 0)
        return timezone(timedelta(minutes=-minutes if "-" in (offset["sign"], offset["sign1"]) else minutes))
    return UTC if re.search(r"\b(?:utc|gmt)\b", rest) else AMSTERDAM


def _day(year: str, month: str, day: str) -> date | None:
    number = _MONTHS.get(month) or int(month)
    first = int(day)
    if number > _MONTHS_IN_YEAR >= first:  # the American order
        number, first = first, number
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, first)  # noqa: PLR2004  # as in 05-05-26
    except ValueError:
        return None


def day_in(text: str, today: date) -> date | None:
    """Read a day as somebody types it; one without a year is the last that has been."""
    low = text[:_CAP].lower()
    for form in _FORMS:
        found = form.search(low)
        if found:
            return _day(found["y"], found["m"], found["d"]) if found["y"] else _last(found["m"], found["d"], today)
    ago = _AGO | {name: (today.weekday() - number - 1) % 7 + 1 for number, name in enumerate(_WEEKDAYS)}
    said = _WORD.findall(low)
    return next((today - timedelta(days=ago[word]) for word in said if word in ago), None)


def _last(month: str, day: str, today: date) -> date | None:
    """Give the last such day that is not after today; the 29th of February may lie some years back."""
    years = (str(today.year - back) for back in range(9))
    days = (_day(year, month, day) for year in years)
    return next((one for one in days if one and one <= today), None)
