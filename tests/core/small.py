"""What does a small procedure look like in which everything occurs once? For tests of one thing at a time."""

import tomllib
from datetime import datetime, timedelta
from typing import Any

from bot.core.calendar import AMSTERDAM, Calendar
from bot.core.case import Case, Decision, Event, running
from bot.core.decide import decide
from bot.core.holes import HOLES
from bot.core.organisation import Colleague, Organisation
from bot.core.procedure import read_procedure
from bot.core.words import EventKind, Moment, State

SMALL = read_procedure(
    tomllib.loads("""
name = "klein"
title = "Kleine procedure"
owner = "behandelaar"
extension_limit = "4 weeks"
extendable = ["decide", "appeal_decide"]

[roles]
behandelaar = { nl = "de behandelaar", en = "the handler" }
chef = { nl = "de chef", en = "the head" }

[admission]
needs = ["discussed", "what", "when"]
source = "a test"

[[steps]]
at = ["new", "waiting", "closed"]
on = "incomplete"
to = "waiting"
send = ["ask_details", "wish_to_talk"]

[[steps]]
at = ["new", "waiting", "closed"]
on = "complete"
to = "open"
send = ["acknowledgement", "handover"]

[[steps]]
at = ["waiting"]
on = "admitted"
to = "open"
send = ["acknowledgement"]

[[steps]]
at = ["open"]
on = "forwarded"
hand_to = "chef"
send = ["forwarded"]

[[steps]]
at = ["open"]
on = "conversation"

[[steps]]
at = ["open"]
on = "heard"
send = ["hearing_report"]

[[steps]]
at = ["open"]
on = "extended"
send = ["extension"]

[[steps]]
at = ["open"]
on = "settled"
to = "closed"
send = ["written_question", "agreement"]

[[steps]]
at = ["closed"]
on = "written_wanted"
send = ["agreement"]

[[steps]]
at = ["open"]
on = "decided"
to = "decided"
send = ["decision"]
after = ["hear"]

[[steps]]
at = ["open"]
on = "unfounded"
to = "decided"
send = ["decision", "ladder"]
after = ["hear"]

[[steps]]
at = ["open", "decided", "appealed", "closed"]
on = "posted"

[[steps]]
at = ["open", "decided", "closed"]
on = "remedy_promised"
send = ["remedy_term"]

[[steps]]
at = ["open", "decided", "closed"]
on = "measure"

[[steps]]
at = ["open", "decided", "closed"]
on = "remedied"

[[steps]]
at = ["decided"]
on = "content"
to = "closed"

[[steps]]
at = ["decided", "closed"]
on = "not_content"
to = "appealed"
hand_to = "chef"
send = ["appeal_received", "appeal_handover"]

[[steps]]
at = ["decided", "closed"]
on = "appeal_late"
send = ["appeal_late"]

[[steps]]
at = ["appealed"]
on = "decided"
to = "ruled"
send = ["ruling"]

[[steps]]
at = ["ruled"]
on = "not_content"
to = "closed"
send = ["external_route"]

[[duties]]
name = "decide"
starts = ["complete", "admitted"]
term = "6 weeks"
done_by = ["decided", "settled"]
undone_by = ["letter decision"]
owed_by = "behandelaar"
late_letter = "late"
source = "a test"

[[duties]]
name = "hear"
starts = ["complete", "admitted"]
term = "4 weeks"
done_by = ["heard"]
owed_by = "behandelaar"
source = "a test"

[[duties]]
name = "appeal_decide"
starts = ["not_content"]
counts_from = "appealed"
term = "2 weeks"
done_by = ["decided"]
undone_by = ["letter ruling"]
owed_by = "chef"
round = 1
source = "a test"

[[duties]]
name = "remedy"
starts = ["remedy_promised"]
counts_from = "event"
term = "per case"
done_by = ["remedied"]
owed_by = "behandelaar"
outlives = true
source = "a test"

[[duties]]
name = "effect"
starts = ["measure"]
counts_from = "event"
term = "90 days"
done_by = ["effect"]
owed_by = "behandelaar"
outlives = true
source = "a test"

[[rounds]]
decided_by = "chef"
window = "6 weeks"
source = "a test"

[[external_routes]]
name = "de commissie"
name_en = "the committee"
link = "https://commissie.example"
for = "private"
source = "a test"

[[external_routes]]
name = "de raad"
link = "https://raad.example"
for = "business"
binding = true
source = "a test"

[[external_routes]]
name = "de rechter"
source = "a test"
"""),
    HOLES,
)
CALENDAR = Calendar()
MONDAY = datetime(2026, 11, 23, 10, tzinfo=AMSTERDAM)
DAY = timedelta(days=1)
ELS, BAS, ANS, IRIS = "els@klein.example", "bas@klein.example", "ans@klein.example", "iris@klein.example"
STEP_UP, FALLBACK = "raad@klein.example", "post@klein.example"
HOUSE = Organisation(
    key="klein", name="Klein", short_name="Klein", address="klachten@klein.example", procedure="klein",
    coordinator="balie", step_up=STEP_UP, fallback=FALLBACK,
    colleagues=(
        Colleague(name="Els Noord", address=ELS, team="Noord", roles=frozenset({"behandelaar"})),
        Colleague(name="Bas Zuid", address=BAS, team="Zuid", roles=frozenset({"behandelaar"})),
        Colleague(name="Ans Chef", address=ANS, roles=frozenset({"chef"})),
        Colleague(name="Iris Balie", address=IRIS, roles=frozenset({"balie"})),
    ),
)  # fmt: skip
KNOWN = {"what": "een brief kwam niet", "when": "vorige week"}
NEW = Case(
    number="KLEIN-2026-0001", organisation="klein", procedure="klein", complainant_address="anna@burger.example",
    received_at=MONDAY, moments={Moment.RECEIVED: MONDAY},
)  # fmt: skip


def event(kind: str, at: datetime = MONDAY, actor: str = "", **facts: Any) -> Event:  # noqa: ANN401 - JSON values
    """Make an event; whoever mails about a complaint of their own is the complainant."""
    theirs = {"complaint", "information", "not_content", "content", "appeal", "dispute", "consented", "status_asked"}
    return Event(kind=EventKind(kind), at=at, actor=actor or ("complainant" if kind in theirs else ELS), facts=facts)


def happens(case: Case, kind: str, at: datetime = MONDAY, actor: str = "", **facts: Any) -> Decision:  # noqa: ANN401 - as above
    """Let one thing happen."""
    return decide(case, event(kind, at, actor, **facts), SMALL, at, CALENDAR)


def opened() -> Case:
    """Give a complaint that was taken up, and heard."""
    case = happens(NEW, "complaint", discussed="yes", details=KNOWN).case
    return happens(case, "heard", text="een verslag").case


def decided(outcome: str = "founded") -> Case:
    """Give a complaint that was decided."""
    return happens(opened(), "decided", outcome=outcome, reasons="zo is het").case


def appealed() -> Case:
    """Give a complaint that somebody else looks at anew, a week later."""
    return happens(decided(), "not_content", MONDAY + 7 * DAY).case


def letters(decision: Decision) -> list[str]:
    """Give the names of the letters."""
    return [letter.name for letter in decision.letters]


def due(case: Case, name: str) -> str:
    """Give the last day of a running duty, "" when it does not run."""
    duty = running(case, name)
    return duty.due.isoformat() if duty else ""


def stands(decision: Decision) -> tuple[str, State]:
    """Give what was refused, and where the case stands."""
    return decision.refused, decision.case.state
