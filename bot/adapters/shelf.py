"""Which trained model is in use, and which ones were before it? A folder with versions, and one small file that points.

    versions/ID/   a model with its report; never changed once it stands there
    current        which version is in use, which ones were before, and what was learned from last
    making-*/      a model that is being trained; what a training leaves behind that was killed

Everything is made apart and gets its place by one rename; replacing `current` is what counts. A training may be killed
anywhere and begin again.
"""

import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

from bot.adapters import GiveUp

POINTER, VERSIONS, LOCK, MAKING = "current", "versions", "lock", "making-"
SHIPPED = ""  # instead of a version: the model that came with the program
KEPT = 4  # versions besides the one in use: those before it, and the last that was tried
_ID = re.compile(r"\d{8}-\d{6}(?:-\d+)?")


@dataclass(frozen=True, kw_only=True)
class Pointer:
    """Which model is in use."""

    version: str = SHIPPED
    before: tuple[str, ...] = ()  # what was in use before, the latest first
    tried: str = ""  # what was learned from last, whether that was put in use or not


class Busy(GiveUp):
    """Another training is under way in this folder."""


def stamp(folder: Path) -> bytes:
    """Give something that changes when another model is put in use, quickly.

    :raises OSError: the folder is there and can't be read
    """
    try:
        return (folder / POINTER).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""


def pointer(folder: Path) -> Pointer:
    """Say which model is in use; a pointer that can't be read points at the model that came with the program."""
    try:
        told = json.loads(stamp(folder) or b"{}")
        found = Pointer(**{**told, "before": tuple(map(str, told.get("before", ())))})
    except (OSError, ValueError, TypeError, AttributeError):
        return Pointer()
    return found if found.version == SHIPPED or _ID.fullmatch(str(found.version)) else Pointer()


def place(folder: Path, version: str) -> Path:
    """Say where a version stands."""
    return folder / VERSIONS / version


def versions(folder: Path) -> list[str]:
    """Name the versions that are there, oldest first."""
    return sorted(one.name for one in (folder / VERSIONS).glob("*") if _ID.fullmatch(one.name))


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only one that trains here; the system lets go of it for who is killed."""
    with _telling(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor, folder)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Busy(f"another training is under way in {folder}; wait until it has ended") from None


def begin(folder: Path) -> Path:
    """Give an empty folder for a new model, and clear away what trainings left that were killed."""
    with _telling(folder):
        for left in folder.glob(f"{MAKING}*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in folder.glob(f"{POINTER}.*"):
            left.unlink(missing_ok=True)
        return Path(mkdtemp(prefix=MAKING, dir=folder))


def keep(folder: Path, made: Path, now: datetime) -> str:
    """Give a finished model its place among the versions; it is not in use yet."""
    with _telling(folder):
        (folder / VERSIONS).mkdir(exist_ok=True)
        version = _free_name(folder, now)
        for file in made.iterdir():
            _reach_disk(file)
        _reach_disk(made)
        made.rename(place(folder, version))
        _reach_disk(folder / VERSIONS)
    return version


def use(folder: Path, version: str, tried: str) -> None:
    """Put a version in use, and remember what was before it."""
    old = pointer(folder)
    _point(folder, Pointer(version=version, before=(old.version, *old.before), tried=tried))


def remember(folder: Path, tried: str) -> None:
    """Leave in use what is, and remember what was learned from, so that it is not tried again each night."""
    _point(folder, replace(pointer(folder), tried=tried))


def put_back(folder: Path) -> str | None:
    """Put back what was in use before; None when there was nothing."""
    old = pointer(folder)
    if not old.before:
        return None
    version, *before = old.before
    _point(folder, replace(old, version=version, before=tuple(before)))
    return version


def _point(folder: Path, new: Pointer) -> None:
    """Replace the pointer in one stroke, then clear away the versions that nobody will go back to."""
    there = set(versions(folder))
    before = tuple(one for one in new.before if one == SHIPPED or one in there)
    fresh = folder / f"{POINTER}.{os.getpid()}"
    with _telling(folder):
        fresh.write_text(json.dumps(asdict(replace(new, before=before[:KEPT])), indent=2) + "\n", encoding="utf-8")
        _reach_disk(fresh)
        fresh.replace(folder / POINTER)
        _reach_disk(folder)
    for version in there - {new.version, *before[:KEPT], max(there)}:
        shutil.rmtree(place(folder, version), ignore_errors=True)


def _free_name(folder: Path, now: datetime) -> str:
    """Name a version after the moment, later than all others also when the clock was put back."""
    name = f"{now.astimezone(UTC):%Y%m%d-%H%M%S}"
    last = max(versions(folder), default="")
    if name > last:
        return name
    stem, number = last[: len(name)], last[len(name) + 1 :]
    return f"{stem}-{int(number or 0) + 1:02}"


def _reach_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise GiveUp(f"{folder}: can't be written ({error.strerror}); look at [recognition] model") from error
