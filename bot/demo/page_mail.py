"""What does the page of one mail show? Whatever stands in the mail, nothing in it may run."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage

from bot.core.calendar import AMSTERDAM
from bot.demo.collect import Lying
from bot.demo.peek import BROKEN, content_of, header, html_text, is_body, parts_of, plain_text

HEADERS = (
    "From",
    "To",
    "Date",
    "Subject",
    "Reply-To",
    "In-Reply-To",
    "Message-ID",
    "Auto-Submitted",
    "Authentication-Results",
)
# a browser shows these without running anything; all else is saved as text
HARMLESS = {
    "application/pdf": ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "text/plain": ".txt",
}
LONGEST_SOURCE = 20_000
# a frame that may run nothing can't tell its height: it is guessed, and can be dragged larger
LINE, MARGIN, LEAST, MOST = 27, 160, 260, 1400
COLUMNS = 85
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
GUARD = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


@dataclass(frozen=True, kw_only=True)
class File:
    """An attachment, as it is saved beside the page."""

    name: str
    saved_as: str
    content_type: str
    content: bytes

    @property
    def link(self) -> str:
        """Where the page finds it."""
        return f"files/{self.saved_as}"

    @property
    def renamed(self) -> bool:
        """Say whether it became plain text."""
        return self.saved_as.endswith(".txt") and self.content_type != "text/plain"

    @property
    def size(self) -> str:
        """Say how large it is."""
        return f"{max(1, round(len(self.content) / 1000))} kB"


@dataclass(frozen=True, kw_only=True)
class MailPage:
    """Everything that stands on the page of a mail."""

    file: str
    folder: str
    when: str
    other: str  # who is at the other end
    subject: str
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str
    height: int
    files: tuple[File, ...]
    source: str


def mail_page(lying: Lying, number: int, *, sent: bool) -> MailPage:
    """Read a mail for its page."""
    raw = lying.raw
    text, page = plain_text(raw), html_text(raw)
    return MailPage(
        file=f"{number:03}.html",
        folder=lying.folder,
        when=_when(lying.at),
        other=header(raw, "To" if sent else "From"),
        subject=header(raw, "Subject"),
        headers=tuple((name, value) for name in HEADERS if (value := header(raw, name))),
        text=text.strip(),
        html=f"{GUARD}{page}" if page.strip() else "",
        height=_height(text or page),
        files=tuple(_files(raw, number)),
        source=_source(raw),
    )


def _when(at: datetime) -> str:
    return f"{at.astimezone(AMSTERDAM):%a %d %b %Y %H:%M}"


def _height(text: str) -> int:
    lines = sum(1 + len(line) // COLUMNS for line in text.splitlines())
    return min(MOST, max(LEAST, MARGIN + lines * LINE))


def _files(raw: bytes, number: int) -> list[File]:
    parts = [part for part in parts_of(raw) if not (is_body(part, "text/plain") or is_body(part, "text/html"))]
    return [_file(part, number, index) for index, part in enumerate(parts, 1)]


def _file(part: EmailMessage, number: int, index: int) -> File:
    name, content_type = _name(part), part.get_content_type()
    stem = re.sub(r"[^a-z0-9]+", "-", name.rpartition(".")[0].lower()).strip("-") or "file"
    return File(
        name=name,
        saved_as=f"{number:03}-{index}-{stem[:40]}{HARMLESS.get(content_type, '.txt')}",
        content_type=content_type,
        content=content_of(part),
    )


def _name(part: EmailMessage) -> str:
    try:
        given = part.get_filename()
    except BROKEN:
        given = None
    return " ".join(str(given or f"part ({part.get_content_type()})").split())[:120]


def _source(raw: bytes) -> str:
    shown = raw[:LONGEST_SOURCE].decode("utf-8", "replace").replace("\r\n", "\n").replace("\0", "�")
    return shown if len(raw) <= LONGEST_SOURCE else f"{shown}\n[… {len(raw) - LONGEST_SOURCE} bytes more]"
