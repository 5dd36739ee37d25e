"""Who gets a letter?"""

from bot.core.case import Case, LetterRequest
from bot.core.mail import Address
from bot.core.organisation import Organisation
from bot.core.standing import staff
from bot.core.words import Audience, State
from bot.desk.office import Office


def recipients(request: LetterRequest, case: Case, office: Office) -> tuple[Address, ...]:
    """Say who gets a letter; somebody always does, and never a person who is kept out."""
    organisation = office.organisation
    found = _named(request, case, office)
    if request.to is Audience.ASKED:
        return found  # also somebody who is kept out: this question is all that they get
    allowed = tuple(one for one in found if one.address and one.address not in case.excluded)
    if allowed or request.to is Audience.COMPLAINANT:
        return allowed
    last = (organisation.step_up, organisation.fallback)
    return tuple(_person(organisation, one) for one in last if one and one not in case.excluded)[:1]


def _named(request: LetterRequest, case: Case, office: Office) -> tuple[Address, ...]:
    """Give whom the audience names, before anybody is left out."""
    organisation, owner = office.organisation, office.rules.procedure.owner
    department = organisation.routes.get(case.label, "")
    people = {
        Audience.STEP_UP: organisation.step_up,
        Audience.ASKED: str(request.facts.get("asked_address", "")),
        Audience.ENTERED_BY: case.entered_by,
        Audience.ROUTE: department,
        Audience.OWNER: department if case.state is State.REFERRED else case.owner,
    }
    if request.to is Audience.COMPLAINANT:
        reachable = "" if case.unreachable else case.complainant_address
        return (Address(name=case.complainant_name, address=reachable),)
    address = people.get(request.to, "")
    if staff(organisation, address):  # who left gets nothing any more: then it goes to the role
        return (_person(organisation, address),)
    handles = request.to in {Audience.OWNER, Audience.ENTERED_BY} and case.state is not State.REFERRED
    return _holders(organisation, owner if handles else organisation.coordinator)


def _holders(organisation: Organisation, role: str) -> tuple[Address, ...]:
    return tuple(Address(name=one.name, address=one.address) for one in organisation.holders(role))


def _person(organisation: Organisation, address: str) -> Address:
    known = staff(organisation, address)
    return Address(name=known.name if known and known.name != known.address else "", address=address)
