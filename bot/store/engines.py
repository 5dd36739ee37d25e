"""How is each database connected to?"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

PATIENCE = 10  # seconds to wait for another writer


class Unusable(Exception):
    """The database can't be used as it is; the text says why, without the password."""


@dataclass(frozen=True, kw_only=True)
class Engines:
    """One database, seen in three ways."""

    durable: Engine  # what is committed survives a power cut
    quick: Engine  # what is committed survives the end of our process, not always a power cut
    reading: Engine  # one unmoving picture, and nothing can be written

    def dispose(self) -> None:
        """Close all connections."""
        for engine in {self.durable, self.quick, self.reading}:
            engine.dispose()


def engines(url: str) -> Engines:
    """Prepare the connections to a database; nothing is opened yet."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise Unusable("this is not the URL of a database, as in sqlite:///data/klachtenpost.db") from None
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(parsed)
        case "postgresql":
            return _postgresql(parsed)
    raise Unusable(f"neither sqlite:/// nor postgresql+psycopg://: {parsed.render_as_string()}")


def sqlite_file(url: URL) -> Path:
    """Give the file of an SQLite database; one in memory is refused."""
    if not url.database or ":memory:" in url.database or url.database.startswith("file:"):
        raise Unusable("a database in memory keeps nothing: give a file, as in sqlite:///data/klachtenpost.db")
    return Path(url.database)


def file_of(url: str) -> Path | None:
    """Give the database file, None for a database on a server."""
    parsed = make_url(url)
    return sqlite_file(parsed) if parsed.get_backend_name() == "sqlite" else None


def _sqlite(url: URL) -> Engines:
    sqlite_file(url)
    return Engines(
        durable=_sqlite_engine(url, "IMMEDIATE", "synchronous=FULL"),
        quick=_sqlite_engine(url, "IMMEDIATE", "synchronous=NORMAL"),
        reading=_sqlite_engine(url, "DEFERRED", "query_only=ON"),
    )


def _sqlite_engine(url: URL, begin: str, *pragmas: str) -> Engine:
    """Connect so that a writer has its turn from the beginning: an upgrade half-way would fail at once.

    Errors never show parameters (`hide_parameters`): those are people's mails.
    """
    engine = create_engine(url, connect_args={"timeout": PATIENCE}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's
        connection.isolation_level = None  # we begin ourselves
        for pragma in ("foreign_keys=ON", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
        connection.exec_driver_sql(f"BEGIN {begin}")

    return engine


def _postgresql(url: URL) -> Engines:
    driver = url.set(drivername="postgresql+psycopg")
    engine = create_engine(driver, pool_pre_ping=True, pool_size=10, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:  # noqa: ANN401 - psycopg's
        connection.execute("SET timezone = 'UTC'")
        connection.execute(f"SET lock_timeout = '{PATIENCE}s'")
        connection.commit()

    quick = engine.execution_options()

    @event.listens_for(quick, "begin")
    def _begin(connection: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")

    reading = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Engines(durable=engine, quick=quick, reading=reading)
