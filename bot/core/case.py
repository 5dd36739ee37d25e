"""What is a case, and what is a decision about it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.core.calendar import Calendar
from bot.core.due import why_day
from bot.core.duties import Duty
from bot.core.procedure import Procedure
from bot.core.words import Audience, EventKind, Moment, State


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened to a case, by mail, by a colleague, by our post or by the clock."""

    kind: EventKind
    at: datetime  # aware
    actor: str  # "complainant", "bot", or a colleague's address
    facts: Mapping[str, Any] = field(default_factory=dict)  # JSON values only


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
    lacks: tuple[str, ...] = ()  # what that colleague was asked, and did not tell yet (core/lacking.py)
    times_asked: int = 0  # how often
    subject: str = ""
    thread: str = ""  # the Message-ID of the complainant's first mail: our letters answer it
    gist: str = ""  # the complaint itself, capped
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
    unreachable: bool = False  # mail to the complainant fails
    postal: str = ""  # where a letter on paper goes
    spoken: bool = False  # by phone, at the counter or on paper: only the day of receipt is known
    silent: bool = False  # the sender may not be answered automatically (RFC 3834); a person decides
    guess: str = ""  # what recognition thought, while a person was asked
    role: str = ""  # the role that it lies with; "": the owner of the procedure
    team: str = ""  # the team that it is about (STI-3)
    round: int = 0  # how many appeals there were
    admitted: bool = False  # taken up; matters where something must be known first (WOP-1, WOP-3)
    discussed: str = ""  # with the employee concerned: "yes", "no", or "" when not known
    details: Mapping[str, str] = field(default_factory=dict)  # what the complaint form asks, as far as known
    asked_for: tuple[str, ...] = ()  # which of these the complainant was asked for
    concerned: tuple[str, ...] = ()  # addresses of the colleagues whom it is about
    party: str = ""  # a Party, "" when not known
    sender_kind: str = ""  # a SenderKind (STI-1)
    urgent: bool = False
    urgency: str = ""  # why it may be urgent, an Urgency
    agreement: str = ""  # what was said or agreed last
    proposal: str = ""  # the solution that was put to the complainant
    feedback_to: str = ""  # the address of the organisation that sent the participant (STA-7)
    consent_wanted: str = ""  # what the complainant was asked to consent to: "feedback", "submit"
    consents: tuple[str, ...] = ()
    cause: str = ""
    topic: str = ""  # a Topic, or what a colleague called it
    summary: str = ""  # what it is about in one sentence: the complainant's own, or a colleague's
    evidence: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # an Aspect, or whom it is about -> the words
    corrected: Mapping[str, str] = field(default_factory=dict)  # an Aspect -> the name of the colleague who said so
    satisfied: str = ""  # "yes", "no", or "" when not answered (STA-9)
    keep_until: str = ""  # ISO day before which it is not erased, "" for the term of the procedure
    merged_into: str = ""  # the number of the case in which it goes on
    quiet_until: str = ""  # ISO day up to which the owner gets no reminders
    draft: Mapping[str, Any] = field(default_factory=dict)  # what waits for "verstuur" (core/draft.py); empty: nothing
    meeting: Mapping[str, str] = field(default_factory=dict)  # the appointment or hearing that was planned last
    representative: Mapping[str, str] = field(default_factory=dict)  # address, name, mandate: "yes", "asked"
    no_mail: bool = False  # the complainant wants no more mail
    away_until: str = ""  # ISO day up to which who has it said to be away
    sign_of_life: datetime | None = None  # when a colleague last did something in it


@dataclass(frozen=True, kw_only=True)
class LetterRequest:
    """A letter to write: which template, to whom, with which facts besides those of the case."""

    name: str  # a template in templates/<language>/
    to: Audience
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What follows from an event: the moved case and the letters to write. Others carry it out."""

    case: Case
    letters: tuple[LetterRequest, ...] = ()
    refused: str = ""  # why the event changed nothing: a key of REFUSALS


def running(case: Case, name: str) -> Duty | None:
    """Find a duty that still runs."""
    return next((one for one in case.duties if one.name == name and runs(one)), None)


def runs(duty: Duty) -> bool:
    """Say whether a duty is still owed."""
    return duty.done_at is None and duty.dropped_at is None


def replace_duty(case: Case, old: Duty, new: Duty) -> Case:
    """Put a changed duty in the place of the old one."""
    return replace(case, duties=tuple(new if one is old else one for one in case.duties))


def next_attention_of(case: Case) -> datetime | None:
    """Give the first moment at which the clock must look at the case; None when nothing runs."""
    return min((duty.next_at for duty in case.duties if duty.next_at), default=None)


def why_due(duty: Duty, procedure: Procedure, calendar: Calendar, language: str) -> str:
    """Say how a duty's last day was found, in the reader's language; an extension is told as such."""
    row = procedure.duty(duty.name)
    if row is None or (duty.extended == 0 and language == "nl"):
        return duty.why
    told = why_day(row, duty.since, duty.due, procedure, calendar, language)
    if not duty.extended:
        return told
    return told + (" This term was extended." if language == "en" else " Deze termijn is daarna verlengd.")
