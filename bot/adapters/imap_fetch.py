"""How are many mails read in few round trips, and how is a mail that can't be read kept from blocking the others?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from imapclient.exceptions import IMAPClientError

from bot.adapters.imap_connection import LOST, Connection

TOGETHER_BYTES = 4_000_000  # asked for in one FETCH
AT_ONCE_BYTES = 64_000_000  # held in memory until the caller has kept them
# what the library raises on an answer that it can't make sense of: a stranger's mail must not stop the bot
SENSELESS = (IMAPClientError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class PatientReader:
    """Asks for many mails together, and for each alone when that fails."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.unfetchable: dict[int, str] = {}  # uid -> why; the mail stays where it is

    def fetch(self, uids: Sequence[int], *items: str) -> dict[int, Mapping[bytes, Any]]:
        """Give what the server says of each mail; mails that are gone or can't be read are left out."""
        if not uids:
            return {}
        if len(uids) == 1:
            return self._fetch_alone(uids[0], items)
        try:
            return self._fetch(uids, items)
        except LOST:
            self.connection.reopen()
        except SENSELESS:
            pass
        answers: dict[int, Mapping[bytes, Any]] = {}
        for uid in uids:
            answers |= self._fetch_alone(uid, items)
        return answers

    def _fetch_alone(self, uid: int, items: Sequence[str]) -> dict[int, Mapping[bytes, Any]]:
        why = ""
        for _attempt in range(2):  # a connection may break by chance once, over one mail hardly twice
            try:
                return self._fetch([uid], items)
            except LOST as error:
                why = f"the connection breaks: {type(error).__name__}"
                self.connection.reopen()
            except SENSELESS as error:
                why = f"the server's answer makes no sense: {type(error).__name__}"
                break
        self.unfetchable[uid] = why
        return {}

    def _fetch(self, uids: Sequence[int], items: Sequence[str]) -> dict[int, Mapping[bytes, Any]]:
        # never ENVELOPE or BODYSTRUCTURE: the library chokes on strange dates, and with it the whole batch
        answers: dict[int, Mapping[bytes, Any]] = self.connection.client.fetch(list(uids), list(items))
        return answers


def batches(sizes: Mapping[int, int]) -> Iterator[list[int]]:
    """Group mails to be asked for together, in the given order; stop where memory would be at risk."""
    batch: list[int] = []
    weight = total = 0
    for uid, size in sizes.items():
        if batch and weight + size > TOGETHER_BYTES:
            yield batch
            batch, weight = [], 0
        if total and total + size > AT_ONCE_BYTES:
            break
        batch.append(uid)
        weight += size
        total += size
    if batch:
        yield batch
