"""What does a complainant probably mean where the rules see only information?"""

from collections.abc import Mapping

import pytest

from bot.core.likely import COMPLAINANT, Chances, Said
from bot.core.likely_meant import (
    GIVES_UP,
    PERHAPS,
    Probably,
    only_represents,
    only_thanks,
    perhaps,
    probably,
    reaction_of,
)
from bot.core.words import EventKind, State


def guess(text: str, judged: Mapping[str, Mapping[str, float]]) -> list[Probably]:
    def judge(said: Said) -> Chances:
        assert (said.who, said.state, said.asked) == (COMPLAINANT, "open", "extension")
        return [judged.get(one, {}) for one in said.sentences]

    return probably(text, judge, state="open", asked="extension")


def test_the_likeliest_act_of_each_sentence_is_meant() -> None:
    found = guess(
        "Jammer. Het regent nog in.",
        {
            "Jammer.": {"not_satisfied": 0.3, "satisfied": 0.25},
            "Het regent nog in.": {"not_satisfied": 0.9, "inform": 0.95},
        },
    )

    assert found == [Probably(name="not_satisfied", chance=0.9)]


def test_what_changes_nothing_is_no_guess() -> None:
    assert guess("Dank u.", {"Dank u.": {"thanks": 0.99, "inform": 0.9, "withdraw": 0.1}}) == []


def test_an_empty_text_means_nothing() -> None:
    assert guess("", {}) == []


@pytest.mark.parametrize("name", sorted(GIVES_UP))
def test_what_costs_the_complainant_something_is_never_sure(name: str) -> None:
    assert not Probably(name=name, chance=0.999).sure


@pytest.mark.parametrize(
    ("name", "state", "kind"),
    [
        ("appeal", State.DECIDED, EventKind.APPEAL),
        ("appeal", State.PROPOSED, EventKind.NOT_CONTENT),
        ("appeal", State.OPEN, EventKind.INFORMATION),
        ("not_satisfied", State.CLOSED, EventKind.NOT_CONTENT),
        ("not_satisfied", State.OPEN, EventKind.INFORMATION),
        ("refuse_proposal", State.PROPOSED, EventKind.NOT_CONTENT),
        ("go_external", State.RULED, EventKind.INFORMATION),  # it would end here: a person reads it
        ("go_external", State.OPEN, EventKind.INFORMATION),
        ("this_is_a_complaint", State.REFERRED, EventKind.COMPLAINT),
        ("this_is_a_complaint", State.OPEN, EventKind.INFORMATION),
        ("ask_state", State.OPEN, EventKind.STATUS_ASKED),
        ("refuse_extension", State.OPEN, EventKind.INFORMATION),
        ("withdraw", State.OPEN, EventKind.INFORMATION),
        ("satisfied", State.DECIDED, EventKind.INFORMATION),
    ],
)
def test_what_keeps_a_right_is_taken_to_be_meant_where_it_makes_sense(name: str, state: State, kind: EventKind) -> None:
    assert reaction_of([Probably(name=name, chance=0.9)], state, rounds=1) is kind
    assert reaction_of([Probably(name=name, chance=0.7)], state, rounds=1) is EventKind.INFORMATION


def test_a_no_to_more_time_is_one_only_when_it_was_asked() -> None:
    no = [Probably(name="refuse_extension", chance=0.9)]

    assert reaction_of(no, State.OPEN, consent_wanted="extension") is EventKind.CONSENT_REFUSED


@pytest.mark.parametrize("name", ["appeal", "not_satisfied"])
def test_where_no_round_is_left_a_person_reads_it(name: str) -> None:
    assert reaction_of([Probably(name=name, chance=0.99)], State.RULED, rounds=0) is EventKind.INFORMATION


@pytest.mark.parametrize("text", ["Ik ga niet in beroep.", "Ik ben het niet oneens met u.", "Het is geen klacht hoor."])
def test_what_is_denied_by_its_own_word_is_not_sure(text: str) -> None:
    (found,) = guess(text, {text: {"appeal": 0.99}})

    assert not found.sure


def test_a_colleague_is_told_what_may_be_meant() -> None:
    assert perhaps([Probably(name="withdraw", chance=0.3), Probably(name="unknown", chance=0.9)]) == (
        PERHAPS["withdraw"],
    )


@pytest.mark.parametrize(
    ("chances", "meant"),
    [
        ({"withdraw": 0.9, "satisfied": 0.6}, ["withdraw"]),
        ({"agree_extension": 0.5, "refuse_extension": 0.6}, ["refuse_extension"]),
        ({"new_complaint": 0.9, "not_satisfied": 0.7}, ["new_complaint"]),
        ({"accept_proposal": 0.9, "ask_state": 0.7}, ["accept_proposal", "ask_state"]),
    ],
)
def test_of_what_can_not_all_be_meant_the_likeliest_is(chances: dict[str, float], meant: list[str]) -> None:
    assert [one.name for one in guess("Zo is het.", {"Zo is het.": chances})] == meant


@pytest.mark.parametrize(
    ("chances", "thanks"),
    [({"thanks": 0.9}, True), ({"thanks": 0.9, "inform": 0.5}, False), ({"thanks": 0.2}, False), ({}, False)],
)
def test_thanks_are_only_that_where_nothing_is_told(chances: dict[str, float], *, thanks: bool) -> None:
    assert only_thanks("Het ga u goed.", lambda _said: [chances]) is thanks


@pytest.mark.parametrize(
    ("rows", "only"),
    [
        ([{"represent": 0.9, "inform": 0.6}], True),
        ([{"represent": 0.9}, {"inform": 0.8}], False),
        ([{"represent": 0.9}, {"inform": 0.3}], True),
    ],
)
def test_who_speaks_for_another_may_tell_something_besides(rows: list[dict[str, float]], *, only: bool) -> None:
    assert only_represents("Ik ben de dochter. Er is lekkage.", lambda _said: rows) is only
