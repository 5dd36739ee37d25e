"""What stands in a table of a procedure file? Whatever is wrong is noted with its place."""

import re
from collections.abc import Collection, Mapping
from datetime import time
from typing import Any

from bot.core.term import WITHOUT_AMOUNT, Term, read_term

CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


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

    def texts(self, key: str) -> list[str]:
        """Read a list of texts."""
        texts = self.typed(key, list, default=[])
        if all(isinstance(one, str) and one for one in texts):
            return list(texts)
        self.faults.append(f"{self._at(key)}: must be a list of texts")
        return []

    def numbers(self, key: str, default: tuple[int, ...]) -> tuple[int, ...]:
        """Read a list of whole numbers from zero up."""
        numbers = self.typed(key, list, default=list(default))
        if all(type(one) is int and one >= 0 for one in numbers):
            return tuple(numbers)
        self.faults.append(f"{self._at(key)}: must be whole numbers, 0 or more")
        return default

    def clock(self, key: str) -> time | None:
        """Read a time of day, such as "16:00"; without it None."""
        if key not in self.row:
            return None
        found = CLOCK.fullmatch(str(self.row[key]))
        if found:
            return time(int(found[1]), int(found[2]))
        self.faults.append(f'{self._at(key)}: must be a time of day, like "16:00"')
        return None

    def term(self, key: str) -> Term:
        """Read a term, such as "6 weeks"."""
        try:
            return read_term(str(self.row.get(key, "1 day")))
        except ValueError as error:
            self.faults.append(f"{self._at(key)}: {error}")
            return read_term("1 day")

    def counted(self, key: str) -> Term:
        """Read a term that is a number of days, weeks, months or years."""
        term = self.term(key)
        if term.unit not in WITHOUT_AMOUNT:
            return term
        self.faults.append(f'{self._at(key)}: "{term}" is no number of days, weeks, months or years')
        return read_term("1 day")


KINDS: Mapping[type, str] = {
    str: "a text",
    list: "a list",
    dict: "a table",
    bool: "true or false",
    int: "a whole number, 0 or more",
}
