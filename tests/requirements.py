"""Which tests and journeys prove each row of docs/requirements.md? `make requirements`, or this module as a program."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

TABLE = Path("docs/requirements.md")
TESTS = Path("tests")
ROW = re.compile(r"^\| ([A-Z]{3}-\d+) +\| ([^|]+?) +\|", re.MULTILINE)
NO_ROW = "no row of docs/requirements.md"


def rows(text: str) -> dict[str, str]:
    """Give the rows of the table, each with what must hold."""
    return dict(ROW.findall(text))


def proofs(folder: Path = TESTS) -> dict[str, list[str]]:
    """Give what proves each row: the tests by their marks, the journeys by their `rows`."""
    found: dict[str, list[str]] = {}
    for row, proof in (*_tests(folder), *_journeys(folder)):
        if proof not in found.setdefault(row, []):
            found[row].append(proof)
    return found


def _tests(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("test_*.py")):
        yield from marks(file.read_text(encoding="utf-8"), file)


def marks(text: str, file: Path) -> Iterator[tuple[str, str]]:
    """Give (row, test) of every mark in a module; a mark outside a test is proof by the module."""
    for node in ast.parse(text).body:
        tests = [one for one in ast.walk(node) if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")]
        for test in tests:
            yield from ((row, f"{file}::{test.name}") for row in _marked(test))
        if not tests:
            yield from ((row, str(file)) for row in _marked(node))


def _marked(node: ast.AST) -> Iterator[str]:
    calls = (one for one in ast.walk(node) if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute))
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "requirement":
            yield from (str(row.value) for row in call.args if isinstance(row, ast.Constant))


def _journeys(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted((folder / "scenarios").glob("*.toml")):
        for journey in tomllib.loads(file.read_text(encoding="utf-8")).get("journeys", ()):
            yield from ((row, f"{file}: {journey['name']}") for row in journey.get("rows", ()))


def faults(wanted: Mapping[str, str], proven: Mapping[str, list[str]]) -> list[str]:
    """Give the rows that nothing proves, and the marks that name no row."""
    unproven = [f"{row}: nothing proves it" for row in wanted if not proven.get(row)]
    strange = [f"{row}: {NO_ROW}, but {proofs[0]} names it" for row, proofs in proven.items() if row not in wanted]
    return unproven + strange


def told(wanted: Mapping[str, str], proven: Mapping[str, list[str]]) -> Iterator[str]:
    """Say every row with what proves it."""
    for row, what in wanted.items():
        yield f"{row}  ({len(proven.get(row, ()))})  {what}"
        yield from (f"    {proof}" for proof in proven.get(row, ()))


def main() -> int:
    """Print all of it; 1 when something is wrong."""
    wanted, proven = rows(TABLE.read_text(encoding="utf-8")), proofs()
    wrong = faults(wanted, proven)
    count = sum(len(proven.get(row, ())) for row in wanted)
    lines = [*told(wanted, proven), "", *wrong, f"{len(wanted)} rows, {count} proofs, {len(wrong)} faults"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
