"""How does a case move? `decide` is the only function that changes one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.core.audience import AUDIENCES
from bot.core.calendar import Calendar, dutch_day
from bot.core.duties import Care, Duty, cares_due, indication, next_attention, start, watched
from bot.core.procedure import Procedure
from bot.core.rows import DutyRow, Step
from bot.core.term import explain, last_day, read_term
from bot.core.words import CLOSED_STATES, Audience, EventKind, Moment, State


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
    guess: str = ""  # what recognition thought, while a person was asked


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


REFUSALS = {
    "unforeseen": "dat kan niet in deze stand van de zaak",
    "no_reasons": "er staan geen redenen bij",
    "no_date": "er staat geen nieuwe datum of termijn bij",
    "too_far": "de nieuwe datum ligt meer dan een jaar na de oude",
    "not_later": "de nieuwe datum ligt niet na de oude",
    "too_late": "de oude termijn is al voorbij",
    "once_only": "de termijn is al een keer verlengd; nog een keer kan alleen als de klager dat goed vindt",
    "nothing_to_extend": "er loopt geen termijn die verlengd kan worden",
    "no_text": "er staat geen tekst bij",
}
LONGEST_EXTENSION = timedelta(days=366)  # further is a typing error
OURS = frozenset({EventKind.LETTER_LEFT, EventKind.LETTER_FAILED, EventKind.TERM_NEARS, EventKind.TERM_PASSES})
TEXT_NEEDED = frozenset(
    {EventKind.COMPLAINANT_ASKED, EventKind.COLLEAGUE_ASKED, EventKind.CONVERSATION, EventKind.MEASURE, EventKind.NOTED}
)


def decide(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:
    """Say what an event does to a case. Never raises; what no row foresees goes to a person."""
    if event.kind in OURS:
        return OUR_OWN[event.kind](case, event, procedure, now, calendar)
    step = procedure.step(case.state, event.kind)
    if step is None:
        return _unforeseen(case, event, procedure)
    if refused := _refusal(case, event, procedure, calendar):
        return Decision(case=case, refused=refused)
    case = _at_its_moment(case, event)
    moved = replace(_effect(case, event, procedure, now, calendar), state=step.to or case.state)
    if moved.state in CLOSED_STATES:
        return _with_letters(_closed(moved, event, procedure, before=case.state), step, event)
    return _with_letters(_settle_duties(moved, event, procedure, now, calendar), step, event)


def _unforeseen(case: Case, event: Event, procedure: Procedure) -> Decision:
    """Ask a person; a duty whose own act fits nowhere is dropped, so that the clock doesn't ask again each minute."""
    facts = {"event": event.kind, "added": str(event.facts.get("text", ""))}
    duty = running(case, str(event.facts.get("duty", "")))
    row = procedure.duty(duty.name) if duty else None
    if duty and row and row.at_end is event.kind:
        case = _replace_duty(case, duty, replace(duty, dropped_at=event.at, next_at=None))
    ask = LetterRequest(name="unforeseen", to=Audience.COORDINATOR, facts=facts)
    return Decision(case=case, letters=(ask,), refused="unforeseen")


def _with_letters(case: Case, step: Step, event: Event) -> Decision:
    letters = tuple(LetterRequest(name=name, to=AUDIENCES[name], facts=event.facts) for name in step.send)
    return Decision(case=case, letters=letters)


# --- what is refused, and why ----------------------------------------------------------------------------------


def _refusal(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> str:
    match event.kind:
        case EventKind.DECIDED | EventKind.POSITION_TOLD if not str(event.facts.get("reasons", "")).strip():
            return "no_reasons"  # HSS-8: with reasons
        case kind if kind in TEXT_NEEDED and not str(event.facts.get("text", "")).strip():
            return "no_text"
        case EventKind.EXTENDED:
            return _extension_refusal(case, event, procedure, calendar)
    return ""


def _extension_refusal(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> str:
    duty = running(case, procedure.extendable)
    if duty is None:
        return "nothing_to_extend"
    if not str(event.facts.get("reason", "")).strip():
        return "no_reasons"
    if dutch_day(event.at) > duty.due:
        return "too_late"  # DECISIONS, "Extension": before the old date
    if duty.extended >= procedure.extensions and not event.facts.get("consent"):
        return "once_only"
    return _date_refusal(duty.due, new_due(duty, event, calendar))


def _date_refusal(old: date, new: date | None) -> str:
    if new is None:
        return "no_date"
    if new > old + LONGEST_EXTENSION:
        return "too_far"
    return "" if new > old else "not_later"


def new_due(duty: Duty, event: Event, calendar: Calendar) -> date | None:
    """Give the day to which an extension moves a duty: the named day, or the term counted from the old day."""
    try:
        if until := event.facts.get("until"):
            return date.fromisoformat(str(until))
        return last_day(duty.due, read_term(str(event.facts.get("term", ""))), calendar)
    except (ValueError, OverflowError):
        return None


def running(case: Case, name: str) -> Duty | None:
    """Find a duty that still runs."""
    return next((one for one in case.duties if one.name == name and _runs(one)), None)


def _runs(duty: Duty) -> bool:
    return duty.done_at is None and duty.dropped_at is None


# --- what an event changes -------------------------------------------------------------------------------------


def _effect(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    match event.kind:
        case EventKind.COMPLAINT:
            return _is_complaint(case, event, procedure, now, calendar)
        case EventKind.EXTENDED:
            return _extend(case, event, procedure, now, calendar)
    return _noted(case, event)


def _noted(case: Case, event: Event) -> Case:
    """What changes on the first page of the file, and moves no term."""
    facts = event.facts
    match event.kind:
        case EventKind.REPAIR | EventKind.NUISANCE | EventKind.COSTS | EventKind.OTHER:
            return replace(case, label=str(event.kind), because=str(facts.get("because", "")) or case.because)
        case EventKind.COMPLETED:
            return _completed(case, facts)
        case EventKind.INFORMATION if event.actor == "complainant" and case.unreachable:
            return replace(case, unreachable=False)
        case EventKind.TAKEN:
            return replace(case, owner=event.actor)
        case EventKind.DECIDED | EventKind.POSITION_TOLD:
            return _decided(case, event)
    return case


MOMENTS = {
    EventKind.DECIDED: Moment.DECIDED,
    EventKind.POSITION_TOLD: Moment.DECIDED,
    EventKind.SATISFACTION_DUE: Moment.SATISFACTION_ASKED,
}


def _at_its_moment(case: Case, event: Event) -> Case:
    """Terms may be counted from this event on."""
    moment = MOMENTS.get(event.kind)
    return replace(case, moments={**case.moments, moment: event.at}) if moment else case


def _completed(case: Case, facts: Mapping[str, Any]) -> Case:
    """What was missing is filled in; what was known stays."""
    return replace(
        case,
        complainant_name=case.complainant_name or str(facts.get("name", "")),
        complainant_address=case.complainant_address or str(facts.get("address", "")),
        postal=case.postal or str(facts.get("postal", "")),
    )


def _decided(case: Case, event: Event) -> Case:
    outcome, reasons = str(event.facts.get("outcome", "")), str(event.facts.get("reasons", ""))
    return replace(case, outcome=outcome, reasons=reasons)


def _is_complaint(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """The terms run from the first mail, also when it was first taken for something else.

    A complaint that was taken back and comes again is a new one. While it was unclear what it was, the complainant
    heard nothing of terms: what that missed is looked at again.
    """
    renewed = case.state is State.WITHDRAWN
    received = event.at if renewed else case.moments.get(Moment.RECEIVED, event.at)
    rows = {row.name: row for row in procedure.duties}
    duties = tuple(
        watched(one, rows[one.name], calendar, now) if _runs(one) and one.name in rows else one for one in case.duties
    )
    moments = {**case.moments, Moment.RECEIVED: received}
    case = replace(
        case, label="complaint", outcome="", reasons="", moments=moments, received_at=received, duties=duties
    )
    return _as_said(case, event)


def _as_said(case: Case, event: Event) -> Case:
    """Words that turn a case into a complaint belong to it, with why they are one."""
    facts = event.facts
    if not facts.get("because"):
        return case
    gist = "\n\n".join(part for part in (case.gist, str(facts.get("text", ""))) if part)
    cues = tuple((str(cue), str(words)) for cue, words in facts.get("cues", ()))
    return replace(case, gist=gist, because=str(facts["because"]), cues=cues)


def _extend(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    duty = running(case, procedure.extendable)
    day = new_due(duty, event, calendar) if duty else None
    row = procedure.duty(procedure.extendable)
    if duty is None or day is None or row is None:
        return case
    return _replace_duty(case, duty, watched(replace(duty, due=day, extended=duty.extended + 1), row, calendar, now))


def _replace_duty(case: Case, old: Duty, new: Duty) -> Case:
    return replace(case, duties=tuple(new if one is old else one for one in case.duties))


def _closed(case: Case, event: Event, procedure: Procedure, *, before: State) -> Case:
    """What still ran is dropped. What is added to a closed case later does not close it again (retention)."""
    rows = {row.name: row for row in procedure.duties}
    duties = tuple(_after_event(duty, rows.get(duty.name), event, case) for duty in case.duties)
    moments = case.moments if before in CLOSED_STATES else {**case.moments, Moment.CLOSED: event.at}
    return replace(case, duties=duties, moments=moments)


def _settle_duties(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """Tick off what the event fulfils, and begin what it starts, unless that runs or was done since that moment."""
    rows = {row.name: row for row in procedure.duties}
    duties = tuple(_after_event(duty, rows.get(duty.name), event, case) for duty in case.duties)
    begun = [(row, case.moments.get(row.counts_from, event.at)) for row in procedure.duties if event.kind in row.starts]
    started = tuple(
        start(row, since, now, procedure, calendar) for row, since in begun if not _held(duties, row.name, since)
    )
    return replace(case, duties=duties + started)


def _held(duties: tuple[Duty, ...], name: str, since: datetime) -> bool:
    theirs = [one for one in duties if one.name == name and one.dropped_at is None]
    return any(one.done_at is None or one.done_at >= since for one in theirs)


def _is_posted(row: DutyRow, event: Event, decided: bool) -> bool:  # noqa: FBT001 - a fact, not a switch
    """A decision that bounced, and then went by post, was told."""
    return event.kind is EventKind.POSTED and bool(row.undone_by_letters) and decided


def _after_event(duty: Duty, row: DutyRow | None, event: Event, case: Case) -> Duty:
    if not _runs(duty):
        return duty
    if row and (event.kind in row.done_by or _is_posted(row, event, bool(case.outcome))):
        return replace(duty, done_at=event.at, next_at=None)
    if case.state in CLOSED_STATES:
        return replace(duty, dropped_at=event.at, next_at=None)
    return duty


# --- our own letters and the clock -----------------------------------------------------------------------------


def _letter_left(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:  # noqa: ARG001 - as every handler
    name = str(event.facts.get("letter", ""))
    for duty in case.duties:
        row = procedure.duty(duty.name)
        if row and name in row.done_by_letters and _runs(duty):
            case = _replace_duty(case, duty, replace(duty, done_at=event.at, next_at=None))
    return Decision(case=case)


def _letter_failed(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:
    """A letter that bounced fulfils nothing: its duty runs again, and the owner is asked to call or to post it."""
    name = str(event.facts.get("letter", ""))
    if AUDIENCES.get(name) is not Audience.COMPLAINANT:
        return Decision(case=case)  # the journey tells the fallback person about letters to colleagues
    for row in procedure.duties:
        done = [one for one in case.duties if one.name == row.name and one.done_at]
        if (
            name in row.done_by_letters + row.undone_by_letters
            and done
            and case.state not in CLOSED_STATES
            and not running(case, row.name)
        ):
            again = watched(replace(done[-1], done_at=None), row, calendar, now)
            case = _replace_duty(case, done[-1], again)
    case = replace(case, unreachable=True)
    return Decision(case=case, letters=(LetterRequest(name="bounce_notice", to=Audience.OWNER, facts=event.facts),))


def _term_event(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:
    """Deal with one duty that needs attention: warn, write the honest letter, chase, escalate."""
    duty = running(case, str(event.facts.get("duty", "")))
    row = procedure.duty(duty.name) if duty else None
    if duty is None or row is None:
        return Decision(case=case)
    facts = {
        "duty": duty.name,
        "owed_by": duty.owed_by,
        "due": duty.due.isoformat(),
        "why": duty.why,
        "passed": dutch_day(now) > duty.due,
        "days_left": calendar.working_days_between(dutch_day(now), duty.due),
        "indication": indication(duty.due, now, calendar).isoformat(),
    }
    letters = tuple(_care_letter(care, row, case, facts) for care in cares_due(duty, row, calendar, now))
    wanted = tuple(one for one in letters if one)
    looked = replace(duty, looked_at=now, next_at=next_attention(duty, row, calendar, now))
    return Decision(case=_replace_duty(case, duty, looked), letters=wanted)


CARE_LETTERS = {Care.WARN: "warning", Care.CHASE: "overdue", Care.ESCALATE: "escalation"}


def _care_letter(care: Care, row: DutyRow, case: Case, facts: Mapping[str, Any]) -> LetterRequest | None:
    name = row.late_letter if care is Care.HONEST else CARE_LETTERS.get(care, "")
    if not name or (care is Care.HONEST and case.label != "complaint"):
        return None
    to = AUDIENCES[name]
    if to is Audience.OWNER and facts["owed_by"] == "coordinator":
        to = Audience.COORDINATOR
    return LetterRequest(name=name, to=to, facts=facts)


Handler = Callable[[Case, Event, Procedure, datetime, Calendar], Decision]
OUR_OWN: Mapping[EventKind, Handler] = {
    EventKind.LETTER_LEFT: _letter_left,
    EventKind.LETTER_FAILED: _letter_failed,
    EventKind.TERM_NEARS: _term_event,
    EventKind.TERM_PASSES: _term_event,
}


def clock_events(case: Case, procedure: Procedure, now: datetime) -> tuple[Event, ...]:
    """Give the events that the clock brings to a case now, in the order of its duties."""
    events = []
    for duty in case.duties:
        row = procedure.duty(duty.name)
        if row is None or duty.next_at is None or duty.next_at > now:
            continue
        if row.at_end:
            events.append(Event(kind=row.at_end, at=now, actor="bot", facts={"duty": duty.name}))
        else:
            passed = dutch_day(now) > duty.due
            kind = EventKind.TERM_PASSES if passed else EventKind.TERM_NEARS
            events.append(Event(kind=kind, at=now, actor="bot", facts={"duty": duty.name}))
    return tuple(events)


def next_attention_of(case: Case) -> datetime | None:
    """Give the first moment at which the clock must look at the case; None when nothing runs."""
    return min((duty.next_at for duty in case.duties if duty.next_at), default=None)


def why_due(duty: Duty, procedure: Procedure, calendar: Calendar, language: str) -> str:
    """Say how a duty's last day was found, in the reader's language; an extension is told as such."""
    row = procedure.duty(duty.name)
    if row is None or (duty.extended == 0 and language == "nl"):
        return duty.why
    told = explain(duty.since, row.term, calendar, language, roll=procedure.roll)
    if not duty.extended:
        return told
    return told + (" This term was extended." if language == "en" else " Deze termijn is daarna verlengd.")
