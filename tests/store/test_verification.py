"""Is it seen when somebody changes a history?"""

import json
from collections.abc import Mapping
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError

from bot.store.database import Store
from bot.store.rows import run
from bot.store.tables import CASE, EVENT
from bot.store.verification import verify
from tests.store.samples import NOW, NUMBER, load, new_case, save, taken

TRIGGERS_OFF = {
    "sqlite": ["DROP TRIGGER case_event_update", "DROP TRIGGER case_event_delete"],
    "postgresql": ["ALTER TABLE case_event DISABLE TRIGGER USER"],
}


@pytest.fixture
def history(store: Store) -> Store:
    """A store with a case of three events, and another case."""
    save(store, new_case(), new_case("HSS-2026-0002"))
    save(store, taken(load(store)))
    save(store, taken(load(store), owner="truus@hss.example"))
    return store


def tamper(store: Store, seq: int, values: Mapping[str, Any] | None) -> None:
    """Change or delete an event in spite of the triggers, as somebody with the keys of the database could."""
    this = (EVENT.c.case_number == NUMBER, EVENT.c.seq == seq)
    with store.transaction() as session:
        for statement in TRIGGERS_OFF[session.get_bind().dialect.name]:
            run(session, text(statement))
        run(session, update(EVENT).where(*this).values(values) if values else delete(EVENT).where(*this))


def faults(store: Store, number: str | None = None) -> list[str]:
    """What verification finds."""
    with store.reading() as session:
        return verify(session, number)


def test_whole_history_has_no_faults(history: Store) -> None:
    assert faults(history) == []
    assert faults(history, NUMBER) == []


@pytest.mark.parametrize(
    "values",
    [{"actor": "truus@hss.example"}, {"kind": "noted"}, {"facts": '{"a":1}'}, {"changes": "{}"}, {"changes": "{"}],
)
def test_changed_event_is_seen(history: Store, values: dict[str, str]) -> None:
    tamper(history, 2, values)

    assert faults(history) == [f"{NUMBER}: event 2 was changed"]


def test_event_changed_with_its_hash_is_seen_by_the_next(history: Store) -> None:
    tamper(history, 2, {"hash": "0" * 64})

    assert faults(history, NUMBER) == [
        f"{NUMBER}: event 2 was changed",
        f"{NUMBER}: event 3 does not follow the one before",
    ]


def test_deleted_event_is_seen(history: Store) -> None:
    tamper(history, 2, None)

    assert faults(history) == [f"{NUMBER}: event 2 is missing"]


def test_deleted_last_event_is_seen(history: Store) -> None:
    tamper(history, 3, None)

    assert faults(history) == [f"{NUMBER}: the case does not end at its last event"]


@pytest.mark.parametrize("data", ['{"number": "A"}', "{"])
def test_case_that_is_not_the_fold_of_its_events_is_seen(history: Store, data: str) -> None:
    with history.transaction() as session:
        run(session, update(CASE).where(CASE.c.number == NUMBER).values(data=data))

    assert faults(history) == [f"{NUMBER}: the case is not the fold of its events"]


def test_case_changed_to_another_sound_case_is_seen(history: Store) -> None:
    with history.transaction() as session:
        row = run(session, CASE.select().where(CASE.c.number == NUMBER)).one()
        other = json.dumps(json.loads(row.data) | {"outcome": "unfounded"})
        run(session, update(CASE).where(CASE.c.number == NUMBER).values(data=other))

    assert faults(history) == [f"{NUMBER}: the case is not the fold of its events"]


def test_case_that_does_not_exist_is_said(store: Store) -> None:
    assert faults(store, NUMBER) == [f"{NUMBER}: there is no such case"]


@pytest.mark.parametrize("statement", [update(EVENT).values(actor="x"), delete(EVENT)])
def test_database_refuses_to_change_a_history(history: Store, statement: Any) -> None:  # noqa: ANN401
    with pytest.raises(DBAPIError, match="only ever added to"), history.transaction() as session:
        run(session, statement)

    assert faults(history) == []


def test_postgresql_refuses_to_empty_a_history(postgres_url: str) -> None:
    with closing(Store.open(postgres_url, now=NOW)) as store:
        save(store, new_case())

        with pytest.raises(DBAPIError, match="only ever added to"), store.transaction() as session:
            run(session, text("TRUNCATE case_event"))
