"""What must who gets a case know of what went before?"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.core.case import Case, LetterRequest
from bot.core.earlier import EarlierCase, Happened, contacts, earlier_cases
from bot.core.holes import HOLES
from bot.store import cases, outbox
from bot.store.keys import key_of


def tells_before(request: LetterRequest) -> bool:
    """Say whether a letter has a place for what went before."""
    return not {"earlier", "contacts"}.isdisjoint(HOLES[request.name])


def before_facts(
    session: Session, case: Case, happened: Iterable[Happened], known: Mapping[str, Case], now: datetime
) -> dict[str, Any]:
    """Give the other cases of the complainant, and the contact in this case until now.

    :param known: cases as they stand in this transaction
    """
    return {
        "earlier": _others(session, case, known),
        "contacts": contacts(case, happened, _letters(session, case), now=now),
    }


def _others(session: Session, case: Case, known: Mapping[str, Case]) -> tuple[EarlierCase, ...]:
    if not case.complainant_address:  # paper and phone: those have nobody in common
        return ()
    numbers = cases.earlier(session, case.organisation, key_of(case.complainant_address))
    stored = {number: one.case for number, one in cases.load(session, numbers[-MOST:], lock=False).items()}
    fresh = {
        number: one
        for number, one in known.items()
        if one.complainant_address == case.complainant_address and one.organisation == case.organisation
    }
    return earlier_cases(one for number, one in (stored | fresh).items() if number != case.number)


def _letters(session: Session, case: Case) -> list[tuple[datetime, str]]:
    """Give the letters to the complainant."""
    if not case.complainant_address:
        return []
    written = outbox.of_case(session, case.number)
    return [(one.created_at, one.letter) for one in written if one.recipient == case.complainant_address]


MOST = 8  # cases that are read: some may be this one, or not be told
