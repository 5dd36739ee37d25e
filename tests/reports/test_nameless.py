"""Does what somebody typed go into an inventory without the names?"""

import pytest

from bot.core.case import Case
from bot.reports.nameless import nameless
from tests.patience import patience
from tests.town import ORGANISATION

CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", complainant_name="Anna Klaver")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Mila was ziek", "een collega was ziek"),
        ("mevrouw De Boer vergat Anna Klaver te bellen", "een collega vergat de klager te bellen"),
        ("afspraak van Mila en Sam liep mis", "afspraak van een collega en een collega liep mis"),
        ("de directie reageerde te laat", "de directie reageerde te laat"),
        ("drukte", "drukte"),
        ("", ""),
    ],
)
@pytest.mark.requirement("STA-8", "STA-11")
def test_colleagues_and_the_complainant_are_not_called_by_name(typed: str, said: str) -> None:
    assert nameless(typed, CASE, ORGANISATION.colleagues) == said


def test_a_complainant_without_a_name_is_no_trouble() -> None:
    unknown = Case(number="HSS-2026-0001", organisation="hss", procedure="hss")

    assert nameless("Mila was ziek", unknown, ORGANISATION.colleagues) == "een collega was ziek"


@pytest.mark.parametrize("hostile", ["Mila was ziek. " * 10_000, "x" * 100_000, "De " * 100_000, "\u202e\n" * 100_000])
def test_an_endless_text_ends(hostile: str) -> None:
    with patience():
        said = nameless(hostile, CASE, ORGANISATION.colleagues)

    assert ("Mila" in said, len(said) < 1000) == (False, True)
