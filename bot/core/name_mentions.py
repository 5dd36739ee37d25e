"""Which colleagues does a sentence call by name?"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.core.name_parts import (
    COMMON_WORDS,
    GROUP_WORDS,
    PARTICLES,
    PREPOSITIONS,
    TITLES,
    Name,
    is_group,
    name_of,
    one_letter_off,
    organisation_words,
)
from bot.core.name_view import Before, View, view_of
from bot.core.organisation import Colleague

_NOT_OURS = re.compile(  # a relation of the writer, or the writer himself, stands right before the name
    r"\b(?:zoon(?:tje)?|dochter(?:tje)?|man|vrouw|partner|vriend(?:in)?|buur(?:man|vrouw|jongen|meisje)|moeder|vader"
    r"|broer(?:tje)?|zus(?:je)?|kind|hond|kat|oma|opa|tante|oom|advocaat|huisarts|tandarts|dokter|notaris|makelaar"
    r"|client(?:e)?|wethouder|bewoner|huurder|burgemeester|ik ben|heet|naam is|namens|wijkagent|^\W*(?:(?:ja|hallo"
    r"|hoi|dag|goede\w{3,9}) )?(?:u spreekt )?met|son|daughter|husband|wife|friend|neighbour|i am|name is)"
    r"[, (]{1,2}(?:(?:de heer|mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|mr\.?|dr\.?) )?(?:[a-z]\. ?){0,3}$"
)
_OURS_TOO = re.compile(  # "Jan, mijn man"
    r",? \(?(?:mijn|onze|my|our) (?:\w{2,15} )?"
    r"(?:man|vrouw|zoon|dochter|moeder|vader|buur\w{0,5}|partner|vriend|broer|zus|husband|wife|son|daughter)\b"
)
_THEIRS = re.compile(r"\b(?:uw|jullie|medewerk\w+|collega|over|tegen)\b[^.]{0,20}$")
_T = TypeVar("_T")
_LONG = 7  # letters of a family name in which one wrong letter is forgiven
_NEAR = 40  # characters before a name that are looked at


@dataclass(frozen=True, kw_only=True)
class Mention:
    """Where a sentence calls a colleague by name."""

    address: str
    start: int
    end: int


class NameIndex:
    """The names of the colleagues who are persons, to look the words of sentences up in."""

    def __init__(self, colleagues: Sequence[Colleague], own_names: Collection[str] = ()) -> None:
        names = [name_of(one) for one in colleagues if not is_group(one)]
        self._own = frozenset(own_names)
        self._no_family = organisation_words(colleagues) | GROUP_WORDS
        self._families = _grouped((name.family[0], name) for name in names if name.family)
        self._givens = _grouped((name.given[0], name) for name in names if name.given and len(name.given[0]) > 1)
        self._long = _grouped((family[0], family) for family in self._families if len(family) >= _LONG)

    def mentions(self, sentence: str) -> tuple[Mention, ...]:
        """Find the colleagues whom a sentence calls by name; of two with one family name both."""
        view = view_of(sentence)
        return tuple(
            one for at in range(len(view.words)) for one in (*self._by_family(view, at), *self._by_given(view, at))
        )

    def _by_family(self, view: View, at: int) -> Iterator[Mention]:
        word = view.words[at]
        exact = word.key in self._families
        key = word.key if exact else self._meant(word.key)
        if not key or (word.hyphened and view.words[at - 1].key not in PARTICLES):
            return
        before = view.before(at)
        alone = view.is_name_alone(at, before)
        start = view.words[before.first].start
        for name in self._families[key]:
            whole = _is_whole(name, before)
            fits = _can_be(name, before, whole=whole) and view.is_as_long(name, at)
            surely = whole or before.title or (alone and (exact or before.first > 0))
            if fits and surely and not self._is_own(view, name, before, (start, word.end), whole=whole):
                yield Mention(address=name.address, start=start, end=word.end)

    def _meant(self, key: str) -> str:
        """Give the family name that is meant by one with a single wrong letter."""
        if len(key) < _LONG - 1 or key in COMMON_WORDS or key in self._own:
            return ""
        return next((one for one in self._long.get(key[0], ()) if one_letter_off(key, one)), "")

    def _is_own(self, view: View, name: Name, before: Before, span: tuple[int, int], *, whole: bool) -> bool:
        """Say whether it is the writer's own name, or that of somebody of his."""
        start, end = span
        ahead = view.folded[max(0, start - _NEAR) : start]
        if _NOT_OURS.search(ahead) or _OURS_TOO.match(view.folded, end):
            return True
        if name.family[0] not in self._own:
            return False
        return not self._own.isdisjoint(before.given) if whole else not _THEIRS.search(ahead)

    def _by_given(self, view: View, at: int) -> Iterator[Mention]:
        word = view.words[at]
        names = self._givens.get(word.key, ())
        if len(names) != 1 or word.key in self._own or word.hyphened or not (word.capital or not view.cased):
            return
        (name,) = names
        ahead = view.folded[max(0, word.start - _NEAR) : word.start]
        doubtful = word.key in COMMON_WORDS and (at == 0 or not view.cased) and not view.does_something(at)
        theirs = not _NOT_OURS.search(ahead) and not _OURS_TOO.match(view.folded, word.end)
        if not doubtful and theirs and not self._has_family_name(view, at):
            yield Mention(address=name.address, start=word.start, end=word.end)

    def _has_family_name(self, view: View, at: int) -> bool:
        """Say whether a family name follows: a colleague's is found by itself, any other makes another person."""
        words, after = view.words, at + 1
        while after < len(words) and words[after].key in PARTICLES and view.is_next(after):
            after += 1
        if after >= len(words) or not view.is_next(after):
            return False
        follows = words[after]
        if follows.key in self._no_family or follows.key in TITLES:
            return False
        return follows.key in self._families or bool(self._meant(follows.key)) or (follows.capital and view.cased)


def _is_whole(name: Name, before: Before) -> bool:
    """Say whether the given name, or its initial, stands before the family name."""
    return any(
        one == given or (1 in {len(one), len(given)} and one[0] == given[0])
        for given in before.given
        for one in name.given
    )


def _can_be(name: Name, before: Before, *, whole: bool) -> bool:
    """Say whether what stands before a family name doesn't make it another's."""
    if before.given and not whole:
        return False
    if name.particle:
        return whole or before.title or bool(before.particles)
    return not before.particles or (
        not before.title and not before.given and len(before.particles) == 1 and before.particles[0] in PREPOSITIONS
    )


def _grouped(pairs: Iterable[tuple[str, _T]]) -> Mapping[str, tuple[_T, ...]]:
    groups: dict[str, tuple[_T, ...]] = {}
    for key, value in pairs:
        groups[key] = (*groups.get(key, ()), value)
    return groups
