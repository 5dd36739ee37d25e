"""What may no longer be kept, and how does it go?

A case goes as a whole: its events, letters and mails. Of a mail only its place and checksum stay, so that the same
mail, when it still lies in a mailbox, does not come in as new.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, or_, select, text, update
from sqlmodel import Session

from bot.core.words import CLOSED_STATES
from bot.store.inbox import InboxStatus
from bot.store.rows import run
from bot.store.tables import CASE, CASE_MAIL, INBOX, OUTBOX, RAW, UNDER_WAY


def expired(session: Session, organisation: str, closed_until: datetime, limit: int) -> list[str]:
    """Find the cases that were closed before a moment and have no letter under way."""
    under_way = select(OUTBOX.c.case_number).where(text(UNDER_WAY), OUTBOX.c.case_number.is_not(None))
    over = (CASE.c.organisation == organisation, CASE.c.state.in_(CLOSED_STATES), CASE.c.closed_at < closed_until)
    found = select(CASE.c.number).where(*over, CASE.c.number.not_in(under_way))
    return list(run(session, found.order_by(CASE.c.closed_at).limit(limit)).scalars())


def erase(session: Session, numbers: Collection[str]) -> int:
    """Erase cases with everything in them; say how many cases those were."""
    attached = select(CASE_MAIL.c.inbox_id)
    theirs = or_(INBOX.c.case_number.in_(numbers), INBOX.c.id.in_(attached.where(CASE_MAIL.c.case_number.in_(numbers))))
    only_theirs = INBOX.c.id.not_in(attached.where(CASE_MAIL.c.case_number.not_in(numbers)))
    mails = select(INBOX.c.id).where(theirs, only_theirs, INBOX.c.status != InboxStatus.PENDING)
    _empty(session, set(run(session, mails).scalars()))
    return run(session, delete(CASE).where(CASE.c.number.in_(numbers))).rowcount


def erase_loose_mails(session: Session, organisation: str, kept_until: datetime, limit: int) -> int:
    """Erase mails that belong to no case and are older than a moment; those that wait or failed stay."""
    loose = (INBOX.c.case_number.is_(None), INBOX.c.id.not_in(select(CASE_MAIL.c.inbox_id)))
    done = INBOX.c.status.in_((InboxStatus.HANDLED, InboxStatus.REFUSED))
    old = (INBOX.c.organisation == organisation, INBOX.c.kept_at < kept_until)
    found = select(INBOX.c.id).join_from(INBOX, RAW).where(*old, done, *loose)
    ids = set(run(session, found.order_by(INBOX.c.id).limit(limit)).scalars())
    _empty(session, ids)
    return len(ids)


def erase_loose_letters(session: Session, organisation: str, created_until: datetime) -> int:
    """Erase letters that belong to no case, have left or failed, and are older than a moment."""
    old = (OUTBOX.c.organisation == organisation, OUTBOX.c.created_at < created_until, OUTBOX.c.case_number.is_(None))
    return run(session, delete(OUTBOX).where(*old, OUTBOX.c.settled)).rowcount


def _empty(session: Session, ids: Collection[int]) -> None:
    run(session, delete(RAW).where(RAW.c.inbox_id.in_(ids)))
    nothing = {"message_id": "", "sender_key": "", "size": 0}
    run(session, update(INBOX).where(INBOX.c.id.in_(ids)).values(nothing))
