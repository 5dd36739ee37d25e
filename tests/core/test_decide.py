"""Can nothing whatever lead a case astray?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.calendar import AMSTERDAM
from bot.core.case import Case, Decision, Event, next_attention_of, running, why_due
from bot.core.decide import decide
from bot.core.own_events import clock_events
from bot.core.refusal import REFUSALS
from bot.core.special import FALLBACKS
from bot.core.words import CLOSED_STATES, Audience, EventKind, Moment, State
from bot.store import cases
from bot.store.cases import CaseWrite
from bot.store.database import Store
from tests.core.worlds import (
    ARRIVALS,
    CALENDAR,
    HAPPENINGS,
    HSS,
    MONDAY,
    Happening,
    acknowledged,
    arrives,
    happens,
    is_due,
    ticks,
)

STORIES = st.lists(HAPPENINGS, max_size=25)
DAY = timedelta(days=1)


def letters(decision: Decision) -> list[tuple[str, Audience]]:
    """Give the letters of a decision."""
    return [(letter.name, letter.to) for letter in decision.letters]


def outcome(decision: Decision) -> tuple[str, State]:
    """Give what was refused, and where the case stands."""
    return decision.refused, decision.case.state


def due(case: Case, name: str = "decide") -> str:
    """Give the last day of a running duty."""
    duty = running(case, name)
    return duty.due.isoformat() if duty else ""


# --- whatever happens ------------------------------------------------------------------------------------------


def told(case: Case, one: Happening, now: datetime) -> Case:
    """Let one thing of a story happen."""
    return decide(case, Event(kind=one.kind, at=now, actor=one.actor, facts=one.facts), HSS, now, CALENDAR).case


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ARRIVALS), STORIES)
def test_every_story_leaves_a_case_that_is_closed_or_that_somebody_owes_something(
    arrival: str, story: list[Happening]
) -> None:
    now, case = MONDAY.astimezone(UTC), arrives(arrival).case

    for one in story:
        now += timedelta(hours=one.hours)
        case, _, rounds = ticks(case, now)
        assert rounds <= 3
        assert not is_due(case, now)
        case = told(case, one, now)
        assert case.state in CLOSED_STATES or any(duty.next_at for duty in case.duties)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(State), STORIES)
def test_nothing_is_owed_in_a_case_that_is_closed_but_what_outlives_it(state: State, story: list[Happening]) -> None:
    now, case = MONDAY.astimezone(UTC), replace(arrives().case, state=state)

    for one in story:
        now += timedelta(hours=one.hours)
        case = told(case, one, now)
        if case.state in CLOSED_STATES and not (state in CLOSED_STATES and Moment.CLOSED not in case.moments):
            owed = [duty.name for duty in case.duties if duty.next_at]
            assert [name for name in owed if not (row := HSS.duty(name)) or not row.outlives] == []


@settings(max_examples=60, deadline=None)
@given(STORIES)
def test_a_story_told_twice_ends_the_same(story: list[Happening]) -> None:
    ends = []
    for _ in range(2):
        now, case = MONDAY.astimezone(UTC), arrives().case
        for one in story:
            now += timedelta(hours=one.hours)
            case = told(case, one, now)
        ends.append(case)

    assert ends[0] == ends[1]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(ARRIVALS), STORIES)
def test_the_events_in_the_store_fold_to_the_case(arrival: str, story: list[Happening]) -> None:
    first = arrives(arrival).case
    opening = Event(kind=EventKind(arrival), at=MONDAY, actor="complainant")
    moves, now, case = [(opening, first)], MONDAY.astimezone(UTC), first
    for one in story:
        now += timedelta(hours=one.hours)
        case = told(case, one, now)
        moves.append((Event(kind=one.kind, at=now, actor=one.actor, facts=one.facts), case))

    with TemporaryDirectory() as folder:
        stored, folded = kept(Store.open(f"sqlite:///{folder}/cases.db", now=MONDAY), moves)

    assert stored == folded == case


def kept(store: Store, moves: list[tuple[Event, Case]]) -> tuple[Case, Case]:
    """Store a case; give it as it lies there, and as its events say it is."""
    number, last = moves[0][1].number, moves[-1][1]
    with store.transaction() as session:
        cases.save(session, [CaseWrite(stored_before=None, events=tuple(moves), next_at=next_attention_of(last))])
    with store.reading() as session:
        stored = cases.load(session, [number], lock=False)[number].case
        folded = cases.fold(cases.timeline(session, number))
    store.close()
    return stored, folded


# --- what was not foreseen -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (state, kind)
        for state in State
        for kind in EventKind
        if HSS.step(state, kind) is None and HSS.step(state, FALLBACKS.get(kind, kind)) is None
    ],
)
def test_what_no_row_foresees_goes_to_a_person(state: State, kind: EventKind) -> None:
    case = replace(acknowledged(), state=state)
    decision = happens(case, kind, MONDAY, text="hallo")

    if kind in {EventKind.LETTER_LEFT, EventKind.LETTER_FAILED, EventKind.TERM_NEARS, EventKind.TERM_PASSES}:
        assert decision == Decision(case=case)
    else:
        assert (decision.case, decision.refused) == (case, "unforeseen")
        assert letters(decision) == [("unforeseen", Audience.COORDINATOR)]


def test_a_duty_of_the_clock_that_fits_nowhere_is_asked_about_once() -> None:
    decided = happens(acknowledged(), "decided", MONDAY, outcome="founded", reasons="zo").case
    stray = replace(decided, state=State.OPEN)

    case, sent, rounds = ticks(stray, MONDAY + 30 * DAY)

    assert (sent, rounds) == (["unforeseen"], 1)
    assert not is_due(case, MONDAY + 30 * DAY)
    assert due(case, "attend") == "2026-12-28"  # two working days after Wednesday 23 December


# --- what each event does --------------------------------------------------------------------------------------


@pytest.mark.requirement("HSS-4")
@pytest.mark.requirement("HSS-6")
def test_a_complaint_is_acknowledged_and_handed_over_with_its_terms_running() -> None:
    decision = arrives()

    assert letters(decision) == [("acknowledgement", Audience.COMPLAINANT), ("handover", Audience.OWNER)]
    assert outcome(decision) == ("", State.OPEN)
    assert (due(decision.case, "acknowledge"), due(decision.case)) == ("2026-12-02", "2027-01-04")


@pytest.mark.requirement("HSS-3")
@pytest.mark.parametrize("label", ["repair", "nuisance", "costs", "other"])
def test_what_is_no_complaint_is_passed_on_and_owes_nothing(label: str) -> None:
    decision = arrives(label)

    assert letters(decision) == [(f"referral_{label}", Audience.COMPLAINANT), ("report", Audience.ROUTE)]
    assert (decision.case.state, decision.case.label, decision.case.duties) == (State.REFERRED, label, ())


def test_an_unclear_mail_is_asked_about_with_every_term_running() -> None:
    decision = arrives("unclear")

    assert letters(decision) == [("received", Audience.COMPLAINANT), ("doubt", Audience.COORDINATOR)]
    assert [due(decision.case, name) for name in ("acknowledge", "identify", "decide")] == [
        "2026-12-02",
        "2026-11-25",
        "2027-01-04",
    ]


@pytest.mark.requirement("HSS-6")
def test_the_acknowledgement_that_left_fulfils_its_duty() -> None:
    case = acknowledged()

    assert due(case, "acknowledge") == ""
    assert [duty.done_at for duty in case.duties if duty.name == "acknowledge"] == [MONDAY]


@pytest.mark.requirement("HSS-6")
def test_an_acknowledgement_that_bounced_fulfils_nothing() -> None:
    decision = happens(acknowledged(), "letter_failed", MONDAY + DAY, letter="acknowledgement")

    assert letters(decision) == [("bounce_notice", Audience.OWNER)]
    assert (due(decision.case, "acknowledge"), decision.case.unreachable) == ("2026-12-02", True)
    assert due(happens(decision.case, "posted", MONDAY + DAY).case, "acknowledge") == ""


def test_a_bounce_in_a_closed_case_lets_nothing_run_again() -> None:
    withdrawn = happens(acknowledged(), "withdrawal", MONDAY + DAY).case

    decision = happens(withdrawn, "letter_failed", MONDAY + 2 * DAY, letter="acknowledgement")

    assert letters(decision) == [("bounce_notice", Audience.OWNER)]
    assert next_attention_of(decision.case) is None


@pytest.mark.requirement("HSS-8")
def test_a_decision_needs_reasons() -> None:
    assert outcome(happens(acknowledged(), "decided", MONDAY, outcome="founded", reasons=" ")) == (
        "no_reasons",
        State.OPEN,
    )
    assert outcome(happens(acknowledged(), "position_told", MONDAY, outcome="founded")) == ("no_reasons", State.OPEN)


@pytest.mark.requirement("HSS-8")
def test_a_decision_fulfils_the_term_and_begins_those_that_follow() -> None:
    decision = happens(acknowledged(), "decided", MONDAY + DAY, outcome="founded", reasons="zo is het")
    case = decision.case

    assert letters(decision) == [("decision", Audience.COMPLAINANT)]
    assert (case.state, case.outcome, case.reasons) == (State.DECIDED, "founded", "zo is het")
    assert [due(case, name) for name in ("decide", "satisfaction", "close")] == ["", "2026-12-01", ""]


@pytest.mark.requirement("HSS-10")
def test_closing_waits_for_the_question_whether_the_complainant_is_content() -> None:
    decided = happens(acknowledged(), "decided", MONDAY, outcome="founded", reasons="zo is het").case

    asked = happens(decided, "satisfaction_due", MONDAY + 30 * DAY).case  # the bot was away for a month

    assert (due(asked, "satisfaction"), due(asked, "close")) == ("", "2027-01-06")


@pytest.mark.requirement("HSS-8")
def test_a_decision_that_bounced_was_not_told() -> None:
    decided = happens(acknowledged(), "decided", MONDAY + DAY, outcome="founded", reasons="zo is het").case

    failed = happens(decided, "letter_failed", MONDAY + DAY, letter="decision").case
    posted = happens(failed, "posted", MONDAY + 2 * DAY).case

    assert (due(failed), due(posted)) == ("2027-01-04", "")


@pytest.mark.parametrize(
    ("kind", "fact"),
    [
        ("conversation", "text"),
        ("measure", "text"),
        ("noted", "text"),
        ("complainant_asked", "text"),
        ("colleague_asked", "text"),
    ],
)
def test_an_act_without_its_text_is_refused(kind: str, fact: str) -> None:
    assert happens(acknowledged(), kind, MONDAY).refused == "no_text"
    assert happens(acknowledged(), kind, MONDAY, **{fact: "zo"}).refused == ""


def test_who_takes_a_case_owns_it() -> None:
    assert happens(acknowledged(), "taken", MONDAY, actor="mila@hss.example").case.owner == "mila@hss.example"


def test_a_withdrawal_drops_what_was_owed() -> None:
    case = happens(acknowledged(), "withdrawal", MONDAY + DAY).case

    assert (case.state, next_attention_of(case), case.moments[Moment.CLOSED]) == (State.WITHDRAWN, None, MONDAY + DAY)
    assert [duty.name for duty in case.duties if duty.dropped_at] == ["decide"]


def test_what_is_added_to_a_closed_case_does_not_lengthen_its_retention() -> None:
    case = happens(acknowledged(), "withdrawal", MONDAY + DAY).case

    later = happens(case, "information", MONDAY + 300 * DAY, text="nog iets").case

    assert later.moments[Moment.CLOSED] == MONDAY + DAY


def test_a_complaint_that_was_taken_back_and_comes_again_is_a_new_one() -> None:
    case = happens(acknowledged(), "withdrawal", MONDAY + DAY).case

    again = happens(case, "complaint", MONDAY + 7 * DAY).case

    assert (again.state, due(again, "acknowledge"), due(again)) == (State.OPEN, "2026-12-09", "2027-01-11")


@pytest.mark.requirement("HSS-3")
def test_a_complaint_that_was_taken_for_something_else_runs_from_its_first_mail() -> None:
    again = happens(arrives("costs").case, "complaint", MONDAY + 7 * DAY).case

    assert (again.label, due(again, "acknowledge"), due(again)) == ("complaint", "2026-12-02", "2027-01-04")


# --- extensions ------------------------------------------------------------------------------------------------

EXTENSIONS = [  # facts, on day, refusal, last day after it
    ({"term": "2 weeks", "reason": "ziekte"}, 0, "", "2027-01-18"),
    ({"until": "2027-02-01", "reason": "ziekte"}, 0, "", "2027-02-01"),
    ({"term": "10 working days", "reason": "ziekte"}, 42, "", "2027-01-18"),  # on the last day itself
    ({"term": "1 month", "reason": "ziekte"}, 0, "", "2027-02-04"),
    ({"term": "2 weeks"}, 0, "no_reasons", "2027-01-04"),
    ({"term": "2 weeks", "reason": "  "}, 0, "no_reasons", "2027-01-04"),
    ({"reason": "ziekte"}, 0, "no_date", "2027-01-04"),
    ({"term": "soon", "reason": "ziekte"}, 0, "no_date", "2027-01-04"),
    ({"until": "2027-02-30", "reason": "ziekte"}, 0, "no_date", "2027-01-04"),
    ({"until": "2027-01-04", "reason": "ziekte"}, 0, "not_later", "2027-01-04"),
    ({"until": "2026-12-01", "reason": "ziekte"}, 0, "not_later", "2027-01-04"),
    ({"term": "0 days", "reason": "ziekte"}, 0, "not_later", "2027-01-04"),
    ({"until": "9999-12-31", "reason": "ziekte"}, 0, "too_far", "2027-01-04"),
    ({"term": "999 years", "reason": "ziekte"}, 0, "too_far", "2027-01-04"),
    ({"term": "2 weeks", "reason": "ziekte"}, 43, "too_late", "2027-01-04"),
]


@pytest.mark.requirement("HSS-8")
@pytest.mark.parametrize(("facts", "days", "refused", "last"), EXTENSIONS)
def test_an_extension_has_a_reason_a_later_date_and_comes_in_time(
    facts: dict[str, str], days: int, refused: str, last: str
) -> None:
    decision = happens(acknowledged(), "extended", MONDAY + days * DAY, **facts)

    assert (decision.refused, due(decision.case)) == (refused, last)
    assert letters(decision) == ([] if refused else [("extension", Audience.COMPLAINANT)])


def test_a_second_extension_needs_the_complainants_consent() -> None:
    once = happens(acknowledged(), "extended", MONDAY, term="2 weeks", reason="ziekte").case

    refused = happens(once, "extended", MONDAY, term="2 weeks", reason="ziekte")
    granted = happens(once, "extended", MONDAY, term="2 weeks", reason="ziekte", consent="yes")

    assert (refused.refused, due(refused.case)) == ("once_only", "2027-01-18")
    assert (granted.refused, due(granted.case)) == ("", "2027-02-01")


def test_an_extension_on_the_last_evening_counts_for_that_dutch_day() -> None:
    evening = datetime(2027, 1, 4, 23, 59, tzinfo=AMSTERDAM)

    assert happens(acknowledged(), "extended", evening, term="1 week", reason="ziekte").refused == ""
    assert (
        happens(acknowledged(), "extended", evening + timedelta(minutes=1), term="1 week", reason="ziekte").refused
        == "too_late"
    )


def test_an_extension_is_told_when_the_term_is_explained() -> None:
    case = happens(acknowledged(), "extended", MONDAY, term="2 weeks", reason="ziekte").case
    duty = running(case, "decide")

    assert duty
    assert why_due(duty, HSS, CALENDAR, "nl").endswith(" Deze termijn is daarna verlengd.")
    assert why_due(duty, HSS, CALENDAR, "en").endswith(" This term was extended.")


def test_every_refusal_can_be_told() -> None:
    assert {row[2] for row in EXTENSIONS} - {""} <= set(REFUSALS)


# --- the clock -------------------------------------------------------------------------------------------------


def test_the_clock_brings_one_event_for_each_duty_that_asks_for_it() -> None:
    at = datetime(2026, 12, 31, 12, tzinfo=AMSTERDAM)

    events = clock_events(arrives("unclear").case, HSS, at, CALENDAR)

    assert [(event.kind, event.facts["duty"]) for event in events] == [
        ("term_passes", "acknowledge"), ("term_passes", "identify"), ("term_nears", "decide"),
    ]  # fmt: skip


def test_the_coordinator_is_chased_about_what_the_coordinator_owes() -> None:
    decision = happens(arrives("unclear").case, "term_passes", MONDAY + 3 * DAY, duty="identify")

    assert letters(decision) == [("overdue", Audience.OWED), ("escalation", Audience.STEP_UP)]
    assert [letter.facts["owed_by"] for letter in decision.letters] == ["coordinator", "coordinator"]


def test_a_term_that_was_met_in_the_meantime_is_not_chased() -> None:
    case = acknowledged()

    assert happens(case, "term_passes", MONDAY + 30 * DAY, duty="acknowledge") == Decision(case=case)
    assert happens(case, "term_passes", MONDAY + 30 * DAY, duty="nothing") == Decision(case=case)
