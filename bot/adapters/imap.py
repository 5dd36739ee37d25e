"""What lies in the mailbox, and how is it put away? One connection, for one thread."""

import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import NamedTuple, Self

from imapclient.exceptions import IMAPClientError

from bot.accounts import MailboxAccount
from bot.adapters.imap_connection import LOST, Connection, plain_errors
from bot.adapters.imap_fetch import PatientReader, batches

RENEW_IDLE_SECONDS = 240  # some servers and firewalls forget a silent connection after five minutes
POLL_SECONDS = 30  # where the server can't tell
SLICE_SECONDS = 1.0  # how soon `stop` is heard
AT_ONCE = 500  # mails in one MOVE: its cost is per command


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """A mail as it lies in the mailbox; (folder, uidvalidity, uid) is its name for ever."""

    uid: int
    uidvalidity: int
    folder: str
    internal_date: datetime  # aware: when the server took it in
    raw: bytes
    truncated: bool  # only the first `max_bytes` were fetched


@dataclass(frozen=True, kw_only=True)
class MailboxFindings:
    """What a mailbox is able to do, and what is in it."""

    idle: bool
    move: bool
    uidplus: bool
    writable: bool
    folders: tuple[str, ...]
    waiting: int


class _Stamp(NamedTuple):
    size: int
    date: datetime


class Mailbox:
    """The mailbox of the complaints address."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reader = PatientReader(connection)
        self._examined: set[int] = set()

    @classmethod
    def open(cls, account: MailboxAccount) -> Self:
        """Connect, log in and open the folder."""
        return cls(Connection.open(account))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Log out."""
        self._connection.close()

    @property
    def uidvalidity(self) -> int:
        """Changes when the server renumbers its mails: the same uid is then another mail."""
        return self._connection.uidvalidity

    @property
    def unfetchable(self) -> dict[int, str]:
        """Why these mails could not be read; they stay in the mailbox, for a person to look at."""
        return self._reader.unfetchable

    def new_mails(self, limit: int = 50) -> list[Fetched]:
        """Read the mails that wait, oldest first; fewer than `limit` when they are large."""
        with plain_errors(self._connection.account):
            window = [uid for uid in self._waiting() if uid not in self.unfetchable][:limit]
            stamps = self._stamps(window)
            self._examined = set(window) - stamps.keys()
            mails: list[Fetched] = []
            for batch in batches({uid: min(stamp.size, self._most) for uid, stamp in stamps.items()}):
                self._examined.update(batch)
                mails += self._read({uid: stamps[uid] for uid in batch})
            return mails

    def file_away(self, uids: Iterable[int]) -> None:
        """Move these mails to the folder for handled mail; those that are no longer there are left out."""
        with plain_errors(self._connection.account):
            for batch in _chunks(sorted(set(uids)), AT_ONCE):
                try:
                    self._move(batch)
                except IMAPClientError as error:
                    if isinstance(error, LOST):
                        raise
                    self._make_done_folder()
                    self.noop()  # when another client took some of them, the server refuses until it could tell
                    self._move(batch)

    def wait(self, seconds: float, stop: threading.Event) -> None:
        """Come back when something may have arrived, when `stop` is set, or after so many seconds."""
        until = time.monotonic() + seconds
        with plain_errors(self._connection.account):
            while not stop.is_set() and (left := until - time.monotonic()) > 0:
                if self._something_new():
                    return
                if self._connection.client.has_capability("IDLE"):
                    self._idle(min(left, RENEW_IDLE_SECONDS), stop)
                else:
                    stop.wait(min(left, POLL_SECONDS))

    def noop(self) -> None:
        """Keep the connection alive, or learn that it is not."""
        with plain_errors(self._connection.account):
            self._connection.client.noop()

    def check(self) -> MailboxFindings:
        """Say what can be said without touching a mail."""
        client = self._connection.client
        with plain_errors(self._connection.account):
            return MailboxFindings(
                idle=client.has_capability("IDLE"),
                move=client.has_capability("MOVE"),
                uidplus=client.has_capability("UIDPLUS"),
                writable=self._connection.writable,
                folders=tuple(name for _flags, _separator, name in client.list_folders()),
                waiting=len(self._waiting()),
            )

    @property
    def _most(self) -> int:
        return self._connection.account.max_bytes

    def _waiting(self) -> list[int]:
        self._connection.client.noop()  # else Dovecot searches what was there at the end of the last command
        # what a person deleted, or `_move` without UIDPLUS, is no longer there for us
        return sorted(self._connection.client.search(["UNDELETED"]))

    def _something_new(self) -> bool:
        # asked anew each time: news of an arrival may have come with the answer to another command
        return not (self._examined | self.unfetchable.keys()).issuperset(self._waiting())

    def _stamps(self, uids: Sequence[int]) -> dict[int, _Stamp]:
        stamps = {}
        for uid, answer in self._reader.fetch(uids, "RFC822.SIZE", "INTERNALDATE").items():
            size, date = answer.get(b"RFC822.SIZE"), answer.get(b"INTERNALDATE")
            if size is not None and date is not None:  # None: expunged by another client meanwhile
                stamps[uid] = _Stamp(size, date)
        return stamps

    def _read(self, stamps: Mapping[int, _Stamp]) -> list[Fetched]:
        answers = self._reader.fetch(
            list(stamps), f"BODY.PEEK[]<0.{self._most + 1}>"
        )  # one more, to see that it is too long
        bodies = ((uid, answers.get(uid, {}).get(b"BODY[]<0>")) for uid in stamps)
        return [self._fetched(uid, stamps[uid].date, body) for uid, body in bodies if body is not None]

    def _fetched(self, uid: int, date: datetime, body: bytes) -> Fetched:
        return Fetched(
            uid=uid,
            uidvalidity=self.uidvalidity,
            folder=self._connection.account.folder,
            internal_date=_utc(date),
            raw=body[: self._most],
            truncated=len(body) > self._most,
        )

    def _move(self, uids: Sequence[int]) -> None:
        client, folder = self._connection.client, self._connection.account.done_folder
        if client.has_capability("MOVE"):
            client.move(uids, folder)
            return
        client.copy(uids, folder)
        client.add_flags(uids, [b"\\Deleted"], silent=True)
        if client.has_capability("UIDPLUS"):  # a bare EXPUNGE would take what others marked
            client.expunge(uids)

    def _make_done_folder(self) -> None:
        client, folder = self._connection.client, self._connection.account.done_folder
        if not client.folder_exists(folder):
            client.create_folder(folder)
            client.subscribe_folder(folder)  # else many mail clients do not show it

    def _idle(self, seconds: float, stop: threading.Event) -> None:
        client = self._connection.client
        try:
            client.idle()
        except IMAPClientError:  # the library takes news that comes before the server's "go on" for an error
            self._connection.reopen()
            return
        until = time.monotonic() + seconds
        while not stop.is_set() and (left := until - time.monotonic()) > 0:
            begun = time.monotonic()
            news = client.idle_check(timeout=min(left, SLICE_SECONDS))
            ended_early = not news and time.monotonic() - begun < min(left, SLICE_SECONDS) / 2
            # a connection that the other side closed gives empty news at once, again and again: `idle_done` tells
            if ended_early or any(b"EXISTS" in one for one in news):
                break
        client.idle_done()


def _chunks(items: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _utc(date: datetime) -> datetime:
    try:
        return date.astimezone(UTC)
    except OverflowError:  # year 1 or 9999: nonsense, but no reason to stop
        return date.replace(tzinfo=UTC)
