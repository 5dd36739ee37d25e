"""Does the demo play, with the very code that runs in production, and end well?"""

import re
import smtplib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rich.console import Console

from bot.app import build
from bot.demo.clock import Clock
from bot.demo.collect import mails_of
from bot.demo.house import MARK, NotOurs, clear, furnish
from bot.demo.mailboxes import HOST
from bot.demo.peek import header
from bot.demo.play import main
from bot.demo.scenario import Scenario
from bot.demo.script import load_scenario
from bot.demo.serve import invitation, serve_on
from bot.demo.servers import Servers, serving
from bot.demo.stage import Stage, dated

FATIMA = "fatima.elamrani@post.example"


def test_first_days_of_all_organisations_end_well_and_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "demo"

    code = main(folder, days=4)

    printed = capsys.readouterr().out
    assert code == 0, printed
    assert "HSS-2026-0001" in printed
    assert str(folder / "index.html") in printed
    inbox = (folder / "mailboxes/fatima-elamrani-post-example/index.html").read_text("utf-8")
    assert "Wij hebben uw klacht ontvangen (HSS-2026-0001)" in inbox
    assert "Klacht HSS-2026-0001" in (folder / "mailboxes/directie-hss-example/index.html").read_text("utf-8")
    manager = (folder / "mailboxes/ruud-hofman-stigas-example/index.html").read_text("utf-8")
    assert "Bel jij Teun Verhoef?" in manager
    assert re.findall(r'<h2 id="[a-z]+">(.*?)</h2>', (folder / "index.html").read_text("utf-8")) == [
        "Hulpverlening Sociale Sector",
        "Woonpartners",
        "Stigas",
        "STAP, training en coaching",
        "Bouwbedrijf De Steiger",
    ]


def test_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij")

    assert main(tmp_path, days=1) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["brief.txt"]


def test_folder_of_an_earlier_demo_is_emptied(tmp_path: Path) -> None:
    clear(tmp_path / "demo")
    (tmp_path / "demo/oud.html").write_text("oud")

    clear(tmp_path / "demo")

    assert [file.name for file in (tmp_path / "demo").iterdir()] == [MARK]


def test_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("een bestand")

    with pytest.raises(NotOurs):
        clear(tmp_path / "demo")


@contextmanager
def served(folder: Path, scenario: Scenario) -> Iterator[Servers]:
    """Run what `--serve` runs, in another thread."""
    clock, stop = Clock(scenario.first), threading.Event()
    clear(folder)
    with serving(clock, people=[*scenario.intakes, FATIMA]) as servers:
        settings = furnish(folder, servers)
        desk = build(settings, scenario.first)
        desk.recogniser.recognise([])
        stage = Stage(scenario=scenario, servers=servers, clock=clock, desk=desk)
        daemon = threading.Thread(target=serve_on, args=(Console(quiet=True), stage, settings, stop))
        daemon.start()
        try:
            yield servers
        finally:
            stop.set()
            daemon.join(30)
            desk.store.close()
        assert not daemon.is_alive()


def test_mail_that_one_sends_is_answered_within_seconds(tmp_path: Path) -> None:
    scenario = load_scenario()
    raw = dated(scenario.mails[0].raw, scenario.first)

    with served(tmp_path / "demo", scenario) as servers:
        with smtplib.SMTP(HOST, servers.ports.smtp, local_hostname="localhost") as smtp:
            smtp.login(FATIMA, servers.password)
            smtp.sendmail(FATIMA, [scenario.intakes[0]], raw, mail_options=["BODY=8BITMIME"])
        until = time.monotonic() + 30
        while time.monotonic() < until and not mails_of(servers, FATIMA):
            time.sleep(0.2)
        answers = [header(mail.raw, "Auto-Submitted") for mail in mails_of(servers, FATIMA)]

    assert answers == ["auto-replied"]


def test_invitation_names_everything_that_a_mail_program_asks(tmp_path: Path) -> None:
    scenario = load_scenario()
    clock = Clock(scenario.first)
    clear(tmp_path / "demo")
    console = Console(record=True, width=140, quiet=False, file=(tmp_path / "out").open("w"))
    with serving(clock, people=scenario.intakes) as servers:
        desk = build(furnish(tmp_path / "demo", servers), scenario.first)
        console.print(invitation(Stage(scenario=scenario, servers=servers, clock=clock, desk=desk)))
        desk.store.close()
        told = console.export_text()
        wanted = [
            HOST,
            str(servers.ports.imap),
            str(servers.ports.smtp),
            servers.password,
            *scenario.intakes,
            "directie@hss.example",
            "esther.lindeboom@stigas.example",
        ]

    console.file.close()
    assert [word for word in wanted if word not in told] == []
