"""What went on before: with this complainant in other cases, and in this case until now?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.plain import one_line
from bot.core.wording import day_in_words, letter_in_words, outcome_in_words, state_in_words
from bot.core.words import EventKind

MOST_CASES = 5
MOST_CONTACTS = 12  # the last ones: a colleague reads one page
LONGEST = 140  # characters of what somebody wrote or said
LONGEST_SUBJECT = 80
Facts = Mapping[str, Any]


class Happened(Protocol):
    """An event, of now or from the store."""

    @property
    def kind(self) -> str: ...  # noqa: D102 - as in Event
    @property
    def at(self) -> datetime: ...  # noqa: D102
    @property
    def facts(self) -> Facts: ...  # noqa: D102


@dataclass(frozen=True, kw_only=True)
class EarlierCase:
    """Another case of the same complainant, in one line; who is kept out of it may not read that line (STI-4)."""

    line: str
    kept_out: tuple[str, ...] = ()


def earlier_cases(cases: Iterable[Case]) -> tuple[EarlierCase, ...]:
    """Tell the last other cases of a complainant, the newest first."""
    last = sorted(cases, key=lambda case: case.number, reverse=True)[:MOST_CASES]
    return tuple(EarlierCase(line=_line(case), kept_out=case.excluded) for case in last)


def _line(case: Case) -> str:
    day = f" van {day_in_words(dutch_day(case.received_at))}" if case.received_at else ""
    outcome = f", {outcome_in_words(case.outcome)}" if case.outcome else ""
    went_on = f", verder als {case.merged_into}" if case.merged_into else ""
    subject = one_line(case.subject, LONGEST_SUBJECT)
    return f"{case.number}{day}: {subject} ({state_in_words(case.state)}{outcome}{went_on})"


def contacts(
    case: Case, events: Iterable[Happened], letters: Iterable[tuple[datetime, str]], *, now: datetime
) -> tuple[str, ...]:
    """Tell what passed between us and the complainant until now, oldest first; what opened the case is left out.

    :param letters: when each letter to the complainant was made, and which it was
    """
    told = [(event.at, words) for event in events if event.at < now and (words := _told(event))]
    told += [(at, f"Brief aan de klager: {letter_in_words(letter)}") for at, letter in letters if at < now]
    lines = tuple(f"{day_in_words(dutch_day(at))}: {words}" for at, words in sorted(told, key=lambda one: one[0]))
    return lines[-MOST_CONTACTS:] if case.received_at else ()


def _told(event: Happened) -> str:
    telling = TOLD.get(event.kind)
    return telling(event.facts) if telling else ""


def _quoted(what: str, *, by: bool = False) -> Callable[[Facts], str]:
    """Tell what was said or written, and who wrote it down."""

    def told(facts: Facts) -> str:
        words = one_line(str(facts.get("text") or facts.get("report") or ""), LONGEST)
        who = f" ({facts['by']})" if by and facts.get("by") else ""
        return f"{what}{who}" + (f": “{words}”" if words else "")

    return told


def _decided(facts: Facts) -> str:
    outcome = outcome_in_words(str(facts.get("outcome") or ""))
    return f"Besluit: {outcome}" if outcome else "Besluit"


TOLD: Mapping[str, Callable[[Facts], str]] = {
    EventKind.INFORMATION: _quoted("De klager schreef"),
    EventKind.STATUS_ASKED: _quoted("De klager vroeg hoe het ervoor staat"),
    EventKind.NOT_CONTENT: _quoted("De klager is het niet eens met ons"),
    EventKind.APPEAL: _quoted("De klager wil dat iemand anders ernaar kijkt"),
    EventKind.WITHDRAWAL: _quoted("De klager trok de klacht in"),
    EventKind.CONTENT: _quoted("De klager is tevreden"),
    EventKind.CONVERSATION: _quoted("Gesprek met de klager", by=True),
    EventKind.COMPLAINANT_ASKED: _quoted("Vraag aan de klager", by=True),
    EventKind.REPLIED: _quoted("Bericht aan de klager", by=True),
    EventKind.PROPOSED: _quoted("Voorstel aan de klager", by=True),
    EventKind.SETTLED: _quoted("Samen opgelost", by=True),
    EventKind.UNSOLVED: _quoted("Niet opgelost", by=True),
    EventKind.NOTED: _quoted("Notitie", by=True),
    EventKind.HEARD: _quoted("Verslag van het gesprek", by=True),
    EventKind.COLLEAGUE_ANSWERED: _quoted("Antwoord van een collega"),
    EventKind.DECIDED: _decided,
    EventKind.POSITION_TOLD: _decided,
    EventKind.EXTENDED: _quoted("De termijn is verlengd", by=True),
    EventKind.PASSED: _quoted("Doorgegeven", by=True),
    EventKind.FORWARDED: _quoted("Doorgestuurd", by=True),
}
