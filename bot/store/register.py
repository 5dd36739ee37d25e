"""Which cases does a report count?"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlmodel import Session

from bot.core.case import Case
from bot.core.words import EventKind, State
from bot.store.chain import StoredEvent, event_of
from bot.store.codec import case_from_json
from bot.store.rows import read
from bot.store.tables import CASE, EVENT


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Which cases are wanted: all conditions that are given hold; `until` is not included."""

    organisation: str | None = None
    states: Collection[State] | None = None
    opened_from: datetime | None = None
    opened_until: datetime | None = None
    closed_from: datetime | None = None
    closed_until: datetime | None = None
    alive_from: datetime | None = None  # not closed, or closed from then on


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A case with the moments that the store knows of it."""

    case: Case
    seq: int
    opened_at: datetime
    closed_at: datetime | None
    next_at: datetime | None


EVERYTHING = Choice()


def listing(
    session: Session, choice: Choice = EVERYTHING, *, after: str = "", limit: int | None = None
) -> list[Listed]:
    """Give the cases of a choice in the order of their numbers; `after` and `limit` turn the pages."""
    conditions = (
        choice.organisation is None or CASE.c.organisation == choice.organisation,
        choice.states is None or CASE.c.state.in_(choice.states),
        choice.opened_from is None or CASE.c.opened_at >= choice.opened_from,
        choice.opened_until is None or CASE.c.opened_at < choice.opened_until,
        choice.closed_from is None or CASE.c.closed_at >= choice.closed_from,
        choice.closed_until is None or CASE.c.closed_at < choice.closed_until,
        choice.alive_from is None or or_(CASE.c.closed_at.is_(None), CASE.c.closed_at >= choice.alive_from),
    )
    wanted = [one for one in conditions if one is not True]
    columns = (CASE.c.data, CASE.c.seq, CASE.c.opened_at, CASE.c.closed_at, CASE.c.next_at)
    found = select(*columns).where(CASE.c.number > after, *wanted).order_by(CASE.c.number).limit(limit)
    return [Listed(case=case_from_json(json.loads(row.pop("data"))), **row) for row in read(session, found)]


def happened(
    session: Session, organisation: str, kind: EventKind, *, until: datetime, since: datetime | None = None
) -> list[StoredEvent]:
    """Give the events of one kind in a period, whenever their cases were opened; `until` is not included."""
    mine = (CASE.c.number == EVENT.c.case_number, CASE.c.organisation == organisation)
    then = (EVENT.c.kind == str(kind), EVENT.c.at < until, *(() if since is None else (EVENT.c.at >= since,)))
    order = (EVENT.c.at, EVENT.c.case_number, EVENT.c.seq)
    found = select(EVENT).join(CASE, mine[0]).where(mine[1], *then).order_by(*order)
    return [event_of(row) for row in read(session, found)]
