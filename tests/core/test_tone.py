"""Which sentence may sound like blame, or promises much?"""

import pytest

from bot.core.tone import tone

BLAME, PROMISE = "dit kan klinken als een verwijt", "dit belooft veel; kunnen jullie dat waarmaken?"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("U had ons eerder moeten bellen.", BLAME),
        ("Dat is uw eigen schuld.", BLAME),
        ("Wij garanderen dat het geld er is.", PROMISE),
        ("Dit zal nooit meer gebeuren.", PROMISE),
    ],
)
def test_blame_and_promises_are_shown(sentence: str, said: str) -> None:
    assert tone(f"Wij keken naar uw klacht. {sentence}") == ((said, sentence),)


def test_a_plain_decision_is_let_pass() -> None:
    assert tone("U had gelijk. Wij betalen u 50 euro. U kunt ons bellen. Dit had niet mogen gebeuren.") == ()
