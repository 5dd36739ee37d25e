"""How is the demo played from beginning to end? `main` is what the command calls."""

from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from rich.console import Console

from bot.app import build
from bot.demo.clock import Clock
from bot.demo.ending import Ending, faults_of
from bot.demo.house import NotOurs, clear, furnish
from bot.demo.pages import write_pages
from bot.demo.record import Record
from bot.demo.scenario import Scenario
from bot.demo.script import load_scenario
from bot.demo.serve import serve_on
from bot.demo.servers import Ports, serving
from bot.demo.show import Show
from bot.demo.stage import Play, Stage
from bot.demo.table import show_cases

USUAL = Ports(imap=10143, smtp=10025)  # when they are free
NARROWEST = 140  # columns


def main(folder: Path, *, serve: bool = False, days: int | None = None) -> int:
    """Play, show every case, write the mailboxes as pages; give the exit code.

    :param days: play no more than so many days; 0 with `serve` gives an empty organisation to write to
    """
    console = Console()
    if not console.is_terminal and console.width < NARROWEST:
        console = Console(width=NARROWEST)  # a log has no width of its own, and the table needs some
    scenario = load_scenario()
    try:
        clear(folder)
    except NotOurs as reason:
        console.print(str(reason), style="red")
        return 2
    clock = Clock(scenario.first)
    with serving(clock, people=scenario.people, bouncing=scenario.bouncing, wanted=USUAL) as servers:
        settings = furnish(folder, servers)
        desk = build(settings, clock())
        try:
            stage = Stage(scenario=scenario, servers=servers, clock=clock, desk=desk)
            faults = _play(console, stage, folder, last_moment(scenario, days))
            if serve:
                serve_on(console, stage, settings)
        finally:
            desk.store.close()
    return 1 if faults else 0


def last_moment(scenario: Scenario, days: int | None) -> datetime:
    """Say when the play ends."""
    return scenario.last if days is None else min(scenario.last, scenario.first + timedelta(days=days))


def _play(console: Console, stage: Stage, folder: Path, last: datetime) -> list[str]:
    began = monotonic()
    console.print("Waking up the bot …", style="dim")
    stage.desk.recogniser.recognise([])  # loads the model, as the daemon does at its start
    with Show(console, stage.scenario, last) as show:
        tally = Play(stage, last, show).run()
    record = Record(stage.desk.store)
    index = write_pages(folder, stage.servers, stage.scenario, stage.clock())
    show_cases(console, record, stage.scenario)
    ending = Ending(record=record, tally=tally, scenario=stage.scenario, whole=last == stage.scenario.last)
    faults = faults_of(ending)
    console.print(ending.summary(), style="bold")
    for fault in faults:
        console.print(f"✗ {fault}", style="red", markup=False)
    if not faults:
        console.print("✓ no mail was lost, every case got its letters, every chain of events is whole", style="green")
    console.print(f"Played in {monotonic() - began:.0f} seconds. Every mailbox, as its owner sees it:")
    console.print(str(index.resolve()), style="bold blue", soft_wrap=True, markup=False)
    return faults
