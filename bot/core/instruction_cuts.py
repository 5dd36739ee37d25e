"""Where may a line of a reply be cut, because something else is asked behind it?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.core.openings_call import STOP
from bot.core.openings_doubt import DENIED, VAGUE

LONGEST = 1_000  # characters; a longer line is a text, and stays whole
MOST = 12  # places looked at in a line
MARK = re.compile(
    rf"(?P<end>[!?;]+|{STOP})\s+(?:(?:[a-e]|\d{{1,2}})\)\s*)?(?:(?:en|and|dus|ook|verder|tevens|oja|o\s+ja|ps)\b[\s,:]*)?(?=\S)"
    r"|(?P<listed>)\s(?:[b-e]|[2-9])\)\s+(?=\S)"
    r"|(?P<soft>\s*,\s+(?:(?:en|dus|ook|and|then)\s+)*|\s+(?:en|and)\s+(?:ook\s+|dan\s+|then\s+|also\s+)?|\s+dus\s+(?=ik\b))(?=\S)",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"[:“”\"«»]|\b(?:zegt|zei|zeggen|vindt|vond|schrijft|schreef|meldt|meldde|wil|wilde|volgens|vraagt|vroeg|zodra|daarna|eerst"
    r"|later|straks|anders|of)\b",
    re.IGNORECASE,
)
DEPENDS = re.compile(
    r"[:“”\"«»]|\b(?:als|indien|mits|tenzij|zodra|wanneer|twijfel\w*|misschien|wellicht|eventueel|stel\s+dat|zegt|zei|schrijft|schreef"
    r"|riep|roept|meldt|meldde|vroeg|vraagt|volgende|citaat|weet\s+(?:ik\s+)?(?:het\s+)?(?:nog\s+)?niet|concept|if|unless|maybe)\b",
    re.IGNORECASE,
)  # an order behind them may be somebody else's, or not yet one
OTHERS = re.compile(
    r"[:“”\"«»?]|\b(?:als|indien|mits|tenzij|zodra|wanneer|twijfel\w*|misschien|wellicht|eventueel|stel\s+dat|anders|of|if|unless|maybe)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Cut:
    """One place in a line where something else may begin."""

    before: str
    after: str
    soft: bool  # at a comma or "en", not at the end of a sentence


def ends_of(line: str) -> Iterator[Cut]:
    """Give the places where a line may be cut, the first first."""
    if len(line) > LONGEST:
        return
    for found in islice(MARK.finditer(line), MOST):
        soft = found["soft"] is not None
        at = found.end("end") if found["end"] else found.start()
        if line[:at].strip():
            yield Cut(before=line[:at], after=line[found.end() :], soft=soft)


def is_calm(remark: str) -> bool:
    """Say whether a remark asks, doubts, denies or retells nothing: what stands behind it means what it says."""
    return "?" not in remark and not (VAGUE.search(remark) or DENIED.search(remark) or TELLS.search(remark))


def is_own(words: str) -> bool:
    """Say whether a sentence leaves no doubt that "I" behind it is who writes."""
    return not OTHERS.search(words)


def is_remark(words: str, *, soft: bool) -> bool:
    """Say whether words are a remark before an order: they may deny, but not ask, quote, or say on what it depends."""
    return (
        "?" not in words and not DEPENDS.search(words) and not (soft and (VAGUE.search(words) or TELLS.search(words)))
    )
