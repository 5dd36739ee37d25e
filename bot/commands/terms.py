"""Which dates does a procedure give, and how was each computed?"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from rich.console import Console
from rich.table import Table

from bot.core.calendar import AMSTERDAM, SATURDAY, Calendar, dutch_day
from bot.core.due import due_day, why_day
from bot.core.procedure import Procedure
from bot.core.rows import DutyRow
from bot.core.term import Term, Unit, explain, last_day
from bot.core.wording import day_in_words, join_in_words
from bot.core.words import Moment

WITHOUT_TIME = " Er is geen tijd gegeven; er is gerekend met 00:00 uur."


@dataclass(frozen=True, kw_only=True)
class Given:
    """The moments that are known; of decisions and appeals one for each round."""

    moments: Mapping[Moment, tuple[datetime, ...]]
    events: Mapping[str, datetime] = field(default_factory=dict)  # of an event, or of the duty that it starts
    without_time: frozenset[datetime] = frozenset()  # only the day was given

    def since(self, row: DutyRow) -> datetime | None:
        """Give the moment that a duty counts from, None when it was not given."""
        if row.counts_from is Moment.EVENT:
            return next((self.events[name] for name in (row.name, *row.starts) if name in self.events), None)
        number = row.round - (row.counts_from is Moment.APPEALED) if row.round else -1
        return self.nth(row.counts_from, number)

    def nth(self, moment: Moment, number: int) -> datetime | None:
        """Give the moment of a round; -1 for the last one that was given."""
        known = self.moments.get(moment, ())
        return known[number] if known and number < len(known) else None


@dataclass(frozen=True, kw_only=True)
class Line:
    """A last day with how it was found; without a day, what it depends on."""

    name: str
    day: date | None
    why: str
    rule: str


def read_moment(text: str) -> datetime:
    """Read an ISO date or moment; without a time zone it is Dutch time. ValueError says what is allowed."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is no moment; write for example 2026-12-21 or 2026-12-21T00:30+01:00') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)


def given_of(events: Sequence[str] = (), **moments: Sequence[str] | str | None) -> Given:
    """Read the moments that were given, by their names; ValueError says what can't be."""
    texts = {Moment(name): [said] if isinstance(said, str) else said for name, said in moments.items()}
    read = {moment: tuple(read_moment(text) for text in said) for moment, said in texts.items() if said}
    named = dict(_event(text) for text in events)
    received = read.get(Moment.RECEIVED, (datetime.max.replace(tzinfo=AMSTERDAM),))[0]
    if early := [moment for moment, times in read.items() if min(times) < received]:
        raise ValueError(f"{early[0]} can't be before received")
    for moment, times in read.items():
        if list(times) != sorted(times):
            raise ValueError(f"{moment}: give the first one first")
    said = [*(text for some in texts.values() for text in some or ()), *(text.partition("=")[2] for text in events)]
    return Given(moments=read, events=named, without_time=frozenset(read_moment(one) for one in said if _is_day(one)))


def _event(text: str) -> tuple[str, datetime]:
    name, _, moment = text.partition("=")
    return name.strip(), read_moment(moment.strip())


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


# --- the dates -------------------------------------------------------------------------------------------------


def lines(procedure: Procedure, given: Given, calendar: Calendar) -> list[Line]:
    """Give every date whose beginning is known, in their order, and then what the others depend on."""
    found = [
        *(_of_duty(row, given, procedure, calendar) for row in procedure.duties),
        *_windows(procedure, given, calendar),
        *_retention(procedure, given, calendar),
    ]
    known = {row.name for row in procedure.duties} | {kind for row in procedure.duties for kind in row.starts}
    if strange := set(given.events) - known:
        raise ValueError(f"no duty of {procedure.name} is called or starts on {', '.join(sorted(strange))}")
    return sorted(found, key=lambda one: (one.day is None, one.day or date.min, one.name))


def _of_duty(row: DutyRow, given: Given, procedure: Procedure, calendar: Calendar) -> Line:
    until = f", until {row.until:%H:%M}" if row.until else ""
    rule = _rule(row.source, f"{row.term}{until} from {row.counts_from}", unverified=row.unverified)
    since = given.since(row)
    if row.term.unit is Unit.PER_CASE:
        return Line(name=row.name, day=None, why=f"the day that {' or '.join(row.starts)} names", rule=rule)
    if since is None:
        return Line(name=row.name, day=None, why=_wanting(row), rule=rule)
    due = due_day(row, since, procedure, calendar)
    why = why_day(row, dutch_day(since), due, procedure, calendar)
    if row.term.unit is Unit.SAME_DAY:
        why += _skipped(dutch_day(since), due, calendar)
        why += WITHOUT_TIME if row.until and since in given.without_time else ""
    return Line(name=row.name, day=due, why=why, rule=rule)


def _wanting(row: DutyRow) -> str:
    """Say which option would give the date."""
    if row.counts_from is Moment.EVENT:
        return f"give --event {row.starts[0] if row.starts else row.name}=MOMENT"
    return f"give --{row.counts_from.replace('_', '-')}" + (f", {row.round} times or more" if row.round > 1 else "")


def _windows(procedure: Procedure, given: Given, calendar: Calendar) -> Iterator[Line]:
    """Give the last days for an appeal: one a round, each from the decision before it (WOP-7, STI-8)."""
    for number, one in enumerate(procedure.rounds):
        name = "appeal_until" if number == 0 else f"appeal_until_{number + 1}"
        rule = _rule(one.source, f"{one.window} from {one.counts_from}", unverified=one.unverified)
        wanting = "give --decided" if number == 0 else f"give --decided {number + 1} times"
        yield _counted(name, given.nth(one.counts_from, number), one.window, rule, wanting, procedure, calendar)


def _retention(procedure: Procedure, given: Given, calendar: Calendar) -> Iterator[Line]:
    if term := procedure.retention:
        rule = _rule(procedure.retention_source, f"{term} from closed")
        closed = given.nth(Moment.CLOSED, -1)
        yield _counted("retain_until", closed, term, rule, "give --closed", procedure, calendar)


def _counted(  # noqa: PLR0913, PLR0917 - a term and what it is counted by
    name: str, since: datetime | None, term: Term, rule: str, wanting: str, procedure: Procedure, calendar: Calendar
) -> Line:
    if since is None:
        return Line(name=name, day=None, why=wanting, rule=rule)
    day = dutch_day(since)
    why = explain(day, term, calendar, roll=procedure.roll)
    return Line(name=name, day=last_day(day, term, calendar, roll=procedure.roll), why=why, rule=rule)


def _rule(source: str, words: str, *, unverified: bool = False) -> str:
    return f"{source}{' (unverified)' if unverified else ''}: {words}"


def _skipped(first: date, end: date, calendar: Calendar) -> str:
    """Name the days off between a day and the working day that it became."""
    days = [first + timedelta(days=n) for n in range((end - first).days)]
    named = [
        f"{day_in_words(day)} ({'weekend' if day.weekday() >= SATURDAY else calendar.holiday(day)})"
        for day in days
        if not calendar.is_working_day(day)
    ]
    return f" Overgeslagen: {join_in_words(named)}." if named else ""


# --- printing --------------------------------------------------------------------------------------------------


def show(procedure: Procedure, given: Given, *, as_json: bool, calendar: Calendar) -> None:
    """Print the dates of a procedure, as a table or as one flat JSON object."""
    found = lines(procedure, given, calendar)
    if as_json:
        print(json.dumps({one.name: one.day.isoformat() for one in found if one.day}))  # noqa: T201 - this is the output
        return
    Console().print(_table(procedure, found))


def _table(procedure: Procedure, found: Iterable[Line]) -> Table:
    table = Table("term", "last day", "how it was computed", "rule", title=f"Terms of {procedure.name}")
    for one in found:
        table.add_row(one.name, one.day.isoformat() if one.day else "", one.why, one.rule)
    return table
