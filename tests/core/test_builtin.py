"""Does every procedure know what the program does by itself?"""

import pytest

from bot.core.audience import AUDIENCES
from bot.core.builtin import ATTEND, BUILTIN_STEPS, LETTERS, MORE_SPECIAL
from bot.core.words import EventKind, State
from tests.core.small import SMALL, decided, event, happens, letters, opened
from tests.core.stories import NAMES, world


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_done_in_every_procedure_in_every_state(name: str) -> None:
    procedure = world(name).procedure

    assert [(state, kind) for state in State for kind in BUILTIN_STEPS if procedure.step(state, kind) is None] == []


@pytest.mark.parametrize("name", NAMES)
def test_somebody_attends_in_every_procedure(name: str) -> None:
    assert [row for row in world(name).procedure.duties if row.name == "attend"] == [ATTEND]


def test_a_row_of_the_file_goes_before_what_is_built_in() -> None:
    row = next(step for step in SMALL.steps if step.on is EventKind.MEASURE)

    assert SMALL.step(State.OPEN, EventKind.MEASURE) is row
    assert SMALL.step(State.OPEN, EventKind.CAUSE) is BUILTIN_STEPS[EventKind.CAUSE]


def test_what_is_built_in_moves_no_case_but_one_that_goes_on_in_another() -> None:
    assert {(kind, step.to) for kind, step in BUILTIN_STEPS.items() if step.to} == {(EventKind.MERGED, State.CLOSED)}


def test_every_letter_that_is_built_in_exists() -> None:
    assert {name for names in LETTERS.values() for name in names} - set(AUDIENCES) == set()


@pytest.mark.requirement("STA-3")
def test_an_urgent_complaint_is_told_to_its_owner_and_to_the_step_up() -> None:
    decision = happens(opened(), "urgent", text="schadeclaim")

    assert (letters(decision), decision.case.urgent) == (["urgent_owner", "urgent_notice"], True)


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize(("kind", "field"), [("cause", "cause"), ("topic", "topic")])
def test_what_is_learned_is_written_down_at_any_time(kind: str, field: str) -> None:
    assert getattr(happens(decided(), kind, text="de post").case, field) == "de post"


@pytest.mark.requirement("STI-1")
def test_the_kind_of_sender_is_written_down_and_what_was_known_stays() -> None:
    case = happens(opened(), "complainant_is", sender_kind="supplier").case
    case = happens(case, "complainant_is", party="business").case

    assert (case.sender_kind, case.party) == ("supplier", "business")


def test_a_case_can_be_kept_longer() -> None:
    assert happens(decided(), "kept_longer", until="2029-03-03", text="een rechtszaak").case.keep_until == "2029-03-03"


@pytest.mark.parametrize("kind", sorted(MORE_SPECIAL))
def test_a_row_on_something_more_special_allows_the_event(kind: EventKind) -> None:
    foreseen = [state for state in State if any(SMALL.step(state, one) for one in (kind, *MORE_SPECIAL[kind]))]

    assert [state for state in State if SMALL.allows(state, kind)] == foreseen
    assert event(str(kind)).kind is kind
