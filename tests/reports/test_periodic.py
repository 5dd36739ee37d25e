"""Do digest and inventory leave when they should, once, and to whom they should?"""

from datetime import datetime, timedelta

import pytest

from bot.core.calendar import AMSTERDAM
from bot.reports.periodic import readers
from tests.town import MONDAY, Town, names

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"


def leaves(town: Town, at: str) -> list[tuple[str, str]]:
    """Give the reports that leave at a moment."""
    town.now = datetime.fromisoformat(at).replace(tzinfo=AMSTERDAM)
    return [one for one in names(town.works()) if one[0] in {"digest", "inventory"}]


@pytest.fixture
def used(town: Town) -> Town:
    """A town that has been in use since a Monday."""
    town.now = MONDAY
    town.works()
    town.says(ANNA, "Klacht", "Niemand antwoordt.")
    return town


def test_the_digest_leaves_on_monday_at_nine_and_once(used: Town) -> None:
    assert leaves(used, "2026-11-30T08:59") == []
    assert leaves(used, "2026-11-30T09:00") == [("digest", DIRECTIE)]
    assert leaves(used, "2026-11-30T09:05") == []
    assert leaves(used, "2026-12-06T12:00") == []


def test_after_a_holiday_it_leaves_on_the_first_working_day(used: Town) -> None:
    assert leaves(used, "2027-03-22T09:00") == [("digest", DIRECTIE), ("inventory", DIRECTIE)]
    assert leaves(used, "2027-03-29T12:00") == []  # Easter Monday
    assert leaves(used, "2027-03-30T09:00") == [("digest", DIRECTIE)]


@pytest.mark.requirement("HSS-11")
def test_the_inventory_leaves_on_the_first_working_day_of_the_quarter(used: Town) -> None:
    assert leaves(used, "2027-01-01T12:00") == [("digest", DIRECTIE)]  # the week before was not told of yet
    assert leaves(used, "2027-01-04T08:59") == []
    assert leaves(used, "2027-01-04T09:00") == [("digest", DIRECTIE), ("inventory", DIRECTIE)]
    assert leaves(used, "2027-01-05T09:00") == []
    assert leaves(used, "2027-04-01T09:00")[-1] == ("inventory", DIRECTIE)


@pytest.mark.requirement("HSS-11")
def test_the_inventory_that_was_missed_leaves_when_the_bot_is_back(used: Town) -> None:
    assert ("inventory", DIRECTIE) in leaves(used, "2027-02-10T11:00")


def test_a_fresh_installation_sends_no_old_reports(town: Town) -> None:
    assert leaves(town, "2026-11-25T11:00") == []


def test_who_handles_and_who_coordinates_reads_the_reports_once(town: Town) -> None:
    assert [one.address for one in readers(town.office)] == [DIRECTIE]


def test_a_week_apart_gives_two_digests_with_other_message_ids(used: Town) -> None:
    used.now = MONDAY + timedelta(days=7)
    first = {str(letter["Message-ID"]) for letter in used.works()}
    used.now = MONDAY + timedelta(days=14)
    second = {str(letter["Message-ID"]) for letter in used.works()}

    assert first & second == set()
