"""Where in a reply does each act begin, and which lines belong to it?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.instruction_cuts import TELLS, Cut, ends_of, is_calm, is_own, is_remark
from bot.core.instruction_fresh import fresh_at
from bot.core.instruction_kinds import (
    BRIEFLY_SAID,
    BY_ITSELF,
    CONCLUDES,
    IN_THE_HOUSE,
    LEAVES,
    LEFT_WHOLE,
    MENDED,
    OF_ITSELF,
    SOFTLY,
    STATES,
    TOLD,
    WEAKLY,
)
from bot.core.instruction_lines import Typed, goes_on
from bot.core.instruction_opened import FIRM, IN_A_TALK, LISTED, Opened, opened_by, read_by
from bot.core.instruction_words import ASKS_US, HOLD
from bot.core.instruction_wrapped import is_order
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
from bot.core.words import LABELS, EventKind


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


GOING = re.compile(r"\b(?:ga|kom)\s+ik\b", re.IGNORECASE)
THEN = re.compile(r"(?:daarna|dan|verder)\b", re.IGNORECASE)
LOOKED_AT = 1_000  # lines; nobody types an act below so many
LEARNED = frozenset(LEARNING)
BRIEF = frozenset((*SHORT, *HASTE, *PASSING, *QUIET))
PLANNED = frozenset({EventKind.APPOINTED, EventKind.HEARING_PLANNED})
ASK_NAMED = frozenset(rule for rule in CONTACT if "asks" in rule.opening.groupindex)  # one sentence, to a colleague
OUTGOING = frozenset(rule for rule in (*CONTACT, *DRAFTS) if rule.takes_text and rule.firm)  # goes as it was typed
QUOTES = re.compile(
    r"[\"“”„«»‘]|\b(?:zegt|zei|zeggen|schrijft|schreef|mailt|mailde|vindt|vond|riep|roept|citaat)\b", re.IGNORECASE
)


def sections_of(typed: Typed, today: date) -> tuple[tuple[list[str], list[str]], list[Section]]:
    """Cut the reply at each line that opens an act; what belongs to none is left: before the first, and after it.

    A line that says two things is cut between them.
    """
    found = _found(typed, today)
    lines, starts = typed.lines, [number for number, _ in found]
    after: list[str] = []
    sections: list[Section] = []
    for (start, one), end in zip(found, [*starts, len(lines)][1:], strict=True):
        below = start
        if one is not None:
            rule, head = one
            below = end if rule.takes_text else start + 1
            sections.append(Section(rule=rule, head=head, lines=tuple(lines[start:below]), today=today))
        after += lines[below:end]
    return (lines[: starts[0] if starts else None], after), sections


def _found(typed: Typed, today: date) -> list[tuple[int, Opened | None]]:
    """Find at which lines acts begin, and the rules that open them; None for an order that no rule reads."""
    found: list[tuple[int, Opened | None]] = []
    number, is_cut = 0, False
    while number < min(len(typed.lines), LOOKED_AT):
        last = found[-1][1] if found else None
        inside_of = last if last and last[0].takes_text else None
        is_said, is_cut = is_cut, False
        while later := _cut(typed.lines[number], inside_of, today):
            typed.cut(number, later.before, later.after)
            is_cut = True
        mark = typed.marks[found[-1][0]] if found else ""
        opened = _opened_here(typed, number, inside_of, today, mark=mark, is_cut=is_said)
        stray = is_said and inside_of is not None and is_order(typed.lines[number])
        if opened or (stray and not opened_by(RULES, typed.lines[number], today)):
            found.append((number, opened))
        number += 1
    return found


def _opened_here(
    typed: Typed, number: int, inside_of: Opened | None, today: date, *, mark: str, is_cut: bool
) -> Opened | None:
    """Give the rule of the act that begins in a line, None where none does.

    :param is_cut: the line was cut off the one above it, because it begins an act
    """
    line, text = typed.lines[number], inside_of and inside_of[0]
    literal = _is_literal(inside_of)
    letter = literal or (text is not None and "outcome" in text.opening.groupindex)
    if inside_of and (fresh := fresh_at(typed, number, inside_of, today, letter=letter, mark=mark)):
        return fresh
    own = is_cut and text not in TALKS and not literal
    opened = opened_by(_openers(None if own else inside_of, line), line, today)
    if opened is None:
        return None
    listed = text in LEARNED  # "oorzaak: …", "soort: …", "maatregel: …" below each other: what we ask for
    inside = text is not None and text not in BRIEF
    hidden = inside and opened[0].weak and not (is_order(line) and not literal)
    apart = is_cut or not (hidden or (goes_on(typed.lines, number) and not typed.marks[number]))
    return opened if opened[0].firm or listed or apart else None


def _cut(line: str, inside_of: Opened | None, today: date) -> Cut | None:
    """Find where a line says something else: behind an act that is said in a few words, or behind a calm remark.

    Inside a text only what says with a colon what it is begins, or an order to us: "…. Maatregel: …", "…. Vraag …".
    """
    inside_of = None if inside_of and inside_of[0] in BRIEF else inside_of
    whole = opened_by(_openers(inside_of, line), line, today)
    cuts = sorted(ends_of(line), key=lambda one: one.soft)  # a sentence is cut within itself last
    for cut in cuts:
        opened = whole or opened_by(_openers(inside_of, cut.before), cut.before, today)
        order = is_order(cut.after)
        opens = _open_within(FIRM if _is_literal(inside_of) else RULES, cut.after, today)
        act = opens and read_by(opens, today)
        if opens and act and _may_begin(opened, opens, act, cut, inside_of, today, order=order):
            return cut
    if whole is None and inside_of is None and (first := next((cut for cut in cuts if not cut.soft), None)):
        return first if _stands_alone(first, today) else None
    return next((cut for cut in cuts if not cut.soft and _is_stray(cut, inside_of, today)), None)


def _stands_alone(cut: Cut, today: date) -> bool:
    """Say whether the first sentence is an act by itself, and what stands behind it a mere remark: "Mag weg. Mooi!"."""
    opened = opened_by(RULES, cut.before, today)
    act = opened and read_by(opened, today)
    return act is not None and not act.implied and is_calm(cut.after) and act.kind not in LEFT_WHOLE


def _is_stray(cut: Cut, inside_of: Opened | None, today: date) -> bool:
    """Say whether an order that no rule reads stands in a text that stays in the house: it is told back."""
    opened = opened_by(_openers(inside_of, cut.before), cut.before, today) or inside_of
    act = opened and opened[0].takes_text and read_by(opened, today)
    return bool(act and act.kind in IN_THE_HOUSE and is_order(cut.after) and not QUOTES.search(cut.before))


def _may_begin(  # noqa: C901, PLR0911, PLR0913 - what stands before the cut, and what behind it
    opened: Opened | None,
    opens: Opened,
    act: Act,
    cut: Cut,
    inside_of: Opened | None,
    today: date,
    *,
    order: bool,
) -> bool:
    """Say whether an act may begin at this cut, behind the words before it."""
    named = not cut.soft and opens[0].firm and (":" in opens[1][0] or act.kind is EventKind.NOTED)
    learned = ":" in opens[1][0] and opens[0] in LEARNED and not (opened and _is_literal(opened))
    if opened is None:
        return _may_follow(inside_of, opens, act, cut, named=named, order=order)
    if cut.soft and act.kind in MENDED:
        return False
    itself = _says_itself(opened, opens, act, cut) or _is_proposal(opened, opens, act, cut)
    if opened[0] in OUTGOING:
        return itself or (order and not _is_literal(opened)) or _is_sent_then(opened, act, cut)
    alone = opened_by((opened[0],), cut.before, today)
    before = alone and read_by(alone, today)
    if before and cut.soft and {before.kind, act.kind} <= LABELS:
        return False  # "een reparatie, geen klacht"
    if before and (before.implied or before.kind in BRIEFLY_SAID):
        return order or not (cut.soft and opens[0].weak) or before.kind is act.kind is EventKind.STATUS_ASKED
    if before and before.kind is EventKind.DRAFTED and act.kind is EventKind.DRAFT_SENT:
        return True  # "…, daarna mag hij weg"
    if learned and before and (before.kind not in CONCLUDES or act.kind is EventKind.MEASURE):
        return True
    if order and before:
        return not (cut.soft and before.kind in TOLD and TELLS.search(cut.before))
    of_its_own = not (opens[0].weak or act.implied or act.kind is EventKind.WRITTEN_WANTED)
    states = before and not cut.soft and before.kind in STATES and of_its_own
    plans = act.implied or (act.kind in PLANNED and (ASKS_US.match(cut.after) or GOING.search(cut.after)))
    return named or itself or bool(states) or bool(before and before.kind is EventKind.CONVERSATION and plans)


def _may_follow(inside_of: Opened | None, opens: Opened, act: Act, cut: Cut, *, named: bool, order: bool) -> bool:
    """Say whether an act may begin behind words that open none: a remark, or the text of an act above it."""
    if inside_of is not None:
        follows = order and not cut.soft and not _is_literal(inside_of)
        named = (named and inside_of[0] not in OUTGOING) or _is_proposal(inside_of, opens, act, cut)
        return follows or named or _says_itself(inside_of, opens, act, cut)
    itself = (act.kind in OF_ITSELF and not opens[0].weak and not act.implied) or act.kind in SOFTLY
    says = (itself or (":" in opens[1][0] and opens[0] in TALKS)) if cut.soft else not opens[0].weak
    waits = HOLD.match(cut.before) is not None and act.kind not in LEAVES and "?" not in cut.before
    if not cut.soft and act.kind in OF_ITSELF and not (opens[0].weak or act.implied) and is_own(cut.before):
        return True
    if order:
        return is_calm(cut.before) or waits or is_remark(cut.before, soft=cut.soft)
    return says and (is_calm(cut.before) or waits)


def _says_itself(text: Opened, opens: Opened, act: Act, cut: Cut) -> bool:
    """Say whether a sentence behind a text is an act of its own: nobody else says it there, and it is ours to do."""
    plain = not (cut.soft or act.implied or opens[0] in MISSES or _is_literal(text) or QUOTES.search(cut.before))
    return plain and act.kind in BY_ITSELF and (not opens[0].weak or act.kind in WEAKLY)


def _is_sent_then(text: Opened, act: Act, cut: Cut) -> bool:
    """Say whether "Daarna mag hij weg" stands behind a change in a letter."""
    sent = act.kind is EventKind.DRAFT_SENT and not cut.soft
    return sent and text[0] in DRAFTS and THEN.match(cut.after) is not None


def _is_proposal(text: Opened, opens: Opened, act: Act, cut: Cut) -> bool:
    """Say whether "Voorstel: …" begins a sentence behind a talk."""
    named = act.kind is EventKind.PROPOSED and ":" in opens[1][0]
    return named and not cut.soft and text[0] in TALKS and "?" not in cut.before


def _is_literal(opened: Opened | None) -> bool:
    """Say whether what stands behind it leaves as it was typed: "bericht aan klager: …", not "vraag haar of …"."""
    if opened is None or opened[0] not in OUTGOING:
        return False
    return ":" in opened[1][0] or not opened[1].string[opened[1].end() :].strip()


def _open_within(rules: Sequence[Rule], line: str, today: date) -> Opened | None:
    """Find the rule that a line opens with, or its first sentence, where that must end with it."""
    return opened_by(rules, line, today) or next(
        (found for cut in ends_of(line) if (found := opened_by(rules, cut.before, today))), None
    )


def _openers(inside_of: Opened | None, line: str) -> Sequence[Rule]:
    """Give what may open an act here, inside the text of another one or not (STA-8)."""
    text = inside_of and inside_of[0]
    if text is None or not runs_on(text) or (not _is_literal(inside_of) and is_order(line)):
        return IN_A_TALK if text in TALKS else RULES
    return LISTED if text in LEARNED else FIRM


def is_literal(section: Section) -> bool:
    """Say whether the text of a section leaves as it was typed."""
    return _is_literal((section.rule, section.head))


def runs_on(rule: Rule) -> bool:
    """Inside a text of several lines a bare word such as "klacht" on a line is text, not a new act."""
    return (rule.firm and rule not in ASK_NAMED) or rule.holds or "outcome" in rule.opening.groupindex
