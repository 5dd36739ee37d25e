"""What becomes of letters on their way to a real mail server, and to one that misbehaves?"""

import threading
import time
from dataclasses import dataclass, replace

import pytest

from bot.accounts import MailboxAccount, Security
from bot.adapters import GiveUp, TryAgain
from bot.adapters.imap import Fetched, Mailbox
from bot.adapters.smtp import Sender, check, deliver
from bot.adapters.smtp_answer import Fault, Outcome, Result
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.servers.process import free_port
from tests.servers.sink import Caught, Sink

RAW = b"From: bot@post.example\r\nTo: jan@klager.example\r\nSubject: Brief\r\n\r\nGeachte heer,\r\n..\r\n. punt\r\n"
SENDER = "klacht@post.example"


@dataclass(frozen=True, kw_only=True)
class Letter:
    id: int = 1
    envelope_sender: str = SENDER
    recipient: str = "jan@klager.example"
    raw: bytes = RAW


def letters(number: int) -> list[Letter]:
    return [Letter(id=one, recipient=f"jan{one}@klager.example") for one in range(number)]


def send(sink: Sink, *batch: Letter, timeout: float = 5) -> list[Result]:
    results: list[Result] = []
    deliver(sink.account(timeout=timeout), batch, results.append)
    return results


def outcomes(results: list[Result]) -> list[Outcome]:
    return [result.outcome for result in results]


def test_letter_arrives_byte_by_byte_with_its_envelope(sink: Sink) -> None:
    results = send(sink, Letter(id=7))

    assert results == [Result(id=7, outcome=Outcome.SENT)]
    assert sink.letters() == [
        Caught(sender=SENDER, recipient="jan@klager.example", raw=RAW, options=f"SIZE={len(RAW)}")
    ]


def test_letter_without_sender_leaves_with_the_null_sender(sink: Sink) -> None:
    send(sink, Letter(envelope_sender=""))

    assert [letter.sender for letter in sink.letters()] == [""]


def test_eight_bit_letter_is_announced_as_such(sink: Sink) -> None:
    raw = "Subject: Brief\r\n\r\nEén café\r\n".encode()

    send(sink, Letter(raw=raw))

    assert sink.letters()[0].options == f"SIZE={len(raw)} BODY=8BITMIME"
    assert sink.letters()[0].raw == raw


def test_thousand_letters_take_one_connection(sink: Sink) -> None:
    begun = time.monotonic()

    results = send(sink, *letters(1000))

    assert outcomes(results) == [Outcome.SENT] * 1000
    assert [letter.recipient for letter in sink.letters()] == [f"jan{number}@klager.example" for number in range(1000)]
    assert sink.connections() == 1
    assert time.monotonic() - begun < 10


def test_result_is_told_before_the_next_letter_leaves(sink: Sink) -> None:
    there: list[int] = []

    deliver(sink.account(), letters(3), lambda _result: there.append(sink.count()))

    assert there == [1, 2, 3]


@pytest.mark.parametrize("stage", ["rcpt", "data", "dot"])
@pytest.mark.parametrize(
    ("answer", "outcome"),
    [("451 4.7.1 later", Outcome.TRY_AGAIN), ("550 5.1.1 unknown", Outcome.REFUSED)],
)
def test_answer_about_one_letter_leaves_the_others_alone(stage: str, answer: str, outcome: Outcome, sink: Sink) -> None:
    sink.answer(stage, answer, recipient="jan1@klager.example")

    results = send(sink, *letters(3))

    assert results[1] == Result(id=1, outcome=outcome, detail=answer, at_fault=Fault.LETTER)
    assert outcomes(results) == [Outcome.SENT, outcome, Outcome.SENT]
    assert [letter.recipient for letter in sink.letters()] == ["jan0@klager.example", "jan2@klager.example"]
    assert sink.connections() == 1


@pytest.mark.parametrize(
    ("stage", "answer", "fault"),
    [
        ("mail", "550 5.7.1 sender not allowed", Fault.SERVER),
        ("mail", "552 5.3.4 too big", Fault.LETTER),
        ("rcpt", "554 5.7.1 Relay access denied", Fault.SERVER),
        ("rcpt", "530 5.7.0 log in first", Fault.SERVER),
        ("rcpt", "452 4.3.1 no room", Fault.SERVER),
        ("rcpt", "452 4.2.2 mailbox full", Fault.LETTER),
        ("dot", "554 5.7.1 looks like spam", Fault.LETTER),
    ],
)
def test_fault_of_the_server_is_told_from_that_of_the_letter(stage: str, answer: str, fault: Fault, sink: Sink) -> None:
    sink.answer(stage, answer)

    (result,) = send(sink, Letter())

    assert (result.detail, result.at_fault) == (answer, fault)


def test_addresses_in_an_answer_are_left_out(sink: Sink) -> None:
    sink.answer("rcpt", "550 5.1.1 <jan@klager.example>: unknown in our table")

    (result,) = send(sink, Letter())

    assert result.detail == "550 5.1.1 <…>: unknown in our table"


def test_connection_lost_after_the_dot_means_try_again_and_the_rest_goes_on(sink: Sink) -> None:
    sink.answer("dot", "drop", recipient="jan1@klager.example")

    results = send(sink, *letters(4))

    assert outcomes(results) == [Outcome.SENT, Outcome.TRY_AGAIN, Outcome.SENT, Outcome.SENT]
    assert results[1].at_fault is Fault.SERVER
    assert sink.count() == 4  # the server did keep it: sent again it comes twice, under the same Message-ID
    assert sink.connections() == 2


def test_server_that_is_silent_after_the_dot_is_given_ten_times_the_patience(sink: Sink) -> None:
    sink.answer("dot", "stall", recipient="jan0@klager.example")

    begun = time.monotonic()
    results = send(sink, *letters(2), timeout=0.1)

    assert time.monotonic() - begun > 0.9
    assert outcomes(results) == [Outcome.TRY_AGAIN, Outcome.SENT]
    assert results[0].detail == "no answer about the content: SMTPReadTimeoutError"


@pytest.mark.parametrize("stage", ["mail", "rcpt"])
@pytest.mark.parametrize("answer", ["drop", "421 4.7.0 too many letters over one connection"])
def test_connection_that_ends_before_the_letter_is_made_anew(stage: str, answer: str, sink: Sink) -> None:
    sink.answer(stage, answer)

    results = send(sink, *letters(2))

    assert outcomes(results) == [Outcome.SENT, Outcome.SENT]
    assert sink.count() == 2


def test_letter_that_makes_the_server_hang_up_blocks_no_other(sink: Sink) -> None:
    sink.answer("rcpt", "drop", recipient="jan0@klager.example", times=10)

    results = send(sink, *letters(3))

    assert outcomes(results) == [Outcome.TRY_AGAIN, Outcome.SENT, Outcome.SENT]


def test_server_that_keeps_hanging_up_is_left_alone(sink: Sink) -> None:
    sink.answer("dot", "drop", times=100)
    results: list[Result] = []

    with pytest.raises(TryAgain, match="keeps hanging up"):
        deliver(sink.account(), letters(10), results.append)

    assert [result.id for result in results] == [0, 1]


def test_connection_is_kept_between_batches(sink: Sink) -> None:
    results: list[Result] = []
    with Sender(sink.account()) as sender:
        sender.deliver(letters(2), results.append)
        sender.deliver(letters(2), results.append)

    assert outcomes(results) == [Outcome.SENT] * 4
    assert sink.connections() == 1


def test_connection_that_ended_between_batches_is_no_letters_fault(sink: Sink) -> None:
    results: list[Result] = []
    with Sender(sink.account()) as sender:
        sender.deliver(letters(1), results.append)
        sink.drop_connections()
        sender.deliver(letters(1), results.append)

    assert outcomes(results) == [Outcome.SENT] * 2
    assert sink.count() == 2


def test_nothing_is_said_of_letters_when_the_server_is_away(sink: Sink) -> None:
    results: list[Result] = []
    account = replace(sink.account(), port=free_port())

    with pytest.raises(TryAgain, match="no connection with the SMTP server"):
        deliver(account, letters(2), results.append)

    assert results == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [("421 4.3.2 closed for now", TryAgain), ("554 5.7.1 we do not know you", GiveUp), ("drop", TryAgain)],
)
def test_server_that_will_not_talk_to_us(answer: str, error: type[Exception], sink: Sink) -> None:
    sink.answer("connect", answer)

    with pytest.raises(error):
        send(sink, Letter())

    assert sink.count() == 0


def test_failure_of_whoever_hears_the_result_stops_the_batch(sink: Sink) -> None:
    def fail(_result: Result) -> None:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        deliver(sink.account(), letters(3), fail)

    assert sink.count() == 1


@pytest.mark.parametrize("recipient", ["jan@klager.example\r\nRCPT TO:<els@klager.example>", "jan\x00@klager.example"])
def test_address_that_cannot_be_mailed_is_refused_alone(recipient: str, sink: Sink) -> None:
    results = send(sink, Letter(id=1, recipient=recipient), Letter(id=2))

    assert results[0] == Result(id=1, outcome=Outcome.REFUSED, detail="no address that can be mailed")
    assert outcomes(results) == [Outcome.REFUSED, Outcome.SENT]
    assert [letter.recipient for letter in sink.letters()] == ["jan@klager.example"]


def test_address_with_accents_is_announced_as_such(sink: Sink) -> None:
    send(sink, Letter(recipient="jérôme@klager.example"))

    assert [(letter.recipient, letter.options.split()[-1]) for letter in sink.letters()] == [
        ("jérôme@klager.example", "SMTPUTF8")
    ]


def test_login_is_used_and_a_refused_one_is_for_a_person_to_mend(sink: Sink) -> None:
    sink.require_login("bot", "geheim")

    deliver(sink.account("bot", "geheim"), [Letter()], lambda _result: None)
    with pytest.raises(GiveUp, match="refuses the username or the password: 535"):
        deliver(sink.account("bot", "fout"), [Letter()], lambda _result: None)

    assert sink.count() == 1


def test_login_that_fails_for_now_is_tried_again(sink: Sink) -> None:
    sink.require_login("bot", "geheim")
    sink.answer("auth", "454 4.7.0 no database")

    with pytest.raises(TryAgain, match="454"):
        deliver(sink.account("bot", "geheim"), [Letter()], lambda _result: None)


def test_server_without_login_or_encryption_is_for_a_person_to_mend(sink: Sink) -> None:
    with pytest.raises(GiveUp, match="can't be used"):
        check(sink.account("bot", "geheim"))
    with pytest.raises(GiveUp, match="STARTTLS"):
        check(replace(sink.account(), security=Security.STARTTLS))


def test_check_says_what_the_server_is_able_to_do(sink: Sink) -> None:
    found = check(sink.account())

    assert (found.encrypted, found.logged_in, found.eight_bit, found.smtputf8) == (False, False, True, True)
    assert found.max_bytes == 100_000_000


def first_mail(account: MailboxAccount) -> Fetched:
    """The mail that lies in a mailbox, or the one that comes within ten seconds."""
    with Mailbox.open(account) as mailbox:
        mailbox.wait(10, threading.Event())
        return mailbox.new_mails()[0]


@pytest.mark.parametrize("security", Security)
def test_letter_goes_through_a_real_server_to_a_real_mailbox(
    security: Security, postfix: Postfix, dovecot: Dovecot
) -> None:
    bot, klager = dovecot.new_mailbox(), dovecot.new_mailbox("jan", domain="klager.example")
    account = postfix.account(bot, security)
    results: list[Result] = []

    deliver(account, [Letter(envelope_sender=bot.username, recipient=klager.username)], results.append)

    assert outcomes(results) == [Outcome.SENT]
    assert first_mail(klager).raw.endswith(RAW.partition(b"\r\n\r\n")[2])
    assert check(account).encrypted is (security is not Security.NONE)


def test_letter_to_nobody_comes_back_as_a_real_bounce(postfix: Postfix, dovecot: Dovecot) -> None:
    bot = dovecot.new_mailbox()
    raw = RAW.replace(b"Subject", b"Message-ID: <brief-1@post.example>\r\nSubject")
    tagged = bot.username.replace("@", "+zaak@")
    results: list[Result] = []

    letter = Letter(envelope_sender=tagged, recipient="niemand@weg.example", raw=raw)
    deliver(postfix.account(bot), [letter], results.append)
    bounce = first_mail(bot).raw

    assert outcomes(results) == [Outcome.SENT]
    assert bounce.startswith(b"Return-Path: <>\r\nDelivered-To: " + tagged.encode())
    assert b"Status: 5.1.1" in bounce
    assert b"Message-ID: <brief-1@post.example>" in bounce


def test_real_server_refuses_a_wrong_password_and_a_letter_without_login(postfix: Postfix, dovecot: Dovecot) -> None:
    account = postfix.account(dovecot.new_mailbox())
    results: list[Result] = []

    with pytest.raises(GiveUp, match="refuses the username or the password: 535"):
        deliver(replace(account, password="fout"), [Letter()], results.append)
    deliver(replace(account, username=""), [Letter()], results.append)

    assert [(result.outcome, result.at_fault) for result in results] == [(Outcome.REFUSED, Fault.SERVER)]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_unknown_certificate_is_refused(security: Security, postfix: Postfix, dovecot: Dovecot) -> None:
    account = replace(postfix.account(dovecot.new_mailbox(), security), ca_file=None)

    with pytest.raises(GiveUp, match=r"the certificate of the SMTP server localhost:[0-9]+ is not trusted"):
        check(account)
