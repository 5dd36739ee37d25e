"""Does a new paragraph, a bullet or a postscript begin an act of its own inside the text of another?"""

from datetime import date

from bot.core.instruction_kinds import CONCLUDES, OURS, WEAKLY
from bot.core.instruction_lines import Typed
from bot.core.instruction_opened import IN_A_TALK, Opened, opened_by, read_by
from bot.core.instruction_words import POSTSCRIPT
from bot.core.instruction_wrapped import is_order
from bot.core.openings import RULES
from bot.core.openings_call import TALKS
from bot.core.openings_learning import RULES as LEARNING
from bot.core.words import LABELS

LEARNED = frozenset(LEARNING)


def fresh_at(typed: Typed, number: int, inside_of: Opened, today: date, *, letter: bool, mark: str) -> Opened | None:
    """Give the rule of the act that begins in this line, because the line stands apart from what is above it.

    What goes to somebody else as it was typed is cut only where all that is below is an act too.

    :param letter: the text above goes to the complainant
    :param mark: the bullet of the line that opened the text
    """
    line = typed.lines[number]
    if not (typed.stands_apart(number) or (number and inside_of[0] in LEARNED and typed.lines[number - 1][-1:] == ".")):
        return None
    opened = opened_by(IN_A_TALK if inside_of[0] in TALKS else RULES, line, today)
    act = opened and read_by(opened, today)
    if opened is None or act is None or act.implied:
        return None
    named = ":" in opened[1][0]
    if opened[0].weak and not (named or act.kind in WEAKLY):
        return None
    sibling = bool(mark) and typed.marks[number] == mark
    ordered = is_order(line) or POSTSCRIPT.match(line) is not None
    if letter:
        return opened if (sibling or (ordered and act.kind in OURS)) and _all_acts(typed, number, today) else None
    told = act.kind in CONCLUDES or (act.kind in LABELS and not ordered)
    return opened if named or sibling or not told else None


def _all_acts(typed: Typed, number: int, today: date) -> bool:
    """Say whether all that stands below a line is acts: no more of the letter may follow."""
    below = [one for one in range(number + 1, len(typed.lines)) if typed.lines[one]]
    return all(typed.stands_apart(one) and _is_act(typed.lines[one], today) for one in below)


def _is_act(line: str, today: date) -> bool:
    opened = opened_by(RULES, line, today)
    act = opened and read_by(opened, today)
    return act is not None and not act.implied
