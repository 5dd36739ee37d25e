"""Are terms, visits, measures and causes understood as they are said on a phone and in a hurry?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("verlengen t/m 4 december, ik wacht op het verslag", "extended 2026-12-04"),
        ("Kan de termijn naar 18 december? Ik krijg het dossier niet eerder.", "extended 2026-12-18"),
        ("k verleng m met 2 wk (ziekte)", "extended 2 weeks"),
        ("'k rek de termijn met 2 weken op", "extended 2 weeks"),
        ("Termijn moet ook mee: tot 28 december.", "extended 2026-12-28"),
        ("Termijn graag naar 11 december", "extended 2026-12-11"),
        ("Behandeltermijn +2 weken", "extended 2 weeks"),
        ("termijn 2 weken langer", "extended 2 weeks"),
        ("er moet nog 2 weken bij", "extended 2 weeks"),
        ("nieuwe termijn 15 december", "extended 2026-12-15"),
        ("Ivm vakantie 3 weken verlengd", "extended 3 weeks"),
        ("Beslissing schuift op naar 15 december vanwege de feestdagen", "extended 2026-12-15"),
        ("Vraag haar of we 2 weken meer tijd mogen", "extension_asked 2 weeks"),
        ("k ga ma 30/11 14u langs bij Dorpsplein 5", "appointed 2026-11-30 14:00"),
        ("Doe maar donderdag 26 nov om 15:00 bij haar thuis", "appointed 2026-11-26 15:00"),
        ("Gesprek met meneer op vrijdag 27 november om 13.00 uur in het wijkcentrum", "appointed 2026-11-27 13:00"),
        ("dinsdag gaat niet door, mevrouw ligt in het ziekenhuis", "meeting_cancelled"),
        ("Geen bezoek dinsdag, ik ben ziek", "meeting_cancelled"),
        ("Wij gaan als maatregel de openingstijden ophangen, klaar voor 23 november", "measure 2026-11-23"),
        ("Maatregel voor de toekomst: de balie krijgt 15 januari een training", "measure 2027-01-15"),
        ("Om dit te voorkomen: voortaan twee mensen op de planning", "measure"),
        ("Afgesproken maatregel: de balie belt zelf terug", "measure"),
        ("Reden dat het misging: de brief lag in het verkeerde bakje", "cause"),
        ("Hoe het kwam: de collega was ziek en niemand nam over", "cause"),
    ],
)
def test_it_is_understood_as_it_is_said(text: str, meant: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    told = (act.facts.get(name) for name in ("until", "term", "day", "time"))
    assert " ".join(filter(None, (str(act.kind), *told))) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Kan de termijn naar 18 december?",
        "Kan de termijn naar 18 december? Of is dat te laat?",
        "Kan de termijn naar 18 december? Ik weet niet of dat mag.",
        "Kan de termijn nog verlengd worden?",
        "misschien moet er nog 2 weken bij",
        "mevrouw wil dinsdag 24 november om 10 uur een gesprek",
        "Gaat dinsdag niet door?",
        "geen afspraak op 3 december",
        "misschien gaan we als maatregel een training doen",
    ],
)
def test_what_only_looks_like_it_does_nothing(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())
