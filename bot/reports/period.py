"""Which days does a report tell about?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.calendar import AMSTERDAM


@dataclass(frozen=True, kw_only=True)
class Period:
    """The days from `start` up to but not with `end`, told on a day after them."""

    start: date
    end: date
    told_on: date

    @property
    def last(self) -> date:
        """Give the last day of it."""
        return self.end - timedelta(days=1)

    @property
    def since(self) -> datetime:
        """Give the moment at which it begins, in the Netherlands."""
        return midnight(self.start)

    @property
    def until(self) -> datetime:
        """Give the moment at which it is over."""
        return midnight(self.end)

    def __str__(self) -> str:
        """Name it, for the slot that makes its report once."""
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def last_week(today: date) -> Period:
    """Give the Monday up to Sunday before this week."""
    monday = today - timedelta(days=today.weekday())
    return Period(start=monday - timedelta(weeks=1), end=monday, told_on=today)


def last_quarter(today: date) -> Period:
    """Give the quarter before this one."""
    end = _quarter_of(today)
    return Period(start=_quarter_of(end - timedelta(days=1)), end=end, told_on=today)


def _quarter_of(day: date) -> date:
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def midnight(day: date) -> datetime:
    """Give the moment at which a day begins in the Netherlands."""
    return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM)
