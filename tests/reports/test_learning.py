"""Does an inventory tell what was learned, in the quarter in which that happened (STA-8, BOU-9)?"""

from datetime import date, datetime

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.duties import Duty
from bot.core.words import EventKind
from tests.reports.happening import ANNA, APRIL, DIRECTIE, FIRST, SECOND, THIRD, counts, happens, inventory
from tests.town import Town, pick


@pytest.mark.requirement("STA-8")
def test_a_cause_counts_once_in_the_quarter_in_which_it_was_found(busy: Town) -> None:
    busy.now = datetime(2027, 2, 1, 10, tzinfo=AMSTERDAM)
    for cause in ("drukte", "post bleef liggen"):
        happens(busy, EventKind.CAUSE, cause=cause)

    assert inventory(busy)["by_cause"] == []
    assert inventory(busy, APRIL)["by_cause"] == counts(Post_bleef_liggen=1)


@pytest.mark.requirement("STI-4")
def test_what_was_typed_about_a_case_stays_hidden_from_who_is_kept_out_of_it(busy: Town) -> None:
    facts = {"text": "voortaan bellen", "works": "yes"}
    for kind in (EventKind.CAUSE, EventKind.TOPIC, EventKind.MEASURE, EventKind.EFFECT):
        happens(busy, kind, facts=facts, cause="boos", topic="toon", excluded=(DIRECTIE,))

    told = inventory(busy)

    assert [told[name] for name in ("by_cause", "by_kind", "measures", "effects")] == [[], [], [], []]


@pytest.mark.requirement("HSS-11", "STA-10")
def test_a_measure_stands_in_the_quarter_in_which_it_was_taken(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht", "een"), "handover")
    town.now = datetime(2027, 1, 20, 10, tzinfo=AMSTERDAM)
    town.answers(handover, "maatregel: voortaan bellen wij binnen een week.")

    assert inventory(town)["measures"] == []
    assert inventory(town, APRIL)["measures"] == ["HSS-2026-0001: voortaan bellen wij binnen een week."]


@pytest.mark.requirement("BOU-9")
def test_a_measure_stands_with_its_effect_or_with_the_day_on_which_that_must_be_known(busy: Town) -> None:
    test = Duty(name="effect", owed_by="directie", since=date(2026, 11, 23), due=date(2027, 2, 22), why="", source="")
    for number, text in ((FIRST, "wij bellen."), (SECOND, "wij mailen"), (THIRD, "wij kijken")):
        happens(busy, EventKind.MEASURE, number, facts={"text": text}, duties=(test,))
    assert inventory(busy)["effects"] == [
        "HSS-2026-0001: wij bellen (nog niet getest, dat moet uiterlijk maandag 22 februari 2027)",
        "HSS-2026-0002: wij mailen (nog niet getest, dat moet uiterlijk maandag 22 februari 2027)",
        "HSS-2026-0003: wij kijken (nog niet getest, dat moet uiterlijk maandag 22 februari 2027)",
    ]

    busy.now = datetime(2027, 2, 20, 10, tzinfo=AMSTERDAM)
    happens(busy, EventKind.EFFECT, facts={"works": "yes"}, duties=())
    happens(busy, EventKind.EFFECT, SECOND, facts={"works": "no", "text": "niemand leest het."}, duties=())

    assert inventory(busy, APRIL)["effects"] == [
        "HSS-2026-0001: wij bellen (werkt)",
        "HSS-2026-0002: wij mailen (werkt niet: niemand leest het)",
        "HSS-2026-0003: wij kijken (nog niet getest, dat moet uiterlijk maandag 22 februari 2027)",
    ]
