"""Who gets a mail that is sent in the demo? An SMTP server (aiosmtpd) that delivers everything itself."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.core.reach import without_plus
from bot.demo.bounce import delivery_report
from bot.demo.mailboxes import INBOX, Mailboxes
from bot.demo.stamp import stamped

logging.getLogger("mail.log").setLevel(logging.ERROR)


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """A mail that was laid in somebody's mailbox."""

    address: str  # whose mailbox, without any +tag
    raw: bytes
    at: datetime


class Exchange:
    """What aiosmtpd asks at each step of taking in a mail."""

    def __init__(
        self,
        mailboxes: Mailboxes,
        clock: Callable[[], datetime],
        bouncing: frozenset[str],
        arrived: Callable[[Arrived], None],
    ) -> None:
        self._mailboxes = mailboxes
        self._clock = clock
        self._bouncing = bouncing
        self._arrived = arrived
        self._reports = 0

    def __call__(self) -> SMTP:
        """Make the protocol of one connection."""
        return SMTP(
            self, enable_SMTPUTF8=True, hostname="localhost", auth_require_tls=False, authenticator=self._authenticate
        )

    def _authenticate(self, *asked: object) -> AuthResult:
        who = asked[-1]  # after the server, the session, the envelope and the mechanism
        if not isinstance(who, LoginPassword):
            return AuthResult(success=False)
        login = who.login.decode("utf-8", "replace").lower()
        known = self._mailboxes.knows(login, who.password.decode("utf-8", "replace"))
        return AuthResult(success=known, handled=False, auth_data=login)

    async def handle_DATA(  # noqa: N802  # aiosmtpd's name
        self,
        server: SMTP,  # noqa: ARG002  # aiosmtpd gives it
        session: Session,
        envelope: Envelope,
    ) -> str:
        """Deliver a mail to each of its recipients."""
        raw = _bytes_of(envelope)
        login = str(session.auth_data) if session.authenticated else ""
        sender = (envelope.mail_from or "").strip("<>")  # aiosmtpd gives "<>" for none
        for recipient in envelope.rcpt_tos:
            await self._deliver(raw, sender, recipient.lower(), login)
        return "250 2.0.0 OK"

    async def _deliver(self, raw: bytes, sender: str, recipient: str, login: str) -> None:
        now = self._clock()
        if recipient.rpartition("@")[2] in self._bouncing:
            await self._report(raw, sender, recipient, now)
            return
        mail = stamped(raw, sender=sender, recipient=recipient, login=login, now=now)
        owner = base_address(recipient)
        await self._mailboxes.append(owner, INBOX, mail, now)
        self._arrived(Arrived(address=owner, raw=mail, at=now))

    async def _report(self, raw: bytes, sender: str, recipient: str, now: datetime) -> None:
        if sender:  # RFC 5321, 4.5.5: nothing is reported about a report
            self._reports += 1
            report = delivery_report(raw, sender=sender, recipient=recipient, now=now, number=self._reports)
            await self._deliver(report, "", sender.lower(), "")


def _bytes_of(envelope: Envelope) -> bytes:
    content = envelope.original_content
    return content if isinstance(content, bytes) else b""


def base_address(address: str) -> str:
    """Leave out what stands behind a plus: klachten+x@… lies in the mailbox of klachten@…."""
    return without_plus(address.lower())
