"""Until which day may reminders wait?"""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.case import Case
from bot.core.duties import Duty
from bot.core.quiet import pause_refusal
from bot.core.words import State
from bot.rules import load_procedure

TODAY = date(2026, 11, 23)
DECIDE = Duty(name="decide", owed_by="directie", since=TODAY, due=date(2026, 12, 10), why="", source="")
CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", state=State.OPEN, duties=(DECIDE,))
PROCEDURE = load_procedure("hss")


@pytest.mark.parametrize(
    ("until", "why"),
    [
        ("2026-12-10", ""),
        ("2026-11-24", ""),
        ("2026-12-11", "de termijn loopt tot en met donderdag 10 december 2026; noem een dag die niet later is"),
        ("2026-12-24", "stil zijn kan hooguit 30 dagen; noem een dag die dichterbij is"),
        ("2026-11-23", "die dag is al voorbij"),
        ("", "er staat geen dag bij"),
    ],
)
def test_reminders_wait_no_longer_than_the_term_and_a_month(until: str, why: str) -> None:
    assert pause_refusal(CASE, until, TODAY, PROCEDURE) == why


def test_a_closed_case_has_no_reminders() -> None:
    closed = replace(CASE, state=State.CLOSED)

    assert pause_refusal(closed, "2026-11-24", TODAY, PROCEDURE) == "deze zaak is al gesloten"
