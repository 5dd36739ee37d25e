"""With which opening words does a colleague ask for silence, say to be away or back, or ask who has a case?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_day import BEFORE_DAY, DAY_WORDS, When, day_first
from bot.core.openings_doubt import is_vague, reason_of
from bot.core.openings_pass import person_first
from bot.core.words import EventKind

GONE = (
    r"(?:afwezig|niet\s+aanwezig|niet\s+op\s+kantoor|(?:op|met)\s+vakantie|(?:met\s+)?(?:zorg|zwangerschaps|ouderschaps)?verlof"
    r"|vakantie|vrij|weg|ziek(?:gemeld)?|er\s+niet)"
)
GONE_BEHIND = re.compile(rf"^\s+{GONE}", re.IGNORECASE)
WITH_DAY = re.compile(r"^[\s,]*(?:en\s+met|tot\s+en\s+met)\s+", re.IGNORECASE)
STAND_IN = re.compile(
    r"[\s,.;(]*(?:(?:en|met|mijn|als|de)\s+)*(?:vervang(?:er|ster|ing)|waarneem(?:er|ster)|stand-?in|achtervang)"
    r"(?:\s+(?:is|wordt|door|:|=))*\s*[:=]?\s*(?:is\s+|door\s+)?",
    re.IGNORECASE,
)
TAKES_OVER = re.compile(
    r"[\s,.;(]*(?:en\s+)?(?P<who>(?!(?:ik|zij|ze|hij|wij|we|die|dat|niemand|iemand)\b)[^\W\d_][\w'’-]+(?:\s+(?:de|den|der|van|el)){0,2}(?:\s+(?-i:[A-Z])[\w'’-]+){0,2})\s+"
    r"(?:neemt|vervangt|doet|pakt)\s+(?:(?:mij|me|alles|mijn\s+zaken|het|dit|waar|over|op)\b\s*)+",
    re.IGNORECASE,
)


def _until(rest: str, today: date) -> When | None:
    return day_first(WITH_DAY.sub("", rest, count=1), today)


def read_pause(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """Only with a day: silence without an end is never meant."""
    when = _until(rest, today)
    if when is None or is_vague(when.left):
        return None
    text = reason_of(when.left)
    facts = {"until": when.day.isoformat()} | ({"text": text} if text else {})
    return Act(kind=EventKind.REMINDERS_PAUSED, facts=facts)


def read_away(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Until which day, and who stands in."""
    when = _until(rest, today)
    if when is None or is_vague(when.left):
        return None
    when = When(day=when.day, left=GONE_BEHIND.sub("", when.left, count=1))
    facts = {"until": when.day.isoformat()}
    if named := STAND_IN.match(when.left):
        name, left = person_first(when.left[named.end() :])
        facts |= {"stand_in": name} if name else {}
    elif taker := TAKES_OVER.match(when.left):
        name, left = taker["who"], when.left[taker.end() :]
        facts["stand_in"] = name
    else:
        left = when.left
    text = reason_of(left)
    return Act(kind=EventKind.AWAY, facts=facts | ({"text": text} if text else {}))


def _back(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    return None if is_vague(rest) else Act(kind=EventKind.BACK)


def asks(what: str) -> Reader:
    """A question to us changes nothing: it is answered."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        return Act(kind=EventKind.STATUS_ASKED, facts={"what": what})

    return read


PLEASE = r"(?:(?:graag|aub|svp|maar|even|ook|en|dus)\s+){0,3}"
NOTICES = r"(?:herinnering(?:en|smails?)?|reminders?|rappels?|seintjes)"
MORE = (
    r"(?:\s+(?:meer|sturen|aub|svp|graag|stoppen|stop|uit|pauzeren|pauze|uitzetten|opschorten"
    r"|hierover|voor\s+deze\s+zaak|over\s+deze\s+zaak)){0,4}"
)
TO_DAY = rf"\s*:?\s+tot(?=\s+(?:en\s+met\s+)?(?:{BEFORE_DAY}){{0,2}}{DAY_WORDS})\s+"
THROUGH = rf"\s*:?\s+t/m\s+(?=(?:{BEFORE_DAY}){{0,2}}{DAY_WORDS})"
TILL = rf"(?:{TO_DAY}|{THROUGH})"
BACK_THERE = r"(?=\s*(?:$|[.,!;]))"
WHO_HAS = (
    r"(?:wie\s+(?:heeft|behandelt|doet)\s+(?:deze|dit|die|hem|'m|m|(?:de|deze)\s+(?:zaak|klacht))(?:\s+(?:zaak|klacht))?"
    r"(?:\s+(?:nu|eigenlijk|trouwens|op\s+dit\s+moment|in\s+behandeling|onder\s+zich|opgepakt)){0,3}"
    r"|(?:bij|van)\s+wie\s+(?:ligt|is|zit)\s+(?:deze|dit|die|hij|(?:de|deze)\s+(?:zaak|klacht))(?:\s+(?:zaak|klacht))?(?:\s+nu)?"
    r"|wie\s+(?:is\s+(?:hier\s+)?(?:de\s+)?(?:behandelaar|eigenaar)|gaat\s+hierover|is\s+(?:hiermee|hier\s+(?:eigenlijk\s+|nu\s+)?mee)\s+bezig)(?:\s+van\s+deze\s+(?:zaak|klacht))?(?:\s+nu)?)"
)
HOW_IS_IT = (
    r"(?:hoe\s+staat\s+(?:het|dit|deze(?:\s+zaak)?)\s+(?:er(?:mee|voor)|met\s+deze\s+(?:zaak|klacht))(?:\s+(?:nu|voor))?"
    r"|(?:wat\s+is\s+de\s+)?(?:stand(?:\s+van\s+zaken)?|status)(?:\s+(?:graag|aub|svp|nu))?)"
)
RULES = (
    rule(
        rf"(?:ik\s+(?:ben|heb)\s+)?(?:van(?:af)?\s+(?:{DAY_WORDS})\s+)?(?:tot(?:\s+en\s+met)?|t/m)\s+(?=(?:{BEFORE_DAY}){{0,2}}(?:{DAY_WORDS})\s+{GONE}\b)",
        read_away,
    ),
    rule(
        rf"(?:vanaf\s+(?:{DAY_WORDS}|(?:\w+dag\s+)?(?:de\s+)?\d{{1,2}}e)\s+)?{PLEASE}geen\s+{NOTICES}{MORE}{TILL}",
        read_pause,
    ),
    rule(
        rf"{PLEASE}(?:stop|pauzeer|zet|stuur)\s+(?:met\s+)?(?:mij\s+|de\s+|alle\s+|even\s+|geen\s+){{0,3}}{NOTICES}{MORE}{TILL}",
        read_pause,
    ),
    rule(rf"{PLEASE}(?:de\s+)?{NOTICES}(?:\s+(?:mogen|kunnen|even))*{MORE}{TILL}", read_pause),
    rule(
        rf"{PLEASE}(?:herinner\s+(?:mij|me)|mail\s+(?:mij|me)|stuur\s+(?:mij|me)\s+(?:een\s+)?{NOTICES})\s+(?:hier(?:over|aan)\s+)?pas\s+(?:weer\s+)?"
        rf"(?:(?:na|vanaf)\s+)?(?=(?:op\s+)?{DAY_WORDS})",
        read_pause,
    ),
    rule(
        rf"(?:ik\s+(?:ben|heb)\s+|ben\s+|wij\s+zijn\s+)?(?:(?:helaas|zelf|even|nog)\s+)*{GONE}(?:\s+(?:afwezig|weg|vrij))?{TILL}",
        read_away,
    ),
    rule(
        r"(?:(?:ik\s+)?ben\s+(?:er\s+)?weer(?:\s+(?:terug|aanwezig|op\s+kantoor|beter|er))?|ik\s+ben\s+(?:weer\s+)?(?:terug|beter)|(?:weer\s+)?terug\s+van\s+(?:vakantie|verlof)|weer\s+(?:terug|aanwezig|beter))"
        r"(?=\s*(?:$|[.,!;]))",
        _back,
    ),
    rule(rf"{WHO_HAS}\s*(?:\?+|[.!]*\s*$)", asks("owner"), takes_text=False, weak=True),
    rule(rf"{HOW_IS_IT}\s*(?:\?+|[.!]*\s*$)", asks("status"), takes_text=False, weak=True),
    rule(r"(?:help|hulp|uitleg)\s*[?.!]*\s*$", asks("help"), takes_text=False, weak=True),
    rule(
        r"(?:stuur|mail|mag\s+ik|geef)\s+(?:(?:me|mij|even|ook|graag)\s+){0,3}(?:(?:het|t|'t|een|dat)\s+)?(?:intern(?:e)?\s+)?(?:klacht(?:en)?)?formulier"
        r"(?:\s+(?:ook|even|ff|graag|aub|svp|hebben|nog)){0,3}\s*[?.!]*\s*$",
        asks("form"),
        takes_text=False,
        weak=True,
    ),
)
