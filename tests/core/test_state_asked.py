"""Is what a complainant hears of the state true: what was promised, what lies ahead, what is late?"""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.core.calendar import Calendar
from bot.core.case import Case
from bot.core.duties import Duty
from bot.core.state_asked import asked_facts
from bot.core.words import Moment, State
from bot.rules import load_procedure

CASE = Case(number="BOUW-2026-0001", organisation="bouw", procedure="bouw", state=State.OPEN)
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
MEETING = {"kind": "visit", "day": "2026-12-03", "time": "10:00", "place": "", "uid": "u", "sequence": "0"}


def asked(case: Case, procedure: str = "bouw", language: str = "nl", now: datetime = NOW) -> dict[str, Any]:
    return asked_facts(case, load_procedure(procedure), Calendar(), language, now)


def owed(name: str, due: date) -> Duty:
    return Duty(name=name, owed_by="x", since=date(2026, 11, 1), due=due, why="", source="")


def test_a_promised_repair_is_named_until_its_day() -> None:
    case = replace(CASE, state=State.REMEDY, duties=(owed("remedy", date(2026, 12, 7)),))

    assert asked(case)["new_due"] == "maandag 7 december 2026"
    assert asked(case, now=datetime(2026, 12, 8, 10, 0, tzinfo=UTC))["new_due"] == ""


@pytest.mark.parametrize(("answer", "named"), [("", True), ("yes", True), ("no", False)])
def test_a_meeting_is_named_unless_the_complainant_stays_away(answer: str, *, named: bool) -> None:
    case = replace(CASE, meeting={**MEETING, "complainant": answer})

    assert ("3 december" in asked(case)["meeting"]) is named


def test_what_was_agreed_is_no_decision() -> None:
    case = replace(CASE, state=State.DECIDED, agreement="wij betalen vrijdag")

    assert asked(case)["agreed"]
    assert asked(replace(case, state=State.CLOSED, moments={Moment.DECIDED: NOW}))["agreed"]
    assert not asked(replace(case, state=State.CLOSED))["agreed"]  # they talked, and did not agree
    assert not asked(replace(case, outcome="founded"))["agreed"]


def test_a_late_answer_is_called_late_with_the_day_of_our_letter() -> None:
    case = replace(CASE, duties=(owed("decide", date(2026, 11, 20)),))

    told = asked(case)

    assert told["overdue"] == "vrijdag 20 november 2026"
    assert told["indication"] == "vrijdag 4 december 2026"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_will_not_talk_is_not_told_to_wait_for_a_talk(language: str) -> None:
    case = replace(CASE, state=State.WAITING, gist="Ik durf niet met hem te praten.")

    told = asked(case, "woonpartners", language)

    assert told["close_on"] == ""
    assert "colleague" in told["next_step"] or "collega" in told["next_step"]


def test_a_dispute_that_we_submit_is_not_left_alone() -> None:
    case = replace(CASE, state=State.CLOSED, duties=(owed("submit", date(2026, 12, 7)),))

    assert "dienen uw klacht in" in asked(case, "stap")["next_step"]
