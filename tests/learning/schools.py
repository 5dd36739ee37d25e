"""Who trains in these tests? A model that goes by the first word of a mail, and is trained in no time."""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.adapters import shelf
from bot.learning.training import Say, School
from classifiers import Text, Verdict
from classifiers.corpus import Example
from classifiers.features import words

FILE = "words.npz"
WORDS = {"klacht": "complaint", "lek": "repair", "lawaai": "nuisance", "vraag": "other"}


def example(number: str, body: str, label: str, sender: str = "") -> Example:
    """A mail with its label."""
    return Example(id=number, text=Text(subject="", body=body), label=label, situation=sender or number, author="own")


def shipped(kind: str) -> list[Example]:
    """The mails of the program: of each label one for training, and two in each set that is held out."""
    count = 1 if kind == "train" else 2
    return [
        example(f"{kind}-{label}-{number}", f"{word} nummer {number}", label)
        for word, label in WORDS.items()
        for number in range(count)
    ]


@dataclass(frozen=True)
class FirstWord:
    """A model."""

    labels: dict[str, str]

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Judge by the first word; an unknown one is surely other."""
        firsts = [(words(text.body) or [""])[0] for text in texts]
        return [Verdict(label=self.labels.get(first, "other"), confidence=0.9) for first in firsts]


def load(folder: Path) -> FirstWord:
    """Load what was trained."""
    return FirstWord(json.loads((folder / FILE).read_text()))


def in_use(folder: Path) -> tuple[FirstWord, str]:
    """Load what is in use."""
    version = shelf.pointer(folder).version
    return (load(shelf.place(folder, version)), version) if version else (FirstWord(dict(WORDS)), "")


@dataclass
class Classroom:
    """Remembers what was asked of it."""

    trained_on: list[list[Example]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def fit(self, found: Sequence[Example], into: Path, say: Say) -> None:
        """Learn for each first word the label that it had most often."""
        self.trained_on.append(list(found))
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one in found:
            for first in words(one.text.body)[:1]:
                counts[first][one.label] += 1
        say(f"  {len(counts)} words")
        into.mkdir(parents=True, exist_ok=True)
        (into / FILE).write_text(json.dumps({word: labels.most_common(1)[0][0] for word, labels in counts.items()}))

    @property
    def school(self) -> School:
        """The school that these tests go to."""
        return School(fit=self.fit, load=load, in_use=in_use, corpus=shipped, say=self.said.append)
