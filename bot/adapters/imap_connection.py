"""How is a mailbox opened, and what do the library's errors mean for us?"""

import logging
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from bot.accounts import MailboxAccount, Security
from bot.adapters import GiveUp, TryAgain

# at level DEBUG it writes whole mails into the log
logging.getLogger("imapclient").setLevel(logging.WARNING)

LOST = (IMAPClientAbortError, OSError)  # the connection is dead; the library's errors share no base
RESPONSE_CODE = re.compile(r"\[[A-Z-]+\]")
# RFC 5530: the server itself says whether it is a matter of time
PASSING = {"[UNAVAILABLE]", "[SERVERBUG]", "[INUSE]", "[LIMIT]", "[ALERT]"}
LASTING = {"[NOPERM]", "[OVERQUOTA]", "[CANNOT]", "[NONEXISTENT]"}
PASSING_WORDS = re.compile(r"temporar|try again|later|too many|unavailable|not connected|timed? ?out", re.IGNORECASE)


class Connection:
    """A logged-in connection with one folder open; for one thread."""

    def __init__(self, account: MailboxAccount) -> None:
        self.account = account
        self.uidvalidity = 0
        self.writable = False
        self.client: Any = self._open()

    @classmethod
    def open(cls, account: MailboxAccount) -> Self:
        """Connect, log in and open the folder."""
        return cls(account)

    def reopen(self) -> None:
        """Connect anew; a mailbox that was renumbered meanwhile has to be looked at from the beginning."""
        self.close()
        before = self.uidvalidity
        self.client = self._open()
        if self.uidvalidity != before:
            raise TryAgain(f"{_server(self.account)} has renumbered the mailbox")

    def close(self) -> None:
        """Log out, if the server is still there."""
        self.client.__exit__(None, None, None)

    def _open(self) -> IMAPClient:
        with plain_errors(self.account):
            client = _connected(self.account)
            try:
                self._enter(client)
            except BaseException:
                with suppress(OSError):
                    client.shutdown()
                raise
            return client

    def _enter(self, client: Any) -> None:  # noqa: ANN401  # the library has no types
        account = self.account
        if account.security is Security.STARTTLS:
            client.starttls(_context(account))
        if client.has_capability("AUTH=PLAIN"):
            client.plain_login(account.username, account.password)  # knows no quoting and any letter
        else:
            client.login(account.username, account.password)
        try:
            opened = client.select_folder(account.folder)
        except IMAPClientError as error:
            if isinstance(error, LOST):
                raise
            raise GiveUp(f"{_server(account)} has no folder {account.folder!r} that can be opened") from None
        self.uidvalidity = opened.get(b"UIDVALIDITY", 0)
        self.writable = b"READ-WRITE" in opened


@contextmanager
def plain_errors(account: MailboxAccount) -> Iterator[None]:
    """Turn the library's errors into ours; the server's own words are left out, they may name people."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise GiveUp(f"the certificate of {_server(account)} is not trusted: {error.verify_message}") from None
    except LoginError as error:
        raise _login_failed(account, str(error)) from None
    except LOST as error:
        raise TryAgain(f"no connection with {_server(account)}: {_kind(error)}") from None
    except IMAPClientError as error:
        kind = GiveUp if _code(str(error)) in LASTING else TryAgain
        raise kind(f"{_server(account)} refused a command {_code(str(error))}".rstrip()) from None


def _connected(account: MailboxAccount) -> IMAPClient:
    secure = account.security is Security.TLS
    client = IMAPClient(
        account.host,
        account.port,
        ssl=secure,
        ssl_context=_context(account) if secure else None,
        timeout=SocketTimeout(account.timeout, account.timeout),
    )
    client.normalise_times = False  # else INTERNALDATE loses its zone
    # imaplib sends a command in pieces; else the last one waits for the answer to the first (RFC 1122, 4.2.3.4)
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def _context(account: MailboxAccount) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if account.ca_file is not None:
        context.load_verify_locations(account.ca_file)
    return context


def _login_failed(account: MailboxAccount, words: str) -> TryAgain | GiveUp:
    code = _code(words)
    if code in PASSING or (not code and PASSING_WORDS.search(words)):
        return TryAgain(f"{_server(account)} takes no login now {code}".rstrip())
    return GiveUp(f"{_server(account)} refuses the username or the password {code}".rstrip())


def _server(account: MailboxAccount) -> str:
    return f"the IMAP server {account.host}:{account.port}"


def _code(words: str) -> str:
    code = RESPONSE_CODE.search(words)
    return code[0] if code else ""


def _kind(error: BaseException) -> str:
    reason = getattr(error, "strerror", None)
    return f"{type(error).__name__}, {reason}" if reason else type(error).__name__
