"""What does the trained model see of a text? Words, pairs of words, and pieces of words."""

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[!?€]")
SHORTEST, LONGEST = 3, 5  # letters of a piece
DIGITS = re.compile(r"\d+")
EDGE = "_"


def words(text: str) -> list[str]:
    """Split a text into words in lower case; every number is the same number."""
    return ["0" if word[0].isdigit() else word for word in WORD.findall(text.lower())]


@lru_cache(maxsize=10_000)
def pieces(word: str) -> tuple[str, ...]:
    """Cut a word into pieces, with its edges marked: typing errors and compounds leave most of them whole."""
    edged = EDGE + word + EDGE
    return tuple(edged[at : at + size] for size in range(SHORTEST, LONGEST + 1) for at in range(len(edged) - size + 1))


def word_features(subject: str, body: str) -> Counter[str]:
    """Count words and pairs of words; the subject is the beginning of the text."""
    found: Counter[str] = Counter()
    for part in (subject, body):
        said = words(part)
        found.update(said)
        found.update(map(" ".join, pairwise(said)))
    return found


def piece_features(subject: str, body: str) -> Counter[str]:
    """Count pieces of words."""
    found: Counter[str] = Counter()
    for word in words(f"{subject} {body}"):
        found.update(pieces(word))
    return found
