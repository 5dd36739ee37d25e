"""How do the demo's mail servers run beside the bot? Both in one thread of their own."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from bot.demo.exchange import Arrived, Exchange
from bot.demo.mailboxes import HOST, Mailboxes

PASSWORD = "demo"  # noqa: S105  # made-up people on this machine's loopback interface
PATIENCE = 30.0  # seconds
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Ports:
    """Where to listen; 0 is any free port."""

    imap: int = 0
    smtp: int = 0


@dataclass(frozen=True, kw_only=True)
class Servers:
    """Running servers, as seen from another thread."""

    ports: Ports
    password: str
    _loop: asyncio.AbstractEventLoop = field(repr=False)
    _mailboxes: Mailboxes = field(repr=False)
    _arrivals: "SimpleQueue[Arrived]" = field(repr=False)

    def arrivals(self) -> list[Arrived]:
        """Give what was delivered since the last time this was asked, oldest first."""
        found = []
        while True:
            try:
                found.append(self._arrivals.get_nowait())
            except Empty:
                return found

    def addresses(self) -> list[str]:
        """Name everybody who has a mailbox."""
        return self._mailboxes.addresses

    def add_mailbox(self, address: str) -> None:
        """Make a mailbox."""
        self._do(self._mailboxes.ensure(address))

    def put(self, address: str, folder: str, raw: bytes, when: datetime) -> None:
        """Lay a mail in a folder, as a mail client does with what was sent."""
        self._do(self._mailboxes.append(address, folder, raw, when))

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)


@contextmanager
def serving(
    clock: Callable[[], datetime],
    *,
    people: Iterable[str] = (),
    bouncing: Iterable[str] = (),
    wanted: Ports | None = None,
) -> Iterator[Servers]:
    """Run the servers until the block ends.

    :param clock: what time it is when a mail arrives
    :param people: addresses that have a mailbox from the start; others get theirs with their first mail
    :param bouncing: domains where no address exists
    :param wanted: ports to listen on, when they are free
    """
    started: SimpleQueue[Servers | BaseException] = SimpleQueue()
    stop = threading.Event()

    async def work() -> None:
        async with AsyncExitStack() as stack:
            servers = await _start(stack, clock, frozenset(bouncing), wanted or Ports())
            started.put(servers)
            await _until(stop)

    def run() -> None:
        try:
            asyncio.run(work())
        except BaseException as error:  # noqa: BLE001  # whatever it is, the starting thread must hear of it
            started.put(error)

    thread = threading.Thread(target=run, name="demo-servers", daemon=True)
    thread.start()
    servers = started.get(timeout=PATIENCE)
    if isinstance(servers, BaseException):
        raise servers
    try:
        for address in people:
            servers.add_mailbox(address)
        yield servers
    finally:
        stop.set()
        thread.join(PATIENCE)


async def _start(
    stack: AsyncExitStack, clock: Callable[[], datetime], bouncing: frozenset[str], wanted: Ports
) -> Servers:
    arrivals: SimpleQueue[Arrived] = SimpleQueue()
    mailboxes = await Mailboxes.open(PASSWORD)
    imap = await _one_of(wanted.imap, lambda port: mailboxes.listen(stack, port))
    exchange = Exchange(mailboxes, clock, bouncing, arrivals.put)
    smtp = await _one_of(wanted.smtp, lambda port: _listen(stack, exchange, port))
    return Servers(
        ports=Ports(imap=imap, smtp=smtp),
        password=PASSWORD,
        _loop=asyncio.get_running_loop(),
        _mailboxes=mailboxes,
        _arrivals=arrivals,
    )


async def _one_of(wanted: int, listen: Callable[[int], Coroutine[Any, Any, int]]) -> int:
    """Take the wanted port, or any when another program has it."""
    try:
        return await listen(wanted)
    except OSError:
        return await listen(0)


async def _listen(stack: AsyncExitStack, exchange: Exchange, port: int) -> int:
    server = await asyncio.get_running_loop().create_server(exchange, host=HOST, port=port)
    await stack.enter_async_context(server)
    number: int = server.sockets[0].getsockname()[1]
    return number


async def _until(stop: threading.Event) -> None:
    while not stop.is_set():  # noqa: ASYNC110  # the event belongs to another thread
        await asyncio.sleep(0.05)
