"""Are procedures found by name and by file, and is every fault told with its line?"""

import re
from pathlib import Path

import pytest

from bot.adapters import GiveUp
from bot.adapters.files import PROCEDURES, list_procedures
from bot.commands.sources import Source, examined, read, source_of, sources

BOEKERIJ = Path("tests/commands/boekerij.toml")
WRONG = """name = "zelf"
owner = "chef"
colour = "green"

[roles]
balie = { nl = "de balie", en = "the desk" }

[[steps]]
at = ["new"]
on = "complaint"
to = "open"

[[steps]]
at = ["open"]
on = "decided"
to = "closd"

[[duties]]
name = "decide"
starts = ["complaint"]
term = "6 fortnights"
done_by = ["content"]
owed_by = "balie"
source = "own rules"
"""


def written(folder: Path, text: str) -> Source:
    """Write an own procedure."""
    (folder / "zelf.toml").write_text(text, encoding="utf-8")
    return source_of("zelf", folder)


def test_a_procedure_is_found_by_its_name_or_by_the_path_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "hss.toml").write_text("", encoding="utf-8")

    assert source_of("hss") == Source(name="hss", file=PROCEDURES / "hss.toml", own=False)
    assert source_of("hss", tmp_path) == Source(name="hss", file=tmp_path / "hss.toml", own=True)
    assert source_of(str(BOEKERIJ)) == Source(name="boekerij", file=BOEKERIJ, own=True)
    assert source_of(str(PROCEDURES / "hss.toml")).own is False


@pytest.mark.parametrize("name", ["nowhere", "no such/file", "nowhere.toml", "../hss", "HSS"])
def test_what_is_not_there_is_told(name: str) -> None:
    with pytest.raises(GiveUp, match=re.escape(name)):
        source_of(name)


def test_own_procedures_stand_among_the_others(tmp_path: Path) -> None:
    written(tmp_path, WRONG)

    assert [one.name for one in sources(tmp_path)] == sorted([*list_procedures(), "zelf"])
    assert [one.name for one in sources(tmp_path) if one.own] == ["zelf"]
    with pytest.raises(GiveUp, match="no such folder"):
        sources(tmp_path / "nowhere")


def test_every_fault_is_told_with_the_line_of_its_row(tmp_path: Path) -> None:
    procedure, faults = examined(written(tmp_path, WRONG))
    places = [fault.removeprefix(f"{tmp_path}/zelf.toml").partition(": ")[0::2] for fault in faults]

    assert procedure is None
    assert {(line, said.partition(":")[0]) for line, said in places} == {
        (":3", "colour"),
        ("", "title"),
        (":2", "owner"),
        (":13", "steps[2].to"),
        (":18", "duties[1].term"),
        (":19", "duties"),  # nothing ever ends "decide", and no step is on "content"
        ("", "steps"),  # "open" is no end
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = \n", "zelf.toml:1: is not TOML: Invalid value"),
        ('name = "x"\n[[steps]\n', "zelf.toml:2: is not TOML: "),
        ("name = ", "zelf.toml: is not TOML: "),  # the line is not told of what is wrong at the end
    ],
)
def test_what_is_not_toml_is_told_with_its_line_where_it_is_known(tmp_path: Path, text: str, said: str) -> None:
    (fault,) = examined(written(tmp_path, text))[1]

    assert said in fault


def test_a_file_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    source = written(tmp_path, "")
    source.file.write_bytes(b"\xff\xfe\x00name")

    assert examined(source) == (None, [f"{source.file}: can't be read as UTF-8 text (UnicodeDecodeError)"])
    with pytest.raises(GiveUp, match="can't be read"):
        read(source)


def test_a_procedure_is_called_as_its_file(tmp_path: Path) -> None:
    (fault,) = examined(written(tmp_path, BOEKERIJ.read_text(encoding="utf-8")))[1]

    assert fault == (
        f'{tmp_path}/zelf.toml:2: name: "boekerij" is not the name of the file, without .toml:'
        " small letters, digits, - and _"
    )


def test_a_good_procedure_has_no_faults() -> None:
    assert read(source_of(str(BOEKERIJ))).title == "Klachtenregeling bibliotheek De Boekerij"
    assert examined(source_of("hss"))[1] == []


def test_a_hostile_file_takes_no_time(tmp_path: Path) -> None:
    text = WRONG + "# " + " [" * 100_000 + "\n" + " " * 100_000 + 'name = "' + "x" * 100_000 + '"\n' * 1

    assert examined(written(tmp_path, text))[0] is None
