"""With which opening words does a colleague plan a visit or a hearing, or report one?"""

import re
from datetime import date

from bot.core.openings_act import BEFORE_COLON, COLON, COMPLAINANT, END, PERSON, Act, Match, rule
from bot.core.openings_day import BEFORE_DAY, DAY_WORDS, day_within, moment_first
from bot.core.openings_doubt import OFF, is_stub, is_unsure, is_vague, reason_of, text_of
from bot.core.words import EventKind

VISITS = ("bezoek", "langs", "inspectie", "monteur")
WITH = re.compile(r"[\s,]*\bmet\s+(?!u\b)(?!uw\b)", re.IGNORECASE)
WITH_THEM = re.compile(rf"[\s,]*\b(?:met|bij)\s+{PERSON}(?:\s+thuis)?", re.IGNORECASE)
A_MOMENT = rf"(?=(?:(?:om|rond|vanaf)\s+\d|(?:{BEFORE_DAY}){{0,3}}(?:{DAY_WORDS}|\d{{1,2}}[:.]\d\d)))"
AND_A_COLON = (
    rf"(?=(?:{BEFORE_DAY}){{0,3}}{DAY_WORDS}[\s,]+(?:om\s+)?\d{{1,2}}[:.]?\d{{0,2}}(?:\s*u(?:ur)?)?\s*:(?!\d))"
)


def _when(rest: str, today: date) -> tuple[dict[str, str], str] | None:
    """Read day and time (BOU-6). Today without a time is more likely a report, and "met Els" a plan of ours."""
    when = moment_first(rest, today)
    if when is None or (when.day == today and not when.time):
        return None
    left = WITH_THEM.sub("", when.left, count=1) if WITH_THEM.match(when.left) else when.left
    first = left.split("\n", 1)[0]
    if is_unsure(left) or OFF.search(first) or WITH.match(left):
        return None
    return {"day": when.day.isoformat(), "time": when.time}, left.lstrip(" \n,.;:–-").rstrip()


def _appoint(head: Match, rest: str, today: date) -> Act | None:
    read = _when(rest, today)
    if read is None:
        return None
    what = "visit" if any(word in head[0].lower() for word in VISITS) else "appointment"
    if what == "visit" and read[0]["day"] == today.isoformat():
        return None  # was it?
    return Act(kind=EventKind.APPOINTED, facts={**read[0], "what": what, "text": read[1]})


def _plan_hearing(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    read = _when(rest, today)
    return Act(kind=EventKind.HEARING_PLANNED, facts={**read[0], "text": read[1]}) if read else None


def _heard(head: Match, rest: str, today: date) -> Act | None:
    """The report of a hearing (STI-9); without a day it was today."""
    said = head["day"] or ""
    when = day_within(said, today, past=True)
    text = text_of(rest)
    if is_stub(text) or is_vague(said) or (said.strip() and when is None):
        return None
    return Act(kind=EventKind.HEARD, facts={"day": (when.day if when else today).isoformat(), "text": text})


def _waive(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """No hearing, and why; that the complainant doesn't want one is a reason by itself."""
    if is_vague(rest):
        return None
    itself = head[0].strip(" ,.;:!") if re.search(rf"{COMPLAINANT}|\b(?:zij|hij)\b", head[0], re.IGNORECASE) else ""
    return Act(kind=EventKind.HEARING_WAIVED, facts={"text": reason_of(rest) or itself})


MADE = rf"(?:\s+(?:gemaakt|gepland|ingepland|ter\s+plaatse|is|staat|(?:(?:met|bij)\s+)?{PERSON}(?:\s+thuis)?))*"
APPOINTMENT = (
    rf"(?:(?:een\s+)?(?:nieuwe\s+)?(?:afspraak|(?:huis|plaats)?bezoek|inspectie){MADE}"
    r"|(?:wij|we|ik)\s+(?:komen?|gaa?n?)\s+langs|langskomen|(?:de\s+|onze\s+)?monteur\s+komt(?:\s+langs)?)"
)
HEARING = (
    r"(?:(?:de\s+)?(?:hoorzitting|hoorgesprek|horen|hoorafspraak)(?:\s+(?:gepland|is))*"
    rf"(?:\s+met\s+{PERSON})?)"
)
REPORT = r"(?:hoorverslag|verslag\s+(?:van\s+)?(?:de\s+|het\s+)?(?:hoorzitting|hoorgesprek|horen))"
HEARD = rf"(?:(?:de\s+)?{COMPLAINANT}\s+(?:is\s+)?)?gehoord"
ON = (
    rf"(?P<day>(?:\s+(?:(?:op|van|d\.?d\.?)\s|(?=\d)){BEFORE_COLON}{{1,40}}?"
    r"|\s+(?:gisteren|vandaag|eergisteren))?)"
)
HEARING_ITSELF = r"(?:het\s+|de\s+|een\s+)?(?:horen|hoorzitting|hoorgesprek)"
WANTS_NONE = (
    rf"(?:(?:de\s+)?{COMPLAINANT}|zij|hij)\s+(?:wil|wenst|hoeft)\s+(?:echt\s+|zelf\s+)?niet\s+"
    r"(?:(?:te\s+)?worden\s+gehoord|gehoord\s+(?:te\s+)?worden)"
)
RENOUNCES = (
    rf"(?:(?:de\s+)?{COMPLAINANT}\s+(?:ziet|heeft)\s+)?(?:ziet\s+)?(?:afgezien|af)\s+van\s+{HEARING_ITSELF}"
    r"(?:\s+afgezien)?"
)
NOT_NEEDED = r"(?:is\s+)?(?:niet\s+nodig|hoeft\s+niet|overbodig)"

RULES = (
    rule(rf"{APPOINTMENT}\s+{AND_A_COLON}", _appoint, firm=True),
    rule(rf"{APPOINTMENT}\s*:?\s+{A_MOMENT}", _appoint),
    rule(rf"{HEARING}\s+{AND_A_COLON}", _plan_hearing, firm=True),
    rule(rf"{HEARING}\s*:?\s+{A_MOMENT}", _plan_hearing),
    rule(rf"{REPORT}{ON}\s*(?:{COLON}|\.(?=\s|$)|$)\s*", _heard, firm=True),
    rule(rf"{HEARD}{ON}\s*{COLON}\s*", _heard, firm=True),
    rule(r"verslag(?P<day>)\s*:\s*", _heard, weak=True),
    rule(rf"{HEARING_ITSELF}\s+{NOT_NEEDED}{END}", _waive),
    rule(rf"geen\s+(?:hoorzitting|hoorgesprek)(?:\s+nodig)?{END}", _waive),
    rule(f"{WANTS_NONE}{END}", _waive),
    rule(f"{RENOUNCES}{END}", _waive),
    rule(r"niet\s+horen(?=\s*[,:]|\s+(?:want|omdat)\b)", _waive),
)
