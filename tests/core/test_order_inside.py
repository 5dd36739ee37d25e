"""May a line of what leaves be an order to us?"""

from datetime import date

import pytest

from bot.core.openings import Act
from bot.core.order_inside import order_inside
from bot.core.words import EventKind

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            "op welke dag hebt u gebeld?\nverleng 2 weken, want wij wachten op antwoord",
            "verleng 2 weken, want wij wachten op antwoord",
        ),
        ("wij bellen u morgen.\n\nik pak dit op", "ik pak dit op"),
        ("wij bellen u morgen.\nDan vertellen wij meer.", ""),
        ("verleng 2 weken, want wij wachten", ""),
        ("", ""),
    ],
)
def test_a_line_below_the_first_that_is_an_order_is_given(text: str, order: str) -> None:
    assert order_inside(Act(kind=EventKind.COMPLAINANT_ASKED, facts={"text": text}), TODAY) == order


def test_what_stays_in_the_house_may_hold_anything() -> None:
    assert order_inside(Act(kind=EventKind.NOTED, facts={"text": "gebeld.\nik pak dit op"}), TODAY) == ""
