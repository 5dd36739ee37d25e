"""Do the demo's own mail servers behave like those of an organisation?"""

import smtplib
import threading

import pytest

from bot.accounts import MailboxAccount, Security, SmtpAccount
from bot.adapters.imap import Mailbox
from bot.adapters.smtp import check
from bot.core.organisation import Organisation
from bot.core.reading import read
from bot.core.trust import proof_of
from bot.demo.clock import Clock
from bot.demo.collect import mails_of
from bot.demo.mailboxes import HOST
from bot.demo.servers import Ports, Servers, serving
from tests.demo.conftest import NOON, Post

MAIL = b"From: Jan <jan@post.example>\r\nTo: klachten@hss.example\r\nSubject: Klacht\r\n\r\nIk ben boos.\r\n"
HSS = Organisation(
    key="hss", name="HSS", short_name="HSS", address="klachten@hss.example", procedure="hss", coordinator="directie",
    step_up="", fallback="", authserv_id="mx.hss.example", received_by=frozenset({"mx.hss.example"}),
)  # fmt: skip


def account(servers: Servers) -> MailboxAccount:
    return MailboxAccount(
        host=HOST,
        port=servers.ports.imap,
        security=Security.NONE,
        username="klachten@hss.example",
        password=servers.password,
        timeout=5,
    )


def test_mail_is_delivered_as_it_was_sent_below_the_headers_of_the_server(servers: Servers, post: Post) -> None:
    post.send(MAIL, "klachten@hss.example")

    with Mailbox.open(account(servers)) as mailbox:
        (mail,) = mailbox.new_mails()

    assert mail.raw.endswith(MAIL)
    assert mail.internal_date == NOON
    assert read(mail.raw).received == (("mx.hss.example", NOON),)


@pytest.mark.parametrize(("login", "proof"), [(True, "dmarc"), (False, "")])
def test_sender_is_proven_by_logging_in(servers: Servers, post: Post, proof: str, *, login: bool) -> None:
    post.send(MAIL, "klachten@hss.example", login=login)

    (arrived,) = servers.arrivals()

    assert proof_of(read(arrived.raw), HSS) == proof


def test_login_of_another_domain_proves_nothing(servers: Servers, post: Post) -> None:
    post.send(MAIL.replace(b"jan@post.example", b"directie@hss.example"), "klachten@hss.example")

    (arrived,) = servers.arrivals()

    assert proof_of(read(arrived.raw), HSS) == ""


def test_wrong_password_is_refused(servers: Servers) -> None:
    with (
        smtplib.SMTP(HOST, servers.ports.smtp, local_hostname="localhost") as smtp,
        pytest.raises(smtplib.SMTPAuthenticationError),
    ):
        smtp.login("jan@post.example", "fout")


def test_plus_address_lies_in_the_mailbox_of_its_owner(servers: Servers, post: Post) -> None:
    post.send(MAIL, "Klachten+hss-2026-0001@hss.example")

    (arrived,) = servers.arrivals()

    assert arrived.address == "klachten@hss.example"
    assert "klachten+hss-2026-0001@hss.example" in read(arrived.raw).recipients


def test_somebody_new_gets_a_mailbox_with_the_first_mail(servers: Servers, post: Post) -> None:
    post.send(MAIL, "nieuw@elders.example")

    assert "nieuw@elders.example" in servers.addresses()
    assert [mail.folder for mail in mails_of(servers, "nieuw@elders.example")] == ["INBOX"]


def test_mail_to_nobody_comes_back_as_a_delivery_report(servers: Servers, post: Post) -> None:
    post.send(b"Message-ID: <brief.1@post.example>\r\n" + MAIL, "niemand@weg.example")

    (arrived,) = servers.arrivals()
    bounce = read(arrived.raw).bounce

    assert arrived.address == "jan@post.example"
    assert bounce is not None
    assert (bounce.message_id, bounce.recipient, bounce.status, bounce.permanent) == (
        "<brief.1@post.example>",
        "niemand@weg.example",
        "5.1.1",
        True,
    )


def test_report_that_can_not_be_delivered_is_not_reported(servers: Servers, post: Post) -> None:
    post.send(MAIL, "niemand@weg.example", sender="", login=False)

    assert servers.arrivals() == []


def test_bot_is_woken_when_a_mail_arrives(servers: Servers, post: Post) -> None:
    with Mailbox.open(account(servers)) as mailbox:
        threading.Timer(0.3, post.send, (MAIL, "klachten@hss.example")).start()
        mailbox.wait(60, threading.Event())

        assert len(mailbox.new_mails()) == 1


def test_handled_mail_is_moved(servers: Servers, post: Post) -> None:
    post.send(MAIL, "klachten@hss.example")
    with Mailbox.open(account(servers)) as mailbox:
        mailbox.file_away([mail.uid for mail in mailbox.new_mails()])

    assert [mail.folder for mail in mails_of(servers, "klachten@hss.example")] == ["Verwerkt"]


def test_bot_can_log_in_to_send(servers: Servers) -> None:
    findings = check(
        SmtpAccount(
            host=HOST,
            port=servers.ports.smtp,
            security=Security.NONE,
            username="klachten@hss.example",
            password=servers.password,
        )
    )

    assert findings.logged_in
    assert findings.eight_bit
    assert findings.smtputf8


def test_what_somebody_sent_can_be_kept(servers: Servers) -> None:
    servers.put("jan@post.example", "Verzonden", MAIL, NOON)

    (kept,) = mails_of(servers, "jan@post.example")

    assert (kept.folder, kept.at, kept.raw) == ("Verzonden", NOON, MAIL)


def test_ports_that_others_use_are_left_to_them(servers: Servers, clock: Clock) -> None:
    with serving(clock, wanted=servers.ports) as others:
        assert others.ports != servers.ports


def test_wanted_ports_are_taken_when_they_are_free(clock: Clock) -> None:
    with serving(clock) as first:
        ports = first.ports

    with serving(clock, wanted=Ports(imap=ports.imap, smtp=ports.smtp)) as again:
        assert again.ports == ports
