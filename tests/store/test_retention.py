"""Does a case go as a whole when it may no longer be kept?"""

from datetime import datetime, timedelta

import pytest

from bot.core.words import State
from bot.store import cases, inbox, outbox, retention, slots
from bot.store.database import Store
from bot.store.inbox import InboxStatus
from bot.store.register import listing
from bot.store.verification import verify
from tests.store.samples import (
    LATER,
    NOW,
    arrival,
    claim,
    draft,
    finish,
    handled,
    keep,
    new_case,
    outgoing,
    queue,
    save,
)


@pytest.fixture
def archive(store: Store) -> Store:
    """A store with two closed cases that share the second of three mails; the first case has a letter."""
    keep(store, [arrival(1), arrival(2), arrival(3)])
    save(store, new_case("A", None, State.CLOSED), new_case("B", None, State.CLOSED))
    finish(store, handled(1, "A"), handled(2, "A"), handled(3, "B"))
    queue(store, draft("1", "A"))
    with store.transaction() as session:
        cases.attach(session, [("A", 1), ("A", 2), ("B", 2), ("B", 3)])
    return store


def test_erased_case_leaves_nothing_behind(archive: Store) -> None:
    with archive.transaction() as session:
        erased = retention.erase(session, ["A"])

    with archive.reading() as session:
        assert erased == 1
        assert [one.case.number for one in listing(session)] == ["B"]
        assert cases.timeline(session, "A") == []
        assert outbox.find(session, ["<1@hss.example>"]) == {}
        assert [inbox.raw_of(session, mail) for mail in (1, 2, 3)] == [None, b"mail 2", b"mail 3"]
        assert verify(session) == []


def test_erased_mail_does_not_come_in_as_new(archive: Store) -> None:
    with archive.transaction() as session:
        retention.erase(session, ["A", "B"])

    assert keep(archive, [arrival(1), arrival(2), arrival(3)]) == 0


def test_people_are_told_of_a_case_until_that_is_taken_back(store: Store) -> None:
    with store.transaction() as session:
        retention.tell(session, "hss", ["A", "B"], node="one", now=NOW)
        retention.tell(session, "stap", ["C"], node="one", now=NOW)
        retention.tell(session, "hss", [], node="one", now=NOW)

    with store.transaction() as session:
        assert retention.told(session, "hss") == {"A": NOW, "B": NOW}
        assert retention.told(session, "hss", NOW) == {}
        assert retention.told(session, "hss", LATER, 1) == {"A": NOW}
        retention.forget(session, "hss", ["A", "C"])
        assert (retention.told(session, "hss"), retention.told(session, "stap")) == ({"B": NOW}, {"C": NOW})


@pytest.mark.parametrize(("told", "alive"), [(LATER, set()), (NOW, {"A", "B"})])
def test_a_case_lives_when_something_happened_in_it_since_people_were_told(
    archive: Store, told: datetime, alive: set[str]
) -> None:
    outgoing(archive)
    with archive.transaction() as session:
        outbox.mark_sent(session, 1, NOW)
        retention.tell(session, "hss", ["A", "B"], node="one", now=told)
        assert retention.lives(session, "hss", ["A", "B"]) == alive


def test_a_case_lives_when_a_mail_came_in_since_people_were_told(archive: Store) -> None:
    keep(archive, [arrival(4)], LATER)
    finish(archive, handled(4, "B"))
    with archive.transaction() as session:
        cases.attach(session, [("B", 4)])
        retention.tell(session, "hss", ["B"], node="one", now=NOW + timedelta(minutes=1))
        assert retention.lives(session, "hss", ["A", "B"]) == {"A", "B"}  # the letter of A is under way
        assert retention.lives(session, "hss", ["B"]) == {"B"}


def test_the_round_of_a_month_is_done_once_its_slot_was_taken(store: Store) -> None:
    with store.transaction() as session:
        slots.take(session, "hss", retention.ROUND, "2028-11", node="one", now=NOW)
        asked = (("hss", "2028-11"), ("hss", "2028-12"), ("stap", "2028-11"))
        assert [retention.was_done(session, *one) for one in asked] == [True, False, False]


def test_a_mail_waits_until_it_was_handled(store: Store) -> None:
    keep(store, [arrival(1)])
    with store.transaction() as session:
        asked = (("hss", LATER), ("hss", NOW), ("stap", LATER))
        assert [retention.waits(session, *one) for one in asked] == [True, False, False]

    finish(store, handled(1))
    with store.transaction() as session:
        assert retention.waits(session, "hss", LATER) is False


def test_mails_outside_cases_are_erased_apart(archive: Store) -> None:
    keep(archive, [arrival(4), arrival(5), arrival(6)])
    failed = inbox.Finished(id=5, status=InboxStatus.FAILED)
    finish(archive, handled(4), failed)

    with archive.transaction() as session:
        erased = [retention.erase_loose_mails(session, "hss", until, 10) for until in (NOW, LATER, LATER)]
        raws = [inbox.raw_of(session, mail) for mail in range(1, 7)]

    assert erased == [0, 1, 0]
    assert raws == [b"mail 1", b"mail 2", b"mail 3", None, b"mail 5", b"mail 6"]
    assert [one.id for one in claim(archive)] == [6]


def test_letters_outside_cases_are_erased_apart(archive: Store) -> None:
    queue(archive, draft("digest"), draft("waits"), draft("new"), now=NOW - timedelta(days=1))
    with archive.transaction() as session:
        outbox.mark_sent(session, 2, NOW)
        outbox.settle(session, [2])
        erased = [retention.erase_loose_letters(session, "hss", until, 10) for until in (NOW, NOW)]

    assert erased == [1, 0]
