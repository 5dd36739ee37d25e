"""What is done with a mail that the bot itself failed on? A person gets it, with the reason and the original."""

import logging
from datetime import datetime

from bot.adapters.imap import Mailbox
from bot.core.mail import Address, Attachment
from bot.core.wording import moment_in_words
from bot.desk.files import original_mail
from bot.desk.office import Desk, Office
from bot.desk.reading import Reading
from bot.desk.writing import loose_letter
from bot.store import inbox, outbox
from bot.store.inbox import Finished, InboxStatus

log = logging.getLogger(__name__)


def to_a_person(desk: Desk, reading: Reading, now: datetime) -> None:
    """Send the original to the coordinator; if even that fails the mail stays waiting, and is tried again later."""
    office = desk.offices[reading.pending.organisation]
    original = original_mail(reading.pending.raw)
    facts = {
        "reason": "De bot liep vast op deze mail. De mail is bewaard, maar er is nog niets mee gedaan.",
        "received": moment_in_words(reading.pending.internal_date),
        "sender": reading.mail.sender.address if reading.mail.sender else "onbekend",
    }
    key = f"i{reading.pending.id}"
    drafts = [
        loose_letter(desk, office, "cannot_handle", one, facts, now, key=key, files=(original,))
        for one in _coordinators(office)
    ]
    failed = Finished(id=reading.pending.id, status=InboxStatus.FAILED, outcome="the bot failed on it")
    with desk.store.transaction() as session:
        if inbox.finish(session, [failed]):
            outbox.queue(session, drafts, now)


def tell_unfetchable(desk: Desk, office: Office, mailbox: Mailbox, now: datetime) -> None:
    """Tell the coordinator, once, of each mail that its server does not give; it stays where it is."""
    where_it_is = f"De mail staat nog in de mailbox van {office.organisation.address}: kijk daar met een mailprogramma."
    facts = {
        "reason": f"De mailserver geeft deze mail niet aan de bot. {where_it_is}",
        "received": "onbekend",
        "sender": "onbekend",
    }
    drafts = []
    for uid, why in mailbox.unfetchable.items():
        note = Attachment(name="waarom.txt", content_type="text/plain", content=f"{where_it_is}\n\n{why}\n".encode())
        key = f"{office.organisation.key}.{mailbox.uidvalidity}.{uid}"
        drafts += [
            loose_letter(desk, office, "cannot_handle", one, facts, now, key=key, files=(note,))
            for one in _coordinators(office)
        ]
    with desk.store.transaction() as session:
        outbox.queue(session, drafts, now)


def _coordinators(office: Office) -> list[Address]:
    organisation = office.organisation
    people = organisation.holders(organisation.coordinator)
    return [Address(name=one.name, address=one.address) for one in people] or [
        Address(name="", address=organisation.fallback)
    ]
