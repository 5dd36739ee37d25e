"""What does the quarterly inventory tell (HSS-11, STA-8, BOU-10)? Counts, and nobody's name."""

from collections import Counter
from collections.abc import Sequence

from sqlmodel import Session

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.holes import Count
from bot.core.wording import MONTHS_NL, cue_in_words, outcome_in_words, sender_in_words
from bot.core.words import EventKind, Moment, State
from bot.desk.office import Office
from bot.reports import learning
from bot.reports.counting import counted, spelled_alike
from bot.reports.digest import labels
from bot.reports.kinds import kinds_in
from bot.reports.nameless import nameless
from bot.reports.period import Period, last_quarter
from bot.reports.punctual import by_term
from bot.reports.trend import Pair, trend_text
from bot.store.register import Choice, Listed, listing

NO_OUTCOME = "nog geen besluit, of ingetrokken"
AGREED = "samen opgelost"
SATISFIED = {"yes": "tevreden", "no": "niet tevreden", "": "geen antwoord op de vraag"}


def inventory_facts(session: Session, office: Office, period: Period, reader: str) -> dict[str, object]:
    """Give the facts of the inventory, also when nothing came in.

    What comes in is counted when it comes; what is decided, ends or is learned when that happens. What somebody typed
    about a case is not shown to who is kept out of it.
    """
    key = office.organisation.key
    opened = listing(session, Choice(organisation=key, opened_from=period.since, opened_until=period.until))
    complaints = [one for one in opened if one.case.label == "complaint"]
    alive = listing(session, Choice(organisation=key, opened_until=period.until, alive_from=period.since))
    handled = [one for one in alive if one.case.label == "complaint"]
    signs = Counter(cue for one in complaints for cue in {name for name, _ in one.case.cues})
    ended = [one.case for one in handled if _ended(one, period)]
    causes, kinds = _learned(session, office, period, reader)
    return {
        "period": _named(period),
        "by_cause": counted(causes[0]),
        "without_cause": sum(not one.cause for one in ended),
        "by_kind": counted(kinds[0]),
        "by_label": labels(opened),
        "by_sender": _senders(complaints),
        "by_outcome": _outcomes(handled, period),
        "by_satisfaction": _satisfaction(ended),
        "by_term": by_term((one.case for one in handled), office.rules.procedure, period),
        "by_topic": [Count(label=cue_in_words(cue), count=count) for cue, count in signs.most_common()],
        "by_month": _months(complaints),
        "trend_text": trend_text(len(complaints), _before(session, key, period), signs, (causes, kinds)),
        "measures": learning.measures(session, key, period, reader),
        "effects": learning.effects(session, key, period, reader),
    }


def _named(period: Period) -> str:
    first, last = MONTHS_NL[period.start.month - 1], MONTHS_NL[period.last.month - 1]
    return f"{first} tot en met {last} {period.last.year}"


def _learned(session: Session, office: Office, period: Period, reader: str) -> tuple[Pair, Pair]:
    """Count the causes that were recorded in the period and the kinds that came in, and of the one before (STA-8)."""
    key, colleagues = office.organisation.key, office.organisation.colleagues
    periods = (period, last_quarter(period.start))
    causes = [learning.recorded(session, key, EventKind.CAUSE, one, reader) for one in periods]
    now, before = (spelled_alike(nameless(one.cause, one, colleagues) for one in found) for found in causes)
    kinds_now, kinds_before = (kinds_in(session, office, one, reader) for one in periods)
    return (now, before), (kinds_now, kinds_before)


def _before(session: Session, key: str, period: Period) -> int | None:
    """Count the complaints of the quarter before; None when the bot was not in use then."""
    if not listing(session, Choice(organisation=key, opened_until=period.since), limit=1):
        return None
    before = last_quarter(period.start)
    found = listing(session, Choice(organisation=key, opened_from=before.since, opened_until=before.until))
    return sum(one.case.label == "complaint" for one in found)


def _ended(one: Listed, period: Period) -> bool:
    """Say whether a complaint was closed in the period; one that was taken back was not handled."""
    return one.case.state is State.CLOSED and one.closed_at is not None and one.closed_at < period.until


def _outcomes(handled: Sequence[Listed], period: Period) -> list[Count]:
    """Count what was decided in the period, and what came in then without a decision yet."""
    found: Counter[str] = Counter()
    for one in handled:
        decided = one.case.moments.get(Moment.DECIDED)
        if decided and period.since <= decided < period.until:
            found[_decision(one.case)] += 1
        elif one.opened_at >= period.since:
            found[NO_OUTCOME] += 1
    return [Count(label=label, count=count) for label, count in found.most_common()]


def _decision(case: Case) -> str:
    if case.outcome:
        return outcome_in_words(case.outcome)
    return AGREED if case.agreement else NO_OUTCOME


def _satisfaction(ended: Sequence[Case]) -> list[Count]:
    """Count whether complainants were satisfied, of those who were asked (STA-9)."""
    asked = [one for one in ended if one.satisfied or Moment.SATISFACTION_ASKED in one.moments]
    found = Counter(SATISFIED[one.satisfied] for one in asked)
    return [Count(label=label, count=found[label]) for label in SATISFIED.values() if found[label]]


def _senders(complaints: Sequence[Listed]) -> list[Count]:
    """Count from where complaints come, when that is recorded at all (STI-1)."""
    found = Counter(sender_in_words(one.case.sender_kind) for one in complaints)
    known = any(one.case.sender_kind for one in complaints)
    return [Count(label=label, count=count) for label, count in found.most_common()] if known else []


def _months(complaints: Sequence[Listed]) -> list[Count]:
    days = [dutch_day(one.case.received_at or one.opened_at) for one in complaints]
    found = Counter((day.year, day.month) for day in days)
    return [Count(label=f"{MONTHS_NL[month - 1]} {year}", count=found[year, month]) for year, month in sorted(found)]
