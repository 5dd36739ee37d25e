"""How well did each way of recognising do on labelled mails, what does each part add, and which mistakes are worst?"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import sqrt
from typing import Any

from bot.core.plain import one_line, several_lines
from classifiers import Verdict
from classifiers.corpus import Example
from classifiers.labels import LABELS
from classifiers.measure import COMPLAINT, Judged, report_of, worst

FUSED = "fused"  # what the bot goes by; the others are simpler, to compare with
WAYS = {  # the simplest first
    "keywords": "one keyword of a short list decides",
    "words": "a linear model on words and pairs of words",
    "rules": "the cue rules, without the model",
    "model": "the model on words, pairs and pieces of words, without the rules",
    FUSED: "rules and model together: what the bot goes by",
}
PARTS = (  # what is added, with it, without it
    ("training instead of keywords", "words", "keywords"),
    ("pieces of words", "model", "words"),
    ("the model", FUSED, "rules"),
    ("the rules", FUSED, "model"),
)
HARD, EASY = "hard on purpose", "other mails"
SUBJECT, SENTENCE, TEXT = 200, 300, 2000  # letters that are shown of a mail
ORGANISATIONS = 12  # that are measured apart: those with the most mails
SURE = 1.96  # standard deviations: 95 %

Figures = dict[str, Any]  # JSON values


def measured(
    name: str, found: Sequence[Example], said: Mapping[str, Sequence[Verdict]], *, certain_from: float, most: int
) -> Figures:
    """Give everything there is to say about one set, as JSON values.

    :param said: the verdicts of each of WAYS; those that are absent are left out
    :param certain_from: below this a person is asked
    :param most: how many mistakes are shown
    """
    judged = {way: Judged(examples=found, verdicts=said[way]) for way in WAYS if way in said}
    fused = judged[FUSED]
    return {
        "name": one_line(name, SUBJECT),
        **report_of(fused, certain_from),
        "ways": {way: summary(one, certain_from) for way, one in judged.items()},
        "between": _between(fused, certain_from),
        "adds": [
            _added(part, judged[one], judged[two], certain_from)
            for part, one, two in PARTS
            if {one, two} <= set(judged)
        ],
        "groups": [
            {"name": one_line(group, SUBJECT), **summary(fused.only(which), certain_from)}
            for group, which in _groups(fused.examples)
        ],
        "worst": [_mistake(one, verdict, certain_from) for one, verdict in worst(fused, most)],
    }


def summary(judged: Judged, certain_from: float) -> Figures:
    """Give what one way is compared by; None stands for what can't be said without a complaint."""
    report = report_of(judged, certain_from)
    complaints, missed = report["labels"][COMPLAINT]["mails"], report["complaints_surely_missed"]
    return {
        "mails": report["measured_on"],
        "accuracy": report["accuracy"],
        "macro_f1": report["macro_f1"],
        "complaint_recall": report["complaint_recall"] if complaints else None,
        "calibration_error": report["calibration_error"],
        "coverage_98": report["coverage_98"],
        "to_person": round(1 - report["coverage"], 3),
        "missed": missed,
        "missed_share": round(missed / complaints, 4) if complaints else None,
        "f1": {label: row["f1"] if row["mails"] else None for label, row in report["labels"].items()},
    }


def between(count: int, of: int) -> list[float]:
    """Give the bounds between which a share lies with 95 % certainty, when this is what a sample shows (Wilson)."""
    if not of:
        return [0.0, 1.0]
    share, room = count / of, SURE**2 / of
    middle, half = share + room / 2, SURE * sqrt((share * (1 - share) + room / 4) / of)
    return [round(max(0.0, (middle - half) / (1 + room)), 3), round(min(1.0, (middle + half) / (1 + room)), 3)]


def _between(judged: Judged, certain_from: float) -> Figures:
    complaints = judged.right.count(COMPLAINT)
    certain = judged.is_sure(certain_from)
    return {
        "accuracy": between(int(judged.is_right.sum()), len(judged.examples)),
        "complaint_recall": between(complaints - int(judged.is_missed.sum()), complaints),
        "to_person": between(int((~certain).sum()), len(judged.examples)),
        "missed_share": between(int((judged.is_missed & certain).sum()), complaints),
    }


def _added(part: str, one: Judged, two: Judged, certain_from: float) -> Figures:
    """Compare with a part and without it, mail by mail."""
    better, worse = one.is_right & ~two.is_right, two.is_right & ~one.is_right
    first, second = summary(one, certain_from), summary(two, certain_from)
    return {
        "part": part,
        "put_right": int(better.sum()),
        "spoiled": int(worse.sum()),
        "macro_f1": round(first["macro_f1"] - second["macro_f1"], 3),
        "complaint_recall": round((first["complaint_recall"] or 0) - (second["complaint_recall"] or 0), 3),
        "missed": first["missed"] - second["missed"],
    }


def _groups(found: Sequence[Example]) -> Iterator[tuple[str, Callable[[Example], bool]]]:
    """Name the groups that are measured apart: each organisation, and mails that are hard on purpose."""
    counts = Counter(one.organisation for one in found if one.organisation)
    organisations = sorted(name for name, _ in counts.most_common(ORGANISATIONS))
    if len(organisations) > 1:
        yield from ((name, lambda one, name=name: one.organisation == name) for name in organisations)
    if len({one.hard for one in found}) > 1:
        yield HARD, lambda one: one.hard
        yield EASY, lambda one: not one.hard


def _mistake(one: Example, said: Verdict, certain_from: float) -> Figures:
    """Tell a mistake; nothing that steers a terminal or a page is left in its texts."""
    return {
        "id": one_line(one.id, SUBJECT),
        "organisation": one_line(one.organisation, SUBJECT),
        "right": [label for label in LABELS if label in {one.label, one.also}],
        "said": said.label,
        "confidence": round(said.confidence, 3),
        "complaint": round(said.complaint, 3),
        "nobody_looks": said.is_sure(certain_from),
        "subject": one_line(one.text.subject, SUBJECT),
        "gist": one_line(said.gist, SENTENCE),
        "because": one_line(said.because, SENTENCE),
        "cues": [{"name": cue.name, "rule": cue.rule, "words": one_line(cue.words, SUBJECT)} for cue in said.cues],
        "topic": said.topic,
        "text": several_lines(one.text.body, TEXT),
    }
