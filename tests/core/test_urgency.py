"""Is a complaint that is urgent seen, by its words and for its reason, and no other?"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.urgency import Urgent, find_urgent
from bot.core.words import Urgency
from tests.core.nasty import endure

TEXTS = tomllib.loads((Path(__file__).parent / "urgencies.toml").read_text())


ROWS = [(kind, *row) for kind in Urgency for row in TEXTS[kind]["texts"]]


@pytest.mark.requirement("STA-3")
@pytest.mark.parametrize(("kind", "text", "words"), ROWS)
def test_these_words_make_it_urgent(kind: Urgency, text: str, words: str) -> None:
    assert find_urgent(text, {kind}) == Urgent(kind=kind, words=words)


@pytest.mark.requirement("STA-3")
@pytest.mark.parametrize("text", TEXTS["none"]["texts"])
def test_this_is_no_claim(text: str) -> None:
    assert find_urgent(text, {Urgency.CLAIM}) is None


@pytest.mark.parametrize("text", TEXTS["safe"]["texts"])
def test_nothing_makes_this_urgent(text: str) -> None:
    assert find_urgent(text) is None


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert {name: len(table["texts"]) >= SHORTEST[name] for name, table in TEXTS.items()} == dict.fromkeys(TEXTS, True)


SHORTEST = {"claim": 25, "none": 30, "risk": 30, "threat": 10, "publicity": 5, "safe": 20}


def test_the_worst_is_told_first() -> None:
    text = "Ik stap naar de krant. Ik stel u aansprakelijk. Ik weet waar je woont. Ik ruik gas."
    found = [find_urgent(text, {*Urgency} - set(list(Urgency)[:more])) for more in range(len(Urgency))]

    assert [one.kind for one in found if one] == ["risk", "threat", "claim", "publicity"]


def test_a_procedure_without_urgency_knows_none() -> None:
    assert find_urgent("Ik stel u aansprakelijk.", ()) is None


def test_what_is_quoted_is_not_said() -> None:
    assert find_urgent("> Ik ruik gas.\n\nDat schreef mijn man.") is None


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    find_urgent(text)


def test_no_text_takes_long() -> None:
    endure(find_urgent)
