"""Are short everyday requests about who, when, silence and the letter understood, and doubts about them not?"""

from datetime import date

import pytest

from bot.core.act_names import told_of
from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


def names(text: str) -> list[str]:
    """Give the public names of what is asked, what is only implied left out."""
    return sorted(one["name"] for one in told_of(read_instruction(text, TODAY)) if not one.get("implied"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neem ik over van Els.", ["take"]),
        ("k neem m", ["take"]),
        ("die hou ik zelf", ["take"]),
        ("Nee niet aan Els geven, aan Sanne graag", ["pass"]),
        ("Deze zaak graag nu al naar Sanne", ["pass"]),
        ("Kan jij deze bij Fatma neerleggen?", ["pass"]),
        ("dit is meer iets voor Fatma", ["pass"]),
        ("Karim mag hier niet over beslissen, die is familie", ["recuse"]),
        ("spoed eraf", ["not_urgent"]),
        ("mark it as not urgent", ["not_urgent"]),
        ("wel spoed want er zit een baby in huis", ["urgent"]),
        ("Maak er spoed van", ["urgent"]),
        ("Label overlast graag", ["relabel"]),
        ("prima brief, versturen", ["send"]),
        ("Dan mag hij verstuurd worden.", ["send"]),
        ("Hier zet ik mijn handtekening niet onder, de motivering deugt niet", ["disapprove"]),
        ("Donderdag half elf past mij", ["accept_appointment"]),
        ("kan ik niet die dag, zit bij de rechtbank", ["decline_appointment"]),
        ("Dinsdag de 24e kan ik er niet bij zijn", ["decline_appointment"]),
        ("helaas dan zit ik in Groningen, die afspraak moet zonder mij", ["decline_appointment"]),
        ("Voeg ze dus samen met 0044, volledig nummer HSS-2026-0044", ["merge"]),
        ("wat is hier de stand van zaken", ["status"]),
        ("twee dingetjes: wie heeft deze nu en hoe staat het ermee", ["status", "who_has_this"]),
        ("Help ik weet niet meer hoe dit werkt, stuur de uitleg", ["help"]),
        ("Wil je me verder geen herinneringen sturen tot 1 januari?", ["pause_reminders"]),
        ("Ik ben er weer vanaf woensdag 25/11", ["away"]),
        ("klopt helemaal", ["confirm"]),
        ("yes correct go ahead", ["confirm"]),
    ],
)
def test_short_words_ask(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gegrond: het wachten duurde te lang. Spoed mag er nu af.", ["decide", "not_urgent"]),
        ("Noteer even: hij zag niks. Verder 1 week extra graag", ["extend", "note"]),
        ("Els zei vorige week dat het opgelost was, maar dat is niet zo. Ik neem het over.", ["take"]),
        ("Niet voor mij, geef aan Fatma. Spoed!!", ["pass", "urgent"]),
        ("Alles is hersteld, de lift doet het weer sinds vanmorgen.", ["remedied"]),
        ("Urgentie kan eraf, verwarming doet het weer", ["not_urgent"]),
    ],
)
def test_a_sentence_behind_a_text_asks_by_itself(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zal ik deze overnemen?",
        "Moet deze naar Sanne?",
        "Als Els ziek is neem ik deze over",
        "Misschien is dit meer iets voor Fatma",
        "Kan Karim hier wel over beslissen?",
        "mag de spoed eraf?",
        "Wel spoed of niet?",
        "Mag hij al verstuurd worden?",
        "de brief mag niet zo weg",
        "Mevrouw vraagt of donderdag half elf haar past",
        "Kan hij die dag niet?",
        "Voeg ze niet samen met 0044, volledig nummer HSS-2026-0044",
        "Voeg ze samen met 0044, volledig nummer HSS-2026-0055",
        "Klopt dit helemaal?",
        "klopt helemaal niet",
        'Mevrouw schreef: "Ik neem het over"',
        "Notitie: meneer zegt dat hij haast heeft. Hij riep nog: maak er spoed van",
    ],
)
def test_a_question_a_doubt_or_somebody_elses_words_ask_nothing(text: str) -> None:
    assert set(names(text)) <= {"hold", "disapprove", "note"}
