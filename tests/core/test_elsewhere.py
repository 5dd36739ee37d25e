"""Is a sentence about somebody else, about earlier days, or on a condition, told from the writer's own act?"""

import pytest

from bot.core.elsewhere import is_elsewhere, is_supposed
from tests.core.nasty import endure


@pytest.mark.parametrize(
    "sentence",
    [
        "mijn buurman is nog steeds niet tevreden",
        "de buren zijn niet tevreden met wat u besloten heeft",
        "de andere huurders op de galerij hebben uw aanbod afgewezen",
        "mijn zus zegt: je mag best langer wachten",
        "my sister wants to appeal",
        "de monteur zegt dat het weer werkt",
        "eerst was ik ontevreden over uw antwoord",
        "de vorige keer was ik zeer tevreden",
        "het vorige aanbod heb ik afgewezen",
    ],
)
def test_what_another_does_or_what_was_is_elsewhere(sentence: str) -> None:
    assert is_elsewhere(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "ik ben niet tevreden",
        "mijn man en ik gaan in beroep",
        "mijn advocaat stapt hiermee naar de rechter",
        "de monteur is geweest en alles doet het weer",
        "over de vorige klacht: prima zo",
    ],
)
def test_what_the_writer_does_is_not(sentence: str) -> None:
    assert not is_elsewhere(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "als er maandag niemand staat stap ik naar de huurcommissie",
        "mocht het weer gaan stinken, dan bent u nog niet van mij af",
        "unless you can give me a good reason, i shall not agree",
        "klopt het niet, dan ga ik hogerop",
        "wijs ik het af, dan zit ik zonder; stem ik in, dan wacht ik",
    ],
)
def test_what_begins_with_a_condition_is_supposed(sentence: str) -> None:
    assert is_supposed(sentence)


@pytest.mark.parametrize("sentence", ["als huurder ga ik hiertegen in beroep", "ik ga akkoord", "dan ga ik in beroep"])
def test_what_is_said_outright_is_not(sentence: str) -> None:
    assert not is_supposed(sentence)


def test_no_text_takes_long() -> None:
    endure(is_elsewhere)
    endure(is_supposed)
