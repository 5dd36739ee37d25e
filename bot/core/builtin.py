"""What does the program do in every procedure, without a row in its file?"""

from collections.abc import Mapping

from bot.core.rows import DutyRow, Step
from bot.core.term import Term, Unit
from bot.core.words import DECISIONS, OUTCOMES, EventKind, Moment, State

ATTEND = DutyRow(
    name="attend",
    starts=(),
    counts_from=Moment.EVENT,
    term=Term(amount=2, unit=Unit.WORKING_DAYS),
    owed_by="coordinator",
    source="house default",
)  # when nobody owes anything in a case that is not closed, somebody looks what must be done
LETTERS: Mapping[EventKind, tuple[str, ...]] = {
    EventKind.RECUSED: ("recusal",),
    EventKind.NAMED: (),
    EventKind.NOT_NAMED: (),
    EventKind.RECUSAL_CONFIRMED: (),
    EventKind.COMPLAINANT_IS: (),
    EventKind.DISCUSSED: (),
    EventKind.LANGUAGE_IS: (),
    EventKind.SUMMARISED: (),
    EventKind.NOT_URGENT: (),
    EventKind.CAUSE: (),
    EventKind.TOPIC: (),
    EventKind.URGENT: ("urgent_owner", "urgent_notice"),
    EventKind.FEEDBACK_WANTED: ("consent_question", "feedback"),
    EventKind.CONSENTED: ("feedback", "submit_request"),
    EventKind.EFFECT: (),
    EventKind.KEPT_LONGER: (),
}
MORE_SPECIAL: Mapping[EventKind, frozenset[EventKind]] = {
    **dict.fromkeys(DECISIONS, OUTCOMES),
    EventKind.COMPLAINT: frozenset({EventKind.COMPLETE, EventKind.INCOMPLETE}),
}
BUILTIN_STEPS: Mapping[EventKind, Step] = {
    kind: Step(at=tuple(State), on=kind, send=send) for kind, send in LETTERS.items()
}
