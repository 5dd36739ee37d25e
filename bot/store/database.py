"""Where is the bot's memory, and how is it opened?"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Self

import psycopg
from sqlalchemy import Engine, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree
from sqlmodel import Session

from bot.store.cases import Conflict
from bot.store.engines import Engines, Unusable, engines, file_of
from bot.store.upgrade import upgrade

__all__ = ["Store", "Unusable", "may_try_again"]

# connection, rollback, resources, lock, operator, system: not the fault of what was written
PASSING_STATES = ("08", "40", "53", "55P03", "57", "58")
PASSING_NAMES = ("BUSY", "LOCKED", "FULL", "IOERR", "CANTOPEN", "PROTOCOL")


class Store:
    """The database. May be used by several threads: each transaction has a session of its own."""

    def __init__(self, url: str, own: Engines) -> None:
        self.url_without_password = make_url(url).render_as_string(hide_password=True)
        self.file = file_of(url)  # None: a server
        self._engines = own

    @classmethod
    def open(cls, url: str, *, now: datetime) -> Self:
        """Open the database, make it when it is not there, and bring its tables up to date."""
        own = engines(url)
        try:
            upgrade(own.durable, now)
        except BaseException:
            own.dispose()
            raise
        return cls(url, own)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Do all or nothing; what is done survives a power cut. Trying again is for the caller."""
        with _session(self._engines.durable) as session:
            yield session

    @contextmanager
    def quick_transaction(self) -> Iterator[Session]:
        """Do all or nothing, without waiting for the disk: survives kill -9, not always a power cut.

        Only for what may happen twice, such as sending a letter again.
        """
        with _session(self._engines.quick) as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """See one unmoving picture, in nobody's way; writing is refused."""
        with _session(self._engines.reading) as session:
            yield session

    def close(self) -> None:
        """Close all connections."""
        self._engines.dispose()


@contextmanager
def _session(engine: Engine) -> Iterator[Session]:
    with Session(engine, autoflush=False, expire_on_commit=False) as session, session.begin():
        yield session


def may_try_again(error: BaseException) -> bool:
    """Say whether the same may go well later: others were in the way, the server is away, the disk is full."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or _is_passing(error.orig)
    return isinstance(error, Conflict | NoneFree)


def _is_passing(error: BaseException | None) -> bool:
    if isinstance(error, psycopg.Error):
        state = error.sqlstate  # None when the server could not say anything any more
        return state.startswith(PASSING_STATES) if state else isinstance(error, psycopg.OperationalError)
    name = getattr(error, "sqlite_errorname", "")
    return name.removeprefix("SQLITE_").startswith(PASSING_NAMES)
