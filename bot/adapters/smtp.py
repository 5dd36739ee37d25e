"""How do our letters leave? One connection for many, and for each letter at once what became of it."""

import asyncio
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from aiosmtplib import SMTP, SMTPException, SMTPResponseException, SMTPStatus

from bot.accounts import SmtpAccount
from bot.adapters import TryAgain
from bot.adapters.smtp_answer import Outcome, Result, Stage, refusal, uncertain
from bot.adapters.smtp_connection import LOST, connect, server

# RFC 5321, 4.5.3.2.6: a server may think ten minutes after the final dot; to leave early is to send twice
PATIENCE_AFTER_DOT = 10  # times the usual timeout
LOST_IN_A_ROW = 2  # letters, after which the rest waits for another time
STILL_THERE_SECONDS = 5.0
UNMAILABLE = re.compile(r"[\x00-\x20\x7f]")


class Outgoing(Protocol):
    """A letter that is ready to leave: its bytes go out as they are."""

    @property
    def id(self) -> int:
        """Its number, to say what became of it."""

    @property
    def envelope_sender(self) -> str:
        """Where bounces go; empty for none."""

    @property
    def recipient(self) -> str:
        """One address."""

    @property
    def raw(self) -> bytes:
        """The whole letter, with CRLF."""


@dataclass(frozen=True, kw_only=True)
class SmtpFindings:
    """What a mail server is able to do."""

    encrypted: bool
    logged_in: bool
    eight_bit: bool
    smtputf8: bool
    max_bytes: int | None  # None: it does not say


class _Attempt(NamedTuple):
    result: Result
    may_repeat: bool = False  # over a new connection: the letter can't be there yet


class Sender:
    """A connection that is kept between batches, for one thread."""

    def __init__(self, account: SmtpAccount) -> None:
        self._account = account
        self._runner = asyncio.Runner()
        self._smtp: SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye, if the server is still there."""
        if self._smtp is not None:
            self._runner.run(self._goodbye(self._smtp))
        self._runner.close()

    def deliver(self, letters: Sequence[Outgoing], on_result: Callable[[Result], None]) -> None:
        """Send letters one by one; `on_result` hears of each the moment that the server has answered.

        Raises `TryAgain` or `GiveUp` when the server can't be used; letters of which nothing was said are untouched.
        """
        self._runner.run(self._deliver(letters, on_result))

    def check(self) -> SmtpFindings:
        """Say what can be said without sending a letter."""
        return self._runner.run(self._check())

    async def _deliver(self, letters: Sequence[Outgoing], on_result: Callable[[Result], None]) -> None:
        await self._still_there()
        lost = 0
        for letter in letters:
            result = await self._send(letter)
            on_result(result)
            lost = 0 if self._smtp is not None else lost + 1
            if lost == LOST_IN_A_ROW:
                raise TryAgain(f"{server(self._account)} keeps hanging up")

    async def _send(self, letter: Outgoing) -> Result:
        attempt = await self._try(letter)
        if attempt.may_repeat:
            attempt = await self._try(letter)
        return attempt.result

    async def _try(self, letter: Outgoing) -> _Attempt:
        smtp = self._smtp = self._smtp or await connect(self._account)
        stage = Stage.SENDER
        try:
            await smtp.mail(letter.envelope_sender, options=_options(smtp, letter), encoding=_encoding(letter))
            stage = Stage.RECIPIENT
            await smtp.rcpt(letter.recipient, encoding=_encoding(letter))
            stage = Stage.CONTENT
            await smtp.data(letter.raw, timeout=self._account.timeout * PATIENCE_AFTER_DOT)
        except SMTPResponseException as error:
            await self._start_over(smtp, hangs_up=error.code == SMTPStatus.domain_unavailable)
            result = refusal(letter.id, stage, error.code, error.message)
            return _Attempt(result, may_repeat=error.code == SMTPStatus.domain_unavailable)
        except LOST as error:
            self._drop()
            result = uncertain(letter.id, f"no answer about the {stage}: {type(error).__name__}")
            return _Attempt(result, may_repeat=stage is not Stage.CONTENT)
        except ValueError:
            await self._start_over(smtp, hangs_up=False)
            return _Attempt(Result(id=letter.id, outcome=Outcome.REFUSED, detail="no address that can be mailed"))
        return _Attempt(Result(id=letter.id, outcome=Outcome.SENT))

    async def _start_over(self, smtp: SMTP, *, hangs_up: bool) -> None:
        try:
            if not hangs_up:
                await smtp.rset()
                return
        except (SMTPException, OSError):
            pass
        self._drop()

    async def _still_there(self) -> None:
        """Servers end a connection that was silent for some minutes; that is no letter's fault."""
        if self._smtp is not None:
            try:
                await self._smtp.noop(timeout=min(self._account.timeout, STILL_THERE_SECONDS))
            except (SMTPException, OSError):
                self._drop()

    async def _check(self) -> SmtpFindings:
        await self._still_there()
        smtp = self._smtp = self._smtp or await connect(self._account)
        size = smtp.esmtp_extensions.get("size", "")
        return SmtpFindings(
            encrypted=smtp.get_transport_info("sslcontext") is not None,
            logged_in=bool(self._account.username),
            eight_bit=smtp.supports_extension("8bitmime"),
            smtputf8=smtp.supports_extension("smtputf8"),
            max_bytes=int(size) if size.isdigit() and int(size) > 0 else None,
        )

    async def _goodbye(self, smtp: SMTP) -> None:
        with suppress(SMTPException, OSError):
            await smtp.quit(timeout=STILL_THERE_SECONDS)
        self._drop()

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None


def deliver(account: SmtpAccount, letters: Sequence[Outgoing], on_result: Callable[[Result], None]) -> None:
    """Send letters over a connection of their own; see `Sender.deliver`."""
    with Sender(account) as sender:
        sender.deliver(letters, on_result)


def check(account: SmtpAccount) -> SmtpFindings:
    """Connect, log in and say what the server is able to do; raises `TryAgain` or `GiveUp`."""
    with Sender(account) as sender:
        return sender.check()


def _options(smtp: SMTP, letter: Outgoing) -> list[str]:
    if UNMAILABLE.search(letter.envelope_sender + letter.recipient):  # whatever this Python's parser makes of it
        raise ValueError("an address with a space or a control character")
    options = []
    if smtp.supports_extension("size"):
        options.append(f"SIZE={len(letter.raw)}")
    if smtp.supports_extension("8bitmime") and not letter.raw.isascii():
        options.append("BODY=8BITMIME")
    if _encoding(letter) != "ascii" and smtp.supports_extension("smtputf8"):
        options.append("SMTPUTF8")
    elif _encoding(letter) != "ascii":
        raise ValueError("the server takes no addresses with such letters")
    return options


def _encoding(letter: Outgoing) -> str:
    return "ascii" if (letter.envelope_sender + letter.recipient).isascii() else "utf-8"
