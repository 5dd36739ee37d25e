"""Is a periodic mail made once?"""

from threading import Barrier, Thread

import pytest
from sqlmodel import Session

from bot.store import slots
from bot.store.database import Store
from tests.store.samples import LATER, NOW, fail_half_way


def test_slot_is_taken_once(store: Store) -> None:
    with store.transaction() as session:
        first = slots.take(session, "hss", "digest", "2026-11-21", node="one", now=NOW)
    with store.transaction() as session:
        again = [
            slots.take(session, organisation, kind, period, node="two", now=LATER)
            for organisation, kind, period in (
                ("hss", "digest", "2026-11-21"),
                ("hss", "digest", "2026-11-22"),
                ("hss", "inventory", "2026-11-21"),
                ("stap", "digest", "2026-11-21"),
            )
        ]

    assert first is True
    assert again == [False, True, True, True]


def test_slot_is_free_again_when_the_mail_could_not_be_made(store: Store) -> None:
    def take(session: Session) -> bool:
        return slots.take(session, "hss", "digest", "2026-11-21", node="one", now=NOW)

    with pytest.raises(ZeroDivisionError):
        fail_half_way(store.transaction, take)

    with store.transaction() as session:
        assert take(session)


def test_threads_that_come_together_take_a_slot_once(store: Store) -> None:
    together = Barrier(4)
    taken: list[bool] = []

    def take() -> None:
        together.wait()
        for day in range(20):
            with store.transaction() as session:
                taken.append(slots.take(session, "hss", "digest", str(day), node="one", now=NOW))

    threads = [Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(taken), sum(taken)) == (80, 20)
