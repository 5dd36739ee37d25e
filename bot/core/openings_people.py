"""With which opening words does a colleague say who somebody is: complained about, complaining, to be told?"""

import re
from datetime import date

from bot.core.openings_act import COMPLAINANT, END, Act, Match, rule
from bot.core.openings_doubt import BECAUSE, DENIED, is_unsure, is_vague, reason_of
from bot.core.openings_term import CONSENT
from bot.core.words import EventKind, Party, SenderKind

# --- whom it is about (STI-4) ----------------------------------------------------------------------------------

NAME_ENDS = re.compile(
    r"\s*(?:[,;:!?](?=\s|$)|\.\s*$|(?<=\w\w)\.\s(?=(?-i:[A-Z]))|\s[–-]\s|\(|\n"
    r"|\b(?:want|omdat|maar|en\s+(?:niet|dus|die)|die|niet|van\s+(?:de\s+|het\s+)?(?:team|afdeling))\b|$)",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?P<sure>(?:(?:de|onze)\s+)?(?:medewerker|medewerkster|collega)s?\s+)?"
    r"(?:(?:mevrouw|mevr\.?|mw\.?|meneer|de\s+heer|dhr\.?)\s+)?",
    re.IGNORECASE,
)
FUNCTION = re.compile(
    r"(?:de\s+|het\s+)?(manager|directeur|teamleider|leidinggevende|directie|directeur-bestuurder)", re.IGNORECASE
)
NO_NAME = re.compile(r"(?:de|het|een|dit|dat|deze|die|hoe|wat|wie|waarom|mijn|ons|onze|uw)\b|.*[\d\"“?]")
ALSO = re.compile(r"\s+en\s+(?:ook\s+)?over\s+", re.IGNORECASE)
LONGEST_NAME, MOST_WORDS = 60, 6


def _name_in(rest: str) -> str:
    """Give the name of a colleague; "de brief" and "geld" are no names, "medewerker mila" and "Mila" are."""
    rest = ALSO.sub(" en ", rest)
    title = TITLE.match(rest)
    behind = rest[title.end() :] if title else rest
    end = NAME_ENDS.search(behind[: LONGEST_NAME * 2])
    name = behind[: end.start() if end else 0].strip(" .")
    if function := FUNCTION.fullmatch(name):
        return function[1]
    is_one = "@" in name or bool(title and title["sure"]) or any(word[:1].isupper() for word in name.split())
    fits = 1 < len(name) <= LONGEST_NAME and len(name.split()) <= MOST_WORDS
    return name if is_one and fits and not NO_NAME.match(name) else ""


def _named(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    name = _name_in(rest)
    if not name or is_unsure(rest) or re.search(r"\bmaar\b", rest.split("\n", 1)[0]):
        return None
    return Act(kind=EventKind.NAMED, facts={"named": name})


def _not_named(head: Match, rest: str, today: date) -> Act | None:
    act = _named(head, rest, today)
    return Act(kind=EventKind.NOT_NAMED, facts=act.facts) if act else None


def _stays_out(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    if is_unsure(rest) or is_unsure(head[0]):
        return None
    return Act(kind=EventKind.RECUSAL_CONFIRMED, facts={})


# --- who complains (STI-1, STA-6) ------------------------------------------------------------------------------

BUSINESS, PRIVATE = {"party": str(Party.BUSINESS)}, {"party": str(Party.PRIVATE)}
CUSTOMER = {"sender_kind": str(SenderKind.CUSTOMER)}
KINDS = (
    (r"zakelijke?\s+(?:klant|opdrachtgever|relatie)", BUSINESS | CUSTOMER),
    (r"(?:particuliere?|priv[eé])[\s-]*(?:klant|opdrachtgever|huurder)", PRIVATE | CUSTOMER),
    (r"bedrijf|onderneming|ondernemer|organisatie|werkgever|zakelijk|instelling|zzp-?'?er", BUSINESS),
    (r"particulier|consument|priv[eé](?:persoon)?", PRIVATE),
    (r"klant|huurder|opdrachtgever|cli[eë]nt|deelnemer|deelneemster", CUSTOMER),
    (r"leverancier|toeleverancier", {"sender_kind": str(SenderKind.SUPPLIER)}),
    (r"(?:eigen\s+)?(?:medewerker|medewerkster|collega|werknemer)", {"sender_kind": str(SenderKind.EMPLOYEE)}),
    (r"omwonende|buurtbewoner|buurman|buurvrouw|voorbijganger|omgeving", {"sender_kind": str(SenderKind.SURROUNDINGS)}),
    (r"iets\s+anders|anders|overig", {"sender_kind": str(SenderKind.OTHER)}),
)
WHO_IS = r"(?:de\s+)?(?:klager|klaagster|melder|indiener|afzender)\s+(?:is|=)\s+(?:wel\s+)?(?:een\s+)?"
OF_OURS = r"(?:\s+(?:van|bij)\s+ons(?:zelf)?)?"


def _complainant_is(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    words = head["words"].lower()
    facts = next((one for pattern, one in KINDS if re.fullmatch(pattern, words)), None)
    if facts is None or is_unsure(rest) or re.match(r"\s*[,;]\s*(?:of|en)\b", rest):
        return None
    return Act(kind=EventKind.COMPLAINANT_IS, facts=facts)


# --- who is to be told (STA-7) ---------------------------------------------------------------------------------

ADDRESS = re.compile(r"(?:mailto:)?([^\s@<>,;:()\[\]]{1,64}@[^\s@<>,;:()\[\]]{1,255})", re.IGNORECASE)
WITH_CONSENT = re.compile(
    rf"(?<!niet )\bmet\s+(?:toestemming|instemming|goedvinden)\b|{COMPLAINANT}\s+(?:(?:is\s+)?akkoord|wil\s+dat\s+ook"
    r"|stemt\s+(?:\w+\s+)?(?:toe|in)|geeft\s+(?:\w+\s+)?toestemming|is\s+het\s+(?:er|daar|hier)\s*mee\s+eens)",
    re.IGNORECASE,
)


def _tell_too(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """One address; that the complainant agrees is a fact of its own."""
    first = rest.split("\n", 1)[0]
    addresses = {found.strip(".").lower() for found in ADDRESS.findall(first)}
    asked = ADDRESS.split(first, maxsplit=1)[0]
    if len(addresses) != 1 or "?" in first or DENIED.search(asked) or is_vague(BECAUSE.split(first)[0]):
        return None
    said = ADDRESS.split(first)[-1]
    agreed = bool(CONSENT.search(first) or WITH_CONSENT.search(first))
    facts = {"address": addresses.pop(), "text": reason_of(said.strip("<>() "))}
    return Act(kind=EventKind.FEEDBACK_WANTED, facts=facts | ({"consent": "yes"} if agreed else {}))


ABOUT = r"(?:(?:(?:de\s+|deze\s+)?(?:klacht|zaak|melding)|dit|het|hij|zij)\s+)?"
STAYS = r"(?:blijft\s+(?:(?:er|hier|daar)\s*buiten|buiten\s+(?:de|deze)\s+(?:zaak|klacht))|erbuiten\s+(?:laten|houden))"
AGREED = r"(?:(?:ja|klopt|akkoord|terecht|goed)\s*[,.!]?\s+)?(?:(?:dus|en)\s+)?"
SOMEBODY = r"(?:(?!wie\b|waarom\b|hoe\b)[^\s,.:;?!]{1,30}\s+){0,4}?"
TITLED = r"(?=(?:(?:de|onze)\s+)?(?:medewerk|collega|mevrouw|mevr|mw|meneer|de\s+heer|dhr))"
CASE = r"(?:de\s+|deze\s+)?(?:klacht|zaak|melding)"
BACK = r"(?:terugkoppel(?:ing|en)|terugmelding|koppel)\s+(?:graag\s+)?(?:ook\s+)?(?:sturen\s+)?(?:terug\s+)?(?:ook\s+)?"
RULES = (
    rule(rf"{ABOUT}(?:gaat\s+)?niet\s+over\s+(?=\S)", _not_named, takes_text=False),
    rule(rf"{CASE}\s+betreft\s+niet\s+(?=\S)", _not_named, takes_text=False),
    rule(rf"{ABOUT}gaat\s+(?:alleen\s+|vooral\s+|dus\s+)?over\s+(?=\S)", _named, takes_text=False),
    rule(rf"{CASE}\s+betreft\s+(?=\S)", _named, takes_text=False),
    rule(rf"betreft\s+{TITLED}", _named, takes_text=False),
    rule(rf"{AGREED}{SOMEBODY}{STAYS}{END}", _stays_out, takes_text=False),
    rule(
        rf"(?:(?:ja|klopt)\s*[,.!]?\s+)?terecht\s+erbuiten(?:\s+(?:gelaten|gehouden))?{END}",
        _stays_out,
        takes_text=False,
    ),
    rule(
        rf"{WHO_IS}(?P<words>{'|'.join(pattern for pattern, _ in KINDS)}){OF_OURS}{END}",
        _complainant_is,
        takes_text=False,
        firm=True,
    ),
    rule(rf"(?:graag\s+)?{BACK}(?:naar|aan)\b\s*:?\s*", _tell_too, takes_text=False, firm=True),
)
