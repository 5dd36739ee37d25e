"""Were the terms for a decision kept (BOU-10: whether the handling goes right)?"""

from collections import Counter
from collections.abc import Iterable

from bot.core.calendar import dutch_day
from bot.core.case import Case, runs
from bot.core.duties import Duty
from bot.core.holes import Count
from bot.core.procedure import Procedure
from bot.reports.period import Period

IN_TIME = "op tijd besloten"
EXTENDED = "op tijd besloten, na verlenging van de termijn"
LATE = "te laat besloten"
OWED = "nog niet besloten, terwijl de termijn voorbij is"


def by_term(cases: Iterable[Case], procedure: Procedure, period: Period) -> list[Count]:
    """Count how the decisions of a period kept their term, and which are late and still owed."""
    duties = [one for case in cases for one in case.duties if one.name in procedure.extendable]
    found = Counter(kept for one in duties if (kept := _kept(one, period)))
    return [Count(label=label, count=found[label]) for label in (IN_TIME, EXTENDED, LATE, OWED) if found[label]]


def _kept(duty: Duty, period: Period) -> str:
    """Say how a duty went in a period, "" when it was neither done then nor late."""
    if runs(duty):
        return OWED if duty.due < period.end else ""
    if duty.done_at is None or not period.since <= duty.done_at < period.until:
        return ""
    if dutch_day(duty.done_at) > duty.due:
        return LATE
    return EXTENDED if duty.extended else IN_TIME
