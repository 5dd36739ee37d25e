"""Is it told what was understood, by which words, and how to correct it?"""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.core.audience import AUDIENCES
from bot.core.case import Case
from bot.core.holes import BILINGUAL, HOLES, Understood
from bot.core.instruction import read_instruction
from bot.core.understood import understood
from bot.core.words import Audience, EventKind, State
from bot.rules import load_procedure
from tests.core.small import BAS, ELS, HOUSE, SMALL, opened

EVERYTHING = frozenset(EventKind)
PLAIN = replace(SMALL, needs=(), external_routes=())
STAP, HSS = load_procedure("stap"), load_procedure("hss")
FULL = replace(
    opened(), topic="treatment", urgency="risk", concerned=(ELS, BAS, "weg@klein.example"), excluded=(ELS,),
    party="private", sender_kind="customer", language="en", discussed="yes", summary="Het lekt.",
    details={"discussed": "Ik sprak Els in maart."},
    evidence={
        "topic": ("snauwde", "riep"), "urgency": ("ruik gas",), "party": ("mijn huis",), "sender_kind": ("als klant",),
        "language": ("the", "you"), ELS: ("mevrouw Noord",),
    },
)  # fmt: skip


def lines(case: Case, may: frozenset[EventKind] = EVERYTHING, procedure: object = PLAIN) -> tuple[Understood, ...]:
    """Give the lines of a letter to a colleague."""
    return understood(case, HOUSE, procedure, may, "klachten+t@klein.example", "Re: Klacht [KLEIN-2026-0001]")  # type: ignore[arg-type]


def told(case: Case, procedure: object = PLAIN) -> list[tuple[str, str, str, str]]:
    """Give each line in short."""
    return [(one.what, one.value, one.words, one.answer) for one in lines(case, procedure=procedure)]


def asked(case: Case, procedure: object = PLAIN) -> dict[str, str]:
    """Give what is asked behind each line."""
    return {one.what: one.ask for one in lines(case, procedure=procedure)}


LINES = tuple(
    dict.fromkeys(
        (
            *lines(FULL),
            *lines(replace(FULL, urgent=True, party="business")),
            *lines(replace(opened(), discussed="", details={}), procedure=SMALL),
        )
    )
)
EACH_LINE = pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.what}: {line.value}")


@pytest.mark.requirement("STA-3", "STA-6", "STA-8", "STI-1", "STI-4", "WOP-1")
def test_each_line_shows_its_words_and_how_to_correct_it() -> None:
    assert told(FULL) == [
        ("Let op", "gevaar voor iemand", "“ruik gas”", "spoed"),
        ("Soort klacht", "bejegening", "“snauwde”, “riep”", "soort: "),
        ("Al besproken", "ja", "“Ik sprak Els in maart.”", "besproken: nee"),
        ("Gaat over", "Els Noord, blijft erbuiten", "“mevrouw Noord”", "gaat niet over Els Noord"),
        ("Gaat over", "Bas Zuid", "", "gaat niet over Bas Zuid"),
        ("Klaagt als", "particulier", "“mijn huis”", "zakelijk"),
        ("De klager is", "klant", "“als klant”", "klager is "),
        ("Taal van onze brieven", "Engels", "“the”, “you”", "taal: Nederlands"),
        ("In het kort", "de zin bovenaan", "", "kern: "),
    ]


def test_what_was_not_recognised_is_left_out() -> None:
    assert told(replace(opened(), discussed="", details={})) == []


@pytest.mark.requirement("WOP-1", "STA-6")
def test_what_the_procedure_must_know_is_told_even_when_it_is_not_known() -> None:
    assert told(replace(opened(), discussed="", details={}), SMALL) == [
        ("Al besproken", "nog niet bekend", "", "besproken: ja"),
        ("Klaagt als", "particulier of zakelijk, nog niet bekend", "", "particulier"),
    ]


@pytest.mark.requirement("STA-3")
def test_what_is_urgent_by_the_procedure_is_told_as_such() -> None:
    claim = replace(opened(), urgency="claim", discussed="")

    first = [told(case, procedure)[0] for case, procedure in ((claim, STAP), (claim, HSS))]
    assert first == [
        ("Spoed", "ja, een claim kan volgen", "", "geen spoed"),
        ("Let op", "een claim kan volgen", "", "spoed"),
    ]
    assert told(replace(claim, urgency="", urgent=True))[0] == ("Spoed", "ja", "", "geen spoed")


def test_what_a_colleague_said_is_told_as_such() -> None:
    said = replace(
        opened(), topic="Lang wachten", discussed="no", language="nl",
        corrected={"topic": "Els", "discussed": "Bas", "urgency": "Els", "language": "Bas"},
    )  # fmt: skip

    assert told(said) == [
        ("Spoed", "nee", "zegt Els", "spoed"),
        ("Soort klacht", "Lang wachten", "zegt Els", "soort: "),
        ("Al besproken", "nee", "zegt Bas", "besproken: ja"),
        ("Taal van onze brieven", "Nederlands", "zegt Bas", "taal: Engels"),
    ]


def test_what_is_asked_fits_the_line() -> None:
    unknown = replace(opened(), discussed="", details={}, urgency="claim", topic="costs")

    assert asked(unknown, SMALL) == {
        "Let op": "Toch spoed?", "Soort klacht": "Klopt dit niet?", "Al besproken": "Weet je het?",
        "Klaagt als": "Weet je het?",
    }  # fmt: skip
    assert set(asked(replace(FULL, urgent=True)).values()) == {"Klopt dit niet?"}


def test_who_may_not_correct_a_line_is_not_told_how() -> None:
    may = EVERYTHING - {EventKind.NOT_NAMED}

    named = next(one for one in lines(FULL, may) if one.what == "Gaat over")
    assert (named.answer, named.mailto) == ("", "")
    assert {(one.answer, one.mailto) for one in lines(FULL, frozenset())} == {("", "")}


@EACH_LINE
def test_the_answer_is_understood_once_it_is_filled_in(line: Understood) -> None:
    blank = {"klager is ": "leverancier", "soort: ": "wachttijd", "kern: ": "Het lekt nog."}.get(line.answer, "")

    (act,) = read_instruction(line.answer + blank, date(2026, 11, 23)).acts
    assert act.kind in {
        *(EventKind.URGENT, EventKind.NOT_URGENT, EventKind.TOPIC, EventKind.DISCUSSED, EventKind.NOT_NAMED),
        *(EventKind.COMPLAINANT_IS, EventKind.LANGUAGE_IS, EventKind.SUMMARISED),
    }


@EACH_LINE
def test_the_link_opens_that_answer(line: Understood) -> None:
    assert parse_qs(urlsplit(line.mailto).query, keep_blank_values=True)["body"] == [line.answer]


@EACH_LINE
def test_our_own_line_does_nothing_when_it_comes_back_in_an_answer(line: Understood) -> None:
    shown = f'- {line.what}: {line.value} ({line.words}). {line.ask} "{line.answer}"'

    assert read_instruction(shown, date(2026, 11, 23)).acts == ()


def test_huge_and_broken_words_make_no_long_line() -> None:
    evil = replace(FULL, evidence={"topic": ("x" * 9_000, "a\r\nBcc: b@c.example", "<b>", "fourth")})

    words = next(one.words for one in lines(evil) if one.what == "Soort klacht")
    assert words.isprintable()
    assert len(words) < 400
    assert "fourth" not in words


@pytest.mark.requirement("STI-4")
def test_nobody_outside_and_nobody_complained_about_reads_what_it_is_about() -> None:
    outside = {name for name, to in AUDIENCES.items() if to in {Audience.CONCERNED, Audience.ASKED}} | BILINGUAL

    assert {name for name in outside if HOLES[name] & {"summary", "understood", "topic"}} == set()


@pytest.mark.parametrize("state", State)
def test_it_is_told_in_every_state(state: State) -> None:
    assert len(lines(replace(FULL, state=state))) == len(lines(FULL))
