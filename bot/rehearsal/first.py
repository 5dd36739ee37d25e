"""With which scenario does a new procedure begin? Its first journeys are played, and what came of them is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.adapters import GiveUp
from bot.core.calendar import AMSTERDAM
from bot.core.organisation import Colleague, Organisation
from bot.core.procedure import Procedure
from bot.desk.office import Letters
from bot.rehearsal.outcome import Outcome
from bot.rehearsal.play import Stage, outcome_of
from bot.rehearsal.scenario import Scenario, ScenarioJourney, ScenarioMail
from bot.rehearsal.writing import journey_lines, organisation_lines
from bot.rules import rules_of

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
SOON = MONDAY + timedelta(days=2)
COMPLAINT = (
    "Ik dien een klacht in. Sinds 2 november 2026 wacht ik op antwoord, en niemand belt mij terug. Ik heb dit "
    "besproken met de medewerker die mij hielp, maar zonder resultaat. Ik wil dat u belt. Anna Klaver, Lindelaan 1, "
    "1234 AB Dorp, 030 123 45 67."
)
NAMES = ("Noor Jansen", "Sam Visser", "Ilse Postma", "Omar Haddad", "Wim Kuipers", "Fenna Dijkstra", "Lena Mulder")
HEAD = """\
# Journeys by the procedure {name}: who writes what on which day; then every letter, the state, and every last day.
# The first word of a subject tells the rehearsal what a mail is: klacht, reparatie, overlast, kosten, vraag; with
# another word it is unclear. Between mails the clock is looked at each day at 9:05; with looks = ["09:05", "16:05"] at
# the top, at those times.
# Play it: klachtenpost rehearse {name}.toml"""


def invented(procedure: Procedure, name: str) -> Organisation:
    """Invent an organisation with somebody for each role of a procedure."""
    domain = f"{procedure.name}.example"
    return Organisation(
        key=procedure.name,
        name=name,
        short_name=name,
        address=f"klachten@{domain}",
        procedure=procedure.name,
        coordinator=procedure.owner,
        step_up=f"toezicht@{domain}",
        fallback=f"secretariaat@{domain}",
        authserv_id=f"mx.{domain}",
        drafts=frozenset(),
        colleagues=tuple(
            Colleague(name=NAMES[number % len(NAMES)], address=f"{role}@{domain}", roles=frozenset({role}))
            for number, role in enumerate(sorted(procedure.used_roles()))
        ),
    )


def people_of(organisation: Organisation) -> dict[str, str]:
    """Give everybody who writes or reads in the rehearsals of an organisation, by a short name."""
    colleagues = {one.address.partition("@")[0]: one.address for one in organisation.colleagues}
    above = {"toezicht": organisation.step_up, "secretariaat": organisation.fallback}
    return {"anna": "anna@burger.example", **colleagues, **above}


def first_scenario(procedure: Procedure, name: str, letters: Letters, folder: Path) -> str:
    """Write a scenario file for a procedure; it is played in a folder."""
    organisation = invented(procedure, name)
    people = people_of(organisation)
    played = _played(Stage(folder=folder, rules=rules_of(organisation, procedure), letters=letters), people)
    parts = ["\n".join(journey_lines(journey, came)) for journey, came in played]
    return "\n\n".join(
        [HEAD.format(name=procedure.name), "\n".join(organisation_lines(organisation, people)), *parts, ""]
    )


def _played(stage: Stage, people: Mapping[str, str]) -> Iterator[tuple[ScenarioJourney, Outcome]]:
    """Play a complaint that nobody answers; then one that is decided and one that is taken back, where that can be."""
    organisation = stage.rules.organisation
    mail = ScenarioMail(at=MONDAY, who="anna", subject="Klacht", text=COMPLAINT)
    silent = ScenarioJourney(
        name="nobody answers a complaint",
        case=f"{organisation.key.upper()}-2026-0001",
        mails=(mail,),
        until=MONDAY + timedelta(weeks=8),
    )
    nothing = _play(stage, people, silent)
    yield silent, nothing
    decider = next((told.partition(" > ")[2] for told in nothing.letters if " handover > " in told), "")
    decides = ("besluit: gegrond, want er is niet teruggebeld.", decider, "handover")
    takes_back = ("Ik trek mijn klacht in.", "anna", "acknowledgement")
    before = _state(stage, people, replace(silent, until=SOON))
    for name, (text, who, answers) in (
        ("a complaint is decided the next day", decides),
        ("a complaint is taken back", takes_back),
    ):
        answer = ScenarioMail(at=MONDAY + timedelta(days=1), who=who, answers=answers, text=text)
        journey = replace(silent, name=name, mails=(mail, answer), until=SOON)
        if _state(stage, people, journey) not in {"", before}:
            journey = replace(journey, until=MONDAY + timedelta(weeks=5))
            yield journey, _play(stage, people, journey)


def _state(stage: Stage, people: Mapping[str, str], journey: ScenarioJourney) -> str:
    """Say to which state a journey leads; "" when this procedure has no such letter to answer."""
    try:
        return _play(stage, people, journey).state
    except (GiveUp, KeyError):
        return ""


def _play(stage: Stage, people: Mapping[str, str], journey: ScenarioJourney) -> Outcome:
    scenario = Scenario(organisation=stage.rules.organisation, people=people)
    with stage.town(MONDAY) as town:
        return outcome_of(town, scenario, journey)
