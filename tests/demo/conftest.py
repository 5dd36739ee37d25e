"""Which servers and people may a test of the demo ask for?"""

import smtplib
from collections.abc import Iterator
from datetime import datetime

import pytest

from bot.core.calendar import AMSTERDAM
from bot.demo.clock import Clock
from bot.demo.mailboxes import HOST
from bot.demo.servers import Servers, serving

NOON = datetime(2026, 12, 2, 12, tzinfo=AMSTERDAM)


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def servers(clock: Clock) -> Iterator[Servers]:
    """Running servers, for Jan and for the complaints address; nobody lives at weg.example."""
    people = ["jan@post.example", "klachten@hss.example"]
    with serving(clock, people=people, bouncing=["weg.example"]) as running:
        yield running


class Post:
    """Somebody who sends mail."""

    def __init__(self, servers: Servers) -> None:
        self._servers = servers

    def send(self, raw: bytes, to: str, sender: str = "jan@post.example", *, login: bool = True) -> None:
        """Send a mail, logged in or not."""
        with smtplib.SMTP(HOST, self._servers.ports.smtp, local_hostname="localhost") as smtp:
            if login:
                smtp.login(sender, self._servers.password)
            smtp.sendmail(sender, [to], raw)


@pytest.fixture
def post(servers: Servers) -> Post:
    return Post(servers)
