"""What does the quarterly inventory tell (HSS-11)?"""

from collections import Counter

from sqlmodel import Session

from bot.core.calendar import dutch_day
from bot.core.holes import Count
from bot.core.wording import MONTHS_NL, cue_in_words, join_in_words, outcome_in_words
from bot.core.words import EventKind
from bot.desk.office import Office
from bot.reports.digest import labels
from bot.reports.period import Period
from bot.store import cases
from bot.store.register import Choice, Listed, happened, listing

NO_OUTCOME = "nog geen besluit, of ingetrokken"
TREND_FROM = 3  # complaints with the same sign: fewer is no trend


def inventory_facts(session: Session, office: Office, period: Period, reader: str) -> dict[str, object]:
    """Give the facts of the inventory, also when nothing came in."""
    choice = Choice(organisation=office.organisation.key, opened_from=period.since, opened_until=period.until)
    opened = listing(session, choice)
    complaints = [one for one in opened if one.case.label == "complaint"]
    signs = Counter(cue for one in complaints for cue in {name for name, _ in one.case.cues})
    first, last = MONTHS_NL[period.start.month - 1], MONTHS_NL[period.last.month - 1]
    return {
        "period": f"{first} tot en met {last} {period.last.year}",
        "by_label": labels(opened),
        "by_outcome": _outcomes(complaints),
        "by_topic": [Count(label=cue_in_words(cue), count=count) for cue, count in signs.most_common()],
        "by_month": _months(complaints),
        "trend_text": _trend(signs),
        "measures": _measures(session, office, period, reader),
    }


def _outcomes(complaints: list[Listed]) -> list[Count]:
    found = Counter(outcome_in_words(one.case.outcome) if one.case.outcome else NO_OUTCOME for one in complaints)
    return [Count(label=label, count=count) for label, count in found.most_common()]


def _months(complaints: list[Listed]) -> list[Count]:
    days = [dutch_day(one.case.received_at or one.opened_at) for one in complaints]
    found = Counter((day.year, day.month) for day in days)
    return [Count(label=f"{MONTHS_NL[month - 1]} {year}", count=found[year, month]) for year, month in sorted(found)]


def _trend(signs: Counter[str]) -> str:
    often = [cue_in_words(cue) for cue, count in signs.most_common() if count >= TREND_FROM]
    if not often:
        return "Er zijn te weinig klachten om een trend te zien."
    return f"Dit komt vaak terug: {join_in_words(often)}. Bespreek of er een oorzaak achter zit."


def _measures(session: Session, office: Office, period: Period, reader: str) -> list[str]:
    """Give the measures that were recorded in the period, also about older cases; none kept from the reader."""
    key = office.organisation.key
    found = happened(session, key, EventKind.MEASURE, since=period.since, until=period.until)
    theirs = cases.load(session, {event.number for event in found}, lock=False)
    seen = [event for event in found if reader not in theirs[event.number].case.excluded]
    return [f"{event.number}: {event.facts.get('text', '')}" for event in seen]
