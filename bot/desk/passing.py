"""How does a case go to another colleague or team, or on in another case, and why may it not?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.core.calendar import dutch_day
from bot.core.case import Case, Event, LetterRequest
from bot.core.charge import in_charge, role_of
from bot.core.meeting import lies_ahead
from bot.core.merging import REFUSED, merge_refusal, number_meant
from bot.core.openings import Act
from bot.core.organisation import Colleague
from bot.core.quiet import pause_refusal
from bot.core.speaking import MANDATED
from bot.core.standing import rights
from bot.core.wording import day_in_words, join_in_words
from bot.core.words import CLOSED_STATES, Audience, EventKind, Moment
from bot.desk.addressing import recipients
from bot.desk.ledger import Ledger
from bot.desk.noticing import HANDED
from bot.desk.office import Office
from bot.desk.people import colleagues_meant, known_colleague
from bot.desk.writing import NOTHING

Facts = Mapping[str, Any]
MOST_MERGED = 9  # cases in a row, each merged into the next

# --- to another colleague or team ------------------------------------------------------------------------------


def passed_to(words: str, office: Office) -> dict[str, str]:
    """Give whom or which team a case is passed to, as facts of the event; nothing where that is not clear."""
    bare = words.strip().casefold()
    for before in ("het ", "de ", "team ", "afdeling "):
        bare = bare.removeprefix(before).strip()
    teams = {one.team.casefold(): one.team for one in office.organisation.colleagues if one.team}
    found = colleagues_meant(office, words)
    if len(found) == 1:
        return {"to_address": found[0].address, "to_team": found[0].team, "to_name": found[0].name}
    team = teams.get(bare, "")
    return {"to_address": "", "to_team": team, "to_name": f"team {team}" if team else ""}


def pass_refusal(words: str, facts: Facts, case: Case, office: Office) -> str:
    """Say in Dutch why a case can't go there; "" when it can."""
    found = colleagues_meant(office, words)
    if case.state in CLOSED_STATES:
        return "deze zaak is al gesloten"
    if len(found) == 1:
        return _person_refusal(found[0], case)
    if found:
        return f"er zijn meer collega’s die “{words}” heten: {', '.join(one.name for one in found)}"
    if not facts["to_name"]:
        return f"we weten niet welke collega of welk team je bedoelt met “{words}”"
    return _team_refusal(str(facts["to_team"]), case, office)


def _person_refusal(person: Colleague, case: Case) -> str:
    if person.address in case.excluded or person.address in case.concerned:
        return f"{person.name} blijft buiten deze zaak, want de klacht gaat over deze collega"
    if person.address == case.complainant_address:
        return f"{person.name} is zelf de klager"
    return f"{person.name} heeft deze zaak al" if person.address == case.owner else ""


def _team_refusal(team: str, case: Case, office: Office) -> str:
    role = role_of(case, office.rules.procedure)
    gone = frozenset({*case.excluded, case.complainant_address})
    if any(one.team == team for one in office.organisation.holders(role, gone)):
        return ""
    return f"in het team {team} is niemand die klachten behandelt; schrijf de naam van een collega"


def tell_passed(ledger: Ledger, office: Office, before: Case, case: Case, by: Colleague, facts: Facts) -> None:
    """Who has it now gets the whole of it; who had it, and did not pass it on, hears that it is gone."""
    why = {"passed_by": by.name, "passed_why": facts.get("text", "")}
    request = LetterRequest(name=HANDED.get(case.state, "handover"), to=Audience.OWNER, facts=why)
    key = str(len(ledger.happened(case.number)))
    had, has = recipients(request, before, office), recipients(request, case, office)
    for one in (one for one in has if one not in had and one.address != by.address):
        ledger.write_to(office, request, case, one, key=key, answers=NOTHING)
    told = {"new_owner": facts["to_name"], "passed_by": by.name, "text": facts.get("text", "")}
    notice = LetterRequest(name="passed_notice", to=Audience.OWNER, facts=told)
    for one in (one for one in had if one not in has and one.address != by.address and before.owner):
        ledger.write_to(office, notice, case, one, key=key, answers=NOTHING)


def away_in_words(act: Act, case: Case, office: Office) -> str:
    """Say that whom a case or a question went to is away, and who has the case instead; "" when that is not so."""
    if act.kind not in {EventKind.PASSED, EventKind.COLLEAGUE_ASKED}:
        return ""
    asked = known_colleague(office, str(act.facts.get("asked" if act.kind is EventKind.COLLEAGUE_ASKED else "to", "")))
    absence = office.organisation.away.get(asked.address) if asked else None
    if asked is None or absence is None:
        return ""
    until = f" tot en met {day_in_words(absence.until)}" if absence.until else ""
    if act.kind is EventKind.COLLEAGUE_ASKED:
        return f"Let op: {asked.name} is weg{until}. Het antwoord kan dus lang duren."
    others = [one.name for one in in_charge(case, office.organisation, office.rules.procedure) if one != asked]
    instead = f" {join_in_words(others, 'nl')} neemt waar en heeft de zaak gekregen." if others else ""
    return f"Let op: {asked.name} is weg{until}.{instead}"


# --- on in another case ----------------------------------------------------------------------------------------


def merge_refused(ledger: Ledger, office: Office, case: Case, words: str, by: Colleague) -> str:
    """Say in Dutch why a case can't go on in another; "" when it can."""
    number = number_meant(words, case)
    ledger.load([number])
    other = ledger.case(number)
    if other and by.address in {*other.excluded, other.complainant_address}:
        other = None  # who is kept out of it hears nothing of it (STI-4)
    why = merge_refusal(case, other)
    if not why and other and EventKind.MERGED not in rights(by, other, office.organisation, office.rules.procedure):
        return f"in zaak {number} heb je geen rol"
    if not why and lies_ahead(case, ledger.now):  # both sides have it in their calendars, below this number
        return "in deze zaak staat nog een afspraak; zeg die eerst af, en plan hem in de andere zaak"
    return REFUSED[why].format(number=number) if why else ""


def join(ledger: Ledger, office: Office, case: Case, number: str, actor: str) -> None:
    """Let the other case go on with what this one held; the complainant hears its number."""
    received = case.moments.get(Moment.RECEIVED)
    facts = {
        "merged_number": case.number,
        "text": case.gist,
        "received": received.isoformat() if received else "",
        "excluded": list(case.excluded),
        "concerned": list(case.concerned),
        "urgent": case.urgent,
        "details": dict(case.details),
        "name": case.complainant_name,
        "postal": case.postal,
        "representative": dict(case.representative) if case.representative.get("mandate") == MANDATED else {},
        "no_mail": case.no_mail,
    }
    before = ledger.case(number)
    decision = ledger.apply(office, number, Event(kind=EventKind.JOINED, at=ledger.now, actor=actor, facts=facts))
    if before and before.excluded != decision.case.excluded:
        _tell_new(ledger, office, before, decision.case)


HANDOVER = LetterRequest(name="handover", to=Audience.OWNER)


def _tell_new(ledger: Ledger, office: Office, before: Case, case: Case) -> None:
    """With whom a case lies now that somebody is kept out of it, and did not before, gets the whole of it (STI-4)."""
    request = replace(HANDOVER, name=HANDED.get(case.state, HANDOVER.name))
    had = recipients(request, before, office)
    for one in (one for one in recipients(request, case, office) if one not in had):
        ledger.write_to(office, request, case, one, key=f"{len(ledger.happened(case.number))}j", answers=NOTHING)


def goes_on_as(ledger: Ledger, number: str) -> str:
    """Give the case in which a case goes on; what comes later for the old number lands there."""
    for _ in range(MOST_MERGED):
        case = ledger.case(number)
        if case is None or not case.merged_into:
            break
        ledger.load([case.merged_into])
        number = case.merged_into
    return number


# --- all of them -----------------------------------------------------------------------------------------------


def why_not(ledger: Ledger, office: Office, case: Case, act: Act, facts: Facts, by: Colleague) -> str:
    """Say in Dutch why a case can't be passed on, merged, or kept quiet about like this; "" when it can."""
    match act.kind:
        case EventKind.PASSED:
            return pass_refusal(str(act.facts.get("to", "")), facts, case, office)
        case EventKind.MERGED:
            return merge_refused(ledger, office, case, str(act.facts.get("case", "")), by)
        case EventKind.MEETING_ANSWERED | EventKind.MEETING_CANCELLED if not case.meeting:
            return "er staat geen afspraak gepland"
        case EventKind.REMINDERS_PAUSED:
            until = str(act.facts.get("until", ""))
            return pause_refusal(case, until, dutch_day(ledger.now), office.rules.procedure)
    return ""
