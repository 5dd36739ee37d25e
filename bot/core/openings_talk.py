"""With which opening words does a colleague record what was agreed in a talk, and whether it goes on paper?"""

import re
from datetime import date

from bot.core.openings_act import BEFORE_COLON, COLON, COMPLAINANT, END, PERSON, TO_COMPLAINANT, Act, Match, rule
from bot.core.openings_day import day_within
from bot.core.openings_doubt import DENIED, NO, is_stub, is_vague, text_of
from bot.core.words import EventKind

# --- agreements, and whether they are wanted on paper ----------------------------------------------------------

SURE = r"(?:een\s+)?(?:schriftelijke\s+)?bevestiging"
CONFIRM = r"(?:schriftelijk\s+)?bevestig(?:en)?(?:\s+(?:dit|het|dat))?(?:\s+schriftelijk)?"
WRITTEN = re.compile(
    rf"[\s,.;(]*(?:\b(?:en|graag)\s+)*\b(?:met\s+{SURE}(?:\s+{TO_COMPLAINANT})?"
    rf"|{CONFIRM}\s+(?:aan|naar)\s+(?:de\s+)?{COMPLAINANT}"
    rf"|{COMPLAINANT}\s+wil\s+(?:(?:graag|wel|dit|het|een|schriftelijke)\s+)*bevestiging)\b[\s).]*",
    re.IGNORECASE,
)
UNWRITTEN = re.compile(
    rf"[\s,;(]*\b(?:zonder|geen|niet\s+met)\s+{SURE}(?:\s+{TO_COMPLAINANT})?(?:\s+nodig|\s+gewenst)?\b[\s).]*",
    re.IGNORECASE,
)
NOT_OURS = re.compile(  # Bakker did, or she says so
    r"\s*door\b|.*\b(?:zegt|zei|vindt|volgens|meldt|schrijft|noemt|hoor)\b", re.IGNORECASE
)
A_DATE = re.compile(r"\bop\s+\d", re.IGNORECASE)


def _settle(head: Match, rest: str, today: date) -> Act | None:
    """Solved by agreement (STI-6, BOU-5): what was agreed, on which day, and whether it is wanted on paper."""
    more, (line, _, below) = UNWRITTEN.sub(" ", head["more"] or ""), rest.partition("\n")
    tail = _tail(line) if WRITTEN.fullmatch(_tail(line)) else ""
    written = {"written": "yes"} if tail or WRITTEN.search(more) else {}
    more = WRITTEN.sub(" ", more)
    text = text_of(f"{line.removesuffix(tail)}\n{below}")
    when = day_within(more, today, past=True)
    misread = when is None and A_DATE.search(more)
    if misread or _is_no_agreement(more, text, behind_colon=head[0].rstrip().endswith((":", "-", "–"))):
        return None
    return Act(kind=EventKind.SETTLED, facts={"text": text, "day": (when.day if when else today).isoformat()} | written)


def _is_no_agreement(more: str, text: str, *, behind_colon: bool) -> bool:
    """Say whether the words around "opgelost", or the text itself, take it back."""
    doubted = is_vague(more) or DENIED.search(more) or NOT_OURS.match(more)
    empty = is_stub(text) or NO.match(text)
    return bool(doubted or empty or (not behind_colon and (is_vague(text) or DENIED.match(text))))


def _tail(line: str) -> str:
    """Give what stands behind the last comma or full stop: ", met bevestiging"."""
    bare = line.rstrip(" .")
    return line[max(bare.rfind(","), bare.rfind("."), line.rfind("("), 0) :]


def _write(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    if is_vague(rest) or DENIED.search(rest.split("\n", 1)[0]):
        return None
    text = rest.strip(" ,.;:!–-\n")
    return Act(kind=EventKind.WRITTEN_WANTED, facts={"text": text} if text and head["colon"] else {})


HAVE = r"(?:ik|wij|we)\s+heb(?:ben)?\s+"
IS_SOLVED = (
    rf"(?:{HAVE}(?:(?:het|dit|dat|de\s+klacht)\s+)?"
    r"|(?:(?:het|dit|(?:het\s+)?probleem|(?:de\s+)?klacht)\s+)?is\s+|probleem\s+)?"
)
HOW = (
    r"(?:(?:gebeld\s+en|meteen|direct|inmiddels|zojuist|telefonisch|samen|onderling|in\s+(?:goed\s+)?overleg|ter\s+plaatse"
    rf"|met\s+{PERSON}|in\s+een\s+gesprek)\s+)*"
)
TOGETHER = r"(?=(?:telefonisch|samen|onderling|in\s))"
MORE = rf"(?P<more>{BEFORE_COLON}{{0,80}}?)"
ON_PAPER = rf"(?P<more>(?:\s+op\s{BEFORE_COLON}{{1,40}}?)?(?:,?\s+(?:en\s+)?(?:met|zonder)\s+{SURE})?)"
YES = r"(?:ja\s*[,.!]?\s+)?(?:graag\s+)?"
PLEASE_SEND = rf"{YES}(?:stuur\s+)?{SURE}(?:\s+{TO_COMPLAINANT})?\s+(?:sturen|versturen|verzenden|gewenst|graag)"
WANTS_IT = rf"(?:(?:wel|graag|het|dit|dat|schriftelijk)\s+)*(?:{SURE}|bevestigd(?:\s+hebben)?)"
ON_IT = r"(?:schriftelijk|op\s+papier)"
ANSWER = rf"ja\s*[,.!]?\s+(?:graag\s+)?(?:ook\s+)?{ON_IT}(?:\s+graag)?|graag\s+(?:ook\s+)?{ON_IT}|{ON_IT}\s+graag"
RULES = (
    rule(rf"{IS_SOLVED}{HOW}opgelost\b{MORE}{COLON}\s*", _settle),
    rule(rf"{IS_SOLVED}{TOGETHER}{HOW}opgelost{ON_PAPER}(?:[\s.!]*$|[.,](?=\s)\s*)", _settle),
    rule(
        rf"{IS_SOLVED}{HOW}opgelost(?P<more>)(?:\s*[.!]+\s+|\s*[,;]\s*)(?=(?:[^\s?]+\s+){{2,}}\S)",
        _settle,
        weak=True,
    ),
    rule(rf"{IS_SOLVED}{HOW}afgesproken(?:\s+met\s+{PERSON})?{ON_PAPER}\s*{COLON}\s*", _settle, weak=True),
    rule(
        rf"{IS_SOLVED}{HOW}(?:met\s+{PERSON}\s+afgesproken|afgesproken\s+met\s+{PERSON}){ON_PAPER}\s+(?=dat\b)",
        _settle,
        weak=True,
    ),
    rule(
        rf"{YES}(?:dit\s+|het\s+)?{CONFIRM}\s+(?:aan|naar)\s+(?:de\s+)?{COMPLAINANT}{END}(?P<colon>\s*:)?",
        _write,
        takes_text=False,
        firm=True,
    ),
    rule(
        rf"ja\s*[,.!]?\s+(?:graag\s+)?{CONFIRM}(?:\s+(?:graag|maar))?{END}(?P<colon>\s*:)?",
        _write,
        takes_text=False,
    ),
    rule(
        rf"{YES}(?:de\s+)?{COMPLAINANT}\s+(?:wil|wenst)\s+{WANTS_IT}(?:\s+per\s+(?:(?:e-?)?mail|post|brief))?{END}"
        r"(?P<colon>\s*:)?",
        _write,
        takes_text=False,
        firm=True,
    ),
    rule(rf"(?:{PLEASE_SEND}|{YES}stuur\s+(?:maar\s+)?{SURE}(?:\s+{TO_COMPLAINANT})?){END}(?P<colon>\s*:)?", _write,
         takes_text=False),
    rule(rf"(?:{ANSWER}){END}(?P<colon>\s*:)?", _write, takes_text=False),
)  # fmt: skip
