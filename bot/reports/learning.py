"""What was learned from complaints in a period: causes, kinds, measures and whether those work (STA-8, BOU-9)?"""

from collections.abc import Mapping

from sqlmodel import Session

from bot.core.case import Case, running
from bot.core.wording import day_in_words
from bot.core.words import EventKind
from bot.reports.period import Period
from bot.store import cases
from bot.store.chain import StoredEvent
from bot.store.register import happened

EFFECT = "effect"  # the duty to test a measure


def recorded(session: Session, organisation: str, kind: EventKind, period: Period, reader: str) -> list[Case]:
    """Give the cases about which something was recorded in the period, whenever they were opened; each once."""
    found = happened(session, organisation, kind, since=period.since, until=period.until)
    return list(_open_to(session, found, reader).values())


def measures(session: Session, organisation: str, period: Period, reader: str) -> list[str]:
    """Give the measures that were recorded in the period (HSS-11, STA-10)."""
    found = happened(session, organisation, EventKind.MEASURE, since=period.since, until=period.until)
    seen = _open_to(session, found, reader)
    return [f"{event.number}: {event.facts.get('text', '')}" for event in found if event.number in seen]


def effects(session: Session, organisation: str, period: Period, reader: str) -> list[str]:
    """Tell which measures work, as was found in the period, and which must still be tested (BOU-9)."""
    taken = happened(session, organisation, EventKind.MEASURE, until=period.until)
    tests = happened(session, organisation, EventKind.EFFECT, since=period.since, until=period.until)
    seen = _open_to(session, [*taken, *tests], reader)
    found = [_found(event, taken) for event in tests if event.number in seen]
    last = {event.number: event for event in taken if event.number in seen}
    return found + [_untested(seen[number], event) for number, event in last.items() if running(seen[number], EFFECT)]


def _found(test: StoredEvent, taken: list[StoredEvent]) -> str:
    before = [one for one in taken if one.number == test.number and one.seq < test.seq]
    works = "werkt" if test.facts.get("works") == "yes" else "werkt niet"
    why = f": {_text(test)}" if _text(test) else ""
    return f"{test.number}: {_text(before[-1]) if before else 'de maatregel'} ({works}{why})"


def _untested(case: Case, measure: StoredEvent) -> str:
    duty = running(case, EFFECT)
    until = f", dat moet uiterlijk {day_in_words(duty.due)}" if duty else ""
    return f"{case.number}: {_text(measure)} (nog niet getest{until})"


def _text(event: StoredEvent) -> str:
    return str(event.facts.get("text", "")).strip(" .")


def _open_to(session: Session, events: list[StoredEvent], reader: str) -> Mapping[str, Case]:
    """Give the cases of these events from which the reader is not kept out."""
    theirs = cases.load(session, {event.number for event in events}, lock=False)
    return {number: one.case for number, one in theirs.items() if reader not in one.case.excluded}
