"""How does somebody take part? The servers stay up in real time, and the real daemon answers."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from bot.app import clock as real_time
from bot.daemon import Daemon
from bot.demo.mailboxes import HOST
from bot.demo.stage import Stage
from bot.settings import Settings


def serve_on(console: Console, stage: Stage, settings: Settings, stop: threading.Event | None = None) -> None:
    """Run the daemon until Ctrl-C."""
    stop = stop or threading.Event()
    stage.clock.follow(real_time)
    console.print(invitation(stage))
    console.print("A mail that you send is answered within seconds. Ctrl-C stops everything.", style="bold")
    daemon = Daemon(stage.desk, poll_seconds=settings.poll_seconds, tick_seconds=settings.tick_seconds, stop=stop)
    with _stopped_by_signals(stop):
        daemon.run()
    console.print("Stopped.")


def invitation(stage: Stage) -> Panel:
    """Say how to connect a mail program."""
    ports = stage.servers.ports
    table = Table.grid(padding=(0, 2))
    table.add_row("incoming mail (IMAP)", f"[bold]{HOST}[/], port [bold]{ports.imap}[/], no encryption")
    table.add_row("outgoing mail (SMTP)", f"[bold]{HOST}[/], port [bold]{ports.smtp}[/], no encryption, with login")
    table.add_row("user name", "the whole address of anybody below")
    table.add_row("password", f"[bold]{stage.servers.password}[/]")
    for story in stage.scenario.stories:
        table.add_row("", "")
        table.add_row(f"[bold]{story.intake}[/]", f"send complaints about {story.name} here")
        for person in story.people:
            if person.note and person.address != story.intake:
                table.add_row(person.address, person.note)
    table.add_row("…", "and everybody else who wrote a mail; whoever gets mail has a mailbox")
    return Panel(table, title="Take part with any mail program", expand=False)


@contextmanager
def _stopped_by_signals(stop: threading.Event) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
