"""Is the mail right for every reader of it, whatever stands in its parts?"""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import mailparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.compose import compose
from bot.core.invitation import Invitation
from bot.core.letter import Written
from bot.core.mail import Address, Attachment

WRITTEN = Written(subject="Wij hebben uw klacht ontvangen", text="Dag é €\n.\nFrom x\n", html="<p>Dag é €</p>\n")
MESSAGE_ID = "<hss-2026-0042.k7.e3@hss.test>"
NASTY = "a\r\nBcc: x@y.test\x00\x1b\u2028\ud800 é"


def _raw(**changes: Any) -> bytes:  # noqa: ANN401 - any part of a mail
    parts: dict[str, Any] = {
        "written": WRITTEN,
        "sender": Address(name="HSS klachten", address="klachten@hss.test"),
        "recipient": Address(name="R. Bakker", address="r.bakker@voorbeeld.test"),
        "message_id": MESSAGE_ID,
        "date": datetime(2026, 5, 5, 12, 3, tzinfo=UTC),
    }
    return compose(**(parts | changes))


def _read(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert [part.defects for part in message.walk() if part.defects] == []
    return message


def _text(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_letter_without_anything_special_is_readable_as_it_is() -> None:
    head = _raw().decode("ascii").partition("\r\n\r\n")[0]

    assert head.split("\r\n")[:-1] == [
        "From: HSS klachten <klachten@hss.test>",
        'To: "R. Bakker" <r.bakker@voorbeeld.test>',
        "Subject: Wij hebben uw klacht ontvangen",
        "Date: Tue, 05 May 2026 12:03:00 +0000",
        f"Message-ID: {MESSAGE_ID}",
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: OOF, AutoReply",
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;",
    ]


def test_both_parts_come_back_as_they_were() -> None:
    message = _read(_raw())

    assert [part.get_content_type() for part in message.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert (_text(message, "plain"), _text(message, "html")) == (WRITTEN.text, WRITTEN.html)


def test_mail_parser_reads_the_same() -> None:
    parsed = mailparser.parse_from_bytes(_raw())

    assert (parsed.subject, parsed.to) == (WRITTEN.subject, [("R. Bakker", "r.bakker@voorbeeld.test")])
    assert [part.replace("\r\n", "\n") for part in parsed.text_plain] == [WRITTEN.text]


def test_the_same_letter_is_the_same_bytes() -> None:
    assert _raw() == _raw()


def test_every_line_is_seven_bits_and_ends_in_crlf() -> None:
    raw = _raw(
        written=Written(subject="é" * 300, text="é" * 5000, html="x" * 5000),
        recipient=Address(name="Ö" * 150, address="a@" + "b" * 60 + ".test"),
        references=[f"<{'r' * 800}{n}@x.test>" for n in range(9)],
        attachments=[Attachment(name="ö" * 300 + ".pdf", content_type="application/pdf", content=bytes(5000))],
    )

    lines = raw.split(b"\r\n")
    assert raw.isascii()
    assert [line for line in lines if b"\r" in line or b"\n" in line or len(line) > 998] == []


@pytest.mark.parametrize(
    "value",
    [
        "Klacht",
        "Klacht over café",
        "=?utf-8?q?nep?=",
        "é" * 150,
        "a" * 1500,
        "woord " * 60 + "einde",
        "👩‍👧 " * 30 + ".",
    ],
)
def test_any_subject_comes_back(value: str) -> None:
    subject = str(_read(_raw(written=Written(subject=value, text="x", html="x")))["subject"])

    assert subject == value if len(value) < 900 else subject.startswith("a" * 900)


@pytest.mark.parametrize(
    "name", ["", "Jan", "J. de Vries", "Vries, J. de", 'Jan "de" \\ Vries', "Özlem Yildiz", "=?x", "<b@c.test>"]
)
def test_any_name_comes_back_and_never_changes_the_address(name: str) -> None:
    to = _read(_raw(recipient=Address(name=name, address="a@b.test")))["to"].addresses

    assert [(one.display_name, one.addr_spec) for one in to] == [(name, "a@b.test")]


@pytest.mark.parametrize("where", ["subject", "name", "extra", "file", "in_reply_to", "references"])
def test_no_header_can_be_smuggled_in(where: str) -> None:
    changes: dict[str, dict[str, Any]] = {
        "subject": {"written": Written(subject=NASTY, text="x", html="x")},
        "name": {"recipient": Address(name=NASTY, address="a@b.test")},
        "extra": {"extra": {"X-Case": NASTY}},
        "file": {"attachments": [Attachment(name=NASTY, content_type=NASTY, content=b"x")]},
        "in_reply_to": {"in_reply_to": f"<a@b.test>{NASTY}"},
        "references": {"references": [f"<a@b.test>{NASTY}", NASTY]},
    }

    message = _read(_raw(**changes[where]))

    assert [key for part in message.walk() for key in part if key.lower() == "bcc"] == []
    assert (str(message["date"]), _text(message, "html").strip()[:1] in {"<", "x"}) == (
        "Tue, 05 May 2026 12:03:00 +0000",
        True,
    )


def test_long_ids_are_neither_encoded_nor_broken() -> None:
    ids = [f"<{'CAF' * 60}{n}@mail.test>" for n in range(5)]

    raw = _raw(in_reply_to=ids[-1], references=ids)

    assert b"In-Reply-To: " + ids[-1].encode() + b"\r\n" in raw
    assert b"References: " + "\r\n ".join(ids).encode() + b"\r\n" in raw


def test_too_many_references_keep_the_first_and_the_last() -> None:
    ids = [f"<{n:0100}@mail.test>" for n in range(90)]

    kept = str(_read(_raw(references=ids))["references"]).split()

    assert len(" ".join(kept)) <= 4000
    assert kept == [ids[0], *ids[-len(kept) + 1 :]]


def test_what_is_no_message_id_leaves_no_header() -> None:
    message = _read(_raw(in_reply_to="geen id", references=["", "<met spatie@x>", "<é@x.test>"]))

    assert (message["in-reply-to"], message["references"]) == (None, None)


def test_a_domain_with_accents_is_written_in_ascii() -> None:
    raw = _raw(recipient=Address(name="", address="r@café.test"), reply_to="klachten+k7@bücher.test")

    assert b"To: <r@xn--caf-dma.test>\r\n" in raw
    assert b"Reply-To: <klachten+k7@xn--bcher-kva.test>\r\n" in raw


@pytest.mark.parametrize(
    "address",
    ["jörg@b.test", "a b@c.test", "", "a@", "@b.test", "a@b c", "a@b.test>\r\nBcc: x@y", "a@straße.test", "a@-b.test",
     "a,b@c.test", "a@" + "b" * 300, "a@b..test", "a\x00@b.test", '"a\r\nb"@c.test'],
)  # fmt: skip
def test_an_address_that_cannot_be_written_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"(mail header|domain)"):
        _raw(recipient=Address(name="", address=address))


@pytest.mark.parametrize("address", ["a@b", "a.b+c=d@sub.b.test", '"a b"@c.test', "o'neil@b.test", "a..b@c.test"])
def test_odd_addresses_that_work_are_accepted(address: str) -> None:
    assert f"To: <{address}>\r\n".encode() in _raw(recipient=Address(name="", address=address))


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": datetime(2026, 5, 5)},  # noqa: DTZ001 - what is tested
        {"automatic": "yes"},
        {"message_id": "x"},
        {"extra": {"Bcc": "x@y.test"}},
        {"extra": {"X: y\r\nBcc": "x"}},
    ],
)
def test_what_would_make_a_wrong_mail_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"time zone|message id|can't be added"):
        _raw(**wrong)


@pytest.mark.parametrize("automatic", ["auto-generated", "auto-replied", "no"])
def test_the_mail_says_that_a_machine_wrote_it(automatic: str) -> None:
    message = _read(_raw(automatic=automatic))

    assert (message["auto-submitted"], message["x-auto-response-suppress"]) == (automatic, "OOF, AutoReply")


def test_extra_headers_are_added() -> None:
    assert _read(_raw(extra={"X-Case": "HSS-2026-0042 é"}))["x-case"] == "HSS-2026-0042 é"


def test_attachments_come_back_byte_for_byte() -> None:
    files = [
        Attachment(name="brief é.pdf", content_type="application/pdf", content=bytes(range(256)) * 9),
        Attachment(name="../../etc/passwd", content_type="text/html; charset=x\r\nX: y", content=b""),
        Attachment(name='a"b;c.txt', content_type="multipart/mixed", content=b"--x\r\n"),
        Attachment(name="", content_type="", content=b"x"),
    ]

    found = list(_read(_raw(attachments=files)).iter_attachments())

    assert [(one.get_filename(), one.get_content_type(), one.get_payload(decode=True)) for one in found] == [
        ("brief é.pdf", "application/pdf", files[0].content),
        ("passwd", "application/octet-stream", b""),
        ('a"b;c.txt', "application/octet-stream", b"--x\r\n"),
        ("bijlage", "application/octet-stream", b"x"),
    ]


def test_an_original_that_every_server_passes_on_is_attached_as_a_mail() -> None:
    original = Attachment(name="origineel.eml", content_type="message/rfc822", content=_raw())

    raw = _raw(message_id="<other@hss.test>", attachments=[original])

    [mail] = _read(raw).iter_attachments()
    assert (mail.get_content_type(), mail.get_filename()) == ("message/rfc822", "origineel.eml")
    assert original.content in raw
    assert mailparser.parse_from_bytes(raw).attachments[0]["filename"] == "origineel.eml"


@pytest.mark.parametrize(
    "content",
    [
        b"Subject: caf\xe9\r\n\r\nx",
        b"Subject: x\n\nx",
        b"Subject: x\r\n\r\n" + b"y" * 999,
        b"Subject: x\r\n\r\n\0",
        _raw(attachments=[Attachment(name="a", content_type="", content=b"")]),
    ],
    ids=["8 bit", "bare newlines", "long line", "NUL", "our own boundary"],
)
def test_any_other_original_is_attached_as_a_file(content: bytes) -> None:
    raw = _raw(attachments=[Attachment(name="o.eml", content_type="message/rfc822", content=content)])

    [file] = _read(raw).iter_attachments()
    assert (file.get_content_type(), file.get_payload(decode=True)) == ("application/octet-stream", content)


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text(), st.text(), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_makes_a_sound_mail(subject: str, name: str, file: str, body: str) -> None:
    raw = _raw(
        written=Written(subject=subject, text=body, html=body),
        recipient=Address(name=name, address="a@b.test"),
        attachments=[Attachment(name=file, content_type=name, content=body.encode())],
    )

    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert (raw.isascii(), [one.addr_spec for one in message["to"].addresses]) == (True, ["a@b.test"])
    assert [one.get_payload(decode=True) for one in message.iter_attachments()] == [body.encode()]
    expected = body.replace("\r\n", "\n").replace("\r", "\n")
    assert _text(message, "plain").removesuffix("\n") == expected.removesuffix("\n")


def test_an_invitation_stands_beside_the_letter_and_is_attached() -> None:
    invitation = Invitation(method="REQUEST", content=b"BEGIN:VCALENDAR\r\nSUMMARY:\xc3\xa9\r\nEND:VCALENDAR\r\n")
    file = Attachment(name="a.pdf", content_type="application/pdf", content=b"x")

    letter = _read(_raw(invitation=invitation, attachments=(file,)))

    first, *files = letter.iter_parts()
    assert isinstance(first, EmailMessage)
    forms = list(first.iter_parts())
    assert [part.get_content_type() for part in (first, *forms)] == [
        "multipart/alternative", "text/plain", "text/html", "text/calendar",
    ]  # fmt: skip
    calendar = forms[-1]
    assert (calendar["Content-Type"].params["method"], calendar.get_content_disposition()) == ("REQUEST", None)
    assert calendar.get_payload(decode=True) == invitation.content
    assert [(one.get_filename(), one.get_content_type()) for one in files] == [
        ("a.pdf", "application/pdf"), ("invite.ics", "application/ics"),
    ]  # fmt: skip
    assert files[1].get_payload(decode=True) == invitation.content
