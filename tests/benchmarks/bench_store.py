"""How many mails per second does the store carry? `python -m tests.benchmarks.bench_store [URL]` prints figures."""

import base64
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Thread

from sqlmodel import Session

from bot.core.case import Case, Event
from bot.core.duties import Duty
from bot.core.words import EventKind, State
from bot.store import cases, inbox, outbox, verification
from bot.store.database import Store
from bot.store.inbox import InboxStatus

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LEASE = timedelta(minutes=5)
MAILS = 3000
BATCH = 50
CHANCE = random.Random(1)  # noqa: S311 - figures, not secrets
DUTIES = tuple(
    Duty(name=name, owed_by="directie", since=date(2026, 11, 21), due=date(2027, 1, 2), why="42 dagen " * 8, source="X")
    for name in ("acknowledge", "decide", "inventory")
)


def mail(number: int) -> bytes:
    """A mail of about 8 kB that does not compress too well."""
    text = base64.encodebytes(CHANCE.randbytes(5500))
    return b"From: a@b.example\r\nMessage-ID: <%d@b.example>\r\n\r\n" % number + text


def opened(number: str) -> cases.CaseWrite:
    """A new case: opened, and its letter written."""
    fresh = Case(
        number=number,
        organisation="hss",
        procedure="hss",
        complainant_address=f"{number}@b.example",
        gist="Lorem ipsum " * 40,
        duties=DUTIES,
        received_at=NOW,
    )
    moved = replace(fresh, state=State.OPEN)
    events = (
        (Event(kind=EventKind.COMPLAINT, at=NOW, actor="bot", facts={"cues": ["klacht"]}), fresh),
        (Event(kind=EventKind.TAKEN, at=NOW, actor="bot"), moved),
    )
    return cases.CaseWrite(stored_before=None, events=events, next_at=NOW)


def receive(store: Store, arrivals: list[inbox.Arrival]) -> None:
    """Keep all mails, a batch at a time."""
    for start in range(0, len(arrivals), BATCH):
        with store.transaction() as session:
            inbox.keep(session, arrivals[start : start + BATCH], NOW)


def handle(store: Store) -> None:
    """Turn every waiting mail into a case with a letter."""
    while True:
        with store.quick_transaction() as session:
            waiting = inbox.claim(session, node="one", now=NOW, limit=BATCH, lease=LEASE)
        if not waiting:
            return
        with store.transaction() as session:
            _handle(session, waiting)


def _handle(session: Session, waiting: list[inbox.Pending]) -> None:
    inbox.same_before(session, [one.id for one in waiting])
    numbers = [f"HSS-2026-{number:05}" for number in cases.next_numbers(session, "hss", 2026, len(waiting))]
    pairs = list(zip(numbers, [one.id for one in waiting], strict=True))
    handled = InboxStatus.HANDLED
    inbox.finish(session, [inbox.Finished(id=one, status=handled, case_number=number) for number, one in pairs])
    cases.save(session, [opened(number) for number in numbers])
    cases.attach(session, pairs)
    outbox.queue(session, [letter(number) for number in numbers], NOW)


def letter(number: str) -> outbox.Draft:
    """A letter of about 6 kB."""
    return outbox.Draft(
        organisation="hss",
        case_number=number,
        letter="received",
        recipient=f"{number}@b.example",
        envelope_sender="klachten@hss.example",
        message_id=f"<{number}.1@hss.example>",
        raw=b"Subject: Uw klacht\r\n\r\n" + b"Wij hebben uw klacht ontvangen. " * 190,
    )


def deliver(store: Store) -> None:
    """Mark every letter as sent, one transaction each, as after a real server's answer."""
    while True:
        with store.quick_transaction() as session:
            waiting = outbox.claim(session, organisation="hss", node="one", now=NOW, limit=BATCH, lease=LEASE)
        if not waiting:
            return
        for one in waiting:
            with store.quick_transaction() as session:
                outbox.mark_sent(session, one.id, NOW)


def settle(store: Store) -> None:
    """Tell the cases how their letters ended."""
    while True:
        with store.transaction() as session:
            ended = outbox.unsettled(session, BATCH)
            outbox.settle(session, [one.id for one in ended])
            found = cases.load(session, [one.case_number or "" for one in ended])
            cases.save(session, [_told(one) for one in found.values()])
        if not ended:
            return


def _told(stored: cases.StoredCase) -> cases.CaseWrite:
    left = Event(kind=EventKind.LETTER_LEFT, at=NOW, actor="bot")
    after = replace(stored.case, subject="told")
    return cases.CaseWrite(stored_before=stored, events=((left, after),), next_at=None)


def check(store: Store) -> None:
    """Verify every chain."""
    with store.reading() as session:
        if faults := verification.verify(session):
            raise SystemExit("\n".join(faults))


def timed(name: str, act: Callable[[], object], count: int = MAILS) -> float:
    """Print how long an act takes."""
    start = time.perf_counter()
    act()
    seconds = time.perf_counter() - start
    print(f"{name:<28}{seconds:8.2f} s {count / seconds:10.0f} /s")  # noqa: T201 - the figures
    return seconds


def one_by_one(store: Store, arrivals: list[inbox.Arrival]) -> None:
    """Keep mails one at a time, each on the disk before the next."""
    for one in arrivals:
        with store.transaction() as session:
            inbox.keep(session, [one], NOW)


def four_threads(store: Store) -> None:
    """Write from four threads at once, in very small transactions."""

    def write() -> None:
        for _ in range(250):
            with store.quick_transaction() as session:
                cases.next_numbers(session, "other", 2026, 1)

    threads = [Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def arrivals_from(first: int, count: int) -> Iterator[inbox.Arrival]:
    """Mails as they lie in a mailbox."""
    for uid in range(first, first + count):
        place = {"organisation": "hss", "folder": "INBOX", "uidvalidity": 1, "uid": uid}
        yield inbox.Arrival(**place, raw=mail(uid), internal_date=NOW, message_id=f"<{uid}@b>", sender_key=str(uid))  # type: ignore[arg-type]


def bench(url: str) -> None:
    """Carry some thousands of mails from mailbox to sent letter."""
    store = Store.open(url, now=NOW)
    arrivals = list(arrivals_from(1, MAILS))
    total = timed("keep", lambda: receive(store, arrivals))
    total += timed("claim + finish + save + queue", lambda: handle(store))
    total += timed("claim + mark sent", lambda: deliver(store))
    print(f"{'together':<28}{total:8.2f} s {MAILS / total:10.0f} mails/s")  # noqa: T201 - the figures
    timed("settle", lambda: settle(store))
    timed("keep again (nothing new)", lambda: receive(store, arrivals))
    timed("keep one by one", lambda: one_by_one(store, list(arrivals_from(MAILS + 1, 300))), 300)
    timed("four threads, small writes", lambda: four_threads(store), 1000)
    timed("verify", lambda: check(store))
    store.close()
    timed("open again", lambda: Store.open(url, now=NOW).close(), 1)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        bench(sys.argv[1] if sys.argv[1:] else f"sqlite:///{Path(folder) / 'bench.db'}")
