"""How does a case move? `decide` is the only function that changes one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.core.words import EventKind, Moment, State


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened to a case, by mail, by a colleague, by our post or by the clock."""

    kind: EventKind
    at: datetime  # aware
    actor: str  # "complainant", "bot", or a colleague's address
    facts: Mapping[str, Any] = field(default_factory=dict)  # JSON values only


@dataclass(frozen=True, kw_only=True)
class Duty:
    """What somebody owes in this case, by when, and why that day."""

    name: str  # acknowledge, decide, …: the name in the procedure
    owed_by: str  # a role, or "bot"
    since: date  # Dutch day that the term is counted from
    due: date  # last day, whole, Dutch
    why: str  # Dutch: how the date was computed
    source: str  # "HSS-6"
    done_at: datetime | None = None
    dropped_at: datetime | None = None  # no longer owed
    warned: tuple[date, ...] = ()  # the days on which the owner was warned or chased
    late_told: date | None = None  # the day of the last honest letter
    next_at: datetime | None = None  # when the clock looks at it again; None when done or dropped


@dataclass(frozen=True, kw_only=True)
class Case:
    """One report and everything that is owed about it: the fold of its events."""

    number: str  # "HSS-2026-0042"
    organisation: str
    procedure: str
    state: State = State.NEW
    label: str = ""  # complaint, repair, nuisance, other, costs; "" when unclear
    language: str = "nl"
    complainant_name: str = ""
    complainant_address: str = ""  # "" when there is only paper or phone
    entered_by: str = ""  # the colleague who passed it on or took the call
    subject: str = ""
    gist: str = ""  # the beginning of the complaint, for people
    received_at: datetime | None = None
    owner: str = ""  # the colleague who took it; "" while it is with the role
    excluded: tuple[str, ...] = ()  # addresses that are kept out
    outcome: str = ""
    reasons: str = ""
    cues: tuple[tuple[str, str], ...] = ()  # (cue, words)
    confidence: float = 0.0
    because: str = ""
    moments: Mapping[Moment, datetime] = field(default_factory=dict)
    duties: tuple[Duty, ...] = ()
    letters: int = 0  # how many were written so far
    unreachable: bool = False  # mail to the complainant fails


@dataclass(frozen=True, kw_only=True)
class LetterRequest:
    """A letter to write: which template, to whom, with which facts besides those of the case."""

    name: str  # a template in templates/<language>/
    to: tuple[str, ...]  # addresses
    facts: Mapping[str, Any] = field(default_factory=dict)
