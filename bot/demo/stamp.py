"""What does a receiving mail server write above a mail?"""

from datetime import datetime
from email.utils import format_datetime

from bot.core.calendar import AMSTERDAM
from bot.demo.peek import from_address


def server_of(address: str) -> str:
    """Name the mail server that takes in the mail of an address."""
    return f"mx.{address.rpartition('@')[2]}"


def stamped(raw: bytes, *, sender: str, recipient: str, login: str, now: datetime) -> bytes:
    """Put the server's own headers above a mail.

    :param login: who logged in to send it, "" for nobody: only a login of the From domain proves the sender
    """
    host = server_of(recipient)
    lines = (
        f"Return-Path: <{sender}>",
        f"Delivered-To: {recipient}",
        f"Received: from {server_of(sender) if sender else 'localhost'} by {host} with ESMTP{'A' if login else ''}",
        f"\tfor <{recipient}>; {format_datetime(now.astimezone(AMSTERDAM))}",
        f"Authentication-Results: {host};",
        f"\t{_verdict(raw, login)}",
    )
    return "\r\n".join((*lines, "")).encode() + raw


def _verdict(raw: bytes, login: str) -> str:
    domain = from_address(raw).rpartition("@")[2]
    proven = bool(domain) and login.rpartition("@")[2] == domain
    return f"dmarc={'pass' if proven else 'fail'} header.from={domain or 'unknown'}"
