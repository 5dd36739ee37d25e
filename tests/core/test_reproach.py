"""Is praise told from reproach, and a reproach from a wish?"""

import pytest

from bot.core.reproach import is_negative, is_praised, is_reproached, is_wanted


@pytest.mark.parametrize(
    ("sentence", "after", "praised"),
    [
        ("mila heeft mij goed geholpen", "", True),
        ("mila was heel vriendelijk, maar de brief kwam te laat", "", True),
        ("alle lof voor mila", "de lift is stuk.", True),
        ("mila kan er niets aan doen", "", True),
        ("mila is een schat, niks dan lof", "", True),
        ("mila was vriendelijk, maar ze belde niet", "", False),
        ("mila was vriendelijk, maar belt nooit terug", "", False),
        ("mila was vriendelijk", "maar daarna deed ze niets.", False),
        ("mila was niet vriendelijk", "", False),
        ("mila belde mij", "", False),
    ],
)
def test_somebody_is_praised(sentence: str, after: str, praised: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_praised(sentence, sentence.index("mila"), after) is praised


@pytest.mark.parametrize(
    ("sentence", "reproached"),
    [
        ("de directie heeft mijn brief nooit beantwoord", True),
        ("waarom reageert de directie niet?", True),
        ("mijn klacht gaat over de directie", True),
        ("ik word door de directie genegeerd", True),
        ("ik wil dat de directie iets doet, want niemand luistert", False),
        ("als de directie niet reageert ga ik naar de krant", False),
        ("ik schreef aan de directie en kreeg geen antwoord", False),
        ("de directie heeft mij gebeld", False),
    ],
)
def test_a_desk_is_reproached(sentence: str, reproached: bool) -> None:  # noqa: FBT001 - a column of the table
    start = sentence.index("de directie")

    assert is_reproached(sentence, start, start + len("de directie")) is reproached


def test_a_wish_is_no_reproach() -> None:
    assert is_wanted("ik wil graag uw monteur spreken", len("ik wil graag "))
    assert not is_wanted("ik wil uw monteur nooit meer zien", len("ik wil "))
    assert not is_wanted("uw monteur kwam", 0)


def test_words_of_reproach_are_known() -> None:
    assert is_negative("hij schold mij uit")
    assert not is_negative("hij kwam langs")
