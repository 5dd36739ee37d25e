"""How does an act that a colleague asks for happen, and why may it not?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.core.calendar import dutch_day
from bot.core.case import Case, Event, running
from bot.core.draft import is_drafted
from bot.core.extension import extendable, new_due
from bot.core.instruction_lines import GREETING
from bot.core.mail import Mail
from bot.core.merging import number_meant
from bot.core.openings import Act
from bot.core.order_inside import order_inside
from bot.core.organisation import Colleague
from bot.core.plain import one_line
from bot.core.refusal import REFUSALS
from bot.core.said import act_in_words
from bot.core.settling import named_day
from bot.core.standing import rights
from bot.core.topics import names_of, topic_in_words, topic_meant
from bot.core.wording import day_in_words, label_in_words
from bot.core.words import DECISIONS, LABELS, EventKind, Moment
from bot.desk import drafting
from bot.desk.draft_letter import capital
from bot.desk.ledger import Ledger
from bot.desk.noticing import keep_out, tell_notices
from bot.desk.office import Office
from bot.desk.passing import join, passed_to, tell_passed, why_not
from bot.desk.people import people_in, unknown_person

SELF = "self"  # who writes is the person it is about


@dataclass(frozen=True, kw_only=True)
class Talk:
    """One reply of one colleague in one case."""

    ledger: Ledger
    office: Office
    number: str
    colleague: Colleague
    mail: Mail
    inbox_id: int
    came: datetime  # when the mail arrived
    measures: tuple[tuple[str, str], ...] = ()  # told in the same mail: the words, and the ISO day or ""

    @property
    def case(self) -> Case:
        """Give the case as it stands now."""
        case = self.ledger.case(self.number)
        if case is None:
            raise AssertionError("the case of a talk is loaded")
        return case

    @property
    def may(self) -> frozenset[EventKind]:
        """Give what the colleague may do in the case as it stands now: an act before may have changed that."""
        return rights(self.colleague, self.case, self.office.organisation, self.office.rules.procedure)


def refused(talk: Talk, act: Act, inbox_id: int) -> str:
    """Let one act happen; say in Dutch why it did not, or nothing."""
    act = _as_here(act, talk)
    facts = _facts_of(talk, act, inbox_id)
    if why := _impossible(talk, act, facts):
        return why
    event = Event(kind=act.kind, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    if is_drafted(act.kind, talk.case, talk.office.organisation) and (begun := drafting.begin(talk, event)) is not None:
        return begun
    before = talk.case
    decision = keep_out(talk.ledger, talk.office, talk.number, event)
    if act.kind is EventKind.PASSED and not decision.refused:
        tell_passed(talk.ledger, talk.office, before, decision.case, talk.colleague, facts)
    if act.kind is EventKind.TAKEN and before.owner not in {"", talk.colleague.address} and not decision.refused:
        mine = {"to_name": talk.colleague.name}
        tell_passed(talk.ledger, talk.office, before, decision.case, talk.colleague, mine)
    if act.kind is EventKind.MERGED and not decision.refused:
        join(talk.ledger, talk.office, before, str(facts["into"]), talk.colleague.address)
    if act.kind is EventKind.COMPLAINT:
        tell_notices(talk.ledger, talk.office, talk.number)
    return REFUSALS.get(decision.refused, "")


def _impossible(talk: Talk, act: Act, facts: Mapping[str, Any]) -> str:
    """Say in Dutch why an act can't be done by this colleague, in this case, on this day; "" when it can."""
    if act.kind not in talk.may:
        return "dat mag je in deze zaak niet"
    if not talk.office.rules.procedure.allows(talk.case.state, act.kind):
        return REFUSALS["unforeseen"]
    if order := order_inside(act, dutch_day(talk.came)):
        return (
            f"in de tekst staat “{one_line(order, LONGEST_LINE)}”, en dat lijkt een opdracht aan ons. Stuur die apart"
        )
    if act.kind in IN_THE_PAST and not _is_likely(talk, str(facts.get("day", ""))):
        return "die datum ligt vóór de klacht of in de toekomst; schrijf de dag met het jaar erbij"
    ledger, office = talk.ledger, talk.office
    known = unknown_person(act, facts, office, talk.case.complainant_name)
    return known or why_not(ledger, office, talk.case, act, facts, talk.colleague)


LONGEST_LINE = 80  # characters of somebody's words in a refusal
IN_THE_PAST = frozenset(
    {
        EventKind.CONVERSATION,
        EventKind.POSITION_TOLD,
        EventKind.POSTED,
        EventKind.SETTLED,
        EventKind.HEARD,
        EventKind.SUBMITTED,
    }
)


READ_AS_SENTENCE: Mapping[EventKind, tuple[str, ...]] = {  # what stands by itself in a letter to the complainant
    **dict.fromkeys((EventKind.EXTENDED, EventKind.EXTENSION_ASKED), ("reason",)),
    **dict.fromkeys((EventKind.SETTLED, EventKind.PROPOSED, EventKind.REPLIED), ("text",)),
}


def _facts_of(talk: Talk, act: Act, inbox_id: int) -> dict[str, Any]:
    """Give what an act says, and what the letters that it leads to need besides."""
    facts: dict[str, Any] = {
        **act.facts,
        "mail": inbox_id,
        "by": talk.colleague.name,
        "by_address": talk.colleague.address,
        "arrived": talk.came.isoformat(),
    }
    if act.kind in DECISIONS and talk.measures:
        facts["measures"] = [list(one) for one in talk.measures]  # the letter tells what follows from the decision
    if act.kind is EventKind.REPLIED:
        facts["text"] = _without_greeting(str(facts.get("text", "")))
    facts |= {key: capital(str(facts[key])) for key in READ_AS_SENTENCE.get(act.kind, ()) if facts.get(key)}
    text = facts.get("text", "")
    facts |= {"question": text, "report": facts.get("reasons") or text}
    facts |= people_in(act, talk.case, talk.office)
    facts |= _going_on(talk, act)
    if act.kind is EventKind.COLLEAGUE_ASKED:
        facts["asker"] = talk.colleague.name
    if act.kind is EventKind.REMEDIED:
        facts["repaired"] = True  # so that is what the complainant is asked about (BOU-8)
    if act.kind is EventKind.TOPIC:
        facts |= {"topic": _topic_of(act, talk), "before": talk.case.topic}
    if act.kind in LABELS:
        because = f"{talk.colleague.name} heeft gezegd: dit is {label_in_words(act.kind)}."
        facts |= {"because": because, "cues": [list(cue) for cue in talk.case.cues], "text": ""}
    return facts | _days_of(talk, act, facts)


def _going_on(talk: Talk, act: Act) -> dict[str, Any]:
    """Give with whom, or in which case, a case goes on; and who steps aside."""
    if act.kind is EventKind.PASSED:
        return passed_to(str(act.facts.get("to", "")), talk.office)
    if act.kind is EventKind.MERGED:
        return {"into": number_meant(str(act.facts.get("case", "")), talk.case)}
    return {"addresses": [talk.colleague.address]} if act.facts.get("named") == SELF else {}


def _as_here(act: Act, talk: Talk) -> Act:
    """Where a procedure knows no team that it sends complaints to (STI-3), or no hearing, the next best is meant."""
    if talk.office.rules.procedure.allows(talk.case.state, act.kind):
        return act
    if act.kind is EventKind.FORWARDED and act.facts.get("to"):
        return replace(act, kind=EventKind.PASSED)
    if act.kind is EventKind.HEARING_PLANNED:
        return replace(act, kind=EventKind.APPOINTED, facts={**act.facts, "what": "appointment"})
    return act


def _without_greeting(text: str) -> str:
    """The letter greets by itself."""
    first, _, rest = text.strip().partition("\n")
    return rest.strip() if rest.strip() and GREETING.fullmatch(first.strip()) else text.strip()


def _days_of(talk: Talk, act: Act, facts: Mapping[str, Any]) -> dict[str, str]:
    """Give the old and the new last day of a term that an act moves or sets."""
    event = Event(kind=act.kind, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    procedure, calendar = talk.office.rules.procedure, talk.office.rules.calendar
    if act.kind in {EventKind.EXTENDED, EventKind.EXTENSION_ASKED} and (duty := extendable(talk.case, procedure)):
        new = new_due(duty, event, calendar, roll=procedure.roll)
        return {"old_due": duty.due.isoformat(), "new_due": new.isoformat() if new else ""}
    if act.kind in PROMISED:
        day, before = named_day(event, calendar), running(talk.case, PROMISED[act.kind])
        moved = before if before and before.due != day else None  # the same day again is no other day
        return {"new_due": day.isoformat() if day else "", "old_due": moved.due.isoformat() if moved else ""}
    return {}


PROMISED = {EventKind.REMEDY_PROMISED: "remedy", EventKind.THIRD_PARTY: "third_party"}  # and what is owed from then on


def _is_likely(talk: Talk, day: str) -> bool:
    """Something that was done about a complaint was done since it came, and not tomorrow."""
    received = talk.case.moments.get(Moment.RECEIVED)
    first = dutch_day(received) if received else date.min
    return not day or first <= date.fromisoformat(day) <= dutch_day(talk.ledger.now)


def in_words(act: Act, talk: Talk, was: Case | None = None) -> str:
    """Say an act in one line of Dutch, as the transcript tells it.

    :param was: the case as it was before the act
    """
    act = _as_here(act, talk)
    if act.kind is EventKind.PASSED:
        to = passed_to(str(act.facts.get("to", "")), talk.office)["to_name"]
        return act_in_words(act.kind, {**act.facts, "to": to or act.facts.get("to", "")})
    if act.kind is EventKind.MERGED:
        return act_in_words(act.kind, {"case": number_meant(str(act.facts.get("case", "")), talk.case)})
    if act.kind is EventKind.COMPLETED:
        return "De gegevens van de klager zijn aangevuld"
    if act.kind is EventKind.TOPIC:
        return act_in_words(act.kind, {**act.facts, **_topic_in_words(act, was or talk.case, talk)})
    return _extension_in_words(act, talk) if act.kind is EventKind.EXTENDED else act_in_words(act.kind, act.facts)


def _topic_in_words(act: Act, was: Case, talk: Talk) -> dict[str, str]:
    """Say what the kind is called here, and what it was before."""
    topics = talk.office.rules.procedure.topics
    text, topic = str(act.facts.get("text", "")), _topic_of(act, talk)
    return {
        "called": topic_in_words(topic, topics) if topic else text,
        "before": topic_in_words(was.topic, topics),
        "listed": "" if topic else "; ".join(names_of(topics)),
    }


def _topic_of(act: Act, talk: Talk) -> str:
    return topic_meant(str(act.facts.get("text", "")), talk.office.rules.procedure.topics)


def refused_in_words(act: Act, talk: Talk) -> str:
    """Say what was asked and not done; a day that was not moved is not told as moved."""
    return "De termijn verlengen" if act.kind is EventKind.EXTENDED else in_words(act, talk)


def _extension_in_words(act: Act, talk: Talk) -> str:
    duty = extendable(talk.case, talk.office.rules.procedure)
    event = Event(kind=act.kind, at=talk.ledger.now, actor="", facts=act.facts)
    new = new_due(duty, event, talk.office.rules.calendar) if duty and not duty.extended else duty and duty.due
    return f"De termijn is verlengd tot en met {day_in_words(new)}" if new else "De termijn verlengen"
