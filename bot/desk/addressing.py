"""Who gets a letter?"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core import charge
from bot.core.case import Case, LetterRequest
from bot.core.mail import Address
from bot.core.organisation import Colleague, Organisation
from bot.core.procedure import COORDINATOR
from bot.core.speaking import goes_by_post, is_mandated
from bot.core.words import OUTSIDE, Audience, State
from bot.desk.office import Office

NAMED_THEMSELVES = frozenset({Audience.ASKED, Audience.CONCERNED})  # who is kept out gets this one letter all the same


def recipients(request: LetterRequest, case: Case, office: Office) -> tuple[Address, ...]:
    """Say who gets a letter; somebody always does, and never a person who is kept out."""
    found = _named(request, case, office)
    if request.to in OUTSIDE or request.to is Audience.CONCERNED or (request.to in NAMED_THEMSELVES and found):
        return found
    if request.name in ABOUT_WHO_HAS_IT:
        return _others(found, request, case, office)
    gone = {*case.excluded, case.complainant_address}
    allowed = tuple(one for one in found if one.address and one.address not in gone)
    last = charge.last_resort(case, office.organisation)
    return allowed or ((_person(office.organisation, last),) if last else ())


# Who has the case, or is away, needs no mail about that: when nobody else coordinates, nobody gets it.
ABOUT_WHO_HAS_IT = frozenset({"stood_in_notice", "no_sign_of_life"})


def _others(found: tuple[Address, ...], request: LetterRequest, case: Case, office: Office) -> tuple[Address, ...]:
    """Leave out who has the case, who is away, and who may not hear of it."""
    people = (*_owner(request, case, office), *_owed(request, case, office))
    gone = {*(one.address for one in people), str(request.facts.get("away", ""))}
    gone |= {*case.excluded, *case.concerned, case.complainant_address}
    return tuple(one for one in found if one.address not in gone)


def _named(request: LetterRequest, case: Case, office: Office) -> tuple[Address, ...]:
    """Give whom the audience names."""
    organisation = office.organisation
    if request.to is Audience.COMPLAINANT:
        return _to_complainant(request, case)
    if request.to is Audience.SENT_BY:
        return (Address(name="", address=case.feedback_to),) if case.feedback_to else ()
    if request.to is Audience.CONCERNED:
        named = request.facts.get("addresses") or case.concerned  # when somebody is named now, only they
        return tuple(_person(organisation, one) for one in case.concerned if one in named)
    if address := _one_address(request, case, office):  # who left gets nothing any more: then it goes to the role
        return (_person(organisation, address),)
    people = BY_ROLE.get(request.to, _coordinators)(request, case, office)
    return tuple(Address(name=one.name, address=one.address) for one in people)


def _to_complainant(request: LetterRequest, case: Case) -> tuple[Address, ...]:
    """Give the complainant, and who speaks for the complainant once that is known; nobody: then it goes by post."""
    reachable = case.complainant_address and not case.unreachable and not goes_by_post(case, request.name)
    own = (Address(name=case.complainant_name, address=case.complainant_address),) if reachable else ()
    other = case.representative.get("address", "")
    if other == case.complainant_address or not is_mandated(case.representative, other) or other in case.excluded:
        return own
    return (*own, Address(name=case.representative.get("name", ""), address=other))


def _one_address(request: LetterRequest, case: Case, office: Office) -> str:
    """Give the one person whom the letter is for, "" when it is for a role."""
    organisation = office.organisation
    department = organisation.routes.get(case.label, "")
    people = {
        Audience.STEP_UP: _above(request, case, office) if request.to is Audience.STEP_UP else "",
        Audience.ASKED: str(request.facts.get("asked_address", "")),
        Audience.ACTOR: str(request.facts.get("by_address", "")),
        Audience.ENTERED_BY: case.entered_by,
        Audience.ROUTE: department,
        Audience.OWNER: department if case.state is State.REFERRED else "",
    }
    address = people.get(request.to, "")
    if address in case.excluded and request.to is not Audience.ASKED:
        return ""  # then it goes to the role
    return address if organisation.staff(address) else ""


def _above(request: LetterRequest, case: Case, office: Office) -> str:
    """Give who hears that a term passed; when the step up let it pass, that is the fallback person."""
    organisation = office.organisation
    owing = {one.address for one in recipients(replace(request, to=Audience.OWED), case, office)}
    return organisation.fallback if owing == {organisation.step_up} else organisation.step_up


def _coordinators(request: LetterRequest, case: Case, office: Office) -> tuple[Colleague, ...]:  # noqa: ARG001 - as the others
    return charge.on_duty(office.organisation, COORDINATOR, case)


def _owner(request: LetterRequest, case: Case, office: Office) -> tuple[Colleague, ...]:
    if case.state is State.REFERRED:
        return _coordinators(request, case, office)
    return charge.in_charge(case, office.organisation, office.rules.procedure)


def _owed(request: LetterRequest, case: Case, office: Office) -> tuple[Colleague, ...]:
    role = str(request.facts.get("owed_by", "")) or charge.role_of(case, office.rules.procedure)
    return charge.owing(role, case, office.organisation, office.rules.procedure)


def _decider(request: LetterRequest, case: Case, office: Office) -> tuple[Colleague, ...]:  # noqa: ARG001 - as the others
    return charge.deciders(case, office.organisation, office.rules.procedure)


def _attending(request: LetterRequest, case: Case, office: Office) -> tuple[Colleague, ...]:  # noqa: ARG001 - as the others
    named = dict.fromkeys((*case.meeting.get("attending", "").split(), *([case.owner] if case.owner else [])))
    return tuple(known for one in named if (known := office.organisation.staff(one)))


BY_ROLE: Mapping[Audience, Callable[[LetterRequest, Case, Office], tuple[Colleague, ...]]] = {
    Audience.OWNER: _owner,
    Audience.ENTERED_BY: _owner,
    Audience.ACTOR: _owner,
    Audience.OWED: _owed,
    Audience.DECIDER: _decider,
    Audience.ATTENDING: _attending,
}


def _person(organisation: Organisation, address: str) -> Address:
    known = organisation.staff(address)
    return Address(name=known.name if known and known.name != known.address else "", address=address)
