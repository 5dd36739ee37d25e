"""How is an appointment written so that Outlook, Gmail and Apple put it in a calendar (RFC 5545, 5546, 6047)?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from icalendar import Calendar, Event, Timezone, vCalAddress

from bot.core.mail import Address
from bot.core.meeting import ALL_DAY, LASTS, starts_at
from bot.core.phrases import MEETING_TITLES
from bot.core.plain import one_line, several_lines

REQUEST, CANCEL = "REQUEST", "CANCEL"
PRODUCT = "-//Klachtenpost//klachtenpost//NL"
_LONGEST_LINE = 200
_LONGEST_TEXT = 4_000
# written out with its rules: Outlook does not know the names of time zones, and a list of moments ends some day
AMSTERDAM_RULES = b"""BEGIN:VTIMEZONE\r
TZID:Europe/Amsterdam\r
X-LIC-LOCATION:Europe/Amsterdam\r
BEGIN:DAYLIGHT\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
DTSTART:19700329T020000\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
DTSTART:19701025T030000\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
END:STANDARD\r
END:VTIMEZONE\r
"""


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """What goes along with a letter: an iCalendar object and what it asks of the calendar."""

    method: str  # REQUEST or CANCEL
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Parties:
    """Who invites whom. Nobody else stands in it: the other side's address is not for this reader."""

    organizer: Address  # with the reader's token, so that the answer comes back to the case
    sent_by: str  # the address in From
    attendee: Address
    domain: str


def title(kind: str, number: str, language: str, *, outside: bool) -> str:
    """Name a meeting, without a person's name: calendars are shared."""
    own, ours, english = MEETING_TITLES.get(kind, MEETING_TITLES["appointment"])
    words = (english if language == "en" else own) if outside else ours
    return f"{words} {number}"


def invitation(
    method: str, meeting: Mapping[str, str], parties: Parties, now: datetime, *, summary: str, description: str
) -> Invitation | None:
    """Write the invitation to a meeting, or that it is off; None when it has no day."""
    begins = starts_at(meeting)
    if begins is None:
        return None
    timed = isinstance(begins, datetime)
    event = Event()
    event.add("uid", f"{meeting['uid']}@{parties.domain}")
    event.add("sequence", int(meeting["sequence"]))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", begins)
    event.add("dtend", begins + (LASTS if timed else ALL_DAY))
    event.add("summary", one_line(summary, _LONGEST_LINE))
    if place := one_line(meeting.get("place", ""), _LONGEST_LINE):
        event.add("location", place)
    event.add("description", several_lines(description, _LONGEST_TEXT))
    event.add("status", "CANCELLED" if method == CANCEL else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE" if timed else "TRANSPARENT")  # a day without a time does not fill that day
    event.add("organizer", _organizer(parties))
    event.add("attendee", _attendee(parties))
    return Invitation(method=method, content=_calendar(method, event, timed=timed))


def _organizer(parties: Parties) -> vCalAddress:
    apart = parties.organizer.address != parties.sent_by
    return vCalAddress.new(
        parties.organizer.address,
        cn=_name(parties.organizer.name),
        sent_by=parties.sent_by if apart else None,  # RFC 6047, 2.3: who mails for the organizer
    )


def _attendee(parties: Parties) -> vCalAddress:
    reader = parties.attendee
    return vCalAddress.new(
        reader.address,
        cn=_name(reader.name) or reader.address,
        cutype="INDIVIDUAL",
        role="REQ-PARTICIPANT",
        partstat="NEEDS-ACTION",
        rsvp=True,
    )


def _name(name: str) -> str | None:
    """A parameter can hold no quotation marks (RFC 5545, 3.2), and a backslash is read in two ways."""
    return one_line(name, _LONGEST_LINE).replace('"', "\u2019").replace("\\", "") or None


def _calendar(method: str, event: Event, *, timed: bool) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if timed:
        calendar.add_component(Timezone.from_ical(AMSTERDAM_RULES))
    calendar.add_component(event)
    content: bytes = calendar.to_ical(sorted=False)
    return content
