"""Which acts of one mail contradict each other?"""

from collections import Counter
from collections.abc import Iterable

from bot.core.openings_act import Act
from bot.core.words import LABELS, EventKind

ANSWERS = {  # what an act says -> the question that it answers; the same question answered twice, otherwise, is none
    EventKind.SETTLED: ("solved", "yes"),
    EventKind.UNSOLVED: ("solved", "no"),
    EventKind.HEARING_PLANNED: ("heard", "yes"),
    EventKind.HEARD: ("heard", "yes"),
    EventKind.HEARING_WAIVED: ("heard", "no"),
    EventKind.REMEDIED: ("repaired", "yes"),
    EventKind.URGENT: ("urgent", "yes"),
    EventKind.NOT_URGENT: ("urgent", "no"),
    EventKind.DRAFT_SENT: ("draft", "yes"),
    EventKind.DRAFT_APPROVED: ("draft", "yes"),
    EventKind.DRAFT_REFUSED: ("draft", "no"),
    EventKind.DRAFT_DROPPED: ("draft", "no"),
    EventKind.AWAY: ("away", "yes"),
    EventKind.BACK: ("away", "no"),
}
FACTS = {  # the same, where a fact holds the answer
    EventKind.DECIDED: ("outcome",),
    EventKind.POSITION_TOLD: ("outcome",),
    EventKind.ASSESSED: ("outcome",),
    EventKind.EFFECT: ("works",),
    EventKind.COMPLAINANT_IS: ("party", "sender_kind"),
    EventKind.DISCUSSED: ("discussed",),
    EventKind.LANGUAGE_IS: ("language",),
}


def contradicting(acts: Iterable[Act]) -> frozenset[str]:
    """Give the questions that the acts answer in more than one way."""
    told = {answer for act in acts for answer in answers(act)}
    questions = [question for question, _ in told]
    return frozenset(question for question, times in Counter(questions).items() if times > 1)


def answers(act: Act) -> tuple[tuple[str, str], ...]:
    """Say which questions an act answers, and how."""
    if act.kind in LABELS:
        return (("label", str(act.kind)),)
    match act.kind:
        case EventKind.NAMED | EventKind.NOT_NAMED:
            return ((f"about {act.facts['named'].lower()}", str(act.kind)),)
        case EventKind.REMEDY_PROMISED:
            return (("repaired", act.facts.get("until", "") + act.facts.get("term", "")),)
        case kind if kind in ANSWERS:
            return (ANSWERS[kind],)
    return tuple((fact, act.facts[fact]) for fact in FACTS.get(act.kind, ()) if fact in act.facts)
