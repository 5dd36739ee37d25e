"""What waits for "verstuur", and is it still what was shown?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.case import Case
from bot.core.draft import (
    Draft,
    as_facts,
    changes_since,
    draft_of,
    is_drafted,
    may_read,
    name_of,
    second_readers,
    waits_in_words,
)
from bot.core.organisation import Absence, Colleague
from bot.core.words import DECISIONS, EventKind, State
from tests.core.small import ANS, BAS, ELS, FALLBACK, HOUSE, IRIS, MONDAY, STEP_UP, happens, opened

DRAFT = Draft(
    kind="decided",
    name="decision",
    number=1,
    facts={"outcome": "founded", "reasons": "zo is het"},
    by=ELS,
    by_name="Els Noord",
    at=MONDAY.isoformat(),
    text="Beste,",
)
READ = replace(HOUSE, second_reader="chef")


def waiting(draft: Draft = DRAFT) -> Case:
    return happens(opened(), "drafted", draft=as_facts(draft)).case


def test_a_draft_is_kept_in_the_case_and_moves_nothing_else() -> None:
    case = waiting()

    assert draft_of(case) == DRAFT
    assert replace(case, draft={}) == opened()


@pytest.mark.parametrize("kind", ["draft_sent", "draft_approved", "draft_dropped"])
def test_what_left_or_was_thrown_away_waits_no_longer(kind: str) -> None:
    assert draft_of(happens(waiting(), kind).case) is None


def test_a_draft_at_a_second_reader_waits_and_comes_back_when_refused() -> None:
    asked = happens(waiting(), "draft_sent", readers=[ANS]).case
    back = happens(asked, "draft_refused", draft=as_facts(DRAFT), text="nee").case

    assert [draft_of(one) for one in (asked, back)] == [replace(DRAFT, readers=(ANS,)), DRAFT]


def test_a_decision_that_is_taken_all_the_same_leaves_no_draft() -> None:
    assert happens(waiting(), "decided", outcome="founded", reasons="zo").case.draft == {}


@pytest.mark.parametrize(
    "broken", [{}, {"kind": "decided"}, {"facts": 3}, {**as_facts(DRAFT), "more": 1}, "x", None, [1]]
)
def test_what_is_no_draft_is_none(broken: Any) -> None:  # noqa: ANN401 - whatever stands in a store
    assert draft_of(happens(opened(), "drafted", draft=broken).case) is None


@pytest.mark.parametrize("state", list(State))
def test_a_draft_can_be_kept_in_every_state(state: State) -> None:
    kept = happens(replace(opened(), state=state), "drafted", draft=as_facts(DRAFT))

    assert (draft_of(kept.case), kept.case.state, kept.letters) == (DRAFT, state, ())


@pytest.mark.parametrize(
    ("kind", "state", "name"),
    [
        ("decided", State.OPEN, "decision"),
        ("position_told", State.OPEN, "decision"),
        ("decided", State.APPEALED, "ruling"),
        ("proposed", State.APPEALED, "proposal"),
        ("replied", State.OPEN, ""),
    ],
)
def test_a_draft_is_named_as_the_configuration_names_it(kind: str, state: State, name: str) -> None:
    assert name_of(EventKind(kind), state) == name


def test_only_what_the_organisation_names_is_drafted() -> None:
    rulings = replace(HOUSE, drafts=frozenset({"ruling"}))

    assert [is_drafted(EventKind.DECIDED, opened(), one) for one in (HOUSE, rulings)] == [True, False]
    assert not any(is_drafted(kind, opened(), HOUSE) for kind in EventKind if kind not in {*DECISIONS, "proposed"})


def test_what_happened_since_it_was_shown_is_told_once() -> None:
    kinds = ["information", "drafted", "noted", "information", "letter_left", "information", "extended", "draft_sent"]

    assert changes_since(kinds) == ("er kwam een nieuw bericht bij de zaak", "de termijn is verlengd")
    assert changes_since([*kinds, "drafted"]) == ()


def test_who_is_reminded_hears_that_a_draft_waits() -> None:
    told = "Er ligt een concept van het besluit sinds maandag 23 november 2026: "

    assert waits_in_words(opened()) == ""
    assert waits_in_words(waiting()) == f"{told}Els Noord heeft het nog niet verstuurd."
    assert waits_in_words(waiting(replace(DRAFT, readers=(ANS,)))) == f"{told}een collega leest mee."
    assert waits_in_words(replace(waiting(), state=State.CLOSED)) == ""


@pytest.mark.parametrize(
    ("excluded", "writer", "readers"),
    [
        ((), ELS, (ANS,)),
        ((), ANS, (STEP_UP,)),
        ((ANS,), ELS, (STEP_UP,)),
        ((ANS, STEP_UP), ELS, (FALLBACK,)),
        ((ANS, STEP_UP, FALLBACK), ELS, ()),
    ],
)
def test_the_second_reader_is_never_the_writer_nor_who_is_kept_out(
    excluded: tuple[str, ...], writer: str, readers: tuple[str, ...]
) -> None:
    assert second_readers(replace(opened(), excluded=excluded), READ, writer) == readers


@pytest.mark.parametrize(
    ("away", "readers"),
    [
        ({ANS: Absence()}, (BAS,)),
        ({ANS: Absence(), BAS: Absence()}, (ANS, BAS)),
        ({ANS: Absence(handed_over=True), BAS: Absence()}, (BAS,)),
        ({ANS: Absence(handed_over=True), BAS: Absence(handed_over=True)}, (STEP_UP,)),
    ],
)
def test_a_second_reader_who_is_away_is_not_asked_while_another_is_there(
    away: dict[str, Absence], readers: tuple[str, ...]
) -> None:
    chefs = (Colleague(name=one, address=one, roles=frozenset({"chef"})) for one in (ANS, BAS))
    house = replace(READ, away=away, colleagues=tuple(chefs))

    assert second_readers(opened(), house, ELS) == readers


def test_without_a_second_reader_nobody_is_asked() -> None:
    assert second_readers(opened(), HOUSE, ELS) == ()


def test_who_was_asked_may_approve_or_not_unless_kept_out() -> None:
    asked = waiting(replace(DRAFT, readers=(ANS, BAS)))
    ans, iris = Colleague(name="Ans", address=ANS), Colleague(name="Iris", address=IRIS)

    assert may_read(ans, asked) == {EventKind.DRAFT_APPROVED, EventKind.DRAFT_REFUSED}
    assert [may_read(ans, replace(asked, excluded=(ANS,))), may_read(iris, asked), may_read(ans, waiting())] == [
        frozenset(), frozenset(), frozenset(),
    ]  # fmt: skip
