"""Is it heard that somebody dares not, or will not, talk with the employee concerned?"""

import pytest

from bot.core.unwilling import is_unwilling
from tests.core.nasty import endure


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize(
    "text",
    [
        "Ik durf niet met hem te praten, ik ben bang voor hem.",
        "Ik durf het niet met hem te bespreken.",
        "Nee, ik durf dat niet.",
        "Nee, dat wil ik niet met hem bespreken.",
        "Ik wil niet meer met die man praten.",
        "Ik voel me door hem bedreigd.",
        "I have not talked to him, I am afraid of him.",
        "I don't want to talk to him.",
        "Ik heb geen zin in een gesprek met die medewerker, die heeft mij uitgescholden.",
        "Met haar praat ik niet meer.",
        "Ik ga daar echt niet over praten met hem.",
    ],
)
def test_who_will_not_talk_is_understood(text: str) -> None:
    assert is_unwilling(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ik ben bang dat het plafond instort.",
        "Ik ben bang voor schimmel.",
        "Ik wil dat u contact opneemt.",
        "Ik kan jullie niet bereiken, ik wil contact.",
        "We kunnen geen contact krijgen met jullie.",
        "Ik wil niet langer wachten. Ik wil contact met een manager.",
        "Ik heb het nog niet besproken.",
        "Ik ga niet akkoord met de medewerker.",
        "Ik heb geen zin meer om te wachten, ik wil contact met een manager.",
    ],
)
def test_other_fears_and_wishes_are_not(text: str) -> None:
    assert not is_unwilling(text)


def test_no_text_is_slow() -> None:
    endure(is_unwilling)
