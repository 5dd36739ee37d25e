"""Is a scenario file read as it stands, and is everything that is wrong in it told at once?"""

import tomllib
from datetime import date, datetime, time
from pathlib import Path

import pytest

from bot.adapters import GiveUp
from bot.core.calendar import AMSTERDAM
from bot.core.organisation import Colleague, Proof
from bot.rehearsal.scenario import ScenarioJourney, ScenarioMail, read_scenario, scenario_of

GOOD = """
[organisation]
key = "boekerij"
name = "De Boekerij"
short_name = "Boekerij"
address = "klachten@boekerij.example"
procedure = "boekerij"
coordinator = "balie"
step_up = "toezicht@boekerij.example"
fallback = "secretariaat@boekerij.example"
closed_days = [2026-12-24]
observed_days = ["good_friday"]
office_opens = 08:30:00
proof = "confirm"

[organisation.links]
privacy = "https://boekerij.example/privacy"

[[organisation.colleagues]]
name = "Balie"
address = "balie@boekerij.example"
roles = ["balie", "directeur"]

[people]
anna = "anna@burger.example"
balie = "balie@boekerij.example"

[[journeys]]
name = "all goes well"
case = "BOEKERIJ-2026-0001"
mails = [
  { at = "2026-11-23T10:00", who = "anna", subject = "Klacht", text = "Niemand hielp mij." },
  { at = "2026-11-24T10:00", who = "balie", answers = "handover", text = "Ik pak dit op.", unproven = "yes" },
]
until = "2026-11-25T12:00"
letters = ["2026-11-23 acknowledgement > anna"]
state = "open"
due = { decide = "2026-12-07" }
rows = ["HSS-1"]
"""


def moment(day: int, hour: int) -> datetime:
    """Give a moment in November 2026."""
    return datetime(2026, 11, day, hour, tzinfo=AMSTERDAM)


def faults(text: str) -> list[str]:
    """Give what is wrong with a file."""
    with pytest.raises(GiveUp) as told:
        scenario_of(tomllib.loads(text), "x.toml")
    return str(told.value).splitlines()


def test_a_journey_is_read_with_its_mails_and_what_must_come_of_them() -> None:
    scenario = scenario_of(tomllib.loads(GOOD))

    assert scenario.people == {"anna": "anna@burger.example", "balie": "balie@boekerij.example"}
    assert scenario.journeys == (
        ScenarioJourney(
            name="all goes well",
            case="BOEKERIJ-2026-0001",
            mails=(
                ScenarioMail(at=moment(23, 10), who="anna", subject="Klacht", text="Niemand hielp mij."),
                ScenarioMail(at=moment(24, 10), who="balie", answers="handover", text="Ik pak dit op.", proven=False),
            ),
            until=moment(25, 12),
            letters=("2026-11-23 acknowledgement > anna",),
            state="open",
            due={"decide": "2026-12-07"},
            rows=("HSS-1",),
        ),
    )


def test_the_organisation_is_whole() -> None:
    one = scenario_of(tomllib.loads(GOOD)).organisation

    assert (one.key, one.proof, one.office_opens) == ("boekerij", (Proof.CONFIRM,), time(8, 30))
    assert one.closed_days == {date(2026, 12, 24)}
    assert one.observed_days == {"good_friday"}
    assert one.links == {"privacy": "https://boekerij.example/privacy"}
    assert one.colleagues == (
        Colleague(name="Balie", address="balie@boekerij.example", roles=frozenset({"balie", "directeur"})),
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[people]", "[persons]", "persons: unknown key; allowed: organisation, people, journeys, looks"),
        ('key = "boekerij"\n', "", "organisation.key: is missing"),
        ('key = "boekerij"', 'kee = "boekerij"', "organisation.kee: unknown key; allowed: key, name, "),
        ('proof = "confirm"', 'proof = "trust"', "organisation: is not whole"),
        ('name = "Balie"\n', "", "organisation.colleagues[1].name: is missing"),
        ('anna = "anna@burger.example"', "anna = 1", "people.anna: must be a text"),
        ("until =", "untill =", "journeys[1].until: is missing"),
        ('until = "2026-11-25T12:00"', 'until = "later"', "journeys[1].until: must be a moment, like 2026-11-23T10:00"),
        ('who = "balie"', 'who = "bob"', "journeys[1].mails[2].who: nobody of [people] is called 'bob'"),
        (
            'answers = "handover"',
            'answers = "handover", subject = "x"',
            "journeys[1].mails[2]: needs either a subject, or the letter that it answers",
        ),
        ('subject = "Klacht", ', "", "journeys[1].mails[1]: needs either a subject, or the letter that it answers"),
        ('at = "2026-11-24', 'at = "2026-11-22', "journeys[1].mails: must stand in the order of their moments"),
        ('letters = ["2026', 'letters = [1, "2026', "journeys[1].letters: must be a list of texts"),
        ('due = { decide = "2026-12-07" }', 'due = "soon"', "journeys[1].due: must be a table"),
    ],
)
def test_each_fault_is_told_with_its_place(before: str, after: str, said: str) -> None:
    assert before in GOOD
    assert [line for line in faults(GOOD.replace(before, after)) if line.startswith(f"x.toml: {said}")] != []


def test_the_clock_is_looked_at_once_a_day_unless_the_file_says_otherwise() -> None:
    assert scenario_of(tomllib.loads(GOOD)).looks == (time(9, 5),)
    assert scenario_of(tomllib.loads(f'looks = ["16:05", "09:05"]\n{GOOD}')).looks == (time(9, 5), time(16, 5))
    assert faults(f'looks = ["noon"]\n{GOOD}') == ['x.toml: looks: must be times of the day, like ["09:05", "16:05"]']


def test_all_faults_are_told_at_once() -> None:
    assert faults('journeys = [{ mails = [] }, 7]\npeople = "all"') == [
        "x.toml: organisation: is missing",
        *(
            f"x.toml: organisation.{key}: is missing"
            for key in ("key", "name", "short_name", "address", "procedure", "coordinator", "step_up", "fallback")
        ),
        "x.toml: organisation: is not whole",
        "x.toml: people: must be a table",
        "x.toml: journeys[2]: must be a table",
        *(f"x.toml: journeys[1].{key}: is missing" for key in ("name", "case", "until")),
        "x.toml: journeys[1].mails: is empty",
        *(f"x.toml: journeys[2].{key}: is missing" for key in ("name", "case", "mails", "until")),
        "x.toml: journeys[2].mails: is empty",
    ]


def test_a_file_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[people", encoding="utf-8")
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(GiveUp, match="is not TOML"):
        read_scenario(tmp_path / "a.toml")
    for name in ("b.toml", "nowhere.toml"):
        with pytest.raises(GiveUp, match="can't be read"):
            read_scenario(tmp_path / name)
