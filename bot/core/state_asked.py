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
from bot.core.unwilling import is_unwilling
from bot.core.wording import day_in_words
from bot.core.words import Moment, State


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
        **_next(case, language),
        "agreed": _is_agreed(case),
    }


def _is_agreed(case: Case) -> bool:
    """Say whether it was solved by agreement: that is no decision, and something is still done."""
    if case.outcome or not case.agreement:
        return False
    settled = case.state is State.CLOSED and Moment.DECIDED in case.moments and case.satisfied != "no"
    return case.state is State.DECIDED or settled


def _next(case: Case, language: str) -> dict[str, str]:
    """Give what happens next where it is not what the state tells: nobody waits for a talk that can't be asked."""
    if case.state is State.WAITING and case.discussed != "yes" and is_unwilling(case.gist):
        return {"next_step": _A_COLLEAGUE_LOOKS[language == "en"], "close_on": ""}  # nor is it closed for want of one
    return {"next_step": _IS_SUBMITTED[language == "en"]} if running(case, "submit") else {}


_A_COLLEAGUE_LOOKS = (
    "Een collega kijkt wat wij voor u kunnen doen. Daarna hoort u van ons.",
    "A colleague looks what we can do for you. Then you hear from us.",
)
_IS_SUBMITTED = (
    "Wij dienen uw klacht in bij een organisatie die niet bij ons hoort. Is dat gedaan? Dan schrijven wij u dat.",
    "We submit your complaint to an organisation outside ours. Once that is done, we write to you.",
)


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
