"""Do the letters of a journey say what their readers need to know, and no more?"""

import shutil
import tomllib
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.calendar import AMSTERDAM
from bot.rehearsal.play import REPORTS
from bot.rehearsal.town import Town, names, pick, text_of
from bot.rules import load_procedure
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import found_town

MARCH = datetime(2027, 3, 1, 10, 0, tzinfo=AMSTERDAM)
ANNA = "anna@burger.example"
Founds = Callable[[str], "Life"]


class Life:
    """A complaint of Anna's, at one organisation, within one morning."""

    def __init__(self, place: Path, procedure: str) -> None:
        self.town: Town = found_town(place, organisation_of(tomllib.loads((HERE / f"{procedure}.toml").read_text())))
        self.town.now = MARCH
        self.latest: dict[str, EmailMessage] = {}
        self._keep(self.town.says(f"Anna Klaver <{ANNA}>", "Klacht", "Het was een grote puinhoop."))

    def _keep(self, letters: list[EmailMessage]) -> None:
        self.latest |= {names([one])[0][0]: one for one in letters}

    def goes(self, *steps: tuple[str, str]) -> "Life":
        """Let the reader of each letter answer it."""
        for letter, text in steps:
            self._keep(self.town.answers(self.latest[letter], text))
        return self

    def says(self, letter: str) -> str:
        """Give the text of the latest letter of a kind, "" when there was none."""
        return text_of(self.latest[letter]) if letter in self.latest else ""

    def owes(self) -> set[str]:
        """Give what is owed now."""
        number = f"{self.town.key.upper()}-2027-0001"
        return {one.name for one in self.town.case(number).duties if not one.done_at and not one.dropped_at}


@pytest.fixture
def founds(tmp_path: Path, empty_database: Path) -> Founds:
    """Begin a life in an empty database."""
    shutil.copy(empty_database, tmp_path / "town.db")
    return lambda procedure: Life(tmp_path, procedure)


@pytest.mark.requirement("STA-6")
@pytest.mark.parametrize(
    ("act", "routes"),
    [
        ("klager is particulier", {"Geschillencommissie"}),
        ("klager is een bedrijf", {"NRTO"}),
        ("notitie: wij weten het niet", {"Geschillencommissie", "NRTO"}),
    ],
)
def test_who_is_not_helped_gets_the_route_for_their_kind(founds: Founds, act: str, routes: set[str]) -> None:
    said = founds("stap").goes(("handover", act), ("handover", "we komen er niet uit")).says("external_route")

    assert {one for one in ("Geschillencommissie", "NRTO") if one in said} == routes
    assert ("bindend" in said, "voor uzelf of voor een bedrijf" in said) == (True, len(routes) == 2)


@pytest.mark.requirement("STA-6")
def test_who_is_asked_to_submit_it_reads_what_the_complainant_said(founds: Founds) -> None:
    life = founds("stap").goes(("handover", "we komen er niet uit"), ("external_route", "Ja, dat mag. Voor mijzelf."))

    assert "> Ja, dat mag. Voor mijzelf." in life.says("submit_request")
    assert "submit" in life.owes()


@pytest.mark.requirement("STA-7")
def test_consent_to_telling_an_organisation_submits_nothing(founds: Founds) -> None:
    life = founds("stap").goes(
        ("handover", "terugkoppeling ook aan personeel@smit.example"), ("consent_question", "Ja, dat mag.")
    )

    assert (life.says("submit_request"), life.owes()) == ("", {"respond", "decide"})


@pytest.mark.requirement("STA-7")
@pytest.mark.requirement("STA-11")
@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("besluit: gegrond, want de zaal was dicht.", "De zaal was dicht."),
        ("opgelost: u krijgt een nieuwe dag.", "U krijgt een nieuwe dag."),
    ],
)
def test_the_organisation_that_sent_the_participant_hears_the_result_and_no_more(
    founds: Founds, end: str, told: str
) -> None:
    life = founds("stap").goes(
        ("handover", "gesprek: zij huilde aan de telefoon."),
        ("handover", "terugkoppeling ook aan personeel@smit.example, klager is akkoord"),
        ("handover", end),
    )
    said = life.says("feedback")

    assert ("Anna Klaver" in said, told in said) == (True, True)
    assert [one for one in ("puinhoop", ANNA, "huilde") if one in said] == []


@pytest.mark.requirement("BOU-5")
@pytest.mark.parametrize("procedure", ["stap", "bouw"])
def test_what_was_proposed_is_what_was_agreed_and_not_what_was_said_in_a_talk(founds: Founds, procedure: str) -> None:
    life = founds(procedure).goes(
        ("handover", "gesprek: zij is boos op iedereen."),
        ("handover", "voorstel aan klager: u krijgt honderd euro."),
        ("proposal", "Akkoord"),
    )
    said = life.says("agreement")

    assert ("U krijgt honderd euro." in said, "boos" in said) == (True, False)
    assert "Akkoord" in life.says("information")


@pytest.mark.requirement("STA-9")
def test_who_agreed_is_not_told_that_an_end_is_still_to_come(founds: Founds) -> None:
    life = founds("stap").goes(("handover", "opgelost: u krijgt een nieuwe dag."))
    life.town.now = MARCH.replace(day=8, hour=9)

    assert "blijft uw klacht afgesloten" in text_of(pick(life.town.works(), "satisfaction"))


@pytest.mark.requirement("BOU-11")
@pytest.mark.parametrize(
    "steps",
    [
        [("handover", "besluit: ongegrond, want er was storm.")],
        [("handover", "voorstel aan klager: wij betalen de helft."), ("proposal", "Niet akkoord.")],
        [("handover", "we komen er niet uit")],
    ],
)
def test_the_ladder_is_shown_whole_and_in_order(founds: Founds, steps: list[tuple[str, str]]) -> None:
    said = founds("bouw").goes(*steps).says("ladder")
    rungs = ["samen uit te komen", "onafhankelijke derde", "mediation", "Raad van Arbitrage", "bindend"]

    assert sorted(rungs, key=said.index) == rungs


@pytest.mark.requirement("BOU-11")
def test_a_refused_solution_is_first_talked_over_by_a_day(founds: Founds) -> None:
    steps = [("handover", "voorstel aan klager: wij betalen de helft."), ("proposal", "Niet akkoord.")]
    first, closed = founds("bouw").goes(*steps), "Wij sluiten uw klacht bij ons nu af."

    assert ("U hoort uiterlijk op donderdag 1 april 2027 van ons." in first.says("ladder")) is True
    assert (closed in first.says("ladder")) is False
    assert (closed in first.goes(("handover", "we komen er niet uit")).says("ladder")) is True


@pytest.mark.requirement("BOU-6")
@pytest.mark.requirement("BOU-7")
@pytest.mark.parametrize(
    ("letter", "words"),
    [("remedy_term", "hersteltermijn: {}"), ("third_party", "derde: Bakker Dakwerken, klaar op {}")],
)
def test_a_moved_day_is_told_as_such(founds: Founds, letter: str, words: str) -> None:
    life = founds("bouw").goes(("handover", words.format("15 maart")))
    first = life.says(letter)
    moved = life.goes(("handover", words.format("22 maart"))).says(letter)

    assert ("maandag 15 maart 2027" in first, "andere dag" in first) == (True, False)
    assert [one in moved for one in ("maandag 15 maart 2027", "andere dag", "maandag 22 maart 2027")] == [True] * 3


@pytest.mark.requirement("BOU-8")
def test_on_ready_the_complainant_is_asked_whether_it_was_solved(founds: Founds) -> None:
    life = founds("bouw").goes(("handover", "hersteltermijn: 15 maart"), ("handover", "klaar"))

    assert str(life.latest["satisfaction"]["Subject"]).startswith("Is uw klacht goed opgelost?")
    assert "Het werk voor uw klacht is klaar." in life.says("satisfaction")


@pytest.mark.parametrize(
    ("procedure", "day", "said"),
    [("stap", 5, "een eerste reactie van ons krijgen"), ("bouw", 17, "zijn opgelost. Wij hebben nog niet gehoord")],
)
@pytest.mark.requirement("STA-4")
@pytest.mark.requirement("BOU-6")
def test_a_letter_about_a_delay_says_what_is_late(founds: Founds, procedure: str, day: int, said: str) -> None:
    life = founds(procedure)
    if procedure == "bouw":
        life.goes(("handover", "hersteltermijn: 19 maart"))
    life.town.now = MARCH.replace(day=day, hour=9)

    assert said in text_of(pick(life.town.works(), "late"))


FOUND, UNFOUND = ("handover", "besluit: gegrond, want zo is het."), ("handover", "besluit: ongegrond, want zo is het.")
PROPOSED = ("handover", "voorstel aan klager: u krijgt honderd euro.")


@pytest.mark.parametrize(
    ("procedure", "steps", "letter"),
    [
        ("stap", [], "acknowledgement"),
        ("stap", [PROPOSED], "proposal"),
        ("stap", [UNFOUND], "decision"),
        ("bouw", [], "acknowledgement"),
        ("bouw", [PROPOSED], "proposal"),
        ("bouw", [FOUND], "decision"),
        ("bouw", [FOUND, ("handover", "derde: Bakker Dakwerken, klaar op 22 maart")], "third_party"),
        ("bouw", [UNFOUND], "ladder"),
    ],
)
def test_a_complaint_can_be_taken_back_in_every_state_and_then_nobody_hears_of_it(
    founds: Founds, procedure: str, steps: list[tuple[str, str]], letter: str
) -> None:
    life = founds(procedure).goes(*steps)
    taken_back = names(life.town.answers(life.latest[letter], "Ik trek mijn klacht in."))
    life.town.now = MARCH.replace(month=6)

    assert [one for one, _ in taken_back] == ["withdrawn", "withdrawn_notice"]
    assert [one for one, _ in names(life.town.works()) if one not in REPORTS] == []
    assert life.owes() == set()


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize("procedure", ["stap", "bouw"])
def test_at_the_end_the_cause_and_the_kind_are_asked_for(founds: Founds, procedure: str) -> None:
    asked = founds(procedure).goes(("handover", "opgelost: u krijgt honderd euro."))

    assert "soort klacht" in asked.says("learning_question")


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize("procedure", ["stap", "bouw"])
def test_who_told_the_cause_and_the_kind_in_time_is_not_asked(founds: Founds, procedure: str) -> None:
    told = ("handover", "oorzaak: de planning\nsoort: te laat")
    life = founds(procedure).goes(told, ("handover", "opgelost: u krijgt honderd euro."))

    assert life.says("learning_question") == ""


@pytest.mark.parametrize(
    ("procedure", "term", "source"),
    [
        pytest.param("stap", "2 years", "STA-11", marks=pytest.mark.requirement("STA-11")),
        pytest.param("bouw", "3 years", "BOU-12", marks=pytest.mark.requirement("BOU-12")),
    ],
)
def test_a_dossier_is_kept_as_long_as_the_source_says(procedure: str, term: str, source: str) -> None:
    rules = load_procedure(procedure)

    assert (str(rules.retention), rules.retention_source) == (term, source)
