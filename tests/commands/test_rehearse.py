"""Does `klachtenpost rehearse` play a scenario, and say what comes otherwise than it promises?"""

import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.adapters import GiveUp
from bot.cli import app
from bot.commands.new_organisation import new_organisation, place_of
from bot.commands.rehearse import rehearse

RUN = CliRunner()
THERE = "acknowledgement, escalation, handover, overdue"  # by the next day, since nobody called


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new organisation, as `new-organisation` writes it."""
    folder = tmp_path_factory.mktemp("begun")
    new_organisation("leeszaal", "tests/commands/boekerij.toml", place_of(folder))
    return folder


@pytest.fixture
def scenario(begun: Path) -> Path:
    """Its scenario file, beside a copy of which a test may write another."""
    return begun / "scenarios" / "leeszaal.toml"


def play(file: Path, *options: str) -> Result:
    """Rehearse a file."""
    return RUN.invoke(app, ["rehearse", str(file), *options], env={"COLUMNS": "200"})


def changed(scenario: Path, before: str, after: str) -> Path:
    """Write the scenario with something else in it."""
    text = scenario.read_text(encoding="utf-8")
    assert before in text
    file = scenario.with_name("changed.toml")
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return file


def test_a_scenario_that_plays_as_it_promises_is_told_so(scenario: Path) -> None:
    result = play(scenario)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "ok    nobody answers a complaint",
        "ok    a complaint is decided the next day",
        "ok    a complaint is taken back",
    ]


def test_what_comes_otherwise_is_told_per_journey(scenario: Path) -> None:
    result = play(changed(scenario, "2026-11-23 handover > balie", "2026-11-23 handover > anna"))

    assert result.exit_code == 1
    assert result.stdout.splitlines()[:3] == [
        "WRONG nobody answers a complaint",
        "      - 2026-11-23 handover > anna",
        "      + 2026-11-23 handover > balie",
    ]
    assert result.stdout.splitlines()[3:] == [
        "ok    a complaint is decided the next day",
        "ok    a complaint is taken back",
    ]


def test_another_term_in_the_procedure_shows_at_once(begun: Path, scenario: Path) -> None:
    file = begun / "procedures" / "leeszaal.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('term = "10 working days"', 'term = "9 working days"'), encoding="utf-8")
    try:
        said = play(scenario).stdout
    finally:
        file.write_text(text, encoding="utf-8")

    assert "decide is due 2026-12-04, not 2026-12-07" in said


def test_what_came_can_be_put_in_the_file(scenario: Path) -> None:
    said = play(changed(scenario, 'state = "open"', 'state = "closed"'), "--toml").stdout
    first = said.partition("ok  ")[0].splitlines()[2:]

    came = tomllib.loads("\n".join(first))
    assert came["state"] == "open"
    assert came["letters"][:2] == ["2026-11-23 acknowledgement > anna", "2026-11-23 handover > balie"]
    assert came["due"]["decide"] == "2026-12-07"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            'answers = "handover"',
            'answers = "ruling"',
            f'mails[2].answers: no letter "ruling" was written yet; there were: {THERE}',
        ),
        (
            'case = "LEESZAAL-2026-0001"',
            'case = "X-1"',
            "case: there is no case X-1; a number is like LEESZAAL-2026-0001",
        ),
    ],
)
def test_a_journey_that_can_not_be_played_is_told(scenario: Path, before: str, after: str, said: str) -> None:
    result = play(changed(scenario, before, after))

    assert result.exit_code == 1
    assert f"      {said}" in result.stdout.splitlines()


def test_a_role_that_nobody_holds_is_told(scenario: Path) -> None:
    result = play(changed(scenario, 'roles = ["bestuur"]', 'roles = ["balie"]'))

    assert isinstance(result.exception, GiveUp)
    assert "nobody holds the role bestuur" in str(result.exception)


def test_a_procedure_that_is_not_there_is_told(scenario: Path) -> None:
    result = play(changed(scenario, 'procedure = "leeszaal"', 'procedure = "nowhere"'))

    assert isinstance(result.exception, GiveUp)
    assert "there is no procedure 'nowhere'" in str(result.exception)


def test_a_sixth_organisation_with_two_rounds_of_appeal_needs_no_more_than_its_files() -> None:
    assert rehearse(Path("tests/rehearsal/boekerij.toml"), Path("tests/commands"), None, as_toml=False)
