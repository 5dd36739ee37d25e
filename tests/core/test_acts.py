"""Is every act that is offered to a colleague understood when it is used?"""

from datetime import date
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.core.acts import WORDS, acts_now, mailto
from bot.core.case import Case
from bot.core.instruction import read_instruction
from bot.core.words import EventKind, State
from bot.rules import load_procedure

HSS = load_procedure("hss")
EVERYTHING = frozenset(EventKind)
ADDRESS = "klachten+hss-2026-0001.m.k5x1.abcdefghijklmnop@hss.example"


def offered(
    state: State, may: frozenset[EventKind] = EVERYTHING, owner: str = "", letter: str = "handover"
) -> list[str]:
    """Give what can be typed."""
    case = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", state=state, owner=owner)
    return [
        act.words
        for act in acts_now(case, HSS, may, letter=letter, reply_to=ADDRESS, subject="Re: Klacht [HSS-2026-0001]")
    ]


def test_an_unclear_case_offers_what_it_may_be() -> None:
    assert offered(State.UNCLEAR) == [
        "ik pak dit op",
        "gesprek: ",
        "notitie: ",
        "klacht",
        "reparatie",
        "overlast",
        "kosten",
        "anders",
    ]


def test_an_open_case_offers_every_act_of_the_directie() -> None:
    assert offered(State.OPEN) == [
        "ik pak dit op", "vraag aan klager: ", "vraag aan NAAM: ", "gesprek: ",
        "besluit: gegrond, want ", "besluit: deels gegrond, want ", "besluit: ongegrond, want ",
        "besluit in gesprek op DATUM: gegrond, want ", "verleng 2 weken, want ", "maatregel: ", "notitie: ",
        "reparatie", "overlast", "kosten", "anders",
    ]  # fmt: skip


def test_a_warning_about_a_complaint_does_not_distract_with_what_else_it_may_be() -> None:
    assert "reparatie" in offered(State.OPEN, letter="handover")
    assert "reparatie" not in offered(State.OPEN, letter="warning")


def test_a_warning_about_something_unclear_asks_what_it_is() -> None:
    assert "klacht" in offered(State.UNCLEAR, letter="warning")


def test_who_may_nothing_is_offered_nothing() -> None:
    assert offered(State.OPEN, frozenset()) == []


def test_a_case_that_was_taken_is_not_offered_again() -> None:
    assert "ik pak dit op" not in offered(State.OPEN, owner="mila@hss.example")


@pytest.mark.parametrize(("kind", "label", "words"), WORDS, ids=[words for _, _, words in WORDS])
def test_what_is_offered_is_understood_once_it_is_filled_in(kind: EventKind, label: str, words: str) -> None:
    filled = words.replace("NAAM", "Mila").replace("DATUM", "20 november")
    filled += "dat is zo." if filled.endswith(" ") else ""

    assert label
    assert [act.kind for act in read_instruction(filled, date(2026, 11, 23)).acts] == [kind]


@pytest.mark.parametrize("words", ["vraag aan NAAM: ", "besluit in gesprek op DATUM: gegrond, want zo is het"])
def test_a_blank_that_was_left_open_decides_nothing(words: str) -> None:
    assert [
        act.kind
        for act in read_instruction(words, date(2026, 11, 23)).acts
        if act.kind is not EventKind.COLLEAGUE_ASKED
    ] == []


def test_a_link_opens_an_answer_with_everything_in_it() -> None:
    link = urlsplit(mailto(ADDRESS, "Re: Klacht & meer [HSS-2026-0001]", "besluit: gegrond, want één & twee?"))
    header = EmailMessage()
    header["To"] = unquote(link.path)

    assert link.scheme == "mailto"
    assert unquote(link.path) == ADDRESS
    assert parse_qs(link.query) == {
        "subject": ["Re: Klacht & meer [HSS-2026-0001]"],
        "body": ["besluit: gegrond, want één & twee?"],
    }
    assert "+" in link.path
