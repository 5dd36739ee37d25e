"""How do tests of reports let something happen, and what does the inventory tell of it?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.core.case import Case, Event
from bot.core.holes import Count
from bot.core.words import EventKind
from bot.reports.inventory import inventory_facts
from bot.reports.period import last_quarter
from bot.store import cases
from tests.town import Town

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"
FIRST, SECOND, THIRD = (f"HSS-2026-000{n}" for n in (1, 2, 3))
JANUARY = date(2027, 1, 4)
APRIL = date(2027, 4, 1)


def happens(
    town: Town, kind: EventKind, number: str = FIRST, *, facts: Mapping[str, object] | None = None, **fields: object
) -> None:
    """Let an event fill in some fields of a case."""
    with town.desk.store.transaction() as session:
        before = cases.load(session, [number])[number]
        after: Case = replace(before.case, **fields)  # type: ignore[arg-type]
        event = Event(kind=kind, at=town.now, actor=DIRECTIE, facts=facts or {})
        cases.save(session, [cases.CaseWrite(stored_before=before, events=((event, after),), next_at=None)])


def inventory(town: Town, today: date = JANUARY) -> dict[str, object]:
    """Give the facts of the inventory that is told on a day."""
    with town.desk.store.reading() as session:
        return inventory_facts(session, town.office, last_quarter(today), DIRECTIE)


def counts(**found: int) -> list[Count]:
    """Give lines with counts."""
    return [Count(label=label.replace("_", " "), count=count) for label, count in found.items()]
