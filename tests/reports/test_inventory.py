"""Does the quarterly inventory show what directie needs to see a trend, and what was done about it (HSS-11)?"""

from datetime import date, datetime, timedelta

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.holes import Count
from bot.core.wording import label_in_words
from bot.reports.inventory import inventory_facts
from bot.reports.period import last_quarter
from tests.town import Town, pick

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"
JANUARY = date(2027, 1, 4)


def inventory(town: Town, today: date = JANUARY) -> dict[str, object]:
    """Give the facts of the inventory that is told on a day."""
    with town.desk.store.reading() as session:
        return inventory_facts(session, town.office, last_quarter(today), DIRECTIE)


@pytest.mark.requirement("HSS-11")
def test_a_quarter_without_complaints_is_told_as_such(town: Town) -> None:
    assert inventory(town) == {
        "period": "oktober tot en met december 2026",
        "by_label": [],
        "by_outcome": [],
        "by_topic": [],
        "by_month": [],
        "trend_text": "Er zijn te weinig klachten om een trend te zien.",
        "measures": [],
    }


@pytest.mark.requirement("HSS-11")
def test_complaints_are_counted_by_kind_outcome_month_and_sign(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht", "een"), "handover")
    town.answers(handover, "besluit: gegrond, want zo is het.")
    town.now += timedelta(days=10)
    town.says(ANNA, "Klacht", "twee")
    town.says(ANNA, "Klacht", "drie")
    town.says(ANNA, "Reparatie", "vier")

    facts = inventory(town)

    assert facts["by_label"] == [Count(label="een klacht", count=3), Count(label=label_in_words("repair"), count=1)]
    assert facts["by_outcome"] == [
        Count(label="nog geen besluit, of ingetrokken", count=2),
        Count(label="gegrond", count=1),
    ]
    assert facts["by_month"] == [Count(label="november 2026", count=1), Count(label="december 2026", count=2)]
    assert facts["by_topic"] == [Count(label="het woord klacht, of een woord dat hetzelfde betekent", count=3)]
    assert facts["trend_text"] == (
        "Dit komt vaak terug: het woord klacht, of een woord dat hetzelfde betekent. "
        "Bespreek of er een oorzaak achter zit."
    )


@pytest.mark.requirement("HSS-11")
def test_a_measure_stands_in_the_quarter_in_which_it_was_taken(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht", "een"), "handover")
    town.now = datetime(2027, 1, 20, 10, tzinfo=AMSTERDAM)
    town.answers(handover, "maatregel: voortaan bellen wij binnen een week.")

    assert inventory(town)["measures"] == []
    assert inventory(town, date(2027, 4, 1))["measures"] == ["HSS-2026-0001: voortaan bellen wij binnen een week."]
