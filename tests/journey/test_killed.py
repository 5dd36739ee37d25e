"""Is any mail lost, or answered twice, when the bot is killed again and again in the middle of its work?"""

import random
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from email.message import EmailMessage

from tests.journey.house import GENEROUS, House, eventually
from tests.journey.letters import read_letter, template
from tests.journey.nursery import Nursery, nursery
from tests.journey.pile import Piled, pile
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink

MAILS = 1000
CHANCE = random.Random(20261121)  # noqa: S311 - chance that can be repeated
COUNTS = """
select count(*), count(*) filter (where status <> 'pending'), (select count(*) from outbox),
       (select count(*) from outbox where status = 'sent'), (select count(*) from outbox where settled)
from inbox
"""


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far the work is."""

    waiting: int  # in the mailbox
    kept: int = 0
    handled: int = 0
    written: int = 0
    sent: int = 0  # and noted
    settled: int = 0
    accepted: int = 0  # by the SMTP server

    @property
    def left_over(self) -> int:
        """How much is still to be done: mails in the mailbox, mails that were kept, letters."""
        return self.waiting + (self.kept - self.handled) + (self.written - self.sent) + (self.sent - self.settled)


@dataclass(frozen=True, kw_only=True)
class Kill:
    """A moment to die at: so many mails are put in the mailbox, then it comes so far, and then a little later."""

    mails: int
    counted: str
    short_of_all: int = 0
    further: int = 0
    later: float  # seconds


def kills() -> Iterator[Kill]:
    """Spread the kills over the three acts: between two fetches, while a batch is thought over, while letters leave."""
    for _ in range(8):
        yield Kill(mails=75, counted="kept", short_of_all=25, later=CHANCE.uniform(0, 0.04))
        yield Kill(mails=20, counted="kept", later=CHANCE.uniform(0, 0.5))
        yield Kill(mails=20, counted="accepted", further=CHANCE.randint(1, 35), later=CHANCE.uniform(0, 0.02))


@dataclass
class Scene:
    """The house and the servers around it."""

    house: House
    dovecot: Dovecot
    sink: Sink
    arrived: int = 0

    def look(self) -> Progress:
        """See how far it is, without getting in the way."""
        accepted, waiting = self.sink.count(), self._waiting()
        with suppress(sqlite3.OperationalError):  # the daemon has not opened the database yet
            with closing(sqlite3.connect(f"file:{self.house.database}?mode=ro", uri=True)) as database:
                kept, handled, written, sent, settled = database.execute(COUNTS).fetchone()
            return Progress(
                waiting=waiting,
                kept=kept,
                handled=handled,
                written=written,
                sent=sent,
                settled=settled,
                accepted=accepted,
            )
        return Progress(waiting=waiting, accepted=accepted)

    def _waiting(self) -> int:
        return sum(1 for _ in (self.dovecot.home / "mail" / self.house.imap.username / "Maildir/cur").iterdir())

    def put(self, mails: Sequence[Piled]) -> None:
        """Let mails arrive, all at once: they are carried in from another folder."""
        self.arrived += len(mails)
        with self.dovecot.client(self.house.imap) as client:
            if not client.folder_exists("Aanvoer"):
                client.create_folder("Aanvoer")
            client.select_folder("Aanvoer")
            for mail in mails:
                client.append("Aanvoer", mail.raw)
            client.noop()
            client.move(client.search(), "INBOX")

    def die(self, cradle: Nursery, kill: Kill) -> int:
        """Let the bot work, and kill it at the given moment; say how much was still to be done."""
        goal = self.sink.count() + kill.further if kill.further else self.arrived - kill.short_of_all
        daemon = cradle.start(self.house)
        self._wait(cradle, kill.counted, goal)
        time.sleep(kill.later)
        left_over = self.look().left_over
        cradle.end(daemon)
        return left_over

    def _wait(self, cradle: Nursery, counted: str, goal: int) -> None:
        deadline = time.monotonic() + GENEROUS
        while getattr(self.look(), counted) < goal:
            assert time.monotonic() < deadline, self.house.log.read_text()[-2000:]
            assert not cradle.has_ended(), self.house.log.read_text()[-2000:]
            time.sleep(0.002)

    def is_done(self) -> bool:
        """Whether everything that arrived was answered, and every case knows it."""
        now = self.look()
        return now.kept == self.arrived and not now.left_over


def test_a_thousand_mails_lead_to_a_thousand_cases_and_no_second_answer_however_often_the_bot_is_killed(
    house: House, dovecot: Dovecot, sink: Sink
) -> None:
    mails = pile(MAILS, to=house.imap.username)
    scene = Scene(house, dovecot, sink)

    with nursery(house) as cradle:
        busy = list(_kill_again_and_again(scene, cradle, iter(mails)))
    with house.running():
        eventually(scene.is_done)

    letters = [read_letter(one.raw) for one in sink.letters()]
    repeated = sum(many - 1 for many in Counter(letter["Message-ID"] for letter in letters).values())
    print(f"{len(busy)} kills, {sum(map(bool, busy))} of them with work to do; {repeated} letters went twice")  # noqa: T201 - asked for
    assert sum(map(bool, busy)) >= 20
    assert repeated <= len(busy)
    assert dovecot.messages(house.imap) == []
    assert Counter(dovecot.messages(house.imap, "Verwerkt")) == Counter(mail.raw for mail in mails)
    assert _rows(house, "select count(*), count(distinct number) from 'case'") == [(MAILS, MAILS)]
    assert _rows(house, "select count(distinct inbox_id), count(distinct case_number) from case_mail") == [
        (MAILS, MAILS)
    ]
    assert _letters_per_writer(letters) == {mail.sender: 1 for mail in mails if mail.sender}
    assert _acknowledged(letters) == sorted(_complaints(house))
    assert house.does("verify").strip() == "every chain is whole"


def _kill_again_and_again(scene: Scene, cradle: Nursery, mails: Iterator[Piled]) -> Iterator[int]:
    for kill in kills():
        scene.put([next(mails) for _ in range(kill.mails)])
        yield scene.die(cradle, kill)
    scene.put(list(mails))


def _rows(house: House, question: str) -> list[tuple[int | str, ...]]:
    with closing(sqlite3.connect(house.database)) as database:
        return database.execute(question).fetchall()


def _letters_per_writer(letters: Sequence[EmailMessage]) -> dict[str, int]:
    found: dict[str, set[str]] = defaultdict(set)
    for letter in letters:
        reader = str(letter["To"].addresses[0].addr_spec)
        if reader.endswith("@burger.example"):
            found[reader].add(str(letter["Message-ID"]))
    return {reader: len(names) for reader, names in found.items()}


def _acknowledged(letters: Sequence[EmailMessage]) -> list[str]:
    """The case of each acknowledgement; a case that got two of them stands here twice."""
    names = {str(letter["Message-ID"]): letter for letter in letters if template(letter) == "acknowledgement"}
    return sorted(str(letter["Message-ID"]).strip("<").partition(".")[0].upper() for letter in names.values())


def _complaints(house: House) -> Iterator[str]:
    with_address = "select number from 'case' where state = 'open' and complainant_key <> ''"
    return (str(number) for (number,) in _rows(house, with_address))
