"""Do the rows of a procedure lead every case to an end?"""

from collections.abc import Iterator, Mapping

from bot.core.builtin import BUILTIN_STEPS
from bot.core.rows import DutyRow, ExternalRoute, Round, Step
from bot.core.term import Unit
from bot.core.words import CLOSED_STATES, DECISIONS, OUR_OWN, OUTCOMES, EventKind, State

IMPLIED: Mapping[frozenset[EventKind], frozenset[EventKind]] = {  # with a row on one of these, those can happen too
    DECISIONS: OUTCOMES,
    OUTCOMES: DECISIONS,
    frozenset({EventKind.COMPLETE}): frozenset({EventKind.COMPLAINT}),
    frozenset({EventKind.NOT_CONTENT}): frozenset({EventKind.APPEAL, EventKind.DISPUTE}),
}
NAMES_A_DAY = frozenset({EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY})
NEEDS_A_ROUND = frozenset({EventKind.APPEAL_LATE, EventKind.APPEAL_ADMITTED})


def faults_of(
    steps: tuple[Step, ...],
    duties: tuple[DutyRow, ...],
    rounds: tuple[Round, ...] = (),
    routes: tuple[ExternalRoute, ...] = (),
) -> list[str]:
    """List everything that would leave a case without a way on, or a duty without an end."""
    happen = _happen(steps)
    return [
        *_of_steps(steps),
        *_of_what_goes_before(steps, duties),
        *_of_names(duties),
        *_of_rounds(steps, duties, rounds),
        *_of_routes(routes),
        *(fault for row in duties for fault in _of_duty(row, steps, happen)),
    ]


def _happen(steps: tuple[Step, ...]) -> frozenset[EventKind]:
    """Give everything that can happen in some case."""
    own = {step.on for step in steps} | set(BUILTIN_STEPS)
    return frozenset(own.union(*(more for some, more in IMPLIED.items() if own & some)))


def _of_steps(steps: tuple[Step, ...]) -> Iterator[str]:
    pairs = [(state, step.on) for step in steps for state in step.at]
    for state, event in sorted(set(pairs)):
        if pairs.count((state, event)) > 1:
            yield f'steps: two rows for at "{state}" on "{event}"'
    for number, step in enumerate(steps, 1):
        if step.on in OUR_OWN:
            yield f'steps[{number}].on: "{step.on}" is dealt with by the program itself; it needs no row'
    used = {state for step in steps for state in step.at}
    reachable = reachable_states(steps)
    for state in sorted(used - reachable):
        yield f'steps: state "{state}" is used but no row leads to it'
    ending = {state for state in reachable if reachable_states(steps, state) & CLOSED_STATES}
    for state in sorted(reachable - ending):
        yield f'steps: state "{state}" is no end, and no row leads out of it to one'


def reachable_states(steps: tuple[Step, ...], start: State = State.NEW) -> frozenset[State]:
    """Give the states that a case can come to from one state, that state included."""
    found = {start}
    while more := {step.to for step in steps if step.to and found.intersection(step.at)} - found:
        found |= more
    return frozenset(found)


def _of_what_goes_before(steps: tuple[Step, ...], duties: tuple[DutyRow, ...]) -> Iterator[str]:
    names = [row.name for row in duties]
    by_clock = {row.at_end for row in duties}
    for number, step in enumerate(steps, 1):
        for name in step.after:
            if name not in names:
                yield f'steps[{number}].after: there is no duty "{name}"; choose from {", ".join(names)}'
        if step.after and step.on in by_clock:
            yield f'steps[{number}].after: the clock does "{step.on}", it can\'t be told to wait'


def _of_names(duties: tuple[DutyRow, ...]) -> Iterator[str]:
    names = [row.name for row in duties]
    for name in sorted(set(names)):
        if names.count(name) > 1:
            yield f'duties: "{name}" stands twice'


def _of_rounds(steps: tuple[Step, ...], duties: tuple[DutyRow, ...], rounds: tuple[Round, ...]) -> Iterator[str]:
    leads = any(step.to is State.APPEALED for step in steps)
    if rounds and not leads:
        yield 'rounds: no step leads to "appealed"'
    if leads and not rounds:
        yield 'steps: a row leads to "appealed", but there is no [[rounds]]'
    for step in steps:
        if step.on in NEEDS_A_ROUND and not rounds:
            yield f'steps: "{step.on}" can only happen with [[rounds]]'
    for row in duties:
        if row.round > len(rounds):
            yield f'duties: "{row.name}" is of round {row.round}, but there are {len(rounds)} rounds'


def _of_routes(routes: tuple[ExternalRoute, ...]) -> Iterator[str]:
    for number, route in enumerate(routes, 1):
        if route.link and not route.link.startswith(("https://", "http://")):
            yield f'external_routes[{number}].link: "{route.link}" is no web address; it begins with https://'


def _of_duty(row: DutyRow, steps: tuple[Step, ...], happen: frozenset[EventKind]) -> Iterator[str]:
    sent = {letter for step in steps for letter in step.send}
    ends = [*(kind for kind in row.done_by if kind in happen), *(one for one in row.done_by_letters if one in sent)]
    if not ends:
        yield f'duties: nothing ever ends "{row.name}"'
    for kind in row.starts:
        if kind not in happen:
            yield f'duties: "{row.name}" starts on "{kind}", but no step is on it'
    for kind in row.done_by:
        if kind not in happen:
            yield f'duties: "{row.name}" is done by "{kind}", but no step is on it'
    for letter in row.done_by_letters:
        if letter not in sent:
            yield f'duties: "{row.name}" is done by letter "{letter}", but no step sends it'
    yield from _of_clock(row, happen)


def _of_clock(row: DutyRow, happen: frozenset[EventKind]) -> Iterator[str]:
    if row.at_end and row.at_end not in happen:
        yield f'duties: "{row.name}" does "{row.at_end}" at its end, but no step is on it'
    if row.at_end and row.at_end not in row.done_by:
        yield f'duties: "{row.name}" does "{row.at_end}" at its end, but is not done by it'
    if row.owed_by == "bot" and not row.at_end:
        yield f'duties: "{row.name}" is owed by the bot, but nothing happens at its end'
    if not row.term.amount:
        yield f'duties: "{row.name}" has a term of nothing'
    if row.term.unit is Unit.PER_CASE and not NAMES_A_DAY.issuperset(row.starts):
        yield f'duties: "{row.name}" is "per case": it can only start on {", ".join(sorted(NAMES_A_DAY))}'
    if row.every and not row.every.amount:
        yield f'duties: "{row.name}".every is nothing'
