"""How do the tables of an older database become those of today?"""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from bot.store.engines import PATIENCE, Unusable, sqlite_file

HEAD = "0002"  # the newest file in migrations/versions
MIGRATIONS = Path(__file__).parent / "migrations"
ADVISORY_LOCK = 0x6B6C6163  # "klac": one node upgrades, the others wait


def upgrade(engine: Engine, now: datetime) -> None:
    """Bring the tables up to date; quick when they are."""
    if engine.dialect.name == "sqlite":
        _prepare_file(sqlite_file(engine.url))
    with engine.connect() as connection:
        found = version_of(connection)
    if found == HEAD:
        return
    if found and engine.dialect.name == "sqlite":
        _back_up(sqlite_file(engine.url), found, now)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        if version_of(connection) != HEAD:  # another node may have been first
            migrate(connection)


def version_of(connection: Connection) -> str:
    """Give the version of the tables, "" when there are none; one newer than this code is refused."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    found: str = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""
    if found > HEAD:
        raise Unusable(f"the database has version {found}, this program knows {HEAD}: install the newer program")
    return found


def migrate(connection: Connection) -> None:
    """Run the migrations that are pending, all or nothing, in the transaction of this connection."""
    from alembic import command  # noqa: PLC0415 - slow to import, and rarely needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")


def _prepare_file(file: Path) -> None:
    """Make the file, for our eyes only, and let readers and the writer not wait for each other."""
    if not file.parent.is_dir():
        raise Unusable(f"there is no directory {file.parent} for the database")
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as connection:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorname == "SQLITE_NOTADB":
                raise Unusable(f"{file} is not an SQLite database") from None
            raise
    if mode != "wal":
        raise Unusable(f"{file} lies on a network disk or the like: SQLite needs a local one")


def _back_up(file: Path, version: str, now: datetime) -> Path:
    """Copy the database beside itself; under its final name only when it is whole."""
    copy = file.with_name(f"{file.name}.{version}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.backup")
    unfinished = copy.with_name(f"{copy.name}.part")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(file, timeout=PATIENCE)) as source, closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
    unfinished.replace(copy)
    return copy
