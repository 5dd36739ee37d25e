"""Any bytes become a mail or are refused, in a time that grows with their size and no faster."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.bounds import HEADER_BLOCK, SIZE
from bot.core.files import safe_name
from bot.core.mail import Mail, Unreadable
from bot.core.reading import read

FRAGMENTS = [
    *[b"\r\n", b"\n", b"\n\n", b"\r", b" ", b"\t", b"\0", b"\xff", b"\xe9", "één".encode(), b"--b", b"--b--", b"-- "],
    *[b"From: ", b"To: ", b"Subject: ", b"Date: ", b"Received: ", b"Message-ID: ", b"References: ", b"Return-Path: <>"],
    *[b"Content-Type: ", b"multipart/mixed; boundary=b", b"multipart/alternative; boundary=b", b"message/rfc822"],
    *[b"multipart/report; report-type=delivery-status; boundary=b", b"message/delivery-status", b"text/html"],
    *[b"text/plain; charset=", b"utf-8", b"utf-7", b"utf-16", b"punycode", b"format=flowed", b"application/pdf"],
    *[b"Content-Transfer-Encoding: ", b"base64", b"quoted-printable", b"x-uuencode", b"=?utf-8?b?", b"=?x?q?", b"?="],
    *[
        b"Content-Disposition: attachment; filename*0*=utf-8''%ff",
        b'filename="',
        b"(",
        b")",
        b"<",
        b">",
        b'"',
        b"@",
        b";",
    ],
    *[
        b"jan@voorbeeld.example",
        b"5 May 99999999999",
        b"Tue, 5 May 2026 14:32:08 +0200",
        b"Auto-Submitted: auto-replied",
    ],
    *[
        b"> ",
        b"Op 5 mei 2026 om 14:32 schreef Jan:",
        b"Van: ",
        b"Verzonden: ",
        b"Aan: ",
        b"Onderwerp: FW: ",
        b"schreef",
    ],
    *[b"---------- Forwarded message", b"Met vriendelijke groet,", b"PS", b"Action: failed", b"Status: 5.1.1"],
    *[b"<div>", b"</div>", b"<a href='", b"<table><tr><td>", b"<!--", b"&#x", b"<blockquote>", b"<script>", b"style="],
]


def read_or_refused(raw: bytes) -> Mail | None:
    try:
        return read(raw)
    except Unreadable:
        return None


@given(st.binary(max_size=2_000))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read_or_refused(raw)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=60).map(b"".join))
@settings(max_examples=500, deadline=None)
def test_any_pieces_of_mail_are_read_and_the_new_text_stands_in_the_text(raw: bytes) -> None:
    mail = read_or_refused(raw)

    assert mail is None or set(mail.new_text.split()) <= set(mail.text.split())


@given(st.text(max_size=300), st.sampled_from(["application/pdf", "text/plain", "x/y"]))
@settings(deadline=None)
def test_file_name_is_safe(name: str, content_type: str) -> None:
    safe = safe_name(name, content_type, 1)

    assert safe
    assert len(safe) <= 120
    assert safe.isprintable()
    assert not set(safe) & set('/\\:*?"<>|')
    assert not safe.startswith(".")


def html(body: str) -> bytes:
    return b"Content-Type: text/html\n\n" + body.encode()


def plain(body: str) -> bytes:
    return b"Subject: Re: x\n\n" + body.encode()


def headers(lines: str) -> bytes:
    return lines.encode() + b"\n\ntekst"


HOSTILE: dict[str, Callable[[int], bytes]] = {
    "open tags": lambda n: html("<a " * n),
    "open quotes": lambda n: html("<a x='" * n),
    "open comments": lambda n: html("<!--" * n),
    "nested blocks": lambda n: html("<div>" * n),
    "nested tables": lambda n: html("<table><tr><td>" * n),
    "nested quotes": lambda n: html("<blockquote>" * n + "x"),
    "end tags of nothing": lambda n: html("<b></i>" * n),
    "links": lambda n: html("<a href=http://x>x" * n),
    "numbers": lambda n: html("&#" + "9" * n),
    "attributions": lambda n: plain("Op Op schreef\n" * n),
    "attribution in one line": lambda n: plain("Op " * n),
    "answered attributions": lambda n: plain("Op 5-5-2026 om 14:32 schreef Jan:\n> x\ny\n" * n),
    "header keys": lambda n: plain("Van: a\n" * n),
    "recipients": lambda n: plain("Aan: a@b;\n" * n),
    "empty lines": lambda n: plain("\n" * n),
    "greetings": lambda n: plain("x\nGroet,\nJan\n" * n),
    "forwards in forwards": lambda n: plain("---------- Forwarded message\nVan: a@b.example\n" * n),
    "disclaimers": lambda n: plain("Dit bericht is vertrouwelijk\n\n" * n),
    "rules": lambda n: plain("__________\n" * n),
    "brackets in From": lambda n: headers("From: " + "(" * n),
    "encoded words": lambda n: headers("Subject:" + " =?utf-8?q?a?=\n" * n),
    "many headers": lambda n: headers("\n".join(f"X-{i}: x" for i in range(n))),
    "many Received": lambda n: headers("Received: from a by b; x\n" * n + "X: y"),
    "references": lambda n: headers("References:" + "\n <a@b>" * n),
    "addresses": lambda n: headers("To: a@b.example" + ",\n a@b.example" * n),
    "parameters": lambda n: headers("Content-Type: text/plain" + ";" * n),
    "parts": lambda n: b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * n,
    "alternatives": lambda n: b"Content-Type: multipart/alternative; boundary=b\n\n" + b"--b\n\nx\n" * n,
    "wrong boundaries": lambda n: b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--c\n\nx\n" * n,
    "base64 of nothing": lambda n: b"Content-Transfer-Encoding: base64\n\n" + b"=!a\n" * n,
    "names": lambda n: b"From: Els de Boer <els@x.example>\n" + plain("Bedankt,\nEls\n" * n),
    "warnings": lambda n: plain("LET OP: deze mail komt van buiten de organisatie en is hier afgebroken om\n" * n),
    "announcements by structure": lambda n: html("<div class=gmail_attr>Op 5-5-2026 schreef Jan:</div>x" * n),
    "signatures by structure": lambda n: html("<div id=Signature>x</div>y" * n),
    "web forms": lambda n: (
        b"Subject: FW: x\n\nVan: a\nVerzonden: b\nAan: c\nOnderwerp: d\n\n" + b"Naam: x\nBericht:\n" * n
    ),
    "flowed": lambda n: b"Content-Type: text/plain; format=flowed\n\n" + b"a \n" * n,
}


def calls(raw: bytes) -> int:
    """Count the function calls that reading takes: a clock would tell more about the machine."""
    number = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal number
        number += 1

    sys.setprofile(count)
    try:
        read_or_refused(raw)
    finally:
        sys.setprofile(None)
    return number


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_the_size_and_no_faster(name: str) -> None:
    small, large = calls(HOSTILE[name](500)), calls(HOSTILE[name](2_000))

    assert large <= 5 * small + 5_000


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"x" * (SIZE + 1), "larger than 64 MB"),
        (b"X: " + b"y" * HEADER_BLOCK, "headers larger than 256 KB"),
        (b"X: y\n\n" + b"\n" * 2_000_001, "more than 2000000 lines"),
        (b"X: y\n\n" + b"--\n" * 20_001, "more than 20000 boundaries"),
        (b"X: y\n\n" + b"multipart/ " * 1_001, "too many parts within parts"),
        (b"Content-Type: message/rfc822\n\n" * 990, "nested too deeply"),
    ],
    ids=["size", "headers", "lines", "boundaries", "nestings", "depth"],
)
def test_what_is_out_of_bounds_is_refused_with_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(raw)


def test_nested_mails_are_read_to_the_tenth() -> None:
    raw = b"Subject: Fwd: x\nContent-Type: message/rfc822\n\n" * 50 + b"Subject: binnenste\n\ntekst"

    assert read(raw).forward is not None
