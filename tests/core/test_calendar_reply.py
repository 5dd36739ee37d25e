"""Is a calendar's answer understood, and nothing more than that?"""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar import AMSTERDAM
from bot.core.calendar_reply import answer_of, calendar_reply
from bot.core.mail import Attachment, CalendarReply, Mail
from bot.core.reading import read
from tests.patience import patience

ANNA, ELS = "anna@voorbeeld.test", "els@hss.test"
REPLY = (
    "BEGIN:VCALENDAR", "METHOD:REPLY", "PRODID:Microsoft Exchange Server 2010", "VERSION:2.0", "BEGIN:VEVENT",
    f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Anna:MAILTO:{ANNA}", "COMMENT;LANGUAGE=nl-NL:\\n", "UID:hss-2026-0042.m1@hss.test",
    "SUMMARY;LANGUAGE=nl-NL:Geaccepteerd: Gesprek", "DTSTART;TZID=W. Europe Standard Time:20261203T100000",
    "DTSTAMP:20261119T094430Z", "SEQUENCE:2", "END:VEVENT", "END:VCALENDAR", "",
)  # fmt: skip


def part(*lines: str, kind: str = "text/calendar") -> Attachment:
    return Attachment(name="", content_type=kind, content="\r\n".join(lines).encode())


def changed(**lines: str) -> CalendarReply | None:
    """Read the reply with other lines in it; "" leaves one out."""
    new = [lines.get(line.split(";")[0].split(":")[0].lower(), line) for line in REPLY]
    return calendar_reply([part(*(one for one in new if one or one == new[-1]))])


def mail(text: str, calendar: str = "\r\n".join(REPLY), method: str = "REPLY") -> Mail:
    return read(
        (
            f"From: Anna <{ANNA}>\r\nTo: klachten@hss.test\r\nSubject: Geaccepteerd: Gesprek\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\n'
            f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n--b\r\n"
            f"Content-Type: text/calendar; charset=utf-8; method={method}\r\n\r\n{calendar}\r\n--b--\r\n"
        ).encode()
    )


def test_outlook_says_who_answers_what_to_which_invitation() -> None:
    assert changed() == CalendarReply(
        uid="hss-2026-0042.m1@hss.test",
        sequence=2,
        answers=((ANNA, "yes"),),
        begins=datetime(2026, 12, 3, 10, 0, tzinfo=AMSTERDAM),
    )


@pytest.mark.parametrize(
    ("said", "answer"),
    [("ACCEPTED", "yes"), ("declined", "no"), ("TENTATIVE", "maybe"), ("NEEDS-ACTION", ""), ("DELEGATED", "")],
)
def test_an_answer_is_yes_no_maybe_or_unclear(said: str, answer: str) -> None:
    reply = changed(attendee=f"ATTENDEE;PARTSTAT={said}:mailto:{ELS}")

    assert reply is not None
    assert answer_of(reply, ANNA) == answer


def test_of_two_answers_that_of_the_sender_counts_and_nobody_else_s() -> None:
    two = CalendarReply(uid="", sequence=None, answers=((ELS, "yes"), (ANNA, "no")))

    assert [answer_of(two, one) for one in (ELS, ANNA, "x@y.test")] == ["yes", "no", ""]


def test_who_proposes_another_time_can_not_come_then() -> None:
    reply = changed(method="METHOD:COUNTER", dtstart="DTSTART;VALUE=DATE:20261207")

    assert reply is not None
    assert (reply.counters, reply.begins, answer_of(reply, ANNA)) == (True, date(2026, 12, 7), "no")


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("DTSTART:20261203T090000Z", datetime(2026, 12, 3, 10, 0, tzinfo=AMSTERDAM)),
        ("DTSTART:20261203T100000", datetime(2026, 12, 3, 10, 0, tzinfo=AMSTERDAM)),
        ("DTSTART;TZID=Nergens/Niets:20261203T100000", datetime(2026, 12, 3, 10, 0, tzinfo=AMSTERDAM)),
        ("DTSTART:morgen", None),
        ("", None),
    ],
)
def test_a_time_without_a_known_zone_is_dutch(line: str, begins: datetime | None) -> None:
    reply = changed(dtstart=line)

    assert reply is not None
    assert reply.begins == begins


def test_what_google_is_told_with_the_answer_is_kept() -> None:
    folded = f'ATTENDEE;PARTSTAT=DECLINED;CN=An\r\n na;X-RESPONSE-COMMENT="Ik werk dan; kan\r\n  niet":mailto:{ANNA}'
    reply = changed(attendee=folded, sequence="")

    assert reply is not None
    assert (reply.words, reply.sequence, reply.answers) == ("Ik werk dan; kan niet", None, ((ANNA, "no"),))


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "PUBLISH", "", "REPLY2"])
def test_what_is_no_answer_is_none(method: str) -> None:
    assert changed(method=f"METHOD:{method}") is None
    assert mail("Kom je?", "\r\n".join(REPLY).replace("METHOD:REPLY", f"METHOD:{method}")).new_text == "Kom je?"


def test_a_file_that_is_called_a_calendar_is_none() -> None:
    assert calendar_reply([part(*REPLY, kind="application/ics"), part("BEGIN:VCALENDAR"), part("")]) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Ik kom met mijn zoon.", "Ik kom met mijn zoon."),
        ("Anna heeft deze uitnodiging geaccepteerd.", ""),
        ("Anna heeft deze uitnodiging geaccepteerd.\n\nGesprek\n\nUitnodiging van Google Agenda", ""),
        ("Kan ik mijn zoon meenemen?\n\nWanneer: dinsdag\nWaar: Plein 1\n*~*~*~*", "Kan ik mijn zoon meenemen?"),
    ],
)
def test_what_a_calendar_writes_is_not_what_its_owner_says(text: str, words: str) -> None:
    found = mail(text)

    assert found.calendar is not None
    assert (found.new_text, found.nothing_new) == (words, not words)


def test_rules_zones_and_what_stands_inside_are_left_unread() -> None:
    rule = "BEGIN:STANDARD\r\nRRULE:FREQ=SECONDLY\r\nUID:zone\r\nEND:STANDARD"
    zone = f"BEGIN:VTIMEZONE\r\nTZID:x\r\n{rule}\r\nEND:VTIMEZONE"
    alarm = "BEGIN:VALARM\r\nUID:alarm\r\nEND:VALARM\r\nRRULE:FREQ=SECONDLY;COUNT=999999999"
    lines = [*REPLY[:4], zone, REPLY[4], alarm, *REPLY[5:]]

    assert calendar_reply([part(*lines)]) == changed()


def test_hostile_calendars_come_to_an_end() -> None:
    hostile = [
        "BEGIN:VEVENT\r\n" * 4_000,
        "METHOD:REPLY\r\nBEGIN:VEVENT\r\n" + "ATTENDEE;X=" + '"a",' * 10_000 + ":x",
        "METHOD:REPLY\r\nBEGIN:VEVENT\r\n" + "UID:x\r\n" * 8_000 + "END:VEVENT",
        "METHOD:REPLY\r\nBEGIN:VEVENT\r\nCOMMENT:" + "x\r\n " * 15_000,
        "METHOD:REPLY\r\n" + "x" * 10_000_000,
    ]

    with patience():
        for one in hostile:
            calendar_reply([part(one)])


@settings(max_examples=150, deadline=None)
@given(
    lines=st.lists(
        st.sampled_from([*REPLY, "UID:", "SEQUENCE:x", "SEQUENCE:99999999999999999999", "DTSTART;VALUE=PERIOD:1/2"])
        | st.text(max_size=30)
        | st.builds("{}:{}".format, st.sampled_from(["ATTENDEE;PARTSTAT", "UID", "COMMENT", "DTSTART"]), st.text()),
        max_size=14,
    )
)
def test_any_calendar_is_read_or_left(lines: list[str]) -> None:
    source = "\r\n".join(["METHOD:REPLY", "BEGIN:VEVENT", *lines]).encode(errors="replace")

    calendar_reply([Attachment(name="", content_type="text/calendar", content=source)])
