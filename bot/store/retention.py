"""What may no longer be kept, and how does it go?

A case goes as a whole: its events, letters and mails. Of a mail only its place and checksum stay, so that the same
mail, when it still lies in a mailbox, does not come in as new. Which cases people were told of is kept as slots.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Select, delete, exists, or_, select, text, update
from sqlmodel import Session

from bot.store.inbox import InboxStatus
from bot.store.rows import add_new, run
from bot.store.tables import CASE, CASE_MAIL, EVENT, INBOX, OUTBOX, RAW, SLOT, UNDER_WAY, WAITS

ROUND = "expiring"  # the kind of the slot of a month's round
TOLD = "expires"  # the kind of the slots of the cases that people were told of


def was_done(session: Session, organisation: str, month: str) -> bool:
    """Say whether the round of a month was done, here or on another node."""
    mine = (SLOT.c.organisation == organisation, SLOT.c.kind == ROUND, SLOT.c.period == month)
    return run(session, select(SLOT.c.period).where(*mine)).first() is not None


def waits(session: Session, organisation: str, kept_until: datetime) -> bool:
    """Say whether a mail that came in before a moment was not handled yet: it may ask to keep a case."""
    old = (INBOX.c.organisation == organisation, INBOX.c.kept_at < kept_until)
    return run(session, select(INBOX.c.id).where(text(WAITS), *old).limit(1)).first() is not None


def tell(session: Session, organisation: str, numbers: Collection[str], *, node: str, now: datetime) -> None:
    """Note that people were told now that these cases will be erased."""
    same = {"organisation": organisation, "kind": TOLD, "taken_at": now, "node": node}
    add_new(session, SLOT, [{**same, "period": number} for number in numbers])


def told(
    session: Session, organisation: str, told_until: datetime | None = None, limit: int | None = None
) -> dict[str, datetime]:
    """Give the cases that people were told of before a moment, and when; others wait until this is committed."""
    found = select(SLOT.c.period, SLOT.c.taken_at).where(SLOT.c.organisation == organisation, SLOT.c.kind == TOLD)
    if told_until is not None:
        found = found.where(SLOT.c.taken_at < told_until)
    rows = run(session, found.order_by(SLOT.c.period).limit(limit).with_for_update())
    return {row.period: row.taken_at for row in rows}


def forget(session: Session, organisation: str, numbers: Collection[str]) -> None:
    """Take back that people were told of these cases."""
    theirs = (SLOT.c.organisation == organisation, SLOT.c.kind == TOLD, SLOT.c.period.in_(numbers))
    run(session, delete(SLOT).where(*theirs))


def lives(session: Session, organisation: str, numbers: Collection[str]) -> set[str]:
    """Find the cases in which something happened since people were told, or whose letters are still under way."""
    since = select(SLOT.c.period).where(
        SLOT.c.organisation == organisation, SLOT.c.kind == TOLD, SLOT.c.period.in_(numbers)
    )
    later: tuple[Select[tuple[str]], ...] = (
        since.join(EVENT, (EVENT.c.case_number == SLOT.c.period) & (EVENT.c.at >= SLOT.c.taken_at)),
        since.join(CASE_MAIL, CASE_MAIL.c.case_number == SLOT.c.period).join(
            INBOX, (INBOX.c.id == CASE_MAIL.c.inbox_id) & (INBOX.c.kept_at >= SLOT.c.taken_at)
        ),
        select(OUTBOX.c.case_number).where(OUTBOX.c.case_number.in_(numbers), text(UNDER_WAY)),
    )
    return {number for wanted in later for number in run(session, wanted).scalars()}


def erase(session: Session, numbers: Collection[str]) -> int:
    """Erase cases with everything in them; say how many cases those were."""
    attached = select(CASE_MAIL.c.inbox_id).where(CASE_MAIL.c.case_number.in_(numbers))
    theirs = or_(INBOX.c.case_number.in_(numbers), INBOX.c.id.in_(attached))
    shared = exists().where(CASE_MAIL.c.inbox_id == INBOX.c.id, CASE_MAIL.c.case_number.not_in(numbers))
    mails = select(INBOX.c.id).where(theirs, ~shared, INBOX.c.status != InboxStatus.PENDING)
    _empty(session, set(run(session, mails).scalars()))
    return run(session, delete(CASE).where(CASE.c.number.in_(numbers))).rowcount


def erase_loose_mails(session: Session, organisation: str, kept_until: datetime, limit: int) -> int:
    """Erase mails that belong to no case and are older than a moment; those that wait or failed stay."""
    loose = (INBOX.c.case_number.is_(None), ~exists().where(CASE_MAIL.c.inbox_id == INBOX.c.id))
    done = INBOX.c.status.in_((InboxStatus.HANDLED, InboxStatus.REFUSED))
    old = (INBOX.c.organisation == organisation, INBOX.c.kept_at < kept_until)
    found = select(INBOX.c.id).join_from(INBOX, RAW).where(*old, done, *loose)
    ids = set(run(session, found.order_by(INBOX.c.id).limit(limit)).scalars())
    _empty(session, ids)
    return len(ids)


def erase_loose_letters(session: Session, organisation: str, created_until: datetime, limit: int) -> int:
    """Erase letters that belong to no case, have left or failed, and are older than a moment."""
    old = (OUTBOX.c.organisation == organisation, OUTBOX.c.created_at < created_until, OUTBOX.c.case_number.is_(None))
    ids = select(OUTBOX.c.id).where(*old, OUTBOX.c.settled).order_by(OUTBOX.c.id).limit(limit)
    return run(session, delete(OUTBOX).where(OUTBOX.c.id.in_(ids))).rowcount


def _empty(session: Session, ids: Collection[int]) -> None:
    run(session, delete(RAW).where(RAW.c.inbox_id.in_(ids)))
    nothing = {"message_id": "", "sender_key": "", "size": 0}
    run(session, update(INBOX).where(INBOX.c.id.in_(ids)).values(nothing))
