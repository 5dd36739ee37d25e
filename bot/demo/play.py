"""How is the demo played from beginning to end? `main` is what the command calls."""

from datetime import datetime, timedelta
from pathlib import Path

from rich.console import Console

from bot.app import build
from bot.demo.clock import Clock
from bot.demo.ending import faults_of, show_cases
from bot.demo.house import INTAKE, NotOurs, clear, furnish
from bot.demo.pages import write_pages
from bot.demo.record import Record
from bot.demo.scenario import Scenario, load_scenario
from bot.demo.serve import serve_on
from bot.demo.servers import Ports, Servers, serving
from bot.demo.show import Show
from bot.demo.stage import Play, Stage
from bot.desk.office import Desk
from bot.settings import Settings

USUAL = Ports(imap=10143, smtp=10025)  # when they are free


def main(folder: Path, *, serve: bool = False, days: int | None = None) -> int:
    """Play, show every case, write the mailboxes as pages; give the exit code.

    :param days: play no more than so many days; 0 with `serve` gives an empty organisation to write to
    """
    console = Console()
    scenario = load_scenario()
    try:
        clear(folder)
    except NotOurs as reason:
        console.print(str(reason), style="red")
        return 2
    clock = Clock(scenario.first)
    people = [one.address for one in scenario.people]
    with serving(clock, people=[INTAKE, *people], bouncing=scenario.bouncing, wanted=USUAL) as servers:
        settings = furnish(folder, servers)
        desk = build(settings, clock())
        try:
            faults = _play(console, scenario, servers, clock, desk, folder, _last(scenario, days))
            if serve:
                serve_on(console, servers, clock, desk, settings)
        finally:
            desk.store.close()
    return 1 if faults else 0


def _last(scenario: Scenario, days: int | None) -> datetime:
    return scenario.last if days is None else min(scenario.last, scenario.first + timedelta(days=days))
