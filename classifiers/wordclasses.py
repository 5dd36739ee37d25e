"""To which classes of words.toml does a word belong: exactly, by a star, or misspelt?"""

import re
from collections.abc import Mapping
from functools import lru_cache

from spacy.matcher.levenshtein import levenshtein

FUZZY_FROM, FUZZY_EDITS = 8, 2  # shorter words have too many neighbours
SURE_LETTERS = 2  # the beginning must be right: "tevreden" is not a misspelt "ontevreden"
REMEMBERED = 20_000  # words


def regex(word: str) -> str:
    """Make a regular expression of a word in which a star stands for any letters."""
    return re.escape(word).replace(r"\*", ".*")


class WordClass:
    """A set of words: exact, with a star, or with two typing errors allowed."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._fuzzy = tuple(word[1:] for word in words if word.startswith("~"))
        plain = [word.removeprefix("~") for word in words]
        self._exact = frozenset(word for word in plain if "*" not in word)
        self._starred = re.compile("|".join(regex(word) for word in plain if "*" in word) or r"(?!)")

    def has(self, word: str) -> bool:
        """Tell whether a word in lower case belongs to the class."""
        return word in self._exact or self._starred.fullmatch(word) is not None or self._is_misspelt(word)

    def _is_misspelt(self, word: str) -> bool:
        return len(word) >= FUZZY_FROM and any(
            word[:SURE_LETTERS] == right[:SURE_LETTERS]
            and abs(len(word) - len(right)) <= FUZZY_EDITS
            and levenshtein(word, right, FUZZY_EDITS) <= FUZZY_EDITS
            for right in self._fuzzy
        )


class Lexicon:
    """All classes; remembers what it found out about a word, since most words come again."""

    def __init__(self, classes: Mapping[str, tuple[str, ...]]) -> None:
        self._classes = {name: WordClass(words) for name, words in classes.items()}
        self.of = lru_cache(maxsize=REMEMBERED)(self._of)

    def _of(self, word: str) -> frozenset[str]:
        """Give the names of the classes of a word, in whatever case it is written."""
        lower = word.lower()
        return frozenset(name for name, words in self._classes.items() if words.has(lower))
