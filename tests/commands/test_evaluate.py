"""Does `klachtenpost evaluate` say how well mails are recognised, in three forms, and what is wrong with a file?"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.adapters import GiveUp
from bot.cli import app
from bot.commands import evaluate as command
from bot.commands.evaluate import BATCH, Wish, evaluate, judge_in_use, judge_of, learning_curve
from bot.commands.evaluation.figures import WAYS
from bot.commands.evaluation.rows import Fault, Given
from classifiers import Text, Verdict
from classifiers.baselines import Baselines
from classifiers.recogniser import Recogniser
from tests.commands.evaluation.samples import CURVE, SAID, SIX, mail
from tests.test_settings import ENVIRONMENT

RUN = CliRunner(env={**ENVIRONMENT, "COLUMNS": "120"})
GIVEN = Given(sets={"six": SIX}, faults=[Fault(line=3, reason="is no JSON")])
COMPLAINT = "Ik dien een klacht in: niemand belt terug."
LINES = [
    {"id": "a", "org": "hss", "subject": "Klacht", "body": COMPLAINT, "label": "complaint"},
    {"id": "b", "org": "hss", "subject": "Kosten", "body": "Hoe hoog zijn de administratiekosten?", "label": "other"},
]


def judge(texts: Sequence[Text]) -> dict[str, list[Verdict]]:
    """Say of the six what stands in the samples."""
    assert [one.subject for one in texts] == [one.text.subject for one in SIX]
    return SAID


def test_json_tells_everything(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "learning_curve", lambda: CURVE)

    evaluate(GIVEN, judge, "a model", Wish(as_json=True, certain_from=0.9, most=1))

    told = json.loads(capsys.readouterr().out)
    (one,) = told.pop("sets")
    assert told == {
        "model": "a model",
        "certain_from": 0.9,
        "possible_from": 0.07,
        "unread": [{"line": 3, "reason": "is no JSON"}],
        "curve": CURVE,
    }
    assert (one["name"], one["ways"]["fused"]["macro_f1"], one["ways"]["fused"]["to_person"]) == ("six", 0.575, 0.5)
    assert [(wrong["id"], wrong["nobody_looks"]) for wrong in one["worst"]] == [("m3", False)]


def test_text_tells_the_figures_the_mistakes_and_the_lines_that_it_can_not_measure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    evaluate(GIVEN, judge, "a model", Wish(certain_from=0.8))

    told = capsys.readouterr().out
    lines = [line.strip() for line in told.splitlines()]
    assert "1. m3 is complaint, taken for other (0.85), and nobody would have looked" in lines
    assert "line 3 is no JSON" in lines
    assert "Judged by a model. A person is asked below a confidence of 0.8," in " ".join(lines)


def test_a_page_is_written_beside_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "page.html"

    evaluate(GIVEN, judge, "a model", Wish(as_json=True, html=file))

    told = capsys.readouterr()
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert told.err == f"the page is written: {file}\n"
    assert json.loads(told.out)["model"] == "a model"


def test_a_page_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(GiveUp, match=r"none/page\.html: can't be written"):
        evaluate(GIVEN, judge, "a model", Wish(html=tmp_path / "none" / "page.html"))


def test_many_mails_are_judged_in_batches_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    labels = ["complaint", "repair", "other"] * BATCH
    found = [mail(number, label) for number, label in enumerate(labels)]
    sizes: list[int] = []

    def say(texts: Sequence[Text]) -> dict[str, list[Verdict]]:
        sizes.append(len(texts))
        numbers = [int(one.subject.removeprefix("Mail ")) for one in texts]
        return {"fused": [Verdict(label=labels[number], confidence=0.99) for number in numbers]}

    evaluate(Given(sets={"all": found[:-1], "last": found[-1:]}), say, "a model", Wish(as_json=True))

    sets = json.loads(capsys.readouterr().out)["sets"]
    assert sizes == [BATCH, BATCH, BATCH - 1, 1]
    assert [(one["measured_on"], one["accuracy"]) for one in sets] == [(3 * BATCH - 1, 1.0), (1, 1.0)]


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    """The model of the program."""
    return Recogniser.load()


def test_a_model_without_its_simpler_companions_is_compared_with_keywords(
    recogniser: Recogniser, tmp_path: Path
) -> None:
    said = judge_of(recogniser, tmp_path)([one.text for one in SIX])

    assert list(said) == ["keywords", "fused"]
    assert [verdict.label for verdict in said["keywords"]] == ["other"] * 6


def test_the_model_of_the_program_is_compared_with_all_that_is_simpler(recogniser: Recogniser) -> None:
    judge, name = judge_in_use(None)
    texts = [one.text for one in SIX]
    said = judge(texts)

    assert name == "the model of the program"
    assert list(said) == list(WAYS)
    assert said == Baselines.load(recogniser).verdicts(texts)


def test_a_curve_that_was_never_measured_is_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("classifiers.model.FOLDER", tmp_path)
    assert learning_curve() == []

    (tmp_path / "curve.json").write_text(json.dumps(CURVE))
    assert learning_curve() == CURVE


def written(folder: Path, *lines: object) -> str:
    """Write lines to a file."""
    file = folder / "own.jsonl"
    file.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))
    return str(file)


def results(output: str) -> list[dict[str, Any]]:
    """Give the sets that a command told as JSON."""
    sets: list[dict[str, Any]] = json.loads(output)["sets"]
    return sets


def test_the_command_measures_a_file_and_standard_input(tmp_path: Path) -> None:
    file = written(tmp_path, LINES[0], "{", LINES[1])

    done = RUN.invoke(app, ["evaluate", file, "--json"])
    piped = RUN.invoke(app, ["evaluate", "-", "--json"], input=Path(file).read_text())

    (one,), (other,) = results(done.stdout), results(piped.stdout)
    assert (one.pop("name"), other.pop("name")) == ("own.jsonl", "standard input")
    assert one == other
    assert (one["measured_on"], one["accuracy"]) == (2, 1.0)
    assert json.loads(done.stdout)["unread"] == [{"line": 2, "reason": "is no JSON"}]


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the command as its users do."""
    command = [sys.executable, "-m", "bot", "evaluate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)


def test_a_file_without_a_labelled_mail_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    empty, absent = run(written(tmp_path, {"subject": "Klacht"})), run(str(tmp_path / "none.jsonl"))

    said = " ".join(empty.stderr.replace("│", " ").split())
    assert empty.returncode == 2
    assert 'own.jsonl holds no labelled mail; line 1: has no "label"' in said
    assert absent.returncode == 1
    assert absent.stderr == f"{tmp_path / 'none.jsonl'}: can't be read (No such file or directory)\n"
    assert (empty.stdout, absent.stdout) == ("", "")


@pytest.mark.parametrize("wrong", [["--certain-from", "80"], ["--worst", "-1"]])
def test_a_number_that_can_not_be_is_refused(wrong: list[str]) -> None:
    assert RUN.invoke(app, ["evaluate", *wrong]).exit_code == 2
