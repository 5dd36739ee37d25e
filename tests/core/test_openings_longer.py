"""Are more time, and the wish to ask for it, understood in running sentences?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from tests.core.acting import shown

TODAY = date(2026, 11, 19)
SHOWN = ("term", "until")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("verleng m ff 2 weken", "extended 2 weeks"),
        ("wil je de termijn met 2 weken verlengen, de aannemer is ziek?", "extended 2 weeks"),
        ("Kun je deze met 3 weken verlengen?", "extended 3 weeks"),
        ("Graag de termijn oprekken tot 18 december ivm vakantie", "extended 2026-12-18"),
        ("schuif de deadline op naar 18 dec", "extended 2026-12-18"),
        ("zet de termijn op 18 december, we wachten op stukken", "extended 2026-12-18"),
        ("doe er meteen 3 weken bij op de termijn zodat hij kan nadenken.", "extended 3 weeks"),
        ("plak er nog een weekje aan vast", "extended 1 weeks"),
        ("geef ons nog 2 weken", "extended 2 weeks"),
        ("we hebben nog 3 weken extra nodig voor het onderzoek", "extended 3 weeks"),
        ("ik heb meer tijd nodig, tot 18 december", "extended 2026-12-18"),
        ("dit lukt niet voor 1 dec, maak er 18 december van, wachten op stigas", "extended 2026-12-18"),
        (
            "sorry jongens maar dit lukt niet voor 1 dec, maak er 18 december van, wachten op stigas",
            "extended 2026-12-18",
        ),
        ("de termijn wordt verlengd met zes weken wegens nader onderzoek", "extended 6 weeks"),
        (
            "Hierbij verleng ik de behandeltermijn met vier weken in verband met het horen van getuigen.",
            "extended 4 weeks",
        ),
        ("De beslistermijn dient met vier weken te worden verlengd.", "extended 4 weeks"),
        ("Wij verdagen de beslissing met zes weken.", "extended 6 weeks"),
        ("Please extend the deadline by two weeks, we are waiting for the contractor", "extended 2 weeks"),
        ("could you extend it until December 18th?", "extended 2026-12-18"),
        ("Graag 2 wkn langer", "extended 2 weeks"),
        ("uitstel graag tot 18 dec", "extended 2026-12-18"),
        ("graag een verlenging van 2 weken", "extended 2 weeks"),
        ("Ik heb besloten de termijn met 4 weken te verlengen.", "extended 4 weeks"),
        ("tel er 10 werkdagen bij op", "extended 10 working days"),
        ("2 weken erbij svp", "extended 2 weeks"),
        ("Termijn 2 weken opschuiven aub", "extended 2 weeks"),
        ("stel de beslissing 3 weken uit", "extended 3 weeks"),
        ("vraag mevrouw of we 2 weken extra mogen", "extension_asked 2 weeks"),
        ("kun je meneer vragen of hij akkoord gaat met 3 weken verlenging?", "extension_asked 3 weeks"),
        ("Vraag haar om uitstel tot 18 december", "extension_asked 2026-12-18"),
        ("leg de klager voor of we 2 weken langer de tijd krijgen", "extension_asked 2 weeks"),
    ],
)
def test_a_running_sentence_is_understood(text: str, meant: str) -> None:
    assert shown(text, TODAY, SHOWN) == meant


@pytest.mark.parametrize(
    "text",
    [
        "zal ik 2 weken verlengen?",
        "moeten we de termijn verlengen met 2 weken?",
        "we kunnen 2 weken verlengen als de aannemer niet reageert",
        "misschien 2 weken verlengen",
        "Mevrouw wil 2 weken uitstel",
        "niet verlengen met 2 weken",
        "De termijn is in oktober al met 2 weken verlengd",
        "de termijn is al verlengd tot 18 december",
        "we hebben 2 weken nodig gehad om haar te bereiken",
        "verleng de termijn met 2 weken als hij niet reageert",
        "We kunnen dinsdag besluiten over uitstel, dan is iedereen er.",
        "kan er 2 weken bij?",
        "we hebben 2 weken nodig voor de reparatie",
        "De huurder heeft 2 weken uitstel gekregen",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
