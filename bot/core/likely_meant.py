"""What does a complainant probably mean where the rules see only information?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.likely import COMPLAINANT, Judge, Said
from bot.core.sentences import sentences

MEANT_FROM = 0.2  # chance of a sentence's likeliest act
BESIDES_FROM = 0.4  # of another one
SURE_FROM = 0.6
NOTHING = frozenset({"inform", "thanks"})
GIVES_UP = frozenset(  # what costs the complainant something: never done on a likelihood
    {"withdraw", "satisfied", "accept_proposal", "agree_extension", "stop_mailing", "accept_appointment", "represent"}
)


@dataclass(frozen=True, kw_only=True)
class Probably:
    """An act that a complainant probably means."""

    name: str
    chance: float  # 0 to 1

    @property
    def sure(self) -> bool:
        """Say whether it is so likely, and so harmless, that it is taken to be meant."""
        return self.chance >= SURE_FROM and self.name not in GIVES_UP


def probably(text: str, judge: Judge, *, state: str = "", asked: str = "") -> list[Probably]:
    """Give the acts that a complainant probably means besides telling something, in the order of the words.

    :param asked: what our letter asked: "extension", "meeting", "proposal", "" for not known
    """
    said = sentences(text)
    rows = judge(Said(who=COMPLAINANT, sentences=said, state=state, asked=asked)) if said else ()
    best: dict[str, float] = {}
    for chances in rows:
        for name, chance in _likeliest(chances):
            best[name] = max(chance, best.get(name, 0))
    return [Probably(name=name, chance=chance) for name, chance in best.items()]


def _likeliest(chances: Mapping[str, float]) -> Iterable[tuple[str, float]]:
    acts = ((name, chance) for name, chance in chances.items() if name not in NOTHING)
    ranked = sorted(acts, key=lambda one: one[1], reverse=True)
    return [one for at, one in enumerate(ranked) if one[1] >= (BESIDES_FROM if at else MEANT_FROM)]
