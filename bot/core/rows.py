"""What can a row of a procedure say?"""

from dataclasses import dataclass
from datetime import time

from bot.core.term import Term
from bot.core.words import EventKind, Moment, Party, State

WARNINGS = (10, 5, 2, 0)  # working days before the last day (DECISIONS, "Warnings")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One row: at these states, on this event, to that state, with these letters."""

    at: tuple[State, ...]
    on: EventKind
    to: State | None = None  # None: the state stays
    send: tuple[str, ...] = ()
    hand_to: str = ""  # the role that the case lies with from here; "": as it was
    by: tuple[str, ...] = ()  # only these roles may do it, besides the step up and the fallback person
    after: tuple[str, ...] = ()  # refused while one of these duties runs


@dataclass(frozen=True, kw_only=True)
class DutyRow:
    """What is owed from which event, within which term, done by which event, owed by which role."""

    name: str
    starts: tuple[EventKind, ...]
    counts_from: Moment
    term: Term
    owed_by: str
    source: str
    unverified: bool = False  # law text that was not read
    until: time | None = None  # the time on the last day; without it the day counts whole
    done_by: tuple[EventKind, ...] = ()
    done_by_letters: tuple[str, ...] = ()
    undone_by_letters: tuple[str, ...] = ()  # when one of these bounces, the duty runs again
    at_end: EventKind | None = None  # the clock does this itself on the last day
    late_letter: str = ""  # what the complainant gets before the term is missed
    warn: tuple[int, ...] = WARNINGS  # working days before the last day
    warn_letter: str = "warning"
    every: Term | None = None  # asked about again and again, until it is done
    round: int = 0  # only in this round of appeal; 0: in every one
    outlives: bool = False  # also owed in a closed case


@dataclass(frozen=True, kw_only=True)
class Round:
    """Another decider looks at it anew, when asked within the window."""

    decided_by: str  # a role
    window: Term
    counts_from: Moment
    source: str
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class ExternalRoute:
    """Where a complaint can go when all rounds within the house are done."""

    name: str
    name_en: str
    link: str
    party: Party | None  # None: for everybody
    binding: bool
    source: str
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class Role:
    """What people call a role: "de manager"."""

    nl: str
    en: str
    also: tuple[str, ...] = ()  # other names under which config.toml may give it
