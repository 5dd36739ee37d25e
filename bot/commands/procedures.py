"""Which procedures are there, are they right, and how do they look?"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from bot.adapters import GiveUp
from bot.adapters.files import write_file
from bot.commands.drawing.mermaid import mermaid
from bot.commands.drawing.page import page
from bot.commands.drawing.svg import svg
from bot.commands.drawing.text import WIDTH, text
from bot.commands.drawing.words import with_words, words
from bot.commands.sources import Source, examined, read, source_of, sources
from bot.core.phrases import DUTIES
from bot.core.procedure import Procedure

HOUSE_DEFAULT = "house default"


@dataclass(frozen=True, kw_only=True)
class Examined:
    """A procedure that was looked at; without a fault there is something to tell of it."""

    source: Source
    procedure: Procedure | None
    faults: list[str]

    def row(self) -> dict[str, str | int]:
        """Give its line of the list."""
        one = self.procedure
        return {
            "name": self.source.name,
            "title": one.title if one else f"see: klachtenpost procedures check {self.source.name}",
            "steps": len(one.steps) if one else 0,
            "duties": len(one.duties) if one else 0,
            "rounds": len(one.rounds) if one else 0,
            "faults": len(self.faults),
            "where": str(self.source.file) if self.source.own else "built-in",
        }


def look(known: Sequence[Source]) -> list[Examined]:
    """Read procedures, whatever is wrong with them."""
    looked = ((source, *examined(source)) for source in known)
    return [Examined(source=source, procedure=procedure, faults=faults) for source, procedure, faults in looked]


def show_list(own: Path | None, *, as_json: bool) -> None:
    """Print every procedure, as a table or as a JSON list."""
    rows = [one.row() for one in look(sources(own))]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    table = Table("name", "title", "steps", "duties", "rounds", "faults", "where", title="Procedures")
    for row in rows:
        table.add_row(*(str(value) for value in row.values()))
    Console().print(table)


def check(names: Sequence[str], own: Path | None) -> bool:
    """Print every fault of these procedures, or of all; say whether there is none."""
    looked = look([source_of(name, own) for name in names] or sources(own))
    for one in looked:
        for fault in one.faults:
            typer.echo(f"FAULT {fault}")
        if one.procedure:
            typer.echo(f"ok    {one.source.file}: {_count(one.procedure)}")
            for remark in remarks(one.procedure):
                typer.echo(f"note  {one.source.file}: {remark}")
    faults = sum(len(one.faults) for one in looked)
    typer.echo(f"{_several(len(looked), 'procedure')}, {_several(faults, 'fault')}")
    return faults == 0


def remarks(procedure: Procedure) -> Iterator[str]:
    """Say what is no fault, and good to know: what rests on nothing that was read."""
    unread = [f"{name} ({source})" for name, source, unverified in _sourced(procedure) if unverified]
    if unread:
        yield f"{len(unread)} unverified, the text of the law was not read: {', '.join(unread)}"
    chosen = [name for name, source, _ in _sourced(procedure) if source == HOUSE_DEFAULT]
    if chosen:
        yield f"{len(chosen)} by house default, not from the source: {', '.join(chosen)}"
    wordless = [row.name for row in procedure.duties if row.name not in DUTIES]
    if wordless:
        yield f"letters have no words for {', '.join(wordless)}: they show the name as it is"


def _sourced(procedure: Procedure) -> Iterator[tuple[str, str, bool]]:
    """Give every row that names its source: what it is, its source, and whether that was not read."""
    yield from ((f"duty {row.name}", row.source, row.unverified) for row in procedure.duties)
    for number, one in enumerate(procedure.rounds, 1):
        yield f"round {number}", one.source, one.unverified
    yield from ((f"route {one.name}", one.source, one.unverified) for one in procedure.external_routes)
    for what, source in (
        ("admission", procedure.needs_source),
        ("retention", procedure.retention_source),
        ("inventory", procedure.inventory_source),
    ):
        yield what, source, False


def _count(procedure: Procedure) -> str:
    steps, duties = _several(len(procedure.steps), "step"), _several(len(procedure.duties), "dut", "y", "ies")
    return f"{procedure.title}: {steps}, {duties}, {_several(len(procedure.rounds), 'round')}"


def _several(count: int, word: str, one: str = "", more: str = "s") -> str:
    return f"{count} {word}{one if count == 1 else more}"


# --- drawing ---------------------------------------------------------------------------------------------------


def draw(name: str, own: Path | None, *, picture: str, as_mermaid: bool) -> None:
    """Draw one procedure: as text, as Mermaid, or as SVG in a file or on standard output ("-")."""
    procedure = read(source_of(name, own))
    if picture == "-":
        typer.echo(svg(procedure), nl=False)
    elif picture:
        _write(Path(picture), svg(procedure))
    elif as_mermaid:
        typer.echo(mermaid(procedure), nl=False)
    else:
        typer.echo(text(procedure, min(Console().width, WIDTH)), nl=False)


def draw_all(folder: Path, own: Path | None) -> None:
    """Write NAME.md and NAME.svg of every procedure, without faults or not at all."""
    drawn = [read(source) for source in sources(own)]
    for procedure in drawn:
        _write(folder / f"{procedure.name}.svg", svg(procedure))
        _write(folder / f"{procedure.name}.md", page(procedure))


def show_words(into: Path | None) -> None:
    """Print the closed lists as Markdown, or put them between their marks in a file."""
    if into is None:
        typer.echo(words(), nl=False)
        return
    try:
        _write(into, with_words(into.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise GiveUp(f"{into}: {error}") from error


def _write(file: Path, content: str) -> None:
    typer.echo(f"written: {write_file(file, content)}")
