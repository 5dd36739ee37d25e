"""Is it understood in everyday words what becomes of a draft, and does none leave by words that only look like it?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Gelieve de brief te verzenden.", ["draft_sent"]),
        ("verder is de brief goed, stuur maar", ["draft_sent"]),
        ("brief is prima zo, laat maar uitgaan", ["draft_sent"]),
        ("Haal die 50 euro uit de brief, daarna mag ie weg", ["drafted", "draft_sent"]),
        ("Eerste alinea moet vriendelijker, schrijf: Wat vervelend.", ["drafted"]),
        ("Als tweede lezer: fiat.", ["draft_approved"]),
        ("akkoord met het concept van Els wat mij betreft als tweede lezer. kan weg", ["draft_approved", "draft_sent"]),
        ("nee dit kan zo niet weg, bij punt 2 staat de verkeerde naam", ["draft_refused"]),
        ("concept kan in de prullenbak, ik begin opnieuw", ["draft_dropped"]),
    ],
)
def test_what_becomes_of_a_draft_is_understood(text: str, kinds: list[str]) -> None:
    assert [act.kind for act in read_instruction(text, TODAY).acts] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "mag de brief al weg of moet Karim nog kijken?",
        "stuur maar een mailtje als je het weet",
        "de brief kan weg als Karim akkoord is",
        "mevrouw wil dat de brief weg kan",
        "brief is goed, maar nog niet versturen",
        "de brief is nog niet goed, stuur maar niet",
        "Karim zei: stuur maar",
    ],
)
def test_nothing_leaves_by_other_words(text: str) -> None:
    kinds = {act.kind for act in read_instruction(text, TODAY).acts}

    assert kinds & {"draft_sent", "draft_approved"} == set()


def test_a_decision_that_may_not_leave_is_only_asked_about() -> None:
    said = read_instruction("Ongegrond, wij waren op tijd. Maar verstuur nog niet, Karim wil meelezen", TODAY)

    assert (said.acts, [act.kind for act in said.implied], said.holds) == ((), ["decided"], True)
