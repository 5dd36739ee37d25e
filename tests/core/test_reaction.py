"""Is a complainant understood, and never held to what was not said?"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reaction import read_reaction
from bot.core.words import EventKind, State
from tests.core.nasty import endure

SAID = tomllib.loads((Path(__file__).parent / "reactions.toml").read_text())
ROWS = [(case, text, kind) for case, kinds in SAID.items() for kind, texts in kinds.items() for text in texts]
CONSENTS = {"feedback", "submit"}


@pytest.mark.requirement("HSS-9")
@pytest.mark.parametrize(("case", "text", "kind"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS])
def test_an_answer_means_this_in_this_state(case: str, text: str, kind: str) -> None:
    state, _, left = case.partition("+")
    consent = left if left in CONSENTS else ""

    assert read_reaction(text, State(state), consent_wanted=consent, rounds=int(left == "appeal")) == kind


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(ROWS) >= 300


@pytest.mark.parametrize("state", [State.REFERRED, State.WITHDRAWN])
def test_words_that_are_surely_a_complaint_make_one_again(state: State) -> None:
    assert read_reaction("Uw medewerker schold mij uit.", state, judged_complaint=True) is EventKind.COMPLAINT


@pytest.mark.parametrize("state", [State.DECIDED, State.CLOSED])
def test_after_the_decision_only_what_is_said_outright_is_not_content(state: State) -> None:
    assert read_reaction("Uw medewerker schold mij uit.", state, judged_complaint=True) is EventKind.INFORMATION


def test_a_long_mail_with_a_question_about_the_state_is_read_by_a_person() -> None:
    text = "Hoe staat het met mijn klacht? " + "Ik heb u al zo veel verteld. " * 20

    assert read_reaction(text, State.OPEN) is EventKind.INFORMATION


@given(st.text(max_size=400), st.sampled_from(State), st.booleans(), st.sampled_from(["", *CONSENTS]))
def test_no_text_breaks_it(text: str, state: State, judged: bool, consent: str) -> None:  # noqa: FBT001 - drawn by hypothesis
    read_reaction(text, state, judged_complaint=judged, consent_wanted=consent, rounds=1)


def test_no_text_takes_long() -> None:
    def read_all(text: str) -> None:
        for state in (State.OPEN, State.PROPOSED, State.REMEDY, State.DECIDED):
            read_reaction(text, state, consent_wanted="submit", rounds=1)

    endure(read_all)
