"""Who writes here, in relation to a case, and what may that person do?"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.core.case import Case
from bot.core.charge import deciders, holders, in_charge, last_resort, on_duty, role_of
from bot.core.draft import READS, may_read
from bot.core.mail import Mail
from bot.core.organisation import Colleague, Organisation
from bot.core.procedure import COORDINATOR, Procedure
from bot.core.token import Purpose, Token, is_for
from bot.core.trust import proof_of
from bot.core.words import DECISIONS, LABELS, OUTCOMES, EventKind, State


class Role(StrEnum):
    """What somebody is in a case."""

    COMPLAINANT = "complainant"
    COLLEAGUE = "colleague"
    ASKED = "asked"  # a colleague who was asked one question
    CONFIRMING = "confirming"  # a colleague who confirms an earlier mail
    OUTSIDER = "outsider"  # somebody else who writes about the case


LABELLING = LABELS | {EventKind.NOTED}

LEARNING = frozenset(
    {EventKind.NOTED, EventKind.CAUSE, EventKind.TOPIC, EventKind.MEASURE, EventKind.EFFECT, EventKind.KEPT_LONGER}
)  # what who handled it before may still say, while it lies with another
TAKING = frozenset({EventKind.TAKEN})  # who coordinates can't take a case away from who must decide on it
RECUSALS = frozenset({EventKind.NOT_NAMED, EventKind.RECUSAL_CONFIRMED})  # of the coordinator (DECISIONS, "Recusal")
ENTERING = frozenset(
    {EventKind.POSTED, EventKind.COMPLETED, EventKind.CONVERSATION, EventKind.URGENT, EventKind.MERGED}
)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the writer is, and how sure that is."""

    role: Role
    colleague: Colleague | None = None
    sure: bool = False  # both keys: our token for this address, and proof of the sender
    may: frozenset[EventKind] = frozenset()
    confirms: int = 0  # the inbox number of the mail that is confirmed


def addresses_of(organisation: Organisation) -> tuple[str, ...]:
    """Give every address that a letter to a colleague may have gone to."""
    others = (organisation.step_up, organisation.fallback, *organisation.routes.values())
    return (*(one.address for one in organisation.colleagues), *others)


def rights(colleague: Colleague, case: Case, organisation: Organisation, procedure: Procedure) -> frozenset[EventKind]:
    """Say what a colleague may do in a case; nothing in the own complaint, nor when kept out (recusal, STI-4)."""
    if colleague.address == case.complainant_address.lower():
        return frozenset()
    ordinary = _ordinary_rights(colleague, case, organisation, procedure)
    if not organisation.second_reader:
        return ordinary
    return (ordinary - READS) | may_read(colleague, case)  # who wrote a draft does not approve it


def _ordinary_rights(
    colleague: Colleague, case: Case, organisation: Organisation, procedure: Procedure
) -> frozenset[EventKind]:
    """Give the rights that go with the part that a colleague has in a case."""
    last = last_resort(case, organisation)
    if colleague.address in case.excluded and colleague.address != last:
        return frozenset()
    if colleague.address in {organisation.step_up, organisation.fallback, last}:
        return frozenset(EventKind)
    has_it = colleague.address == case.owner or _is_in_charge(colleague, case, organisation, procedure)
    coordinates = organisation.coordinator in colleague.roles or (
        bool(organisation.away) and colleague in on_duty(organisation, COORDINATOR, case)
    )
    if has_it or coordinates:
        not_theirs = (frozenset() if has_it else TAKING) | (frozenset() if coordinates else RECUSALS)
        return frozenset(EventKind) - _of_others(colleague, case, procedure) - not_theirs
    handled = procedure.owner in colleague.roles and case.state is not State.WAITING
    entered = colleague.address == case.entered_by
    routed = case.state is State.REFERRED and colleague.address == organisation.routes.get(case.label)
    return frozenset(
        (LEARNING if handled else frozenset())
        | (LABELLING | ENTERING if entered else frozenset())
        | (LABELLING if routed else frozenset())
    )


def _is_in_charge(colleague: Colleague, case: Case, organisation: Organisation, procedure: Procedure) -> bool:
    """Say whether the case lies with this colleague's role, or is for this colleague to decide on.

    Who is away may act all the same, and so may who stands in.
    """
    if organisation.away and _is_in_charge(colleague, case, replace(organisation, away={}), procedure):
        return True
    lies_with = (*holders(organisation, role_of(case, procedure), case), *in_charge(case, organisation, procedure))
    may_come = case.state in {State.DECIDED, State.CLOSED}  # an appeal; before that the next decider has no part
    return colleague in lies_with or (may_come and colleague in deciders(case, organisation, procedure))


def _of_others(colleague: Colleague, case: Case, procedure: Procedure) -> frozenset[EventKind]:
    """Give what only another role may do here: "by" in the step (WOP-4, STI-4)."""
    steps = ((kind, procedure.step(case.state, kind)) for kind in EventKind)
    closed = {kind for kind, step in steps if step and step.by and colleague.roles.isdisjoint(step.by)}
    return frozenset(closed | (DECISIONS if closed & OUTCOMES else frozenset()))


def standing(  # noqa: PLR0913 - who, in which case, by which rules, with which key, when
    mail: Mail,
    case: Case,
    tokens: tuple[Token, ...],
    *,
    organisation: Organisation,
    procedure: Procedure,
    secret: bytes,
    today: date,
) -> Standing:
    """Say what the writer of a mail is in a case. The From header alone never gives a right."""
    address = mail.sender.address if mail.sender else ""
    theirs = [one for one in tokens if one.number == case.number and is_for(secret, one, address, today)]
    if address and address == case.complainant_address.lower():
        return Standing(role=Role.COMPLAINANT, sure=bool(theirs))
    colleague = organisation.staff(address)
    if colleague is None:
        return Standing(role=Role.OUTSIDER)
    purposes = {one.purpose: one for one in reversed(theirs)}  # the first is the surest: what is answered now
    kept_out = address in case.excluded and address != last_resort(case, organisation)
    if kept_out:  # may answer a question that was put, and nothing else
        role = Role.ASKED if Purpose.ASKED in purposes else Role.OUTSIDER
        return Standing(role=role, colleague=colleague, sure=True)
    may, proven = rights(colleague, case, organisation, procedure), bool(proof_of(mail, organisation))
    if Purpose.CONFIRM in purposes:  # its token confirms that one mail; for anything else it is no proof
        number = int(purposes[Purpose.CONFIRM].extra or "0", 36)
        return Standing(role=Role.CONFIRMING, colleague=colleague, sure=proven, may=may, confirms=number)
    if Purpose.ASKED in purposes and Purpose.COLLEAGUE not in purposes:
        return Standing(role=Role.ASKED, colleague=colleague, sure=True)
    sure = Purpose.COLLEAGUE in purposes and proven
    return Standing(role=Role.COLLEAGUE, colleague=colleague, sure=sure, may=may)
