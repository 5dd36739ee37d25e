"""What is this text? Asks the rules and the model, fuses them, and says why."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from classifiers import Text, Verdict, fusion, model
from classifiers.costs import masked
from classifiers.cues import CueFinder, shown
from classifiers.evidence import ADMINISTRATION_COSTS, Evidence, numbers
from classifiers.explain import because
from classifiers.labels import LABELS
from classifiers.rulebook import rulebook
from classifiers.wording import tidy

NOTHING = Verdict(label="other", confidence=0.5, because="Er staat geen tekst in die we kunnen lezen.")
READABLE = 2  # letters that a text needs at least


@dataclass(frozen=True, kw_only=True)
class Recogniser:
    """Rules, model and fusion, loaded once."""

    finder: CueFinder
    words: model.Model
    fused: fusion.Fusion

    @classmethod
    def load(cls) -> "Recogniser":
        """Load the rules and the trained files of this package."""
        return cls(finder=CueFinder(rulebook()), words=model.load(), fused=fusion.load())

    @property
    def certain_from(self) -> float:
        """Give the confidence below which a person should be asked."""
        return self.fused.certain_from

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Judge many texts at once, in their order; any text at all gets a verdict."""
        found = self.evidence(texts)
        rows = [numbers(one, chances) for one, chances in zip(found, self.opinions(found), strict=True)]
        return [_verdict(one, chances) for one, chances in zip(found, self.fused.chances(rows), strict=True)]

    def evidence(self, texts: Sequence[Text]) -> list[Evidence]:
        """Find what the rules see."""
        tidied = [tidy(text.subject, text.body) for text in texts]
        return [
            Evidence(subject=subject, body=body, firings=firings, excluded=text.excluded)
            for (subject, body), firings, text in zip(tidied, self.finder.find(tidied), texts, strict=True)
        ]

    def opinions(self, found: Sequence[Evidence]) -> np.ndarray:
        """Give the model's opinion on each text."""
        return self.words.log_chances([model_text(one) for one in found])


def model_text(evidence: Evidence) -> tuple[str, str]:
    """Give the text as the model reads it."""
    if ADMINISTRATION_COSTS in evidence.excluded:
        return masked(evidence.subject), masked(evidence.body)
    return evidence.subject, evidence.body


def _verdict(evidence: Evidence, chances: np.ndarray) -> Verdict:
    if sum(map(str.isalpha, evidence.subject + evidence.body)) < READABLE:
        return NOTHING
    at = int(np.argmax(chances))
    label = LABELS[at]
    topic = "costs" if label == "other" and evidence.about_excluded_costs else ""
    return Verdict(
        label=label,
        confidence=math.floor(float(chances[at]) * 1000) / 1000,
        cues=shown(evidence.firings),
        topic=topic,
        because=because(label, topic, evidence.firings),
    )
