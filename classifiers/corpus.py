"""Which example mails are there? Reads classifiers/corpus/*.jsonl, and files of the same form."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classifiers import Text

FOLDER = Path(__file__).parent / "corpus"
EXCLUDED_AT = {"hss": frozenset({"administration_costs"})}
SHIPPED = "shipped"  # the author of a mail that doesn't say who wrote it


@dataclass(frozen=True, kw_only=True)
class Example:
    """A mail with its right label."""

    id: str
    text: Text
    label: str
    situation: str = ""  # mails about one situation stay together when the corpus is split
    organisation: str = ""
    author: str = SHIPPED  # mails by one author stay together when writers must be unseen
    cues: tuple[str, ...] | None = None  # None: its writer did not say
    topic: str = ""
    pair: str = ""  # two mails that differ in one reproach share it
    also: str = ""  # a second label that would be right as well
    hard: bool = False


def example(row: Mapping[str, Any], excluded: frozenset[str] | None = None) -> Example:
    """Make an example of one row.

    :param excluded: the subjects that are no complaint where it was sent; by default those of the five procedures
    :raises KeyError: "label" is absent
    """
    organisation = str(row.get("org", ""))
    left_out = EXCLUDED_AT.get(organisation, frozenset()) if excluded is None else excluded
    return Example(
        id=str(row.get("id", "")),
        text=Text(subject=str(row.get("subject", "")), body=str(row.get("body", "")), excluded=left_out),
        label=str(row["label"]),
        situation=f"{organisation}/{row.get('situation', row.get('id', ''))}",
        organisation=organisation,
        author=str(row.get("author", SHIPPED)),
        cues=tuple(row["cues"]) if "cues" in row else None,
        topic=str(row.get("topic", "")),
        pair=str(row.get("pair", "")),
        also=str(row.get("alt", "")),
        hard=bool(row.get("hard", False)),
    )


def read(lines: Iterable[str]) -> list[Example]:
    """Read examples, one JSON object a line."""
    return [example(json.loads(line)) for line in lines if line.strip()]


def examples(kind: str, folder: Path = FOLDER) -> list[Example]:
    """Read the examples of one kind, "train", "dev" or "test", in a fixed order."""
    found: list[Example] = []
    for path in sorted(folder.glob(f"{kind}-*.jsonl")):
        found += read(path.read_text(encoding="utf-8").split("\n"))  # other line ends may stand in a mail
    return found
