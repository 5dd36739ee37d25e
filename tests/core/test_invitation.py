"""Is an invitation what calendars understand, whatever stands in it?"""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from bot.core.calendar import AMSTERDAM
from bot.core.invitation import CANCEL, REQUEST, Invitation, Parties, invitation, title
from bot.core.mail import Address

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PARTIES = Parties(
    organizer=Address(name="HSS Klachten", address="klachten+hss-2026-0042.k.1abc.abcdefghijklmnop@hss.test"),
    sent_by="klachten@hss.test",
    attendee=Address(name="R. Bakker", address="r.bakker@voorbeeld.test"),
    domain="hss.test",
)
MEETING = {
    "kind": "hearing", "day": "2026-12-03", "time": "10:00", "place": "Plein 1; kamer 2, Utrecht",
    "uid": "hss-2026-0042.20261123T090000", "sequence": "3",
}  # fmt: skip


def made(
    method: str = REQUEST, *, parties: Parties = PARTIES, description: str = "Tot dan", **changes: str
) -> Invitation:
    found = invitation(method, MEETING | changes, parties, NOW, summary="Gesprek", description=description)
    assert found is not None
    return found


def read(one: Invitation) -> tuple[Calendar, Any]:
    calendar = Calendar.from_ical(one.content)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return calendar, event


def test_an_invitation_says_everything_a_calendar_needs() -> None:
    calendar, event = read(made())

    assert {name: str(calendar[name]) for name in ("VERSION", "CALSCALE", "METHOD")} == {
        "VERSION": "2.0", "CALSCALE": "GREGORIAN", "METHOD": "REQUEST",
    }  # fmt: skip
    assert {name: str(event[name]) for name in ("UID", "SEQUENCE", "SUMMARY", "LOCATION", "STATUS", "CLASS")} == {
        "UID": "hss-2026-0042.20261123T090000@hss.test", "SEQUENCE": "3", "SUMMARY": "Gesprek",
        "LOCATION": "Plein 1; kamer 2, Utrecht", "STATUS": "CONFIRMED", "CLASS": "PRIVATE",
    }  # fmt: skip
    assert (event.start, event.end) == (
        datetime(2026, 12, 3, 10, 0, tzinfo=AMSTERDAM),
        datetime(2026, 12, 3, 11, 0, tzinfo=AMSTERDAM),
    )
    assert event["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert event["DTSTAMP"].dt == NOW


@pytest.mark.parametrize(("day", "time", "hour"), [("2026-07-01", "10:00", 8), ("2026-12-03", "9:05", 8)])
def test_the_time_zone_goes_along_with_its_rules(day: str, time: str, hour: int) -> None:
    calendar, event = read(made(day=day, time=time))

    (zone,) = calendar.walk("VTIMEZONE")
    rules = [line for line in zone.to_ical().decode().splitlines() if line.startswith("RRULE:")]
    assert rules == ["RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"]
    assert event.start.astimezone(UTC).hour == hour


def test_who_invites_is_our_address_with_the_token_and_one_is_invited() -> None:
    _, event = read(made())

    assert str(event["ORGANIZER"]) == f"mailto:{PARTIES.organizer.address}"
    assert event["ORGANIZER"].params["SENT-BY"] == "mailto:klachten@hss.test"
    assert str(event["ATTENDEE"]) == "mailto:r.bakker@voorbeeld.test"
    assert {name: event["ATTENDEE"].params[name] for name in ("CN", "PARTSTAT", "RSVP", "ROLE")} == {
        "CN": "R. Bakker", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE", "ROLE": "REQ-PARTICIPANT",
    }  # fmt: skip


def test_a_meeting_without_a_time_is_a_day_that_stays_free() -> None:
    calendar, event = read(made(time=""))

    assert (event.start, event.end, event["TRANSP"]) == (date(2026, 12, 3), date(2026, 12, 4), "TRANSPARENT")
    assert calendar.walk("VTIMEZONE") == []


def test_what_is_off_says_so() -> None:
    calendar, event = read(made(CANCEL))

    assert (calendar["METHOD"], event["STATUS"], event["UID"]) == ("CANCEL", "CANCELLED", f"{MEETING['uid']}@hss.test")


def test_without_a_day_there_is_no_invitation() -> None:
    assert invitation(REQUEST, MEETING | {"day": ""}, PARTIES, NOW, summary="", description="") is None


def test_the_same_invitation_is_the_same_bytes_in_whole_short_lines() -> None:
    content = made(description="é" * 500).content

    assert content == made(description="é" * 500).content
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert content.count(b"\n") == content.count(b"\r\n")


@pytest.mark.parametrize(
    ("kind", "language", "outside", "said"),
    [
        ("hearing", "nl", True, "Gesprek over uw klacht HSS-2026-0042"),
        ("hearing", "en", True, "Talk about your complaint HSS-2026-0042"),
        ("visit", "nl", False, "Bezoek over klacht HSS-2026-0042"),
        ("lunch", "nl", True, "Afspraak over uw klacht HSS-2026-0042"),
    ],
)
def test_a_calendar_shows_a_title_without_a_name(kind: str, language: str, outside: bool, said: str) -> None:  # noqa: FBT001 - a row of the table
    assert title(kind, "HSS-2026-0042", language, outside=outside) == said


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=60) | st.sampled_from(["x\r\nATTENDEE:mailto:y@z.test", "\ud800", 'a"b;c:d,e\\n', "\x00"]))
def test_nothing_can_be_smuggled_into_an_invitation(text: str) -> None:
    named = replace(
        PARTIES,
        organizer=Address(name=text, address=PARTIES.organizer.address),
        attendee=Address(name=text, address=PARTIES.attendee.address),
    )

    calendar, event = read(made(parties=named, place=text, description=text))

    assert sorted(event) == sorted({*read(made())[1]} - ({"LOCATION"} if "LOCATION" not in event else set()))
    assert str(event["ATTENDEE"]) == "mailto:r.bakker@voorbeeld.test"
    assert len(calendar.walk()) == len(read(made())[0].walk())
