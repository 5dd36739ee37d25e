"""What is this text? Asks the rules and the model, fuses them, and says why."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers import Text, Verdict, cuejudge, fusion, model
from classifiers.costs import masked
from classifiers.cuejudge import CueJudge
from classifiers.cues import CueFinder, Firing, shown
from classifiers.evidence import ADMINISTRATION_COSTS, Evidence, numbers
from classifiers.explain import because
from classifiers.gist import gist
from classifiers.labels import LABELS
from classifiers.rulebook import Rulebook, holds_at, rulebook
from classifiers.topics import Topics
from classifiers.wording import tidy

NOTHING = Verdict(label="other", confidence=0.5, complaint=0.5, because="Er staat geen tekst in die we kunnen lezen.")
READABLE = 2  # letters that a text needs at least
FAMILIAR = 0.4  # share of the words that the model must know to have an opinion
UNSURE = 0.4


@dataclass(frozen=True, kw_only=True)
class Recogniser:
    """Rules, models and fusion, loaded once."""

    finder: CueFinder
    words: model.Model
    fused: fusion.Fusion
    cues: CueJudge
    topics: Topics

    @classmethod
    def load(cls, folder: Path = model.FOLDER, book: Rulebook | None = None) -> "Recogniser":
        """Load the trained files of a folder; by default those of this package, with its rules."""
        return cls(
            finder=CueFinder(book or rulebook()),
            words=model.load(folder / model.WORDS),
            fused=fusion.load(folder / fusion.NAME),
            cues=cuejudge.load(folder / cuejudge.NAME),
            topics=Topics.load(folder),
        )

    @property
    def certain_from(self) -> float:
        """Give the confidence below which a person should be asked."""
        return self.fused.certain_from

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Judge many texts at once, in their order; any text at all gets a verdict."""
        found = self.evidence(texts)
        return self.verdicts(found, self.opinions(found))

    def verdicts(self, found: Sequence[Evidence], opinions: NDArray[np.float32]) -> list[Verdict]:
        """Judge texts by what was found in them and by the model's opinion on each."""
        rows = [numbers(one, opinion) for one, opinion in zip(found, opinions, strict=True)]
        chances, cues = self.fused.chances(rows), self.cues.chances(rows)
        return [self._verdict(*one) for one in zip(found, chances, cues, strict=True)]

    def _verdict(self, evidence: Evidence, chances: NDArray[np.float32], cues: NDArray[np.float32]) -> Verdict:
        if sum(map(str.isalpha, evidence.subject + evidence.body)) < READABLE:
            return NOTHING
        at = int(np.argmax(chances))
        label, confidence = LABELS[at], math.floor(float(chances[at]) * 1000) / 1000
        if not evidence.firings and self.words.known(evidence.subject, evidence.body) < FAMILIAR:
            label, confidence = "other", min(confidence, UNSURE)  # another language, or no language at all
        complaint = float(chances[LABELS.index("complaint")])
        topic, topic_words = self._topic(evidence, label)
        return Verdict(
            label=label,
            confidence=confidence,
            cues=shown(evidence.firings) if evidence.about_excluded_costs else self.cues.shown(evidence.firings, cues),
            topic=topic,
            because=because(label, topic, evidence.firings),
            topic_words=topic_words,
            gist=gist(evidence.subject, evidence.body, label, self.words.words, evidence.firings),
            complaint=round(complaint, 3),
        )

    def _topic(self, evidence: Evidence, label: str) -> tuple[str, tuple[str, ...]]:
        if label == "complaint":
            return self.topics.of(evidence.subject, evidence.body)
        return ("costs", ()) if label == "other" and evidence.about_excluded_costs else ("", ())

    def evidence(self, texts: Sequence[Text]) -> list[Evidence]:
        """Find what the rules see."""
        return evidence_of(self.finder, texts)

    def opinions(self, found: Sequence[Evidence]) -> NDArray[np.float32]:
        """Give the model's opinion on each text."""
        return self.words.log_chances([model_text(one) for one in found])


def evidence_of(finder: CueFinder, texts: Sequence[Text]) -> list[Evidence]:
    """Tidy texts, and find what the rules see in them."""
    tidied = [tidy(text.subject, text.body) for text in texts]
    return [
        Evidence(subject=subject, body=body, firings=_here(firings, text.organisation), excluded=text.excluded)
        for (subject, body), firings, text in zip(tidied, finder.find(tidied), texts, strict=True)
    ]


def _here(firings: tuple[Firing, ...], organisation: str) -> tuple[Firing, ...]:
    return tuple(one for one in firings if holds_at(one.rule, organisation))


def model_text(evidence: Evidence) -> tuple[str, str]:
    """Give the text as the model reads it."""
    if ADMINISTRATION_COSTS in evidence.excluded:
        return masked(evidence.subject), masked(evidence.body)
    return evidence.subject, evidence.body
