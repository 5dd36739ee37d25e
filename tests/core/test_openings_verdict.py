"""Is an outcome understood in running sentences, and a doubt about it left alone?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from tests.core.acting import shown

TODAY = date(2026, 11, 19)
SHOWN = ("outcome",)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ongegrond verklaren. Reden: de medewerker heeft zich aan de afspraak gehouden", "decided unfounded"),
        (
            "De klacht is naar mijn oordeel gedeeltelijk gegrond, nu de informatie wel is verstrekt doch niet tijdig.",
            "decided partly_founded",
        ),
        ("gegrond dus, heeft veel te lang geduurd.", "decided founded"),
        ("Ik acht de klacht ongegrond, aangezien er op tijd is gereageerd", "decided unfounded"),
        ("Wij achten de klacht deels gegrond", "decided partly_founded"),
        ("zet maar op gegrond, we hebben te laat gereageerd", "decided founded"),
        ("doe maar ongegrond, ze heeft geen verlies geleden", "decided unfounded"),
        ("verklaar de klacht gegrond want we waren te laat", "decided founded"),
        ("Kun je de klacht gegrond verklaren? We waren te laat", "decided founded"),
        ("De klacht dient ongegrond te worden verklaard.", "decided unfounded"),
        ("Mijn conclusie: deels gegrond, want x", "decided partly_founded"),
        ("Uitspraak: gegrond", "decided founded"),
        ("Alles afwegende verklaar ik de klacht gegrond.", "decided founded"),
        ("ik heb besloten de klacht gegrond te verklaren, want we waren te laat", "decided founded"),
        ("Ik kom tot het oordeel dat de klacht ongegrond is.", "decided unfounded"),
        ("this complaint is partly founded because we replied late", "decided partly_founded"),
        ("Our decision: upheld, we were late", "decided founded"),
        ("I find the complaint unfounded because the letter was on time", "decided unfounded"),
        ("dit wordt gegrond, we hebben gewoon te laat gereageerd", "decided founded"),
        ("deze mag op ongegrond, ze was op de hoogte", "decided unfounded"),
        ("ik vind m gegrond want we waren te laat", "decided founded"),
        ("ik vind de klacht gegrond", "implied decided founded"),
        ("gegrond wat betreft de wachttijd, ongegrond voor de rest", "decided partly_founded"),
        ("ik beoordeel de klacht als deels gegrond, want", "assessed partly_founded"),
        ("ongegrond svp", "decided unfounded"),
        ("maak er ongegrond van, want niks beloofd", "decided unfounded"),
        (
            "op één punt heeft ze een punt (de late brief), de rest niet. maak maar zoiets",
            "implied decided partly_founded",
        ),
        ("mevrouw heeft een punt", "implied decided founded"),
        ("De klacht snijdt hout", "implied decided founded"),
        ("we zijn tekortgeschoten", "implied decided founded"),
    ],
)
def test_a_running_sentence_is_understood(text: str, meant: str) -> None:
    assert shown(text, TODAY, SHOWN) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Normaal zou ik hier gegrond zeggen, maar er klopt iets niet aan het verhaal",
        "Nog niks besloten hoor, gegrond of ongegrond dat weet ik morgen pas",
        "is dit gegrond?",
        "moeten we dit gegrond verklaren?",
        "volgens Piet is de klacht gegrond",
        "ik denk gegrond",
        "gegrond of ongegrond?",
        "als het klopt is de klacht gegrond",
        "De vorige klacht is gegrond verklaard",
        "mevrouw vindt de klacht gegrond",
        "gegrond? ik weet het niet",
        "De klacht is gegrond volgens mevrouw",
        "De klacht is in 2024 gegrond verklaard",
        "heeft mevrouw een punt?",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
