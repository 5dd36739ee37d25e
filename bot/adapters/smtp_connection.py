"""How is a connection to the mail server made, and what does it mean when that fails?"""

import ssl
from collections.abc import Iterator

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPHeloError,
    SMTPResponseException,
)

from bot.accounts import Security, SmtpAccount
from bot.adapters import GiveUp, TryAgain

LOST = OSError  # the library's errors for a lost or silent connection are all of this kind


async def connect(account: SmtpAccount) -> SMTP:
    """Connect, encrypt, log in and ask what the server is able to do."""
    smtp = SMTP(
        hostname=account.host,
        port=account.port,
        timeout=account.timeout,
        username=account.username or None,
        password=account.password if account.username else None,
        use_tls=account.security is Security.TLS,
        start_tls=account.security is Security.STARTTLS,
        cert_bundle=str(account.ca_file) if account.ca_file else None,
    )
    try:
        await smtp.connect()
        await _greet(smtp)
    except (SMTPException, OSError) as error:
        smtp.close()
        raise _no_connection(account, error) from None
    return smtp


def server(account: SmtpAccount) -> str:
    """The server's name in our texts."""
    return f"the SMTP server {account.host}:{account.port}"


async def _greet(smtp: SMTP) -> None:
    if smtp.is_ehlo_or_helo_needed:
        try:
            await smtp.ehlo()
        except SMTPHeloError:
            await smtp.helo()


def _no_connection(account: SmtpAccount, error: Exception) -> TryAgain | GiveUp:
    where = server(account)
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return GiveUp(f"the certificate of {where} is not trusted: {cause.verify_message}")
    if isinstance(error, SMTPResponseException):
        what = "the username or the password" if isinstance(error, SMTPAuthenticationError) else "our connection"
        kind = TryAgain if error.code < 500 else GiveUp  # noqa: PLR2004  # RFC 5321, 4.2.1: 5xx is for good
        return kind(f"{where} refuses {what}: {error.code}")
    if isinstance(error, OSError):
        return TryAgain(f"no connection with {where}: {type(error).__name__}")
    return GiveUp(f"{where} can't be used: {error}")  # it offers no login or no STARTTLS


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
