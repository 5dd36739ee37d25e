"""Under which public name and with which arguments is an act told: by `inspect --json`, and in the manual?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.instruction import Instruction
from bot.core.openings_act import Act
from bot.core.words import LABELS, EventKind

Told = dict[str, Any]
Facts = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Public:
    """The public name of an act, and which fact is which argument; a fact that is not said is no argument."""

    name: str
    arguments: Mapping[str, str]  # argument -> fact


def _of(name: str, *same: str, **renamed: str) -> Public:
    return Public(name=name, arguments={one: one for one in same} | renamed)


SELF = "self"  # whom an act is about: who writes
MEETING = ("day", "time", "place")
NAMES: Mapping[EventKind, Public] = {
    EventKind.TAKEN: _of("take"),
    EventKind.PASSED: _of("pass", assignee="to", reason="text"),
    EventKind.FORWARDED: _of("pass", assignee="to", reason="text"),
    EventKind.COMPLAINANT_ASKED: _of("ask_complainant", "text"),
    EventKind.COLLEAGUE_ASKED: _of("ask_colleague", "text", assignee="asked"),
    EventKind.REPLIED: _of("answer_complainant", "text"),
    EventKind.PROPOSED: _of("propose", "text"),
    EventKind.CONVERSATION: _of("log_contact", "text", "day"),
    EventKind.NOTED: _of("note", "text"),
    EventKind.APPOINTED: _of("plan_visit", *MEETING, "text"),
    EventKind.HEARING_PLANNED: _of("plan_hearing", *MEETING, "text"),
    EventKind.MEETING_CANCELLED: _of("cancel_meeting", reason="text"),
    EventKind.EXTENDED: _of("extend", "until", "reason", length="term"),
    EventKind.EXTENSION_ASKED: _of("ask_extension", "until", "reason", length="term"),
    EventKind.DECIDED: _of("decide", "outcome", reason="reasons"),
    EventKind.POSITION_TOLD: _of("decide", "outcome", "day", reason="reasons"),
    EventKind.ASSESSED: _of("assess", "outcome", reason="reasons"),
    EventKind.SETTLED: _of("solved", "text"),
    EventKind.MERGED: _of("merge", "case"),
    EventKind.NAMED: _of("recuse", person="named", reason="text"),
    EventKind.URGENT: _of("urgent"),
    EventKind.NOT_URGENT: _of("not_urgent"),
    EventKind.CAUSE: _of("cause", "text"),
    EventKind.MEASURE: _of("measure", "text", "day"),
    EventKind.EFFECT: _of("effect", "works", "text"),
    EventKind.TOPIC: _of("topic", "text"),
    EventKind.REMINDERS_PAUSED: _of("pause_reminders", "until", reason="text"),
    EventKind.DRAFT_SENT: _of("send"),
    EventKind.DRAFTED: _of("edit_draft", "text"),
    EventKind.DRAFT_DROPPED: _of("drop_draft"),
    EventKind.DRAFT_APPROVED: _of("approve"),
    EventKind.DRAFT_REFUSED: _of("disapprove", reason="text"),
    EventKind.POSTED: _of("posted", "day"),
    EventKind.REMEDIED: _of("remedied"),
    EventKind.REMEDY_PROMISED: _of("remedy_by", "text", day="until", length="term"),
    EventKind.THIRD_PARTY: _of("third_party", "party", "until", "text"),
    EventKind.AWAY: _of("away", "until", assignee="stand_in"),
    EventKind.BACK: _of("back"),
}
ASKED: Mapping[str, str] = {  # what a colleague asks that changes no case: a field of Instruction -> its public name
    "wants_owner": "who_has_this",
    "wants_status": "status",
    "wants_help": "help",
    "wants_form": "form_wanted",
    "confirms": "confirm",
    "holds": "hold",
}
COMES: Mapping[str, str] = {"yes": "accept_appointment", "no": "decline_appointment"}


def told(act: Act) -> Told:
    """Tell an act of a colleague by its public name, with the arguments that were said."""
    if act.kind in LABELS:
        return {"name": "relabel", "arguments": {"label": str(act.kind)}}
    if act.kind is EventKind.MEETING_ANSWERED:
        return {"name": COMES.get(str(act.facts.get("answer", "")), str(act.kind)), "arguments": {}}
    public = NAMES.get(act.kind)
    if public is None:
        return {"name": str(act.kind), "arguments": _said(act.facts, {one: one for one in act.facts})}
    more = MORE.get(act.kind)
    return {"name": public.name, "arguments": _said(act.facts, public.arguments) | (more(act.facts) if more else {})}


def told_all(acts: Iterable[Act]) -> list[Told]:
    """Tell the acts of one mail; the measures of a decision are told with it."""
    acts = tuple(acts)
    decision = next((act for act in acts if act.kind in {EventKind.DECIDED, EventKind.POSITION_TOLD}), None)
    inside = [act for act in acts if decision and act.kind is EventKind.MEASURE and act.facts.get("of_decision")]
    rows = [(act, told(act)) for act in acts if act not in inside]
    for act, row in rows:
        if act is decision and inside:
            row["arguments"]["measures"] = [told(one)["arguments"] for one in inside]
    return [row for _, row in rows]


def told_of(instruction: Instruction) -> list[Told]:
    """Tell everything that a colleague's words ask; what is only implied says so."""
    acts = [*told_all(instruction.acts), *(told(act) | {"implied": True} for act in instruction.implied)]
    approved = any(
        act.kind is EventKind.DRAFT_APPROVED for act in instruction.acts
    )  # "akkoord" is that, or it confirms
    asked = [
        name for field, name in ASKED.items() if getattr(instruction, field) and not (approved and name == "confirm")
    ]
    return [*acts, *({"name": name, "arguments": {}} for name in asked)]


def _said(facts: Facts, arguments: Mapping[str, str]) -> Told:
    facts = {**facts, "term": _one(str(facts.get("term") or ""))}
    return {argument: facts[fact] for argument, fact in arguments.items() if facts.get(fact) not in {None, ""}}


def _one(term: str) -> str:
    return term.removesuffix("s") if term.startswith("1 ") else term


def _in_a_talk(facts: Facts) -> Told:  # noqa: ARG001 - every entry of MORE has this form
    return {"told": True}


MORE: Mapping[EventKind, Callable[[Facts], Told]] = {EventKind.POSITION_TOLD: _in_a_talk}
