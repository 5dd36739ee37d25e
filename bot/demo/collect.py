"""What lies in every mailbox of the demo? Read over IMAP, as a mail program reads it."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from imapclient import IMAPClient

from bot.demo.mailboxes import HOST
from bot.demo.servers import Servers

AT_ONCE = 100


@dataclass(frozen=True, kw_only=True)
class Lying:
    """A mail in a folder."""

    folder: str
    at: datetime
    raw: bytes


def mails_of(servers: Servers, address: str) -> list[Lying]:
    """Give all mails in all folders of somebody, oldest first."""
    with IMAPClient(HOST, port=servers.ports.imap, ssl=False) as client:
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else each command waits 40 ms
        client.normalise_times = False  # else the times lose their zone
        client.login(address, servers.password)
        folders = [str(name) for _, _, name in client.list_folders()]
        return sorted((one for name in folders for one in _in_folder(client, name)), key=lambda one: one.at)


def _in_folder(client: IMAPClient, name: str) -> Iterator[Lying]:
    client.select_folder(name, readonly=True)
    uids = client.search()
    for start in range(0, len(uids), AT_ONCE):
        answers = client.fetch(uids[start : start + AT_ONCE], ["INTERNALDATE", "BODY.PEEK[]"])
        for uid in sorted(answers):
            yield Lying(folder=name, at=answers[uid][b"INTERNALDATE"], raw=answers[uid][b"BODY[]"])
