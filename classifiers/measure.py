"""How well does recognition do on labelled mails?"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers import CERTAIN_FROM, POSSIBLE_FROM, Verdict
from classifiers.corpus import Example
from classifiers.labels import LABELS
from classifiers.recogniser import Recogniser
from classifiers.rulebook import HSS_CUES

BINS = 10
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)  # of the reliability curve
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
POSSIBLE = (0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3, 1.01)
PRECISE = 0.98
COMPLAINT = "complaint"

Array = NDArray[Any]
Rows = list[dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Judged:
    """Examples and what was said of each; a second label that is right as well counts as the right one."""

    examples: Sequence[Example]
    verdicts: Sequence[Verdict]

    @property
    def right(self) -> list[str]:
        """Give the right label of each example."""
        pairs = zip(self.examples, self.verdicts, strict=True)
        return [said.label if said.label == one.also else one.label for one, said in pairs]

    @property
    def said(self) -> list[str]:
        """Give what was said of each."""
        return [one.label for one in self.verdicts]

    @property
    def is_right(self) -> Array:
        """Tell of each whether it was right."""
        return np.array([one == two for one, two in zip(self.right, self.said, strict=True)], dtype=bool)

    @property
    def confidence(self) -> Array:
        """Give how sure each verdict was."""
        return np.array([one.confidence for one in self.verdicts])

    def is_sure(self, certain_from: float = CERTAIN_FROM, possible_from: float = POSSIBLE_FROM) -> Array:
        """Tell of each whether nobody would look at it."""
        return np.array([one.is_sure(certain_from, possible_from) for one in self.verdicts], dtype=bool)

    @property
    def is_missed(self) -> Array:
        """Tell of each whether it is a complaint that was taken for something else."""
        return np.array([one == COMPLAINT != two for one, two in zip(self.right, self.said, strict=True)], dtype=bool)

    def only(self, which: Callable[[Example], bool]) -> "Judged":
        """Take some of the examples."""
        taken = [both for both in zip(self.examples, self.verdicts, strict=True) if which(both[0])]
        return Judged(examples=[one for one, _ in taken], verdicts=[said for _, said in taken])


def report(recogniser: Recogniser, found: Sequence[Example]) -> dict[str, Any]:
    """Measure everything that is worth watching between two trainings; JSON values only."""
    return report_of(judge(recogniser, found), recogniser.certain_from)


def judge(recogniser: Recogniser, found: Sequence[Example]) -> Judged:
    """Let a recogniser judge examples."""
    return Judged(examples=found, verdicts=recogniser.recognise([one.text for one in found]))


def report_of(judged: Judged, certain_from: float) -> dict[str, Any]:
    """Measure verdicts."""
    certain = judged.is_sure(certain_from)
    labels = _labels(judged)
    return {
        "measured_on": len(judged.examples),
        "macro_f1": _macro_f1(labels),
        "accuracy": _share(judged.is_right),
        "complaint_recall": labels[COMPLAINT]["recall"],
        "calibration_error": round(binned_error(judged.confidence, judged.is_right), 3),
        "coverage_98": coverage(judged.confidence, judged.is_right, PRECISE),
        "certain_from": certain_from,
        "coverage": _share(certain),
        "accuracy_when_certain": _share(judged.is_right[certain]),
        "complaints_surely_missed": int((judged.is_missed & certain).sum()),
        "labels": labels,
        "confusion": _confusion(judged),
        "thresholds": thresholds(judged),
        "possible": possible(judged, certain_from),
        "reliability": reliability(judged.confidence, judged.is_right),
        "pairs": _pairs(judged),
        "cues": _cues(judged),
        "topics": _topics(judged),
    }


def worst(judged: Judged, most: int = 20) -> list[tuple[Example, Verdict]]:
    """Give the mistakes that were made most surely."""
    mistakes = [
        (one, said)
        for one, said, right in zip(judged.examples, judged.verdicts, judged.is_right, strict=True)
        if not right
    ]
    return sorted(mistakes, key=lambda both: -both[1].confidence)[:most]


def f1(right: Sequence[bool], said: Sequence[bool]) -> float:
    """Give the harmonic mean of precision and recall."""
    both = sum(one and two for one, two in zip(right, said, strict=True))
    return 2 * both / max(1, sum(right) + sum(said))


def calibration_error(chances: Array, labels: Array) -> float:
    """Give the mean distance between confidence and being right, in ten bins."""
    return binned_error(chances.max(axis=1), chances.argmax(axis=1) == labels)


def binned_error(confidence: Array, right: Array) -> float:
    """Give the mean distance between confidence and being right, in ten bins."""
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [abs(float((right[bins == one] - confidence[bins == one]).sum())) for one in range(BINS)]
    return sum(gaps) / max(1, len(right))


def coverage(confidence: Array, right: Array, precision: float) -> float:
    """Give the largest share of texts, the surest first, of which this share is right."""
    order = np.argsort(-confidence, kind="stable")
    counts = np.arange(1, len(right) + 1)
    enough = np.flatnonzero(np.cumsum(right[order]) / counts >= precision)
    return round(float(counts[enough[-1]]) / len(right), 3) if len(enough) else 0.0


def thresholds(judged: Judged) -> Rows:
    """Say for each least confidence who goes to a person, and which complaints are missed without one."""
    return [_threshold(judged, least, judged.is_sure(least)) for least in THRESHOLDS]


def possible(judged: Judged, certain_from: float) -> Rows:
    """Say the same for each chance of a complaint from which somebody looks at what seems something else."""
    return [_threshold(judged, least, judged.is_sure(certain_from, least)) for least in POSSIBLE]


def _threshold(judged: Judged, least: float, certain: Array) -> dict[str, Any]:
    missed = int((judged.is_missed & certain).sum())
    return {
        "from": least,
        "to_person": _share(~certain),
        "right_without_person": _share(judged.is_right[certain]),
        "complaints_missed": missed,
        "share_of_complaints_missed": round(missed / max(1, judged.right.count(COMPLAINT)), 4),
    }


def reliability(confidence: Array, right: Array) -> Rows:
    """Set confidence beside how often it was right, in bins."""
    rows = []
    for low, high in pairwise(EDGES):
        inside = (confidence >= low) & (confidence < high)
        if inside.any():
            mean = round(float(confidence[inside].mean()), 3)
            rows.append({"from": low, "mails": int(inside.sum()), "confidence": mean, "right": _share(right[inside])})
    return rows


def _share(which: Array) -> float:
    return round(float(which.mean()), 3) if len(which) else 0.0


def _labels(judged: Judged) -> dict[str, dict[str, float]]:
    return {
        label: _scores([one == label for one in judged.right], [one == label for one in judged.said])
        for label in LABELS
    }


def _macro_f1(labels: dict[str, dict[str, float]]) -> float:
    """Give the mean F1 of the labels that occur: one that is in no mail says nothing."""
    there = [row["f1"] for row in labels.values() if row["mails"]]
    return round(sum(there) / max(1, len(there)), 3)


def _scores(right: Sequence[bool], said: Sequence[bool]) -> dict[str, float]:
    both = sum(one and two for one, two in zip(right, said, strict=True))
    return {
        "mails": sum(right),
        "precision": round(both / max(1, sum(said)), 3),
        "recall": round(both / max(1, sum(right)), 3),
        "f1": round(f1(right, said), 3),
    }


def _confusion(judged: Judged) -> dict[str, dict[str, int]]:
    both = list(zip(judged.right, judged.said, strict=True))
    return {right: {said: both.count((right, said)) for said in LABELS} for right in LABELS}


def _pairs(judged: Judged) -> dict[str, int]:
    """Count minimal pairs, and those of which both sides are right."""
    sides: dict[str, list[bool]] = defaultdict(list)
    for one, right in zip(judged.examples, judged.is_right, strict=True):
        if one.pair:
            sides[f"{one.author}/{one.pair}"].append(bool(right))
    whole = [rights for rights in sides.values() if len(rights) > 1]
    return {"pairs": len(whole), "both_right": sum(map(all, whole))}


def _cues(judged: Judged) -> dict[str, dict[str, float]]:
    """Measure the cues of HSS-2 on complaints whose writer said which cues are in it."""
    told = [
        (one.cues or (), {cue.name for cue in said.cues})
        for one, said in _told(judged, lambda one: one.cues is not None)
    ]
    return {
        name: _scores([name in right for right, _ in told], [name in said for _, said in told]) for name in HSS_CUES
    }


def _topics(judged: Judged) -> dict[str, float]:
    """Measure topics on complaints that were taken for one."""
    told = _told(judged, lambda one: bool(one.topic))
    named = [(one, said) for one, said in told if said.topic]
    right = sum(one.topic == said.topic for one, said in named)
    return {"complaints": len(told), "named": len(named), "right_of_named": round(right / max(1, len(named)), 3)}


def _told(judged: Judged, is_told: Callable[[Example], bool]) -> list[tuple[Example, Verdict]]:
    pairs = zip(judged.examples, judged.verdicts, strict=True)
    return [(one, said) for one, said in pairs if one.label == said.label == COMPLAINT and is_told(one)]
