"""Do two robots stop writing to each other?"""

from dataclasses import replace
from email.message import EmailMessage

import pytest

from tests.town import Town, names, pick

ANNA = "Anna Klaver <anna@burger.example>"


def rounds(town: Town, letters: list[EmailMessage], reader: str, text: str) -> int:
    """Let a robot answer everything it gets; say after how many rounds it is quiet."""
    for count in range(30):
        theirs = [one for one in letters if reader in str(one["To"])]
        if not theirs:
            return count
        letters = town.answers(theirs[0], f"{text} Nummer {count}.", proof=False)
    return 99


@pytest.mark.parametrize("text", ["U kunt hier de stand van zaken zien.", "Wij hebben uw bericht ontvangen."])
def test_a_robot_of_the_complainant_is_left_alone_after_some_rounds(town: Town, text: str) -> None:
    town.works()

    assert rounds(town, town.says(ANNA, "Klacht", "Slecht."), "anna@burger.example", text) < 10


def test_a_robot_of_an_unhappy_complainant_is_left_alone_after_some_rounds(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht", "Slecht."), "handover")
    decided = town.answers(handover, "besluit: gegrond, want de brief was zoek.")

    assert rounds(town, decided, "anna@burger.example", "Wij zijn niet tevreden.") < 10


@pytest.mark.parametrize("text", ["Uw melding is aangemaakt.", "reparatie"])
def test_a_ticket_robot_of_a_department_is_left_alone_after_some_rounds(town: Town, text: str) -> None:
    town.works()
    letters = town.says(ANNA, "Reparatie", "De kraan lekt.")

    assert rounds(town, letters, "techniek@hss.example", text) < 25


def test_a_mail_from_our_own_address_gives_a_case_without_a_complainant_to_mail(town: Town) -> None:
    town.works()
    asked = town.says("Website <klachten@hss.example>", "Klacht", "Slecht.")

    letters = town.answers(pick(asked, "doubt"), "klacht")

    assert [one for one in names(letters) if one[1] == "klachten@hss.example"] == []
    assert [duty.name for duty in town.case().duties if duty.name == "acknowledge" and duty.done_at] == []


def test_an_out_of_office_answer_to_no_letter_of_ours_that_may_hold_a_complaint_is_shown_to_a_person(
    town: Town,
) -> None:
    town.works()
    exchange = {"X-Auto-Response-Suppress": "DR, OOF"}
    town.arrives(town.mail(ANNA, "Afwezigheid van mijn bewindvoerder", "Niemand belt mij terug.", headers=exchange))

    assert [one for one, _ in names(town.works())] == ["doubt", "recusal"]  # Mila is the one with that function


def test_an_absence_of_a_colleague_is_only_kept(town: Town) -> None:
    town.works()
    gone = {"Auto-Submitted": "auto-replied"}

    town.arrives(town.mail("mila@hss.example", "Automatisch antwoord: weekoverzicht", "Ik ben er niet.", headers=gone))

    assert town.works() == []


def test_an_organisation_that_left_the_configuration_does_not_stop_the_others(town: Town) -> None:
    town.works()
    town.arrives(town.mail(ANNA, "Klacht", "Slecht."))
    mine = town.desk.offices["hss"]
    other = replace(mine, rules=replace(mine.rules, organisation=replace(mine.organisation, key="ander")))
    whole, town.desk = town.desk, replace(town.desk, offices={"ander": other})

    assert town.works() == []

    town.desk = whole
    assert [one for one, _ in names(town.works())] == ["acknowledgement", "handover"]
