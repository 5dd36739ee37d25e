"""Of which mails did a colleague say what they are? Only where the colleague judged that mail, and nothing else."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass

from bot.core.words import LABELS, EventKind
from bot.store.lessons import Told
from classifiers.labels import TOPICS

KINDS = frozenset({*LABELS, EventKind.CONVERSATION, EventKind.TOPIC})
ACTORS = ("complainant", "outsider")
COSTS, ADMINISTRATION_COSTS = "costs", "administration_costs"


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """A mail that opened a case, and what a colleague said that it is."""

    number: str  # of the case
    organisation: str
    mail: int  # in the inbox
    sender: str  # the same for all mails of one sender
    label: str
    topic: str = ""


def lessons(told: Iterable[Told], excluded: Mapping[str, frozenset[str]]) -> list[Lesson]:
    """Give what can be learned, of the organisations whose excluded subjects are given."""
    known = ((one, excluded[one.case.organisation]) for one in told if one.case.organisation in excluded)
    return [lesson for one, subjects in known if (lesson := _lesson(one, subjects))]


def _lesson(told: Told, excluded: frozenset[str]) -> Lesson | None:
    """What came by phone or on paper is in a colleague's words; without a mail there is nothing to learn from."""
    mail = told.events[0].facts.get("mail") if told.events else None
    said = _last_said(told)
    if not isinstance(mail, int) or told.case.spoken or said is None:
        return None
    if said is EventKind.COSTS and ADMINISTRATION_COSTS not in excluded:
        return None  # it says where the mail must go; a complaint about costs is a complaint there (LABELS)
    return Lesson(
        number=told.case.number,
        organisation=told.case.organisation,
        mail=mail,
        sender=told.sender_key or told.case.number,
        label="other" if said is EventKind.COSTS else str(said),
        topic=COSTS if said is EventKind.COSTS else _topic(told, said),
    )


def _last_said(told: Told) -> EventKind | None:
    """Give what colleagues said last, before they knew more than stands in the mail: by another mail, or by a talk."""
    said = None
    for event in told.events[1:]:
        if event.kind in LABELS and event.facts.get("by_address"):
            said = EventKind(event.kind)
        elif event.actor in ACTORS or event.kind == EventKind.CONVERSATION:
            break
    return said


def _topic(told: Told, said: EventKind) -> str:
    """Give the kind of complaint that a colleague named last, where it is one that recognition knows."""
    named = [event for event in told.events if event.kind == EventKind.TOPIC and event.facts.get("by_address")]
    topic = str(named[-1].facts.get("topic", "")) if named else ""
    return topic if topic in TOPICS and said is EventKind.COMPLAINT else ""


def fingerprint(found: Iterable[Lesson], basis: str) -> str:
    """Give a checksum of what there is to learn from, and of what is built on: the same means nothing new."""
    rows = sorted(astuple(one) for one in found)
    return hashlib.sha256(json.dumps([basis, rows]).encode()).hexdigest()
