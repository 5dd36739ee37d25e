"""Is it understood that something is solved, put right, or will be?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from tests.core.acting import shown

TODAY = date(2026, 11, 19)
SHOWN = ("until", "term")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Klacht is door een telefoontje van Piet vandaag uit de wereld, mevrouw wil er geen werk meer van maken.",
            "settled",
        ),
        ("Probleem is verholpen en meneer ziet verder van de klacht af, mag als opgelost weg", "settled"),
        ("opgelost met een nieuwe sleutel en een bloemetje", "settled"),
        ("we zijn eruit met mevrouw, ze krijgt een nieuwe factuur", "settled"),
        ("we zijn er samen uitgekomen: nieuwe afspraak gemaakt", "settled"),
        ("Is opgelost! De buurman is verhuisd. Kan dicht.", "settled"),
        ("zet m maar op opgelost, mevrouw is tevreden met de uitleg", "settled"),
        ("Kun je deze als opgelost registreren? Meneer heeft zijn pas gekregen", "settled"),
        ("de kwestie is in goed overleg afgehandeld, mevrouw krijgt 25 euro", "settled"),
        ("Mevrouw is tevreden met de nieuwe hulp, dus opgelost", "settled"),
        ("Dit is telefonisch bijgelegd, excuses aangeboden", "settled"),
        ("This has been resolved, she got a refund", "settled"),
        ("Herstel is ook klaar sinds dinsdag", "remedied"),
        ("hersteld op 18 november, foto in bijlage.", "remedied"),
        ("Alles hersteld vanochtend, deur sluit weer.", "remedied"),
        ("De lekkage is gerepareerd", "remedied"),
        ("kraan is vervangen", "remedied"),
        ("lift doet het weer", "remedied"),
        ("de lift doet het weer sinds gisteren", "remedied"),
        ("de monteur is geweest en heeft de ketel vervangen", "remedied"),
        ("het lek is gisteren verholpen", "remedied"),
        ("Reparatie is afgerond.", "remedied"),
        ("wordt 9 dec, eerder heeft de schilder geen plek", "remedy_promised 2026-12-09"),
        ("Herstel lukt voor vrijdag 27 november", "remedy_promised 2026-11-27"),
        ("Uiterlijk 11 dec is de galerij schoon.", "remedy_promised 2026-12-11"),
        ("de deur wordt uiterlijk 4 december vervangen", "remedy_promised 2026-12-04"),
        ("voor 1 december is het gemaakt", "remedy_promised 2026-12-01"),
        ("we maken het uiterlijk 9 december in orde", "remedy_promised 2026-12-09"),
        ("de reparatie staat gepland voor 9 dec", "remedy_promised 2026-12-09"),
        ("de lift is op 30 november weer klaar", "remedy_promised 2026-11-30"),
        ("schilder komt 9 december", "remedy_promised 2026-12-09"),
    ],
)
def test_a_running_sentence_is_understood(text: str, meant: str) -> None:
    assert shown(text, TODAY, SHOWN) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Hopelijk is het voor kerst gemaakt",
        "De monteur zegt dat het hersteld is maar volgens mevrouw lekt het nog.",
        "is het opgelost?",
        "het is nog niet opgelost",
        "als het is opgelost hoor je van me",
        "de lift is vervangen maar nu klemt de deur",
        "is de kraan al vervangen?",
        "mevrouw zegt dat het opgelost is",
        "de lekkage is deels gerepareerd",
        "Karim is vervangen",
        "De brief is vervangen",
        "het was vorige week ook al gemaakt",
        "de medewerker is vervangen door Els",
        "wordt dinsdag besproken",
        "wordt vervolgd",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
