"""Does `klachtenpost train` say what came of it, in words and with its exit code?"""

import logging
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.adapters import shelf
from bot.cli import app
from bot.commands.train import NOT_USED, train, train_at_night
from bot.learning.rounds import NO_LESSONS
from tests.learning.schools import Classroom
from tests.learning.test_rounds import about, corrected
from tests.test_settings import ENVIRONMENT, SMALL
from tests.town import Town

RUN = CliRunner(env={**ENVIRONMENT, "COLUMNS": "120"})
BETTER, WORSE = about("kombuis", "reparatie"), about("klacht", "anders")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration with an empty database."""
    (tmp_path / "config.toml").write_text(SMALL)
    return tmp_path / "config.toml"


def test_a_better_model_ends_with_zero(town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corrected(town, *BETTER)

    code = train(town.desk, tmp_path / "model", town.now, Classroom().school)

    (version,) = shelf.versions(tmp_path / "model")
    lines = capsys.readouterr().out.splitlines()
    assert (code, lines[-2]) == (0, "Nothing gets worse: the new model is in use, from the next mail on.")
    assert lines[-1] == f"This report is kept as {tmp_path}/model/versions/{version}/report.txt"


@pytest.mark.parametrize("dry_run", [False, True])
def test_a_worse_model_ends_with_three(town: Town, tmp_path: Path, *, dry_run: bool) -> None:
    corrected(town, *WORSE)

    assert train(town.desk, tmp_path / "model", town.now, Classroom().school, dry_run=dry_run) == NOT_USED == 3


def test_at_night_it_steps_back_and_writes_in_the_log(
    town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    stepped_back: list[int] = []
    monkeypatch.setattr(os, "nice", stepped_back.append)
    caplog.set_level(logging.INFO)
    corrected(town, *BETTER)

    assert train_at_night(town.desk, tmp_path / "model", town.now, Classroom().school) == 0

    assert (stepped_back, capsys.readouterr().out) == ([15], "")
    assert "Nothing gets worse: the new model is in use, from the next mail on." in caplog.messages


@pytest.mark.parametrize("option", [[], ["--nightly"]])
def test_without_corrections_the_command_ends_at_once(
    config: Path, option: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "nice", lambda _: 0)  # these tests must not step back
    done = RUN.invoke(app, ["train", "--config", str(config), *option])

    assert done.exit_code == 0
    assert done.stdout.strip() == ("" if option else NO_LESSONS)


def test_options_that_exclude_each_other_are_refused(config: Path) -> None:
    done = RUN.invoke(app, ["train", "--config", str(config), "--dry-run", "--back"])

    assert done.exit_code == 2
    assert "choose one of" in done.stderr


def test_a_second_training_at_the_same_time_is_told(config: Path) -> None:
    with shelf.alone(config.parent / "model"):
        done = RUN.invoke(app, ["train", "--config", str(config)])

    assert "another training is under way" in str(done.exception)
