"""Which letters must leave, and how did they end?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select, text, true, update
from sqlmodel import Session

from bot.store.columns import short, storable
from bot.store.keys import key_of
from bot.store.rows import add_new, read, run
from bot.store.tables import OUTBOX, UNDER_WAY, UNSETTLED


class OutboxStatus(StrEnum):
    """What became of a letter."""

    QUEUED = "queued"
    SENDING = "sending"  # claimed by a node until `next_attempt_at`
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A letter that is ready to leave."""

    organisation: str
    letter: str  # the name of its template
    recipient: str
    envelope_sender: str
    message_id: str  # derived, so that the same letter is queued once
    raw: bytes
    case_number: str | None = None
    not_before: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """A letter that this node must send; `attempts` counts this one too."""

    id: int
    organisation: str
    case_number: str | None
    letter: str
    recipient: str
    envelope_sender: str
    message_id: str
    raw: bytes
    attempts: int
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class Settled:
    """How a letter ended: sent at `sent_at`, or given up at `failed_at`."""

    id: int
    organisation: str
    case_number: str | None
    letter: str
    recipient: str
    message_id: str
    status: OutboxStatus
    last_error: str
    sent_at: datetime | None
    failed_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Found:
    """To which case and letter an answer or a delivery report belongs."""

    id: int
    organisation: str
    case_number: str | None
    letter: str
    recipient: str


@dataclass(frozen=True, kw_only=True)
class CaseLetter:
    """A letter in a case; `raw_of` gives its bytes."""

    id: int
    letter: str
    recipient: str
    message_id: str
    status: OutboxStatus
    attempts: int
    created_at: datetime
    sent_at: datetime | None
    failed_at: datetime | None
    last_error: str


def _columns(value: type) -> list[ColumnElement[Any]]:
    return [OUTBOX.c[field.name] for field in fields(value)]


def queue(session: Session, drafts: Iterable[Draft], now: datetime) -> int:
    """Store letters that must leave; say how many of them were not there yet."""
    rows = [
        {
            "organisation": one.organisation,
            "case_number": one.case_number,
            "letter": one.letter,
            "recipient": one.recipient,
            "recipient_key": key_of(one.recipient),
            "envelope_sender": one.envelope_sender,
            "message_id": one.message_id,
            "raw": one.raw,
            "status": OutboxStatus.QUEUED,
            "attempts": 0,
            "next_attempt_at": one.not_before or now,
            "created_at": now,
            "last_error": "",
            "settled": False,
        }
        for one in drafts
    ]
    return add_new(session, OUTBOX, rows)


def claim(
    session: Session, *, organisation: str, node: str, now: datetime, limit: int, lease: timedelta
) -> list[Outgoing]:
    """Take the letters that must leave now for this node, also those whose earlier claim is over."""
    may_leave = (OUTBOX.c.organisation == organisation, text(UNDER_WAY), OUTBOX.c.next_attempt_at <= now)
    order = (OUTBOX.c.next_attempt_at, OUTBOX.c.id)
    waiting = select(OUTBOX.c.id).where(*may_leave).order_by(*order).limit(limit).with_for_update(skip_locked=True)
    ids = list(run(session, waiting).scalars())
    taken = {
        "status": OutboxStatus.SENDING,
        "claimed_by": node,
        "next_attempt_at": now + lease,
        "attempts": OUTBOX.c.attempts + 1,
    }
    run(session, update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(taken))
    mine = select(*_columns(Outgoing)).where(OUTBOX.c.id.in_(ids)).order_by(OUTBOX.c.id)
    return [Outgoing(**row) for row in read(session, mine)]


def claimers(session: Session) -> set[str]:
    """Name the nodes that hold claims."""
    holding = select(OUTBOX.c.claimed_by).where(text(UNDER_WAY), OUTBOX.c.claimed_by.is_not(None)).distinct()
    return set(run(session, holding).scalars())


def release(session: Session, node: str) -> int:
    """Give back what this node claimed and did not finish, at its start or end."""
    mine = update(OUTBOX).where(OUTBOX.c.status == OutboxStatus.SENDING, OUTBOX.c.claimed_by == node)
    again = {"status": OutboxStatus.QUEUED, "claimed_by": None, "next_attempt_at": OUTBOX.c.created_at}
    return run(session, mine.values(again)).rowcount


def mark_sent(session: Session, letter_id: int, at: datetime) -> bool:
    """Note that a server took the letter."""
    return _mark(session, letter_id, {"status": OutboxStatus.SENT, "sent_at": at, "last_error": ""})


def mark_noted(session: Session, notes: Iterable[tuple[int, str, datetime]]) -> int:
    """Note letters that a server took, as an earlier run wrote down: (id, Message-ID, made at); others stay."""
    count = 0
    for letter_id, message_id, created_at in notes:
        same = (OUTBOX.c.id == letter_id, OUTBOX.c.message_id == message_id, OUTBOX.c.created_at == created_at)
        sent = {"status": OutboxStatus.SENT, "sent_at": created_at, "last_error": "", "claimed_by": None}
        count += run(session, update(OUTBOX).where(*same, text(UNDER_WAY)).values(sent)).rowcount
    return count


def mark_retry(session: Session, letter_id: int, next_attempt_at: datetime, error: str) -> bool:
    """Note that it did not leave, and when to try again."""
    again = {"status": OutboxStatus.QUEUED, "next_attempt_at": next_attempt_at, "last_error": error}
    return _mark(session, letter_id, again)


def postpone(session: Session, ids: Collection[int], next_attempt_at: datetime) -> int:
    """Give back claimed letters that no server was asked to take: this was no attempt."""
    mine = update(OUTBOX).where(OUTBOX.c.id.in_(ids), OUTBOX.c.status == OutboxStatus.SENDING)
    again = {"status": OutboxStatus.QUEUED, "claimed_by": None, "next_attempt_at": next_attempt_at}
    return run(session, mine.values(**again, attempts=OUTBOX.c.attempts - 1)).rowcount


def mark_failed(session: Session, letter_id: int, at: datetime, error: str) -> bool:
    """Note that it was given up."""
    return _mark(session, letter_id, {"status": OutboxStatus.FAILED, "failed_at": at, "last_error": error})


def _mark(session: Session, letter_id: int, values: dict[str, Any]) -> bool:
    """Change a letter that is under way; what was sent or given up stays so."""
    under_way = update(OUTBOX).where(OUTBOX.c.id == letter_id, text(UNDER_WAY))
    return run(session, under_way.values(claimed_by=None, **values)).rowcount == 1


def unsettled(session: Session, limit: int, organisations: Collection[str] | None = None) -> list[Settled]:
    """Give the letters of some organisations that ended while their case does not know it yet, oldest first."""
    theirs = true() if organisations is None else OUTBOX.c.organisation.in_(organisations)
    ended = select(*_columns(Settled)).where(text(UNSETTLED), theirs).order_by(OUTBOX.c.id).limit(limit)
    return [Settled(**row | {"status": OutboxStatus(row["status"])}) for row in read(session, ended)]


def settle(session: Session, ids: Collection[int]) -> set[int]:
    """Note that the cases know how these letters ended; gives those that were not settled by another before.

    Call this first in the transaction that tells the cases, and tell only about the letters given back.
    """
    open_ones = select(OUTBOX.c.id).where(text(UNSETTLED), OUTBOX.c.id.in_(ids)).order_by(OUTBOX.c.id)
    mine = set(run(session, open_ones.with_for_update()).scalars())
    run(session, update(OUTBOX).where(OUTBOX.c.id.in_(mine)).values(settled=True))
    return mine


def find(session: Session, message_ids: Iterable[str]) -> dict[str, Found]:
    """Find our letters by Message-ID."""
    stored = {storable(short(one)): one for one in message_ids if one}
    found = select(*_columns(Found), OUTBOX.c.message_id).where(OUTBOX.c.message_id.in_(stored))
    rows = read(session, found)
    return {stored[row.pop("message_id")]: Found(**row) for row in rows}


def of_case(session: Session, number: str) -> list[CaseLetter]:
    """Give the letters of a case, in the order in which they were written."""
    letters = select(*_columns(CaseLetter)).where(OUTBOX.c.case_number == number).order_by(OUTBOX.c.id)
    return [CaseLetter(**row | {"status": OutboxStatus(row["status"])}) for row in read(session, letters)]


def raw_of(session: Session, letter_id: int) -> bytes | None:
    """Give a letter as it leaves or left."""
    found: bytes | None = run(session, select(OUTBOX.c.raw).where(OUTBOX.c.id == letter_id)).scalar()
    return found


def next_attempt(session: Session) -> datetime | None:
    """Give the moment at which the next letter may leave; None when nothing waits."""
    found: datetime | None = run(session, select(func.min(OUTBOX.c.next_attempt_at)).where(text(UNDER_WAY))).scalar()
    return found


def sent_recently(
    session: Session, recipient: str, since: datetime, *, letter: str = "", letters: Collection[str] = ()
) -> int:
    """Count the letters to somebody since a moment, those that still wait too; of some templates when named."""
    theirs = [OUTBOX.c.recipient_key == key_of(recipient), OUTBOX.c.created_at >= since]
    theirs += [OUTBOX.c.letter == letter] if letter else []
    theirs += [OUTBOX.c.letter.in_(sorted(letters))] if letters else []
    return int(run(session, select(func.count()).select_from(OUTBOX).where(*theirs)).scalar_one())
