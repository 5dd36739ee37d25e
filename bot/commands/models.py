"""Which models were trained here, which one is in use, and how does an earlier one come back?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.adapters import GiveUp, shelf
from bot.recogniser import REPORT, fits

PROGRAM = "the model of the program"


def put_back(folder: Path) -> str:
    """Put back the model that was in use before, and say which that is; one that does not fit any more is passed over.

    :raises GiveUp: there was none
    """
    while (version := shelf.put_back(folder)) is not None:
        if version == shelf.SHIPPED or fits(shelf.place(folder, version)):
            return f"{called(version)} is in use again, from the next mail on"
    raise GiveUp(f"there is nothing to put back: {PROGRAM} is in use, and no other was before")


def show(folder: Path) -> None:
    """Print the models that are there, the latest first."""
    table = Table("model", "made", "", "own mails", "macro-F1 (old → new)", title="Models")
    for row in _rows(folder):
        table.add_row(*row)
    Console().print(table)


def _rows(folder: Path) -> Iterator[tuple[str, ...]]:
    pointer = shelf.pointer(folder)
    for version in reversed(shelf.versions(folder)):
        report = _report(folder, version)
        scores = (
            f"{one['name']} {one['macro_f1'][0]:.3f} → {one['macro_f1'][1]:.3f}" for one in report.get("sets", ())
        )
        own = str(report.get("trained_on", {}).get("own", "?"))
        yield version, str(report.get("made_at", "?"))[:16], _state(version, pointer, report), own, ", ".join(scores)
    yield PROGRAM, "", _state(shelf.SHIPPED, pointer, {}), "", ""


def _state(version: str, pointer: shelf.Pointer, report: dict[str, Any]) -> str:
    if version == pointer.version:
        return "in use"
    if version in pointer.before:
        return "was in use"
    return "not used: worse" if report.get("result") == "worse" else ""


def _report(folder: Path, version: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((shelf.place(folder, version) / REPORT).read_bytes())
    except (OSError, ValueError):
        return {}
    return found


def called(version: str) -> str:
    """Name a model."""
    return f"model {version}" if version else PROGRAM
