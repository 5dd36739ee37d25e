"""How are the trained files made? `python -m classifiers.train` makes classifiers/model/ anew, from the corpus."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from classifiers import CERTAIN_FROM, baselines, cuejudge, fusion, model
from classifiers.baselines import NO_OPINION, verdicts_of, without_model
from classifiers.corpus import Example, examples
from classifiers.cues import CueFinder
from classifiers.evidence import Evidence, matrix, names, numbers
from classifiers.fitting import Array, Say, Whole, fit_cue_judge, fit_fusion, fit_model, unseen_opinions
from classifiers.labels import LABELS, TOPICS
from classifiers.measure import Judged, report, report_of
from classifiers.model import FOLDER
from classifiers.recogniser import Recogniser, evidence_of, model_text
from classifiers.rulebook import HSS_CUES, Rulebook, rulebook

WRITTEN = "report.json"
SUMMARY = (
    "measured_on", "macro_f1", "complaint_recall", "calibration_error", "coverage_98", "coverage",
    "accuracy_when_certain", "complaints_surely_missed", "pairs",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """What is trained on: the same mails, in the same order, from several sides."""

    found: Sequence[Example]
    evidence: Sequence[Evidence]
    labels: Whole
    groups: Sequence[str]  # that stay together when the mails are split

    @cached_property
    def texts(self) -> list[tuple[str, str]]:
        """Give the mails as the text model reads them."""
        return [model_text(one) for one in self.evidence]


def to_screen(line: str) -> None:
    """Show how far we are."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def fit(found: Sequence[Example], into: Path, say: Say = to_screen, book: Rulebook | None = None) -> Judged:
    """Train on exactly these examples, and write the files of a recogniser into a folder; twice gives the same.

    Takes about a second for each hundred mails. The fusion learns from opinions on authors that a model never saw.
    Gives what was said of each example by parts that never saw its author.
    """
    rules = book or rulebook()
    groups = _groups(found)
    say(f"{len(found)} mails, {len(set(groups))} groups")
    lesson = Lesson(
        found=found,
        evidence=evidence_of(CueFinder(rules), [one.text for one in found]),
        labels=np.array([LABELS.index(one.label) for one in found]),
        groups=groups,
    )
    into.mkdir(parents=True, exist_ok=True)
    with threadpool_limits(limits=1):  # for so small a model more threads only wait for each other: four times as long
        opinions = unseen_opinions(lesson.texts, lesson.labels, groups, say)
        say("  fusion")
        chances = _fit_fusions(lesson, opinions, names(rules), into)
        say("  models, on all mails")
        _fit_models(lesson, into)
    return Judged(examples=found, verdicts=verdicts_of(chances))


def _groups(found: Sequence[Example]) -> list[str]:
    """Keep an author's mails together; of one author alone, those about one situation."""
    authors = [one.author for one in found]
    return authors if len(set(authors)) > 1 else [one.situation for one in found]


def _fit_fusions(lesson: Lesson, opinions: Array, columns: Sequence[str], into: Path) -> NDArray[np.float32]:
    """Fit what weighs rules and model against each other, beside it the same for the rules alone; give the chances."""
    ordinary = np.array([not one.pair for one in lesson.found])
    rows = matrix(columns, [numbers(one, opinion) for one, opinion in zip(lesson.evidence, opinions, strict=True)])
    fused, chances = fit_fusion(rows, lesson.labels, lesson.groups, columns, ordinary)
    fusion.save(fused, into / fusion.NAME)
    cuejudge.save(_cue_judge(lesson.found, rows, columns), into / cuejudge.NAME)
    rules_only = without_model(columns)
    alone = matrix(rules_only, [numbers(one, NO_OPINION) for one in lesson.evidence])
    rules, _ = fit_fusion(alone, lesson.labels, lesson.groups, rules_only, ordinary)
    fusion.save(rules, into / baselines.RULES)
    return chances


def _fit_models(lesson: Lesson, into: Path) -> None:
    """Fit the text model on all mails, the same on words alone, and that of the topics."""
    model.save(fit_model(lesson.texts, lesson.labels), into / model.WORDS)
    model.save(fit_model(lesson.texts, lesson.labels, pieces=False), into / baselines.WORDS)
    model.save(_topics(lesson.found, lesson.evidence), into / model.TOPICS)


def _cue_judge(found: Sequence[Example], rows: NDArray[np.float32], columns: Sequence[str]) -> cuejudge.CueJudge:
    """Fit what fired rules say about cues: on complaints whose writer named the cues, and on mails that are none."""
    told = [at for at, one in enumerate(found) if one.cues is not None or one.label != "complaint"]
    named = np.array([[cue in (found[at].cues or ()) for cue in HSS_CUES] for at in told])
    return fit_cue_judge(rows[told], named, columns)


def _topics(found: Sequence[Example], evidence: Sequence[Evidence]) -> model.Model:
    """Fit the model that tells what a complaint is about, on the complaints whose writer said so."""
    told = [(one, seen) for one, seen in zip(found, evidence, strict=True) if one.label == "complaint" and one.topic]
    names_ = tuple(TOPICS)
    return fit_model(
        [(seen.subject, seen.body) for _, seen in told],
        np.array([names_.index(one.topic) for one, _ in told]),
        pieces=False,
    )


def _by_author(unseen: Judged) -> dict[str, dict[str, Any]]:
    """Measure how well each author's mails are judged by parts that never saw that author."""
    parts = {name: unseen.only(_is_by(name)) for name in sorted({one.author for one in unseen.examples})}
    return {name: _summary(part) for name, part in [*parts.items(), ("all", unseen)]}


def _is_by(author: str) -> Callable[[Example], bool]:
    return lambda one: one.author == author


def _summary(judged: Judged) -> dict[str, Any]:
    told = report_of(judged, CERTAIN_FROM)
    return {name: told[name] for name in SUMMARY}


def main() -> None:
    """Train on the shipped corpus, and report on the shipped sets that were not trained on."""
    found = examples("train")
    unseen = fit(found, FOLDER)
    recogniser = Recogniser.load()
    written = {
        "trained_on": len(found),
        "unseen_authors": _by_author(unseen),
        **report(recogniser, examples("dev")),
        "held_out": report(recogniser, examples("test")),  # only looked at here, never tuned on
    }
    (FOLDER / WRITTEN).write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    to_screen((FOLDER / WRITTEN).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
