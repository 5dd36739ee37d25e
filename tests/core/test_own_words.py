"""Is what a complainant says himself told from whom he greets, quotes and is?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.own_words import own_words
from tests.core.nasty import endure


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Beste Mila,\n\nde lift is stuk.", "de lift is stuk."),
        ("Geachte mevrouw De Boer, geachte heer Visser, de lift is stuk.", "de lift is stuk."),
        ("Beste Mila ik heb een klacht", "ik heb een klacht"),
        ("Goedemorgen, Mila belt niet.", "Mila belt niet."),
        ("Dag heer Bakker. De buren klagen.", ". De buren klagen."),
        ("T.a.v. Mila de Boer\nDe lift is stuk.", "De lift is stuk."),
        ("De lift is stuk.\n\nGroet,\nMila", "De lift is stuk."),
        ("De lift is stuk.\nM. de Boer", "De lift is stuk."),
        ("De lift is stuk. Met vriendelijke groet, Mila", "De lift is stuk."),
        (
            "De lift is stuk.\n\nVan: Mila <mila@hss.example>\nVerzonden: 4 mei 2026\nAan: Jan\n\nBeste Jan",
            "De lift is stuk.",
        ),
        ("De lift is stuk.\n> Mila schreef dit", "De lift is stuk."),
        ("Mila de Boer <mila@hss.example> schreef:\nDe lift is stuk.", "De lift is stuk."),
        ("Naam: Mila Jansen\nKlacht: De Boer liegt", "Klacht: De Boer liegt"),
        ("Mila liegt.", "Mila liegt."),
        ("MILA LIEGT TEGEN MIJ", "MILA LIEGT TEGEN MIJ"),
    ],
)
def test_only_what_is_said_is_kept(text: str, said: str) -> None:
    assert own_words(text).text.strip() == said


def test_the_writers_own_names_are_learned_from_address_signature_and_form() -> None:
    text = "Voornaam: Saar\nDe lift is stuk.\n\nGroet,\nTruus Kramer"

    assert own_words(text, "T. Bos").own_names >= {"saar", "truus", "kramer", "bos"}


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    own_words(text, text[:20])


def test_no_text_takes_long() -> None:
    endure(own_words)
