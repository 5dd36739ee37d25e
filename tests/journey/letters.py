"""What left the house, as its readers see it?"""

from collections.abc import Iterable
from email import message_from_bytes, policy
from email.message import EmailMessage

from tests.town import TEMPLATES


def read_letter(raw: bytes) -> EmailMessage:
    """Read a letter as a mail client does."""
    return message_from_bytes(raw, policy=policy.default)


def message_id(raw: bytes) -> str:
    """The letter's name for ever."""
    return str(read_letter(raw)["Message-ID"])


def template(letter: EmailMessage) -> str:
    """Which letter it is; its name stands in the Message-ID."""
    name = str(letter["Message-ID"]).strip("<>").rpartition("@")[0]
    return next(part for part in reversed(name.split(".")) if part in TEMPLATES)


def templates(letters: Iterable[EmailMessage]) -> list[str]:
    """Which letters these are, in the order of the alphabet."""
    return sorted(map(template, letters))


def text_of(letter: EmailMessage) -> str:
    """The text part."""
    body = letter.get_body(("plain",))
    return str(body.get_content()) if body else ""
