"""What did the sender type now? Every line gets a label; none is thrown away."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from bot.core.reply_ending import is_delimiter, is_device_line, is_disclaimer, is_greeting, is_more
from bot.core.reply_marks import Mark, MarkKind, marks


class Label(StrEnum):
    """Whose words a line holds."""

    NEW = "new"
    QUOTE = "quote"  # of an earlier mail
    HEADER = "header"  # the announcement of a quote or a forwarded mail
    FORWARD = "forward"  # a mail that is passed on: no longer the sender's words, but what the mail is about
    SIGNATURE = "signature"  # from the greeting on
    DISCLAIMER = "disclaimer"


class Line(NamedTuple):
    """A line and whose it is."""

    label: Label
    text: str


_FORWARDING = re.compile(r"\s*(?:fwd?|doorst|doorgest(?:uurd)?|wg|tr)\s*:", re.IGNORECASE)
_ANSWERING = re.compile(r"\s*(?:re|antw?|aw|sv)\s*(?:\[\d{1,3}\])?\s*:", re.IGNORECASE)
_ANSWERS_BELOW = re.compile(  # without quote marks, only these words tell that the quote holds new words
    r"\b(?:antwoord(?:en)?|reacties?|commentaar|opmerkingen|reageer|zie|answers?|comments)\b.{0,60}"
    r"\b(?:in (?:het )?(?:rood|blauw|groen|red|blue|green)|hieronder|tussen de (?:regels|tekst|vragen)|inline|below)\b"
    r"|\b(?:onderstaande klacht|klacht hieronder)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
_NEAR = 400  # lines above an announcement that are looked at
_FEW_QUOTES = 2  # without any announcement, these may be the sender's own signs


def is_forwarding(subject: str) -> bool:
    """Say whether a subject begins as that of a forwarded mail; an answer to a forwarded one begins otherwise."""
    return _FORWARDING.match(subject) is not None


def new_text(text: str, subject: str = "") -> str:
    """Give only what the sender typed now; when that seems to be nothing at all, everything."""
    return typed(label_lines(text, subject))


def is_nothing_new(lines: Sequence[Line]) -> bool:
    """Say whether the sender typed no word: what `typed` gives is then not to be taken for an answer."""
    return not joined(lines, {Label.NEW})


def typed(lines: Sequence[Line]) -> str:
    """Join the new lines; a forwarded mail may come without a word, any other mail is then kept whole."""
    words = joined(lines, {Label.NEW})
    if words or any(line.label is Label.FORWARD for line in lines):
        return words
    return joined(lines, set(Label))


def joined(lines: Sequence[Line], labels: set[Label]) -> str:
    """Join the lines with these labels, with no more than one empty line between; "" when they hold no word."""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.text.rstrip() for line in lines if line.label in labels)).strip()
    return text if _WORD.search(text) else ""


def label_lines(text: str, subject: str = "") -> tuple[Line, ...]:
    """Label every line of a mail."""
    lines = text.split("\n")
    labels = _by_marks(lines, subject)
    for start, end in _runs(labels, Label.NEW):
        labels[start:end] = _by_ending(lines[start:end], first=start == 0)
    return tuple(map(Line, labels, lines))


def _by_marks(lines: list[str], subject: str) -> list[Label]:
    """Label the quotes, by their marks and by what announces them."""
    found = marks(lines)
    answering = _ANSWERING.match(subject) is not None  # then a forward within quotes is an old one
    labels: list[Label] = []
    while len(labels) < len(lines):
        number = len(labels)
        mark = found.get(number)
        if mark is None or (answering and lines[number].lstrip().startswith(">")):
            labels.append(Label.QUOTE if lines[number].lstrip().startswith(">") else Label.NEW)
            continue
        labels += [Label.HEADER] * (mark.end - number)
        rest = _after(mark, lines, labels, subject)
        if rest is not None:
            labels += [rest] * (len(lines) - len(labels))
    if not found and 0 < labels.count(Label.QUOTE) <= _FEW_QUOTES and not _ANSWERING.match(subject):
        return [Label.NEW] * len(lines)
    return labels


def _after(mark: Mark, lines: list[str], labels: list[Label], subject: str) -> Label | None:
    """Say what all lines after an announcement are; None when their quote marks tell."""
    if mark.kind is MarkKind.FORWARD or _FORWARDING.match(subject):
        return Label.FORWARD
    following = next((line for line in lines[mark.end : mark.end + 3] if line.strip()), "")
    if following.lstrip().startswith(">"):
        return None
    near = max(0, mark.start - _NEAR)
    above = "\n".join(line for line, label in zip(lines[near:], labels[near:], strict=False) if label is Label.NEW)
    if mark.kind is MarkKind.BLOCK and not _WORD.search(above) and not _ANSWERING.match(subject):
        return Label.FORWARD  # it looks the same above an answer, but nothing is answered here
    return Label.NEW if _ANSWERS_BELOW.search(above[-20_000:]) else Label.QUOTE


def _runs(labels: list[Label], wanted: Label) -> list[tuple[int, int]]:
    """Give start and end of each run of one label."""
    runs: list[tuple[int, int]] = []
    start = -1
    for number, label in enumerate([*labels, None]):
        if label is wanted and start < 0:
            start = number
        elif label is not wanted and start >= 0:
            runs.append((start, number))
            start = -1
    return runs


def _by_ending(lines: list[str], *, first: bool) -> list[Label]:
    """Tell apart, in a stretch of new lines, the letter, the signature and what programs add."""
    labels: list[Label] = []
    below = False  # below the greeting
    something = not first
    for start, end in _paragraphs(lines):
        paragraph = lines[start:end]
        if is_disclaimer(paragraph):
            labels += [Label.DISCLAIMER] * len(paragraph)
            continue
        for line in paragraph:
            below = _is_below(line, below=below, something=something)
            labels.append(Label.SIGNATURE if below or is_device_line(line) else Label.NEW)
            something = something or bool(line.strip())
    return labels


def _is_below(line: str, *, below: bool, something: bool) -> bool:
    """Follow where the signature begins and ends."""
    if below:
        return not is_more(line)
    return something and (is_delimiter(line) or is_greeting(line))


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Cut lines at the empty ones, which stand alone."""
    start = 0
    for number, line in enumerate(lines):
        if not line.strip():
            if start < number:
                yield start, number
            yield number, number + 1
            start = number + 1
    if start < len(lines):
        yield start, len(lines)
