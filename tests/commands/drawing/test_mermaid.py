"""Is the Mermaid drawing one that Mermaid reads?"""

import re
from pathlib import Path

from bot.commands.drawing.mermaid import mermaid
from bot.commands.sources import read, source_of, sources

BOEKERIJ = read(source_of(str(Path("tests/commands/boekerij.toml"))))
LINE = re.compile(r"    (\[\*\]|[a-z]+) --> (\[\*\]|[a-z]+)( : [a-z_][a-z_ (),]*)?")


def test_each_line_is_an_arrow_with_its_events() -> None:
    for procedure in (BOEKERIJ, *map(read, sources())):
        head, *arrows = mermaid(procedure).splitlines()

        assert head == "stateDiagram-v2"
        assert [line for line in arrows if not LINE.fullmatch(line)] == []


def test_a_case_begins_new_and_ends_archived() -> None:
    lines = mermaid(BOEKERIJ).splitlines()

    assert lines[1] == "    [*] --> new"
    assert lines[-3:] == ["    closed --> [*]", "    withdrawn --> [*]", "    referred --> [*]"]
    assert "    open --> referred : repair, nuisance, other" in lines
