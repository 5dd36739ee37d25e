"""Does a colleague's mail about a complainant belong to a case that is there, though it answers none of our mails?"""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.doubles import is_same_name
from bot.core.files import is_closed
from bot.core.form_below import form_of
from bot.core.lacking import MAIL
from bot.core.mail import Mail
from bot.core.reading import read
from bot.core.sentences import fold
from bot.core.token import find_numbers
from bot.core.words import CLOSED_STATES
from bot.desk.ledger import Ledger
from bot.desk.office import Desk
from bot.desk.reading import Reading
from bot.store import cases, inbox

WAITED = timedelta(days=14)  # in which a mail that was asked for belongs to the file that came before
READ = 4_000  # characters in which a case is named
PREFIX = re.compile(r"^(?:(?:fw|fwd|re|antw|doorst|wg)\s?: ?)+")


def _is_staff(desk: Desk, reading: Reading) -> bool:
    sender = reading.mail.sender
    office = desk.offices[reading.pending.organisation]
    return sender is not None and office.organisation.staff(sender.address) is not None


def named_in(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """Give the cases that a colleague names in a form, or above a mail that is passed on."""
    if not _is_staff(desk, reading):
        return ()
    mail = reading.mail
    words = mail.forward.note if mail.forward else mail.new_text
    return find_numbers(words[:READ])


def waiting(desk: Desk, ledger: Ledger, readings: Sequence[Reading]) -> tuple[Case, ...]:
    """Give the cases of which a colleague was asked to pass the mail itself on."""
    passing = {one.pending.organisation for one in readings if one.mail.forward and _is_staff(desk, one)}
    known = [one for key in sorted(passing) for one in ledger.complainants.nameless(key, ledger.now - WAITED).values()]
    wait = [one.number for one in known if MAIL in one.lacks]
    ledger.load(wait)
    return tuple(case for number in wait if (case := ledger.case(number)))


def case_for(desk: Desk, ledger: Ledger, reading: Reading, number: str, wait: Iterable[Case]) -> str:
    """Give the case that a mail belongs to, "" for a new one; what is in doubt becomes a case of its own.

    :param number: the case that its subject names
    """
    mail = reading.mail
    if not _is_staff(desk, reading):
        return number
    named = [one for one in (number, *named_in(desk, reading)) if one]
    known = [case for one in named if (case := ledger.case(one)) and case.organisation == reading.pending.organisation]
    if mail.forward:
        sender = mail.forward.sender.address if mail.forward.sender else ""
        theirs = (one.number for one in known if sender and one.complainant_address == sender)
        return number or next(theirs, "") or _completes(ledger, mail, wait)
    form = form_of(mail, dutch_day(ledger.now))
    if form is None:
        return number
    return next((one.number for one in known if _is_about(one, form.complainant)), "")


def _is_about(case: Case, name: str) -> bool:
    """Say whether a call is about this case: it runs, and who called is its complainant, or was not named."""
    return case.state not in CLOSED_STATES and (not name or is_same_name(name, case.complainant_name))


def _completes(ledger: Ledger, mail: Mail, wait: Iterable[Case]) -> str:
    """Find the file that this is the mail of: from the same colleague, under the same name."""
    sender = mail.sender.address if mail.sender else ""
    mine = [one for one in wait if one.entered_by == sender and (ledger.case(one.number) or one).lacks]
    subjects = {_bare(mail.forward.subject if mail.forward else ""), _bare(mail.subject)} - {""}
    return next((one.number for one in mine if subjects & _names(ledger, one)), "")


def _names(ledger: Ledger, case: Case) -> set[str]:
    """Give the subjects that a file's name, and the mail that it came in, may stand for."""
    raws = (inbox.raw_of(ledger.session, one.id) for one in cases.mails_of(ledger.session, case.number)[:1])
    found = {_bare(name) for raw in raws if raw for name in file_names(raw)}
    return (found | {_bare(case.subject)}) - {""}


def file_names(raw: bytes) -> tuple[str, ...]:
    """Give the names of the closed files in a mail, without their ending."""
    return tuple(one.name.rpartition(".")[0] for one in read(raw).attachments if is_closed(one))


def _bare(words: str) -> str:
    """Compare a subject with a file's name: mail programs put other signs in it."""
    low = PREFIX.sub("", fold(words[:200]).strip())
    return " ".join(re.findall(r"\w+", low))
