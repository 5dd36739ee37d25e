"""What does a colleague's reply ask the bot to do? Forgiving Dutch becomes a list of acts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.acts import WORDS
from bot.core.contradiction import answers, contradicting
from bot.core.instruction_lines import SIGN_OFF, goes_on, sign_off_at, typed_lines
from bot.core.openings import RULES, Act, Rule
from bot.core.openings_act import COMPLAINANT, Match
from bot.core.openings_call import MISSES, TALKS
from bot.core.openings_correction import BRIEF as SHORT
from bot.core.openings_course import HASTE
from bot.core.openings_learning import RULES as LEARNING
from bot.core.phrases import KNOWN, STILL_URGENT, WRONG
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
    head: Match
    lines: tuple[str, ...]  # as they were typed, the opening line first

    @property
    def rest(self) -> str:
        """Give what stands behind the opening words, all lines."""
        return "\n".join((self.head.string[self.head.end() :], *self.lines[1:]))


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
    rf"|kladje\b|(?:oplossings)?voorstel\b(?!\s*:|\s+(?:aan|voor|naar)\s+(?:de\s+)?{COMPLAINANT}\b)"
    r"|ter\s+controle|(?:zal|kan|mag|moet)\s+ik\b(?!\s+uw?\b)|geen\s+besluit\b"
    r"|(?:is|klopt)\s+(?:dit|dat|het)\s+(?:zo\s+)?(?:goed|akkoord|ok|oké|in\s+orde|zo|juist)?\s*(?:zo\s*)?\?|akkoord\s*\?"
    r"|wat\s+(?:vind(?:en)?|denk(?:en)?)\s+(?:je|jij|jullie)\b"
    r"|(?:kun|wil|zou)\s+(?:je|jij)\s+(?:\w+\s+){0,3}(?:mee)?(?:kijken|lezen|checken|controleren)\b",
    re.IGNORECASE,
)
LEAVES = frozenset(
    {
        *(EventKind.DECIDED, EventKind.POSITION_TOLD, EventKind.EXTENDED, EventKind.COMPLAINANT_ASKED),
        *(EventKind.REPLIED, EventKind.PROPOSED, EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.HEARD),
        *(EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY, EventKind.WRITTEN_WANTED, EventKind.SETTLED),
        *(EventKind.ASSESSED, EventKind.UNSOLVED, EventKind.FORWARDED, EventKind.COMMITTEE, EventKind.SUBMITTED),
    }
)  # to the complainant: held back by words such as "concept"
LOOKED_AT = 1_000  # lines; nobody types an act below so many
FIRM = tuple(rule for rule in RULES if rule.firm)
LEARNED = frozenset(LEARNING)
BRIEF = frozenset((*SHORT, *HASTE))
LISTED = (*FIRM, *(rule for rule in LEARNING if rule.weak))
IN_A_TALK = tuple(rule for rule in RULES if rule not in MISSES)
OFFERED = frozenset(words.strip() for _, _, words in WORDS)
OURS = re.compile("|".join(map(re.escape, (WRONG, STILL_URGENT, KNOWN))))  # in a line of what we understood
BLANK = re.compile(r"\b(?:NAAM|DATUM|TIJD|PLAATS|TEAM|BEDRIJF|ADRES)\b")  # of the words that we offer
YES = re.compile(r"(?:ja|ok|oké|prima|goed|akkoord)\s*[,.!;:–-]+\s+", re.IGNORECASE)
BESIDES = re.compile(r"(?:hierbij\s*:?|bij\s+deze\s*:?|tevens|verder|en|ook)\s+", re.IGNORECASE)  # "en maatregel: …"


def read_instruction(new_text: str, today: date) -> Instruction:
    """Read what a colleague typed. What isn't clearly an act stays `not_understood` and changes nothing."""
    lines = typed_lines(new_text)
    said = " ".join(line for line in lines[: sign_off_at(lines)] if line and not SIGN_OFF.fullmatch(line))
    wish = Instruction(
        confirms=bool(CONFIRM.fullmatch(said)),
        wants_help=bool(HELP.fullmatch(said)),
        wants_form=bool(FORM.fullmatch(said)),
        wants_status=bool(STATUS.fullmatch(said)),
    )
    if wish != Instruction():
        return wish
    held = any(line and HOLD.match(line) for line in lines)
    lines = _unsigned(lines)
    left, sections = _sections(lines)
    return _read(sections, left, today, held=held or any("?" in line for line in left[0]))


def asks_for_form(text: str) -> bool:
    """Say whether a colleague wants the form for a complaint by phone or on paper (HSS-5)."""
    return read_instruction(text, date(2000, 1, 1)).wants_form


def _unsigned(lines: list[str]) -> list[str]:
    """Leave the sign-off out, unless it is all there is, or it hides an act or a word that holds back."""
    end = sign_off_at(lines)
    below = [line for line in lines[end:] if line]
    if not any(lines[:end]) or any(HOLD.match(line) or _open(RULES, line) for line in below):
        return lines
    return lines[:end]


def _sections(lines: list[str]) -> tuple[tuple[list[str], list[str]], list[Section]]:
    """Cut the reply at each line that opens an act; what belongs to none is left: before the first, and after it."""
    found: list[tuple[int, Rule, Match]] = []
    for number, line in enumerate(lines[:LOOKED_AT]):
        text = found[-1][1] if found and found[-1][1].takes_text else None
        opened = _open(_openers(text), line)
        listed = text in LEARNED  # "oorzaak: …", "soort: …", "maatregel: …" below each other: what we ask for
        inside = text is not None and text not in BRIEF
        if opened and (opened[0].firm or listed or not (goes_on(lines, number) or (inside and opened[0].weak))):
            found.append((number, *opened))
    starts = [number for number, _, _ in found]
    after: list[str] = []
    sections: list[Section] = []
    for (start, rule, head), end in zip(found, [*starts, len(lines)][1:], strict=True):
        last = end if rule.takes_text else start + 1
        sections.append(Section(rule=rule, head=head, lines=tuple(lines[start:last])))
        after += lines[last:end]
    return (lines[: starts[0] if starts else None], after), sections


def _openers(text: Rule | None) -> Sequence[Rule]:
    """Give what may open an act here, inside the text of another one or not (STA-8)."""
    if text is None or not _runs_on(text):
        return IN_A_TALK if text in TALKS else RULES
    return LISTED if text in LEARNED else FIRM


def _open(rules: Sequence[Rule], line: str) -> tuple[Rule, Match] | None:
    """Find the first rule that a line begins with, perhaps behind "ja," or, where it is firm, behind "en"."""
    if not line or _is_offered(line):
        return None
    yes, besides = YES.match(line), BESIDES.match(line)
    tries = [(rules, line)]
    tries += [(rules, line[yes.end() :])] if yes else []
    tries += [(FIRM, line[besides.end() :])] if besides else []
    opened = ((rule, rule.opening.match(text)) for some, text in tries for rule in some)
    return next(((rule, head) for rule, head in opened if head), None)


def _is_offered(line: str) -> bool:
    """Say whether a line is one of our own that came back: 'Het herstel is klaar: "klaar"', or what we understood."""
    if OURS.search(line):
        return True
    before, _, words = line.replace("“", '"').rstrip(' "”').rpartition('"')
    return before.rstrip().endswith(":") and words.strip() in OFFERED


def _runs_on(rule: Rule) -> bool:
    """Inside a text of several lines a bare word such as "klacht" on a line is text, not a new act."""
    return rule.firm or rule.holds or "outcome" in rule.opening.groupindex


def _read(sections: list[Section], left: tuple[list[str], list[str]], today: date, *, held: bool) -> Instruction:
    """Turn the sections into acts; what is held back, doubted or contradicts itself is told back instead."""
    read = [(section, _act(section, today)) for section in sections]
    held = held or any(act is None and section.rule.holds for section, act in read)
    against = contradicting(act for _, act in read if act)
    acts: list[Act] = []
    unclear: list[str] = []
    for number, (section, act) in enumerate(read):
        torn = _runs_on(section.rule) and number + 1 < len(read) and read[number + 1][1] is None
        if act is None or (act.kind in LEAVES and (held or torn)) or any(one in against for one, _ in answers(act)):
            unclear += section.lines
        else:
            acts.append(act)
    rest = [line for line in left[1] if not SIGN_OFF.fullmatch(line)]
    told = "\n".join([*left[0], *unclear, *rest]).strip()
    return Instruction(acts=tuple(acts), not_understood=told)


def _act(section: Section, today: date) -> Act | None:
    line = section.lines[0]
    if BLANK.search(line) and line != line.upper():
        return None
    return section.rule.read(section.head, section.rest, today)
