"""Which dossiers are no longer kept: who hears of that, and when are they erased (STA-11, BOU-12, HSS-10)?

On the first working day of a month the coordinator hears which dossiers reach their last day of keeping. A month later
these are erased, unless something happened in them since: then the coordinator hears of them again first. The round of
a month begins with what was told before and ends with its letter, in steps that may each be killed and done again.
"""

import logging
from bisect import bisect_left
from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.core.acts import mailto
from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, LetterRequest, runs
from bot.core.facts import Rules
from bot.core.holes import Dossier
from bot.core.mail import Address
from bot.core.term import Term, last_day
from bot.core.words import CLOSED_STATES, Audience, Moment
from bot.desk.addressing import recipients
from bot.desk.office import Desk, Office
from bot.desk.writing import loose_letter, reader_for
from bot.reports.period import midnight
from bot.store import cases, outbox, retention, slots
from bot.store.register import Choice, listing

log = logging.getLogger(__name__)
NOTICE = timedelta(weeks=2)  # at least, when a letter left later than on the first working day of its month
BATCH = 50  # cases, mails or letters that are erased together
KEEP = "bewaar tot DATUM, want "
REQUEST = LetterRequest(name="expiring", to=Audience.COORDINATOR)


def send(desk: Desk, office: Office, now: datetime) -> None:
    """Do the round of this month when its time has come, once over all nodes."""
    calendar, key, term = office.rules.calendar, office.organisation.key, office.rules.procedure.retention
    month = dutch_day(now).replace(day=1)
    opening = calendar.opening(calendar.working_days_after(month, 0))
    if term is None or now < opening or not desk.has_read(key, opening):
        return  # "bewaar tot …" may lie unread in the mailbox
    with desk.store.reading() as session:
        if retention.was_done(session, key, name_of(month)) or retention.waits(session, key, opening):
            return
    old = midnight(kept_from(dutch_day(now), term, office.rules))
    counts = (
        _erase_told(desk, office, month),
        _in_batches(desk, lambda session: retention.erase_loose_mails(session, key, old, BATCH)),
        _in_batches(desk, lambda session: retention.erase_loose_letters(session, key, old, BATCH)),
    )
    if any(counts):
        log.info("%s: erased %d cases, %d loose mails and %d loose letters", key, *counts)
    _announce(desk, office, month, now)


def name_of(month: date) -> str:
    """Name a month, for the slot that does its round once."""
    return f"{month:%Y-%m}"


def next_month(day: date) -> date:
    """Give the first day of the next month."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def erased_from(told: date, calendar: Calendar) -> date:
    """Give the day on which is erased what people are told of: they get two weeks at least to answer."""
    month = next_month(told)
    return calendar.working_days_after(month if month - told >= NOTICE else next_month(month), 0)


def kept_until(case: Case, rules: Rules) -> date | None:
    """Give the last day of keeping; None when there is none: it runs, or somebody still owes something in it."""
    closed, term = case.moments.get(Moment.CLOSED), rules.procedure.retention
    if term is None or closed is None or case.state not in CLOSED_STATES or any(map(runs, case.duties)):
        return None
    end = last_day(dutch_day(closed), term, rules.calendar, roll=rules.procedure.roll)
    return max(end, date.fromisoformat(case.keep_until)) if case.keep_until else end


def kept_from(day: date, term: Term, rules: Rules) -> date:
    """Give the first day of closing for which a day still lies within the term: what is older need not be kept."""

    def end(ordinal: int) -> date:
        return last_day(date.fromordinal(ordinal), term, rules.calendar, roll=rules.procedure.roll)

    return date.fromordinal(1 + bisect_left(range(1, day.toordinal() + 1), day, key=end))


# --- what was told before --------------------------------------------------------------------------------------


def _in_batches(desk: Desk, erase: Callable[[Session], int]) -> int:
    """Erase, a transaction at a time, until nothing is left; say how much that was."""
    total = 0
    while True:
        with desk.store.transaction() as session:
            count = erase(session)
        if not count:
            return total
        total += count


def _ripe(month: date) -> datetime:
    """Give the moment before which people must have been told, for erasing in this month."""
    return midnight(month - NOTICE + timedelta(days=1))


def _erase_told(desk: Desk, office: Office, month: date) -> int:
    """Erase the cases that people were told of, or take that back where something happened since."""
    key, erased = office.organisation.key, 0
    while True:
        with desk.store.transaction() as session:
            told = retention.told(session, key, _ripe(month), BATCH)
            found = cases.load(session, told)
            alive = retention.lives(session, key, told)
            over = [
                number
                for number, stored in found.items()
                if number not in alive and _is_over(stored.case, office.rules, told[number])
            ]
            retention.forget(session, key, told)
            erased += retention.erase(session, over)
        if not told:
            return erased


def _is_over(case: Case, rules: Rules, told: datetime) -> bool:
    """Say whether the last day lies in the month in which people were told, or before it."""
    end = kept_until(case, rules)
    return end is not None and end < next_month(dutch_day(told))


# --- what is told now ------------------------------------------------------------------------------------------


def _announce(desk: Desk, office: Office, month: date, now: datetime) -> None:
    """Tell which cases reach their last day this month, or did before; this ends the round."""
    key, node = office.organisation.key, str(desk.node)
    with desk.store.transaction() as session:
        if retention.told(session, key, _ripe(month), 1):
            return  # another node is still erasing
        if not slots.take(session, key, retention.ROUND, name_of(month), node=node, now=now):
            return
        lines: dict[Address, list[Dossier]] = {}
        due = _due(session, office, month)
        for case, end in due:
            for reader in recipients(REQUEST, case, office):
                lines.setdefault(reader, []).append(_line(desk, office, case, end, reader, now))
        heard = {line.number for theirs in lines.values() for line in theirs}
        retention.tell(session, key, heard, node=node, now=now)
        day = erased_from(dutch_day(now), office.rules.calendar)
        drafts = [
            loose_letter(
                desk, office, REQUEST.name, reader, {"erased_from": day, "lines": theirs}, now,
                key=f"{key}.{REQUEST.name}.{name_of(month)}",
            )
            for reader, theirs in lines.items()
        ]  # fmt: skip
        outbox.queue(session, drafts, now)


def _due(session: Session, office: Office, month: date) -> list[tuple[Case, date]]:
    """Give the cases whose last day lies in a month or before it, that nobody was told of since; and that day."""
    rules, key = office.rules, office.organisation.key
    if rules.procedure.retention is None:
        return []
    after = next_month(month)
    closed = midnight(kept_from(after, rules.procedure.retention, rules))
    told = retention.told(session, key)
    found = listing(session, Choice(organisation=key, states=CLOSED_STATES, closed_until=closed))
    ends = [(one.case, kept_until(one.case, rules)) for one in found if one.case.number not in told]
    return [(case, end) for case, end in ends if end is not None and end < after]


def _line(desk: Desk, office: Office, case: Case, end: date, reader: Address, now: datetime) -> Dossier:
    """Tell one case, with a link to an answer about that case: its own mails are too old to be answered for sure."""
    back = reader_for(desk, office, REQUEST, case, reader, now).reply_to
    return Dossier(
        number=case.number,
        closed_on=dutch_day(case.moments[Moment.CLOSED]),
        kept_until=end,
        mailto=mailto(back, f"Re: dossier {case.number}", KEEP),
    )
