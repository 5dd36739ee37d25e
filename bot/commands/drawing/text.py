"""How is a procedure drawn in a terminal?"""

from io import StringIO
from textwrap import wrap

from rich import box
from rich.console import Console
from rich.table import Table

from bot.commands.drawing.sections import Section, sections
from bot.core.procedure import Procedure

WIDTH = 120


def text(procedure: Procedure, width: int = WIDTH) -> str:
    """Draw a procedure in words, no wider than this."""
    title = f"{procedure.title} ({procedure.name})"
    parts = [f"{title}\n{'=' * min(len(title), width)}", *(_section(one, width) for one in sections(procedure))]
    return "\n\n".join(parts) + "\n"


def _section(section: Section, width: int) -> str:
    lines = [section.title.upper() if section.heads else section.title]
    for line in section.lines:
        lines += wrap(line, width, initial_indent="  ", subsequent_indent="      ", break_long_words=False)
    return "\n".join(lines + (_table(section, width) if section.rows else []))


def _table(section: Section, width: int) -> list[str]:
    used = [any(row[number] for row in section.rows) for number in range(len(section.heads))]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=True)
    for head, wanted in zip(section.heads, used, strict=True):
        if wanted:
            table.add_column(head, overflow="fold")
    for row in section.rows:
        table.add_row(*(cell for cell, wanted in zip(row, used, strict=True) if wanted))
    out = StringIO()
    Console(file=out, width=width, color_system=None, markup=False, highlight=False, emoji=False).print(table)
    return [line.rstrip() for line in out.getvalue().splitlines() if line.strip()]
