"""The four acts: receive, handle, remind, deliver. Each may be killed anywhere and run again.

receive   mailbox → inbox    raw bytes kept durably; only then moved in the mailbox; nothing is understood yet
handle    inbox   → outbox   read, admit, match, trust, recognise, decide: one transaction
remind    clock   → outbox   a term that nears or passes is an event like any other
deliver   outbox  → world    the only act that can't be undone
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.adapters import GiveUp, TryAgain
from bot.adapters.imap import Mailbox
from bot.adapters.smtp import Sender
from bot.adapters.smtp_answer import Outcome, Result
from bot.core.case import clock_events
from bot.desk import handling, post
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.desk.quick import message_id_of
from bot.reports import periodic
from bot.store import cases, inbox, outbox
from bot.store.inbox import Arrival

log = logging.getLogger(__name__)
FETCH = 50
SEND = 100
REMIND = 100
LEASE = timedelta(minutes=10)
AGAIN = timedelta(minutes=1)  # after which a server that could not be reached is tried again


def receive(
    desk: Desk, office: Office, mailbox: Mailbox, now: datetime, *, kept: Callable[[], None] = lambda: None
) -> int:
    """Keep what lies in the mailbox, then move it there; say how many mails were seen.

    :param kept: called each time that mails were kept, so that others can begin
    """
    seen: set[int] = set()
    while mails := mailbox.new_mails(limit=FETCH):
        if seen.issuperset(mail.uid for mail in mails):
            raise TryAgain("mails that were moved away are still in the mailbox; they are kept, and not moved again now")
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
    return len(seen)


def handle(desk: Desk, now: datetime, *, progress: Callable[[int], None] = lambda count: None) -> int:
    """Handle every waiting mail, and tell the cases how their letters ended; say how many mails were handled."""
    handled = 0
    while count := handling.handle_batch(desk, now):
        handled += count
        progress(handled)
    while post.settle(desk, now):
        pass
    return handled


def remind(desk: Desk, now: datetime) -> int:
    """Do what the clock asks: duties that need attention, digests, inventories; say how many cases were looked at."""
    looked: set[str] = set()
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
    except Exception as surprise:  # one case may not silence the clock of the others
        if len(numbers) == 1:
            log.exception("the clock failed on case %s (%s)", numbers[0], type(surprise).__name__)
            return
        for number in numbers:
            _remind_of(desk, [number], now)


def _clock(desk: Desk, numbers: Sequence[str], now: datetime) -> None:
    with desk.store.transaction() as session:
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


def deliver(desk: Desk, office: Office, sender: Sender, now: datetime, clock: Callable[[], datetime]) -> int:
    """Send what must leave; each letter is marked the moment the server took it. Says how many left.

    :raises TryAgain: the server can't be reached; nothing is lost, and no letter counts an attempt
    """
    key, node = office.organisation.key, node_of(desk, office)
    sent = 0
    while True:
        with desk.store.quick_transaction() as session:
            letters = outbox.claim(session, organisation=key, node=node, now=now, limit=SEND, lease=LEASE)
        if not letters:
            return sent
        waiting = {letter.id: letter.attempts for letter in letters}

        def mark(result: Result, waiting: dict[int, int] = waiting) -> None:
            nonlocal sent
            sent += result.outcome is Outcome.SENT
            _mark(desk, result, waiting.pop(result.id), clock())

        try:
            sender.deliver(letters, mark)
        except (TryAgain, GiveUp):
            with desk.store.quick_transaction() as session:
                outbox.postpone(session, waiting, now + AGAIN)
            raise


def node_of(desk: Desk, office: Office) -> str:
    """Name who claims the letters of one organisation on this machine."""
    return f"{desk.node}/{office.organisation.key}"


def take_back(desk: Desk) -> None:
    """At start: what an earlier run of this machine had claimed, and did not finish, is to be done again."""
    with desk.store.transaction() as session:
        inbox.release(session, desk.node)
        for office in desk.offices.values():
            outbox.release(session, node_of(desk, office))


def _mark(desk: Desk, result: Result, attempts: int, now: datetime) -> None:
    with desk.store.quick_transaction() as session:
        if result.outcome is Outcome.SENT:
            outbox.mark_sent(session, result.id, now)
        elif result.outcome is Outcome.REFUSED or attempts > len(desk.retry_minutes):
            outbox.mark_failed(session, result.id, now, result.detail)
        else:
            wait = timedelta(minutes=desk.retry_minutes[attempts - 1])
            outbox.mark_retry(session, result.id, now + wait, result.detail)
