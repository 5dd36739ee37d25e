"""With which opening words does a colleague set a day: of a decision, a repair, another firm, the end of a file?"""

import re
from datetime import date

from bot.core.dates import find_day
from bot.core.openings_act import COMPLAINANT, Act, Match, rule
from bot.core.openings_day import A_LENGTH, BEFORE_DAY, DAY_WORDS, LENGTH, LENGTH_WORDS, day_first, length_of
from bot.core.openings_doubt import BECAUSE, DENIED, OFF, is_unsure, is_vague, reason_of
from bot.core.words import EventKind

# --- extensions ------------------------------------------------------------------------------------------------

MORE_TIME = r"(?:(?:nog|graag|wel)\s+)*"
TERM_ENDS = (
    r"\s*(?:$|[:;,.–-]|met\b|tot\b|naar\b|graag\b|want\b|omdat\b"
    rf"|(?:(?:de|deze)\s+)?(?:termijn|zaak|klacht)\b|{A_LENGTH})"
)
LEFT_OVER = re.compile(
    r"^[\s,.:;–-]*(?:verleng(?:en|d)?|uitstel(?:len)?|langer|later|extra|erbij|graag|aub)?\b[\s,.:;–-]*", re.IGNORECASE
)
CONSENT = re.compile(
    rf"\b(?:met\s+(?:toestemming|instemming|goedvinden)\s+van\s+(?:de\s+)?{COMPLAINANT}"
    rf"|{COMPLAINANT}\s+(?:is|gaat|ging|was)\s+(?:daar|hier|er|daarmee|hiermee|ermee)?\s*(?:mee\s+)?akkoord"
    rf"|{COMPLAINANT}\s+(?:vindt|vond)\s+(?:dat|het|dit)\s+goed)\b",
    re.IGNORECASE,
)


def extended(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """Read by how much, or until when, and why."""
    why = BECAUSE.search(rest)
    asked = rest[: why.start()] if why else rest
    term, end = _new_term(asked, today)
    if is_vague(rest) or DENIED.search(asked[: end or None].split("\n")[0]):
        return None
    reason = rest[why.end() :] if why else asked[end:]
    said = LEFT_OVER.sub("", reason).strip()
    facts = {**term, "reason": said if said.strip(" .!") else ""}
    return Act(kind=EventKind.EXTENDED, facts=facts | ({"consent": "yes"} if CONSENT.search(rest) else {}))


def _new_term(asked: str, today: date) -> tuple[dict[str, str], int]:
    """Give the new term or day as facts, and where in the text it ends."""
    if length := LENGTH.search(asked):
        return {"term": length_of(length)}, length.end()
    if found := find_day(asked, today):
        return {"until": found.day.isoformat()}, found.end
    return {}, 0


# --- repairs, other firms, files that are kept -----------------------------------------------------------------

A_TERM = re.compile(rf"[\s,:]*(?:(?:is|binnen|over|in)\s+)?(?:uiterlijk\s+)?{LENGTH_WORDS}", re.IGNORECASE)
READY = r"(?:(?:is|zijn|wordt)\s+)?(?:klaar|gereed|af|hersteld|opgelost|opgeleverd|gepland|afgerond)\s*:?\s+"
SET = (
    rf"(?:is\s+)?(?:{READY})?(?:(?:binnen|over|in)\s+|tot\s+en\s+met\s+|{BEFORE_DAY}){{0,3}}"
    rf"(?:{DAY_WORDS}|{A_LENGTH})"
)
END_OF_NAME = re.compile(
    rf"[,;\n(]|\s[–-]\s|[.:](?=\s|$)|\s(?:{READY}|(?:{BEFORE_DAY}){{0,3}}{DAY_WORDS})", re.IGNORECASE
)
A_DAY_SAID = re.compile(rf"{BEFORE_DAY}{{0,3}}\d", re.IGNORECASE)  # a day that can't be meant
NO_OTHER = re.compile(
    rf"(?:ja|nee|nog|iemand|niemand|ons|mij|mijzelf|onszelf|wie|de\s+{COMPLAINANT}|{COMPLAINANT})\b", re.IGNORECASE
)
LONGEST_NAME = 80


def _promise(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """A repair term (BOU-6): a day that still comes, or a length; "2 à 3 weken" is neither."""
    rest = re.sub(rf"^(?:is\s+)?(?:{READY})?(?:tot\s+en\s+met\s+)?", "", rest, count=1, flags=re.IGNORECASE)
    if length := A_TERM.match(rest):
        facts, left = {"term": length_of(length)}, rest[length.end() :]
    elif (when := day_first(rest, today)) and when.day > today:
        facts, left = {"until": when.day.isoformat()}, when.left
    else:
        return None
    if is_unsure(left) or OFF.search(left.split("\n", 1)[0]):
        return None
    return Act(kind=EventKind.REMEDY_PROMISED, facts=facts | {"text": reason_of(left)})


def _by_another(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Who solves it, and by when (BOU-7); the name ends where the day, or a comma, begins."""
    end = END_OF_NAME.search(rest[: LONGEST_NAME * 2])
    party = rest[: end.start() if end else None].strip(" \n,.;:")
    left = re.sub(rf"^{READY}", "", rest[end.start() :].lstrip(" \n,;:.–-(") if end else "", flags=re.IGNORECASE)
    when = day_first(left, today)
    if not party or len(party) > LONGEST_NAME or NO_OTHER.match(party) or is_unsure(rest):
        return None
    if when is None and A_DAY_SAID.match(left):
        return None
    until, left = (when.day.isoformat(), when.left) if when else ("", left)
    return Act(kind=EventKind.THIRD_PARTY, facts={"party": party, "until": until, "text": reason_of(left)})


def _keep(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    when = day_first(rest, today)
    if when is None or is_unsure(when.left):
        return None
    return Act(kind=EventKind.KEPT_LONGER, facts={"until": when.day.isoformat(), "text": reason_of(when.left)})


def _ask_longer(head: Match, rest: str, today: date) -> Act | None:
    """The complainant is asked whether it may take longer: by how much, or until when, and why."""
    act = extended(head, rest, today)
    if act is None or not (act.facts.get("term") or act.facts.get("until")):
        return None
    return Act(kind=EventKind.EXTENSION_ASKED, facts={**act.facts, "text": act.facts["reason"]})


THEM = rf"(?:(?:de\s+)?{COMPLAINANT}|mevrouw|meneer|mw\.?|dhr\.?)(?:\s+(?-i:[A-Z])[\w'’-]{{1,25}}){{0,2}}"
MAY_IT = r"(?:toestemming|instemming|akkoord|goedvinden)"
ASK_LONGER = (
    rf"(?:graag\s+)?vraag\s+(?:aan\s+)?{THEM}\s+(?:om\s+|of\s+)(?=[^?.\n]{{0,80}}\b(?:verleng|uitstel|langer|extra))",
    rf"(?:graag\s+)?vraag\s+{MAY_IT}\s+aan\s+{THEM}\s+(?=[^?.\n]{{0,80}}\b(?:verleng|uitstel|langer|extra))",
    rf"(?:graag\s+)?vraag\s+uitstel\s+aan\s+{THEM}\s*:?\s*",
)
REPAIR = (
    r"(?:(?:de\s+|het\s+)?(?:hersteltermijn|hersteldatum|herstel|reparatie)"
    r"|(?:dit\s+|het\s+)?wordt\s+(?:hersteld|gerepareerd))"
)
FILE = r"(?:(?:het\s+|dit\s+)?dossier|(?:de|deze)\s+zaak|dit)"
KEEP = rf"(?:(?:graag\s+)?(?:{FILE}\s+)?(?:langer\s+)?bewaren|bewaar(?:\s+{FILE})?(?:\s+langer)?)"
RULES = (
    *(rule(opening, _ask_longer) for opening in ASK_LONGER),
    rule(
        r"(?:graag\s+)?(?:verleng(?:en|ing)?|verdaag|verdagen|verdaging|uitstel)(?![a-z])"
        rf"(?={TERM_ENDS})\s*:?\s*",
        extended,
    ),
    rule(rf"(?:graag\s+)?(?:nog\s+)?(?:met\s+)?(?={A_LENGTH}\s+(?:verleng|uitstel|langer))", extended),
    rule(
        rf"(?:graag\s+)?(?:de\s+)?(?:termijn|beslistermijn)\s+(?:graag\s+)?(?:te\s+)?(?:verlengen|verdagen)\b\s*(?={TERM_ENDS})",
        extended,
    ),
    rule(
        rf"(?:ik|wij|we)\s+heb(?:ben)?\s+{MORE_TIME}(?:meer\s+tijd|uitstel)\s+nodig\s*[:,]?\s*(?={A_LENGTH}|tot\b)",
        extended,
    ),
    rule(rf"(?:ik\s+heb\s+|wij\s+hebben\s+)?(?:graag\s+)?(?:nog\s+)?(?={A_LENGTH}\s+(?:extra|meer|erbij)\b)", extended),
    rule(
        r"(?:ik|wij|we)\s+(?:verleng(?:en)?|(?:wil(?:len)?|moet(?:en)?)(?=[^.?\n]*\b(?:verleng|uitstel)))\b\s*",
        extended,
    ),
    rule(r"(?:de\s+)?hersteltermijn\s*(?:(?:is\s*)?[:=]|\s[–-](?=\s))\s*", _promise, firm=True),
    rule(rf"{REPAIR}\s+(?={SET}\s*:)", _promise, firm=True),
    rule(rf"{REPAIR}\s*:?\s+(?={SET})", _promise),
    rule(r"(?:door\s+(?:een\s+)?)?derde(?:\s+partij)?\s*[:=]\s*", _by_another, firm=True),
    rule(
        r"(?:(?:dit|het|de\s+klacht)\s+)?wordt\s+(?:opgelost|hersteld|gerepareerd|uitgevoerd)\s+door\s+(?=\S)",
        _by_another,
    ),
    rule(r"uitbesteed\s+aan\s+(?=\S)", _by_another),
    rule(rf"{KEEP}\s+(?:tot|t/m)\b(?:\s+en\s+met\b)?\s*", _keep),
)
