"""Of which parts is a colleague's name made, and what is a common word besides?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.organisation import Colleague
from bot.core.sentences import fold
from bot.core.wording import called

_WORD = re.compile(r"[^\W\d_](?:['.]?[^\W\d_]){0,60}")
_PARTICLE_WORDS = "van de den der het t ter ten te v d vd el la le del di da du dos von zu af in op aan bij s"
PARTICLES = frozenset(_PARTICLE_WORDS.split())
PREPOSITIONS = frozenset({"van", "aan", "bij", "in", "op", "af", "te"})  # particles that stand before any name too
_TITLE_WORDS = "mevrouw mevr mvr mw mej meneer mijnheer heer dhr hr juffrouw juf dr drs mr mrs ms miss ir ing prof"
TITLES = frozenset(_TITLE_WORDS.split())
_GROUP_WORDS = """
    directie balie servicedesk klantenservice klantendienst team afdeling administratie huisvesting informatie info
    receptie secretariaat helpdesk raad bestuur commissie bureau dienst meldkamer storingsdienst verhuur incasso
    planning werkplaats magazijn personeelszaken communicatie stichting kantoor vestiging contactcentrum callcenter
    meldpunt postkamer frontoffice backoffice beheer onderhoud klachten klachtencommissie klachtenbureau
    klachtenteam reparatie reparaties reparatieverzoeken reparatiedienst leefbaarheid overlast techniek technische
    boekhouding debiteuren loket wijkteam wijkbeheer woonservice facilitair commissarissen
"""
GROUP_WORDS = frozenset(_GROUP_WORDS.split())
_COMMON = """
    groen bakker wit visser boer jong groot bos berg kok dijk kuiper slager koster prins koning zwart bruin blauw
    klein lange korte vos haan wolf beer leeuw post brand winter zomer maas meer veld heide roos iris fleur bloem
    sterk goede best vrede hoop storm wind april mei june mark bas stan boy eva tim noor snel oud lang kort mooi
    fijn goed man molen stein bol pot vis vogel haas schaap hond pauw raaf kraan bron beek water zand steen huis hof
    poort brug weg kamp hout boom tak blad gras nacht dag licht donker warm koud rijk arm zoet zuur vet dik dun
    recht schipper schilder molenaar jager herder ridder graaf hertog keizer bisschop pastoor monnik bode wijs stil
    zacht hard zee wal tuin kas schuur stal ploeg hamer nagel spijker kroon ring ster zon maan hemel engel duivel
    joy hope rose grace faith will bill may lente linde eik anders kruis wagen mees guus jet floor lot pien lieve
    ook want dan vries bever adelaar timmerman metselaar wever smits melk kaas brood kool peer appel prijs geld goud
    zilver koper staal maat stok tas pen vuur as rots leven
"""
COMMON_WORDS = frozenset(_COMMON.split()) - {"vries", "smits"}


@dataclass(frozen=True, kw_only=True)
class Word:
    """A word of a sentence or of a name."""

    key: str  # folded, without apostrophes and full stops
    start: int
    end: int
    capital: bool
    hyphened: bool  # to the word before


@dataclass(frozen=True, kw_only=True)
class Name:
    """A colleague's name."""

    address: str
    given: tuple[str, ...]  # or initials
    family: tuple[str, ...]  # without particles; both parts of a double name; empty when only a first name is known
    particle: bool  # "de Boer", not "Boer"


def words_of(text: str) -> tuple[Word, ...]:
    """Cut a text into words; "Bakker-Smit" is two, the second one hyphened to the first."""
    folded = fold(text)
    return tuple(
        Word(
            key=re.sub(r"'s$|['.]", "", folded[found.start() : found.end()]),
            start=found.start(),
            end=found.end(),
            capital=found[0][0].isupper(),
            hyphened=text[max(0, found.start() - 1) : found.start()] == "-",
        )
        for found in _WORD.finditer(text)
    )


def is_group(colleague: Colleague) -> bool:
    """Say whether a colleague is a desk or a department rather than a person."""
    return any(word.key in GROUP_WORDS for word in words_of(colleague.name)[:2])


def name_of(colleague: Colleague) -> Name:
    """Take a name apart; of "Jan Willem van den Berg" the family name is Berg, with a particle."""
    words = [one for one in words_of(called(colleague.name) or colleague.name) if one.key not in TITLES]
    start = next((at for at, one in enumerate(words) if at and one.key in PARTICLES), 0)
    start = start or next((at - 1 for at, one in enumerate(words) if at > 1 and one.hyphened), 0)
    start = start or max(1, len(words) - 1)
    rest = words[start:]
    return Name(
        address=colleague.address,
        given=tuple(one.key for one in words[:start]),
        family=tuple(one.key for one in rest if one.key not in PARTICLES),
        particle=bool(rest) and rest[0].key in PARTICLES,
    )


def organisation_words(colleagues: Sequence[Colleague]) -> frozenset[str]:
    """Give the words that stand for the organisation itself: those of its mail domain and of its desks."""
    domains = {part for one in colleagues for part in one.address.rpartition("@")[2].split(".")}
    return frozenset(domains | {word.key for one in colleagues if is_group(one) for word in words_of(one.name)})


def one_letter_off(one: str, other: str) -> bool:
    """Say whether two words differ by one letter: another, one too many, one too few, or two exchanged."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[same:], other[same:]
    exchanged = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:] or exchanged
