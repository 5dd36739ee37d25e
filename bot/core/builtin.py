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
    EventKind.CONSENTED: ("feedback", "submit_request", "extension_answer", "information_received"),
    EventKind.CONSENT_REFUSED: ("extension_answer", "information_received"),
    EventKind.EXTENSION_ASKED: ("extension_question",),
    EventKind.REPRESENTED: (
        *("mandate_question", "representative_confirmed", "representative_notice", "information_received"),
    ),
    EventKind.MAIL_STOPPED: ("mail_stopped", "mail_stopped_notice"),
    EventKind.EFFECT: (),
    EventKind.KEPT_LONGER: (),
    EventKind.MEETING_ANSWERED: ("meeting_answer", "meeting_absence", "information_received"),
    EventKind.MEETING_CANCELLED: ("meeting_cancelled", "meeting_off"),
    EventKind.PASSED: (),  # to whom, and who is told so, is for the desk to say (desk/passing.py)
    EventKind.MERGED: (),
    EventKind.JOINED: ("merged",),
    EventKind.COMPLETED: (),  # whom to ask on is for the desk to say (desk/completing.py)
    EventKind.REMINDERS_PAUSED: (),
    EventKind.AWAY: (),
    EventKind.BACK: (),
    EventKind.STOOD_IN: ("stand_in", "stood_in_note", "stood_in_notice"),
    EventKind.DRAFTED: (),  # who is shown a draft, and who reads it besides, is for the desk to say (desk/drafting.py)
    EventKind.DRAFT_SENT: (),
    EventKind.DRAFT_APPROVED: (),
    EventKind.DRAFT_REFUSED: (),
    EventKind.DRAFT_DROPPED: (),
}
MORE_SPECIAL: Mapping[EventKind, frozenset[EventKind]] = {
    **dict.fromkeys(DECISIONS, OUTCOMES),
    EventKind.COMPLAINT: frozenset({EventKind.COMPLETE, EventKind.INCOMPLETE}),
}
ENDS: Mapping[EventKind, State] = {EventKind.MERGED: State.CLOSED}  # it goes on in another case
BUILTIN_STEPS: Mapping[EventKind, Step] = {
    kind: Step(at=tuple(State), on=kind, to=ENDS.get(kind), send=send) for kind, send in LETTERS.items()
}
