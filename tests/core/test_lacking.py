"""What is asked of the colleague who passed a complaint on, and what does the answer tell?"""

from datetime import date

import pytest

from bot.core.lacking import LINES, MAIL, WORDS, Told, left, read_told, skeleton_of

TODAY = date(2026, 11, 20)
BOTH = ("email", "received")


def test_the_form_holds_only_what_is_missing_each_line_once() -> None:
    assert skeleton_of(("contact", "email", "received")) == "Adres:\nTelefoon:\nE-mail:\nDatum ontvangst:"


def test_what_can_be_missing_has_words_and_lines() -> None:
    assert set(WORDS) == {*LINES, MAIL}


@pytest.mark.requirement("HSS-5")
@pytest.mark.parametrize(
    ("text", "lacks", "told"),
    [
        ("het adres is x@y.example", ("email",), Told(email="x@y.example")),
        ("17 november", ("received",), Told(received=date(2026, 11, 17))),
        ("het adres is x@y.example, 17 november", BOTH, Told(email="x@y.example", received=date(2026, 11, 17))),
        ("E-mail: X@Y.example\nDatum: 18-11-2026", BOTH, Told(email="x@y.example", received=date(2026, 11, 18))),
        ("Hoi,\n\nDe klager heet Anna Smit.", ("complainant",), Told(name="Anna Smit")),
        ("Anna van der Berg", ("complainant",), Told(name="Anna van der Berg")),
        ("Dorpsweg 12, Ede. Bel 06-12345678.", ("contact",), Told(phone="06-12345678", postal="Dorpsweg 12, Ede")),
        ("Hij is niet gebeld door ons.", ("what_happened",), Told(what_happened="Hij is niet gebeld door ons.")),
        ("Ja, met Mila besproken.", ("discussed",), Told(discussed="Ja, met Mila besproken.")),
        ("Dat weet ik niet.", ("email", "received"), Told()),
        ("3 december 2026", ("received",), Told()),
        ("1 maart", ("received",), Told()),
        ("1 maart 2026", ("received",), Told(received=date(2026, 3, 1))),
        ("gisteren", ("received",), Told(received=date(2026, 11, 19))),
        ("Ik heb x@y.example gemaild op 17 november.", (), Told()),
    ],
)  # fmt: skip
def test_an_answer_is_read_behind_labels_and_in_free_words(text: str, lacks: tuple[str, ...], told: Told) -> None:
    assert read_told(text, lacks, TODAY) == told


def test_any_way_to_reach_somebody_is_enough() -> None:
    assert left(("email", "received"), Told(phone="06-12345678")) == ("received",)
