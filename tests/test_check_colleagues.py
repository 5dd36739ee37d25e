"""Does `klachtenpost check` say which proof the mails of colleagues show? Over a real mailbox, and of a saved mail."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.accounts import MailboxAccount, SmtpAccount
from bot.check import check_mail
from bot.check.colleagues import check_colleagues
from bot.check.finding import Finding
from bot.core.organisation import Organisation, Proof
from bot.settings import OrganisationSettings
from tests.servers.dovecot import Dovecot
from tests.servers.process import free_port
from tests.town import ORGANISATION

PASS = "Authentication-Results: mx.hss.example; dmarc=pass header.from=hss.example"
EXCHANGE = "X-MS-Exchange-Organization-AuthAs: Internal"


def mail(*headers: str, sender: str = "mila@hss.example") -> bytes:
    """Make a mail with these headers on top."""
    lines = (*headers, f"From: {sender}", "To: klachten@hss.example", "Subject: Re: Klacht", "", "ik pak dit op", "")
    return "\r\n".join(lines).encode()


@pytest.fixture
def account(dovecot: Dovecot) -> MailboxAccount:
    """A mailbox of its own for this test."""
    return dovecot.new_mailbox()


def looked(account: MailboxAccount, organisation: Organisation = ORGANISATION) -> list[Finding]:
    """Look at the mailbox of an organisation."""
    smtp = SmtpAccount(host="127.0.0.1", port=9, security=account.security)
    return check_colleagues(OrganisationSettings(organisation=organisation, mailbox=account, smtp=smtp))


def test_an_empty_mailbox_says_nothing_yet(account: MailboxAccount) -> None:
    (found,) = looked(account)

    assert (found.part, found.ok) == ("proof", True)
    assert found.text.startswith("no mail of a colleague lies in the mailbox yet")


def test_the_newest_mail_of_each_colleague_is_looked_at(dovecot: Dovecot, account: MailboxAccount) -> None:
    with dovecot.client(account) as client:
        client.create_folder(account.done_folder)
    for one in (mail(), mail(PASS), mail("Auto-Submitted: auto-replied"), mail(sender="anna@burger.example")):
        dovecot.append(one, account, account.done_folder)
    dovecot.append(mail(PASS, sender="Sam <SAM@hss.example>"), account)

    assert [(one.ok, one.text) for one in looked(account)] == [(True, "2 mails of colleagues show dmarc")]


def test_mail_without_proof_is_named_with_what_would_prove_it(dovecot: Dovecot, account: MailboxAccount) -> None:
    dovecot.append(mail(EXCHANGE), account)

    (found,) = looked(account)

    assert (found.ok, found.text, found.what_to_do) == (
        False,
        (
            "1 mail of colleagues shows no proof; it has no Authentication-Results header: "
            "each act will have to be confirmed"
        ),
        (
            'if these are your own mail servers, you can choose proof = "header" with proof_header = '
            '"X-MS-Exchange-Organization-AuthAs: Internal"'
        ),
    )


def test_who_chose_to_confirm_is_told_that_it_could_be_easier(dovecot: Dovecot, account: MailboxAccount) -> None:
    dovecot.append(mail(PASS), account)

    (found,) = looked(account, replace(ORGANISATION, proof=(Proof.CONFIRM,), authserv_id=""))

    assert (found.ok, found.text) == (
        True,
        (
            "each act is confirmed, as you chose; if these are your own mail servers, you can choose "
            'proof = "dmarc" with authserv_id = "mx.hss.example"'
        ),
    )


def test_no_address_and_no_name_is_ever_told(dovecot: Dovecot, account: MailboxAccount) -> None:
    for one in (
        mail(),
        mail(PASS),
        mail(PASS.replace("pass", "fail"), sender="Mila de Boer <mila@hss.example>, x@y.nl"),
    ):
        dovecot.append(one, account)
        told = " ".join(f"{found.text} {found.what_to_do}" for found in looked(account))
        assert [word for word in ("@", "mila", "Mila", "Boer") if word in told] == []


def test_a_mailbox_that_is_away_is_a_fault(account: MailboxAccount) -> None:
    (found,) = looked(replace(account, port=free_port()))

    assert (found.part, found.ok) == ("proof", False)


@pytest.mark.parametrize(
    ("raw", "ok", "text"),
    [
        (mail(PASS), True, "1 mail of colleagues shows dmarc"),
        (mail(sender="anna@burger.example"), False, "one.eml is of nobody who works there by the configuration"),
        (b"", False, "one.eml is of nobody who works there by the configuration"),
    ],
)
def test_one_saved_mail_is_judged(tmp_path: Path, raw: bytes, *, ok: bool, text: str) -> None:
    (tmp_path / "one.eml").write_bytes(raw)

    (found,) = check_mail(tmp_path / "one.eml", ORGANISATION)

    assert (found.ok, found.text) == (ok, text)


def test_a_saved_mail_that_is_not_there_is_named(tmp_path: Path) -> None:
    (found,) = check_mail(tmp_path / "one.eml", ORGANISATION)

    assert (found.ok, found.text) == (False, "one.eml can't be read: No such file or directory")
