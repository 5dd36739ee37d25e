"""With which opening words does a colleague plan a visit or a hearing, or report one?"""

import re
from datetime import date

from bot.core.openings_act import BEFORE_COLON, COLON, COMPLAINANT, END, PERSON, Act, Match, Reader, rule
from bot.core.openings_day import BEFORE_DAY, DAY_WORDS, day_within, moment_first
from bot.core.openings_doubt import OFF, is_stub, is_unsure, is_vague, reason_of, text_of
from bot.core.words import EventKind

LONGEST_PLACE = 120
PLACE_ENDS = re.compile(
    r"(?<!\bst)(?<!\bnr)(?<!\bmw)\.(?=\s|$)|[;\n]|,?\s+(?:want|omdat|zodat|en\s+(?:ik|wij|we|zij|ze|hij)|graag)\b",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"(?:(?:in|bij|op|aan|te|naar|at|ten\s+kantore)\s+(?:(?:ons|onze|het|de|mijn)\s+)?\S|(?:vergaderzaal|zaal"
    r"|kamer|kantoor|ruimte|lokaal|stadhuis|stadskantoor|gemeentehuis|wijkcentrum|hoofdkantoor)\b"
    r"|(?-i:[A-Z])[\w'’.-]*(?:\s+[\w'’.-]+){0,4}\s+\d{1,4}\b|(?:online|teams|telefonisch|thuis|via\s+(?:teams|zoom|beeldbellen)|(?:het"
    r"|de)\s+(?:kantoor|wijkcentrum|stadskantoor|stadhuis|buurthuis))\b)",
    re.IGNORECASE,
)
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


def place_in(text: str) -> dict[str, str]:
    """Give where it will be: what stands right behind the moment, up to the end of the sentence."""
    first = PLACE_ENDS.split(text.strip(), maxsplit=1)[0].strip(" ,;:")
    place = PLACE.match(first)
    return {"place": first} if place and len(first) <= LONGEST_PLACE else {}


def _appoint(head: Match, rest: str, today: date) -> Act | None:
    read = _when(rest, today)
    if read is None:
        return None
    what = "visit" if any(word in head[0].lower() for word in VISITS) else "appointment"
    if what == "visit" and read[0]["day"] == today.isoformat():
        return None  # was it?
    return Act(kind=EventKind.APPOINTED, facts={**read[0], "what": what, "text": read[1], **place_in(read[1])})


def _appoint_anew(head: Match, rest: str, today: date) -> Act | None:
    """Another moment for what was planned."""
    return (_plan_hearing if "hoor" in head[0].lower() else _appoint)(head, rest, today)


def _plan_hearing(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    read = _when(rest, today)
    if read is None:
        return None
    return Act(kind=EventKind.HEARING_PLANNED, facts={**read[0], "text": read[1], **place_in(read[1])})


def _cancel(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """An appointment that is off; a new day for it is a new appointment."""
    if is_vague(rest):
        return None
    text = reason_of(rest)
    return Act(kind=EventKind.MEETING_CANCELLED, facts={"text": text} if text else {})


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


def _comes(answer: str, *, implied: bool = False) -> Reader:
    """A colleague comes to what was planned, or does not."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        if is_vague(rest):
            return None
        text = reason_of(rest)
        facts = {"answer": answer} | ({"text": text} if text else {})
        return Act(kind=EventKind.MEETING_ANSWERED, facts=facts, implied=implied)

    return read


THAT_DAY = rf"(?:dan|die\s+dag|dat\s+moment|die\s+tijd|op\s+{DAY_WORDS}|{DAY_WORDS})"
IS_THERE = (
    (
        rf"(?:ja\s*[,.]?\s+)?ik\s+(?:ben|zal|kom)\s+(?:(?:{THAT_DAY}|er|graag|zeker|ook|wel)\s+){{0,3}}(?:erbij"
        rf"|aanwezig(?:\s+zijn)?|bij\s+zijn|er\s+bij)(?:\s+{THAT_DAY})?"
    ),
    rf"ik\s+kom\s+(?:(?:ook|graag|zeker)\s+){{0,2}}{THAT_DAY}",
)
IS_NOT_THERE = (
    rf"(?:helaas\s+)?(?:ik\s+)?kan\s+(?:helaas\s+)?(?:niet\s+{THAT_DAY}|(?:{THAT_DAY})\s+(?:helaas\s+)?niet)",
    rf"(?:helaas\s+)?{THAT_DAY}\s+kan\s+ik\s+(?:helaas\s+)?niet",
    (
        rf"ik\s+ben\s+(?:er\s+)?(?:{THAT_DAY}\s+)?(?:er\s+)?(?:helaas\s+)?(?:verhinderd|niet\s+(?:bij"
        rf"|erbij))(?:\s+{THAT_DAY})?"
    ),
)
MADE = rf"(?:\s+(?:gemaakt|gepland|ingepland|ter\s+plaatse|is|staat|(?:(?:met|bij)\s+)?{PERSON}(?:\s+thuis)?))*"
PLAN = r"(?:(?:graag|doe|plan|regel|maak)\s+(?:maar\s+|graag\s+)?)?"
APPOINTMENT = (
    rf"(?:{PLAN}(?:een\s+)?(?:nieuwe\s+)?(?:afspraak|(?:huis|plaats)?bezoek|inspectie){MADE}"
    r"|(?:wij|we|ik)\s+(?:komen?|gaa?n?)\s+langs|langskomen|(?:de\s+|onze\s+)?monteur\s+komt(?:\s+langs)?)"
)
HEARING = (
    rf"(?:{PLAN}(?:(?:de|een)\s+)?(?:hoorzitting|hoorgesprek|horen|hoorafspraak)(?:\s+(?:gepland|is|plannen"
    r"|te\s+plannen))*"
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
IT = (
    r"(?:(?:de|het|onze|ons|mijn|die|dat|deze|dit)\s+)?(?:afspraak|(?:huis|plaats)?bezoek|hoorzitting"
    r"|hoorgesprek|gesprek|inspectie)"
)
WITH_ONE = rf"(?:\s+(?:met|bij)\s+{PERSON})?(?:\s+(?:van|op)\s+(?:{DAY_WORDS}))?"
OFF_IT_IS = (
    r"(?:gaat\s+(?:helaas\s+)?niet\s+door|vervalt|komt\s+te\s+vervallen|is\s+(?:afgezegd|geannuleerd"
    r"|vervallen|afgelast)|afzeggen|annuleren|cancelen|schrappen)"
)

RULES = (
    *(rule(f"{opening}{END}", _comes("yes"), weak=True) for opening in IS_THERE),
    *(rule(f"{opening}{END}", _comes("no"), weak=True) for opening in IS_NOT_THERE),
    rule(r"ik\s+zit\s+(?:dan|die\s+dag)\s+(?=in\b|bij\b|op\b)", _comes("no", implied=True), weak=True),
    rule(rf"(?:graag\s+)?{IT}{WITH_ONE}\s+(?:graag\s+|maar\s+|helaas\s+)?{OFF_IT_IS}{END}", _cancel),
    rule(rf"(?:graag\s+)?(?:annuleer|cancel|schrap)\s+(?:maar\s+)?{IT}{WITH_ONE}{END}", _cancel),
    rule(rf"zeg\s+{IT}{WITH_ONE}\s+(?:maar\s+|graag\s+)?af{END}", _cancel),
    rule(
        rf"(?:graag\s+)?(?:verzet|verplaats|verschuif)\s+{IT}(?:\s+(?:met|bij)\s+{PERSON})?\s+naar\s+{A_MOMENT}",
        _appoint_anew,
    ),
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
