"""Are visits, talks and hearings planned and cancelled in running sentences?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction
from tests.core.acting import shown

TODAY = date(2026, 11, 19)
SHOWN = ("day", "time")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ik ga er vanmiddag om 4 uur heen, Havenstraat 22b", "appointed 2026-11-19 16:00"),
        ("Ik ga langs: woensdag 25/11, 9.15u, Lindelaan 8.", "appointed 2026-11-25 09:15"),
        (
            "Bouwkundige komt 8 december 13.00 langs bij Eikstraat 3, plan dat in als bezoek",
            "appointed 2026-12-08 13:00",
        ),
        (
            "Zitting inplannen: 10 december 2026 te 10.45 uur, stadskantoor kamer 3.12, partijen uitnodigen svp",
            "hearing_planned 2026-12-10 10:45",
        ),
        (
            "we horen mevrouw en Els volgende week woensdag om kwart over 2 bij ons op kantoor",
            "hearing_planned 2026-11-25 14:15",
        ),
        ("plan een huisbezoek in voor dinsdag 24 november om 10 uur bij mevrouw thuis", "appointed 2026-11-24 10:00"),
        ("kun je een huisbezoek plannen op dinsdag 24-11 om half 11?", "appointed 2026-11-24 10:30"),
        ("dinsdag 24 nov om 10 uur ga ik bij mevrouw langs", "appointed 2026-11-24 10:00"),
        ("Dinsdag om 10.00 uur huisbezoek bij mevrouw", "appointed 2026-11-24 10:00"),
        ("maak met meneer een afspraak voor vrijd 27 nov om 14u op kantoor", "appointed 2026-11-27 14:00"),
        ("afgesproken met mevrouw dat ik dinsdag 24 nov om 10 uur langskom", "appointed 2026-11-24 10:00"),
        (
            "nodig mevrouw uit voor een gesprek op dinsdag 1 december om 11 uur op ons kantoor",
            "appointed 2026-12-01 11:00",
        ),
        (
            "Kun je mevrouw uitnodigen voor de hoorzitting op 3 december om 13.30 uur, zaal 2?",
            "hearing_planned 2026-12-03 13:30",
        ),
        (
            "De hoorzitting vindt plaats op donderdag 3 december 2026 om 10.30 uur in zaal 1 van het stadskantoor.",
            "hearing_planned 2026-12-03 10:30",
        ),
        ("Ik wil mevrouw horen op donderdag 3 december om 10.30 uur in kamer 12", "hearing_planned 2026-12-03 10:30"),
        ("Please schedule a visit on Tuesday 24 November at 2pm at her home", "appointed 2026-11-24 14:00"),
        ("mevrouw komt dinsdag 1 dec om 9u naar kantoor", "appointed 2026-12-01 09:00"),
        ("De afspraak van dinsdag gaat niet door", "meeting_cancelled"),
        ("zeg de afspraak met mevrouw van dinsdag maar af, ze is ziek", "meeting_cancelled"),
        ("ik kan dinsdag toch niet, zeg de afspraak af", "meeting_cancelled"),
        ("kun je de hoorzitting van 3 december annuleren? de voorzitter is ziek", "meeting_cancelled"),
        ("Blaas het huisbezoek van vrijdag maar af", "meeting_cancelled"),
        ("de hoorzitting moet afgezegd worden", "meeting_cancelled"),
        ("bezoek dinsdag gaat niet door", "meeting_cancelled"),
        ("Ik moet het bezoek van morgen helaas afzeggen", "meeting_cancelled"),
    ],
)
def test_a_running_sentence_is_understood(text: str, meant: str) -> None:
    assert shown(text, TODAY, SHOWN) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Zou een huisbezoek iets zijn? Bijvoorbeeld dinsdag om 10 uur",
        "zullen we dinsdag om 10 uur langs gaan?",
        "ik ga dinsdag om 10 uur misschien langs",
        "Als het lukt ga ik dinsdag om 10 uur langs",
        "ben dinsdag om 10 uur langs geweest",
        "ik ga dinsdag langs",
        "mevrouw wil dat ik dinsdag om 10 uur langskom",
        "ik ga dinsdag of woensdag om 10 uur langs",
        "zal ik de afspraak afzeggen?",
        "de afspraak hoeft niet afgezegd te worden",
        "moet de hoorzitting afgezegd worden?",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
