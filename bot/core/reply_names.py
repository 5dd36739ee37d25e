"""Is this line only a name, and is it the writer's?"""

import re
from dataclasses import dataclass

from bot.core.sentences import fold

_CAP = 120  # characters: a longer line is no name
_LETTERS = re.compile(r"[^\W\d_]+")
_PARTICLE_WORDS = (
    "van de den der het t ter ten te en and v d vd namens familie fam mw mevr mevrouw dhr heer meneer dr drs mr ing ir "
    "el la zuster zr broeder br pater zus opa oma tante oom"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NAME = re.compile(r"(?:[^\W\d_][\w'’.-]{0,30}|&|/)(?: (?:[^\W\d_][\w'’.-]{0,30}|&|/|\([^()]{1,25}\))){0,5}\s?[.,!]?")
_LEAD = re.compile(r"^[\s*_/~–-]{0,6}")
_BEHIND = re.compile(r"\s*[|,(/;–•·-]|\s{2,}")  # a function or a telephone number may follow on the line
_NO_NAMES = frozenset(
    """
    ja nee neen ok oke okay akkoord accoord eens oneens gegrond ongegrond deels klopt prima goed fijn graag top mooi
    help bedankt dank dankjewel thanks groeten groet groetjes mvg spoed urgent verstuur versturen stuur verzend
    goedgekeurd goedkeuren afgekeurd afkeuren bevestig bevestigd status stop sorry excuses klaar opgelost gedaan
    hersteld gepost
    succes sterkte jammer schandalig schande belachelijk onzin helaas inderdaad precies uiteraard natuurlijk misschien
    weiger geweigerd wacht wachten niks niets niemand iedereen allemaal yes no sure great done please approved agreed
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen vandaag gisteren overmorgen
    januari februari maart april mei juni juli augustus september oktober november december
    klacht reparatie overlast kosten telefoon balie brief geen wel niet ook
    """.split()  # noqa: SIM905
)
_OPEN_WORDS = frozenset(
    "aan naar door bij met van en of is heet heette voor namens over tegen als to by from with".split()  # noqa: SIM905
)
_FEW = 2  # letters of a short name that begin the whole one
_INSIDE = 3  # letters of a name that may stand within an address


@dataclass(frozen=True, kw_only=True)
class Writer:
    """The words of which a writer's name and the front of his address are made; empty when they are unknown."""

    words: frozenset[str] = frozenset()
    initials: str = ""
    address: str = ""

    def is_called(self, word: str) -> bool:
        """Say whether this folded word is of his name: whole, or shortened as people do."""
        if word in self.words:
            return True
        if len(word) >= _FEW and any(one.startswith(word) for one in self.words):
            return True
        return len(word) >= _INSIDE and word in self.address


def writer_of(name: str, address: str = "") -> Writer:
    """Take the words of a sender's name and address."""
    front = fold(address.partition("@")[0])[:_CAP]
    words = {word for word in _LETTERS.findall(f"{fold(name[:_CAP])} {front}") if len(word) >= _FEW}
    initials = "".join(word[0] for word in _LETTERS.findall(fold(name[:_CAP])))
    return Writer(words=frozenset(words - _PARTICLES), initials=initials, address="".join(_LETTERS.findall(front)))


NOBODY = Writer()


def is_own_name(line: str, writer: Writer) -> bool:
    """Say whether a line is the writer's name, perhaps with his function behind it."""
    view = _LEAD.sub("", line[: _CAP + 1].rstrip())
    if not view or len(view) > _CAP or not writer.words:
        return False
    behind = _BEHIND.search(view)
    if _matches(view, writer):
        return True
    if len(writer.initials) > 1 and view.strip(" .,!").isalpha() and fold(view).strip(" .,!") == writer.initials:
        return True
    bracket = behind is not None and "(" in behind[0]
    return behind is not None and _matches(view[: behind.start()], writer, whole=not bracket)


def _matches(view: str, writer: Writer, *, whole: bool = False) -> bool:
    """Compare word by word; before a function both names are needed, since "Els, kun jij dit doen" is no name."""
    if not _NAME.fullmatch(view.strip(" .,!*_")):
        return False
    words = [word for word in _LETTERS.findall(fold(view)) if word not in _PARTICLES]
    known = sum(writer.is_called(word) for word in words)
    loose = [word for word in words if not writer.is_called(word) and len(word) > 1]
    return known > whole and not loose


def is_name(line: str) -> bool:
    """Say whether a line looks like a name and like nothing else: every word has a capital."""
    view = _LEAD.sub("", line[: _CAP + 1].rstrip()).strip(" *_,.")
    if not view or len(view) > _CAP // 2 or not _NAME.fullmatch(view):
        return False
    words = view.split()
    if any(word.strip(".,").lower() in _NO_NAMES for word in words):
        return False
    small = [word for word in words if not word[0].isupper()]
    return view[0].isupper() and all(word.strip(".").lower() in _PARTICLES or word[0] in "&/(" for word in small)


def leads_into(line: str) -> bool:
    """Say whether a line asks for a name to follow it: then that name is no signature."""
    view = line[-_CAP:].strip(" *_")
    last = view.rpartition(" ")[2].lower()
    return view.endswith((":", "=")) or last in _OPEN_WORDS
