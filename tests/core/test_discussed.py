"""Is it understood whether a complaint was discussed with the employee, and asked when it is not clear?"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.discussed import Discussed, bare_answer, read_discussed
from tests.core.nasty import endure

TOLD = tomllib.loads((Path(__file__).parent / "discussed.toml").read_text())
ROWS = [(mode, answer, text) for mode, answers in TOLD.items() for answer, texts in answers.items() for text in texts]


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize(("mode", "answer", "text"), ROWS, ids=[f"{row[0]} {row[1]}: {row[2]}" for row in ROWS])
def test_a_complaint_was_discussed_or_not_or_it_is_asked(mode: str, answer: str, text: str) -> None:
    found = read_discussed(text, asked=mode == "asked", names={"jan"})

    assert found.answer == ("" if answer == "doubt" else answer)
    assert (found.words == "") == (found.answer == "")


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(ROWS) >= 120


@pytest.mark.requirement("WOP-1")
def test_the_result_of_the_talk_is_kept() -> None:
    told = "De deur klemt. Ik heb dit met mevrouw Smit besproken. Zij kon niets doen. Wat nu?"

    assert read_discussed(told).words == "Ik heb dit met mevrouw Smit besproken. Zij kon niets doen."


def test_who_says_yes_and_no_is_asked() -> None:
    told = "Ik heb het met de monteur besproken. Met de planner heb ik het niet besproken."

    assert read_discussed(told) == Discussed()


def test_a_question_is_no_answer() -> None:
    assert bare_answer("ja?") == ""


@given(st.text(max_size=400), st.booleans())
def test_no_text_breaks_it(text: str, asked: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    read_discussed(text, asked=asked)


def test_no_text_takes_long() -> None:
    endure(lambda text: read_discussed(text, asked=True))
