"""Does a mail that leaves by SMTP come back in the mailbox?"""

import secrets
import time
from collections.abc import Iterator
from datetime import datetime

from bot.adapters import GiveUp, TryAgain
from bot.adapters.imap_connection import Connection, plain_errors
from bot.adapters.smtp import deliver
from bot.adapters.smtp_answer import Outcome, Result
from bot.check.finding import Finding
from bot.check.mailbox import advice
from bot.check.probe import Probe, probes
from bot.settings import OrganisationSettings

PATIENCE = 60.0  # seconds
BETWEEN_LOOKS = 1.0


def check_round_trip(one: OrganisationSettings, now: datetime, patience: float = PATIENCE) -> list[Finding]:
    """Send mails to the complaints address, wait for them, and take them away again."""
    key = one.organisation.key
    sent = probes(one, now, secrets.token_hex(8))
    try:
        refused = {result.id: result.detail for result in _deliver(one, sent) if result.outcome is not Outcome.SENT}
        seconds = _await(one, [probe for probe in sent if probe.id not in refused], patience)
    except (GiveUp, TryAgain) as error:
        part = "smtp" if "SMTP" in str(error) else "mailbox"
        return [_finding(key, ok=False, text=str(error), what_to_do=advice(str(error), key, part))]
    return [_judge(one, probe, refused.get(probe.id), seconds.get(probe.id), patience) for probe in sent]


def _deliver(one: OrganisationSettings, sent: list[Probe]) -> list[Result]:
    results: list[Result] = []
    deliver(one.smtp, sent, results.append)
    return results


def _await(one: OrganisationSettings, sent: list[Probe], patience: float) -> dict[int, float]:
    """Look for the mails until they are there; tell how many seconds each took."""
    begun = time.monotonic()
    arrived: dict[int, float] = {}
    connection = Connection.open(one.mailbox)
    try:
        with plain_errors(one.mailbox):
            while len(arrived) < len(sent) and (passed := time.monotonic() - begun) < patience:
                waiting = [probe for probe in sent if probe.id not in arrived]
                arrived |= dict.fromkeys(_take(connection, waiting), passed)
                if len(arrived) < len(sent):
                    time.sleep(min(BETWEEN_LOOKS, patience))
    finally:
        connection.close()
    return arrived


def _take(connection: Connection, waiting: list[Probe]) -> Iterator[int]:
    """Take mails away wherever they are: a bot that runs meanwhile puts them among the handled ones."""
    account, client = connection.account, connection.client
    for folder in (account.folder, account.done_folder):
        if folder != account.folder and not client.folder_exists(folder):
            continue
        client.select_folder(folder)
        for probe in waiting:
            if uids := client.search(["UNDELETED", "HEADER", "Message-ID", probe.message_id]):
                _remove(connection, uids)
                yield probe.id


def _remove(connection: Connection, uids: list[int]) -> None:
    client = connection.client
    client.add_flags(uids, [b"\\Deleted"], silent=True)
    if client.has_capability("UIDPLUS"):  # a bare EXPUNGE would take what others marked
        client.expunge(uids)


def _judge(
    one: OrganisationSettings, probe: Probe, refused: str | None, seconds: float | None, patience: float
) -> Finding:
    key = one.organisation.key
    if seconds is not None:
        text = f"a mail to {probe.recipient} came back within {seconds + BETWEEN_LOOKS:.0f} seconds"
        return _finding(key, ok=True, text=text)
    fault = f"was refused: {refused}" if refused else f"did not arrive within {patience:.0f} seconds"
    return _finding(key, ok=False, text=f"a mail to {probe.recipient} {fault}", what_to_do=_what_to_do(one, probe))


def _what_to_do(one: OrganisationSettings, probe: Probe) -> str:
    key = one.organisation.key
    if probe.recipient != one.organisation.address:
        return f"set plus_addressing = false in [organisations.{key}], or let the server deliver addresses with a plus"
    return (
        f"send a mail to {probe.recipient} yourself: it must arrive in the folder {one.mailbox.folder} of "
        f"{one.mailbox.username}; look in its spam folder too, and at address in [organisations.{key}]"
    )


def _finding(key: str, *, ok: bool, text: str, what_to_do: str = "") -> Finding:
    return Finding(organisation=key, part="round trip", ok=ok, text=text, what_to_do=what_to_do)
