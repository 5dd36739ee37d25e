"""What stands around a name in a sentence: titles, first names, particles, or a verb?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.name_parts import COMMON_WORDS, PARTICLES, TITLES, Name, Word, words_of
from bot.core.sentences import fold

_NO_NAME_WORDS = """
    toen bij volgens van met ook maar dat deze die en of want omdat als door aan voor over tegen na sinds waarom hoe
    wat wie daarna vandaag gisteren vorige helaas alleen heeft is was uw jullie de het een mijn onze ik wij zij hij
    ze we nu dus via collega medewerker medewerkster monteur adviseur trainer bewindvoerder consulent opzichter
    klacht betreft zowel after when my your the and but with by from about yesterday behalve namens ondanks sorry
    mede kan kunt wil wilt zou gaat moet mag graag hebben kunnen
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())  # capitals at the beginning of a sentence that are no first name
_DOES = re.compile(  # what people do, and colours and trades seldom
    r"\W{1,2}(?:heeft|had|zei|zegt|belde|belt|kwam|deed|wilde|reageert|reageerde|liet|laat|gaf|nam|neemt|stuurde"
    r"|beloofde|vertelde|weigert|weigerde|vond|schold|schreeuwde|hing|zou|moest|luistert|luisterde|loog|liegt|has|said"
    r"|told|did)\b"
)
_MOST_BEFORE = 6  # words of a name before its last


@dataclass(frozen=True, kw_only=True)
class Before:
    """What stands before a family name: "mevrouw M. van den"."""

    first: int  # the number of the word that the name begins with
    title: bool = False
    given: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class View:
    """A sentence, as its words."""

    words: Sequence[Word]
    folded: str
    cased: bool  # it has capitals and small letters: they tell something

    def is_next(self, at: int) -> bool:
        """Say whether only a space stands between this word and the one before, or the stop of a short form."""
        gap = self.folded[self.words[at - 1].end : self.words[at].start]
        short = len(self.words[at - 1].key) == 1 or self.words[at - 1].key in TITLES | PARTICLES
        return gap in {" ", " '", "-"} or (gap in {". ", "."} and short)

    def before(self, at: int) -> Before:
        """Read what belongs to a name, from its family name backwards."""
        first = at
        particles: list[str] = []
        while self._reaches(first, at) and self._is_particle(first - 1):
            first -= 1
            particles.append(self.words[first].key)
        given: list[str] = []
        while self._reaches(first, at) and self._is_given(first - 1):
            first -= 1
            given.append(self.words[first].key)
        title = self._reaches(first, at) and self.words[first - 1].key in TITLES
        return Before(first=first - title, title=title, given=tuple(given), particles=tuple(particles))

    def _reaches(self, first: int, at: int) -> bool:
        return first > 0 and at - first < _MOST_BEFORE and self.is_next(first)

    def _is_particle(self, at: int) -> bool:
        word = self.words[at]
        return word.key in PARTICLES and not (len(word.key) == 1 and word.capital)

    def _is_given(self, at: int) -> bool:
        word = self.words[at]
        if word.key in TITLES or word.key in _NO_NAMES or self._is_particle(at):
            return False
        return (word.capital and self.cased) or len(word.key) == 1

    def does_something(self, at: int) -> bool:
        """Say whether a verb follows that people are the subject of."""
        return _DOES.match(self.folded, self.words[at].end) is not None

    def is_name_alone(self, at: int, before: Before) -> bool:
        """Say whether a family name without title or given name is a name here, and not a word."""
        word = self.words[at]
        if before.given or (self.cased and not word.capital):
            return False
        doubtful = word.key in COMMON_WORDS and (before.first == 0 or not self.cased)
        return not doubtful or self.does_something(at)

    def is_as_long(self, name: Name, at: int) -> bool:
        """Say whether a double name is the colleague's own: "Bakker-Smit" is nobody called Bakker."""
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        return after is None or not after.hyphened or after.key in name.family[1:] or after.key in PARTICLES


def view_of(sentence: str) -> View:
    """Look at a sentence as the words it is made of."""
    cased = not sentence.isupper() and sentence != sentence.lower()
    return View(words=words_of(sentence), folded=fold(sentence), cased=cased)
