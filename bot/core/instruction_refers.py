"""To whom do "haar" and "hem", and to which day does "tot die tijd", point back in the acts of one mail?"""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.openings_act import Act
from bot.core.words import EventKind

BACK = "<back>"  # stands for what was named before
PERSONS = {EventKind.AWAY: "stand_in", EventKind.COLLEAGUE_ASKED: "asked", EventKind.PASSED: "to"}
DAYS = {
    EventKind.APPOINTED: "day", EventKind.HEARING_PLANNED: "day", EventKind.EXTENDED: "until", EventKind.AWAY: "until",
    EventKind.REMEDY_PROMISED: "until",
}  # fmt: skip


def pointing(acts: Iterable[Act]) -> list[Act]:
    """Fill in what points back; where nothing was named before, the act is only implied, or none."""
    found: list[Act] = []
    for act in acts:
        filled = _filled(act, found)
        if filled is not None and not _again(filled, found):
            found.append(filled)
    return found


def _filled(act: Act, before: list[Act]) -> Act | None:
    if act.kind is EventKind.PASSED and act.facts.get("to") == BACK:
        name = _last(before, PERSONS)
        return replace(act, facts={**act.facts, "to": name}, implied=not name)
    if act.kind is EventKind.REMINDERS_PAUSED and act.facts.get("until") == BACK:
        day = _last(before, DAYS)
        return replace(act, facts={**act.facts, "until": day}) if day else None
    return act


def _last(before: list[Act], where: dict[EventKind, str]) -> str:
    named = (act.facts.get(where[act.kind], "") for act in reversed(before) if act.kind in where and not act.implied)
    return next((one for one in named if one and one != BACK), "")


def _again(act: Act, before: list[Act]) -> bool:
    """Say whether somebody steps aside, or something is put right, for the second time in one mail."""
    if act.kind is EventKind.REMEDIED:
        return any(one.kind is act.kind for one in before)
    named = act.facts.get("named")
    return act.kind is EventKind.NAMED and any(
        one.kind is act.kind and one.facts.get("named") == named for one in before
    )
