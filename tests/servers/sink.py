"""Where do sent letters go in a test or a benchmark? An SMTP server that keeps them, or misbehaves as told."""

import base64
import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.accounts import Security, SmtpAccount
from tests.servers.process import LOOPBACK, Command, free_port, private_folder, running, wait_for

PROGRAM = Path(__file__).with_name("sink_program.py")


@dataclass(frozen=True, kw_only=True)
class Caught:
    """A letter as the server accepted it, with its envelope."""

    sender: str
    recipient: str
    raw: bytes
    options: str  # of MAIL FROM: "SIZE=123 BODY=8BITMIME"


@dataclass(frozen=True, kw_only=True)
class Sink:
    """A running sink. Its control port takes one line of JSON and answers with one."""

    port: int
    control_port: int

    def account(self, username: str = "", password: str = "", timeout: float = 5) -> SmtpAccount:
        """How to send to it; a username is needed once `require_login` was called."""
        return SmtpAccount(
            host=LOOPBACK,
            port=self.port,
            security=Security.NONE,
            username=username,
            password=password,
            timeout=timeout,
        )

    def letters(self) -> list[Caught]:
        """All letters accepted since the last `reset`."""
        rows: list[list[str]] = self._ask(do="letters")
        return [
            Caught(sender=sender, recipient=recipient, options=options, raw=base64.b64decode(raw))
            for sender, recipient, options, raw in rows
        ]

    def count(self) -> int:
        """How many letters were accepted since the last `reset`."""
        answer: int = self._ask(do="count")
        return answer

    def connections(self) -> int:
        """How many connections were made since the last `reset`."""
        answer: int = self._ask(do="connections")
        return answer

    def answer(self, stage: str, answer: str, *, recipient: str = "", times: int = 1) -> None:
        """Answer so at "connect", "mail", "rcpt", "data" or "dot", to one recipient or to any, so many times.

        Besides an SMTP reply the answer may be "drop" (close the connection: at "dot" the letter is kept, then the
        connection is closed without an answer) or "stall" (say nothing any more).
        """
        self._ask(do="answer", stage=stage, answer=answer, recipient=recipient, times=times)

    def require_login(self, username: str, password: str) -> None:
        """Refuse letters of those who did not log in so."""
        token = base64.b64encode(f"\0{username}\0{password}".encode()).decode()
        self._ask(do="login", token=token)

    def drop_connections(self) -> None:
        """Close every open connection, as a server does that restarts."""
        self._ask(do="drop")

    def reset(self, *, keep: bool = True) -> None:
        """Forget letters, answers and login; without `keep` letters are counted only, for benchmarks."""
        self._ask(do="reset", keep=keep)

    def _ask(self, **question: object) -> Any:  # noqa: ANN401  # JSON
        with socket.create_connection((LOOPBACK, self.control_port), timeout=30) as connection:
            connection.sendall(json.dumps(question).encode() + b"\n")
            with connection.makefile("rb") as lines:
                return json.loads(lines.readline())


@contextmanager
def serve() -> Iterator[Sink]:
    """Run a sink until the block ends."""
    server = Sink(port=free_port(), control_port=free_port())
    with up(server):
        yield server


@contextmanager
def up(server: Sink) -> Iterator[None]:
    """Let it run until the block ends; it may be started again afterwards, and has then forgotten everything."""
    with private_folder("sink") as home:
        arguments: list[str | Path] = [sys.executable, "-S", "-E", PROGRAM, str(server.port), str(server.control_port)]
        command = Command(arguments=arguments, home=home)
        with running(command) as process:
            wait_for(server.control_port, process, command.log)
            yield


@pytest.fixture(scope="session")
def running_sink() -> Iterator[Sink]:
    """One sink for all tests of this process."""
    with serve() as server:
        yield server


@pytest.fixture
def sink(running_sink: Sink) -> Sink:
    """An empty, well-behaved sink."""
    running_sink.drop_connections()
    running_sink.reset()
    return running_sink
