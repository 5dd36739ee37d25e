"""Are colleagues understood as they really type, and is nothing done that they did not ask?"""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.instruction import Instruction, asks_for_form, read_instruction
from bot.core.openings import Act

MONDAY = date(2026, 11, 23)
TYPED = tomllib.loads((Path(__file__).parent / "instructions.toml").read_text())
DECISIONS = [(text, outcome) for outcome, texts in TYPED["decided"].items() for text in texts]
SHOWN = {
    "decided": "{outcome} / {reasons}",
    "position_told": "{day}",
    "extended": "{when} / {reason}",
    "posted": "{day}",
    "complainant_asked": "{text}",
    "colleague_asked": "{text}",
    "conversation": "{text}",
    "measure": "{text}",
    "noted": "{text}",
}


def told(act: Act) -> str:
    """Say an act with the facts that matter."""
    shown = SHOWN.get(act.kind)
    facts = {"when": act.facts.get("term") or act.facts.get("until", ""), **act.facts}
    return f"{act.kind}: {shown.format(**facts)}" if shown else str(act.kind)


@pytest.mark.requirement("HSS-8")
@pytest.mark.parametrize(("text", "outcome"), DECISIONS, ids=[text for text, _ in DECISIONS])
def test_a_decision_is_understood_with_its_outcome_and_its_reasons(text: str, outcome: str) -> None:
    (act,) = read_instruction(text, MONDAY).acts

    assert (act.kind, act.facts["outcome"]) == ("decided", outcome)
    assert act.facts["reasons"][0].isupper()
    assert not act.facts["reasons"].lower().startswith(("want", "omdat", "reden", "motivering"))


@pytest.mark.parametrize("row", TYPED["acts"], ids=lambda row: row["text"])
def test_acts_are_understood_in_their_order(row: dict[str, list[str]]) -> None:
    acts = read_instruction(str(row["text"]), MONDAY).acts

    assert [told(act) for act in acts] == row["does"]


@pytest.mark.parametrize("text", TYPED["nothing"]["texts"])
def test_what_is_vague_asked_quoted_or_only_implied_does_not_act(text: str) -> None:
    assert read_instruction(text, MONDAY).acts == ()


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(DECISIONS) + len(TYPED["acts"]) >= 80
    assert len(TYPED["nothing"]["texts"]) >= 40


@pytest.mark.parametrize("text", [text for text in TYPED["nothing"]["texts"] if text])
def test_what_does_not_act_is_told_back(text: str) -> None:
    first = text.splitlines()[0].removeprefix("> ")

    assert first[:10].strip("> ") in read_instruction(text, MONDAY).not_understood or "Dank" in first


def test_reasons_keep_their_paragraphs() -> None:
    reasons = "de brief lag bij de post.\nDrie weken.\n\nDat kan niet.\n\nHet spijt ons."
    reply = f"Beste allemaal,\n\nBesluit: gegrond, want {reasons}"

    (act,) = read_instruction(reply, MONDAY).acts

    assert act.facts["reasons"] == reasons[0].upper() + reasons[1:]


def test_what_stands_beside_the_acts_is_told_back() -> None:
    instruction = read_instruction("Wat een verhaal.\nik pak dit op\nHeb jij het dossier?\nGroet, Mila", MONDAY)

    assert instruction.not_understood == "Wat een verhaal.\nHeb jij het dossier?"


def test_a_second_extension_carries_the_complainants_consent() -> None:
    (act,) = read_instruction("verleng 2 weken met toestemming van de klager, want wij wachten", MONDAY).acts

    assert act.facts == {"term": "2 weeks", "reason": "wij wachten", "consent": "yes"}


@pytest.mark.parametrize(
    "text", ["verleng 2 weken, want de klager gaat niet akkoord", "verleng 2 weken, want wij wachten"]
)
def test_consent_is_not_read_where_it_is_not(text: str) -> None:
    (act,) = read_instruction(text, MONDAY).acts

    assert "consent" not in act.facts


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "Ja, klopt",
        "ja klopt",
        "Klopt!",
        "akkoord",
        "ja, dat klopt",
        "Hoi,\n\nja, klopt\n\nGroet, Mila",
        "oké",
        "bevestigd",
    ],
)
def test_a_yes_confirms(text: str) -> None:
    assert read_instruction(text, MONDAY) == Instruction(confirms=True)


@pytest.mark.parametrize(
    "text", ["ja maar niet nu", "Ja,\nmaar wacht nog even", "nee", "ja?", "klopt niet", "ja, doe maar niet"]
)
def test_a_yes_with_a_but_confirms_nothing(text: str) -> None:
    instruction = read_instruction(text, MONDAY)

    assert (instruction.confirms, instruction.acts) == (False, ())


def test_an_act_below_a_yes_is_done() -> None:
    instruction = read_instruction("Ja\nbesluit: gegrond, want hij was zoek", MONDAY)

    assert [act.kind for act in instruction.acts] == ["decided"]


@pytest.mark.requirement("HSS-5")
@pytest.mark.parametrize(
    "text", ["formulier", "Formulier?", "klachtenformulier", "Hoi,\nmag ik het formulier?", "graag het klachtformulier"]
)
def test_the_form_can_be_asked_for(text: str) -> None:
    assert asks_for_form(text)


@pytest.mark.parametrize("text", ["", "ik heb het formulier ingevuld", "brief gepost gisteren", "formulier is zoek"])
def test_other_words_do_not_ask_for_the_form(text: str) -> None:
    assert not asks_for_form(text)


@pytest.mark.parametrize(
    ("text", "wish"),
    [("help", "help"), ("Wat kan ik doen?", "help"), ("status", "status"), ("stand van zaken?", "status")],
)
def test_help_and_status_can_be_asked_for(text: str, wish: str) -> None:
    instruction = read_instruction(text, MONDAY)

    assert (instruction.wants_help, instruction.wants_status) == (wish == "help", wish == "status")


@given(st.text(max_size=300), st.dates())
def test_no_text_breaks_it(text: str, today: date) -> None:
    read_instruction(text, today)


@given(
    st.lists(
        st.sampled_from(
            [line for text in TYPED["nothing"]["texts"] for line in text.splitlines()]
            + ["", "verleng tot 31-12-9999, want"]
        )
    )
)
def test_no_heap_of_phrases_breaks_it(lines: list[str]) -> None:
    read_instruction("\n".join(lines), MONDAY)
