"""What do named numbers say about each outcome? Weights, kept as readable JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.evidence import matrix

Kept = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Linear:
    """Weights of named numbers, a row for each outcome."""

    columns: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def scores(self, rows: Sequence[dict[str, float]]) -> NDArray[np.float32]:
        """Give a score for each outcome, a row for each text."""
        return np.asarray(matrix(self.columns, rows) @ self.weights.T + self.bias, dtype=np.float32)

    def weight(self, outcome: int, column: str) -> float:
        """Say how much one number counts for an outcome; 0 for an unknown one."""
        at = self._places.get(column)
        return 0.0 if at is None else float(self.weights[outcome, at])

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {column: at for at, column in enumerate(self.columns)}


def write(linear: Linear, file: Path, head: Kept, digits: int) -> None:
    """Write weights as readable JSON, one line for each column, below what else is kept with them."""
    weights = {name: _rounded(linear.weights[:, at], digits) for at, name in enumerate(linear.columns)}
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(row)}" for name, row in weights.items())
    start = json.dumps({**head, "bias": _rounded(linear.bias, digits)}, indent=2).removesuffix("\n}")
    file.write_text(f'{start},\n  "weights": {{\n{lines}\n  }}\n}}\n', encoding="utf-8")


def _rounded(numbers: NDArray[np.float32], digits: int) -> list[float]:
    return [round(float(one), digits) for one in numbers]


def read(file: Path) -> tuple[Kept, Kept]:
    """Read the fields of a Linear, and everything that the file holds."""
    data = json.loads(file.read_text(encoding="utf-8"))
    fields = {
        "columns": tuple(data["weights"]),
        "weights": np.array(list(data["weights"].values()), dtype=np.float32).T,
        "bias": np.array(data["bias"], dtype=np.float32),
    }
    return fields, data
