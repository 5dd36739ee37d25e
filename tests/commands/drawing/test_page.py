"""Is the page of a procedure whole, and are the pages in docs/procedures current?"""

from pathlib import Path

import pytest

from bot.adapters.files import list_procedures
from bot.commands.drawing.page import COMMAND, page, safe
from bot.commands.drawing.svg import svg
from bot.commands.sources import read, source_of

BOEKERIJ = read(source_of(str(Path("tests/commands/boekerij.toml"))))
PAGES = Path("docs/procedures")


def test_a_page_shows_the_picture_the_diagram_and_the_duties_with_their_sources() -> None:
    written = page(BOEKERIJ)

    assert "](boekerij.svg)" in written
    assert "```mermaid\nstateDiagram-v2\n" in written
    assert "| decide | 10 working days | received | balie | 10, 5, 2, 0 | house rules 4 |" in written.splitlines()


def test_what_markdown_would_take_for_a_sign_is_kept() -> None:
    assert safe("a|b <c>\nd") == "a\\|b &lt;c> d"


def test_there_is_a_page_and_a_picture_of_each_procedure_and_no_other() -> None:
    wanted = {f"{name}.{kind}" for name in list_procedures() for kind in ("md", "svg")}

    assert {file.name for file in PAGES.iterdir()} == wanted, f"renew them: {COMMAND}"


@pytest.mark.parametrize("name", list_procedures())
def test_the_page_and_the_picture_of_a_procedure_are_current(name: str) -> None:
    procedure = read(source_of(name))

    assert (PAGES / f"{name}.md").read_text(encoding="utf-8") == page(procedure), f"renew it: {COMMAND}"
    assert (PAGES / f"{name}.svg").read_text(encoding="utf-8") == svg(procedure), f"renew it: {COMMAND}"
