"""What stands in the headers of a mail? Just enough for servers, players and pages; it never fails."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr
from functools import lru_cache

BROKEN = (LookupError, ValueError, OverflowError, RecursionError, IndexError, AttributeError, TypeError)


def header(raw: bytes, name: str) -> str:
    """Give the first header of this name in one line, decoded; "" when there is none or it can't be read."""
    try:
        value = _head(raw)[name]
    except BROKEN:
        return ""
    return " ".join(str(value or "").split())


def from_address(raw: bytes) -> str:
    """Give the address in From, in lower case."""
    return parseaddr(header(raw, "From"))[1].lower()


@lru_cache(maxsize=4)  # several headers of one mail are asked in a row
def _head(raw: bytes) -> EmailMessage:
    head, _, _ = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    return BytesParser(policy=default).parsebytes(head + b"\n\n", headersonly=True)


@lru_cache(maxsize=4)
def parts_of(raw: bytes) -> tuple[EmailMessage, ...]:
    """Give the parts of a mail that are not containers, an attached mail as one; none when it can't be parsed."""
    try:
        return tuple(_leaves(BytesParser(policy=default).parsebytes(raw)))
    except BROKEN:
        return ()


def plain_text(raw: bytes) -> str:
    """Give the text part of a mail, "" when there is none."""
    return next((text_of(part) for part in parts_of(raw) if is_body(part, "text/plain")), "")


def html_text(raw: bytes) -> str:
    """Give the HTML part of a mail, "" when there is none."""
    return next((text_of(part) for part in parts_of(raw) if is_body(part, "text/html")), "")


def is_body(part: EmailMessage, content_type: str) -> bool:
    """Say whether a part is shown as the mail itself, rather than as a file."""
    try:
        return part.get_content_type() == content_type and part.get_content_disposition() != "attachment"
    except BROKEN:
        return False


def text_of(part: EmailMessage) -> str:
    """Give the text of a part, whatever its character set claims."""
    content = content_of(part)
    for charset in ("utf-8", str(part.get_content_charset() or "cp1252")):
        try:
            return content.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


def content_of(part: EmailMessage) -> bytes:
    """Give what a part holds; of an attached mail the whole mail."""
    try:
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0)
            return inner.as_bytes(policy=part.policy.clone(linesep="\r\n")) if isinstance(inner, EmailMessage) else b""
        content = part.get_payload(decode=True)
    except BROKEN:
        return b""
    return content if isinstance(content, bytes) else b""


def _leaves(part: EmailMessage) -> Iterator[EmailMessage]:
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for inner in part.iter_parts():
            if isinstance(inner, EmailMessage):
                yield from _leaves(inner)
    else:
        yield part
