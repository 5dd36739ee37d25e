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
        ("mevrouw", "dat we haar snel bellen", "dat we u snel bellen"),
        ("mevrouw", "of ze haar bonnen nog heeft", "of u uw bonnen nog heeft"),
        ("mevrouw", "of ze kan bellen en thuis is", "of u kunt bellen en thuis bent"),
        ("mevrouw", "of de deur van mevrouw open is", "of de deur van u open is"),
        ("mevrouw", "wanneer is ze thuis", "wanneer bent u thuis"),
        ("mevrouw", "welke bonnen ze heeft", "welke bonnen u heeft"),
        ("meneer", "dat de monteur dinsdag bij hem langskomt", "dat de monteur dinsdag bij u langskomt"),
        ("meneer", "dat er twee monteurs zijn geweest", "dat er twee monteurs zijn geweest"),
        ("meneer", "het rapport van zijn eigen expert", "het rapport van uw eigen expert"),
        ("mevrouw", "dat de kosten voor ons zijn", "dat de kosten voor ons zijn"),
    ],
)
def test_the_complainant_is_spoken_to(whom: str, words: str, said: str) -> None:
    assert to_you(words, whom) == said


@pytest.mark.parametrize(
    ("whom", "words"),
    [
        ("mevrouw", "of ze thuis zijn"),
        ("mevrouw", "dat we haar bloemen sturen"),
        ("mevrouw", "dat we ze opsturen"),
        ("mevrouw", "of ze ze nog heeft"),
        ("mevrouw", "dat ze het uitzoeken"),
        ("mevrouw", "of die thuis is"),
        ("mevrouw", "dat ons team mevrouw zal bellen"),
        ("mevrouw", "dat haar zaak bij Sanne ligt en dat zij belt"),
        ("meneer", "dat de monteur komt en dat hij een ketel meeneemt"),
        ("meneer", "dat de ketel kapot is en dat hij wordt vervangen"),
        ("meneer", "dat de monteur zijn afspraak verzet"),
        ("huurder", "dat de vorige huurder de sleutel heeft"),
        ("mevrouw", "dat we ff langskomen"),
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
        ("om 10 uur thuis te zijn", "Wilt u om 10 uur thuis zijn?"),
        ("om een foto te sturen en de bon mee te nemen", "Wilt u een foto sturen en de bon meenemen?"),
        ("om een foto te sturen om de schade te zien", "Wilt u een foto sturen om de schade te zien?"),
        ("een foto en of u thuis bent", None),
        ("het volgende", None),
    ],
)
def test_a_request_becomes_a_question(words: str, said: str | None) -> None:
    assert as_request(words) == said
