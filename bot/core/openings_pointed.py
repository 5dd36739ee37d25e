"""Which requests to tell or offer something point back, or leave open to whom: "zeg dat ook tegen mevrouw"?

They are only implied: who is to get which words is put to the colleague. What a colleague is to know is asked.
"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_ask import CAPITAL
from bot.core.openings_doubt import is_stub, text_of
from bot.core.openings_whom import SOME, THEM, is_unfit, sentence_of
from bot.core.second_person import to_you
from bot.core.words import EventKind

LAST = r"\s*(?=$|[.!])"
TO_YOU = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
THEIRS = re.compile(r"\b(?:ze|zij|hij|haar|hem|mevrouw|meneer|klager|bellen|doen|regelen|kopen)\b", re.IGNORECASE)


def _offered(kind: EventKind, text: str) -> Act:
    return Act(kind=kind, facts={"text": text} if text else {}, implied=True)


def _pointed(kind: EventKind) -> Reader:
    """What is told stands before it, and is asked about."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        return None if rest.strip(" .!,\n") else _offered(kind, "")

    return read


def _to_somebody(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Read "… en zeg dat we morgen bellen": to the complainant, it seems."""
    clause, more, asks = sentence_of(rest)
    if is_unfit(clause) or asks:
        return None
    you = to_you(clause, "") if not more else None
    return _offered(EventKind.REPLIED, f"Wij laten u weten {you}." if you else clause)


def _to_colleague(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    clause, more, asks = sentence_of(rest)
    if is_unfit(clause) or asks:
        return None
    text = f"{clause}. {more}" if more else clause
    return Act(kind=EventKind.COLLEAGUE_ASKED, facts={"asked": head["name"].strip(), "text": text})


def _literal(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Read "voor mevrouw: …": it goes as it was typed where it speaks to her, and is offered where it doesn't."""
    text = text_of(rest)
    if not text or is_stub(text) or "?" in text:
        return None
    return Act(
        kind=EventKind.REPLIED, facts={"text": text}, implied=not TO_YOU.search(text) or bool(THEIRS.search(text))
    )


ANY = THEM.replace("?P<whom>", "?:")
IT = r"(?:dit|dat|het)"
TELL_IT = (
    rf"{SOME}(?:zeg|meld|mail|schrijf|vertel|app|bericht|stuur)\s+{SOME}{IT}\s+{SOME}(?:(?:tegen|aan|naar)\s+)?{ANY}{LAST}",
    rf"{SOME}laat\s+{SOME}{IT}\s+{SOME}(?:aan\s+)?{ANY}\s+{SOME}weten{LAST}",
    rf"{SOME}laat\s+{SOME}{ANY}\s+{SOME}{IT}\s+{SOME}weten{LAST}",
    rf"{SOME}geef\s+{SOME}{IT}\s+{SOME}(?:aan\s+)?{ANY}\s+{SOME}door{LAST}",
)
OFFER_IT = (
    rf"{SOME}(?:leg|stel)\s+{SOME}{ANY}\s+{SOME}{IT}\s+{SOME}voor{LAST}",
    rf"{SOME}(?:leg|stel)\s+{SOME}{IT}\s+{SOME}(?:aan\s+)?{ANY}\s+{SOME}voor{LAST}",
    rf"{SOME}bied\s+{SOME}{ANY}\s+{SOME}{IT}\s+{SOME}aan{LAST}",
)
TELL_NAMED = (
    rf"{SOME}(?:geef|laat)\s+{SOME}(?:aan\s+)?{CAPITAL}\s+{SOME}(?:door|weten)\s+{SOME}(?=dat\s)",
    rf"{SOME}(?:zeg|meld|vertel|mail|schrijf|app|bericht)\s+{SOME}(?:(?:aan|tegen|naar)\s+)?{CAPITAL}\s+{SOME}(?=dat\s)",
)
TELL_SOMEBODY = rf"{SOME}(?:zeg|vertel|meld|schrijf|mail|bericht)\s+{SOME}(?:er\s*bij\s+)?(?=dat\s)"
RULES = (
    rule(rf"{SOME}(?:voor|aan|richting)\s+{THEM}\s*:\s*(?=\S)", _literal, firm=True),
    *(rule(opening, _pointed(EventKind.REPLIED), takes_text=False) for opening in TELL_IT),
    *(rule(opening, _pointed(EventKind.PROPOSED), takes_text=False) for opening in OFFER_IT),
    rule(TELL_SOMEBODY, _to_somebody, takes_text=False),
)
NAMED = tuple(rule(opening, _to_colleague, takes_text=False, firm=True) for opening in TELL_NAMED)
