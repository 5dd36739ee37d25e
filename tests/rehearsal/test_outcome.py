"""Is it told what came of a journey otherwise than it was promised?"""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.calendar import AMSTERDAM
from bot.rehearsal.outcome import Outcome, differences
from bot.rehearsal.scenario import ScenarioJourney, ScenarioMail

MONDAY = datetime(2026, 11, 23, 10, tzinfo=AMSTERDAM)
WANTED = ScenarioJourney(
    name="all goes well",
    case="X-2026-0001",
    mails=(ScenarioMail(at=MONDAY, who="anna", subject="Klacht", text="Slecht."),),
    until=MONDAY,
    letters=("2026-11-23 acknowledgement > anna", "2026-11-23 handover > balie"),
    state="open",
    due={"decide": "2026-12-07"},
)
CAME = Outcome(letters=WANTED.letters, state="open", due={"decide": "2026-12-07"})


def test_what_came_as_promised_is_not_told() -> None:
    assert list(differences(WANTED, CAME)) == []


@pytest.mark.parametrize(
    ("came", "told"),
    [
        (replace(CAME, letters=CAME.letters[:1]), ["- 2026-11-23 handover > balie"]),
        (replace(CAME, letters=(*CAME.letters, CAME.letters[1])), ["+ 2026-11-23 handover > balie"]),
        (replace(CAME, letters=CAME.letters[::-1]), ["the letters come in another order"]),
        (replace(CAME, state="closed"), ['the state is "closed", not "open"']),
        (replace(CAME, due={"decide": "2026-12-08"}), ["decide is due 2026-12-08, not 2026-12-07"]),
        (replace(CAME, due={}), ["decide is due never, not 2026-12-07"]),
        (replace(CAME, due={**CAME.due, "hear": "2026-12-01"}), ["hear is due 2026-12-01, not never"]),
    ],
)
def test_each_difference_is_told(came: Outcome, told: list[str]) -> None:
    assert list(differences(WANTED, came)) == told
