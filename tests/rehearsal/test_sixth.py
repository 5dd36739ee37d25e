"""Can a sixth organisation work with its own files alone: the command, a mailbox, and an SMTP server?"""

import os
import subprocess
import sys
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.accounts import MailboxAccount
from bot.commands.new_organisation import block, new_organisation, place_of
from bot.commands.sources import read, source_of
from tests.journey.letters import read_letter, template, text_of
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink

ROOT = Path(__file__).parents[2]
SECRETS = {"KLACHTENPOST_SECRET": "s" * 40, "BOEKERIJ_SMTP_PASSWORD": "-"}
COMPLAINT = b"""\
From: Anna Klaver <anna@burger.example>\r
To: klachten@boekerij.example\r
Subject: Klacht over een boete\r
Message-ID: <1@burger.example>\r
\r
Ik dien een klacht in. Uw medewerker gaf mij een boete, en ik had het boek op tijd teruggebracht.\r
"""


@pytest.fixture
def mailbox(dovecot: Dovecot) -> MailboxAccount:
    """The mailbox of the complaints address."""
    return dovecot.new_mailbox()


@pytest.fixture
def config(tmp_path: Path, mailbox: MailboxAccount, sink: Sink) -> Path:
    """The configuration that `new-organisation` printed, with the servers filled in."""
    place = place_of(tmp_path)
    new_organisation("boekerij", "tests/commands/boekerij.toml", place, "De Boekerij")
    printed = block(read(source_of("boekerij", place.procedures)), "De Boekerij", place)
    smtp = sink.account()
    filled = (
        printed.replace('host = "imap.boekerij.example"', _server(mailbox.host, mailbox.port))
        .replace('host = "smtp.boekerij.example"', _server(smtp.host, smtp.port))
        .replace('username = "klachten@boekerij.example"', f'username = "{mailbox.username}"', 1)
        .replace('username = "klachten@boekerij.example"\npassword = { env = "BOEKERIJ_SMTP_PASSWORD" }\n', "")
    )
    file = tmp_path / "config.toml"
    file.write_text(f'[secret]\nenv = "KLACHTENPOST_SECRET"\n\n{filled}', encoding="utf-8")
    return file


def _server(host: str, port: int) -> str:
    return f'host = "{host}"\nport = {port}\nsecurity = "none"'


def once(config: Path, mailbox: MailboxAccount, at: str) -> str:
    """Let the bot work once, at a moment."""
    command = [sys.executable, "-m", "bot", "--config", str(config), "once", "--now", at]
    environment = {**os.environ, **SECRETS, "BOEKERIJ_IMAP_PASSWORD": mailbox.password}
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def letters(sink: Sink) -> dict[str, EmailMessage]:
    """Give what left, by its reader and its name."""
    found = (read_letter(one.raw) for one in sink.letters())
    return {f"{template(one)} > {one['To'].addresses[0].addr_spec}": one for one in found}


def answer(letter: EmailMessage, text: str) -> bytes:
    """Answer a letter as a colleague; the own mail server vouches for the sender."""
    reply = EmailMessage()
    reply["Authentication-Results"] = "mx.boekerij.example; dmarc=pass header.from=boekerij.example"
    reply["From"], reply["To"] = str(letter["To"]), str(letter["Reply-To"])
    reply["Subject"] = f"Re: {letter['Subject']}"
    reply["Message-ID"] = f"<answer.{letter['Message-ID'].strip('<>')}>"
    reply["In-Reply-To"] = str(letter["Message-ID"])
    reply.set_content(text)
    return reply.as_bytes(policy=reply.policy.clone(linesep="\r\n"))


def test_a_complaint_is_confirmed_handed_over_and_decided_by_the_rules_of_an_own_file(
    config: Path, mailbox: MailboxAccount, dovecot: Dovecot, sink: Sink
) -> None:
    with dovecot.client(mailbox) as client:
        client.append("INBOX", COMPLAINT, msg_time=datetime.fromisoformat("2025-12-19T10:00+01:00"))

    assert once(config, mailbox, "2025-12-19T10:05+01:00") == "received 1, handled 1, reminded 0, sent 2\n"
    assert sorted(letters(sink)) == [
        "acknowledgement > anna@burger.example",
        "handover > balie@boekerij.example",
    ]
    assert "woensdag 7 januari 2026" in text_of(letters(sink)["acknowledgement > anna@burger.example"])

    handover = letters(sink)["handover > balie@boekerij.example"]
    with dovecot.client(mailbox) as client:
        said = answer(handover, "besluit: ongegrond, want het boek kwam op 5 december binnen.")
        client.append("INBOX", said, msg_time=datetime.fromisoformat("2025-12-22T10:00+01:00"))
    once(config, mailbox, "2025-12-22T10:05+01:00")
    draft = letters(sink)["draft > balie@boekerij.example"]
    with dovecot.client(mailbox) as client:
        client.append("INBOX", answer(draft, "verstuur"), msg_time=datetime.fromisoformat("2025-12-22T10:10+01:00"))
    once(config, mailbox, "2025-12-22T10:15+01:00")

    decision = text_of(letters(sink)["decision > anna@burger.example"])
    assert " ".join(decision.partition("Kenmerk: ")[0].split()) in " ".join(text_of(draft).split())  # as it was shown
    assert "boek kwam op 5 december binnen" in decision
    assert "de directeur" in decision  # who looks at it next
    assert "maandag 5 januari 2026" in decision  # and until when that can be asked
