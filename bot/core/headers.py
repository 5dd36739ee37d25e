"""How is a header written so that nothing can be smuggled in and every client reads it?"""

import re
from binascii import b2a_base64
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from bot.core.mail import Address
from bot.core.plain import one_line

WIDTH = 76
_LONGEST = 900  # characters on one line, below the 998 of RFC 5322
_LONGEST_REFERENCES = 4000  # relays refuse more than 4096 (freescout#5542)
_ENCODED_BYTES = 42  # of text in one encoded word, so that it stays below 75 characters
_LONGEST_NAME = 200
_LONGEST_FILE_NAME = 180  # bytes
_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}|\"[ !#-\[\]-~]{1,62}\"")
_DOMAIN = re.compile(
    r"(?=.{1,253}$)[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*"
)
_DEVIATING = re.compile("[ß\u03c2\u200c\u200d]")  # another domain in IDNA 2003 than in IDNA 2008
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")


def text(name: str, value: str) -> str:
    """Write a header of free text, encoded only when it has to be (RFC 2047)."""
    return _folded(name, _words(one_line(value, _LONGEST)))


def address(name: str, value: Address) -> str:
    """Write a header with one address; the name is quoted or encoded when it has to be."""
    return _folded(name, [*_phrase(one_line(value.name, _LONGEST_NAME)), f"<{bare_address(value.address)}>"])


def bare_address(value: str) -> str:
    """Write an address in ASCII; one that ordinary mail servers can't deliver to is refused."""
    local, _, domain = value.strip().rpartition("@")
    if not _LOCAL.fullmatch(local):
        raise ValueError("the part before @ can't be used in a mail header")
    return f"{local}@{_ascii_domain(domain)}"


def ids(name: str, values: Iterable[str]) -> str:
    """Write message ids, never encoded and never broken: folded between them only; "" when there are none."""
    found = [one for value in values for one in _ID.findall(value)]
    return f"{name}: " + "\r\n ".join(_first_and_last(found)) + "\r\n" if found else ""


def file_name(value: str) -> str:
    """Write a file name as a parameter (RFC 2231), without folders, short enough for one line."""
    base = one_line(re.split(r"[/\\]", value)[-1]).strip(" .") or "bijlage"
    stem, dot, ending = base.rpartition(".") if "." in base[-12:] else (base, "", "")
    short = stem.encode()[: _LONGEST_FILE_NAME - len(ending.encode())].decode(errors="ignore") + dot + ending
    if re.fullmatch(r"[A-Za-z0-9._ -]+", short):
        return f'filename="{short}"'
    return f"filename*=utf-8''{quote(short, safe='')}"


def _ascii_domain(domain: str) -> str:
    if _DEVIATING.search(domain):
        raise ValueError("this domain can't be written in ASCII without doubt")
    try:
        written = domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError as error:
        raise ValueError("this domain can't be written in ASCII") from error
    if not _DOMAIN.fullmatch(written):
        raise ValueError("the part after @ is not a domain")
    return written


def _first_and_last(found: list[str]) -> list[str]:
    """Keep the first id and as many of the last ones as fit."""
    room = _LONGEST_REFERENCES - len(found[0])
    kept: list[str] = []
    for one in reversed(found[1:]):
        room -= len(one) + 1
        if room < 0:
            break
        kept.append(one)
    return [found[0], *reversed(kept)]


def _phrase(name: str) -> list[str]:
    """Write a display name."""
    if not name.isascii() or "=?" in name:
        return list(_encoded(name))
    if _ATOMS.fullmatch(name):
        return name.split()
    escaped = re.sub(r'(["\\])', r"\\\1", name)
    return [f'"{escaped}"']


def _words(value: str) -> list[str]:
    words = value.split(" ")
    plain = value.isascii() and "=?" not in value and max(map(len, words)) < _LONGEST
    return words if plain else list(_encoded(value))


def _encoded(value: str) -> Iterator[str]:
    """Cut at whole characters, since each encoded word must be readable by itself (RFC 2047, 5)."""
    chunk = b""
    for character in value:
        piece = character.encode()
        if len(chunk) + len(piece) > _ENCODED_BYTES:
            yield _encoded_word(chunk)
            chunk = b""
        chunk += piece
    if chunk:
        yield _encoded_word(chunk)


def _encoded_word(chunk: bytes) -> str:
    return f"=?utf-8?b?{b2a_base64(chunk, newline=False).decode()}?="


def _folded(name: str, words: Iterable[str]) -> str:
    """Break lines between words only."""
    lines = [f"{name}:"]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > WIDTH and not lines[-1].endswith(":"):
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines) + "\r\n"
