"""Is a colleague known by a function that nobody else has, and a desk by a reproach?"""

import pytest

from bot.core.function_mentions import FunctionIndex, is_above
from bot.core.organisation import Colleague

COLLEAGUES = [
    Colleague(name="Mila de Boer", address="mila@hss.example", function="bewindvoerder"),
    Colleague(name="Els de Wit", address="els@hss.example", function="medewerker balie"),
    Colleague(name="Ingrid Vermaat", address="ingrid@hss.example", function="directeur-bestuurder"),
    Colleague(name="Kees Kok", address="kees@hss.example", function="uitvoerder"),
    Colleague(name="Kees Terpstra", address="kees2@hss.example", function="uitvoerder"),
    Colleague(name="Jan Smit", address="jan@hss.example", function="manager wonen"),
    Colleague(name="Piet Bos", address="piet@hss.example", function="medewerker"),
    Colleague(name="Directie HSS", address="directie@hss.example"),
    Colleague(name="Servicedesk Stigas", address="desk@hss.example"),
    Colleague(name="Team Advies", address="advies@hss.example"),
]
INDEX = FunctionIndex(COLLEAGUES)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Uw bewindvoerster betaalt niet.", ["mila"]),
        ("Een bewindvoerder betaalt niet.", []),
        ("Mijn vorige bewindvoerder betaalde wel.", []),
        ("De bewindvoerder van de gemeente betaalt niet.", []),
        ("Ik wil graag dat uw bewindvoerder mij belt.", []),
        ("Ik wil dat uw bewindvoerder niet meer liegt.", ["mila"]),
        ("De baliemedewerkster was lomp.", ["els"]),
        ("De medewerker aan de balie was lomp.", ["els"]),
        ("Uw medewerker was lomp.", []),
        ("De uitvoerder kwam niet.", []),
        ("Uw directeur liegt.", ["ingrid"]),
        ("Uw bestuurder doet niets.", ["ingrid"]),
        ("Ik stuur dit aan uw directeur.", []),
        ("Ik wil dat de directeur ernaar kijkt.", []),
        ("Uw manager luistert niet.", ["jan"]),
        ("De directie weigert te antwoorden.", ["directie"]),
        ("Waarom reageert de servicedesk niet?", ["desk"]),
        ("Mijn klacht gaat over team advies.", ["advies"]),
        ("Ik belde met de servicedesk en niemand nam op.", []),
        ("De directie is op de eerste verdieping.", []),
    ],
)
def test_a_sentence_names_these_colleagues_by_function(sentence: str, found: list[str]) -> None:
    assert [one.address.partition("@")[0] for one in INDEX.mentions(sentence)] == found


def test_who_is_written_to_stands_above() -> None:
    assert [is_above(one) for one in COLLEAGUES[:6]] == [False, False, True, False, False, True]
