"""Is it understood until when a colleague wants silence or is away, and what is asked of us?"""

from datetime import date

import pytest

from bot.core.instruction import Instruction, read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    "text",
    [
        *("geen herinneringen tot 7 december", "Graag geen herinneringen meer tot 7 december, ik heb training"),
        *("stop herinneringen tot 7 dec", "herinneringen pauzeren tot maandag 7 december"),
        "Vanaf vrijdag de 20e geen herinneringen meer svp tot 7 december, de leverancier is dicht",
    ],
)
def test_silence_until_a_day_is_understood(text: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["until"]) == ("reminders_paused", "2026-12-07")


@pytest.mark.parametrize(
    "text",
    [
        *("geen herinneringen", "geen herinneringen tot ik terug ben", "geen herinneringen tot nader order"),
        *("ik kreeg geen herinneringen tot 7 december", "geen herinneringen tot 7 december als Piet het doet"),
    ],
)
def test_silence_without_an_end_or_with_a_condition_is_none(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()


@pytest.mark.parametrize(
    ("text", "until", "stand_in"),
    [
        ("afwezig tot 1 december, vervanger Els", "2026-12-01", "Els"),
        ("afwezig tot 1 december", "2026-12-01", ""),
        ("ik ben met vakantie tot 7 december. Sanne vervangt mij.", "2026-12-07", "Sanne"),
        ("ben ziek. afwezig tot woensdag, karim neemt waar", "2026-11-25", "karim"),
        ("Ik ben er niet tot en met 30 november", "2026-11-30", ""),
    ],
)
def test_who_is_away_says_until_when_and_who_stands_in(text: str, until: str, stand_in: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["until"], act.facts.get("stand_in", "")) == ("away", until, stand_in)


@pytest.mark.parametrize(
    "text",
    [
        *("ik ben niet afwezig tot 1 december", "De klager is op vakantie tot 1 december", "afwezig"),
        "misschien ben ik weg tot 1 december",
    ],
)
def test_nobody_is_away_by_other_words(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()


@pytest.mark.parametrize("text", ["ik ben weer terug", "ben er weer", "weer terug van vakantie"])
def test_who_is_back_says_so(text: str) -> None:
    assert [act.kind for act in read_instruction(text, TODAY).acts] == ["back"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("wie heeft deze nu?", Instruction(wants_owner=True)),
        ("Bij wie ligt deze zaak nu?", Instruction(wants_owner=True)),
        ("Wie is hier eigenlijk mee bezig, en wat is de stand?", Instruction(wants_owner=True, wants_status=True)),
        ("stuur me het formulier", Instruction(wants_form=True)),
        ("formulier graag, dan vul ik het in", Instruction(wants_form=True)),
    ],
)
def test_a_question_to_us_is_understood_and_changes_nothing(text: str, asked: Instruction) -> None:
    assert read_instruction(text, TODAY) == asked


def test_a_question_stands_beside_an_act() -> None:
    instruction = read_instruction("spoed! mevrouw is 84.\n\nwie heeft deze nu?", TODAY)

    assert ([act.kind for act in instruction.acts], instruction.wants_owner) == (["urgent"], True)


def test_a_question_in_the_text_for_the_complainant_is_text() -> None:
    instruction = read_instruction("vraag aan klager:\nwie heeft deze zaak nu?", TODAY)

    assert (instruction.wants_owner, [act.facts["text"] for act in instruction.acts]) == (
        False,
        ["wie heeft deze zaak nu?"],
    )
