"""What does a colleague ask, when the words name the case by its number?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from bot.core.own_number import read_in_case

TODAY = date(2026, 11, 23)
NUMBER = "HSS-2026-0001"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (f"{NUMBER}: ik pak dit op", ["taken"]),
        (f"{NUMBER} neem ik op", ["taken"]),
        (f"{NUMBER} – ik pak dit op", ["taken"]),
        ("hss-2026-0001 ik pak dit op", ["taken"]),
        (f"Hoi,\n\nzaak {NUMBER}\nik pak dit op", ["taken"]),
        (f"Ik pak {NUMBER} op", ["taken"]),
        (f"Ik neem zaak {NUMBER} op me", ["taken"]),
        (f"Geef {NUMBER} door aan Sam", ["passed"]),
        (f"Bij {NUMBER}: notitie: gebeld", ["noted"]),
        (f"{NUMBER}: ik pak dit op\n{NUMBER}: notitie: gebeld", ["taken", "noted"]),
        (f"Dank, zie {NUMBER}", []),
        (f"{NUMBER}", []),
        (f"{NUMBER} en HSS-2026-0002: ik pak ze op", []),
        ("HSS-2026-0002: ik pak dit op", []),
    ],
)
def test_the_number_of_the_case_itself_is_no_part_of_what_is_asked(words: str, kinds: list[str]) -> None:
    assert [str(one.kind) for one in read_in_case(words, NUMBER, TODAY).acts] == kinds


@pytest.mark.parametrize(
    "words",
    [
        f"besluit: gegrond, want zie {NUMBER} en de brief van mei",
        f"antwoord aan klager: uw klacht {NUMBER} ligt bij ons",
        f"voeg samen met {NUMBER}",
        "ik pak dit op",
    ],
)
def test_what_is_clear_as_it_stands_keeps_its_words(words: str) -> None:
    assert read_in_case(words, NUMBER, TODAY) == read_instruction(words, TODAY)


def test_who_has_it_and_how_it_stands_can_be_asked_by_number() -> None:
    assert read_in_case(f"Wie heeft {NUMBER}?", NUMBER, TODAY).wants_owner
    assert read_in_case(f"Wat is de stand van {NUMBER}?", NUMBER, TODAY).wants_status


def test_a_long_hostile_text_is_read_in_time() -> None:
    words = f"{NUMBER} " * 2_000 + "zaak " * 5_000

    assert read_in_case(words, NUMBER, TODAY).acts == ()
