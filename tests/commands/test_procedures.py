"""Do `klachtenpost procedures list, check, draw and words` say what there is, what is wrong, and how it looks?"""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.adapters import GiveUp
from bot.adapters.files import PROCEDURES, list_procedures
from bot.cli import app
from bot.commands.drawing.mermaid import mermaid
from bot.commands.drawing.svg import svg
from bot.commands.drawing.words import BEGIN, END, words
from bot.commands.procedures import remarks
from bot.commands.sources import read, source_of

RUN = CliRunner()
FILE = Path("tests/commands/boekerij.toml")
BOEKERIJ = read(source_of(str(FILE)))
CONFIG = (
    Path("config.example.toml")
    .read_text(encoding="utf-8")
    .replace('# folder = "procedures"', 'folder = "own"')
    .replace('env = "KLACHTENPOST_SECRET"', 'file = "secret"')
)
PASSWORDS = {"HSS_IMAP_PASSWORD": "x", "HSS_SMTP_PASSWORD": "x", "COLUMNS": "200"}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with an own procedure beside a configuration that names it."""
    folder = tmp_path / "own"
    folder.mkdir()
    shutil.copy(FILE, folder)
    (tmp_path / "secret").write_text("s" * 40)
    (tmp_path / "secret").chmod(0o600)
    (tmp_path / "config.toml").write_text(CONFIG, encoding="utf-8")
    return folder


def run(*options: str, wide: str = "200") -> Result:
    """Give what a command says."""
    return RUN.invoke(app, ["procedures", *options], env={**PASSWORDS, "COLUMNS": wide})


def test_the_list_says_of_each_how_large_it_is_and_where_it_stands(own: Path) -> None:
    rows = json.loads(run("list", "--folder", str(own), "--json").stdout)

    assert [row["name"] for row in rows] == sorted([*list_procedures(), "boekerij"])
    assert [row for row in rows if row["name"] == "boekerij"] == [
        {
            "name": "boekerij",
            "title": "Klachtenregeling bibliotheek De Boekerij",
            "steps": 28,
            "duties": 9,
            "rounds": 2,
            "faults": 0,
            "where": str(own / "boekerij.toml"),
        }
    ]
    assert {row["where"] for row in rows if row["name"] != "boekerij"} == {"built-in"}


def test_the_own_folder_is_that_of_the_configuration_before_or_after_the_command(own: Path) -> None:
    config = str(own.parent / "config.toml")

    for options in (["--config", config, "procedures", "list"], ["procedures", "list", "--config", config]):
        said = RUN.invoke(app, options, env=PASSWORDS).stdout
        assert "De Boekerij" in said
        assert "built-in" in said


def test_a_procedure_with_faults_is_listed_all_the_same(own: Path) -> None:
    (own / "leeg.toml").write_text("", encoding="utf-8")

    assert "see: klachtenpost procedures check leeg" in run("list", "--folder", str(own)).stdout
    assert [row["faults"] > 0 for row in json.loads(run("list", "--folder", str(own), "--json").stdout)].count(
        True
    ) == 1


def test_all_procedures_that_came_along_are_right() -> None:
    result = run("check")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"{len(list_procedures())} procedures, 0 faults"


def test_every_fault_of_every_file_is_told_at_once(own: Path) -> None:
    (own / "een.toml").write_text("name = ", encoding="utf-8")
    (own / "twee.toml").write_text(f"{FILE.read_text(encoding='utf-8')}\n[tail]\n", encoding="utf-8")

    result = run("check", "hss", str(own / "een.toml"), str(own / "twee.toml"), "boekerij", "--folder", str(own))

    assert result.exit_code == 1
    said = result.stdout.splitlines()
    assert [line.split(": ")[0] for line in said if line.startswith("FAULT")] == [
        f"FAULT {own}/een.toml",
        f"FAULT {own}/twee.toml:{len(FILE.read_text().splitlines()) + 2}",
    ]
    assert [line.split(": ")[0] for line in said if line.startswith("ok")] == [
        f"ok    {PROCEDURES}/hss.toml",
        f"ok    {own}/boekerij.toml",
    ]
    assert said[-1] == "4 procedures, 2 faults"


def test_what_rests_on_nothing_that_was_read_is_a_remark_and_no_fault() -> None:
    result = run("check", str(FILE))

    assert result.exit_code == 0
    assert list(remarks(BOEKERIJ)) == [
        "1 unverified, the text of the law was not read: round 2 (house rules 5)",
        "3 by house default, not from the source: duty identify, duty close, duty attend",
        "letters have no words for appeal_decide_2: they show the name as it is",
    ]
    assert [line for line in result.stdout.splitlines() if line.startswith("note")] == [
        f"note  {FILE}: {remark}" for remark in remarks(BOEKERIJ)
    ]


def test_routes_admission_retention_and_inventory_have_sources_too() -> None:
    route = replace(BOEKERIJ.external_routes[0], unverified=True)
    chosen = replace(
        BOEKERIJ,
        duties=(),
        external_routes=(route,),
        needs_source="house default",
        retention_source="house default",
        inventory_source="house default",
    )

    assert list(remarks(chosen)) == [
        (
            "2 unverified, the text of the law was not read: round 2 (house rules 5),"
            " route de geschillencommissie bibliotheken (house rules 8)"
        ),
        "3 by house default, not from the source: admission, retention, inventory",
    ]


@pytest.mark.parametrize("name", ["nowhere", "nowhere.toml"])
def test_a_procedure_that_is_not_there_is_named(name: str) -> None:
    for command in ("check", "draw"):
        result = run(command, name)

        assert isinstance(result.exception, GiveUp)
        assert name in str(result.exception)


def test_a_drawing_comes_as_text_as_mermaid_and_as_a_picture(tmp_path: Path) -> None:
    assert run("draw", str(FILE)).stdout == run("draw", str(FILE), "--text").stdout
    assert (
        "on appeal → appealed, sends appeal_received, appeal_handover, lies with directeur"
        in run("draw", str(FILE)).stdout
    )
    assert run("draw", str(FILE), "--mermaid").stdout == mermaid(BOEKERIJ)
    assert run("draw", str(FILE), "--svg", "-").stdout == svg(BOEKERIJ)
    assert run("draw", str(FILE), "--svg", str(tmp_path / "a" / "b.svg")).stdout == f"written: {tmp_path}/a/b.svg\n"
    assert (tmp_path / "a" / "b.svg").read_text(encoding="utf-8") == svg(BOEKERIJ)


def test_all_are_drawn_at_once(own: Path) -> None:
    result = run("draw", "--all", str(own.parent / "pages"), "--folder", str(own))

    assert result.exit_code == 0
    assert {file.name for file in (own.parent / "pages").iterdir()} == {
        f"{name}.{kind}" for name in (*list_procedures(), "boekerij") for kind in ("md", "svg")
    }


def test_with_one_fault_nothing_is_drawn(own: Path) -> None:
    (own / "zelf.toml").write_text("name = ", encoding="utf-8")

    assert isinstance(run("draw", "--all", str(own / "pages"), "--folder", str(own)).exception, GiveUp)
    assert not (own / "pages").exists()


@pytest.mark.parametrize(
    "options", [[], ["hss", "--all", "x"], ["hss", "--mermaid", "--text"], ["--mermaid"], ["--all", "x", "--svg", "-"]]
)
def test_what_can_not_be_together_is_refused(options: list[str]) -> None:
    assert run("draw", *options).exit_code == 2


def test_a_file_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    assert "can't be written" in str(run("draw", "hss", "--svg", str(tmp_path / "file" / "x.svg")).exception)


def test_the_words_are_printed_or_put_between_their_marks(tmp_path: Path) -> None:
    file = tmp_path / "doc.md"
    file.write_text(f"before\n{BEGIN}\n{END}\nafter\n", encoding="utf-8")

    assert run("words").stdout == words()
    assert run("words", "--into", str(file)).exit_code == 0
    assert file.read_text(encoding="utf-8") == f"before\n{BEGIN}\n\n{words()}\n{END}\nafter\n"
    assert isinstance(run("words", "--into", str(tmp_path / "no.md")).exception, GiveUp)
