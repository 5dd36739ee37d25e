"""What does a reply look like that a mail program makes? Quotes, signatures and threading of the usual ones."""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.encoders import encode_base64
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr, getaddresses
from mimetypes import guess_type
from pathlib import Path

from bot.core.calendar import AMSTERDAM
from bot.core.wording import day_in_words
from bot.demo.peek import from_address, header, plain_text
from bot.demo.scenario import Person

MAILS = Path(__file__).parent / "mails"  # mails, and files that go with them
PREFIX = re.compile(r"^(?:(?:re|antw|fw)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Quoted:
    """The letter that is answered, as the mail program shows it."""

    text: str
    sender: str
    recipient: str
    subject: str
    sent: datetime


@dataclass(frozen=True, kw_only=True)
class Note:
    """What somebody wants to send: the words, to whom, below which subject."""

    to: str
    subject: str
    says: str
    files: tuple[str, ...] = ()
    automatic: bool = False
    message_id: str = ""


def reply(letter: bytes, person: Person, note: Note, now: datetime) -> bytes:
    """Answer a letter, with the whole letter quoted."""
    quoted = Quoted(
        text=plain_text(letter).strip(),
        sender=header(letter, "From"),
        recipient=person.address,
        subject=header(letter, "Subject"),
        sent=now,
    )
    style = STYLES.get(person.client, _webmail)
    message = _with_files(style(note.says, person, quoted), note.files)
    parent = header(letter, "Message-ID")
    message["In-Reply-To"] = parent
    message["References"] = f"{header(letter, 'References')} {parent}".strip()
    return _addressed(message, person, note, now)


def fresh(person: Person, note: Note, now: datetime) -> bytes:
    """Write a mail of its own: nothing is quoted, nothing refers to another mail."""
    message = _with_files(MIMEText(f"{note.says}\n\n{_closing(person)}\n", "plain", "utf-8"), note.files)
    return _addressed(message, person, note, now)


def reply_subject(subject: str, person: Person) -> str:
    """Put the word for "reply" before a subject that this mail program uses, once."""
    word = {"outlook": "RE", "iphone": "Re", "thunderbird": "Re"}.get(person.client, "Re")
    return f"{word}: {PREFIX.sub('', subject)}"


def reply_address(letter: bytes) -> str:
    """Say where an answer goes: Reply-To, else From."""
    wanted = header(letter, "Reply-To")
    return next((address for _, address in getaddresses([wanted]) if address), "") or from_address(letter)


def _addressed(message: MIMEBase, person: Person, note: Note, now: datetime) -> bytes:
    message["From"] = formataddr((person.name, person.address))
    message["To"] = note.to
    message["Subject"] = note.subject
    message["Date"] = format_datetime(now.astimezone(AMSTERDAM))
    message["Message-ID"] = note.message_id
    if note.automatic:  # RFC 3834
        message["Auto-Submitted"] = "auto-replied"
        message["X-Auto-Response-Suppress"] = "All"
    return message.as_bytes()


def _with_files(message: MIMEBase, files: tuple[str, ...]) -> MIMEBase:
    if not files:
        return message
    whole = MIMEMultipart("mixed")
    whole.attach(message)
    for name in files:
        kind, _, subtype = (guess_type(name)[0] or "application/octet-stream").partition("/")
        part = MIMEBase(kind, subtype)
        part.set_payload((MAILS / name).read_bytes())
        encode_base64(part)
        part.add_header("Content-Disposition", "attachment", filename=name)
        whole.attach(part)
    return whole


def _closing(person: Person) -> str:
    function = f"\n{person.function}" if person.function else ""
    return f"Met vriendelijke groet,\n\n{person.name}{function}"


def _marked(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _html(text: str) -> str:
    return html.escape(text).replace("\n", "<br>\n")


def _both(plain: str, page: str) -> MIMEMultipart:
    message = MIMEMultipart("alternative")
    message.attach(MIMEText(plain, "plain", "utf-8"))
    message.attach(MIMEText(f"<html><body>{page}</body></html>", "html", "utf-8"))
    return message


def _gmail(says: str, person: Person, quoted: Quoted) -> MIMEBase:
    day = day_in_words(quoted.sent.astimezone(AMSTERDAM).date())
    short = f"{day[:2]} {day.partition(' ')[2]} om {quoted.sent.astimezone(AMSTERDAM):%H:%M}"
    line = f"Op {short} schreef {quoted.sender}:"
    own = f"{says}\n\n{person.name}"
    page = (
        f'<div dir="ltr">{_html(own)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f'{_html(line)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;'
        f'padding-left:1ex">{_html(quoted.text)}</blockquote></div>'
    )
    return _both(f"{own}\n\n{line}\n\n{_marked(quoted.text)}\n", page)


def _outlook(says: str, person: Person, quoted: Quoted) -> MIMEBase:
    own = f"{says}\n\n{_closing(person)}"
    sent = quoted.sent.astimezone(AMSTERDAM)
    rows = {
        "Van": quoted.sender,
        "Verzonden": f"{day_in_words(sent.date())} {sent:%H:%M}",
        "Aan": quoted.recipient,
        "Onderwerp": quoted.subject,
    }
    block = "\n".join(f"{name}: {value}" for name, value in rows.items())
    lines = "".join(f"<b>{name}:</b> {_html(value)}<br>" for name, value in rows.items())
    page = (
        f'<div class="WordSection1"><p class="MsoNormal">{_html(own)}</p>'
        f'<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
        f'<p class="MsoNormal">{lines}</p></div><p class="MsoNormal">'
        f"{_html(quoted.text)}</p></div>"
    )
    return _both(f"{own}\n\n{block}\n\n{quoted.text}\n", page)


def _iphone(says: str, person: Person, quoted: Quoted) -> MIMEBase:
    sent = quoted.sent.astimezone(AMSTERDAM)
    day = f"{sent.day} {day_in_words(sent.date()).split()[2][:3]} {sent:%Y} om {sent:%H:%M}"
    line = f"Op {day} heeft {quoted.sender} het volgende geschreven:"
    own = f"{says}\n\n{person.name}\n\nVerstuurd vanaf mijn iPhone"
    return MIMEText(f"{own}\n\n> {line}\n> \n{_marked(quoted.text)}\n", "plain", "utf-8")


def _thunderbird(says: str, person: Person, quoted: Quoted) -> MIMEBase:
    line = f"Op {quoted.sent.astimezone(AMSTERDAM):%d-%m-%Y om %H:%M} schreef {quoted.sender}:"
    return MIMEText(f"{line}\n{_marked(quoted.text)}\n\n{says}\n\n-- \n{person.name}\n", "plain", "utf-8")


def _webmail(says: str, person: Person, quoted: Quoted) -> MIMEBase:
    head = (
        f"-----Oorspronkelijk bericht-----\nVan: {quoted.sender}\nAan: {quoted.recipient}\nOnderwerp: {quoted.subject}"
    )
    return MIMEText(f"{says}\n\n{_closing(person)}\n\n{head}\n\n{quoted.text}\n", "plain", "utf-8")


STYLES: Mapping[str, Callable[[str, Person, Quoted], MIMEBase]] = {
    "gmail": _gmail,
    "outlook": _outlook,
    "iphone": _iphone,
    "thunderbird": _thunderbird,
    "webmail": _webmail,
}
