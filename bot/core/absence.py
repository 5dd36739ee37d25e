"""What does it change in a case that a colleague is away, comes back, or does something?"""

from dataclasses import replace

from bot.core.case import Case, Event
from bot.core.words import EventKind

NO_ACT = frozenset({EventKind.INFORMATION, EventKind.COLLEAGUE_ANSWERED, EventKind.AWAY, EventKind.MEETING_ANSWERED})


def alive(case: Case, event: Event) -> Case:
    """Note when a colleague last did something; what a robot or somebody without a part in the case says is no act."""
    return replace(case, sign_of_life=event.at) if "@" in event.actor and event.kind not in NO_ACT else case


def is_away(case: Case, event: Event) -> Case:
    """Note until when the one who has the case is away; of one among several with a role nothing changes."""
    return replace(case, away_until=str(event.facts.get("until", ""))) if event.facts.get("alone") else case


def is_back(case: Case, event: Event) -> Case:  # noqa: ARG001 - as the others
    """Who has the case is there again."""
    return replace(case, away_until="")


def stood_in(case: Case, event: Event) -> Case:
    """The case goes to who stands in."""
    return replace(case, owner=str(event.facts.get("to_address", "")), away_until="", quiet_until="")
