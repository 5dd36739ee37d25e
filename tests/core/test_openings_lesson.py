"""Are cause, measure, effect and topic understood in running sentences?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from tests.core.acting import shown

TODAY = date(2026, 11, 19)
SHOWN = ("works", "day", "text")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("oorzaak verstopte afvoer boven.", "cause verstopte afvoer boven."),
        ("Oorzaak was een verkeerd besteld onderdeel", "cause een verkeerd besteld onderdeel"),
        (
            "Oorzaak is eigenlijk dat het callcenter de lijst niet ziet",
            "cause eigenlijk dat het callcenter de lijst niet ziet",
        ),
        ("De oorzaak ligt in de overdracht tussen de teams", "cause de overdracht tussen de teams"),
        ("het kwam doordat de planning niet klopte", "cause de planning niet klopte"),
        ("Dit is veroorzaakt door een fout in het systeem.", "cause een fout in het systeem."),
        ("The root cause was a wrong address in the system", "cause a wrong address in the system"),
        (
            "het lag aan de nieuwe planner, die stond verkeerd ingesteld",
            "cause de nieuwe planner, die stond verkeerd ingesteld",
        ),
        (
            "Nieuwe maatregel: elke vrijdag loopt Ruud de openstaande lijst na, vanaf 4 december",
            "measure 2026-12-04 elke vrijdag loopt Ruud de openstaande lijst na",
        ),
        (
            "afspraak voortaan: binnen 2 dagen ontvangstbevestiging (ingang 1 jan)",
            "measure 2027-01-01 binnen 2 dagen ontvangstbevestiging",
        ),
        (
            "We spreken ook af dat de schoonmaker voortaan aftekent, ingaande 1 dec, dat is de maatregel",
            "measure 2026-12-01 de schoonmaker voortaan aftekent",
        ),
        ("Voortaan bellen we binnen 2 dagen terug", "measure Voortaan bellen we binnen 2 dagen terug"),
        (
            "als maatregel gaan we elke week de lijst nalopen per 1 december",
            "measure 2026-12-01 gaan we elke week de lijst nalopen",
        ),
        (
            "Om herhaling te voorkomen: de balie noteert alles in het logboek vanaf 1 december",
            "measure 2026-12-01 de balie noteert alles in het logboek",
        ),
        (
            "de maatregel is dat iedere brief door twee mensen wordt gelezen",
            "measure iedere brief door twee mensen wordt gelezen",
        ),
        ("Werkt goed, die nieuwe belronde.", "effect yes die nieuwe belronde."),
        (
            "De maatregel heeft niks uitgehaald, er wordt nog steeds niet teruggebeld.",
            "effect no er wordt nog steeds niet teruggebeld.",
        ),
        (
            "effect van de maatregel: minimaal. mensen bellen nog steeds dubbel dus nee werkt niet.",
            "effect no mensen bellen nog steeds dubbel dus nee werkt niet.",
        ),
        ("heeft geholpen ja", "effect yes"),
        (
            "Ja de maatregel doet wat ie moet doen, sinds de invoering nul klachten hierover",
            "effect yes sinds de invoering nul klachten hierover",
        ),
        ("de maatregel werkt prima", "effect yes"),
        ("de nieuwe aanpak helpt niet", "effect no"),
        ("The measure works well", "effect yes"),
        ("Onderwerp was trouwens fout, moet 'Vuilcontainer' heten", "topic Vuilcontainer"),
        ("noem m 'Lift al drie weken stuk'", "topic Lift al drie weken stuk"),
        ("Onderwerp moet zijn 'Te late reactie op jeugdhulpvraag'", "topic Te late reactie op jeugdhulpvraag"),
        ("verander het onderwerp in bejegening aan de balie", "topic bejegening aan de balie"),
        ("Kun je het onderwerp wijzigen in 'Lekkage badkamer'?", "topic Lekkage badkamer"),
        ("titel wordt: Wachttijd hulp", "topic Wachttijd hulp"),
    ],
)
def test_a_running_sentence_is_understood(text: str, meant: str) -> None:
    assert shown(text, TODAY, SHOWN) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Of de maatregel werkt kan ik echt nog niet zeggen, vraag het me in februari",
        "oorzaak onbekend",
        "oorzaak weten we nog niet",
        "wat is de oorzaak?",
        "oorzaak is nog niet duidelijk",
        "de verwarming werkt niet",
        "werkt niet",
        "misschien ligt het aan de planning",
        "mevrouw zegt dat het door ons komt",
        "de maatregel werkt een beetje",
        "werkt de maatregel?",
        "het onderwerp is gevoelig",
        "Het onderwerp is mij niet duidelijk",
        "maatregel is nog niet ingevoerd",
        "misschien moeten we voortaan bellen",
        "voortaan moet je dit eerder melden",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
