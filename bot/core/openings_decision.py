"""With which opening words does a colleague say whether a complaint is founded?"""

import re
from datetime import date

from bot.core.dates import read_day
from bot.core.openings_act import Act, Match, rule
from bot.core.openings_doubt import BECAUSE, OR, is_vague
from bot.core.words import EventKind, Outcome

DAY = r"(?:\s+(?:op|van|d\.?d\.?|dd)\s+(?P<day>[^:,\n]{3,30}?))?"
NOUN = r"(?:(?:het|mijn|ons)\s+)?(?:besluit|beslissing|standpunt|oordeel)"
PARTLY = r"(?:deels|gedeeltelijk|grotendeels|ten\s+dele)"
AFTER = r"(?:\s+verklaard)?(?![\w/])\s*[:;,.!–-]*\s*"
FOUNDED = rf"(?P<outcome>{PARTLY}[\s-]*gegrond|niet[\s-]+gegrond|on\s?gegrond|gegrond){AFTER}"
OUTCOME = (  # behind a noun only: "Terecht!" alone is applause
    rf"(?P<outcome>{PARTLY}[\s-]*(?:gegrond|terecht)|niet[\s-]+(?:gegrond|terecht)|on\s?(?:gegrond|terecht)"
    rf"|gegrond|terecht){AFTER}"
)
IS = r"(?:(?:de|deze|uw)?\s*klacht\s+(?:is|verklaar\s+ik|verklaren\s+wij)\s+)?"
SURE_END = r"(?=\s*(?:[:;,.!–-]|want\b|omdat\b|verklaard\b|$))"
ASSESSMENT = r"(?:(?:de|mijn|onze)\s+)?(?:beoordeling|beoordeeld(?:\s+als)?)"
OTHERWISE = re.compile(r"\b(?:on|niet\s+)terecht\b", re.IGNORECASE)
OF_ANOTHER = re.compile(r"[\s,]*(?:volgens|aldus|zegt|zei|vindt|vond|meent)\b", re.IGNORECASE)  # "gegrond volgens haar"
WAS = re.compile(r"\bin\s+(?:19|20)\d\d\b|\b(?:vorig|vorige|destijds)\b", re.IGNORECASE)
EITHER = re.compile(r"\b(?:on)?terecht\b", re.IGNORECASE)


def _outcome(words: str) -> Outcome:
    first = words.lower().replace("-", " ")
    if first.startswith(("niet", "on")):
        return Outcome.UNFOUNDED
    return Outcome.FOUNDED if first in {"gegrond", "terecht"} else Outcome.PARTLY_FOUNDED


def _reasons(rest: str) -> str:
    told = re.sub(rf"^(?:{BECAUSE.pattern})\s*[:,]?\s*", "", rest.strip(), flags=re.IGNORECASE).strip()
    return told[:1].upper() + told[1:]


def _is_torn(head: Match, rest: str) -> bool:
    """Say whether the outcome is doubted, or two are named."""
    before_reasons = BECAUSE.split(rest.split("\n", 1)[0], maxsplit=1)[0].split(".", 1)[0]
    other = EITHER if "terecht" in head["outcome"].lower() else OTHERWISE
    told = OF_ANOTHER.match(rest) or WAS.search(before_reasons)
    return bool(OR.match(rest)) or is_vague(rest) or bool(other.search(before_reasons) or told)


def _facts(head: Match, rest: str) -> dict[str, str]:
    return {"outcome": str(_outcome(head["outcome"])), "reasons": _reasons(rest)}


def _decide(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    return None if _is_torn(head, rest) else Act(kind=EventKind.DECIDED, facts=_facts(head, rest))


def _assess(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    return None if _is_torn(head, rest) else Act(kind=EventKind.ASSESSED, facts=_facts(head, rest))


def _tell(head: Match, rest: str, today: date) -> Act | None:
    day = read_day(head["day"], today, past=True) if head["day"] else today
    if day is None or _is_torn(head, rest):
        return None
    return Act(kind=EventKind.POSITION_TOLD, facts={**_facts(head, rest), "day": day.isoformat()})


RULES = (
    rule(
        rf"{NOUN}\s+(?:in|per|tijdens)\s+(?:een\s+|het\s+)?(?:telefoon)?(?:gesprek|telefoon)(?:\s+verteld)?{DAY}"
        rf"\s*[:,]?\s*{IS}{OUTCOME}",
        _tell,
        firm=True,
    ),
    rule(rf"{NOUN}\s*(?:is|luidt)?\s*(?:dat\s+)?[:;=–-]*\s*{IS}{OUTCOME}", _decide, firm=True),
    rule(rf"{ASSESSMENT}\s*(?:is|luidt)?\s*(?:dat\s+)?[:;=–-]*\s*{IS}{OUTCOME}", _assess, firm=True),
    rule(rf"(?:ik\s+verklaar|wij\s+verklaren|we\s+verklaren)\s+(?:de|deze)\s+klacht\s+{FOUNDED}", _decide),
    rule(rf"(?:de\s+|deze\s+)?klacht\s+(?:is\s+)?{FOUNDED}", _decide),
    rule(FOUNDED.replace(r"(?:\s+verklaard)?", SURE_END + r"(?:\s+verklaard)?"), _decide),
)
