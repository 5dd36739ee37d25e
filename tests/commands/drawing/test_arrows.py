"""Are the changes of state of a procedure all found, and parallel ones once?"""

from pathlib import Path

from bot.commands.drawing.arrows import Arrow, arrows, ends, pairs, states
from bot.commands.drawing.glossary import Who
from bot.commands.sources import read, source_of
from bot.core.words import State

BOEKERIJ = read(source_of(str(Path("tests/commands/boekerij.toml"))))


def test_parallel_steps_are_one_arrow() -> None:
    assert arrows(BOEKERIJ)[0] == Arrow(
        sources=(State.NEW, State.UNCLEAR, State.OPEN),
        to=State.REFERRED,
        labels=("repair", "nuisance", "other"),
        who=Who.MAIL,
    )


def test_an_arrow_says_who_may_do_it_and_with_whom_the_case_lies_then() -> None:
    labels = [label for arrow in arrows(BOEKERIJ) for label in arrow.labels]

    assert [label for label in labels if " " in label] == [
        "appeal (then with directeur)",
        "appeal (then with bestuur)",
        "decided (directeur or bestuur only)",
        "appeal_admitted (then with bestuur)",
    ]


def test_a_step_that_changes_no_state_is_no_arrow() -> None:
    assert {label for arrow in arrows(BOEKERIJ) for label in arrow.labels} & {
        "noted",
        "extended",
        "not_content",
    } == set()
    assert [arrow for arrow in arrows(BOEKERIJ) if arrow.to in arrow.sources] == []


def test_every_change_of_state_is_drawn() -> None:
    changes = {
        (state, step.to) for step in BOEKERIJ.steps for state in step.at if step.to not in {None, state}
    }  # fmt: skip

    assert {(one, to) for one, to, _ in pairs(BOEKERIJ)} == changes
    assert {(one, arrow.to) for arrow in arrows(BOEKERIJ) for one in arrow.sources} == changes


def test_pairs_are_told_once_with_all_their_events() -> None:
    assert (State.OPEN, State.REFERRED, ("repair", "nuisance", "other")) in pairs(BOEKERIJ)
    assert len(pairs(BOEKERIJ)) == len({pair[:2] for pair in pairs(BOEKERIJ)})


def test_states_stand_in_the_order_in_which_a_case_goes_through_them() -> None:
    assert states(BOEKERIJ) == (
        State.NEW,
        State.UNCLEAR,
        State.OPEN,
        State.DECIDED,
        State.APPEALED,
        State.RULED,
        State.CLOSED,
        State.WITHDRAWN,
        State.REFERRED,
    )
    assert ends(BOEKERIJ) == (State.CLOSED, State.WITHDRAWN, State.REFERRED)
