"""Is what was committed there, and the rest not?"""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError, StatementError

from bot.store import inbox
from bot.store.cases import Conflict
from bot.store.database import Store, Unusable, may_try_again
from bot.store.inbox import InboxStatus, raw_of
from bot.store.rows import run
from tests.store.samples import LATER, NOW, arrival, fail_half_way, keep


@pytest.mark.parametrize("name", ["transaction", "quick_transaction"])
def test_transaction_is_all_or_nothing(store: Store, name: str) -> None:
    way = {"transaction": store.transaction, "quick_transaction": store.quick_transaction}[name]
    with way() as session:
        inbox.keep(session, [arrival(1)], NOW)
    with pytest.raises(ZeroDivisionError):
        fail_half_way(way, lambda session: inbox.keep(session, [arrival(2)], NOW))

    with store.reading() as session:
        assert [raw_of(session, mail) for mail in (1, 2)] == [b"mail 1", None]


def test_reader_sees_one_unmoving_picture_in_nobodys_way(store: Store) -> None:
    with store.reading() as session:
        before = raw_of(session, 1)
        keep(store, [arrival(1)])
        after = raw_of(session, 1)

    assert (before, after) == (None, None)


def test_reader_can_not_write(store: Store) -> None:
    with pytest.raises(DBAPIError), store.reading() as session:
        inbox.keep(session, [arrival(1)], NOW)


def test_what_was_kept_is_there_when_opened_again(url: str) -> None:
    with closing(Store.open(url, now=NOW)) as store:
        keep(store, [arrival(1)])
    with closing(Store.open(url, now=LATER)) as store, store.reading() as session:
        assert raw_of(session, 1) == b"mail 1"


def test_moment_without_a_zone_is_refused_and_the_error_shows_nobodys_data(store: Store) -> None:
    naive = datetime(2026, 11, 21, 12, tzinfo=UTC).replace(tzinfo=None)

    with pytest.raises(StatementError, match="without a time zone") as refused:
        keep(store, [arrival(1, b"personal")], naive)

    assert "b.example" not in str(refused.value)


CHANCE = random.Random(1)  # noqa: S311 - any bytes that do not compress
SETTINGS = {
    "sqlite": ("PRAGMA synchronous", [2, 1]),
    "postgresql": ("SHOW synchronous_commit", ["off", "off"]),  # the test server has it off
}


def test_ordinary_transaction_waits_for_the_disk_and_a_quick_one_does_not(store: Store, url: str) -> None:
    question, answers = SETTINGS[url.partition("+")[0].partition(":")[0]]
    with store.transaction() as ordinary:
        first = run(ordinary, text(question)).scalar()
    with store.quick_transaction() as quick:
        second = run(quick, text(question)).scalar()

    assert [first, second] == answers


def test_postgresql_waits_for_the_disk_again_after_a_quick_transaction(postgres_url: str) -> None:
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {connection.info.dbname} SET synchronous_commit = on".encode())
    with closing(Store.open(postgres_url, now=NOW)) as store:
        answers = []
        for way in (store.transaction, store.quick_transaction, store.transaction, store.reading):
            with way() as session:
                answers.append(run(session, text("SHOW synchronous_commit")).scalar())

    assert answers == ["on", "off", "on", "on"]


def test_sqlite_file_is_for_our_eyes_only_and_checks_references(tmp_path: Path) -> None:
    file = tmp_path / "klachtenpost.db"
    with closing(Store.open(f"sqlite:///{file}", now=NOW)) as store, store.transaction() as session:
        pragmas = [run(session, text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "foreign_keys")]

        assert pragmas == ["wal", 1]
        assert run(session, text("PRAGMA busy_timeout")).scalar() == 10_000
        assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("sqlite://", "a database in memory keeps nothing"),
        ("sqlite:///:memory:", "a database in memory keeps nothing"),
        ("sqlite:////nowhere/at/all.db", "there is no directory /nowhere/at"),
        ("mysql://root:geheim@localhost/db", "neither sqlite:/// nor postgresql"),
        ("nonsense", "not the URL of a database"),
    ],
)
def test_unusable_database_is_refused_with_the_reason(url: str, words: str) -> None:
    with pytest.raises(Unusable, match=words) as refused:
        Store.open(url, now=NOW)

    assert "geheim" not in str(refused.value)


def test_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Geachte heer, mevrouw, " * 100)

    with pytest.raises(Unusable, match=r"letter\.txt is not an SQLite database"):
        Store.open(f"sqlite:///{file}", now=NOW)


def test_password_is_not_shown(postgres_url: str) -> None:
    secret = postgres_url.replace("postgres@", "postgres:geheim@")
    with closing(Store.open(secret, now=NOW)) as store:
        assert store.url_without_password == postgres_url.replace("postgres@", "postgres:***@")


def test_lock_of_another_is_worth_another_try(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.engines.PATIENCE", 0.01)
    file = tmp_path / "klachtenpost.db"
    with closing(Store.open(f"sqlite:///{file}", now=NOW)) as store, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(OperationalError) as refused:
            keep(store, [arrival(1)])

    assert may_try_again(refused.value)


def test_lock_of_another_on_postgresql_is_worth_another_try(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.engines.PATIENCE", 0.1)
    with closing(Store.open(postgres_url, now=NOW)) as store:
        keep(store, [arrival(1)])
        with store.transaction() as one:
            inbox.finish(one, [inbox.Finished(id=1, status=InboxStatus.HANDLED)])
            with pytest.raises(DBAPIError) as refused, store.transaction() as two:
                inbox.finish(two, [inbox.Finished(id=1, status=InboxStatus.HANDLED)])

    assert may_try_again(refused.value)


def test_server_that_went_away_is_worth_another_try(postgres_url: str) -> None:
    with closing(Store.open(postgres_url, now=NOW)) as store:
        with pytest.raises(DBAPIError) as refused:
            read_while_the_server_goes_away(store, postgres_url)
        again = keep(store, [arrival(1)])

    assert may_try_again(refused.value)
    assert again == 1


def test_server_that_is_not_there_is_worth_another_try() -> None:
    with pytest.raises(OperationalError) as refused:
        Store.open("postgresql+psycopg://postgres@127.0.0.1:1/db", now=NOW)

    assert may_try_again(refused.value)


def read_while_the_server_goes_away(store: Store, url: str) -> None:
    """Cut off a session in the middle, as a server that restarts does."""
    with store.transaction() as session:
        raw_of(session, 1)
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            connection.execute(f"{others} AND pid <> pg_backend_pid()".encode())
        raw_of(session, 1)


def test_mistake_in_a_statement_is_not_worth_another_try(store: Store) -> None:
    with pytest.raises(DBAPIError) as refused, store.transaction() as session:
        run(session, text("SELECT nothing FROM nowhere"))

    assert not may_try_again(refused.value)


def test_full_disk_is_worth_another_try(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'klachtenpost.db'}"
    with closing(Store.open(url, now=NOW)) as store:
        with store.transaction() as session:
            run(session, text("PRAGMA max_page_count = 1"))
        with pytest.raises(DBAPIError) as refused:
            keep(store, [arrival(1, CHANCE.randbytes(1_000_000))])

    assert may_try_again(refused.value)


def test_conflict_is_worth_another_try() -> None:
    assert may_try_again(Conflict())
    assert not may_try_again(ValueError())
