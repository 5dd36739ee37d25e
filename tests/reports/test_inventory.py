"""Does the quarterly inventory show what directie needs to see a trend, and what was done about it (HSS-11)?"""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.holes import Count
from bot.core.wording import label_in_words
from bot.core.words import EventKind, Moment, SenderKind, State
from tests.reports.happening import ANNA, APRIL, FIRST, SECOND, THIRD, counts, happens, inventory
from tests.town import Town, pick, text_of


@pytest.mark.requirement("HSS-11")
def test_a_quarter_without_complaints_is_told_as_such(town: Town) -> None:
    facts = inventory(town)

    assert {name: value for name, value in facts.items() if value} == {
        "period": "oktober tot en met december 2026",
        "trend_text": "Er zijn te weinig klachten om een trend te zien.",
    }
    assert sorted(facts) == [
        *("by_cause", "by_kind", "by_label", "by_month", "by_outcome", "by_satisfaction", "by_sender", "by_term"),
        *("by_topic", "effects", "measures", "period", "trend_text", "without_cause"),
    ]


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


def test_a_decision_counts_in_the_quarter_in_which_it_was_taken(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht", "een"), "handover")
    town.now = datetime(2027, 1, 5, 10, tzinfo=AMSTERDAM)
    town.answers(handover, "besluit: gegrond, want zo is het.")

    assert inventory(town)["by_outcome"] == [Count(label="nog geen besluit, of ingetrokken", count=1)]
    assert inventory(town, APRIL)["by_outcome"] == counts(gegrond=1)
    assert inventory(town, date(2027, 7, 1))["by_outcome"] == []


@pytest.mark.requirement("BOU-5")
def test_what_was_solved_together_counts_as_such(busy: Town) -> None:
    happens(busy, EventKind.SETTLED, agreement="Wij bellen.", moments={Moment.DECIDED: busy.now}, state=State.DECIDED)

    assert inventory(busy)["by_outcome"] == [
        Count(label="nog geen besluit, of ingetrokken", count=2),
        Count(label="samen opgelost", count=1),
    ]


# --- causes and kinds ------------------------------------------------------------------------------------------


@pytest.mark.requirement("STA-8")
def test_causes_and_kinds_are_counted_as_they_were_meant(busy: Town) -> None:
    for number, cause in ((FIRST, "Post bleef liggen."), (SECOND, " post  BLEEF liggen"), (THIRD, "ziekte")):
        happens(busy, EventKind.CAUSE, number, cause=cause)
        happens(busy, EventKind.TOPIC, number, topic="Late reactie")

    facts = inventory(busy)

    assert facts["by_cause"] == counts(Post_bleef_liggen=2, Ziekte=1)
    assert facts["by_kind"] == counts(Late_reactie=3)


@pytest.mark.requirement("STA-8", "STI-1")
def test_what_colleagues_answer_about_causes_kinds_and_senders_is_counted(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht", "Mijn post komt niet aan."), "handover")
    town.answers(handover, "oorzaak: te weinig mensen")
    town.answers(handover, "soort: late reactie")
    town.answers(handover, "klager is leverancier")

    facts = inventory(town)

    assert facts["by_cause"] == counts(Te_weinig_mensen=1)
    assert facts["by_kind"] == counts(Late_reactie=1)
    assert facts["by_sender"] == counts(leverancier=1)


@pytest.mark.requirement("STA-8")
def test_a_complaint_that_ended_without_a_known_cause_is_told(busy: Town) -> None:
    for number, cause in ((SECOND, ""), (THIRD, "drukte")):
        happens(busy, EventKind.CLOSING_DUE, number, state=State.CLOSED, moments={Moment.CLOSED: busy.now}, cause=cause)

    assert (inventory(busy)["without_cause"], inventory(busy, APRIL)["without_cause"]) == (1, 0)


# --- the handling ----------------------------------------------------------------------------------------------


@pytest.mark.requirement("STI-1")
def test_complaints_are_counted_by_who_they_come_from_once_that_is_recorded(busy: Town) -> None:
    assert inventory(busy)["by_sender"] == []

    happens(busy, EventKind.COMPLAINANT_IS, sender_kind=SenderKind.SUPPLIER)

    assert inventory(busy)["by_sender"] == counts(nog_niet_bekend=2, leverancier=1)


@pytest.mark.requirement("STA-9")
def test_satisfaction_is_counted_of_those_who_were_asked(busy: Town) -> None:
    for number, satisfied in ((FIRST, "yes"), (SECOND, ""), (THIRD, "")):
        moments = {Moment.CLOSED: busy.now} | ({} if number == THIRD else {Moment.SATISFACTION_ASKED: busy.now})
        happens(busy, EventKind.CLOSING_DUE, number, state=State.CLOSED, moments=moments, satisfied=satisfied)

    assert inventory(busy)["by_satisfaction"] == counts(tevreden=1, geen_antwoord_op_de_vraag=1)
    assert inventory(busy, APRIL)["by_satisfaction"] == []


# --- against the quarter before --------------------------------------------------------------------------------


@pytest.mark.requirement("HSS-11", "BOU-10", "STA-8")
def test_a_quarter_is_compared_with_the_one_before(busy: Town) -> None:
    happens(busy, EventKind.CAUSE, cause="Drukte")
    busy.now = datetime(2027, 2, 1, 10, tzinfo=AMSTERDAM)
    busy.says(ANNA, "Klacht", "vier")
    for number in (SECOND, THIRD):
        happens(busy, EventKind.CAUSE, number, cause="drukte")

    assert str(inventory(busy, APRIL)["trend_text"]).splitlines() == [
        "Er kwam 1 klacht binnen. Dat zijn er 2 minder dan in het kwartaal ervoor.",
        "Dit kwam vaker voor dan in het kwartaal ervoor: Drukte (2 keer, eerst 1 keer).",
    ]
    assert str(inventory(busy, date(2027, 7, 1))["trend_text"]).splitlines() == [
        "Er kwam geen klacht binnen. Dat is er 1 minder dan in het kwartaal ervoor.",
        "Dit kwam minder vaak voor dan in het kwartaal ervoor: Drukte (0 keer, eerst 2 keer).",
    ]


@pytest.mark.requirement("STA-8")
def test_the_letter_puts_causes_first_and_names_what_comes_back(busy: Town) -> None:
    for number, cause in ((FIRST, "drukte"), (SECOND, "Drukte"), (THIRD, "ziekte")):
        happens(busy, EventKind.CAUSE, number, cause=cause)
    busy.now = datetime(2027, 1, 4, 9, tzinfo=AMSTERDAM)

    lines = text_of(pick(busy.works(), "inventory")).splitlines()

    headings = [above for above, line in pairwise(lines) if line and set(line) == {"-"}]
    assert headings[0] == "Oorzaken"
    assert "- Drukte: 2. Deze oorzaak komt terug: spreek af wat jullie eraan doen." in lines
    assert "- Ziekte: 1" in lines
    assert [line for line in lines if "Anna" in line or "Klaver" in line] == []
