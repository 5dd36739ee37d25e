"""How does a letter become the bytes of a mail? The same letter always becomes the same bytes."""

import re
from binascii import b2a_base64, b2a_qp
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256

from bot.core import headers
from bot.core.invitation import Invitation
from bot.core.letter import Written
from bot.core.mail import Address, Attachment

_HEADER_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}")
_CONTENT_TYPE = re.compile(r"(?!multipart/|message/)[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")
_OURS = frozenset(
    {
        *(
            "from",
            "to",
            "cc",
            "bcc",
            "sender",
            "reply-to",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
        ),
        *("auto-submitted", "x-auto-response-suppress", "mime-version", "content-type", "content-transfer-encoding"),
    }
)
_AUTOMATIC = frozenset({"auto-generated", "auto-replied", "no"})
_LINE = re.compile(rb"\r\n|\r|\n")
_LONGEST_LINE = 998
_BASE64_BYTES = 57  # of content in one line of 76 characters


def compose(  # noqa: PLR0913 - a mail has this many parts, and each is named by the caller
    written: Written,
    *,
    sender: Address,
    recipient: Address,
    message_id: str,
    date: datetime,
    reply_to: str = "",
    in_reply_to: str = "",
    references: Sequence[str] = (),
    automatic: str = "auto-generated",
    attachments: Sequence[Attachment] = (),
    invitation: Invitation | None = None,
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """Make the mail, ready to archive and to send as it is; what can't be written safely is a ValueError."""
    if date.tzinfo is None or automatic not in _AUTOMATIC:
        raise ValueError("a mail needs a date with its time zone, and one of the words of RFC 3834")
    if not (own_id := headers.ids("Message-ID", [message_id])):
        raise ValueError("this is not a message id")
    head = (
        headers.address("From", sender),
        headers.address("To", recipient),
        headers.address("Reply-To", Address(name="", address=reply_to)) if reply_to else "",
        headers.text("Subject", written.subject),
        f"Date: {format_datetime(date)}\r\n",
        own_id,
        headers.ids("In-Reply-To", [in_reply_to]),
        headers.ids("References", references),
        f"Auto-Submitted: {automatic}\r\n",  # RFC 3834
        "X-Auto-Response-Suppress: OOF, AutoReply\r\n",  # what Exchange listens to
        *(_extra(name, value) for name, value in (extra or {}).items()),
        "MIME-Version: 1.0\r\n",
    )
    return "".join(head).encode("ascii") + _body(written, attachments, invitation, message_id)


def _extra(name: str, value: str) -> str:
    if not _HEADER_NAME.fullmatch(name) or name.lower() in _OURS:
        raise ValueError(f"the header {name[:60]!r} can't be added")
    return headers.text(name, value)


def _body(written: Written, attachments: Sequence[Attachment], invitation: Invitation | None, message_id: str) -> bytes:
    """Offer the text and the HTML as equals, with what is attached behind them.

    An invitation stands beside them, where Outlook and Gmail take it for one, and is attached for Apple and the rest.
    """
    seed = sha256(message_id.encode()).hexdigest()[:24]
    forms = [_text("plain", written.text), _text("html", written.html)]
    if invitation:
        forms.append(_invitation(invitation))
        file = Attachment(name="invite.ics", content_type="application/ics", content=invitation.content)
        attachments = (*attachments, file)
    letter = _multipart("alternative", f"=_a{seed}", forms)
    if not attachments:
        return letter
    outer = f"=_m{seed}"
    return _multipart("mixed", outer, [letter, *(_attached(one, outer.encode()) for one in attachments)])


def _invitation(invitation: Invitation) -> bytes:
    """Write the calendar part (RFC 6047, 2.4): the method stands in the header as well as in the object."""
    head = f"Content-Type: text/calendar; charset=utf-8; method={invitation.method}\r\n"
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n".encode() + _base64(invitation.content)


def _multipart(subtype: str, boundary: str, parts: Iterable[bytes]) -> bytes:
    """Join parts; "=_" can't stand in quoted-printable or base64, so neither can the boundary (RFC 2045, 6.7)."""
    between = f"--{boundary}".encode()
    head = f'Content-Type: multipart/{subtype};\r\n boundary="{boundary}"\r\n\r\n'.encode()
    return head + b"".join(between + b"\r\n" + part + b"\r\n" for part in parts) + between + b"--\r\n"


def _text(subtype: str, text: str) -> bytes:
    """Write a text part as quoted-printable: readable in the raw mail, lines of at most 76 characters."""
    head = f"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    whole = text if text.endswith("\n") else text + "\n"  # b2a_qp takes its line ends from the first one it sees
    return head.encode() + b2a_qp(_LINE.sub(b"\r\n", whole.encode("utf-8", "replace")), istext=True)


def _attached(one: Attachment, boundary: bytes) -> bytes:
    """Attach a mail so that clients can open it, if that leaves every byte as it is; anything else as base64."""
    disposition = f"Content-Disposition: attachment;\r\n {headers.file_name(one.name)}\r\n\r\n"
    if one.content_type == "message/rfc822" and _may_travel_bare(one.content, boundary):
        return f"Content-Type: message/rfc822\r\n{disposition}".encode() + one.content
    kind = one.content_type.lower()
    known = kind if _CONTENT_TYPE.fullmatch(kind) else "application/octet-stream"
    head = f"Content-Type: {known}\r\nContent-Transfer-Encoding: base64\r\n{disposition}"
    return head.encode() + _base64(one.content)


def _may_travel_bare(content: bytes, boundary: bytes) -> bool:
    """Say whether any mail server passes these bytes on untouched: 7 bit, whole lines, none too long (RFC 5321)."""
    lines = content.split(b"\r\n")
    whole = not any(b"\r" in line or b"\n" in line or len(line) > _LONGEST_LINE for line in lines)
    return whole and content.isascii() and b"\0" not in content and boundary not in content


def _base64(content: bytes) -> bytes:
    starts = range(0, len(content), _BASE64_BYTES)
    return b"\r\n".join(b2a_base64(content[at : at + _BASE64_BYTES], newline=False) for at in starts)
