"""What follows for a meeting that lies ahead from what else happens in its case?"""

from bot.core.audience import AUDIENCES
from bot.core.case import Case, Event, LetterRequest
from bot.core.meeting import HEARING, call_off, lies_ahead
from bot.core.procedure import Procedure
from bot.core.words import Audience, EventKind, State


def with_meeting(
    before: Case, case: Case, event: Event, procedure: Procedure
) -> tuple[Case, tuple[LetterRequest, ...]]:
    """Give the case, and the letters about its meeting.

    A hearing falls away when the complaint is taken back, or when nobody need be heard. A visit stays: a repair may be
    wanted all the same, so a person decides. Who gets a case gets the invitation to what is planned in it.
    """
    if not lies_ahead(case, event.at):
        return case, ()
    over = case.state is State.WITHDRAWN or event.kind is EventKind.HEARING_WAIVED
    if over and case.meeting["kind"] == HEARING:
        step = procedure.step(before.state, EventKind.MEETING_CANCELLED)
        names = step.send if step else ()
        return call_off(case), tuple(LetterRequest(name=name, to=AUDIENCES[name]) for name in names)
    comes = case.owner in ("", before.owner, *case.meeting.get("attending", "").split())
    return case, () if comes else (LetterRequest(name="meeting_notice", to=Audience.OWNER),)
