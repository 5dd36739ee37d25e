"""In which cases did a colleague say what the mail is?"""

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlmodel import Session

from bot.core.case import Case
from bot.core.words import LABELS
from bot.store.chain import StoredEvent
from bot.store.codec import case_from_json
from bot.store.rows import read
from bot.store.tables import CASE, EVENT

COLUMNS = ("seq", "kind", "at", "actor", "facts")


@dataclass(frozen=True, kw_only=True)
class Told:
    """A case in which a colleague said what the mail is, with the events that matter to that."""

    case: Case
    sender_key: str  # the same for mails of one sender; "" when there is only paper or phone
    events: tuple[StoredEvent, ...]  # without what they changed


def told(session: Session, kinds: Collection[str], actors: Collection[str]) -> list[Told]:
    """Give the cases in which a colleague said a label, with their events of these kinds or by these actors."""
    said = select(EVENT.c.case_number).where(
        EVENT.c.kind.in_([str(one) for one in LABELS]), EVENT.c.actor.like("%@%"), EVENT.c.seq > 1
    )
    wanted = or_(EVENT.c.seq == 1, EVENT.c.kind.in_(kinds), EVENT.c.actor.in_(actors))
    columns = (EVENT.c.case_number, *(EVENT.c[name] for name in COLUMNS))
    events = select(*columns).where(EVENT.c.case_number.in_(said), wanted).order_by(EVENT.c.case_number, EVENT.c.seq)
    found: dict[str, list[StoredEvent]] = {}
    for row in read(session, events):
        number, facts = row.pop("case_number"), json.loads(row.pop("facts"))
        found.setdefault(number, []).append(StoredEvent(number=number, facts=facts, **row))
    cases = select(CASE.c.number, CASE.c.data, CASE.c.complainant_key).where(CASE.c.number.in_(said))
    return [
        Told(
            case=case_from_json(json.loads(row["data"])),
            sender_key=row["complainant_key"],
            events=tuple(found[row["number"]]),
        )
        for row in read(session, cases.order_by(CASE.c.number))
    ]
