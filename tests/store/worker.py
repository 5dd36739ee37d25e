"""What does another node do? A process of its own, that can be killed: `python -m tests.store.worker ACT URL NODE`."""

import sys
from contextlib import closing
from itertools import count

from bot.store import cases, inbox, outbox
from bot.store.database import Store
from bot.store.inbox import InboxStatus
from tests.store.samples import LEASE, NOW, draft, new_case, opened_number


def claim_mails(store: Store, node: str) -> None:
    """Handle mails until there are none, and print their ids."""
    while True:
        with store.transaction() as session:
            mails = inbox.claim(session, node=node, now=NOW, limit=3, lease=LEASE)
        if not mails:
            return
        with store.transaction() as session:
            done = InboxStatus.HANDLED
            ids = inbox.finish(session, [inbox.Finished(id=one.id, status=done) for one in mails])
        say(*ids)


def claim_letters(store: Store, node: str) -> None:
    """Send letters until there are none, and print their ids."""
    while True:
        with store.transaction() as session:
            letters = outbox.claim(session, organisation="hss", node=node, now=NOW, limit=3, lease=LEASE)
        if not letters:
            return
        for one in letters:
            with store.quick_transaction() as session:
                outbox.mark_sent(session, one.id, NOW)
        say(*(one.id for one in letters))


def open_cases(store: Store, _node: str) -> None:
    """Open cases with their letters until killed, and print the number of each that is safe."""
    for turn in count():
        way = store.transaction if turn % 2 else store.quick_transaction
        with way() as session:
            number = opened_number(*cases.next_numbers(session, "hss", 2026, 1))
            cases.save(session, [new_case(number)])
            outbox.queue(session, [draft(number, number)], NOW)
        say(number)


def open_store(_store: Store, node: str) -> None:
    """Only open the database."""
    say(node)


def say(*words: object) -> None:
    """Print at once: who is killed has no time for it."""
    for word in words:
        sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


ACTS = {act.__name__: act for act in (claim_mails, claim_letters, open_cases, open_store)}


if __name__ == "__main__":
    _, name, url, me = sys.argv
    with closing(Store.open(url, now=NOW)) as store:
        ACTS[name](store, me)
