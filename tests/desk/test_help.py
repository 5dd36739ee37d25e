"""Does a colleague who asks for help get the manual, with what can be done now in the case?"""

from email.message import EmailMessage

import pytest

from bot.core.manual import ENTRIES
from tests.town import Town, names, pick, text_of

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"
SAM = "Sam Visser <sam@hss.example>"


@pytest.fixture
def handover(town: Town) -> EmailMessage:
    """Anna has complained, and the directie got the case."""
    town.works()
    return pick(town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord."), "handover")


@pytest.mark.parametrize("words", ["help", "Help!", "uitleg", "wat kan ik doen?"])
def test_help_in_a_case_gives_what_can_be_done_there_and_then_the_whole_manual(
    town: Town, handover: EmailMessage, words: str
) -> None:
    letters = town.answers(handover, words)

    text = text_of(pick(letters, "help"))
    now, _, manual = text.partition("Zo werkt het")
    assert names(letters) == [("help", DIRECTIE)]
    assert "Wat je nu kunt doen met HSS-2026-0001" in now
    assert '"ik pak dit op"' in now
    assert "hoorzitting" not in now  # no act of this organisation's procedure
    assert [entry.what for entry in ENTRIES if entry.what not in manual] == []
    assert town.kinds() == ["complaint", "letter_left"]


def test_help_needs_no_proof_since_it_does_nothing(town: Town, handover: EmailMessage) -> None:
    assert names(town.answers(handover, "help", proof=False)) == [("help", DIRECTIE)]


@pytest.mark.parametrize(
    ("subject", "text"), [("help", ""), ("Vraag", "help"), ("Vraag", "Hoi,\n\nhelp\n\nGroet,\nSam")]
)
def test_help_from_a_colleague_outside_any_case_gives_the_manual_and_opens_none(
    town: Town, subject: str, text: str
) -> None:
    town.works()

    letters = town.says(SAM, subject, text)

    told = text_of(pick(letters, "help"))
    assert names(letters) == [("help", "sam@hss.example")]
    assert "Wat je nu kunt doen" not in told
    assert [entry.what for entry in ENTRIES if entry.what not in told] == []


def test_help_from_somebody_else_is_a_mail_like_any_other(town: Town) -> None:
    assert "help" not in dict(names(town.says(ANNA, "help", "help")))


def test_two_robots_that_ask_each_other_for_help_stop(town: Town) -> None:
    town.works()

    given = [names(town.says(SAM, f"help {n}", "help")) for n in range(12)]

    assert given == [[("help", "sam@hss.example")]] * 10 + [[]] * 2


def test_who_gets_many_letters_in_a_day_gets_the_manual_all_the_same(town: Town) -> None:
    for number in range(12):
        town.says(f"klager{number}@burger.example", "Klacht", "Niemand heeft mij geantwoord.")

    assert names(town.says(DIRECTIE, "help", "help")) == [("help", DIRECTIE)]


def test_who_answers_the_manual_does_what_is_typed_and_not_what_it_lists(town: Town, handover: EmailMessage) -> None:
    manual = pick(town.answers(handover, "help"), "help")

    letters = town.answers(manual, "ik pak dit op")

    assert names(letters) == [("transcript", DIRECTIE)]
    assert town.case().owner == DIRECTIE
