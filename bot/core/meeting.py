"""Which appointment or hearing lies ahead in a case, and what do events make of it?

`case.meeting` holds the one that was planned last, as text: kind ("visit", "appointment", "hearing"), day, time, place,
uid and sequence (of its invitation), since (the day on which it was first planned), attending (addresses of who comes
for the organisation), was_day and was_time (before it was moved), and what each side answered: "yes", "no" or "maybe"
under complainant and organisation. `cancelled` is "yes" once it is off.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.case import Case, Event
from bot.core.mail import CalendarReply
from bot.core.phrases import MEETINGS
from bot.core.wording import MONTHS_NL, day_in_words
from bot.core.words import EventKind

YES, NO, MAYBE = "yes", "no", "maybe"
HEARING = "hearing"
LASTS = timedelta(hours=1)  # unless somebody says otherwise
ALL_DAY = timedelta(days=1)
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_LONGEST_PLACE = 200
_PLACE = re.compile(r"[^\n.!?:]{2,80}")


def planned(case: Case, event: Event) -> Case:
    """Plan a meeting; while one of the same sort lies ahead it is that one which moves, under its own name."""
    facts = event.facts
    kind = HEARING if event.kind is EventKind.HEARING_PLANNED else str(facts.get("what", "")) or "appointment"
    old = case.meeting if lies_ahead(case, event.at) else {}
    before = old if old and (old["kind"] == HEARING) == (kind == HEARING) else {}
    attending = dict.fromkeys([*before.get("attending", "").split(), event.actor, case.owner])
    day, at = str(facts.get("day", "")), str(facts.get("time", "") or "")
    moved = bool(before) and (before["day"], before["time"]) != (day, at)
    same_place = before.get("place", "") if before.get("kind") == kind else ""  # unless another is named
    meeting = {
        "kind": kind,
        "day": day,
        "time": at,
        "place": str(facts.get("place", "") or _as_place(kind, facts) or same_place)[:_LONGEST_PLACE],
        "uid": before.get("uid") or f"{case.number.lower()}.{event.at.astimezone(UTC):%Y%m%dT%H%M%S}",
        "sequence": str(int(before["sequence"]) + 1) if before else "0",
        "since": before.get("since") or dutch_day(event.at).isoformat(),
        "attending": " ".join(attending).strip(),
        "was_day": before["day"] if moved else "",
        "was_time": before["time"] if moved else "",
    }
    return replace(case, meeting=meeting)


def _as_place(kind: str, facts: Mapping[str, Any]) -> str:
    """What stands behind the time of a hearing is its place, as our letters ask for it; a sentence is not."""
    text = str(facts.get("text", "")).strip()
    return text if kind == HEARING and _PLACE.fullmatch(text) else ""


def without_place(text: str, place: str) -> str:
    """Give what was written besides the place, which is told by itself."""
    if not place or not text.strip().startswith(place):
        return text
    return text.strip().removeprefix(place).lstrip(" \n,.;:\u2013-")


def cancelled(case: Case, event: Event) -> Case:
    """Call a meeting off; calendars take a cancellation for news by its number."""
    if not lies_ahead(case, event.at):
        return case
    return call_off(case)


def call_off(case: Case) -> Case:
    """Note that the meeting is off."""
    meeting = {**case.meeting, "cancelled": YES, "sequence": str(int(case.meeting["sequence"]) + 1)}
    return replace(case, meeting=meeting)


def answered(case: Case, event: Event) -> Case:
    """Note who comes and who does not. Nothing else follows: no term, no state, no owner."""
    answer, sure = str(event.facts.get("answer", "")), event.facts.get("sure", True)
    side = side_of(case, event.actor)
    if not side or not sure or answer not in {YES, NO, MAYBE} or not lies_ahead(case, event.at):
        return case
    return replace(case, meeting={**case.meeting, side: answer})


def side_of(case: Case, actor: str) -> str:
    """Say for which side somebody answers: "complainant", "organisation", or "" for anybody else."""
    if actor == "complainant":
        return actor
    return "organisation" if actor in (case.owner, *case.meeting.get("attending", "").split()) and actor else ""


def starts_at(meeting: Mapping[str, str]) -> datetime | date | None:
    """Give the moment at which a meeting begins, its day when no time is known; None when there is no day."""
    try:
        day = date.fromisoformat(meeting.get("day", ""))
    except ValueError:
        return None
    found = _TIME.fullmatch(meeting.get("time", "").strip())
    return datetime.combine(day, time(int(found[1]), int(found[2])), AMSTERDAM) if found else day


def is_answered_by(case: Case, reply: CalendarReply, now: datetime) -> bool:
    """Say whether a calendar answers the meeting that lies ahead, at the time that it has now."""
    meeting = case.meeting
    if not lies_ahead(case, now) or reply.uid.partition("@")[0].lower() != meeting["uid"].lower():
        return False
    if reply.sequence is not None:
        return reply.sequence >= int(meeting["sequence"])
    return reply.counters or reply.begins is None or reply.begins == starts_at(meeting)


def lies_ahead(case: Case, now: datetime) -> bool:
    """Say whether a meeting was planned that is not over and not off."""
    begins = starts_at(case.meeting)
    if begins is None or case.meeting.get("cancelled"):
        return False
    return begins + LASTS > now if isinstance(begins, datetime) else begins >= dutch_day(now)


def meeting_facts(case: Case, language: str = "nl") -> dict[str, Any]:
    """Give the holes about the meeting: what and when in one phrase, where, and when it was before."""
    meeting = case.meeting
    if not starts_at(meeting):
        return {"meeting": "", "moved_from": "", "place": "", "proposed": ""}
    kind = MEETINGS.get(meeting["kind"], MEETINGS["appointment"])[language == "en"]
    return {
        "meeting": f"{kind} {_at(meeting['day'], meeting['time'], language)}",
        "moved_from": _at(meeting["was_day"], meeting["was_time"], language) if meeting.get("was_day") else "",
        "place": meeting.get("place", ""),
        "proposed": "",
    }


def proposal_in_words(iso: str, language: str = "nl") -> str:
    """Say which other time somebody proposes; "" when none, or none that can be read."""
    day, _, at = iso.partition("T")
    try:
        return _at(date.fromisoformat(day).isoformat(), at[:5], language)
    except ValueError:
        return ""


def words_for(meeting: Mapping[str, str], iso: str) -> str:
    """Give the words with which a colleague agrees to another time; "" without one."""
    if not proposal_in_words(iso) or not meeting:
        return ""
    day = date.fromisoformat(iso.partition("T")[0])
    what = {"hearing": "hoorzitting", "visit": "bezoek"}.get(meeting["kind"], "afspraak")
    at = f" om {iso.partition('T')[2][:5]}" if "T" in iso else ""
    place = f", {meeting['place']}" if meeting.get("place") and what == "hoorzitting" else ""
    return f"{what} op {day.day} {MONTHS_NL[day.month - 1]} {day.year}{at}{place}"


def _at(day: str, at: str, language: str) -> str:
    """Say when: "op dinsdag 10 maart 2026 om 10:00 uur"."""
    on = day_in_words(date.fromisoformat(day), language)
    if language == "en":
        return f"on {on}" + (f" at {at}" if at else "")
    return f"op {on}" + (f" om {at} uur" if at else "")
