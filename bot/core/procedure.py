"""What does an organisation's complaint procedure say? Data, checked at the door."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.audience import AUDIENCES
from bot.core.builtin import ATTEND, BUILTIN_STEPS, MORE_SPECIAL
from bot.core.rows import WARNINGS, DutyRow, ExternalRoute, Role, Round, Step
from bot.core.soundness import faults_of
from bot.core.table import Table
from bot.core.term import Term
from bot.core.topics import ALL, LONGEST_NAME, Topics
from bot.core.words import FORM_FIELDS, EventKind, Moment, Party, State, Topic, Urgency

LETTER = "letter "  # done_by = ["letter acknowledgement"]: done once that letter has left
COORDINATOR, BOT = "coordinator", "bot"  # who owes a duty, besides the roles of the file


class ProcedureFaults(Exception):
    """A procedure file that can't be used; `faults` lists everything that is wrong."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """A whole procedure: two tables and some facts."""

    name: str
    title: str
    owner: str  # the role that handles
    steps: tuple[Step, ...]
    duties: tuple[DutyRow, ...]
    roles: Mapping[str, Role] = field(default_factory=dict)
    excluded: frozenset[str] = frozenset()
    urgent: frozenset[str] = frozenset()
    topics: Topics = field(default_factory=lambda: ALL)
    topics_source: str = ""
    needs: tuple[str, ...] = ()  # what must be known before a complaint is taken up (WOP-1, WOP-3)
    needs_source: str = ""
    rounds: tuple[Round, ...] = ()
    external_routes: tuple[ExternalRoute, ...] = ()
    roll: bool = False
    observed_days: frozenset[str] = frozenset()
    extensions: int = 1
    extension_limit: Term | None = None
    extendable: tuple[str, ...] = ("decide",)
    retention: Term | None = None
    retention_source: str = ""
    inventory_source: str = ""
    table: Mapping[tuple[State, EventKind], Step] = field(default_factory=dict, repr=False)

    def step(self, state: State, kind: EventKind) -> Step | None:
        """Find the row for a pair, or what the program does by itself; None means: ask a person."""
        return self.table.get((state, kind)) or BUILTIN_STEPS.get(kind)

    def allows(self, state: State, kind: EventKind) -> bool:
        """Say whether something of this kind can happen in a state."""
        return any(self.step(state, one) for one in (kind, *MORE_SPECIAL.get(kind, ())))

    def duty(self, name: str) -> DutyRow | None:
        """Find a duty by its name."""
        return next((row for row in self.duties if row.name == name), None)

    def role_in_words(self, role: str, language: str = "nl") -> str:
        """Say what people call a role: "de manager"."""
        words = self.roles.get(role)
        if words is None:
            return f"the {role}" if language == "en" else f"de {role}"
        return words.en if language == "en" else words.nl

    def used_roles(self) -> frozenset[str]:
        """Give every role that somebody must hold."""
        handed = {step.hand_to for step in self.steps} | {role for step in self.steps for role in step.by}
        owing = {row.owed_by for row in self.duties} | {one.decided_by for one in self.rounds}
        return frozenset((handed | owing | {self.owner}) - {"", COORDINATOR, BOT})


TOP_KEYS = (
    "name", "title", "owner", "roles", "excluded", "urgent", "topics", "admission", "rounds", "external_routes",
    "roll", "observed_days", "extensions", "extension_limit", "extendable", "steps", "duties", "retention", "inventory",
)  # fmt: skip
STEP_KEYS = ("at", "on", "to", "send", "hand_to", "by", "after")
DUTY_KEYS = (
    "name", "starts", "counts_from", "term", "until", "done_by", "undone_by", "owed_by", "source", "unverified",
    "at_end", "late_letter", "warn", "warn_letter", "every", "round", "outlives",
)  # fmt: skip
ROUND_KEYS = ("decided_by", "window", "counts_from", "source", "unverified")
ROUTE_KEYS = ("name", "name_en", "link", "for", "binding", "source", "unverified")
NEEDED = ("name", "title", "owner", "roles", "steps", "duties")
NEEDED_OF_DUTY = ("name", "starts", "term", "done_by", "owed_by", "source")
EXCLUDABLE = ("administration_costs",)
OBSERVABLE = ("good_friday", "liberation_day")
EVERYBODY = "all"


def read_procedure(data: Mapping[str, Any], letters: Collection[str]) -> Procedure:
    """Turn a parsed TOML file into a Procedure.

    :param letters: the names of the letters that exist
    :raises ProcedureFaults: with every fault of the file, not only the first
    """
    table = Table("", data, TOP_KEYS, letters, [])
    table.need(NEEDED)
    roles = _roles(table)
    steps = tuple(_step(row, roles) for row in table.rows("steps", STEP_KEYS))
    duties = tuple(_duty(row, roles) for row in table.rows("duties", DUTY_KEYS))
    retention = table.inner("retention", ("counts_from", "term", "source"))
    retention.one_of("counts_from", (Moment.CLOSED,), "closed")
    admission = table.inner("admission", ("needs", "source"))
    topics = table.inner("topics", (*Topic, "source"))
    inventory = table.inner("inventory", ("every", "source"))
    inventory.one_of("every", ("quarter",), "quarter")
    rounds = tuple(_round(row, roles) for row in table.rows("rounds", ROUND_KEYS))
    routes = tuple(_route(row) for row in table.rows("external_routes", ROUTE_KEYS))
    table.faults += faults_of(steps, duties, rounds, routes)
    procedure = Procedure(
        name=table.text("name"),
        title=table.text("title"),
        owner=table.one_of("owner", list(roles), ""),
        steps=steps,
        duties=(*duties, *(() if any(row.name == ATTEND.name for row in duties) else (ATTEND,))),
        roles=roles,
        excluded=frozenset(table.words("excluded", EXCLUDABLE)),
        urgent=frozenset(table.words("urgent", list(Urgency))),
        topics=_topics(topics),
        topics_source=topics.text("source"),
        needs=tuple(admission.words("needs", FORM_FIELDS)),
        needs_source=admission.text("source"),
        rounds=rounds,
        external_routes=routes,
        roll=table.typed("roll", bool, default=False),
        observed_days=frozenset(table.words("observed_days", OBSERVABLE)),
        extensions=table.typed("extensions", int, default=1),
        extension_limit=table.counted("extension_limit") if "extension_limit" in table.row else None,
        extendable=_extendable(table, duties),
        retention=retention.counted("term") if retention.row else None,
        retention_source=retention.text("source"),
        inventory_source=inventory.text("source"),
        table={(state, step.on): step for step in steps for state in step.at},
    )
    if table.faults:
        raise ProcedureFaults(list(dict.fromkeys(table.faults)))
    return procedure


def _roles(table: Table) -> dict[str, Role]:
    """Read what people call each role."""
    names = table.typed("roles", dict, default={})
    inner = table.inner("roles", list(names))
    found = {}
    for name in inner.row:
        words = inner.inner(name, ("nl", "en", "also"))
        words.need(("nl", "en"))
        found[name] = Role(nl=words.text("nl"), en=words.text("en"), also=tuple(words.texts("also")))
    return found


def _topics(table: Table) -> Topics:
    """Read an organisation's own list of kinds of complaints (STA-8); what is not on it is "other"."""
    names = {str(topic): table.text(topic).strip() for topic in Topic if topic in table.row}
    table.need([*names])
    table.faults += [
        f"{table.where}.{topic}: has more than {LONGEST_NAME} characters"
        for topic, name in names.items()
        if len(name) > LONGEST_NAME
    ]
    return {**names, Topic.OTHER: names.get(Topic.OTHER) or ALL[Topic.OTHER]} if table.row else ALL


def _step(table: Table, roles: Collection[str]) -> Step:
    table.need(("at", "on"))
    known = [name for name in table.letters if name in AUDIENCES]
    on = table.one_of("on", list(EventKind), EventKind.NOTED)
    to = table.one_of("to", list(State), "")
    at = table.words("at", list(State))
    return Step(
        at=tuple(State(word) for word in at) if table.row.get("on") == on else (),  # an unknown event is no other row
        on=EventKind(on),
        to=State(to) if to else None,
        send=tuple(table.words("send", known)),
        hand_to=table.one_of("hand_to", list(roles), ""),
        by=tuple(table.words("by", list(roles))),
        after=tuple(table.texts("after")),
    )


def _duty(table: Table, roles: Collection[str]) -> DutyRow:
    table.need(NEEDED_OF_DUTY)
    letters = [LETTER + name for name in table.letters]
    done = table.words("done_by", [*EventKind, *letters])
    known = [name for name in table.letters if name in AUDIENCES]
    at_end = table.one_of("at_end", list(EventKind), "")
    return DutyRow(
        name=table.text("name") or table.where,
        starts=tuple(EventKind(word) for word in table.words("starts", list(EventKind))),
        counts_from=Moment(table.one_of("counts_from", list(Moment), Moment.RECEIVED)),
        term=table.term("term"),
        until=table.clock("until"),
        owed_by=table.one_of("owed_by", [*roles, COORDINATOR, BOT], COORDINATOR),
        source=table.text("source"),
        unverified=table.typed("unverified", bool, default=False),
        done_by=tuple(EventKind(word) for word in done if not word.startswith(LETTER)),
        done_by_letters=tuple(word.removeprefix(LETTER) for word in done if word.startswith(LETTER)),
        undone_by_letters=tuple(word.removeprefix(LETTER) for word in table.words("undone_by", letters)),
        at_end=EventKind(at_end) if at_end else None,
        late_letter=table.one_of("late_letter", known, ""),
        warn=table.numbers("warn", WARNINGS),
        warn_letter=table.one_of("warn_letter", known, "warning"),
        every=table.counted("every") if "every" in table.row else None,
        round=table.typed("round", int, default=0),
        outlives=table.typed("outlives", bool, default=False),
    )


def _round(table: Table, roles: Collection[str]) -> Round:
    table.need(("decided_by", "window", "source"))
    return Round(
        decided_by=table.one_of("decided_by", list(roles), ""),
        window=table.counted("window"),
        counts_from=Moment(table.one_of("counts_from", (Moment.DECIDED,), Moment.DECIDED)),
        source=table.text("source"),
        unverified=table.typed("unverified", bool, default=False),
    )


def _route(table: Table) -> ExternalRoute:
    table.need(("name", "source"))
    party = table.one_of("for", [EVERYBODY, *Party], EVERYBODY)
    return ExternalRoute(
        name=table.text("name"),
        name_en=table.text("name_en") or table.text("name"),
        link=table.text("link"),
        party=None if party == EVERYBODY else Party(party),
        binding=table.typed("binding", bool, default=False),
        source=table.text("source"),
        unverified=table.typed("unverified", bool, default=False),
    )


def _extendable(table: Table, duties: tuple[DutyRow, ...]) -> tuple[str, ...]:
    if "extendable" not in table.row:
        return ("decide",)
    return tuple(table.words("extendable", [row.name for row in duties]))
