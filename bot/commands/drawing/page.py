"""How does a procedure look as a page of the documentation?"""

from collections.abc import Iterable, Iterator

from bot.commands.drawing.mermaid import mermaid
from bot.commands.drawing.sections import Row, Section, sections
from bot.core.procedure import Procedure

COMMAND = "klachtenpost procedures draw --all docs/procedures"


def page(procedure: Procedure) -> str:
    """Write the page; its picture lies beside it."""
    parts = [
        f"# {procedure.title}",
        f"<!-- Made from {procedure.name}.toml by `{COMMAND}`: change that file, not this one. -->",
        f"Drawn from the file `{procedure.name}.toml`. What its words mean: [procedures](../procedures.md).",
        f"![The states of a case, and what leads from one to the other]({procedure.name}.svg)",
        f"The same, as GitHub draws it:\n\n```mermaid\n{mermaid(procedure)}```",
        *(_section(one) for one in sections(procedure)),
    ]
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> str:
    return "\n".join([f"## {_capital(section.title)}", "", *_lines(section.lines), *table(section.heads, section.rows)])


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _lines(lines: Iterable[str]) -> Iterator[str]:
    return (f"- {safe(line)}" for line in lines)


def table(heads: Row, rows: Iterable[Row]) -> Iterator[str]:
    """Write a table as Markdown; without rows nothing."""
    written = [" | ".join(safe(cell) for cell in row) for row in rows]
    if written:
        yield f"| {' | '.join(heads)} |"
        yield f"|{'|'.join('---' for _ in heads)}|"
        yield from (f"| {row} |" for row in written)


def safe(text: str) -> str:
    """Keep what Markdown would take for a sign of its own."""
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
