"""How does what a colleague says of a complaint replace what the bot understood?"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.core.case import Case, Event, replace_duty, running
from bot.core.plain import one_line
from bot.core.recognised import with_evidence
from bot.core.words import LONGEST_SUMMARY, Aspect, EventKind

URGENT_DUTY = "urgent"


def _word(event: Event, name: str) -> str:
    return str(event.facts.get(name) or "")


def _said(case: Case, aspect: Aspect, event: Event, **fields: Any) -> Case:  # noqa: ANN401 - the fields of a case
    """Fill in what a colleague said; the words that showed otherwise show it no longer."""
    corrected = {**case.corrected, aspect: _word(event, "by") or event.actor}
    return with_evidence(replace(case, corrected=corrected, **fields), aspect, ())


def _topic(case: Case, event: Event) -> Case:
    """A kind on the organisation's list, or else in the colleague's own words (STA-8)."""
    return _said(case, Aspect.TOPIC, event, topic=_word(event, "topic") or _word(event, "text"))


def _who_it_is(case: Case, event: Event) -> Case:
    """From where, and for whom (STI-1, STA-6): what isn't said stays."""
    if party := _word(event, "party"):
        case = _said(case, Aspect.PARTY, event, party=party)
    if kind := _word(event, "sender_kind"):
        case = _said(case, Aspect.SENDER_KIND, event, sender_kind=kind)
    return case


def _urgent(case: Case, event: Event) -> Case:
    """By the words of a mail, or because a colleague says so (STA-3)."""
    if event.actor == "bot":
        found = replace(case, urgent=True, urgency=_word(event, "urgency") or case.urgency)
        return with_evidence(found, Aspect.URGENCY, _word(event, "text"))
    return _said(case, Aspect.URGENCY, event, urgent=True)


def _not_urgent(case: Case, event: Event) -> Case:
    """Nobody owes haste any longer."""
    if duty := running(case, URGENT_DUTY):
        case = replace_duty(case, duty, replace(duty, dropped_at=event.at, next_at=None))
    return _said(case, Aspect.URGENCY, event, urgent=False, urgency="")


def _discussed(case: Case, event: Event) -> Case:
    return _said(case, Aspect.DISCUSSED, event, discussed=_word(event, "discussed"))


def _language(case: Case, event: Event) -> Case:
    """The complainant gets letters in this language from now on."""
    return _said(case, Aspect.LANGUAGE, event, language=_word(event, "language"))


def _summary(case: Case, event: Event) -> Case:
    return _said(case, Aspect.SUMMARY, event, summary=one_line(_word(event, "text"), LONGEST_SUMMARY))


CORRECTIONS: Mapping[EventKind, Callable[[Case, Event], Case]] = {
    EventKind.TOPIC: _topic,
    EventKind.COMPLAINANT_IS: _who_it_is,
    EventKind.URGENT: _urgent,
    EventKind.NOT_URGENT: _not_urgent,
    EventKind.DISCUSSED: _discussed,
    EventKind.LANGUAGE_IS: _language,
    EventKind.SUMMARISED: _summary,
}
