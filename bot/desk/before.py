"""What must who gets a case know of what went before?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bot.core.case import Case, LetterRequest
from bot.core.earlier import Happened, contacts, earlier_cases
from bot.core.holes import HOLES
from bot.store.outbox import CaseLetter

MOST = 8  # cases that are read: some may be this one, or not be told


def tells_before(request: LetterRequest) -> bool:
    """Say whether a letter has a place for what went before."""
    return not {"earlier", "contacts"}.isdisjoint(HOLES[request.name])


def before_facts(
    case: Case, happened: Iterable[Happened], letters: Iterable[CaseLetter], cases: Iterable[Case], now: datetime
) -> dict[str, Any]:
    """Give the other cases of the complainant, and the contact in this case until now.

    :param letters: all that were written in this case
    :param cases: of the complainant; this one may be among them
    """
    theirs = [(one.created_at, one.letter) for one in letters if one.recipient == case.complainant_address != ""]
    return {
        "earlier": earlier_cases(one for one in cases if one.number != case.number),
        "contacts": contacts(case, happened, theirs, now=now),
    }
