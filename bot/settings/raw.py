"""What stands in the parsed file, as far as it has the right type? For checks that go on after other faults."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.settings.faults import Place

Document = Mapping[str, Any]


def table(document: object, *keys: str) -> Document:
    """Give the table under these keys, or an empty one."""
    for key in keys:
        document = document.get(key) if isinstance(document, Mapping) else None
    return document if isinstance(document, Mapping) else {}


def text(row: Document, key: str) -> str:
    """Give a text without spaces around it, or an empty one."""
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""


def rows(row: Document, key: str) -> list[tuple[int, Document]]:
    """Give the tables of a list, each with its number."""
    value = row.get(key)
    return [(n, one) for n, one in enumerate(value) if isinstance(one, Mapping)] if isinstance(value, list) else []


def organisations(document: Document) -> Iterator[tuple[Place, Document]]:
    """Give each organisation's table with its place."""
    for key in table(document, "organisations"):
        yield ("organisations", key), table(document, "organisations", key)


def servers(document: Document) -> Iterator[tuple[Place, Document]]:
    """Give each [organisations.KEY.mailbox] and [organisations.KEY.smtp] that is there."""
    for place, organisation in organisations(document):
        for part in ("mailbox", "smtp"):
            if part in organisation:
                yield (*place, part), table(organisation, part)
