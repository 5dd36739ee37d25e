"""Which colleagues are away, until when, and what must still be done about it?"""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, or_, select, text, update
from sqlmodel import Session

from bot.store.rows import insert_into, read, run
from bot.store.tables import ABSENCE, IS_DUE

KEPT = timedelta(days=90)  # who comes back late still hears what was passed on


@dataclass(frozen=True, kw_only=True)
class StoredAbsence:
    """One colleague's absence, as was said last."""

    organisation: str
    address: str
    since: date
    last: date | None  # the last day away; None when nobody knows
    stand_in: str = ""  # who was named, an address
    declared: bool = False  # by the colleague, not by a robot
    handed_over: bool = False  # the cases went to who stands in
    noted_at: datetime
    next_at: datetime | None = None  # when the clock looks at it


def note(session: Session, absence: StoredAbsence) -> None:
    """Keep what was said last of a colleague's absence, and forget those of long ago."""
    row = asdict(absence)
    fresh = insert_into(session, ABSENCE).values(row)
    key = ("organisation", "address")
    said = {name: value for name, value in row.items() if name not in key}
    run(session, fresh.on_conflict_do_update(index_elements=[ABSENCE.c[name] for name in key], set_=said))
    run(session, delete(ABSENCE).where(ABSENCE.c.last < absence.noted_at.date() - KEPT))


def current(session: Session, organisations: Collection[str], today: date) -> list[StoredAbsence]:
    """Give who is away today."""
    then = (ABSENCE.c.since <= today, or_(ABSENCE.c.last.is_(None), ABSENCE.c.last >= today))
    found = select(ABSENCE).where(ABSENCE.c.organisation.in_(organisations), *then)
    return [StoredAbsence(**row) for row in read(session, found.order_by(ABSENCE.c.organisation, ABSENCE.c.address))]


def of(session: Session, organisation: str, address: str) -> StoredAbsence | None:
    """Give what was said last of a colleague, also when it is over."""
    mine = (ABSENCE.c.organisation == organisation, ABSENCE.c.address == address)
    found = read(session, select(ABSENCE).where(*mine))
    return StoredAbsence(**found[0]) if found else None


def due(session: Session, now: datetime) -> list[StoredAbsence]:
    """Find the absences of which something must be done now, longest waiting first."""
    come = select(ABSENCE).where(text(IS_DUE), ABSENCE.c.next_at <= now)
    order = (ABSENCE.c.next_at, ABSENCE.c.organisation, ABSENCE.c.address)
    return [StoredAbsence(**row) for row in read(session, come.order_by(*order))]


def move_on(session: Session, absence: StoredAbsence, *, next_at: datetime | None, handed_over: bool) -> bool:
    """Note that what was due is done: once, whichever node comes first; others wait until this is committed."""
    mine = (ABSENCE.c.organisation == absence.organisation, ABSENCE.c.address == absence.address)
    same = (ABSENCE.c.next_at == absence.next_at, ABSENCE.c.noted_at == absence.noted_at)
    moved = update(ABSENCE).where(*mine, *same).values(next_at=next_at, handed_over=handed_over)
    return run(session, moved).rowcount == 1


def end(session: Session, organisation: str, address: str) -> StoredAbsence | None:
    """Forget a colleague's absence, and give what was known of it."""
    known = of(session, organisation, address)
    mine = (ABSENCE.c.organisation == organisation, ABSENCE.c.address == address)
    run(session, delete(ABSENCE).where(*mine))
    return known
