"""Can this mail be parsed within bounds? Everything costly is refused before the parser sees it."""

import re
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32

from bot.core.characters import mend
from bot.core.mail import Unreadable

Part = Message

SIZE = 64 * 1024 * 1024  # bytes of a mail
HEADER_BLOCK = 256 * 1024  # bytes before the first empty line
LINES = 2_000_000
BOUNDARIES = 20_000  # lines that may be a boundary
NESTINGS = 1_000  # parts that may hold parts
WORK = 10_000_000  # lines times nestings: the parser looks at each line once for each open boundary
_HEADERS_END = re.compile(rb"\r?\n\r?\n|\r\r")
_HEADER_CAPS = {"to": 65_536, "cc": 65_536, "references": 65_536}
_HEADER_CAP = 16_384
_MIME_CAP = 4_096  # the standard library reads parameters in quadratic time
BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What the standard library and mail-parser are known to raise on hostile mail (bpo and CPython issues)."""


class _Lenient(Compat32):
    """Headers capped and mended where they come in, and written back as they were."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Cap a header, give its 8-bit bytes a meaning, and tidy a transfer encoding."""
        name, value = super().header_source_parse(sourcelines)
        low = name.lower()
        cap = _MIME_CAP if low.startswith("content-") else _HEADER_CAPS.get(low, _HEADER_CAP)
        value = mend(value[:cap])
        if low == "content-transfer-encoding":
            value = value.strip(" \t\r\n\"';").lower()
        return name, value

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002  # the interface wants the name
        """Give the value as it came in."""
        return value

    def fold(self, name: str, value: str) -> str:
        """Never fold anew: that takes quadratic time and damages long ids."""
        return f"{name}: {value}\n"

    def fold_binary(self, name: str, value: str) -> bytes:
        """Never fold anew."""
        return self.fold(name, value).encode("utf-8", "surrogateescape")


POLICY = _Lenient(mangle_from_=False)


def parse(raw: bytes) -> Part:
    """Parse a mail that is within bounds into its tree of parts."""
    raw = _without_prefix(raw)
    _check(raw)
    try:
        return BytesParser(policy=POLICY).parsebytes(raw)
    except RecursionError as error:
        raise Unreadable("nested too deeply") from error
    except BROKEN as error:
        raise Unreadable(f"the parser failed: {type(error).__name__}") from error


def _without_prefix(raw: bytes) -> bytes:
    """Drop what some programs put before the first header: a byte order mark, empty lines."""
    return raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n") if raw[:1] in (b"\xef", b"\r", b"\n") else raw


def _check(raw: bytes) -> None:
    if len(raw) > SIZE:
        raise Unreadable(f"larger than {SIZE // 1024 // 1024} MB")
    if len(raw) > HEADER_BLOCK and not _HEADERS_END.search(raw, 0, HEADER_BLOCK):
        raise Unreadable(f"headers larger than {HEADER_BLOCK // 1024} KB")
    lines = raw.count(b"\n") + raw.count(b"\r") - raw.count(b"\r\n")
    if lines > LINES:
        raise Unreadable(f"more than {LINES} lines")
    if raw.count(b"\n--") > BOUNDARIES:
        raise Unreadable(f"more than {BOUNDARIES} boundaries")
    low = raw.lower()
    nestings = low.count(b"multipart/") + low.count(b"message/")
    if nestings > NESTINGS or lines * (nestings + 1) > WORK:
        raise Unreadable("too many parts within parts")
