"""What becomes of a colleague's answer to a letter of ours without a case: a digest, the manual?"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.core.admission import Admission, AdmissionReason
from bot.core.calendar import dutch_day
from bot.core.form_below import form_of
from bot.core.instruction_lines import without_name
from bot.core.mail import Address, Mail, MailKind
from bot.core.own_number import read_in_case
from bot.core.token import find_numbers
from bot.core.words import EventKind
from bot.desk import entering, intake
from bot.desk.helping import asks_for_help
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.desk.reading import Reading
from bot.desk.writing import loose_letter
from bot.store import outbox
from bot.store.inbox import Finished, InboxStatus
from bot.store.outbox import Found

LETTER = "which_case"
SILENT_AFTER = 10  # of these letters to one address in a day: more looks like two robots
READ = 4_000  # characters in which a case is named
ASKED_BY_FORM = frozenset({"intake_form"})  # what is attached to an answer to this is a complaint that somebody brings


def is_loose_answer(desk: Desk, reading: Reading, answered: Sequence[Found], today: date) -> bool:
    """Say whether somebody who works here answers only letters without a case, and brings nobody's complaint along.

    Such a mail never becomes a complaint of the colleague who wrote it.
    """
    mail, office = reading.mail, desk.offices[reading.pending.organisation]
    if not mail.sender or office.organisation.staff(mail.sender.address) is None or mail.kind is MailKind.BOUNCE:
        return False
    if not answered or any(one.case_number is not None for one in answered):
        return False
    if asks_for_help(office, mail) or intake.asks_for_the_form(office, mail):
        return False
    return not _brings_a_complaint(desk, reading, answered, today)


def _brings_a_complaint(desk: Desk, reading: Reading, answered: Sequence[Found], today: date) -> bool:
    """Say whether it holds a complaint of somebody else: the form, another's mail, or a file of one."""
    mail, office = reading.mail, desk.offices[reading.pending.organisation]
    if mail.forward:
        return mail.forward.sender is None or not desk.is_intake(mail.forward.sender.address)
    scanned = bool(mail.attachments) and any(one.letter in ASKED_BY_FORM for one in answered)
    sure = intake.is_sure(reading.verdict, office)
    return scanned or form_of(mail, today) is not None or entering.brings_closed_file(reading, sure=sure)


def case_meant(ledger: Ledger, reading: Reading) -> str:
    """Give the one case that such an answer names and asks something of, "" when that is not clear."""
    numbers = _named(reading.mail)
    case = ledger.case(numbers[0]) if len(numbers) == 1 else None
    if case is None or case.organisation != reading.pending.organisation:
        return ""
    return case.number if _asks_something(_typed(reading.mail), case.number, dutch_day(ledger.now)) else ""


def _named(mail: Mail) -> tuple[str, ...]:
    return find_numbers(_typed(mail)[:READ]) if not mail.nothing_new else ()


def _typed(mail: Mail) -> str:
    words = mail.forward.note if mail.forward else mail.new_text
    return without_name(words, mail.sender.name if mail.sender else "")


def _asks_something(words: str, number: str, today: date) -> bool:
    """Say whether the words ask an act in that case; "voeg samen met" it asks one in another."""
    said = read_in_case(words, number, today)
    asks = bool(said.acts) or said.wants_status or said.wants_owner
    return asks and all(one.kind is not EventKind.MERGED for one in said.acts)


def handle(ledger: Ledger, office: Office, reading: Reading, admission: Admission) -> Finished:
    """Say in one letter that the mail of the case itself is to be answered; what was typed is kept, and not read."""
    mail = reading.mail
    colleague = office.organisation.staff(mail.sender.address) if mail.sender else None
    if colleague is None:
        raise AssertionError("only a colleague's mail comes here")
    may_answer = admission.answer or admission.reason is AdmissionReason.DISOWNED  # it goes to the address we know
    day_ago = ledger.now - timedelta(days=1)
    told = outbox.sent_recently(ledger.session, colleague.address, day_ago, letter=LETTER)
    if not may_answer or told >= SILENT_AFTER:
        return _finished(reading, "an answer to a letter without a case, not answered", InboxStatus.REFUSED)
    facts = {"numbers": _named(mail), "said": _typed(mail).strip()}
    name = "" if colleague.name == colleague.address else colleague.name
    to = Address(name=name, address=colleague.address)
    key = f"i{reading.pending.id}"
    ledger.add([loose_letter(ledger.desk, office, LETTER, to, facts, ledger.now, key=key)])
    return _finished(reading, "an answer to a letter without a case", InboxStatus.HANDLED)


def _finished(reading: Reading, outcome: str, status: InboxStatus) -> Finished:
    return Finished(id=reading.pending.id, status=status, outcome=outcome)
