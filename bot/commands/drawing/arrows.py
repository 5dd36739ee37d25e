"""Which steps of a procedure change the state, and from where to where?"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.commands.drawing.glossary import EVENTS, Who
from bot.core.procedure import Procedure
from bot.core.rows import Step
from bot.core.words import CLOSED_STATES, EventKind, State

ORDER = {state: number for number, state in enumerate(State)}
WHO = {who: number for number, who in enumerate(Who)}
BEHIND = {  # who makes the event happen that a special kind is about
    EventKind.COMPLETE: Who.MAIL,
    EventKind.INCOMPLETE: Who.MAIL,
    EventKind.APPEAL_LATE: Who.COMPLAINANT,
    EventKind.FOUNDED: Who.COLLEAGUE,
    EventKind.PARTLY_FOUNDED: Who.COLLEAGUE,
    EventKind.UNFOUNDED: Who.COLLEAGUE,
}


@dataclass(frozen=True, kw_only=True)
class Arrow:
    """One or more parallel steps: from these states to that one."""

    sources: tuple[State, ...]
    to: State
    labels: tuple[str, ...]  # the events
    who: Who


def arrows(procedure: Procedure) -> list[Arrow]:
    """Give every change of state, in the order in which it is drawn; parallel ones are one arrow."""
    merged: dict[tuple[Who, tuple[State, ...], State], list[str]] = {}
    for step in procedure.steps:
        sources = in_order(state for state in step.at if state is not step.to)
        if step.to and sources:
            who = BEHIND.get(step.on, EVENTS[step.on][0])
            merged.setdefault((who, sources, step.to), []).append(drawn_label(step))
    rows = [Arrow(sources=sources, to=to, labels=tuple(said), who=who) for (who, sources, to), said in merged.items()]
    return sorted(rows, key=lambda one: (WHO[one.who], [ORDER[state] for state in one.sources], ORDER[one.to]))


def pairs(procedure: Procedure) -> list[tuple[State, State, tuple[str, ...]]]:
    """Give every change of state as one pair of states."""
    merged: dict[tuple[State, State], list[str]] = {}
    for step in procedure.steps:
        for state in step.at:
            if step.to and step.to is not state:
                merged.setdefault((state, step.to), []).append(drawn_label(step))
    return [
        (one, to, tuple(merged[one, to])) for one, to in sorted(merged, key=lambda two: [ORDER[one] for one in two])
    ]


def states(procedure: Procedure) -> tuple[State, ...]:
    """Give the states that a case can be in."""
    return in_order({*(state for step in procedure.steps for state in step.at), *_reached(procedure)})


def ends(procedure: Procedure) -> tuple[State, ...]:
    """Give the states in which a case is archived."""
    return tuple(state for state in states(procedure) if state in CLOSED_STATES)


def label(step: Step) -> str:
    """Say an event, and who may do it."""
    return _with_notes(step, f"{' or '.join(step.by)} only" if step.by else "")


def drawn_label(step: Step) -> str:
    """Say an event, who may do it, and with whom the case lies from there."""
    only = f"{' or '.join(step.by)} only" if step.by else ""
    return _with_notes(step, only, f"then with {step.hand_to}" if step.hand_to else "")


def _with_notes(step: Step, *notes: str) -> str:
    said = ", ".join(note for note in notes if note)
    return f"{step.on} ({said})" if said else str(step.on)


def in_order(some: Iterable[State]) -> tuple[State, ...]:
    """Put states in the order in which a case goes through them."""
    return tuple(sorted(set(some), key=lambda state: ORDER[state]))


def _reached(procedure: Procedure) -> set[State]:
    return {State.NEW, *(step.to for step in procedure.steps if step.to)}
