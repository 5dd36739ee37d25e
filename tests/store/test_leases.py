"""Is a mailbox read by one node at a time?"""

from datetime import datetime, timedelta

from bot.store import leases
from bot.store.database import Store
from tests.store.samples import LEASE, NOW


def hold(store: Store, node: str, now: datetime = NOW, name: str = "hss") -> bool:
    """Try to hold a mailbox."""
    with store.transaction() as session:
        return leases.hold(session, name, node=node, now=now, lease=LEASE)


def test_one_node_holds_a_mailbox_and_may_go_on(store: Store) -> None:
    assert [hold(store, "one"), hold(store, "two"), hold(store, "one")] == [True, False, True]
    assert hold(store, "two", name="stap")


def test_mailbox_of_a_node_that_is_gone_is_taken_over_after_the_lease(store: Store) -> None:
    hold(store, "one")

    assert not hold(store, "two", NOW + LEASE - timedelta(seconds=1))
    assert hold(store, "two", NOW + LEASE)
    assert not hold(store, "one", NOW + LEASE)


def test_mailbox_that_was_let_go_is_free(store: Store) -> None:
    hold(store, "one")
    hold(store, "two", name="stap")
    with store.transaction() as session:
        given_back = leases.let_go(session, "one")

    assert given_back == 1
    assert [hold(store, "two"), hold(store, "one", name="stap")] == [True, False]
