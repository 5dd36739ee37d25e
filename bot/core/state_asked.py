"""What does a complainant hear who asks where the case stands: what was promised, what lies ahead, what is late?"""

from datetime import date, datetime
from itertools import takewhile
from typing import Any

from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, running
from bot.core.consent import EXTENSION
from bot.core.duties import Care, Duty, indication, schedule
from bot.core.extension import extendable
from bot.core.meeting import NO, lies_ahead, meeting_facts
from bot.core.procedure import Procedure
from bot.core.wording import day_in_words
from bot.core.words import State


def asked_facts(case: Case, procedure: Procedure, calendar: Calendar, language: str, now: datetime) -> dict[str, Any]:
    """Give the holes of the letter that says where a case stands; "" for what is not so."""
    decide, remedy = extendable(case, procedure), running(case, "remedy")
    today = dutch_day(now)
    expected = _expected(case, decide, procedure, calendar, now) if decide else None
    return {
        "overdue": day_in_words(decide.due, language) if decide and decide.due < today else "",
        "indication": day_in_words(expected, language) if expected else "",
        "new_due": day_in_words(remedy.due, language) if remedy and remedy.due >= today else "",
        "meeting": meeting_facts(case, language)["meeting"] if _stands(case, now) else "",
        "agreed": case.state is State.DECIDED and not case.outcome and bool(case.agreement or case.proposal),
    }


def _expected(case: Case, duty: Duty, procedure: Procedure, calendar: Calendar, now: datetime) -> date | None:
    """Give the day that we named in the last letter about the delay; None when no such letter was due."""
    row = procedure.duty(duty.name)
    if row is None or case.consent_wanted == EXTENSION:
        return None
    past = takewhile(lambda one: one.at <= now, schedule(duty, row, calendar))
    told = [one.at for one in past if one.care is Care.HONEST]
    return indication(duty.due, told[-1], calendar) if told else None


def _stands(case: Case, now: datetime) -> bool:
    """Say whether a meeting lies ahead that the complainant did not decline."""
    return lies_ahead(case, now) and case.meeting.get("complainant") != NO
