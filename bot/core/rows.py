"""What can a row of a procedure say?"""

from dataclasses import dataclass

from bot.core.term import Term
from bot.core.words import EventKind, Moment, State

WARNINGS = (10, 5, 2, 0)  # working days before the last day (DECISIONS, "Warnings")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One row: at these states, on this event, to that state, with these letters."""

    at: tuple[State, ...]
    on: EventKind
    to: State | None = None  # None: the state stays
    send: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DutyRow:
    """What is owed from which event, within which term, done by which event, owed by which role."""

    name: str
    starts: tuple[EventKind, ...]
    counts_from: Moment
    term: Term
    owed_by: str
    source: str
    done_by: tuple[EventKind, ...] = ()
    done_by_letters: tuple[str, ...] = ()
    undone_by_letters: tuple[str, ...] = ()  # when one of these bounces, the duty runs again
    at_end: EventKind | None = None  # the clock does this itself on the last day
    late_letter: str = ""  # what the complainant gets before the term is missed
    warn: tuple[int, ...] = WARNINGS  # working days before the last day
