"""Is a thing said outright?"""

import re

import pytest

from bot.core.outright import BUT, is_outright


@pytest.mark.parametrize(
    ("sentence", "outright"),
    [
        ("ik ga in beroep", True),
        ("als huurder ga ik in beroep", True),
        ("ik ga in beroep als dat kan", True),
        ("ga ik in beroep?", False),
        ("ik ga niet in beroep", False),
        ("ik ga zonder advocaat niet in beroep", False),
        ("als u niet belt ga ik in beroep", False),
        ("anders ga ik in beroep", False),
        ("ik overweeg in beroep te gaan", False),
        ("mijn buurman zei dat ik in beroep moet", False),
        ("hoe ga ik in beroep", False),
    ],
)
def test_an_appeal_is_meant(sentence: str, outright: bool) -> None:  # noqa: FBT001 - a column of the table
    sign = re.search("in beroep", sentence)

    assert sign is not None
    assert is_outright(sentence, sign) is outright


def test_what_is_added_takes_a_yes_back_and_a_courtesy_does_not() -> None:
    assert BUT.search("tevreden, maar het geld is er nog niet")
    assert BUT.search("tevreden?")
    assert not BUT.search("laat maar, het is klaar. nog een fijne dag")
