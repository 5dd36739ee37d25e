"""Is an absence kept in a case, and is it never taken for an act?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.absence import alive
from tests.core.small import ELS, event, happens, letters, opened

AWAY: dict[str, Any] = {"away": ELS, "until": "2026-12-04"}


def test_an_absence_is_noted_and_fulfils_nothing() -> None:
    before = opened()
    decision = happens(before, "away", actor="bot", **AWAY, alone=True)

    assert (decision.letters, decision.case.away_until) == ((), "2026-12-04")
    assert decision.case.duties == before.duties
    assert decision.case.sign_of_life == before.sign_of_life


def test_of_one_among_several_only_the_event_is_kept() -> None:
    assert happens(opened(), "away", actor="bot", **AWAY).case == opened()


def test_who_stands_in_has_the_case_and_everybody_hears_of_it() -> None:
    decision = happens(opened(), "stood_in", actor="bot", to_address="bas@klein.example")

    assert decision.case.owner == "bas@klein.example"
    assert letters(decision) == ["stand_in", "stood_in_note", "stood_in_notice"]


def test_who_said_it_in_person_hears_it_in_the_answer() -> None:
    decision = happens(opened(), "stood_in", actor="bot", to_address="bas@klein.example", declared=True)

    assert letters(decision) == ["stand_in", "stood_in_notice"]


@pytest.mark.parametrize(
    ("kind", "actor", "alive_after"),
    [
        ("noted", ELS, True),
        ("taken", ELS, True),
        ("noted", "bot", False),
        ("information", ELS, False),  # who has no part in the case
        ("information", "complainant", False),
        ("away", ELS, False),
    ],
)
def test_only_an_act_is_a_sign_of_life(kind: str, actor: str, *, alive_after: bool) -> None:
    known = replace(opened(), sign_of_life=None)

    assert (alive(known, event(kind, actor=actor)).sign_of_life is not None) is alive_after


def test_who_is_back_is_there_again() -> None:
    away = happens(opened(), "away", actor="bot", **AWAY, alone=True).case

    assert happens(away, "back").case.away_until == ""
