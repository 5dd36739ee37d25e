"""Does every letter reach somebody, and never a person who is kept out?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.case import Case, LetterRequest
from bot.core.words import OUTSIDE, Audience, State
from bot.desk.addressing import NAMED_THEMSELVES, recipients
from tests.core.stories import STEP_UP, office_of, people_of, world
from tests.town import Town

CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", complainant_address="anna@burger.example")
DIRECTIE, MILA = "directie@hss.example", "mila@hss.example"


WONEN = Case(number="X-2026-0001", organisation="woonpartners", procedure="woonpartners", state=State.OPEN)
SERVICE = "klantenservice.noord@x.example"
MANAGER, OTHER_MANAGER = "manager.noord@x.example", "manager.zuid@x.example"
DIRECTOR, OTHER_DIRECTOR = "directeur.noord@x.example", "directeur.zuid@x.example"
COORDINATORS = ["bureau.noord@x.example", "bureau.zuid@x.example"]


def to_whom(to: Audience, case: Case, **facts: Any) -> list[str]:  # noqa: ANN401 - JSON values
    """Say who gets a letter at the housing corporation."""
    request = LetterRequest(name="x", to=to, facts=facts)
    return [one.address for one in recipients(request, case, office_of("woonpartners"))]


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


# --- where more than one role has a part ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "owed_by", "expected"),
    [
        (WONEN, "manager", [MANAGER, OTHER_MANAGER]),
        (WONEN, "coordinator", COORDINATORS),
        (WONEN, "", [MANAGER, OTHER_MANAGER]),
        (replace(WONEN, owner=MANAGER), "manager", [MANAGER]),
        (replace(WONEN, team="zuid"), "manager", [OTHER_MANAGER]),
        (replace(WONEN, excluded=(MANAGER,)), "manager", [OTHER_MANAGER]),
        (replace(WONEN, excluded=(MANAGER, OTHER_MANAGER)), "manager", [STEP_UP]),
        (replace(WONEN, state=State.WAITING), "manager", COORDINATORS),  # not before it was discussed (WOP-1)
        (replace(WONEN, state=State.APPEALED, role="directeur", round=1), "directeur", [DIRECTOR, OTHER_DIRECTOR]),
    ],
)
def test_a_warning_goes_to_who_owes_it(case: Case, owed_by: str, expected: list[str]) -> None:
    assert to_whom(Audience.OWED, case, owed_by=owed_by) == expected


def test_what_the_step_up_let_pass_goes_to_the_fallback_person() -> None:
    office = office_of("woonpartners")
    above, fallback = office.organisation.step_up, office.organisation.fallback
    one = replace(WONEN, excluded=(MANAGER, OTHER_MANAGER))

    assert to_whom(Audience.STEP_UP, WONEN, owed_by="manager") == [above]
    assert to_whom(Audience.STEP_UP, one, owed_by="manager") == [fallback]


@pytest.mark.requirement("WOP-7")
@pytest.mark.parametrize("state", [State.DECIDED, State.CLOSED])
def test_a_late_appeal_goes_to_who_would_decide_on_it(state: State) -> None:
    assert to_whom(Audience.DECIDER, replace(WONEN, state=state)) == [DIRECTOR, OTHER_DIRECTOR]
    assert to_whom(Audience.DECIDER, replace(WONEN, state=state, excluded=(DIRECTOR,))) == [OTHER_DIRECTOR]


@pytest.mark.requirement("WOP-1")
def test_the_colleagues_whom_it_is_about_get_the_one_letter_that_is_for_them() -> None:
    about = replace(WONEN, concerned=(MANAGER, SERVICE), excluded=(MANAGER, SERVICE))

    assert to_whom(Audience.CONCERNED, about) == [MANAGER, SERVICE]
    assert to_whom(Audience.CONCERNED, about, addresses=[SERVICE]) == [SERVICE]  # who is named only now
    assert to_whom(Audience.CONCERNED, WONEN) == []
    assert to_whom(Audience.OWNER, about) == [OTHER_MANAGER]


@pytest.mark.requirement("STI-6")
@pytest.mark.parametrize(
    ("case", "actor", "expected"),
    [
        (WONEN, SERVICE, [SERVICE]),
        (WONEN, "weg@x.example", [MANAGER, OTHER_MANAGER]),  # who left
        (WONEN, "", [MANAGER, OTHER_MANAGER]),
        (replace(WONEN, excluded=(SERVICE,)), SERVICE, [MANAGER, OTHER_MANAGER]),
    ],
)
def test_an_act_is_answered_to_who_did_it(case: Case, actor: str, expected: list[str]) -> None:
    assert to_whom(Audience.ACTOR, case, by_address=actor) == expected


@pytest.mark.requirement("STA-7")
def test_the_sending_organisation_is_written_to_only_when_it_is_known() -> None:
    assert to_whom(Audience.SENT_BY, replace(WONEN, feedback_to="piet@bedrijf.example")) == ["piet@bedrijf.example"]
    assert to_whom(Audience.SENT_BY, WONEN) == []


@pytest.mark.requirement("STI-4")
def test_a_question_to_nobody_goes_to_the_coordinator_and_never_to_who_is_kept_out() -> None:
    out = (*COORDINATORS, STEP_UP)

    assert to_whom(Audience.ASKED, WONEN, asked_address="weg@x.example") == COORDINATORS
    assert to_whom(Audience.ASKED, replace(WONEN, excluded=out), asked_address="") == ["achtervang@x.example"]


@pytest.mark.requirement("STI-4")
@pytest.mark.parametrize("to", sorted(set(Audience) - NAMED_THEMSELVES - OUTSIDE))
def test_when_everybody_with_a_part_is_kept_out_anybody_else_is_asked(to: Audience) -> None:
    people = people_of(world("woonpartners"))
    left = "collega2@x.example"
    case = replace(WONEN, excluded=tuple(one for one in people if one != left))

    assert to_whom(to, case, owed_by="manager", by_address=MANAGER) == [left]
    assert to_whom(to, replace(case, excluded=tuple(people)), owed_by="manager", by_address=MANAGER) == [
        "achtervang@x.example"  # about all of them: silence would be worse
    ]
