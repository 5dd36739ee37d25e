"""Does every letter leave, and does its case hear how it ended?"""

from datetime import timedelta

from bot.store import outbox
from bot.store.database import Store
from bot.store.outbox import Found, OutboxStatus, Outgoing
from tests.store.samples import LATER, LEASE, NOW, NUMBER, draft, new_case, outgoing, queue, save


def test_same_letter_is_queued_once(store: Store) -> None:
    assert queue(store, draft("1"), draft("2"), draft("1")) == 2
    assert queue(store, draft("2"), draft("3")) == 1


def test_letter_is_claimed_with_all_that_sending_needs(store: Store) -> None:
    save(store, new_case())
    queue(store, draft(case_number=NUMBER))

    assert outgoing(store) == [
        Outgoing(
            id=1,
            organisation="hss",
            case_number=NUMBER,
            letter="received",
            recipient="jan@b.example",
            envelope_sender="klachten@hss.example",
            message_id="<1@hss.example>",
            raw=b"Subject: Uw klacht\r\n\r\n",
            attempts=1,
            created_at=NOW,
        )
    ]


def test_letter_waits_for_its_moment(store: Store) -> None:
    queue(store, draft(not_before=LATER))

    assert outgoing(store, LATER - timedelta(seconds=1)) == []
    assert len(outgoing(store, LATER)) == 1


def test_claimed_letter_is_left_alone_until_the_lease_is_over(store: Store) -> None:
    queue(store, draft("1"), draft("2"))

    assert [one.id for one in outgoing(store, limit=1)] == [1]
    assert [one.id for one in outgoing(store, node="two")] == [2]
    assert outgoing(store, NOW + LEASE - timedelta(seconds=1)) == []
    assert [one.attempts for one in outgoing(store, NOW + LEASE)] == [2, 2]


def test_letters_of_another_organisation_are_not_claimed(store: Store) -> None:
    queue(store, outbox.Draft(**vars(draft()) | {"organisation": "stap"}))

    assert outgoing(store) == []


def test_released_letter_can_be_claimed_at_once(store: Store) -> None:
    queue(store, draft("1"), draft("2"))
    outgoing(store, limit=1)
    outgoing(store, node="two")

    with store.transaction() as session:
        released = outbox.release(session, "one")

    assert released == 1
    assert [one.id for one in outgoing(store, node="three")] == [1]


def test_letter_is_tried_again_at_the_given_moment(store: Store) -> None:
    queue(store, draft())
    outgoing(store)

    with store.transaction() as session:
        noted = outbox.mark_retry(session, 1, LATER, "451 later")
        planned = outbox.next_attempt(session)

    assert (noted, planned) == (True, LATER)
    assert outgoing(store, NOW + LEASE) == []
    assert [one.attempts for one in outgoing(store, LATER)] == [2]


def test_letter_that_no_server_was_asked_to_take_counts_no_attempt(store: Store) -> None:
    queue(store, draft("1"), draft("2"))
    outgoing(store)

    with store.transaction() as session:
        outbox.mark_sent(session, 1, NOW)
        postponed = outbox.postpone(session, [1, 2], LATER)

    assert postponed == 1
    assert outgoing(store, NOW + LEASE) == []
    assert [(one.id, one.attempts) for one in outgoing(store, LATER)] == [(2, 1)]


def test_sent_letter_stays_sent(store: Store) -> None:
    queue(store, draft())
    outgoing(store)

    with store.quick_transaction() as session:
        marks = [outbox.mark_sent(session, 1, NOW), outbox.mark_sent(session, 1, LATER)]
        marks += [outbox.mark_retry(session, 1, NOW, "late"), outbox.mark_failed(session, 1, NOW, "late")]
        planned = outbox.next_attempt(session)

    assert marks == [True, False, False, False]
    assert planned is None
    assert outgoing(store, NOW + LEASE) == []


def test_case_hears_once_how_its_letters_ended(store: Store) -> None:
    queue(store, draft("1"), draft("2"), draft("3"))

    with store.transaction() as session:
        outbox.mark_sent(session, 1, NOW)
        outbox.mark_failed(session, 2, LATER, "550 no such user\0")
        ended = outbox.unsettled(session, 10)
        settled = [outbox.settle(session, [1, 2, 3]), outbox.settle(session, [1, 2, 3])]

    assert [(one.id, one.status, one.sent_at, one.failed_at, one.last_error) for one in ended] == [
        (1, OutboxStatus.SENT, NOW, None, ""),
        (2, OutboxStatus.FAILED, None, LATER, "550 no such user\N{REPLACEMENT CHARACTER}"),
    ]
    assert settled == [{1, 2}, set()]
    with store.reading() as session:
        assert outbox.unsettled(session, 10) == []


def test_letter_is_found_by_its_message_id(store: Store) -> None:
    save(store, new_case())
    queue(store, draft(case_number=NUMBER), draft("x" * 1000))

    with store.reading() as session:
        found = outbox.find(session, ["<1@hss.example>", draft("x" * 1000).message_id, "<other@hss.example>", ""])

    letter = {"organisation": "hss", "letter": "received", "recipient": "jan@b.example"}
    assert found == {
        "<1@hss.example>": Found(id=1, case_number=NUMBER, **letter),
        draft("x" * 1000).message_id: Found(id=2, case_number=None, **letter),
    }


def test_letters_of_a_case_are_listed_in_order(store: Store) -> None:
    save(store, new_case())
    queue(store, draft("2", NUMBER), draft("1", NUMBER), draft("0"))

    with store.transaction() as session:
        outbox.mark_sent(session, 1, LATER)
        letters = outbox.of_case(session, NUMBER)
        raws = [outbox.raw_of(session, letter_id) for letter_id in (1, 9)]

    assert [(one.message_id, one.status, one.sent_at) for one in letters] == [
        ("<2@hss.example>", "sent", LATER),
        ("<1@hss.example>", "queued", None),
    ]
    assert raws == [b"Subject: Uw klacht\r\n\r\n", None]


def test_letters_to_somebody_are_counted_whatever_the_case_of_the_address(store: Store) -> None:
    queue(store, draft("1"))
    queue(store, draft("2"), draft("3"), now=LATER)

    with store.reading() as session:
        counted = [outbox.sent_recently(session, "JAN@b.example", since) for since in (NOW, LATER)]

    assert counted == [3, 2]


def test_a_letter_that_an_earlier_run_noted_is_not_sent_again(store: Store) -> None:
    queue(store, draft("1"), draft("2"))
    outgoing(store)

    with store.transaction() as session:
        marked = outbox.mark_noted(session, [(1, "<1@hss.example>", NOW), (9, "<9@hss.example>", NOW)])
        outbox.release(session, "one")

    assert marked == 1
    assert [letter.id for letter in outgoing(store)] == [2]


def test_a_note_about_another_letter_with_the_same_number_counts_for_nothing(store: Store) -> None:
    queue(store, draft("1"))
    outgoing(store)

    with store.transaction() as session:
        assert outbox.mark_noted(session, [(1, "<other@hss.example>", NOW), (1, "<1@hss.example>", LATER)]) == 0


def test_a_letter_that_no_server_was_asked_to_take_counts_no_attempt(store: Store) -> None:
    queue(store, draft("1"))
    (first,) = outgoing(store)

    with store.transaction() as session:
        outbox.postpone(session, [first.id], LATER)

    assert outgoing(store) == []
    assert [letter.attempts for letter in outgoing(store, LATER)] == [1]


def test_it_is_known_which_runs_hold_claims(store: Store) -> None:
    queue(store, draft("1"))
    outgoing(store)

    with store.reading() as session:
        assert outbox.claimers(session) == {"one"}
