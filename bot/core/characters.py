"""Which characters do these bytes and these encoded words mean?"""

import codecs
import re
import unicodedata
from email.errors import HeaderParseError
from email.header import decode_header

HEADER_CAP = 4_000  # characters of one header that are decoded; the standard library is quadratic here
_STATEFUL = re.compile(r"utf-?7|utf-?16|utf-?32|iso-?2022|hz")  # valid ASCII or UTF-8 by accident: the label decides
_TEXT_CODEC = re.compile(r"utf|iso8859|iso2022|cp\d|koi8|mac|gb|big5|euc|shift|ascii|latin|tis|johab|hz|ptcp|kz")
_WINDOWS = {"ascii", "iso8859-1"}  # what calls itself so is in practice windows-1252
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0e\ufeff\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_JOINERS = re.compile("[\u200c\u200d\ufe0f]")  # meaningful in a text (emoji, Persian), a disguise in a name


def decode(content: bytes, declared: str = "") -> str:
    """Decode text by a ladder: UTF-8 when it is that, the declared charset, windows-1252, and never fail."""
    charset = declared.strip(" \"';").lower()
    if charset.startswith("utf-8") or not charset:
        ladder = ["utf-8", "cp1252"]
    elif _STATEFUL.match(charset):
        ladder = [charset, "utf-8", "cp1252"]
    else:
        ladder = ["utf-8", charset, "cp1252"]
    for name in ladder:
        text = _try(content, name)
        if text is not None:
            return text
    return content.decode("utf-8" if charset.startswith("utf") else "latin-1", "replace")


def _try(content: bytes, charset: str) -> str | None:
    """Decode with a real text codec; punycode, zip and other surprises are refused."""
    try:
        name = codecs.lookup(charset).name
        if not _TEXT_CODEC.match(name):
            return None
        return content.decode("cp1252" if name in _WINDOWS else name)
    except (LookupError, ValueError):
        return None


def mend(value: str) -> str:
    """Give raw 8-bit header bytes, which the parser carries as surrogates, their meaning."""
    if value.isascii():
        return value
    return decode(value.encode("utf-8", "surrogateescape"))


def unfolded(value: str) -> str:
    """Join the lines of a header, without control characters."""
    return _INVISIBLE.sub("", " ".join(value.split()))


def header_text(value: str) -> str:
    """Read a header for people: encoded words (RFC 2047) decoded, one clean line."""
    value = value[:HEADER_CAP]
    if "=?" not in value:
        return one_line(value)
    try:
        chunks = decode_header(" ".join(value.split()))
    except (HeaderParseError, ValueError, LookupError):
        return one_line(value)
    return one_line("".join(_chunk(chunk, charset) for chunk, charset in chunks))


def _chunk(chunk: bytes | str, charset: str | None) -> str:
    if isinstance(chunk, str):
        return chunk
    if charset is None:  # plain words between encoded ones: the standard library writes other characters as escapes
        return chunk.decode("raw-unicode-escape", "replace")
    return decode(chunk, charset.partition("*")[0])


def one_line(text: str, limit: int = 500) -> str:
    """Clean a name, subject or file name: one line, nothing invisible, nothing that turns the writing direction."""
    text = text[: limit * 4]
    if text.isascii() and text.isprintable():
        return " ".join(text.split())[:limit].rstrip()
    text = _INVISIBLE.sub("", _LINE_ENDS.sub(" ", text))
    text = unicodedata.normalize("NFC", _JOINERS.sub("", text))
    return " ".join(text.split())[:limit].rstrip()


def many_lines(text: str) -> str:
    r"""Clean a body: lines end in \n, odd blanks are blanks, invisible characters are gone."""
    text = _LINE_ENDS.sub("\n", text)
    if text.isascii():
        return _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _BLANKS.sub(" ", text)))
