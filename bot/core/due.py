"""On which day is a duty due, and why that day?"""

from datetime import date, datetime

from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.procedure import Procedure
from bot.core.rows import DutyRow
from bot.core.term import Term, Unit, explain, last_day
from bot.core.wording import day_in_words

SAME_DAY = {
    "nl": "Op die dag vóór {until} uur. Wat op een werkdag vóór {until} uur binnenkomt, is voor dezelfde dag. "
    "Dit kwam {when}: dus {due}.",
    "en": "On that day before {until}. What arrives before {until} on a working day is for that same day. "
    "This arrived {when}: so {due}.",
}
WHEN = {
    "nl": ("op tijd binnen", "later, of niet op een werkdag"),
    "en": ("in time", "later, or not on a working day"),
}
NAMED = {"nl": "Deze dag is afgesproken: {due}.", "en": "This day was agreed: {due}."}


def due_day(row: DutyRow, since: datetime, procedure: Procedure, calendar: Calendar) -> date:
    """Give the last day of a duty that starts at a moment (REQUIREMENTS, "Terms, as dates").

    :raises ValueError: the day depends on the case
    """
    day = dutch_day(since)
    if row.term.unit is Unit.SAME_DAY and _too_late_for_today(row, since):
        return calendar.working_days_after(day, 1)
    return last_day(day, row.term, calendar, roll=procedure.roll)


def _too_late_for_today(row: DutyRow, since: datetime) -> bool:
    return row.until is not None and since.astimezone(AMSTERDAM).time() >= row.until


def why_day(
    row: DutyRow, since: date, due: date, procedure: Procedure, calendar: Calendar, language: str = "nl"
) -> str:
    """Say how the last day of a duty was found, in one or two sentences."""
    said = language if language in NAMED else "nl"
    if row.term.unit is Unit.PER_CASE:
        return NAMED[said].format(due=day_in_words(due, said))
    if row.term.unit is Unit.SAME_DAY:
        until = f"{row.until:%H:%M}" if row.until else "24:00"
        return SAME_DAY[said].format(until=until, when=WHEN[said][due != since], due=day_in_words(due, said))
    return explain(since, row.term, calendar, said, roll=procedure.roll)


def window_day(term: Term, since: datetime, procedure: Procedure, calendar: Calendar) -> date:
    """Give the last day of a window, such as that for an appeal."""
    return last_day(dutch_day(since), term, calendar, roll=procedure.roll)
