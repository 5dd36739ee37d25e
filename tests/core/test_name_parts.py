"""Are names taken apart as people build them?"""

import pytest

from bot.core.name_parts import is_group, name_of, one_letter_off, organisation_words, words_of
from bot.core.organisation import Colleague


@pytest.mark.parametrize(
    ("name", "given", "family", "particle"),
    [
        ("Mila de Boer", ("mila",), ("boer",), True),
        ("Piet Jansen", ("piet",), ("jansen",), False),
        ("Jan Willem van den Berg", ("jan", "willem"), ("berg",), True),
        ("Prins, Joost", ("joost",), ("prins",), False),
        ("Vries, Els de", ("els",), ("vries",), True),
        ("mevrouw L. Dijkstra-Bos", ("l",), ("dijkstra", "bos"), False),
        ("Nadia d'Hondt", ("nadia",), ("dhondt",), False),
        ("Willem van 't Hof", ("willem",), ("hof",), True),
        ("Jürgen Müller", ("jurgen",), ("muller",), False),
        ("Mila", ("mila",), (), False),
    ],
)
def test_a_name_has_these_parts(name: str, given: tuple[str, ...], family: tuple[str, ...], particle: bool) -> None:  # noqa: FBT001 - a column of the table
    found = name_of(Colleague(name=name, address="x@hss.example"))

    assert (found.given, found.family, found.particle) == (given, family, particle)


@pytest.mark.parametrize(
    "name", ["Directie HSS", "Servicedesk Stigas", "Team Advies", "Klachtencommissie", "Raad van Toezicht"]
)
def test_a_desk_is_no_person(name: str) -> None:
    assert is_group(Colleague(name=name, address="x@hss.example"))


def test_a_person_is_no_desk() -> None:
    assert not is_group(Colleague(name="Mila de Boer", address="mila@hss.example", function="directie"))


def test_a_hyphen_makes_two_words() -> None:
    assert [(word.key, word.hyphened) for word in words_of("Bakker-Smit")] == [("bakker", False), ("smit", True)]


@pytest.mark.parametrize("other", ["vermaat", "vermaa", "vermaatt", "vermaet", "vermata", "vremaat"])
def test_one_wrong_letter_is_one(other: str) -> None:
    assert one_letter_off("vermaat", other) == (other != "vermaat")


@pytest.mark.parametrize("other", ["verma", "vermeet", "jansen", "vermaatje", ""])
def test_two_wrong_letters_are_another_name(other: str) -> None:
    assert not one_letter_off("vermaat", other)


def test_the_organisation_is_known_by_its_domain_and_its_desks() -> None:
    colleagues = (Colleague(name="Servicedesk Stigas", address="desk@arbo.example"),)

    assert organisation_words(colleagues) == {"servicedesk", "stigas", "arbo", "example"}
