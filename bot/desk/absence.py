"""What becomes of it when a colleague is away, or back: said by a robot, or by the colleague?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.core import charge
from bot.core.absence_notice import LONGEST_AWAY, Notice, addresses_in, read_notice
from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.case import Case, Event
from bot.core.mail import Mail
from bot.core.openings import Act
from bot.core.organisation import Colleague
from bot.core.token import Token, is_for
from bot.core.trust import proof_of
from bot.core.wording import day_in_words, join_in_words
from bot.core.words import EventKind
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.people import known_colleague
from bot.desk.reading import Reading, arrival
from bot.desk.standing_in import AGAIN, OPEN_STATES, HandedOver, away_facts, cases_of, hand_over, informed, look_at
from bot.store import absences, register
from bot.store.absences import StoredAbsence
from bot.store.inbox import Finished, InboxStatus

ABOUT_ABSENCE = frozenset({EventKind.AWAY, EventKind.BACK})
LOOK_BACK = timedelta(days=30)  # for what was passed on, when nothing is known of an absence
MOST_LISTED = 30  # cases in one answer


@dataclass(frozen=True, kw_only=True)
class Said:
    """What came of it, in Dutch; or why nothing did."""

    lines: tuple[str, ...] = ()  # what is known now
    cases: tuple[str, ...] = ()  # and of which cases
    refused: str = ""


# --- a robot says it -------------------------------------------------------------------------------------------


def notice(ledger: Ledger, office: Office, reading: Reading, number: str, tokens: Sequence[Token]) -> Finished:
    """Keep what an out-of-office answer says; it is no act, and is never answered (LESSONS, pains 2 and 16)."""
    filed = Finished(id=reading.pending.id, status=InboxStatus.REFUSED, outcome="absence", case_number=number or None)
    mail = reading.mail
    colleague = office.organisation.colleague(mail.sender.address) if mail.sender else None
    if colleague is None:
        return filed
    proven, today = bool(proof_of(mail, office.organisation)), dutch_day(ledger.now)
    secret, mine = ledger.desk.secret, [one for one in tokens if one.number == number]
    if not proven and not any(is_for(secret, one, colleague.address, today) for one in mine):
        return filed
    came = dutch_day(arrival(mail, reading.pending.internal_date, office.organisation, ledger.now))
    told = read_notice(mail.new_text or mail.text, came)
    if not (number or told.until) or (told.last is not None and told.last < today):
        return filed
    absence = _noted(ledger, office, colleague, told, mail, today, proven=proven)
    if absence is None:
        return filed
    _tell_cases(ledger, office, absence, number, reading.pending.id, everywhere=proven)
    return replace(filed, outcome="absence noted")


def _noted(  # noqa: PLR0913 - who, what was said, in which mail, when, and how sure that is
    ledger: Ledger, office: Office, colleague: Colleague, told: Notice, mail: Mail, today: date, *, proven: bool
) -> StoredAbsence | None:
    """Keep an absence; what the colleague said in person goes before what a robot says.

    Who holds no more than the token of a letter may have got it passed on: then only the case hears of it, and no name.
    """
    known = absences.of(ledger.session, office.organisation.key, colleague.address)
    lasts = known is not None and (known.last is None or known.last >= today)
    if known and lasts and known.declared:
        return None
    fresh = StoredAbsence(
        organisation=office.organisation.key,
        address=colleague.address,
        since=max(told.since or today, today),
        last=told.last,
        stand_in=_stand_in(office, colleague, told, mail.new_text) if proven else "",
        noted_at=ledger.now,
    )
    if not proven:
        return fresh
    if known and lasts:  # it is said again: the silence began before
        fresh = replace(
            fresh, since=known.since, noted_at=known.noted_at, next_at=known.next_at, handed_over=known.handed_over
        )
    else:
        calendar, after = office.rules.calendar, office.organisation.away_after
        fresh = replace(fresh, next_at=look_at(fresh, after, calendar, urgent=True))
    if told.last is None and fresh.last is None:  # nobody is away for ever
        fresh = replace(fresh, last=today + UNKNOWN)
    absences.note(ledger.session, fresh)
    ledger.desk = informed(ledger.desk, ledger.session, ledger.now)
    return fresh


UNKNOWN = timedelta(days=14)  # how long who named no day is taken to be away, unless it is said again


def _stand_in(office: Office, colleague: Colleague, told: Notice, text: str) -> str:
    """Give the address of the colleague who was named; nobody from outside."""
    named = known_colleague(office, told.stand_in) if told.stand_in else None
    by_address = (office.organisation.colleague(one) for one in addresses_in(text))
    found = named or next((one for one in by_address if one), None)
    return found.address if found and found.address != colleague.address else ""


def _tell_cases(
    ledger: Ledger, office: Office, absence: StoredAbsence, number: str, mail: int, *, everywhere: bool
) -> None:
    """Note it in the cases that lie with who is away, and in the one whose letter was answered; once."""
    theirs = {one.number: True for one in cases_of(ledger, office, absence.address)}
    if not everywhere:
        theirs = {one: True for one in theirs if one == number}
    case = ledger.case(number)
    if case and case.state in OPEN_STATES and number not in theirs and _has_part(case, office, absence.address):
        theirs[number] = False
    for one, alone in theirs.items():
        facts = {**away_facts(office, absence), "alone": alone, "mail": mail}
        known = ledger.case(one)
        if known and (not alone or known.away_until != facts["until"] or not facts["until"]):
            ledger.apply(office, one, Event(kind=EventKind.AWAY, at=ledger.now, actor="bot", facts=facts))


def _has_part(case: Case, office: Office, address: str) -> bool:
    here = replace(office.organisation, away={})
    return address in {one.address for one in charge.in_charge(case, here, office.rules.procedure)}


# --- the colleague says it -------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A colleague who tells to be away, or back."""

    ledger: Ledger
    office: Office
    colleague: Colleague
    mail: Mail  # in which it was told
    inbox_id: int
    day: date  # on which it was written


LATER = "overdragen lukt nu niet, wij proberen het straks opnieuw"


def of_act(telling: Telling, act: Act) -> Said:
    """Let a colleague be away, or back: for all cases."""
    ledger, office, colleague = telling.ledger, telling.office, telling.colleague
    if act.kind is EventKind.BACK:
        return _back(ledger, office, colleague)
    absence = _declared(telling, act)
    if isinstance(absence, Said):
        return absence
    absences.note(ledger.session, absence)
    ledger.desk = informed(ledger.desk, ledger.session, ledger.now)
    office = ledger.desk.offices[office.organisation.key]
    _tell_cases(ledger, office, absence, "", telling.inbox_id, everywhere=True)
    if not absence.handed_over:
        waiting = tuple(_line(one) for one in cases_of(ledger, office, colleague.address))
        return Said(lines=_in_words(office, absence, act), cases=waiting)
    tried = hand_over(ledger, absence)
    handed = [one for one in tried if one.to]
    failed = {one.case.number for one in tried if not one.to}
    if failed:  # the clock tries again
        absences.note(ledger.session, replace(absence, next_at=ledger.now + AGAIN))
    kept = cases_of(ledger, office, colleague.address)
    return Said(
        lines=_in_words(office, absence, act),
        cases=(
            *(_line(one.case, f"gaat naar {one.to}") for one in handed),
            *(_line(one, LATER if one.number in failed else "niemand kan dit overnemen") for one in kept),
        ),
    )


def _declared(telling: Telling, act: Act) -> StoredAbsence | Said:
    """Read the days and who stands in; say what is wrong with them where they can't be meant."""
    ledger, office, colleague = telling.ledger, telling.office, telling.colleague
    today = dutch_day(ledger.now)
    try:
        until = date.fromisoformat(str(act.facts.get("until", "")))
    except ValueError:
        return Said(refused="er staat geen dag bij tot wanneer je weg bent")
    told = read_notice(telling.mail.new_text or telling.mail.text, telling.day)
    said_through = told.until == until and told.last == until
    last = until if said_through else until - timedelta(days=1)
    since = max(told.since if told.until == until and told.since else today, today)
    if last < today or since > last:
        return Said(refused="die dag is al voorbij")
    if until > today + LONGEST_AWAY:
        return Said(refused="die dag is al voorbij, of ligt te ver weg; schrijf het jaar erbij")
    named = known_colleague(office, str(act.facts.get("stand_in", ""))) if act.facts.get("stand_in") else None
    begun = since <= today
    absence = StoredAbsence(
        organisation=office.organisation.key,
        address=colleague.address,
        since=since,
        last=last,
        stand_in=named.address if named and named.address != colleague.address else "",
        declared=True,
        handed_over=begun,
        noted_at=ledger.now,
    )
    later = look_at(absence, office.organisation.away_after, office.rules.calendar, urgent=False)
    return absence if begun else replace(absence, next_at=later)


def _in_words(office: Office, absence: StoredAbsence, act: Act) -> tuple[str, ...]:
    """Say what is known of an absence now, and what of it was not understood."""
    since = f"van {day_in_words(absence.since)} " if not absence.handed_over else ""
    until = day_in_words(absence.last) if absence.last else "een dag die we niet weten"
    known = office.organisation.colleague(absence.address)
    person = office.organisation.staff(absence.stand_in or (known.stand_in if known else ""))
    asked = str(act.facts.get("stand_in", ""))
    lines = [f"Je bent {since}weg tot en met {until}"]
    if asked and not absence.stand_in:
        lines.append(f"We weten niet welke collega je bedoelt met “{asked}”. Die neemt dus niet waar")
    if person:
        away = ", maar is zelf ook weg" if person.address in office.organisation.away else ""
        lines.append(f"{person.name} neemt waar{away}")
    elif not asked:
        lines.append("Je noemde geen vervanger. Een collega met dezelfde rol neemt waar, of wie boven je staat")
    return tuple(lines)


def _line(case: Case, what: str = "") -> str:
    return f"{case.number}, {case.subject}" + (f": {what}" if what else "")


def _back(ledger: Ledger, office: Office, colleague: Colleague) -> Said:
    """Who is back hears what was passed on, and may take it again."""
    known = absences.end(ledger.session, office.organisation.key, colleague.address)
    ledger.desk = informed(ledger.desk, ledger.session, ledger.now)
    for case in cases_of(ledger, ledger.desk.offices[office.organisation.key], colleague.address):
        if case.away_until:
            ledger.apply(office, case.number, Event(kind=EventKind.BACK, at=ledger.now, actor=colleague.address))
    since = min(known.noted_at, datetime.combine(known.since, time.min, AMSTERDAM)) if known else ledger.now - LOOK_BACK
    return Said(lines=("Fijn dat je er weer bent",), cases=_passed_on(ledger, office, colleague.address, since))


def _passed_on(ledger: Ledger, office: Office, address: str, since: datetime) -> tuple[str, ...]:
    happened = register.happened(
        ledger.session, office.organisation.key, EventKind.STOOD_IN, since=since, until=ledger.now
    )
    numbers = list(dict.fromkeys(one.number for one in happened if one.facts.get("away") == address))[:MOST_LISTED]
    ledger.load(numbers)
    found = [case for number in numbers if (case := ledger.case(number))]
    return tuple(_line(one, _lies_with(one, office)) for one in found if _may_hear(one, address))


def _may_hear(case: Case, address: str) -> bool:
    return address not in {*case.excluded, *case.concerned, case.complainant_address}


def _lies_with(case: Case, office: Office) -> str:
    if case.state not in OPEN_STATES:
        return "is afgerond"
    people = charge.in_charge(case, office.organisation, office.rules.procedure)
    return f"ligt bij {join_in_words([one.name for one in people], 'nl') or 'nog niemand'}"


def sign_of_life(ledger: Ledger, office: Office, mail: Mail, number: str) -> None:
    """Who does something in a case is not away, whatever a robot said; who said it in person stays away."""
    address = mail.sender.address if mail.sender else ""
    absence, case = office.organisation.away.get(address), ledger.case(number)
    if absence is None or absence.declared or case is None or case.sign_of_life != ledger.now:
        return
    absences.end(ledger.session, office.organisation.key, address)
    ledger.desk = informed(ledger.desk, ledger.session, ledger.now)


__all__ = ["ABOUT_ABSENCE", "HandedOver", "Said", "notice", "of_act", "sign_of_life"]
