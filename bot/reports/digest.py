"""What does the weekly digest tell?"""

from collections import Counter
from datetime import date

from sqlmodel import Session

from bot.core.case import Case
from bot.core.charge import holders, in_charge, in_words
from bot.core.facts import owed_by_people
from bot.core.holes import CaseLine, Count
from bot.core.organisation import Organisation
from bot.core.plain import one_line
from bot.core.procedure import COORDINATOR
from bot.core.wording import day_in_words, duty_in_words, label_in_words, state_in_words
from bot.core.words import CLOSED_STATES, State
from bot.desk.office import Office
from bot.reports.period import Period
from bot.store import inbox
from bot.store.inbox import InboxStatus
from bot.store.register import Choice, Listed, listing

LONGEST_SUMMARY = 120  # characters in a line among others
OPEN_STATES = frozenset(State) - CLOSED_STATES
FILED = {
    InboxStatus.REFUSED: "automatische mails en leveringsberichten, alleen bewaard",
    InboxStatus.FAILED: "mails die de bot niet kon lezen, bij een collega",
}


def digest_facts(session: Session, office: Office, period: Period, reader: str) -> dict[str, object]:
    """Give the facts of the digest, with the cases that its reader may see."""
    key = office.organisation.key
    opened = listing(session, Choice(organisation=key, opened_from=period.since, opened_until=period.until))
    running = [one.case for one in listing(session, Choice(organisation=key, states=OPEN_STATES))]
    told = [one for one in opened if reader not in one.case.excluded]
    seen = [case for case in running if sees(reader, case, office.organisation)]
    lines = [case_line(case, office, period.told_on, may_read=reads(reader, case, office)) for case in seen]
    ended = listing(session, Choice(organisation=key, closed_from=period.since, closed_until=period.until))
    closed = [one.case for one in ended if one.case.label == "complaint" and reader not in one.case.excluded]
    kept = inbox.counts(session, key, period.since)
    return {
        "period": f"{day_in_words(period.start)} tot en met {day_in_words(period.last)}",
        "counts": labels(told),
        "open_cases": [line for line in lines if line.days_left >= 0],
        "late_cases": [line for line in lines if line.days_left < 0],
        "closed": [f"{case.number}: {case.subject} ({state_in_words(case.state)})" for case in closed],
        "refused": [Count(label=words, count=kept[status]) for status, words in FILED.items() if kept[status]],
    }


def sees(reader: str, case: Case, organisation: Organisation) -> bool:
    """Say whether a case stands in the digest of a reader: never of who is kept out (STI-4).

    While a complaint waits to be taken up only the coordinator sees it (DECISIONS, "Woonpartners").
    """
    if case.state is State.WAITING:
        return reader in {one.address for one in holders(organisation, COORDINATOR, case)}
    return reader not in case.excluded


def reads(reader: str, case: Case, office: Office) -> bool:
    """Say whether a reader may see what a case is about: with whom it lies, and who coordinates."""
    organisation, procedure = office.organisation, office.rules.procedure
    people = (*in_charge(case, organisation, procedure), *holders(organisation, COORDINATOR, case))
    return reader in {one.address for one in people}


def labels(cases: list[Listed]) -> list[Count]:
    """Count cases by what they are."""
    found = Counter(one.case.label for one in cases)
    return [Count(label=label_in_words(label), count=count) for label, count in found.most_common()]


def case_line(case: Case, office: Office, today: date, *, may_read: bool = False) -> CaseLine:
    """Tell one open case in a line: what it is about, and the nearest thing that somebody owes."""
    nearest = next(iter(owed_by_people(case, office.rules.procedure)), None)
    return CaseLine(
        number=case.number,
        subject=case.subject,
        state=state_in_words(case.state),
        owner=_with_whom(case, office),
        duty=duty_in_words(nearest.name) if nearest else "",
        due=nearest.due if nearest else "",
        days_left=(nearest.due - today).days if nearest else 0,
        summary=one_line(case.summary, LONGEST_SUMMARY) if may_read else "",
    )


def _with_whom(case: Case, office: Office) -> str:
    """Say with whom a case lies: who took it, else the role; a complaint that waits lies with the coordinator."""
    taken = office.organisation.colleague(case.owner)
    if taken:
        return taken.name
    organisation, procedure = office.organisation, office.rules.procedure
    waits = case.state is State.WAITING
    return procedure.role_in_words(organisation.coordinator) if waits else in_words(case, organisation, procedure, "nl")
