"""Is it understood in other sentences that something is put right, solved, or will be on a day?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("wordt 2 december hersteld", "remedy_promised 2026-12-02"),
        ("Lukt niet voor vrijdag, wordt hersteld uiterlijk 9 december.", "remedy_promised 2026-12-09"),
        ("nog niet gemaakt, de glaszetter komt 4 december dan is het klaar", "remedy_promised 2026-12-04"),
        ("Volgende week vrijdag uiterlijk hebben we het hersteld.", "remedy_promised 2026-11-27"),
        ("hersteld voor 9 december", "remedy_promised 2026-12-09"),
        ("9 december is het gemaakt", "remedy_promised 2026-12-09"),
        ("de nieuwe ketel wordt 9 december geplaatst", "remedy_promised 2026-12-09"),
        ("Hersteld, gisteren is de nieuwe deur gehangen.", "remedied"),
        ("De loodgieter is klaar, alles droog en gecontroleerd", "remedied"),
        ("Nieuwe hulp is begonnen dus ook hersteld", "remedied"),
        ("we hebben de kraan vervangen", "remedied"),
        ("Lekkage is dicht", "remedied"),
        ("Lift draait weer", "remedied"),
        ("De deur sluit weer goed", "remedied"),
        ("Klus geklaard", "remedied"),
        ("De nieuwe deur zit erin", "remedied"),
        ("Alles is hersteld, de lift doet het weer sinds vanmorgen.", "remedied"),  # once
        ("Is afgehandeld: mevrouw heeft haar pas en is blij", "settled"),
        ("Solved: she got her deposit back and is happy", "settled"),
        ("klacht is van tafel, ze heeft haar geld", "settled"),
    ],
)
def test_it_is_understood_as_it_is_said(text: str, meant: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert " ".join(filter(None, (str(act.kind), act.facts.get("until")))) == meant


@pytest.mark.parametrize(
    "text",
    [
        "De deur is vervangen maar met een verkeerd slot",
        "de lift is gemaakt maar piept nog",
        "Het slot doet het weer maar met de nieuwe sleutel niet",
        "vervangen maar nu klemt de deur",
        "De kraan is vervangen. Hij lekt nog steeds.",
        "De ketel is gemaakt. Helaas is hij nu weer kapot.",
        "mevrouw zegt dat het hersteld is",
        "we hebben de planning gemaakt",
        "we hebben de brief hersteld",
        "Wordt het 9 december hersteld?",
        "De monteur zou 9 december komen",
        "monteur zei dat hij klaar was dus hersteld",
        "The radiator was replaced last month but she says it leaks again",
        "The tenant says it has been repaired.",
        "The heating has been repaired but it still makes noise",
        "The lock has been replaced. It still does not close.",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())


@pytest.mark.parametrize(
    "text", ["Geen spoed meer, verwarming doet het weer", "Dit is echt onze schuld, sorry zeggen en klaar"]
)
def test_the_reason_of_another_act_is_no_report_of_a_repair(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert "remedied" not in {str(act.kind) for act in instruction.acts}
