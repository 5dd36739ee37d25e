"""The four acts: receive, handle, remind, deliver. Each may be killed anywhere and run again.

receive   mailbox → inbox    raw bytes kept durably; only then moved in the mailbox; nothing is understood yet
handle    inbox   → outbox   read, admit, match, trust, recognise, decide: one transaction
remind    clock   → outbox   a term that nears or passes is an event like any other
deliver   outbox  → world    the only act that can't be undone
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.adapters import TryAgain
from bot.adapters.imap import Mailbox
from bot.adapters.notebook import Notebook, left_behind, notebook_file
from bot.adapters.smtp import Sender
from bot.adapters.smtp_answer import Outcome, Result
from bot.core.own_events import clock_events
from bot.core.surprise import where
from bot.desk import handling, post, standing_in, trouble
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.desk.quick import message_id_of
from bot.reports import periodic
from bot.store import cases, inbox, outbox
from bot.store.inbox import Arrival
from bot.store.outbox import Outgoing

log = logging.getLogger(__name__)
FETCH = 50
SEND = 100
REMIND = 100
LEASE = timedelta(minutes=10)
AGAIN = timedelta(seconds=10)  # after which a server that could not be reached is tried again


def never() -> bool:
    """Do not stop before everything is done."""
    return False


def receive(
    desk: Desk,
    office: Office,
    mailbox: Mailbox,
    now: datetime,
    *,
    kept: Callable[[], None] = lambda: None,
    stop: Callable[[], bool] = never,
) -> int:
    """Keep what lies in the mailbox, then move it there; say how many mails were seen.

    :param kept: called each time that mails were kept, so that others can begin
    :param stop: asked between two batches
    """
    seen: set[int] = set()
    while not stop() and (mails := mailbox.new_mails(limit=FETCH)):
        if seen.issuperset(mail.uid for mail in mails):
            raise TryAgain(
                "mails that were moved away are still in the mailbox; they are kept, and not moved again now"
            )
        arrivals = [
            Arrival(
                organisation=office.organisation.key,
                folder=mail.folder,
                uidvalidity=mail.uidvalidity,
                uid=mail.uid,
                raw=mail.raw,
                internal_date=mail.internal_date,
                message_id=message_id_of(mail.raw),
            )
            for mail in mails
        ]
        with desk.store.transaction() as session:
            inbox.keep(session, arrivals, now)
        kept()
        mailbox.file_away([mail.uid for mail in mails])
        seen.update(mail.uid for mail in mails)
    if mailbox.unfetchable:
        trouble.tell_unfetchable(desk, office, mailbox, now)
    if desk.looked is not None:
        desk.looked[office.organisation.key] = now
    return len(seen)


def handle(
    desk: Desk, now: datetime, *, progress: Callable[[int], None] = lambda _: None, stop: Callable[[], bool] = never
) -> int:
    """Handle every waiting mail, and tell the cases how their letters ended; say how many mails were handled."""
    handled = 0
    while not stop() and (count := handling.handle_batch(desk, now)):
        handled += count
        progress(handled)
    while post.settle(desk, now):
        pass
    return handled


def remind(desk: Desk, now: datetime) -> int:
    """Do what the clock asks: duties that need attention, digests, inventories; say how many cases were looked at."""
    looked: set[str] = set()
    standing_in.pass_on(desk, now)
    while True:
        with desk.store.reading() as session:
            numbers = [one for one in cases.due(session, now, REMIND + len(looked)) if one not in looked]
        if not numbers:
            break
        looked.update(numbers)
        _remind_of(desk, numbers, now)
    periodic.send(desk, now)
    return len(looked)


def _remind_of(desk: Desk, numbers: Sequence[str], now: datetime) -> None:
    """Deal with these cases together; when one of them breaks it, with each apart."""
    try:
        _clock(desk, numbers, now)
    except Exception as surprise:  # noqa: BLE001 - one case may not silence the clock of the others
        if len(numbers) == 1:
            log.error("the clock failed on case %s: %s", numbers[0], where(surprise))
            return
        for number in numbers:
            _remind_of(desk, [number], now)


def _clock(desk: Desk, numbers: Sequence[str], now: datetime) -> None:
    with desk.store.transaction() as session:
        desk = standing_in.informed(desk, session, now)
        ledger = Ledger(desk, session, now)
        ledger.load(numbers)
        for number in numbers:
            case = ledger.case(number)
            office = desk.offices.get(case.organisation) if case else None
            if case is None or office is None:
                continue
            for event in clock_events(case, office.rules.procedure, now, office.rules.calendar):
                ledger.apply(office, number, event)
        ledger.save()


def deliver(
    desk: Desk,
    office: Office,
    sender: Sender,
    now: datetime,
    clock: Callable[[], datetime],
    *,
    stop: Callable[[], bool] = never,
) -> int:
    """Send what must leave; each letter is noted the moment the server took it. Says how many left.

    :raises TryAgain: the server can't be reached; nothing is lost, and no letter counts an attempt
    """
    key, database, sent = office.organisation.key, desk.store.file, 0
    with Notebook.open(notebook_file(database, desk.node.run, key) if database else None) as notebook:
        while not stop():
            with desk.store.quick_transaction() as session:
                letters = outbox.claim(session, organisation=key, node=str(desk.node), now=now, limit=SEND, lease=LEASE)
            if not letters:
                break
            sent += _send(desk, sender, letters, notebook, clock)
    return sent


def _send(
    desk: Desk, sender: Sender, letters: Sequence[Outgoing], notebook: Notebook, clock: Callable[[], datetime]
) -> int:
    """Send claimed letters over one connection, and mark them together; say how many left."""
    known = {letter.id: letter for letter in letters}
    results: list[tuple[Result, datetime]] = []
    marked: set[int] = set()

    def mark() -> None:
        with desk.store.quick_transaction() as session:
            for result, at in results:
                if result.id not in marked:
                    _mark(desk, session, result, known[result.id].attempts, at)
        marked.update(result.id for result, _ in results)

    def note(result: Result) -> None:
        results.append((result, clock()))
        if not notebook.is_there:  # then a kill between the answer and our commit sends one letter twice
            mark()
        elif result.outcome is Outcome.SENT:
            letter = known[result.id]
            notebook.note(letter.id, letter.message_id, letter.created_at)

    try:
        sender.deliver(letters, note)
    finally:
        mark()
        with desk.store.quick_transaction() as session:
            outbox.postpone(session, known.keys() - marked, clock() + AGAIN)
        notebook.clear()
    return sum(result.outcome is Outcome.SENT for result, _ in results)


def _mark(desk: Desk, session: Session, result: Result, attempts: int, at: datetime) -> None:
    if result.outcome is Outcome.SENT:
        outbox.mark_sent(session, result.id, at)
    elif result.outcome is Outcome.REFUSED or attempts > len(desk.retry_minutes):
        outbox.mark_failed(session, result.id, at, result.detail)
    else:
        outbox.mark_retry(session, result.id, at + timedelta(minutes=desk.retry_minutes[attempts - 1]), result.detail)


def take_back(desk: Desk) -> None:
    """At start: what earlier runs on this machine had claimed, and did not finish, is to be done again."""
    database = desk.store.file
    notebooks = left_behind(database, lambda run: desk.node.is_over(desk.node.of_run(run))) if database else {}
    with desk.store.transaction() as session:
        for notes in notebooks.values():
            outbox.mark_noted(session, notes)
        for node in inbox.claimers(session) | outbox.claimers(session):
            if desk.node.is_over(node):
                inbox.release(session, node)
                outbox.release(session, node)
    for file in notebooks:
        file.unlink(missing_ok=True)
