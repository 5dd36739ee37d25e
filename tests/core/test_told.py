"""Is it read from running sentences whom a complaint is about, and what is wanted?"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.told import about_told, wish_told
from tests.core.nasty import endure

TOLD = tomllib.loads((Path(__file__).parent / "told.toml").read_text())


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize(("text", "words"), TOLD["about"]["pairs"])
def test_these_words_tell_whom_it_is_about(text: str, words: str) -> None:
    assert about_told(text) == words


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize(("text", "words"), TOLD["wish"]["pairs"])
def test_this_sentence_tells_what_is_wanted(text: str, words: str) -> None:
    assert wish_told(text) == words


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    about_told(text)
    wish_told(text)


def test_no_text_takes_long() -> None:
    endure(about_told)
    endure(wish_told)
