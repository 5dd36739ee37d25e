"""May two cases be the same complaint, entered twice?"""

import re
from collections.abc import Iterable
from datetime import timedelta

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.sentences import fold
from bot.core.words import CLOSED_STATES, Moment

NEAR = timedelta(days=14)  # who calls often mails too
_NO_NAME = """
    mevrouw mevr mw mv meneer mijnheer heer dhr hr de familie fam een dr drs ir mr ing
    van der den ter ten te het
"""
_TITLES = frozenset(_NO_NAME.split())
_WORD = re.compile(r"[^\W\d_]+")


def doubles(case: Case, others: Iterable[Case]) -> tuple[Case, ...]:
    """Give the running cases of the same complainant that came about the same time, the first one first."""
    found = {one.number: one for one in others if one.number != case.number and _may_be_same(case, one)}
    return tuple(found[number] for number in sorted(found))


def _may_be_same(case: Case, other: Case) -> bool:
    if other.organisation != case.organisation or other.state in CLOSED_STATES:
        return False
    one, two = case.moments.get(Moment.RECEIVED), other.moments.get(Moment.RECEIVED)
    near = one is not None and two is not None and abs(dutch_day(one) - dutch_day(two)) <= NEAR
    return near and is_same_person(case, other)


def is_same_person(case: Case, other: Case) -> bool:
    """By the mail address; where one of them has none, by the name, whatever title stands before it."""
    if case.complainant_address and other.complainant_address:
        return case.complainant_address == other.complainant_address
    return is_same_name(case.complainant_name, other.complainant_name)


def is_same_name(one: str, other: str) -> bool:
    """Compare names without titles and initials: "mevrouw A. van Dam" is "Van Dam"."""
    first, second = _parts(one), _parts(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    return len(first) == 1 or len(second) == 1 or first[0] == second[0]


def _parts(name: str) -> list[str]:
    words = _WORD.findall(fold(name[:200]))
    return [one for one in words if one not in _TITLES and len(one) > 1]
