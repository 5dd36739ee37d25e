"""How does a written rule become a spaCy pattern?

A pattern is a row of slots: `geen|nooit .3 antwoord|reactie`. Between bars stand alternatives: a word, a word with a
star for any letters, a class `<we>` from words.toml; `.3` leaves room for at most three words of the same sentence. In
a class, `~word` also allows two typing errors.

spaCy's Matcher is fast where a token is compared by a flag of its lexeme, slow where it calls Python. So whatever a
pattern may begin with is a flag, worked out once per distinct word; only later slots use regular expressions.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.matcher.levenshtein import levenshtein
from spacy.tokens import Doc

from classifiers.rulebook import GAP, Rulebook, slots

FUZZY_FROM, FUZZY_EDITS = 8, 2  # shorter words have too many neighbours
BOUNDARIES = frozenset(".!?;\n") | {"...", "\n\n", "!!", "!!!", "??", "???", "?!", ".."}

type_Token = dict[str, Any]


def _regex(word: str) -> str:
    return re.escape(word).replace(r"\*", ".*")


def _is_misspelt(word: str, right: str) -> bool:
    return (
        len(word) >= FUZZY_FROM
        and word[:2] == right[:2]
        and abs(len(word) - len(right)) <= FUZZY_EDITS
        and levenshtein(word, right, FUZZY_EDITS) <= FUZZY_EDITS
    )


class WordClass:
    """A set of words: exact, by a star, or misspelt."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.fuzzy = tuple(word[1:] for word in words if word.startswith("~"))
        plain = [word.removeprefix("~") for word in words]
        self.exact = frozenset(word for word in plain if "*" not in word)
        self.starred = re.compile("|".join(_regex(word) for word in plain if "*" in word) or r"(?!)")

    def has(self, word: str) -> bool:
        """Tell whether a word in lower case belongs to the class."""
        return (
            word in self.exact
            or self.starred.fullmatch(word) is not None
            or any(_is_misspelt(word, right) for right in self.fuzzy)
        )


class Flags:
    """The flags on lexemes that stand for word classes; spaCy has room for 45, and a test watches that."""

    def __init__(self, nlp: Language, classes: Mapping[str, tuple[str, ...]]) -> None:
        self._nlp = nlp
        self._classes = classes
        self._ids: dict[str, int] = {}
        self.gap = int(nlp.vocab.add_flag(lambda text: text not in BOUNDARIES))

    def of(self, name: str) -> int:
        """Give the flag of a class `<we>`, made at its first use."""
        if name not in self._ids:
            has = lru_cache(maxsize=5_000)(WordClass(self._classes[name[1:-1]]).has)
            self._ids[name] = int(self._nlp.vocab.add_flag(lambda text: bool(has(text.lower()))))
        return self._ids[name]


def _token(word: str, flags: Flags) -> type_Token:
    if word.startswith("<"):
        return {flags.of(word): True}
    return {"LOWER": {"REGEX": f"^{_regex(word)}$"}} if "*" in word else {"LOWER": word}


def _later(slot: list[str], classes: Mapping[str, tuple[str, ...]], flags: Flags) -> type_Token:
    """Make a slot that is not the first: one word or class, or all alternatives as one regular expression."""
    if len(slot) == 1:
        return _token(slot[0], flags)
    words = [word for one in slot for word in (classes[one[1:-1]] if one.startswith("<") else (one,))]
    return {"LOWER": {"REGEX": "^(?:" + "|".join(_regex(word.removeprefix("~")) for word in words) + ")$"}}


def compiled(pattern: str, classes: Mapping[str, tuple[str, ...]], flags: Flags) -> list[list[type_Token]]:
    """Turn one written pattern into spaCy patterns, one for each word that it may begin with."""
    first, *rest = slots(pattern)
    tail: list[type_Token] = []
    for slot in rest:
        gap = GAP.fullmatch(slot[0])
        tail.append({flags.gap: True, "OP": f"{{0,{gap[1]}}}"} if gap else _later(slot, classes, flags))
    return [[_token(word, flags), *tail] for word, in product(first)]


def _length(tokens: list[type_Token]) -> int:
    return sum(int(token["OP"].strip("{}").partition(",")[2]) if "OP" in token else 1 for token in tokens)


class RuleMatcher:
    """All rules over one tokenizer.

    A Matcher tries each of its patterns at each token. So there is one Matcher for each word or class that a pattern
    may begin with, and it is asked only where that word stands: three times faster than one Matcher with all.
    """

    def __init__(self, nlp: Language, book: Rulebook) -> None:
        self._nlp = nlp
        self._matchers: dict[str, Matcher] = {}
        self._reach: dict[str, int] = {}
        self._flags = Flags(nlp, book.classes)
        for rule in book.rules:
            for written in rule.patterns:
                self._add(rule.id, written, book.classes)
        self._classes = {key: WordClass(self._meant(key, book)) for key in self._matchers if "<" in key or "*" in key}
        self._starts = lru_cache(maxsize=20_000)(self._starting)

    @staticmethod
    def _meant(key: str, book: Rulebook) -> tuple[str, ...]:
        return book.classes[key[1:-1]] if key.startswith("<") else (key,)

    def _add(self, rule: str, written: str, classes: Mapping[str, tuple[str, ...]]) -> None:
        for first, tokens in zip(slots(written)[0], compiled(written, classes, self._flags), strict=True):
            self._matchers.setdefault(first, Matcher(self._nlp.vocab, validate=False)).add(rule, [tokens])
            self._reach[first] = max(self._reach.get(first, 0), _length(tokens))

    def _starting(self, word: str) -> tuple[tuple[Matcher, int], ...]:
        """Give the matchers whose patterns may begin with this word, and how many tokens they look at."""
        keys = [key for key, kind in self._classes.items() if kind.has(word)]
        keys += [word] if word in self._matchers and word not in self._classes else []
        return tuple((self._matchers[key], self._reach[key]) for key in keys)

    def find(self, doc: Doc) -> list[tuple[str, int, int]]:
        """Find (rule, first token, token after the last), in the order of the text."""
        strings = self._nlp.vocab.strings
        found = set()
        for at, token in enumerate(doc):
            for matcher, reach in self._starts(token.lower_):
                found |= {(strings[key], at + start, at + end) for key, start, end in matcher(doc[at : at + reach])}
        return sorted(found, key=lambda one: (one[1], one[2], one[0]))
