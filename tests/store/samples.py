"""What do the tests of the store put into it?"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlmodel import Session

from bot.core.case import Case, Event
from bot.core.words import EventKind, State
from bot.store import cases, inbox, outbox
from bot.store.database import Store
from bot.store.inbox import InboxStatus

NOW = datetime(2026, 11, 21, 12, 0, 0, 123456, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
LEASE = timedelta(minutes=5)
NUMBER = "HSS-2026-0001"
BLANK = Case(number=NUMBER, organisation="hss", procedure="hss", complainant_address="Jan@b.example", received_at=NOW)
OPENED = Event(kind=EventKind.COMPLAINT, at=NOW, actor="bot", facts={"cues": ["klacht"]})
TAKEN = Event(kind=EventKind.TAKEN, at=LATER, actor="piet@hss.example")


def arrival(uid: int, raw: bytes = b"", organisation: str = "hss") -> inbox.Arrival:
    """A mail in the mailbox."""
    return inbox.Arrival(
        organisation=organisation,
        folder="INBOX",
        uidvalidity=4_294_967_295,
        uid=uid,
        raw=raw or b"mail %d" % uid,
        internal_date=NOW,
        message_id=f"<{uid}@b.example>",
        sender_key="jan",
    )


def keep(store: Store, arrivals: Iterable[inbox.Arrival], now: datetime = NOW) -> int:
    """Keep mails."""
    with store.transaction() as session:
        return inbox.keep(session, arrivals, now)


def claim(store: Store, now: datetime = NOW, *, node: str = "one", limit: int = 10) -> list[inbox.Pending]:
    """Claim mails."""
    with store.transaction() as session:
        return inbox.claim(session, node=node, now=now, limit=limit, lease=LEASE)


def finish(store: Store, *results: inbox.Finished) -> set[int]:
    """Say what became of mails."""
    with store.transaction() as session:
        return inbox.finish(session, results)


def handled(inbox_id: int, case_number: str | None = None) -> inbox.Finished:
    """A mail that was handled."""
    return inbox.Finished(id=inbox_id, status=InboxStatus.HANDLED, case_number=case_number)


def new_case(number: str = NUMBER, next_at: datetime | None = NOW, state: State = State.OPEN) -> cases.CaseWrite:
    """A case that is opened."""
    case = replace(BLANK, number=number, state=state)
    return cases.CaseWrite(stored_before=None, events=((OPENED, case),), next_at=next_at)


def taken(stored: cases.StoredCase, owner: str = "piet@hss.example") -> cases.CaseWrite:
    """The case when a colleague took it."""
    after = replace(stored.case, owner=owner)
    return cases.CaseWrite(stored_before=stored, events=((TAKEN, after),), next_at=LATER)


def save(store: Store, *writes: cases.CaseWrite) -> None:
    """Store what happened to cases."""
    with store.transaction() as session:
        cases.save(session, writes)


def load(store: Store, number: str = NUMBER) -> cases.StoredCase:
    """Read one case."""
    with store.reading() as session:
        return cases.load(session, [number], lock=False)[number]


def draft(name: str = "1", case_number: str | None = None, not_before: datetime | None = None) -> outbox.Draft:
    """A letter that is ready to leave."""
    return outbox.Draft(
        organisation="hss",
        case_number=case_number,
        letter="received",
        recipient="jan@b.example",
        envelope_sender="klachten@hss.example",
        message_id=f"<{name}@hss.example>",
        raw=b"Subject: Uw klacht\r\n\r\n",
        not_before=not_before,
    )


def queue(store: Store, *drafts: outbox.Draft, now: datetime = NOW) -> int:
    """Queue letters."""
    with store.transaction() as session:
        return outbox.queue(session, drafts, now)


def outgoing(store: Store, now: datetime = NOW, *, node: str = "one", limit: int = 10) -> list[outbox.Outgoing]:
    """Claim letters."""
    with store.transaction() as session:
        return outbox.claim(session, organisation="hss", node=node, now=now, limit=limit, lease=LEASE)


def fail_half_way(way: Callable[[], AbstractContextManager[Session]], act: Callable[[Session], object]) -> None:
    """Begin something, and fail before it is committed."""
    with way() as session:
        act(session)
        raise ZeroDivisionError


def opened_number(number: int) -> str:
    """The number of a case, as people see it."""
    return f"HSS-2026-{number:05}"
