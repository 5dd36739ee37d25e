"""Does the complainant hear one clear day on which it is repaired?"""

from dataclasses import replace
from pathlib import Path

from bot.core.organisation import Colleague
from tests.town import ORGANISATION, found_town, pick, text_of

TESS = Colleague(name="Tess Vermeer", address="tess@hss.example", roles=frozenset({"klachtbehandelaar"}))
BUILDER = replace(ORGANISATION, procedure="bouw", coordinator="klachtbehandelaar", colleagues=(TESS,))


def test_the_same_day_again_is_not_told_as_another_day(tmp_path: Path) -> None:
    town = found_town(tmp_path, BUILDER)
    handover = pick(town.says("anna@burger.example", "Klacht over het dak", "Het dak lekt."), "handover")
    first = pick(town.answers(handover, "hersteltermijn: 2 weken"), "remedy_term")
    again = pick(town.answers(handover, "hersteltermijn: 2 weken"), "remedy_term")
    moved = pick(town.answers(handover, "hersteltermijn: 3 weken"), "remedy_term")
    town.desk.store.close()

    assert text_of(again) == text_of(first)
    assert "Dat wordt een andere dag." in text_of(moved)
