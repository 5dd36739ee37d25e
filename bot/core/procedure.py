"""What does an organisation's complaint procedure say? Data, checked at the door."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.audience import AUDIENCES
from bot.core.rows import WARNINGS, DutyRow, Step
from bot.core.soundness import faults_of
from bot.core.term import Term, read_term
from bot.core.words import EventKind, Moment, State

LETTER = "letter "  # done_by = ["letter acknowledgement"]: done once that letter has left


class ProcedureFaults(Exception):
    """A procedure file that can't be used; `faults` lists everything that is wrong."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """A whole procedure: two tables and some facts."""

    name: str
    title: str
    owner: str  # the role that handles
    steps: tuple[Step, ...]
    duties: tuple[DutyRow, ...]
    excluded: frozenset[str] = frozenset()
    roll: bool = False
    extensions: int = 1
    extendable: str = "decide"
    retention: Term | None = None
    retention_source: str = ""
    external_name: str = ""
    external_link: str = ""
    table: Mapping[tuple[State, EventKind], Step] = field(default_factory=dict, repr=False)

    def step(self, state: State, kind: EventKind) -> Step | None:
        """Find the row for a pair; None means: ask a person."""
        return self.table.get((state, kind))

    def duty(self, name: str) -> DutyRow | None:
        """Find a duty by its name."""
        return next((row for row in self.duties if row.name == name), None)


STEP_KEYS = ("at", "on", "to", "send")
DUTY_KEYS = (
    "name", "starts", "counts_from", "term", "done_by", "owed_by", "source", "at_end", "late_letter", "warn",
    "undone_by",
)  # fmt: skip
TOP_KEYS = (
    "name", "title", "owner", "excluded", "roll", "extensions", "extendable", "steps", "duties", "retention",
    "external_route", "inventory",
)  # fmt: skip
NEEDED = ("name", "title", "owner", "steps", "duties")
NEEDED_OF_DUTY = ("name", "starts", "term", "done_by", "owed_by", "source")
EXCLUDABLE = ("administration_costs",)


def read_procedure(data: Mapping[str, Any], letters: Collection[str]) -> Procedure:
    """Turn a parsed TOML file into a Procedure.

    :param letters: the names of the letters that exist
    :raises ProcedureFaults: with every fault of the file, not only the first
    """
    table = Table("", data, TOP_KEYS, letters, [])
    faults = table.faults
    table.need(NEEDED)
    steps = tuple(_step(row) for row in table.rows("steps", STEP_KEYS))
    duties = tuple(_duty(row) for row in table.rows("duties", DUTY_KEYS))
    faults += faults_of(steps, duties)
    retention = table.inner("retention", ("counts_from", "term", "source"))
    retention.one_of("counts_from", (Moment.CLOSED,), "closed")
    route = table.inner("external_route", ("name", "link", "source"))
    inventory = table.inner("inventory", ("every", "source"))
    inventory.one_of("every", ("quarter",), "quarter")
    procedure = Procedure(
        name=table.text("name"),
        title=table.text("title"),
        owner=table.text("owner"),
        steps=steps,
        duties=duties,
        excluded=frozenset(table.words("excluded", EXCLUDABLE)),
        roll=table.typed("roll", bool, default=False),
        extensions=table.typed("extensions", int, default=1),
        extendable=table.one_of("extendable", [row.name for row in duties], "decide"),
        retention=retention.term("term") if retention.row else None,
        retention_source=retention.text("source"),
        external_name=route.text("name"),
        external_link=route.text("link"),
        table={(state, step.on): step for step in steps for state in step.at},
    )
    if faults:
        raise ProcedureFaults(list(dict.fromkeys(faults)))
    return procedure


def _step(table: "Table") -> Step:
    table.need(("at", "on"))
    known = [name for name in table.letters if name in AUDIENCES]
    on = table.one_of("on", list(EventKind), EventKind.NOTED)
    to = table.one_of("to", list(State), "")
    return Step(
        at=tuple(State(word) for word in table.words("at", list(State))),
        on=EventKind(on),
        to=State(to) if to else None,
        send=tuple(table.words("send", known)),
    )


def _duty(table: "Table") -> DutyRow:
    table.need(NEEDED_OF_DUTY)
    letters = [LETTER + name for name in table.letters]
    done = table.words("done_by", [*EventKind, *letters])
    late = [name for name in table.letters if name in AUDIENCES]
    at_end = table.one_of("at_end", list(EventKind), "")
    return DutyRow(
        name=table.text("name") or table.where,
        starts=tuple(EventKind(word) for word in table.words("starts", list(EventKind))),
        counts_from=Moment(table.one_of("counts_from", list(Moment), Moment.RECEIVED)),
        term=table.term("term"),
        owed_by=table.text("owed_by"),
        source=table.text("source"),
        done_by=tuple(EventKind(word) for word in done if not word.startswith(LETTER)),
        done_by_letters=tuple(word.removeprefix(LETTER) for word in done if word.startswith(LETTER)),
        undone_by_letters=tuple(word.removeprefix(LETTER) for word in table.words("undone_by", letters)),
        at_end=EventKind(at_end) if at_end else None,
        late_letter=table.one_of("late_letter", late, ""),
        warn=table.numbers("warn", WARNINGS),
    )


class Table:
    """One table of the file; whatever is wrong in it is noted with its place, and something harmless is read."""

    def __init__(
        self, where: str, row: object, allowed: Collection[str], letters: Collection[str], faults: list[str]
    ) -> None:
        self.where = where
        self.faults = faults
        self.letters = sorted(letters)
        self.row: Mapping[str, Any] = row if isinstance(row, Mapping) else {}
        if not isinstance(row, Mapping):
            faults.append(f"{where}: must be a table")
        choice = ", ".join(sorted(allowed))
        faults += [f"{self._at(key)}: unknown key; allowed: {choice}" for key in self.row if key not in allowed]

    def _at(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def need(self, keys: Collection[str]) -> None:
        """Note which of these are missing or empty."""
        self.faults += [f"{self._at(key)}: is missing" for key in keys if key not in self.row]
        self.faults += [f"{self._at(key)}: is empty" for key in keys if self.row.get(key) in ("", [], {})]

    def rows(self, key: str, allowed: Collection[str]) -> "list[Table]":
        """Read a list of tables, such as [[steps]]."""
        rows = self.typed(key, list, default=[])
        return [Table(f"{key}[{n}]", row, allowed, self.letters, self.faults) for n, row in enumerate(rows, 1)]

    def inner(self, key: str, allowed: Collection[str]) -> "Table":
        """Read one table, such as [retention]; without it an empty one."""
        return Table(self._at(key), self.row.get(key, {}), allowed, self.letters, self.faults)

    def typed(self, key: str, kind: type[Any], *, default: Any) -> Any:  # noqa: ANN401 - of the wanted kind
        """Read a value of one kind; a yes or no is no number, and no number is below zero."""
        value = self.row.get(key, default)
        if type(value) is kind and not (kind is int and value < 0):
            return value
        self.faults.append(f"{self._at(key)}: must be {KINDS[kind]}")
        return default

    def text(self, key: str) -> str:
        """Read a text."""
        return str(self.typed(key, str, default=""))

    def one_of(self, key: str, allowed: Collection[str], default: str) -> str:
        """Read a word that must be one of these."""
        if key not in self.row and default in {"", *allowed}:
            return default
        word = self.row.get(key, default)
        if isinstance(word, str) and word in allowed:
            return word
        self.faults.append(f'{self._at(key)}: "{word}" is not allowed; choose from {", ".join(allowed) or "nothing"}')
        return default

    def words(self, key: str, allowed: Collection[str]) -> list[str]:
        """Read a list of words that must each be one of these."""
        words = self.typed(key, list, default=[])
        wrong = [word for word in words if not isinstance(word, str) or word not in allowed]
        choice = ", ".join(allowed)
        self.faults += [f'{self._at(key)}: "{word}" is not allowed; choose from {choice}' for word in wrong]
        return [word for word in words if word not in wrong]

    def numbers(self, key: str, default: tuple[int, ...]) -> tuple[int, ...]:
        """Read a list of whole numbers from zero up."""
        numbers = self.typed(key, list, default=list(default))
        if all(type(one) is int and one >= 0 for one in numbers):
            return tuple(numbers)
        self.faults.append(f"{self._at(key)}: must be whole numbers, 0 or more")
        return default

    def term(self, key: str) -> Term:
        """Read a term, such as "6 weeks"."""
        try:
            return read_term(str(self.row.get(key, "1 day")))
        except ValueError as error:
            self.faults.append(f"{self._at(key)}: {error}")
            return read_term("1 day")


KINDS: Mapping[type, str] = {str: "a text", list: "a list", bool: "true or false", int: "a whole number, 0 or more"}
