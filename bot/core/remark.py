"""Which acts does a colleague's own remark ask, above a complaint that is passed on or told?"""

import re
from datetime import date

from bot.core.acts import WORDS
from bot.core.instruction import read_instruction
from bot.core.openings import Act
from bot.core.sentences import fold, sentences
from bot.core.words import EventKind

AT_ONCE = frozenset({EventKind.URGENT, EventKind.PASSED})  # done for who may; the rest is offered
HANDED_IN = frozenset({EventKind.COMPLAINT, EventKind.ADMITTED})  # what it says to pass a complaint on at all
LONGEST = 2_000  # characters of a remark
MOST_SENTENCES = 60
OFFERED = frozenset(kind for kind, _, _ in WORDS)


def acts_in(note: str, today: date) -> tuple[Act, ...]:
    """Give the clear acts of a remark, each once: to hand it in is no act, and neither is a question."""
    said = read_instruction(note[:LONGEST], today)
    known = any(one.kind in {EventKind.URGENT, EventKind.NOT_URGENT} for one in said.acts)
    urgent = (Act(kind=EventKind.URGENT),) if not known and _is_urgent(note[:LONGEST]) else ()
    acts = (*urgent, *(one for one in said.acts if one.kind not in HANDED_IN))
    return tuple(one for number, one in enumerate(acts) if one not in acts[:number])


def urgent_told(words: str, today: date) -> bool:
    """Say whether a colleague who tells of a call says in a sentence of its own that it is urgent."""
    brief = [one for one in sentences(words)[:MOST_SENTENCES] if len(one.split()) <= BRIEF]
    return any([act.kind for act in read_instruction(one, today).acts] == [EventKind.URGENT] for one in brief)


BRIEF = 6  # words: in a longer sentence the complainant's story goes on


def _is_urgent(note: str) -> bool:
    """Say whether a remark calls the complaint itself urgent, in the words with which a sentence begins."""
    clauses = (part.strip(" -!") for one in sentences(note)[:MOST_SENTENCES] for part in fold(one[:300]).split(","))
    return any(_URGENT.match(one) and not one.endswith("?") for one in clauses)


_URGENT = re.compile(
    r"(?:(?:deze|dit|hij|het|klacht)(?: klacht| mail| zaak| geval)? (?:is|heeft|moet|graag)(?: wel| echt| dus| een)?"
    r"(?: met)? ?(?:spoed|spoedgeval|haast)\b|spoed\b|graag met spoed\b|met spoed (?:graag|svp|aub|oppakken)\b)"
)
