"""Which duties does an event fulfil, end and begin?"""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime

from bot.core.builtin import ATTEND
from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event, replace_duty, running, runs
from bot.core.consent import SUBMIT
from bot.core.dates import MOST_YEARS
from bot.core.duties import Duty, start
from bot.core.procedure import BOT, Procedure
from bot.core.rows import DutyRow
from bot.core.special import arrived
from bot.core.term import Unit, last_day, read_term
from bot.core.words import CLOSED_STATES, EventKind, Moment, State

Kinds = tuple[EventKind, ...]


def named_day(event: Event, calendar: Calendar) -> date | None:
    """Give the day that an event names as `until`, or as a `term` from its own day; None when it names none."""
    try:
        if until := event.facts.get("until"):
            return date.fromisoformat(str(until))
        return last_day(dutch_day(arrived(event)), read_term(str(event.facts.get("term", ""))), calendar)
    except (ValueError, OverflowError):
        return None


def settled(case: Case, event: Event, kinds: Kinds, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """Tick off what the event fulfils, and begin what it starts; somebody always owes something."""
    case = _begun(_ticked(case, event, kinds, procedure), event, kinds, procedure, now, calendar)
    return attended(case, event, procedure, now, calendar)


def attended(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """When nobody owes anything in a case that is not closed, somebody looks what must be done."""
    if case.state in CLOSED_STATES:
        return case
    attends = running(case, ATTEND.name)
    if any(runs(duty) for duty in case.duties if duty is not attends):
        return replace_duty(case, attends, _done(attends, event)) if attends else case
    if attends:
        return case
    return replace(case, duties=(*case.duties, start(ATTEND, event.at, now, procedure, calendar)))


def closed(  # noqa: PLR0913 - as above
    case: Case, event: Event, kinds: Kinds, procedure: Procedure, now: datetime, calendar: Calendar, *, before: State
) -> Case:
    """What still ran is dropped. What is added to a closed case later does not close it again (retention)."""
    rows = {row.name: row for row in procedure.duties}
    case = _begun(_ticked(case, event, kinds, procedure), event, kinds, procedure, now, calendar, outliving=True)
    duties = tuple(
        duty if not runs(duty) or _outlives(duty, rows) else replace(duty, dropped_at=event.at, next_at=None)
        for duty in case.duties
    )
    moments = case.moments if before in CLOSED_STATES else {**case.moments, Moment.CLOSED: event.at}
    return replace(case, duties=duties, moments=moments)


def _outlives(duty: Duty, rows: dict[str, DutyRow]) -> bool:
    return duty.name in rows and rows[duty.name].outlives


# --- what ends -------------------------------------------------------------------------------------------------


def _ticked(case: Case, event: Event, kinds: Kinds, procedure: Procedure) -> Case:
    """Tick off what is done; what the procedure no longer knows is no longer owed."""
    duties = tuple(_after(duty, event, kinds, procedure) if runs(duty) else duty for duty in case.duties)
    return replace(case, duties=duties)


ONLY_SAID = frozenset(  # by who has no part in the case, or by a calendar
    {EventKind.INFORMATION, EventKind.COLLEAGUE_ANSWERED, EventKind.MEETING_ANSWERED}
)


def _after(duty: Duty, event: Event, kinds: Kinds, procedure: Procedure) -> Duty:
    row = procedure.duty(duty.name)
    if row is None:
        return replace(duty, dropped_at=event.at, next_at=None)
    posted = event.kind is EventKind.POSTED and duty.came_back  # what came back by mail went by post
    attended = row.name == ATTEND.name and "@" in event.actor and event.kind not in ONLY_SAID
    return _done(duty, event) if posted or attended or not set(kinds).isdisjoint(row.done_by) else duty


def _done(duty: Duty, event: Event) -> Duty:
    return replace(duty, done_at=event.at, next_at=None)


# --- what begins -----------------------------------------------------------------------------------------------


def _begun(  # noqa: PLR0913 - as above
    case: Case,
    event: Event,
    kinds: Kinds,
    procedure: Procedure,
    now: datetime,
    calendar: Calendar,
    *,
    outliving: bool = False,
) -> Case:
    """Begin what the event starts, unless that runs or was done since the moment that it counts from."""
    for row in procedure.duties:
        wanted = not set(kinds).isdisjoint(row.starts) and row.round in {0, case.round}
        wanted = wanted and not _consents_to_another(row, event, case) and not _has_its_term(row, case, procedure)
        if wanted and (row.outlives or not outliving):
            case = _begin(case, row, event, procedure, now, calendar)
    return case


def _has_its_term(row: DutyRow, case: Case, procedure: Procedure) -> bool:
    """While the decision is still owed, a refused proposal begins no second term beside it."""
    others = (name for name in procedure.extendable if name != row.name)
    counts_anew = row.name in procedure.extendable and row.counts_from is Moment.EVENT
    return counts_anew and any(running(case, name) for name in others)


def _consents_to_another(row: DutyRow, event: Event, case: Case) -> bool:
    """Who consents to telling another organisation has not asked us to submit the dispute (STA-6, STA-7)."""
    return event.kind is EventKind.CONSENTED and EventKind.SUBMITTED in row.done_by and case.consents[-1:] != (SUBMIT,)


def _begin(case: Case, row: DutyRow, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    by_event = row.counts_from is Moment.EVENT
    since = _introduced(event, calendar) if by_event else case.moments.get(row.counts_from, event.at)
    if by_event and row.owed_by == BOT and row.term.unit is not Unit.PER_CASE:
        since = event.at  # our question leaves now, however late the mail was read
    if row.term.unit is Unit.SAME_DAY:
        since = max(since, arrived(event))  # nobody knew of it before
    due = named_day(event, calendar) if row.term.unit is Unit.PER_CASE else None
    if row.term.unit is Unit.PER_CASE and due is None:
        return case
    about = str(event.facts.get("party") or event.facts.get("text", ""))[:200] if by_event else ""
    before = running(case, row.name)
    if before and not (by_event and (due or row.owed_by == BOT)):
        return replace_duty(case, before, _also_about(before, about))
    if before:  # the day was moved, or the wait begins anew
        case = replace_duty(case, before, replace(before, dropped_at=event.at, next_at=None))
    elif not by_event and _was_done(case.duties, row.name, since):
        return case
    fresh = start(row, since, now, procedure, calendar, due=due, about=about)
    return replace(case, duties=(*case.duties, fresh))


def _introduced(event: Event, calendar: Calendar) -> datetime:
    """Give when a measure was introduced, where that is said; of anything else, when it arrived."""
    there = arrived(event)
    if event.kind is EventKind.MEASURE and event.facts.get("day"):
        with suppress(ValueError):
            day = date.fromisoformat(str(event.facts["day"]))
            return calendar.opening(day) if abs(day.year - there.year) <= MOST_YEARS else there
    return there


def _also_about(duty: Duty, about: str) -> Duty:
    """A second measure is tested together with the first."""
    return replace(duty, about=f"{duty.about}; {about}"[:400]) if about and duty.about else duty


def _was_done(duties: tuple[Duty, ...], name: str, since: datetime) -> bool:
    return any(one.name == name and one.dropped_at is None and one.done_at and one.done_at >= since for one in duties)
