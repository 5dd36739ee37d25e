"""What does the quarterly inventory tell (HSS-11)?"""

from collections import Counter
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.core.calendar import dutch_day
from bot.core.holes import Count
from bot.core.wording import MONTHS_NL, cue_in_words, outcome_in_words
from bot.core.words import EventKind
from bot.desk.office import Office
from bot.reports.digest import labels, midnight
from bot.store import cases
from bot.store.register import Choice, Listed, listing

NO_OUTCOME = "nog geen besluit, of ingetrokken"
TREND_FROM = 3  # complaints with the same sign: fewer is no trend


def inventory_facts(
    session: Session, office: Office, start: date, end: date, now: datetime, reader: str
) -> dict[str, object]:
    """Give the facts of the inventory about the days from `start` up to but not with `end`, also when there were none."""
    choice = Choice(organisation=office.organisation.key, opened_from=midnight(start), opened_until=midnight(end))
    opened = listing(session, choice)
    complaints = [one for one in opened if one.case.label == "complaint"]
    signs = Counter(cue for one in complaints for cue in {name for name, _ in one.case.cues})
    return {
        "period": f"{MONTHS_NL[start.month - 1]} tot en met {MONTHS_NL[(end - timedelta(days=1)).month - 1]} {start.year}",
        "by_label": labels(opened),
        "by_outcome": _outcomes(complaints),
        "by_topic": [Count(label=cue_in_words(cue), count=count) for cue, count in signs.most_common()],
        "by_month": _months(complaints),
        "trend_text": _trend(signs),
        "measures": _measures(session, complaints),
    }


def _outcomes(complaints: list[Listed]) -> list[Count]:
    found = Counter(outcome_in_words(one.case.outcome) if one.case.outcome else NO_OUTCOME for one in complaints)
    return [Count(label=label, count=count) for label, count in found.most_common()]


def _months(complaints: list[Listed]) -> list[Count]:
    days = [dutch_day(one.case.received_at or one.opened_at) for one in complaints]
    found = Counter((day.year, day.month) for day in days)
    return [Count(label=f"{MONTHS_NL[month - 1]} {year}", count=found[year, month]) for year, month in sorted(found)]


def _trend(signs: Counter[str]) -> str:
    often = [f"{cue_in_words(cue)} ({count} keer)" for cue, count in signs.most_common() if count >= TREND_FROM]
    if not often:
        return "Er zijn te weinig klachten om een trend te zien."
    return f"Dit komt vaak voor: {'; '.join(often)}."


def _measures(session: Session, complaints: list[Listed]) -> list[str]:
    """Give the measures that colleagues recorded in these cases."""
    return [
        f"{one.case.number}: {event.facts.get('text', '')}"
        for one in complaints
        for event in cases.timeline(session, one.case.number)
        if event.kind == EventKind.MEASURE
    ]
