"""Is it known whether a complainant is content, in each state that asks for it?"""

import pytest

from bot.core.feeling import feeling_of
from bot.core.words import EventKind, State


def felt(text: str, state: State) -> EventKind | None:
    return feeling_of(text, [one.strip() for one in text.split(".") if one.strip()], state)


@pytest.mark.requirement("STA-9")
@pytest.mark.parametrize("state", [State.DECIDED, State.RULED, State.CLOSED, State.REMEDY])
def test_who_says_that_he_is_content_is(state: State) -> None:
    assert felt("ik ben tevreden", state) is EventKind.CONTENT
    assert felt("ik ben niet tevreden", state) is EventKind.NOT_CONTENT


@pytest.mark.requirement("BOU-8")
def test_a_repair_is_solved_or_not() -> None:
    assert felt("de deur is gemaakt", State.REMEDY) is EventKind.CONTENT
    assert felt("er is niemand geweest", State.REMEDY) is EventKind.NOT_CONTENT
    assert felt("er is niemand geweest", State.DECIDED) is None


@pytest.mark.requirement("BOU-5")
def test_a_proposal_is_accepted_or_not() -> None:
    assert felt("akkoord", State.PROPOSED) is EventKind.CONTENT
    assert felt("te weinig", State.PROPOSED) is EventKind.NOT_CONTENT
    assert felt("te weinig", State.DECIDED) is None


@pytest.mark.parametrize("state", [State.DECIDED, State.PROPOSED, State.REMEDY])
def test_a_bare_yes_counts_at_the_beginning_only(state: State) -> None:
    assert felt("ja", state) is EventKind.CONTENT
    assert felt("u vroeg iets. ja", state) is None


@pytest.mark.parametrize(
    "text",
    ["nou, lekker dan. goed geregeld weer", "netjes opgelost, haha", "bedankt voor niks, ik ben tevreden"],
)
def test_scorn_is_no_praise(text: str) -> None:
    assert felt(text, State.DECIDED) is None


def test_a_long_letter_is_read_by_a_person() -> None:
    assert felt("ik ben tevreden. " + "en dan dit nog even. " * 60, State.DECIDED) is None


def test_while_nothing_was_answered_a_no_answers_something_else() -> None:
    assert felt("nee", State.WAITING) is None
    assert felt("het is niet opgelost", State.WAITING) is EventKind.NOT_CONTENT
