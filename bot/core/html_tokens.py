"""Where does a tag begin and end? HTML cut into pieces, in linear time whatever it holds.

The standard library's html.parser takes quadratic time on broken tags in Python 3.11 (CVE-2025-6069).
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_OPENING = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*+)|([!?/]))")
_STOP = re.compile(r"""=\s*+(["'])|>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z][\w:-]*+)\s*+(?:=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{8,};?")  # html.unescape raises on a number of thousands of digits
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_ATTRIBUTES_CAP = 4_000


class Piece(NamedTuple):
    """A stretch of text (`tag` is empty), or a tag with the source of its attributes."""

    text: str = ""
    tag: str = ""
    closing: bool = False
    attributes: str = ""


class _Source:
    """HTML with a memory for what was looked for in vain, so that nothing is looked for twice."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.low = source.lower() if source.isascii() else _lower(source)
        self.absent: set[str] = set()

    def find(self, wanted: str, start: int) -> int:
        """Find the first place from `start` on, -1 when there is none."""
        if wanted in self.absent:
            return -1
        place = self.low.find(wanted, start)
        if place < 0:
            self.absent.add(wanted)
        return place

    def tag_end(self, start: int) -> int:
        """Find the closing bracket, past the values between quotes; -1 when the tag never ends."""
        while (stop := _STOP.search(self.source, start)) is not None:
            if stop[1] is None:
                return stop.start()
            quote = self.find(stop[1], stop.end())
            start = stop.end() if quote < 0 else quote + 1
        return -1


def _lower(source: str) -> str:
    """Lower the letters of tags only, so that every place stays where it is (İ would become two)."""
    return source.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})


def pieces(text: str) -> Iterator[Piece]:
    """Cut HTML into text and tags; comments, declarations and the inside of scripts are left out."""
    source = _Source(text)
    position = 0
    while (opening := _OPENING.search(text, position)) is not None:
        if opening.start() > position:
            yield Piece(text=unescape(text[position : opening.start()]))
        if opening[3]:
            position = _after_declaration(source, opening.start())
            continue
        end = source.tag_end(opening.end())
        if end < 0:  # an unfinished tag: its words may be somebody's
            position = opening.start()
            break
        piece = Piece("", opening[2].lower(), bool(opening[1]), text[opening.end() : end][:_ATTRIBUTES_CAP])
        yield piece
        position = _after_raw(source, piece, end + 1)
    if position < len(text):
        yield Piece(text=unescape(text[position:]))


def _after_declaration(source: _Source, start: int) -> int:
    """Skip a comment, a declaration, or a closing bracket without a name."""
    if source.source.startswith("<!--", start):
        end = source.find("-->", start + 2)
        if end >= 0:
            return end + 3
    end = source.find(">", start)
    return end + 1 if end >= 0 else start + 2


def _after_raw(source: _Source, piece: Piece, start: int) -> int:
    """Skip the inside of a script or style: it holds no tags and no text."""
    if piece.closing or piece.tag not in _RAW:
        return start
    end = source.find(f"</{piece.tag}", start)
    return end if end >= 0 else start


def attributes(source: str) -> dict[str, str]:
    """Read the attributes of a tag, the first of each name."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source):
        found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
    return found


def unescape(text: str) -> str:
    """Turn &eacute; and the like into characters."""
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text
