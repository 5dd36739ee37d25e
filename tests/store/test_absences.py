"""Is it kept who is away, and is what must be done about it done once?"""

from dataclasses import replace
from datetime import date, timedelta

from bot.store import absences
from bot.store.absences import StoredAbsence
from bot.store.database import Store
from tests.store.samples import LATER, NOW

TODAY = date(2026, 11, 21)
AWAY = StoredAbsence(
    organisation="hss",
    address="els@hss.example",
    since=TODAY,
    last=TODAY + timedelta(days=3),
    stand_in="sanne@hss.example",
    noted_at=NOW,
    next_at=LATER,
)


def note(store: Store, *said: StoredAbsence) -> None:
    """Keep absences."""
    with store.transaction() as session:
        for one in said:
            absences.note(session, one)


def away(store: Store, day: date) -> list[str]:
    """Give who is away on a day."""
    with store.reading() as session:
        return [one.address for one in absences.current(session, ["hss", "stap"], day)]


def test_who_is_away_is_so_from_the_first_day_to_the_last(store: Store) -> None:
    note(store, AWAY, replace(AWAY, address="bo@hss.example", last=None), replace(AWAY, organisation="bouw"))

    days = [away(store, TODAY + timedelta(days=n)) for n in (-1, 0, 3, 4)]
    assert days == [[], ["bo@hss.example", AWAY.address], ["bo@hss.example", AWAY.address], ["bo@hss.example"]]


def test_what_was_said_last_holds(store: Store) -> None:
    later = replace(AWAY, last=TODAY + timedelta(days=9), declared=True, handed_over=True, next_at=None)
    note(store, AWAY, later)

    with store.reading() as session:
        assert absences.of(session, "hss", AWAY.address) == later


def test_what_is_due_is_done_once(store: Store) -> None:
    note(store, AWAY)
    with store.reading() as session:
        assert absences.due(session, NOW) == []
        found = absences.due(session, LATER)
    with store.transaction() as session:
        first = absences.move_on(session, found[0], next_at=None, handed_over=True)
        again = absences.move_on(session, found[0], next_at=None, handed_over=True)

    assert (found, first, again) == ([AWAY], True, False)
    with store.reading() as session:
        assert absences.due(session, LATER) == []
        assert absences.of(session, "hss", AWAY.address) == replace(AWAY, handed_over=True, next_at=None)


def test_who_is_back_is_away_no_more(store: Store) -> None:
    note(store, AWAY)
    with store.transaction() as session:
        known = absences.end(session, "hss", AWAY.address)
        nothing = absences.end(session, "hss", AWAY.address)

    assert (known, nothing, away(store, TODAY)) == (AWAY, None, [])


def test_an_absence_of_long_ago_is_forgotten(store: Store) -> None:
    old = replace(AWAY, since=TODAY - timedelta(days=300), last=TODAY - timedelta(days=200))
    note(store, old, replace(AWAY, address="bo@hss.example"))

    with store.reading() as session:
        assert absences.of(session, "hss", AWAY.address) is None
