"""With which opening words does a colleague hand a complaint on: to a team, a committee, an external body?"""

import re
from datetime import date

from bot.core.openings_act import COMPLAINANT, END, IT, POLITE, Act, Match, as_said, rule
from bot.core.openings_day import BEFORE_DAY, DAY_WORDS, day_first
from bot.core.openings_doubt import BECAUSE, is_unsure, reason_of
from bot.core.words import EventKind

# --- to another team (STI-3) -----------------------------------------------------------------------------------

SEND_ON = (
    rf"{POLITE}{IT}(?:doorsturen|doorzetten|overdragen)",
    rf"(?:(?:ik|wij|we)\s+)?{POLITE}(?:stuur|sturen|zet|zetten)\s+{IT}{POLITE}door",
    rf"{IT}(?:mag\s+)?door(?=\s+naar\s+(?:het\s+|de\s+)?(?:team|afdeling|manager|teamleider|directeur|management)\b)",
)
WAS_SENT_ON = rf"{POLITE}(?:(?:ik|wij|we)\s+heb(?:ben)?\s+)?{IT}(?:is\s+)?(?:doorgestuurd|doorgezet|overgedragen)"
WHOM = r"(?:\s+(?:graag|aub|svp))?(?P<whom>\s+(?:naar|aan)\s+)(?=\S)"
BARE = r"(?:\s+(?:graag|aub|svp))?(?P<whom>)\s*[.!]*\s*$"
END_OF_TEAM = re.compile(
    r"\s*(?:[.!;:,](?=\s|$)|\s[–-]\s|\n|\b(?:want|omdat|graag|aub|svp|hoor|zodat|voor\s+verdere|met\s+het\s+verzoek)\b|$)",
    re.IGNORECASE,
)
POLITE_END = re.compile(r"^\s*(?:graag|aub|svp|hoor)\b", re.IGNORECASE)
LONGEST_NAME = 60


def _forward(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """To a team or a colleague, never to the complainant: nothing goes there but by clear instruction."""
    if not head["whom"]:
        return Act(kind=EventKind.FORWARDED, facts={"to": "", "text": rest.strip()})
    end = END_OF_TEAM.search(rest[: LONGEST_NAME * 2])
    to = re.sub(r"^(?:de|het)\s+", "", rest[: end.start() if end else 0].strip(), flags=re.IGNORECASE)
    text = reason_of(POLITE_END.sub("", rest[end.start() :])) if end else ""
    if not to or len(to) > LONGEST_NAME or re.search(rf"\b{COMPLAINANT}\b", to, re.IGNORECASE) or is_unsure(rest):
        return None
    return Act(kind=EventKind.FORWARDED, facts={"to": to, "text": text})


# --- to the external body (STA-6), or a committee (Awb 9:11) ---------------------------------------------------

BODY = (
    r"(?:(?:de\s+|een\s+)?(?:\w{3,30}\s+)?geschillencommissie(?:\s+\w{3,20})?|(?:de\s+)?nrto"
    r"|(?:de\s+)?commissie\s+(?:van\s+)?(?:kwaliteits\w+|(?:de\s+)?nrto)(?:\s+van\s+de\s+nrto)?|(?:de\s+)?huurcommissie"
    r"|(?:de\s+)?raad\s+van\s+arbitrage|(?:de\s+|een\s+)?mediator|(?:de\s+)?rechter|(?:de\s+)?(?:nationale\s+)?ombudsman)"
)
DISPUTE = r"(?:het\s+)?geschil\s+(?:is\s+)?"
PUT = (
    rf"(?:is\s+)?(?:(?:{DISPUTE}|(?:de\s+)?klacht\s+(?:is\s+)?)?(?:voorgelegd|ingediend)\s+(?:bij|aan)\s+{BODY}"
    rf"|{DISPUTE}(?:voorgelegd|ingediend)(?:\s+(?:aan|bij)\s+(?:de\s+)?commissie)?"
    rf"|(?:bij|aan)\s+{BODY}\s+(?:ingediend|voorgelegd)|voorgelegd)"
)
BOARD = r"(?:de\s+|een\s+)?(?:klachten|klachtadvies|klachtenadvies|advies)?commissie"
PASSED = r"(?:voorgelegd|voorleggen|doorgestuurd|doorsturen|overgedragen)"


def _submitted(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Put to the external body, on a day that has been."""
    when = day_first(rest, today, past=True)
    behind = when.left if when else rest
    if is_unsure(rest) or (when is None and BECAUSE.split(behind, maxsplit=1)[0].strip(" .!\n")):
        return None
    return Act(kind=EventKind.SUBMITTED, facts={"day": (when.day if when else today).isoformat()})


RULES = (
    rule(rf"{POLITE}{IT}(?:gaat\s+)?naar\s+{BOARD}{END}", as_said(EventKind.COMMITTEE)),
    rule(r"(?:klachten|advies)?commissie\s*:\s*(?=\S)", as_said(EventKind.COMMITTEE)),
    rule(rf"{IT}(?:is\s+)?{PASSED}\s+(?:aan|naar)\s+{BOARD}{END}", as_said(EventKind.COMMITTEE)),
    rule(rf"{PUT}(?:\s+(?=(?:{BEFORE_DAY})?{DAY_WORDS})|\s*[.!]*\s*$)", _submitted, takes_text=False),
    rule(
        rf"(?:{DISPUTE})?(?={BEFORE_DAY}{DAY_WORDS}\s+{PUT}\s*(?:[.!,]|$))",
        _submitted,
        takes_text=False,
    ),
    *(rule(f"{opening}{WHOM}", _forward, firm=True) for opening in SEND_ON),
    rule(f"{WAS_SENT_ON}{WHOM}", _forward),
    *(rule(f"{opening}{BARE}", _forward) for opening in (*SEND_ON[:2], WAS_SENT_ON)),
)
