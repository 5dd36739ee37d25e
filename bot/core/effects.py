"""What does an event change in a case?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.calendar import Calendar
from bot.core.case import Case, Event, runs
from bot.core.duties import watched
from bot.core.extension import extend
from bot.core.procedure import Procedure
from bot.core.words import EventKind, Moment, State

MOMENTS = {
    EventKind.DECIDED: Moment.DECIDED,
    EventKind.POSITION_TOLD: Moment.DECIDED,
    EventKind.SATISFACTION_DUE: Moment.SATISFACTION_ASKED,
}


def effect(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """Give the case with what the event says filled in; its state and duties are moved by others."""
    match event.kind:
        case EventKind.COMPLAINT:
            return _is_complaint(case, event, procedure, now, calendar)
        case EventKind.EXTENDED:
            return extend(case, event, procedure, now, calendar)
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


def at_its_moment(case: Case, event: Event) -> Case:
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

    A complaint that was taken back and comes again is a new one. Who may have been a robot heard nothing of terms while
    that was unclear: what was missed is looked at again.
    """
    renewed = case.state is State.WITHDRAWN
    received = event.at if renewed else case.moments.get(Moment.RECEIVED, event.at)
    rows = {row.name: row for row in procedure.duties}
    duties = tuple(
        watched(one, rows[one.name], calendar, now) if case.silent and runs(one) and one.name in rows else one
        for one in case.duties
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
