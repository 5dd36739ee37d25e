"""What does the bot find in a real mailbox, and what does it leave there?"""

import logging
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from unittest.mock import Mock

import pytest

from bot.accounts import MailboxAccount, Security
from bot.adapters import GiveUp, TryAgain
from bot.adapters.imap import Mailbox
from bot.adapters.imap_connection import Connection
from bot.adapters.imap_fetch import AT_ONCE_BYTES, TOGETHER_BYTES, batches
from tests.servers.dovecot import Dovecot
from tests.servers.process import LOOPBACK, free_port

MAIL = b"From: jan@klager.example\r\nSubject: Klacht %d\r\n\r\nIk ben het er niet mee eens.\r\n"
LONG, SOONER = 60, 40  # seconds: a wait that nothing ends lasts long, and any busy machine ends it sooner
WINTER = datetime(2026, 1, 31, 23, 59, 58, tzinfo=timezone(timedelta(hours=1)))
NASTY = {
    "year 99999999999": b"Date: Mon, 02 Nov 99999999999 10:00:00 +0000\r\nSubject: x\r\n\r\nhoi\r\n",
    "no headers": b"\r\nalleen tekst\r\n",
    "empty": b"\r\n",
    "raw eight-bit": b"Subject: caf\xe9 \xff\xfe\r\nFrom: J\xe9r\xf4me\r\n\r\n\xe9\r\n",
    "parentheses": b"From: " + b"(" * 5000 + b"\r\n\r\nhoi\r\n",
    "quotes and braces": b'Subject: {12}\r\nX: "\\\r\n\r\n{5}\r\n* 3 EXISTS\r\nA1 OK done\r\n',
    "deep": b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(300)),
    "long line": b"Subject: " + b"x" * 200_000 + b"\r\n\r\n" + b"y" * 200_000 + b"\r\n",
}


@pytest.fixture
def account(dovecot: Dovecot) -> MailboxAccount:
    return dovecot.new_mailbox()


@pytest.fixture
def mailbox(account: MailboxAccount) -> Iterator[Mailbox]:
    with Mailbox.open(account) as opened:
        yield opened


@pytest.fixture
def never() -> threading.Event:
    return threading.Event()


def without(mailbox: Mailbox, *abilities: bytes) -> None:
    """Let the bot believe that the server can't do this; Dovecot itself can't be told to forget."""
    client = mailbox._connection.client  # noqa: SLF001  # as said above
    client._cached_capabilities = tuple(set(client.capabilities()) - set(abilities))  # noqa: SLF001  # the same


def test_new_mails_come_oldest_first_with_their_bytes(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount
) -> None:
    for number in range(3):
        dovecot.append(MAIL % number, account)

    found = mailbox.new_mails()

    assert [mail.raw for mail in found] == [MAIL % number for number in range(3)]
    assert {(mail.folder, mail.uidvalidity, mail.truncated) for mail in found} == {
        ("INBOX", mailbox.uidvalidity, False)
    }
    assert [mail.uid for mail in found] == [1, 2, 3]


def test_internal_date_knows_its_zone(dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount) -> None:
    with dovecot.client(account) as other:
        other.append("INBOX", MAIL % 1, msg_time=WINTER)

    (mail,) = mailbox.new_mails()

    assert mail.internal_date == WINTER
    assert mail.internal_date.tzinfo is UTC


def test_internal_date_that_is_nonsense_blocks_nothing(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    nonsense = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))
    answers = [{1: {b"RFC822.SIZE": 9, b"INTERNALDATE": nonsense}}, {1: {b"BODY[]<0>": b"x"}}]
    monkeypatch.setattr(mailbox._reader, "fetch", Mock(side_effect=answers))  # noqa: SLF001  # Dovecot keeps no such date

    (mail,) = mailbox.new_mails()

    assert mail.internal_date == datetime(1, 1, 1, tzinfo=UTC)


def test_reading_leaves_mails_unread(dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount) -> None:
    dovecot.append(MAIL % 1, account)

    mailbox.new_mails()

    with dovecot.client(account) as other:
        other.select_folder("INBOX", readonly=True)
        assert other.search(["SEEN"]) == []


@pytest.mark.parametrize("security", list(Security))
def test_no_piece_of_a_command_waits_until_the_server_has_confirmed_the_one_before(
    security: Security, dovecot: Dovecot
) -> None:
    connection = Connection.open(dovecot.new_mailbox(security))

    assert connection.client.socket().getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
    connection.close()


def test_empty_mailbox_has_no_new_mails(mailbox: Mailbox) -> None:
    assert mailbox.new_mails() == []


def test_mail_to_a_tagged_address_arrives(dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount) -> None:
    dovecot.deliver(MAIL % 1, account.username.replace("@", "+zaak.42@"))

    (mail,) = mailbox.new_mails()

    assert b"Delivered-To: " + account.username.replace("@", "+zaak.42@").encode() in mail.raw


@pytest.mark.parametrize("name", NASTY)
def test_nasty_mail_is_read_byte_by_byte(name: str, dovecot: Dovecot, account: MailboxAccount) -> None:
    dovecot.append(NASTY[name], account)
    dovecot.append(MAIL % 1, account)

    with Mailbox.open(account) as mailbox:
        assert [mail.raw for mail in mailbox.new_mails()] == [NASTY[name], MAIL % 1]
        assert mailbox.unfetchable == {}


def test_only_the_beginning_of_a_large_mail_is_fetched(dovecot: Dovecot, account: MailboxAccount) -> None:
    large = b"Subject: groot\r\n\r\n" + b"x" * 3000 + b"\r\n"
    exact = b"Subject: past\r\n\r\n".ljust(998, b"y") + b"\r\n"
    for raw in (large, exact, MAIL % 1):
        dovecot.append(raw, account)

    with Mailbox.open(replace(account, max_bytes=1000)) as mailbox:
        found = mailbox.new_mails()

    assert [(mail.raw, mail.truncated) for mail in found] == [(large[:1000], True), (exact, False), (MAIL % 1, False)]


def test_at_most_limit_mails_are_read_and_then_the_next(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, never: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        dovecot.append(MAIL % number, account)

    first = mailbox.new_mails(limit=3)
    mailbox.file_away(mail.uid for mail in first)
    idling = Mock(wraps=mailbox._idle)  # noqa: SLF001  # to count
    monkeypatch.setattr(mailbox, "_idle", idling)
    mailbox.wait(10, never)  # two are still there, so there is nothing to wait for
    second = mailbox.new_mails(limit=3)

    assert not idling.called
    assert [mail.raw for mail in first + second] == [MAIL % number for number in range(5)]


def test_mail_that_was_expunged_meanwhile_is_left_out(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        dovecot.append(MAIL % number, account)
    read = Mailbox._read  # noqa: SLF001  # the moment between two commands

    def expunge_first(self: Mailbox, stamps: dict[int, object]) -> object:
        with dovecot.client(account) as other:
            other.select_folder("INBOX")
            other.delete_messages([2])
            other.expunge([2])
        return read(self, stamps)  # type: ignore[arg-type]

    monkeypatch.setattr(Mailbox, "_read", expunge_first)

    assert [mail.uid for mail in mailbox.new_mails()] == [1, 3]
    assert mailbox.unfetchable == {}


def test_filing_away_moves_to_a_folder_that_is_made(dovecot: Dovecot, account: MailboxAccount) -> None:
    dovecot.append(MAIL % 1, account)
    dovecot.append(MAIL % 2, account)

    with Mailbox.open(replace(account, done_folder="Afgehandeld é & zo")) as mailbox:
        mailbox.file_away([1])
        mailbox.file_away([1])  # again, as after a crash

    assert dovecot.messages(account) == [MAIL % 2]
    assert dovecot.messages(account, "Afgehandeld é & zo") == [MAIL % 1]


def test_filing_away_works_when_the_folder_is_deleted_meanwhile(dovecot: Dovecot, account: MailboxAccount) -> None:
    dovecot.append(MAIL % 1, account)
    dovecot.append(MAIL % 2, account)

    with Mailbox.open(account) as mailbox:
        mailbox.file_away([1])
        with dovecot.client(account) as other:
            other.delete_folder(account.done_folder)
        mailbox.file_away([2])

    assert dovecot.messages(account, account.done_folder) == [MAIL % 2]


@pytest.mark.parametrize("absent", [(b"MOVE",), (b"MOVE", b"UIDPLUS")])
def test_filing_away_works_without_move_and_takes_nothing_else(
    absent: tuple[bytes, ...], dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount
) -> None:
    for number in range(3):
        dovecot.append(MAIL % number, account)
    without(mailbox, *absent)
    mailbox.new_mails()

    mailbox.file_away([1, 3])

    assert dovecot.messages(account, account.done_folder) == [MAIL % 0, MAIL % 2]
    assert [mail.uid for mail in mailbox.new_mails()] == [2]


def test_thousand_mails_are_filed_away_in_two_commands(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dovecot.client(account) as other:
        other.create_folder(account.done_folder)
        for _ in range(10):
            other.multiappend("INBOX", [MAIL % number for number in range(100)])

    moves = Mock(wraps=mailbox._move)  # noqa: SLF001  # to count
    monkeypatch.setattr(mailbox, "_move", moves)
    while found := mailbox.new_mails(limit=500):
        mailbox.file_away(mail.uid for mail in found)

    assert moves.call_count == 2
    assert mailbox.check().waiting == 0
    assert len(dovecot.messages(account, account.done_folder)) == 1000


def test_renumbered_mailbox_shows_another_uidvalidity(dovecot: Dovecot, account: MailboxAccount) -> None:
    dovecot.append(MAIL % 1, account)
    with Mailbox.open(account) as mailbox:
        (before,) = mailbox.new_mails()

    dovecot.forget_uids(account)
    with Mailbox.open(account) as mailbox:
        (after,) = mailbox.new_mails()

    assert after.raw == before.raw
    assert after.uidvalidity != before.uidvalidity


def test_wait_ends_when_a_mail_arrives(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, never: threading.Event
) -> None:
    mailbox.new_mails()
    threading.Timer(0.3, lambda: dovecot.deliver(MAIL % 1, account.username)).start()

    begun = time.monotonic()
    mailbox.wait(LONG, never)

    assert time.monotonic() - begun < SOONER
    assert len(mailbox.new_mails()) == 1


def test_wait_notices_a_mail_that_came_before_it(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, never: threading.Event
) -> None:
    mailbox.new_mails()
    dovecot.deliver(MAIL % 1, account.username)
    mailbox.noop()  # the server told of the mail here, and tells it once

    begun = time.monotonic()
    mailbox.wait(LONG, never)

    assert time.monotonic() - begun < SOONER


def test_wait_lasts_when_known_mails_stay(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, never: threading.Event
) -> None:
    dovecot.append(MAIL % 1, account)
    mailbox.new_mails()

    begun = time.monotonic()
    mailbox.wait(1.5, never)

    assert time.monotonic() - begun > 1.4


def test_wait_ends_when_told_to_stop(mailbox: Mailbox, never: threading.Event) -> None:
    threading.Timer(0.2, never.set).start()

    begun = time.monotonic()
    mailbox.wait(LONG, never)

    assert time.monotonic() - begun < SOONER
    mailbox.noop()  # the connection is still good


def test_wait_renews_idle_and_stays_quiet(
    mailbox: Mailbox, never: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.imap.RENEW_IDLE_SECONDS", 0.5)
    client = mailbox._connection.client  # noqa: SLF001  # to count
    counted = Mock(side_effect=client.idle)
    monkeypatch.setattr(client, "idle", counted)

    mailbox.wait(2, never)

    assert counted.call_count > 1


def test_wait_polls_where_the_server_has_no_idle(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, never: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapters.imap.POLL_SECONDS", 0.2)
    without(mailbox, b"IDLE")
    mailbox.new_mails()
    threading.Timer(0.3, lambda: dovecot.deliver(MAIL % 1, account.username)).start()

    begun = time.monotonic()
    mailbox.wait(LONG, never)

    assert time.monotonic() - begun < SOONER


def test_server_that_hangs_up_during_wait_is_noticed(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount, never: threading.Event
) -> None:
    threading.Timer(0.3, lambda: dovecot.kick(account)).start()

    begun = time.monotonic()
    with pytest.raises(TryAgain, match="no connection with the IMAP server"):
        mailbox.wait(LONG, never)

    assert time.monotonic() - begun < SOONER


def test_server_that_hangs_up_between_commands_is_noticed(
    dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount
) -> None:
    dovecot.append(MAIL % 1, account)
    dovecot.kick(account)

    with pytest.raises(TryAgain):
        mailbox.new_mails()


class Stumbling:
    """A client that breaks over one mail, as the library does over answers that it can't read."""

    def __init__(self, client: object, uid: int, error: Exception) -> None:
        self.client, self.uid, self.error = client, uid, error

    def __getattr__(self, name: str) -> object:
        return getattr(self.client, name)

    def fetch(self, uids: list[int], items: list[str]) -> object:
        if self.uid in uids and items[0].startswith("BODY"):
            raise self.error
        return self.client.fetch(uids, items)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (OverflowError("date"), "the server's answer makes no sense: OverflowError"),
        (ConnectionResetError("gone"), "the connection breaks: ConnectionResetError"),
    ],
)
def test_mail_that_cannot_be_fetched_blocks_no_other(
    error: Exception,
    why: str,
    dovecot: Dovecot,
    account: MailboxAccount,
    never: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(4):
        dovecot.append(MAIL % number, account)
    usual = Connection._open  # noqa: SLF001  # also the connections that are made anew stumble
    monkeypatch.setattr(Connection, "_open", lambda self: Stumbling(usual(self), 2, error))

    with Mailbox.open(account) as mailbox:
        found = mailbox.new_mails(limit=3)
        mailbox.file_away(mail.uid for mail in found)
        more = mailbox.new_mails(limit=3)
        begun = time.monotonic()
        mailbox.wait(1, never)

        assert [mail.uid for mail in found + more] == [1, 3, 4]
        assert mailbox.unfetchable == {2: why}
        assert time.monotonic() - begun > 0.9


def test_two_clients_on_one_mailbox_file_each_mail_once(dovecot: Dovecot, account: MailboxAccount) -> None:
    for number in range(3):
        dovecot.append(MAIL % number, account)

    with Mailbox.open(account) as one, Mailbox.open(account) as other:
        for mailbox, found in ((one, one.new_mails()), (other, other.new_mails())):
            mailbox.file_away(mail.uid for mail in found)

    assert dovecot.messages(account, account.done_folder) == [MAIL % number for number in range(3)]


@pytest.mark.parametrize("security", Security)
def test_connection_is_protected_as_configured(security: Security, dovecot: Dovecot) -> None:
    account = dovecot.new_mailbox(security=security)

    with Mailbox.open(account) as mailbox:
        assert mailbox.check().waiting == 0


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_unknown_certificate_is_refused(security: Security, dovecot: Dovecot) -> None:
    account = replace(dovecot.new_mailbox(security=security), ca_file=None)

    with pytest.raises(GiveUp, match=r"the certificate of the IMAP server localhost:[0-9]+ is not trusted"):
        Mailbox.open(account)


def test_wrong_password_is_for_a_person_to_mend(account: MailboxAccount) -> None:
    with pytest.raises(GiveUp) as caught:
        Mailbox.open(replace(account, password="verkeerd wachtwoord é"))

    server = f"the IMAP server 127.0.0.1:{account.port}"
    assert str(caught.value) == f"{server} refuses the username or the password [AUTHENTICATIONFAILED]"


def test_password_with_quotes_and_accents_is_taken(dovecot: Dovecot, account: MailboxAccount) -> None:
    password = 'g"e\\h é€ {3}'
    (dovecot.home / "users" / account.username).write_text(f"{account.username}:{password}\n")

    with Mailbox.open(replace(account, password=password)) as mailbox:
        mailbox.noop()


def test_server_that_is_away_is_tried_again(account: MailboxAccount) -> None:
    with pytest.raises(TryAgain, match=r"no connection with the IMAP server 127\.0\.0\.1:[0-9]+: ConnectionRefused"):
        Mailbox.open(replace(account, port=free_port()))


def test_server_that_says_nothing_is_tried_again(account: MailboxAccount) -> None:
    with socket.create_server((LOOPBACK, 0)) as silent, pytest.raises(TryAgain, match="TimeoutError"):
        Mailbox.open(replace(account, port=silent.getsockname()[1], timeout=0.2))


def test_folder_that_is_not_there_is_for_a_person_to_mend(account: MailboxAccount) -> None:
    with pytest.raises(GiveUp, match="has no folder 'Klachten'"):
        Mailbox.open(replace(account, folder="Klachten"))


def test_check_says_what_the_mailbox_is_able_to_do(dovecot: Dovecot, mailbox: Mailbox, account: MailboxAccount) -> None:
    dovecot.append(MAIL % 1, account)
    with dovecot.client(account) as other:
        other.create_folder("Bak é & co")

    found = mailbox.check()

    assert (found.idle, found.move, found.uidplus, found.writable) == (True, True, True, True)
    assert sorted(found.folders) == ["Bak é & co", "INBOX"]
    assert found.waiting == 1


def test_mails_never_reach_the_log(dovecot: Dovecot, account: MailboxAccount, caplog: pytest.LogCaptureFixture) -> None:
    dovecot.append(MAIL % 1, account)
    caplog.set_level(logging.DEBUG)

    with Mailbox.open(account) as mailbox:
        mailbox.new_mails()

    assert [record.getMessage() for record in caplog.records] == []


def test_small_mails_are_asked_for_together_and_large_ones_alone() -> None:
    sizes = {1: 10, 2: 10, 3: TOGETHER_BYTES, 4: 10, 5: TOGETHER_BYTES * 2, 6: 10}

    assert list(batches(sizes)) == [[1, 2], [3], [4], [5], [6]]


def test_memory_for_mails_that_are_not_kept_yet_is_bounded() -> None:
    large = AT_ONCE_BYTES // 2

    assert list(batches(dict.fromkeys(range(1, 9), large))) == [[1], [2]]
    assert list(batches({1: AT_ONCE_BYTES * 2, 2: 10})) == [[1]]
    assert list(batches({})) == []
