"""May reminders wait until a day?"""

from datetime import date, timedelta

from bot.core.case import Case, running
from bot.core.procedure import Procedure
from bot.core.wording import day_in_words
from bot.core.words import CLOSED_STATES

LONGEST_PAUSE = timedelta(days=30)


def pause_refusal(case: Case, until: str, today: date, procedure: Procedure) -> str:
    """Say in Dutch why reminders can't wait until a day; "" when they can."""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return "er staat geen dag bij"
    if case.state in CLOSED_STATES:
        return "deze zaak is al gesloten"
    if day <= today:
        return "die dag is al voorbij"
    if day > today + LONGEST_PAUSE:
        return "stil zijn kan hooguit 30 dagen; noem een dag die dichterbij is"
    term = next((duty for name in procedure.extendable if (duty := running(case, name))), None)
    if term and day > term.due:
        return f"de termijn loopt tot en met {day_in_words(term.due)}; noem een dag die niet later is"
    return ""
