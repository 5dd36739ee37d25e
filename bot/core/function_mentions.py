"""Which colleagues does a sentence name by their function, or by the name of their desk?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.name_mentions import Mention
from bot.core.name_parts import GROUP_WORDS, is_group, words_of
from bot.core.organisation import Colleague
from bot.core.people import A_PERSON, THEIRS
from bot.core.reproach import is_reproached, is_wanted
from bot.core.sentences import fold

_DETERMINER = rf"(?:{THEIRS}|de|die|deze|dezelfde|onze|mijn|the|this|that|my)"
_NO_LONGER = r"(?:vorige|oude|voormalige|eerdere|ex|toekomstige|andere|former|previous)"
_OF_ANOTHER = re.compile(
    r" (?:van|bij|op) (?:(?:de|het|een|mijn|onze|zijn|haar) )?(?:eigen )?(?:(?:sport)?school|club|gemeente"
    r"|bank|wijkteam"
    r"|ziekenhuis|werk|vereniging|politie|woningbouw|woningcorporatie|uwv|belastingdienst|concurrent|partnerbedrijf"
    r"|bedrijf dat|onderaannemer|netbeheerder|verzekering|zorginstelling|vve|energiemaatschappij|aannemer"
    r"|buren|huisarts)"
    r"\b"
)
_MANY_WORDS = (
    "medewerker medewerkster collega medewerkers vrijwilliger stagiair stagiaire uitzendkracht employee monteurs"
)
_MANY = frozenset(_MANY_WORDS.split())  # who says these means anybody
_ABOVE = re.compile(  # who is written to as often as complained about
    r"direct(?:eur|rice|ie)|bestuur|manager|teamleid|leidinggevend|klacht|vertrouwens|aanspreekpunt|voorzitter"
    r"|secretar|hoofd"
)

_MOST = 2_000  # patterns that are kept: those of all colleagues
_SORTS = frozenset({"team", "afdeling", "raad", "dienst", "bureau", "commissie", "stichting", "kantoor", "vestiging"})
_FORMS = {
    "directeur": "direct(?:eur|rice)",
    "der": "(?:der|dster|ster)",
    "er": "(?:er|ster)",
    "ent": "ente?",
    "eur": "eu(?:r|se)",
}


@dataclass(frozen=True, kw_only=True)
class _Called:
    """How people speak of a colleague without a name."""

    address: str
    sign: str  # letters that stand in all ways to say it
    words: re.Pattern[str]
    above: bool  # only a reproach counts, not a mention


def is_above(colleague: Colleague) -> bool:
    """Say whether a colleague is one who is written to as often as he is complained about: a director, a manager."""
    return _ABOVE.search(fold(colleague.function)) is not None


class FunctionIndex:
    """The functions that only one colleague has, and the desks."""

    def __init__(self, colleagues: Sequence[Colleague]) -> None:
        people = [(one.address, _functions(one)) for one in colleagues if not is_group(one)]
        said = Counter(function for _, functions in people for function in functions)
        self._called = [
            *(_person(address, one) for address, all_ in people for one in all_ if said[one] == 1),
            *(_desk(one.address, _desk_name(one)) for one in colleagues if is_group(one)),
        ]

    def mentions(self, sentence: str) -> Iterator[Mention]:
        """Find the colleagues whom a sentence names by function; a desk or a director only when reproached."""
        folded = fold(sentence)
        for called in self._called:
            for found in called.words.finditer(folded) if called.sign in folded else ():
                start, end = found.span()
                blamed = is_reproached(folded, start, end) or not (called.above or is_wanted(folded, start))
                if blamed and not _OF_ANOTHER.match(folded, end):
                    yield Mention(address=called.address, start=start, end=end)


def _functions(colleague: Colleague) -> frozenset[str]:
    """Give the ways to say a function: of "manager wonen" the head too, of "directeur-bestuurder" both."""
    whole = " ".join(word.key for word in words_of(colleague.function))
    heads = {word.key for word in words_of(colleague.function) if A_PERSON.fullmatch(word.key)}
    return frozenset({whole, *heads} - _MANY - {""})


@lru_cache(maxsize=_MOST)
def _person(address: str, function: str) -> _Called:
    head, _, of = function.partition(" ")
    ways = " ".join(map(_either, function.split(" ")))
    if of and head in _MANY:  # "medewerker balie" is a "baliemedewerker" too
        place = re.escape(of)
        ways = f"(?:{ways}|{place}{_either(head)}|{_either(head)} (?:van|aan|bij|achter) (?:de |het )?{place})"
    words = re.compile(rf"\b{_DETERMINER} (?!{_NO_LONGER}\b)(?:\w{{2,20}} ){{0,2}}?{ways}(?!\w)")
    return _Called(address=address, sign=(of or head)[:4], words=words, above=_ABOVE.search(function) is not None)


def _either(word: str) -> str:
    """Give a pattern for both the masculine and the feminine form."""
    for ending, forms in _FORMS.items():
        if word.endswith(ending):
            return re.escape(word[: -len(ending)]) + forms
    return re.escape(word)


def _desk_name(colleague: Colleague) -> str:
    """Give the name of a desk without that of the organisation: of "Directie HSS" the first word."""
    words = [word.key for word in words_of(colleague.name)]
    at = next(at for at, word in enumerate(words) if word in GROUP_WORDS)
    return " ".join(words[: at + 1] if words[at] not in _SORTS else words[at:])


@lru_cache(maxsize=_MOST)
def _desk(address: str, desk: str) -> _Called:
    words = re.compile(rf"(?<!\w)(?:{_DETERMINER} )?(?:afdeling |team )?{re.escape(desk)}(?!\w)")
    return _Called(address=address, sign=desk, words=words, above=True)
