"""Which meeting lies ahead, and what do events make of it?"""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.case import Case, Event
from bot.core.mail import CalendarReply
from bot.core.meeting import (
    answered,
    cancelled,
    is_answered_by,
    lies_ahead,
    meeting_facts,
    planned,
    proposal_in_words,
    starts_at,
    without_place,
    words_for,
)
from bot.core.words import EventKind
from tests.core.small import ELS, MONDAY, happens, letters, opened

DIRK = "dirk@klein.example"
DAY = "2026-12-03"


def plans(case: Case, kind: str = "hearing_planned", at: datetime = MONDAY, actor: str = ELS, **facts: Any) -> Case:  # noqa: ANN401 - JSON values
    said = {"day": DAY, "time": "10:00", **facts}
    return planned(case, Event(kind=EventKind(kind), at=at, actor=actor, facts=said))


def answers(case: Case, actor: str, **facts: Any) -> Case:  # noqa: ANN401 - JSON values
    return answered(case, Event(kind=EventKind.MEETING_ANSWERED, at=MONDAY, actor=actor, facts=facts))


def reply(uid: str = "", sequence: int | None = 0, begins: datetime | None = None) -> CalendarReply:
    return CalendarReply(uid=uid, sequence=sequence, answers=(), begins=begins)


PLAN = plans(replace(opened(), owner=DIRK), place="kamer 2")


def test_a_meeting_is_noted_with_who_comes_for_the_organisation() -> None:
    number = PLAN.number.lower()

    assert PLAN.meeting == {
        "kind": "hearing",
        "day": DAY,
        "time": "10:00",
        "place": "kamer 2",
        "uid": f"{number}.20261123T090000",
        "sequence": "0",
        "since": "2026-11-23",
        "attending": f"{ELS} {DIRK}",
        "was_day": "",
        "was_time": "",
    }


def test_another_day_moves_the_meeting_that_lies_ahead() -> None:
    answered_before = answers(PLAN, "complainant", answer="yes")

    moved = plans(answered_before, at=MONDAY.replace(day=24), day="2026-12-08", time="").meeting

    kept = {name: moved[name] for name in ("uid", "sequence", "since", "was_day", "was_time")}
    assert kept == {
        "uid": PLAN.meeting["uid"],
        "sequence": "1",
        "since": "2026-11-23",
        "was_day": DAY,
        "was_time": "10:00",
    }
    assert "complainant" not in moved  # who came on that day may not come on this one


def test_what_is_moved_stays_at_its_place_unless_another_is_named() -> None:
    assert plans(PLAN, day="2026-12-08").meeting["place"] == "kamer 2"
    assert plans(PLAN, day="2026-12-08", place="kamer 3").meeting["place"] == "kamer 3"
    assert plans(plans(opened(), "appointed", what="visit", place="Kade 1"), "appointed").meeting["place"] == ""


@pytest.mark.parametrize(
    "begun",
    [
        plans(opened(), day="2026-11-20"),  # it is over
        cancelled(PLAN, Event(kind=EventKind.MEETING_CANCELLED, at=MONDAY, actor=ELS)),
        plans(opened(), "appointed", what="visit"),  # a visit is no hearing
    ],
)
def test_what_is_over_off_or_something_else_does_not_move(begun: Case) -> None:
    later = plans(begun, at=MONDAY.replace(day=24)).meeting

    assert (later["uid"] != begun.meeting["uid"], later["sequence"], later["was_day"]) == (True, "0", "")


@pytest.mark.parametrize(
    ("time", "now", "ahead"),
    [
        ("10:00", datetime(2026, 12, 3, 10, 59, tzinfo=AMSTERDAM), True),
        ("10:00", datetime(2026, 12, 3, 11, 0, tzinfo=AMSTERDAM), False),
        ("", datetime(2026, 12, 3, 23, 59, tzinfo=AMSTERDAM), True),
        ("", datetime(2026, 12, 4, 0, 1, tzinfo=AMSTERDAM), False),
        ("ergens in de ochtend", datetime(2026, 12, 3, 23, 0, tzinfo=AMSTERDAM), True),
    ],
)
def test_a_meeting_takes_an_hour_and_without_a_time_the_day(time: str, now: datetime, ahead: bool) -> None:  # noqa: FBT001 - an expectation
    assert lies_ahead(plans(opened(), time=time), now) is ahead


def test_without_a_day_nothing_lies_ahead() -> None:
    assert (starts_at({"day": "morgen"}), lies_ahead(opened(), MONDAY)) == (None, False)
    assert meeting_facts(opened()) == {"meeting": "", "moved_from": "", "place": "", "proposed": ""}


@pytest.mark.parametrize(
    ("actor", "side"), [("complainant", "complainant"), (ELS, "organisation"), (DIRK, "organisation")]
)
def test_each_side_says_whether_it_comes(actor: str, side: str) -> None:
    assert answers(PLAN, actor, answer="no").meeting[side] == "no"


@pytest.mark.parametrize(
    ("actor", "facts"),
    [
        ("outsider", {"answer": "no"}),
        ("sam@klein.example", {"answer": "no"}),
        (ELS, {"answer": "no", "sure": False}),
        (ELS, {"answer": ""}),
    ],
)
def test_who_has_no_part_in_it_or_says_nothing_changes_nothing(actor: str, facts: dict[str, Any]) -> None:
    assert answers(PLAN, actor, **facts) == PLAN


def test_what_is_off_is_called_off_once() -> None:
    event = Event(kind=EventKind.MEETING_CANCELLED, at=MONDAY, actor=ELS)
    off = cancelled(PLAN, event)

    assert (off.meeting["cancelled"], off.meeting["sequence"]) == ("yes", "1")
    assert cancelled(off, event) == off


def test_calling_off_needs_a_meeting() -> None:
    assert happens(opened(), "meeting_cancelled").refused == "no_meeting"

    off = happens(PLAN, "meeting_cancelled", text="want ik ben ziek")
    assert (off.refused, letters(off)) == ("", ["meeting_cancelled", "meeting_off"])


@pytest.mark.parametrize(
    ("given", "fits"),
    [
        (reply("UID@klein.example"), True),
        (reply("uid", sequence=1), True),
        (reply("another@klein.example"), False),
        (reply(""), False),
        (reply("uid", sequence=None), True),
        (reply("uid", sequence=None, begins=datetime(2026, 12, 3, 10, 0, tzinfo=AMSTERDAM)), True),
        (reply("uid", sequence=None, begins=datetime(2026, 12, 1, 10, 0, tzinfo=AMSTERDAM)), False),
    ],
)
def test_an_answer_is_to_the_meeting_as_it_stands_now(given: CalendarReply, fits: bool) -> None:  # noqa: FBT001 - an expectation
    case = replace(PLAN, meeting={**PLAN.meeting, "uid": "uid"})

    assert is_answered_by(case, given, MONDAY) is fits
    moved = replace(case, meeting={**case.meeting, "sequence": "2"})
    assert is_answered_by(moved, reply("uid", sequence=1), MONDAY) is False


def test_a_meeting_is_said_in_words() -> None:
    moved = plans(PLAN, day="2026-12-08", time="14:30", place="bij u thuis")

    assert meeting_facts(moved)["meeting"] == "het gesprek op dinsdag 8 december 2026 om 14:30 uur"
    assert meeting_facts(moved, "en") == {
        "meeting": "the talk on Tuesday 8 December 2026 at 14:30",
        "moved_from": "on Thursday 3 December 2026 at 10:00",
        "place": "bij u thuis",
        "proposed": "",
    }
    assert meeting_facts(plans(opened(), "appointed", time=""))["meeting"] == "de afspraak op donderdag 3 december 2026"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-12-04T09:30", "op vrijdag 4 december 2026 om 09:30 uur"),
        ("2026-12-04", "op vrijdag 4 december 2026"),
        ("", ""),
        ("morgen", ""),
    ],
)
def test_another_time_is_said_in_words(iso: str, words: str) -> None:
    assert proposal_in_words(iso) == words


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("hoofdkantoor", "hoofdkantoor"),
        ("Stadhuisplein 1, kamer 2", "Stadhuisplein 1, kamer 2"),
        ("U mag iemand meenemen.", ""),
        ("neem mee: de brief", ""),
        ("", ""),
    ],
)
def test_what_stands_behind_the_time_of_a_hearing_is_its_place(text: str, place: str) -> None:
    assert plans(opened(), text=text).meeting["place"] == place
    assert plans(opened(), "appointed", text=text).meeting["place"] == ""


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        ("kamer 2. U mag iemand meenemen.", "kamer 2", "U mag iemand meenemen."),
        ("kamer 2", "kamer 2", ""),
        ("U mag iemand meenemen.", "kamer 2", "U mag iemand meenemen."),
        ("tot dan", "", "tot dan"),
    ],
)
def test_a_place_is_told_once(text: str, place: str, rest: str) -> None:
    assert without_place(text, place) == rest


def test_another_time_comes_with_the_words_to_agree() -> None:
    visit = plans(opened(), "appointed", what="visit").meeting

    assert words_for(PLAN.meeting, "2026-12-04T09:30") == "hoorzitting op 4 december 2026 om 09:30, kamer 2"
    assert words_for(visit, "2026-12-04") == "bezoek op 4 december 2026"
    assert (words_for(PLAN.meeting, ""), words_for({}, "2026-12-04")) == ("", "")
