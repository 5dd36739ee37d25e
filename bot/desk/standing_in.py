"""Which cases of a colleague who is away go to whom, and when?"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.core import charge
from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event
from bot.core.facts import owed_by_people
from bot.core.organisation import Absence
from bot.core.surprise import where
from bot.core.words import CLOSED_STATES, EventKind, State
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.store import absences
from bot.store.absences import StoredAbsence
from bot.store.database import may_try_again
from bot.store.register import Choice, listing

log = logging.getLogger(__name__)
OPEN_STATES = frozenset(State) - CLOSED_STATES
WITH_ROLE_ONLY = frozenset({State.NEW, State.UNCLEAR, State.WAITING, State.REFERRED})  # no handler has these by role
URGENT_AFTER = 1  # working days


@dataclass(frozen=True, kw_only=True)
class HandedOver:
    """A case that went to who stands in."""

    case: Case
    to: str  # a name; "" when that failed


AGAIN = timedelta(hours=1)  # after which a case that could not be handed over is tried again


def informed(desk: Desk, session: Session, now: datetime) -> Desk:
    """Let the offices know who is away today: one small question for a whole batch."""
    found = absences.current(session, desk.offices.keys(), dutch_day(now))
    offices = {key: _informed(office, _away(found, key)) for key, office in desk.offices.items()}
    return replace(desk, offices=offices) if offices != desk.offices else desk


def _away(found: list[StoredAbsence], key: str) -> dict[str, Absence]:
    return {
        one.address: Absence(until=one.last, stand_in=one.stand_in, declared=one.declared, handed_over=one.handed_over)
        for one in found
        if one.organisation == key
    }


def _informed(office: Office, away: Mapping[str, Absence]) -> Office:
    if office.organisation.away == away:
        return office
    return replace(office, rules=replace(office.rules, organisation=replace(office.organisation, away=away)))


def look_at(absence: StoredAbsence, away_after: int, calendar: Calendar, *, urgent: bool) -> datetime:
    """Give when the stand-in gets the cases: at once of who said to be away, else after some silent working days."""
    if absence.declared:
        return calendar.opening(calendar.working_days_after(absence.since, 0))
    silent_since = max(absence.since, dutch_day(absence.noted_at))
    days = URGENT_AFTER if urgent else max(URGENT_AFTER, away_after)
    return calendar.opening(calendar.working_days_after(silent_since, days))


def cases_of(ledger: Ledger, office: Office, address: str) -> list[Case]:
    """Give the open cases that lie with a colleague alone, and keep others from moving them."""
    here = replace(office.organisation, away={})  # as if nobody were away
    office = replace(office, rules=replace(office.rules, organisation=here))
    open_now = listing(ledger.session, Choice(organisation=here.key, states=OPEN_STATES))
    numbers = [one.case.number for one in open_now if is_theirs(one.case, office, address)]
    ledger.load(numbers)
    loaded = (ledger.case(number) for number in numbers)
    return [case for case in loaded if case and case.state in OPEN_STATES and is_theirs(case, office, address)]


def is_theirs(case: Case, office: Office, address: str) -> bool:
    """Say whether a colleague, and nobody besides, must do what is to be done in a case."""
    if case.owner or case.state in WITH_ROLE_ONLY:
        return case.owner == address
    people = charge.in_charge(case, office.organisation, office.rules.procedure)
    return [one.address for one in people] == [address]


def hand_over(ledger: Ledger, absence: StoredAbsence, *, urgent_only: bool = False) -> list[HandedOver]:
    """Give the cases of who is away to who stands in; a case in which nothing is owed waits for who comes back.

    One that breaks stays where it is, and does not hold the others.
    """
    office = ledger.desk.offices[absence.organisation]
    handed = []
    for case in cases_of(ledger, office, absence.address):
        if (urgent_only and not case.urgent) or not (absence.declared or owed_by_people(case, office.rules.procedure)):
            continue
        try:
            with ledger.whole_or_not(case.number):
                handed += _handed_over(ledger, office, case, absence)
        except Exception as surprise:
            if may_try_again(surprise):
                raise
            log.error("case %s could not be handed over: %s", case.number, where(surprise))
            handed.append(HandedOver(case=case, to=""))
    return handed


def _handed_over(ledger: Ledger, office: Office, case: Case, absence: StoredAbsence) -> list[HandedOver]:
    """Give one case to who stands in; nobody may be there who can."""
    others = charge.holders(office.organisation, charge.role_of(case, office.rules.procedure), case)
    person = charge.stand_in(absence.address, case, office.organisation, others)
    if person is None:
        return []
    facts = {
        **away_facts(office, absence),
        "to_address": person.address,
        "stand_in_name": person.name,
        "by_address": absence.address,  # who is away reads the note about it
    }
    event = Event(kind=EventKind.STOOD_IN, at=ledger.now, actor="bot", facts=facts)
    decision = ledger.apply(office, case.number, event)
    return [HandedOver(case=decision.case, to=person.name)]


def away_facts(office: Office, absence: StoredAbsence) -> dict[str, object]:
    """Give who is away until when, as facts of an event."""
    known = office.organisation.colleague(absence.address)
    return {
        "away": absence.address,
        "away_name": known.name if known else absence.address,
        "until": absence.last.isoformat() if absence.last else "",
        "stand_in": absence.stand_in,
        "declared": absence.declared,
    }


def pass_on(desk: Desk, now: datetime) -> int:
    """Do what absences ask of the clock; say how many were looked at. Each apart: one may not stop the others."""
    with desk.store.reading() as session:
        waiting = [one for one in absences.due(session, now) if one.organisation in desk.offices]
    for one in waiting:
        try:
            _pass_on(desk, one, now)
        except Exception as surprise:  # noqa: BLE001 - it is looked at again at the next tick
            log.error("the clock failed on an absence at %s: %s", one.organisation, where(surprise))
    return len(waiting)


def _pass_on(desk: Desk, absence: StoredAbsence, now: datetime) -> None:
    """All of it in one transaction: killed half way, it begins anew, and what is done is done once."""
    rules = desk.offices[absence.organisation].rules
    over = absence.last is not None and absence.last < dutch_day(now)
    whole = look_at(absence, rules.organisation.away_after, rules.calendar, urgent=False)
    urgent_only = whole > now
    with desk.store.transaction() as session:
        next_at = whole if urgent_only and not over else None
        if not absences.move_on(session, absence, next_at=next_at, handed_over=not (urgent_only or over)) or over:
            return
        ledger = Ledger(informed(desk, session, now), session, now)
        handed = hand_over(ledger, absence, urgent_only=urgent_only)
        ledger.save()
        if not all(one.to for one in handed):
            left = absences.of(session, absence.organisation, absence.address)
            again = min(filter(None, (now + AGAIN, next_at)))
            if left:
                absences.note(session, replace(left, next_at=again))
