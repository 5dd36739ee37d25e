"""Is it read where somebody lives, and how he is reached?"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.postal import address_told, contact_told
from tests.core.nasty import endure

TOLD = tomllib.loads((Path(__file__).parent / "told.toml").read_text())


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize(("text", "words"), TOLD["address"]["pairs"])
def test_this_is_the_address(text: str, words: str) -> None:
    assert address_told(text) == words


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize(("text", "words"), TOLD["contact"]["pairs"])
def test_this_is_how_somebody_is_reached(text: str, words: str) -> None:
    assert contact_told(text) == words


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    address_told(text)
    contact_told(text)


def test_no_text_takes_long() -> None:
    endure(address_told)
    endure(contact_told)
