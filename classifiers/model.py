"""What does the trained text model think? Needs numpy only; training lives in classifiers/train.py.

A linear model over word and word-piece features, kept as plain arrays: no pickle, no scikit-learn in the daemon.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.features import piece_features, word_features, words

FOLDER = Path(__file__).parent / "model"
WORDS, TOPICS = "words.npz", "topics.npz"

Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Block:
    """One family of features: what each weighs, for each label."""

    vocabulary: dict[str, int]
    rarity: Floats  # idf of each feature
    weights: Floats  # a row for each feature

    def score(self, counts: Counter[str]) -> Floats:
        """Give the summed weights of a text's features, as one number for each label."""
        known = [(self.vocabulary[feature], count) for feature, count in counts.items() if feature in self.vocabulary]
        if not known:
            return np.zeros(self.weights.shape[1], dtype=np.float32)
        at = np.array([one for one, _ in known])
        values = (1 + np.log(np.array([count for _, count in known], dtype=np.float32))) * self.rarity[at]
        return np.asarray(values @ self.weights[at] / np.sqrt(values @ values), dtype=np.float32)

    def lean(self, feature: str, label: int) -> float:
        """Say how much one feature speaks for a label rather than for the others; 0 for an unknown one."""
        at = self.vocabulary.get(feature)
        return 0.0 if at is None else float(self._leanings[at, label])

    @cached_property
    def _leanings(self) -> Floats:
        weights = self.weights - self.weights.mean(axis=1, keepdims=True)
        return np.asarray(self.rarity[:, None] * weights, dtype=np.float32)


@dataclass(frozen=True, kw_only=True)
class Model:
    """The trained text model."""

    words: Block
    pieces: Block
    bias: Floats

    def log_chances(self, texts: Sequence[tuple[str, str]]) -> Floats:
        """Give the logarithm of each label's chance, a row for each tidied (subject, body)."""
        scores = np.array([self._score(*text) for text in texts], dtype=np.float32).reshape(-1, len(self.bias))
        return log_softmax(scores)

    def known(self, subject: str, body: str) -> float:
        """Give the share of a text's distinct words that occur in the training set."""
        said = set(words(f"{subject} {body}"))
        return sum(word in self.words.vocabulary for word in said) / max(1, len(said))

    def _score(self, subject: str, body: str) -> Floats:
        scores = self.bias + self.words.score(word_features(subject, body))
        if len(self.pieces.vocabulary) <= 1:  # trained on words alone
            return scores
        return np.asarray(scores + self.pieces.score(piece_features(subject, body)), dtype=np.float32)


def log_softmax(scores: NDArray[Any]) -> Floats:
    """Turn scores into logarithms of chances, row by row."""
    shifted = scores - scores.max(axis=1, keepdims=True) if len(scores) else scores
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), dtype=np.float32)


def save(model: Model, file: Path) -> None:
    """Write the model as plain arrays."""
    arrays: dict[str, NDArray[Any]] = {"bias": model.bias}
    for name, block in (("words", model.words), ("pieces", model.pieces)):
        arrays |= arrays_of(block, name)
    np.savez_compressed(file, allow_pickle=False, **arrays)


def load(file: Path) -> Model:
    """Read the model."""
    with np.load(file, allow_pickle=False) as arrays:
        return Model(words=block_in(arrays, "words"), pieces=block_in(arrays, "pieces"), bias=arrays["bias"])


def arrays_of(block: Block, name: str) -> dict[str, NDArray[Any]]:
    """Give a family of features as plain arrays."""
    return {
        f"{name}_vocabulary": packed(sorted(block.vocabulary, key=block.vocabulary.__getitem__)),
        f"{name}_rarity": block.rarity.astype(np.float16),
        f"{name}_weights": block.weights.astype(np.float16),
    }


def block_in(arrays: Any, name: str) -> Block:  # noqa: ANN401 -- numpy has no public type for an opened npz
    """Read a family of features from plain arrays."""
    return Block(
        vocabulary={feature: at for at, feature in enumerate(unpacked(arrays[f"{name}_vocabulary"]))},
        rarity=arrays[f"{name}_rarity"].astype(np.float32),
        weights=arrays[f"{name}_weights"].astype(np.float32),
    )


def packed(names: Sequence[str]) -> NDArray[np.uint8]:
    """Give names as an array of bytes."""
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def unpacked(names: NDArray[np.uint8]) -> list[str]:
    """Read names from an array of bytes."""
    return bytes(names).decode().split("\n")
