"""Which labelled mails were given, and which lines can't be measured?"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from bot.adapters import GiveUp
from bot.commands.classify import excluded_by, text_of
from classifiers.corpus import Example, example, examples
from classifiers.labels import LABELS

STANDARD_INPUT = "-"
HELD_OUT = {"dev": "Development set", "test": "Test set"}  # what no model of the program was trained on
NAMES = ("id", "org", "alt")
TOLD = 5  # lines that an error names

Excluded = Callable[[str], frozenset[str]]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A line that can't be measured."""

    line: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is measured, by the name of each set, and what of it can't be."""

    sets: Mapping[str, Sequence[Example]]
    faults: Sequence[Fault] = ()


class NothingToMeasure(ValueError):
    """No line holds a labelled mail."""


def shipped() -> Given:
    """Give the sets that came with the program and that no model learns from."""
    return Given(sets={name: found for kind, name in HELD_OUT.items() if (found := examples(kind))})


def given_in(file: str, own: Path | None) -> Given:
    """Read the labelled mails of a file, or of standard input.

    :param own: the folder with own procedures
    :raises GiveUp: the file can't be read
    :raises NothingToMeasure: there is no labelled mail in it
    """
    # only "\n" ends a line: other signs that Python takes for one stand in mails, and JSON need not escape those
    found, faults = labelled(_text_of(file).split("\n"), cache(partial(excluded_by, own=own)))
    name = "standard input" if file == STANDARD_INPUT else Path(file).name
    if not found:
        raise NothingToMeasure(_nothing(name, faults))
    return Given(sets={name: found}, faults=faults)


def labelled(lines: Iterable[str], excluded: Excluded) -> tuple[list[Example], list[Fault]]:
    """Read labelled mails, and say of every other line why it can't be measured."""
    found: list[Example] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        read = _read(line, excluded)
        if isinstance(read, str):
            faults.append(Fault(line=number, reason=read))
        else:
            found.append(read if read.id else replace(read, id=f"line {number}"))
    return found, faults


def _text_of(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    except OSError as error:
        raise GiveUp(f"{file}: can't be read ({error.strerror})") from error
    return raw.decode("utf-8-sig", errors="replace")


def _nothing(name: str, faults: Sequence[Fault]) -> str:
    told = [f"line {one.line}: {one.reason}" for one in faults[:TOLD]]
    more = [f"and {len(faults) - TOLD} lines more"] if len(faults) > TOLD else []
    return "; ".join([f"{name} holds no labelled mail", *told, *more])


def _read(line: str, excluded: Excluded) -> Example | str:
    """Give the mail of a line, or what is wrong with the line."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return "is no JSON"
    if not isinstance(row, dict):
        return "is no JSON object"
    if fault := _fault(row):
        return fault
    named = {name: "" if row.get(name) is None else str(row[name]) for name in NAMES}
    return replace(example({**row, **named}), text=text_of(row, excluded))


def _fault(row: Mapping[str, Any]) -> str:
    if not row.get("label"):
        return 'has no "label"'
    if row["label"] not in LABELS:
        return f'has a "label" that is not one of {", ".join(LABELS)}'
    cues = row.get("cues", [])
    if not isinstance(cues, list) or not all(isinstance(one, str) for one in cues):
        return 'has "cues" that are no list of names'
    return ""
