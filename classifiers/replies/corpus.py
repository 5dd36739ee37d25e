"""Which example replies are there? Reads classifiers/replies/corpus/*.jsonl: sentences, and what each of them asks."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from classifiers.replies.model import Reply

FOLDER = Path(__file__).parent / "corpus"
COLLEAGUES = frozenset(  # in the examples
    {"els", "boer", "karim", "haddad", "sanne", "vos", "piet", "groot", "fatma", "yildiz", "ruud", "peters"}
)
IMPLIED = "?"  # behind an act that the words only come down to


@dataclass(frozen=True, kw_only=True)
class Example:
    """A reply, and the acts that each of its sentences asks."""

    reply: Reply
    acts: tuple[frozenset[str], ...]  # one set a sentence
    author: str  # who wrote it: replies by one author stay together when it is measured


def read(lines: Iterable[str], author: str) -> list[Example]:
    """Read examples, one JSON object a line.

    :raises ValueError: a reply has not as many sets of acts as sentences
    """
    return [_example(json.loads(line), author) for line in lines if line.strip()]


def _example(row: dict[str, object], author: str) -> Example:
    said, acts = row["sentences"], row["acts"]
    if not isinstance(said, list) or not isinstance(acts, list) or len(said) != len(acts):
        raise ValueError(f"{author}: {row}")
    reply = Reply(
        sentences=tuple(map(str, said)),
        state=str(row.get("state", "")),
        asked=str(row.get("asked", "")),
        colleagues=COLLEAGUES,
    )
    asked = tuple(frozenset(one.rstrip(IMPLIED) for one in each) for each in acts)
    return Example(reply=reply, acts=asked, author=author)


def examples(who: str, folder: Path = FOLDER) -> list[Example]:
    """Read the replies of colleagues, or of complainants, in a fixed order."""
    found: list[Example] = []
    for path in sorted(folder.glob(f"{who}-*.jsonl")):
        found += read(path.read_text(encoding="utf-8").split("\n"), path.stem.removeprefix(f"{who}-"))
    return found
