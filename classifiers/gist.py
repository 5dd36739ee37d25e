"""Which sentence of a mail says most of what it is?"""

import math
import re
from collections.abc import Sequence

from classifiers.cues import Firing
from classifiers.features import words
from classifiers.labels import LABELS
from classifiers.model import Block
from classifiers.rulebook import HSS_CUES

LONGEST = 200  # characters
FEWEST_WORDS = 3
MOST_SENTENCES = 60
FIRED = 3.0  # what a rule that fired in a sentence adds, beside words that lean 0 to 2 each
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
SPEAK_FOR = {
    "complaint": (*HSS_CUES, "signal_complaint"),
    "repair": ("signal_repair",),
    "nuisance": ("signal_nuisance",),
    "other": ("signal_other", "signal_costs"),
}


def gist(subject: str, body: str, label: str, block: Block, firings: Sequence[Firing]) -> str:
    """Quote the sentence that speaks most for the label; the subject when there is no sentence."""
    sentences = [one.strip() for one in SENTENCE.findall(body)[:MOST_SENTENCES]]
    spoken = [one for one in sentences if len(one.split()) >= FEWEST_WORDS] or [one for one in sentences if one]
    if not spoken:
        return shortened(subject)
    fired = [one.words for one in firings if one.cue in SPEAK_FOR[label]]
    at = LABELS.index(label)

    def weight(sentence: str) -> float:
        said = words(sentence)
        leaning = sum(block.lean(word, at) for word in said) / math.sqrt(len(said) or 1)
        return leaning + FIRED * math.sqrt(sum(one in sentence for one in fired))

    return shortened(max(spoken, key=weight))


def shortened(text: str) -> str:
    """Cut a text to one line of at most LONGEST characters, between words where it can."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    cut = line[: LONGEST - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut}…"
