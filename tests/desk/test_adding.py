"""Does what a complainant adds without our letter come in the complaint that runs, and does it end nothing?"""

from pathlib import Path

import pytest

from bot.core.words import State
from tests.town import Town, found_town, names, pick, text_of

JAN = "Jan Jansen <jan@example.org>"
COMPLAINT = "Ik wil een klacht indienen over uw medewerker. Zij belt nooit terug."
MORE = "aanvulling op mijn klacht van vanochtend: mijn buurvrouw was erbij."
EXTEND = "vraag klager om 3 weken verlenging, want het onderzoek loopt nog"
ROBOT = "Bedankt voor uw bericht. Wij lezen het binnen drie werkdagen."


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """An organisation with one complaint in handling."""
    town = found_town(tmp_path)
    town.letters = town.says(JAN, "Klacht", COMPLAINT)
    return town


def kinds(town: Town, sender: str, subject: str, text: str) -> list[str]:
    return [name for name, _ in names(town.says(sender, subject, text))]


def test_an_addition_to_the_one_complaint_that_runs_is_information_in_it(town: Town) -> None:
    assert kinds(town, JAN, "nog iets", MORE) == ["information", "information_received"]
    assert town.kinds()[-1] == "information"


def test_a_question_how_it_stands_is_answered_to_the_known_address(town: Town) -> None:
    letters = town.says(JAN, "vraag", "Hoe staat het met mijn klacht?")

    assert names(letters) == [("status", "jan@example.org")]


def test_words_without_our_token_end_nothing(town: Town) -> None:
    town.says(JAN, "nog iets", "In vervolg op mijn klacht: ik trek mijn klacht in.")

    assert (town.case().state, town.kinds()[-1]) == (State.OPEN, "information")


def test_they_are_no_appeal_and_close_nothing_after_a_decision(town: Town) -> None:
    town.answers(pick(town.letters, "handover"), "besluit: ongegrond, want de brief is verstuurd.")

    town.says(JAN, "nog iets", "In vervolg op mijn klacht: ik ben het niet eens met het besluit.")

    assert (town.case().state, town.kinds()[-1]) == (State.DECIDED, "information")


def test_an_addition_of_somebody_else_is_a_case_of_its_own(town: Town) -> None:
    assert "acknowledgement" in kinds(town, "Piet <piet@example.org>", "Klacht", MORE)


def test_with_several_complaints_a_person_is_asked_which(town: Town) -> None:
    town.says(JAN, "Klacht", "Nog een klacht: ook de lift is kapot.")

    assert kinds(town, JAN, "Klacht", MORE) == ["doubt", "received"]


def test_below_a_closed_complaint_it_is_as_any_new_mail(town: Town) -> None:
    town.answers(pick(town.letters, "acknowledgement"), "Ik trek mijn klacht in.")

    assert "acknowledgement" in kinds(town, JAN, "Klacht", MORE)


def test_a_term_is_not_extended_while_the_complainant_is_asked_whether_it_may(town: Town) -> None:
    handover = pick(town.letters, "handover")
    town.answers(handover, EXTEND)
    before = town.case().duties

    letters = town.answers(handover, "verleng 2 weken, want het onderzoek loopt nog")

    assert [name for name, _ in names(letters)] == ["transcript"]
    assert "net gevraagd of het mag" in text_of(pick(letters, "transcript"))
    assert town.case().duties == before


def test_it_is_extended_while_asked_once_the_complainant_said_yes_on_the_phone(town: Town) -> None:
    handover = pick(town.letters, "handover")
    town.answers(handover, EXTEND)
    before = town.case().duties

    town.answers(handover, "verleng 2 weken, want het onderzoek loopt nog. De klager is akkoord.")

    assert town.case().duties != before


def test_letters_that_colleagues_write_do_not_silence_the_answers_to_a_complainant(town: Town) -> None:
    handover = pick(town.letters, "handover")
    for number in range(7):
        town.answers(handover, f"vraag klager: wat gebeurde er op dag {number}?")

    letters = town.answers(pick(town.letters, "acknowledgement"), "Er was ook een getuige.")

    assert ("information_received", "jan@example.org") in names(letters)


def test_the_same_words_again_within_a_day_are_kept_and_not_told_again(town: Town) -> None:
    acknowledgement = pick(town.letters, "acknowledgement")
    first = town.answers(acknowledgement, ROBOT)

    again = [town.answers(pick(first, "information_received"), ROBOT) for _ in range(5)]

    assert [names(one) for one in again] == [[]] * 5
    assert town.kinds()[-1] == "information"
