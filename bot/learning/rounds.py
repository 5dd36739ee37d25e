"""What is one round of learning: is there something new, is a new model better, and which one is in use then?"""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.adapters import shelf
from bot.desk.office import Desk
from bot.learning.examples import all_lessons, own_examples
from bot.learning.lessons import Lesson, fingerprint
from bot.learning.privacy import known_words, name_words
from bot.learning.report import in_words, written
from bot.learning.training import InUse, Material, School, train
from bot.recogniser import REPORT, basis, checksums, fits
from classifiers.rulebook import rulebook

IN_WORDS = "report.txt"
HELD_OUT = ("dev", "test")


class Result(StrEnum):
    """What came of a round."""

    NOTHING = "nothing"  # there is nothing new to learn from
    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, kw_only=True)
class Round:
    """A round that ended."""

    result: Result
    text: str  # for who asked for it
    version: str = ""  # of the new model, when it was kept


NO_LESSONS = "Nothing to learn from yet: no colleague corrected or confirmed what a mail is."
NOTHING_NEW = "Nothing new to learn from since the last training; with --again it is done all the same."
REAL = {
    Result.BETTER: "Nothing gets worse: the new model is in use, from the next mail on.",
    Result.WORSE: "The new model is not used, since this gets worse:",
}
DRY = {
    Result.BETTER: "Nothing gets worse: without --dry-run the new model would be in use now.",
    Result.WORSE: "Without --dry-run the new model would not be used either, since this gets worse:",
}


def hold(desk: Desk, folder: Path, now: datetime, school: School, *, again: bool = False) -> Round:
    """Learn from what is new, and put the new model in use where nothing gets worse.

    :param again: also when nothing is new
    :raises Busy: another training is under way
    """
    with shelf.alone(folder):
        found = _lessons(desk)
        new, pointer = fingerprint(found, basis()), shelf.pointer(folder)
        if not again and pointer.tried == new and _is_whole(folder, pointer.version):
            return Round(result=Result.NOTHING, text=NOTHING_NEW)
        if not again and not found and pointer.version == shelf.SHIPPED:
            return Round(result=Result.NOTHING, text=NO_LESSONS)
        made = shelf.begin(folder)
        result, report = _compare(desk, found, folder, made, school)
        text = in_words(report, REAL[result])
        base = {"made_at": now.isoformat(), "basis": basis(), "files": checksums(made), "result": str(result)}
        _write(made, base | report, text)
        version = shelf.keep(folder, made, now)
        if result is Result.BETTER:
            shelf.use(folder, version, new)
        else:
            shelf.remember(folder, new)
    return Round(result=result, text=text, version=version)


def _is_whole(folder: Path, version: str) -> bool:
    """Say whether the model in use can be used; a damaged one is made anew."""
    return version == shelf.SHIPPED or fits(shelf.place(folder, version))


def rehearse(desk: Desk, folder: Path, school: School) -> Round:
    """Do the same, and leave everything as it is."""
    with TemporaryDirectory() as made:
        result, report = _compare(desk, _lessons(desk), folder, Path(made), school)
    return Round(result=result, text=in_words(report, DRY[result]))


def _excluded(desk: Desk) -> dict[str, frozenset[str]]:
    return {key: office.rules.procedure.excluded for key, office in desk.offices.items()}


def _lessons(desk: Desk) -> list[Lesson]:
    with desk.store.reading() as session:
        return all_lessons(session, _excluded(desk))


def _compare(
    desk: Desk, found: Sequence[Lesson], folder: Path, made: Path, school: School
) -> tuple[Result, dict[str, Any]]:
    in_use, material = _in_use(folder, school), _material(desk, found, school)
    workshop = made / "workshop"  # so that it is cleared away with the rest when this is killed
    trained = train(school, material, in_use, made, workshop)
    shutil.rmtree(workshop, ignore_errors=True)
    return Result.WORSE if trained.objections else Result.BETTER, written(trained, material, in_use.version)


def _in_use(folder: Path, school: School) -> InUse:
    recogniser, version = school.in_use(folder)
    report = json.loads((shelf.place(folder, version) / REPORT).read_bytes()) if version else {}
    own: Mapping[str, str | None] = {str(one["id"]): one["new"] for one in report.get("own", ())}
    return InUse(recogniser=recogniser, version=version, own=own)


def _material(desk: Desk, found: Sequence[Lesson], school: School) -> Material:
    with desk.store.reading() as session:
        own = own_examples(session, found, _excluded(desk))
    shipped = school.corpus("train")
    people = [one.name for office in desk.offices.values() for one in office.organisation.colleagues]
    return Material(
        shipped=shipped,
        held_out={name: school.corpus(name) for name in HELD_OUT},
        own=own,
        known=known_words(shipped, rulebook()),
        names=name_words(people),
    )


def _write(made: Path, report: Mapping[str, Any], text: str) -> None:
    (made / REPORT).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    (made / IN_WORDS).write_text(f"{text}\n", encoding="utf-8")
