"""Can somebody see which models were trained here, and put an earlier one back?"""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.adapters import GiveUp, shelf
from bot.cli import app
from bot.commands.models import put_back
from bot.recogniser import basis
from tests.store.samples import NOW
from tests.test_settings import ENVIRONMENT, SMALL

RUN = CliRunner(env={**ENVIRONMENT, "COLUMNS": "160"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where models are."""
    (tmp_path / "config.toml").write_text(SMALL)
    return tmp_path / "model"


def trained(folder: Path, day: int, result: str = "better", made_beside: str = "") -> str:
    """A model of a day, put in use when it was better."""
    now = NOW + timedelta(days=day)
    with shelf.alone(folder):
        place = shelf.begin(folder)
        sets = [{"name": "dev", "macro_f1": [0.9, 0.91]}]
        report = {"basis": made_beside or basis(), "files": {}, "made_at": now.isoformat(), "result": result}
        (place / "report.json").write_text(json.dumps({**report, "trained_on": {"own": day}, "sets": sets}))
        version = shelf.keep(folder, place, now)
        if result == "better":
            shelf.use(folder, version, str(day))
        else:
            shelf.remember(folder, str(day))
    return version


def test_the_one_before_comes_back(folder: Path) -> None:
    first, _ = trained(folder, 1), trained(folder, 2)

    assert put_back(folder) == f"model {first} is in use again, from the next mail on"
    assert put_back(folder) == "the model of the program is in use again, from the next mail on"
    with pytest.raises(GiveUp, match="there is nothing to put back"):
        put_back(folder)


def test_one_that_does_not_fit_any_more_is_passed_over(folder: Path) -> None:
    first = trained(folder, 1)
    trained(folder, 2, made_beside="other rules")
    trained(folder, 3)

    assert put_back(folder).startswith(f"model {first} ")


def run(folder: Path, option: str) -> "subprocess.CompletedProcess[str]":
    """Run the command as its users do."""
    config = folder.parent / "config.toml"
    command = [sys.executable, "-m", "bot", "--config", str(config), "train", option]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)


def test_the_command_puts_back_and_says_when_it_can_not(folder: Path) -> None:
    first, _ = trained(folder, 1), trained(folder, 2)

    done = [run(folder, "--back") for _ in range(3)]

    assert [one.returncode for one in done] == [0, 0, 1]
    assert done[0].stdout == f"model {first} is in use again, from the next mail on\n"
    assert done[2].stderr.startswith("there is nothing to put back: the model of the program is in use")


def test_the_list_says_which_is_in_use(folder: Path) -> None:
    versions = [trained(folder, 1), trained(folder, 2), trained(folder, 3, "worse")]
    (shelf.place(folder, versions[0]) / "report.json").write_text("broken")

    done = RUN.invoke(app, ["--config", str(folder.parent / "config.toml"), "train", "--list"])

    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in done.stdout.splitlines() if "│" in line]
    assert rows == [
        [versions[2], "2026-11-24T12:00", "not used: worse", "3", "dev 0.900 → 0.910"],
        [versions[1], "2026-11-23T12:00", "in use", "2", "dev 0.900 → 0.910"],
        [versions[0], "?", "was in use", "?", ""],
        ["the model of the program", "", "was in use", "", ""],
    ]


def test_a_list_without_models_names_the_one_of_the_program(folder: Path) -> None:
    done = RUN.invoke(app, ["--config", str(folder.parent / "config.toml"), "train", "--list"])

    assert "the model of the program" in done.stdout
    assert "in use" in done.stdout


def test_listing_and_putting_back_load_no_model() -> None:
    code = "import sys, bot.commands.models; sys.exit(any(one in sys.modules for one in ('spacy', 'numpy', 'sklearn')))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
