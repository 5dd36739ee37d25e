"""How does an HTML mail read as plain text?"""

import re
from collections import Counter
from typing import NamedTuple

from bot.core.html_clues import Clue, clue_of, is_coloured
from bot.core.html_lines import Lines
from bot.core.html_tokens import Piece, attributes, pieces

LONGEST = 2_000_000  # characters of HTML that are read
RULE = "_" * 32
_BREAKING_TAGS = (
    "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr html legend li main nav ol p pre section table tbody tfoot thead tr ul"
)
_BREAKING = frozenset(_BREAKING_TAGS.split())
_SPACED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "dl"])
_VOID_TAGS = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_TAGS.split())
_IMPLIED_ENDS = {  # a tag that ends another one of which the end tag was left out
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "tr": frozenset({"td", "th", "p", "tr"}),
} | dict.fromkeys(_BREAKING - {"li", "tr"}, frozenset({"p"}))
_UNSEEN_TAGS = "head script style template object svg datalist audio video math xml title"
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|opacity\s*:\s*0\s*(?:;|!|$)", re.IGNORECASE
)
_NO_BORDER = re.compile(r"border(?:-left)?\s*:\s*(?:none|0)", re.IGNORECASE)
_WORD_SIGN = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?\w{1,4}[.)]")
_LINK_CAP = 300
_EMOJI_CAP = 2  # an image with so short a text is a face or a sign


class _Open(NamedTuple):
    tag: str
    hidden: bool = False
    quote: bool = False
    link: str = ""
    numbers: list[int] | None = None  # the count of an ordered list
    clue: Clue | None = None  # None: as around it
    coloured: bool | None = None  # None: as around it
    sign: bool = False  # holds only the sign of a point in a list (Outlook)


class _Page:
    """An HTML mail being read: the open elements, and the lines so far."""

    def __init__(self) -> None:
        self.lines = Lines()
        self.unseen: list[str] = []
        self.open: list[_Open] = []
        self.count: Counter[str] = Counter()
        self.hidden = 0
        self.pre = 0
        self.link_text: list[str] | None = None
        self.sign_text: list[str] | None = None
        self.clues: list[Clue] = []  # of the open elements that have one
        self.colours: list[bool] = []

    def take(self, piece: Piece) -> None:
        """Read the next piece."""
        if not piece.tag:
            self._text(piece.text)
        elif piece.closing:
            self._close(piece.tag)
        else:
            self._begin(piece.tag, attributes(piece.attributes) if piece.attributes else {})

    def _text(self, text: str) -> None:
        if self.hidden:
            self.unseen.append(text)
            return
        if self.sign_text is not None:
            self.sign_text.append(text)
            return
        if self.link_text is not None:
            self.link_text.append(text)
        if self.pre:
            self.lines.write_as_is(text)
        else:
            self.lines.write(text)

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        for ended in _IMPLIED_ENDS.get(tag, ()):
            if self.open and self.open[-1].tag == ended:
                self._pop()
        if not self.hidden:
            self._show(tag, given)
        if tag not in _VOID:
            self._push(tag, _opened(tag, given))

    def _push(self, tag: str, element: _Open) -> None:
        self.open.append(element)
        self.count[tag] += 1
        self.hidden += element.hidden
        self.pre += tag == "pre"
        if element.quote:
            self.lines.quote(+1)
        if element.link:
            self.link_text = []
        if element.sign:
            self.sign_text = []
        if element.coloured is not None:
            self.colours.append(self.lines.coloured)
            self.lines.coloured = element.coloured
        if element.clue is not None:
            self.lines.block(spaced=False)
            self.clues.append(self.lines.clue)
            self.lines.clue = element.clue

    def _show(self, tag: str, given: dict[str, str]) -> None:
        """Write what a tag itself shows: breaks, list signs, rules, faces."""
        if tag == "br":
            self.lines.line_break()
        elif tag in {"td", "th"}:
            self.lines.cell()
        elif tag == "tr":
            self.lines.row()
        elif tag in _BREAKING:
            self.lines.block(spaced=self._is_spaced(tag, given))
        self._sign(tag, given)

    def _is_spaced(self, tag: str, given: dict[str, str]) -> bool:
        """Say whether an empty line goes before; Outlook's paragraphs are lines, and lists in lists stay together."""
        nested = tag in {"ul", "ol"} and self.count["ul"] + self.count["ol"] > 0
        return tag in _SPACED and not nested and "mso" not in given.get("class", "").lower()

    def _sign(self, tag: str, given: dict[str, str]) -> None:
        if tag == "hr":
            self.lines.write(RULE)
            self.lines.block(spaced=False)
        elif tag == "li":
            self.lines.write(self._list_sign())
        elif tag == "img" and 0 < len(given.get("alt", "")) <= _EMOJI_CAP:
            self.lines.write(given["alt"])

    def _list_sign(self) -> str:
        numbers = next((element.numbers for element in reversed(self.open[-50:]) if element.tag in {"ul", "ol"}), None)
        if numbers is None:
            return "- "
        numbers[0] += 1
        return f"{numbers[0]}. "

    def _close(self, tag: str) -> None:
        """Close an element and all that was left open in it; an end tag without a beginning is nothing."""
        if not self.count[tag]:
            return
        while self._pop() != tag:
            pass

    def _pop(self) -> str:
        element = self.open.pop()
        self.count[element.tag] -= 1
        self.hidden -= element.hidden
        self.pre -= element.tag == "pre"
        if element.quote:
            self.lines.quote(-1)
        if element.link:
            self._end_link(element.link)
        if element.sign:
            self._end_sign()
        if element.coloured is not None:
            self.lines.coloured = self.colours.pop()
        if element.clue is not None:
            self.lines.clue = self.clues.pop()
            self.lines.block(spaced=False)
        if element.tag in _BREAKING and not self.hidden:
            self.lines.block(spaced=False)
        return element.tag

    def _end_sign(self) -> None:
        """Write the sign of a point as Word draws it: a number, or one of its odd bullets."""
        drawn = "".join(self.sign_text or ()).strip()
        self.sign_text = None
        if drawn and not self.hidden:
            self.lines.write(f"{drawn} " if _NUMBERED.fullmatch(drawn) else "- ")

    def _end_link(self, link: str) -> None:
        """Show where a link leads, unless its text says so."""
        shown = "".join(self.link_text or ()).strip()
        self.link_text = None
        target = link.removeprefix("mailto:").partition("?")[0] if link.startswith("mailto:") else link
        if shown and not self.hidden and target.rstrip("/").lower() not in shown.lower():
            self.lines.write(f" ({target[:_LINK_CAP]})")


def _opened(tag: str, given: dict[str, str]) -> _Open:
    style = given.get("style", "")
    link = given.get("href", "").strip()
    return _Open(
        tag=tag,
        hidden=tag in _UNSEEN or "hidden" in given or bool(style and _hides(tag, style)),
        quote=tag == "blockquote" and not _NO_BORDER.search(style),
        link=link if tag == "a" and link.lower().startswith(("http://", "https://", "mailto:")) else "",
        numbers=[0] if tag == "ol" else None,
        clue=Clue.NONE if tag == "blockquote" else clue_of(tag, given) or None,
        coloured=is_coloured(tag, given) if style or tag == "font" else None,
        sign=bool(style and _WORD_SIGN.search(style)),
    )


def _hides(tag: str, style: str) -> bool:
    """Look for styles that hide; a size of 0 hides a span, but on a table cell it is a way of layout."""
    return bool(_HIDING.search(style)) or (tag == "span" and re.search(r"font-size\s*:\s*0", style) is not None)


def html_text(source: str) -> str:
    """Read HTML as text: hidden text dropped, links, lists, tables and quotes readable."""
    return "\n".join(line for line, _ in html_lines(source))


def html_lines(source: str) -> list[tuple[str, Clue]]:
    """Read HTML as lines of text, each with what the structure says of whose words it holds."""
    page = _Page()
    for piece in pieces(source[:LONGEST]):
        page.take(piece)
    lines = [(line.rstrip(" \t"), clue) for line, clue in page.lines.told()]
    if not any(line.strip("> \n\xa0_") for line, _ in lines):  # what was hidden may be all there is
        lines += [(line, Clue.NONE) for line in "\n".join(page.unseen).split("\n")]
    return _without_gaps(lines)


def _without_gaps(lines: list[tuple[str, Clue]]) -> list[tuple[str, Clue]]:
    """Leave one empty line between paragraphs, and none at the ends."""
    kept: list[tuple[str, Clue]] = []
    for line, clue in lines:
        if line or (kept and kept[-1][0]):
            kept.append((line, clue))
    return kept[:-1] if kept and not kept[-1][0] else kept
