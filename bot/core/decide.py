"""How does a case move? `decide` is the only function that changes one."""

from dataclasses import replace
from datetime import datetime

from bot.core.audience import AUDIENCES
from bot.core.calendar import Calendar
from bot.core.case import Case, Decision, Event, LetterRequest, replace_duty, running, runs
from bot.core.consent import asked_with
from bot.core.effects import admission_effect, at_its_moment, effect
from bot.core.meeting_after import with_meeting
from bot.core.own_events import HANDLERS
from bot.core.procedure import Procedure
from bot.core.refusal import refusal
from bot.core.rows import Step
from bot.core.settling import attended, closed, settled
from bot.core.special import kinds_of, step_of
from bot.core.wanted import letters_of
from bot.core.words import CLOSED_STATES, Audience, EventKind, State

STANDS_ALONE = frozenset({EventKind.APPEAL_LATE})  # a late appeal ends and begins nothing that one in time would


def decide(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:
    """Say what an event does to a case. Never raises; what no row foresees goes to a person."""
    if happens := HANDLERS.get(event.kind):
        return _attended(happens(case, event, procedure, now, calendar), event, procedure, now, calendar)
    kinds = kinds_of(case, event, procedure, calendar)
    step = step_of(case, kinds, procedure)
    if step is None:
        return _attended(_unforeseen(case, event, procedure), event, procedure, now, calendar)
    if refused := refusal(case, event, step, procedure, calendar):
        return Decision(case=case, refused=refused)
    kinds = (step.on,) if step.on in STANDS_ALONE else (step.on, *kinds)
    before = case
    case = at_its_moment(case, event, step, calendar)
    case = admission_effect(effect(case, event, procedure, now, calendar), kinds, event, procedure, calendar)
    case = _handed(asked_with(case, step, procedure), step, procedure)
    case = replace(case, state=step.to or before.state)
    if case.state in CLOSED_STATES:
        case = closed(case, event, kinds, procedure, now, calendar, before=before.state)
    else:
        case = settled(case, event, kinds, procedure, now, calendar)
    letters = tuple(_letter(name, case, event, procedure, before) for name in letters_of(step, before, case, event))
    case, besides = with_meeting(before, case, event, procedure)
    return Decision(case=case, letters=(*letters, *besides))


def _handed(case: Case, step: Step, procedure: Procedure) -> Case:
    """The case lies with another role from here; who had taken it there has it no longer.

    An appeal goes to who decides in its round, unless the row says otherwise.
    """
    this_round = procedure.rounds[case.round - 1 : case.round] if step.to is State.APPEALED and case.round else ()
    role = step.hand_to or "".join(one.decided_by for one in this_round)
    if not role or role == case.role:
        return case
    keeps = step.on is EventKind.FORWARDED  # to a person, who has it then
    return replace(case, role=role, owner=case.owner if keeps else "")


def _unforeseen(case: Case, event: Event, procedure: Procedure) -> Decision:
    """Ask a person; a duty whose own act fits nowhere is dropped, so that the clock doesn't ask again each minute."""
    facts = {"event": event.kind, "added": str(event.facts.get("text", ""))}
    duty = running(case, str(event.facts.get("duty", "")))
    row = procedure.duty(duty.name) if duty else None
    if duty and row and row.at_end is event.kind:
        case = replace_duty(case, duty, replace(duty, dropped_at=event.at, next_at=None))
    ask = LetterRequest(name="unforeseen", to=Audience.COORDINATOR, facts=facts)
    return Decision(case=case, letters=(ask,), refused="unforeseen")


def _attended(decision: Decision, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:
    """See to it that somebody owes something, also after what follows no row."""
    return replace(decision, case=attended(decision.case, event, procedure, now, calendar))


def _letter(name: str, case: Case, event: Event, procedure: Procedure, before: Case) -> LetterRequest:
    owed = _begun_by(case, event, procedure) if AUDIENCES[name] is Audience.OWED else {}
    was_closed = {"was_closed": before.state in CLOSED_STATES} if name == "external_route" else {}
    return LetterRequest(name=name, to=AUDIENCES[name], facts={**event.facts, **owed, **was_closed})


def _begun_by(case: Case, event: Event, procedure: Procedure) -> dict[str, str]:
    """Say who owes what by when from this event on (STI-5)."""
    rows = {row.name for row in procedure.duties if event.kind in row.starts}
    duty = next((one for one in case.duties if one.name in rows and runs(one)), None)
    return {"owed_by": duty.owed_by, "due": duty.due.isoformat()} if duty else {}
