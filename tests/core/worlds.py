"""What may happen to a case of HSS? Everything, at any moment, in any order."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import strategies as st

from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.case import Case, Decision, Event, next_attention_of
from bot.core.decide import decide
from bot.core.own_events import clock_events
from bot.core.words import EventKind, Moment
from bot.rules import load_procedure

HSS = load_procedure("hss")
CALENDAR = Calendar()
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
LETTERS = sorted({name for step in HSS.steps for name in step.send} | {"late", "warning", "nothing"})
ARRIVALS = ("complaint", "unclear", "repair", "nuisance", "costs", "other")
TEXTS = st.sampled_from(["", " ", "want zo is het", "x"])
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "text": TEXTS,
        "reason": TEXTS,
        "reasons": TEXTS,
        "outcome": st.sampled_from(["founded", "unfounded", ""]),
        "term": st.sampled_from(["2 weeks", "1 working days", "999 years", "0 days", "", "soon", "12 months"]),
        "until": st.sampled_from(["2027-02-01", "9999-12-31", "0001-01-01", "no", "2026-02-30"]),
        "consent": st.sampled_from(["", "yes"]),
        "letter": st.sampled_from(LETTERS),
        "duty": st.sampled_from([*(row.name for row in HSS.duties), "none", ""]),
        "name": TEXTS,
        "address": st.sampled_from(["", "anna@burger.example"]),
    },
)


@dataclass(frozen=True, kw_only=True)
class Happening:
    """After so many hours, this."""

    hours: int
    kind: EventKind
    facts: dict[str, str]
    actor: str = "complainant"


HAPPENINGS = st.builds(
    Happening,
    hours=st.one_of(st.integers(0, 48), st.integers(0, 24 * 60)),
    kind=st.sampled_from(EventKind),
    facts=FACTS,
    actor=st.sampled_from(["complainant", "bot", "directie@hss.example"]),
)


def arrives(kind: str = "complaint", now: datetime = MONDAY, received: datetime | None = None) -> Decision:
    """Open a case."""
    when = received or now
    case = Case(
        number="HSS-2026-0001", organisation="hss", procedure="hss", complainant_address="anna@burger.example",
        received_at=when, moments={Moment.RECEIVED: when},
    )  # fmt: skip
    return decide(case, Event(kind=EventKind(kind), at=now, actor="complainant"), HSS, now, CALENDAR)


def happens(case: Case, kind: str, now: datetime, actor: str = "directie@hss.example", **facts: str) -> Decision:
    """Let one thing happen."""
    return decide(case, Event(kind=EventKind(kind), at=now, actor=actor, facts=facts), HSS, now, CALENDAR)


def acknowledged(now: datetime = MONDAY, received: datetime | None = None) -> Case:
    """Give an open case whose acknowledgement has left."""
    return happens(arrives(now=now, received=received).case, "letter_left", now, letter="acknowledgement").case


@dataclass
class Told:
    """A letter, and the Dutch day on which it was asked for."""

    day: str
    letter: str


def ticks(case: Case, now: datetime) -> tuple[Case, list[str], int]:
    """Let the clock deal with a case until nothing is due; give the letters, and in how many rounds that was."""
    letters: list[str] = []
    for rounds in range(1, 100):
        events = clock_events(case, HSS, now, CALENDAR)
        if not events:
            return case, letters, rounds - 1
        for event in events:
            decision = decide(case, event, HSS, now, CALENDAR)
            case = decision.case
            letters += [letter.name for letter in decision.letters]
    raise AssertionError("the clock never stops")


def lives(case: Case, now: datetime, until: datetime, step: timedelta = timedelta(days=1)) -> tuple[Case, list[Told]]:
    """Let days pass, with a look of the clock at each."""
    told: list[Told] = []
    while now < until:
        now += step
        case, letters, _ = ticks(case, now)
        told += [Told(day=dutch_day(now).isoformat(), letter=letter) for letter in letters]
    return case, told


def is_due(case: Case, now: datetime) -> bool:
    """Say whether the clock would find the case."""
    moment = next_attention_of(case)
    return moment is not None and moment <= now


def without(case: Case, *duties: str) -> Case:
    """Give the case without some duties, to look at the others alone."""
    return replace(case, duties=tuple(one for one in case.duties if one.name not in duties))
