"""Does nobody get more done by mail than is theirs?"""

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

    assert names(letters) == [("information", DIRECTIE)]


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
