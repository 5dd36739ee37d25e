"""Does a complainant, and who speaks for one, hear back what fits them?"""

from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.words import State
from tests.town import Town, found_town, names, pick, text_of

JAN = "jan@example.org"
PETRA = "Petra Jansen <petra@example.net>"
DECISION = "besluit: ongegrond, want de brief is verstuurd."


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """An organisation with one complaint in handling."""
    town = found_town(tmp_path)
    town.letters = town.says(f"Jan Jansen <{JAN}>", "Klacht", "Ik wil een klacht indienen. Zij belt nooit terug.")
    return town


def test_who_cannot_come_hears_that_a_colleague_reads_it(town: Town) -> None:
    planned = town.answers(pick(town.letters, "handover"), "afspraak op 1 december om 10:00, bij ons op kantoor")

    letters = town.answers(pick(planned, "appointment"), "Kan het een andere dag? Dan moet ik werken.")

    assert names(letters) == [("information_received", JAN), ("meeting_answer", "directie@hss.example")]


def test_who_comes_needs_no_letter_about_it(town: Town) -> None:
    planned = town.answers(pick(town.letters, "handover"), "afspraak op 1 december om 10:00, bij ons op kantoor")

    assert JAN not in [reader for _, reader in names(town.answers(pick(planned, "appointment"), "ja dat komt uit"))]


def test_a_robot_that_declines_every_letter_is_left_alone(town: Town) -> None:
    planned = town.answers(pick(town.letters, "handover"), "afspraak op 1 december om 10:00, bij ons op kantoor")
    letter: EmailMessage | None = pick(planned, "appointment")
    rounds = 0

    while rounds < 20 and letter:
        letters = town.answers(letter, f"Bericht {rounds}: ik kan dan niet, ik moet werken.")
        letter = next((one for one in letters if JAN in str(one["To"])), None)
        rounds += 1

    assert rounds < 10


def test_who_refuses_a_mandate_hears_that_it_came(town: Town) -> None:
    asked = town.answers(
        pick(town.letters, "acknowledgement"), "Ik schrijf namens mijn vader.", sender=PETRA, proof=False
    )

    letters = town.answers(pick(asked, "mandate_question"), "nee, dat mag niet")

    assert ("information_received", JAN) in names(letters)


def test_who_is_content_hears_that_the_complaint_is_closed_and_nothing_of_disagreeing(town: Town) -> None:
    decided = town.answers(pick(town.letters, "handover"), DECISION)

    letters = town.answers(pick(decided, "decision"), "Ik ben tevreden met het besluit.")

    closed = text_of(pick(letters, "closed"))
    assert town.case().state is State.CLOSED
    assert ("blij dat u tevreden bent" in closed, "niet mee eens" in closed) == (True, False)


def test_who_speaks_for_another_is_written_to_as_that(town: Town) -> None:
    handover = pick(town.letters, "handover")
    allows = "Mijn advocaat mr. Leyla Yilmaz (leyla@example.net) mag namens mij het woord doen."
    confirmed = town.answers(pick(town.letters, "acknowledgement"), allows)
    asked = town.answers(handover, "vraag aan klager: wanneer hebt u gebeld?")

    hers = next(one for one in confirmed if "leyla@" in str(one["To"]))
    his = next(one for one in confirmed if JAN in str(one["To"]))
    question = next(one for one in asked if "leyla@" in str(one["To"]))

    assert str(hers["Subject"]).startswith("U mag namens Jan Jansen schrijven")
    assert "dat u namens Jan Jansen met ons mag praten" in text_of(hers)
    assert "Yilmaz namens u met ons mag praten" in text_of(his)
    assert "Yilmaz, namens Jan Jansen," in text_of(question)


def test_what_a_colleague_types_is_a_sentence_in_a_letter(town: Town) -> None:
    letters = town.answers(pick(town.letters, "handover"), "verleng 2 weken, want wij wachten op de bank")

    assert "Wij wachten op de bank." in text_of(pick(letters, "extension"))


def test_below_a_closed_complaint_the_way_outside_tells_what_is_so(town: Town) -> None:
    decided = town.answers(pick(town.letters, "handover"), DECISION)
    first = town.answers(pick(decided, "decision"), "Ik ben niet tevreden.")
    again = town.answers(pick(decided, "decision"), "Ik ben echt niet tevreden.")

    told = [text_of(pick(one, "external_route")) for one in (first, again)]

    assert ["sluiten uw klacht bij ons nu af" in one for one in told] == [True, False]
    assert ["is bij ons al afgesloten" in one for one in told] == [False, True]
    assert ["Stuur ons antwoord mee" in one for one in told] == [True, True]
