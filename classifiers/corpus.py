"""Which example mails are there? Reads classifiers/corpus/*.jsonl."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classifiers import Text

FOLDER = Path(__file__).parent / "corpus"
EXCLUDED_AT = {"hss": frozenset({"administration_costs"})}


@dataclass(frozen=True, kw_only=True)
class Example:
    """A mail with its right label."""

    id: str
    text: Text
    label: str
    situation: str  # mails about one situation stay together when the corpus is split
    organisation: str
    cues: tuple[str, ...]
    topic: str
    hard: bool


def _example(row: Mapping[str, Any]) -> Example:
    excluded = EXCLUDED_AT.get(row["org"], frozenset())
    return Example(
        id=row["id"],
        text=Text(subject=row["subject"], body=row["body"], excluded=excluded),
        label=row["label"],
        situation=f"{row['org']}/{row['situation']}",
        organisation=row["org"],
        cues=tuple(row.get("cues", ())),
        topic=row.get("topic", ""),
        hard=bool(row.get("hard", False)),
    )


def examples(kind: str, folder: Path = FOLDER) -> list[Example]:
    """Read the examples of one kind, "train", "dev" or "test", in a fixed order."""
    return [
        _example(json.loads(line))
        for path in sorted(folder.glob(f"{kind}-*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
