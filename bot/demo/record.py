"""What does the bot's memory say, for those who watch the demo? It is only read."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from bot.core.case import Case
from bot.demo.peek import header
from bot.store import cases, inbox, outbox, verification
from bot.store.cases import StoredEvent
from bot.store.database import Store
from bot.store.outbox import Found
from bot.store.rows import read
from bot.store.tables import CASE, INBOX, OUTBOX


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A mail that came in, and what became of it."""

    id: int
    status: str
    outcome: str
    case_number: str | None


@dataclass(frozen=True, kw_only=True)
class Posted:
    """A letter that was written, and what became of it."""

    letter: str
    recipient: str
    message_id: str
    status: str
    case_number: str | None


class Record:
    """Questions to the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def letter(self, raw: bytes) -> Found | None:
        """Find which of our letters this mail is."""
        name = header(raw, "Message-ID")
        with self._store.reading() as session:
            return outbox.find(session, [name]).get(name)

    def first_mail(self, number: str) -> bytes:
        """Give the mail that a case began with."""
        with self._store.reading() as session:
            mails = cases.mails_of(session, number)
            raw = inbox.raw_of(session, mails[0].id) if mails else None
        return raw or b""

    def cases(self) -> list[Case]:
        """Give every case, in the order of their numbers."""
        with self._store.reading() as session:
            numbers = [row["number"] for row in read(session, select(CASE.c.number).order_by(CASE.c.number))]
            return [stored.case for stored in cases.load(session, numbers, lock=False).values()]

    def timeline(self, number: str) -> list[StoredEvent]:
        """Give everything that happened to a case."""
        with self._store.reading() as session:
            return cases.timeline(session, number)

    def mails(self) -> list[Kept]:
        """Give every mail that came in, oldest first."""
        columns = (INBOX.c.id, INBOX.c.status, INBOX.c.outcome, INBOX.c.case_number)
        with self._store.reading() as session:
            return [Kept(**row) for row in read(session, select(*columns).order_by(INBOX.c.id))]

    def letters(self) -> list[Posted]:
        """Give every letter that was written, oldest first."""
        columns = (OUTBOX.c.letter, OUTBOX.c.recipient, OUTBOX.c.message_id, OUTBOX.c.status, OUTBOX.c.case_number)
        with self._store.reading() as session:
            return [Posted(**row) for row in read(session, select(*columns).order_by(OUTBOX.c.id))]

    def broken_chains(self) -> list[str]:
        """Check the hash chains of all cases."""
        with self._store.reading() as session:
            return verification.verify(session)


def key_of(raw: bytes, sent: Iterable[tuple[str, bytes]]) -> str:
    """Say which of the sent mails this is, as it arrived: servers only add lines above it."""
    return next((key for key, mail in sent if raw.endswith(mail)), "")
