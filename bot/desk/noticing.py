"""What does a complaint tell besides what it is about: who is named, who complains, is it urgent, was it discussed?"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.core.case import Case, Decision, Event, LetterRequest
from bot.core.complainant import party_told, sender_kind_told
from bot.core.details import Details, read_details, talk_told
from bot.core.language import english_in
from bot.core.mail import Address
from bot.core.named import Named, find_named
from bot.core.postal import contact_told
from bot.core.recognised import with_evidence
from bot.core.reply import Label, joined, label_lines
from bot.core.urgency import find_urgent
from bot.core.words import CLOSED_STATES, Aspect, Audience, EventKind, State
from bot.desk.addressing import recipients
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.writing import NOTHING


def first_notice(case: Case, office: Office, received: date, mail: str) -> Case:
    """Fill in what the first words tell; whom they name is kept out before any letter is written (STI-4).

    :param mail: all of it: a name, an address and a telephone number often stand below the greeting
    """
    words = f"{case.subject}\n{case.gist}"
    named = _named(words, case, office)
    told = _details(mail, case, office, received)
    talk = talk_told(case.gist, office.organisation.colleagues) if told is None else None
    fields = told.fields if told else {"discussed": talk.words} if talk and talk.words else {}
    case = replace(
        case,
        excluded=tuple(one.address for one in named),
        concerned=tuple(one.address for one in named),
        complainant_name=case.complainant_name or fields.get("name", ""),
        details={**_of_form(case), **_phone(mail), **fields},
        discussed=told.discussed if told else talk.answer if talk else "",
    )
    for one in named:
        case = with_evidence(case, one.address, one.words)
    return _who_and_how(case, words, office)


def _who_and_how(case: Case, words: str, office: Office) -> Case:
    """Fill in who complains, how urgent that is, and in which language, each with the words that tell it."""
    writer = Address(name=case.complainant_name, address=case.complainant_address)
    is_staff = office.organisation.staff(case.complainant_address) is not None
    party, kind = party_told(words, writer), sender_kind_told(words, writer, is_staff=is_staff)
    urgent = find_urgent(words, office.rules.procedure.urgent) or find_urgent(words)
    case = replace(case, party=party.value, sender_kind=kind.value, urgency=urgent.kind if urgent else "")
    for aspect, told in (
        (Aspect.PARTY, party.words),
        (Aspect.SENDER_KIND, kind.words),
        (Aspect.URGENCY, urgent.words if urgent else ""),
        (Aspect.LANGUAGE, english_in(case.gist) if case.language == "en" else ()),
    ):
        case = with_evidence(case, aspect, told)
    return case


def _of_form(case: Case) -> dict[str, str]:
    """Give what a colleague filled in, of a call or a letter (WOP-3)."""
    about = case.subject if case.spoken else ""
    filled = {"name": case.complainant_name, "address": case.postal, "about": about}
    return {field: words for field, words in filled.items() if words}


def _named(words: str, case: Case, office: Office, *, reproached: bool = False) -> tuple[Named, ...]:
    people = office.organisation.colleagues
    return find_named(words, people, complainant=case.complainant_name, reproached=reproached)


def _details(words: str, case: Case, office: Office, day: date) -> Details | None:
    """Read what the complaint form asks, where the procedure waits for that (WOP-1, WOP-3)."""
    needs = office.rules.procedure.needs
    if not needs:
        return None
    writer = Address(name=case.complainant_name, address=case.complainant_address)
    missing = tuple(one for one in needs if one not in {*case.details, "discussed"})  # in the order of our letter
    talk = ("discussed",) if "discussed" in needs and case.discussed != "yes" else ()
    asked = (*missing, *talk) if case.asked_for or case.label else ()
    return read_details(words, day, sender=writer, asked=asked, colleagues=office.organisation.colleagues)


def details_in(mail: str, case: Case, office: Office, day: date) -> Mapping[str, Any]:
    """Give what an answer tells of what was asked, as facts of its event.

    :param mail: all of it, for an answer may stand between our quoted questions
    """
    told = _details(_with_questions(mail), case, office, day)
    fields = {**_phone(mail), **(told.fields if told else {})}
    new = {name: words for name, words in fields.items() if not case.admitted or name not in case.details}
    return {"details": new, "discussed": told.discussed if told else ""}


def _with_questions(mail: str) -> str:
    """Leave out what is quoted, but for our numbered questions: the answers may stand between or behind them."""
    lines = label_lines(mail)
    return "\n".join(line.text for line in lines if line.label in OWN or QUESTION.match(line.text))


OWN = frozenset({Label.NEW, Label.SIGNATURE, Label.FORWARD})
QUESTION = re.compile(r"[>\s|]{0,12}\d{1,2}[.)]\s")


def _phone(mail: str) -> dict[str, str]:
    """Give the writer's telephone number, not ours in what is quoted (STI-5: the first contact is by phone)."""
    told = contact_told(joined(label_lines(mail), set(OWN)))
    return {"phone": told} if told and "@" not in told else {}


def tell_notices(ledger: Ledger, office: Office, number: str, words: str = "") -> None:
    """Let the coordinator confirm who is kept out, and make haste with what is urgent; each once."""
    case = ledger.case(number)
    if case is None or case.state in CLOSED_STATES or case.label not in {"complaint", ""}:
        return
    if case.concerned and all(event.kind != EventKind.RECUSED for event in ledger.happened(number)):
        found = _named(f"{case.subject}\n{case.gist}", case, office)
        if noticed := tuple(one for one in found if one.address in case.concerned):  # not whom a colleague named
            _recuse(ledger, office, number, noticed)
    if case.urgent or case.label != "complaint":
        return
    said = words if Aspect.URGENCY in case.corrected else f"{case.subject}\n{case.gist}\n{words}"
    if urgent := find_urgent(said, office.rules.procedure.urgent):  # what a colleague denied is not told again
        facts = {"text": urgent.words, "urgency": urgent.kind}
        ledger.apply(office, number, Event(kind=EventKind.URGENT, at=ledger.now, actor="bot", facts=facts))


def urgent_words(case: Case, office: Office) -> tuple[str, ...]:
    """Give the words that make a case urgent by its procedure (STA-3)."""
    return case.evidence.get(Aspect.URGENCY, ()) if case.urgency in office.rules.procedure.urgent else ()


def keep_out_named(ledger: Ledger, office: Office, number: str, words: str, discussed: str = "") -> None:
    """Keep out whom a later mail of the complainant names; who deals with the case, only when it blames them."""
    case = ledger.case(number)
    if case is None:
        return
    closed = case.state in CLOSED_STATES and not _may_reopen(case, office)  # there only a reproach counts
    found = [one for one in _named(words, case, office, reproached=closed) if one.address not in case.excluded]
    if not found:
        return
    happened = ledger.happened(number)
    lifted = {str(one) for event in happened for one in _lifted(event.kind, event.facts)}
    busy = {case.owner, *(event.actor for event in happened)}
    blamed = {one.address for one in _named(words, case, office, reproached=True)}
    if fresh := tuple(one for one in found if one.address not in lifted | (busy - blamed)):
        _recuse(ledger, office, number, fresh, discussed, words)


def _may_reopen(case: Case, office: Office) -> bool:
    """Say whether any answer makes the case go on: it was closed for want of one (DECISIONS, "Woonpartners")."""
    return case.state is State.CLOSED and bool(office.rules.procedure.needs) and not case.admitted


def _lifted(kind: str, facts: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(facts.get("addresses", ())) if kind == EventKind.NOT_NAMED else ()


def _recuse(
    ledger: Ledger, office: Office, number: str, found: tuple[Named, ...], discussed: str = "", words: str = ""
) -> None:
    """Keep out whom a mail names; the coordinator reads it, for without it nobody can say whether that is right."""
    people = [(office.organisation.colleague(one.address), one) for one in found]
    facts = {
        "addresses": [one.address for one in found],
        "words": [one.words for one in found],
        "noticed": [[known.name if known else one.address, f"“{one.words}”"] for known, one in people],
        "discussed": discussed,
        "text": words,
    }
    keep_out(ledger, office, number, Event(kind=EventKind.RECUSED, at=ledger.now, actor="bot", facts=facts))


RECUSALS = frozenset({EventKind.RECUSED, EventKind.NAMED, EventKind.NOT_NAMED})
HANDED: Mapping[State, str] = {
    State.OPEN: "handover",
    State.PROPOSED: "handover",
    State.REMEDY: "handover",
    State.APPEALED: "appeal_handover",
}


def keep_out(ledger: Ledger, office: Office, number: str, event: Event) -> Decision:
    """Keep somebody out, or let in again; with whom the case lies then, and did not before, gets it (STI-4)."""
    before = ledger.case(number)
    decision = ledger.apply(office, number, event)
    case = decision.case
    if before is None or case.state not in HANDED or event.kind not in RECUSALS:
        return decision
    request = LetterRequest(name=HANDED[case.state], to=Audience.OWNER)
    had = recipients(request, before, office)
    for one in (one for one in recipients(request, case, office) if one not in had):
        ledger.write_to(office, request, case, one, key=str(len(ledger.happened(number))), answers=NOTHING)
    return decision
