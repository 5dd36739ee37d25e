"""Does what a colleague typed reach others without the name below it?"""

import pytest

from bot.core.instruction_lines import without_name


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("besluit: gegrond, want het klopt.\n\nHarm Nijland", "besluit: gegrond, want het klopt."),
        ("besluit: gegrond, want het klopt.\nharm\n", "besluit: gegrond, want het klopt."),
        (
            "vraag aan Dennis: wat zei je tegen\nHarm Nijland zelf?",
            "vraag aan Dennis: wat zei je tegen\nHarm Nijland zelf?",
        ),
        ("Harm Nijland", "Harm Nijland"),
        ("gebeld: zij wil een nieuwe afspraak.\n\nMila", "gebeld: zij wil een nieuwe afspraak.\n\nMila"),
        ("ik pak dit op", "ik pak dit op"),
        ("Harm Nijland\nDirecteur\nHSS", "Directeur\nHSS"),
        ("harm\nik pak dit op", "harm\nik pak dit op"),
    ],
)
def test_name_of_the_writer_below_the_words_is_no_part_of_them(text: str, left: str) -> None:
    assert without_name(text, "Harm  Nijland") == left


def test_writer_without_a_name_signs_nothing() -> None:
    assert without_name("ik pak dit op\n\n", "") == "ik pak dit op\n\n"
