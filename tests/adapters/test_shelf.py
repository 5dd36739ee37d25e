"""Is a trained model put in use in one stroke, and does the one before it come back?"""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters import GiveUp, shelf
from bot.adapters.shelf import Busy, Pointer

NOW = datetime(2026, 11, 21, 3, 0, 5, tzinfo=UTC)


def made(folder: Path, words: str = "x", now: datetime = NOW) -> str:
    """A model that was finished and got its place."""
    with shelf.alone(folder):
        place = shelf.begin(folder)
        (place / "words.npz").write_text(words)
        return shelf.keep(folder, place, now)


def used(folder: Path, number: int) -> str:
    """A model that was put in use."""
    version = made(folder, now=NOW + timedelta(days=number))
    shelf.use(folder, version, f"lessons {number}")
    return version


def test_without_a_folder_the_model_of_the_program_is_in_use(tmp_path: Path) -> None:
    assert shelf.pointer(tmp_path / "model") == Pointer(version=shelf.SHIPPED, before=(), tried="")
    assert shelf.versions(tmp_path / "model") == []


def test_a_finished_model_is_in_use_when_the_pointer_says_so(tmp_path: Path) -> None:
    version = made(tmp_path)
    before = shelf.stamp(tmp_path)
    shelf.use(tmp_path, version, "lessons")

    assert version == "20261121-030005"
    assert (before, shelf.stamp(tmp_path) != before) == (b"", True)
    assert shelf.pointer(tmp_path) == Pointer(version=version, before=(shelf.SHIPPED,), tried="lessons")
    assert (shelf.place(tmp_path, version) / "words.npz").read_text() == "x"


def test_what_is_not_used_is_remembered_as_tried(tmp_path: Path) -> None:
    first = used(tmp_path, 1)
    made(tmp_path, now=NOW + timedelta(days=2))
    shelf.remember(tmp_path, "lessons 2")

    assert shelf.pointer(tmp_path) == Pointer(version=first, before=(shelf.SHIPPED,), tried="lessons 2")


def test_models_come_back_one_by_one_down_to_that_of_the_program(tmp_path: Path) -> None:
    first, _ = used(tmp_path, 1), used(tmp_path, 2)

    assert [shelf.put_back(tmp_path) for _ in range(3)] == [first, shelf.SHIPPED, None]
    assert shelf.pointer(tmp_path).tried == "lessons 2"  # so that the next night doesn't undo it


def test_the_last_few_models_are_kept(tmp_path: Path) -> None:
    versions = [used(tmp_path, number) for number in range(10)]

    assert shelf.versions(tmp_path) == versions[-1 - shelf.KEPT :]
    assert shelf.pointer(tmp_path).before == tuple(reversed(versions[-1 - shelf.KEPT : -1]))


def test_the_last_model_that_was_not_used_is_kept_too_for_its_report(tmp_path: Path) -> None:
    first = used(tmp_path, 1)
    tried = [made(tmp_path, now=NOW + timedelta(days=number)) for number in (2, 3)]
    shelf.remember(tmp_path, "lessons 3")

    assert shelf.versions(tmp_path) == [first, tried[-1]]


def test_versions_stand_in_the_order_of_their_making_also_when_the_clock_does_not(tmp_path: Path) -> None:
    versions = [made(tmp_path, now=now) for now in (NOW, NOW, NOW, NOW - timedelta(days=1))]

    assert versions == ["20261121-030005", "20261121-030005-01", "20261121-030005-02", "20261121-030005-03"]
    assert shelf.versions(tmp_path) == versions


def test_what_a_killed_training_left_is_cleared_away(tmp_path: Path) -> None:
    with shelf.alone(tmp_path):
        left = shelf.begin(tmp_path)
        (left / "words.npz").write_text("half")
    (tmp_path / "current.4711").write_text("{")

    with shelf.alone(tmp_path):
        fresh = shelf.begin(tmp_path)

    assert (left.exists(), list(fresh.iterdir())) == (False, [])
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([fresh.name, "lock"])


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b'{"version": "../../etc"}', b'{"version": 7}', b'{"colour": "red"}']
)
def test_a_pointer_that_can_not_be_read_points_at_the_model_of_the_program(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "current").write_bytes(content)

    assert shelf.pointer(tmp_path) == Pointer()


HOLDS = """
import sys, pathlib
from bot.adapters import shelf
with shelf.alone(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_only_one_trains_in_a_folder_and_who_is_killed_lets_go(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Busy, match="another training is under way"), shelf.alone(tmp_path):
            pass
        other.kill()

    with shelf.alone(tmp_path):
        pass


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("a file")

    told = r"can't be written \(File exists\); look at \[recognition\] model"
    with pytest.raises(GiveUp, match=told), shelf.alone(tmp_path / "model"):
        pass
