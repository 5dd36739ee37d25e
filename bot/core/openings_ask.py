"""With which sentences does a colleague have us ask another colleague something, without a colon?"""

import re
from datetime import date

from bot.core.openings_act import COMPLAINANT, Act, Match, Reader, rule
from bot.core.openings_whom import CONDITION, PLEASE, SOME, SORT, TITLE, YOU, is_unfit, sentence_of
from bot.core.words import EventKind

NOBODY = (
    rf"(?!(?:{TITLE}|{SORT}|(?:aan)?{COMPLAINANT}|haar|hem|hen|hun|ze|mij|me|ons|jou|je|jij|u|jullie|aan|bij"
    r"|of|om|wat|wie|waar|wanneer|hoe"
    r"|welke?|waarom|dat|dit|deze|die|de|het|een|er|niet|nog|geen|iemand|niemand|iedereen|is|was"
    r"|staat|ligt|van|voor|over|naar|in|op|en"
    r"|ik|wij|we|zij|hij|toch|eerst|alleen|misschien|zelf|uit|even|graag|maar|ook|dan|nu|gelijk"
    r"|meteen|klopt|m|door|terug|zijn|mijn)(?![\w'’.]))"
)
ONE = r"[^\W\d_][\w'’-]{1,25}"
TEAM = rf"(?:(?:het|de|ons|onze)\s+)?(?:team|afdeling)\s+{ONE}"
SURNAME = r"(?:\s+(?:(?:de|den|der|van|ten|el)\s+){0,2}(?-i:[A-Z])[\w'’-]{1,25})?"
COLLEAGUE = rf"(?:(?:mijn|onze|de)\s+)?(?:collega\s+)?(?P<name>{TEAM}|{NOBODY}{ONE}{SURNAME})"
CAPITAL = rf"(?:(?:mijn|onze)\s+)?(?:collega\s+)?(?P<name>{TEAM}|{NOBODY}(?-i:[A-Z])[\w'’-]{{1,25}}{SURNAME})"
ASKS = r"(?:of|wat|wie|waar|wanneer|hoe|hoeveel|welke?|waarom|waarvoor|waarmee)"
CONTENT = rf"(?=(?:{ASKS}|om|naar|voor)\s+\S)"
NO_CASE = re.compile(
    r"(?:om\s+(?:deze|dit|het|hem|m|de\s+(?:zaak|klacht))\s+(?:over|op)\s*te\s*(?:nemen|pakken))\b", re.IGNORECASE
)
VERB_BEHIND = re.compile(r"\s+(?:te\s+)?(?:vragen|checken|navragen)\s*$", re.IGNORECASE)


def _ask(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """One sentence to somebody with a name."""
    clause, more, open_end = sentence_of(rest)
    clause = VERB_BEHIND.sub("", clause)
    is_question = re.match(rf"{ASKS}\b", clause, re.IGNORECASE) is not None
    if is_unfit(clause) or (open_end and not is_question and not _is_request(head)):
        return None
    doubtful = bool(CONDITION.search(clause) and not is_question) or bool(NO_CASE.match(clause))
    text = f"{clause}. {more}" if more else clause
    return Act(kind=EventKind.COLLEAGUE_ASKED, facts={"asked": head["name"].strip(), "text": text}, implied=doubtful)


def _ask_typed(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Ask what stands behind a colon, as it was typed."""
    text = rest.strip()
    return None if is_unfit(text) else Act(kind=EventKind.COLLEAGUE_ASKED, facts={"asked": head["name"], "text": text})


def _is_request(head: Match) -> bool:
    return re.match(r"\s*(?:kun|kan|wil|zou|can|could|would)", head[0], re.IGNORECASE) is not None


def _ask_that(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """What is asked stands before whom: "Ik wil weten of het klopt, vraag Fatma dat"."""
    return _ask(head, head["what"], today)


def _implied(read: Reader) -> Reader:
    def offered(head: Match, rest: str, today: date) -> Act | None:
        act = read(head, rest, today)
        return Act(kind=act.kind, facts=act.facts, implied=True) if act else None

    return offered


RULES = (
    rule(
        rf"{SOME}(?:vraag|verzoek)\s+(?:aan\s+|voor\s+)?{CAPITAL}\s*{SOME}:\s*(?=\S)",
        _ask_typed,
        firm=True,
    ),
    rule(rf"{SOME}(?:aan\s+)?{CAPITAL}\s+{SOME}(?:vragen|verzoeken)\s*:\s*(?=\S)", _ask_typed, firm=True),
    rule(
        rf"{SOME}vraag\s+{SOME}(?:het\s+)?(?:aan\s+|bij\s+)?{COLLEAGUE}\s+{SOME}{CONTENT}",
        _ask,
        firm=True,
        takes_text=False,
    ),
    rule(rf"{SOME}verzoek\s+{SOME}(?:aan\s+)?{CAPITAL}\s+{SOME}{CONTENT}", _ask, firm=True, takes_text=False),
    rule(
        rf"{SOME}(?:check|informeer|verifieer|vraag|vraag\s+na|vraag\s+op|navragen|checken|nagaan)"
        rf"\s+{SOME}(?:na\s+)?bij\s+{COLLEAGUE}\s+{SOME}(?:na\s+)?(?={ASKS}\s)",
        _ask,
        firm=True,
        takes_text=False,
    ),
    rule(
        rf"{SOME}(?:mail|app|stuur|bericht)\s+{SOME}(?:aan\s+|naar\s+)?{CAPITAL}\s+{SOME}(?:de\s+vraag\s+"
        rf"|met\s+de\s+vraag\s+)?(?={ASKS}\s)",
        _ask,
        takes_text=False,
    ),
    rule(
        rf"{SOME}(?:leg|zet)\s+{SOME}(?:de\s+vraag\s+)?(?:bij|aan)\s+{CAPITAL}\s+{SOME}(?:de\s+vraag"
        rf"\s+)?(?:neer|voor|uit)\s+{SOME}(?={ASKS}\s)",
        _ask,
        takes_text=False,
    ),
    rule(
        rf"{SOME}(?:{YOU}|{PLEASE}){SOME}(?:aan\s+|bij\s+)?{COLLEAGUE}\s+{SOME}(?:willen\s+)?(?:te"
        rf"\s+)?(?:vragen|verzoeken|navragen|checken)\s+{CONTENT}",
        _ask,
        firm=True,
        takes_text=False,
    ),
    rule(
        rf"{SOME}(?:aan\s+|bij\s+)?{CAPITAL}\s+{SOME}(?:vragen|verzoeken|navragen)\s+{SOME}{CONTENT}",
        _ask,
        takes_text=False,
    ),
    rule(rf"{SOME}{CAPITAL}\s+{SOME}(?=om\s[^?.!\n]{{2,200}}\svragen\s*[.!]*$)", _ask, takes_text=False),
    rule(
        rf"(?:please\s+)?(?:ask|check\s+with)\s+{CAPITAL}\s+(?=(?:if|whether|what|who|where|when|how|why"
        r"|to|for)\s)",
        _ask,
        takes_text=False,
    ),
    rule(
        rf"(?:ik|wij|we)\s+(?:wil|willen|moet|moeten|zou|zouden)\s+{SOME}van\s+{CAPITAL}"
        rf"\s+{SOME}(?:willen\s+)?(?:weten|horen)\s+(?={ASKS}\s)",
        _implied(_ask),
        takes_text=False,
        weak=True,
    ),
    rule(
        rf"van\s+{CAPITAL}\s+(?:wil|moet|willen|moeten)\s+(?:ik|we|wij)\s+{SOME}(?:weten|horen)"
        rf"\s+(?={ASKS}\s)",
        _implied(_ask),
        takes_text=False,
        weak=True,
    ),
    rule(
        rf"(?:kan|wil|kun|zou)\s+{CAPITAL}\s+{SOME}(?:aangeven|zeggen|laten\s+weten|nagaan|uitzoeken"
        rf"|checken|nakijken)\s+(?={ASKS}\s)",
        _implied(_ask),
        takes_text=False,
        weak=True,
    ),
    rule(
        rf"(?:ik|we|wij)\s+(?:wil|willen)\s+{SOME}(?:eerst\s+)?{SOME}dat\s+{CAPITAL}\s+(?:zegt|aangeeft"
        rf"|uitzoekt|nagaat|laat\s+weten)\s+(?P<what>{ASKS}\s[^,.;?\n]{{3,200}}),\s*(?:en\s+)?{SOME}vraag"
        r"\s+(?:haar|hem)\s+(?:dat|het)\b",
        _ask_that,
        takes_text=False,
    ),
    rule(
        rf"(?P<what>(?:of|wat|waar|hoe)\s[^,.;?\n]{{3,200}}),\s*{SOME}vraag\s+(?:dat\s+)?{SOME}(?:aan"
        rf"\s+)?{CAPITAL}\s*(?:dat)?\s*[.!]*$",
        _ask_that,
        takes_text=False,
    ),
)
