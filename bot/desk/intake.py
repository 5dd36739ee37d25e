"""What becomes of a mail that belongs to no case yet?"""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core import files
from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.case import Case, Event, LetterRequest
from bot.core.form import SKELETON, IntakeForm
from bot.core.form_below import form_of
from bot.core.headers import bare_address
from bot.core.instruction import asks_for_form
from bot.core.kinds import GUESSES
from bot.core.labelled import read_labels
from bot.core.mail import Address, Mail, MailKind
from bot.core.wording import called, label_in_words
from bot.core.words import Audience, EventKind, Moment
from bot.desk.helping import asks_for_help, send_manual
from bot.desk.ledger import Ledger
from bot.desk.noticing import first_notice, tell_notices, urgent_words
from bot.desk.office import Desk, Office
from bot.desk.reading import Reading, arrival, whole_of
from bot.desk.speaking import written_for_another
from bot.desk.writing import Correspondence, loose_letter
from bot.store import inbox, outbox
from bot.store.inbox import Finished, InboxStatus
from classifiers import Verdict

LONGEST_GIST = 10_000
LONGEST_SUBJECT = 200
SILENT_AFTER = 10  # answers to one address in a day about mails that are no complaint: more looks like two robots
MISSING = {
    "complainant": "de naam van de klager",
    "what_happened": "wat er is gebeurd",
    "received": "op welke dag de klacht binnenkwam, met het jaar erbij",
    "contact": "hoe wij de klager kunnen bereiken: e-mail, telefoon of adres",
}
OLDEST_FORWARD = timedelta(days=90)


def opens_case(desk: Desk, reading: Reading) -> bool:
    """Say whether a mail without a case becomes one: everything that a person, or a web form, wrote."""
    mail, office = reading.mail, desk.offices[reading.pending.organisation]
    if mail.kind is MailKind.BOUNCE or (mail.kind is MailKind.ABSENCE and not _may_be_no_absence(mail, office)):
        return False
    if _asks_for_form(office, mail) or asks_for_help(office, mail):
        return False
    return mail.kind is MailKind.ORDINARY or _may_be_complaint(reading.verdict, office)


def _may_be_no_absence(mail: Mail, office: Office) -> bool:
    """A complaint can be about somebody's absence: a subject alone proves nothing, except of those who work here."""
    return GUESSES.issuperset(mail.reasons) and not (mail.sender and office.organisation.staff(mail.sender.address))


def _may_be_complaint(verdict: Verdict, office: Office) -> bool:
    return verdict.label == "complaint" or not is_sure(verdict, office)


def _asks_for_form(office: Office, mail: Mail) -> bool:
    colleague = office.organisation.staff(mail.sender.address) if mail.sender else None
    words = mail.new_text.strip() or mail.subject.strip()
    return colleague is not None and asks_for_form(words)


def new_mail(ledger: Ledger, office: Office, reading: Reading, number: str, *, answer: bool) -> Finished:
    """Open a case for a mail, whatever it turns out to be; nothing is thrown away."""
    mail = reading.mail
    if not number:
        return _without_case(ledger, office, reading)
    colleague = office.organisation.staff(mail.sender.address) if mail.sender else None
    if colleague:
        day = dutch_day(ledger.now)
        if form := form_of(mail, day):
            return _by_form(ledger, office, reading, number, form, answer=answer)
        if mail.forward:
            return _by_forward(ledger, office, reading, number, answer=answer)
    case = _case_of(ledger, office, reading, number)
    answers = _answers(reading, answer=answer and _may_answer(ledger, reading, case))
    _open(ledger, office, reading, case, kind_of(reading.verdict, office, answer=answer), answers)
    return _finished(reading, case)


def _without_case(ledger: Ledger, office: Office, reading: Reading) -> Finished:
    """An automatic mail that is surely no complaint is filed and counted; a colleague who asks for the form gets it."""
    mail = reading.mail
    if mail.sender and asks_for_help(office, mail):
        outcome = send_manual(ledger, office, mail.sender, f"i{reading.pending.id}")
        return Finished(id=reading.pending.id, status=InboxStatus.HANDLED, outcome=outcome)
    if mail.sender and _asks_for_form(office, mail):
        facts = {"skeleton": SKELETON}
        key = f"i{reading.pending.id}"
        ledger.add([loose_letter(ledger.desk, office, "intake_form", mail.sender, facts, ledger.now, key=key)])
        return Finished(id=reading.pending.id, status=InboxStatus.HANDLED, outcome="form asked")
    return Finished(id=reading.pending.id, status=InboxStatus.REFUSED, outcome=f"automatic: {reading.verdict.label}")


def kind_of(verdict: Verdict, office: Office, *, answer: bool = True) -> EventKind:
    """Say which event a verdict is; in doubt a person is asked."""
    if not is_sure(verdict, office) or (verdict.label == "complaint" and not answer):
        return EventKind.UNCLEAR
    return EventKind(seems(verdict))


def is_sure(verdict: Verdict, office: Office) -> bool:
    """Say whether nobody needs to look at what a mail is."""
    return verdict.is_sure(office.organisation.certain_from, office.organisation.possible_from)


def seems(verdict: Verdict) -> str:
    """Name what a text seems to be; costs alone are told apart from other things (HSS-3)."""
    return "costs" if verdict.label == "other" and verdict.topic == "costs" else verdict.label


def _case_of(ledger: Ledger, office: Office, reading: Reading, number: str) -> Case:
    mail = reading.mail
    sender = mail.sender or Address(name="", address="")
    filled_in = read_labels(mail.new_text or mail.text).get("name", "").partition("\n")[0]  # of a web form
    ours = Address(name=filled_in or sender.name, address="")  # it mails in our own name: nobody would read an answer
    own = office.organisation.staff(sender.address)  # somebody who works here is known by that address only (STI-4)
    elsewhere = None if own else _answerable(mail.reply_to, ledger.desk, office)
    who = elsewhere or (ours if ledger.desk.is_intake(sender.address) else sender)
    name = who.name or (filled_in if who.address != sender.address else "") or sender.name
    received = arrival(mail, reading.pending.internal_date, office.organisation, ledger.now)
    return _case(
        office, reading, number, complainant=Address(name=name, address=who.address), received=received,
        subject=mail.subject, gist=mail.new_text or mail.text, thread=mail.message_id, language=mail.language,
    )  # fmt: skip


def _answerable(address: Address | None, desk: Desk, office: Office) -> Address | None:
    """A Reply-To is followed, unless it leads back to ourselves or to somebody who works here."""
    if address is None or desk.is_intake(address.address) or office.organisation.staff(address.address):
        return None
    return address


def outside(address: str, desk: Desk, office: Office) -> str:
    """Give the address of a complainant, "" when it is one of ours: a colleague who typed their own by mistake."""
    return "" if desk.is_intake(address) or office.organisation.staff(address) else address


def deliverable(address: str) -> str:
    """Give an address that a letter can be sent to, "" otherwise: then a colleague hears that it has to go by post."""
    try:
        bare_address(address)
    except ValueError:
        return ""
    return address


def _case(  # noqa: PLR0913 - the first page of a file
    office: Office,
    reading: Reading,
    number: str,
    *,
    complainant: Address,
    received: datetime,
    subject: str,
    gist: str,
    thread: str = "",
    language: str = "nl",
    entered_by: str = "",
    postal: str = "",
    spoken: bool = False,
) -> Case:
    verdict = reading.verdict
    return Case(
        number=number,
        organisation=office.organisation.key,
        procedure=office.rules.procedure.name,
        language=language,
        complainant_name=complainant.name,
        complainant_address=deliverable(complainant.address),
        entered_by=entered_by,
        postal=postal,
        spoken=spoken,
        subject=subject.strip()[:LONGEST_SUBJECT] or "(geen onderwerp)",
        thread=thread,
        gist=gist.strip()[:LONGEST_GIST],
        received_at=received,
        moments={Moment.RECEIVED: received},
        cues=tuple((cue.name, cue.words) for cue in verdict.cues),
        confidence=round(verdict.confidence, 3),
        guess=f"{label_in_words(seems(verdict))} ({verdict.confidence:.0%} zeker)",
        because=verdict.because,
    )


def _open(
    ledger: Ledger, office: Office, reading: Reading, case: Case, kind: EventKind, answers: Correspondence
) -> None:
    case = first_notice(case, office, dutch_day(case.moments[Moment.RECEIVED]), _all_of(reading.mail, case))
    ledger.open(replace(case, silent=not answers.answer))
    ledger.belongs(case.number, reading.pending.id)
    facts = {
        "mail": reading.pending.id,
        "attachments": files.in_words(reading.mail.attachments),
        "whole": "" if case.entered_by else whole_of(reading.mail, case.gist),
        "arrived": arrival(reading.mail, reading.pending.internal_date, office.organisation, ledger.now).isoformat(),
        "urgent_words": ", ".join(urgent_words(case, office)),
        **recognised_facts(reading.verdict),
    }
    event = Event(kind=kind, at=ledger.now, actor=case.entered_by or "complainant", facts=facts)
    ledger.apply(office, case.number, event, answers)
    written_for_another(ledger, office, reading, case.number, answers)
    tell_notices(ledger, office, case.number)


def recognised_facts(verdict: Verdict) -> dict[str, object]:
    """Give what recognition says besides the label, as facts of the event that it leads to."""
    return {"topic": verdict.topic, "topic_words": list(verdict.topic_words), "summary": verdict.gist}


def _all_of(mail: Mail, case: Case) -> str:
    """Give everything that the complainant wrote, also below the greeting; of a form what was filled in."""
    if not case.entered_by:
        return mail.text
    return mail.forward.text if mail.forward and not case.spoken else case.gist


def _answers(reading: Reading, *, answer: bool = True) -> Correspondence:
    mail = reading.mail
    return Correspondence(
        author=mail.sender.address if mail.sender else "",
        message_id=mail.message_id,
        references=mail.references,
        original=reading.pending.raw,
        attachments=mail.attachments,
        answer=answer,
    )


def _may_answer(ledger: Ledger, reading: Reading, case: Case) -> bool:
    """Two robots that answer each other are stopped; a complaint always gets its letter."""
    if not case.complainant_address or reading.verdict.label == "complaint":
        return True
    day_ago = ledger.now - timedelta(days=1)
    return outbox.sent_recently(ledger.session, case.complainant_address, day_ago) < SILENT_AFTER


def _finished(reading: Reading, case: Case) -> Finished:
    return Finished(
        id=reading.pending.id, status=InboxStatus.HANDLED, outcome=f"case {case.number}", case_number=case.number
    )


# --- other ways in ---------------------------------------------------------------------------------------------


def unreadable(ledger: Ledger, office: Office, reading: Reading, number: str) -> Finished:
    """A mail that can't be read becomes a case all the same: a person looks at it, and the clock watches."""
    case = _case(
        office,
        replace(reading, verdict=Verdict(label="other", confidence=0.0, because=reading.fault)),
        number,
        complainant=Address(name="", address=""),
        received=min(reading.pending.internal_date, ledger.now),
        subject="Mail die de bot niet kan lezen",
        gist="",
    )
    _open(ledger, office, reading, case, EventKind.UNCLEAR, Correspondence(original=reading.pending.raw, answer=False))
    return Finished(
        id=reading.pending.id, status=InboxStatus.FAILED, outcome=f"unreadable: case {number}", case_number=number
    )


def _by_forward(ledger: Ledger, office: Office, reading: Reading, number: str, *, answer: bool) -> Finished:
    """A colleague passes a complaint on: the case is the original sender's, and runs from when the colleague got it.

    In a mail that may not be answered somebody may use the colleague's name: a person looks before others get letters.
    """
    mail, forward = reading.mail, reading.mail.forward
    if forward is None or mail.sender is None:
        raise AssertionError("only a forward comes here")
    arrived = arrival(mail, reading.pending.internal_date, office.organisation, ledger.now)
    received = arrived
    if forward.sent_at and arrived - OLDEST_FORWARD <= forward.sent_at <= arrived:
        received = forward.sent_at
    who = forward.sender or Address(name="", address="")
    if office.organisation.staff(who.address) or ledger.desk.is_intake(who.address):
        who = Address(name=who.name, address="")
    case = _case(
        office, reading, number, complainant=who, received=received, subject=forward.subject or mail.subject,
        gist=forward.text, language=mail.language, entered_by=mail.sender.address,
    )  # fmt: skip
    _open(
        ledger, office, reading, case, kind_of(reading.verdict, office, answer=answer), _answers(reading, answer=answer)
    )
    if who.address:
        _registered(ledger, office, case, reading, mail.sender)
    else:
        _ask_missing(ledger, office, case, reading, mail.sender, ("het mailadres van de klager",))
    return _finished(reading, case)


def _by_form(
    ledger: Ledger, office: Office, reading: Reading, number: str, form: IntakeForm, *, answer: bool
) -> Finished:
    """A colleague took a complaint by phone, at the counter or on paper (HSS-5); it runs from that day."""
    mail = reading.mail
    if mail.sender is None:
        raise AssertionError("only a colleague's mail comes here")
    arrived = arrival(mail, reading.pending.internal_date, office.organisation, ledger.now)
    received = arrived
    too_long_ago = form.received is not None and form.received < dutch_day(arrived - OLDEST_FORWARD)
    if form.received and form.received < dutch_day(arrived) and not too_long_ago:
        received = datetime.combine(form.received, time(12), AMSTERDAM)
    complainant = Address(name=form.complainant, address=outside(form.email, ledger.desk, office))
    case = _case(
        office, reading, number, complainant=complainant, received=received,
        subject=form.about or "Klacht die een collega doorgeeft", gist=_of_form(form), entered_by=mail.sender.address,
        postal=form.address, spoken=True,
    )  # fmt: skip
    _open(
        ledger,
        office,
        reading,
        case,
        EventKind.COMPLAINT if answer else EventKind.UNCLEAR,
        _answers(reading, answer=answer),
    )
    missing = (*form.missing, *(("received",) if too_long_ago else ()))
    if missing:
        _ask_missing(ledger, office, case, reading, mail.sender, missing)
    else:
        _registered(ledger, office, case, reading, mail.sender)
    return _finished(reading, case)


def _registered(ledger: Ledger, office: Office, case: Case, reading: Reading, to: Address) -> None:
    """Say to the colleague what became of it; who did not send this hears that somebody used their name."""
    moved = ledger.case(case.number) or case
    if to.address in moved.excluded:
        return  # who passes on a complaint about himself hears no more of it (STI-4)
    whose = called(case.complainant_name) or case.complainant_address
    done = (f"Je bericht over {whose} is zaak {case.number}: {label_in_words(moved.label)}.",)
    facts = {
        "done": done, "refused": (), "told": (), "meant": (), "not_understood": "", "choices": (), "open": (),
    }  # fmt: skip
    request = LetterRequest(name="transcript", to=Audience.ENTERED_BY, facts=facts)
    ledger.write_to(office, request, moved, to, key=f"i{reading.pending.id}", answers=_answers(reading))


def _of_form(form: IntakeForm) -> str:
    if form.whole:
        return form.whole
    phone = f"\n\nTelefoon: {form.phone}" if form.phone else ""
    wished = f"\n\nGewenste oplossing: {form.wish}" if form.wish else ""
    return f"{form.what_happened}{wished}{phone}"


def _ask_missing(
    ledger: Ledger, office: Office, case: Case, reading: Reading, to: Address, missing: tuple[str, ...]
) -> None:
    words = tuple(MISSING.get(one, one) for one in missing)
    request = LetterRequest(
        name="form_incomplete", to=Audience.ENTERED_BY, facts={"missing": words, "skeleton": SKELETON}
    )
    moved = ledger.case(case.number) or case
    if to.address in moved.excluded:
        return
    ledger.write_to(office, request, moved, to, key=f"i{reading.pending.id}", answers=_answers(reading))


def inbox_raw(ledger: Ledger, inbox_id: int) -> bytes | None:
    """Give an earlier mail as it arrived."""
    return inbox.raw_of(ledger.session, inbox_id)
