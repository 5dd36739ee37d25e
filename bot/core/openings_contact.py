"""With which opening words does a colleague write to the complainant, ask a colleague, or say what was posted?"""

import re
from datetime import date

from bot.core.dates import read_day
from bot.core.openings_act import COLON, COMPLAINANT, Act, Match, rule
from bot.core.openings_day import NEAR_DAY
from bot.core.openings_doubt import is_stub, text_of
from bot.core.words import EventKind

# --- questions -------------------------------------------------------------------------------------------------

DIRECT_QUESTION = re.compile(
    r"(?:(?:in|op|om|bij|van|met|voor)\s+)?(?:wat|wie|waar|wanneer|hoe|hoeveel|welke?|waarom|kunt|kan|wilt|wil|heeft|hebt|bent"
    r"|had|zou|zoudt|mogen|mag|weet|klopt)\b.*\?",
    re.IGNORECASE | re.DOTALL,
)


INDIRECT = re.compile(
    r"(?:of|wat|wie|waar|wanneer|hoe|hoeveel|welke?|waarom)\s+(?:hij|zij|ze|er|de|het|dit|dat|haar|zijn)\b[^?\n]*",
    re.IGNORECASE,
)


def _ask_complainant(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """Without a colon only a direct question is sent: "vraag aan klager is al gesteld" is none."""
    text = rest.strip()
    if head["colon"] is None and INDIRECT.fullmatch(text) and not is_stub(text):
        return Act(kind=EventKind.COMPLAINANT_ASKED, facts={"text": text}, implied=True)  # no words for a letter yet
    if is_stub(text) or (head["colon"] is None and not DIRECT_QUESTION.fullmatch(text)):
        return None
    return Act(kind=EventKind.COMPLAINANT_ASKED, facts={"text": text})


def _ask_named(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Ask somebody with a name in one sentence: "Vraag Karim of er beelden zijn"."""
    text = head["asks"] + rest.strip()
    if is_stub(rest.strip()) or NOT_A_NAME.match(head["name"]):
        return None
    return Act(kind=EventKind.COLLEAGUE_ASKED, facts={"asked": head["name"].strip(), "text": text})


def _ask_colleague(head: Match, rest: str, today: date) -> Act:  # noqa: ARG001 - as above
    return Act(kind=EventKind.COLLEAGUE_ASKED, facts={"asked": head["name"].strip(), "text": rest.strip()})


# --- letters in one's own words --------------------------------------------------------------------------------

DECIDES = re.compile(
    r"\W*(?:(?:concept|klad)\b|besluit|beslissing|verleng"
    r"|(?:deels\s+|gedeeltelijk\s+|niet\s+)?(?:on)?(?:gegrond|terecht)\b)",
    re.IGNORECASE,
)
FROM_THEM = re.compile(r"(?:zij|ze|hij)\s+(?:wil|wilde|zegt|zei|vindt|vraagt|schrijft)\b", re.IGNORECASE)  # a report
TO_COLLEAGUES = re.compile(
    r"^\W*(?:zullen|zal|laten|eerst|misschien|ik\s+bel|bellen|overleg\w*|akkoord)\b" + rf"|\b{COMPLAINANT}\b",
    re.IGNORECASE,
)


def _reply(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    text = text_of(rest)
    return None if is_stub(text) or FROM_THEM.match(text) else Act(kind=EventKind.REPLIED, facts={"text": text})


def _propose(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """A solution for the complainant; without "aan klager" it may as well be one for us, and then it is none."""
    text = text_of(rest)
    first = text.split("\n", 1)[0]
    if is_stub(text) or DECIDES.match(text):
        return None
    if not head["whom"] and (not text or "?" in first or TO_COLLEAGUES.search(first)):
        return None
    return Act(kind=EventKind.PROPOSED, facts={"text": text})


# --- the post --------------------------------------------------------------------------------------------------


def _posted(head: Match, rest: str, today: date) -> Act | None:
    words = head["day"] or head["near"] or rest
    day = read_day(words, today, past=True)
    if "?" in rest or (day is None and words.strip(" .!:")):
        return None
    return Act(kind=EventKind.POSTED, facts={"day": (day or today).isoformat()})


SALUTED = r"(?:mevrouw|mevr\.?|mw\.?|meneer|mnr\.?|de\s+heer|dhr\.?|(?:de\s+)?familie|fam\.?)"
THEM = rf"{SALUTED}(?:\s+(?-i:[A-Z])[^\s:,]*|\s+(?:de|den|der|van|el)\b){{0,4}}"
PERSON_NAME = r"(?-i:[A-Z])[\w'’-]{1,25}(?:\s+(?:(?:de|den|der|van|el)\s+){0,2}(?-i:[A-Z])[\w'’-]{1,25})?"
NOT_A_NAME = re.compile(rf"(?:mevrouw|mevr|mw|meneer|mnr|dhr|de|het|aan|hem|haar|{COMPLAINANT})\b", re.IGNORECASE)
TO_THEM = rf"(?:aan|voor|naar)\s+(?:de\s+)?{COMPLAINANT}"
NAMED = r"(?:\s+(?:mevrouw|mevr\.?|mw\.?|meneer|de\s+heer|dhr\.?)(?:\s+[^\s:,]+){1,3}|\s+per\s+(?:e-?)?mail)?"
MESSAGE = r"(?:antwoord|bericht|(?:e-?)?mail(?:tje)?|reactie)"
WHEN = r"(?:op\s+(?P<day>[^:,\n]{3,25}?)|(?P<near>vandaag|gisteren|eergisteren))"
RULES = (
    rule(
        rf"vraag\s*(?:aan|voor)?\s*(?:de\s+|het\s+)?{COMPLAINANT}\b\s*(?P<colon>[:;]|[,–-](?=\s)|$)?\s*",
        _ask_complainant,
        firm=True,
    ),
    rule(
        rf"(?:graag\s+)?vraag\s+(?:aan\s+|voor\s+)?{THEM}\s*(?P<colon>:)\s*",
        _ask_complainant,
        firm=True,
    ),
    rule(r"vraag\s+aan\s+(?P<name>[^:\n]{2,60}?)\s*:\s*", _ask_colleague, firm=True),
    rule(
        rf"(?:graag\s+)?vraag\s+(?:even\s+)?(?:aan\s+)?(?P<name>{PERSON_NAME})\s*(?P<asks>(?:of|wat|wie|waar|wanneer|hoe|welke?|hoeveel|waarom)\s+)(?=\S)",
        _ask_named,
        firm=True,
    ),
    rule(
        rf"(?:ons\s+|mijn\s+|het\s+)?(?:{MESSAGE}\s+{TO_THEM}|brief\s+aan\s+(?:de\s+)?{COMPLAINANT}){NAMED}\s*{COLON}\s*",
        _reply,
        firm=True,
    ),
    rule(rf"(?:stuur|schrijf)\s+(?:aan\s+)?(?:de\s+)?{COMPLAINANT}\s*:\s*", _reply, firm=True),
    rule(
        rf"(?:graag\s+)?(?:(?:{MESSAGE}|brief)\s+(?:aan|voor|naar)|(?:stuur|schrijf|mail)(?:\s+aan)?)\s+{THEM}\s*{COLON}\s*",
        _reply,
        firm=True,
    ),
    rule(
        rf"(?:wil|kun|kan|zou)\s+(?:je|jij|u)\s+(?:aan\s+)?(?:{THEM}|(?:de\s+)?{COMPLAINANT})\s+(?:(?:dat|dit)\s+)?(?:even\s+)?laten\s+weten\s*:\s*",
        _reply,
        firm=True,
    ),
    rule(rf"(?:ons\s+|mijn\s+)?(?:oplossings)?voorstel(?P<whom>\s+{TO_THEM})\s*{COLON}\s*", _propose, firm=True),
    rule(
        r"(?:ons\s+|mijn\s+)?(?:oplossingsvoorstel|voorstel|voorgestelde\s+oplossing)(?P<whom>)\s*:\s*",
        _propose,
        weak=True,
        holds=True,
    ),
    rule(
        rf"(?:de\s+)?(?:brief|antwoord|bevestiging|besluit)(?:\s+aan\s+(?:de\s+)?{COMPLAINANT})?\s+(?:is\s+)?(?:{WHEN}\s+)?"
        r"(?:gepost|verstuurd\s+per\s+post|per\s+post\s+verstuurd|op\s+de\s+(?:post|bus)(?:\s+gedaan)?)\b\s*:?\s*",
        _posted,
        takes_text=False,
    ),
    rule(
        rf"(?P<day>)(?P<near>{NEAR_DAY})\s+(?:is\s+|heb\s+ik\s+)?(?:de\s+)?brief\s+(?:gepost|op\s+de\s+(?:post|bus)\s+gedaan)\b",
        _posted,
        takes_text=False,
    ),
)
