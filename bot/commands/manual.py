"""What can colleagues do by mail, as a page for them? The same source as the letter that answers `help`."""

import re
from pathlib import Path

import typer

from bot.adapters.files import LETTERS, write_file
from bot.core.manual import chapters
from bot.core.markup import markdown_source
from bot.core.rendering import environment

LETTER = LETTERS / "nl" / "help.md"
COMMAND = "klachtenpost manual --into docs/nl/handleiding-collega.md"
FACTS = {"number": "", "acts": (), "more": ()}  # outside a case
_BLANK_LINES = re.compile(r"\n{3,}")
_HEADING = re.compile(r"\A# [^\n]+\n")


def page() -> str:
    """Write the page."""
    body = LETTER.read_text(encoding="utf-8").partition("\n\n")[2]
    template = environment("nl", html=False).from_string(markdown_source(body))
    text = _BLANK_LINES.sub("\n\n", template.render(FACTS | {"manual": chapters()})).strip("\n")
    made = f"\n<!-- Made by `{COMMAND}`: change templates/nl/help.md or bot/core/manual.py, not this file. -->\n"
    return _HEADING.sub(lambda head: head[0] + made, text) + "\n"


def show(into: Path | None) -> None:
    """Print the page, or write it to a file."""
    if into is None:
        typer.echo(page(), nl=False)
    else:
        typer.echo(f"written: {write_file(into, page())}")
