"""Does a scenario play out as its file promises?"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.adapters import GiveUp
from bot.adapters.files import load_letters
from bot.commands.sources import read, source_of
from bot.core.facts import Rules
from bot.core.organisation import Organisation
from bot.rehearsal.outcome import Outcome, differences
from bot.rehearsal.play import Stage, outcome_of
from bot.rehearsal.scenario import Scenario, ScenarioJourney, read_scenario
from bot.rehearsal.writing import outcome_lines
from bot.rules import rules_of, vacant_roles


def beside(file: Path, name: str) -> Path | None:
    """Find a folder beside that of a scenario file, as `new-organisation` makes them."""
    folder = file.resolve().parent.parent / name
    return folder if folder.is_dir() else None


def rehearse(file: Path, procedures: Path | None, letters: Path | None, *, as_toml: bool) -> bool:
    """Play every journey of a file, print what came otherwise than promised, and say whether nothing did.

    :param as_toml: print what came of each journey, to be put in the file
    """
    scenario = read_scenario(file)
    well = True
    with TemporaryDirectory(prefix="klachtenpost-") as folder:
        stage = Stage(
            folder=Path(folder),
            rules=_rules(scenario.organisation, procedures or beside(file, "procedures")),
            letters=load_letters(letters or beside(file, "letters")),
        )
        for journey in scenario.journeys:
            lines = list(_lines(stage, scenario, journey, as_toml=as_toml))
            well = well and lines[0].startswith("ok")
            typer.echo("\n".join(lines))
    return well


def _rules(organisation: Organisation, procedures: Path | None) -> Rules:
    procedure = read(source_of(organisation.procedure, procedures))
    rules = rules_of(organisation, procedure)
    if vacant := vacant_roles(rules.organisation, procedure):
        raise GiveUp(f"organisation.colleagues: nobody holds the role {', '.join(vacant)}")
    return rules


def _lines(stage: Stage, scenario: Scenario, journey: ScenarioJourney, *, as_toml: bool) -> Iterator[str]:
    """Say of a journey whether it played as promised, and what not."""
    try:
        with stage.town(journey.mails[0].at) as town:
            came = outcome_of(town, scenario, journey)
    except GiveUp as trouble:
        yield f"WRONG {journey.name}"
        yield f"      {trouble}"
        return
    found = list(differences(journey, came))
    yield f"{'WRONG' if found else 'ok   '} {journey.name}"
    yield from (f"      {one}" for one in found)
    yield from _toml(came) if as_toml else ()


def _toml(came: Outcome) -> Iterator[str]:
    return (line for lines in outcome_lines(came) for line in lines.splitlines())
