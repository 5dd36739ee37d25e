"""Which digest or inventory is due now?"""

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.core.calendar import Calendar, dutch_day
from bot.core.mail import Address
from bot.desk.office import Desk, Office
from bot.desk.writing import loose_letter
from bot.reports.digest import digest_facts
from bot.reports.inventory import inventory_facts
from bot.store import outbox, slots
from bot.store.register import Choice, listing

log = logging.getLogger(__name__)
Facts = Callable[[Session, Office, date, date, datetime, str], dict[str, object]]


def send(desk: Desk, now: datetime) -> None:
    """Write the periodic letters whose time has come, each once over all nodes."""
    today = dutch_day(now)
    monday = today - timedelta(days=today.weekday())
    quarter = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    before = quarter - timedelta(days=1)
    last_quarter = date(before.year, 3 * ((before.month - 1) // 3) + 1, 1)
    for office in desk.offices.values():
        _once(desk, office, "digest", monday - timedelta(weeks=1), monday, digest_facts, now)
        _once(desk, office, "inventory", last_quarter, quarter, inventory_facts, now)


def _once(  # noqa: PLR0913 - one periodic letter
    desk: Desk, office: Office, kind: str, start: date, end: date, facts: Facts, now: datetime
) -> None:
    """Write one kind of letter about [start, end), unless it is too early or was written before."""
    calendar, key = office.rules.calendar, office.organisation.key
    first = calendar.working_days_after(end, 0)
    if now < calendar.opening(first):
        return
    with desk.store.transaction() as session:
        if dutch_day(now) > first and not _in_use(session, key, end, calendar):
            return
        period = f"{start.isoformat()}/{end.isoformat()}"
        if not slots.take(session, key, kind, period, node=str(desk.node), now=now):
            return
        drafts = [
            loose_letter(
                desk, office, kind, one, facts(session, office, start, end, now, one.address), now,
                key=f"{key}.{kind}.{end.isoformat()}",
            )
            for one in readers(office)
        ]  # fmt: skip
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
