"""Can what is written be read again, the same?"""

import tomllib
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import AMSTERDAM
from bot.core.organisation import Colleague, Organisation
from bot.rehearsal.outcome import Outcome
from bot.rehearsal.scenario import ScenarioJourney, ScenarioMail, scenario_of
from bot.rehearsal.writing import journey_lines, organisation_lines, table, text, texts

MONDAY = datetime(2026, 11, 23, 10, tzinfo=AMSTERDAM)
ORGANISATION = Organisation(
    key="boekerij",
    name='De "Boekerij"',
    short_name="Boekerij",
    address="klachten@boekerij.example",
    procedure="boekerij",
    coordinator="balie",
    step_up="toezicht@boekerij.example",
    fallback="secretariaat@boekerij.example",
    authserv_id="mx.boekerij.example",
    colleagues=(
        Colleague(name="Balie", address="balie@boekerij.example", team="balie", roles=frozenset({"balie", "chef"})),
    ),
)
PEOPLE = {"anna": "anna@burger.example", "balie": "balie@boekerij.example"}
JOURNEY = ScenarioJourney(
    name="all goes well",
    case="BOEKERIJ-2026-0001",
    mails=(
        ScenarioMail(at=MONDAY, who="anna", subject="Klacht", text='Ik zei:\n"Nee".'),
        ScenarioMail(at=MONDAY, who="balie", answers="handover", text="Ik pak dit op.", proven=False),
    ),
    until=MONDAY,
)
CAME = Outcome(letters=("2026-11-23 a > anna", "2026-11-23 b > balie"), state="open", due={"decide": "2026-12-07"})


def test_a_scenario_that_is_written_is_read_the_same() -> None:
    lines = [*organisation_lines(ORGANISATION, PEOPLE), *journey_lines(JOURNEY, CAME)]
    read = scenario_of(tomllib.loads("\n".join(lines)))

    assert (read.organisation, read.people) == (ORGANISATION, PEOPLE)
    (journey,) = read.journeys
    assert (journey.name, journey.mails, journey.until) == (JOURNEY.name, JOURNEY.mails, JOURNEY.until)
    assert (journey.letters, journey.state, journey.due) == (CAME.letters, CAME.state, CAME.due)


def test_what_is_empty_stays_empty() -> None:
    assert tomllib.loads(f"a = {texts(())}\nb = {table({})}") == {"a": [], "b": {}}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_can_be_written(value: str) -> None:
    assert tomllib.loads(f"a = {text(value)}") == {"a": value}
