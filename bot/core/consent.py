"""To what did the complainant consent: telling another organisation, submitting the dispute (STA-6, STA-7)?"""

from dataclasses import replace

from bot.core.case import Case, Event
from bot.core.procedure import Procedure
from bot.core.rows import Step
from bot.core.words import EventKind

FEEDBACK = "feedback"
SUBMIT = "submit"


def consented(case: Case, event: Event) -> Case:
    """Note what the complainant is asked to consent to, or that the answer is yes."""
    if event.kind is EventKind.CONSENTED:
        return _with(case, case.consent_wanted)
    address = str(event.facts.get("address", ""))
    known = _with(case, FEEDBACK) if event.facts.get("consent") else replace(case, consent_wanted=FEEDBACK)
    return replace(known, feedback_to=address)


def _with(case: Case, what: str) -> Case:
    consents = tuple(dict.fromkeys((*case.consents, what))) if what else case.consents
    return replace(case, consents=consents, consent_wanted="")


def asked_with(case: Case, step: Step, procedure: Procedure) -> Case:
    """Who gets the external route is asked whether we may submit it, where the procedure has a duty to (STA-6)."""
    asks = "external_route" in step.send and procedure.duty("submit") is not None
    return replace(case, consent_wanted=SUBMIT) if asks else case
