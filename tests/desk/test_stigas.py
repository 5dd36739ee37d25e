"""Does Stigas get its procedure, row by row, as its people read it?"""

import shutil
import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.words import State
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import Town, found_town, names, pick, text_of

ANNA = "anna@kwekerij.example"
DESK = "servicedesk@stigas.example"
ELS = "els@stigas.example"
JORIS = "joris@stigas.example"
DIRK = "dirk@stigas.example"
NUMBER = "STIGAS-2026-0001"
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=AMSTERDAM)
DAY = timedelta(days=1)


@pytest.fixture
def town(tmp_path: Path, empty_database: Path) -> Iterator[Town]:
    """Stigas on Monday 2 March 2026, ten o'clock."""
    shutil.copy(empty_database, tmp_path / "town.db")
    made = found_town(tmp_path, organisation_of(tomllib.loads((HERE / "stigas.toml").read_text())))
    made.now = MONDAY
    made.works()
    yield made
    made.desk.store.close()


@pytest.fixture
def open_case(town: Town) -> Town:
    """Anna complained on Monday at ten."""
    town.letters = town.says(ANNA, "Klacht", "Het rapport klopt niet.")
    return town


@pytest.fixture
def decided(open_case: Town) -> Town:
    """The manager of Advies decided on the same day."""
    sent = open_case.answers(pick(open_case.letters, "handover"), "doorsturen naar team Advies")
    open_case.letters = open_case.answers(
        pick(sent, "handover"), "besluit: gegrond, want de bijlage ontbrak. U krijgt een nieuw rapport."
    )
    return open_case


def at(town: Town, moment: datetime) -> list[tuple[str, str]]:
    """Let the clock look at a moment; give the letters by name."""
    town.now = moment
    return names(town.works())


# --- who complains, and where it goes --------------------------------------------------------------------------


@pytest.mark.requirement("STI-1")
def test_the_kind_of_sender_is_recorded_and_can_be_corrected(open_case: Town) -> None:
    open_case.answers(pick(open_case.letters, "handover"), "klager is leverancier")

    assert open_case.case(NUMBER).sender_kind == "supplier"


@pytest.mark.requirement("STI-1")
def test_a_colleague_may_complain_too(town: Town) -> None:
    letters = town.says("Mila de Boer <mila@stigas.example>", "Klacht", "Ik word al weken niet teruggebeld.")

    assert names(letters) == [("acknowledgement", "mila@stigas.example"), ("handover", DESK)]
    assert town.case(NUMBER).sender_kind == "employee"


@pytest.mark.requirement("STI-3")
def test_the_customer_hears_to_which_team_it_went_and_only_its_manager_gets_it(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "doorsturen naar team Advies")

    assert names(letters) == [("forwarded", ANNA), ("handover", ELS), ("transcript", DESK)]
    assert "de manager van het team Advies" in text_of(pick(letters, "forwarded"))


@pytest.mark.requirement("STI-3")
def test_a_team_that_nobody_knows_is_asked_about(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "doorsturen naar team Zonneschijn")

    assert names(letters) == [("transcript", DESK)]
    assert "we weten niet naar welk team" in text_of(pick(letters, "transcript"))


@pytest.mark.requirement("STI-4")
def test_the_customer_is_not_told_of_a_team_whose_manager_is_kept_out(town: Town) -> None:
    town.letters = town.says(ANNA, "Klacht over Els de Wit", "Els de Wit was onbeleefd tegen mij.")

    letters = town.answers(pick(town.letters, "handover"), "doorsturen naar team Advies")

    assert names(letters) == [("forwarded", ANNA), ("handover", JORIS), ("transcript", DESK)]
    assert "aan de manager. Daar" in text_of(pick(letters, "forwarded"))


@pytest.mark.requirement("STI-4")
def test_who_was_kept_out_by_mistake_gets_the_case_when_that_is_lifted(town: Town) -> None:
    town.letters = town.says(ANNA, "Klacht over Els de Wit", "Els de Wit was onbeleefd tegen mij.")
    town.answers(pick(town.letters, "handover"), "doorsturen naar team Advies")

    letters = town.answers(pick(town.letters, "recusal"), "gaat niet over Els de Wit")

    assert names(letters) == [("handover", ELS), ("transcript", DESK)]


@pytest.mark.requirement("STI-4")
def test_the_desk_does_not_decide(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "besluit: gegrond, want het klopt niet.")

    assert "dat mag je in deze zaak niet" in text_of(pick(letters, "transcript"))
    assert open_case.case(NUMBER).state is State.OPEN


# --- the first contact -----------------------------------------------------------------------------------------


@pytest.mark.requirement("STI-5")
@pytest.mark.parametrize(
    ("came", "missed"),
    [
        (MONDAY.replace(hour=15, minute=59), MONDAY.replace(hour=16)),
        (MONDAY.replace(hour=16), (MONDAY + DAY).replace(hour=16)),
        (datetime(2026, 3, 6, 16, 30, tzinfo=AMSTERDAM), datetime(2026, 3, 9, 16, 0, tzinfo=AMSTERDAM)),
        (datetime(2026, 3, 7, 11, 0, tzinfo=AMSTERDAM), datetime(2026, 3, 9, 16, 0, tzinfo=AMSTERDAM)),
        (datetime(2026, 4, 3, 17, 0, tzinfo=AMSTERDAM), datetime(2026, 4, 7, 16, 0, tzinfo=AMSTERDAM)),
    ],
    ids=["just before four", "at four", "on Friday evening", "on Saturday", "before Easter"],
)
def test_the_managers_call_when_nobody_did_by_four_o_clock(town: Town, came: datetime, missed: datetime) -> None:
    town.now = came
    town.says(ANNA, "Klacht", "Het rapport klopt niet.")

    before = at(town, missed - timedelta(minutes=1))
    then = at(town, missed)

    assert ("contact_manager", ELS) not in before
    assert then == [("contact_manager", ELS), ("contact_manager", JORIS)]


@pytest.mark.requirement("STI-5")
def test_the_manager_hears_whom_to_call_where_and_by_when(town: Town) -> None:
    text = "Mila de Boer was onbeleefd.\n\nMet vriendelijke groet,\nAnna Klaver\n06 12345678"
    town.says(ANNA, "Klacht over Mila de Boer", text)
    town.now = MONDAY.replace(hour=16)

    letters = town.works()

    assert names(letters) == [("contact_manager", ELS)]
    said = text_of(pick(letters, "contact_manager"))
    assert "06 12345678" in said
    assert "dinsdag 3 maart 2026" in said


@pytest.mark.requirement("STI-5")
def test_an_answer_by_mail_is_no_first_contact(open_case: Town) -> None:
    open_case.answers(pick(open_case.letters, "handover"), "bericht aan klager: wij kijken ernaar.")

    assert at(open_case, MONDAY.replace(hour=16)) == [("contact_manager", ELS), ("contact_manager", JORIS)]


@pytest.mark.requirement("STI-5")
def test_a_logged_call_is_the_first_contact(open_case: Town) -> None:
    open_case.answers(pick(open_case.letters, "handover"), "gebeld: zij mist een bijlage.")

    assert at(open_case, MONDAY.replace(hour=16)) == []


@pytest.mark.requirement("STI-5")
def test_a_colleague_who_calls_on_monday_about_a_complaint_of_friday_has_monday_for_it(town: Town) -> None:
    form = (
        "Naam klager: Anna Klaver\nE-mail: anna@kwekerij.example\nDatum ontvangst: 27-02-2026\n"
        "Hoe ontvangen: telefoon\nWat is er gebeurd: Het rapport klopt niet.\n"
    )
    town.arrives(town.mail(DESK, "Klachtenformulier", form, proof=True))
    town.works()

    assert at(town, MONDAY.replace(hour=15)) == []
    assert at(town, MONDAY.replace(hour=16)) == [("contact_manager", ELS), ("contact_manager", JORIS)]


# --- solved, or decided ----------------------------------------------------------------------------------------


@pytest.mark.requirement("STI-6")
def test_what_was_solved_by_phone_is_written_only_when_the_customer_wants_it(open_case: Town) -> None:
    solved = open_case.answers(pick(open_case.letters, "handover"), "telefonisch opgelost: wij komen dinsdag langs.")
    assert names(solved) == [("transcript", DESK), ("written_question", DESK)]

    letters = open_case.answers(pick(solved, "written_question"), "bevestig aan klager")

    assert names(letters) == [("agreement", ANNA), ("transcript", DESK)]
    text = text_of(pick(letters, "agreement"))
    assert "een oplossing gevonden" in text
    assert "Wij komen dinsdag langs." in text


@pytest.mark.requirement("STI-6")
@pytest.mark.parametrize(("said", "written"), [("Ja", True), ("ja graag", True), ("Nee, hoeft niet.", False)])
def test_a_bare_yes_or_no_answers_whether_the_customer_wants_it_on_paper(
    open_case: Town,
    said: str,
    written: bool,  # noqa: FBT001 - a column of the table
) -> None:
    asked = open_case.answers(
        pick(open_case.letters, "handover"), "gebeld op 2 maart 2026: we sturen een nieuw rapport."
    )

    letters = open_case.answers(pick(asked, "written_question"), said)

    assert (("agreement", ANNA) in names(letters)) is written
    assert "Niet begrepen" not in text_of(pick(letters, "transcript"))


@pytest.mark.requirement("STI-6")
def test_a_solution_with_a_confirmation_at_once_asks_nothing(open_case: Town) -> None:
    letters = open_case.answers(
        pick(open_case.letters, "handover"), "opgelost, met bevestiging: wij komen dinsdag langs."
    )

    assert names(letters) == [("agreement", ANNA), ("transcript", DESK)]


@pytest.mark.requirement("STI-6")
def test_a_talk_that_solved_nothing_is_not_written_down_as_a_solution(open_case: Town) -> None:
    talked = open_case.answers(pick(open_case.letters, "handover"), "gebeld: zij mist een bijlage.")

    text = text_of(pick(open_case.answers(pick(talked, "written_question"), "bevestig aan klager"), "agreement"))

    assert "een oplossing gevonden" not in text
    assert "zij mist een bijlage." in text
    assert "uiterlijk op maandag 13 april 2026" in text


@pytest.mark.requirement("STI-7")
def test_the_answer_states_the_complaint_the_solution_and_how_to_appeal(decided: Town) -> None:
    text = text_of(pick(decided.letters, "decision"))

    assert "Het rapport klopt niet." in text
    assert "U krijgt een nieuw rapport." in text
    assert "uiterlijk op donderdag 2 april 2026" in text
    assert "de directeur" in text


# --- the appeal ------------------------------------------------------------------------------------------------


@pytest.mark.requirement("STI-8")
@pytest.mark.parametrize(
    ("day", "letter"),
    [("2026-04-01", "appeal_received"), ("2026-04-02", "appeal_received"), ("2026-04-03", "appeal_late")],
)
def test_an_appeal_counts_until_a_month_after_the_proposal(decided: Town, day: str, letter: str) -> None:
    decided.now = datetime.fromisoformat(f"{day}T23:59").replace(tzinfo=AMSTERDAM)

    letters = decided.answers(pick(decided.letters, "decision"), "Ik ga in beroep bij de directeur.")

    assert [one for one in names(letters) if one[1] == ANNA and one[0].startswith("appeal")] == [(letter, ANNA)]


@pytest.mark.requirement("STI-8")
def test_an_appeal_that_came_in_time_is_in_time_though_we_read_it_a_day_later(decided: Town) -> None:
    decided.now = datetime(2026, 4, 2, 23, 59, tzinfo=AMSTERDAM)
    decided.arrives(decided.reply(pick(decided.letters, "decision"), "Ik ga in beroep bij de directeur."))
    decided.now = datetime(2026, 4, 3, 8, 0, tzinfo=AMSTERDAM)

    letters = decided.works()

    assert "zaterdag 2 mei 2026" in text_of(pick(letters, "appeal_received"))


@pytest.mark.requirement("STI-8")
@pytest.mark.requirement("STI-9")
def test_the_director_gets_it_and_the_customer_hears_that_the_director_has_it(decided: Town) -> None:
    letters = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")

    assert names(letters) == [("appeal_handover", DIRK), ("appeal_received", ANNA)]
    text = text_of(pick(letters, "appeal_received"))
    assert "Uw klacht ligt nu bij de directeur. " in text
    assert "aan de telefoon of bij ons op kantoor" in text
    handover = text_of(pick(letters, "appeal_handover"))
    assert "Het rapport klopt niet." in handover
    assert "Ik ben het hier niet mee eens." in handover
    assert "donderdag 2 april 2026" in handover  # 1 month after 2 March
    assert "maandag 16 maart 2026" in handover


@pytest.mark.requirement("STI-9")
def test_the_customer_is_invited_and_gets_the_report(decided: Town) -> None:
    handover = pick(
        decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens."), "appeal_handover"
    )

    invited = decided.answers(handover, "hoorzitting op 10 maart om 10:00, hoofdkantoor")
    decided.now = datetime(2026, 3, 10, 15, 0, tzinfo=AMSTERDAM)
    reported = decided.answers(handover, "verslag: mevrouw liet de mail zien.")

    invitation = text_of(pick(invited, "hearing_invitation"))
    assert "dinsdag 10 maart 2026" in invitation
    assert "hoofdkantoor" in invitation
    assert "mevrouw liet de mail zien." in text_of(pick(reported, "hearing_report"))


@pytest.mark.requirement("STI-9")
def test_the_director_can_make_an_appointment_to_call(decided: Town) -> None:
    appealed = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")

    letters = decided.answers(pick(appealed, "appeal_handover"), "afspraak op 10 maart om 10:00: ik bel u dan.")

    assert names(letters) == [("appointment", ANNA), ("meeting_notice", DIRK), ("transcript", DIRK)]
    assert "dinsdag 10 maart 2026" in text_of(pick(letters, "appointment"))


@pytest.mark.requirement("STI-8")
def test_the_manager_does_not_decide_on_the_appeal(decided: Town) -> None:
    sent = decided.letters
    decided.answers(pick(sent, "decision"), "Ik ben het hier niet mee eens.")

    letters = decided.answers(pick(sent, "transcript"), "besluit: ongegrond, want het klopt wel.")

    assert names(letters) == [("information", DIRK), ("transcript", ELS)]
    assert decided.case(NUMBER).state is State.APPEALED


@pytest.mark.requirement("STI-10")
def test_after_the_ruling_no_second_appeal_begins(decided: Town) -> None:
    appealed = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")
    ruled = decided.answers(pick(appealed, "appeal_handover"), "besluit: ongegrond, want de bijlage zat erbij.")

    first = decided.answers(pick(ruled, "ruling"), "Ik ben het hier niet mee eens.")
    decided.now += 2 * DAY
    again = decided.answers(pick(first, "external_route"), "Ik ga in beroep bij de directeur.")

    assert names(again) == [("external_route", ANNA), ("not_content_notice", DIRK)]
    assert decided.case(NUMBER).state is State.CLOSED
    assert "Binnen onze organisatie was dit de laatste stap" in text_of(pick(again, "external_route"))


@pytest.mark.requirement("STI-10")
def test_what_is_agreed_on_appeal_is_always_confirmed_in_writing(decided: Town) -> None:
    appealed = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")

    letters = decided.answers(pick(appealed, "appeal_handover"), "opgelost: u krijgt een nieuw rapport.")

    assert names(letters) == [("agreement", ANNA), ("transcript", DIRK)]


@pytest.mark.requirement("STI-11")
def test_every_letter_to_the_customer_points_to_the_privacy_statement(decided: Town) -> None:
    appealed = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")
    ruled = decided.answers(pick(appealed, "appeal_handover"), "besluit: ongegrond, want de bijlage zat erbij.")

    letters = [one for one in (*decided.letters, *appealed, *ruled) if str(one["To"].addresses[0].addr_spec) == ANNA]

    assert [one for one, _ in names(letters)] == ["appeal_received", "decision", "ruling"]
    assert ["https://stigas.example/privacy" in text_of(one) for one in letters] == [True] * 3


# --- taking it back --------------------------------------------------------------------------------------------


def test_a_message_in_doubt_can_be_taken_back(town: Town) -> None:
    asked = town.says(ANNA, "Hallo", "Ik vind het niet netjes.")

    letters = town.answers(pick(asked, "received"), "Ik trek mijn klacht in.")

    assert names(letters) == [("withdrawn", ANNA), ("withdrawn_notice", DESK)]
    assert town.case(NUMBER).state is State.WITHDRAWN


def test_an_open_complaint_can_be_taken_back_and_nobody_calls_any_more(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "acknowledgement"), "Ik trek mijn klacht in.")

    assert names(letters) == [("withdrawn", ANNA), ("withdrawn_notice", DESK)]
    assert at(open_case, MONDAY.replace(hour=16)) == []


def test_a_decided_complaint_can_be_taken_back_and_nobody_asks_whether_it_pleased(decided: Town) -> None:
    letters = decided.answers(pick(decided.letters, "decision"), "Ik trek mijn klacht in.")

    assert names(letters) == [("withdrawn", ANNA), ("withdrawn_notice", ELS)]
    assert [one for one in at(decided, MONDAY + 8 * DAY) if one[1] == ANNA] == []


def test_an_appeal_can_be_taken_back(decided: Town) -> None:
    appealed = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")

    letters = decided.answers(pick(appealed, "appeal_received"), "Ik trek mijn klacht in.")

    assert names(letters) == [("withdrawn", ANNA), ("withdrawn_notice", DIRK)]


def test_a_proposal_by_mail_is_no_first_contact_but_an_accepted_one_is_the_end(open_case: Town) -> None:
    proposed = open_case.answers(
        pick(open_case.letters, "handover"), "voorstel aan klager: u krijgt een nieuw rapport."
    )
    assert at(open_case, MONDAY.replace(hour=16)) == [("contact_manager", ELS), ("contact_manager", JORIS)]

    letters = open_case.answers(pick(proposed, "proposal"), "akkoord")

    assert names(letters) == [("agreement", ANNA), ("information", ELS), ("information", JORIS)]
    assert open_case.case(NUMBER).state is State.CLOSED
