"""Which lines did a colleague type, without greeting, bullets, bold marks and sign-off?"""

import re
from dataclasses import dataclass

from bot.core.instruction_words import POSTSCRIPT
from bot.core.reply_ending import is_greeting, is_more

NAMES = (
    r"(?:beste|hallo|hoi|hi|hey|dag|geachte|goe(?:de|ie)\s?(?:morgen|middag|navond|avond|dag))(?:\s+[^\s,.:;!?]+){0,4}"
)
GREETING = re.compile(rf"{NAMES}\s*[,!.]?", re.IGNORECASE)
GREETING_AND_MORE = re.compile(rf"^{NAMES}\s*[,!]\s+(?=\S)", re.IGNORECASE)
REGARDS = r"(?:met\s+)?(?:vriendelijke\s+|hartelijke\s+)?groet(?:en|jes)?|gr|m\.?v\.?g"
SIGN_OFF = re.compile(
    rf"(?:{REGARDS}|alvast\s+bedankt|bedankt|dank(?:\s+je|\s+u)?(?:\s+wel)?)[.,!]?(?:\s+[^\s]+){{0,3}}", re.IGNORECASE
)
SIGNED = re.compile(  # "…, groet Mila"
    rf"(?:(?<=[.!])\s+|\s*,\s+)(?i:{REGARDS})\b[.,!]?(?:\s+[A-Z][^\s.]*){{0,3}}[.!]?$"
)
MOST_BELOW = 6  # lines of a signature
BULLET = re.compile(r"^(?:[*•·–-]+\s*|\d{1,2}[.)]\s+)")
EMOJI = re.compile("^[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+\\s*(?=\\w)")  # "👍 akkoord"
BOLD = re.compile(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
WRAPPED_AT = 60  # a line of so many signs that ends in the middle of a sentence goes on in the next
SENTENCE_ENDS = tuple(".!?:;")


@dataclass(frozen=True, kw_only=True)
class Typed:
    """The lines of a reply, and for each the bullet that it stood behind: its sign with its place, "" for none."""

    lines: list[str]
    marks: list[str]

    def cut(self, number: int, before: str, after: str) -> None:
        """Make two lines of one."""
        self.lines[number : number + 1] = [before, after]
        self.marks.insert(number + 1, "")

    def stands_apart(self, number: int) -> bool:
        """Say whether a line is a bullet, a postscript, or the first of a paragraph."""
        above, line = self.lines[number - 1] if number else "", self.lines[number]
        return bool(line) and bool(not above or self.marks[number] or POSTSCRIPT.match(line))


def without_name(text: str, name: str) -> str:
    """Leave out a first or a last line that is only the writer's name: it signs, though no greeting stands above it."""
    own = " ".join(name.casefold().split())
    first, _, below = text.strip().partition("\n")
    if " " in own and below.strip() and " ".join(first.casefold().split()) == own:
        return below.strip()
    above, _, last = text.rstrip().rpartition("\n")
    signs = bool(own) and " ".join(last.casefold().split()) in {own, own.split()[0]}
    return above.rstrip() if signs and above.strip() else text


def typed_lines(text: str) -> list[str]:
    """Give the lines without bullets, bold marks and the greeting above them; one space where there were more."""
    return typed(text).lines


def typed(text: str) -> "Typed":
    """Give these lines, with the bullets that they stood behind."""
    lines = [_bare(line) for line in text.strip().splitlines()]
    marks = [_mark(line) for line in text.rstrip().splitlines()[-len(lines) :]] if lines else []
    greeted = (number for number, line in enumerate(lines) if line and not GREETING.fullmatch(line))
    first = next(greeted, len(lines) - 1)
    lines, marks = lines[first:], marks[first:]
    if lines:
        lines[0] = GREETING_AND_MORE.sub("", lines[0], count=1)
        lines[-1] = SIGNED.sub("", lines[-1])
    return Typed(lines=lines, marks=marks)


def _mark(line: str) -> str:
    found = BULLET.match(line.strip())
    place = len(line) - len(line.lstrip())
    return f"{place}{'1' if found[0][0].isdigit() else found[0][0]}" if found else ""


def _bare(line: str) -> str:
    return BOLD.sub("", BULLET.sub("", EMOJI.sub("", " ".join(line.split())))).strip()


def sign_off_at(lines: list[str]) -> int:
    """Find where the sign-off begins that ends the mail: "Groet," with at most a name below it; else the end."""
    said = [number for number, line in enumerate(lines) if line][-MOST_BELOW - 1 :]
    for place, number in enumerate(said):
        if number and is_greeting(lines[number]) and not any(is_more(lines[one]) for one in said[place + 1 :]):
            return number
    return len(lines)


def goes_on(lines: list[str], number: int) -> bool:
    """Say whether a line goes on with the sentence of the line above it, as mail programs wrap them."""
    above = lines[number - 1] if number else ""
    return len(above) >= WRAPPED_AT and not above.endswith(SENTENCE_ENDS)
