"""How do events hold on to each other, and to their case?"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.core.case import Case, Event
from bot.store.codec import Json, case_from_json, case_to_json, dumps, moment_to_json
from bot.store.columns import storable


@dataclass(frozen=True, kw_only=True)
class StoredEvent:
    """An event as it lies in the store: `changes` are the fields of the case that it changed, with their new values."""

    number: str
    seq: int
    kind: str
    at: datetime
    actor: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)
    previous_hash: str = ""
    hash: str = ""


@dataclass(frozen=True, kw_only=True)
class StoredCase:
    """A case as it lies in the store, with the number and the hash of its last event."""

    case: Case
    seq: int
    head: str


def changes_between(before: Json, after: Json) -> Json:
    """Give the fields that are new or have another value."""
    missing = object()
    return {name: value for name, value in after.items() if before.get(name, missing) != value}


def fold(events: Iterable[StoredEvent]) -> Case:
    """Build a case up from what its events changed, and from nothing else."""
    values: Json = {}
    for event in events:
        values.update(event.changes)
    return case_from_json(values)


def link(previous_hash: str, row: Mapping[str, Any]) -> str:
    """Compute the hash of an event row: over everything in it, and over the one before."""
    at = moment_to_json(row["at"])
    parts = (row["case_number"], row["seq"], row["kind"], at, row["actor"], row["facts"], row["changes"])
    return hashlib.sha256(dumps([previous_hash, *parts]).encode()).hexdigest()


def rows_of(before: StoredCase | None, events: Iterable[tuple[Event, Case]]) -> list[dict[str, Any]]:
    """Write events as rows, each carrying the hash of the one before."""
    values = case_to_json(before.case) if before else {}
    head, last = (before.head, before.seq) if before else ("", 0)
    rows = []
    for seq, (event, case) in enumerate(events, last + 1):
        after = case_to_json(case)
        row = _row(case.number, seq, event, changes_between(values, after))
        row["previous_hash"], row["hash"] = head, link(head, row)
        rows.append(row)
        values, head = after, row["hash"]
    return rows


def _row(number: str, seq: int, event: Event, changes: Json) -> dict[str, Any]:
    return {
        "case_number": number,
        "seq": seq,
        "kind": str(event.kind),
        "at": event.at,
        "actor": storable(event.actor),
        "facts": dumps(dict(event.facts)),
        "changes": dumps(changes),
    }


def event_of(row: Mapping[str, Any]) -> StoredEvent:
    """Read an event row."""
    plain = {name: row[name] for name in ("seq", "kind", "at", "actor", "previous_hash", "hash")}
    facts, changes = json.loads(row["facts"]), json.loads(row["changes"])
    return StoredEvent(number=row["case_number"], facts=facts, changes=changes, **plain)
