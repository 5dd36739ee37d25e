"""Does a real mail server prove who logged in, and nobody else? Postfix takes mail in, Dovecot delivers it."""

import smtplib
import time
from dataclasses import replace

import pytest

from bot.accounts import MailboxAccount
from bot.core.mail import Mail
from bot.core.organisation import Organisation, Proof
from bot.core.proof_advice import look_at
from bot.core.reading import read
from bot.core.submission import read_hop
from bot.core.trust import proof_of
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.servers.process import LOOPBACK
from tests.town import ORGANISATION

FORGED = "Received: from laptop by mail.post.example (Postfix) with ESMTPSA id 1; Mon, 23 Nov 2026 10:00:00 +0100\r\n"


@pytest.fixture
def els(dovecot: Dovecot) -> MailboxAccount:
    """A colleague with a mailbox."""
    return dovecot.new_mailbox("els")


def organisation_of(mail: Mail) -> Organisation:
    """Name the servers as an administrator does who looks in a mail: Dovecot calls itself after the machine."""
    delivered = read_hop(mail.hops[0])
    return replace(
        ORGANISATION,
        proof=(Proof.SUBMISSION,),
        submitted_by=frozenset({"mail.post.example"}),
        received_by=frozenset({delivered.by}) if delivered else frozenset(),
    )


def sent(dovecot: Dovecot, postfix: Postfix, sender: str, login: MailboxAccount | None, top: str = "") -> Mail:
    """Send a mail through Postfix, and read it as it lies in the mailbox."""
    klacht = dovecot.new_mailbox()
    with smtplib.SMTP(LOOPBACK, postfix.smtp_port) as client:
        client.starttls()
        if login:
            client.login(login.username, login.password)
        mail = f"{top}From: {sender}\r\nTo: {klacht.username}\r\nSubject: x\r\n\r\nik pak dit op\r\n"
        client.sendmail(sender, [klacht.username], mail)
    until = time.monotonic() + 30
    while not (found := dovecot.messages(klacht)) and time.monotonic() < until:
        time.sleep(0.05)
    return read(found[0])


def test_a_colleague_who_logged_in_is_proven(dovecot: Dovecot, postfix: Postfix, els: MailboxAccount) -> None:
    mail = sent(dovecot, postfix, els.username, els)

    assert proof_of(mail, organisation_of(mail)) == "submission"
    assert look_at(mail, ORGANISATION).offers == (
        f'proof = "submission" with submitted_by = ["mail.post.example"] and received_by = ["{read_by(mail)}"]',
    )


def read_by(mail: Mail) -> str:
    """Give the name of the server that laid a mail in the mailbox."""
    hop = read_hop(mail.hops[0])
    return hop.by if hop else ""


def test_who_did_not_log_in_or_as_somebody_else_is_not_proven(
    dovecot: Dovecot, postfix: Postfix, els: MailboxAccount
) -> None:
    other = dovecot.new_mailbox("evil")
    for mail in (
        sent(dovecot, postfix, els.username, None),
        sent(dovecot, postfix, els.username, None, FORGED),
        sent(dovecot, postfix, els.username, other),
        sent(dovecot, postfix, els.username, other, FORGED),
    ):
        assert proof_of(mail, organisation_of(mail)) == ""
