"""Does a case go to another colleague, on in another case, or stay away from who may not have it?"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.organisation import Colleague
from bot.core.words import Moment, State
from bot.rehearsal.town import name_of
from tests.town import ORGANISATION, Town, found_town, names, pick, text_of

ANNA = "anna@example.org"
BOSS, MILA, SAM = "directie@hss.example", "mila@hss.example", "sam@hss.example"
ELS, ELSA = "els@hss.example", "els.smit@hss.example"
FIRST, SECOND = "HSS-2026-0001", "HSS-2026-0002"
HERE = replace(
    ORGANISATION,
    colleagues=(
        *ORGANISATION.colleagues,
        Colleague(name="Els de Wit", address=ELS, team="wonen", roles=frozenset({"directie"})),
        Colleague(name="Els Smit", address=ELSA, team="wonen"),
    ),
)


@pytest.fixture
def town(tmp_path: Path, empty_database: Path) -> Iterator[Town]:
    """HSS, with two who are called Els, and a complaint about post."""
    shutil.copy(empty_database, tmp_path / "town.db")
    made = found_town(tmp_path, HERE)
    made.letters = made.says(ANNA, "Klacht", "Ik heb een klacht: mijn post komt niet aan.")
    yield made
    made.desk.store.close()


def says(town: Town, text: str) -> list[EmailMessage]:
    """Let the director answer the case mail."""
    return town.answers(of(town.letters, "handover", BOSS), text)


def of(letters: list[EmailMessage], name: str, address: str) -> EmailMessage:
    """Give the letter of this name to this address."""
    return next(one for one in letters if name_of(one) == (name, address))


def test_a_case_goes_to_the_named_colleague_who_gets_all_of_it(town: Town) -> None:
    letters = says(town, "Geef maar aan Sam, die kent de postkamer.")

    assert town.case(FIRST).owner == SAM
    assert ("handover", SAM) in names(letters)
    assert "De zaak ligt nu bij Sam Visser." in text_of(pick(letters, "transcript"))


def test_who_gets_a_case_reads_from_whom_and_why(town: Town) -> None:
    letters = says(town, "doorgeven aan Sam, want die kent de postkamer")

    told = text_of(of(letters, "handover", SAM))
    assert "Directie HSS geeft deze klacht aan jou door. De reden:" in told
    assert "kent de postkamer" in told


def test_who_got_a_case_without_the_role_may_act_in_it(town: Town) -> None:
    letters = says(town, "doorgeven aan Sam")
    town.answers(of(letters, "handover", SAM), "notitie: de postkamer was dicht")

    assert town.kinds(FIRST)[-1] == "noted"


def test_who_had_the_case_hears_that_it_is_gone(town: Town) -> None:
    handed = says(town, "doorgeven aan Sam")
    letters = says(town, "doorgeven aan Mila, want Sam is er niet")

    assert of(handed, "handover", SAM)
    assert ("passed_notice", SAM) in names(letters)
    assert "De klacht ligt nu bij Mila de Boer." in text_of(pick(letters, "passed_notice"))


def test_who_had_the_case_hears_that_another_took_it_and_who_takes_it_twice_hears_nothing_more(town: Town) -> None:
    says(town, "doorgeven aan Sam")
    letters = says(town, "ik pak dit op")
    again = says(town, "ik pak dit op")

    assert names(letters) == [("passed_notice", SAM), ("transcript", BOSS)]
    assert "De klacht ligt nu bij Directie HSS." in text_of(pick(letters, "passed_notice"))
    assert names(again) == [("transcript", BOSS)]


def test_a_case_goes_to_a_team_where_somebody_handles_complaints(town: Town) -> None:
    says(town, "doorzetten naar team wonen")

    assert (town.case(FIRST).team, town.case(FIRST).owner) == ("wonen", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("doorgeven aan Els", "er zijn meer collega’s die “Els” heten: Els de Wit, Els Smit"),
        ("doorgeven aan Karel", "we weten niet welke collega of welk team je bedoelt met “Karel”"),
        ("doorzetten naar team kantoor", "in het team kantoor is niemand die klachten behandelt"),
    ],
)
def test_a_case_stays_where_it_is_when_it_is_not_clear_who_gets_it(town: Town, text: str, why: str) -> None:
    letters = says(town, text)

    assert town.case(FIRST).owner == ""
    assert why in text_of(pick(letters, "transcript"))


def test_a_case_does_not_go_to_whom_it_is_about(town: Town) -> None:
    says(town, "gaat over Mila")
    letters = says(town, "doorgeven aan Mila")

    assert town.case(FIRST).owner == ""
    assert "Mila de Boer blijft buiten deze zaak" in text_of(pick(letters, "transcript"))


def test_a_question_who_could_do_it_passes_nothing(town: Town) -> None:
    says(town, "kan Sam dit oppakken?")

    assert town.case(FIRST).owner == ""


def test_who_is_involved_steps_aside_and_passes_it_on_in_one_mail(town: Town) -> None:
    says(town, "Ik ben zelf betrokken. Wil je het aan Sam geven")

    assert (town.case(FIRST).owner, town.case(FIRST).excluded) == (SAM, (BOSS,))


def test_a_second_complaint_goes_on_in_the_first(town: Town) -> None:
    second = town.says(ANNA, "Klacht", "Ik heb een klacht: de post kwam weer niet aan.")
    letters = town.answers(of(second, "handover", BOSS), "samenvoegen met zaak 1")
    first, gone = town.case(FIRST), town.case(SECOND)

    assert (gone.state, gone.merged_into, [one for one in gone.duties if one.next_at]) == (State.CLOSED, FIRST, [])
    assert "de post kwam weer niet aan" in first.gist
    assert ("merged", ANNA) in names(letters)
    assert f"Klacht {SECOND} gaat verder onder nummer {FIRST}" in text_of(pick(letters, "merged"))


def test_an_answer_to_the_old_number_lands_in_the_case_that_goes_on(town: Town) -> None:
    second = town.says(ANNA, "Klacht", "Ik heb een klacht: de post kwam weer niet aan.")
    town.answers(of(second, "handover", BOSS), "samenvoegen met zaak 1")
    town.answers(of(second, "acknowledgement", ANNA), "De brief lag bij de buren.")

    assert town.kinds(FIRST)[-1] == "information"
    assert town.kinds(SECOND)[-1] == "merged"


def test_terms_count_from_the_first_of_two_complaints(town: Town) -> None:
    second = town.says(ANNA, "Klacht", "Ik heb een klacht: de post kwam weer niet aan.")
    due = {one.name: one.due for one in town.case(FIRST).duties}
    assert second
    town.answers(of(town.letters, "handover", BOSS), "hoort bij HSS-2026-0002")

    assert town.case(SECOND).moments[Moment.RECEIVED] == town.case(FIRST).moments[Moment.RECEIVED]
    assert {one.name: one.due for one in town.case(SECOND).duties}["decide"] == due["decide"]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("HSS-2026-0009", "wij kennen geen zaak HSS-2026-0009"),
        (FIRST, "dit is zaak HSS-2026-0001 zelf"),
        (SECOND, "zaak HSS-2026-0002 is van een andere klager"),
    ],
)
def test_what_is_not_the_same_complainants_is_not_merged(town: Town, number: str, why: str) -> None:
    town.says("ben@example.org", "Klacht", "Ik heb een klacht: mijn post komt niet aan.")
    letters = says(town, f"samenvoegen met {number}")

    assert town.case(FIRST).merged_into == ""
    assert why in text_of(pick(letters, "transcript"))


@pytest.mark.parametrize(
    ("text", "quiet", "why"),
    [
        (
            "geen herinneringen tot 7 december, ik heb training",
            "2026-12-07",
            "geen herinneringen tot maandag 7 december 2026",
        ),
        ("geen herinneringen tot 7 februari", "", "stil zijn kan hooguit 30 dagen"),
        ("geen herinneringen", "", ""),
    ],
)
def test_reminders_wait_until_a_day_that_is_not_too_far(town: Town, text: str, quiet: str, why: str) -> None:
    letters = says(town, text)

    assert town.case(FIRST).quiet_until == quiet
    assert why in text_of(pick(letters, "transcript"))


def test_silence_that_somebody_asked_for_does_not_hold_for_who_gets_the_case(town: Town) -> None:
    says(town, "geen herinneringen tot 7 december, ik heb training")
    says(town, "doorgeven aan Els de Wit")

    assert (town.case(FIRST).owner, town.case(FIRST).quiet_until) == (ELS, "")


def test_who_gets_the_case_when_the_other_keeps_its_owner_out_gets_all_of_it(town: Town) -> None:
    town.answers(of(town.letters, "handover", ELS), "ik pak dit op")
    second = town.says(ANNA, "Klacht over Els de Wit", "Ik heb een klacht: Els de Wit schreeuwde tegen mij.")

    letters = town.answers(of(second, "handover", BOSS), "samenvoegen met zaak 1")

    assert (town.case(FIRST).owner, town.case(FIRST).excluded) == ("", (ELS,))
    assert names(letters) == [("handover", BOSS), ("merged", ANNA), ("transcript", BOSS)]


def test_who_is_kept_out_of_the_other_case_hears_nothing_of_it(town: Town) -> None:
    town.says(ANNA, "Klacht over Els de Wit", "Ik heb een klacht: Els de Wit schreeuwde tegen mij.")

    letters = town.answers(of(town.letters, "handover", ELS), f"samenvoegen met {SECOND}")

    assert town.case(FIRST).merged_into == ""
    assert f"wij kennen geen zaak {SECOND}" in text_of(pick(letters, "transcript"))


def test_who_speaks_for_the_complainant_and_a_wish_for_silence_go_along(town: Town) -> None:
    ack = of(town.letters, "acknowledgement", ANNA)
    town.answers(ack, "Mijn dochter Petra mag namens mij schrijven: petra@example.net")
    town.answers(ack, "Stop met mailen.")
    second = town.says(ANNA, "Klacht", "Ik heb een klacht: de post kwam weer niet aan.")
    town.answers(of(town.letters, "handover", BOSS), f"samenvoegen met {SECOND}")

    assert second
    assert town.case(SECOND).representative["address"] == "petra@example.net"
    assert town.case(SECOND).no_mail


def test_a_case_with_an_appointment_ahead_is_not_merged_out_of_both_calendars(town: Town) -> None:
    town.says(ANNA, "Klacht", "Ik heb een klacht: de post kwam weer niet aan.")
    says(town, "afspraak op 1 december om 10:00, bij u thuis")

    letters = says(town, f"samenvoegen met {SECOND}")

    assert (town.case(FIRST).merged_into, town.case(FIRST).meeting["day"]) == ("", "2026-12-01")
    assert "staat nog een afspraak" in text_of(pick(letters, "transcript"))


def test_who_is_named_as_the_complainant_and_is_a_colleague_gets_no_letter_to_the_complainant(town: Town) -> None:
    letters = says(town, "Laat mevrouw de Wit weten dat de brief klaar ligt.")

    assert ("message", ANNA) not in names(letters)
    assert "we weten niet of “mevrouw de Wit” de klager is of een collega" in text_of(pick(letters, "transcript"))
