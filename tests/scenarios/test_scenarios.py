"""Do whole journeys end as their organisation promises? The journeys are data, one file an organisation."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.core.organisation import Organisation
from bot.rehearsal.outcome import Outcome
from bot.rehearsal.play import outcome_of
from bot.rehearsal.scenario import Scenario, ScenarioJourney, read_scenario, scenario_of
from tests.town import found_town

HERE = Path(__file__).parent
JOURNEYS = [
    pytest.param(scenario, journey, id=f"{file.stem}: {journey.name}", marks=[
        pytest.mark.requirement(row) for row in journey.rows
    ])
    for file in sorted(HERE.glob("*.toml"))
    for scenario in (read_scenario(file),)
    for journey in scenario.journeys
]  # fmt: skip


def organisation_of(file: dict[str, Any]) -> Organisation:
    """Read who works there."""
    return scenario_of(file).organisation


@pytest.fixture
def place(tmp_path: Path, empty_database: Path) -> Path:
    """A folder with an empty database."""
    shutil.copy(empty_database, tmp_path / "town.db")
    return tmp_path


@pytest.mark.parametrize(("scenario", "journey"), JOURNEYS)
def test_a_journey_ends_as_it_is_promised(place: Path, scenario: Scenario, journey: ScenarioJourney) -> None:
    town = found_town(place, scenario.organisation)
    came = outcome_of(town, scenario, journey)
    town.desk.store.close()

    assert came == Outcome(letters=journey.letters, state=journey.state, due=journey.due)
