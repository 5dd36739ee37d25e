"""What does the calendar of a reader answer to an invitation of ours? Hostile until proven dull."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from icalendar import Event

from bot.core.bounds import BROKEN
from bot.core.calendar import AMSTERDAM
from bot.core.characters import decode, many_lines
from bot.core.mail import Attachment, CalendarReply, Mail
from bot.core.plain import one_line, several_lines

ANSWERS = {"ACCEPTED": "yes", "DECLINED": "no", "TENTATIVE": "maybe"}
_METHODS = frozenset({"REPLY", "COUNTER"})
_READ = frozenset({"UID", "SEQUENCE", "ATTENDEE", "COMMENT", "DTSTART"})  # time zones and rules are left unread
_LARGEST = 64 * 1024  # bytes of a calendar
_MOST_LINES = 60  # of those that are read
_LONGEST_LINE = 4_000
_LONGEST_UID = 200
_LONGEST_WORDS = 4_000
_NAME = re.compile(r"[A-Za-z-]{1,40}(?=[;:])")
_GOOGLE = re.compile(r"google (?:agenda|calendar)|calendar\.google\.com", re.IGNORECASE)  # its answers are made whole
_WRITTEN_FOR_THEM = re.compile(  # by calendars, above or instead of what a person adds
    r"^[^\n]{0,120}\b(?:uitnodiging|invitation|activiteit|afspraak|event)\b[^\n]{0,60}"
    r"\b(?:geaccepteerd|aanvaard|afgewezen|geweigerd|voorlopig|misschien|accepted|declined|tentatively)\b[^\n]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
_BELOW = re.compile(r"^(?:\*~\*~\*|Wanneer: |When: |Waar: |Where: )", re.MULTILINE)  # what Exchange repeats of it


def calendar_reply(attachments: Iterable[Attachment]) -> CalendarReply | None:
    """Read the answer to an invitation among the parts of a mail; None when there is none that can be read."""
    for one in attachments:
        if one.content_type == "text/calendar" and len(one.content) <= _LARGEST:
            found = _read(decode(one.content, "utf-8"))
            if found:
                return found
    return None


def with_calendar(mail: Mail) -> Mail:
    """Give a mail with what its sender's calendar answers; what a calendar wrote are not the sender's words."""
    reply = calendar_reply(mail.attachments) if mail.forward is None else None
    if reply is None:
        return mail
    by_google = _GOOGLE.search(mail.text) is not None
    words = reply.words if by_google or mail.nothing_new else typed_with(reply, mail.new_text)
    return replace(mail, calendar=reply, new_text=words, nothing_new=not words)


def answer_of(reply: CalendarReply, sender: str) -> str:
    """Say "yes", "no", "maybe", or "" when it is unclear. Whose answer it is says the mail, never the calendar."""
    given = {answer for _, answer in reply.answers}
    theirs = next((answer for address, answer in reply.answers if address == sender), "")
    answer = theirs or (given.pop() if len(given) == 1 else "")
    return "no" if reply.counters and answer != "maybe" else answer


def typed_with(reply: CalendarReply, text: str) -> str:
    """Give what a person added to the answer; the rest was written by a calendar."""
    if reply.words:
        return reply.words
    below = _BELOW.search(text)
    return _WRITTEN_FOR_THEM.sub("", text[: below.start()] if below else text).strip()


def _read(text: str) -> CalendarReply | None:
    lines = _unfolded(text)
    method = next((line[7:].strip().upper() for line in lines if line[:7].upper() == "METHOD:"), "")
    if method not in _METHODS:
        return None
    try:
        event = _event(list(_of_first_event(lines)))
        return _reply(method, event)
    except BROKEN:
        return None


def _unfolded(text: str) -> list[str]:
    """Join what was folded (RFC 5545, 3.1)."""
    lines: list[str] = []
    for line in many_lines(text).split("\n"):
        if line[:1] in {" ", "\t"} and lines:
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def _of_first_event(lines: Iterable[str]) -> Iterator[str]:
    """Give the lines of the first event that are read, without what stands inside it."""
    inside, kept = 0, 0
    for line in lines:
        head = line[:14].upper().strip()
        if head.startswith("BEGIN:"):
            inside += 1 if inside or head == "BEGIN:VEVENT" else 0
        elif head.startswith("END:") and inside:
            inside -= 1
            if not inside:
                return
        elif inside == 1 and kept < _MOST_LINES and _is_read(line):
            kept += 1
            yield line


def _is_read(line: str) -> bool:
    name = _NAME.match(line)
    return name is not None and name[0].upper() in _READ and len(line) <= _LONGEST_LINE


def _event(lines: list[str]) -> Event:
    """Let the library read these lines only."""
    whole = ["BEGIN:VEVENT", *lines, "END:VEVENT", ""]
    event = Event.from_ical("\r\n".join(whole).encode())  # bytes: a text may be taken for the path of a file
    if not isinstance(event, Event):
        raise TypeError("no event")
    return event


def _reply(method: str, event: Event) -> CalendarReply:
    people = _all(event, "ATTENDEE")
    comments = [*map(str, _all(event, "COMMENT")), *(_parameter(one, "X-RESPONSE-COMMENT") for one in people)]
    return CalendarReply(
        uid=one_line(str(event.get("UID", "")), _LONGEST_UID),
        sequence=_number(event.get("SEQUENCE")),
        answers=tuple((_address(one), ANSWERS.get(_parameter(one, "PARTSTAT").upper(), "")) for one in people),
        words=several_lines("\n".join(one for one in comments if one.strip()).strip(), _LONGEST_WORDS),
        begins=_begins(event),
        counters=method == "COUNTER",
    )


def _all(event: Event, name: str) -> list[Any]:
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


def _parameter(value: Any, name: str) -> str:  # noqa: ANN401 - the library gives what it read
    return str(getattr(value, "params", {}).get(name, ""))


def _address(value: object) -> str:
    return one_line(str(value), _LONGEST_UID).lower().removeprefix("mailto:")


def _number(value: object) -> int | None:
    return int(value) if isinstance(value, int) else None


def _begins(event: Event) -> datetime | date | None:
    """Give when it begins, in Dutch time; a moment without a time zone is meant so."""
    try:
        begins: Any = event["DTSTART"]
        value = begins.dt
    except BROKEN:
        return None
    if isinstance(value, datetime):
        return value.astimezone(AMSTERDAM) if value.tzinfo else value.replace(tzinfo=AMSTERDAM)
    return value if isinstance(value, date) else None
