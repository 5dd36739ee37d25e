"""Is it clear with whom a case lies, and is that never somebody who is kept out?"""

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.charge import deciders, holders, in_charge, in_words, last_resort, on_duty, owing, role_of, stand_in
from bot.core.organisation import Absence, Colleague, Organisation
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


# --- who is away -----------------------------------------------------------------------------------------------

GONE = Absence(handed_over=True)
JUST_SAID = Absence()  # the cases are not with the stand-in yet


def without(**away: Absence) -> Organisation:
    """Give the house while some are away, by the first part of their address."""
    return replace(HOUSE, away={f"{name}@klein.example": absence for name, absence in away.items()})


@pytest.mark.parametrize(
    ("house", "case", "expected"),
    [
        (without(els=GONE), OPEN, [BAS]),  # another is there
        (without(els=JUST_SAID), OPEN, [BAS]),
        (without(els=GONE), replace(OPEN, owner=ELS), [BAS]),
        (without(els=JUST_SAID), replace(OPEN, owner=ELS), [ELS]),
        (without(els=JUST_SAID, bas=GONE), OPEN, [ELS]),  # who may still read it
        (without(els=GONE, bas=GONE), OPEN, [STEP_UP]),
        (without(els=replace(GONE, stand_in=ANS), bas=GONE), OPEN, [ANS, STEP_UP]),
        (without(els=replace(GONE, stand_in=ANS)), replace(OPEN, owner=ELS), [ANS]),
        (without(els=replace(GONE, stand_in=ANS)), replace(OPEN, owner=ELS, excluded=(ANS,)), [BAS]),
        (without(els=replace(GONE, stand_in=ANS)), replace(OPEN, owner=ELS, concerned=(ANS, BAS)), [STEP_UP]),
        (without(els=replace(GONE, stand_in=ANS), ans=GONE), replace(OPEN, owner=ELS), [BAS]),
        (without(els=replace(GONE, stand_in=ANS)), replace(OPEN, owner=ELS, complainant_address=ANS), [BAS]),
        (without(els=replace(GONE, stand_in="buiten@elders.example")), replace(OPEN, owner=ELS), [BAS]),
    ],
)
def test_of_who_is_away_somebody_else_has_the_case(house: Organisation, case: Case, expected: list[str]) -> None:
    assert who(in_charge(case, house, SMALL)) == expected


def test_nobody_has_a_case_when_nobody_is_left_to_stand_in() -> None:
    house = without(els=GONE, bas=GONE)
    case = replace(OPEN, owner=ELS, excluded=(STEP_UP, FALLBACK))

    assert stand_in(ELS, case, house, holders(house, "behandelaar", case)) is None
    assert who(in_charge(case, house, SMALL)) == [ELS]


def test_who_coordinates_may_be_away_too() -> None:
    assert who(on_duty(without(iris=replace(GONE, stand_in=BAS)), COORDINATOR, OPEN)) == [BAS]
