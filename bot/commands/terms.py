"""Which dates does a procedure give, and how was each computed?"""

import json
from datetime import date, datetime

from rich.console import Console
from rich.table import Table

from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.procedure import Procedure
from bot.core.term import Term, explain, last_day
from bot.core.words import Moment

Row = tuple[str, date, str, str]  # name, last day, how it was computed, source


def read_moment(text: str) -> datetime:
    """Read an ISO date or moment; without a time zone it is Dutch time. ValueError says what is allowed."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is no moment; write for example 2026-12-21 or 2026-12-21T00:30+01:00') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)


def dates(procedure: Procedure, moments: dict[Moment, datetime], calendar: Calendar) -> list[Row]:
    """Compute every date whose starting moment is known."""
    rows = [
        _row(duty.name, moments[duty.counts_from], duty.term, duty.source, procedure, calendar)
        for duty in procedure.duties
        if duty.counts_from in moments
    ]
    if procedure.retention and Moment.CLOSED in moments:
        closed = moments[Moment.CLOSED]
        rows.append(_row("retain_until", closed, procedure.retention, procedure.retention_source, procedure, calendar))
    return sorted(rows, key=lambda row: (row[1], row[0]))


def _row(name: str, since: datetime, term: Term, source: str, procedure: Procedure, calendar: Calendar) -> Row:
    day = dutch_day(since)
    end = last_day(day, term, calendar, roll=procedure.roll)
    return name, end, explain(day, term, calendar, roll=procedure.roll), source


def show(procedure: Procedure, moments: dict[Moment, datetime], *, as_json: bool, calendar: Calendar) -> None:
    """Print the dates of a procedure, as a table or as one flat JSON object."""
    rows = dates(procedure, moments, calendar)
    if as_json:
        print(json.dumps({row[0]: row[1].isoformat() for row in rows}))  # noqa: T201 - this is the output
        return
    table = Table("term", "last day", "how it was computed", "source", title=f"Terms of {procedure.name}")
    for term, day, why, source in rows:
        table.add_row(term, day.isoformat(), why, source)
    Console().print(table)


def moments_of(**given: str | None) -> dict[Moment, datetime]:
    """Read the moments that were given, by their names."""
    moments = {Moment(name): read_moment(text) for name, text in given.items() if text is not None}
    early = [name for name, moment in moments.items() if moment < moments.get(Moment.RECEIVED, moment)]
    if early:
        raise ValueError(f"{early[0]} can't be before received")
    return moments
