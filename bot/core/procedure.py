"""What does an organisation's complaint procedure say? Data, checked at the door."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.audience import AUDIENCES
from bot.core.term import Term, read_term
from bot.core.words import CLOSED_STATES, EventKind, Moment, State

LETTER = "letter "  # done_by = ["letter acknowledgement"]: done once that letter has left


class ProcedureFaults(Exception):
    """A procedure file that can't be used; `faults` lists everything that is wrong."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True, kw_only=True)
class Step:
    """One row: at these states, on this event, to that state, with these letters."""

    at: tuple[State, ...]
    on: EventKind
    to: State | None = None  # None: the state stays
    send: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DutyRow:
    """What is owed from which event, within which term, done by which event, owed by which role."""

    name: str
    starts: tuple[EventKind, ...]
    counts_from: Moment
    term: Term
    owed_by: str
    source: str
    done_by: tuple[EventKind, ...] = ()
    done_by_letters: tuple[str, ...] = ()
    at_end: EventKind | None = None  # the clock does this itself on the last day
    late_letter: str = ""  # what the complainant gets before the term is missed
    warn: tuple[int, ...] = (10, 5, 2, 0)  # working days before the last day (DECISIONS, "Warnings")


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """A whole procedure: two tables and some facts."""

    name: str
    title: str
    owner: str  # the role that handles
    steps: tuple[Step, ...]
    duties: tuple[DutyRow, ...]
    excluded: frozenset[str] = frozenset()
    roll: bool = False
    extensions: int = 1
    extendable: str = "decide"
    retention: Term | None = None
    retention_source: str = ""
    external_name: str = ""
    external_link: str = ""
    table: Mapping[tuple[State, EventKind], Step] = field(default_factory=dict, repr=False)

    def step(self, state: State, kind: EventKind) -> Step | None:
        """Find the row for a pair; None means: ask a person."""
        return self.table.get((state, kind))

    def duty(self, name: str) -> DutyRow | None:
        """Find a duty by its name."""
        return next((row for row in self.duties if row.name == name), None)


STEP_KEYS = {"at", "on", "to", "send"}
DUTY_KEYS = {
    "name", "starts", "counts_from", "term", "done_by", "owed_by", "source", "at_end", "late_letter", "warn",
}  # fmt: skip
TOP_KEYS = {
    "name", "title", "owner", "excluded", "roll", "extensions", "extendable", "steps", "duties", "retention",
    "external_route", "inventory",
}  # fmt: skip
EXCLUDABLE = {"administration_costs"}


def read_procedure(data: Mapping[str, Any], letters: Collection[str]) -> Procedure:
    """Turn a parsed TOML file into a Procedure.

    :param letters: the names of the letters that exist
    :raises ProcedureFaults: with every fault of the file, not only the first
    """
    faults: list[str] = []
    _unknown_keys("", data, TOP_KEYS, faults)
    faults += [f"{key}: is missing" for key in ("name", "title", "owner", "steps", "duties") if key not in data]
    steps = tuple(_step(f"steps[{n}]", row, letters, faults) for n, row in enumerate(data.get("steps", ()), 1))
    duties = tuple(_duty(f"duties[{n}]", row, letters, faults) for n, row in enumerate(data.get("duties", ()), 1))
    for subject in data.get("excluded", ()):
        _one_of("excluded", subject, EXCLUDABLE, faults)
    faults += _table_faults(steps, duties)
    retention = data.get("retention", {})
    route = data.get("external_route", {})
    procedure = Procedure(
        name=str(data.get("name", "")),
        title=str(data.get("title", "")),
        owner=str(data.get("owner", "")),
        steps=steps,
        duties=duties,
        excluded=frozenset(data.get("excluded", ())),
        roll=bool(data.get("roll", False)),
        extensions=int(data.get("extensions", 1)),
        extendable=str(data.get("extendable", "decide")),
        retention=_term("retention.term", retention["term"], faults) if "term" in retention else None,
        retention_source=str(retention.get("source", "")),
        external_name=str(route.get("name", "")),
        external_link=str(route.get("link", "")),
        table={(state, step.on): step for step in steps for state in step.at},
    )
    if procedure.extendable not in {row.name for row in duties}:
        faults.append(f'extendable: "{procedure.extendable}" is no duty of this procedure')
    if faults:
        raise ProcedureFaults(faults)
    return procedure


def _unknown_keys(where: str, row: Mapping[str, Any], allowed: Collection[str], faults: list[str]) -> None:
    prefix = f"{where}." if where else ""
    faults += [f"{prefix}{key}: unknown key; allowed: {', '.join(sorted(allowed))}" for key in row if key not in allowed]


def _one_of(where: str, word: object, allowed: Collection[str], faults: list[str]) -> bool:
    if word in allowed:
        return True
    faults.append(f'{where}: "{word}" is not allowed; choose from {", ".join(sorted(allowed))}')
    return False


def _events(where: str, words: Collection[str], faults: list[str]) -> tuple[EventKind, ...]:
    return tuple(EventKind(word) for word in words if _one_of(where, word, set(EventKind), faults))


def _term(where: str, words: object, faults: list[str]) -> Term:
    try:
        return read_term(str(words))
    except ValueError as error:
        faults.append(f"{where}: {error}")
        return read_term("1 day")


def _step(where: str, row: Mapping[str, Any], letters: Collection[str], faults: list[str]) -> Step:
    _unknown_keys(where, row, STEP_KEYS, faults)
    at = tuple(State(word) for word in row.get("at", ()) if _one_of(f"{where}.at", word, set(State), faults))
    if not at:
        faults.append(f"{where}.at: at least one state is needed")
    on = _events(f"{where}.on", [row.get("on", "")], faults)
    to = row.get("to")
    known_to = to is None or _one_of(f"{where}.to", to, set(State), faults)
    for name in row.get("send", ()):
        _one_of(f"{where}.send", name, set(letters) & set(AUDIENCES), faults)
    return Step(
        at=at,
        on=on[0] if on else EventKind.NOTED,
        to=State(to) if to and known_to else None,
        send=tuple(name for name in row.get("send", ()) if name in AUDIENCES),
    )


def _duty(where: str, row: Mapping[str, Any], letters: Collection[str], faults: list[str]) -> DutyRow:
    _unknown_keys(where, row, DUTY_KEYS, faults)
    faults += [f"{where}.{key}: is missing" for key in ("name", "starts", "term", "owed_by", "source") if key not in row]
    done = row.get("done_by", ())
    for word in done:
        if word.startswith(LETTER):
            _one_of(f"{where}.done_by", word.removeprefix(LETTER), set(letters), faults)
    if not done:
        faults.append(f"{where}.done_by: nothing ever ends this duty")
    if row.get("late_letter"):
        _one_of(f"{where}.late_letter", row["late_letter"], set(letters) & set(AUDIENCES), faults)
    moment = row.get("counts_from", "received")
    known_moment = _one_of(f"{where}.counts_from", moment, set(Moment), faults)
    at_end = _events(f"{where}.at_end", [row["at_end"]], faults) if "at_end" in row else ()
    return DutyRow(
        name=str(row.get("name", where)),
        starts=_events(f"{where}.starts", row.get("starts", ()), faults),
        counts_from=Moment(moment) if known_moment else Moment.RECEIVED,
        term=_term(f"{where}.term", row.get("term", ""), faults),
        owed_by=str(row.get("owed_by", "")),
        source=str(row.get("source", "")),
        done_by=_events(f"{where}.done_by", [word for word in done if not word.startswith(LETTER)], faults),
        done_by_letters=tuple(word.removeprefix(LETTER) for word in done if word.startswith(LETTER)),
        at_end=at_end[0] if at_end else None,
        late_letter=str(row.get("late_letter", "")),
        warn=tuple(row.get("warn", (10, 5, 2, 0))),
    )


def _table_faults(steps: tuple[Step, ...], duties: tuple[DutyRow, ...]) -> list[str]:
    faults = []
    pairs = [(state, step.on) for step in steps for state in step.at]
    faults += [
        f'steps: two rows for at "{state}" on "{event}"'
        for state, event in sorted(set(pairs))
        if pairs.count((state, event)) > 1
    ]
    reachable = {State.NEW} | {step.to for step in steps if step.to}
    used = {state for step in steps for state in step.at}
    faults += [f'steps: state "{state}" is used but no row leads to it' for state in sorted(used - reachable)]
    leaving = {state for step in steps for state in step.at if step.to}
    stuck = reachable - leaving - CLOSED_STATES
    faults += [f'steps: state "{state}" is no end, and no row leads out of it' for state in sorted(stuck)]
    names = [row.name for row in duties]
    faults += [f'duties: "{name}" stands twice' for name in sorted(set(names)) if names.count(name) > 1]
    moves = {step.on for step in steps}
    faults += [
        f'duties: "{row.name}" does "{row.at_end}" at its end, but no step is on it'
        for row in duties
        if row.at_end and row.at_end not in moves
    ]
    return faults
