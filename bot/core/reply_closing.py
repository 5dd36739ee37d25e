"""Where, in a stretch of words that the sender typed, does the letter end, and where does it go on?"""

import re
from collections.abc import Iterator, Sequence

from bot.core.reply_ending import (
    LINE_CAP,
    banner_end,
    is_afterthought,
    is_contact,
    is_delimiter,
    is_device_line,
    is_disclaimer,
    is_formula,
    is_greeting,
    is_more,
    is_slogan,
    leads_to_greeting,
    soft_rest,
)
from bot.core.reply_labels import Label
from bot.core.reply_names import Writer, is_name, is_own_name, leads_into
from bot.core.sentences import fold, is_salutation

_FUNCTION = 3  # lines below a name that tell who that is
_LAST = 300  # lines at the end in which a name alone may sign
_CHAIN = 4  # words of thanks and goodbye in a row
_LINE_END = 160  # characters at the end of a line in which a formula is looked for
_FORMULA = re.compile(
    r"(?<!\S)(?:gr|grt|grtz|grtjs|mvg|m\.v\.g|groet(?:en|jes)?|vr\.? ?gr"
    r"|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|met groet|(?:kind |best )?regards|cheers|liefs)"
    r"(?![\w-])[\s.,!:]*",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"(?<=[.!?,] )(?:alvast )?(?:bedankt|dank je|dank u|dank|thanks|thx)(?: alvast)?[\s.,!]+", re.IGNORECASE
)
_ENDS = (".", "!", "?", ",", ";", ")", "-", "…")
_NOT_CLOSING = frozenset({"de", "een", "doe", "mijn", "onze", "zijn", "haar", "hun", "geen", "met", "the"})


class _Stretch:
    """The lines, with what can be said of each without looking at the others."""

    def __init__(self, lines: Sequence[str], writer: Writer, *, signed: bool) -> None:
        self.lines = lines
        self.writer = writer
        self.signed = signed
        self.added: dict[int, Label] = dict(_added(lines))
        self.written = [number for number, line in enumerate(lines) if line.strip() and number not in self.added]
        self.place = {number: place for place, number in enumerate(self.written)}
        said = (number for number in self.written if not is_salutation(fold(lines[number][:LINE_CAP])))
        self.says = next(said, len(lines))  # the first line that says more than hello

    def before(self, number: int) -> str:
        """Give the last written line above this one."""
        place = self.place[number]
        return self.lines[self.written[place - 1]] if place else ""

    def after(self, number: int) -> int:
        """Give the next written line, -1 at the end."""
        place = self.place[number] + 1
        return self.written[place] if place < len(self.written) else -1

    def begins_paragraph(self, number: int) -> bool:
        """Say whether an empty line, or what a program added, stands above."""
        return number == 0 or not self.lines[number - 1].strip() or number - 1 in self.added


def _added(lines: Sequence[str]) -> Iterator[tuple[int, Label]]:
    """Find what programs add: disclaimers, footers, warnings, and the names of devices."""
    end = -1
    for number, line in enumerate(lines):
        if number >= end and line.strip():
            end = banner_end(lines, number) or end
            if is_disclaimer(lines[number : paragraph_end(lines, number)]):
                end = paragraph_end(lines, number)
        if number < end:
            yield number, Label.DISCLAIMER
        elif is_device_line(line):
            yield number, Label.SIGNATURE


_PARAGRAPH = 60  # lines


def paragraph_end(lines: Sequence[str], start: int) -> int:
    """Give the first empty line from here on."""
    last = min(start + _PARAGRAPH, len(lines))
    return next((number for number in range(start, last) if not lines[number].strip()), last)


def closing_labels(lines: Sequence[str], writer: Writer, *, first: bool, signed: bool = False) -> list[Label]:
    """Tell apart, in a stretch of new lines, the letter, the signature and what programs add.

    :param first: no other words of the sender stand above
    :param signed: what is surely a signature stands below
    """
    stretch = _Stretch(lines, writer, signed=signed)
    labels: list[Label] = []
    below = contact = False  # below the greeting; a telephone number or the like has been seen there
    marked = False  # directly below the agreed line above a signature
    something = not first
    resumed = False
    for number, line in enumerate(lines):
        if number in stretch.added:
            labels.append(stretch.added[number])
            continue
        if not line.strip():
            marked = False
            labels.append(Label.SIGNATURE if below else Label.NEW)
            continue
        if below:
            below = marked or not _goes_on(stretch, number, contact=contact, something=something)
            resumed = resumed or not below
        elif _begins(stretch, number, something=something) or (resumed and _is_rest(stretch, number)):
            below, contact = True, False
        marked = below and something and (marked or is_delimiter(line)) and not is_afterthought(line)
        contact = contact or (below and is_contact(line))
        something = something or not below
        labels.append(Label.SIGNATURE if below else Label.NEW)
    return labels


def _begins(stretch: _Stretch, number: int, *, something: bool) -> bool:
    """Say whether the signature begins at this line."""
    line = stretch.lines[number]
    if is_delimiter(line) or is_greeting(line):
        return something or stretch.after(number) >= 0
    if not something:
        return _begins_block(stretch, number)
    if len(stretch.written) - stretch.place[number] > _LAST:
        return False
    following = stretch.after(number)
    if leads_to_greeting(line) and following >= 0 and is_greeting(stretch.lines[following]):
        return True
    if is_formula(line) and following == number + 1 and is_own_name(stretch.lines[following], stretch.writer):
        return not _sentence_next(stretch, following)
    return _is_soft(stretch, number) or _signs(stretch, number)


def _begins_block(stretch: _Stretch, number: int) -> bool:
    """Recognise a signature that stands above the answer, or alone: the writer's whole name, then no sentence."""
    name, *block = stretch.lines[number : paragraph_end(stretch.lines, number)]
    whole = len(name.split()) > 1 and not name.rstrip().endswith(",") and is_own_name(name, stretch.writer)
    head = next((place for place, line in enumerate(block) if is_contact(line)), len(block))  # a motto may follow
    return whole and bool(block) and not any(map(is_more, block[:head]))


def _is_soft(stretch: _Stretch, number: int) -> bool:
    """Recognise thanks or a goodbye that leads straight into a name."""
    for _ in range(_CHAIN):
        rest = soft_rest(stretch.lines[number])
        following = stretch.after(number)
        if rest is None:
            return False
        if rest:
            return is_own_name(rest, stretch.writer) and not _sentence_next(stretch, number)
        if following >= 0 and is_delimiter(stretch.lines[following]):
            following = stretch.after(following)
        if following < 0:
            return stretch.signed
        if is_greeting(stretch.lines[following]):
            return stretch.says < number
        name = stretch.lines[following]
        if is_own_name(name, stretch.writer) or is_name(name):
            return not _sentence_next(stretch, following)
        number = following
    return False


def _signs(stretch: _Stretch, number: int) -> bool:
    """Recognise a name under the letter without any formula: the writer's, or another one on the very last line."""
    line = stretch.lines[number]
    if leads_into(stretch.before(number)) or _sentence_next(stretch, number):
        return False
    if is_own_name(line, stretch.writer):
        return True
    if not stretch.begins_paragraph(number) or not is_name(line):
        return False
    following = stretch.after(number)
    rest = stretch.lines[number + 1 : paragraph_end(stretch.lines, number)]
    if following < 0:
        return True
    short = len(line.split()) > 1 and len(rest) <= _FUNCTION and stretch.written[-1] <= number + len(rest)
    return bool(rest) and (short or any(map(is_contact, rest))) and not any(map(is_more, rest))


def _sentence_next(stretch: _Stretch, number: int) -> bool:
    """Say whether the paragraph goes on with a sentence: then a name on this line speaks to somebody."""
    following = stretch.after(number)
    if following < 0 or stretch.begins_paragraph(following):
        return False
    return is_more(stretch.lines[following]) and not is_slogan(stretch.lines[following])


def _goes_on(stretch: _Stretch, number: int, *, contact: bool, something: bool) -> bool:
    """Say whether the text goes on below the signature: a PS, or a sentence that is no motto of the office."""
    line = stretch.lines[number]
    if is_afterthought(line):
        return True
    if not is_more(line) or is_greeting(line):
        return False
    if stretch.begins_paragraph(number) and not contact and something:
        return not is_slogan(line) or len(line.split()) > _PLAIN_SENTENCE
    return not is_slogan(line) and (stretch.begins_paragraph(number) or not contact)


_PLAIN_SENTENCE = 12  # words: a longer one is no motto


def _is_rest(stretch: _Stretch, number: int) -> bool:
    """Say whether, below a PS, the signature goes on."""
    line = stretch.lines[number]
    return stretch.begins_paragraph(number) and is_contact(line) and not is_more(line)


def formula_at(line: str, writer: Writer) -> int:
    """Find where a closing formula begins at the end of a line with text ("ik pak dit op. gr Els"), 0 when nowhere."""
    start = max(0, len(line) - _LINE_END) if len(line) <= LINE_CAP * 4 else len(line)
    for match in [*_FORMULA.finditer(line, start)][-1:]:
        before, name = line[: match.start()].rstrip(), line[match.end() :].strip(" .,!*_")
        told = before.endswith(_ENDS)
        if (
            before
            and before.split()[-1].lower() not in _NOT_CLOSING
            and ((told and (not name or is_name(name))) or (name and is_own_name(name, writer)))
        ):
            return match.start()
    for match in [*_THANKS.finditer(line, start)][-1:]:
        if is_own_name(line[match.end() :], writer):
            return match.start()
    return _own_name_at(line, start, writer)


def _own_name_at(line: str, start: int, writer: Writer) -> int:
    """Find the writer's name behind the last sentence of a line."""
    end = max(line.rfind(sign, start, len(line.rstrip()) - 1) for sign in (". ", "! ", "? "))
    return end + 1 if end > 0 and is_own_name(line[end + 1 :].strip(), writer) else 0
