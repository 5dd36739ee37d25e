"""Where do somebody else's words begin? Attributions, header blocks and separators of the usual mail programs."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from bot.core.html_clues import Clue

LINE_CAP = 2_000  # characters of a line that are looked at
_WINDOW_LINES = 3  # an attribution is wrapped over no more lines
_WINDOW_CAP = 500
_BLOCK_CAP = 40  # lines of a header block, long lists of recipients included


class MarkKind(StrEnum):
    """What sort of line announces somebody else's words."""

    ATTRIBUTION = "attribution"  # On … wrote:
    BLOCK = "block"  # From: … Sent: … To: … Subject: …
    SEPARATOR = "separator"  # -----Original Message-----
    FORWARD = "forward"  # ---------- Forwarded message ----------


class Mark(NamedTuple):
    """The announcement itself: lines `start` up to but not including `end`."""

    kind: MarkKind
    start: int
    end: int


_KEYS = {
    "from": ["van", "from", "von", "de", "afzender", "verzonden door"],
    "date": ["verzonden", "verzonden op", "verstuurd", "datum", "sent", "date", "gesendet", "datum en tijd", "envoyé"],
    "to": ["aan", "to", "an", "à", "naar", "geadresseerde", "ontvanger"],
    "cc": ["cc", "bcc", "kopie"],
    "subject": ["onderwerp", "subject", "betreft", "betreff", "objet"],
    "other": [
        *["bijlage", "bijlagen", "attachment", "attachments", "urgentie", "prioriteit", "importance", "priority"],
        *["antwoord aan", "beantwoorden aan", "reply-to", "gevoeligheid", "sensitivity", "categorieën"],
    ],
}
KEY_OF = {word: key for key, words in _KEYS.items() for word in words}
KEY = re.compile(rf"[>*_ ]{{0,12}}({'|'.join(sorted(KEY_OF, key=len, reverse=True))})[*_ ]{{0,4}}:", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"[-_=*]{2,60} ?(?:begin )?(oorspronkelijk|origine?e?l|original|doorgestuurd|doorgezonden|forwarded|ursprüngliche|"
    r"weitergeleitet)",
    re.IGNORECASE,
)
_FORWARDING = ("doorg", "forw", "weiter")
_BEGIN_FORWARD = re.compile(
    r"(?:begin (?:van )?)?(?:het )?(?:doorgestuurd|doorgezonden|forwarded) (?:bericht|message|e-?mail) ?:?",
    re.IGNORECASE,
)
_GROUPWISE = re.compile(r">>> .{3,200}\d.{0,40}>>>")
_RULE = re.compile(r"[_-]{10,}")
_ABOVE_THIS_LINE = re.compile(
    r"(?:antwoord|reageer|reply|typ)\b.{0,40}\b(?:boven deze regel|above this line)", re.IGNORECASE
)
_IN_ONE_LINE = re.compile(  # a header block of which the line ends were lost
    r"[*_ ]{0,4}(?:van|from)[*_ ]{0,4}:.{3,200}?\b(?:verzonden|datum|sent|date)[*_ ]{0,4}:.{3,200}?"
    r"\b(?:aan|to|onderwerp|subject)[*_ ]{0,4}:",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:schreef|geschreven|wrote|schrieb|citeren|quoting|citaat van)\b|a écrit", re.IGNORECASE)
_OWN_WORDS = re.compile(  # somebody who tells about a letter
    r"\b(?:schreef|wrote) (?:ik|wij|we|u|jij|je|jullie|hij|zij|ze|i|you|he|she|they)\b|\b(?:ik|wij|we|u|jullie|you) "
    r"(?:schreef|schreven|wrote)\b|\bheb(?:ben|t)? (?:ik|wij|we|u|jullie) |\b(?:mij|ons|me|us)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s<>@]@[^\s<>@]")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d\d\b")
_REPEATED = {"cc", "other"}  # keys that may stand in a header block twice
_SURE = 2  # of address, time and day


def marks(lines: Sequence[str], clues: Sequence[Clue] = ()) -> dict[int, Mark]:
    """Find the announcements, by the line they start at; what the HTML calls one is surer than its words."""
    found = {mark.start: mark for mark in _by_clues(lines, clues)}
    covered = {number for mark in found.values() for number in range(mark.start, mark.end)}
    for number, line in enumerate(lines):
        view = line[:LINE_CAP].strip()
        mark = _mark(lines, number, view) if view and number not in covered else None
        if mark is not None:
            found.setdefault(mark.start, mark)
    return found


def _by_clues(lines: Sequence[str], clues: Sequence[Clue]) -> Iterator[Mark]:
    """Find the announcements that the HTML tells of, if they read like one."""
    end = 0
    for number, clue in enumerate(clues):
        if clue is not Clue.HEADER or number < end or not lines[number].strip() or lines[number].lstrip()[0] == ">":
            continue
        end = next((place for place in range(number, len(clues)) if clues[place] is not Clue.HEADER), len(clues))
        mark = _told_mark(lines, number, end)
        if mark is not None:
            yield mark
            end = max(end, mark.end)


def _told_mark(lines: Sequence[str], start: int, end: int) -> Mark | None:
    view = lines[start][:LINE_CAP].strip()
    named = _separator(lines, start, view)
    if named is not None:
        return named._replace(end=max(named.end, end))
    if KEY.match(view):
        above = next((place for place in range(start - 1, max(start - 4, -1), -1) if lines[place].strip()), -1)
        ruled = above >= 0 and _RULE.fullmatch(lines[above].strip()) is not None
        return Mark(MarkKind.BLOCK, above if ruled else start, end)
    told = " ".join(line.strip() for line in lines[start : min(end, start + _BLOCK_CAP)])
    return Mark(MarkKind.ATTRIBUTION, start, end) if _VERB.search(told) or told.endswith(":") else None


def _mark(lines: Sequence[str], number: int, view: str) -> Mark | None:
    if view[0] == ">":
        return _quoted_mark(lines, number, view)
    return _separator(lines, number, view) or _block(lines, number, view) or _attribution(lines, number, view)


def _quoted_mark(lines: Sequence[str], number: int, view: str) -> Mark | None:
    """Recognise what stands within the quote: Apple's and Open-Xchange's forwards, and GroupWise's attribution."""
    if _GROUPWISE.fullmatch(view):
        return Mark(MarkKind.ATTRIBUTION, number, number + 1)
    if number and lines[number - 1].lstrip().startswith(">"):
        return None
    view = view.strip("> ")
    return (_separator(lines, number, view) or _block(lines, number, view)) if view else None


def _separator(lines: Sequence[str], number: int, view: str) -> Mark | None:
    """Recognise a line that says: here comes the original, or a forwarded message."""
    if view[0] in "-_=*":
        named = _SEPARATOR.match(view)
        if named:
            forward = named[1].lower().startswith(_FORWARDING)
            return _with_block(MarkKind.FORWARD if forward else MarkKind.SEPARATOR, lines, number)
        if _RULE.fullmatch(view) and block_end(lines, _next_words(lines, number + 1)):
            return _with_block(MarkKind.BLOCK, lines, number)
    if len(view) <= _WINDOW_CAP and _ABOVE_THIS_LINE.search(view):
        return Mark(MarkKind.SEPARATOR, number, number + 1)
    if _BEGIN_FORWARD.fullmatch(view):
        return _with_block(MarkKind.FORWARD, lines, number)
    return None


def _with_block(kind: MarkKind, lines: Sequence[str], number: int) -> Mark:
    """Take the header block below the separator along."""
    return Mark(kind, number, block_end(lines, _next_words(lines, number + 1)) or number + 1)


def _next_words(lines: Sequence[str], number: int) -> int:
    """Give the next line with something on it, at most two empty lines on."""
    return next((place for place in range(number, min(number + 3, len(lines))) if lines[place].strip("> \t")), number)


def _block(lines: Sequence[str], number: int, view: str) -> Mark | None:
    if ":" not in view[:30] or not KEY.match(view):
        return None
    end = block_end(lines, number) or (number + 1 if _IN_ONE_LINE.match(view) else 0)
    return Mark(MarkKind.BLOCK, number, end) if end else None


def block_end(lines: Sequence[str], start: int) -> int:
    """Give the line after a header block that starts here, 0 when it is none: sender, and two more of the keys."""
    keys: list[str] = []
    end = number = start
    while number < min(start + _BLOCK_CAP, len(lines)):
        view = lines[number][:LINE_CAP].strip()
        match = KEY.match(view)
        key = KEY_OF[match[1].lower()] if match else ""
        if key and (key not in keys or key in _REPEATED):
            keys.append(key)
            end = number + 1
        elif key or not _goes_on(keys, view, number - end):
            break
        number += 1
    complete = "from" in keys and len(set(keys) & {"from", "date", "to", "subject"}) > _SURE
    return end if complete else 0


def _goes_on(keys: list[str], view: str, since: int) -> bool:
    """Say whether a line without a key may stand within a header block: an empty one, or the rest of a long list."""
    if not keys:
        return False
    if not view.strip("> "):
        return since < 1
    return keys[-1] in {"to", "cc", "from"} and (";" in view or "@" in view) and since < _BLOCK_CAP // 2


def _attribution(lines: Sequence[str], number: int, view: str) -> Mark | None:
    """Recognise "Op … schreef …:", wrapped or not; the line given holds the verb."""
    if not _VERB.search(view):
        return None
    for start in range(number, max(number - _WINDOW_LINES, -1), -1):
        if not lines[start].strip() or lines[start].lstrip().startswith(">"):
            return None
        for end in range(number + 1, min(start + _WINDOW_LINES, len(lines)) + 1):
            window = " ".join(line.strip(" *_\t") for line in lines[start:end])
            if _attributes(window, quoted=_quote_follows(lines, end)):
                return Mark(MarkKind.ATTRIBUTION, start, end)
    return None


def _attributes(window: str, *, quoted: bool) -> bool:
    """Weigh whether these words announce a quote: without quote marks below they must be quite sure."""
    if not window.endswith(":") or len(window) > _WINDOW_CAP or _OWN_WORDS.search(window):
        return False
    signs = sum(pattern.search(window) is not None for pattern in (_ADDRESS, _TIME, _DAY))
    return signs >= (1 if quoted else _SURE)


def _quote_follows(lines: Sequence[str], number: int) -> bool:
    return any(line.lstrip().startswith(">") for line in lines[number : number + 3] if line.strip())
