"""What does the rest of the program get to see of the configuration?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.accounts import MailboxAccount, SmtpAccount
from bot.core.organisation import Organisation


@dataclass(frozen=True, kw_only=True)
class OrganisationSettings:
    """An organisation with the two doors its mail goes through."""

    organisation: Organisation
    mailbox: MailboxAccount
    smtp: SmtpAccount


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The whole of config.toml: checked, complete, with its passwords filled in."""

    path: Path  # the file itself, absolute
    store_url: str = field(repr=False)  # for SQLAlchemy; a database file is absolute
    secret: bytes = field(repr=False)  # the key of the tokens in our letters
    letters_folder: Path | None  # own letters, before those of the program
    procedures_folder: Path | None  # own procedures, beside those of the program
    model_folder: Path  # the models that were trained here; made when there is one to put in it
    cues_folder: Path | None  # own recognition cues, beside those of the program
    train_nightly: bool  # from what colleagues corrected, when there is something new
    poll_seconds: float  # look in the mailbox at least this often, also under IDLE
    tick_seconds: float  # look this often whether a term nears
    retry_minutes: tuple[int, ...]  # the delay before each new attempt to send; after the last one: a person
    log_level: str  # DEBUG, INFO, WARNING or ERROR
    organisations: tuple[OrganisationSettings, ...]

    def organisation(self, key: str) -> OrganisationSettings | None:
        """Find an organisation by the name of its table."""
        return next((one for one in self.organisations if one.organisation.key == key), None)

    def keyed(self) -> Mapping[str, Organisation]:
        """Give the organisations by key, as the core sees them."""
        return {one.organisation.key: one.organisation for one in self.organisations}
