"""Which kinds of complaints came in within a period, by the organisation's own list (STA-8)?"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

from sqlmodel import Session

from bot.core.case import Case
from bot.core.topics import ALL, topic_in_words
from bot.core.words import EventKind
from bot.desk.office import Office
from bot.reports.counting import spelled_alike
from bot.reports.nameless import nameless
from bot.reports.period import Period
from bot.store import cases
from bot.store.register import Choice, happened, listing

EVER = datetime(9999, 1, 1, tzinfo=UTC)


def kinds_in(session: Session, office: Office, period: Period, reader: str) -> Counter[str]:
    """Count complaints by their kind: when they came in, or when somebody first said it of one that had none."""
    told = (one for one in _of_period(session, office, period) if _may_see(one, reader))
    return spelled_alike(_kind(case, office) for case in told)


def _of_period(session: Session, office: Office, period: Period) -> Iterator[Case]:
    key = office.organisation.key
    topics = happened(session, key, EventKind.TOPIC, until=EVER)
    first = {event.number: event.at for event in topics if not event.facts.get("before")}
    opened = listing(session, Choice(organisation=key, opened_from=period.since, opened_until=period.until))
    yield from (one.case for one in opened if one.case.number not in first and _counts(one.case))
    then = [number for number, at in first.items() if period.since <= at < period.until]
    yield from (one.case for one in cases.load(session, then, lock=False).values() if _counts(one.case))


def _counts(case: Case) -> bool:
    return bool(case.topic) and case.label == "complaint"


def _may_see(case: Case, reader: str) -> bool:
    """What somebody typed about a case is not shown to who is kept out of it; a kind on the list is only a number."""
    return case.topic in ALL or reader not in case.excluded


def _kind(case: Case, office: Office) -> str:
    if case.topic in ALL:
        return topic_in_words(case.topic, office.rules.procedure.topics)
    return nameless(case.topic, case, office.organisation.colleagues)
