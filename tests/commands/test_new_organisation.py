"""Does `klachtenpost new-organisation` write all that an organisation begins with, and nothing over what is there?"""

import shutil
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.adapters import GiveUp
from bot.adapters.files import LETTERS, list_procedures, load_letters
from bot.cli import app
from bot.commands.new_organisation import adapt, block, new_organisation, place_of, sent
from bot.commands.rehearse import rehearse
from bot.commands.sources import examined, read, source_of
from bot.rehearsal.scenario import read_scenario
from bot.settings import load_settings

RUN = CliRunner()
BOEKERIJ = "tests/commands/boekerij.toml"
SECRETS = {"KLACHTENPOST_SECRET": "s" * 40, "LEESZAAL_IMAP_PASSWORD": "x", "LEESZAAL_SMTP_PASSWORD": "y"}


def begin(folder: Path, *options: str, origin: str = "hss") -> Result:
    """Begin a new organisation in a folder."""
    given = ["new-organisation", "leeszaal", "--from", origin, "--folder", str(folder), *options]
    return RUN.invoke(app, given, env={"COLUMNS": "200"})


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder in which an organisation was begun, and what was printed."""
    folder = tmp_path_factory.mktemp("begun")
    result = begin(folder, "--name", 'De "Leeszaal"', origin="woonpartners")
    assert result.exit_code == 0
    return folder, result.stdout


def test_it_writes_a_procedure_its_letters_and_a_scenario(begun: tuple[Path, str]) -> None:
    folder, _ = begun
    old, procedure = read(source_of("woonpartners")), read(source_of("leeszaal", folder / "procedures"))

    assert (procedure.name, procedure.title) == ("leeszaal", 'Klachtenregeling De "Leeszaal"')
    assert (procedure.steps, procedure.duties, procedure.roles) == (old.steps, old.duties, old.roles)
    assert {file.stem for file in (folder / "letters" / "leeszaal" / "nl").iterdir()} == set(sent(old))
    assert {file.stem for file in (folder / "letters" / "leeszaal" / "en").iterdir()} == {
        name for name in sent(old) if (LETTERS / "en" / f"{name}.md").is_file()
    }
    assert read_scenario(folder / "scenarios" / "leeszaal.toml").organisation.key == "leeszaal"


def test_the_letters_that_are_copied_are_right_and_go_first(begun: tuple[Path, str], tmp_path: Path) -> None:
    shutil.copytree(begun[0] / "letters", tmp_path / "letters")
    own = tmp_path / "letters" / "leeszaal" / "nl" / "decision.md"
    own.write_text("Subject: Eigen brief\n\nEigen tekst.\n", encoding="utf-8")

    letters = load_letters(tmp_path / "letters")

    assert letters.sources["leeszaal", "nl", "decision"] == own.read_text(encoding="utf-8")
    assert letters.sources["leeszaal", "nl", "late"] == letters.sources["", "nl", "late"]


@pytest.mark.parametrize("origin", [*list_procedures(), BOEKERIJ])
def test_every_procedure_can_be_begun_with(tmp_path: Path, origin: str) -> None:
    (tmp_path / "leeszaal.toml").write_text(adapt(source_of(origin), "leeszaal", "De Leeszaal"), encoding="utf-8")

    assert examined(source_of("leeszaal", tmp_path))[1] == []


def test_what_is_begun_plays_as_its_scenario_says(begun: tuple[Path, str]) -> None:
    assert rehearse(begun[0] / "scenarios" / "leeszaal.toml", None, None, as_toml=False)


def test_the_block_for_config_toml_is_right_and_has_somebody_for_each_role(tmp_path: Path) -> None:
    place = place_of(tmp_path)
    new_organisation("leeszaal", BOEKERIJ, place)
    procedure = read(source_of("leeszaal", place.procedures))
    config = tmp_path / "config.toml"
    config.write_text(
        f'[secret]\nenv = "KLACHTENPOST_SECRET"\n\n{block(procedure, "De Leeszaal", place)}', encoding="utf-8"
    )

    settings = load_settings(config, SECRETS)

    assert (settings.procedures_folder, settings.letters_folder) == (place.procedures, place.letters)
    organisation = settings.keyed()["leeszaal"]
    assert (organisation.name, organisation.procedure) == ("De Leeszaal", "leeszaal")
    assert {role for one in organisation.colleagues for role in one.roles} == procedure.used_roles()


def test_folders_that_the_configuration_names_are_used_and_not_told_again(tmp_path: Path) -> None:
    place = place_of(tmp_path, tmp_path / "rules" / "own", tmp_path / "mails")
    new_organisation("leeszaal", "hss", place)

    assert (tmp_path / "rules" / "own" / "leeszaal.toml").is_file()
    assert (tmp_path / "rules" / "scenarios" / "leeszaal.toml").is_file()
    assert (tmp_path / "mails" / "leeszaal" / "nl" / "decision.md").is_file()
    assert "[procedures]" not in block(read(source_of("leeszaal", place.procedures)), "x", place)


def test_it_says_what_to_put_in_the_configuration_and_what_to_do_next(begun: tuple[Path, str]) -> None:
    folder, said = begun
    shown = said.partition("put this in config.toml:\n")[2].partition("next: ")[0]

    assert tomllib.loads(shown)["organisations"]["leeszaal"]["procedure"] == "leeszaal"
    assert f"klachtenpost rehearse {folder}/scenarios/leeszaal.toml" in said


def test_nothing_is_written_over_what_is_there(tmp_path: Path) -> None:
    there = tmp_path / "letters" / "leeszaal" / "nl" / "decision.md"
    there.parent.mkdir(parents=True)
    there.write_text("mine", encoding="utf-8")

    result = begin(tmp_path)

    assert str(result.exception) == f"{there}: is there already; nothing was written"
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [there]


@pytest.mark.parametrize("key", ["", "Leeszaal", "lees-zaal", "1boek", "a" * 21, "../x"])
def test_a_key_that_can_not_begin_a_case_number_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(GiveUp, match="KEY has 1 to 20 letters and digits in lower case"):
        new_organisation(key, "hss", place_of(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_what_is_copied_must_be_there_and_be_right(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('name = "bad"\n', encoding="utf-8")

    assert "there is no procedure 'nowhere'" in str(begin(tmp_path, origin="nowhere").exception)
    assert f"{tmp_path}/bad.toml: title: is missing" in str(begin(tmp_path, origin=f"{tmp_path}/bad.toml").exception)
    assert [file.name for file in tmp_path.iterdir()] == ["bad.toml"]


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "procedures").write_text("a file", encoding="utf-8")

    assert "can't be written" in str(begin(tmp_path).exception)
