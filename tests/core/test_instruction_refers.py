"""Is it filled in to whom and to which day words point back?"""

from datetime import date

from bot.core.instruction import read_instruction
from bot.core.instruction_refers import BACK, pointing
from bot.core.openings_act import Act
from bot.core.words import EventKind

TODAY = date(2026, 11, 19)


def test_a_case_goes_to_who_was_named_before() -> None:
    said = read_instruction("Ik ben weg tot 7 december, Sanne neemt waar. Deze zaak mag ook naar haar.", TODAY)

    assert [(act.kind, act.facts.get("to")) for act in said.acts] == [("away", None), ("passed", "Sanne")]


def test_silence_lasts_until_the_visit_named_before() -> None:
    said = read_instruction("Huisbezoek dinsdag 24 nov om 10 uur, en zet de herinneringen tot die tijd maar uit", TODAY)

    assert [(act.kind, act.facts.get("until")) for act in said.acts][-1] == ("reminders_paused", "2026-11-24")


def test_where_nothing_was_named_nothing_is_done() -> None:
    passed = Act(kind=EventKind.PASSED, facts={"to": BACK}, implied=True)
    silent = Act(kind=EventKind.REMINDERS_PAUSED, facts={"until": BACK})

    assert pointing([silent, passed]) == [Act(kind=EventKind.PASSED, facts={"to": ""}, implied=True)]
