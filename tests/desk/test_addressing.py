"""Does every letter reach somebody, and never a person who is kept out?"""

from dataclasses import replace

import pytest

from bot.core.case import Case, LetterRequest
from bot.core.words import Audience, State
from bot.desk.addressing import recipients
from tests.town import Town

CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", complainant_address="anna@burger.example")
DIRECTIE, MILA = "directie@hss.example", "mila@hss.example"


def readers(town: Town, to: Audience, case: Case, **facts: str) -> list[str]:
    return [one.address for one in recipients(LetterRequest(name="x", to=to, facts=facts), case, town.office)]


@pytest.mark.parametrize(
    ("to", "case", "expected"),
    [
        (Audience.COMPLAINANT, CASE, ["anna@burger.example"]),
        (Audience.COMPLAINANT, replace(CASE, unreachable=True), []),
        (Audience.OWNER, CASE, [DIRECTIE]),
        (Audience.OWNER, replace(CASE, owner=MILA), [MILA]),
        (Audience.OWNER, replace(CASE, label="repair", state=State.REFERRED), ["techniek@hss.example"]),
        (Audience.OWNER, replace(CASE, label="nuisance", state=State.REFERRED), [DIRECTIE]),
        (Audience.ROUTE, replace(CASE, label="repair"), ["techniek@hss.example"]),
        (Audience.ROUTE, replace(CASE, label="nuisance"), [DIRECTIE]),
        (Audience.STEP_UP, CASE, ["toezicht@hss.example"]),
        (Audience.ENTERED_BY, replace(CASE, entered_by=MILA), [MILA]),
        (Audience.ENTERED_BY, CASE, [DIRECTIE]),
    ],
)
def test_a_letter_goes_to_whom_it_is_for(town: Town, to: Audience, case: Case, expected: list[str]) -> None:
    assert readers(town, to, case) == expected


@pytest.mark.parametrize("to", [Audience.OWNER, Audience.COORDINATOR])
def test_who_is_kept_out_gets_nothing_and_the_step_up_takes_their_place(town: Town, to: Audience) -> None:
    assert readers(town, to, replace(CASE, excluded=(DIRECTIE,))) == ["toezicht@hss.example"]


def test_when_the_step_up_is_kept_out_too_the_fallback_is_asked(town: Town) -> None:
    case = replace(CASE, excluded=(DIRECTIE, "toezicht@hss.example"))

    assert readers(town, Audience.OWNER, case) == ["secretariaat@hss.example"]


def test_a_question_reaches_also_who_is_kept_out(town: Town) -> None:
    assert readers(town, Audience.ASKED, replace(CASE, excluded=(MILA,)), asked_address=MILA) == [MILA]
