"""Does every procedure keep what we promise, whatever happens? The promises of `docs`, over all procedure files."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core import charge
from bot.core.audience import AUDIENCES
from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.case import Case, Event, LetterRequest, next_attention_of, runs
from bot.core.procedure import BOT, COORDINATOR
from bot.core.words import CLOSED_STATES, OUTSIDE, Audience, EventKind, Moment, State
from bot.desk.addressing import ABOUT_WHO_HAS_IT, NAMED_THEMSELVES, recipients
from bot.store import cases
from bot.store.cases import CaseWrite
from bot.store.database import Store
from tests.core import stories
from tests.core.stories import DAY, NAMES, STORIES, Happening, Moved, Story, office_of, people_of, world

MONDAY = datetime(2026, 11, 23, 10, tzinfo=AMSTERDAM)
ANYWHERE = pytest.mark.parametrize("name", NAMES)
ARRIVALS = st.sampled_from(stories.ARRIVALS)
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)


def few(examples: int) -> settings:
    """Try so many stories for each procedure."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=SLOW)


def told(name: str, arrival: str, now: datetime, happenings: list[Happening]) -> Story:
    """Let a whole story happen."""
    told = Story(world(name), arrival, now)
    for one in happenings:
        told.goes_on(one)
    return told


# --- somebody always owes something ----------------------------------------------------------------------------


@ANYWHERE
@few(70)
@given(ARRIVALS, stories.MOMENTS, STORIES)
def test_a_case_is_closed_or_somebody_owes_something_in_it(
    name: str, arrival: str, now: datetime, happenings: list[Happening]
) -> None:
    story = told(name, arrival, now, happenings)

    for case in (move.decision.case for move in story.moves):
        owed = [duty for duty in case.duties if runs(duty)]
        assert case.state in CLOSED_STATES or owed
        assert [duty.name for duty in owed if duty.next_at is None or not has_owner(duty.owed_by, case, story)] == []


def has_owner(role: str, case: Case, story: Story) -> bool:
    """Say whether the bot, or somebody who is not kept out, sees to what a role owes."""
    there = story.there
    people = charge.owing(role, case, there.organisation, there.procedure) if role != BOT else ()
    everybody_out = set(people_of(there)) <= set(case.excluded)
    return role == BOT or bool(people) or bool(charge.last_resort(case, there.organisation)) or everybody_out


@ANYWHERE
def test_every_role_that_owes_something_is_of_the_procedure(name: str) -> None:
    procedure = world(name).procedure

    assert {row.owed_by for row in procedure.duties} - set(procedure.roles) <= {BOT, COORDINATOR}


@ANYWHERE
@few(40)
@given(ARRIVALS, stories.MOMENTS, STORIES)
def test_in_a_closed_case_only_runs_what_outlives_it(
    name: str, arrival: str, now: datetime, happenings: list[Happening]
) -> None:
    story = told(name, arrival, now, happenings)
    outlives = {row.name for row in story.there.procedure.duties if row.outlives}

    for case in (move.decision.case for move in story.moves if move.decision.case.state in CLOSED_STATES):
        assert [duty.name for duty in case.duties if runs(duty) and duty.name not in outlives] == []
        assert Moment.CLOSED in case.moments


# --- no term passes in silence ---------------------------------------------------------------------------------


@dataclass
class Phase:
    """A duty as it ran with one last day, until it ended or that day was moved; and what was written about it."""

    name: str
    begun: datetime
    due: date
    written: list[tuple[datetime, str]] = field(default_factory=list)
    ended: datetime | None = None
    acted: bool = False  # the clock did what is to be done at its end


def phases(story: Story) -> list[Phase]:
    """Find everything that was owed in a story, by people."""
    rows = {row.name: row for row in story.there.procedure.duties if row.owed_by != BOT}
    ended, running = list[Phase](), dict[int, Phase]()
    for move in story.moves:
        for phase in running.values():
            if move.event.facts.get("duty") == phase.name:
                phase.written += [(move.event.at, letter.name) for letter in move.decision.letters]
                phase.acted |= move.event.kind is rows[phase.name].at_end
        for index, duty in enumerate(move.decision.case.duties):
            known = running.get(index)
            if known and (not runs(duty) or duty.due != known.due):
                known.ended = move.event.at
                ended.append(running.pop(index))
            if runs(duty) and index not in running and duty.name in rows:
                running[index] = Phase(duty.name, move.event.at, duty.due)
    return ended + list(running.values())


def passed(phase: Phase, story: Story) -> bool:
    """Say whether nobody did in time what was owed."""
    in_time = phase.ended is not None and dutch_day(phase.ended) <= phase.due and not phase.acted
    return not in_time and dutch_day(story.now) > phase.due


def openings(phase: Phase, calendar: Calendar) -> Iterator[date]:
    """Give the days on which somebody comes to work after it began, up to its last day."""
    for ahead in range((phase.due - dutch_day(phase.begun)).days + 1):
        day = dutch_day(phase.begun) + timedelta(days=ahead)
        if calendar.is_working_day(day) and calendar.opening(day) > phase.begun:
            yield day


@ANYWHERE
@few(25)
@given(ARRIVALS, stories.MOMENTS, STORIES)
def test_no_term_passes_without_a_warning_before_it_and_a_letter_at_it(
    name: str, arrival: str, now: datetime, happenings: list[Happening]
) -> None:
    story = told(name, arrival, now, happenings)
    story.waits(story.now + 60 * DAY)
    calendar, rows = story.there.calendar, {row.name: row for row in story.there.procedure.duties}

    for phase in (one for one in phases(story) if passed(one, story)):
        row, could_be_warned = rows[phase.name], any(openings(phase, calendar))
        if could_be_warned:
            assert row.warn_letter in written_in_time(phase, calendar), phase
        if row.at_end is None:
            first = calendar.opening(calendar.working_days_after(phase.due, 1))
            assert_told_by(phase, story, first, {"overdue", "escalation"})
        elif phase.ended is None or dutch_day(phase.ended) > phase.due + 5 * DAY:
            assert phase.acted, phase
        if row.late_letter and (could_be_warned or begun_in_time(phase, calendar)):
            heard = {letter for at, letter in phase.written if dutch_day(at) <= phase.due}
            assert row.late_letter in heard or asked_on(phase.due, story), phase


def written_in_time(phase: Phase, calendar: Calendar) -> set[str]:
    """Give the letters that came on a working day in office hours, on the last day or before it."""
    return {letter for at, letter in phase.written if calendar.in_office_hours(at) and dutch_day(at) <= phase.due}


def begun_in_time(phase: Phase, calendar: Calendar) -> bool:
    return calendar.in_office_hours(phase.begun) and dutch_day(phase.begun) <= phase.due


def assert_told_by(phase: Phase, story: Story, first: datetime, letters: set[str]) -> None:
    """When a term passed, its owner and the step up hear it on the first working day after, of a late start soon."""
    by = max(first, phase.begun + 7 * DAY) if phase.begun > first else first
    if story.now >= by and not (phase.ended and phase.ended <= by):
        assert letters - {letter for at, letter in phase.written if at <= by} == set(), phase


def asked_on(day: date, story: Story) -> bool:
    """Say whether the complainant was asked on that day whether it was put right: who is asked knows (BOU-8)."""
    return any(
        letter.name == "solved_question" and dutch_day(move.event.at) == day
        for move in story.moves
        for letter in move.decision.letters
    )


# --- nothing breaks it -----------------------------------------------------------------------------------------


@ANYWHERE
@few(60)
@given(ARRIVALS, STORIES, st.lists(stories.NONSENSE, min_size=1, max_size=16))
def test_no_fact_whatever_stops_a_case(
    name: str, arrival: str, happenings: list[Happening], nonsense: list[dict[str, Any]]
) -> None:
    story = Story(world(name), arrival, MONDAY)

    for one, facts in zip(happenings, nonsense, strict=False):
        story.goes_on(replace(one, nonsense=facts))
        assert next_attention_of(story.case) is None or story.case.duties


WRONG: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, "", " ", "x" * 100_000, "2026-02-30", "0001-01-01", "9999-12-31", "2027-02-01T10:00"),
    *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "999 years", "per case", "\ud800"),
    *([], [1], [["a"]], [["a", "b", "c"]], {}, {"a": None}),
)


@ANYWHERE
@pytest.mark.parametrize("actor", ["complainant", "collega1@x.example"])
def test_every_event_with_every_wrong_fact_is_dealt_with_in_every_state(name: str, actor: str) -> None:
    there = world(name)
    story = Story(there, "complaint", MONDAY)
    decided = {Moment.DECIDED: MONDAY, Moment.APPEALED: MONDAY, Moment.CLOSED: MONDAY}
    told = replace(story.case, outcome="founded", agreement="x", silent=True, moments={**story.case.moments, **decided})

    for state in State:
        for kind in EventKind:
            for wrong in WRONG:
                story.case = replace(told, state=state)
                story.lets(Event(kind=kind, at=MONDAY, actor=actor, facts=dict.fromkeys(stories.KEYS, wrong)))
                story.moves.clear()


@ANYWHERE
@few(40)
@given(ARRIVALS, STORIES)
def test_the_clock_stops_after_every_story(name: str, arrival: str, happenings: list[Happening]) -> None:
    story = told(name, arrival, MONDAY, happenings)
    story.ticks()  # raises when there is no end to it

    before = len(story.moves)
    story.ticks()
    assert len(story.moves) == before


@ANYWHERE
@few(20)
@given(ARRIVALS, stories.MOMENTS, STORIES)
def test_the_same_story_ends_the_same(name: str, arrival: str, now: datetime, happenings: list[Happening]) -> None:
    first, second = (told(name, arrival, now, happenings) for _ in range(2))

    assert first.case == second.case
    assert [move.decision.letters for move in first.moves] == [move.decision.letters for move in second.moves]


@ANYWHERE
@few(5)
@given(ARRIVALS, STORIES)
def test_the_events_in_the_store_fold_to_the_case(name: str, arrival: str, happenings: list[Happening]) -> None:
    story = told(name, arrival, MONDAY, happenings)

    with TemporaryDirectory() as folder:
        stored, folded = kept(Store.open(f"sqlite:///{folder}/cases.db", now=MONDAY), story.moves)

    assert stored == folded == story.case


def kept(store: Store, moves: list[Moved]) -> tuple[Case, Case]:
    """Store a case; give it as it lies there, and as its events say it is."""
    happened = tuple((move.event, move.decision.case) for move in moves)
    last = happened[-1][1]
    with store.transaction() as session:
        cases.save(session, [CaseWrite(stored_before=None, events=happened, next_at=next_attention_of(last))])
    with store.reading() as session:
        stored = cases.load(session, [last.number], lock=False)[last.number].case
        folded = cases.fold(cases.timeline(session, last.number))
    store.close()
    return stored, folded


# --- who is kept out gets nothing ------------------------------------------------------------------------------


@ANYWHERE
@few(80)
@given(st.data())
def test_who_is_kept_out_gets_no_letter_and_somebody_else_does(name: str, data: st.DataObject) -> None:
    there = world(name)
    people = people_of(there)
    anybody = st.sampled_from(["", "weg@x.example", *people])
    role = st.sampled_from(["", COORDINATOR, *there.procedure.used_roles()])
    excluded = data.draw(st.lists(st.sampled_from(people), unique=True))
    case = Case(
        number="X-2026-0001", organisation=name, procedure=name, excluded=tuple(excluded),
        state=data.draw(st.sampled_from(State)), owner=data.draw(anybody), entered_by=data.draw(anybody),
        role=data.draw(role), team=data.draw(st.sampled_from(["", "noord", "zuid", "oost"])),
        round=data.draw(st.integers(0, 2)), label=data.draw(st.sampled_from(["", "complaint", "repair", "costs"])),
        concerned=tuple(data.draw(st.lists(st.sampled_from(people), unique=True, max_size=2))),
    )  # fmt: skip
    facts = {"owed_by": data.draw(role), "by_address": data.draw(anybody), "asked_address": data.draw(anybody)}

    for letter, to in AUDIENCES.items():
        readers = [
            one.address for one in recipients(LetterRequest(name=letter, to=to, facts=facts), case, office_of(name))
        ]
        if to in OUTSIDE:
            assert readers == [], letter
        elif to is Audience.CONCERNED:
            assert readers == list(case.concerned), letter
        else:
            own = {facts["asked_address"]} if to in NAMED_THEMSELVES else set()
            nobody = {office_of(name).organisation.fallback} if set(excluded) >= set(people) else set()
            assert set(readers) & set(excluded) <= own | nobody, letter
            assert readers or letter in ABOUT_WHO_HAS_IT, letter


@ANYWHERE
def test_the_stories_come_to_every_state_of_a_procedure(name: str) -> None:
    """They prove nothing about states that they never come to."""
    seen = {
        move.decision.case.state
        for seed in range(60)
        for move in told(name, ("complaint", "unclear")[seed % 2], MONDAY, stories.story(seed, 12)).moves
    }

    assert stories.states_of(name) - seen == set()
