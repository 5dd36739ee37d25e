"""When may two cases be one, and what becomes of each of them?"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event, runs
from bot.core.due import due_day, why_day
from bot.core.duties import Duty, watched
from bot.core.procedure import Procedure
from bot.core.words import CLOSED_STATES, Moment, State

LONGEST_GIST = 20_000
REFUSED = {
    "same": "dit is zaak {number} zelf",
    "closed": "zaak {number} is al gesloten",
    "over": "deze zaak is al gesloten",
    "told": "in deze zaak is al een oordeel verteld; de klager kan daartegen opkomen, dus de zaak blijft apart",
    "appealed": "in deze zaak loopt een beroep; dat moet een eigen antwoord krijgen, dus de zaak blijft apart",
    "another": "zaak {number} is van een andere klager",
    "unknown": "wij kennen geen zaak {number}",
}
STAYS_APART = {State.DECIDED: "told", State.RULED: "told", State.APPEALED: "appealed"}  # its own duties would end


def merge_refusal(case: Case, other: Case | None) -> str:
    """Give the key of REFUSED, "" when this case may go on in the other: of the same complainant, in the same house."""
    if other is None or other.organisation != case.organisation:
        return "unknown"
    if other.number == case.number:
        return "same"
    if case.state in CLOSED_STATES:
        return "over"
    if other.state in CLOSED_STATES:
        return "closed"
    if case.state in STAYS_APART:
        return STAYS_APART[case.state]
    return "" if _is_same_complainant(case, other) else "another"


def _is_same_complainant(one: Case, other: Case) -> bool:
    """By the mail address; without any, by the name as it was written down."""
    if one.complainant_address or other.complainant_address:
        return one.complainant_address == other.complainant_address
    names = [" ".join(case.complainant_name.casefold().split()) for case in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def number_meant(words: str, case: Case) -> str:
    """Give the whole number of a case that a colleague names: "41" is that of this year, in this house."""
    said = words.strip().upper().lstrip("#")
    if not said.isdecimal():
        return said
    prefix, _, last = case.number.rpartition("-")
    return f"{prefix}-{int(said):0{len(last)}}"


# --- what becomes of them --------------------------------------------------------------------------------------


def merged(case: Case, event: Event) -> Case:
    """It goes on in the other; its events stay."""
    return replace(case, merged_into=str(event.facts.get("into", "")), draft={}, meeting={})


def joined(case: Case, event: Event, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """What the other told belongs to it, whom it is about is kept out, and terms count from the first of the two."""
    facts = event.facts
    words = f"{case.gist}\n\n{facts.get('merged_number', '')}: {facts.get('text', '')}"
    case = replace(
        case,
        gist=words.strip()[:LONGEST_GIST],
        excluded=_with(case.excluded, facts.get("excluded")),
        concerned=_with(case.concerned, facts.get("concerned")),
        urgent=case.urgent or bool(facts.get("urgent")),
        details={**_texts(facts.get("details")), **case.details},
        complainant_name=case.complainant_name or str(facts.get("name", "")),
        postal=case.postal or str(facts.get("postal", "")),
        representative=case.representative or _texts(facts.get("representative")),
        no_mail=case.no_mail or bool(facts.get("no_mail")),
    )
    case = replace(case, owner="" if case.owner in case.excluded else case.owner)
    return from_the_first(case, str(facts.get("received", "")), procedure, now, calendar)


def _with(addresses: tuple[str, ...], more: object) -> tuple[str, ...]:
    others = tuple(str(one) for one in more) if isinstance(more, list | tuple) else ()
    return tuple(dict.fromkeys((*addresses, *others)))


def _texts(told: object) -> dict[str, str]:
    return {str(name): str(words) for name, words in told.items()} if isinstance(told, dict) else {}


def from_the_first(case: Case, said: str, procedure: Procedure, now: datetime, calendar: Calendar) -> Case:
    """A promise to the complainant counts from the day on which the first of the two came (HSS-6)."""
    received = case.moments.get(Moment.RECEIVED)
    with suppress(ValueError):
        first = datetime.fromisoformat(said)
        if first.tzinfo is None or (received and first >= received):
            return case
        duties = tuple(_earlier(one, first, procedure, now, calendar) for one in case.duties)
        return replace(case, moments={**case.moments, Moment.RECEIVED: first}, received_at=first, duties=duties)
    return case


def _earlier(duty: Duty, first: datetime, procedure: Procedure, now: datetime, calendar: Calendar) -> Duty:
    """Count a running term anew; one that was extended was moved to a day of its own, and stays."""
    row = procedure.duty(duty.name)
    if row is None or not runs(duty) or duty.extended or row.counts_from is not Moment.RECEIVED:
        return duty
    try:
        due = due_day(row, first, procedure, calendar)
    except ValueError:
        return duty
    since = dutch_day(first)
    why = why_day(row, since, due, procedure, calendar)
    return watched(replace(duty, since=since, due=min(due, duty.due), why=why), row, calendar, now)
