"""Is a cue of HSS-2 really in this text? Rules fire generously; this learned from mails what their firing is worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers import Cue, cues, linear
from classifiers.cues import Firing
from classifiers.rulebook import HSS_CUES, shipped

NAME = "cues.json"
DIGITS = 3
LIKELY = 0.5  # chance from which a cue is shown
MOST = 3  # quotes for one cue


@dataclass(frozen=True, kw_only=True)
class CueJudge(linear.Linear):
    """What each named number says about each cue: a row of weights for each of HSS_CUES."""

    def chances(self, rows: Sequence[dict[str, float]]) -> NDArray[np.float32]:
        """Give the chance of each cue, a row for each text."""
        return np.asarray(1 / (1 + np.exp(-self.scores(rows))), dtype=np.float32)

    def shown(self, firings: Sequence[Firing], chances: NDArray[np.float32]) -> tuple[Cue, ...]:
        """Give the cues that are likely, each with the words that say most of it, in the order of the text."""
        likely = [at for at, chance in enumerate(chances) if chance >= LIKELY]
        kept = {one for at in likely for one in self._most_telling(at, firings)}
        return cues.shown([one for one in firings if one in kept])

    def _most_telling(self, at: int, firings: Sequence[Firing]) -> list[Firing]:
        found = [one for one in firings if one.cue == HSS_CUES[at]]
        return sorted(found, key=lambda one: -self.weight(at, f"rule:{shipped(one.rule)}"))[:MOST]


def save(judge: CueJudge, file: Path) -> None:
    """Write the judge."""
    linear.write(judge, file, {}, DIGITS)


def load(file: Path) -> CueJudge:
    """Read the judge."""
    fields, _ = linear.read(file)
    return CueJudge(**fields)
