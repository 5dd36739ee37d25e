"""How does a colleague who asks for help get the manual, in a case and outside one?"""

from datetime import date, timedelta

from bot.core.instruction import read_instruction
from bot.core.mail import Address, Mail, MailKind
from bot.core.manual import chapters
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.writing import loose_letter
from bot.store import outbox

LETTER = "help"
MANUAL = {"manual": chapters()}
SILENT_AFTER = 10  # manuals to one address in a day: more looks like two robots


def asks_for_help(office: Office, mail: Mail) -> bool:
    """Say whether somebody who works here asks how this works, and nothing else."""
    colleague = office.organisation.staff(mail.sender.address) if mail.sender else None
    if colleague is None or mail.kind is not MailKind.ORDINARY:
        return False
    return read_instruction(mail.new_text.strip() or mail.subject.strip(), date(2000, 1, 1)).wants_help


def send_manual(ledger: Ledger, office: Office, to: Address, key: str) -> str:
    """Send the manual, outside any case; say what was done."""
    day_ago = ledger.now - timedelta(days=1)
    if outbox.sent_recently(ledger.session, to.address, day_ago, letter=LETTER) >= SILENT_AFTER:
        return "help asked again, not told"
    facts = {**MANUAL, "more": ()}
    ledger.add([loose_letter(ledger.desk, office, LETTER, to, facts, ledger.now, key=key)])
    return "help asked"
