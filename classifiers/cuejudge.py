"""Is a cue of HSS-2 really in this text? Rules fire generously; this learned from mails what their firing is worth."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers import Cue
from classifiers.cues import Firing
from classifiers.evidence import matrix
from classifiers.rulebook import HSS_CUES, shipped

NAME = "cues.json"
LIKELY = 0.5  # chance from which a cue is shown
MOST = 3  # quotes for one cue


@dataclass(frozen=True, kw_only=True)
class CueJudge:
    """What each named number says about each cue: a row of weights for each of HSS_CUES."""

    columns: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def chances(self, rows: Sequence[dict[str, float]]) -> NDArray[np.float32]:
        """Give the chance of each cue, a row for each text."""
        scores = matrix(self.columns, rows) @ self.weights.T + self.bias
        return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)

    def shown(self, firings: Sequence[Firing], chances: NDArray[np.float32]) -> tuple[Cue, ...]:
        """Give the cues that are likely, each with the words that say most of it, in the order of the text."""
        kept: list[Firing] = []
        for at, cue in enumerate(HSS_CUES):
            if chances[at] >= LIKELY:
                kept += sorted((one for one in firings if one.cue == cue), key=lambda one: -self._weight(at, one))[
                    :MOST
                ]
        return in_order(firings, kept)

    def _weight(self, cue: int, firing: Firing) -> float:
        column = f"rule:{shipped(firing.rule)}"
        return float(self.weights[cue, self.columns.index(column)]) if column in self.columns else 0.0


def in_order(firings: Sequence[Firing], kept: Sequence[Firing]) -> tuple[Cue, ...]:
    """Make cues of firings in the order of the text; two rules that fired on the same words count once."""
    told: dict[tuple[str, str], Cue] = {}
    for one in firings:
        if one in kept:
            told.setdefault((one.cue, one.words), Cue(name=one.cue, rule=one.rule, words=one.words))
    return tuple(told.values())


def save(judge: CueJudge, file: Path) -> None:
    """Write the judge as readable JSON, one line for each column."""
    rows = {name: [round(float(one), 3) for one in judge.weights[:, at]] for at, name in enumerate(judge.columns)}
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())
    bias = json.dumps([round(float(one), 3) for one in judge.bias])
    file.write_text(f'{{\n  "bias": {bias},\n  "weights": {{\n{lines}\n  }}\n}}\n', encoding="utf-8")


def load(file: Path) -> CueJudge:
    """Read the judge."""
    data = json.loads(file.read_text(encoding="utf-8"))
    return CueJudge(
        columns=tuple(data["weights"]),
        weights=np.array(list(data["weights"].values()), dtype=np.float32).T,
        bias=np.array(data["bias"], dtype=np.float32),
    )
