"""Is it clear with whom a case lies, and is that never somebody who is kept out?"""

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.charge import deciders, holders, in_charge, in_words, last_resort, owing, role_of
from bot.core.organisation import Colleague
from bot.core.procedure import COORDINATOR
from bot.core.words import State
from tests.core.small import ANS, BAS, ELS, FALLBACK, HOUSE, IRIS, NEW, SMALL, STEP_UP

OPEN = replace(NEW, state=State.OPEN)
EVERYBODY = (STEP_UP, FALLBACK, ELS, BAS, ANS, IRIS)


def who(colleagues: tuple[Colleague, ...]) -> list[str]:
    """Give their addresses."""
    return [one.address for one in colleagues]


def test_a_case_lies_with_the_owner_of_the_procedure_until_it_is_handed_over() -> None:
    assert [role_of(case, SMALL) for case in (OPEN, replace(OPEN, role="chef"))] == ["behandelaar", "chef"]


@pytest.mark.requirement("STI-3")
@pytest.mark.parametrize(
    ("case", "role", "expected"),
    [
        (OPEN, "behandelaar", [ELS, BAS]),
        (replace(OPEN, team="zuid"), "behandelaar", [BAS]),
        (replace(OPEN, team="zuid"), "chef", [ANS]),  # a role that no team has
        (replace(OPEN, team="Oost"), "behandelaar", [ELS, BAS]),
        (replace(OPEN, team="Zuid", excluded=(BAS,)), "behandelaar", [ELS]),
        (replace(OPEN, concerned=(ELS,), excluded=(ELS,)), "behandelaar", [BAS]),
        (replace(OPEN, concerned=(BAS,)), "behandelaar", [BAS]),  # of the team that it is about
        (replace(OPEN, excluded=(ELS, BAS)), "behandelaar", []),
        (replace(OPEN, complainant_address=BAS, team="zuid"), "behandelaar", [ELS]),  # who complains himself
        (replace(OPEN, complainant_address=IRIS), COORDINATOR, []),  # nor says what kind of message it is
        (replace(OPEN, team="zuid"), COORDINATOR, [IRIS]),
    ],
)
def test_a_role_is_held_by_the_team_that_it_is_about(case: Case, role: str, expected: list[str]) -> None:
    assert who(holders(HOUSE, role, case)) == expected


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (OPEN, [ELS, BAS]),
        (replace(OPEN, owner=BAS), [BAS]),
        (replace(OPEN, owner=BAS, excluded=(BAS,)), [ELS]),
        (replace(OPEN, owner="weg@klein.example"), [ELS, BAS]),  # who left
        (replace(OPEN, role="chef"), [ANS]),
    ],
)
def test_who_took_a_case_is_in_charge_else_everybody_with_the_role(case: Case, expected: list[str]) -> None:
    assert who(in_charge(case, HOUSE, SMALL)) == expected


@pytest.mark.parametrize(
    ("case", "role", "expected"),
    [
        (replace(OPEN, state=State.WAITING), "behandelaar", [IRIS]),
        (replace(OPEN, owner=BAS), "behandelaar", [BAS]),
        (replace(OPEN, owner=BAS), "chef", [BAS]),  # before the decision whoever has it owes all of it
        (replace(OPEN, owner=BAS), COORDINATOR, [IRIS]),
        (replace(OPEN, state=State.DECIDED, owner=BAS), "chef", [ANS]),
        (replace(OPEN, state=State.APPEALED, role="chef"), "chef", [ANS]),
        (replace(OPEN, state=State.APPEALED, role="chef"), "behandelaar", [ELS, BAS]),
    ],
)
def test_a_duty_is_owed_by_whom_the_case_lies_with(case: Case, role: str, expected: list[str]) -> None:
    assert who(owing(role, case, HOUSE, SMALL)) == expected


def test_the_coordinator_who_handles_a_case_owes_it_in_person() -> None:
    house = replace(HOUSE, coordinator="behandelaar")

    assert who(owing(COORDINATOR, replace(OPEN, owner=BAS), house, SMALL)) == [BAS]


@pytest.mark.requirement("WOP-7")
@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (replace(OPEN, state=State.DECIDED), [ANS]),
        (replace(OPEN, state=State.APPEALED, role="chef", round=1), [ANS]),
        (replace(OPEN, state=State.RULED, role="chef", round=1), [ANS]),
        (replace(OPEN, state=State.DECIDED, excluded=(ANS,)), []),
    ],
)
def test_another_decides_on_an_appeal(case: Case, expected: list[str]) -> None:
    assert who(deciders(case, HOUSE, SMALL)) == expected


def test_when_nobody_is_left_the_step_up_is_asked_then_the_fallback_person_then_anybody() -> None:
    asked = [last_resort(replace(OPEN, excluded=EVERYBODY[:out]), HOUSE) for out in range(len(EVERYBODY) + 1)]

    assert asked == [*EVERYBODY, HOUSE.fallback]  # about all of them: silence would be worse


@pytest.mark.parametrize(
    ("case", "nl", "en"),
    [
        (OPEN, "de behandelaar", "the handler"),
        (replace(OPEN, team="Zuid"), "de behandelaar van het team Zuid", "the handler of the Zuid team"),
        (replace(OPEN, team="Zuid", role="chef"), "de chef", "the head"),
        (replace(OPEN, role="raad"), "de raad", "the raad"),
        (replace(OPEN, excluded=(BAS,)), "de behandelaar", "the handler"),
        (replace(OPEN, excluded=(ELS, BAS)), "iemand over wie het niet gaat", "somebody whom it is not about"),
    ],
)
def test_it_is_said_with_whom_a_case_lies(case: Case, nl: str, en: str) -> None:
    assert (in_words(case, HOUSE, SMALL, "nl"), in_words(case, HOUSE, SMALL, "en")) == (nl, en)
