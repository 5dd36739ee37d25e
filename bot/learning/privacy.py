"""How do names of people stay out of the model? Its files hold the words that it learned, readable for anybody.

A word of own mails is learned only when it is no secret: it stands in the corpus that came with the program, or people
of at least three addresses wrote it. So with pairs of words: "anna" and "visser" may both be known, "anna visser" not.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from classifiers import Text
from classifiers.corpus import Example
from classifiers.features import WORD, words
from classifiers.rulebook import Rulebook, slots
from classifiers.wording import tidy

SENDERS = 3
TEXTS = 2  # in which a feature must occur to be learned at all (`classifiers.fitting.SEEN_IN`)
NOBODYS = frozenset({"0", "!", "?", "€"})  # every number is the same number
BLANK = "…"  # in the place of a word: no word itself
BETWEEN = ("de", "en", "het")  # between two words: so common that they say nothing


def without_rare_words(
    examples: Sequence[Example], known: Collection[str], names: frozenset[str] = frozenset()
) -> list[Example]:
    """Blank in own examples what only few people wrote.

    :param known: words, and pairs of words with a space between, that are no secret
    :param names: words that are never learned from own mails, however many people write them: names of colleagues,
        as `name_words` gives them
    """
    tidied = [replace(one, text=_tidied(one.text)) for one in examples]
    common = _written_by_several(tidied, _words).difference(names)
    kept = [_blanked(one, common.union(known, NOBODYS)) for one in tidied]
    pairs = {one for one in _written_by_several(kept, _pairs) if names.isdisjoint(one.split())}
    repeated = {pair for pair, count in Counter(pair for one in kept for pair in _pairs(one)).items() if count >= TEXTS}
    return [_parted(one, repeated.difference(pairs, known)) for one in kept]


def known_words(found: Iterable[Example], book: Rulebook) -> frozenset[str]:
    """Give the words and pairs of words of the program's own mails, and the words of its rules."""
    said = {one for example in found for one in (*_words(_tidy_of(example)), *_pairs(_tidy_of(example)))}
    listed = [word for several in book.classes.values() for word in several]
    listed += [word for rule in book.rules for pattern in rule.patterns for slot in slots(pattern) for word in slot]
    return frozenset(said).union(*(words(one) for one in listed))


def name_words(names: Iterable[str]) -> frozenset[str]:
    """Give the words of names; small ones such as "de" are nobody's."""
    return frozenset(word for name in names for part in name.split() if part[:1].isupper() for word in words(part))


def _tidied(text: Text) -> Text:
    subject, body = tidy(text.subject, text.body)
    return replace(text, subject=subject, body=body)


def _tidy_of(example: Example) -> Example:
    return replace(example, text=_tidied(example.text))


def _words(example: Example) -> set[str]:
    return set(words(f"{example.text.subject} {example.text.body}"))


def _pairs(example: Example) -> set[str]:
    parts = (example.text.subject, example.text.body)
    return {" ".join(pair) for part in parts for pair in pairwise(words(part))}


def _written_by_several(examples: Iterable[Example], features: Callable[[Example], set[str]]) -> set[str]:
    writers: defaultdict[str, set[str]] = defaultdict(set)
    for one in examples:
        for feature in features(one):
            writers[feature].add(one.situation)
    return {feature for feature, senders in writers.items() if len(senders) >= SENDERS}


def _blanked(example: Example, kept: AbstractSet[str]) -> Example:
    """Blank each word that must not be learned."""

    def clean(text: str) -> str:
        return WORD.sub(lambda found: found[0] if set(words(found[0])) <= kept else BLANK, text)

    return _with_text(example, clean)


def _parted(example: Example, secret: AbstractSet[str]) -> Example:
    """Put a common word between two words that must not be learned together."""

    def clean(text: str) -> str:
        parts, end, before = [], 0, ""
        for found in WORD.finditer(text):
            pair = f"{before} {found[0].lower()}"
            between = next(one for one in BETWEEN if one not in pair.split()) + " " if pair in secret else ""
            parts += [text[end : found.start()], between, found[0]]
            end, before = found.end(), found[0].lower()
        return "".join([*parts, text[end:]])

    return _with_text(example, clean)


def _with_text(example: Example, clean: Callable[[str], str]) -> Example:
    text = example.text
    return replace(example, text=replace(text, subject=clean(text.subject), body=clean(text.body)))
