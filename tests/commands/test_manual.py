"""Is the page for colleagues current, and can it be printed and written?"""

import re
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app
from bot.commands.manual import COMMAND, page

PAGE = Path("docs/nl/handleiding-collega.md")
RUN = CliRunner()


def test_the_page_for_colleagues_is_what_the_code_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), f"renew it: {COMMAND}"


def test_the_page_is_printed_or_written_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "nl" / "page.md"

    printed = RUN.invoke(app, ["manual"])
    written = RUN.invoke(app, ["manual", "--into", str(file)])

    assert (printed.exit_code, printed.stdout) == (0, page())
    assert (written.exit_code, file.read_text(encoding="utf-8")) == (0, page())


def test_the_page_is_sound_markdown() -> None:
    lines = page().splitlines()

    assert [line for line in lines if "{" in line or "\t" in line or line != line.rstrip()] == []
    headings = [number for number, line in enumerate(lines) if line.startswith("#") and number]
    assert [lines[number] for number in headings if lines[number - 1] or lines[number + 1]] == []


def test_what_the_page_for_managers_says_to_type_stands_in_the_manual() -> None:
    text = PAGE.with_name("handleiding-leidinggevende.md").read_text(encoding="utf-8")

    said = re.findall(r"“([^”]+)”", text)
    assert said == ["akkoord", "niet akkoord: noem ook de excuses"]
    assert [words for words in said if f"“{words}”" not in page()] == []
