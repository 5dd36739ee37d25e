"""Was a periodic mail already made, here or on another node?"""

from datetime import datetime

from sqlmodel import Session

from bot.store.rows import add_new
from bot.store.tables import SLOT


def take(session: Session, organisation: str, kind: str, period: str, *, node: str, now: datetime) -> bool:
    """Take the one slot of this kind in this period; the first gets it, everybody after that does not.

    Queue the mail in the same transaction: another node waits for it, and takes over when it fails.
    """
    slot = {"organisation": organisation, "kind": kind, "period": period, "taken_at": now, "node": node}
    return add_new(session, SLOT, [slot]) == 1
