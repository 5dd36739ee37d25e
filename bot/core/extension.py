"""When may a term be extended, and to which day?"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event, replace_duty, running
from bot.core.duties import Duty, watched
from bot.core.procedure import Procedure
from bot.core.term import last_day, read_term

LONGEST_EXTENSION = timedelta(days=184)  # further is a typing error, or a date of last week without its year


def extension_refusal(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> str:
    """Say why a term can't be extended like this (a key of REFUSALS), "" when it can (DECISIONS, "Extension")."""
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


def extend(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """Move the last day of the term that may be extended."""
    duty = running(case, procedure.extendable)
    day = new_due(duty, event, calendar) if duty else None
    row = procedure.duty(procedure.extendable)
    if duty is None or day is None or row is None:
        return case
    return replace_duty(case, duty, watched(replace(duty, due=day, extended=duty.extended + 1), row, calendar, now))
