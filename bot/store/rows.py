"""How do many rows reach the database at once?"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CursorResult, Executable, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

Row = dict[str, Any]
Rows = Sequence[Mapping[str, Any]]


def run(session: Session, statement: Executable, rows: Rows | None = None) -> CursorResult[*tuple[Any, ...]]:
    """Execute a statement, once for each row."""
    return session.connection().execute(statement, rows)


def read(session: Session, statement: Select[*tuple[Any, ...]]) -> list[Row]:
    """Give the rows that are asked for, by the names of their columns."""
    return [dict(row) for row in run(session, statement).mappings()]


def insert_into(session: Session, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Begin an INSERT that knows ON CONFLICT."""
    postgres = session.get_bind().dialect.name == "postgresql"
    return postgresql.insert(table) if postgres else sqlite.insert(table)


def add_new(session: Session, table: Table, rows: Rows) -> int:
    """Insert the rows that are not there yet, and say how many those were."""
    return len(added(session, table, rows, *table.primary_key.columns.keys()))


def added(session: Session, table: Table, rows: Rows, *columns: str) -> list[Row]:
    """Insert the rows that are not there yet, and give these columns of them."""
    if not rows:
        return []
    statement = insert_into(session, table).on_conflict_do_nothing()
    new = statement.returning(*(table.c[name] for name in columns))
    return [dict(row) for row in run(session, new, rows).mappings()]
