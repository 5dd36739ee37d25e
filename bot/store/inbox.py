"""Which mails arrived, and what became of them?"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import bindparam, func, or_, select, text, true, update
from sqlmodel import Session

from bot.store.columns import short, storable
from bot.store.keys import content_hash_of
from bot.store.rows import Row, add_new, added, read, run
from bot.store.tables import INBOX, RAW, WAITS

_FINISH = update(INBOX).where(INBOX.c.id == bindparam("an_id")).values(claimed_by=None, claimed_until=None)
PLACE = ("organisation", "folder", "uidvalidity", "uid", "content_hash")  # what makes a mail the same one
MOST_BYTES = 64 * 1024 * 1024  # raw mail in one claim: fifty mails of 40 MB would not fit a small server
SUSPECT = 3  # attempts after which a mail is taken alone


class InboxStatus(StrEnum):
    """What became of a mail that arrived."""

    PENDING = "pending"
    HANDLED = "handled"
    REFUSED = "refused"  # read, and by its headers not to be answered
    FAILED = "failed"  # kept; `reopen` tries it again


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A mail as it lies in a mailbox."""

    organisation: str
    folder: str
    uidvalidity: int
    uid: int
    raw: bytes
    internal_date: datetime
    message_id: str = ""
    sender_key: str = ""


@dataclass(frozen=True, kw_only=True)
class Pending:
    """A mail that waits to be handled; `attempts` counts this one too."""

    id: int
    organisation: str
    raw: bytes
    internal_date: datetime
    attempts: int


@dataclass(frozen=True, kw_only=True)
class Finished:
    """What became of a mail."""

    id: int
    status: InboxStatus
    outcome: str = ""
    case_number: str | None = None


def keep(session: Session, arrivals: Iterable[Arrival], now: datetime) -> int:
    """Store mails that were not stored before; say how many those were."""
    raws: dict[tuple[str | int, ...], bytes] = {}
    rows = []
    for one in arrivals:
        row = _row(one, now)
        rows.append(row)
        raws[_place(row)] = one.raw
    fresh = added(session, INBOX, rows, "id", *PLACE)
    add_new(session, RAW, [{"inbox_id": row["id"], "raw": raws[_place(row)]} for row in fresh])
    return len(fresh)


def _place(row: Row) -> tuple[str | int, ...]:
    return tuple(row[name] for name in PLACE)


def _row(one: Arrival, now: datetime) -> Row:
    return {
        "organisation": one.organisation,
        "folder": storable(one.folder),
        "uidvalidity": one.uidvalidity,
        "uid": one.uid,
        "content_hash": content_hash_of(one.raw),
        "message_id": one.message_id,
        "sender_key": one.sender_key,
        "size": len(one.raw),
        "internal_date": one.internal_date,
        "kept_at": now,
        "status": InboxStatus.PENDING,
        "outcome": "",
        "attempts": 0,
    }


def claim(
    session: Session,
    *,
    node: str,
    now: datetime,
    limit: int,
    lease: timedelta,
    organisations: Collection[str] | None = None,
) -> list[Pending]:
    """Take the oldest waiting mails for this node, until the lease is over; only of organisations that it serves."""
    unclaimed = or_(INBOX.c.claimed_until.is_(None), INBOX.c.claimed_until <= now)
    waiting = (
        select(INBOX.c.id, INBOX.c.size, INBOX.c.attempts)
        .where(text(WAITS), unclaimed, true() if organisations is None else INBOX.c.organisation.in_(organisations))
        .order_by(INBOX.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = _together(MOST_BYTES, [(row.id, row.size, row.attempts) for row in run(session, waiting)])
    taken = {"claimed_by": node, "claimed_until": now + lease, "attempts": INBOX.c.attempts + 1}
    run(session, update(INBOX).where(INBOX.c.id.in_(ids)).values(taken))
    columns = (INBOX.c.id, INBOX.c.organisation, RAW.c.raw, INBOX.c.internal_date, INBOX.c.attempts)
    mine = select(*columns).select_from(INBOX.join(RAW)).where(INBOX.c.id.in_(ids)).order_by(INBOX.c.id)
    return [Pending(**row) for row in read(session, mine)]


def _together(most: int, waiting: Sequence[tuple[int, int, int]]) -> list[int]:
    """Cut the list off where it becomes too large to hold in memory; the first always fits.

    Who was taken up a few times without an end may be the one that breaks us: alone it takes no other with it.
    """
    ids: list[int] = []
    for number, size, attempts in waiting:
        most -= size
        if ids and (most < 0 or attempts >= SUSPECT):
            break
        ids.append(number)
        if attempts >= SUSPECT:
            break
    return ids


def claimers(session: Session) -> set[str]:
    """Name the nodes that hold claims."""
    holding = select(INBOX.c.claimed_by).where(text(WAITS), INBOX.c.claimed_by.is_not(None)).distinct()
    return set(run(session, holding).scalars())


def release(session: Session, node: str, *, tried: bool = True) -> int:
    """Give back what this node claimed and did not finish; when it was not even tried, this was no attempt."""
    mine = update(INBOX).where(text(WAITS), INBOX.c.claimed_by == node)
    back = {"claimed_by": None, "claimed_until": None, "attempts": INBOX.c.attempts - int(not tried)}
    return run(session, mine.values(back)).rowcount


def finish(session: Session, results: Iterable[Finished]) -> set[int]:
    """Say what became of mails, and give those that were still waiting: the rest was finished by another.

    Call this first in the transaction that stores the consequences, and store only those of the mails given back.
    """
    wanted = {one.id: one for one in results}
    waiting = select(INBOX.c.id).where(text(WAITS), INBOX.c.id.in_(wanted)).order_by(INBOX.c.id).with_for_update()
    ids = set(run(session, waiting).scalars())
    rows = [
        {"an_id": one.id, "status": one.status, "outcome": one.outcome, "case_number": one.case_number}
        for one in wanted.values()
        if one.id in ids
    ]
    if rows:
        run(session, _FINISH, rows)
    return ids


def reopen(session: Session, inbox_id: int) -> bool:
    """Let a failed mail be handled again, from its first attempt."""
    failed = update(INBOX).where(INBOX.c.id == inbox_id, INBOX.c.status == InboxStatus.FAILED)
    fresh = {"status": InboxStatus.PENDING, "outcome": "", "attempts": 0, "claimed_by": None, "claimed_until": None}
    return run(session, failed.values(fresh)).rowcount == 1


@dataclass(frozen=True, kw_only=True)
class Failed:
    """A mail that a person had to look at, since the bot could not."""

    id: int
    organisation: str
    kept_at: datetime
    outcome: str
    case_number: str | None


def failed(session: Session) -> list[Failed]:
    """Give the mails that failed, oldest first."""
    columns = (INBOX.c.id, INBOX.c.organisation, INBOX.c.kept_at, INBOX.c.outcome, INBOX.c.case_number)
    rows = run(session, select(*columns).where(INBOX.c.status == InboxStatus.FAILED).order_by(INBOX.c.id))
    return [Failed(**row) for row in rows.mappings()]


def raw_of(session: Session, inbox_id: int) -> bytes | None:
    """Give a mail as it arrived."""
    found: bytes | None = run(session, select(RAW.c.raw).where(RAW.c.inbox_id == inbox_id)).scalar()
    return found


def same_before(session: Session, ids: Iterable[int]) -> dict[int, int]:
    """Find which of these mails came before, whatever servers wrote above them: id -> the first that did not fail."""
    first = INBOX.alias("first")
    same = (
        (first.c.organisation == INBOX.c.organisation)
        & (first.c.content_hash == INBOX.c.content_hash)
        & (first.c.message_id == INBOX.c.message_id)
        & or_(INBOX.c.message_id != "", first.c.internal_date == INBOX.c.internal_date)
        & (first.c.id < INBOX.c.id)
        & (first.c.status != InboxStatus.FAILED)
    )
    found = select(INBOX.c.id, func.min(first.c.id)).select_from(INBOX.join(first, same))
    pairs = run(session, found.where(INBOX.c.id.in_(list(ids))).group_by(INBOX.c.id))
    return dict(row for row in pairs)


def cases_of_messages(session: Session, organisation: str, message_ids: Iterable[str]) -> dict[str, str]:
    """Find to which case mails went that arrived before: Message-ID -> case number, the latest when there are more."""
    stored = {storable(short(one)): one for one in message_ids if one}
    found = select(INBOX.c.message_id, INBOX.c.case_number).where(
        INBOX.c.organisation == organisation,
        INBOX.c.message_id.in_(stored),
        INBOX.c.case_number.is_not(None),
    )
    return {stored[message_id]: number for message_id, number in run(session, found.order_by(INBOX.c.id))}


def counts(session: Session, organisation: str, since: datetime) -> dict[InboxStatus, int]:
    """Count the mails kept since a moment, by what became of them."""
    kept = select(INBOX.c.status, func.count()).where(INBOX.c.organisation == organisation, INBOX.c.kept_at >= since)
    found = {InboxStatus(status): count for status, count in run(session, kept.group_by(INBOX.c.status))}
    return {status: found.get(status, 0) for status in InboxStatus}


def recent_of_sender(session: Session, organisation: str, sender_key: str, since: datetime) -> int:
    """Count the mails of one sender since a moment."""
    theirs = (INBOX.c.organisation == organisation, INBOX.c.sender_key == sender_key, INBOX.c.kept_at >= since)
    return int(run(session, select(func.count()).select_from(INBOX).where(*theirs)).scalar_one())
