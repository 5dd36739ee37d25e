"""Is a corrected outcome understood, and one that is only implied asked about?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Sorry ik schreef net gegrond, dat was fout. Het moet deels gegrond zijn: het wachten klopt.",
            "partly_founded",
        ),
        ("Ik zei gegrond maar dat moet ongegrond zijn, want de regels zijn gevolgd", "unfounded"),
        ("Ik kom uit op gegrond, want wij hebben niet gebeld", "founded"),
        ("Voor mij is dit gegrond, want wij waren te laat", "founded"),
        ("Na onderzoek is gebleken dat de klacht ongegrond is.", "unfounded"),
        ("Na weging van alle stukken verklaar ik de klacht ongegrond", "unfounded"),
        ("Wat betreft de bejegening gegrond, voor het overige ongegrond.", "partly_founded"),
        ("De directie verklaart hierbij de klacht gegrond", "founded"),
    ],
)
def test_the_outcome_that_counts_is_decided(text: str, outcome: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (str(act.kind), act.facts["outcome"]) == ("decided", outcome)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Hier zitten wij gewoon fout. Mevrouw verdient een excuus.", "founded"),
        ("Meneer heeft hier geen gelijk in, wij hebben alles goed gedaan.", "unfounded"),
        ("Hier kunnen we echt niks aan doen, mevrouw zat er zelf naast.", "unfounded"),
        ("We hebben hier steken laten vallen", "founded"),
        ("Dat hadden we nooit zo mogen doen", "founded"),
        ("Op het punt van de telefoon heeft ze gelijk, de rest niet", "partly_founded"),
        ("Ik wijs de klacht af want er is niks misgegaan", "unfounded"),
        ("dat was dom van ons", "founded"),
    ],
)
def test_what_is_only_implied_is_asked_about(text: str, outcome: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert [(str(act.kind), act.facts["outcome"]) for act in instruction.implied] == [("decided", outcome)]
    assert instruction.acts == ()


@pytest.mark.parametrize(
    "text",
    [
        "De directie verklaart de klacht gegrond",  # who tells it need not be the directie
        "De directie verklaart de klacht gegrond volgens Els",
        "Ik zei gegrond maar dat moet ongegrond zijn denk ik",
        "Ik schreef gegrond, moet dat ongegrond zijn?",
        "Hebben we hier steken laten vallen?",
        "Kunnen we hier niks aan doen?",
        "mevrouw zegt dat het dom van ons was",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
