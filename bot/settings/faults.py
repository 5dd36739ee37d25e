"""What is wrong in the configuration, where, and what is allowed there?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

Place = tuple[str | int, ...]  # ("organisations", "hss", "colleagues", 0, "address")

LONGEST = 80  # characters of a value that are shown
CREDENTIALS = re.compile(r"://\S*:\S*@")  # user and password inside an address


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One fault. `value` is empty when there is none, or when it may be a secret."""

    file: Path
    key: str  # "organisations.hss.mailbox.port"; "" when it is about the whole file
    value: str
    text: str  # "must be a whole number from 1 to 65535"

    def __str__(self) -> str:
        """Say it in one line: file, key, value, what is allowed."""
        place = f"{self.key} = {self.value}" if self.value else self.key
        return ": ".join(part for part in (str(self.file), place, self.text) if part)


class ConfigurationError(Exception):
    """The configuration can't be used; `faults` lists everything that is wrong with it."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A fault before the file is known: what the separate checks return."""

    place: Place
    text: str
    value: object = None

    def about(self, file: Path) -> Fault:
        """Make it a fault of this file."""
        return Fault(file=file, key=key_path(self.place), value=shown(self.place, self.value), text=self.text)


def key_path(place: Place) -> str:
    """Write a place as people read it: a list item is counted from one."""
    text = ""
    for part in place:
        text += f" #{part + 1}" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def shown(place: Place, value: object) -> str:
    """Show a simple value, never that of a secret and never a whole table (it may hold one)."""
    if {"password", "secret"}.intersection(place) or not isinstance(value, str | int | float | date | time):
        return ""
    text = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    text = CREDENTIALS.sub("://…@", "".join(one if one.isprintable() else "?" for one in text))
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
