"""How do our values lie in a column, the same on both databases?"""

import hashlib
import zlib
from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

LONGEST_KEY = 250  # characters; PostgreSQL refuses index rows of more than about 2700 bytes
QUICKEST = 1  # zlib level: mail is mostly base64, better levels cost much and save little


def storable(text: str) -> str:
    """Replace what no database keeps: NUL (PostgreSQL) and half characters (UTF-8)."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()


def short(text: str) -> str:
    """Make a text of any length fit an index; two long ones that differ stay different."""
    if len(text) <= LONGEST_KEY:
        return text
    return f"{text[:150]}…{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


class UtcTime(TypeDecorator[datetime]):
    """An aware moment, always UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone; SQLite gets it bare, in UTC."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a moment without a time zone: {value}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class SafeText(TypeDecorator[str]):
    """Any text, also from a hostile mail: what can't be stored is replaced."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        """Replace what no database keeps."""
        return None if value is None else storable(value)


class KeyText(TypeDecorator[str]):
    """A text from outside that is searched for: stored shortened when it is too long for an index."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        """Make it fit an index."""
        return None if value is None else storable(short(value))


class Compressed(TypeDecorator[bytes]):
    """Raw mail, zlib-compressed on its way in."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002 - SQLAlchemy's
        """Compress."""
        return None if value is None else zlib.compress(value, QUICKEST)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Give the bytes back as they came."""
        return None if value is None else zlib.decompress(value)
