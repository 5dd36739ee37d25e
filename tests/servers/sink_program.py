"""How does the sink talk SMTP? A program of its own, standard library only, that costs little CPU per letter."""

import asyncio
import base64
import contextlib
import json
import sys
from collections.abc import Callable
from typing import Any


class Memory:
    """What was accepted, and how to misbehave."""

    def __init__(self) -> None:
        self.open: set[asyncio.Transport] = set()
        self.reset(keep=True)

    def reset(self, *, keep: bool) -> None:
        """Start anew."""
        self.keep = keep
        self.count = 0
        self.connections = 0
        self.letters: list[tuple[str, str, str, bytes]] = []
        self.rules: list[dict[str, Any]] = []
        self.login = ""

    def drop(self) -> None:
        """Close every connection without a word."""
        for transport in list(self.open):
            transport.abort()

    def rule(self, stage: str, recipient: str = "") -> str:
        """The answer that was asked for at this stage, used up."""
        for rule in self.rules:
            if rule["stage"] == stage and rule["recipient"] in ("", recipient):
                rule["times"] -= 1
                if rule["times"] == 0:
                    self.rules.remove(rule)
                return str(rule["answer"])
        return ""


class Conversation(asyncio.Protocol):
    """One SMTP connection."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.buffer = bytearray()
        self.seen = 0  # of the buffer, while looking for the final dot
        self.in_data = False
        self.stalled = False
        self.logged_in = False
        self.sender = self.options = ""
        self.recipients: list[str] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greet."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.memory.open.add(transport)
        self.memory.connections += 1
        self.say("connect", "220 sink.example ESMTP")

    def connection_lost(self, _error: Exception | None) -> None:
        """Forget the connection."""
        self.memory.open.discard(self.transport)

    def data_received(self, data: bytes) -> None:
        """Take commands one by one, and a letter whole."""
        self.buffer += data
        while not self.stalled and not self.transport.is_closing():
            if not (self.take_letter() if self.in_data else self.take_command()):
                return

    def take_command(self) -> bool:
        """Carry out one command; False when there is no whole line."""
        end = self.buffer.find(b"\r\n")
        if end < 0:
            return False
        line = self.buffer[:end].decode("utf-8", "replace")
        del self.buffer[: end + 2]
        verb = line[:4].upper()
        getattr(self, f"do_{verb.lower()}", self.do_unknown)(line)
        return True

    def take_letter(self) -> bool:
        """Keep one letter; False when its final dot has not come."""
        end = self.buffer.find(b"\r\n.\r\n", max(0, self.seen - 4))
        if end < 0:
            self.seen = len(self.buffer)
            return False
        raw = bytes(self.buffer[: end + 2]).replace(b"\r\n..", b"\r\n.")
        raw = raw[1:] if raw.startswith(b"..") else raw
        del self.buffer[: end + 5]
        self.in_data, self.seen = False, 0
        self.end_letter(raw)
        return True

    def end_letter(self, raw: bytes) -> None:
        """Answer the final dot; a dropped connection keeps the letter, a refusal does not."""
        recipients, self.recipients = self.recipients, []
        rule = self.memory.rule("dot", recipients[0])
        if rule in ("", "drop"):
            self.memory.count += len(recipients)
            if self.memory.keep:
                self.memory.letters += [(self.sender, recipient, self.options, raw) for recipient in recipients]
        self.give(rule or "250 2.0.0 kept")

    def say(self, stage: str, usual: str, recipient: str = "") -> bool:
        """Give the usual answer, or the one that was asked for; True when it is the usual one."""
        rule = self.memory.rule(stage, recipient)
        self.give(rule or usual)
        return not rule

    def give(self, answer: str) -> None:
        """Write an answer, or misbehave."""
        if answer == "drop":
            self.transport.abort()
        elif answer == "stall":
            self.stalled = True
        else:
            self.transport.write(answer.encode() + b"\r\n")
            if answer.startswith("421"):
                self.transport.close()

    def do_ehlo(self, _line: str) -> None:
        """Say what is possible."""
        login = "250-AUTH PLAIN\r\n" if self.memory.login else ""
        self.give(f"250-sink.example\r\n250-SIZE 100000000\r\n{login}250-8BITMIME\r\n250 SMTPUTF8")

    def do_auth(self, line: str) -> None:
        """Compare the login."""
        if (rule := self.memory.rule("auth")) or line.rsplit(maxsplit=1)[-1] != self.memory.login:
            self.give(rule or "535 5.7.8 wrong name or password")
        else:
            self.logged_in = True
            self.give("235 2.7.0 welcome")

    def do_mail(self, line: str) -> None:
        """Begin a letter."""
        if self.memory.login and not self.logged_in:
            self.give("530 5.7.0 log in first")
            return
        address, _, self.options = line.partition(">")
        self.options = self.options.strip()
        self.sender = address.partition("<")[2]
        self.recipients = []
        self.say("mail", "250 2.1.0 ok")

    def do_rcpt(self, line: str) -> None:
        """Take a recipient."""
        recipient = line.partition("<")[2].partition(">")[0]
        if self.say("rcpt", "250 2.1.5 ok", recipient):
            self.recipients.append(recipient)

    def do_data(self, _line: str) -> None:
        """Let the letter come."""
        if not self.recipients:
            self.give("503 5.5.1 recipient first")
        else:
            self.in_data = self.say("data", "354 go on", self.recipients[0])

    def do_rset(self, _line: str) -> None:
        """Forget the letter that was begun."""
        self.recipients = []
        self.give("250 2.0.0 ok")

    def do_noop(self, _line: str) -> None:
        """Be there."""
        self.give("250 2.0.0 ok")

    def do_quit(self, _line: str) -> None:
        """Say goodbye."""
        self.give("221 2.0.0 bye")
        self.transport.close()

    def do_unknown(self, _line: str) -> None:
        """Be honest."""
        self.give("500 5.5.2 unknown")


def obey(memory: Memory, do: str, question: dict[str, Any]) -> object:
    """Carry out an order from the control port."""
    orders: dict[str, Callable[[], object]] = {
        "answer": lambda: memory.rules.append(question),
        "connections": lambda: memory.connections,
        "count": lambda: memory.count,
        "drop": memory.drop,
        "letters": lambda: [[*envelope, base64.b64encode(raw).decode()] for *envelope, raw in memory.letters],
        "login": lambda: setattr(memory, "login", question["token"]),
        "reset": lambda: memory.reset(keep=question["keep"]),
    }
    return orders[do]()


async def main(port: int, control_port: int) -> None:
    """Listen on both ports until stopped."""
    memory = Memory()

    async def control(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = await reader.readline()
        if line:
            question = json.loads(line)
            writer.write(json.dumps(obey(memory, question.pop("do"), question)).encode() + b"\n")
            await writer.drain()
        writer.close()

    loop = asyncio.get_running_loop()
    await loop.create_server(lambda: Conversation(memory), "127.0.0.1", port)
    await asyncio.start_server(control, "127.0.0.1", control_port)
    await asyncio.Event().wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
