"""Does nobody get more done by mail than is theirs?"""

from datetime import timedelta
from email.message import EmailMessage

import pytest

from bot.core.words import State
from tests.town import Town, names, pick, text_of

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"


@pytest.fixture
def handover(town: Town) -> EmailMessage:
    """Anna has complained, and the directie got the case."""
    town.works()
    return pick(town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord."), "handover")


def test_a_question_about_confirming_gives_no_right_to_do_something_else(town: Town, handover: EmailMessage) -> None:
    confirm = pick(town.answers(handover, "ik pak dit op", proof=False), "confirm")

    letters = town.answers(confirm, "besluit: ongegrond, want ik zeg het.", proof=False)

    assert names(letters) == [("confirm", DIRECTIE)]
    assert town.case().state is State.OPEN


def test_of_two_confirmations_in_one_conversation_the_answered_one_counts(town: Town, handover: EmailMessage) -> None:
    first = pick(town.answers(handover, "ik pak dit op", proof=False), "confirm")
    said = pick(town.answers(first, "ja, klopt", proof=False), "transcript")
    reply = town.reply(said, "besluit: gegrond, want de brief was zoek.", proof=False)
    reply.replace_header("References", f"{first['References']} {first['Message-ID']} {said['Message-ID']}")
    town.arrives(reply)
    second = pick(town.works(), "confirm")
    answer = town.reply(second, "ja, klopt", proof=False)
    answer.replace_header("References", f"{second['References']} {second['Message-ID']}")
    del answer["To"]
    answer["To"] = "klachten@hss.example"
    town.arrives(answer)

    letters = town.works()

    assert names(letters) == [("decision", "anna@burger.example"), ("transcript", DIRECTIE)]


def test_two_confirmations_at_once_do_it_once(town: Town, handover: EmailMessage) -> None:
    confirm = pick(town.answers(handover, "vraag aan klager: welke brief?", proof=False), "confirm")

    town.arrives(town.reply(confirm, "ja, klopt", proof=False), town.reply(confirm, "klopt", proof=False))
    letters = town.works()

    assert [one for one, _ in names(letters)] == ["question", "transcript", "transcript"]


def test_a_colleague_without_a_part_informs_and_the_complainant_hears_nothing(
    town: Town, handover: EmailMessage
) -> None:
    letters = town.answers(handover, "Ik weet hier iets van.", sender="mila@hss.example")

    assert names(letters) == [("information", DIRECTIE), ("transcript", "mila@hss.example")]


def test_a_colleague_without_a_part_does_not_hear_what_a_case_is_about(town: Town, handover: EmailMessage) -> None:
    told = pick(town.says("mila@hss.example", "HSS-2026-0001", "status"), "transcript")

    assert "een brief" in str(handover["Subject"])
    assert str(told["Subject"]) == "Niet gedaan: HSS-2026-0001"
    assert "uiterlijk" not in text_of(told)
    assert "Wat je kunt antwoorden" not in text_of(told)


def test_the_answer_of_a_colleague_who_also_handles_other_mail_reaches_who_asked(
    town: Town, handover: EmailMessage
) -> None:
    asked = town.answers(handover, "vraag aan Sam: wat is er met de brief gebeurd?")

    answered = town.answers(pick(asked, "colleague_question"), "Die lag bij de post.", proof=False)

    assert names(answered) == [("colleague_answer", DIRECTIE)]
    assert "Die lag bij de post." in text_of(answered[0])


def test_a_forged_forward_in_a_colleagues_name_writes_to_nobody_outside(town: Town) -> None:
    town.works()
    forward = (
        "Zie hieronder\n\n-----Oorspronkelijk bericht-----\nVan: Cor Bakker <cor@burger.example>\n"
        "Verzonden: vrijdag 20 november 2026 11:00\nAan: Mila de Boer <mila@hss.example>\nOnderwerp: Klacht\n\n"
        "Ik ben het niet eens met hoe jullie mij behandelen.\n"
    )
    disowned = {"Authentication-Results": "mx.hss.example; dmarc=fail header.from=hss.example"}

    town.arrives(town.mail("mila@hss.example", "FW: Klacht", forward, headers=disowned))

    assert names(town.works()) == [("doubt", DIRECTIE), ("transcript", "mila@hss.example")]


def test_a_confirmed_mail_means_the_days_that_it_meant_when_it_was_written(town: Town, handover: EmailMessage) -> None:
    town.now += timedelta(days=1)
    said = "besluit in gesprek op gisteren: gegrond, want de brief was zoek."
    confirm = pick(town.answers(handover, said, proof=False), "confirm")
    town.now += timedelta(days=3)

    told = pick(town.answers(confirm, "ja, klopt", proof=False), "conversation")

    assert "maandag 23 november 2026" in text_of(told)


def test_details_with_an_address_that_cannot_be_mailed_lead_to_a_letter_on_paper(town: Town) -> None:
    town.works()
    form = "Naam klager: Ben Jansen\nHoe ontvangen: telefoon\nWat is er gebeurd: Hij is niet teruggebeld.\n"
    entered = town.says("mila@hss.example", "Klachtenformulier", form)

    more = "Naam klager: Ben Jansen\nE-mail: ben@-.example\nWat is er gebeurd: Niet teruggebeld.\n"
    again = pick(town.answers(pick(entered, "form_incomplete"), more), "form_incomplete")
    assert "klopt niet" in text_of(again)
    letters = town.answers(again, "Adres: Dorpsstraat 1, Ede")

    assert ("post_letter", "mila@hss.example") in names(letters)
    assert [one for one, _ in names(letters) if one == "cannot_handle"] == []
