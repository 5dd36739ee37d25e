"""How does a case move? `decide` is the only function that changes one."""

from dataclasses import replace
from datetime import datetime

from bot.core.audience import AUDIENCES
from bot.core.calendar import Calendar
from bot.core.case import Case, Decision, Event, LetterRequest, replace_duty, running, runs
from bot.core.duties import Duty, start
from bot.core.effects import at_its_moment, effect
from bot.core.extension import extension_refusal
from bot.core.own_events import OUR_OWN
from bot.core.procedure import Procedure
from bot.core.rows import DutyRow, Step
from bot.core.words import CLOSED_STATES, Audience, EventKind, Moment, State

REFUSALS = {
    "unforeseen": "dat kan niet in deze stand van de zaak",
    "no_reasons": "er staan geen redenen bij",
    "no_date": "er staat geen nieuwe datum of termijn bij",
    "too_far": "de nieuwe datum ligt meer dan een half jaar na de oude",
    "not_later": "de nieuwe datum ligt niet na de oude",
    "too_late": "de oude termijn is al voorbij",
    "once_only": "de termijn is al een keer verlengd; nog een keer kan alleen als de klager dat goed vindt",
    "nothing_to_extend": "er loopt geen termijn die verlengd kan worden",
    "no_text": "er staat geen tekst bij",
}
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
    case = at_its_moment(case, event)
    moved = replace(effect(case, event, procedure, now, calendar), state=step.to or case.state)
    if moved.state in CLOSED_STATES:
        return _with_letters(_closed(moved, event, procedure, before=case.state), step, event)
    return _with_letters(_settle_duties(moved, event, procedure, now, calendar), step, event)


def _unforeseen(case: Case, event: Event, procedure: Procedure) -> Decision:
    """Ask a person; a duty whose own act fits nowhere is dropped, so that the clock doesn't ask again each minute."""
    facts = {"event": event.kind, "added": str(event.facts.get("text", ""))}
    duty = running(case, str(event.facts.get("duty", "")))
    row = procedure.duty(duty.name) if duty else None
    if duty and row and row.at_end is event.kind:
        case = replace_duty(case, duty, replace(duty, dropped_at=event.at, next_at=None))
    ask = LetterRequest(name="unforeseen", to=Audience.COORDINATOR, facts=facts)
    return Decision(case=case, letters=(ask,), refused="unforeseen")


def _with_letters(case: Case, step: Step, event: Event) -> Decision:
    letters = tuple(LetterRequest(name=name, to=AUDIENCES[name], facts=event.facts) for name in step.send)
    return Decision(case=case, letters=letters)


def _refusal(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> str:
    match event.kind:
        case EventKind.DECIDED | EventKind.POSITION_TOLD if not str(event.facts.get("reasons", "")).strip():
            return "no_reasons"  # HSS-8: with reasons
        case kind if kind in TEXT_NEEDED and not str(event.facts.get("text", "")).strip():
            return "no_text"
        case EventKind.EXTENDED:
            return extension_refusal(case, event, procedure, calendar)
    return ""


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
    if not runs(duty):
        return duty
    if row and (event.kind in row.done_by or _is_posted(row, event, bool(case.outcome))):
        return replace(duty, done_at=event.at, next_at=None)
    if case.state in CLOSED_STATES:
        return replace(duty, dropped_at=event.at, next_at=None)
    return duty
