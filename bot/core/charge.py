"""With whom does a case lie: which role, which colleagues?"""

from bot.core.case import Case
from bot.core.organisation import Colleague, Organisation
from bot.core.procedure import COORDINATOR, Procedure
from bot.core.special import next_round
from bot.core.words import State


def role_of(case: Case, procedure: Procedure) -> str:
    """Give the role that a case lies with now."""
    return case.role or procedure.owner


def holders(organisation: Organisation, role: str, case: Case) -> tuple[Colleague, ...]:
    """Give who holds a role for this case: of its team where the role is held per team (STI-3); never the kept out."""
    wanted = organisation.coordinator if role == COORDINATOR else role
    gone = frozenset({*case.excluded, case.complainant_address})  # nobody deals with a complaint of their own (STI-4)
    allowed = organisation.holders(wanted, gone)
    team = "" if wanted == organisation.coordinator else _team(case, organisation)
    return tuple(one for one in allowed if team and one.team.casefold() == team) or allowed


def _team(case: Case, organisation: Organisation) -> str:
    """Give the team that it was forwarded to, else that of whom it is about; "" when there is more than one."""
    about = {known.team for one in case.concerned if (known := organisation.colleague(one))}
    return (case.team or (about.pop() if len(about) == 1 else "")).casefold()


def in_charge(case: Case, organisation: Organisation, procedure: Procedure) -> tuple[Colleague, ...]:
    """Give with whom a case lies: who took it, else everybody with the role; of who is away, who stands in."""
    gone = {*case.excluded, case.complainant_address}
    taken = organisation.staff(case.owner) if case.owner and case.owner not in gone else None
    if taken is None:
        return on_duty(organisation, role_of(case, procedure), case)
    others = holders(organisation, role_of(case, procedure), case)
    return present((taken,), case, organisation, others)


def on_duty(organisation: Organisation, role: str, case: Case) -> tuple[Colleague, ...]:
    """Give who holds a role and is there, or stands in for who is away."""
    return present(holders(organisation, role, case), case, organisation)


def present(
    people: tuple[Colleague, ...], case: Case, organisation: Organisation, others: tuple[Colleague, ...] = ()
) -> tuple[Colleague, ...]:
    """Leave out who is away while another is there; when nobody is, give who stands in, as soon as that was told."""
    waiting = tuple(one for one in people if not _handed_over(one, organisation))
    here = tuple(one for one in waiting if one.address not in organisation.away)
    if here or waiting:
        return here or waiting
    found = (stand_in(one.address, case, organisation, others) for one in people)
    return tuple({one.address: one for one in found if one}.values()) or people


def _handed_over(one: Colleague, organisation: Organisation) -> bool:
    absence = organisation.away.get(one.address)
    return absence is not None and absence.handed_over


def stand_in(address: str, case: Case, organisation: Organisation, others: tuple[Colleague, ...]) -> Colleague | None:
    """Give who takes a case over from who is away; None when nobody is left.

    Who was named goes first, then who is configured, another with the role, the step up; never who is away too, who is
    kept out, who complains, or whom it is about.

    :param others: who hold the role that the case lies with
    """
    absence, known = organisation.away.get(address), organisation.colleague(address)
    named = (absence.stand_in if absence else "", known.stand_in if known else "")
    gone = {address, *case.excluded, *case.concerned, case.complainant_address, *organisation.away}
    wanted = (*named, *(one.address for one in others), organisation.step_up, organisation.fallback)
    found = (organisation.staff(one) for one in wanted if one and one not in gone)
    return next((one for one in found if one), None)


def owing(role: str, case: Case, organisation: Organisation, procedure: Procedure) -> tuple[Colleague, ...]:
    """Give who owes a duty. While a complaint waits only the coordinator sees it (DECISIONS, "Woonpartners").

    Until it was decided whoever it lies with owes all of it, whichever role does so in the end (STI-3).
    """
    if case.state is State.WAITING:
        return on_duty(organisation, COORDINATOR, case)
    first = case.state in {State.UNCLEAR, State.OPEN, State.PROPOSED} and role != COORDINATOR
    same = (
        first
        or role == role_of(case, procedure)
        or (role == COORDINATOR and organisation.coordinator == role_of(case, procedure))
    )
    return in_charge(case, organisation, procedure) if same else on_duty(organisation, role, case)


def deciders(case: Case, organisation: Organisation, procedure: Procedure) -> tuple[Colleague, ...]:
    """Give who decides on the appeal that is open now, or on the one that comes next."""
    following = next_round(case, procedure)
    if case.state is State.APPEALED or following is None:
        return in_charge(case, organisation, procedure)
    return on_duty(organisation, following.decided_by, case)


def last_resort(case: Case, organisation: Organisation) -> str:
    """Give the address that is asked when nobody with the role is left: the step up, the fallback person, anybody.

    When it is about all of them the fallback person is asked: silence would be worse.
    """
    people = (organisation.step_up, organisation.fallback, *(one.address for one in organisation.colleagues))
    gone = {*case.excluded, case.complainant_address}
    return next((one for one in people if one and one not in gone), organisation.fallback)


def in_words(case: Case, organisation: Organisation, procedure: Procedure, language: str) -> str:
    """Say with whom a case lies: "de manager van het team Advies"."""
    role = procedure.role_in_words(role_of(case, procedure), language)
    people = in_charge(case, organisation, procedure)
    if case.excluded and not people:  # it went past everybody with the role, because it is about them (STI-4)
        return "somebody whom it is not about" if language == "en" else "iemand over wie het niet gaat"
    if not case.team or any(one.team.casefold() != case.team.casefold() for one in people):
        return role  # the director is of no team, and of whom it is about another has it
    return f"{role} of the {case.team} team" if language == "en" else f"{role} van het team {case.team}"
