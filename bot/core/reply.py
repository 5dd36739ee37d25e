"""What did the sender type now? Every line gets a label; none is thrown away."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.core.html_clues import Clue
from bot.core.reach import ADDRESS, without_plus
from bot.core.reply_closing import closing_labels, formula_at
from bot.core.reply_labels import Label, Line
from bot.core.reply_marks import KEY, KEY_OF, LINE_CAP, Mark, MarkKind, marks
from bot.core.reply_names import NOBODY, Writer
from bot.core.token import TOKEN

__all__ = [
    "Label",
    "Line",
    "is_forwarding",
    "is_nearly_nothing_new",
    "is_nothing_new",
    "joined",
    "label_lines",
    "new_text",
    "typed",
]

_FORWARDING = re.compile(r"\s*(?:fwd?|doorst|doorgest(?:uurd)?|wg|tr)\s*:", re.IGNORECASE)
_ANSWERING = re.compile(r"\s*(?:re|antw?|aw|sv)\s*(?:\[\d{1,3}\])?\s*:", re.IGNORECASE)
_ANSWERS_BELOW = re.compile(  # without quote marks, only these words tell that the quote holds new words
    r"\b(?:antwoord(?:en)?|reacties?|commentaar|opmerkingen|reageer|answers?|comments)\b.{0,60}"
    r"\b(?:hieronder|below|eronder|onder de vragen)\b"
    r"|\b(?:antwoord\w*|reacties?|commentaar|opmerkingen|reageer|zie|answers?|comments|see)\b.{0,60}"
    r"\b(?:in (?:het )?(?:rood|blauw|groen|paars|red|blue|green)|tussen de (?:regels|tekst|vragen)|inline)\b"
    r"|\b(?:onderstaande klacht|klacht hieronder)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w\u2600-\u27bf\U0001f000-\U0001faff]")  # a thumb says something too
_OURS = re.compile(rf"[>\s]*(?:Kenmerk|Reference): {TOKEN.pattern}\s*$", re.IGNORECASE)  # of a prefilled answer
_HEADER = 40  # lines of a header block in which its sender is looked for
_LITTLE = 0.1  # the share of new words to those of the signature, below which a signature is doubted
_MUCH = 60  # words: shorter signatures are not doubted
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


def is_nearly_nothing_new(lines: Sequence[Line]) -> bool:
    """Say whether what was taken for the sender's words is so little that a person should see the whole.

    Quotes with marks or below an announcement are surely old; what counts is the share that stays of the rest: the
    words that were taken for a signature or a disclaimer may be his own after all.
    """
    kept, rest = (
        sum(len(line.text.split()) for line in lines if line.label is label) for label in (Label.NEW, Label.SIGNATURE)
    )
    return kept == 0 or (rest > _MUCH and kept < _LITTLE * rest)


def typed(lines: Sequence[Line]) -> str:
    """Join the new lines; a forwarded mail may come without a word, any other mail is then kept whole."""
    words = joined(lines, {Label.NEW})
    if words or any(line.label is Label.FORWARD for line in lines):
        return words
    return joined(lines, set(Label))


def joined(lines: Sequence[Line], labels: set[Label]) -> str:
    """Join the lines with these labels, with no more than one empty line between; "" when they hold no word."""
    kept: list[str] = []
    apart = False  # something else stood between: these are pieces of text, as answers between quotes are
    for line in lines:
        if line.label not in labels:
            apart = apart or bool(line.text.strip())
            continue
        kept += [""] * apart
        kept.append(line.text.rstrip())
        apart = False
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    return text if _WORD.search(text) else ""


def label_lines(
    text: str,
    subject: str = "",
    *,
    clues: Sequence[Clue] = (),
    writer: Writer = NOBODY,
    recipients: Collection[str] = (),
) -> tuple[Line, ...]:
    """Label every line of a mail; a line that ends in a closing formula becomes two.

    :param clues: what the HTML told of each line
    :param writer: whose name may sign it
    :param recipients: to whom it went: an answer goes to whom it quotes, a forwarded mail to somebody else
    """
    lines = text.split("\n")
    clues = clues if len(clues) == len(lines) else [Clue.NONE] * len(lines)
    labels = [
        Label.QUOTE if label is Label.NEW and _OURS.match(line) else label
        for label, line in zip(_by_marks(lines, subject, clues, recipients), lines, strict=True)
    ]
    cuts: dict[int, int] = {}
    for start, end in _runs(labels, Label.NEW):
        signed = end < len(labels) and labels[end] is Label.SIGNATURE
        first = Label.NEW not in labels[:start]
        labels[start:end] = closing_labels(lines[start:end], writer, first=first, signed=signed)
        last = next((number for number in range(end - 1, start - 1, -1) if _is_new(labels, lines, number)), -1)
        cuts[last] = formula_at(lines[last], writer) if last >= 0 else 0
    return tuple(_cut(map(Line, labels, lines, clues), cuts))


def _is_new(labels: list[Label], lines: list[str], number: int) -> bool:
    return labels[number] is Label.NEW and bool(lines[number].strip())


def _cut(lines: Iterable[Line], cuts: dict[int, int]) -> Iterator[Line]:
    """Give the lines, the formula at the end of one apart."""
    for number, line in enumerate(lines):
        place = cuts.get(number, 0)
        if place:
            yield line._replace(text=line.text[:place])
            yield Line(Label.SIGNATURE, line.text[place:], line.clue)
        else:
            yield line


def _by_marks(lines: list[str], subject: str, clues: Sequence[Clue], recipients: Collection[str]) -> list[Label]:
    """Label the quotes, by their marks and by what announces them."""
    found = marks(lines, clues)
    answering = _ANSWERING.match(subject) is not None  # then a forward within quotes is an old one
    labels: list[Label] = []
    while len(labels) < len(lines):
        number = len(labels)
        mark = found.get(number)
        if mark is None or (lines[number].lstrip().startswith(">") and not _holds(mark, subject, answering=answering)):
            labels.append(_plain_label(lines[number], clues[number], subject))
            continue
        labels += [Label.HEADER] * (mark.end - number)
        rest = _after(mark, lines, labels, subject)
        if rest is Label.QUOTE and mark.kind is MarkKind.BLOCK and not answering:
            rest = Label.FORWARD if _is_of_another(lines[mark.start : mark.end], recipients) else rest
        if rest is Label.NEW and Clue.COLOURED in clues[mark.end :]:
            labels += [Label.NEW if clue is Clue.COLOURED else Label.QUOTE for clue in clues[mark.end :]]
        elif rest is not None:
            labels += [rest] * (len(lines) - len(labels))
    quoted = labels.count(Label.QUOTE)
    if not found and 0 < quoted <= _FEW_QUOTES and not _ANSWERING.match(subject) and Clue.QUOTED not in clues:
        return [Label.NEW] * len(lines)
    return labels


def _is_of_another(header: list[str], recipients: Collection[str]) -> bool:
    """Say whether a header block names a sender to whom this mail did not go."""
    senders = (line for line in header[:_HEADER] if (key := KEY.match(line)) and KEY_OF[key[1].lower()] == "from")
    found = ADDRESS.search(next(senders, "")[:LINE_CAP])
    ours = {without_plus(one.lower()) for one in recipients}
    return found is not None and bool(recipients) and without_plus(found[0].lower()) not in ours


def _holds(mark: Mark, subject: str, *, answering: bool) -> bool:
    """Say whether an announcement that is itself quoted counts: in an answer it is an old one."""
    if mark.kind in {MarkKind.FORWARD, MarkKind.ATTRIBUTION}:
        return not answering or mark.kind is MarkKind.ATTRIBUTION
    return _FORWARDING.match(subject) is not None


def _plain_label(line: str, clue: Clue, subject: str) -> Label:
    """Label a line that nothing announces."""
    if line.lstrip().startswith(">"):
        return Label.QUOTE
    if clue is Clue.QUOTED:
        return Label.FORWARD if _FORWARDING.match(subject) else Label.QUOTE
    return Label.SIGNATURE if clue is Clue.SIGNATURE else Label.NEW


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
