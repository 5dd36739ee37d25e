"""Is a new model compared with the old one on mails that neither has seen?"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.learning.training import InUse, Material, OwnVerdict, Trained, train
from classifiers.corpus import Example
from tests.learning.schools import WORDS, Classroom, FirstWord, example, shipped

KOMBUIS = [example(str(number), "kombuis lekt", "repair", sender) for number, sender in enumerate("aabbcc")]
PROGRAM = FirstWord(dict(WORDS))
KNOWN = frozenset({"kombuis", "lekt", "klacht"})


def material(own: Sequence[Example], known: frozenset[str] = KNOWN) -> Material:
    """The program's mails, and own ones."""
    held_out = {name: shipped(name) for name in ("dev", "test")}
    return Material(shipped=shipped("train"), held_out=held_out, own=own, known=known)


def trained(
    folder: Path,
    own: Sequence[Example],
    old: FirstWord = PROGRAM,
    seen: Mapping[str, str | None] | None = None,
    room: Classroom | None = None,
) -> Trained:
    """A training, with what came of it."""
    in_use = InUse(recogniser=old, version="", own=seen or {})
    return train((room or Classroom()).school, material(own), in_use, folder / "made", folder / "workshop")


def test_a_new_model_that_learned_something_is_better_on_own_mails(tmp_path: Path) -> None:
    result = trained(tmp_path, KOMBUIS)

    assert result.own is not None
    assert (result.own.old["repair"].recall, result.own.new["repair"].recall) == (0, 1)
    assert [(one.name, one.mails) for one in result.held_out] == [("dev", 8), ("test", 8)]
    assert result.objections == ()
    assert result.verdicts[0] == OwnVerdict(id="0", label="repair", old="other", new="repair")


def test_an_own_mail_is_judged_by_a_model_that_knows_nothing_of_its_sender(tmp_path: Path) -> None:
    room = Classroom()
    strange = [example(str(number), f"{sender}woord lekt", "repair", sender) for number, sender in enumerate("aabbcc")]

    own = [*strange, example("6", "kombuis", "repair", "d")]
    result = trained(tmp_path, own, room=room)

    assert [
        sorted({one.situation for one in found if one.author == "own"} & set("abcd")) for found in room.trained_on
    ] == [
        ["a", "b", "c", "d"],
        ["b", "c"],
        ["a", "c", "d"],
        ["a", "b", "d"],
    ]
    assert {one.new for one in result.verdicts} == {"other"}  # though the new model itself learned each word


def test_what_the_old_model_was_trained_on_is_not_asked_of_it_again(tmp_path: Path) -> None:
    old = FirstWord({**WORDS, "kombuis": "repair"})  # it has seen two of them
    result = trained(tmp_path, KOMBUIS, old, seen={"0": "other", "1": None})

    assert [one.old for one in result.verdicts] == ["other", None, "repair", "repair", "repair", "repair"]
    assert result.own is not None
    assert (result.own.mails, result.own.old["repair"].both, result.own.new["repair"].both) == (5, 4, 5)


def test_with_a_few_own_mails_only_those_of_the_program_are_compared(tmp_path: Path) -> None:
    room = Classroom()
    result = trained(tmp_path, KOMBUIS[:5], room=room)

    assert (result.own, len(room.trained_on)) == (None, 1)
    assert {one.new for one in result.verdicts} == {None}


def test_a_new_model_that_forgot_something_meets_objections(tmp_path: Path) -> None:
    wrong = [example(str(number), "klacht nummer 1", "other", str(number)) for number in range(6)]

    result = trained(tmp_path, wrong)

    assert "complaints recognised on dev and test: 4 → 0" in result.objections
    assert "complaints that nobody would see on dev and test: 0 → 4" in result.objections
    assert "complaint on dev: F1 1.000 → 0.000" in result.objections


def test_a_second_label_that_is_right_as_well_counts_as_right(tmp_path: Path) -> None:
    both = Example(id="1", text=KOMBUIS[0].text, label="repair", also="other")
    in_use = InUse(recogniser=PROGRAM, version="", own={})
    given = Material(shipped=shipped("train"), held_out={"dev": [both]}, own=(), known=KNOWN)

    result = train(Classroom().school, given, in_use, tmp_path / "made", tmp_path)

    assert (result.held_out[0].old["other"].both, result.held_out[0].old["repair"].mails) == (1, 0)


def test_a_word_of_one_person_never_reaches_the_training(tmp_path: Path) -> None:
    room = Classroom()
    trained(tmp_path, [*KOMBUIS, example("7", "kombuis van Klaver", "repair", "d")], room=room)

    assert not [one for found in room.trained_on for one in found if "Klaver" in one.text.body]
    assert room.trained_on[0][-1].text.body == "kombuis … …"


def test_everybody_hears_how_far_it_is(tmp_path: Path) -> None:
    room = Classroom()
    trained(tmp_path, KOMBUIS, room=room)

    assert room.said == [
        "model 1 of 4: from 4 mails of the program and 6 own",
        "    5 words",
        "comparing it with the model in use",
        *(
            line
            for number in (2, 3, 4)
            for line in (f"model {number} of 4: without 2 own mails, to ask about those", "    5 words")
        ),
    ]
