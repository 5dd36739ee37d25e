"""Does a complainant hear what happens next, wherever the case stands?"""

import pytest

from bot.core.case import Case
from bot.core.next_step import next_step
from bot.core.words import State

CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", state=State.OPEN)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_state_has_a_sentence(state: State, language: str) -> None:
    case = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", state=state)

    assert next_step(case, language).endswith(".")


def test_it_is_said_in_the_language_of_the_complainant() -> None:
    assert (next_step(CASE, "nl").split()[0], next_step(CASE, "en").split()[0]) == ("Wij", "We")
