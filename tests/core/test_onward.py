"""Is it known whether a complainant goes on, and whereto?"""

import pytest

from bot.core.onward import wants_onward
from bot.core.words import EventKind


@pytest.mark.requirement("STI-8")
@pytest.mark.requirement("WOP-7")
@pytest.mark.parametrize(
    "sentence",
    [
        "ik ga in beroep",
        "ik teken beroep aan",
        "ik wil dat de directeur dit bekijkt",
        "graag een second opinion",
        "beroep!",
    ],
)
def test_somebody_wants_another_to_look_at_it(sentence: str) -> None:
    assert wants_onward([sentence]) is EventKind.APPEAL


@pytest.mark.requirement("WOP-8")
@pytest.mark.parametrize(
    "sentence",
    [
        "ik leg dit voor aan de geschillencommissie",
        "geschillencommissie",
        "ik stap naar de rechter",
        "ik ga in beroep bij de geschillencommissie",
        "wij willen mediation",
    ],
)
def test_somebody_wants_to_go_outside(sentence: str) -> None:
    assert wants_onward([sentence]) is EventKind.DISPUTE


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "kan ik in beroep?",
        "mijn bezwaar is niet meer nodig",
        "de ombudsman belde mij gisteren op",
        "ik doe een beroep op u",
    ],
)
def test_somebody_does_not_go_on(sentence: str) -> None:
    assert wants_onward([sentence]) is None


def test_the_appeal_goes_before_the_dispute() -> None:
    assert wants_onward(["ik wil naar de geschillencommissie", "maar eerst ga ik in beroep"]) is EventKind.APPEAL
