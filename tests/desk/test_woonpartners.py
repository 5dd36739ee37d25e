"""Does Woonpartners get its procedure, row by row, as its people read it?"""

import shutil
import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.words import State
from bot.desk.reading import filled_in
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import Town, found_town, names, pick, text_of

ANNA = "anna@burger.example"
DESK = "klantenservice@woonpartners.example"
VERA = "vera@woonpartners.example"
DIRK = "dirk@woonpartners.example"
MILA = "mila@woonpartners.example"
NUMBER = "WOONPARTNERS-2026-0001"
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=AMSTERDAM)
DAY = timedelta(days=1)
RUDE = "Mila de Boer was onbeleefd tegen mij."
WHOLE = """Op 20 februari 2026 zou Mila de Boer mij bellen over mijn huurcontract. Zij heeft mij nooit gebeld.
Ik heb dit op 25 februari met Mila de Boer besproken, maar zij wil er niets aan doen.
Ik wil dat jullie mij alsnog een nieuw contract sturen.

Met vriendelijke groet,
Anna Klaver
Dorpsstraat 12
5701 AB Helmond
06 12345678
"""


@pytest.fixture
def town(tmp_path: Path, empty_database: Path) -> Iterator[Town]:
    """Woonpartners on Monday 2 March 2026, ten o'clock."""
    shutil.copy(empty_database, tmp_path / "town.db")
    made = found_town(tmp_path, organisation_of(tomllib.loads((HERE / "woonpartners.toml").read_text())))
    made.now = MONDAY
    made.works()
    yield made
    made.desk.store.close()


def later(town: Town, days: float) -> list[EmailMessage]:
    """Let time pass, and the clock look once a day."""
    letters: list[EmailMessage] = []
    until = town.now + timedelta(days=days)
    while town.now < until:
        town.now = min(until, town.now + DAY)
        letters += [one for one in town.works() if one["To"].addresses[0].addr_spec in {ANNA, VERA, DIRK, MILA}]
    return letters


def said(town: Town, subject: str, text: str) -> list[EmailMessage]:
    """Let Anna complain, and keep the letters."""
    town.letters = town.says(ANNA, subject, text)
    return town.letters


@pytest.fixture
def waiting(town: Town) -> Town:
    """Anna complained about Mila, and did not say that she discussed it."""
    said(town, "Klacht over Mila de Boer", RUDE)
    return town


@pytest.fixture
def decided(town: Town) -> Town:
    """The manager decided on a whole complaint."""
    handover = pick(said(town, "Klacht over Mila de Boer", WHOLE), "handover")
    town.letters = town.answers(handover, "besluit: ongegrond, want het contract loopt nog.")
    return town


# --- WOP-1, WOP-3 ----------------------------------------------------------------------------------------------


@pytest.mark.requirement("WOP-1")
def test_the_employee_gets_the_wish_to_talk_and_the_manager_nothing(waiting: Town) -> None:
    assert names(waiting.letters) == [
        ("ask_details", ANNA), ("recusal", DESK), ("waiting_notice", DESK), ("wish_to_talk", MILA),
    ]  # fmt: skip
    text = text_of(pick(waiting.letters, "wish_to_talk"))
    assert ANNA in text
    assert RUDE in text
    assert "besluit" not in text.lower()
    assert "nieuw contract" not in text


@pytest.mark.requirement("WOP-1")
def test_who_dares_not_talk_is_not_sent_on_to_the_employee_and_a_colleague_is_asked(town: Town) -> None:
    letters = said(town, "Klacht over Mila de Boer", f"{RUDE} Ik durf niet met haar te praten, ik ben bang voor haar.")

    assert names(letters) == [("ask_details", ANNA), ("recusal", DESK), ("waiting_notice", DESK)]
    text = text_of(pick(letters, "ask_details"))
    assert "Wij sturen dit bericht niet aan deze medewerker" in text
    assert "Mila de Boer gestuurd" not in text
    assert "Praat er eerst over" not in text
    notice = text_of(pick(letters, "waiting_notice"))
    assert "Wil jij beslissen?" in notice
    assert "Weet dat de klager wil praten" not in notice
    taken_up = town.answers(pick(letters, "waiting_notice"), "in behandeling nemen")
    assert ("acknowledgement", ANNA) in names(taken_up)
    assert MILA not in {reader for _, reader in names(taken_up)}


@pytest.mark.requirement("WOP-1")
def test_who_dares_not_talk_is_not_closed_when_nobody_answers_but_comes_to_the_manager(waiting: Town) -> None:
    asked = pick(waiting.letters, "ask_details")
    told = "Nee, ik durf niet met haar te praten. Ik woon Dorpsstraat 12, 5701 AB Helmond. Het was op 20 februari 2026."
    answered = waiting.answers(asked, f"{told} Ik wil graag excuses.", proof=False)
    assert "Wil jij beslissen?" in text_of(pick(answered, "information"))

    letters = later(waiting, 22)

    assert {name for name, _ in names(letters)} >= {"acknowledgement", "handover"}
    assert "not_taken_up" not in {name for name, _ in names(letters)}
    assert waiting.case(NUMBER).state is State.OPEN


@pytest.mark.requirement("WOP-1")
def test_whoever_it_was_discussed_with_is_not_said_to_know_of_a_wish_to_talk(town: Town) -> None:
    letters = said(
        town, "Klacht", "Mila de Boer zou mij bellen. Ik heb dit met Mila de Boer besproken, zij doet niets."
    )

    assert "wish_to_talk" not in {name for name, _ in names(letters)}
    assert "Weet dat de klager wil praten" not in text_of(pick(letters, "waiting_notice"))


def test_the_coordinator_reads_the_mail_in_which_somebody_is_named_later(town: Town) -> None:
    asked = pick(said(town, "Klacht", "Ik heb een klacht. Niemand belt mij terug."), "ask_details")

    letters = town.answers(asked, "Ik heb het met Mila de Boer besproken, maar zij was onbeleefd.", proof=False)

    assert "maar zij was onbeleefd" in text_of(pick(letters, "recusal"))


FORM = """Naam: Anna Klaver
E-mailadres: anna@burger.example
Adres: Dorpsstraat 12, 5701 AB Helmond
Heeft u de klacht al besproken met de medewerker?: Ja
Met wie en wat was het resultaat?: Met mevrouw De Boer, geen oplossing
Waar gaat uw klacht over?: Zij kwam twee keer niet opdagen voor de afspraak en is onbeleefd.
Wanneer is het gebeurd?: 20 februari 2026
Over welke medewerker of afdeling gaat het?: Mila de Boer
Welke oplossing wilt u?: excuses
"""


@pytest.mark.requirement("WOP-3")
def test_the_form_of_the_own_website_is_answered_to_who_filled_it_in(town: Town) -> None:
    mail = town.mail("Website <noreply@woonpartners.example>", "Klacht", FORM, headers={"Reply-To": ANNA}, proof=True)
    town.arrives(mail)

    letter = pick(town.works(), "acknowledgement")

    assert letter["To"].addresses[0].addr_spec == ANNA
    assert "Beste Anna Klaver" in text_of(letter)


@pytest.mark.requirement("WOP-3")
def test_of_a_filled_in_form_only_the_answers_are_judged() -> None:
    assert filled_in(FORM) == "Zij kwam twee keer niet opdagen voor de afspraak en is onbeleefd.\nexcuses"
    assert filled_in(WHOLE) == WHOLE


@pytest.mark.requirement("WOP-1")
def test_the_complainant_hears_why_it_waits_whom_it_was_passed_to_and_what_is_asked(waiting: Town) -> None:
    text = text_of(pick(waiting.letters, "ask_details"))

    assert NUMBER in str(pick(waiting.letters, "ask_details")["Subject"])
    assert "Mila de Boer" in text
    assert "Uw adres:" in text
    assert "Uw klacht is niet weg" in text


@pytest.mark.requirement("WOP-1")
@pytest.mark.requirement("WOP-5")
def test_it_goes_on_at_once_when_it_was_discussed_and_the_four_weeks_run_from_the_first_mail(waiting: Town) -> None:
    waiting.now += 3 * DAY
    answer = "Ja, besproken met Mila de Boer, maar zij lachte mij uit."

    letters = waiting.answers(pick(waiting.letters, "ask_details"), answer)

    assert names(letters) == [("acknowledgement", ANNA), ("handover", VERA)]
    assert "maandag 30 maart 2026" in text_of(pick(letters, "acknowledgement"))
    assert answer in text_of(pick(letters, "handover"))


@pytest.mark.requirement("WOP-1")
def test_a_question_about_how_it_stands_takes_it_up_when_it_also_says_that_it_was_discussed(waiting: Town) -> None:
    answer = "Ja, besproken met Mila de Boer. Wanneer krijg ik antwoord?"

    assert "handover" in [one for one, _ in names(waiting.answers(pick(waiting.letters, "ask_details"), answer))]


@pytest.mark.requirement("WOP-1")
def test_who_is_not_content_with_a_complaint_that_was_never_taken_up_does_not_reach_the_director(waiting: Town) -> None:
    closed = pick(later(waiting, 22), "not_taken_up")

    letters = waiting.answers(closed, "Ik ben het hier niet mee eens. Ik ga in beroep bij de directeur.")

    assert DIRK not in [reader for _, reader in names(letters)]
    assert waiting.case(NUMBER).state is State.WAITING


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize("answer", ["Sorry, ik was op vakantie.", "Hoe staat het met mijn klacht?", "Nee, nog niet."])
def test_any_answer_reopens_what_was_closed_for_want_of_one(waiting: Town, answer: str) -> None:
    closed = pick(later(waiting, 22), "not_taken_up")

    letters = waiting.answers(closed, answer)

    assert names(letters) == [("ask_details", ANNA), ("waiting_notice", DESK), ("wish_to_talk", MILA)]
    assert waiting.case(NUMBER).state is State.WAITING


@pytest.mark.requirement("WOP-1")
def test_a_reopened_complaint_tells_when_it_came_and_counts_from_the_answer(waiting: Town) -> None:
    closed = pick(later(waiting, 30), "not_taken_up")

    text = text_of(pick(waiting.answers(closed, "Ja, besproken met Mila, zonder resultaat."), "acknowledgement"))

    assert "Op maandag 2 maart 2026 om 10:00 uur hebben wij uw klacht ontvangen" in text
    assert "uiterlijk op woensdag 29 april 2026" in text


@pytest.mark.requirement("WOP-1")
def test_an_answer_that_comes_when_the_first_four_weeks_are_over_is_not_promised_a_day_that_has_passed(
    waiting: Town,
) -> None:
    for _ in range(5):  # each of these keeps it waiting
        asked = pick(waiting.letters, "ask_details")
        later(waiting, 6)
        waiting.letters = waiting.answers(asked, "Nee, nog niet besproken.")

    letters = waiting.answers(pick(waiting.letters, "ask_details"), "Ja, besproken met Mila, zonder resultaat.")

    assert names(letters) == [("acknowledgement", ANNA), ("handover", VERA)]
    assert "uiterlijk op woensdag 29 april 2026" in text_of(pick(letters, "acknowledgement"))


@pytest.mark.requirement("WOP-1")
def test_who_takes_it_back_while_it_waits_can_say_thank_you(waiting: Town) -> None:
    withdrawn = waiting.answers(pick(waiting.letters, "ask_details"), "Ik trek mijn klacht in.")

    letters = waiting.answers(pick(withdrawn, "withdrawn"), "Dank u wel voor de snelle reactie.")

    assert names(letters) == []
    assert waiting.case(NUMBER).state is State.WITHDRAWN


@pytest.mark.requirement("WOP-1")
def test_when_the_talk_solved_it_that_is_the_end(waiting: Town) -> None:
    letters = waiting.answers(pick(waiting.letters, "ask_details"), "Mila heeft mij gebeld en het is opgelost.")

    assert names(letters) == [("closed", "anna@burger.example"), ("satisfaction_notice", DESK)]
    assert waiting.case(NUMBER).state is State.CLOSED


@pytest.mark.requirement("WOP-1")
def test_only_who_is_named_now_hears_of_the_wish_to_talk(waiting: Town) -> None:
    notice = pick(waiting.letters, "waiting_notice")

    confirmed = waiting.answers(notice, "gaat over Mila de Boer", sender=DESK)
    another = waiting.answers(notice, "gaat over Ruud Maas", sender=DESK)

    assert [one for one in names(confirmed + another) if one[0] == "wish_to_talk"] == [
        ("wish_to_talk", "ruud@woonpartners.example")
    ]


@pytest.mark.requirement("WOP-1")
def test_what_customer_service_adds_itself_is_not_asked_back(town: Town) -> None:
    waiting = said(town, "Klacht", "Jullie medewerker was onbeleefd tegen mij.")
    town.answers(pick(waiting, "waiting_notice"), "gaat over Mila", sender=DESK)

    letters = town.answers(pick(waiting, "ask_details"), "Het was vorige week maandag.")

    assert names(letters) == [("ask_details", ANNA), ("information", DESK)]


@pytest.mark.requirement("WOP-3")
def test_what_stands_below_the_greeting_is_not_asked_again(town: Town) -> None:
    letters = said(town, "Klacht over Mila de Boer", WHOLE)

    assert names(letters) == [("acknowledgement", ANNA), ("handover", VERA), ("recusal", DESK)]
    assert "Beste Anna Klaver" in text_of(pick(letters, "acknowledgement"))


@pytest.mark.requirement("WOP-3")
def test_the_answers_to_our_questions_complete_it_and_are_remembered(waiting: Town) -> None:
    asked = pick(waiting.letters, "ask_details")
    questions = [line for line in text_of(asked).splitlines() if line[:2] in {"1.", "2.", "3.", "4."}]
    told = ("Anna Klaver", "Dorpsstraat 12, Helmond", "vorige week maandag", "excuses")
    filled = "\n".join(f"{question} {answer}" for question, answer in zip(questions, told, strict=True))

    letters = waiting.answers(asked, f"Ja, besproken met Mila. Zij zei niets.\n\n{filled}")

    assert names(letters) == [("acknowledgement", ANNA), ("handover", VERA)]
    text = text_of(pick(letters, "acknowledgement"))
    assert "Beste Anna Klaver" in text
    assert "Wat wij nog van u willen weten" not in text


@pytest.mark.requirement("WOP-3")
def test_customer_service_can_add_where_a_caller_can_be_reached_while_it_waits(town: Town) -> None:
    form = (
        "Naam klager: Anna Klaver\nDatum ontvangst: 2-3-2026\nHoe ontvangen: telefoon\n"
        "Wat is er gebeurd: De consulent was onbeleefd.\n"
    )
    town.arrives(town.mail(DESK, "Klachtenformulier", form, proof=True))
    missing = pick(town.works(), "form_incomplete")

    letters = town.answers(missing, f"{form}E-mail: {ANNA}\n")

    assert names(letters) == [("ask_details", ANNA), ("form_incomplete", DESK)]
    assert "al over heeft gesproken" in text_of(pick(letters, "form_incomplete"))


@pytest.mark.requirement("WOP-1")
@pytest.mark.requirement("WOP-3")
def test_customer_service_is_asked_whether_it_was_discussed_and_the_answer_takes_the_complaint_up(town: Town) -> None:
    form = (
        f"Naam klager: Anna Klaver\nAdres: Dorpsstraat 12, Helmond\nTelefoon: 06-12345678\nE-mail: {ANNA}\n"
        "Datum ontvangst: 2-3-2026\nHoe ontvangen: telefoon\nKlacht gaat over: Mila de Boer\n"
        "Wat is er gebeurd: Mila de Boer was op 27 februari onbeleefd.\nGewenste oplossing: excuses\n"
    )
    town.arrives(town.mail(DESK, "Klachtenformulier", form, proof=True))
    asked = pick(town.works(), "form_incomplete")
    assert (town.case().state, town.case().lacks) == (State.WAITING, ("discussed",))

    town.answers(asked, "Ja, zij heeft het met Mila besproken. Dat hielp niet.")

    assert (town.case().discussed, town.case().state) == ("yes", State.OPEN)


# --- WOP-4 to WOP-8 --------------------------------------------------------------------------------------------


@pytest.mark.requirement("WOP-7")
@pytest.mark.requirement("WOP-8")
def test_the_decision_names_the_director_and_the_last_day_and_not_yet_the_committee(decided: Town) -> None:
    text = text_of(pick(decided.letters, "decision"))

    assert "de directeur-bestuurder" in text
    assert "uiterlijk op maandag 13 april 2026" in text
    assert "Geschillencommissie" not in text


@pytest.mark.requirement("WOP-7")
@pytest.mark.requirement("WOP-8")
def test_the_ruling_names_the_committee_and_nobody_within_the_house(decided: Town) -> None:
    appealed = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")
    assert "uiterlijk op maandag 16 maart 2026" in text_of(pick(appealed, "appeal_received"))

    ruled = decided.answers(pick(appealed, "appeal_handover"), "besluit: ongegrond, want het contract loopt tot 2027.")

    text = text_of(pick(ruled, "ruling"))
    assert "Regionale Geschillencommissie" in text
    assert "https://woonpartners.example/geschillencommissie" in text
    assert "directeur" not in text


@pytest.mark.requirement("WOP-4")
def test_customer_service_and_the_director_do_not_decide_in_the_managers_place(town: Town) -> None:
    letters = said(town, "Klacht over Mila de Boer", WHOLE)

    told = town.answers(pick(letters, "recusal"), "besluit: gegrond, want zij heeft gelijk.")

    assert "dat mag je in deze zaak niet" in text_of(pick(told, "transcript"))
    assert town.case(NUMBER).state is State.OPEN


@pytest.mark.requirement("WOP-6")
def test_more_time_is_told_with_the_reason_and_the_new_day(town: Town) -> None:
    letters = said(town, "Klacht over Mila de Boer", WHOLE)

    extended = town.answers(pick(letters, "handover"), "verleng 2 weken, want de collega is ziek")

    text = text_of(pick(extended, "extension"))
    assert "maandag 30 maart 2026" in text
    assert "De collega is ziek" in text
    assert "maandag 13 april 2026" in text


@pytest.mark.requirement("WOP-7")
def test_a_complaint_that_was_taken_back_on_appeal_and_comes_again_begins_with_the_manager(decided: Town) -> None:
    appealed = decided.answers(pick(decided.letters, "decision"), "Ik ben het hier niet mee eens.")
    withdrawn = decided.answers(pick(appealed, "appeal_received"), "Ik trek mijn klacht in.")
    decided.now += DAY

    again = decided.answers(pick(withdrawn, "withdrawn"), "Dit is toch een klacht.")
    assert names(again) == [("acknowledgement", ANNA), ("handover", VERA)]
    told = decided.answers(pick(again, "handover"), "besluit: ongegrond, want het contract loopt nog.")

    assert "de directeur-bestuurder" in text_of(pick(told, "decision"))
