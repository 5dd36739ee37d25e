"""When may a term be extended, and to which day?"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event, replace_duty, running
from bot.core.consent import EXTENSION, without_extension
from bot.core.duties import Duty, watched
from bot.core.procedure import Procedure
from bot.core.special import arrived
from bot.core.term import last_day, read_term
from bot.core.words import EventKind

LONGEST_EXTENSION = timedelta(days=184)  # further is a typing error, or a date of last week without its year


def extension_refusal(case: Case, event: Event, procedure: Procedure, calendar: Calendar) -> str:
    """Say why a term can't be extended like this (a key of REFUSALS), "" when it can (DECISIONS, "Extension")."""
    duty = extendable(case, procedure)
    agreed = is_agreed(case, event)
    if duty is None:
        return "nothing_to_extend"
    if case.consent_wanted == EXTENSION and not agreed:
        return "being_asked"  # who was asked whether it may, isn't told that it happens anyhow
    if not str(event.facts.get("reason", "")).strip():
        return "no_reasons"
    if dutch_day(arrived(event)) > duty.due and EXTENSION not in case.consents:
        return "too_late"  # DECISIONS, "Extension": before the old date; who was asked in time may answer later
    if duty.extended >= procedure.extensions and not agreed:
        return "once_only"
    return _date_refusal(
        duty.due,
        new_due(duty, event, calendar, roll=procedure.roll),
        None if agreed else _longest(duty, procedure, calendar),
    )


def is_agreed(case: Case, event: Event) -> bool:
    """Say whether the complainant agrees to it, as a colleague tells or by answering us, or is asked just now."""
    return bool(event.facts.get("consent")) or EXTENSION in case.consents or event.kind is EventKind.EXTENSION_ASKED


def extendable(case: Case, procedure: Procedure) -> Duty | None:
    """Find the running term that may be extended: the decision, or the ruling on an appeal."""
    return next((duty for name in procedure.extendable if (duty := running(case, name))), None)


def _longest(duty: Duty, procedure: Procedure, calendar: Calendar) -> date | None:
    """Give the last day that an extension may come to; with the complainant's consent there is none (Awb 9:11)."""
    limit = procedure.extension_limit
    return None if limit is None else last_day(duty.due, limit, calendar, roll=procedure.roll)


def _date_refusal(old: date, new: date | None, longest: date | None) -> str:
    if new is None:
        return "no_date"
    if longest and new > longest:
        return "beyond_limit"
    if new > old + LONGEST_EXTENSION:
        return "too_far"
    return "" if new > old else "not_later"


def new_due(duty: Duty, event: Event, calendar: Calendar, *, roll: bool = False) -> date | None:
    """Give the day to which an extension moves a duty: the named day, or the term counted from the old day."""
    try:
        if until := event.facts.get("until"):
            return date.fromisoformat(str(until))
        return last_day(duty.due, read_term(str(event.facts.get("term", ""))), calendar, roll=roll)
    except (ValueError, OverflowError):
        return None


def extend(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """Move the last day of the term that may be extended."""
    duty = extendable(case, procedure)
    day = new_due(duty, event, calendar, roll=procedure.roll) if duty else None
    row = procedure.duty(duty.name) if duty else None
    if duty is None or day is None or row is None:
        return case
    case = without_extension(case)
    return replace_duty(case, duty, watched(replace(duty, due=day, extended=duty.extended + 1), row, calendar, now))
