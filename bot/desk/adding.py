"""Does a complainant's mail belong to their running complaint, though it answers none of our letters?

A From header alone proves nothing: what comes in like this is information, or a question about the state.
"""

from collections.abc import Mapping, Sequence

from bot.core.adding import adds_to_earlier
from bot.core.mail import MailKind
from bot.desk.ledger import Ledger
from bot.desk.office import Desk
from bot.desk.reading import Reading


def running_of(desk: Desk, ledger: Ledger, readings: Sequence[Reading]) -> Mapping[int, tuple[str, ...]]:
    """Give the running cases of who says to add to a complaint, by mail; the cases are loaded."""
    adding = [one for one in readings if _adds(desk, one)]
    found = {one.pending.id: _cases_of(ledger, one) for one in adding}
    ledger.load(number for numbers in found.values() for number in numbers)
    return found


def _adds(desk: Desk, reading: Reading) -> bool:
    mail, office = reading.mail, desk.offices[reading.pending.organisation]
    if reading.fault or mail.kind is not MailKind.ORDINARY or mail.sender is None or mail.nothing_new:
        return False
    address = mail.sender.address
    if desk.is_intake(address) or office.organisation.staff(address) is not None:
        return False
    return adds_to_earlier(mail.subject, mail.new_text.strip() or mail.text)


def _cases_of(ledger: Ledger, reading: Reading) -> tuple[str, ...]:
    address = reading.mail.sender.address if reading.mail.sender else ""
    return tuple(one.number for one in ledger.complainants.of(reading.pending.organisation, address) if one.is_open)
