"""Which numbers describe a text for the fusion? The model's opinion, the rules that fired, and the text's shape."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.cues import AIMS, Firing
from classifiers.labels import LABELS
from classifiers.rulebook import HSS_CUES, Rulebook, shipped
from classifiers.wording import is_answer

COSTS_CUE = "signal_costs"
ADMINISTRATION_COSTS = "administration_costs"
COSTS_RULE = f"{COSTS_CUE}/administratiekosten"
CONDUCT = ("signal_costs_conduct", "reproach_act_or_omission", "reproach_behaviour")  # none of them: costs alone
COSTS_WEIGHT = 2.0  # few training mails are about costs, so their numbers must speak louder
SHORT = 8  # words


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One text with everything that was found in it."""

    subject: str  # tidied
    body: str
    firings: tuple[Firing, ...]
    excluded: frozenset[str]

    @property
    def about_excluded_costs(self) -> bool:
        """Tell whether the text is about costs that are no complaint here (HSS-3)."""
        return ADMINISTRATION_COSTS in self.excluded and any(shipped(one.rule) == COSTS_RULE for one in self.firings)


def _shape(evidence: Evidence) -> dict[str, float]:
    text = f"{evidence.subject} {evidence.body}"
    length = len(text.split())
    letters = [one for one in evidence.body if one.isalpha()]
    return {
        "shape:length": math.log1p(length) / 3,
        "shape:exclamations": min(text.count("!"), 4) / 2,
        "shape:questions": min(text.count("?"), 3) / 2,
        "shape:capitals": float(sum(map(str.isupper, letters)) > len(letters) / 2),
        "shape:short": float(length < SHORT),
        "shape:answer": float(is_answer(evidence.subject)),
    }


def _aims(evidence: Evidence) -> dict[str, float]:
    """Count at whom the sentences with a cue are aimed: us, somebody else, or nobody that is named."""
    aims = Counter(one.aim for one in {one.sentence: one for one in evidence.firings if one.cue in HSS_CUES}.values())
    return {f"aim:{aim}": math.log1p(aims[aim]) for aim in AIMS}


def names(book: Rulebook) -> list[str]:
    """Give the names of all numbers, in order: the columns of the fusion."""
    columns = [f"model:{label}" for label in LABELS]
    columns += [f"rule:{rule.id}" for rule in book.rules if shipped(rule.id) == rule.id]
    columns += [f"cue:{cue}" for cue in book.cues]
    columns += ["costs", "costs:alone", *(f"costs:{cue}" for cue in book.cues)]
    nothing = Evidence(subject="", body="", firings=(), excluded=frozenset())
    return [*columns, *_aims(nothing), *_shape(nothing)]


def numbers(evidence: Evidence, log_chances: Sequence[float]) -> dict[str, float]:
    """Describe one text by named numbers; what is absent is zero."""
    cues = Counter(one.cue for one in evidence.firings)
    found = {f"model:{label}": float(chance) for label, chance in zip(LABELS, log_chances, strict=True)}
    found |= {f"rule:{shipped(one.rule)}": 1.0 for one in evidence.firings}
    found |= {f"cue:{cue}": math.log1p(count) for cue, count in cues.items()}
    if evidence.about_excluded_costs:
        found |= {"costs": COSTS_WEIGHT, **{f"costs:{cue}": COSTS_WEIGHT for cue in cues}}
        found["costs:alone"] = COSTS_WEIGHT * (not any(cues[cue] for cue in CONDUCT))
    return found | _aims(evidence) | _shape(evidence)


def matrix(columns: Sequence[str], rows: Sequence[dict[str, float]]) -> NDArray[np.float32]:
    """Lay the numbers of many texts out as rows."""
    return np.array([[row.get(column, 0.0) for column in columns] for row in rows], dtype=np.float32).reshape(
        -1, len(columns)
    )
