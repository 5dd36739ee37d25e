"""With which opening words does a colleague ask leave for more time, or say that a mandate was seen?"""

from datetime import date

from bot.core.openings_act import COMPLAINANT, END, Act, Match, rule
from bot.core.openings_doubt import is_unsure
from bot.core.openings_term import extended
from bot.core.speaking import MANDATED, REFUSED
from bot.core.words import EventKind

_MANDATE = r"(?:(?:de|een|het|haar|zijn)\s+)?(?:machtiging|volmacht|mandaat|beschikking)"
_SEEN = (
    r"(?:is\s+|hebben\s+(?:we|wij)\s+|heb\s+ik\s+)?(?:ontvangen|binnen(?:gekomen)?|gezien|akkoord|in\s+orde|klopt"
    r"|goed|er)"
)


def _seen(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    if is_unsure(rest) or is_unsure(head[0]):
        return None
    return Act(kind=EventKind.REPRESENTED, facts={"mandate": MANDATED})


def _none(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    return None if is_unsure(rest) else Act(kind=EventKind.REPRESENTED, facts={"mandate": REFUSED})


def _longer(head: Match, rest: str, today: date) -> Act | None:
    """Ask for an extension: the same words as an extension, put to the complainant."""
    act = extended(head, rest, today)
    if act is None or not (act.facts.get("term") or act.facts.get("until")):
        return None
    reason = str(act.facts.get("reason", ""))
    facts = {key: value for key, value in act.facts.items() if key in {"term", "until", "reason"}}
    return Act(kind=EventKind.EXTENSION_ASKED, facts={**facts, "text": reason})


_TIME = r"(?:verleng\w*|uitstel|meer\s+tijd|extra\s+tijd|langer|extra)"
_ASK = (
    rf"(?:graag\s+|ik\s+wil\s+)?(?:vraag|verzoek)\s+(?:aan\s+)?(?:(?:de|deze)\s+)?{COMPLAINANT}\s*:?\s+(?:graag\s+)?"
    rf"(?:(?:om|voor|of)\s+)?(?=[^.?\n]{{0,80}}\b{_TIME}\b)"
)
RULES = (
    rule(_ASK, _longer),
    rule(
        rf"(?:vraag|verzoek)\s+(?:om\s+)?{_TIME}\s+(?:aan|bij)\s+(?:de\s+)?{COMPLAINANT}\b\s*[,:]?\s*",
        _longer,
    ),
    rule(rf"{_MANDATE}\s+{_SEEN}{END}", _seen, takes_text=False),
    rule(rf"geen\s+(?:geldige\s+)?(?:machtiging|volmacht|mandaat){END}", _none, takes_text=False),
)
