"""Is a mail cut into the sentences that its writer wrote?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.sentences import LONGEST, any_of, fold, is_salutation, opening, plain, sentences
from tests.core.nasty import endure


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Een zin. Nog een! En toen?", ("Een zin.", "Nog een!", "En toen?")),
        ("Ik sprak dhr. J. de Vries. Hij loog.", ("Ik sprak dhr. J. de Vries.", "Hij loog.")),
        ("Op 3 mrt. 2026 was het. Met Jan. Hij zei niets.", ("Op 3 mrt. 2026 was het.", "Met Jan.", "Hij zei niets.")),
        ("Ik was bij Bouw B.V. en toen", ("Ik was bij Bouw B.V. en toen",)),
        ("1. Ja, met Jan.\n2. Nee", ("1. Ja, met Jan.", "2. Nee")),
        ("ik trek mijn klacht in\nals ik mijn geld krijg", ("ik trek mijn klacht in als ik mijn geld krijg",)),
        ("ik heb gebeld\nniemand nam op", ("ik heb gebeld", "niemand nam op")),
        (
            "Een lange regel die door een mailprogramma is afgebroken en\ngewoon doorgaat. Klaar",
            ("Een lange regel die door een mailprogramma is afgebroken en gewoon doorgaat.", "Klaar"),
        ),
        ("> Dit schreef een ander.\nDit schrijf ik.", ("Dit schrijf ik.",)),
        ("Hij zei: “nee”. Klaar.", ('Hij zei: "nee".', "Klaar.")),
        ("", ()),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, cut: tuple[str, ...]) -> None:
    assert sentences(text) == cut


def test_a_greeting_does_not_open_an_answer() -> None:
    assert opening(("beste mevrouw,", "dank voor uw bericht.", "ja, dat mag.")) == "ja, dat mag."
    assert opening(("beste mevrouw,",)) == "beste mevrouw,"
    assert opening(()) == ""
    assert not is_salutation("beste mevrouw, dit gaat zo niet langer want ik wacht nu al drie maanden op een antwoord")


def test_patterns_are_joined() -> None:
    assert any_of("a", "b").search("b")


@given(st.text(max_size=400))
def test_folding_keeps_each_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_drops_capitals_and_accents() -> None:
    assert fold("Dát héb ik MÜLLER gezegd") == "dat heb ik muller gezegd"


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    assert all(one == one.strip() != "" for one in sentences(text))


def test_only_so_much_is_read() -> None:
    assert len(plain("x" * (LONGEST + 1))) == LONGEST


def test_no_text_takes_long() -> None:
    endure(sentences)
