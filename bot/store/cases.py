"""Which cases are there, and how do they come in and out of the store?"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot.core.case import Case, Event
from bot.core.words import CLOSED_STATES, Moment
from bot.store.chain import StoredCase, StoredEvent, event_of, fold, rows_of
from bot.store.codec import case_from_json, case_to_json, dumps
from bot.store.keys import key_of
from bot.store.rows import Row, add_new, insert_into, read, run
from bot.store.tables import CASE, CASE_MAIL, COUNTER, EVENT, INBOX, IS_DUE

__all__ = ["CaseMail", "CaseWrite", "Conflict", "StoredCase", "StoredEvent", "fold"]

_MOVE = update(CASE).where(CASE.c.number == bindparam("at_number"), CASE.c.seq == bindparam("at_seq"))


class Conflict(Exception):
    """Another moved the case in the meantime: load it again and decide again."""


@dataclass(frozen=True, kw_only=True)
class CaseMail:
    """A mail that belongs to a case; `inbox.raw_of` gives its bytes."""

    id: int
    message_id: str
    internal_date: datetime
    kept_at: datetime
    size: int


@dataclass(frozen=True, kw_only=True)
class CaseWrite:
    """A case that moved: where it stood, what happened with the case after each event, and when to look again."""

    stored_before: StoredCase | None  # None for a new case
    events: tuple[tuple[Event, Case], ...]
    next_at: datetime | None


class Theirs(NamedTuple):
    """A case of a complainant."""

    number: str
    is_open: bool


def next_numbers(session: Session, organisation: str, year: int, count: int) -> range:
    """Give the next case numbers of an organisation in a year, without gaps; others wait until this is committed."""
    fresh = insert_into(session, COUNTER).values(organisation=organisation, year=year, last=count)
    more = fresh.on_conflict_do_update(
        index_elements=[COUNTER.c.organisation, COUNTER.c.year], set_={"last": COUNTER.c.last + count}
    )
    last: int = run(session, more.returning(COUNTER.c.last)).scalar_one()
    return range(last - count + 1, last + 1)


def load(session: Session, numbers: Iterable[str], *, lock: bool = True) -> dict[str, StoredCase]:
    """Read cases by number, and keep others from moving them; those that don't exist are left out."""
    these = set(numbers)
    if not these:
        return {}
    columns = (CASE.c.number, CASE.c.data, CASE.c.seq, CASE.c.head)
    wanted = select(*columns).where(CASE.c.number.in_(these)).order_by(CASE.c.number)
    rows = run(session, wanted.with_for_update() if lock else wanted)
    return {
        row.number: StoredCase(case=case_from_json(json.loads(row.data)), seq=row.seq, head=row.head) for row in rows
    }


def save(session: Session, writes: Iterable[CaseWrite]) -> None:
    """Store what happened to cases; raise `Conflict` when another moved one of them in the meantime."""
    events: list[Row] = []
    fresh: list[Row] = []
    known: list[Row] = []
    for write in sorted((one for one in writes if one.events), key=lambda one: one.events[-1][1].number):
        rows = rows_of(write.stored_before, write.events)
        events += rows
        row = _case_row(write, rows[-1])
        if write.stored_before:
            known.append(row | {"at_number": rows[-1]["case_number"], "at_seq": write.stored_before.seq})
        else:
            fresh.append(row | {"number": rows[-1]["case_number"], "opened_at": write.events[0][0].at})
    _carry_out(session, fresh, known, events)


def _carry_out(session: Session, fresh: list[Row], known: list[Row], events: list[Row]) -> None:
    try:
        if fresh:
            run(session, CASE.insert(), fresh)
        if known and run(session, _MOVE, known).rowcount != len(known):
            raise Conflict("a case was moved by another in the meantime")
        if events:
            run(session, EVENT.insert(), events)
    except IntegrityError as error:
        raise Conflict("a case with this number, or this event of it, was stored by another") from error


def _case_row(write: CaseWrite, last: Row) -> Row:
    event, case = write.events[-1]
    return {
        "organisation": case.organisation,
        "state": str(case.state),
        "label": case.label,
        "complainant_key": key_of(case.complainant_address),
        "received_at": case.received_at,
        "closed_at": case.moments.get(Moment.CLOSED, event.at) if case.state in CLOSED_STATES else None,
        "next_at": write.next_at,
        "seq": last["seq"],
        "head": last["hash"],
        "data": dumps(case_to_json(case)),
    }


def due(session: Session, now: datetime, limit: int) -> list[str]:
    """Find the cases whose next moment has come, longest waiting first."""
    come = select(CASE.c.number).where(text(IS_DUE), CASE.c.next_at <= now)
    return list(run(session, come.order_by(CASE.c.next_at, CASE.c.number).limit(limit)).scalars())


def of_complainants(session: Session, organisation: str, keys: Iterable[str]) -> dict[str, tuple[Theirs, ...]]:
    """Find all cases that complainants ever had, by their keys, closed ones too, oldest first.

    Paper and phone, without a key, have nobody in common.
    """
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    theirs = (CASE.c.organisation == organisation, CASE.c.complainant_key.in_(wanted))
    columns = (CASE.c.complainant_key, CASE.c.number, CASE.c.state)
    found: dict[str, tuple[Theirs, ...]] = {}
    for key, number, state in run(session, select(*columns).where(*theirs).order_by(CASE.c.opened_at, CASE.c.number)):
        found[key] = (*found.get(key, ()), Theirs(number, state not in CLOSED_STATES))
    return found


def nameless(session: Session, organisation: str, since: datetime) -> list[str]:
    """Find the running cases without a mail address that were opened since: by phone, on paper, unread."""
    which = (CASE.c.organisation == organisation, CASE.c.complainant_key == "", CASE.c.opened_at >= since)
    found = select(CASE.c.number).where(*which, CASE.c.state.not_in(CLOSED_STATES))
    return list(run(session, found.order_by(CASE.c.opened_at.desc(), CASE.c.number).limit(MOST_NAMELESS)).scalars())[
        ::-1
    ]


MOST_NAMELESS = 100  # that are looked through


def timeline(session: Session, number: str) -> list[StoredEvent]:
    """Give everything that happened to a case, in order."""
    events = select(EVENT).where(EVENT.c.case_number == number).order_by(EVENT.c.seq)
    return [event_of(row) for row in read(session, events)]


def attach(session: Session, pairs: Iterable[tuple[str, int]]) -> int:
    """Note which mail belongs to which case: (case number, inbox id)."""
    return add_new(session, CASE_MAIL, [{"case_number": number, "inbox_id": inbox_id} for number, inbox_id in pairs])


def mails_of(session: Session, number: str) -> list[CaseMail]:
    """Give the mails that belong to a case, in the order of their arrival."""
    mails = INBOX.join(CASE_MAIL, CASE_MAIL.c.inbox_id == INBOX.c.id)
    columns = (INBOX.c.id, INBOX.c.message_id, INBOX.c.internal_date, INBOX.c.kept_at, INBOX.c.size)
    found = select(*columns).select_from(mails).where(CASE_MAIL.c.case_number == number).order_by(INBOX.c.id)
    return [CaseMail(**row) for row in read(session, found)]
