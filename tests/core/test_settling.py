"""Is ticked off what is done, begun what follows, and does somebody always owe something?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.case import Case, next_attention_of, runs
from bot.core.settling import attended, named_day
from bot.core.words import State
from tests.core.small import (
    CALENDAR,
    DAY,
    ELS,
    MONDAY,
    NEW,
    SMALL,
    appealed,
    decided,
    due,
    event,
    happens,
    letters,
    opened,
)
from tests.core.stories import Story, world

PAPER = {"complainant_address": "", "unreachable": False}


def owed(case: Case) -> list[str]:
    """Give what is still owed."""
    return [duty.name for duty in case.duties if runs(duty)]


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ({"until": "2027-02-01"}, "2027-02-01"),
        ({"term": "2 weeks"}, "2026-12-07"),
        ({"term": "10 working days"}, "2026-12-07"),
        ({"until": "2027-02-30"}, ""),
        ({"until": "2027-02-01T10:00"}, ""),
        ({"term": "per case"}, ""),
        ({"term": "999 years", "until": ""}, "3025-11-23"),
        ({"term": 12}, ""),
        ({}, ""),
    ],
)
def test_an_event_names_a_day_or_a_term(facts: dict[str, Any], day: str) -> None:
    assert str(named_day(event("remedy_promised", **facts), CALENDAR) or "") == day


def test_an_event_ends_what_it_does_and_begins_what_it_starts() -> None:
    assert owed(opened()) == ["decide"]
    assert owed(appealed()) == ["appeal_decide"]


def test_when_nothing_is_owed_any_more_somebody_looks_what_must_be_done() -> None:
    case = decided()

    assert owed(case) == ["attend"]
    assert due(case, "attend") == "2026-11-25"


def test_who_looks_is_done_as_soon_as_something_else_is_owed() -> None:
    assert owed(happens(decided(), "remedy_promised", until="2026-12-07").case) == ["remedy"]


def test_a_colleague_who_acts_has_looked_and_looks_again_later() -> None:
    later = happens(decided(), "measure", MONDAY + DAY, text="een maatregel")

    assert owed(later.case) == ["effect"]
    again = happens(decided(), "posted", MONDAY + DAY, actor=ELS).case
    assert [duty.done_at for duty in again.duties if duty.name == "attend"] == [MONDAY + DAY, None]


@pytest.mark.parametrize("kind", ["proposed", "letter_left", "term_nears", "closing_due"])
def test_also_what_follows_no_row_leaves_nobody_with_nothing_owed(kind: str) -> None:
    bare = replace(NEW, state=State.OPEN)

    assert owed(happens(bare, kind, actor="bot", text="zo").case) == ["attend"]


def test_in_a_closed_case_nobody_has_to_look() -> None:
    closed = replace(NEW, state=State.CLOSED)

    assert attended(closed, event("noted"), SMALL, MONDAY, CALENDAR) == closed


def test_closing_drops_what_was_owed_but_not_what_outlives_the_case() -> None:
    case = happens(opened(), "measure", text="nieuwe brieven").case
    case = happens(happens(case, "remedy_promised", until="2026-12-31").case, "settled", text="wij bellen").case

    assert (case.state, owed(case)) == (State.CLOSED, ["effect", "remedy"])
    assert [duty.name for duty in case.duties if duty.dropped_at] == []


def test_what_outlives_a_case_also_begins_in_a_closed_one() -> None:
    closed = happens(opened(), "settled", text="wij bellen").case

    assert next_attention_of(closed) is None
    assert owed(happens(closed, "measure", MONDAY + DAY, text="nieuwe brieven").case) == ["effect"]


@pytest.mark.requirement("BOU-9")
@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ({}, "2027-02-21"),
        ({"day": "2026-12-01"}, "2027-03-01"),
        ({"day": "onlangs"}, "2027-02-21"),
        ({"day": "9999-12-31"}, "2027-02-21"),
        ({"day": "0001-01-01"}, "2027-02-21"),
    ],
)
def test_the_effect_of_a_measure_is_tested_ninety_days_after_it_was_introduced(facts: dict[str, Any], day: str) -> None:
    assert due(happens(opened(), "measure", text="nieuwe brieven", **facts).case, "effect") == day


def test_a_second_measure_is_tested_together_with_the_first() -> None:
    case = happens(opened(), "measure", text="nieuwe brieven").case
    case = happens(case, "measure", MONDAY + 9 * DAY, text="een cursus").case

    assert [(duty.about, str(duty.due)) for duty in case.duties if duty.name == "effect"] == [
        ("nieuwe brieven; een cursus", "2027-02-21")
    ]


@pytest.mark.requirement("BOU-6")
def test_a_second_promise_takes_the_place_of_the_first() -> None:
    case = happens(opened(), "remedy_promised", until="2026-12-07").case
    case = happens(case, "remedy_promised", until="2026-12-14").case

    assert [(str(duty.due), runs(duty)) for duty in case.duties if duty.name == "remedy"] == [
        ("2026-12-07", False),
        ("2026-12-14", True),
    ]


def test_a_duty_of_a_round_begins_in_that_round_only() -> None:
    ruled = happens(appealed(), "decided", MONDAY + 9 * DAY, outcome="founded", reasons="zo is het").case
    second = replace(ruled, state=State.DECIDED)

    assert due(happens(second, "not_content", MONDAY + 10 * DAY).case, "appeal_decide") == ""


def test_what_the_procedure_no_longer_knows_is_no_longer_owed() -> None:
    odd = replace(opened(), duties=tuple(replace(duty, name="gone") for duty in opened().duties))

    assert owed(happens(odd, "measure", text="nieuwe brieven").case) == ["effect"]


# --- what goes by post -----------------------------------------------------------------------------------------


def test_what_came_back_by_mail_is_done_when_it_was_posted() -> None:
    back = happens(decided(), "letter_failed", MONDAY + DAY, actor="bot", letter="decision").case

    assert due(back, "decide") == "2027-01-04"
    assert due(happens(back, "posted", MONDAY + 2 * DAY).case, "decide") == ""


@pytest.mark.requirement("WOP-7")
def test_another_letter_that_is_posted_does_not_end_the_term_of_the_ruling() -> None:
    on_paper = happens(replace(decided(), **PAPER), "not_content", MONDAY + 7 * DAY).case  # type: ignore[arg-type]

    posted = happens(on_paper, "posted", MONDAY + 8 * DAY, day="2026-12-01").case

    assert due(posted, "appeal_decide") == "2026-12-14"
    assert posted.moments == on_paper.moments


def test_a_letter_that_came_back_restarts_only_what_it_had_ended() -> None:
    ruled = happens(appealed(), "decided", MONDAY + 9 * DAY, outcome="founded", reasons="zo is het").case

    back = happens(ruled, "letter_failed", MONDAY + 10 * DAY, actor="bot", letter="decision")

    assert (due(back.case, "decide"), letters(back)) == ("", ["bounce_notice"])
    assert due(happens(ruled, "letter_failed", MONDAY + 10 * DAY, actor="bot", letter="ruling").case, "appeal_decide")


def test_a_late_start_counts_from_the_arrival_of_the_mail() -> None:
    arrived = (MONDAY - 3 * DAY).isoformat()

    assert due(happens(opened(), "measure", text="x", arrived=arrived).case, "effect") == "2027-02-18"


def test_after_a_committee_a_decision_that_came_back_restarts_the_longer_term_only() -> None:
    story = Story(world("awb"), "complaint", MONDAY)
    for kind, facts in (
        ("heard", {"text": "een verslag"}),
        ("committee", {}),
        ("decided", {"outcome": "founded", "reasons": "zo is het"}),
        ("letter_failed", {"letter": "decision"}),
    ):
        story.now += DAY
        story.lets(event(kind, story.now, **facts))

    assert [duty.name for duty in story.case.duties if duty.came_back] == ["decide_committee"]
    assert (due(story.case, "decide"), due(story.case, "decide_committee")) == ("", "2027-02-01")
