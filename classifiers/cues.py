"""Which cues fire in this text (HSS-2), and on which words?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from classifiers import Cue
from classifiers.matching import RuleMatcher
from classifiers.patterns import BOUNDARIES
from classifiers.rulebook import HSS_CUES, Rule, Rulebook, rulebook
from classifiers.wording import is_answer

NEGATION_REACH = 4  # tokens
CLAUSE_ENDS = BOUNDARIES | {",", ":", "maar", "but", "-", "(", ")"}
NEGATIONS = frozenset(
    {
        "niet",
        "nie",
        "nooit",
        "geen",
        "zonder",
        "noch",
        "not",
        "no",
        "never",
        "without",
        "niks",
        "allerminst",
        "evenmin",
        "nergens",
    }
)
TITLES = frozenset(
    {"dhr.", "mw.", "mevr.", "nr.", "hr.", "a.s.", "a.u.b.", "i.v.m.", "o.a.", "bijv.", "d.w.z.", "t.a.v."}
)
BATCH = 1024  # texts that share what was found out about words
AIMS = ("we", "outsiders", "neighbours")  # word classes


@dataclass(frozen=True, kw_only=True)
class Firing:
    """A rule that fired, with the words it fired on."""

    cue: str
    rule: str
    words: str
    sentence: str  # in which they stand
    aim: str = ""  # whom that sentence is about: one of AIMS


class CueFinder:
    """Holds the tokenizer and the rules."""

    def __init__(self, book: Rulebook | None = None) -> None:
        self.book = book or rulebook()
        self._nlp: Language = spacy.blank("nl")
        # an abbreviation such as "ver." would swallow the full stop of "dit gaat te ver."
        tokenizer = self._nlp.tokenizer
        if isinstance(tokenizer, Tokenizer):
            tokenizer.rules = {text: cut for text, cut in tokenizer.rules.items() if text in TITLES}
        self._matcher = RuleMatcher(self._nlp, self.book)
        self._rules = {rule.id: rule for rule in self.book.rules}

    def find(self, texts: Sequence[tuple[str, str]]) -> list[tuple[Firing, ...]]:
        """Find the firings in tidied (subject, body) pairs, in the order of the text."""
        found: list[tuple[Firing, ...]] = []
        for at in range(0, len(texts), BATCH):
            with self._nlp.memory_zone():  # words seen once must not stay in memory for ever
                found += [self._in_one(*text) for text in texts[at : at + BATCH]]
        return found

    def _in_one(self, subject: str, body: str) -> tuple[Firing, ...]:
        head = "" if is_answer(subject) else subject
        doc = self._nlp.make_doc(f"{head}\n\n{body}" if head else body)
        return tuple(self._firings(doc))

    def _firings(self, doc: Doc) -> Iterator[Firing]:
        found = self._matcher.find(doc)
        places: dict[str, list[tuple[int, int]]] = {}
        for name, start, end in found:
            places.setdefault(name, []).append((start, end))
        told: set[str] = set()
        for name, start, end in found:
            rule = self._rules[name]
            if name in told or (rule.negatable and is_negated(doc, start)) or _is_explained(rule, start, end, places):
                continue
            told.add(name)
            said = sentence(doc, start, end)
            yield Firing(cue=rule.cue, rule=name, words=doc[start:end].text, sentence=said, aim=self._aim(said))

    def _aim(self, said: str) -> str:
        """Tell whom a sentence is about; one that names us is about us, whoever else is in it."""
        named = frozenset[str]().union(*(self._matcher.classes(word) for word in said.split()))
        return next((aim for aim in AIMS if aim in named), "")


def _is_explained(rule: Rule, start: int, end: int, places: Mapping[str, list[tuple[int, int]]]) -> bool:
    """Tell whether another rule reads the same words otherwise."""
    return any(begin < end and start < stop for name in rule.unless for begin, stop in places.get(name, ()))


def sentence(doc: Doc, start: int, end: int) -> str:
    """Give the sentence around some tokens."""
    while start > 0 and doc[start - 1].text not in BOUNDARIES:
        start -= 1
    while end < len(doc) and doc[end - 1].text not in BOUNDARIES:
        end += 1
    return doc[start:end].text.strip()


def is_negated(doc: Doc, start: int) -> bool:
    """Tell whether the words before take it back: a negation in the same clause, a few words to the left."""
    for at in range(start - 1, max(start - 1 - NEGATION_REACH, -1), -1):
        word = doc[at].lower_
        if word in CLAUSE_ENDS:
            return False
        if word in NEGATIONS:
            return True
    return False


def shown(firings: Sequence[Firing]) -> tuple[Cue, ...]:
    """Make the cues of HSS-2 that people are shown; two rules that fired on the same words count once."""
    cues = {(one.cue, one.words): one for one in reversed(firings) if one.cue in HSS_CUES}
    return tuple(Cue(name=one.cue, rule=one.rule, words=one.words) for one in reversed(cues.values()))
