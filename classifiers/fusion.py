"""How sure are we, rules and model together? A small linear model whose chances are calibrated."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers.evidence import matrix
from classifiers.model import log_softmax

NAME = "fusion.json"


@dataclass(frozen=True, kw_only=True)
class Fusion:
    """The weights of rules and model, one row for each label; the temperature makes the chances honest."""

    columns: tuple[str, ...]
    weights: NDArray[np.float32]  # a row for each label
    bias: NDArray[np.float32]
    temperature: float
    certain_from: float  # below this a person should be asked

    def chances(self, rows: Sequence[dict[str, float]]) -> NDArray[np.float32]:
        """Give each label's chance, a row for each text."""
        scores = matrix(self.columns, rows) @ self.weights.T + self.bias
        return np.asarray(np.exp(log_softmax(scores / self.temperature)), dtype=np.float32)


def save(fusion: Fusion, file: Path) -> None:
    """Write the fusion as readable JSON, one line for each column."""
    weights = {name: [round(float(one), 4) for one in fusion.weights[:, at]] for at, name in enumerate(fusion.columns)}
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(row)}" for name, row in weights.items())
    head = {
        "temperature": round(fusion.temperature, 4),
        "certain_from": fusion.certain_from,
        "bias": [round(float(one), 4) for one in fusion.bias],
    }
    start = json.dumps(head, indent=2).removesuffix("\n}")
    file.write_text(f'{start},\n  "weights": {{\n{lines}\n  }}\n}}\n', encoding="utf-8")


def load(file: Path) -> Fusion:
    """Read the fusion."""
    data = json.loads(file.read_text(encoding="utf-8"))
    return Fusion(
        columns=tuple(data["weights"]),
        weights=np.array(list(data["weights"].values()), dtype=np.float32).T,
        bias=np.array(data["bias"], dtype=np.float32),
        temperature=float(data["temperature"]),
        certain_from=float(data["certain_from"]),
    )
