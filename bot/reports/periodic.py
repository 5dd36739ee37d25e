"""Which digest, inventory or round of erasing is due now?"""

import logging
from collections.abc import Callable, Mapping
from datetime import date, datetime

from sqlmodel import Session

from bot.core.calendar import Calendar, dutch_day
from bot.core.mail import Address
from bot.core.surprise import where
from bot.desk.office import Desk, Office
from bot.desk.writing import loose_letter
from bot.reports import expiring
from bot.reports.digest import digest_facts
from bot.reports.inventory import inventory_facts
from bot.reports.period import Period, last_quarter, last_week
from bot.store import outbox, slots
from bot.store.register import Choice, listing

log = logging.getLogger(__name__)
Facts = Callable[[Session, Office, Period, str], dict[str, object]]


def send(desk: Desk, now: datetime) -> None:
    """Write the periodic letters whose time has come, each once over all nodes."""
    for office in desk.offices.values():
        for kind, write in WRITERS.items():
            try:
                write(desk, office, now)
            except Exception as surprise:  # noqa: BLE001 - it holds up nothing else, and is tried again
                log.error("the %s of %s failed: %s", kind, office.organisation.key, where(surprise))


def _digest(desk: Desk, office: Office, now: datetime) -> None:
    _once(desk, office, "digest", last_week(dutch_day(now)), digest_facts, now)


def _inventory(desk: Desk, office: Office, now: datetime) -> None:
    _once(desk, office, "inventory", last_quarter(dutch_day(now)), inventory_facts, now)


WRITERS: Mapping[str, Callable[[Desk, Office, datetime], None]] = {
    "digest": _digest,
    "inventory": _inventory,
    "expiring": expiring.send,
}


def _once(desk: Desk, office: Office, kind: str, period: Period, facts: Facts, now: datetime) -> None:
    """Write one kind of letter about a period, unless it is too early or was written before."""
    calendar, organisation = office.rules.calendar, office.organisation.key
    first = calendar.working_days_after(period.end, 0)
    if now < calendar.opening(first):
        return
    with desk.store.transaction() as session:
        if period.told_on > first and not _in_use(session, organisation, period.end, calendar):
            return
        if not slots.take(session, organisation, kind, str(period), node=str(desk.node), now=now):
            return
        key = f"{organisation}.{kind}.{period.end.isoformat()}"
        drafts = [
            loose_letter(desk, office, kind, one, facts(session, office, period, one.address), now, key=key)
            for one in readers(office)
        ]
        outbox.queue(session, drafts, now)


def _in_use(session: Session, organisation: str, day: date, calendar: Calendar) -> bool:
    """Say whether there is anything to tell that began before a day: a fresh installation sends no old reports."""
    choice = Choice(organisation=organisation, opened_until=calendar.opening(day))
    return bool(listing(session, choice, limit=1))


def readers(office: Office) -> tuple[Address, ...]:
    """Give who gets the reports: those who handle and those who coordinate."""
    organisation = office.organisation
    people = (*organisation.holders(office.rules.procedure.owner), *organisation.holders(organisation.coordinator))
    return tuple({one.address: Address(name=one.name, address=one.address) for one in people}.values())
