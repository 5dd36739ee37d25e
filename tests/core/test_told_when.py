"""Is it read from running sentences when it happened, and not by when something is wanted?"""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.told_when import when_told
from tests.core.nasty import endure

TODAY = date(2026, 11, 23)
TOLD = tomllib.loads((Path(__file__).parent / "told.toml").read_text())


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize(("text", "words"), TOLD["when"]["pairs"])
def test_these_words_tell_when_it_happened(text: str, words: str) -> None:
    assert when_told(text, TODAY) == words


def test_a_day_ahead_is_not_when_it_happened_and_a_day_behind_is() -> None:
    assert when_told("Dat was op 3 december 2026.", TODAY) == ""
    assert when_told("Dat was op 3 december 2026.", date(2026, 12, 3)) == "op 3 december 2026"


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    when_told(text, TODAY)


def test_no_text_takes_long() -> None:
    endure(lambda text: when_told(text, TODAY))
