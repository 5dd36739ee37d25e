"""How well does recognition do on labelled mails?"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers import Verdict
from classifiers.corpus import Example
from classifiers.labels import LABELS
from classifiers.recogniser import Recogniser
from classifiers.rulebook import HSS_CUES

BINS = 10


def f1(right: Sequence[bool], said: Sequence[bool]) -> float:
    """Give the harmonic mean of precision and recall."""
    both = sum(one and two for one, two in zip(right, said, strict=True))
    return 2 * both / max(1, sum(right) + sum(said))


def calibration_error(chances: NDArray[Any], labels: NDArray[Any]) -> float:
    """Give the mean distance between confidence and being right, in ten bins."""
    confidence, right = chances.max(axis=1), chances.argmax(axis=1) == labels
    return _binned_error(confidence, right)


def _binned_error(confidence: NDArray[Any], right: NDArray[Any]) -> float:
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [abs(float((right[bins == one] - confidence[bins == one]).sum())) for one in range(BINS)]
    return sum(gaps) / max(1, len(right))


def _reliability(confidence: NDArray[Any], right: NDArray[Any]) -> list[dict[str, float]]:
    edges = ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
    rows = []
    for low, high in edges:
        inside = (confidence >= low) & (confidence < high)
        if inside.any():
            rows.append(
                {
                    "from": low,
                    "mails": int(inside.sum()),
                    "mean_confidence": round(float(confidence[inside].mean()), 3),
                    "right": round(float(right[inside].mean()), 3),
                }
            )
    return rows


def _labels(found: Sequence[Example], verdicts: Sequence[Verdict]) -> dict[str, dict[str, float]]:
    rows = {}
    for label in LABELS:
        right, said = [one.label == label for one in found], [one.label == label for one in verdicts]
        both = sum(one and two for one, two in zip(right, said, strict=True))
        rows[label] = {
            "mails": sum(right),
            "precision": round(both / max(1, sum(said)), 3),
            "recall": round(both / max(1, sum(right)), 3),
            "f1": round(f1(right, said), 3),
        }
    return rows


def _cues(found: Sequence[Example], verdicts: Sequence[Verdict]) -> dict[str, float]:
    return {
        name: round(
            f1([name in one.cues for one in found], [any(cue.name == name for cue in one.cues) for one in verdicts]), 3
        )
        for name in HSS_CUES
    }


def report(recogniser: Recogniser, found: Sequence[Example]) -> dict[str, Any]:
    """Measure everything that is worth watching between two trainings."""
    verdicts = recogniser.recognise([one.text for one in found])
    confidence = np.array([one.confidence for one in verdicts])
    right = np.array([one.label == two.label for one, two in zip(found, verdicts, strict=True)])
    certain = confidence >= recogniser.certain_from
    labels = _labels(found, verdicts)
    return {
        "measured_on": len(found),
        "macro_f1": round(sum(row["f1"] for row in labels.values()) / len(LABELS), 3),
        "accuracy": round(float(right.mean()), 3),
        "complaint_recall": labels["complaint"]["recall"],
        "calibration_error": round(_binned_error(confidence, right), 3),
        "certain_from": recogniser.certain_from,
        "coverage": round(float(certain.mean()), 3),
        "accuracy_when_certain": round(float(right[certain].mean()), 3),
        "complaints_surely_missed": sum(
            one.label == "complaint" != two.label and two.confidence >= recogniser.certain_from
            for one, two in zip(found, verdicts, strict=True)
        ),
        "labels": labels,
        "cues_f1": _cues(found, verdicts),
        "reliability": _reliability(confidence, right),
    }
