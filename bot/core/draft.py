"""What waits for "verstuur", and is it still what its writer was shown?"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.core.calendar import dutch_day
from bot.core.case import Case, Event
from bot.core.organisation import Colleague, Organisation
from bot.core.wording import day_in_words
from bot.core.words import CLOSED_STATES, DECISIONS, EventKind, State

DECISION, PROPOSAL, RULING = "decision", "proposal", "ruling"  # as the configuration names them
CALLED = {DECISION: "je besluit", PROPOSAL: "je voorstel", RULING: "je nieuwe besluit"}
LETTER_CALLED = {DECISION: "het besluit", PROPOSAL: "het voorstel", RULING: "het nieuwe besluit"}
OWN_WORDS = {PROPOSAL: "text"}  # the fact in which the writer's own words stand; elsewhere the reasons
ABOUT_DRAFTS = frozenset(
    {EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED, EventKind.DRAFT_REFUSED, EventKind.DRAFT_DROPPED}
)
READS = frozenset({EventKind.DRAFT_APPROVED, EventKind.DRAFT_REFUSED})  # what a second reader may say
DRAFTABLE = DECISIONS | {EventKind.PROPOSED}


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A letter that its writer saw, with the act that happens when it leaves."""

    kind: str  # the act: decided, position_told, proposed
    name: str  # decision, proposal, ruling
    number: int  # the first, second, … draft of this case
    facts: Mapping[str, Any]  # of the act
    by: str  # the address of who wrote it, and saw it
    by_name: str = ""
    at: str = ""  # ISO moment
    subject: str = ""
    text: str = ""  # as it was shown last: this is what leaves
    base: str = ""  # as the template made it, before anything was changed by hand
    letter: str = ""  # the template
    readers: tuple[str, ...] = field(default=())  # who was asked to approve it

    @property
    def own_words(self) -> str:
        """Give what the writer wrote: the reasons, or the proposal."""
        return str(self.facts.get(OWN_WORDS.get(self.name, "reasons"), ""))


def draft_of(case: Case) -> Draft | None:
    """Give what waits in a case; None when nothing does, or when it can't be read."""
    known = case.draft
    try:
        if known and isinstance(known["facts"], Mapping):
            return Draft(**{**known, "readers": tuple(known.get("readers", ()))})
    except (KeyError, TypeError):
        return None
    return None


def as_facts(draft: Draft) -> dict[str, Any]:
    """Give a draft as an event keeps it: JSON values only."""
    return {**asdict(draft), "facts": dict(draft.facts), "readers": list(draft.readers)}


def name_of(kind: EventKind, state: State) -> str:
    """Say by which name the configuration knows what an act sends; "" when it is never a draft."""
    if kind is EventKind.PROPOSED:
        return PROPOSAL
    if kind not in DECISIONS:
        return ""
    return RULING if state is State.APPEALED else DECISION


def is_drafted(kind: EventKind, case: Case, organisation: Organisation) -> bool:
    """Say whether an act comes back as a draft first (DECISIONS, "Drafts")."""
    return name_of(kind, case.state) in organisation.drafts


# --- what an event does to it ----------------------------------------------------------------------------------


def drafted(case: Case, event: Event) -> Case:
    """Keep what waits; of who was asked to read it nothing is left when it came back or left."""
    known = event.facts.get("draft")
    return replace(case, draft=dict(known) if isinstance(known, Mapping) else {})


def read_by(case: Case, event: Event) -> Case:
    """Keep who was asked to approve it, or let it go: it leaves now."""
    readers = event.facts.get("readers")
    asked = list(map(str, readers)) if isinstance(readers, list | tuple) else []
    return replace(case, draft={**case.draft, "readers": asked} if asked and case.draft else {})


# --- is it still what was shown? -------------------------------------------------------------------------------

CHANGES: Mapping[str, str] = {
    EventKind.INFORMATION: "er kwam een nieuw bericht bij de zaak",
    EventKind.NOT_CONTENT: "de klager is het niet eens met wat wij schreven",
    EventKind.CONTENT: "de klager schrijft dat het goed is",
    EventKind.APPEAL: "de klager wil dat iemand anders opnieuw kijkt",
    EventKind.DISPUTE: "de klager wil met de klacht naar buiten",
    EventKind.CONSENTED: "de klager gaf toestemming",
    EventKind.WITHDRAWAL: "de klacht is ingetrokken",
    EventKind.COMPLAINT: "de klacht is opnieuw ingediend of aangevuld",
    EventKind.EXTENDED: "de termijn is verlengd",
    EventKind.COMMITTEE: "de klacht ging naar de commissie",
    EventKind.COLLEAGUE_ANSWERED: "een collega beantwoordde een vraag",
    EventKind.HEARD: "er is een verslag van een gesprek bij gekomen",
    EventKind.DECIDED: "er is een ander besluit verstuurd",
    EventKind.POSITION_TOLD: "er is een besluit verteld",
    EventKind.PROPOSED: "er is een ander voorstel verstuurd",
    EventKind.SETTLED: "er is vastgelegd dat de klacht samen is opgelost",
    EventKind.UNSOLVED: "er is vastgelegd dat jullie er samen niet uit komen",
    EventKind.FORWARDED: "de zaak is doorgestuurd",
    EventKind.PASSED: "de zaak ging naar een ander",
    EventKind.JOINED: "een andere klacht is bij deze gevoegd",
    EventKind.RECUSED: "de klacht noemt een collega",
    EventKind.NAMED: "er is gezegd over welke collega het gaat",
    EventKind.NOT_NAMED: "er is gezegd over welke collega het niet gaat",
    EventKind.REPRESENTED: "iemand anders schrijft nu voor de klager",
    EventKind.COMPLETED: "de gegevens van de klager zijn aangevuld",
}


def changes_since(happened: Iterable[str]) -> tuple[str, ...]:
    """Say what happened since the draft was shown, of what may make the letter another one.

    :param happened: the kinds of all events, in their order
    """
    kinds = list(happened)
    shown = max((number for number, kind in enumerate(kinds) if kind == EventKind.DRAFTED), default=-1)
    return tuple(dict.fromkeys(CHANGES[kind] for kind in kinds[shown + 1 :] if kind in CHANGES))


def waits_in_words(case: Case) -> str:
    """Say in one line that a draft waits, for who is reminded of a term; "" when none does."""
    draft = draft_of(case)
    if draft is None or case.state in CLOSED_STATES:
        return ""
    since = _day(draft.at)
    where = (
        "een collega leest mee" if draft.readers else f"{draft.by_name or 'de schrijver'} heeft het nog niet verstuurd"
    )
    return f"Er ligt een concept van {LETTER_CALLED.get(draft.name, 'een brief')}{since}: {where}."


def _day(moment: str) -> str:
    try:
        return f" sinds {day_in_words(dutch_day(datetime.fromisoformat(moment)))}"
    except ValueError:
        return ""


# --- who reads it before it leaves -----------------------------------------------------------------------------


def second_readers(case: Case, organisation: Organisation, writer: str) -> tuple[str, ...]:
    """Give who must approve a draft: the role, without the writer and who is kept out; else the step up.

    Who is away is not asked while another is there. Nobody when the organisation asks for no second reader, or nobody
    is left.
    """
    if not organisation.second_reader:
        return ()
    gone = frozenset({*case.excluded, case.complainant_address, writer})
    allowed = tuple(one.address for one in organisation.holders(organisation.second_reader, gone))
    away = organisation.away
    here = tuple(one for one in allowed if one not in away) or tuple(
        one for one in allowed if not away[one].handed_over
    )
    above = (organisation.step_up, organisation.fallback)
    return here or next(((one,) for one in above if one and one not in gone), allowed)


def may_read(colleague: Colleague, case: Case) -> frozenset[EventKind]:
    """Give what somebody may do because a draft was put to them; never who is kept out."""
    draft = draft_of(case)
    asked = draft is not None and colleague.address in draft.readers and colleague.address not in case.excluded
    return READS if asked else frozenset()
