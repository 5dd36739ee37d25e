"""Which sentences does somebody write, without what he quotes?"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

LONGEST = 30_000  # characters that are read: more than anybody types
_LINE_CAP = 8_000
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "\t": " ", "*": "", "\r": ""}
)
_END = re.compile(r"[.!?…]{1,20}(?=[\s\"')]|$)")
_INITIALS = re.compile(r"(?:^|[\s(\"'])[a-z](?:\.[a-z]){0,4}$", re.IGNORECASE)
_MONTH = re.compile(r"\d (?:jan|feb|mrt|apr|aug|sept?|okt|nov|dec)$", re.IGNORECASE)
_SHORT_WORDS = """
    dhr hr mw mevr mvr mej dr drs mr mrs ms ir ing prof nr nrs tel dd o.a bijv evt incl excl m.b.t i.v.m t.a.v jl blz
    art ca st enz jhr fam vd v.d str t.b.v d.w.z i.p.v n.a.v
"""
_SHORT = frozenset(_SHORT_WORDS.split())
_ITEM = re.compile(r"\s{0,8}(?:[-•–+>]|\(?\d{1,2}[.):]|\(?[a-z][.)])(?:\s|$)", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s{0,8}(?:als|mits|tenzij|maar|en|of|omdat|dat|die|want|zodra|indien|wanneer|om|te|met|aan|van|op|in"
    r"|over|bij|door"
    r"|voor|tot|totdat|if|unless|but|and|or|because|until|when|with|to|of|for)\s"
)
_SALUTATION = re.compile(
    r"\W*(?:beste|geachte|hallo|hoi|dag|lieve|goede\w{3,7}|dear|hello|hi|l\.?s\.?)\b.{0,60}$"
    r"|\W*(?:dank|bedankt|thanks?|dear)\b.{0,80}$"
)
_WRAPPED = 45  # characters: a longer line that doesn't end a sentence was broken off by a mail program


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def fold(text: str) -> str:
    """Give the text in lower case and without accents, each character in its own place."""
    return "".join(map(_bare, text))


def any_of(*patterns: str) -> re.Pattern[str]:
    """Compile patterns for folded text into one, which finds whatever any of them finds."""
    return re.compile("|".join(patterns))


def is_salutation(sentence: str) -> bool:
    """Say whether a sentence (folded) only greets or thanks."""
    return _SALUTATION.match(sentence) is not None


def opening(said: Sequence[str]) -> str:
    """Give the sentence (folded) with which an answer begins, below the greeting."""
    return next((one for one in said if not is_salutation(one)), said[0] if said else "")


def plain(text: str) -> str:
    """Give at most so much of a text as people type, with one sort of quotes and spaces and without stars."""
    return unicodedata.normalize("NFC", text[:LONGEST]).translate(_PLAIN)


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into sentences, as written; quoted lines are left out, and lines that were wrapped are joined."""
    return tuple(one for paragraph in _paragraphs(plain(text)) for one in _cut(paragraph))


def _paragraphs(text: str) -> Iterator[str]:
    """Join the lines that a mail program broke off; an item of a list stands alone."""
    lines: list[str] = []
    for line in text.split("\n"):
        view = "" if line.lstrip().startswith(">") else line[:_LINE_CAP].strip()
        if lines and not (view and _continues(lines[-1], view)):
            yield " ".join(lines)
            lines = []
        if view:
            lines.append(view)
    if lines:
        yield " ".join(lines)


def _continues(above: str, line: str) -> bool:
    if above.endswith((".", "!", "?", ":", ";", "…")) or _ITEM.match(line):
        return False
    return len(above) >= _WRAPPED or _GOES_ON.match(line) is not None


def _cut(paragraph: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(paragraph):
        if end[0] == "." and _is_no_end(paragraph[max(start, end.start() - 12) : end.start()]):
            continue
        if sentence := paragraph[start : end.end()].strip():
            yield sentence
        start = end.end()
    if rest := paragraph[start:].strip():
        yield rest


def _is_no_end(before: str) -> bool:
    """Say whether the full stop behind these characters belongs to a short form, to initials or to an item's number."""
    words = before.lower().split()
    if not words:
        return False
    short = words[-1].strip("(\"'") in _SHORT or before.strip().isdigit()
    return short or _INITIALS.search(before) is not None or _MONTH.search(before) is not None
