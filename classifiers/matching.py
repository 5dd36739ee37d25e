"""Where in a text do the rules match?

A Matcher tries each of its patterns at each token. So there is one Matcher for each word or class that a pattern may
begin with, and it is asked only where that word stands: measured six times as fast as one Matcher with all patterns.
"""

from functools import lru_cache
from string import punctuation

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

from classifiers.patterns import Flags, compiled
from classifiers.rulebook import Rulebook
from classifiers.wordclasses import REMEMBERED, Lexicon


class RuleMatcher:
    """All rules over one tokenizer."""

    def __init__(self, nlp: Language, book: Rulebook) -> None:
        self._nlp = nlp
        self._matchers: dict[str, Matcher] = {}
        self._reach: dict[str, int] = {}
        self._lexicon = Lexicon(book.classes)
        flags = Flags(nlp, self._lexicon)
        for rule in book.rules:
            for written in rule.patterns:
                for first, tokens, reach in compiled(written, book.classes, flags):
                    self._matchers.setdefault(first, Matcher(nlp.vocab, validate=False)).add(rule.id, [tokens])
                    self._reach[first] = max(self._reach.get(first, 0), reach)
        self._starred = Lexicon({key: (key,) for key in self._matchers if "*" in key})
        self._starts = lru_cache(maxsize=REMEMBERED)(self._starting)

    def _starting(self, word: str) -> tuple[tuple[Matcher, int], ...]:
        """Give the matchers whose patterns may begin with this word, and how many tokens they look at."""
        beginnings = {word, *(f"<{name}>" for name in self._lexicon.of(word)), *self._starred.of(word)}
        return tuple((self._matchers[one], self._reach[one]) for one in sorted(beginnings & self._matchers.keys()))

    def classes(self, word: str) -> frozenset[str]:
        """Give the word classes of a word as it stands in a text."""
        return self._lexicon.of(word.strip(punctuation))

    def find(self, doc: Doc) -> list[tuple[str, int, int]]:
        """Find (rule, first token, token after the last), in the order of the text."""
        strings = self._nlp.vocab.strings
        found = set()
        for at, token in enumerate(doc):
            for matcher, reach in self._starts(token.lower_):
                found |= {(strings[key], at + start, at + end) for key, start, end in matcher(doc[at : at + reach])}
        return sorted(found, key=lambda one: (one[1], one[2], one[0]))
