"""How sure are we, rules and model together? A small linear model whose chances are calibrated."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers import linear
from classifiers.model import log_softmax

NAME = "fusion.json"
DIGITS = 4


@dataclass(frozen=True, kw_only=True)
class Fusion(linear.Linear):
    """The weights of rules and model, one row for each label; the temperature makes the chances honest."""

    temperature: float
    certain_from: float  # below this a person should be asked

    def chances(self, rows: Sequence[dict[str, float]]) -> NDArray[np.float32]:
        """Give each label's chance, a row for each text."""
        return np.asarray(np.exp(log_softmax(self.scores(rows) / self.temperature)), dtype=np.float32)


def save(fusion: Fusion, file: Path) -> None:
    """Write the fusion."""
    head = {"temperature": round(fusion.temperature, DIGITS), "certain_from": fusion.certain_from}
    linear.write(fusion, file, head, DIGITS)


def load(file: Path) -> Fusion:
    """Read the fusion."""
    fields, data = linear.read(file)
    return Fusion(**fields, temperature=float(data["temperature"]), certain_from=float(data["certain_from"]))
