"""What does an event change in a case?"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.core.absence import alive, is_away, is_back, stood_in
from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event, runs
from bot.core.completing import completed
from bot.core.consent import consented
from bot.core.correcting import CORRECTIONS
from bot.core.draft import drafted, read_by
from bot.core.due import due_day
from bot.core.duties import watched
from bot.core.extension import extend
from bot.core.meeting import answered, cancelled, planned
from bot.core.merging import joined, merged
from bot.core.procedure import Procedure
from bot.core.recognised import recognised
from bot.core.recusal import recused
from bot.core.rows import Step
from bot.core.speaking import represented
from bot.core.special import arrived, details_after, discussed_after, missing_after
from bot.core.words import LABELS, EventKind, Moment, State

MOMENTS = {
    EventKind.DECIDED: Moment.DECIDED,
    EventKind.POSITION_TOLD: Moment.DECIDED,
    EventKind.SETTLED: Moment.DECIDED,  # what was agreed is the proposed solution, from which an appeal counts
    EventKind.SATISFACTION_DUE: Moment.SATISFACTION_ASKED,
    EventKind.REMEDIED: Moment.SATISFACTION_ASKED,
}
REACTIONS = frozenset({EventKind.CONTENT, EventKind.NOT_CONTENT, EventKind.APPEAL, EventKind.DISPUTE})


def effect(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """Give the case with what the event says filled in; its state and duties are moved by others."""
    case = recognised(_noted(_accepted(_told(alive(case, event), event), event), event), event, procedure)
    match event.kind:
        case EventKind.COMPLAINT:
            return _is_complaint(case, event, procedure, now, calendar)
        case EventKind.JOINED | EventKind.COMPLETED:
            return BRINGS[event.kind](case, event, procedure, now, calendar)
        case EventKind.EXTENDED:
            return extend(case, event, procedure, now, calendar)
        case EventKind.RECUSED | EventKind.NAMED | EventKind.NOT_NAMED:
            return recused(case, event)
        case EventKind.FEEDBACK_WANTED | EventKind.CONSENTED | EventKind.EXTENSION_ASKED | EventKind.CONSENT_REFUSED:
            return consented(case, event)
    return case


BRINGS = {EventKind.JOINED: joined, EventKind.COMPLETED: completed}  # what may tell of an earlier day of receipt


def _noted(case: Case, event: Event) -> Case:
    """What changes on the first page of the file, and moves no term."""
    note = NOTES.get(event.kind)
    return note(case, event) if note else case


def accepts(case: Case, event: Event) -> bool:
    """Say whether the complainant accepts what was proposed."""
    return event.kind is EventKind.CONTENT and case.state is State.PROPOSED


def _accepted(case: Case, event: Event) -> Case:
    """What was proposed is what is agreed now, and not what was said in a talk before (BOU-5)."""
    return replace(case, agreement=case.proposal) if accepts(case, event) else case


def _text(event: Event) -> str:
    return str(event.facts.get("text", ""))


def _labelled(case: Case, event: Event) -> Case:
    return replace(case, label=str(event.kind), because=str(event.facts.get("because", "")) or case.because)


def _told(case: Case, event: Event) -> Case:
    """What a complainant's mail tells, whatever else it is."""
    if event.actor != "complainant":
        return case
    if event.kind in REACTIONS and case.state in AFTER_DECISION:
        case = replace(case, satisfied="yes" if event.kind is EventKind.CONTENT else "no")
    details, discussed = details_after(case, event), discussed_after(case, event)
    name = case.complainant_name or details.get("name", "")
    return replace(case, unreachable=False, details=details, discussed=discussed, complainant_name=name)


AFTER_DECISION = frozenset({State.DECIDED, State.RULED, State.REMEDY, State.CLOSED})


def admission_effect(
    case: Case, kinds: tuple[EventKind, ...], event: Event, procedure: Procedure, calendar: Calendar
) -> Case:
    """Note that a complaint is taken up, or what its writer is asked for now (WOP-1, WOP-3)."""
    taken_up = not ADMITTING.isdisjoint(kinds)
    if not taken_up and EventKind.INCOMPLETE not in kinds:
        return case
    case = _waited(_with_answer(case, event), event, procedure, calendar, taken_up=taken_up)
    if taken_up:
        return replace(case, admitted=True)
    asked = (*case.asked_for, *missing_after(case, event, procedure))
    return replace(case, asked_for=tuple(dict.fromkeys(asked)))


ADMITTING = frozenset({EventKind.COMPLETE, EventKind.ADMITTED})


def _with_answer(case: Case, event: Event) -> Case:
    """What the writer tells before it is taken up belongs to the complaint: who decides reads it as a whole."""
    more = _text(event).strip() if event.actor == "complainant" and event.kind is not EventKind.COMPLAINT else ""
    return replace(case, gist=f"{case.gist}\n\n{more}"[:LONGEST_GIST]) if more else case


LONGEST_GIST = 20_000


def _waited(case: Case, event: Event, procedure: Procedure, calendar: Calendar, *, taken_up: bool) -> Case:
    """An answer after the case was closed for want of one begins the term anew, as a new complaint would.

    So does one that comes when the term from the first mail is over: a day that has passed can't be promised.
    """
    when, received = arrived(event), case.moments.get(Moment.RECEIVED, event.at)
    rows = [one for one in procedure.duties if EventKind.COMPLETE in one.starts and one.counts_from is Moment.RECEIVED]
    over = any(due_day(one, received, procedure, calendar) < dutch_day(when) for one in rows)
    if case.state is State.CLOSED or (case.state is State.WAITING and taken_up and over):
        return replace(case, moments={**case.moments, Moment.RECEIVED: when})
    return case


def at_its_moment(case: Case, event: Event, step: Step, calendar: Calendar) -> Case:
    """Terms may be counted from this event on."""
    moments = dict(case.moments)
    if moment := Moment.DECIDED if accepts(case, event) else MOMENTS.get(event.kind):
        moments[moment] = event.at
    on_paper = case.unreachable or not case.complainant_address
    if event.kind is EventKind.POSTED and Moment.DECIDED in moments and on_paper and case.state in AFTER_DECISION:
        moments[Moment.DECIDED] = max(moments[Moment.DECIDED], _day_of(event, calendar))
    if step.to is State.APPEALED and case.state is not State.APPEALED:
        moments[Moment.APPEALED] = arrived(event)
        case = replace(case, round=case.round + 1)
    return replace(case, moments=moments)


def _day_of(event: Event, calendar: Calendar) -> datetime:
    """Give the day that an event names, as the moment at which the office opened."""
    try:
        return min(calendar.opening(date.fromisoformat(str(event.facts.get("day", "")))), event.at)
    except ValueError:
        return event.at


def _decided(case: Case, event: Event) -> Case:
    outcome, reasons = str(event.facts.get("outcome", "")), str(event.facts.get("reasons", ""))
    return replace(case, outcome=outcome, reasons=reasons, draft={})


NOTES: Mapping[EventKind, Callable[[Case, Event], Case]] = {
    **dict.fromkeys(LABELS - {EventKind.COMPLAINT}, _labelled),
    **CORRECTIONS,
    EventKind.TAKEN: lambda case, event: replace(case, owner=event.actor),
    EventKind.DECIDED: _decided,
    EventKind.POSITION_TOLD: _decided,
    EventKind.CONVERSATION: lambda case, event: replace(case, agreement=_text(event)),
    EventKind.SETTLED: lambda case, event: replace(case, agreement=_text(event), admitted=True),
    EventKind.APPOINTED: planned,
    EventKind.HEARING_PLANNED: planned,
    EventKind.MEETING_ANSWERED: answered,
    EventKind.MEETING_CANCELLED: cancelled,
    EventKind.PROPOSED: lambda case, event: replace(case, proposal=_text(event), draft={}),
    EventKind.DRAFTED: drafted,
    EventKind.DRAFT_SENT: read_by,
    EventKind.DRAFT_APPROVED: read_by,
    EventKind.DRAFT_REFUSED: drafted,
    EventKind.DRAFT_DROPPED: drafted,
    EventKind.PASSED: lambda case, event: replace(
        case,
        owner=str(event.facts.get("to_address", "")),
        team=str(event.facts.get("to_team", "")) or case.team,
        quiet_until="",  # who gets it did not ask for silence
    ),
    EventKind.MERGED: merged,
    EventKind.AWAY: is_away,
    EventKind.BACK: is_back,
    EventKind.STOOD_IN: stood_in,
    EventKind.REMINDERS_PAUSED: lambda case, event: replace(case, quiet_until=str(event.facts.get("until", ""))),
    EventKind.REPRESENTED: represented,
    EventKind.MAIL_STOPPED: lambda case, _: replace(case, no_mail=True),
    EventKind.CAUSE: lambda case, event: replace(case, cause=_text(event)),
    EventKind.KEPT_LONGER: lambda case, event: replace(case, keep_until=str(event.facts.get("until", ""))),
    EventKind.FORWARDED: lambda case, event: replace(
        case, team=str(event.facts.get("to_team", "")), owner=str(event.facts.get("to_address", ""))
    ),
}


def _is_complaint(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """The terms run from the first mail, also when it was first taken for something else.

    A complaint that was taken back and comes again is a new one, and may be appealed anew. Who may have been a robot
    heard nothing of terms while that was unclear: what was missed is looked at again.
    """
    renewed = case.state is State.WITHDRAWN
    received = arrived(event) if renewed else case.moments.get(Moment.RECEIVED, event.at)
    rows = {row.name: row for row in procedure.duties}
    duties = tuple(
        watched(one, rows[one.name], calendar, now) if case.silent and runs(one) and one.name in rows else one
        for one in case.duties
    )
    moments = {**case.moments, Moment.RECEIVED: received}
    case = replace(
        case, label="complaint", outcome="", reasons="", moments=moments, received_at=received, duties=duties,
        round=0 if renewed else case.round,
    )  # fmt: skip
    return _as_said(case, event)


def _as_said(case: Case, event: Event) -> Case:
    """Words that turn a case into a complaint belong to it, with why they are one."""
    facts = event.facts
    if not facts.get("because"):
        return case
    gist = "\n\n".join(part for part in (case.gist, str(facts.get("text", ""))) if part)
    return replace(case, gist=gist, because=str(facts["because"]), cues=_pairs(facts.get("cues")))


def _pairs(cues: object) -> tuple[tuple[str, str], ...]:
    """Give (cue, words) as they are stored: lists of two."""
    listed = cues if isinstance(cues, list | tuple) else ()
    return tuple((str(one[0]), str(one[1])) for one in listed if isinstance(one, list | tuple) and len(one) > 1)
