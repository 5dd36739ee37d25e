"""Which more special things is an event besides itself? A step on the most special one goes first."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event
from bot.core.due import window_day
from bot.core.procedure import Procedure
from bot.core.rows import Round, Step
from bot.core.unwilling import is_unwilling
from bot.core.words import DECISIONS, Aspect, EventKind, Moment, Outcome, State

BY_OUTCOME: Mapping[str, tuple[EventKind, ...]] = {
    Outcome.FOUNDED: (EventKind.FOUNDED,),
    Outcome.PARTLY_FOUNDED: (EventKind.PARTLY_FOUNDED, EventKind.FOUNDED),
    Outcome.UNFOUNDED: (EventKind.UNFOUNDED,),
}
FALLBACKS: Mapping[EventKind, EventKind] = {
    EventKind.APPEAL: EventKind.NOT_CONTENT,
    EventKind.DISPUTE: EventKind.NOT_CONTENT,
    EventKind.WITHDRAWAL: EventKind.INFORMATION,  # where it is too late to take it back, a person reads it
}
DISAGREES = frozenset({EventKind.APPEAL, EventKind.NOT_CONTENT})
OLDEST = timedelta(days=3653)  # a moment further back is no moment of arrival
MAY_COMPLETE = frozenset(
    {EventKind.COMPLAINT, EventKind.INFORMATION, EventKind.STATUS_ASKED, *DISAGREES, EventKind.DISPUTE}
)  # whatever the words seem to mean besides: what was not taken up yet can't be appealed (WOP-1)


def kinds_of(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> tuple[EventKind, ...]:
    """Give what an event is, the most special kind first; its own kind is always among them."""
    return (*_special(case, event, procedure, calendar), event.kind)


def step_of(case: Case, kinds: tuple[EventKind, ...], procedure: Procedure) -> Step | None:
    """Find the row for an event; what has no row of its own may fall back on something more general."""
    state = _as_ruled(case, kinds[-1], procedure)
    found = next((step for kind in kinds if (step := procedure.step(state, kind))), None)
    general = FALLBACKS.get(kinds[-1])
    return found or (procedure.step(state, general) if general else None)


def _as_ruled(case: Case, kind: EventKind, procedure: Procedure) -> State:
    """Who is not content after the last ruling is so still when the case was closed: nobody looks at it once more."""
    over = case.state is State.CLOSED and case.round > 0 and next_round(case, procedure) is None
    return State.RULED if over and kind in {*DISAGREES, EventKind.DISPUTE} else case.state


def _special(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> Iterator[EventKind]:
    if event.kind in DECISIONS:
        yield from BY_OUTCOME.get(str(event.facts.get("outcome", "")), ())
    if event.kind in DISAGREES and is_late(case, event, procedure, calendar):
        yield EventKind.APPEAL_LATE
    if procedure.needs and event.kind in MAY_COMPLETE:
        yield from _of_admission(case, event, procedure)
    if event.kind is EventKind.DISCUSSED and _completes(case, event, procedure):
        yield EventKind.COMPLETE
    if event.kind is EventKind.DETAILS_EXPIRED and not case.admitted and is_unwilling(case.gist):
        yield EventKind.COMPLETE  # somebody was to look at it, and who dares not talk is not sent away over that


# --- admission (WOP-1, WOP-3) ----------------------------------------------------------------------------------


def _of_admission(case: Case, event: Event, procedure: Procedure) -> Iterator[EventKind]:
    """What was taken up once needs nothing more when it comes again; a question alone is no answer while it waits."""
    if case.admitted:
        again = event.kind is EventKind.COMPLAINT and case.state is not State.CLOSED
        yield from (EventKind.COMPLETE,) if again else ()
    elif not _waits(case, event):
        return
    elif is_complete(case, event, procedure):
        yield EventKind.COMPLETE
    elif event.kind is not EventKind.STATUS_ASKED or case.state is State.CLOSED:
        yield EventKind.INCOMPLETE


def _waits(case: Case, event: Event) -> bool:
    """Say whether this may be what a complaint waits for: that it is one, or an answer of its writer."""
    if event.kind is EventKind.COMPLAINT:
        return case.state is not State.WAITING
    asked = case.state in {State.WAITING, State.CLOSED}
    return asked and event.actor == "complainant" and case.label == "complaint"


def _completes(case: Case, event: Event, procedure: Procedure) -> bool:
    """Say whether a colleague's word that it was discussed is what a complaint waits for; a no asks nothing anew."""
    return case.state is State.WAITING and not case.admitted and is_complete(case, event, procedure)


def is_complete(case: Case, event: Event, procedure: Procedure) -> bool:
    """Say whether a complaint can be taken up: it was discussed, and what was missing is there or was asked once."""
    discussed = "discussed" not in procedure.needs or discussed_after(case, event) == "yes"
    return discussed and set(missing_after(case, event, procedure)) <= set(case.asked_for)


def discussed_after(case: Case, event: Event) -> str:
    """Say whether it was discussed with the employee concerned, as far as is known now.

    When a colleague said that it was, no words of the complainant make that a no.
    """
    if case.discussed == "yes" and Aspect.DISCUSSED in case.corrected and event.kind is not EventKind.DISCUSSED:
        return case.discussed
    return str(event.facts.get("discussed", "")) or case.discussed


def details_after(case: Case, event: Event) -> dict[str, str]:
    """Give what is known of the complaint now."""
    told = event.facts.get("details")
    new = {str(key): str(value) for key, value in told.items() if value} if isinstance(told, Mapping) else {}
    return {**case.details, **new}


def missing_after(case: Case, event: Event, procedure: Procedure) -> tuple[str, ...]:
    """Give what is not known yet, apart from whether it was discussed."""
    return missing_of(details_after(case, event), procedure)


def missing_of(known: Mapping[str, str], procedure: Procedure) -> tuple[str, ...]:
    """Give what must be known and is not, apart from whether it was discussed."""
    return tuple(one for one in procedure.needs if one != "discussed" and one not in known)


# --- appeals (WOP-7, STI-8) ------------------------------------------------------------------------------------


def next_round(case: Case, procedure: Procedure) -> Round | None:
    """Give the appeal that is open after what was decided; None when all rounds are done."""
    return procedure.rounds[case.round] if case.round < len(procedure.rounds) else None


def appeal_until(case: Case, procedure: Procedure, calendar: Calendar) -> date | None:
    """Give the last day for an appeal; None when nothing was decided, or no appeal is left."""
    following = next_round(case, procedure)
    since = case.moments.get(following.counts_from) if following else None
    return window_day(following.window, since, procedure, calendar) if following and since else None


def arrived(event: Event) -> datetime:
    """Give when a mail arrived; of what came without a mail, or with a moment that can't be, when it happened."""
    try:
        there = datetime.fromisoformat(str(event.facts.get("arrived", "")))
    except ValueError:
        return event.at
    likely = there.tzinfo is not None and event.at - OLDEST <= there <= event.at
    return there if likely else event.at


def is_late(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> bool:
    """Say whether an appeal comes after its window."""
    if case.state not in {State.DECIDED, State.CLOSED, State.RULED} or Moment.DECIDED not in case.moments:
        return False
    last = appeal_until(case, procedure, calendar)
    return last is not None and dutch_day(arrived(event)) > last
