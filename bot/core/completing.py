"""What changes in a case when the colleague who entered it tells what was missing?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.calendar import Calendar
from bot.core.case import Case, Event
from bot.core.merging import from_the_first
from bot.core.procedure import Procedure

LONGEST_GIST = 20_000
Facts = Mapping[str, Any]


def completed(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """What was missing is filled in, and what was known stays; terms run from the true day of receipt."""
    facts = event.facts
    lacks = facts.get("lacks")
    case = replace(
        case,
        complainant_name=case.complainant_name or _word(facts, "name"),
        complainant_address=case.complainant_address or _word(facts, "address"),
        postal=case.postal or _word(facts, "postal"),
        gist=_gist(case, facts)[:LONGEST_GIST],
        subject=_word(facts, "subject") or case.subject,
        language=_word(facts, "language") or case.language,
        details=_details(case, facts),
        discussed=_word(facts, "discussed") or case.discussed,
        lacks=tuple(str(one) for one in lacks) if isinstance(lacks, list | tuple) else case.lacks,
        times_asked=int(facts.get("times_asked") or case.times_asked),
    )
    return from_the_first(case, _word(facts, "received"), procedure, now, calendar)


def reaches(event: Event) -> bool:
    """Say whether it tells how the complainant can be reached: then what could not leave before may leave now."""
    return bool(event.facts.get("reaches", True))


def _word(facts: Facts, name: str) -> str:
    return str(facts.get(name) or "")


def _gist(case: Case, facts: Facts) -> str:
    """Give the complaint; a mail that came after all stands in the place of the file that nobody could read."""
    return _word(facts, "gist") or "\n\n".join(one for one in (case.gist, _word(facts, "what_happened")) if one)


def _details(case: Case, facts: Facts) -> Mapping[str, str]:
    told = facts.get("details")
    fresh = {str(name): str(words) for name, words in told.items() if words} if isinstance(told, Mapping) else {}
    return {**fresh, **case.details}
