"""Is every act that is offered to a colleague understood when it is used, and is the list short?"""

from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.core.acts import ANSWERS, RARE, WORDS, acts_now, mailto
from bot.core.audience import AUDIENCES
from bot.core.case import Case
from bot.core.instruction import read_instruction
from bot.core.words import EventKind, State
from bot.rules import load_procedure

PROCEDURES = {name: load_procedure(name) for name in ("hss", "stigas", "stap", "bouw", "woonpartners", "awb", "wkkgz")}
EVERYTHING = frozenset(EventKind)
ADDRESS = "klachten+hss-2026-0001.m.k5x1.abcdefghijklmnop@hss.example"
CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", state=State.OPEN)
FILLED = {
    "NAAM": "Mila",
    "DATUM": "20 november",
    "TIJD": "10:00",
    "PLAATS": "Stadhuisplein 1",
    "TEAM": "team Advies",
    "NUMMER": "HSS-2026-0041",
    "BEDRIJF": "Bakker Dakwerken",
    "ADRES": "piet@bedrijf.example",
}
COMING = {**FILLED, "DATUM": "3 december"}  # of what is planned or promised
PLANNED = frozenset(
    {
        *(EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY),
        *(EventKind.REMINDERS_PAUSED, EventKind.AWAY),
        EventKind.KEPT_LONGER,
    }
)


def offered(
    state: State, may: frozenset[EventKind] = EVERYTHING, owner: str = "", letter: str = "handover"
) -> list[str]:
    """Give what can be typed."""
    return words_of(replace(CASE, state=state, owner=owner), letter, may)


def words_of(case: Case, letter: str, may: frozenset[EventKind] = EVERYTHING, procedure: str = "hss") -> list[str]:
    """Give what can be typed in a case."""
    acts = acts_now(
        case, PROCEDURES[procedure], may, letter=letter, reply_to=ADDRESS, subject="Re: Klacht [HSS-2026-0001]"
    )
    return [act.words for act in acts]


def test_an_unclear_case_offers_what_it_may_be() -> None:
    assert offered(State.UNCLEAR) == [
        *("ik pak dit op", "doorgeven aan NAAM", "gesprek: ", "bericht aan klager: ", "notitie: ", "gaat over NAAM"),
        *("ik ben zelf betrokken", "samenvoegen met NUMMER", "klager is "),
        *("klacht", "reparatie", "overlast", "kosten", "anders"),
    ]


def test_an_open_case_offers_every_act_of_the_directie() -> None:
    assert offered(State.OPEN) == [
        *("ik pak dit op", "doorgeven aan NAAM", "gesprek: ", "vraag aan klager: ", "vraag aan NAAM: "),
        *("bericht aan klager: ", "afspraak op DATUM om TIJD: ", "opgelost: "),
        *("besluit: gegrond, want ", "besluit: deels gegrond, want ", "besluit: ongegrond, want "),
        *("besluit in gesprek op DATUM: gegrond, want ", "verleng 2 weken, want ", "notitie: "),
        *("gaat over NAAM", "ik ben zelf betrokken", "samenvoegen met NUMMER", "klager is "),
        *("reparatie", "overlast", "kosten", "anders"),
    ]


def test_a_warning_about_a_complaint_does_not_distract_with_what_else_it_may_be() -> None:
    assert "reparatie" in offered(State.OPEN, letter="handover")
    assert offered(State.OPEN, letter="warning") == [
        *("ik pak dit op", "doorgeven aan NAAM", "gesprek: ", "vraag aan klager: ", "vraag aan NAAM: "),
        *("bericht aan klager: ", "afspraak op DATUM om TIJD: ", "opgelost: "),
        *("besluit: gegrond, want ", "besluit: deels gegrond, want ", "besluit: ongegrond, want "),
        *("besluit in gesprek op DATUM: gegrond, want ", "verleng 2 weken, want "),
        *("geen herinneringen tot DATUM", "notitie: "),
    ]


def test_a_warning_about_something_unclear_asks_what_it_is() -> None:
    assert "klacht" in offered(State.UNCLEAR, letter="warning")


def test_who_may_nothing_is_offered_nothing() -> None:
    assert offered(State.OPEN, frozenset()) == []


def test_a_case_that_was_taken_is_not_offered_again() -> None:
    assert "ik pak dit op" not in offered(State.OPEN, owner="mila@hss.example")


@pytest.mark.requirement("STA-8")
def test_who_closed_a_case_is_asked_what_can_be_learned_of_it() -> None:
    closed = replace(CASE, state=State.CLOSED)

    assert words_of(closed, "learning_question", procedure="stap") == ["oorzaak: ", "soort klacht: ", "maatregel: "]


@pytest.mark.requirement("STI-4")
def test_the_coordinator_is_offered_to_confirm_a_recusal_or_to_lift_it() -> None:
    assert offered(State.OPEN, letter="recusal") == [
        *("klopt, blijft erbuiten", "gaat over NAAM", "ik ben zelf betrokken", "gaat niet over NAAM"),
    ]


@pytest.mark.requirement("BOU-9")
def test_whether_a_measure_works_is_asked_with_both_answers() -> None:
    closed = replace(CASE, state=State.CLOSED)

    assert words_of(closed, "effect_question") == ["effect: werkt", "effect: werkt niet, want ", "maatregel: "]


@pytest.mark.requirement("STI-6")
def test_after_a_talk_the_colleague_may_say_that_it_is_wanted_on_paper() -> None:
    assert words_of(CASE, "written_question", procedure="stigas") == ["gesprek: ", "bevestig aan klager"]


@pytest.mark.requirement("WOP-1")
def test_only_a_complaint_that_waits_can_be_taken_up_all_the_same() -> None:
    waiting = replace(CASE, state=State.WAITING)

    assert "in behandeling nemen" in words_of(waiting, "waiting_notice", procedure="woonpartners")
    assert "in behandeling nemen" not in words_of(CASE, "handover", procedure="woonpartners")


@pytest.mark.requirement("STI-3")
def test_a_complaint_is_forwarded_where_the_procedure_does_so() -> None:
    assert "doorsturen naar TEAM" in words_of(CASE, "handover", procedure="stigas")
    assert "doorsturen naar TEAM" not in words_of(CASE, "handover", procedure="hss")


def test_feedback_is_offered_where_the_procedure_gives_it() -> None:
    assert "terugkoppeling ook aan ADRES" in words_of(CASE, "handover", procedure="stap")
    assert "terugkoppeling ook aan ADRES" not in words_of(CASE, "handover", procedure="hss")


def test_who_is_kept_out_can_be_let_in_only_when_somebody_is() -> None:
    kept_out = replace(CASE, excluded=("mila@hss.example",))

    assert "gaat niet over NAAM" in words_of(kept_out, "transcript")
    assert "gaat niet over NAAM" not in words_of(CASE, "transcript")


def test_what_was_understood_can_be_corrected_by_what_a_transcript_lists() -> None:
    claim = replace(CASE, urgency="claim", discussed="")
    corrections = {"geen spoed", "besproken: ja", "kern: ", "taal: Engels"}

    assert corrections & set(words_of(claim, "transcript", procedure="woonpartners")) == corrections
    assert corrections & set(words_of(replace(CASE, language="en"), "transcript")) == {"kern: "}
    assert corrections & set(words_of(claim, "handover")) == set()


def test_a_closed_dossier_can_be_kept_longer() -> None:
    assert "bewaar tot DATUM, want " in offered(State.CLOSED, letter="transcript")
    assert "bewaar tot DATUM, want " not in offered(State.OPEN, letter="transcript")


@pytest.mark.parametrize("procedure", PROCEDURES)
@pytest.mark.parametrize("state", State)
def test_no_letter_lists_forty_acts(procedure: str, state: State) -> None:
    case = replace(CASE, state=state, agreement="x", excluded=("mila@hss.example",))

    assert max(len(words_of(case, letter, procedure=procedure)) for letter in AUDIENCES) <= 30


def test_the_letters_that_have_their_own_acts_exist() -> None:
    assert sorted({*RARE, *ANSWERS} - set(AUDIENCES)) == [
        *("draft", "second_reading", "transcript"),  # which are no rows of a procedure
    ]


@pytest.mark.parametrize(("kind", "label", "words"), WORDS, ids=[words for _, _, words in WORDS])
def test_what_is_offered_is_understood_once_it_is_filled_in(kind: EventKind, label: str, words: str) -> None:
    filled = words
    for blank, word in (COMING if kind in PLANNED else FILLED).items():
        filled = filled.replace(blank, word)
    filled += ("een bedrijf" if kind is EventKind.COMPLAINANT_IS else "dat is zo.") if filled.endswith(" ") else ""

    assert label
    assert [act.kind for act in read_instruction(filled, date(2026, 11, 23)).acts] == [kind]


@pytest.mark.parametrize("words", [words for _, _, words in WORDS if any(blank in words for blank in FILLED)])
def test_a_blank_that_was_left_open_does_nothing(words: str) -> None:
    assert read_instruction(f"{words} zo is het", date(2026, 11, 23)).acts == ()


@pytest.mark.parametrize(("kind", "label", "words"), WORDS, ids=[words for _, _, words in WORDS])
def test_our_own_list_does_nothing_when_it_comes_back_in_an_answer(kind: EventKind, label: str, words: str) -> None:
    listed = read_instruction(f'- {label}: "{words}"', date(2026, 11, 23))

    assert (kind, listed.acts) == (kind, ())


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
