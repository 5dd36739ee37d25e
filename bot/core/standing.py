"""Who writes here, in relation to a case, and what may that person do?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.case import Case
from bot.core.mail import Mail
from bot.core.organisation import Colleague, Organisation
from bot.core.procedure import Procedure
from bot.core.token import Purpose, Token, is_for
from bot.core.trust import proof_of
from bot.core.words import EventKind


class Role(StrEnum):
    """What somebody is in a case."""

    COMPLAINANT = "complainant"
    COLLEAGUE = "colleague"
    ASKED = "asked"  # a colleague who was asked one question
    CONFIRMING = "confirming"  # a colleague who confirms an earlier mail
    OUTSIDER = "outsider"  # somebody else who writes about the case


LABELLING = frozenset(
    {EventKind.COMPLAINT, EventKind.REPAIR, EventKind.NUISANCE, EventKind.COSTS, EventKind.OTHER, EventKind.NOTED}
)

ENTERING = frozenset({EventKind.POSTED, EventKind.COMPLETED, EventKind.CONVERSATION})


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the writer is, and how sure that is."""

    role: Role
    colleague: Colleague | None = None
    sure: bool = False  # both keys: our token for this address, and proof of the sender
    may: frozenset[EventKind] = frozenset()
    confirms: int = 0  # the inbox number of the mail that is confirmed


def staff(organisation: Organisation, address: str) -> Colleague | None:
    """Find who works here: a colleague, or an address that the configuration passes mail to."""
    if known := organisation.colleague(address):
        return known
    wanted = address.lower()
    others = {organisation.step_up, organisation.fallback, *organisation.routes.values()}
    return Colleague(name=wanted, address=wanted) if wanted and wanted in others else None


def addresses_of(organisation: Organisation) -> tuple[str, ...]:
    """Give every address that a letter to a colleague may have gone to."""
    others = (organisation.step_up, organisation.fallback, *organisation.routes.values())
    return (*(one.address for one in organisation.colleagues), *others)


def rights(colleague: Colleague, case: Case, organisation: Organisation, procedure: Procedure) -> frozenset[EventKind]:
    """Say what a colleague may do in a case; nothing when kept out (recusal)."""
    if colleague.address in case.excluded:
        return frozenset()
    handlers = {procedure.owner, organisation.coordinator}
    above = {organisation.step_up, organisation.fallback}
    if colleague.roles & handlers or colleague.address in above or colleague.address == case.owner:
        return frozenset(EventKind)
    if colleague.address in organisation.routes.values() or colleague.address == case.entered_by:
        return LABELLING | ENTERING if colleague.address == case.entered_by else LABELLING
    return frozenset()


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
    if address and address == case.complainant_address:
        return Standing(role=Role.COMPLAINANT, sure=bool(theirs))
    colleague = staff(organisation, address)
    if colleague is None:
        return Standing(role=Role.OUTSIDER)
    purposes = {one.purpose: one for one in reversed(theirs)}  # the first is the surest: what is answered now
    if address in case.excluded:  # kept out: may answer a question that was put, and nothing else
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
