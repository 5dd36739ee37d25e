"""Is what is only implied offered, and never done?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mevrouw heeft gewoon gelijk. excuses aanbieden", ["decided founded"]),
        ("klacht is terecht, we betalen terug", ["decided founded"]),
        ("De klacht is onterecht, de rekening klopt", ["decided unfounded"]),
        ("Meneer heeft deels gelijk", ["decided partly_founded"]),
        ("Mw. heeft geen gelijk, de rekening klopt", ["decided unfounded"]),
        ("Dit had nooit mogen gebeuren.", ["decided founded"]),
        ("kan dicht", ["settled "]),
        ("excuses aanbieden", ["proposed "]),
        ("Schrijf de familie dat zij maandag bezoek krijgen", ["replied "]),  # no sure words for a letter
        ("Vraag mevrouw of ze thuis zijn", ["complainant_asked "]),
        ("Kan ik meer tijd krijgen, 1 week, want ik moet school nog vragen?", ["extended "]),
        ("soort: overlast", ["nuisance "]),
    ],
)
def test_what_is_implied_is_told_back_and_not_done(text: str, meant: list[str]) -> None:
    instruction = read_instruction(text, TODAY)

    assert instruction.acts == ()
    assert [f"{act.kind} {act.facts.get('outcome', '')}" for act in instruction.implied] == meant
    assert instruction.not_understood == text.replace(". ", ".\n") if "\n" in instruction.not_understood else text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "mevrouw heeft gelijk?",
            "ik denk dat mevrouw gelijk heeft",
            "is mevrouw terecht boos?",
            "als zij gelijk heeft",
        ),
        *(
            "Ze heeft gelijk dat we te laat waren, maar de rest klopt niet",
            "kan deze dicht?",
            "mevrouw zegt dat het onze fout is",
        ),
    ],
)
def test_doubt_implies_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
