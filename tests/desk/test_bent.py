"""Can rights be bent: by a second act in one mail, by a forged mail, by another address, after the end?"""

import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.core.words import State
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import Town, found_town, names, pick, text_of

ANNA = "Anna Klaver <anna@burger.example>"
Founds = Callable[[str], Town]


@pytest.fixture
def founds(tmp_path: Path, empty_database: Path) -> Iterator[Founds]:
    """Build an organisation from its scenario file."""
    made: list[Town] = []

    def found(name: str) -> Town:
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(empty_database, folder / "town.db")
        made.append(found_town(folder, organisation_of(tomllib.loads((HERE / f"{name}.toml").read_text()))))
        made[-1].works()
        return made[-1]

    yield found
    for town in made:
        town.desk.store.close()


@pytest.mark.requirement("WOP-4")
def test_customer_service_takes_a_complaint_up_and_does_not_decide_in_the_same_mail(founds: Founds) -> None:
    town = founds("woonpartners")
    waiting = town.says(ANNA, "Klacht", "Niemand belt mij terug.")

    letters = town.answers(pick(waiting, "waiting_notice"), "toch in behandeling\nbesluit: ongegrond, want zo is het.")

    assert [one for one, _ in names(letters) if one == "decision"] == []
    assert "dat mag je in deze zaak niet" in text_of(pick(letters, "transcript"))
    assert town.case().state is State.OPEN


@pytest.mark.requirement("STI-4")
def test_who_says_that_it_is_about_themselves_decides_no_more(founds: Founds) -> None:
    town = founds("stap")
    opened = town.says(ANNA, "Klacht", "De cursus begon te laat.")
    handler = pick(opened, "handover")
    name = next(one.name for one in town.office.organisation.colleagues if one.address in str(handler["To"]))

    town.answers(handler, f"gaat over {name}\nbesluit: ongegrond, want ik deed niets verkeerd.")

    assert (town.case().state, len(town.case().excluded)) == (State.OPEN, 1)


def test_a_forged_form_fills_in_nobodys_address(town: Town) -> None:
    form = "Naam klager: Piet\nTelefoon: 06 1234 5678\nDatum ontvangst: 23-11-2026\nWat is er gebeurd: niets"
    asked = town.says("sam@hss.example", "Telefonische klacht", form)
    number = town.case().number
    forged = town.mail("sam@hss.example", f"Re: {number}", f"{form}\nE-mail: boef@evil.example")

    town.arrives(forged)
    letters = town.works()

    assert town.case().complainant_address == ""
    assert [reader for _, reader in names([*asked, *letters]) if reader == "boef@evil.example"] == []


@pytest.mark.requirement("STA-7")
def test_leave_for_one_organisation_is_no_leave_for_another_and_can_not_be_forged(founds: Founds) -> None:
    town = founds("stap")
    opened = town.says(ANNA, "Klacht", "De cursus begon te laat.")
    handler = pick(opened, "handover")
    town.answers(handler, "besluit: gegrond, want dat klopt.")
    asked = town.answers(handler, "terugkoppeling ook aan piet@werkgever.example")
    forged = town.mail("anna@burger.example", f"Re: [{town.case().number}]", "Ja, dat mag.")

    town.arrives(forged)
    by_a_stranger = names(town.works())
    with_leave = names(town.answers(pick(asked, "consent_question"), "Ja, dat mag.", proof=False))
    elsewhere = names(town.answers(handler, "terugkoppeling ook aan kees@anders.example"))

    assert [one for one, _ in by_a_stranger if one == "feedback"] == []
    assert ("feedback", "piet@werkgever.example") in with_leave
    assert [one for one, _ in elsewhere if one == "feedback"] == []


@pytest.mark.requirement("STI-4")
def test_a_colleague_with_a_private_address_for_answers_is_still_a_colleague(town: Town) -> None:
    private = {"Reply-To": "mila@prive.example"}
    town.arrives(town.mail("Mila de Boer <mila@hss.example>", "Klacht", "Niemand hielp mij.", headers=private))
    town.works()

    assert town.case().complainant_address == "mila@hss.example"


@pytest.mark.requirement("STI-4")
def test_who_is_blamed_below_a_closed_case_is_kept_out_of_it(founds: Founds) -> None:
    town = founds("stap")
    opened = town.says(ANNA, "Klacht", "De cursus begon te laat.")
    closed = town.answers(pick(opened, "handover"), "opgelost: de cursus begint voortaan op tijd.")
    people = town.office.organisation.colleagues
    blamed = next(one for one in people if one.address in str(pick(opened, "handover")["To"]))

    town.answers(
        pick(closed, "agreement"),
        f"Het is niet opgelost. {blamed.name} heeft mij uitgescholden en weigert mij te helpen.",
        proof=False,
    )

    assert town.case().excluded == (blamed.address,)


def test_a_department_closes_no_complaint_that_was_never_passed_to_it(town: Town) -> None:
    town.says(ANNA, "Klacht", "Niemand belt mij terug.")
    aside = town.mail("sam@hss.example", f"Re: [{town.case().number}]", "kosten", proof=True)

    town.arrives(aside)
    town.works()

    assert town.case().state is State.OPEN
