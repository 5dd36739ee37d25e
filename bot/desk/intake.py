"""What becomes of a mail that belongs to no case yet?"""

from dataclasses import replace
from datetime import timedelta

from bot.core.acts import mailto
from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.form import skeleton_for
from bot.core.form_below import form_of
from bot.core.instruction import asks_for_form
from bot.core.kinds import GUESSES
from bot.core.labelled import read_labels
from bot.core.mail import Address, Mail, MailKind
from bot.core.token import find_numbers
from bot.core.words import EventKind
from bot.desk import entering
from bot.desk.doubling import tell_who_entered
from bot.desk.helping import asks_for_help, send_manual
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.desk.opening import (
    answers_to,
    deliverable,
    finished,
    first_page,
    is_sure,
    kind_of,
    open_case,
    outside,
    recognised_facts,
    seems,
)
from bot.desk.reading import Reading, arrival
from bot.desk.writing import Correspondence, loose_letter
from bot.store import inbox, outbox
from bot.store.inbox import Finished, InboxStatus
from classifiers import Verdict

__all__ = [
    "SILENT_AFTER", "asks_for_the_form", "deliverable", "inbox_raw", "is_sure", "kind_of", "new_mail", "opens_case",
    "outside", "recognised_facts", "seems", "unreadable",
]  # fmt: skip
SILENT_AFTER = 10  # answers to one address in a day about mails that are no complaint: more looks like two robots


def opens_case(desk: Desk, reading: Reading) -> bool:
    """Say whether a mail without a case becomes one: everything that a person, or a web form, wrote."""
    mail, office = reading.mail, desk.offices[reading.pending.organisation]
    if mail.kind is MailKind.BOUNCE or (mail.kind is MailKind.ABSENCE and not _may_be_no_absence(mail, office)):
        return False
    if asks_for_the_form(office, mail) or asks_for_help(office, mail):
        return False
    return mail.kind is MailKind.ORDINARY or _may_be_complaint(reading.verdict, office)


def _may_be_no_absence(mail: Mail, office: Office) -> bool:
    """A complaint can be about somebody's absence: a subject alone proves nothing, except of those who work here."""
    return GUESSES.issuperset(mail.reasons) and not (mail.sender and office.organisation.staff(mail.sender.address))


def _may_be_complaint(verdict: Verdict, office: Office) -> bool:
    return verdict.label == "complaint" or not is_sure(verdict, office)


def asks_for_the_form(office: Office, mail: Mail) -> bool:
    """Say whether somebody who works here asks for the form for a complaint by phone or on paper."""
    colleague = office.organisation.staff(mail.sender.address) if mail.sender else None
    words = mail.new_text.strip() or mail.subject.strip()
    return colleague is not None and asks_for_form(words)


def new_mail(
    ledger: Ledger, office: Office, reading: Reading, number: str, *, answer: bool, doubt: bool = False
) -> Finished:
    """Open a case for a mail, whatever it turns out to be; nothing is thrown away.

    :param doubt: it may belong to a case that is there; a person is asked
    """
    mail = reading.mail
    if not number:
        return _without_case(ledger, office, reading)
    if mail.sender and office.organisation.staff(mail.sender.address):
        entry = entering.Entry(
            ledger=ledger, office=office, reading=reading, sender=mail.sender, number=number, answer=answer
        )
        if brought := _by_colleague(entry):
            return brought
    if entering.closed_file_only(mail) and not _surely_complains(reading, office):
        reading = entering.unread(reading)
    case = _case_of(ledger, office, reading, number)
    answers = answers_to(reading, answer=answer and _may_answer(ledger, reading, case))
    kind = EventKind.UNCLEAR if doubt else kind_of(reading.verdict, office, answer=answer)
    open_case(ledger, office, reading, case, kind, answers)
    if _surely_complains(reading, office):
        tell_who_entered(ledger, office, number, f"i{reading.pending.id}")
    return finished(reading, case)


def _surely_complains(reading: Reading, office: Office) -> bool:
    return reading.verdict.label == "complaint" and is_sure(reading.verdict, office)


def _by_colleague(entry: entering.Entry) -> Finished | None:
    """Take in what a colleague brings for somebody else; None when it is the colleague's own mail."""
    mail = entry.reading.mail
    if form := form_of(mail, dutch_day(entry.ledger.now)):
        texts = (mail.subject, form.about, form.what_happened)
        named = dict.fromkeys(number for text in texts for number in find_numbers(text))
        return entering.by_form(entry, form, tuple(named))
    if mail.forward:
        return entering.by_forward(entry)
    sure = is_sure(entry.reading.verdict, entry.office)
    return entering.by_file(entry) if entering.brings_closed_file(entry.reading, sure=sure) else None


def _without_case(ledger: Ledger, office: Office, reading: Reading) -> Finished:
    """An automatic mail that is surely no complaint is filed and counted; a colleague who asks for the form gets it."""
    mail = reading.mail
    if mail.sender and asks_for_help(office, mail):
        outcome = send_manual(ledger, office, mail.sender, f"i{reading.pending.id}")
        return Finished(id=reading.pending.id, status=InboxStatus.HANDLED, outcome=outcome)
    if mail.sender and asks_for_the_form(office, mail):
        key, facts = f"i{reading.pending.id}", _form_facts(office)
        ledger.add([loose_letter(ledger.desk, office, "intake_form", mail.sender, facts, ledger.now, key=key)])
        return Finished(id=reading.pending.id, status=InboxStatus.HANDLED, outcome="form asked")
    return Finished(id=reading.pending.id, status=InboxStatus.REFUSED, outcome=f"automatic: {reading.verdict.label}")


FORM_SUBJECT = "Klachtenformulier"


def _form_facts(office: Office) -> dict[str, object]:
    """Give the form, as a link that opens a mail with it and as text to copy."""
    skeleton = skeleton_for(office.rules.procedure.needs)
    body = skeleton.rstrip("\n").replace("\n", "\r\n")
    return {"skeleton": skeleton, "link": mailto(office.organisation.address, FORM_SUBJECT, body)}


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
    return first_page(
        office, reading, number, complainant=Address(name=name, address=who.address), received=received,
        subject=mail.subject, gist=mail.new_text or mail.text, thread=mail.message_id, language=mail.language,
    )  # fmt: skip


def _answerable(address: Address | None, desk: Desk, office: Office) -> Address | None:
    """A Reply-To is followed, unless it leads back to ourselves or to somebody who works here."""
    if address is None or desk.is_intake(address.address) or office.organisation.staff(address.address):
        return None
    return address


def _may_answer(ledger: Ledger, reading: Reading, case: Case) -> bool:
    """Two robots that answer each other are stopped; a complaint always gets its letter."""
    if not case.complainant_address or reading.verdict.label == "complaint":
        return True
    day_ago = ledger.now - timedelta(days=1)
    return outbox.sent_recently(ledger.session, case.complainant_address, day_ago) < SILENT_AFTER


def unreadable(ledger: Ledger, office: Office, reading: Reading, number: str) -> Finished:
    """A mail that can't be read becomes a case all the same: a person looks at it, and the clock watches."""
    case = first_page(
        office,
        replace(reading, verdict=Verdict(label="other", confidence=0.0, because=reading.fault)),
        number,
        complainant=Address(name="", address=""),
        received=min(reading.pending.internal_date, ledger.now),
        subject="Mail die de bot niet kan lezen",
        gist="",
    )
    open_case(
        ledger, office, reading, case, EventKind.UNCLEAR, Correspondence(original=reading.pending.raw, answer=False)
    )
    return Finished(
        id=reading.pending.id, status=InboxStatus.FAILED, outcome=f"unreadable: case {number}", case_number=number
    )


def inbox_raw(ledger: Ledger, inbox_id: int) -> bytes | None:
    """Give an earlier mail as it arrived."""
    return inbox.raw_of(ledger.session, inbox_id)
