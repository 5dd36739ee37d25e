"""Is a colleague's name known from a word and from another's name?"""

import pytest

from bot.core.name_mentions import NameIndex
from bot.core.organisation import Colleague

COLLEAGUES = [
    Colleague(name=name, address=f"{name.split()[0].lower()}@hss.example")
    for name in ["Mila de Boer", "Tom Hendriksen", "Sam Groen", "Fatima El Amrani", "Balie HSS"]
]


def called(sentence: str, own: frozenset[str] = frozenset()) -> list[str]:
    index = NameIndex(COLLEAGUES, own)
    return [f"{one.address.partition('@')[0]}: {sentence[one.start : one.end]}" for one in index.mentions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ik sprak Mila de Boer.", ["mila: Mila de Boer"]),
        ("T. Hendriksen kwam niet.", ["tom: T. Hendriksen"]),
        ("P. Hendriksen kwam niet.", []),
        ("meneer hendriksen kwam niet", ["tom: meneer hendriksen"]),
        ("Meneer Hendrikson kwam niet.", ["tom: Meneer Hendrikson"]),
        ("Mw. El-Amrani luistert niet.", ["fatima: Mw. El-Amrani"]),
        ("Mila van de balie.", ["mila: Mila"]),
        ("Mila van HSS.", ["mila: Mila"]),
        ("Mila Vos.", []),
        ("Mila. Vos belde.", ["mila: Mila"]),
        ("Mila's houding was vreselijk.", ["mila: Mila's"]),
        ("Onze buurvrouw, mevrouw De Boer, klaagt.", []),
        ("Jan, mijn man, en Sam, mijn zoon.", []),
        ("Het gras is groen.", []),
        ("Groen is mooi.", []),
        ("Groen belde mij niet.", ["sam: Groen"]),
        ("Mevrouw Groen-Bos belde.", []),
        ("Samen met Samuel.", []),
    ],
)
def test_a_sentence_calls_these_colleagues(sentence: str, found: list[str]) -> None:
    assert called(sentence) == found


def test_the_writer_does_not_complain_about_himself() -> None:
    assert called("Sam kwam langs.", frozenset({"sam"})) == []
    assert called("Ik ben Sam Groen.", frozenset({"sam", "groen"})) == []
    assert called("Mevrouw De Boer is ziek.", frozenset({"boer"})) == []
    assert called("Uw medewerkster mevrouw De Boer is lomp.", frozenset({"boer"})) == ["mila: mevrouw De Boer"]
