"""How does a written rule become a spaCy pattern?

A pattern is a row of slots: `geen|nooit .3 antwoord|reactie`. Between bars stand alternatives: a word, a word with a
star for any letters, or a class `<we>` from words.toml; `.3` leaves room for at most three words of the same sentence.
In a class, `~word` also allows two typing errors.

A class is a flag on spaCy's lexemes, worked out once for each distinct word, because a Matcher is fast where it
compares flags and slow where it calls Python. Alternatives after the first slot are regular expressions: these are
only tried once the first slot has matched.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from spacy.attrs import NAMES
from spacy.language import Language

from classifiers.rulebook import GAP, slots
from classifiers.wordclasses import Lexicon, regex

BOUNDARIES = frozenset(".!?;\n") | {"...", "\n\n", "!!", "!!!", "??", "???", "?!", "!?", ".."}

Token = dict[str, Any]


class Flags:
    """The flags on lexemes that stand for word classes; spaCy has room for 45."""

    def __init__(self, nlp: Language, lexicon: Lexicon) -> None:
        self._nlp = nlp
        self._lexicon = lexicon
        self._names: dict[str, str] = {}
        self.gap = NAMES[nlp.vocab.add_flag(lambda text: text not in BOUNDARIES)]

    def of(self, name: str) -> str:
        """Give the flag of a class, made at its first use."""
        if name not in self._names:
            self._names[name] = NAMES[self._nlp.vocab.add_flag(partial(self._belongs, name))]
        return self._names[name]

    def _belongs(self, name: str, text: str) -> bool:
        return name in self._lexicon.of(text)


def _token(word: str, flags: Flags) -> Token:
    if word.startswith("<"):
        return {flags.of(word.strip("<>")): True}
    return {"LOWER": {"REGEX": f"^{regex(word)}$"}} if "*" in word else {"LOWER": word}


def _later(slot: list[str], classes: Mapping[str, tuple[str, ...]], flags: Flags) -> Token:
    """Make a slot that is not the first: one word or class, or all alternatives as one regular expression."""
    if len(slot) == 1:
        return _token(slot[0], flags)
    words = [word for one in slot for word in (classes[one.strip("<>")] if one.startswith("<") else (one,))]
    return {"LOWER": {"REGEX": "^(?:" + "|".join(regex(word.removeprefix("~")) for word in words) + ")$"}}


def compiled(pattern: str, classes: Mapping[str, tuple[str, ...]], flags: Flags) -> list[tuple[str, list[Token], int]]:
    """Turn a written pattern into (word it begins with, spaCy pattern, most tokens), one for each beginning."""
    first, *rest = slots(pattern)
    tail: list[Token] = []
    reach = 1
    for slot in rest:
        gap = GAP.fullmatch(slot[0])
        tail.append({flags.gap: True, "OP": f"{{0,{gap[1]}}}"} if gap else _later(slot, classes, flags))
        reach += int(gap[1]) if gap else 1
    return [(word, [_token(word, flags), *tail], reach) for word in first]
