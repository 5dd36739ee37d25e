"""What is an opening, and what does it become?"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.openings_doubt import NO, is_unsure, is_vague, reason_of
from bot.core.words import EventKind

Match = re.Match[str]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One thing that a colleague asks for, with its arguments as event facts (JSON values)."""

    kind: EventKind
    facts: Mapping[str, str] = field(default_factory=dict)
    implied: bool = False  # not said as an act: it is never done, only asked about


Reader = Callable[[Match, str, date], Act | None]  # the opening words, what stands behind and below them, today


@dataclass(frozen=True, kw_only=True)
class Rule:
    """An opening by which an act is recognised at the start of a line."""

    opening: re.Pattern[str]
    read: Reader
    takes_text: bool = True  # the lines below belong to it, up to the next act
    firm: bool = False  # begins an act inside a running text too: it has a colon, or says "besluit"
    weak: bool = False  # begins no act inside any text: the words are too common there
    holds: bool = False  # when it is no act it announces a draft: nothing leaves


def rule(
    opening: str,
    read: Reader,
    *,
    takes_text: bool = True,
    firm: bool = False,
    weak: bool = False,
    holds: bool = False,
) -> Rule:
    """Make a rule of a pattern; capitals don't matter."""
    pattern = re.compile(opening, re.IGNORECASE)
    return Rule(opening=pattern, read=read, takes_text=takes_text, firm=firm, weak=weak, holds=holds)


def as_said(kind: EventKind, *, may_deny: bool = False) -> Reader:
    """Make a reader of words that are the act by themselves; what stands behind them is its text."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        if is_vague(rest) or (not may_deny and (is_unsure(rest) or NO.match(rest))):
            return None
        return Act(kind=kind, facts={"text": reason_of(rest)})

    return read


# --- words that several openings share -------------------------------------------------------------------------

COMPLAINANT = r"(?:klager|klaagster|melder|indiener|klant|cli[eë]nte?)"
TO_COMPLAINANT = rf"(?:(?:aan|voor|naar)\s+)?(?:de\s+)?{COMPLAINANT}"
PERSON = rf"(?:(?:de\s+)?{COMPLAINANT}|(?:mevrouw|mevr\.?|mw\.?|meneer|de\s+heer|dhr\.?|familie|fam\.?)\s+[^\s:,.]+)"
COLON = r"(?:(?<!\d):|:(?!\d\d)|\s[–-](?=\s))"  # no time's
END = r"(?=\s*(?:$|[.!,;:]|want\b|omdat\b|\s[–-]\s))"  # the opening words stand by themselves
BEFORE_COLON = r"(?:[^:\n]|(?<=\d):(?=\d\d))"  # one sign before the colon; that of a time is none
IT = r"(?:(?:dit|deze|het|hem|'m|(?:(?:de|deze)\s+)?(?:klacht|zaak))\s+)?"
POLITE = r"(?:(?:graag|aub|svp|maar)\s+)?"
