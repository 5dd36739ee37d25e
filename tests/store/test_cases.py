"""Are the cases the fold of their events, and moved by one at a time?"""

import json
from dataclasses import replace
from datetime import UTC, timedelta
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from bot.core.case import Case, Event
from bot.core.words import EventKind, Moment, State
from bot.store import cases
from bot.store.cases import CaseMail, CaseWrite, Conflict, StoredCase
from bot.store.chain import event_of, rows_of
from bot.store.database import Store
from bot.store.keys import key_of
from bot.store.tables import CASE
from tests.store.samples import (
    BLANK,
    LATER,
    NOW,
    NUMBER,
    OPENED,
    TAKEN,
    arrival,
    fail_half_way,
    keep,
    load,
    new_case,
    save,
    taken,
)
from tests.store.strategies import ANY_TEXT, JSON, values

EVENTS = st.builds(
    Event,
    kind=st.sampled_from(EventKind),
    at=st.datetimes(timezones=st.just(UTC)),
    actor=ANY_TEXT,
    facts=st.dictionaries(ANY_TEXT, JSON, max_size=3),
)


@given(st.lists(st.tuples(EVENTS, values(Case)), min_size=1, max_size=4))
def test_events_fold_to_the_case(history: list[tuple[Event, Case]]) -> None:
    stored = [event_of(row) for row in rows_of(None, history)]

    assert cases.fold(stored) == history[-1][1]


@given(st.lists(st.tuples(EVENTS, values(Case)), min_size=2, max_size=4))
def test_events_fold_to_the_case_however_they_were_saved(history: list[tuple[Event, Case]]) -> None:
    first = rows_of(None, history[:1])
    before = StoredCase(case=history[0][1], seq=1, head=first[0]["hash"])
    rows = first + rows_of(before, history[1:])

    assert cases.fold(map(event_of, rows)) == history[-1][1]
    assert rows == rows_of(None, history)


def test_event_holds_only_what_it_changed(store: Store) -> None:
    save(store, new_case())
    save(store, taken(load(store)))

    with store.reading() as session:
        opened, took = cases.timeline(session, NUMBER)

    assert opened.facts == {"cues": ["klacht"]}
    assert cases.fold([opened]) == replace(BLANK, state=State.OPEN)
    assert (took.seq, took.kind, took.at, took.actor) == (2, "taken", LATER, "piet@hss.example")
    assert took.changes == {"owner": "piet@hss.example"}
    assert took.previous_hash == opened.hash


def test_case_comes_back_as_it_was_saved(store: Store) -> None:
    write = new_case()
    save(store, write)

    stored = load(store)

    assert (stored.case, stored.seq, len(stored.head)) == (write.events[-1][1], 1, 64)


def test_several_events_are_saved_at_once(store: Store) -> None:
    moved = replace(BLANK, owner="piet@hss.example")
    save(store, CaseWrite(stored_before=None, events=((OPENED, BLANK), (TAKEN, moved)), next_at=None))

    assert (load(store).case, load(store).seq) == (moved, 2)


def test_nothing_is_saved_of_a_case_without_events(store: Store) -> None:
    save(store, CaseWrite(stored_before=None, events=(), next_at=NOW))

    with store.reading() as session:
        assert cases.due(session, NOW, 10) == []


def test_case_moved_by_another_in_the_meantime_is_a_conflict(store: Store) -> None:
    save(store, new_case("A"), new_case("B"))
    before = [load(store, "A"), load(store, "B")]
    save(store, taken(before[1]))

    with pytest.raises(Conflict):
        save(store, *map(taken, before))

    assert [load(store, "A").seq, load(store, "B").seq] == [1, 2]


def test_same_number_twice_is_a_conflict(store: Store) -> None:
    save(store, new_case())

    with pytest.raises(Conflict):
        save(store, new_case())


def test_broken_text_of_a_mail_does_not_stop_a_case(store: Store) -> None:
    hostile = replace(BLANK, label="\0\ud800", subject="\0\ud800", gist="x" * 100_000)
    event = Event(kind=EventKind.COMPLAINT, at=NOW, actor="\0\ud800", facts={"text": "\0\ud800"})
    save(store, CaseWrite(stored_before=None, events=((event, hostile),), next_at=None))

    with store.reading() as session:
        told = cases.timeline(session, NUMBER)

    assert load(store).case == hostile
    assert told[0].facts == {"text": "\0\ud800"}


def test_numbers_have_no_gaps_and_start_anew_each_year(store: Store) -> None:
    with store.transaction() as session:
        given_out = [
            cases.next_numbers(session, organisation, year, count)
            for organisation, year, count in (("hss", 2026, 2), ("hss", 2026, 3), ("hss", 2027, 1), ("stap", 2026, 1))
        ]

    assert given_out == [range(1, 3), range(3, 6), range(1, 2), range(1, 2)]


def test_number_of_a_transaction_that_failed_is_given_again(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_half_way(store.transaction, lambda session: cases.next_numbers(session, "hss", 2026, 1))

    with store.transaction() as session:
        assert cases.next_numbers(session, "hss", 2026, 1) == range(1, 2)


def test_threads_get_different_numbers(store: Store) -> None:
    taken_numbers: list[int] = []

    def take() -> None:
        for _ in range(20):
            with store.transaction() as session:
                taken_numbers.extend(cases.next_numbers(session, "hss", 2026, 1))

    threads = [Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(taken_numbers) == list(range(1, 81))


def test_case_that_does_not_exist_is_left_out(store: Store) -> None:
    save(store, new_case())

    with store.transaction() as session:
        assert list(cases.load(session, [NUMBER, "HSS-2026-9999"])) == [NUMBER]


def test_due_cases_are_found_longest_waiting_first(store: Store) -> None:
    moments = {"A": NOW, "B": NOW - timedelta(days=1), "C": LATER, "D": None}
    save(store, *(new_case(number, next_at) for number, next_at in moments.items()))

    with store.reading() as session:
        found = [cases.due(session, NOW, limit) for limit in (10, 1)]

    assert found == [["B", "A"], ["B"]]


def test_cases_of_a_complainant_are_found_whatever_the_case_of_the_address(store: Store) -> None:
    save(store, new_case("A", state=State.CLOSED), new_case("B"))
    paper = replace(BLANK, number="C", complainant_address="")
    save(store, CaseWrite(stored_before=None, events=((OPENED, paper),), next_at=None))

    with store.reading() as session:
        key = key_of("jan@B.example")
        found = cases.of_complainants(session, "hss", [key, key_of("els@b.example")])
        elsewhere = cases.of_complainants(session, "stap", [key])
        nobody = cases.of_complainants(session, "hss", [key_of("")])

    assert [one.number for one in found[key] if one.is_open] == ["B"]
    assert [one.number for one in found[key]] == ["A", "B"]
    assert (list(found), elsewhere, nobody) == ([key], {}, {})


@pytest.mark.parametrize(
    ("state", "moments", "closed_at"),
    [
        (State.OPEN, {Moment.CLOSED: NOW}, None),
        (State.CLOSED, {Moment.CLOSED: LATER}, LATER),
        (State.WITHDRAWN, {}, NOW),
    ],
)
def test_moment_of_closing_is_known(store: Store, state: State, moments: dict[Moment, Any], closed_at: object) -> None:
    case = replace(BLANK, state=state, moments=moments)
    save(store, CaseWrite(stored_before=None, events=((OPENED, case),), next_at=None))

    with store.reading() as session:
        assert session.connection().execute(CASE.select()).one().closed_at == closed_at


def test_mails_of_a_case_are_listed_in_order(store: Store) -> None:
    keep(store, [arrival(1), arrival(2), arrival(3)])
    save(store, new_case())

    with store.transaction() as session:
        attached = [cases.attach(session, [(NUMBER, 3), (NUMBER, 1)]), cases.attach(session, [(NUMBER, 1)])]
        mails = cases.mails_of(session, NUMBER)

    assert attached == [2, 0]
    first = CaseMail(id=1, message_id="<1@b.example>", internal_date=NOW, kept_at=NOW, size=6)
    assert mails == [first, replace(first, id=3, message_id="<3@b.example>")]


def test_row_that_was_changed_by_hand_is_read_as_it_stands(store: Store) -> None:
    save(store, new_case())
    with store.transaction() as session:
        by_hand = {"number": "A", "organisation": "hss", "procedure": "hss"}
        session.connection().execute(update(CASE).values(data=json.dumps(by_hand)))

    assert load(store).case == Case(number="A", organisation="hss", procedure="hss")
