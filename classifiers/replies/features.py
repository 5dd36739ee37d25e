"""What does the reply model see of a sentence? Its words, their order, pieces of them, and the sentences beside it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from classifiers.features import pieces

LONGEST = 60  # words: a longer sentence is read up to there
TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|['’][^\W\d_]+|\d+(?:[.:]\d\d(?!\d))?|[!?:]")
TITLE = re.compile(
    r"\b(mevrouw|mevr\.?|mvr\.?|mw\.?|meneer|de heer|dhr\.?|mrs?\.?|ms\.?|familie|fam\.?)"
    r"\s+(?:(?:[Dd]e|[Vv]an|der|den|[Ee]l|[Aa]l|[Tt]en|[Tt]er|[Tt]e)\s+){0,3}[A-Z][\w'’-]+"
)
SOMEBODY, COLLEAGUE = r"\1 naam", "@collega"
BEGIN, END = "^", "$"
FAR = 4  # words: two words that stand so near each other are seen together
WEIGHT_OF_STATE = 3  # times that it is counted


def tokens(sentence: str, colleagues: frozenset[str] = frozenset()) -> list[str]:
    """Give the words of a sentence in lower case; every number, every time and every colleague is the same one.

    :param colleagues: the parts of their names, in lower case
    """
    said = TOKEN.findall(TITLE.sub(SOMEBODY, sentence))[:LONGEST]
    return [_token(word.lower().replace("’", "'"), colleagues) for word in said]


def _token(word: str, colleagues: frozenset[str]) -> str:
    if word in colleagues:
        return COLLEAGUE
    if word[0].isdigit():
        return "0:00" if ":" in word or "." in word else "0"
    return word


def word_features(said: Sequence[str]) -> Counter[str]:
    """Count words, what stands beside them, and what stands near them."""
    row = [BEGIN, *said, END]
    return Counter([*_runs(row), *_near(row)])


def _runs(row: Sequence[str]) -> Iterator[str]:
    for size in (1, 2, 3):
        yield from (" ".join(row[at : at + size]) for at in range(len(row) - size + 1))


def _near(row: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(row):
        yield from (f"{word}_{other}" for other in row[at + 2 : at + FAR + 1])


def piece_features(said: Sequence[str]) -> Counter[str]:
    """Count pieces of words: other forms and typing errors leave most of them whole."""
    return Counter(piece for word in said for piece in pieces(word))


def around_features(before: Sequence[str], after: Sequence[str], state: str, asked: str) -> Counter[str]:
    """Count the words of the sentences beside it, and in which case it is said."""
    found = Counter([f"<{word}" for word in before or (BEGIN,)] + [f">{word}" for word in after or (END,)])
    found.update({f"state {state}": WEIGHT_OF_STATE, f"asked {asked}": WEIGHT_OF_STATE})
    return found
