"""Is every mail kept, and handled once?"""

from datetime import timedelta

import pytest

from bot.store import inbox
from bot.store.database import Store
from bot.store.inbox import Finished, InboxStatus
from tests.store.samples import LATER, LEASE, NOW, arrival, claim, finish, handled, keep, new_case, save


def test_same_mail_is_kept_once(store: Store) -> None:
    assert keep(store, [arrival(1), arrival(2), arrival(1)]) == 2
    assert keep(store, [arrival(2), arrival(3)]) == 1
    assert keep(store, []) == 0


def test_other_content_under_the_same_uid_is_kept_too(store: Store) -> None:
    keep(store, [arrival(1, b"first")])

    assert keep(store, [arrival(1, b"second")]) == 1


def test_mails_are_claimed_oldest_first_with_their_bytes(store: Store) -> None:
    raw = bytes(range(256)) * 100
    keep(store, [arrival(1, raw), arrival(2), arrival(3)])

    claimed = claim(store, limit=2)

    assert claimed == [
        inbox.Pending(id=1, organisation="hss", raw=raw, internal_date=NOW, attempts=1),
        inbox.Pending(id=2, organisation="hss", raw=b"mail 2", internal_date=NOW, attempts=1),
    ]


def test_claimed_mail_is_left_alone_until_the_lease_is_over(store: Store) -> None:
    keep(store, [arrival(1)])
    claim(store)

    assert claim(store, NOW + LEASE - timedelta(seconds=1), node="two") == []
    assert [one.attempts for one in claim(store, NOW + LEASE, node="two")] == [2]


def test_claim_holds_no_more_than_fits_in_memory(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "MOST_BYTES", 100)
    keep(store, [arrival(1, b"a" * 200), arrival(2, b"b" * 60), arrival(3, b"c" * 60)])

    assert [[one.id for one in claim(store)] for _ in range(4)] == [[1], [2], [3], []]


def test_a_mail_that_was_taken_up_in_vain_too_often_is_taken_alone(store: Store) -> None:
    keep(store, [arrival(1), arrival(2), arrival(3)])
    for _ in range(inbox.SUSPECT):
        claim(store, limit=2)
        release(store)

    assert [[one.id for one in claim(store)] for _ in range(4)] == [[1], [2], [3], []]


def test_a_mail_that_was_not_even_tried_keeps_its_attempts(store: Store) -> None:
    keep(store, [arrival(1)])
    claim(store)
    release(store, tried=False)

    assert [one.attempts for one in claim(store)] == [1]


def release(store: Store, *, tried: bool = True) -> None:
    """Give back what was claimed."""
    with store.transaction() as session:
        inbox.release(session, "one", tried=tried)


def test_released_mail_can_be_claimed_at_once(store: Store) -> None:
    keep(store, [arrival(1), arrival(2)])
    claim(store, limit=1)
    claim(store, node="two")

    with store.transaction() as session:
        released = inbox.release(session, "one")

    assert released == 1
    assert [one.id for one in claim(store, node="three")] == [1]


def test_mail_is_finished_once(store: Store) -> None:
    keep(store, [arrival(1), arrival(2), arrival(3)])
    refused = Finished(id=2, status=InboxStatus.REFUSED, outcome="automatic")

    assert finish(store, handled(1), refused) == {1, 2}
    assert finish(store, handled(1), handled(2), handled(3)) == {3}
    assert finish(store) == set()
    assert claim(store) == []


def test_failed_mail_can_be_tried_again(store: Store) -> None:
    keep(store, [arrival(1), arrival(2)])
    claim(store)
    finish(store, Finished(id=1, status=InboxStatus.FAILED, outcome="ValueError"), handled(2))

    with store.transaction() as session:
        reopened = [inbox.reopen(session, inbox_id) for inbox_id in (1, 2, 3)]

    assert reopened == [True, False, False]
    assert [(one.id, one.attempts) for one in claim(store)] == [(1, 1)]


def test_same_bytes_before_are_recognised_unless_those_failed(store: Store) -> None:
    again = [arrival(uid, b"mail 1") for uid in (2, 3)]
    one_message = [inbox.Arrival(**vars(one) | {"message_id": "<1@b.example>"}) for one in (arrival(1), *again)]
    keep(store, [*one_message, arrival(4)])

    with store.transaction() as session:
        assert inbox.same_before(session, [1, 2, 3, 4]) == {2: 1, 3: 1}
        inbox.finish(session, [Finished(id=1, status=InboxStatus.FAILED)])
        assert inbox.same_before(session, [1, 2, 3, 4]) == {3: 2}


def test_case_is_found_by_the_message_id_of_an_earlier_mail(store: Store) -> None:
    endless = "<" + "x" * 5000 + "\ud800\0@b.example>"
    keep(store, [arrival(1), inbox.Arrival(**vars(arrival(2)) | {"message_id": endless}), arrival(3)])
    save(store, new_case("HSS-2026-0001"), new_case("HSS-2026-0002"))
    finish(store, handled(1, "HSS-2026-0001"), handled(2, "HSS-2026-0002"), handled(3))

    with store.reading() as session:
        found = inbox.cases_of_messages(session, "hss", ["<1@b.example>", endless, "<3@b.example>", ""])
        elsewhere = inbox.cases_of_messages(session, "stap", ["<1@b.example>"])

    assert found == {"<1@b.example>": "HSS-2026-0001", endless: "HSS-2026-0002"}
    assert elsewhere == {}


def test_bytes_are_given_as_they_came(store: Store) -> None:
    keep(store, [arrival(1, b"\0\xff")])

    with store.reading() as session:
        assert [inbox.raw_of(session, inbox_id) for inbox_id in (1, 2)] == [b"\0\xff", None]


def test_mails_are_counted_by_what_became_of_them(store: Store) -> None:
    keep(store, [arrival(1)])
    keep(store, [arrival(2), arrival(3), arrival(4, organisation="stap")], LATER)
    finish(store, handled(1), handled(2))

    with store.reading() as session:
        counts = inbox.counts(session, "hss", LATER)
        of_sender = [inbox.recent_of_sender(session, "hss", "jan", since) for since in (NOW, LATER)]

    assert counts == {"pending": 1, "handled": 1, "refused": 0, "failed": 0}
    assert of_sender == [3, 2]
