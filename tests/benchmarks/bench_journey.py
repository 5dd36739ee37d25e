"""How many mails per second does the whole journey carry, and how near is that to the floor?

`python -m tests.benchmarks.bench_journey [MAILS]` prints figures over a real Dovecot and a fast SMTP sink. The floor is
what any program must do: fetch fifty at a time, parse, one durable commit per fifty, move, and send ready-made bytes
over one connection. Both run in a process of their own, so that processor time and memory are theirs alone.
"""

import json
import logging
import os
import resource
import smtplib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import mailparser
from imapclient import IMAPClient

from bot import journey
from bot.accounts import MailboxAccount
from bot.adapters.imap import Mailbox
from bot.adapters.smtp import Sender
from bot.app import build, clock
from bot.desk import ledger, post, reading
from bot.settings import load_settings
from classifiers import Text, Verdict
from classifiers.recogniser import Recogniser
from tests.journey.house import ROOT, House, eventually
from tests.journey.pile import complaint, pile
from tests.servers import dovecot as dovecots
from tests.servers import sink as sinks
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink

MAILS = 1000
AT_ONCE = 50
GREETINGS = 20  # mails whose acknowledgement is timed
READY_MADE = (
    b"From: bot@hss.example\r\nSubject: Brief\r\n\r\n" + b"Wij hebben uw klacht ontvangen. Wat vervelend.\r\n" * 180
)


class Cost(NamedTuple):
    """What something took, in seconds."""

    wall: float = 0.0
    processor: float = 0.0

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(self.wall - other.wall, self.processor - other.processor)

    def plus(self, other: "Cost") -> "Cost":
        """Give both together."""
        return Cost(self.wall + other.wall, self.processor + other.processor)


def now() -> Cost:
    """Read both clocks."""
    return Cost(time.perf_counter(), time.process_time())


class Watch:
    """Adds up what each part costs."""

    def __init__(self) -> None:
        self.costs: dict[str, Cost] = defaultdict(Cost)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count the block for this part."""
        begin = now()
        yield
        self.costs[name] = self.costs[name].plus(now() - begin)

    def around(self, name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        """Count every call for this part."""

        def counted(*arguments: object, **named: object) -> object:
            with self.part(name):
                return act(*arguments, **named)

        return counted

    def report(self, memory: int) -> str:
        """Say it to the parent process; memory is what was used before the work began."""
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory
        return json.dumps({"costs": self.costs, "memory": memory, "grown": grown})


class Counted:
    """Recognition under the watch."""

    def __init__(self, watch: Watch) -> None:
        self._recognise = watch.around("recognise", Recogniser.load().recognise)
        self._recognise([])

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Give a verdict for each text."""
        verdicts: list[Verdict] = self._recognise(texts)
        return verdicts


def acts(config: str) -> str:
    """Do the four acts one after the other, as `klachtenpost once` does."""
    watch = Watch()
    desk = build(load_settings(Path(config), os.environ), clock(), recogniser=Counted(watch))
    watch.costs.clear()
    reading.read = watch.around("read", reading.read)  # type: ignore[attr-defined]
    ledger.write_letters = watch.around("compose", ledger.write_letters)  # type: ignore[attr-defined]
    (office,) = desk.offices.values()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with watch.part("receive"), Mailbox.open(office.mailbox) as mailbox:
        journey.receive(desk, office, mailbox, clock())
    with watch.part("handle"):
        journey.handle(desk, clock())
    with watch.part("deliver"), Sender(office.smtp) as sender:
        journey.deliver(desk, office, sender, clock(), clock)
    with watch.part("settle"):
        while post.settle(desk, clock()):
            pass
    inner = [watch.costs[name] for name in ("read", "recognise", "compose")]
    watch.costs["register"] = watch.costs.pop("handle") - Cost(*map(sum, zip(*inner, strict=True)))
    return watch.report(memory)


def floor(port: str, username: str, password: str, smtp_port: str, letters: str) -> str:
    """Do only what can't be left out."""
    logging.getLogger("mailparser").setLevel(logging.CRITICAL)  # it complains of each broken mail
    watch = Watch()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder, IMAPClient("127.0.0.1", int(port), ssl=False) as client:
        client.login(username, password)
        client.create_folder("Verwerkt")
        client.select_folder("INBOX")
        database = sqlite3.connect(Path(folder) / "floor.db")
        database.executescript("pragma journal_mode=wal; pragma synchronous=full; create table mail (raw blob)")
        uids = client.search()
        for start in range(0, len(uids), AT_ONCE):
            _floor_of(watch, client, database, uids[start : start + AT_ONCE])
    with watch.part("deliver"), smtplib.SMTP("127.0.0.1", int(smtp_port)) as server:
        for number in range(int(letters)):
            server.sendmail("bot@hss.example", [f"{number}@burger.example"], READY_MADE)
    return watch.report(memory)


def _floor_of(watch: Watch, client: IMAPClient, database: sqlite3.Connection, uids: Sequence[int]) -> None:
    with watch.part("receive"):
        raws = [mail[b"BODY[]"] for mail in client.fetch(uids, ["BODY.PEEK[]"]).values()]
    with watch.part("read"):
        for raw in raws:
            mailparser.parse_from_bytes(raw)
    with watch.part("receive"):
        with database:
            database.executemany("insert into mail values (?)", [(raw,) for raw in raws])
        client.move(uids, "Verwerkt")


# --- the parent process ------------------------------------------------------------------------------------------


def in_a_process(house: House, what: str, *words: object) -> dict[str, Any]:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_journey", what, *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, env=house.surroundings, check=True, stdout=subprocess.PIPE, text=True)
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    report["costs"] = {name: Cost(*cost) for name, cost in report["costs"].items()}
    return report


def fill(dovecot: Dovecot, account: MailboxAccount, many: int) -> None:
    """Put the pile in a mailbox, all at once."""
    with dovecot.client(account) as client:
        client.create_folder("Aanvoer")
        client.select_folder("Aanvoer")
        for mail in pile(many, to=account.username):
            client.append("Aanvoer", mail.raw)
        client.noop()
        client.move(client.search(), "INBOX")


def table(title: str, report: dict[str, Any], many: int) -> Cost:
    """Print what each part costs a mail."""
    say(f"\n{title:<34}{'ms a mail':>10}{'processor':>12}")
    total = Cost(*map(sum, zip(*report["costs"].values(), strict=True)))
    for name in [name for name in PARTS if name in report["costs"]]:
        cost = report["costs"][name]
        say(f"  {name:<10}{PARTS[name]:<22}{1000 * cost.wall / many:10.2f}{1000 * cost.processor / many:12.2f}")
    say(f"  {'together':<32}{1000 * total.wall / many:10.2f}{1000 * total.processor / many:12.2f}")
    return total


PARTS = {
    "receive": "fetch, keep, move",
    "read": "parse",
    "recognise": "rules and model",
    "compose": "write the letters",
    "register": "match, decide, store",
    "deliver": "send, mark",
    "settle": "tell the cases",
}


def say(text: str) -> None:
    """Print a line."""
    print(text, flush=True)  # noqa: T201 - the figures


def compare(dovecot: Dovecot, sink: Sink, folder: Path, many: int) -> int:
    """Print the journey beside the floor; give how many letters left."""
    house = House(folder=folder, imap=dovecot.new_mailbox(), smtp=sink.account())
    fill(dovecot, house.imap, many)
    report = in_a_process(house, "acts", house.config)
    total = table(f"the journey, {many} mails", report, many)
    letters = sink.count()
    say(f"  {many / total.wall:.0f} mails a second, {letters / many:.2f} letters for each mail")
    say(f"  memory: {report['memory'] // 1024} MB at the start, and {report['grown'] / many:.1f} kB more for each mail")
    for leaving in (letters, many):
        account = dovecot.new_mailbox()
        fill(dovecot, account, many)
        words = (account.port, account.username, account.password, sink.port, leaving)
        bottom = table(f"the floor, {leaving} letters", in_a_process(house, "floor", *words), many)
        say(f"  {many / bottom.wall:.0f} mails a second; the journey reaches {bottom.wall / total.wall:.2f} of it")
    return letters


def daemon(dovecot: Dovecot, sink: Sink, folder: Path, many: int, letters: int) -> None:
    """Print how soon the daemon answers a mail, and how fast it answers many."""
    house = House(folder=folder, imap=dovecot.new_mailbox(), smtp=sink.account())
    with house.running():
        delays = [_delay(dovecot, sink, house, number) for number in range(GREETINGS + 1)][
            1:
        ]  # the first waits for the start
        say(f"\nfrom delivery to acknowledgement, by IDLE, {GREETINGS} mails")
        say(f"  median {statistics.median(delays):.3f} s, longest {max(delays):.3f} s")
        sink.reset(keep=False)
        fill(dovecot, house.imap, many)
        begin = time.perf_counter()
        eventually(lambda: sink.count() >= letters, 60 + many)
        seconds = time.perf_counter() - begin
        say(f"\nthe daemon, {many} mails at once\n  {many / seconds:.0f} mails a second until the last letter left")


def _delay(dovecot: Dovecot, sink: Sink, house: House, number: int) -> float:
    before = sink.count()
    begin = time.perf_counter()
    sender = f"groet{number}@burger.example"
    dovecot.deliver(complaint(sender), house.imap.username, sender)
    while sink.count() == before:
        time.sleep(0.002)
    seconds = time.perf_counter() - begin
    eventually(lambda: sink.count() == before + 2)
    eventually(lambda: not dovecot.messages(house.imap))
    return seconds


def main(many: int = MAILS) -> None:
    """Run the servers and measure."""
    with dovecots.serve() as dovecot, sinks.serve() as sink, tempfile.TemporaryDirectory() as folder:
        for name in ("acts", "daemon"):
            (Path(folder) / name).mkdir()
        sink.reset(keep=False)
        letters = compare(dovecot, sink, Path(folder) / "acts", many)
        daemon(dovecot, sink, Path(folder) / "daemon", many, letters)


CHILDREN: dict[str, Callable[..., str]] = {"acts": acts, "floor": floor}

if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] in CHILDREN:
        say(CHILDREN[sys.argv[1]](*sys.argv[2:]))
    else:
        main(*map(int, sys.argv[1:]))
