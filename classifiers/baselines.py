"""What would simpler recognisers say? Keywords, words, rules or the model alone, to see what each part adds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers import Text, Verdict, fusion, model
from classifiers.evidence import numbers
from classifiers.labels import LABELS
from classifiers.recogniser import Recogniser, model_text

WORDS, RULES = "baseline-words.npz", "baseline-rules.json"
NO_OPINION = (0.0,) * len(LABELS)
MODEL_COLUMNS = tuple(f"model:{label}" for label in LABELS)
KEYWORDS: Mapping[str, re.Pattern[str]] = {  # what somebody would think of in five minutes; the first that fits counts
    "complaint": re.compile(
        r"\b(?:klacht|klachten|klagen|beklag|ontevreden|bezwaar|onacceptabel|schandalig|belachelijk|onbeschoft|complaint)\b"
    ),
    "repair": re.compile(r"\b(?:kapot|stuk|defect|lek|lekt|lekkage|reparatie|repareren|verstopt|storing|broken)\b"),
    "nuisance": re.compile(r"\b(?:overlast|herrie|lawaai|stank|geluidsoverlast|buren|buurman|hangjongeren|noise)\b"),
}


@dataclass(frozen=True, kw_only=True)
class Baselines:
    """The simpler recognisers that were trained together with a recogniser."""

    recogniser: Recogniser
    words: model.Model
    rules: fusion.Fusion

    @classmethod
    def load(cls, recogniser: Recogniser, folder: Path = model.FOLDER) -> "Baselines":
        """Load the trained files of a folder."""
        return cls(recogniser=recogniser, words=model.load(folder / WORDS), rules=fusion.load(folder / RULES))

    def verdicts(self, texts: Sequence[Text]) -> dict[str, list[Verdict]]:
        """Give what each of them says of each text, the simplest first."""
        found = self.recogniser.evidence(texts)
        said = [model_text(one) for one in found]
        opinions = self.recogniser.opinions(found)
        rows = [numbers(one, NO_OPINION) for one in found]
        return {
            "keywords": [by_keyword(text) for text in texts],
            "words": verdicts_of(np.exp(self.words.log_chances(said))),
            "rules": verdicts_of(self.rules.chances(rows)),
            "model": verdicts_of(np.exp(opinions)),
            "fused": self.recogniser.verdicts(found, opinions),
        }


def by_keyword(text: Text) -> Verdict:
    """Judge by one keyword."""
    said = f"{text.subject}\n{text.body}".lower()
    label = next((label for label, words in KEYWORDS.items() if words.search(said)), "other")
    return Verdict(label=label, confidence=1.0)


def verdicts_of(chances: NDArray[np.float32]) -> list[Verdict]:
    """Make bare verdicts of chances, a row for each text."""
    at = LABELS.index("complaint")
    return [
        Verdict(label=LABELS[int(np.argmax(row))], confidence=float(row.max()), complaint=float(row[at]))
        for row in chances
    ]


def without_model(columns: Sequence[str]) -> list[str]:
    """Leave out what the model thinks: the columns of the rules alone."""
    return [one for one in columns if one not in MODEL_COLUMNS]
