"""Is it understood what a colleague asks of us in everyday words, and until when one wants silence or is away?"""

from datetime import date

import pytest

from bot.core.instruction import Instruction, read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("van wie is deze zaak tegenwoordig, ik ben t niet", Instruction(wants_owner=True)),
        ("hoe staan we ervoor", Instruction(wants_status=True)),
        ("Gaarne verneem ik wie de behandelaar is en wat de stand van zaken is.", Instruction(wants_owner=True, wants_status=True)),  # noqa: E501
        ("Ik snap niks van deze mail, wat kan ik allemaal terugsturen?", Instruction(wants_help=True)),
        ("Kun je me het formulier voor telefonische klachten sturen?", Instruction(wants_form=True)),
        ("what is the status of this complaint please", Instruction(wants_status=True)),
    ],
)  # fmt: skip
def test_a_question_to_us_changes_nothing(text: str, asked: Instruction) -> None:
    assert read_instruction(text, TODAY) == asked


@pytest.mark.parametrize(
    "text", ["heeft mevrouw het formulier al teruggestuurd?", "wie heeft dat gezegd?", "hoe staat mevrouw hierin?"]
)
def test_another_question_is_none_to_us(text: str) -> None:
    said = read_instruction(text, TODAY)

    assert said == Instruction(not_understood=text, holds=said.holds)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Zwijg maar even tot 7 december", "2026-12-07"),
        ("Wil je mij tot 3 december niet meer herinneren?", "2026-12-03"),
        ("geen mailtjes meer tot vrijdag 27 nov, dan heb ik het rapport", "2026-11-27"),
        ("pauzeer de herinneringen 2 weken", "2026-12-03"),
    ],
)
def test_silence_is_asked_until_a_day(text: str, until: str) -> None:
    assert [(act.kind, act.facts["until"]) for act in read_instruction(text, TODAY).acts] == [
        ("reminders_paused", until)
    ]


@pytest.mark.parametrize(
    ("text", "until", "stand_in"),
    [
        ("Out from tomorrow, back on December 1st. Els covers for me.", "2026-12-01", "Els"),
        ("ben er niet tot ma 30 nov, spoed naar Karim", "2026-11-30", "Karim"),
        ("Vanaf maandag ben ik twee weken vrij tot 7 december, Fatma doet mijn zaken", "2026-12-07", "Fatma"),
    ],
)
def test_who_is_away_says_until_when(text: str, until: str, stand_in: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["until"], act.facts["stand_in"]) == ("away", until, stand_in)


@pytest.mark.parametrize(
    "text", ["ben volgende week weg, Karim is er wel", "mevrouw is weg tot 7 december", "geen mailtjes meer"]
)
def test_without_a_day_or_about_somebody_else_it_is_none(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()
