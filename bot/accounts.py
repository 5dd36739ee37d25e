"""Where are the mail servers of an organisation, and how does the bot log in there?"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Security(StrEnum):
    """How a connection is protected."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"  # loopback only: settings refuse it elsewhere


@dataclass(frozen=True, kw_only=True)
class MailboxAccount:
    """The IMAP mailbox that is read."""

    host: str
    port: int
    security: Security
    username: str
    password: str = field(repr=False)
    folder: str = "INBOX"
    done_folder: str = "Verwerkt"
    timeout: float = 30.0  # seconds, for connecting and for each answer
    ca_file: Path | None = None  # extra certificate authority, e.g. an own one
    max_bytes: int = 40_000_000  # of a larger mail only this beginning is fetched


@dataclass(frozen=True, kw_only=True)
class SmtpAccount:
    """The SMTP server that sends our letters; without a username there is no login."""

    host: str
    port: int
    security: Security
    username: str = ""
    password: str = field(default="", repr=False)
    sender_name: str = ""
    envelope_sender: str = ""  # bounces come back here: the complaints address
    timeout: float = 30.0
    ca_file: Path | None = None
