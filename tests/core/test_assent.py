"""Is leave taken only from who gives it?"""

import pytest

from bot.core.assent import DOUBT, NO, YES, assent_of
from bot.core.words import State


@pytest.mark.requirement("STA-7")
@pytest.mark.parametrize("state", State)
def test_the_words_that_our_letter_asks_for_are_understood_in_any_state(state: State) -> None:
    assert assent_of(["ja, dat mag"], state) == YES
    assert assent_of(["nee, liever niet"], state) == NO


@pytest.mark.parametrize("state", [State.PROPOSED, State.DECIDED, State.REMEDY, State.CLOSED])
def test_a_bare_yes_may_answer_another_question_of_ours(state: State) -> None:
    assert assent_of(["ja"], state) == DOUBT
    assert assent_of(["ja"], State.OPEN) == YES


def test_who_accepts_a_proposal_gives_no_leave() -> None:
    assert assent_of(["akkoord"], State.PROPOSED) == ""
    assert assent_of(["akkoord"], State.OPEN) == YES


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (["beste mevrouw,", "dat is goed"], YES),
        (["u mag mijn werkgever inlichten"], YES),
        (["dat mag", "maar alleen zonder mijn naam"], DOUBT),
        (["mijn baas hoeft het niet te weten"], ""),
        (["mag u dat wel delen?"], ""),
        (["de brief is er", "dat is goed"], ""),
        (["u mag het niet delen"], NO),
        ([], ""),
    ],
)
def test_sentences_give_leave_or_not(said: list[str], answer: str) -> None:
    assert assent_of(said, State.OPEN) == answer
