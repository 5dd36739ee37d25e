"""Which letters of a step are wanted now? A few depend on what is known of the case."""

from collections.abc import Callable, Mapping

from bot.core.case import Case, Event
from bot.core.completing import reaches
from bot.core.consent import EXTENSION, FEEDBACK, SUBMIT
from bot.core.meeting import HEARING, NO, side_of
from bot.core.recusal import addresses
from bot.core.rows import Step
from bot.core.speaking import ASKED, MANDATED, REFUSED
from bot.core.special import discussed_after
from bot.core.unwilling import is_unwilling
from bot.core.words import EventKind, Moment


def letters_of(step: Step, before: Case, case: Case, event: Event) -> tuple[str, ...]:
    """Give the letters to write, of those that the row names.

    :param case: as it is after the event
    """
    if event.kind is EventKind.COMPLETED and not reaches(event):
        return ()  # what the complainant got stays as it is
    names = (name for name in step.send if name not in ONLY_IF or ONLY_IF[name](step, case, event))
    told = (name for name in names if name != "mail_stopped" or not before.no_mail)  # a confirmation once
    return tuple(name for name in told if name != "wish_to_talk" or _is_news(before, event))


def _wants_talk(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Of a complainant who dares not, or will not, talk with the employee the employee hears nothing."""
    told = f"{case.gist}\n{event.facts.get('text', '')}"
    return discussed_after(case, event) != "yes" and bool(case.concerned) and not is_unwilling(told)


def _is_news(before: Case, event: Event) -> bool:
    """Who was told that the complainant wants to talk is not told again when the name is only confirmed."""
    naming = event.kind in {EventKind.RECUSED, EventKind.NAMED}
    return not naming or not set(addresses(event)) <= set(before.concerned)


def _details_reminder(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Who dares not talk, and told all the rest, owes us nothing."""
    return not (is_unwilling(case.gist) and set(case.asked_for) <= set(case.details))


def _agreement(step: Step, case: Case, event: Event) -> bool:
    """Where the colleague is asked whether the complainant wants it on paper, only that answer brings it (STI-6)."""
    wanted = event.kind is EventKind.WRITTEN_WANTED or bool(event.facts.get("written"))
    return bool(case.agreement) and (wanted or "written_question" not in step.send)


def _written_question(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    return not event.facts.get("written")


def _consent_question(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    return case.consent_wanted == FEEDBACK


def _feedback(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """There is something to tell once it was decided, or solved by agreement; and only with consent (STA-7)."""
    asked = event.kind is not EventKind.CONSENTED or case.consents[-1:] == (FEEDBACK,)
    told = bool(case.outcome) or (bool(case.agreement) and Moment.DECIDED in case.moments)
    return bool(case.feedback_to) and FEEDBACK in case.consents and told and asked


def _submit_request(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    return event.kind is not EventKind.CONSENTED or case.consents[-1:] == (SUBMIT,)


def _information(step: Step, case: Case, event: Event) -> bool:
    """Who is asked to submit the dispute reads the complainant's words there."""
    return "submit_request" not in step.send or not _submit_request(step, case, event)


def _extension_answer(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    return event.kind is EventKind.CONSENT_REFUSED or case.consents[-1:] == (EXTENSION,)


def _mandate_question(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    return case.representative.get("mandate") == ASKED


def _representative_confirmed(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    return case.representative.get("mandate") == MANDATED


def _decision(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Where a row names both, a position that was told in a conversation gets the letter about that conversation."""
    return event.kind is not EventKind.POSITION_TOLD or "conversation" not in step.send


def _conversation(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    return event.kind is not EventKind.DECIDED or "decision" not in step.send


def _learning_question(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Who told the cause and the kind already is not asked again (STA-8)."""
    return not (case.cause and case.topic)


def _meeting_answer(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """That a colleague comes is no news; who says by mail not to come hears it back there."""
    from_outside = "@" not in event.actor
    said = event.facts.get("answer") == NO or bool(str(event.facts.get("text", "")).strip())
    own = event.actor == case.owner and not event.facts.get("by_calendar")
    return from_outside or (said and not own)


def _meeting_absence(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Who must see to it hears when nobody of the organisation would come."""
    return side_of(case, event.actor) == "organisation" and event.facts.get("answer") == NO


def _information_received(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Who tells something that no other letter answers hears that it came."""
    if event.kind is EventKind.MEETING_ANSWERED:
        by_words = not event.facts.get("by_calendar")
        return event.actor == "complainant" and event.facts.get("answer") == NO and by_words
    if event.kind is EventKind.REPRESENTED:
        return event.facts.get("mandate") == REFUSED
    return event.kind is not EventKind.CONSENTED or case.consents[-1:] == (SUBMIT,)


def _hearing_off(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Whom it is about was invited to a hearing only."""
    return case.meeting.get("kind") == HEARING


def _stood_in_note(step: Step, case: Case, event: Event) -> bool:  # noqa: ARG001 - as the others
    """Who said to be away hears in the answer to that what goes to whom."""
    return not event.facts.get("declared")


ONLY_IF: Mapping[str, Callable[[Step, Case, Event], bool]] = {
    "wish_to_talk": _wants_talk,
    "details_reminder": _details_reminder,
    "agreement": _agreement,
    "written_question": _written_question,
    "consent_question": _consent_question,
    "feedback": _feedback,
    "submit_request": _submit_request,
    "information": _information,
    "extension_answer": _extension_answer,
    "mandate_question": _mandate_question,
    "representative_confirmed": _representative_confirmed,
    "decision": _decision,
    "conversation": _conversation,
    "learning_question": _learning_question,
    "meeting_answer": _meeting_answer,
    "meeting_absence": _meeting_absence,
    "information_received": _information_received,
    "hearing_off": _hearing_off,
    "stood_in_note": _stood_in_note,
}
