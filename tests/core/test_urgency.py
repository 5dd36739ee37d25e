"""Is a complaint that may lead to a claim seen, and no other?"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.urgency import CLAIM, urgent_words
from tests.core.nasty import SECONDS, slowest

TEXTS = tomllib.loads((Path(__file__).parent / "urgencies.toml").read_text())


@pytest.mark.requirement("STA-3")
@pytest.mark.parametrize(("text", "words"), TEXTS["claim"]["texts"])
def test_these_words_make_it_urgent(text: str, words: str) -> None:
    assert urgent_words(text, {CLAIM}) == words


@pytest.mark.requirement("STA-3")
@pytest.mark.parametrize("text", TEXTS["none"]["texts"])
def test_nothing_makes_it_urgent(text: str) -> None:
    assert urgent_words(text, {CLAIM}) == ""


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(TEXTS["claim"]["texts"]) >= 25
    assert len(TEXTS["none"]["texts"]) >= 30


def test_a_procedure_without_urgency_knows_none() -> None:
    assert urgent_words("Ik stel u aansprakelijk.", ()) == ""


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    urgent_words(text, {CLAIM})


def test_no_text_takes_long() -> None:
    assert slowest(lambda text: urgent_words(text, {CLAIM})) < SECONDS
