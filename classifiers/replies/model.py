"""What does the trained reply model think of each sentence? Needs numpy only; training lives in fitting.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.model import Block, arrays_of, block_in, packed, unpacked
from classifiers.replies.features import around_features, piece_features, tokens, word_features

FOLDER = Path(__file__).parent / "model"
COLLEAGUE, COMPLAINANT = "colleague", "complainant"  # who writes
BLOCKS = ("words", "pieces", "around")
PARTS = {"words": 1.0, "pieces": 1.0, "around": 0.3}  # how much each family counts beside the others
MORE = "more"  # the sentence belongs to the act of the one beside it

Floats = NDArray[np.float32]
Chances = dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Reply:
    """The sentences of a reply, and the case in which it is written."""

    sentences: tuple[str, ...]
    state: str = ""  # where the case stands, "" for not known
    asked: str = ""  # what our letter asked: "extension", "meeting", "proposal", "" for not known
    colleagues: frozenset[str] = frozenset()  # parts of their names, in lower case


@dataclass(frozen=True, kw_only=True)
class ReplyModel:
    """For each act a line that parts the sentences which ask it from all others."""

    labels: tuple[str, ...]
    blocks: tuple[Block, ...]  # in the order of BLOCKS
    bias: Floats

    def chances(self, reply: Reply) -> list[Chances]:
        """Give for each sentence of a reply the chance of each act, 0 to 1; they don't exclude each other."""
        return [self._chances(counts) for counts in counted(reply)]

    def _chances(self, counts: Sequence[Any]) -> Chances:
        parts = zip(BLOCKS, self.blocks, counts, strict=True)
        scores = self.bias + sum(PARTS[name] * block.score(found) for name, block, found in parts)
        return dict(zip(self.labels, (1 / (1 + np.exp(-scores))).tolist(), strict=True))


def counted(reply: Reply) -> list[tuple[Any, ...]]:
    """Count the features of each sentence, a Counter for each of BLOCKS."""
    said = [tokens(one, reply.colleagues) for one in reply.sentences]
    around = (
        [
            around_features(before, after, reply.state, reply.asked)
            for before, after in zip([[], *said[:-1]], [*said[1:], []], strict=True)
        ]
        if said
        else []
    )
    return [(word_features(words), piece_features(words), beside) for words, beside in zip(said, around, strict=True)]


def save(model: ReplyModel, file: Path) -> None:
    """Write the model as plain arrays."""
    arrays: dict[str, NDArray[Any]] = {"bias": model.bias, "labels": packed(model.labels)}
    for name, block in zip(BLOCKS, model.blocks, strict=True):
        arrays |= arrays_of(block, name)
    file.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(file, allow_pickle=False, **arrays)


def load(who: str, folder: Path = FOLDER) -> ReplyModel:
    """Read the model for the replies of colleagues, or of complainants."""
    with np.load(folder / f"{who}.npz", allow_pickle=False) as arrays:
        return ReplyModel(
            labels=tuple(unpacked(arrays["labels"])),
            blocks=tuple(block_in(arrays, name) for name in BLOCKS),
            bias=arrays["bias"],
        )
