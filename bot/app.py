"""How do the parts become one running program? The wiring, and the only clock."""

import logging
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot import journey
from bot.adapters import GiveUp, TryAgain
from bot.adapters.files import load_letters
from bot.adapters.imap import Mailbox
from bot.adapters.smtp import Sender
from bot.desk import post
from bot.desk.node import Node
from bot.desk.office import Desk, Office
from bot.judging import judge
from bot.recogniser import Recognises, cues_of, recogniser_of
from bot.rules import load_procedure, rules_of, vacant_roles
from bot.settings import OrganisationSettings, Settings
from bot.store.database import Store

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]
MOST_ROUNDS = 5  # a letter that is refused leads to another letter, which leaves in the same pass


def clock() -> datetime:
    """Give the time; the only place where the program asks for it."""
    return datetime.now(UTC)


def build(settings: Settings, now: datetime, *, recogniser: Recognises | None = None) -> Desk:
    """Open everything that the configuration names.

    :raises GiveUp: a procedure, a letter or the database can't be used; the text says what to do
    """
    letters = load_letters(settings.letters_folder)
    offices = {one.organisation.key: _office(one, settings) for one in settings.organisations}
    return Desk(
        store=Store.open(settings.store_url, now=now),
        letters=letters,
        recogniser=recogniser or _recogniser(settings),
        secret=settings.secret,
        node=Node(machine=socket.gethostname(), run=str(os.getpid())),
        offices=offices,
        looked={},
        judge=judge,
        retry_minutes=settings.retry_minutes,
    )


def _recogniser(settings: Settings) -> Recognises:
    """Faults in one's own cues are told at the start; what is changed in them later counts after a restart."""
    cues_of(settings.cues_folder)
    return recogniser_of(settings)


def _office(one: OrganisationSettings, settings: Settings) -> Office:
    procedure = load_procedure(one.organisation.procedure, settings.procedures_folder)
    rules = rules_of(one.organisation, procedure)
    for role in vacant_roles(rules.organisation, procedure):
        log.warning("%s: nobody has the role %r: its mails go to the step up", one.organisation.key, role)
    return Office(rules=rules, mailbox=one.mailbox, smtp=one.smtp)


@dataclass(frozen=True, kw_only=True)
class PassReport:
    """What one pass did, in numbers, and what went wrong with which server."""

    received: int = 0
    handled: int = 0
    reminded: int = 0
    sent: int = 0
    troubles: tuple[str, ...] = field(default_factory=tuple)


def one_pass(desk: Desk, now: datetime | None = None) -> PassReport:
    """Receive, handle, remind, deliver, once. With `now` the pass rehearses that moment."""
    tell: Clock = (lambda: now) if now else clock
    journey.take_back(desk)
    received, troubles = 0, []
    for office in desk.offices.values():
        try:
            with Mailbox.open(office.mailbox) as mailbox:
                received += journey.receive(desk, office, mailbox, tell())
        except (TryAgain, GiveUp) as trouble:
            troubles.append(f"{office.organisation.key}, mailbox: {trouble}")
    handled = journey.handle(desk, tell())
    reminded = journey.remind(desk, tell())
    sent = 0
    for _ in range(MOST_ROUNDS):
        count, faults = _deliver_all(desk, tell)
        sent += count
        troubles += faults
        if not post.settle(desk, tell()) or faults:
            break
    report = PassReport(received=received, handled=handled, reminded=reminded, sent=sent, troubles=tuple(troubles))
    for line in troubles:
        log.error("%s", line)
    return report


def _deliver_all(desk: Desk, tell: Clock) -> tuple[int, list[str]]:
    sent, troubles = 0, []
    for office in desk.offices.values():
        try:
            with Sender(office.smtp) as sender:
                sent += journey.deliver(desk, office, sender, tell(), tell)
        except (TryAgain, GiveUp) as trouble:
            troubles.append(f"{office.organisation.key}, outgoing mail: {trouble}")
    return sent, troubles
