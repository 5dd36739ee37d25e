"""Is every labelled mail of a file measured, and is it said of every other line why not?"""

import json
from pathlib import Path

import pytest

from bot.adapters import GiveUp
from bot.commands.evaluation.rows import Fault, NothingToMeasure, given_in, labelled, shipped
from classifiers import Text


def nothing(_: str) -> frozenset[str]:
    """An organisation that excludes nothing."""
    return frozenset()


def line(**values: object) -> str:
    """Make a line."""
    return json.dumps(values)


MAIL = line(id="a1", subject="Klacht", body="Slecht.", label="complaint")


def test_a_line_is_an_example_and_what_its_organisation_excludes_comes_from_its_procedure(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(line(id=0, org="hss", subject="Kosten", body="Hoeveel?", label="other"), encoding="utf-8-sig")

    given = given_in(str(file), None)

    (one,) = given.sets["own.jsonl"]
    assert (one.id, one.label, one.organisation) == ("0", "other", "hss")
    assert one.text == Text(
        subject="Kosten", body="Hoeveel?", excluded=frozenset({"administration_costs"}), organisation="hss"
    )
    assert list(given.faults) == []


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("\x00\x01", "is no JSON"),
        ("3", "is no JSON object"),
        (line(id=1, body="x"), 'has no "label"'),
        (line(label=None), 'has no "label"'),
        (line(label="klacht"), 'has a "label" that is not one of complaint, repair, nuisance, other'),
        (line(label=["complaint"]), 'has a "label" that is not one of complaint, repair, nuisance, other'),
        (line(label="other", cues=3), 'has "cues" that are no list of names'),
        (line(label="other", cues=[[]]), 'has "cues" that are no list of names'),
    ],
)
def test_a_line_that_can_not_be_measured_is_told_and_stops_nothing(broken: str, reason: str) -> None:
    found, faults = labelled(["", broken, "  ", MAIL], nothing)

    assert [one.id for one in found] == ["a1"]
    assert faults == [Fault(line=2, reason=reason)]


def test_absent_and_odd_values_are_taken_as_they_are() -> None:
    (one, other), _ = labelled([line(label="other", subject=None, body=["x"]), line(label="repair", id=7)], nothing)

    assert (one.id, one.text) == ("line 1", Text(subject="", body="['x']"))
    assert other.id == "7"


def test_only_what_the_sender_typed_is_judged() -> None:
    (one,), _ = labelled(
        [line(label="other", subject="Re: Klacht", body="Dank u.\n\n> Ik dien een klacht in.")], nothing
    )

    assert one.text.body == "Dank u."


def test_only_a_newline_ends_a_line(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text('{"label": "other", "body": "een\u2028twee\x85drie"}\r\n', encoding="utf-8")

    (one,) = given_in(str(file), None).sets["own.jsonl"]
    assert one.text.body == "een\u2028twee\x85drie"


def test_a_file_without_a_labelled_mail_is_refused_with_its_faults(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text("{\n" * 7)

    with pytest.raises(NothingToMeasure) as refused:
        given_in(str(file), None)

    lines = "; ".join(f"line {number}: is no JSON" for number in range(1, 6))
    assert str(refused.value) == f"own.jsonl holds no labelled mail; {lines}; and 2 lines more"


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(GiveUp, match=r"none\.jsonl: can't be read"):
        given_in(str(tmp_path / "none.jsonl"), None)
    with pytest.raises(GiveUp, match="can't be read"):
        given_in(str(tmp_path), None)


def test_without_a_file_it_is_the_mails_that_nothing_learned_from() -> None:
    given = shipped()

    assert list(given.sets) == ["Development set", "Test set"]
    assert min(map(len, given.sets.values())) > 100
