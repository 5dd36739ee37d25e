"""What does a colleague's answer about a complaint that was passed on change, and what is asked next?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from bot.core import files
from bot.core.admission import AdmissionReason, admit
from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.case import Case, Event, LetterRequest
from bot.core.details import talk_told
from bot.core.form import IntakeForm
from bot.core.form_below import form_of
from bot.core.forward import own_words
from bot.core.holes import Act as HeldAct
from bot.core.instruction import Instruction
from bot.core.lacking import ASKED, MAIL, Told, left, read_told, words_of
from bot.core.mail import Address, Mail
from bot.core.openings import Act
from bot.core.plain import one_line
from bot.core.standing import Standing
from bot.core.wording import called
from bot.core.words import CLOSED_STATES, Audience, EventKind, Moment
from bot.desk.acting import Talk, refused
from bot.desk.addressing import recipients
from bot.desk.draft_showing import Outcome
from bot.desk.entering import asks, of_form
from bot.desk.noticing import keep_out_named, tell_notices
from bot.desk.office import Office
from bot.desk.opening import answers_to, deliverable, kind_of, outside, recognised_facts
from bot.desk.reading import Reading
from bot.desk.remarks import keep_note
from bot.desk.writing import Correspondence

ASKING = frozenset({"form_incomplete", "still_missing"})
YES_OR_NO = re.compile(r"\W*(?:(?P<yes>ja|jawel|wel)|(?P<no>nee|neen|niet|nog niet))\b", re.IGNORECASE)
LONGEST_CALL = 300  # characters of a call that are shown


def told_in(talk: Talk, mail: Mail, answered: str, said: Instruction) -> tuple[Act, ...]:
    """Read the details that were missing in an answer; nothing when the reply asks something else.

    :param answered: the name of our letter that it answers
    """
    case = talk.case
    if EventKind.COMPLETED not in talk.may or case.state in CLOSED_STATES or mail.nothing_new:
        return ()
    lacks = _lacks(case, answered)
    asked = answered in ASKING and not _asks_of_us(said)
    if not asked and (said.acts or _asks_of_us(said) or talk.colleague.address != case.entered_by):
        return ()
    told = read_told(mail.new_text, lacks if asked or case.lacks else (), dutch_day(talk.came))
    nothing = told == Told()
    if nothing and not (asked and case.lacks and not said.acts):
        return ()
    return (Act(kind=EventKind.COMPLETED, facts=_facts(talk, told, lacks)),)


def _lacks(case: Case, answered: str) -> tuple[str, ...]:
    """Give what is missing; of a case of before that was asked, whatever is not known."""
    reached = case.complainant_address or case.postal
    old = (*(() if case.complainant_name else ("complainant",)), *(() if reached else ("contact",)))
    return case.lacks or (old if answered in ASKING else ())


def _asks_of_us(said: Instruction) -> bool:
    return said.wants_help or said.wants_status or said.wants_owner or said.wants_form or said.confirms


def _facts(talk: Talk, told: Told, lacks: tuple[str, ...]) -> dict[str, Any]:
    """Give what an answer tells, as facts of its event."""
    address = outside(deliverable(told.email), talk.ledger.desk, talk.office)
    usable = told if address or not told.email else replace(told, email="")
    return {
        "name": told.name,
        "address": address,
        "postal": told.postal,
        "reaches": told.reaches,
        "received": _moment(told.received),
        "what_happened": told.what_happened,
        "talk": told.discussed,
        "details": {"phone": told.phone} if told.phone else {},
        "lacks": list(left(lacks, usable)),
        "unusable": _unusable(told.email, address),
    }


def _unusable(typed: str, address: str) -> str:
    """Say why a mail address that was typed is not used."""
    if not typed or address:
        return ""
    ours = "is van een collega of van ons, en niet van de klager" if deliverable(typed) else "klopt niet"
    return f"; het e-mailadres dat je noemt, {ours}. Wij gebruiken het niet"


def _moment(day: date | None) -> str:
    return datetime.combine(day, time(12), AMSTERDAM).isoformat() if day else ""


def complete(talk: Talk, act: Act) -> Outcome:
    """Fill in what was told, and ask once more for the rest; then the coordinator hears what nobody knows."""
    before = talk.case
    rest = tuple(str(one) for one in act.facts.get("lacks", ()))
    asked = before.times_asked + 1 if rest else before.times_asked
    facts: dict[str, Any] = {**act.facts, "times_asked": asked}
    if why := refused(talk, replace(act, facts=facts), talk.inbox_id):
        return Outcome(refused=why)
    _discussed(talk, str(act.facts.get("talk", "")))
    news = _news(act.facts)
    news += str(act.facts.get("unusable", ""))
    if rest and asked <= ASKED:
        _ask_again(talk, rest, news)
        return Outcome()
    if rest and before.times_asked <= ASKED:
        news += "; wie klachten coördineert, hoort wat er nog ontbreekt" if _tell_coordinator(talk, rest) else ""
    return Outcome(done=news)


def _news(facts: Mapping[str, Any]) -> str:
    """Say what is known now."""
    told = [words for name, words in NEWS.items() if facts.get(name)]
    phone = facts.get("details") or {}
    told += ["telefoon"] if phone else []
    return f"Aangevuld: {', '.join(told)}" if told else "In je antwoord stond niets om aan te vullen"


NEWS = {
    "name": "de naam van de klager",
    "address": "het e-mailadres",
    "postal": "het adres",
    "received": "de dag van ontvangst",
    "what_happened": "wat er is gebeurd",
    "talk": "of het is besproken",
}


def _discussed(talk: Talk, words: str) -> None:
    """A colleague's word that it was discussed is an act of its own: it may be what the complaint waits for (WOP-1)."""
    if not words:
        return
    said = YES_OR_NO.match(words)
    answer = ("yes" if said["yes"] else "no") if said else talk_told(words, talk.office.organisation.colleagues).answer
    if answer:
        refused(talk, Act(kind=EventKind.DISCUSSED, facts={"discussed": answer}), talk.inbox_id)


def _ask_again(talk: Talk, rest: tuple[str, ...], done: str) -> None:
    facts = {**asks(words_of(rest), rest), "done": (f"{done}.",)}
    request = LetterRequest(name="form_incomplete", to=Audience.ENTERED_BY, facts=facts)
    to = Address(name=talk.colleague.name, address=talk.colleague.address)
    answers = Correspondence(
        author=talk.colleague.address, message_id=talk.mail.message_id, references=talk.mail.references
    )
    talk.ledger.write_to(talk.office, request, talk.case, to, key=f"i{talk.inbox_id}", answers=answers)


def _tell_coordinator(talk: Talk, rest: tuple[str, ...]) -> bool:
    """Ask who coordinates to find it out, unless that is who did not know it."""
    facts = {**asks(words_of(rest), rest), "asker": talk.colleague.name}
    request = LetterRequest(name="still_missing", to=Audience.COORDINATOR, facts=facts)
    others = [one for one in recipients(request, talk.case, talk.office) if one.address != talk.colleague.address]
    for one in others:
        talk.ledger.write_to(talk.office, request, talk.case, one, key=f"i{talk.inbox_id}", answers=Correspondence())
    return bool(others)


# --- the mail itself, or another call --------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Brought:
    """What a colleague brought for a case that is there."""

    happened: str = ""  # "" for nothing
    done: tuple[str, ...] = ()
    offered: tuple[HeldAct, ...] = ()


def brought(talk: Talk, reading: Reading, who: Standing, said: Instruction) -> Brought:
    """Take what a colleague brings: the complaint of this case at last, more of it, or a call about it."""
    mail, case = reading.mail, talk.case
    if admit(mail, talk.office.organisation, own_message=False).reason is AdmissionReason.DISOWNED:
        return Brought()
    if mail.forward and MAIL in case.lacks and talk.colleague.address == case.entered_by:
        return Brought(happened="completed", done=_completed_by(talk, reading))
    sender = mail.forward.sender if mail.forward else None
    if mail.forward and sender and sender.address and sender.address == case.complainant_address and not said.acts:
        _inform(talk, f"{talk.colleague.name} stuurde dit door:\n\n{own_words(mail.forward)}")
        return Brought(happened="information", done=("Het bericht van de klager staat nu bij deze zaak.",))
    form = form_of(mail, dutch_day(talk.came)) if mail.forward is None and not case.lacks else None
    if form is None or not form.what_happened or (form.whole and said.acts):
        return Brought()
    return _called(talk, form, who)


def _called(talk: Talk, form: IntakeForm, who: Standing) -> Brought:
    """The complainant called about this case: who has it reads so, and the colleague can make it a talk on file."""
    text = of_form(form)
    _inform(talk, f"{talk.colleague.name} schreef dit op:\n\n{text}")
    call = Act(kind=EventKind.CONVERSATION, facts={"text": one_line(text, LONGEST_CALL)})
    allowed = call.kind in who.may and talk.office.rules.procedure.allows(talk.case.state, call.kind)
    offer = HeldAct(label="Leg dit vast als gesprek met de klager", words=f"gesprek: {call.facts['text']}")
    whose = called(talk.case.complainant_name) or "de klager"
    told = f"Wat {whose} vertelde, staat nu bij deze zaak. Er is geen nieuwe zaak gemaakt."
    return Brought(happened="information", done=(told,), offered=(offer,) if allowed else ())


def _inform(talk: Talk, text: str) -> None:
    """Who has the case gets what the complainant told a colleague; nothing goes to the complainant."""
    facts = {
        "mail": talk.inbox_id, "text": text, "added": text, "attachments": files.in_words(talk.mail.attachments),
        "from_other_address": False,
        "arrived": talk.came.isoformat(),
    }  # fmt: skip
    event = Event(kind=EventKind.INFORMATION, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    answers = Correspondence(attachments=talk.mail.attachments, answer=False)
    talk.ledger.apply(talk.office, talk.number, event, answers)


def _completed_by(talk: Talk, reading: Reading) -> tuple[str, ...]:
    """The mail itself came, in the place of the file that nobody could open: the case is its sender's from now on."""
    ledger, office, mail = talk.ledger, talk.office, reading.mail
    forward = mail.forward
    if forward is None:
        raise AssertionError("only a forward comes here")
    sender = forward.sender or Address(name="", address="")
    address = outside(deliverable(sender.address), ledger.desk, office)
    first = talk.case.moments.get(Moment.RECEIVED, talk.came)
    earlier = forward.sent_at if forward.sent_at and forward.sent_at < first else None
    lacks = () if address else ("email",)
    facts = {
        "name": sender.name if address or not sender.address else "", "address": address, "subject": forward.subject,
        "gist": forward.text, "language": mail.language, "received": earlier.isoformat() if earlier else "",
        "lacks": list(lacks), "mail": talk.inbox_id, "reaches": False,
    }  # fmt: skip
    event = Event(kind=EventKind.COMPLETED, at=ledger.now, actor=talk.colleague.address, facts=facts)
    ledger.apply(office, talk.number, event)
    keep_note(talk, "" if mail.nothing_new else forward.note)
    keep_out_named(ledger, office, talk.number, f"{forward.subject}\n{forward.text}")
    _judged(talk, reading, office)
    tell_notices(ledger, office, talk.number, forward.text)
    whose = called(talk.case.complainant_name) or address or "een onbekende klager"
    if lacks:
        _ask_again(talk, lacks, "De mail zelf is nu gelezen")
    return (f"De mail van {whose} is nu gelezen. Het bestand van eerder blijft erbij.",)


def _judged(talk: Talk, reading: Reading, office: Office) -> None:
    """Let the case go on as what its mail turns out to be; in doubt a person is asked, who has the words now."""
    kind, answers = kind_of(reading.verdict, office), answers_to(reading)
    facts = {
        "mail": talk.inbox_id, "attachments": files.in_words(reading.mail.attachments), "text": "",
        "because": reading.verdict.because, "cues": [[one.name, one.words] for one in reading.verdict.cues],
        "arrived": talk.came.isoformat(), **recognised_facts(reading.verdict),
    }  # fmt: skip
    if kind is EventKind.UNCLEAR:
        request = LetterRequest(name="doubt", to=Audience.COORDINATOR, facts=facts)
        talk.ledger.write(office, request, talk.case, key=f"i{talk.inbox_id}", answers=answers)
        return
    event = Event(kind=kind, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    talk.ledger.apply(office, talk.number, event, answers)
