"""With which opening words does a colleague hand a case to another: to a colleague, a team, or another case?"""

import re
from datetime import date

from bot.core.openings_act import COMPLAINANT, Act, Match, rule
from bot.core.openings_doubt import DENIED, is_vague, reason_of
from bot.core.words import EventKind

# --- whom ------------------------------------------------------------------------------------------------------

NAME_ENDS = re.compile(
    r"\s*(?:[,;:!?(](?=\s|$)|\.(?=\s|$)|\s[–-]\s|\n|$"
    r"|\b(?:want|omdat|die|dat|graag|aub|svp|hoor|maar|zij|ze|hij|en|als|ivm|i\.v\.m|vanwege|wegens|aangezien|ik|wij|we"
    r"|voor\s+verdere|met\s+het\s+verzoek|zodat|over|overdragen|geven|door|doorgeven|doorzetten|zetten|sturen|schuiven|toewijzen|doen|neer|neerleggen|ermee|er\s+mee|hiermee|thuis)\b)",
    re.IGNORECASE,
)
BEFORE_NAME = re.compile(
    r"(?:(?:mijn|onze|de|het|jullie)\s+)?(?:collega|medewerk(?:er|ster)|teamleider|manager)?\s*", re.IGNORECASE
)
NOBODY = re.compile(
    r"(?:(?:mij|me|mezelf|mijzelf|ons|onszelf|jou|jullie|u|je|haar|hem|hen|hun|iemand|niemand|wie|wat|waar|welke?|een|andere?"
    r"|alle|elke|ieder\w*|iedereen|later|nu|vandaag|morgen|straks|eerst|niet|geen|nog|deze|dit|dat|die|beide\w*|zaak|klacht"
    rf"|misschien|dan|anders|hopelijk|wel|ja|nee|oké?|ik|wij|we|zij|ze|hij|het|de|is|zo|daar|hier|volgens|huurder|gemeente"
    r"|archief|dossier|mevrouw|meneer|mw|mevr|mnr|dhr|huis|buiten|boven|de\s+heer|{COMPLAINANT})\b[.]?"
    rf"|.*\b{COMPLAINANT}\b|.*[\d“\"@?])",
    re.IGNORECASE,
)
LONGEST_NAME, MOST_WORDS = 60, 5
TEAM = re.compile(r"(?:(?:het|de|ons)\s+)?(?:team|afdeling)\s+", re.IGNORECASE)


def person_first(rest: str, *, lower: bool = True) -> tuple[str, str]:
    """Give the name of a colleague or a team that a text begins with, and what stands behind it; "" for none.

    :param lower: whether "piet" is a name too, where the words before it can only go before one
    """
    title = BEFORE_NAME.match(rest)
    behind = rest[title.end() :] if title and not TEAM.match(rest) else rest
    end = NAME_ENDS.search(behind[: LONGEST_NAME * 2])
    name = behind[: end.start() if end else 0].strip(" .")
    name = re.sub(r"^(?:het|de|ons)\s+(?=\w)", "", name, flags=re.IGNORECASE)
    fits = 1 < len(name) <= LONGEST_NAME and len(name.split()) <= MOST_WORDS and not NOBODY.match(name)
    sure = lower or TEAM.match(name) or name[:1].isupper()
    return (name, behind[end.start() :] if end else "") if fits and sure else ("", rest)


def titled_first(rest: str, *, lower: bool) -> tuple[str, str]:
    """Give the name that a text begins with, also behind "mevrouw" or initials: "mevrouw S. Vos"."""
    rest = COLLEAGUE_TITLE.sub("", rest, count=1)
    initials = INITIALS.match(rest)
    name, left = person_first(rest[initials.end() :] if initials else rest, lower=lower)
    return (initials[0] + name if initials and name else name), left


def _handed(head: Match, rest: str, *, lower: bool, implied: bool = False) -> Act | None:
    """To whom, and why. What is to be told to somebody is no case that goes there: "geef aan Piet door dat …"."""
    name, left = titled_first(rest, lower=lower)
    left = VERB_BEHIND.sub("", left, count=1)
    if not name or TOLD_THERE.match(left) or (not implied and is_vague(left)) or DENIED.search(head[0]):
        return None
    if not implied and "?" in left.split("\n", 1)[0].split(". ", 1)[0]:
        return None
    text = reason_of(POLITE_FIRST.sub("", left.lstrip("?"), count=1))
    return Act(kind=EventKind.PASSED, facts={"to": name} | ({"text": text} if text else {}), implied=implied)


COLLEAGUE_TITLE = re.compile(
    r"^(?:mevrouw|mevr\.?|mw\.?|meneer|de\s+heer|dhr\.?)\s+(?=(?-i:[A-Z][\w.]))", re.IGNORECASE
)
INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}(?=[A-Z])")
POLITE_FIRST = re.compile(r"^\s*(?:graag|aub|svp|hoor|maar)\b", re.IGNORECASE)


VERB_BEHIND = re.compile(
    r"^\s*(?:(?:maar|graag|aub|svp|hoor|even)\s+)*(?:over(?:dragen)?|geven|door(?:geven|zetten)?|toewijzen|doen)\b(?!\s+dat\b)",
    re.IGNORECASE,
)
TOLD_THERE = re.compile(r"\s*(?::|(?:door\s+)?(?:dat|of|wat|hoe|wanneer)\b)", re.IGNORECASE)


def _pass(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    return _handed(head, rest, lower=True)


def _pass_capital(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    return _handed(head, rest, lower=False)


def _does_it(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Read who does it, before the verb: "Piet pakt dit op"."""
    name, left = person_first(head["who"].strip(), lower=False)
    if not name or left.strip() or is_vague(rest) or DENIED.search(rest.split("\n", 1)[0].split(".", 1)[0]):
        return None
    text = reason_of(rest)
    return Act(kind=EventKind.PASSED, facts={"to": name} | ({"text": text} if text else {}))


def _may_it(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Offer what is asked, and is not done: "Kan Piet dit oppakken?"."""
    name, left = person_first(head["who"].strip(), lower=False)
    if not name or left.strip():
        return None
    text = reason_of(rest.lstrip(" ?"))
    return Act(kind=EventKind.PASSED, facts={"to": name} | ({"text": text} if text else {}), implied=True)


def _whose(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Whose it is then, isn't said: that is asked, by the words with which it can be."""
    return Act(kind=EventKind.PASSED, facts={"to": "", "text": (head[0] + rest).strip()}, implied=True)


# --- another case ----------------------------------------------------------------------------------------------

CASE_NUMBER = r"(?:[a-z]{2,12}-\d{4}-\d{1,6}|(?:(?:zaak|klacht|nummer|nr\.?|zaaknummer)\s+)+#?\d{1,6}\b|#\d{1,6}\b)"
NUMBER_FIRST = re.compile(
    rf"\s*(?:(?:de|die|deze)\s+)?(?:(?:zaak|klacht|nummer|nr\.?)\s+){{0,2}}(?P<number>{CASE_NUMBER})", re.IGNORECASE
)


def merge_with(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """One other number, surely named; two numbers are none."""
    found = NUMBER_FIRST.match(rest)
    if found is None:
        return None
    left = re.sub(r"^\s*(?:samenvoegen|voegen|toevoegen|worden)\b", "", rest[found.end() :])
    another = re.match(rf"\s*(?:,|en|of|/)\s*(?:met\s+)?{CASE_NUMBER}", left, re.IGNORECASE)
    if another or is_vague(left) or DENIED.match(left.strip()):
        return None
    number = re.sub(r"^(?:(?:zaak|klacht|nummer|nr\.?|zaaknummer)\s+)+", "", found["number"], flags=re.IGNORECASE)
    text = reason_of(left)
    facts = {"case": number.lstrip("#").upper()} | ({"text": text} if text else {})
    return Act(kind=EventKind.MERGED, facts=facts)


# --- who writes is involved ------------------------------------------------------------------------------------


def _myself(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    if is_vague(rest) or DENIED.search(head[0]):
        return None
    text = reason_of(rest)
    return Act(kind=EventKind.NAMED, facts={"named": "self"} | ({"text": text} if text else {}))


def _myself_told(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Step aside: "Ik kan dit niet behandelen, het gaat over mij"."""
    return None if is_vague(rest) else Act(kind=EventKind.NAMED, facts={"named": "self", "text": reason_of(rest)})


def _not_them(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    name, left = person_first(head["who"].strip(), lower=False)
    if not name or left.strip() or TEAM.match(name) or is_vague(rest):
        return None
    text = reason_of(rest)
    return Act(kind=EventKind.NAMED, facts={"named": name} | ({"text": text} if text else {}))


# --- opening words ---------------------------------------------------------------------------------------------

PLEASE = r"(?:(?:graag|aub|svp|maar|even|dan|ook|dus|verder)\s+){0,3}"
THIS = (
    r"(?:(?:dit|deze|die|het|hem|haar|'m|m|(?:(?:de|deze|die|dit)\s+)?(?:zaak|klacht|dossier|melding))"
    r"(?:\s+(?:zaak|klacht|melding))?\s+)"
)
THIS_ONE = r"(?:(?:dit|deze|die|het|hem|'m|m|(?:de|deze)\s+(?:zaak|klacht))(?:\s+(?:zaak|klacht))?)"
YOU = r"(?:(?:kun|kan|wil|zou|mag)\s+(?:je|jij|u|ik|jullie)\s+)"
WHO = (
    r"(?P<who>(?:(?:collega|team|afdeling)\s+)?(?-i:[^\W\d_a-z])[\w'’.-]{1,20}"
    r"(?:\s+(?:(?:de|den|der|van|ten|el|te)\s+){0,2}(?-i:[A-Z])[\w'’-]{1,20}){0,2})"
)
WRONG_ONE = (
    r"(?:(?:dit|deze|hij|het)\s+)?(?:is\s+)?(?:niet\s+voor\s+(?:mij|ons)|verkeerde\s+persoon|bij\s+de\s+verkeerde|aan\s+het\s+verkeerde\s+adres)\b"
    r"|(?:ik\s+ben|je\s+hebt|jullie\s+hebben|u\s+heeft)\s+(?:hier(?:voor)?\s+)?(?:de\s+)?verkeerde(?:\s+persoon)?\b"
    r"|hier\s+(?:heb|ga|ben)\s+ik\s+(?:(?:niks|niets)\s+mee\s+te\s+maken|niet\s+(?:over|van))\b"
    r"|(?:hier|daar)\s+ga\s+ik\s+niet\s+over\b|ik\s+ga\s+hier\s+niet\s+over\b|(?:dit|deze)\s+hoort\s+niet\s+bij\s+mij\b|daar\s+ben\s+ik\s+niet\s+van\b"
)
DOES = r"(?:pakt|neemt|doet|behandelt|krijgt|gaat)"
ITS_END = r"(?=\s*(?:$|[.,;!]|want\b|omdat\b|en\b))"
NUMBERED = rf"(?=(?:(?:de|die|deze)\s+)?{CASE_NUMBER})"
MERGE = r"(?:samenvoegen|samen\s*voegen|samengevoegd|mergen|voegen|koppelen)"
ME = r"(?:mij|me|mijzelf|mezelf)"
INVOLVED = (
    r"(?:(?:hier|er|daar)(?:bij|mee|aan)?\s+|bij\s+deze\s+(?:zaak|klacht)\s+)?"
    r"(?:zelf\s+|persoonlijk\s+|direct\s+|te\s+nauw\s+)*(?:(?:hier|er)\s*bij\s+|bij\s+)?betrokken"
    r"(?:\s+(?:bij\s+(?:deze\s+)?(?:zaak|klacht|dit|dit\s+gesprek)|geweest))?"
)
RULES = (
    rule(rf"{PLEASE}(?:geef|draag|zet)\s+{PLEASE}{THIS}?{PLEASE}(?:over\s+|door\s+)?(?:aan|naar)\s+(?=\S)", _pass),
    rule(rf"{PLEASE}{THIS}?{PLEASE}(?:doorgeven|geven|overgeven|toewijzen|toegewezen)\s+aan\s+(?=\S)", _pass),
    rule(rf"{PLEASE}wijs\s+{THIS}?{PLEASE}toe\s+aan\s+(?=\S)", _pass),
    rule(rf"(?:zet|graag)\s+{THIS}?{PLEASE}op\s+(?:de\s+)?naam\s+(?:van\s+)?(?=\S)", _pass),
    rule(rf"{YOU}{THIS}{PLEASE}(?:over|door)?(?:dragen|geven|zetten)?\s*(?:aan|naar)\s+(?=\S)", _pass),
    rule(rf"{YOU}{THIS}{PLEASE}(?:aan|naar)\s+(?=\S)", _pass),
    rule(
        rf"{THIS}?{PLEASE}(?:mag|moet|kan|gaat|hoort)\s+{PLEASE}(?:naar|bij)\s+(?!{CASE_NUMBER}|(?:haar|hem)\b)(?=\S)",
        _pass_capital,
    ),
    rule(rf"{THIS}?is\s+{PLEASE}(?:iets\s+|er\s+een\s+)?voor\s+(?=\S)", _pass_capital),
    rule(rf"{PLEASE}(?:door\s+)?naar\s+(?=(?:(?:het\s+)?team\s+)?[A-Z])", _pass_capital),
    rule(
        r"(?:please\s+)?(?:pass|forward|assign|give)\s+(?:this|it|the)(?:\s+(?:one|case|complaint))*\s+(?:on\s+)?to\s+(?=(?-i:[A-Z]))",
        _pass_capital,
        weak=True,
    ),
    rule(WRONG_ONE, _whose, weak=True),
    rule(rf"laat\s+(?=\S){WHO}\s+{THIS}?(?:maar\s+)?(?:oppakken|doen|behandelen|overnemen){ITS_END}", _does_it),
    rule(
        rf"{WHO}\s+{DOES}\s+{THIS_ONE}(?:\s+(?:verder|maar|nu|wel))*(?:\s+(?:op|over|aan|in\s+behandeling))?{ITS_END}",
        _does_it,
        weak=True,
    ),
    rule(rf"(?:kan|mag|moet)\s+{THIS}(?:misschien\s+)?naar\s+{WHO}\s*\?", _may_it, weak=True),
    rule(
        rf"(?:kan|wil|mag|zou)\s+(?:collega\s+)?{WHO}\s+{THIS}{PLEASE}(?:misschien\s+)?(?:op|over)?"
        r"(?:pakken|doen|nemen|behandelen|krijgen)(?:\s*\?|\s*$|(?=\s*[.,]))",
        _may_it,
        weak=True,
    ),
    rule(rf"{PLEASE}(?:voeg|zet|koppel)\s+{THIS}?{PLEASE}(?:samen\s+)?(?:met|bij|aan|in)\s+{NUMBERED}", merge_with),
    rule(rf"{PLEASE}{THIS}?{PLEASE}{MERGE}\s+(?:met|bij|aan|in)\s+{NUMBERED}", merge_with),
    rule(rf"{PLEASE}{YOU}?{THIS}?{PLEASE}(?:met|bij|aan)\s+(?={CASE_NUMBER}\s+{MERGE})", merge_with),
    rule(rf"{THIS}?(?:kan|mag|moet)\s+(?:samen\s+)?(?:met|bij)\s+{NUMBERED}", merge_with),
    rule(rf"{THIS}?hoort\s+{PLEASE}(?:bij|thuis\s+bij)\s+{NUMBERED}", merge_with),
    rule(
        rf"{THIS}?is\s+(?:(?:precies|eigenlijk|gewoon)\s+)?(?:hetzelfde|dezelfde|het\s+zelfde|dubbel)"
        rf"(?:\s+(?:zaak|klacht|verhaal))?\s+(?:als|met|aan)\s+{NUMBERED}",
        merge_with,
    ),
    rule(
        rf"{THIS}?(?:is\s+)?dubbel(?:e\s+(?:klacht|melding|zaak))?\s*(?:,|:|met|van|zie|met)\s*(?:zie\s+|met\s+)?{NUMBERED}",
        merge_with,
    ),
    rule(rf"{THIS}?gaat\s+over\s+{ME}(?:zelf)?{ITS_END}", _myself),
    rule(rf"ik\s+ben\s+{INVOLVED}{ITS_END}", _myself),
    rule(
        rf"ik\s+trek\s+{ME}\s+(?:hier(?:uit|bij)?\s+|uit\s+deze\s+zaak\s+)?(?:uit\s+)?terug(?:\s+uit\s+deze\s+(?:zaak|klacht))?{ITS_END}",
        _myself,
    ),
    rule(
        rf"ik\s+(?:moet|wil|ga)\s+{ME}\s+(?:hier\s*(?:uit|van)?\s+|uit\s+deze\s+(?:zaak|klacht)\s+)?(?:uit\s+)?"
        rf"(?:terug\s*trekken|verschonen){ITS_END}",
        _myself,
    ),
    rule(
        rf"ik\s+(?:kan|mag|wil)\s+{THIS}(?:zelf\s+)?niet\s+(?:behandelen|doen|oppakken)"
        rf"(?=\s*(?:[,.;:]|want|omdat)\s*(?:(?:dit|het|hij|zij|de\s+klacht)\s+)?gaat\s+over\s+{ME}\b)",
        _myself_told,
    ),
    rule(
        rf"{WHO}\s+(?:mag|kan|moet)\s+{THIS}(?:zelf\s+)?niet\s+(?:behandelen|doen|oppakken|zien|krijgen|hebben){ITS_END}",
        _not_them,
        weak=True,
    ),
    rule(rf"{WHO}\s+is\s+{INVOLVED}{ITS_END}", _not_them, weak=True),
    rule(rf"(?:hou|houd)\s+{WHO}\s+(?:hier\s*|er\s*)buiten{ITS_END}", _not_them, weak=True),
)
