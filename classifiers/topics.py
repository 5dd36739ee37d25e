"""What is a complaint mostly about, and which words say so?"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from classifiers import model
from classifiers.features import words
from classifiers.labels import TOPICS

NAMES = tuple(TOPICS)
LIKELY = 0.4  # chance from which a topic is named
MOST_WORDS = 3
LEANS = 0.5  # how much a word must speak for the topic to be named
SHORTEST = 4  # letters; shorter words are glue


@dataclass(frozen=True, kw_only=True)
class Topics:
    """The trained model of topics."""

    model: model.Model

    @classmethod
    def load(cls, folder: Path) -> "Topics":
        """Load the trained file."""
        return cls(model=model.load(folder / model.TOPICS))

    def of(self, subject: str, body: str) -> tuple[str, tuple[str, ...]]:
        """Give the topic and the words that spoke most for it; nothing when no topic is likely."""
        (scores,) = self.model.log_chances([(subject, body)])
        at = int(np.argmax(scores))
        if np.exp(scores[at]) < LIKELY:
            return "", ()
        return NAMES[at], self._words(subject, body, at)

    def _words(self, subject: str, body: str, at: int) -> tuple[str, ...]:
        leaning = {word: self.model.words.lean(word, at) for word in words(f"{subject} {body}")}
        telling = sorted(
            (one for one in leaning if len(one) >= SHORTEST and leaning[one] >= LEANS), key=lambda one: -leaning[one]
        )
        return tuple(telling[:MOST_WORDS])
