"""How did our own letters fare? What left, bounced or was given up is told to its case."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.audience import AUDIENCES
from bot.core.case import Event
from bot.core.mail import Address
from bot.core.surprise import where
from bot.core.wording import letter_in_words
from bot.core.words import Audience, EventKind
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.desk.reading import Reading
from bot.desk.standing_in import informed
from bot.desk.writing import loose_letter
from bot.store import outbox
from bot.store.database import may_try_again
from bot.store.inbox import Finished, InboxStatus
from bot.store.outbox import Found, OutboxStatus, Settled

log = logging.getLogger(__name__)
BATCH = 200
NEVER_ABOUT = frozenset({"undeliverable"})  # a report about the post that fails itself is not reported by post


def settle(desk: Desk, now: datetime) -> int:
    """Tell the cases how their letters ended; say how many letters that were.

    A letter of which that can't be told stays for another time, and stops neither the others nor the clock.
    """
    with desk.store.reading() as session:
        ended = outbox.unsettled(session, BATCH, desk.offices.keys())
    return _settle(desk, ended, now) if ended else 0


def _settle(desk: Desk, ended: Sequence[Settled], now: datetime) -> int:
    try:
        return _settle_together(desk, ended, now)
    except Exception as surprise:
        if may_try_again(surprise):
            raise
        if len(ended) > 1:
            return sum(_settle(desk, [one], now) for one in ended)
        log.error("how letter %d ended can't be told: %s", ended[0].id, where(surprise))
        return 0


def _settle_together(desk: Desk, ended: Sequence[Settled], now: datetime) -> int:
    with desk.store.transaction() as session:
        mine = outbox.settle(session, [one.id for one in ended])
        desk = informed(desk, session, now)
        ledger = Ledger(desk, session, now)
        telling = [one for one in ended if one.id in mine and _matters(desk, one)]
        ledger.load([one.case_number for one in telling if one.case_number])
        for one in telling:
            _tell(desk, ledger, one)
        ledger.save()
        return len(ended)


def _matters(desk: Desk, one: Settled) -> bool:
    """A letter that left matters where a duty waits for it; one that was given up always does."""
    if one.status is OutboxStatus.FAILED:
        return one.letter not in NEVER_ABOUT
    office = desk.offices.get(one.organisation)
    return office is not None and any(one.letter in row.done_by_letters for row in office.rules.procedure.duties)


def _tell(desk: Desk, ledger: Ledger, one: Settled) -> None:
    office = desk.offices[one.organisation]
    case = ledger.case(one.case_number or "")
    left = one.status is OutboxStatus.SENT
    if case is not None:
        when = (one.sent_at if left else one.failed_at) or ledger.now
        facts = {"letter": one.letter, "recipient": one.recipient, "diagnostic": one.last_error, "letter_id": one.id}
        kind = EventKind.LETTER_LEFT if left else EventKind.LETTER_FAILED
        ledger.apply(office, case.number, Event(kind=kind, at=when, actor="bot", facts=facts))
    if not left:
        _report(ledger, office, one.letter, one.recipient, one.last_error, key=f"o{one.id}")


def _report(ledger: Ledger, office: Office, letter: str, recipient: str, reason: str, *, key: str) -> None:
    """A letter to a colleague that can't be delivered: somebody else must know."""
    if AUDIENCES.get(letter) is Audience.COMPLAINANT:
        return  # the case asks its owner to call or to post
    organisation = office.organisation
    others = [organisation.fallback, organisation.step_up]
    to = next((one for one in others if one and one != recipient), "")
    if to:
        facts = {"letter_words": letter_in_words(letter), "recipient": recipient, "reason": reason}
        ledger.add(
            [
                loose_letter(
                    ledger.desk, office, "undeliverable", Address(name="", address=to), facts, ledger.now, key=key
                )
            ]
        )


def about_bounce(ledger: Ledger, office: Office, reading: Reading, ours: Mapping[str, Found]) -> Finished:
    """A delivery report counts only when it names a letter that we know: the Message-ID can't be guessed."""
    bounce = reading.mail.bounce
    names = ((bounce.message_id,) if bounce else ()) + reading.mail.in_reply_to + reading.mail.references
    found = next((ours[name] for name in names if name in ours), None)
    if bounce is None or found is None or found.organisation != office.organisation.key:
        return Finished(id=reading.pending.id, status=InboxStatus.REFUSED, outcome="bounce of an unknown letter")
    number = found.case_number or ""
    if not bounce.permanent:
        return Finished(
            id=reading.pending.id, status=InboxStatus.REFUSED, outcome="delayed", case_number=number or None
        )
    if ledger.case(number):
        ledger.belongs(number, reading.pending.id)
        facts = {
            "letter": found.letter,
            "recipient": found.recipient,
            "diagnostic": bounce.diagnostic[:300],
            "letter_id": found.id,
        }
        event = Event(kind=EventKind.LETTER_FAILED, at=ledger.now, actor="bot", facts=facts)
        ledger.apply(office, number, event)
    if found.letter not in NEVER_ABOUT:
        _report(ledger, office, found.letter, found.recipient, bounce.diagnostic[:300], key=f"i{reading.pending.id}")
    return Finished(
        id=reading.pending.id, status=InboxStatus.HANDLED, outcome=f"bounce: {number}", case_number=number or None
    )
