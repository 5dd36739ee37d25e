"""What does a colleague's reply ask the bot to do? Forgiving Dutch becomes a list of acts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.acts import WORDS
from bot.core.contradiction import answers, contradicting
from bot.core.instruction_cuts import Cut, ends_of, is_calm
from bot.core.instruction_lines import SIGN_OFF, goes_on, sign_off_at, typed_lines
from bot.core.instruction_words import ASKS_US, BESIDES, BLANK, CONFIRM, FORM, HELP, HOLD, REQUEST, STATUS, WAITS, YES
from bot.core.openings import RULES, Act, Rule
from bot.core.openings_act import Match
from bot.core.openings_call import MISSES, TALKS
from bot.core.openings_contact import RULES as CONTACT
from bot.core.openings_correction import BRIEF as SHORT
from bot.core.openings_course import HASTE
from bot.core.openings_draft import RULES as DRAFTS
from bot.core.openings_learning import RULES as LEARNING
from bot.core.openings_pass import RULES as PASSING
from bot.core.openings_quiet import RULES as QUIET
from bot.core.phrases import KNOWN, STILL_URGENT, WRONG
from bot.core.words import DECISIONS, LABELS, EventKind


@dataclass(frozen=True, kw_only=True)
class Instruction:
    """What was understood of a reply, and what was not."""

    acts: tuple[Act, ...] = ()
    confirms: bool = False  # "ja, klopt"
    wants_help: bool = False
    wants_form: bool = False
    wants_status: bool = False
    wants_owner: bool = False  # "wie heeft deze zaak?"
    holds: bool = False  # "nog niet versturen": nothing leaves
    implied: tuple[Act, ...] = ()  # what the words come down to, though they don't ask it: offered, never done
    not_understood: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A line that opens an act, with the text below it up to the next one."""

    rule: Rule
    head: Match
    lines: tuple[str, ...]  # as they were typed, the opening line first
    today: date

    @property
    def rest(self) -> str:
        """Give what stands behind the opening words, all lines."""
        return "\n".join((self.head.string[self.head.end() :], *self.lines[1:]))


LEAVES = frozenset(
    {
        *(EventKind.DECIDED, EventKind.POSITION_TOLD, EventKind.EXTENDED, EventKind.COMPLAINANT_ASKED),
        *(EventKind.REPLIED, EventKind.PROPOSED, EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.HEARD),
        *(EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY, EventKind.WRITTEN_WANTED, EventKind.SETTLED),
        *(EventKind.ASSESSED, EventKind.UNSOLVED, EventKind.FORWARDED, EventKind.COMMITTEE, EventKind.SUBMITTED),
        *(EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED, EventKind.MEETING_CANCELLED, EventKind.EXTENSION_ASKED),
        EventKind.MERGED,
    }
)  # to the complainant: held back by words such as "concept"
AS_IT_IS = frozenset({EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED})  # not with a doubt or a change beside it
SAYS_WAIT = frozenset({EventKind.DRAFT_REFUSED, EventKind.DRAFTED})
LOOKED_AT = 1_000  # lines; nobody types an act below so many
FIRM = tuple(rule for rule in RULES if rule.firm)
LEARNED = frozenset(LEARNING)
BRIEF = frozenset((*SHORT, *HASTE, *PASSING, *QUIET))
LISTED = (*FIRM, *(rule for rule in LEARNING if rule.weak))
IN_A_TALK = tuple(rule for rule in RULES if rule not in MISSES)
PLANNED = frozenset({EventKind.APPOINTED, EventKind.HEARING_PLANNED})
ASK_NAMED = frozenset(rule for rule in CONTACT if "asks" in rule.opening.groupindex)  # one sentence, to a colleague
OUTGOING = frozenset(rule for rule in (*CONTACT, *DRAFTS) if rule.takes_text and rule.firm)  # goes as it was typed
BRIEFLY_SAID = LABELS | frozenset(
    {
        *(EventKind.TAKEN, EventKind.PASSED, EventKind.FORWARDED, EventKind.URGENT, EventKind.NOT_URGENT),
        *(EventKind.NAMED, EventKind.MERGED, EventKind.STATUS_ASKED, EventKind.REMINDERS_PAUSED, EventKind.AWAY),
        *(EventKind.BACK, EventKind.EFFECT, EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.DRAFT_REFUSED),
        *(EventKind.POSTED, EventKind.REMEDY_PROMISED, EventKind.EXTENDED, EventKind.MEETING_ANSWERED),
        *(EventKind.MEETING_CANCELLED, EventKind.DRAFT_DROPPED, EventKind.DRAFT_APPROVED, EventKind.REMEDIED),
    }
)  # what stands behind them in the same line may be something else
OFFERED = frozenset(words.strip() for _, _, words in WORDS)
OURS = re.compile("|".join(map(re.escape, (WRONG, STILL_URGENT, KNOWN))))  # in a line of what we understood


def read_instruction(new_text: str, today: date) -> Instruction:
    """Read what a colleague typed. What isn't clearly an act stays `not_understood` and changes nothing."""
    lines = typed_lines(new_text)
    said = " ".join(line for line in lines[: sign_off_at(lines)] if line and not SIGN_OFF.fullmatch(line))
    confirms = CONFIRM.fullmatch(said)
    wish = Instruction(
        acts=(Act(kind=EventKind.DRAFT_APPROVED),) if confirms and "akkoord" in said.lower() else (),
        confirms=bool(confirms),
        wants_help=bool(HELP.fullmatch(said)),
        wants_form=bool(FORM.fullmatch(said)),
        wants_status=bool(STATUS.fullmatch(said)),
    )
    if wish != Instruction():
        return wish
    lines = _unsigned(lines)
    left, sections = _sections(lines, today)
    held = any(line and HOLD.match(line) for line in lines)
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


def _sections(lines: list[str], today: date) -> tuple[tuple[list[str], list[str]], list[Section]]:
    """Cut the reply at each line that opens an act; what belongs to none is left: before the first, and after it.

    A line that says two things is cut between them.
    """
    found: list[tuple[int, Rule, Match]] = []
    number, is_cut = 0, False
    while number < min(len(lines), LOOKED_AT):
        text = found[-1][1] if found and found[-1][1].takes_text else None
        cut = None
        while later := _cut(lines[number], text, today):
            cut = later
            lines[number : number + 1] = [cut.before, cut.after]
        opened = _open(_openers(text), lines[number])
        listed = text in LEARNED  # "oorzaak: …", "soort: …", "maatregel: …" below each other: what we ask for
        inside = text is not None and text not in BRIEF
        apart = is_cut or not (goes_on(lines, number) or (inside and opened and opened[0].weak))
        if opened and (opened[0].firm or listed or apart):
            found.append((number, *opened))
        number, is_cut = number + 1, cut is not None
    starts = [number for number, _, _ in found]
    after: list[str] = []
    sections: list[Section] = []
    for (start, rule, head), end in zip(found, [*starts, len(lines)][1:], strict=True):
        last = end if rule.takes_text else start + 1
        sections.append(Section(rule=rule, head=head, lines=tuple(lines[start:last]), today=today))
        after += lines[last:end]
    return (lines[: starts[0] if starts else None], after), sections


def _cut(line: str, text: Rule | None, today: date) -> Cut | None:
    """Find where a line says something else: behind an act that is said in a few words, or behind a calm remark.

    Inside a text only what says with a colon what it is begins: "…, want wij waren te laat. Maatregel: …".
    """
    text = None if text in BRIEF else text
    whole = _open(_openers(text), line)
    for cut in sorted(ends_of(line), key=lambda one: one.soft):  # a sentence is cut within itself last
        opened = whole or _open(_openers(text), cut.before)
        opens = _open_within(FIRM if text else RULES, cut.after)
        act = opens and _read_by(opens, today)
        if opens and act and _may_begin(opened, opens, act, cut, text, today):
            return cut
    return None


def _may_begin(
    opened: tuple[Rule, Match] | None,
    opens: tuple[Rule, Match],
    act: Act,
    cut: Cut,
    text: Rule | None,
    today: date,
) -> bool:
    """Say whether an act may begin at this cut, behind the words before it."""
    named = not cut.soft and opens[0].firm and (":" in opens[1][0] or act.kind is EventKind.NOTED)
    if opened is None:
        if text is not None:
            return named and text not in OUTGOING
        says = ":" in opens[1][0] and opens[0] in TALKS if cut.soft else not opens[0].weak
        waits = HOLD.match(cut.before) is not None and act.kind not in LEAVES and "?" not in cut.before
        return says and (is_calm(cut.before) or waits)
    if opened[0] in OUTGOING:
        return False
    alone = _open((opened[0],), cut.before)
    before = alone and _read_by(alone, today)
    if before and cut.soft and {before.kind, act.kind} <= LABELS:
        return False  # "een reparatie, geen klacht"
    if before and (before.implied or before.kind in BRIEFLY_SAID):
        return not (cut.soft and opens[0].weak) or before.kind is act.kind is EventKind.STATUS_ASKED
    plans = act.implied or (act.kind in PLANNED and ASKS_US.match(cut.after) is not None)
    return named or bool(before and before.kind is EventKind.CONVERSATION and plans)


def _open_within(rules: Sequence[Rule], line: str) -> tuple[Rule, Match] | None:
    """Find the rule that a line opens with, or its first sentence, where that must end with it."""
    return _open(rules, line) or next((found for cut in ends_of(line) if (found := _open(rules, cut.before))), None)


def _read_by(opened: tuple[Rule, Match], today: date) -> Act | None:
    """Read one line by the rule that it opens with."""
    rule, head = opened
    return None if BLANK.search(head.string) else rule.read(head, head.string[head.end() :], today)


def _openers(text: Rule | None) -> Sequence[Rule]:
    """Give what may open an act here, inside the text of another one or not (STA-8)."""
    if text is None or not _runs_on(text):
        return IN_A_TALK if text in TALKS else RULES
    return LISTED if text in LEARNED else FIRM


def _open(rules: Sequence[Rule], line: str) -> tuple[Rule, Match] | None:
    """Find the first rule that a line begins with, perhaps behind "ja," or, where it is firm, behind "en"."""
    if not line or _is_offered(line):
        return None
    yes, besides, request = YES.match(line), BESIDES.match(line), REQUEST.match(line)
    tries = [(rules, line)]
    tries += [(rules, line[yes.end() :])] if yes else []
    tries += [(FIRM, line[besides.end() :])] if besides else []
    tries += [(rules, line[request.end() :])] if request else []
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
    return (rule.firm and rule not in ASK_NAMED) or rule.holds or "outcome" in rule.opening.groupindex


def _read(sections: list[Section], left: tuple[list[str], list[str]], today: date, *, held: bool) -> Instruction:
    """Turn the sections into acts; what is held back, doubted or contradicts itself is told back instead."""
    read = [(section, _act(section, today)) for section in sections]
    held = held or any(act is None and section.rule.holds for section, act in read)
    held = held or any(WAITS.search(line) for line in (*left[0], *left[1]) if line)
    against = contradicting(act for _, act in read if act and not act.implied)
    rest = [line for line in left[1] if not SIGN_OFF.fullmatch(line)]
    changes = any(act and act.kind is EventKind.DRAFTED for _, act in read)
    unsure = changes or not all(is_calm(line) for line in (*left[0], *rest))
    acts: list[Act] = []
    unclear: list[str] = []
    for number, (section, act) in enumerate(read):
        torn = _runs_on(section.rule) and number + 1 < len(read) and read[number + 1][1] is None
        waits = act is not None and act.kind in LEAVES and not act.implied and (held or torn)
        waits = waits or (act is not None and act.kind in AS_IT_IS and unsure)
        if act is None or waits or any(one in against for one, _ in answers(act)):
            unclear += section.lines
        else:
            acts += _apart(act, section, acts)
    told = "\n".join([*left[0], *unclear, *rest, *_lines_of_implied(read, acts)]).strip()
    refused = [line for section, act in read if act and act.kind in SAYS_WAIT for line in section.lines]
    holds = any(WAITS.search(line) for line in (*left[0], *unclear, *rest, *refused) if line)
    return _instruction(acts, told, holds=holds)


def _instruction(acts: list[Act], told: str, *, holds: bool) -> Instruction:
    """Tell apart what is done, what is only implied, and what is asked."""
    asked = {act.facts["what"] for act in acts if act.kind is EventKind.STATUS_ASKED}
    acts = [act for number, act in enumerate(acts) if act not in acts[:number]]
    decides = any(act.implied and act.kind is EventKind.DECIDED for act in acts)  # what follows from it is its reason
    done = [act for act in acts if not act.implied and act.kind is not EventKind.STATUS_ASKED]
    return Instruction(
        acts=tuple(
            sorted(done, key=lambda act: act.facts.get("named") == "self")
        ),  # who steps aside can do nothing more
        implied=tuple(act for act in acts if act.implied and not (decides and act.kind is EventKind.PROPOSED)),
        wants_owner="owner" in asked,
        wants_status="status" in asked,
        wants_help="help" in asked,
        wants_form="form" in asked,
        holds=holds,
        not_understood=told,
    )


def _lines_of_implied(read: list[tuple[Section, Act | None]], acts: list[Act]) -> list[str]:
    """What is only implied is not done, so it is told back."""
    return [line for section, act in read if act and act.implied and act in acts for line in section.lines]


def _apart(act: Act, section: Section, acts: list[Act]) -> list[Act]:
    """Each line below "maatregelen:" is one; those in a mail that decides belong to the decision."""
    if act.kind is not EventKind.MEASURE:
        return [act]
    decides = {"of_decision": "yes"} if any(one.kind in DECISIONS for one in acts) else {}
    several = section.head[0].lower().startswith("maatregelen")
    texts = [line for line in section.rest.splitlines() if line.strip()] if several else []
    each = [one for text in texts if (one := section.rule.read(section.head, text, section.today))]
    found = each if len(each) == len(texts) > 1 and any(one.facts.get("day") for one in each) else [act]
    return [Act(kind=one.kind, facts={**one.facts, **decides}) for one in found]


def _act(section: Section, today: date) -> Act | None:
    line = section.lines[0]
    if BLANK.search(line) and line != line.upper():
        return None
    return section.rule.read(section.head, section.rest, today)
