"""Which acts does the remark above a complaint ask?"""

from datetime import date

import pytest

from bot.core.remark import acts_in, urgent_told
from bot.core.words import EventKind

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("note", "kinds"),
    [
        ("Spoed!", [EventKind.URGENT]),
        ("Dit heeft spoed, cliënt zit zonder verwarming", [EventKind.URGENT]),
        ("Deze is met spoed, cliënt zit zonder verwarming", [EventKind.URGENT]),
        ("Doorgeven aan Sanne Vos. Dit heeft spoed!", [EventKind.PASSED, EventKind.URGENT]),
        ("geef aan Sanne", [EventKind.PASSED]),
        ("Heeft dit spoed?", []),
        ("Dit heeft geen haast hoor, is een oude kwestie", [EventKind.NOT_URGENT]),
        ("Graag oppakken", []),
        ("Zie hieronder, graag in behandeling nemen", []),
        ("Pak jij dit op Ruud? Hij belde ook al", []),
        ("Van mij mag dit een klacht worden.", []),
    ],
)
def test_only_what_is_clearly_asked_is_an_act(note: str, kinds: list[EventKind]) -> None:
    assert sorted(one.kind for one in acts_in(note, TODAY)) == kinds


def test_urgency_of_a_call_is_told_in_a_sentence_of_its_own() -> None:
    assert urgent_told("Net mevrouw Van Dam gebeld. Dit heeft spoed!", TODAY)
    assert not urgent_told("Zij zegt dat het spoed heeft, maar dat valt volgens mij erg mee.", TODAY)
