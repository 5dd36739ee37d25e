"""What does a procedure say, section by section? Every drawing in words is made from this."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.commands.drawing.arrows import label, states
from bot.core.builtin import BUILTIN_STEPS
from bot.core.procedure import BOT, EVERYBODY, LETTER, Procedure
from bot.core.rows import DutyRow, Step
from bot.core.topics import names_of
from bot.core.wording import duty_in_words, state_in_words
from bot.core.words import CLOSED_STATES, State

Row = tuple[str, ...]
DUTY_HEADS = ("duty", "within", "from", "owed by", "warned (working days before)", "source")
UNVERIFIED = "unverified: the text of the law was not read"


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with lines, or with a table."""

    title: str
    lines: tuple[str, ...] = ()
    heads: Row = ()
    rows: tuple[Row, ...] = ()


def sections(procedure: Procedure) -> tuple[Section, ...]:
    """Give all that a procedure says, in the order of a case."""
    return tuple(
        section
        for section in (
            _facts(procedure),
            *(_state(procedure, state) for state in states(procedure)),
            Section(title="always", lines=(f"on {', '.join(BUILTIN_STEPS)}: built in, in every procedure",)),
            _admission(procedure),
            _duties(procedure),
            _courses(procedure),
            _rounds(procedure),
            _routes(procedure),
            _kept(procedure),
        )
        if section.lines or section.rows
    )


def _facts(procedure: Procedure) -> Section:
    lines = [f"{name}: {role.nl} / {role.en}" for name, role in procedure.roles.items()]
    limit = f", together at most {procedure.extension_limit}" if procedure.extension_limit else ""
    times = "time" if procedure.extensions == 1 else "times"
    facts = [
        f"roles: {'; '.join(lines)}",
        f"a complaint lies with: {procedure.owner}",
        f"extended: {' or '.join(procedure.extendable)}, {procedure.extensions} {times}{limit}",
        "a term that ends on a day off " + ("moves to the next working day" if procedure.roll else "stays there"),
    ]
    for what, words in (
        ("days off besides the public holidays", procedure.observed_days),
        ("no complaint by itself", procedure.excluded),
        ("urgent by its words", procedure.urgent),
    ):
        facts += [f"{what}: {', '.join(sorted(words))}"] if words else []
    if procedure.topics_source:
        facts.append(f"kinds of complaints: {'; '.join(names_of(procedure.topics))} ({procedure.topics_source})")
    return Section(title="rules", lines=tuple(facts))


def _state(procedure: Procedure, state: State) -> Section:
    """Say what can happen at a state; events with the same consequence together."""
    merged: dict[str, list[str]] = {}
    for step in procedure.steps:
        if state in step.at:
            merged.setdefault(_then(step, state), []).append(label(step))
    end = " (end)" if state in CLOSED_STATES else ""
    lines = tuple(f"on {', '.join(events)} {then}".rstrip() for then, events in merged.items())
    return Section(title=f"at {state}{end}: {state_in_words(state, 'en')}", lines=lines)


def _then(step: Step, state: State) -> str:
    """Say what a step does."""
    to = f"→ {step.to}" if step.to and step.to is not state else "→ stays"
    sends = f"sends {', '.join(step.send)}" if step.send else ""
    hands = f"lies with {step.hand_to} from here" if step.hand_to else ""
    after = f"not while {' or '.join(step.after)} runs" if step.after else ""
    return ", ".join(part for part in (to, sends, hands, after) if part)


def _admission(procedure: Procedure) -> Section:
    lines = (f"{', '.join(procedure.needs)} ({procedure.needs_source})",) if procedure.needs else ()
    return Section(title="taken up when this is known", lines=lines)


# --- duties ----------------------------------------------------------------------------------------------------


def _duties(procedure: Procedure) -> Section:
    rows = tuple(
        (
            row.name,
            f"{row.term}, until {row.until:%H:%M}" if row.until else str(row.term),
            str(row.counts_from),
            row.owed_by,
            _warned(row),
            _source(row.source, unverified=row.unverified),
        )
        for row in procedure.duties
    )
    return Section(title="duties", heads=DUTY_HEADS, rows=rows)


def _warned(row: DutyRow) -> str:
    if row.at_end and row.owed_by == BOT:
        return ""
    days = ", ".join(map(str, row.warn))
    return ", ".join(part for part in (f"every {row.every}" if row.every else "", days) if part)


def _courses(procedure: Procedure) -> Section:
    """Say how each duty begins and ends."""
    lines = tuple(
        f"{row.name} ({duty_in_words(row.name, 'en')}): {'; '.join(_course(row))}" for row in procedure.duties
    )
    return Section(title="how each duty begins and ends", lines=lines)


def _course(row: DutyRow) -> Iterator[str]:
    done = (*row.done_by, *(LETTER + name for name in row.done_by_letters))
    yield f"starts on {', '.join(row.starts)}" if row.starts else "starts when nothing else is owed"
    yield f"done by {', '.join(done)}" if done else "done by any act of a colleague"
    if row.at_end:
        yield f"on its last day: {row.at_end}"
    if row.late_letter:
        yield f"complainant hears before it is late: {row.late_letter}"
    if row.warn_letter != "warning":
        yield f"warned by {row.warn_letter}"
    if row.undone_by_letters:
        yield f"runs again when {' or '.join(row.undone_by_letters)} comes back"
    if row.round:
        yield f"in round {row.round} only"
    if row.outlives:
        yield "also in a closed case"


def _source(source: str, *, unverified: bool) -> str:
    return f"{source} ({UNVERIFIED})" if unverified else source


# --- what comes after ------------------------------------------------------------------------------------------


def _rounds(procedure: Procedure) -> Section:
    return Section(
        title="rounds of appeal",
        heads=("round", "decided by", "asked within", "from", "source"),
        rows=tuple(
            (
                str(number),
                one.decided_by,
                str(one.window),
                str(one.counts_from),
                _source(one.source, unverified=one.unverified),
            )
            for number, one in enumerate(procedure.rounds, 1)
        ),
    )


def _routes(procedure: Procedure) -> Section:
    return Section(
        title="outside the house, in this order",
        heads=("step", "where", "for", "binding", "link", "source"),
        rows=tuple(
            (
                str(number),
                one.name if one.name == one.name_en else f"{one.name} / {one.name_en}",
                one.party or EVERYBODY,
                "yes" if one.binding else "no",
                one.link,
                _source(one.source, unverified=one.unverified),
            )
            for number, one in enumerate(procedure.external_routes, 1)
        ),
    )


def _kept(procedure: Procedure) -> Section:
    lines = []
    if procedure.retention:
        lines.append(f"kept until {procedure.retention} after closing ({procedure.retention_source})")
    if procedure.inventory_source:
        lines.append(f"inventory every quarter ({procedure.inventory_source})")
    return Section(title="kept and counted", lines=tuple(lines))
