"""With which model does the bot recognise: one that was trained here and fits, else the one of the program?"""

import json
import logging
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters import GiveUp, shelf
from bot.recogniser import LazyRecogniser, basis, checksums, cues_of, fits, judge_with_forwards, load
from classifiers import Text, Verdict, fusion, model
from classifiers.recogniser import Recogniser
from tests.store.samples import NOW

MAIL = Text(subject="Klacht", body="Jullie hebben niets gedaan.")


@pytest.fixture(scope="module")
def program() -> Recogniser:
    """The model of the program."""
    return Recogniser.load()


def install(folder: Path, fused: Mapping[str, object] | None = None) -> Path:
    """Put a copy of the program's model in use, that can be told from it."""
    with shelf.alone(folder):
        made = shelf.begin(folder)
        shutil.copytree(model.FOLDER, made, dirs_exist_ok=True)
        told = fused or {**json.loads((made / fusion.NAME).read_text()), "certain_from": 0.5}
        (made / fusion.NAME).write_text(json.dumps(told))
        (made / "report.json").write_text(json.dumps({"basis": basis(), "files": checksums(made)}))
        version = shelf.keep(folder, made, NOW)
        shelf.use(folder, version, "x")
    return shelf.place(folder, version)


def certain_from(folder: Path | None) -> float:
    """By what the model in use is told from the one of the program."""
    return load(folder)[0].certain_from


def test_without_a_folder_or_with_an_empty_one_it_is_the_model_of_the_program(
    program: Recogniser, tmp_path: Path
) -> None:
    assert [certain_from(folder) for folder in (None, tmp_path, tmp_path / "none")] == [program.certain_from] * 3


def test_a_model_that_was_trained_here_goes_first(tmp_path: Path) -> None:
    place = install(tmp_path)

    assert fits(place)
    assert load(tmp_path)[1] == place.name
    assert certain_from(tmp_path) == 0.5


BREAKS: dict[str, Callable[[Path], object]] = {
    "half a file": lambda place: (place / "words.npz").write_bytes(b"PK\3\4half"),
    "a file is missing": lambda place: (place / "words.npz").unlink(),
    "an empty file": lambda place: (place / "fusion.json").write_text("{}"),
    "of another version": lambda place: (place / "report.json").write_text('{"basis": "other rules"}'),
    "no report": lambda place: (place / "report.json").unlink(),
    "nothing there": shutil.rmtree,
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_model_that_is_not_whole_or_of_another_version_does_not_fit(tmp_path: Path, how: str) -> None:
    place = install(tmp_path)
    BREAKS[how](place)

    assert not fits(place)


@pytest.mark.parametrize("how", ["does not fit", "can't be loaded"])
def test_a_model_that_can_not_be_used_is_told_and_the_one_of_the_program_is_used(
    program: Recogniser, tmp_path: Path, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    place = install(tmp_path, {"weights": {}} if how == "can't be loaded" else None)
    if how == "does not fit":
        (place / "report.json").unlink()

    recogniser = LazyRecogniser(tmp_path)

    assert recogniser.recognise([MAIL]) == recogniser.recognise([MAIL]) == program.recognise([MAIL])
    assert [one.levelno >= logging.WARNING for one in caplog.records] == [True]


def test_a_model_that_comes_into_use_is_loaded_without_a_restart(tmp_path: Path) -> None:
    recogniser = LazyRecogniser(tmp_path)
    loaded = []
    for change in (lambda: None, lambda: install(tmp_path), lambda: None, lambda: shelf.put_back(tmp_path)):
        change()
        recogniser.recognise([MAIL])
        loaded.append(recogniser.loaded)

    assert loaded[1] is loaded[2]
    assert [one.certain_from == 0.5 for one in loaded if isinstance(one, Recogniser)] == [False, True, True, False]


def test_a_folder_that_can_not_be_read_for_a_moment_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path)
    recogniser = LazyRecogniser(tmp_path)
    recogniser.recognise([MAIL])
    before = recogniser.loaded

    def away(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", away)
    recogniser.recognise([MAIL])

    assert recogniser.loaded is before


def test_cues_of_ones_own_count_at_the_organisation_that_they_are_for(tmp_path: Path) -> None:
    (tmp_path / "stap").mkdir()
    (tmp_path / "stap" / "word_klacht.toml").write_text('[[rule]]\nid = "klacht"\npatterns = ["mopperbrief"]\n')
    judge = LazyRecogniser(cues=tmp_path)
    mail = Text(subject="", body="Dit is mijn mopperbrief over uw trainer, die was onbeschoft tegen mij.")

    at_stap, elsewhere = judge.recognise([replace(mail, organisation="stap"), mail])

    assert ("word_klacht/klacht@stap", "mopperbrief") in [(one.rule, one.words) for one in at_stap.cues]
    assert [one for one in elsewhere.cues if one.words == "mopperbrief"] == []


def test_faulty_cues_of_ones_own_are_all_listed_with_their_file(tmp_path: Path) -> None:
    (tmp_path / "gemopper.toml").write_text('[[rule]]\nid = "a"\npattern = ["b"]\n')

    with pytest.raises(GiveUp) as raised:
        cues_of(tmp_path)

    assert "gemopper.toml: unknown key pattern" in str(raised.value)
    assert "gemopper.toml: no cue has this name" in str(raised.value)


def test_a_folder_of_cues_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(GiveUp, match="none"):
        cues_of(tmp_path / "none")


class Judge:
    """Takes a text for a complaint when it says so."""

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Judge."""
        return [
            Verdict(label="other", confidence=0.98, complaint=0.9 if "klacht" in one.body else 0.01) for one in texts
        ]


def test_what_somebody_forwards_may_be_the_complaint_so_that_a_person_looks() -> None:
    note, below = Text(subject="Fwd: mijn mail", body="Kunt u dit doorsturen?"), Text(subject="", body="Mijn klacht")

    alone, both, harmless = judge_with_forwards(Judge(), [note, note, note], [None, below, note])

    assert [one.is_sure() for one in (alone, both, harmless)] == [True, False, True]
