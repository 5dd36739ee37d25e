"""Does the daemon train once a night, in a process of its own, and does nothing of that stop it?"""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.calendar import AMSTERDAM
from bot.daemon import Daemon
from bot.desk.node import Node
from bot.learning.nightly import LONGEST, NightSchool, command, is_night
from tests.journey.house import eventually
from tests.town import Town

NIGHT = datetime(2026, 11, 24, 3, 30, tzinfo=AMSTERDAM)
Order = Callable[[str], list[str]]


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Where each training writes a line."""
    return tmp_path / "diary"


@pytest.fixture
def order(diary: Path) -> Order:
    """A training that writes in the diary, and then does this."""
    return lambda then: [sys.executable, "-c", f"open({str(diary)!r}, 'a').write('x'); {then}"]


def ended(school: NightSchool, diary: Path, count: int = 1, now: datetime = NIGHT) -> None:
    """Wait until so many trainings began, and the last of them ended."""
    eventually(lambda: diary.exists() and len(diary.read_text()) == count)
    eventually(lambda: _looks(school, now))


def _looks(school: NightSchool, now: datetime) -> bool:
    school.look(now)
    return not school.is_busy


@pytest.mark.parametrize(("hour", "night"), [(2, False), (3, True), (5, True), (6, False), (15, False)])
def test_it_is_night_between_three_and_six_in_amsterdam(hour: int, night: bool) -> None:  # noqa: FBT001 - pytest's
    assert is_night(datetime(2026, 7, 1, hour, 30, tzinfo=AMSTERDAM)) is night


def test_by_day_nothing_happens(town: Town, order: Order, diary: Path) -> None:
    school = NightSchool(town.desk, diary.parent, order("pass"))

    school.look(town.now)

    assert (school.is_busy, diary.exists()) == (False, False)


def test_it_trains_once_a_night_also_after_a_restart(town: Town, order: Order, diary: Path) -> None:
    for minutes in (0, 20):
        school = NightSchool(town.desk, diary.parent, order("pass"))
        for more in range(5):
            now = NIGHT + timedelta(minutes=minutes + more)
            school.look(now)
            ended(school, diary, now=now)
    school, next_night = NightSchool(town.desk, diary.parent, order("pass")), NIGHT + timedelta(days=1)
    school.look(next_night)
    ended(school, diary, 2, next_night)

    assert diary.read_text() == "xx"


def test_nodes_that_keep_models_apart_train_each_their_own(town: Town, order: Order, diary: Path) -> None:
    other = replace(town.desk, node=Node(machine="other", run="1"))
    for count, desk in enumerate((town.desk, other, other), start=1):
        school = NightSchool(desk, diary.parent, order("pass"))
        school.look(NIGHT)
        ended(school, diary, min(count, 2))

    assert diary.read_text() == "xx"


@pytest.mark.parametrize(
    ("then", "level", "told"),
    [
        ("exit(0)", logging.INFO, "the training of tonight ended well"),
        ("exit(3)", logging.INFO, "the training of tonight ended: the new model is not better, and not used"),
        ("exit(1)", logging.ERROR, "the training of tonight failed with code 1"),
    ],
)
def test_how_it_ended_stands_in_the_log(  # noqa: PLR0913, PLR0917 - data and fixtures
    town: Town, order: Order, diary: Path, caplog: pytest.LogCaptureFixture, then: str, level: int, told: str
) -> None:
    caplog.set_level(logging.INFO)
    school = NightSchool(town.desk, diary.parent, order(then))
    school.look(NIGHT)
    ended(school, diary)

    assert (caplog.records[-1].levelno, caplog.messages[-1]) == (level, told)


def test_a_training_that_can_not_begin_stops_nothing(town: Town, diary: Path, caplog: pytest.LogCaptureFixture) -> None:
    school = NightSchool(town.desk, diary.parent, ["/nowhere/python"])

    school.look(NIGHT)
    school.look(NIGHT)

    assert [one.split(":")[0] for one in caplog.messages] == ["the training of tonight failed"]
    assert not school.is_busy


def test_a_training_that_hangs_is_stopped(town: Town, order: Order, diary: Path) -> None:
    school = NightSchool(town.desk, diary.parent, order("import time; time.sleep(600)"))
    school.look(NIGHT)

    school.look(NIGHT + LONGEST)
    assert school.is_busy
    school.look(NIGHT + LONGEST + timedelta(seconds=1))
    assert not school.is_busy


def test_a_daemon_that_stops_takes_its_training_with_it(town: Town, order: Order, diary: Path) -> None:
    school = NightSchool(town.desk, diary.parent, order("import time; time.sleep(600)"))
    school.stop()
    school.look(NIGHT)
    school.stop()

    assert not school.is_busy


def test_the_daemon_begins_a_training_and_ends_it_when_it_stops(town: Town, order: Order, diary: Path) -> None:
    school = NightSchool(town.desk, diary.parent, order("import time; time.sleep(600)"))
    stop = threading.Event()
    daemon = Daemon(town.desk, poll_seconds=5, tick_seconds=1, stop=stop, tell=lambda: NIGHT, school=school)
    thread = threading.Thread(target=daemon.run)

    thread.start()
    eventually(lambda: diary.exists() and diary.read_text() == "x")
    stop.set()
    thread.join()

    assert not school.is_busy


def test_the_command_that_trains_is_ours(tmp_path: Path) -> None:
    done = subprocess.run([*command(tmp_path / "config.toml"), "--help"], capture_output=True, text=True, check=True)

    assert "Learn from what colleagues corrected" in done.stdout
