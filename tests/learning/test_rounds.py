"""Is a new model in use after a round of learning, exactly when nothing gets worse?"""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters import shelf
from bot.adapters.shelf import Busy
from bot.commands.train import fit
from bot.learning.rounds import DRY, NO_LESSONS, NOTHING_NEW, REAL, Result, Round, hold, rehearse
from bot.learning.training import School
from bot.recogniser import LazyRecogniser, fits, load
from bot.store import retention
from classifiers import Text, model
from classifiers.corpus import Example, examples
from classifiers.recogniser import Recogniser
from tests.learning.schools import Classroom, in_use
from tests.town import Town, pick

SENDERS = ("anna", "bert", "cor")


def corrected(town: Town, *mails: tuple[str, str, str]) -> None:
    """Mails that the bot asks about, each with what a colleague answers: (sender, text, answer)."""
    for sender, text, answer in mails:
        letters = town.says(f"{sender}@burger.example", "Hallo", text)
        town.answers(pick(letters, "doubt"), answer)


def about(word: str, answer: str, senders: Iterable[str] = SENDERS) -> list[tuple[str, str, str]]:
    """Two mails of each sender that begin with this word."""
    return [(sender, f"{word} van {sender} {number}", answer) for sender in senders for number in ("een", "twee")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where models are put."""
    return tmp_path / "model"


def learn(town: Town, folder: Path, room: Classroom | None = None, *, again: bool = False) -> Round:
    """Hold a round."""
    return hold(town.desk, folder, town.now, (room or Classroom()).school, again=again)


def judged(folder: Path, text: str) -> str:
    """What the model in use makes of a text."""
    recogniser, _ = in_use(folder)
    return recogniser.recognise([Text(subject="", body=text)])[0].label


def test_without_corrections_there_is_nothing_to_do(town: Town, folder: Path) -> None:
    assert learn(town, folder) == Round(result=Result.NOTHING, text=NO_LESSONS)
    assert shelf.versions(folder) == []


def test_a_better_model_is_in_use_with_its_report(town: Town, folder: Path) -> None:
    corrected(town, *about("kombuis", "reparatie"))

    ended = learn(town, folder)

    assert (ended.result, ended.text.splitlines()[-1]) == (Result.BETTER, REAL[Result.BETTER])
    assert (judged(folder, "kombuis lekt"), shelf.pointer(folder).version) == ("repair", ended.version)
    place = shelf.place(folder, ended.version)
    report = json.loads((place / "report.json").read_text())
    assert (report["result"], report["trained_on"]["own_organisations"]) == ("better", {"hss": 6})
    assert (place / "report.txt").read_text() == ended.text + "\n"
    assert fits(place)


def test_a_worse_model_is_kept_apart_and_told(town: Town, folder: Path) -> None:
    corrected(town, *about("klacht", "anders"))

    ended = learn(town, folder)

    assert ended.result is Result.WORSE
    assert REAL[Result.WORSE] in ended.text
    assert "    complaints recognised on dev and test: 4 → 0" in ended.text.splitlines()
    assert (judged(folder, "klacht"), shelf.pointer(folder).version) == ("complaint", "")
    assert shelf.versions(folder) == [ended.version]


@pytest.mark.parametrize("word", ["kombuis", "klacht"])
def test_nothing_new_is_trained_on_again_only_when_asked(town: Town, folder: Path, word: str) -> None:
    corrected(town, *about(word, "anders"))
    room = Classroom()

    results = [learn(town, folder, room, again=again) for again in (False, False, True)]

    assert [one.text == NOTHING_NEW for one in results] == [False, True, False]
    assert len(room.trained_on) == 2 * 4


def test_a_new_correction_or_an_erased_case_is_something_new(town: Town, folder: Path) -> None:
    corrected(town, *about("kombuis", "reparatie"))
    learn(town, folder)

    corrected(town, ("dora", "kombuis drie", "reparatie"))
    more = learn(town, folder)
    with town.desk.store.transaction() as session:
        retention.erase(session, ["HSS-2026-0001"])
    fewer = learn(town, folder)

    assert [one.result for one in (more, fewer)] == [Result.BETTER, Result.BETTER]
    assert [_own(folder, one.version) for one in (more, fewer)] == [7, 6]


def _own(folder: Path, version: str) -> int:
    report = json.loads((shelf.place(folder, version) / "report.json").read_text())
    return int(report["trained_on"]["own"])


def test_the_old_one_comes_back_and_stays_until_there_is_something_new(town: Town, folder: Path) -> None:
    corrected(town, *about("kombuis", "reparatie"))
    learn(town, folder)

    assert shelf.put_back(folder) == shelf.SHIPPED
    assert (learn(town, folder).text, judged(folder, "kombuis")) == (NOTHING_NEW, "other")

    corrected(town, ("dora", "kombuis drie", "reparatie"))
    assert (learn(town, folder).result, judged(folder, "kombuis")) == (Result.BETTER, "repair")


def test_the_next_model_is_compared_with_what_this_one_said_of_mails_that_it_had_not_seen(
    town: Town, folder: Path
) -> None:
    corrected(town, *about("kombuis", "reparatie"), *about("fluiten", "overlast", "d"))  # the last by one sender only
    first = learn(town, folder)
    corrected(town, ("eva", "kombuis drie", "reparatie"))
    second = learn(town, folder)

    report = json.loads((shelf.place(folder, second.version) / "report.json").read_text())
    assert report["compared_with"] == first.version
    assert {one["id"][-4:]: (one["old"], one["new"]) for one in report["own"]} == {
        **{f"000{number}": ("repair", "repair") for number in range(1, 7)},
        **{f"000{number}": ("other", "other") for number in (7, 8)},
        "0009": ("repair", "repair"),  # new: the model in use was asked
    }


def test_a_rehearsal_leaves_everything_as_it_is(town: Town, folder: Path) -> None:
    corrected(town, *about("kombuis", "reparatie"))

    ended = rehearse(town.desk, folder, Classroom().school)

    assert (ended.result, ended.version, ended.text.splitlines()[-1]) == (Result.BETTER, "", DRY[Result.BETTER])
    assert not folder.exists()
    assert learn(town, folder).result is Result.BETTER


class Killed(BaseException):
    """What a kill looks like from inside."""


@pytest.mark.parametrize("at", ["comparing", "model 2", "kept", "pointed"])
def test_a_round_that_is_killed_leaves_the_old_model_and_can_be_held_again(
    town: Town, folder: Path, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrected(town, *about("kombuis", "reparatie"))

    def killed(line: object, *_: object) -> None:
        if str(line).startswith(at) or at in {"kept", "pointed"}:
            raise Killed

    school = replace(Classroom().school, say=killed) if at in {"comparing", "model 2"} else Classroom().school
    with monkeypatch.context() as patch:
        if at == "kept":
            patch.setattr(shelf, "use", killed)
        if at == "pointed":
            patch.setattr(Path, "replace", killed)
        with pytest.raises(Killed):
            hold(town.desk, folder, town.now, school)

    assert judged(folder, "kombuis") == "other"
    assert learn(town, folder).result is Result.BETTER
    assert judged(folder, "kombuis") == "repair"
    assert sorted(one.name for one in folder.iterdir()) == ["current", "lock", "versions"]


def test_two_rounds_in_one_folder_are_not_held_at_once(town: Town, folder: Path) -> None:
    with shelf.alone(folder), pytest.raises(Busy):
        learn(town, folder)


def test_a_real_model_learns_and_is_in_use_without_a_restart(town: Town, folder: Path) -> None:
    recogniser = LazyRecogniser(folder)
    text = Text(subject="Hallo", body="De blorp, de blorp!")
    before = recogniser.recognise([text])[0].label
    corrected(
        town, *((name, f"De blorp, de blorp van {name}!", "overlast") for name in ("an", "bea", "cor", "do", "eva"))
    )
    school = School(fit=fit, load=Recogniser.load, in_use=load, corpus=few, say=Classroom().said.append)

    ended = hold(town.desk, folder, town.now, school)
    if ended.result is Result.WORSE:  # than the model of the program: it was trained on a hundred mails only
        shelf.use(folder, ended.version, "")

    assert (before, recogniser.recognise([text])[0].label) == ("other", "nuisance")
    learned = model.load(shelf.place(folder, ended.version) / model.WORDS).words.vocabulary
    assert {"blorp", "bea", "cor"} & learned.keys() == {"blorp"}


def few(kind: str) -> list[Example]:
    """Some of the real mails."""
    return examples(kind)[:: 60 if kind == "train" else 40]
