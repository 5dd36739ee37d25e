"""Who owes what by when, and when must the clock look at it?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.due import due_day, why_day
from bot.core.procedure import BOT, Procedure
from bot.core.rows import DutyRow
from bot.core.term import last_day

LONG = timedelta(weeks=4)  # of a shorter term the warnings come proportionally later (DECISIONS, "Warnings")
LONG_DAYS = 20  # the working days in it, when there is no holiday
HONEST_BEFORE = 3  # working days before the last day (DECISIONS, "Honest letter")
HONEST_EVERY = timedelta(weeks=1)
INDICATION = timedelta(weeks=2)
CHASE_EVERY = 2  # working days
JUST_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, kw_only=True)
class Duty:
    """What somebody owes in this case, by when, and why that day."""

    name: str  # acknowledge, decide, …: the name in the procedure
    owed_by: str  # a role, or "bot"
    since: date  # Dutch day that the term is counted from
    due: date  # last day, whole, Dutch
    why: str  # Dutch: how the date was computed
    source: str  # "HSS-6"
    about: str = ""  # which firm, which measure, what the term is for
    done_at: datetime | None = None
    dropped_at: datetime | None = None  # no longer owed
    extended: int = 0  # how often the last day was moved
    came_back: bool = False  # the letter that fulfilled it bounced: it runs again
    looked_at: datetime | None = None  # up to when the clock has dealt with it
    next_at: datetime | None = None  # when the clock looks at it again; None when done or dropped


class Care(StrEnum):
    """What the clock does about a running duty."""

    WARN = "warn"  # tell the owner that the term nears
    HONEST = "honest"  # tell the complainant that it will be late
    CHASE = "chase"  # tell the owner that the term has passed
    ESCALATE = "escalate"  # tell the step up that the term has passed
    ACT = "act"  # the clock does it itself


@dataclass(frozen=True, kw_only=True)
class Attention:
    """At this moment, this is to be done."""

    at: datetime
    care: Care


def schedule(duty: Duty, row: DutyRow, calendar: Calendar) -> Iterator[Attention]:
    """Give, in order and without end where a duty is never done, when the clock deals with a running duty."""
    if row.at_end and row.owed_by == BOT:
        yield Attention(at=end_of(duty, row, calendar), care=Care.ACT)
        return
    yield from sorted(_before(duty, row, calendar), key=lambda one: (one.at, one.care))
    if row.at_end:
        yield Attention(at=end_of(duty, row, calendar), care=Care.ACT)
    else:
        yield from _after(duty.due, calendar, honest=bool(row.late_letter))


def end_of(duty: Duty, row: DutyRow, calendar: Calendar) -> datetime:
    """Give the moment at which the clock itself does what is to be done at the end of a duty."""
    if row.until:
        return datetime.combine(duty.due, row.until, AMSTERDAM)
    return calendar.opening(calendar.working_days_after(duty.due, 0))


def _before(duty: Duty, row: DutyRow, calendar: Calendar) -> Iterator[Attention]:
    scale = 1.0 if row.every else _scale(duty, calendar)
    last = calendar.working_days_before(duty.due, 0)  # the Friday of a term that ends in the weekend
    for day in {calendar.working_days_before(duty.due, round(days * scale)) for days in row.warn}:
        if day > duty.since or day == last:
            yield Attention(at=calendar.opening(day), care=Care.WARN)
    for day in _asked_again(duty, row, calendar):
        yield Attention(at=calendar.opening(day), care=Care.WARN)
    if row.late_letter:
        yield Attention(at=honest_at(duty, calendar), care=Care.HONEST)


def _asked_again(duty: Duty, row: DutyRow, calendar: Calendar) -> Iterator[date]:
    """Give the days on which somebody is asked how it stands, again and again until the last day (BOU-7)."""
    day = duty.since
    while row.every and (day := last_day(day, row.every, calendar)) < duty.due:
        yield calendar.working_days_after(day, 0)


def _scale(duty: Duty, calendar: Calendar) -> float:
    """Say how much later the warnings of a short term come; a holiday makes no term short."""
    if duty.due - duty.since >= LONG:
        return 1.0
    return min(1.0, calendar.working_days_between(duty.since, duty.due) / LONG_DAYS)


def honest_at(duty: Duty, calendar: Calendar) -> datetime:
    """Give the moment at which the complainant hears that a term will be missed, if nothing is decided before."""
    days = round(HONEST_BEFORE * _scale(duty, calendar))
    return calendar.opening(calendar.working_days_before(duty.due, days))


def _after(due: date, calendar: Calendar, *, honest: bool) -> Iterator[Attention]:
    first = calendar.working_days_after(due, 1)
    yield Attention(at=calendar.opening(first), care=Care.CHASE)
    yield Attention(at=calendar.opening(first), care=Care.ESCALATE)
    letter_from = due
    day = first
    while True:
        day = calendar.working_days_after(day, CHASE_EVERY)
        yield Attention(at=calendar.opening(day), care=Care.CHASE)
        if honest and day - letter_from >= HONEST_EVERY:
            letter_from = day
            yield Attention(at=calendar.opening(day), care=Care.HONEST)


def next_attention(duty: Duty, row: DutyRow, calendar: Calendar, after: datetime) -> datetime:
    """Give the first moment after `after` at which the clock must look at a running duty."""
    for one in schedule(duty, row, calendar):
        if one.at > after:
            return one.at
        if one.care is Care.ACT:
            return one.at  # overdue for the clock itself: now
    raise AssertionError("a schedule has an end only with an act")


def cares_due(duty: Duty, row: DutyRow, calendar: Calendar, now: datetime) -> tuple[Care, ...]:
    """Give what is to be done now about a running duty; after a long silence each thing once, and no stale warning."""
    done_until = duty.looked_at
    due: list[Care] = []
    for one in schedule(duty, row, calendar):
        if one.at > now:
            break
        if (done_until is None or one.at > done_until or one.care is Care.ACT) and one.care not in due:
            due.append(one.care)
    if Care.CHASE in due and Care.WARN in due:
        due.remove(Care.WARN)
    return tuple(due)


def start(  # noqa: PLR0913 - a row and a moment, by which rules
    row: DutyRow,
    since: datetime,
    now: datetime,
    procedure: Procedure,
    calendar: Calendar,
    *,
    due: date | None = None,
    about: str = "",
) -> Duty:
    """Begin a duty; its clock starts on the Dutch day of `since`.

    :param due: the last day, where the event names it
    """
    day = dutch_day(since)
    last = due or due_day(row, since, procedure, calendar)
    duty = Duty(
        name=row.name,
        owed_by=row.owed_by,
        since=day,
        due=last,
        why=why_day(row, day, last, procedure, calendar),
        source=row.source,
        about=about,
    )
    return watched(duty, row, calendar, now)


def watched(duty: Duty, row: DutyRow, calendar: Calendar, now: datetime) -> Duty:
    """Let the clock look at a duty from now on: what passed is past, but nobody is left in the dark by it.

    A duty may begin late in its term, or after it (a call that was entered weeks later, an extension by a day). Then
    the complainant hears that it will be late at the next moment before the last day is over, else at once; and the
    step up hears of a term that had already passed.
    """
    if row.at_end:
        return replace(duty, looked_at=now, next_at=next_attention(duty, row, calendar, now))
    escalates = calendar.opening(calendar.working_days_after(duty.due, 1))
    unsaid = [at for at in ((honest_at(duty, calendar),) if row.late_letter else ()) + (escalates,) if at <= now]
    looked_at = min(unsaid) - JUST_BEFORE if unsaid else now
    next_at = next_attention(duty, row, calendar, now)
    if row.late_letter and unsaid and dutch_day(next_at) > duty.due:
        next_at = min(next_at, calendar.next_open(now))
    return replace(duty, looked_at=looked_at, next_at=next_at)


def indication(due: date, now: datetime, calendar: Calendar) -> date:
    """Give the day that is named when a term will be missed: two weeks on, on a working day."""
    return calendar.working_days_after(max(due, dutch_day(now)) + INDICATION, 0)
