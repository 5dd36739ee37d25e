"""Which letters did a server take, that the database doesn't know of yet?

Between a server's "250 OK" and our commit a kill would send a letter twice. One line appended to a file, in the
microseconds after the answer, closes that gap: it survives kill -9 (not a power cut, where twice beats never).
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

Note = tuple[int, str, datetime]  # the letter's id, its Message-ID, and when it was made
ENDING = ".sent"


@dataclass(frozen=True)
class Notebook:
    """A file that is appended to; without a file nothing is noted."""

    descriptor: int | None

    @classmethod
    @contextmanager
    def open(cls, file: Path | None) -> Iterator[Self]:
        """Open a notebook; it is removed at the end when nothing stands in it any more."""
        if file is None:
            yield cls(None)
            return
        descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            yield cls(descriptor)
            if os.fstat(descriptor).st_size == 0:
                file.unlink(missing_ok=True)
        finally:
            os.close(descriptor)

    @property
    def is_there(self) -> bool:
        """Say whether what is noted is kept."""
        return self.descriptor is not None

    def note(self, letter_id: int, message_id: str, created_at: datetime) -> None:
        """Write down that this letter left."""
        if self.descriptor is not None:
            os.write(self.descriptor, f"{letter_id} {created_at.isoformat()} {message_id}\n".encode())

    def clear(self) -> None:
        """Forget everything: the database knows."""
        if self.descriptor is not None:
            os.ftruncate(self.descriptor, 0)


def notebook_file(database: Path, run: str, organisation: str) -> Path:
    """Say where a run notes the letters of one organisation: beside the database."""
    return database.with_name(f"{database.name}.{run}-{organisation}{ENDING}")


def left_behind(database: Path, is_over: Callable[[str], bool]) -> dict[Path, list[Note]]:
    """Read the notebooks of runs that are over; a line that was cut off half-way is left out."""
    found = {}
    for file in database.parent.glob(f"{database.name}.*{ENDING}"):
        run = file.name.removeprefix(f"{database.name}.").partition("-")[0]
        if is_over(run):
            with suppress(FileNotFoundError):
                found[file] = list(_notes(file.read_text(encoding="utf-8", errors="replace")))
    return found


def _notes(text: str) -> Iterator[Note]:
    for line in text.splitlines(keepends=True):
        parts = line.split()
        with suppress(ValueError):
            if line.endswith("\n") and len(parts) == 3:  # noqa: PLR2004 - id, moment, Message-ID
                yield int(parts[0]), parts[2], datetime.fromisoformat(parts[1])
