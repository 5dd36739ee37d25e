"""Was enough said already: did an address get many answers today, or did the same words come again?"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.core.mail import Mail
from bot.core.words import EventKind
from bot.desk.ledger import Ledger
from bot.store import outbox

SILENT_AFTER = 6  # answers by itself to one complainant in a day
BY_ITSELF = frozenset(  # what a mail is answered with before a person read it; what colleagues write doesn't count
    {"information_received", "status", "received", "external_route", "ladder", "reopened"}
)
LONG = 40  # characters: "ja" may answer two questions, a sentence that comes again tells nothing
MOST_SAME = 3  # short answers in the same words that are told on within a day
DAY = timedelta(days=1)


def may_answer(ledger: Ledger, mail: Mail) -> bool:
    """Two robots that answer each other without end are stopped."""
    address = mail.sender.address if mail.sender else ""
    return outbox.sent_recently(ledger.session, address, ledger.now - DAY, letters=BY_ITSELF) < SILENT_AFTER


def was_told(ledger: Ledger, number: str, kind: EventKind, facts: Mapping[str, Any], actor: str) -> bool:
    """Say whether the same words were told on within a day: a robot that answers everything fills no mailbox."""
    text = str(facts["text"])
    if facts["attachments"] or not text:
        return False
    before = (one for one in ledger.happened(number) if one.kind == kind and one.at > ledger.now - DAY)
    same = sum(one.actor == actor and one.facts.get("text") == text for one in before)
    return bool(same >= (1 if len(text) >= LONG else MOST_SAME))
