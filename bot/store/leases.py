"""Which node does something that only one may do at a time, such as reading a mailbox?"""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_
from sqlmodel import Session

from bot.store.rows import insert_into, run
from bot.store.tables import LEASE


def hold(session: Session, name: str, *, node: str, now: datetime, lease: timedelta) -> bool:
    """Take this for a node, or keep it for longer; refused while another holds it."""
    fresh = insert_into(session, LEASE).values(name=name, node=node, until=now + lease)
    free = or_(LEASE.c.node == node, LEASE.c.until <= now)
    mine = fresh.on_conflict_do_update(
        index_elements=[LEASE.c.name], set_={"node": node, "until": now + lease}, where=free
    )
    return run(session, mine.returning(LEASE.c.name)).first() is not None


def let_go(session: Session, node: str) -> int:
    """Give back everything that a node holds."""
    return run(session, delete(LEASE).where(LEASE.c.node == node)).rowcount
