"""Are the colleagues whom a complaint is about kept out, and nobody else?"""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.named import Named, find_named
from bot.core.organisation import Colleague
from tests.core.nasty import endure

MAILS = tomllib.loads((Path(__file__).parent / "named.toml").read_text())


def colleagues_of(table: dict[str, list[str]]) -> tuple[Colleague, ...]:
    people = [(key, *described) for key, described in table.items()]
    return tuple(
        Colleague(name=name, address=f"{key}@hss.example", function=function) for key, name, function in people
    )


COLLEAGUES = colleagues_of(MAILS["colleagues"])
ELSEWHERE = colleagues_of(MAILS["elsewhere"]["colleagues"])
ROWS = [*MAILS["mails"]["named"], *MAILS["mails"]["nobody"]]


def named(text: str, writer: str = "Truus Kramer", colleagues: tuple[Colleague, ...] = COLLEAGUES) -> list[str]:
    return [one.address.partition("@")[0] for one in find_named(text, colleagues, complainant=writer)]


@pytest.mark.requirement("STI-4")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_complaint_names_these_colleagues(row: dict[str, Any]) -> None:
    assert named(row["text"], row.get("from", "Truus Kramer")) == row.get("names", [])


@pytest.mark.requirement("STI-4")
@pytest.mark.parametrize("row", MAILS["elsewhere"]["mails"], ids=lambda row: row["text"])
def test_a_complaint_names_these_colleagues_elsewhere(row: dict[str, Any]) -> None:
    assert named(row["text"], colleagues=ELSEWHERE) == row["names"]


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(MAILS["mails"]["named"]) >= 50
    assert len(MAILS["mails"]["nobody"]) >= 50


@pytest.mark.requirement("STI-4")
def test_the_words_that_name_somebody_are_shown() -> None:
    text = "Klacht over mevrouw De Boer\n\nMila belt nooit terug, en uw opzichter ook niet."

    assert find_named(text, COLLEAGUES, complainant="") == (
        Named(address="mila@hss.example", words="mevrouw De Boer"),
        Named(address="karel@hss.example", words="uw opzichter"),
    )


def test_without_colleagues_nobody_is_named() -> None:
    assert find_named("Klacht over Mila de Boer", (), complainant="") == ()


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    named(text)


def test_no_text_takes_long() -> None:
    endure(named)
