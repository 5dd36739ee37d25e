"""Which parts is a mail made of, and which of them is its text?"""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.core.bounds import BROKEN, Part, parse
from bot.core.characters import decode, header_text, many_lines
from bot.core.files import safe_name
from bot.core.flowed import unflowed
from bot.core.html_clues import Clue
from bot.core.html_text import html_lines
from bot.core.mail import Attachment, Unreadable

_PARTS_CAP = 1_000
_TEXT_CAP = 400_000  # characters, more than a hundred pages
_NESTED_CAP = 5  # how often a part may turn out to be a mail or a multipart after all
_BOUNDARY = re.compile(r"^--([^\s\"\\-][^\r\n\"\\]{0,69})[ \t]*\r?$", re.MULTILINE)
_READABLE = frozenset({"text/plain", "text/html", "text/enriched", "text/richtext"})
_BASE64_DEFECTS = frozenset(
    ["InvalidBase64PaddingDefect", "InvalidBase64CharactersDefect", "InvalidBase64LengthDefect"]
)
_BASE64_LINE = re.compile(r"[A-Za-z0-9+/]*+={0,2}[ \t]*")
_LONG = 400  # characters: so long a plain text is the mail, however long the HTML is
_LACKING = 2  # an HTML text so many times shorter than the plain one lacks something
_POOR = 3  # a plain text so many times shorter than the HTML beside it only says that there is HTML


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What a mail holds besides its headers."""

    text: str = ""
    clues: tuple[Clue, ...] = ()  # of each line of the text
    attachments: tuple[Attachment, ...] = ()
    inner: tuple[Part, ...] = ()  # attached mails, in order
    status: Part | None = None  # message/delivery-status
    returned_headers: str = ""  # text/rfc822-headers
    defects: tuple[str, ...] = ()


_Told = tuple[str, Clue]


class _Leaf(NamedTuple):
    part: Part
    kind: str  # content type
    alternative: int  # which multipart/alternative it stands in, -1 for none


def read_parts(message: Part, *, files: bool = True) -> Parts:
    """Sort the parts of a mail into text, files (left out on request), attached mails and reports."""
    leaves = list(_leaves(message))
    defects = ["more than 1000 parts"] if len(leaves) >= _PARTS_CAP else []
    texts = [leaf for leaf in leaves if _is_text(leaf)]
    lines = _body(texts)
    text = "\n".join(line for line, _ in lines)
    if len(text) > _TEXT_CAP:
        defects.append("text cut")
        text = text[:_TEXT_CAP]
    rest = [leaf for leaf in leaves if not _is_text(leaf)]
    inner = {id(leaf.part): _inner(leaf.part) for leaf in rest if leaf.kind == "message/rfc822"}
    return Parts(
        text=text,
        clues=tuple(clue for _, clue in lines[: text.count("\n") + 1]),
        attachments=tuple(_attachments(rest, inner)) if files else (),
        inner=tuple(mail for mail in inner.values() if mail is not None),
        status=next((leaf.part for leaf in rest if leaf.kind == "message/delivery-status"), None),
        returned_headers=next((_text(leaf.part) for leaf in rest if leaf.kind == "text/rfc822-headers"), ""),
        defects=tuple(defects),
    )


def _leaves(message: Part) -> Iterator[_Leaf]:
    """Walk the tree without recursion, in reading order; a multipart that isn't one is mended or read as text."""
    waiting = [(message, -1, 0)]
    number = seen = 0
    while waiting and seen < _PARTS_CAP:
        part, alternative, mended = waiting.pop()
        seen += 1
        kind = _kind(part)
        if not kind.startswith("multipart/"):
            yield _Leaf(part, kind, alternative)
            continue
        if kind == "multipart/alternative" and alternative < 0:
            number += 1
            alternative = number
        children = _children(part) or (_mended(part) if mended < _NESTED_CAP else [])
        if not children:
            yield _Leaf(part, "text/plain", alternative)
        waiting += [(child, alternative, mended + (not part.is_multipart())) for child in reversed(children)]


def _children(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Part)] if isinstance(payload, list) else []


def _mended(part: Part) -> list[Part]:
    """Find the boundary that a multipart really uses, when it is not the one it declares."""
    body = part.get_payload()
    found = _BOUNDARY.search(body) if isinstance(body, str) else None
    if not found or not isinstance(body, str):
        return []
    source = f'Content-Type: multipart/mixed; boundary="{found[1].rstrip()}"\n\n{body}'
    try:
        return _children(parse(source.encode("utf-8", "surrogateescape")))
    except Unreadable:
        return []


def _kind(part: Part) -> str:
    try:
        return part.get_content_type()
    except BROKEN:
        return "application/octet-stream"


def _file_name(part: Part) -> str:
    try:
        return header_text(part.get_filename() or "")
    except BROKEN:
        return ""


def _is_text(leaf: _Leaf) -> bool:
    """Say whether a part is read as the mail itself rather than kept as a file."""
    if leaf.kind not in _READABLE:
        return False
    disposition = leaf.part.get("content-disposition", "").partition(";")[0].strip().lower()
    return disposition in {"", "inline"} and not _file_name(leaf.part)


def _body(texts: list[_Leaf]) -> list[_Told]:
    """Join the texts; of alternatives the one that is read best."""
    chosen: list[_Told] = []
    done: set[int] = set()
    for leaf in texts:
        if leaf.alternative < 0:
            lines = _lines(leaf)
        elif leaf.alternative not in done:
            done.add(leaf.alternative)
            lines = _best([other for other in texts if other.alternative == leaf.alternative])
        else:
            continue
        lines = _trimmed(lines)
        chosen += [("", Clue.NONE)] * bool(chosen and lines) + lines
    return chosen


def _best(leaves: list[_Leaf]) -> list[_Told]:
    """Choose between plain text and HTML: HTML where its structure tells more, or where the plain text is no text."""
    plain = [line for leaf in leaves if leaf.kind != "text/html" for line in _lines(leaf)]
    if all(leaf.kind != "text/html" for leaf in leaves):
        return plain
    rich = [line for leaf in leaves if leaf.kind == "text/html" for line in _lines(leaf)]
    size, rich_size = (sum(len(line.strip()) for line, _ in lines) for lines in (plain, rich))
    if rich_size > _POOR * size and size <= _LONG:
        return rich
    return rich if _tells_more(rich, plain) and rich_size * _LACKING >= size else plain


def _tells_more(rich: list[_Told], plain: list[_Told]) -> bool:
    """Say whether the structure knows of quotes, signatures or points."""
    if any(clue not in {Clue.NONE, Clue.COLOURED} for _, clue in rich):
        return True
    if any(line.startswith(">") for line, _ in rich) and not any(line.startswith(">") for line, _ in plain):
        return True
    return any(line.startswith("- ") for line, _ in rich)


def _trimmed(lines: list[_Told]) -> list[_Told]:
    """Take off the empty lines at both ends."""
    written = [number for number, (line, _) in enumerate(lines) if line.strip()]
    return lines[written[0] : written[-1] + 1] if written else []


def _lines(leaf: _Leaf) -> list[_Told]:
    """Decode a part to clean lines."""
    if leaf.kind != "text/html":
        return [(line, Clue.NONE) for line in _text(leaf.part).split("\n")]
    told = html_lines(decode(_content(leaf.part), _parameter(leaf.part, "charset")))
    return [(part, clue) for line, clue in told for part in many_lines(line).split("\n")]


def _text(part: Part) -> str:
    """Decode a part to clean text; the lines that a mail program broke are made whole."""
    text = many_lines(decode(_content(part), _parameter(part, "charset")))
    if _parameter(part, "format").lower() != "flowed":
        return text
    return unflowed(text, joined=_parameter(part, "delsp").lower() == "yes")


def _parameter(part: Part, name: str) -> str:
    try:
        return part.get_content_charset("") if name == "charset" else str(part.get_param(name, ""))
    except BROKEN:
        return ""


def _content(part: Part) -> bytes:
    """Give the bytes of a part, decoded as far as they can be."""
    try:
        content = part.get_payload(decode=True)
    except BROKEN:
        content = str(part.get_payload()).encode("utf-8", "surrogateescape")
    if not isinstance(content, bytes):
        return b""
    return _salvaged(str(part.get_payload())) if _BASE64_DEFECTS.intersection(map(_name, part.defects)) else content


def _name(defect: object) -> str:
    return type(defect).__name__


def _salvaged(payload: str) -> bytes:
    """Decode base64 up to where it stops being that; what a mailing list wrote below it stays as it is."""
    lines = payload.splitlines()
    good = next((number for number, line in enumerate(lines) if not _BASE64_LINE.fullmatch(line)), len(lines))
    symbols = "".join(line.strip() for line in lines[:good]).replace("=", "")
    whole = symbols[: len(symbols) - (len(symbols) % 4 == 1)]
    rest = "\n".join(lines[good:]).encode("utf-8", "surrogateescape")
    return base64.b64decode(whole + "=" * (-len(whole) % 4)) + rest


def _inner(part: Part) -> Part | None:
    """Give the attached mail; one that was encoded, which is illegal but common, is decoded first (RFC 2046, 5.2.1)."""
    payload = part.get_payload()
    mail = payload[0] if isinstance(payload, list) and payload else None
    encoding = part.get("content-transfer-encoding", "")
    if not isinstance(mail, Part) or encoding not in {"base64", "quoted-printable"} or "from" in mail:
        return mail if isinstance(mail, Part) else None
    wrapper = Part()
    wrapper["Content-Transfer-Encoding"] = encoding
    try:
        wrapper.set_payload(mail.as_bytes().decode("ascii", "surrogateescape"))
        return parse(_content(wrapper))
    except (*BROKEN, Unreadable):
        return mail


def _attachments(leaves: list[_Leaf], inner: dict[int, Part | None]) -> Iterator[Attachment]:
    """Give the files; of alternatives to the text only a named file or an invitation is one."""
    number = 0
    for leaf in leaves:
        name = _file_name(leaf.part)
        if leaf.alternative >= 0 and not name and leaf.kind.startswith("text/") and leaf.kind != "text/calendar":
            continue
        if leaf.kind in {"message/delivery-status", "text/rfc822-headers"} and not name:
            continue
        number += 1
        yield _attachment(leaf, name, number, inner.get(id(leaf.part)))


def _attachment(leaf: _Leaf, name: str, number: int, inner: Part | None) -> Attachment:
    content = _content(leaf.part)
    if inner is not None:
        name = name or f"{header_text(inner.get('subject', ''))}.eml".removeprefix(".eml")
        content = _source(inner)
    return Attachment(name=safe_name(name, leaf.kind, number), content_type=leaf.kind, content=content)


def _source(mail: Part) -> bytes:
    try:
        return mail.as_bytes()
    except BROKEN:
        return b""
