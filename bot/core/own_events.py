"""What do our own post and the clock do to a case?"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time
from itertools import takewhile
from typing import Any

from bot.core.audience import AUDIENCES
from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.case import Case, Decision, Event, LetterRequest, replace_duty, running, runs, why_due
from bot.core.duties import (
    HONEST_EVERY,
    Care,
    Duty,
    cares_due,
    end_of,
    honest_at,
    indication,
    next_attention,
    schedule,
    watched,
)
from bot.core.procedure import Procedure
from bot.core.rows import DutyRow
from bot.core.speaking import is_mandated
from bot.core.words import CLOSED_STATES, Audience, EventKind, Moment, State

AFTER_TELLING = frozenset({EventKind.SATISFACTION_DUE, EventKind.CLOSING_DUE})


def clock_events(case: Case, procedure: Procedure, now: datetime, calendar: Calendar) -> tuple[Event, ...]:
    """Give the events that the clock brings to a case now, in the order of its duties."""
    events = []
    for duty in case.duties:
        row = procedure.duty(duty.name)
        if duty.next_at is None or duty.next_at > now:
            continue
        if row is None:  # the procedure no longer knows it
            events.append(Event(kind=EventKind.TERM_PASSES, at=now, actor="bot", facts={"duty": duty.name}))
        elif row.at_end and end_of(duty, row, calendar) <= now:
            if row.at_end in AFTER_TELLING and _is_untold(case, procedure):
                continue
            events.append(Event(kind=row.at_end, at=now, actor="bot", facts={"duty": duty.name}))
        else:
            passed = dutch_day(now) > duty.due
            kind = EventKind.TERM_PASSES if passed else EventKind.TERM_NEARS
            events.append(Event(kind=kind, at=now, actor="bot", facts={"duty": duty.name}))
    return tuple(events)


def _is_untold(case: Case, procedure: Procedure) -> bool:
    """Say whether a decision came back: until it was posted nobody asks whether it pleases, or closes the case."""
    return any(row.undone_by_letters and running(case, row.name) for row in procedure.duties)


def _letter_left(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:  # noqa: ARG001 - as every handler
    if case.unreachable:  # it left, but a bounce was read before we knew that
        return Decision(case=case)
    name = str(event.facts.get("letter", ""))
    for duty in case.duties:
        row = procedure.duty(duty.name)
        if row and name in row.done_by_letters and runs(duty):
            case = replace_duty(case, duty, replace(duty, done_at=event.at, next_at=None))
    return Decision(case=case)


def _letter_failed(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:
    """A letter that bounced fulfils nothing: its duty runs again, and the owner is asked to call or to post it."""
    name = str(event.facts.get("letter", ""))
    if _is_of_representative(case, event):  # the complainant has it still
        return Decision(case=case, letters=(LetterRequest(name="bounce_notice", to=Audience.OWNER, facts=event.facts),))
    if AUDIENCES.get(name) is not Audience.COMPLAINANT:
        return Decision(case=case)  # the journey tells the fallback person about letters to colleagues
    for row in procedure.duties:
        done = [one for one in case.duties if one.name == row.name and one.done_at]
        if (
            done
            and _came_undone(name, row, done[-1], case)
            and case.state not in CLOSED_STATES
            and not running(case, row.name)
        ):
            again = watched(replace(done[-1], done_at=None, came_back=True), row, calendar, now)
            case = replace_duty(case, done[-1], again)
    case = replace(case, unreachable=True)
    return Decision(case=case, letters=(LetterRequest(name="bounce_notice", to=Audience.OWNER, facts=event.facts),))


def _is_of_representative(case: Case, event: Event) -> bool:
    recipient = str(event.facts.get("recipient", ""))
    return is_mandated(case.representative, recipient) and recipient != case.complainant_address


def _came_undone(name: str, row: DutyRow, duty: Duty, case: Case) -> bool:
    """Say whether a letter that came back is what fulfilled a duty; what ended before, by a committee, stays ended."""
    told = case.moments.get(Moment.DECIDED)
    with_it = told is None or (duty.done_at is not None and duty.done_at >= told)
    return name in row.done_by_letters or (name in row.undone_by_letters and with_it)


def _term_event(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Decision:
    """Deal with one duty that needs attention: warn, write the honest letter, chase, escalate."""
    duty = running(case, str(event.facts.get("duty", "")))
    row = procedure.duty(duty.name) if duty else None
    if duty is None:
        return Decision(case=case)
    if row is None:
        return Decision(case=replace_duty(case, duty, replace(duty, dropped_at=event.at, next_at=None)))
    if waits := _waits_until(duty, row, now, calendar):
        return Decision(case=replace_duty(case, duty, replace(duty, next_at=waits)))
    facts = {
        "duty": duty.name,
        "owed_by": duty.owed_by,
        "due": duty.due.isoformat(),
        "why": why_due(duty, procedure, calendar, "nl"),
        "passed": dutch_day(now) > duty.due,
        "late_about": LATE_ABOUT.get(duty.name, "answer"),
        "days_left": calendar.working_days_between(dutch_day(now), duty.due),
        "indication": indication(duty.due, now, calendar).isoformat(),
        "party": duty.about,
        "measure": duty.about,
        "text": duty.about,
    }
    asked = _is_asked(case, duty, row, procedure, now) or _is_told_of_a_later_term(case, duty, procedure, now, calendar)
    due = cares_due(duty, row, calendar, now)
    quiet = PAUSABLE if _is_paused(case, duty, now, calendar) else frozenset()
    cares = (care for care in due if care not in quiet and not (asked and care is Care.HONEST))
    letters = [_care_letter(care, row, case, facts) for care in cares]
    if Care.WARN in due and is_second_silent_warning(case, duty, row, calendar, now):
        letters.append(LetterRequest(name="no_sign_of_life", to=AUDIENCES["no_sign_of_life"], facts=facts))
    wanted = tuple(one for one in letters if one)
    looked = replace(duty, looked_at=now, next_at=next_attention(duty, row, calendar, now))
    return Decision(case=replace_duty(case, duty, looked), letters=wanted)


PAUSABLE = frozenset({Care.WARN, Care.CHASE})  # the complainant and the step up are never left in the dark


def _is_paused(case: Case, duty: Duty, now: datetime, calendar: Calendar) -> bool:
    """Say whether the owner asked for silence until a later day; of the last day of a term everybody is told."""
    today = dutch_day(now)
    last = calendar.working_days_before(duty.due, 0)  # the Friday of a term that ends in the weekend
    return today.isoformat() < case.quiet_until and today not in {last, duty.due}


def is_second_silent_warning(case: Case, duty: Duty, row: DutyRow, calendar: Calendar, now: datetime) -> bool:
    """Say whether the owner is warned for the second time now, and nobody did anything since the first time.

    Then who coordinates may pass the case to somebody else; who escalates after the term stays the same.
    """
    if row.every or row.warn_letter != ORDINARY_WARNING or case.state not in BEFORE_DECISION:
        return False
    warned = [
        one.at for one in takewhile(lambda one: one.at <= now, schedule(duty, row, calendar)) if one.care is Care.WARN
    ]
    before = sum(duty.looked_at is not None and at <= duty.looked_at for at in warned)
    silent = case.sign_of_life is None or (bool(warned) and case.sign_of_life < warned[0])
    return before < SECOND <= len(warned) and silent


BEFORE_DECISION = frozenset({State.OPEN, State.PROPOSED})  # who decides on an appeal stands above who coordinates
SECOND = 2
ORDINARY_WARNING = "warning"


def _waits_until(duty: Duty, row: DutyRow, now: datetime, calendar: Calendar) -> datetime | None:
    """After a standstill too nobody is warned in the weekend or on a holiday (DECISIONS, "Warnings"); None: go on.

    Only a complainant who would otherwise hear after the last day that it is late, hears so at once. The hour is not
    asked: who lets the bot work once each night must be warned too.
    """
    today = dutch_day(now)
    day = calendar.working_days_after(today, 0)
    if day == today or (row.late_letter and today <= duty.due < day):
        return None
    return datetime.combine(day, time.min, AMSTERDAM)


def _is_asked(case: Case, duty: Duty, row: DutyRow, procedure: Procedure, now: datetime) -> bool:
    """Who is asked today whether it was put right is not told on that same day that it will be late (BOU-8).

    Of another term, such as that of a decision that came back, it is told all the same.
    """
    asking = [
        one for one in procedure.duties if one.at_end is EventKind.REMEDY_DUE and set(one.starts) & set(row.starts)
    ]
    today = duty.due == dutch_day(now)
    return today and any((other := running(case, one.name)) and other.due == duty.due for one in asking)


def _is_told_of_a_later_term(case: Case, duty: Duty, procedure: Procedure, now: datetime, calendar: Calendar) -> bool:
    """Of two terms that are missed only the later one is written about again and again: no more than weekly in all."""
    if dutch_day(now) <= duty.due:
        return False  # before its last day each is told once
    others = ((one, procedure.duty(one.name)) for one in case.duties if runs(one) and one.due > duty.due)
    return any(row and row.late_letter and honest_at(one, calendar) <= now + HONEST_EVERY for one, row in others)


LATE_ABOUT = {"remedy": "remedy", "respond": "reaction"}  # what the complainant waits for, where it is no answer
CARE_LETTERS = {Care.CHASE: "overdue", Care.ESCALATE: "escalation"}


def _care_letter(care: Care, row: DutyRow, case: Case, facts: Mapping[str, Any]) -> LetterRequest | None:
    letters = {**CARE_LETTERS, Care.WARN: row.warn_letter, Care.HONEST: row.late_letter}
    name = letters.get(care, "")
    if not name or (care is Care.HONEST and case.silent and case.label != "complaint"):
        return None  # while nobody said that a person wrote it, a robot may not be answered
    return LetterRequest(name=name, to=AUDIENCES[name], facts=facts)


Handler = Callable[[Case, Event, Procedure, datetime, Calendar], Decision]
HANDLERS: Mapping[EventKind, Handler] = {
    EventKind.LETTER_LEFT: _letter_left,
    EventKind.LETTER_FAILED: _letter_failed,
    EventKind.TERM_NEARS: _term_event,
    EventKind.TERM_PASSES: _term_event,
}
