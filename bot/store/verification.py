"""Are the chains of events whole, and do they fold to the cases?"""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import select
from sqlmodel import Session

from bot.store.chain import event_of, fold, link
from bot.store.codec import case_from_json
from bot.store.rows import Row, read, run
from bot.store.tables import CASE, EVENT

AT_ONCE = 500  # cases


def verify(session: Session, number: str | None = None) -> list[str]:
    """List the faults in the history of one case, or of all; an empty list means that all is well."""
    batches = [[number]] if number is not None else _numbers(session)
    return [fault for batch in batches for fault in _faults_of(session, batch)]


def _numbers(session: Session) -> Iterator[list[str]]:
    after = ""
    while True:
        page = select(CASE.c.number).where(CASE.c.number > after).order_by(CASE.c.number).limit(AT_ONCE)
        numbers = list(run(session, page).scalars())
        if not numbers:
            return
        yield numbers
        after = numbers[-1]


def _faults_of(session: Session, numbers: Sequence[str]) -> Iterator[str]:
    cases = {row["number"]: row for row in read(session, select(CASE).where(CASE.c.number.in_(numbers)))}
    events = select(EVENT).where(EVENT.c.case_number.in_(numbers)).order_by(EVENT.c.case_number, EVENT.c.seq)
    rows = read(session, events)
    chains = {number: list(chain) for number, chain in groupby(rows, key=itemgetter("case_number"))}
    for number in numbers:
        yield from _faults(number, cases.get(number), chains.get(number, []))


def _faults(number: str, case: Row | None, chain: Sequence[Row]) -> Iterator[str]:
    if case is None:
        yield f"{number}: there is no such case"
        return
    links = list(_broken_links(chain))
    yield from (f"{number}: {fault}" for fault in links)
    if not chain or (chain[-1]["seq"], chain[-1]["hash"]) != (case["seq"], case["head"]):
        yield f"{number}: the case does not end at its last event"
    elif not links and not _folds_to(case, chain):
        yield f"{number}: the case is not the fold of its events"


def _broken_links(chain: Sequence[Row]) -> Iterator[str]:
    head = ""
    for seq, row in enumerate(chain, 1):
        if row["seq"] != seq:
            yield f"event {seq} is missing"
            return
        if row["previous_hash"] != head:
            yield f"event {seq} does not follow the one before"
        if row["hash"] != link(row["previous_hash"], row):
            yield f"event {seq} was changed"
        head = row["hash"]


def _folds_to(case: Row, chain: Sequence[Row]) -> bool:
    try:
        return fold(map(event_of, chain)) == case_from_json(json.loads(case["data"]))
    except (ValueError, TypeError):  # not JSON, or not a case: somebody wrote it by hand
        return False
