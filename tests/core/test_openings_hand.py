"""Is a case handed over, taken or left in everyday words, and in no others?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("geef deze ff door aan Piet, ben vandaag vrij", "Piet"),
        ("Deze graag op het bordje van Sanne leggen", "Sanne"),
        ("Piet moet m doen", "Piet"),
        ("Gelieve de klacht over te dragen aan mevrouw S. Vos.", "S. Vos"),
        ("Kun je deze bij Ruud Peters neerleggen?", "Ruud Peters"),
        ("schuif maar door naar team Jeugd want het gaat over pgb", "team Jeugd"),
        ("Terug naar Els ermee", "Els"),
        ("nieuwe behandelaar: Fatma Yildiz", "Fatma Yildiz"),
    ],
)
def test_a_case_is_handed_over(text: str, name: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["to"]) == ("passed", name)


@pytest.mark.parametrize("text", ["kan iemand deze van me overnemen, ik verzuip", "Deze mag naar haar."])
def test_a_case_that_goes_to_nobody_known_is_only_asked_about(text: str) -> None:
    said = read_instruction(text, TODAY)

    assert (said.acts, [(act.kind, act.facts["to"]) for act in said.implied]) == ((), [("passed", "")])


@pytest.mark.parametrize(
    "text",
    ["k pak m wel", "Ik neem de behandeling van deze klacht op mij.", "zet maar op mijn naam", "ik doe deze er bij"],
)
def test_a_case_is_taken(text: str) -> None:
    assert [act.kind for act in read_instruction(text, TODAY).acts] == ["taken"]


@pytest.mark.parametrize(
    "text",
    [
        "haal mij eraf",
        "ik heb hier belang bij, mijn zus woont in dat blok",
        "Wegens een persoonlijke relatie met klaagster trek ik mij terug uit dit dossier.",
        "ik kan hier niet onafhankelijk naar kijken",
    ],
)
def test_who_is_too_near_steps_aside(text: str) -> None:
    assert [act.facts["named"] for act in read_instruction(text, TODAY).acts] == ["self"]


@pytest.mark.parametrize(
    "text",
    [
        "Moet Piet deze niet doen?",
        "zal ik deze oppakken?",
        "Als Sanne terug is mag zij deze overnemen",
        "Piet heeft deze gisteren gedaan",
        "ik doe deze niet",
        "hangt samen met HSS-2026-0017 geloof ik",
        "is deze hetzelfde als HSS-2026-0017?",
        "Mevrouw zegt dat Piet deze moet doen",
    ],
)
def test_what_only_looks_like_it_moves_no_case(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()


@pytest.mark.parametrize(
    "text", ["zelfde als HSS-2026-0038", "Deze klacht is gelijk aan HSS-2026-0038, gelieve samen te voegen"]
)
def test_the_same_case_is_merged(text: str) -> None:
    assert [(act.kind, act.facts["case"]) for act in read_instruction(text, TODAY).acts] == [
        ("merged", "HSS-2026-0038")
    ]
