"""Does a report get the cases that it asks for?"""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.words import CLOSED_STATES, EventKind, State
from bot.store.cases import CaseWrite
from bot.store.database import Store
from bot.store.register import EVERYTHING, Choice, Listed, happened, listing
from tests.store.samples import BLANK, LATER, NOW, OPENED, new_case, save


@pytest.fixture
def register(store: Store) -> Store:
    """A store with three cases: one open, one closed, one of somebody else that was opened later."""
    other = replace(BLANK, number="STAP-1", organisation="stap", state=State.OPEN)
    event = replace(OPENED, at=LATER)
    save(store, new_case("HSS-1"), new_case("HSS-2", None, State.CLOSED))
    save(store, CaseWrite(stored_before=None, events=((event, other),), next_at=None))
    return store


@pytest.mark.parametrize(
    ("choice", "numbers"),
    [
        (EVERYTHING, ["HSS-1", "HSS-2", "STAP-1"]),
        (Choice(organisation="hss"), ["HSS-1", "HSS-2"]),
        (Choice(states=CLOSED_STATES), ["HSS-2"]),
        (Choice(states=()), []),
        (Choice(opened_from=LATER), ["STAP-1"]),
        (Choice(opened_until=LATER), ["HSS-1", "HSS-2"]),
        (Choice(closed_from=NOW), ["HSS-2"]),
        (Choice(closed_until=NOW), []),
        (Choice(alive_from=NOW), ["HSS-1", "HSS-2", "STAP-1"]),
        (Choice(alive_from=LATER), ["HSS-1", "STAP-1"]),
    ],
)
def test_cases_are_chosen(register: Store, choice: Choice, numbers: list[str]) -> None:
    with register.reading() as session:
        assert [one.case.number for one in listing(session, choice)] == numbers


def test_events_are_found_by_what_happened_and_when(register: Store) -> None:
    later = LATER + timedelta(hours=1)
    with register.reading() as session:
        asked = (("hss", NOW, LATER), ("hss", LATER, later), ("stap", LATER, later), ("stap", None, later))
        found = [
            [one.number for one in happened(session, key, EventKind.COMPLAINT, since=since, until=until)]
            for key, since, until in asked
        ]

    assert found == [["HSS-1", "HSS-2"], [], ["STAP-1"], ["STAP-1"]]


def test_pages_follow_each_other(register: Store) -> None:
    with register.reading() as session:
        pages = [[one.case.number for one in listing(session, after=after, limit=2)] for after in ("", "HSS-2")]

    assert pages == [["HSS-1", "HSS-2"], ["STAP-1"]]


def test_case_is_listed_with_what_the_store_knows_of_it(register: Store) -> None:
    with register.reading() as session:
        first, second, _ = listing(session)

    opened = replace(BLANK, number="HSS-1", state=State.OPEN)
    assert first == Listed(case=opened, seq=1, opened_at=NOW, closed_at=None, next_at=NOW)
    assert (second.closed_at, second.next_at) == (NOW, None)
