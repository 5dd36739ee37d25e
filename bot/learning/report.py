"""How is a training told: as JSON beside the model, and in words for who looks after the installation?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.learning.comparing import Comparison, Score, macro_f1
from bot.learning.training import Material, Trained
from classifiers.labels import LABELS

Report = Mapping[str, Any]
PROGRAM = "the model of the program"


def written(trained: Trained, material: Material, old: str) -> dict[str, Any]:
    """Give the report as JSON values; no word of any mail stands in it."""
    return {
        "compared_with": old,
        "trained_on": {
            "shipped": len(material.shipped),
            "own": len(material.own),
            "own_labels": dict(Counter(one.label for one in material.own)),
            "own_organisations": dict(Counter(one.organisation for one in material.own)),
        },
        "objections": list(trained.objections),
        "sets": [_set(one) for one in (*trained.held_out, *filter(None, [trained.own]))],
        "own": [{"id": one.id, "label": one.label, "old": one.old, "new": one.new} for one in trained.verdicts],
    }


def _set(one: Comparison) -> dict[str, Any]:
    return {
        "name": one.name,
        "mails": one.mails,
        "macro_f1": [round(macro_f1(side), 4) for side in (one.old, one.new)],
        "complaints_unseen": list(one.unseen),
        "labels": {label: [_score(side[label]) for side in (one.old, one.new)] for label in LABELS},
    }


def _score(one: Score) -> dict[str, float]:
    parts = {"precision": one.precision, "recall": one.recall, "f1": one.f1}
    return {"mails": one.mails, **{name: round(value, 4) for name, value in parts.items()}}


def in_words(report: Report, verdict: str) -> str:
    """Say what was compared, label by label, and what came of it."""
    return "\n".join([*_head(report), *_sets(report["sets"]), *_changes(report["own"]), "", *_verdict(report, verdict)])


def _head(report: Report) -> Iterator[str]:
    on = report["trained_on"]
    labels = ", ".join(f"{label} {on['own_labels'][label]}" for label in LABELS if label in on["own_labels"])
    own = f"{on['own']} of your own" + (f" ({labels})" if labels else "")
    yield f"learned from   {on['shipped']} mails of the program, {own}"
    yield f"compared with  {report['compared_with'] or PROGRAM}"
    yield "measured on    dev and test: mails of the program that no model learns from; your own when there are enough"


def _sets(sets: Iterable[Report]) -> Iterator[str]:
    yield ""
    yield f"{'':32}   mails   precision       recall          F1"
    for one in sets:
        old, new = one["macro_f1"]
        yield f"{one['name']}, {one['mails']} mails: macro-F1 {old:.3f} → {new:.3f}"
        for label, (before, after) in ((name, both) for name, both in one["labels"].items() if both[1]["mails"]):
            numbers = "   ".join(f"{before[part]:.3f} → {after[part]:.3f}" for part in ("precision", "recall", "f1"))
            yield f"    {label:28}   {after['mails']:5}   {numbers}"


def _changes(own: Iterable[Report]) -> Iterator[str]:
    """Name the own mails that both were asked about and disagree on."""
    changed = [one for one in own if one["old"] and one["new"] and one["old"] != one["new"]]
    if changed:
        yield "your own mails on which they differ, each asked of models that had not seen it:"
    for one in changed:
        yield f"    {one['id']:20} is {one['label']}: said {one['old']}, now {one['new']}"


def _verdict(report: Report, verdict: str) -> Iterator[str]:
    yield verdict
    yield from (f"    {one}" for one in report["objections"])
