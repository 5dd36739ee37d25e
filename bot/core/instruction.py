"""What does a colleague's reply ask the bot to do? Forgiving Dutch becomes a list of acts."""

import re
from dataclasses import dataclass
from datetime import date

from bot.core.openings import RULES, Act, Rule
from bot.core.words import EventKind


@dataclass(frozen=True, kw_only=True)
class Instruction:
    """What was understood of a reply, and what was not."""

    acts: tuple[Act, ...] = ()
    confirms: bool = False  # "ja, klopt"
    wants_help: bool = False
    wants_form: bool = False
    wants_status: bool = False
    not_understood: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A line that opens an act, with the text below it up to the next one."""

    rule: Rule
    head: "re.Match[str]"
    rest: str  # what stands behind the opening words, all lines
    line: str  # the opening line as it was typed

    def below(self, line: str) -> "Section":
        """Give the section with one more line of text."""
        return Section(rule=self.rule, head=self.head, rest=f"{self.rest}\n{line}", line=f"{self.line}\n{line}")


NAMES = r"(?:beste|hallo|hoi|hi|hey|dag|geachte|goede\s?(?:morgen|middag|navond|dag))(?:\s+[^\s,.:;!?]+){0,4}"
GREETING = re.compile(rf"{NAMES}\s*[,!.]?", re.IGNORECASE)
GREETING_AND_MORE = re.compile(rf"{NAMES}\s*[,!]\s+(?=\S)", re.IGNORECASE)
SIGN_OFF = re.compile(
    r"(?:(?:met\s+)?(?:vriendelijke\s+|hartelijke\s+)?groet(?:en|jes)?|gr|m\.?v\.?g|alvast\s+bedankt|bedankt|dank"
    r"(?:\s+je|\s+u)?(?:\s+wel)?)"
    r"[.,!]?(?:\s+[^\s]+){0,3}",
    re.IGNORECASE,
)
BULLET = re.compile(r"^(?:[*•·–-]+\s*|\d{1,2}[.)]\s+)")
CONFIRM = re.compile(
    r"(?:ja|klopt|akkoord|bevestigd?|dat klopt|ok|oké)\b[\s,.!]*(?:dat\s+)?"
    r"(?:klopt|hoor|akkoord|graag|doe maar)?[\s.!]*",
    re.IGNORECASE,
)
HELP = re.compile(r"(?:help|hulp|wat kan ik doen|uitleg)\s*[?.!]*", re.IGNORECASE)
FORM = re.compile(
    r"(?:(?:mag|kan|wil) ik |graag |stuur(?: mij| me)? )?(?:het |een )?(?:intern )?(?:klacht(?:en)?)?formulier"
    r"(?: graag| aub| hebben| krijgen)?\s*[?.!]*",
    re.IGNORECASE,
)
STATUS = re.compile(r"(?:stand|status|stand van zaken|hoe staat het ervoor)\s*[?.!]*", re.IGNORECASE)
HOLD = re.compile(
    r"(?:nog\s+)?niet\s+(?:ver|door)?(?:sturen|zenden)\b|nog\s+niet\b|wacht\s+(?:nog|even|hiermee)|concept\b|klad\b"
    r"|kladje\b"
    r"|voorstel\b|ter\s+controle|(?:zal|kan|mag|moet)\s+ik\b|geen\s+besluit\b",
    re.IGNORECASE,
)
LEAVES = frozenset({EventKind.DECIDED, EventKind.POSITION_TOLD, EventKind.EXTENDED, EventKind.COMPLAINANT_ASKED})
DECISIONS = frozenset({EventKind.DECIDED, EventKind.POSITION_TOLD})


def read_instruction(new_text: str, today: date) -> Instruction:
    """Read what a colleague typed. What isn't clearly an act stays `not_understood` and changes nothing."""
    lines = _lines(new_text)
    said = " ".join(line for line in lines if line and not SIGN_OFF.fullmatch(line))
    wish = Instruction(
        confirms=bool(CONFIRM.fullmatch(said)),
        wants_help=bool(HELP.fullmatch(said)),
        wants_form=bool(FORM.fullmatch(said)),
        wants_status=bool(STATUS.fullmatch(said)),
    )
    if wish != Instruction():
        return wish
    left, sections = _sections(lines)
    held = any(HOLD.match(line) for line in lines) or any("?" in line for line in left[0])
    return _read(sections, left, today, held=held)


def asks_for_form(text: str) -> bool:
    """Say whether a colleague wants the form for a complaint by phone or on paper (HSS-5)."""
    return read_instruction(text, date(2000, 1, 1)).wants_form


def _lines(text: str) -> list[str]:
    """Give the lines without bullets, bold marks and the greeting above them."""
    lines = [BULLET.sub("", line.strip()).replace("**", "").strip() for line in text.strip().splitlines()]
    while lines and (not lines[0] or (GREETING.fullmatch(lines[0]) and len(lines) > 1)):
        lines.pop(0)
    if lines:
        lines[0] = GREETING_AND_MORE.sub("", lines[0], count=1)
    return lines


def _sections(lines: list[str]) -> tuple[tuple[list[str], list[str]], list[Section]]:
    """Cut the reply at each line that opens an act; what belongs to none is left: before the first, and after it."""
    before: list[str] = []
    after: list[str] = []
    sections: list[Section] = []
    for line in lines:
        current = sections[-1] if sections and sections[-1].rule.takes_text else None
        found = next((one for rule in RULES if (one := _open(rule, line))), None)
        if found and (current is None or found.rule.firm or not _runs_on(current)):
            sections.append(found)
        elif current:
            sections[-1] = current.below(line)
        else:
            (after if sections else before).append(line)
    return (before, after), sections


def _open(rule: Rule, line: str) -> Section | None:
    head = rule.opening.match(line)
    return Section(rule=rule, head=head, rest=line[head.end() :], line=line) if head else None


def _runs_on(section: Section) -> bool:
    """Inside a text of several lines a bare word such as "klacht" on a line is text, not a new act."""
    return section.rule.firm or "outcome" in section.rule.opening.groupindex


def _read(sections: list[Section], left: tuple[list[str], list[str]], today: date, *, held: bool) -> Instruction:
    """Turn the sections into acts; what is held back, doubted or contradicts itself is told back instead."""
    read = [(section, section.rule.read(section.head, section.rest, today)) for section in sections]
    outcomes = {act.facts["outcome"] for _, act in read if act and act.kind in DECISIONS}
    acts: list[Act] = []
    unclear: list[str] = []
    for section, act in read:
        refused = act is None or (held and act.kind in LEAVES) or (len(outcomes) > 1 and act.kind in DECISIONS)
        if act is None or refused:
            unclear.append(section.line)
        else:
            acts.append(act)
    rest = [line for line in left[1] if not SIGN_OFF.fullmatch(line)]
    told = "\n".join([*left[0], *unclear, *rest]).strip()
    return Instruction(acts=tuple(acts), not_understood=told)
