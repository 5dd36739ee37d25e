"""Does a new paragraph, bullet or postscript begin an act, and does a letter stay whole where that is unclear?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from bot.core.openings import Act
from bot.core.order_inside import order_inside
from tests.patience import patience

TODAY = date(2026, 11, 19)


def told(act: Act) -> str:
    """Give the kind of an act, with its text or reason."""
    text = act.facts.get("text") or act.facts.get("reason") or act.facts.get("reasons") or ""
    return f"{act.kind}: {text}" if text else str(act.kind)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        (
            "Voorstel: we storten 75 euro terug.\n\nGraag ook verlengen met een week, dan heb ik tijd",
            ["proposed: we storten 75 euro terug.", "extended: dan heb ik tijd"],
        ),
        (
            "- Ik pak dit op\n- Vraag de klager: wie is de huisarts?\n- Onderwerp: wachtlijst",
            ["taken", "complainant_asked: wie is de huisarts?", "topic: wachtlijst"],
        ),
        (
            "Verleng tot 11 december, want meneer kan niet eerder.\n\nP.S. Dit is wel spoed!",
            ["extended: meneer kan niet eerder.", "urgent"],
        ),
        (
            "Maatregel: overleg, start 7 december.\n\nVerder heb ik mevrouw dinsdag gebeld, zij is tevreden.",
            ["measure: overleg", "conversation: heb ik mevrouw dinsdag gebeld, zij is tevreden."],
        ),
        ("notitie: mevrouw is ziek.\n\nIk neem deze zaak.", ["noted: mevrouw is ziek.", "taken"]),
        (
            "Gisteren moeder gesproken. Zij is boos. Voorstel: een vaste contactpersoon.",
            ["conversation: Zij is boos.", "proposed: een vaste contactpersoon."],
        ),
        (
            "Bericht aan klager: wij komen vrijdag.\n\nGraag de termijn verlengen met een week.",
            ["replied: wij komen vrijdag.", "extended"],
        ),
        (
            "Oorzaak was de vakantie, maatregel: altijd een achterwacht.",
            ["cause: de vakantie", "measure: altijd een achterwacht."],
        ),
        (
            "gebeld met mevrouw, zij komt niet, verleng dan maar tot 11 december",
            ["conversation: zij komt niet", "extended"],
        ),
    ],
)
def test_what_stands_apart_begins_an_act(text: str, does: list[str]) -> None:
    said = read_instruction(text, TODAY)

    assert ([told(act) for act in said.acts], said.not_understood) == (does, "")


@pytest.mark.parametrize(
    "text",
    [
        "notitie: mevrouw is ziek.\n\nklacht",
        "notitie: mevrouw zei veel.\n\nGegrond, vindt zij.",
        "bericht aan klager: wij komen vrijdag.\n\nWij nemen de tijd.\n\nMet spoed is er niets mis.",
        "gebeld met mevrouw: zij zegt verleng dan maar tot 11 december",
    ],
)
def test_a_paragraph_of_a_text_is_left_in_it(text: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert act.facts["text"] == text.split(": ", 1)[1]


@pytest.mark.parametrize(
    "below",
    [
        "Graag de termijn verlengen met een week.\n\nWij hopen op beter weer.",
        "Graag ook verlengen met een week.",
        "- Onderwerp: wachtlijst\n- en hoe heet de arts?",
    ],
)
def test_a_letter_with_an_unclear_order_in_it_stays_whole_and_waits(below: str) -> None:
    (act,) = read_instruction(f"- Vraag de klager: wie is de huisarts?\n\n{below}", TODAY).acts

    assert act.facts["text"].count("\n") >= below.count("\n")
    assert order_inside(act, TODAY)


def test_an_order_that_no_rule_reads_is_told_back_and_is_no_part_of_a_talk() -> None:
    said = read_instruction("Gebeld met mevrouw, zij wil excuses. Zet die herinneringen eens uit.", TODAY)

    assert [told(act) for act in said.acts] == ["conversation: zij wil excuses."]
    assert said.not_understood == "Zet die herinneringen eens uit."


def test_an_act_with_a_mere_remark_behind_it_is_done_and_a_denial_is_not_passed_over() -> None:
    assert [act.kind for act in read_instruction("Kosten. Zo boeken.", TODAY).acts] == ["costs"]
    assert read_instruction("Formulier! Of nee, wacht, niet.", TODAY).acts == ()


@pytest.mark.parametrize(
    "wait",
    ["Please hold the letter until Karim has read it.", "Versturen na akkoord Karim.", "Niet weg voordat ik bel."],
)
def test_a_letter_that_must_wait_waits(wait: str) -> None:
    assert read_instruction(f"Ongegrond, want wij waren op tijd. {wait}", TODAY).acts == ()


@pytest.mark.parametrize("piece", ["- spoed\n", "p.s. spoed\n\n", "notitie: x\n\n", "- vraag klager: x\n\n- en y\n"])
def test_no_heap_of_paragraphs_goes_on_and_on(piece: str) -> None:
    with patience():
        read_instruction(piece * (50_000 // len(piece)), TODAY)
