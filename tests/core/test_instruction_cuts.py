"""Are several acts in one line told apart, and is a text left whole?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from bot.core.instruction_cuts import ends_of, is_calm
from tests.patience import patience

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ik pak dit op en verleng 2 weken wegens drukte", ["taken", "extended"]),
        ("ik pak dit op; gebeld met mevrouw: ze is boos", ["taken", "conversation"]),
        ("Spoed. Geef door aan Els.", ["urgent", "passed"]),
        ("Ik pak dit op. Mevrouw Jansen heb ik vanochtend al gesproken, ze wil excuses.", ["taken", "conversation"]),
        ("Dit is gewoon een reparatie, geen klacht hoor. Mag naar Piet", ["repair", "passed"]),
        (
            "Ik neem deze. Is spoed want er komt een deurwaarder. Vraag Piet hoe het zit.",
            ["taken", "urgent", "colleague_asked"],
        ),
        ("Ik heb het dossier gelezen. Gegrond, want wij waren te laat.", ["decided"]),
        ("Gegrond, want wij waren te laat. Maatregel: training voor de balie per 1 februari.", ["decided", "measure"]),
        ("Gegrond, want wij waren te laat. Zet er bij als notitie dat Piet meekijkt.", ["decided", "noted"]),
    ],
)
def test_several_acts_in_one_line_are_told_apart(text: str, kinds: list[str]) -> None:
    assert [act.kind for act in read_instruction(text, TODAY).acts] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "bericht aan klager: wij bellen u morgen. Spoed is er niet. Ik pak dit op.",
        "vraag aan klager: kunt u bellen? Maatregel: die nemen wij nog.",
        "notitie: mevrouw zei dat zij ziek is. Gegrond, want dat vindt zij.",
        "gesproken met mevrouw: zij vindt het gegrond. Spoed, zegt zij.",
    ],
)
def test_a_text_is_left_whole(text: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert act.facts["text"] == text.split(": ", 1)[1]


@pytest.mark.parametrize(
    "remark",
    ["Mevrouw zegt het volgende.", "Ik twijfel nog.", "Piet vroeg het.", "Niet doen.", "Hoe zit dat?", "Als hij belt."],
)
def test_nothing_begins_behind_a_doubt_or_what_another_says(remark: str) -> None:
    assert not is_calm(remark)
    assert read_instruction(f"{remark} Gegrond, want wij waren te laat.", TODAY).acts == ()


def test_a_line_is_cut_at_sentences_and_commas_but_not_behind_mw() -> None:
    assert [cut.after for cut in ends_of("Mw. Vos belt. Ja, goed")] == ["Ja, goed", "goed"]


@pytest.mark.parametrize(
    "piece", ["spoed. ", "ik pak dit op en ", ", ", "a. ", "geef door aan ", "Piet Piet ", "verstuur maar "]
)
def test_no_line_goes_on_and_on(piece: str) -> None:
    with patience():
        read_instruction(piece * (100_000 // len(piece)), TODAY)
        read_instruction((piece * 120)[:990] + "\n" + (piece * 120)[:990], TODAY)
