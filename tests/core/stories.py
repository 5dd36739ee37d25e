"""What may happen to a case of any procedure? Sensible acts and nonsense, in any order, between post and clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st

from bot.accounts import MailboxAccount, Security, SmtpAccount
from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.case import Case, Decision, Event, next_attention_of
from bot.core.decide import decide
from bot.core.facts import Rules
from bot.core.organisation import Colleague, Organisation
from bot.core.own_events import clock_events
from bot.core.procedure import Procedure
from bot.core.soundness import reachable_states
from bot.core.special import FALLBACKS
from bot.core.words import Audience, EventKind, Moment, State
from bot.desk.office import Office
from bot.rules import calendar_of, load_procedure

NAMES = sorted(path.stem for path in Path("bot/procedures").glob("*.toml"))
ARRIVALS = ("complaint", "complaint", "complaint", "complaint", "unclear", "repair", "nuisance", "costs", "other")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
COORDINATOR = "bureau"
STEP_UP, FALLBACK = "boven@x.example", "achtervang@x.example"


@dataclass(frozen=True, kw_only=True)
class World:
    """A procedure, and a small organisation that goes by it: two people for each role, and two without one."""

    procedure: Procedure
    organisation: Organisation
    calendar: Calendar


@cache
def world(name: str) -> World:
    """Found the small organisation of a procedure."""
    procedure = load_procedure(name)
    people = [
        Colleague(
            name=f"{role.capitalize()} {team}", address=f"{role}.{team}@x.example", team=team, roles=frozenset({role})
        )
        for role in sorted(procedure.used_roles() | {COORDINATOR})
        for team in ("noord", "zuid")
    ]
    others = [Colleague(name=f"Collega {n}", address=f"collega{n}@x.example", team="noord") for n in (1, 2)]
    organisation = Organisation(
        key=name, name="Een organisatie", short_name="X", address="klachten@x.example", procedure=name,
        coordinator=COORDINATOR, step_up=STEP_UP, fallback=FALLBACK, colleagues=(*people, *others),
        routes={"repair": "techniek@x.example"},
    )  # fmt: skip
    return World(procedure=procedure, organisation=organisation, calendar=calendar_of(organisation, procedure))


@cache
def office_of(name: str) -> Office:
    """Give the desk of the small organisation."""
    there = world(name)
    return Office(
        rules=Rules(organisation=there.organisation, procedure=there.procedure, calendar=there.calendar),
        mailbox=MailboxAccount(username="u", password="p", host="127.0.0.1", port=9, security=Security.NONE),
        smtp=SmtpAccount(sender_name="X", host="127.0.0.1", port=9, security=Security.NONE),
    )


def people_of(there: World) -> list[str]:
    """Give everybody to whom a letter could go in the end."""
    organisation = there.organisation
    return [organisation.step_up, organisation.fallback, *(one.address for one in organisation.colleagues)]


# --- what happens ----------------------------------------------------------------------------------------------

HOSTILE: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(
        [
            *("", " ", "2026-02-30", "0001-01-01", "9999-12-31", "2027-02-01T10:00", "0001-01-01T00:00:00+14:00"),
            *("9999-12-31T23:59:59-14:00", "2026-11-23T10:00:00+01:00", "999 years", "0 days", "per case", "same day"),
            *("x" * 100_000, "1" * 5_000, "\x00", "\ud800", "NaN"),
        ]
    ),
    st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=5), st.lists(st.text(max_size=3))), max_size=3),
    st.dictionaries(st.text(max_size=5), st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=3),
)
KEYS = (
    *("text", "reason", "reasons", "outcome", "term", "until", "day", "time", "what", "consent", "written", "works"),
    *("letter", "duty", "name", "address", "postal", "party", "sender_kind", "addresses", "named", "to", "to_team"),
    *("to_address", "arrived", "details", "discussed", "because", "cues", "mail", "by_address", "asked_address"),
)
NONSENSE = st.dictionaries(st.sampled_from(KEYS), HOSTILE, max_size=8)


@dataclass(frozen=True, kw_only=True)
class Happening:
    """After so many hours somebody does something that fits, or anything at all; our post leaves, bounces or lies."""

    hours: int
    fits: bool  # then `pick` chooses among what the procedure foresees here
    pick: int
    kind: EventKind
    ahead: int = 0  # how many days ahead the day lies that is named
    outcome: str = "founded"
    nonsense: Mapping[str, Any] = field(default_factory=dict)
    post: str = "leaves"


HOURS = (0, 0, 1, 5, 20, 24, 47, 72, 100, 170, 340, 700, 1_200)
OUTCOMES = ("founded", "founded", "partly_founded", "unfounded")
POST = ("leaves", "leaves", "leaves", "bounces", "lies")


def happening(dice: Random) -> Happening:
    """Throw one thing that happens; three in four fit the procedure."""
    return Happening(
        hours=dice.choice(HOURS),
        fits=dice.random() < 0.75,
        pick=dice.randrange(100_000),
        kind=dice.choice(list(EventKind)),
        ahead=dice.randrange(-2, 60),
        outcome=dice.choice(OUTCOMES),
        post=dice.choice(POST),
    )


def story(seed: int, length: int) -> list[Happening]:
    """Throw a story; what hypothesis draws by itself is mostly small and alike, and comes to few states."""
    dice = Random(seed)  # noqa: S311 - no secret
    return [happening(dice) for _ in range(length)]


STORIES = st.builds(story, seed=st.integers(0, 2**32), length=st.integers(1, 16))
MOMENTS = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2028, 12, 31),  # noqa: DTZ001 - as above
    timezones=st.just(AMSTERDAM),
    allow_imaginary=False,
)
BY_COMPLAINANT = frozenset(
    {
        *(EventKind.INFORMATION, EventKind.WITHDRAWAL, EventKind.NOT_CONTENT, EventKind.CONTENT, EventKind.APPEAL),
        *(EventKind.DISPUTE, EventKind.CONSENTED, EventKind.STATUS_ASKED),
    }
)
OF_THE_CLOCK = frozenset(
    {
        *(EventKind.LETTER_LEFT, EventKind.LETTER_FAILED, EventKind.TERM_NEARS, EventKind.TERM_PASSES),
        *(EventKind.SATISFACTION_DUE, EventKind.CLOSING_DUE, EventKind.CONTACT_MISSED, EventKind.DETAILS_DUE),
        *(EventKind.DETAILS_EXPIRED, EventKind.REMEDY_DUE),
    }
)
LEADS_AWAY = frozenset({EventKind(label) for label in ARRIVALS} - {EventKind.COMPLAINT} | {EventKind.WITHDRAWAL})
SPECIAL = frozenset(
    {
        *(EventKind.COMPLETE, EventKind.INCOMPLETE, EventKind.FOUNDED, EventKind.PARTLY_FOUNDED, EventKind.UNFOUNDED),
        EventKind.APPEAL_LATE,
    }
)  # never an event by themselves


def event_of(one: Happening, case: Case, there: World, now: datetime) -> Event:
    """Make the event: what people can do here with everything that it needs, or just anything."""
    foreseen = foreseen_at(there.procedure.name, case.state)
    kind = foreseen[one.pick % len(foreseen)] if one.fits and foreseen else one.kind
    people = there.organisation.colleagues
    colleague = people[one.pick % len(people)]
    actor = "complainant" if kind in BY_COMPLAINANT else "bot" if kind in OF_THE_CLOCK else colleague.address
    facts = {**sensible(kind, colleague, now + one.ahead * DAY, one.outcome), **one.nonsense}
    return Event(kind=kind, at=now, actor=actor, facts=facts)


@cache
def foreseen_at(name: str, state: State) -> list[EventKind]:
    """Give what can happen in a state of a procedure; what leads on stands in the list eight times."""
    procedure = world(name).procedure
    kinds = [kind for kind in EventKind if kind not in OF_THE_CLOCK | SPECIAL and procedure.allows(state, kind)]
    fallen_back = [kind for kind, general in FALLBACKS.items() if kind not in kinds and general in kinds]
    moving = {step.on for step in procedure.steps if step.to and state in step.at} - LEADS_AWAY
    leading = moving | {EventKind.DECIDED, EventKind.HEARD}
    return [*kinds, *fallen_back, *(kind for kind in kinds if kind in leading for _ in range(7))]


def sensible(kind: EventKind, colleague: Colleague, ahead: datetime, outcome: str) -> dict[str, Any]:
    """Give the facts that a colleague or a complainant gives with an act."""
    day = dutch_day(ahead).isoformat()
    told = {"text": "zo is het", "day": day}
    special: Mapping[EventKind, dict[str, Any]] = {
        EventKind.DECIDED: {"outcome": outcome, "reasons": "zo is het"},
        EventKind.POSITION_TOLD: {"outcome": outcome, "reasons": "zo is het"},
        EventKind.ASSESSED: {"outcome": outcome, "reasons": "zo is het"},
        EventKind.EXTENDED: {"reason": "ziekte", "term": "2 weeks"},
        EventKind.REMEDY_PROMISED: {"until": day},
        EventKind.THIRD_PARTY: {"until": day, "party": "Bakker Dakwerken"},
        EventKind.KEPT_LONGER: {"until": day},
        EventKind.FEEDBACK_WANTED: {"address": "piet@bedrijf.example"},
        EventKind.NAMED: {"addresses": [colleague.address]},
        EventKind.NOT_NAMED: {"addresses": [colleague.address]},
        EventKind.RECUSED: {"addresses": [colleague.address]},
        EventKind.FORWARDED: {"to_team": colleague.team, "to_address": ""},
        EventKind.EFFECT: {"works": "yes"},
        EventKind.COMPLAINANT_IS: {"party": "business"},
        EventKind.INFORMATION: {"discussed": "yes", "details": {"what": "zo"}},
    }
    return told | special.get(kind, {})


# --- what becomes of it ----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Moved:
    """One decision: what happened, when, and what came of it."""

    event: Event
    before: Case
    decision: Decision


class Story:
    """A case that lives through what happens; everything is kept in the order in which it happened."""

    def __init__(self, there: World, arrival: str, now: datetime) -> None:
        self.there = there
        self.now = now
        self.moves: list[Moved] = []
        self.post: list[str] = []
        self.case = Case(
            number="X-2026-0001", organisation=there.organisation.key, procedure=there.procedure.name,
            complainant_address="anna@burger.example", received_at=now, moments={Moment.RECEIVED: now},
        )  # fmt: skip
        self.lets(Event(kind=EventKind(arrival), at=now, actor="complainant", facts={"discussed": "yes"}))

    def lets(self, event: Event) -> Decision:
        """Let an event happen."""
        decision = decide(self.case, event, self.there.procedure, self.now, self.there.calendar)
        self.moves.append(Moved(event=event, before=self.case, decision=decision))
        self.case = decision.case
        self.post += [one.name for one in decision.letters if one.to is Audience.COMPLAINANT]
        return decision

    def goes_on(self, one: Happening) -> None:
        """Let time pass, and then one thing happen, and our post leave or come back."""
        self.waits(self.now + one.hours * HOUR)
        self.lets(event_of(one, self.case, self.there, self.now))
        if one.post != "lies":
            self.leaves(bounced=one.post == "bounces")

    def leaves(self, *, bounced: bool = False) -> None:
        """Let every letter to the complainant leave; with `bounced` the last one comes back."""
        letters, self.post = self.post, []
        for letter in letters:
            self.lets(Event(kind=EventKind.LETTER_LEFT, at=self.now, actor="bot", facts={"letter": letter}))
        if bounced and letters:
            self.lets(Event(kind=EventKind.LETTER_FAILED, at=self.now, actor="bot", facts={"letter": letters[-1]}))

    def waits(self, until: datetime) -> None:
        """Let the clock look at the case whenever it must, until a moment."""
        due = next_attention_of(self.case)
        while due and due <= until:
            self.now = max(self.now, due)
            self.ticks()
            ahead = (duty.next_at for duty in self.case.duties if duty.next_at and duty.next_at > self.now)
            due = min(ahead, default=None)  # what is not done now waits until a decision was told
        self.now = max(self.now, until)

    def ticks(self) -> None:
        """Let the clock deal with everything that is due now."""
        for _ in range(10):
            events = clock_events(self.case, self.there.procedure, self.now, self.there.calendar)
            if not events:
                return
            for event in events:
                self.lets(event)
            self.leaves()
        raise AssertionError("the clock never stops")


def states_of(name: str) -> frozenset[State]:
    """Give the states that a complaint can come to in a procedure, after its first mail."""
    return reachable_states(world(name).procedure.steps) - {State.NEW}
