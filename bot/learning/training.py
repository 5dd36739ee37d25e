"""How is a new model made, compared with the one in use, and put in its place only where nothing gets worse?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.learning.comparing import Comparison, objections, scores
from bot.learning.folds import FOLDS, folds, is_enough
from bot.learning.privacy import without_rare_words
from bot.recogniser import Recognises
from classifiers.corpus import Example
from classifiers.measure import Judged

Say = Callable[[str], None]
Fit = Callable[[Sequence[Example], Path, Say], None]
Load = Callable[[Path], Recognises]


@dataclass(frozen=True, kw_only=True)
class Material:
    """What there is to learn from, and to measure on."""

    shipped: Sequence[Example]  # that came with the program, to train on
    held_out: Mapping[str, Sequence[Example]]  # that came with the program, never trained on
    own: Sequence[Example]
    known: frozenset[str]  # words that are no secret
    names: frozenset[str] = frozenset()  # words that are never learned from own mails


@dataclass(frozen=True, kw_only=True)
class InUse:
    """The model that is in use now."""

    recogniser: Recognises
    version: str
    own: Mapping[
        str, str | None
    ]  # its own examples -> what it said of each without having seen it, where that is known


@dataclass(frozen=True, kw_only=True)
class OwnVerdict:
    """What both models said of an own example that they had not seen; None where that can't be known."""

    id: str
    label: str
    old: str | None
    new: str | None


@dataclass(frozen=True, kw_only=True)
class Trained:
    """A new model, and how it compares."""

    held_out: tuple[Comparison, ...]
    own: Comparison | None  # None when there are too few
    verdicts: tuple[OwnVerdict, ...]
    objections: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class School:
    """Who trains, who loads what was trained or is in use, which mails there are, and who hears how far it is."""

    fit: Fit
    load: Load
    in_use: Callable[[Path], tuple[Recognises, str]]
    corpus: Callable[[str], Sequence[Example]]
    say: Say


def train(school: School, material: Material, in_use: InUse, into: Path, workshop: Path) -> Trained:
    """Make a new model in a folder, and compare it with the one in use.

    :param workshop: a folder for models that are only made to be asked about examples which they did not see
    """
    learned = without_rare_words(material.own, material.known, material.names)
    compares = is_enough([one.situation for one in learned])
    rounds = 1 + FOLDS * compares
    school.say(f"model 1 of {rounds}: from {len(material.shipped)} mails of the program and {len(learned)} own")
    _fit(school, material, learned, into)
    school.say("comparing it with the model in use")
    new = school.load(into)
    held_out = tuple(_compared(name, found, in_use.recogniser, new) for name, found in material.held_out.items())
    said = _unseen_verdicts(school, material, learned, workshop) if compares else {}
    verdicts = _own_verdicts(material.own, in_use, said)
    own = _compared_own(verdicts)
    return Trained(held_out=held_out, own=own, verdicts=verdicts, objections=objections(held_out, own))


def _fit(school: School, material: Material, learned: Sequence[Example], into: Path) -> None:
    school.fit([*material.shipped, *learned], into, lambda line: school.say(f"    {line.strip()}"))


def _compared(name: str, found: Sequence[Example], old: Recognises, new: Recognises) -> Comparison:
    texts = [one.text for one in found]
    before, after = (Judged(examples=found, verdicts=one.recognise(texts)) for one in (old, new))
    return Comparison(
        name=name,
        old=scores(before.right, before.said),
        new=scores(after.right, after.said),
        unseen=(_unseen(before), _unseen(after)),
    )


def _unseen(judged: Judged) -> int:
    return int((judged.is_missed & judged.is_sure()).sum()) if judged.examples else 0


def _unseen_verdicts(school: School, material: Material, learned: Sequence[Example], workshop: Path) -> dict[str, str]:
    """Let each own example be judged, as it was written, by a model that knows nothing of its sender."""
    own, parts = material.own, folds([one.situation for one in learned])
    said: dict[str, str] = {}
    for number, part in enumerate(parts, start=1):
        school.say(f"model {number + 1} of {FOLDS + 1}: without {len(part)} own mails, to ask about those")
        into = workshop / f"part-{number}"
        _fit(school, material, [one for at, one in enumerate(learned) if at not in part], into)
        verdicts = school.load(into).recognise([own[at].text for at in part])
        said |= {own[at].id: verdict.label for at, verdict in zip(part, verdicts, strict=True)}
    return said


def _own_verdicts(own: Sequence[Example], in_use: InUse, said: Mapping[str, str]) -> tuple[OwnVerdict, ...]:
    """The model in use is asked about what it did not see; of the rest is known what it would have said."""
    fresh = [one for one in own if one.id not in in_use.own]
    asked = in_use.recogniser.recognise([one.text for one in fresh])
    old = {**in_use.own, **{one.id: verdict.label for one, verdict in zip(fresh, asked, strict=True)}}
    return tuple(OwnVerdict(id=one.id, label=one.label, old=old[one.id], new=said.get(one.id)) for one in own)


def _compared_own(verdicts: Sequence[OwnVerdict]) -> Comparison | None:
    known = [(one.label, one.old, one.new) for one in verdicts if one.old and one.new]
    right, old, new = ([row[at] for row in known] for at in range(3))
    return Comparison(name="own mails", old=scores(right, old), new=scores(right, new)) if known else None
