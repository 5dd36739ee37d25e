"""How well are mails recognised? Labelled mails in, figures out: as text, as JSON, as a page."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

from bot.adapters import GiveUp, shelf
from bot.commands.evaluation.figures import FUSED, measured
from bot.commands.evaluation.page import page
from bot.commands.evaluation.rows import Given
from bot.commands.evaluation.text import screen, show
from bot.commands.models import called
from bot.recogniser import load
from classifiers import CERTAIN_FROM, POSSIBLE_FROM, Text, Verdict, model
from classifiers.baselines import Baselines, by_keyword
from classifiers.recogniser import Recogniser

BATCH = 200
CURVE = "curve.json"  # as classifiers.curve calls it, which loads scikit-learn
WORST = 10  # mistakes that are shown of a set

Judge = Callable[[Sequence[Text]], Mapping[str, Sequence[Verdict]]]  # the verdicts of each way of recognising


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is wanted of it."""

    certain_from: float = CERTAIN_FROM  # below this a person is asked
    most: int = WORST
    as_json: bool = False
    html: Path | None = None  # where a page is written


def evaluate(given: Given, judge: Judge, called_: str, wish: Wish) -> None:
    """Measure what was given, and tell it as it is wanted.

    :param called_: what the model is called that judges
    :raises GiveUp: the page can't be written
    """
    aside = Console(stderr=True, markup=False, highlight=False)
    sets = [
        measured(name, found, said, certain_from=wish.certain_from, most=wish.most)
        for name, found, said in _judged(given, judge, aside)
    ]
    told = {
        "model": called_,
        "certain_from": wish.certain_from,
        "possible_from": POSSIBLE_FROM,
        "sets": sets,
        "unread": [asdict(fault) for fault in given.faults],
        "curve": learning_curve(),
    }
    if wish.html:
        write(wish.html, page(told))
        aside.print(f"the page is written: {wish.html}", soft_wrap=True)
    if wish.as_json:
        print(json.dumps(told, ensure_ascii=False, indent=2))  # noqa: T201 - this is the output
    else:
        show(told, screen())


def judge_in_use(models: Path | None, cues: Path | None = None) -> tuple[Judge, str]:
    """Give what judges with the model that is in use, and what that is called.

    :param models: where models are that were trained here
    :param cues: where cues of one's own are
    """
    recogniser, version = load(models, cues)
    return judge_of(recogniser, shelf.place(models, version) if models and version else model.FOLDER), called(version)


def judge_of(recogniser: Recogniser, folder: Path) -> Judge:
    """Give what judges in every way; a model without its simpler companions is compared with keywords alone."""
    try:
        return Baselines.load(recogniser, folder).verdicts
    except (OSError, ValueError, KeyError):
        return lambda texts: {"keywords": [by_keyword(one) for one in texts], FUSED: recogniser.recognise(texts)}


def learning_curve() -> list[dict[str, Any]]:
    """Give how well models did that learned from ever more mails; nothing where that was not measured."""
    try:
        found: list[dict[str, Any]] = json.loads((model.FOLDER / CURVE).read_bytes())
    except (OSError, ValueError):
        return []
    return found


def write(file: Path, text: str) -> None:
    """Write a page."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise GiveUp(f"{file}: can't be written ({error.strerror})") from error


def _judged(
    given: Given, judge: Judge, aside: Console
) -> Iterator[tuple[str, Sequence[Any], dict[str, list[Verdict]]]]:
    """Judge each set in batches; on a terminal it is seen how far that is."""
    total = sum(map(len, given.sets.values()))
    with Progress(console=aside, disable=not aside.is_terminal, transient=True) as progress:
        task = progress.add_task("judging mails", total=total)
        for name, found in given.sets.items():
            said: dict[str, list[Verdict]] = {}
            for start in range(0, len(found), BATCH):
                batch = found[start : start + BATCH]
                for way, verdicts in judge([one.text for one in batch]).items():
                    said.setdefault(way, []).extend(verdicts)
                progress.advance(task, len(batch))
            yield name, found, said
