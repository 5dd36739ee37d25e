"""Where does the demo keep mail? An IMAP server in memory (pymap), with a mailbox for everybody who gets mail."""

import asyncio
import logging
from argparse import ArgumentParser, Namespace
from contextlib import AsyncExitStack
from datetime import datetime
from functools import cached_property

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, DictBackend, Identity, Login
from pymap.exceptions import MailboxNotFound
from pymap.imap import IMAPServer, IMAPService
from pymap.parsing.message import AppendMessage
from pymap.user import Passwords, UserMetadata
from pysasl import SASLAuth
from pysasl.hashing import Cleartext

from bot.core.calendar import AMSTERDAM

HOST = "127.0.0.1"
INBOX = "INBOX"
logging.getLogger("pymap").setLevel(logging.ERROR)


class DemoConfig(Config):
    """The server's settings, with the ways to log in looked up once; pymap itself does so at every connection."""

    @cached_property
    def tls_auth(self) -> SASLAuth:
        """Give the ways to log in; most of the demo's time went into finding them."""
        return SASLAuth.defaults()


class Mailboxes:
    """All mailboxes; every method runs in the servers' own loop."""

    def __init__(self, backend: DictBackend, config: Config, password: str) -> None:
        self._backend = backend
        self._config = config
        self._password = password

    @classmethod
    async def open(cls, password: str) -> "Mailboxes":
        """Prepare an empty server; nobody can reach it yet."""
        # in plain text: everybody may know this password, and hashing it takes longer than all else in the demo
        config = DemoConfig.from_args(_arguments(), secure_auth=False, hash_context=Cleartext())
        config.apply_context()
        return cls(DictBackend(Login(config), config), config, password)

    async def listen(self, stack: AsyncExitStack, port: int) -> int:
        """Serve IMAP on the loopback interface; gives the port."""
        await self._backend.start(stack)
        connected = ProxyProtocolReader(self._config.proxy_protocol).get_callback(
            IMAPServer(self._backend.login, self._config)
        )
        server = await asyncio.start_server(connected, host=HOST, port=port)
        await stack.enter_async_context(server)
        number: int = server.sockets[0].getsockname()[1]
        return number

    @property
    def addresses(self) -> list[str]:
        """Name everybody who has a mailbox."""
        return sorted(self._backend.login.users_dict)

    async def ensure(self, address: str) -> None:
        """Make a mailbox, unless it is there."""
        if address not in self._backend.login.users_dict:
            hashed = await Passwords(self._config).hash_password(self._password)
            await self._identity(address).set(UserMetadata(self._config, address, password=hashed))

    async def append(self, address: str, folder: str, raw: bytes, when: datetime) -> None:
        """Lay a mail in a folder, as arrived at this moment; folder and mailbox are made when needed."""
        await self.ensure(address)
        mail = AppendMessage(raw, when.astimezone(AMSTERDAM), frozenset())
        async with self._identity(address).new_session() as session:
            try:
                await session.append_messages(folder, [mail])
            except MailboxNotFound:
                await session.create_mailbox(folder)
                await session.append_messages(folder, [mail])

    def knows(self, address: str, password: str) -> bool:
        """Say whether somebody may log in."""
        return address in self._backend.login.users_dict and password == self._password

    def _identity(self, address: str) -> Identity:
        return Identity(address, self._backend.login, None, frozenset())


def _arguments() -> Namespace:
    """Give pymap what its own command line would give it."""
    parser = ArgumentParser()
    DictBackend.add_subparser("dict", parser.add_subparsers())
    IMAPService.add_arguments(parser)
    parser.set_defaults(debug=False, passlib_cfg=None)
    return parser.parse_args(["--host", HOST, "--no-tls", "dict"])
