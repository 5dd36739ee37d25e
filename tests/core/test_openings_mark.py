"""Is it understood in everyday words what a case is, that it is urgent, and whether somebody comes?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("label had trouwens reparatie moeten zijn", "repair"),
        ("overlast, geen klacht over ons", "nuisance"),
        ("Gewoon een klacht hoor, geen melding", "complaint"),
        ("pas het label aan naar overlast", "nuisance"),
        ("Doe er spoed op", "urgent"),
        ("Rode vlag erop, er is een kind in gevaar", "urgent"),
        ("en haal de spoed eraf aub", "not_urgent"),
        ("spoed kan eraf, monteur is geweest", "not_urgent"),
        ("Staat in mijn agenda, ik kom", "meeting_answered"),
        ("Akkoord met de tijd voor het huisbezoek, tot dan", "meeting_answered"),
        ("Voor de hoorzitting van 1 december moet ik me afmelden", "meeting_answered"),
    ],
)
def test_what_is_said_is_understood(text: str, kind: str) -> None:
    assert [act.kind for act in read_instruction(text, TODAY).acts] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "is dit een klacht of een reparatie?",
        "misschien is dit overlast",
        "mevrouw vindt dat er spoed bij is",
        "moet hier spoed op?",
        "ik weet niet of ik bij de zitting kan zijn",
        "kan mevrouw bij de zitting zijn?",
    ],
)
def test_a_doubt_or_a_question_says_nothing(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()
