"""With what does the bot work: the store, the letters, recognition, and each organisation's rules?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

import jinja2

from bot.accounts import MailboxAccount, SmtpAccount
from bot.core.facts import Rules
from bot.core.letter import Template
from bot.core.likely import Judge, no_opinion
from bot.core.organisation import Organisation
from bot.core.reach import without_plus
from bot.desk.node import Node
from bot.recogniser import Recognises
from bot.store.database import Store


class Letters(Protocol):
    """Where the templates are found."""

    @property
    def layout(self) -> jinja2.Template:
        """Give the page around every HTML part."""

    def get(self, organisation: str, language: str, name: str) -> Template:
        """Find a letter: the organisation's own, else the built-in one."""


@dataclass(frozen=True, kw_only=True)
class Office:
    """One organisation at work: its rules, its mailbox and its outgoing server."""

    rules: Rules
    mailbox: MailboxAccount
    smtp: SmtpAccount

    @property
    def organisation(self) -> Organisation:
        """Give the organisation."""
        return self.rules.organisation


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Everything that the four acts need, made once at start."""

    store: Store
    letters: Letters
    recogniser: Recognises
    secret: bytes
    node: Node  # this run, for claims
    offices: Mapping[str, Office]
    looked: dict[str, datetime] | None = None  # organisation -> when its mailbox was last read to the end, by this run
    judge: Judge = no_opinion  # what a reply probably asks where the rules are silent
    retry_minutes: tuple[int, ...] = (1, 5, 15, 60, 240, 720, 1440)  # then a person hears of it

    def has_read(self, organisation: str, since: datetime) -> bool:
        """Say whether the mailbox was read since a moment; where nobody reads one, there is nothing to wait for."""
        return self.looked is None or self.looked.get(organisation, datetime.min.replace(tzinfo=UTC)) >= since

    @property
    def intake_addresses(self) -> frozenset[str]:
        """Give the complaints addresses of all organisations: nothing may be answered to one of them."""
        return frozenset(office.organisation.address for office in self.offices.values())

    def is_intake(self, address: str) -> bool:
        """Say whether mail to this address comes back to us, with or without a plus part."""
        return without_plus(address) in self.intake_addresses
