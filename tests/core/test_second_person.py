"""Is what a colleague says about the complainant said to the complainant, and left alone where that isn't sure?"""

import pytest

from bot.core.second_person import to_you
from bot.core.second_person_request import as_request


@pytest.mark.parametrize(
    ("whom", "words", "said"),
    [
        ("mevrouw", "of zij thuis is", "of u thuis bent"),
        ("meneer", "of hij de oude nog heeft", "of u de oude nog heeft"),
        ("mevrouw", "dat ze mij mag bellen als er nog iets klemt", "dat u mij mag bellen als er nog iets klemt"),
        ("mevrouw", "dat ze van hem hoort", "dat u van hem hoort"),
        ("haar", "dat we haar maandag bellen", "dat we u maandag bellen"),
        ("mevrouw", "dat haar klacht is ontvangen", "dat uw klacht is ontvangen"),
        ("mevrouw", "dat we bij haar langs komen", "dat we bij u langs komen"),
        ("de klager", "of de klager de brief heeft", "of u de brief heeft"),
        ("meneer", "dat meneer morgen kan komen", "dat u morgen kunt komen"),
        ("mevrouw", "dat de kosten voor ons zijn", "dat de kosten voor ons zijn"),
    ],
)
def test_the_complainant_is_spoken_to(whom: str, words: str, said: str) -> None:
    assert to_you(words, whom) == said


@pytest.mark.parametrize(
    ("whom", "words"),
    [
        ("mevrouw", "of ze thuis zijn"),
        ("mevrouw", "dat mevrouw Jansen kan komen"),
        ("de familie", "dat zij bezoek krijgen"),
        ("mevrouw", "wat jij ervan vindt"),
        ("haar", "x" * 1000),
    ],
)
def test_who_is_meant_must_be_sure(whom: str, words: str) -> None:
    assert to_you(words, whom) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("om een foto van de plek", "Wilt u ons een foto van de plek sturen?"),
        ("om een foto te sturen", "Wilt u een foto sturen?"),
        ("een kopie van het contract toe te zenden", "Wilt u een kopie van het contract toezenden?"),
        ("om begrip", "Wij vragen u om begrip."),
    ],
)
def test_a_request_becomes_a_question(words: str, said: str) -> None:
    assert as_request(words) == said
