"""Is the new model better, and may it be used? Only where nothing gets worse."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from classifiers.labels import LABELS

NOISE = 0.01  # a loss of F1 that says nothing; nor does one mail, where there are few
COMPLAINT = "complaint"
ROUNDING = 1e-9

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Score:
    """How one label was recognised, in mails."""

    mails: int = 0  # that are it
    said: int = 0  # that were taken for it
    both: int = 0

    @property
    def precision(self) -> float:
        """Give the share that is right of what was taken for it."""
        return self.both / max(1, self.said)

    @property
    def recall(self) -> float:
        """Give the share of it that was recognised."""
        return self.both / max(1, self.mails)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return 2 * self.both / max(1, self.mails + self.said)


Scores = Mapping[str, Score]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The old and the new model on the same mails."""

    name: str  # of the set, as it stands in the report
    old: Scores
    new: Scores
    unseen: tuple[int, int] = (0, 0)  # complaints surely taken for something else, so that no person would look

    @property
    def mails(self) -> int:
        """Count the mails."""
        return sum(one.mails for one in self.new.values())


def scores(right: Sequence[str], said: Sequence[str]) -> dict[str, Score]:
    """Count for each label how it was recognised."""
    pairs = list(zip(right, said, strict=True))
    return {
        label: Score(mails=list(right).count(label), said=list(said).count(label), both=pairs.count((label, label)))
        for label in LABELS
    }


def macro_f1(found: Scores) -> float:
    """Give the mean F1 of the labels that occur."""
    there = [one.f1 for one in found.values() if one.mails]
    return sum(there) / max(1, len(there))


def objections(held_out: Iterable[Comparison], own: Comparison | None) -> tuple[str, ...]:
    """Say everything that gets worse: with one objection the new model is not used.

    On mails that neither model saw no label may lose more than noise, and no complaint may be lost on the whole; on
    the organisations' own mails no label may lose anything.
    """
    sets = list(held_out)
    found = [line for one in sets for line in _losses(one, _noise)]
    return (*found, *_lost_complaints(sets), *(_losses(own, lambda _: 0.0) if own else ()))


def _noise(mails: int) -> float:
    return max(NOISE, 1 / max(1, mails))


def _losses(sets: Comparison, allowed: Callable[[int], float]) -> list[str]:
    return [
        f"{label} on {sets.name}: F1 {old.f1:.3f} → {new.f1:.3f}"
        for label, old, new in ((one, sets.old[one], sets.new[one]) for one in LABELS)
        if new.mails and old.f1 - new.f1 > allowed(new.mails) + ROUNDING
    ]


def _lost_complaints(sets: Sequence[Comparison]) -> list[str]:
    """A complaint that is not recognised is what costs most: of those not one may be lost on the whole."""
    whole = " and ".join(one.name for one in sets)
    known = [sum(side[COMPLAINT].both for side in sides) for sides in _sides([(one.old, one.new) for one in sets])]
    unseen = [sum(counts) for counts in _sides([one.unseen for one in sets])]
    found = []
    if known[1] < known[0]:
        found.append(f"complaints recognised on {whole}: {known[0]} → {known[1]}")
    if unseen[1] > unseen[0]:
        found.append(f"complaints that nobody would see on {whole}: {unseen[0]} → {unseen[1]}")
    return found


def _sides(pairs: Sequence[tuple[T, T]]) -> tuple[list[T], list[T]]:
    return [old for old, _ in pairs], [new for _, new in pairs]
