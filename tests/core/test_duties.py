"""Is everybody told in time, at work, not too often, and never of what is past?"""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.case import Case, running
from bot.core.duties import Care, Duty, cares_due, indication, next_attention, schedule, start, watched
from bot.core.rows import DutyRow
from bot.core.term import Unit, read_term
from bot.core.words import CLOSED_STATES, EventKind, Moment
from tests.core.worlds import CALENDAR, HSS, MONDAY, Told, acknowledged, arrives, happens, lives, ticks

FIRST, LAST = (datetime(year, 1, 1) for year in (2025, 2035))  # noqa: DTZ001 - hypothesis adds the zone
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
COUNTED = st.sampled_from(sorted(set(Unit) - {Unit.SAME_DAY, Unit.PER_CASE}))
TERMS = st.builds(lambda amount, unit: read_term(f"{amount} {unit}"), st.integers(1, 12), COUNTED) | st.just(
    read_term("same day")
)


def row(term: str, *, every: str = "", **more: Any) -> DutyRow:  # noqa: ANN401 - the fields of a row
    """Give a duty of this length."""
    of = DutyRow(
        name="decide", starts=(EventKind.COMPLAINT,), counts_from=Moment.RECEIVED, term=read_term(term),
        owed_by="directie", source="a test", done_by=(EventKind.DECIDED,), late_letter="late",
        every=read_term(every) if every else None,
    )  # fmt: skip
    return replace(of, **more)


def begun(
    term: str, now: datetime = MONDAY, since: datetime | None = None, late_letter: str = "late"
) -> tuple[Duty, DutyRow]:
    """Begin a duty of this length."""
    of = row(term, late_letter=late_letter)
    return start(of, since or now, now, HSS, CALENDAR), of


def planned(term: str, until: str, now: datetime = MONDAY) -> list[tuple[str, str]]:
    """Give what is planned for a duty up to a day."""
    duty, of = begun(term, now)
    plan = []
    for one in schedule(duty, of, CALENDAR):
        if dutch_day(one.at).isoformat() > until:
            break
        if one.at > now:
            plan.append((dutch_day(one.at).isoformat(), str(one.care)))
    return plan


@pytest.mark.requirement("HSS-8")
def test_six_weeks_are_warned_of_ten_five_two_and_no_working_days_before() -> None:
    assert planned("6 weeks", "2027-01-12") == [
        ("2026-12-17", "warn"),
        ("2026-12-24", "warn"),
        ("2026-12-29", "honest"),
        ("2026-12-30", "warn"),
        ("2027-01-04", "warn"),
        ("2027-01-05", "chase"),
        ("2027-01-05", "escalate"),
        ("2027-01-07", "chase"),
        ("2027-01-11", "chase"),
        ("2027-01-11", "honest"),
    ]


PLANS = [  # term, what is planned
    (
        "7 working days",
        "2026-11-26 warn, 2026-11-30 warn, 2026-12-01 honest, 2026-12-01 warn, 2026-12-02 warn",
    ),
    ("2 working days", "2026-11-24 warn, 2026-11-25 honest, 2026-11-25 warn"),
    ("1 working day", "2026-11-24 honest, 2026-11-24 warn"),
    ("1 week", "2026-11-26 warn, 2026-11-27 honest, 2026-11-27 warn, 2026-11-30 warn"),
    ("1 day", "2026-11-24 honest, 2026-11-24 warn"),
]


@pytest.mark.parametrize(("term", "plan"), PLANS)
def test_a_shorter_term_is_warned_of_in_proportion(term: str, plan: str) -> None:
    last = start(row(term), MONDAY, MONDAY, HSS, CALENDAR).due.isoformat()

    assert ", ".join(" ".join(one) for one in planned(term, last)) == plan


def test_a_term_that_ends_in_a_weekend_is_warned_of_on_the_friday() -> None:
    saturday = datetime(2026, 11, 21, 12, tzinfo=AMSTERDAM)

    assert [day for day, care in planned("6 weeks", "2027-01-02", saturday) if care == "warn"][-1] == "2026-12-31"


@given(TERMS, MOMENTS)
def test_nobody_is_disturbed_at_night_in_a_weekend_or_on_a_holiday(term: object, now: datetime) -> None:
    duty, of = begun(str(term), now)

    for one, _ in zip(schedule(duty, of, CALENDAR), range(40), strict=False):
        assert CALENDAR.in_office_hours(one.at)


@given(TERMS, MOMENTS)
def test_what_is_planned_comes_in_order_and_goes_on_until_it_is_done(term: object, now: datetime) -> None:
    duty, of = begun(str(term), now)
    moments = [one.at for one, _ in zip(schedule(duty, of, CALENDAR), range(30), strict=False)]

    assert moments == sorted(moments)
    assert len(moments) == 30


@given(TERMS, MOMENTS)
def test_every_term_is_warned_of_before_its_last_day_has_passed(term: object, now: datetime) -> None:
    """Of a term with a working day in it; the shortest ones are warned of on that day."""
    duty, of = begun(str(term), now)
    before = [
        one
        for one, _ in zip(schedule(duty, of, CALENDAR), range(10), strict=False)
        if now < one.at and dutch_day(one.at) <= duty.due
    ]

    if CALENDAR.working_days_between(dutch_day(now), duty.due) > 0:
        assert {Care.WARN, Care.HONEST} <= {one.care for one in before} | ({Care.HONEST} if duty.next_at else set())
        assert duty.next_at
        assert duty.next_at <= before[0].at


@given(TERMS, MOMENTS)
def test_after_a_look_the_next_one_lies_ahead(term: object, now: datetime) -> None:
    duty, of = begun(str(term), now)

    assert next_attention(duty, of, CALENDAR, now) > now


def test_after_a_long_silence_each_thing_is_done_once_and_no_warning_is_stale() -> None:
    duty, of = begun("6 weeks")

    assert cares_due(duty, of, CALENDAR, MONDAY + timedelta(days=100)) == (Care.HONEST, Care.CHASE, Care.ESCALATE)


def test_nothing_is_done_twice() -> None:
    duty, of = begun("6 weeks")
    noon = datetime(2026, 12, 17, 12, tzinfo=AMSTERDAM)

    assert cares_due(duty, of, CALENDAR, noon) == (Care.WARN,)
    assert cares_due(watched(duty, of, CALENDAR, noon), of, CALENDAR, noon) == ()


@pytest.mark.parametrize(
    ("entered", "first", "cares"),
    [
        ("2026-12-29T10:00", "2026-12-30", ["honest", "warn"]),  # three working days are left: at the next moment
        ("2026-12-30T10:00", "2027-01-04", ["honest", "warn"]),  # at the latest on the last day
        ("2027-01-04T08:00", "2027-01-04", ["honest", "warn"]),
        ("2027-01-04T10:00", "2027-01-04", ["honest", "warn"]),  # on the last day itself: at once
        ("2027-01-04T17:00", "2027-01-05", ["chase", "escalate", "honest"]),
        ("2027-01-05T10:00", "2027-01-05", ["chase", "escalate", "honest"]),
        ("2027-02-06T10:00", "2027-02-08", ["chase", "escalate", "honest"]),  # on a Saturday: not before Monday
    ],
)
def test_who_enters_a_complaint_late_leaves_nobody_in_the_dark(entered: str, first: str, cares: list[str]) -> None:
    now = datetime.fromisoformat(entered).replace(tzinfo=AMSTERDAM)
    duty, of = begun("6 weeks", now, since=MONDAY)

    assert duty.next_at
    assert dutch_day(duty.next_at).isoformat() == first
    assert sorted(cares_due(duty, of, CALENDAR, duty.next_at)) == cares


def test_on_the_friday_before_a_weekend_in_which_a_term_ends_it_is_told_at_once() -> None:
    friday = datetime(2026, 11, 13, 10, tzinfo=AMSTERDAM)
    duty, _ = begun("6 weeks", friday + timedelta(weeks=6) - timedelta(hours=22), since=friday + timedelta(days=1))

    assert (duty.due.isoformat(), duty.next_at) == ("2026-12-26", datetime(2026, 12, 24, 12, tzinfo=AMSTERDAM))


def test_without_a_letter_for_the_complainant_a_late_entry_disturbs_only_the_step_up_later() -> None:
    now = datetime(2026, 12, 15, 10, tzinfo=AMSTERDAM)
    duty, of = begun("7 working days", now, since=MONDAY, late_letter="")

    assert duty.next_at
    assert duty.next_at > now
    assert sorted(cares_due(duty, of, CALENDAR, duty.next_at)) == ["chase", "escalate"]


def test_what_the_clock_does_itself_is_done_on_the_last_day_or_the_next_working_day() -> None:
    of = row("1 month", at_end=EventKind.CLOSING_DUE, owed_by="bot")
    duty = start(of, MONDAY + timedelta(days=2), MONDAY, HSS, CALENDAR)

    assert duty.due.isoformat() == "2026-12-25"
    assert duty.next_at == datetime(2026, 12, 28, 9, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("due", "now", "day"),
    [
        ("2027-01-04", "2026-12-29", "2027-01-18"),
        ("2026-12-11", "2026-12-08", "2026-12-28"),
        ("2026-12-01", "2027-01-04", "2027-01-18"),
    ],
)
def test_the_day_that_is_named_is_a_working_day_two_weeks_on(due: str, now: str, day: str) -> None:
    moment = datetime.fromisoformat(now).replace(hour=10, tzinfo=AMSTERDAM)

    assert indication(date.fromisoformat(due), moment, CALENDAR).isoformat() == day


@pytest.mark.requirement("HSS-8")
@settings(max_examples=40, deadline=None)
@given(MOMENTS)
def test_with_a_daily_tick_everybody_is_told_in_time_of_a_complaint_that_nobody_decides(now: datetime) -> None:
    case = acknowledged(now)
    due = running(case, "decide")
    assert due
    case, told = lives(case, now, now + timedelta(days=60))
    last = due.due.isoformat()
    counted = Counter(one.letter for one in told)

    assert [one.letter for one in told][:1] == ["warning"]
    assert sorted({one.letter for one in told if one.day <= last}) == ["late", "no_sign_of_life", "warning"]
    assert min(one.day for one in told if one.letter == "escalation") > last
    assert (counted["escalation"], counted["no_sign_of_life"]) == (1, 1)
    assert counted["late"] <= 4


@settings(max_examples=30, deadline=None)
@given(MOMENTS, st.integers(0, 80))
def test_a_complaint_that_is_entered_late_is_told_late_on_its_last_day_at_the_latest(
    received: datetime, days: int
) -> None:
    now = received + timedelta(days=days)
    case = acknowledged(now, received)
    duty = running(case, "decide")
    assert duty
    case, at_once, _ = ticks(case, now)
    _, told = lives(case, now, now + timedelta(days=70), timedelta(hours=6))

    letters = [Told(day=dutch_day(now).isoformat(), letter=letter) for letter in at_once] + told
    late = min(one.day for one in letters if one.letter == "late")
    first_look = dutch_day(CALENDAR.next_open(now) + timedelta(hours=6))
    assert late <= max(duty.due, first_look).isoformat()
    assert "escalation" in {one.letter for one in letters}


def test_after_a_standstill_nobody_is_warned_in_the_weekend_but_on_the_next_working_day() -> None:
    saturday, monday = (datetime(2026, 12, day, 12, tzinfo=AMSTERDAM) for day in (19, 21))
    case, in_the_weekend, _ = ticks(acknowledged(), saturday)
    _, later, _ = ticks(case, monday)

    assert (in_the_weekend, later) == ([], ["warning"])


def test_after_a_standstill_a_complainant_hears_in_the_weekend_what_else_comes_too_late() -> None:
    last_day = datetime(2026, 4, 11, 12, tzinfo=AMSTERDAM)  # a Saturday
    _, told, _ = ticks(acknowledged(last_day - timedelta(weeks=6)), last_day)

    assert "late" in told


def test_a_complaint_that_was_unclear_and_unanswered_until_its_last_days_is_told_late_too() -> None:
    now = datetime(2026, 12, 30, 12, tzinfo=AMSTERDAM)
    case, told = lives(replace(arrives("unclear").case, silent=True), MONDAY, now)
    case = happens(happens(case, "complaint", now).case, "letter_left", now, letter="acknowledgement").case
    _, later = lives(case, now, datetime(2027, 1, 4, 23, tzinfo=AMSTERDAM))

    assert "late" not in {one.letter for one in told}
    assert [one.day for one in later if one.letter == "late"] == ["2027-01-04"]


def test_who_heard_it_while_it_was_unclear_does_not_hear_it_again_before_the_last_day() -> None:
    now = datetime(2026, 12, 30, 12, tzinfo=AMSTERDAM)
    case, told = lives(arrives("unclear").case, MONDAY, now)
    case = happens(happens(case, "complaint", now).case, "letter_left", now, letter="acknowledgement").case
    _, later = lives(case, now, datetime(2027, 1, 4, 23, tzinfo=AMSTERDAM))

    assert [one.letter for one in [*told, *later] if one.letter == "late"] == ["late"]


@settings(max_examples=30, deadline=None)
@given(MOMENTS)
def test_a_decided_case_is_asked_once_and_closed_once(now: datetime) -> None:
    case = happens(acknowledged(now), "decided", now, outcome="founded", reasons="zo is het").case
    case, told = lives(case, now, now + timedelta(days=40))

    assert [one.letter for one in told] == ["satisfaction", "closed"]
    assert case.state in CLOSED_STATES


def attentions(of: DutyRow, now: datetime, due: str = "", until: str = "2027-12-31") -> list[str]:
    """Give what lies ahead for a duty up to a day."""
    duty = start(of, now, now, HSS, CALENDAR, due=date.fromisoformat(due) if due else None)
    plan = []
    for one in schedule(duty, of, CALENDAR):
        if dutch_day(one.at).isoformat() > until:
            break
        if one.at > now:
            plan.append(f"{one.at:%Y-%m-%d %H:%M} {one.care}")
    return plan


@pytest.mark.requirement("STI-5")
def test_at_four_the_clock_acts_on_what_a_person_should_have_done_that_day() -> None:
    of = row("same day", at_end=EventKind.CONTACT_MISSED, until=time(16), warn=(0,), late_letter="")
    early, late = (datetime(2026, 11, 23, hour, tzinfo=AMSTERDAM) for hour in (8, 17))

    assert attentions(of, early) == ["2026-11-23 09:00 warn", "2026-11-23 16:00 act"]
    assert attentions(of, late) == ["2026-11-24 09:00 warn", "2026-11-24 16:00 act"]


def test_what_a_person_owes_is_warned_of_before_the_clock_acts_and_not_chased_after() -> None:
    plan = attentions(row("1 week", at_end=EventKind.CLOSING_DUE, late_letter=""), MONDAY)

    assert plan == ["2026-11-26 09:00 warn", "2026-11-27 09:00 warn", "2026-11-30 09:00 warn", "2026-11-30 09:00 act"]


@pytest.mark.requirement("BOU-7")
def test_a_third_party_is_asked_about_every_ten_working_days_and_just_before_the_day() -> None:
    of = row("per case", every="10 working days", warn=(2, 0), late_letter="")

    assert attentions(of, MONDAY, due="2027-01-15", until="2027-01-18") == [
        "2026-12-07 09:00 warn",
        "2026-12-21 09:00 warn",
        "2027-01-06 09:00 warn",
        "2027-01-13 09:00 warn",
        "2027-01-15 09:00 warn",
        "2027-01-18 09:00 chase",
        "2027-01-18 09:00 escalate",
    ]


@pytest.mark.parametrize(
    ("begins", "due", "first"),
    [
        ("2026-11-27T08:00", "2026-11-28", "2026-11-27 09:00 warn"),  # on a Friday, for the Saturday
        ("2026-11-27T10:00", "2026-11-28", "2026-11-30 09:00 chase"),  # nobody comes to work before it is over
        ("2026-11-27T08:00", "2026-11-30", "2026-11-30 09:00 warn"),
        ("2026-11-27T08:00", "2026-11-27", "2026-11-27 09:00 warn"),
    ],
)
def test_a_promise_for_the_weekend_is_warned_of_on_the_friday(begins: str, due: str, first: str) -> None:
    now = datetime.fromisoformat(begins).replace(tzinfo=AMSTERDAM)

    assert attentions(row("per case", late_letter=""), now, due, "2026-12-02")[0] == first


def test_other_office_hours_move_the_warnings() -> None:
    calendar = Calendar(closed_days=frozenset({date(2026, 12, 17)}))
    duty, of = begun("6 weeks")

    assert next_attention(duty, of, calendar, MONDAY) == datetime(2026, 12, 16, 9, tzinfo=AMSTERDAM)


# --- silence ---------------------------------------------------------------------------------------------------


def told_of(case: Case, until: datetime) -> list[tuple[str, str]]:
    """Let the clock tick every day, and give what was written on which day."""
    _, told = lives(case, MONDAY, until)
    return [(one.day, one.letter) for one in told]


def test_who_asked_for_silence_hears_of_the_last_day_and_others_hear_all_the_same() -> None:
    case, until = acknowledged(MONDAY), MONDAY + timedelta(days=60)
    quiet = replace(case, quiet_until="2027-01-12")
    ordinary = told_of(case, until)

    spared = [one for one in ordinary if one[1] in {"warning", "overdue"} and one[0] != "2027-01-04"]
    kept = [one for one in ordinary if one not in spared or one[0] >= "2027-01-12"]
    assert told_of(quiet, until) == kept
    assert {"late", "escalation"} <= {name for _, name in told_of(quiet, until)}
    assert ("2027-01-04", "warning") in told_of(quiet, until)


def test_silence_ends_on_the_day_that_was_named() -> None:
    case = acknowledged(MONDAY)
    warned = [day for day, name in told_of(case, MONDAY + timedelta(days=40)) if name == "warning"]
    quiet = replace(case, quiet_until=warned[1])

    assert [day for day, name in told_of(quiet, MONDAY + timedelta(days=40)) if name == "warning"] == warned[1:]


@pytest.mark.parametrize(("days", "heard"), [(0, 1), (None, 1), (30, 0)])
def test_who_coordinates_hears_of_silence_after_two_warnings(days: int | None, heard: int) -> None:
    alive = None if days is None else MONDAY + timedelta(days=days)
    case = replace(acknowledged(MONDAY), sign_of_life=alive)

    told = [name for _, name in told_of(case, MONDAY + timedelta(days=60))]
    assert told.count("no_sign_of_life") == heard


def test_a_clock_that_stood_still_tells_of_silence_once() -> None:
    case = acknowledged(MONDAY)
    _, told = lives(case, MONDAY + timedelta(days=37), MONDAY + timedelta(days=60))

    assert [one.letter for one in told].count("no_sign_of_life") == 1
