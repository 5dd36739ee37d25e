"""By which rule does a line open an act, perhaps behind "ja," or "en"?"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from bot.core.acts import WORDS
from bot.core.instruction_kinds import ELSE_READ
from bot.core.instruction_words import BESIDES, BLANK, POSTSCRIPT, REQUEST, YES
from bot.core.instruction_wrapped import plainly
from bot.core.openings import RULES, Act, Rule
from bot.core.openings_act import Match
from bot.core.openings_call import MISSES
from bot.core.openings_learning import RULES as LEARNING
from bot.core.phrases import DUTIES, KNOWN, STILL_URGENT, WRONG

Opened = tuple[Rule, Match]
FIRM = tuple(rule for rule in RULES if rule.firm)
LISTED = (*FIRM, *(rule for rule in LEARNING if rule.weak))
IN_A_TALK = tuple(rule for rule in RULES if rule not in MISSES)
SETS: Mapping[str, Sequence[Rule]] = {"all": RULES, "firm": FIRM, "listed": LISTED, "talk": IN_A_TALK}
KNOWN_SETS = {id(rules): name for name, rules in SETS.items()}
OFFERED = frozenset(words.strip() for _, _, words in WORDS)
OURS = re.compile("|".join(map(re.escape, (WRONG, STILL_URGENT, KNOWN, "Typ “"))))  # in a line of what we understood
OWED = re.compile(rf"(?:{'|'.join(re.escape(words) for words, _ in DUTIES.values())}): uiterlijk ", re.IGNORECASE)


def opened_by(rules: Sequence[Rule], line: str, today: date) -> Opened | None:
    """Find the first rule that a line begins with, perhaps behind "ja," or, where it is firm, behind "en"."""
    known = KNOWN_SETS.get(id(rules))
    return _opened_as(known, line, today) if known else _first_of(rules, line, today)


@lru_cache(maxsize=512)  # one mail is looked at many times, from each place where it may be cut
def _opened_as(known: str, line: str, today: date) -> Opened | None:
    return _first_of(SETS[known], line, today)


def _first_of(rules: Sequence[Rule], line: str, today: date) -> Opened | None:
    """Find the first rule that reads an act in the line, or else the first that it begins with.

    What a rule refuses another may read; not where it announces a draft, or its text is still to come below.
    """
    if not line or _is_offered(line):
        return None
    yes, besides, request = YES.match(line), BESIDES.match(line), REQUEST.match(line)
    tries = [(rules, line)]
    tries += [(rules, line[yes.end() :])] if yes else []
    tries += [(FIRM, line[besides.end() :])] if besides else []
    tries += [(rules, line[ps.end() :])] if (ps := POSTSCRIPT.match(line)) else []
    tries += [(rules, line[request.end() :])] if request else []
    opened = (
        (rule, rule.opening.match(text))
        for some, text in chain(tries, ((rules, one) for one in plainly(line)))
        for rule in some
    )
    first: Opened | None = None
    for rule, head in opened:
        if head is None:
            continue
        first = first or (rule, head)
        if first[0].holds or first[0].firm or not first[1].string[first[1].end() :].strip():
            return first
        act = read_by((rule, head), today)
        if act and (head is first[1] or (_may_read(act) and not (act.implied or (rule.firm and not first[0].weak)))):
            return (rule, head)
    return first


def _may_read(act: Act) -> bool:
    """Say whether an act may be read where the first rule that fits refuses it."""
    return act.kind in ELSE_READ or act.facts.get("named") == "self"


def _is_offered(line: str) -> bool:
    """Say whether a line is one of our own that came back: 'Het herstel is klaar: "klaar"', or what we understood."""
    if OURS.search(line) or OWED.match(line):
        return True
    before, _, words = line.replace("“", '"').rstrip(' "”').rpartition('"')
    return before.rstrip().endswith(":") and words.strip() in OFFERED


def read_by(opened: Opened, today: date) -> Act | None:
    """Read one line by the rule that it opens with."""
    rule, head = opened
    return None if BLANK.search(head.string) else rule.read(head, head.string[head.end() :], today)
