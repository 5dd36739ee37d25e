"""Which cases are there, and what happened in one?"""

from datetime import datetime

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.case import Case
from bot.core.facts import owed_now
from bot.core.holes import Owed, Understood
from bot.core.plain import one_line
from bot.core.understood import understood
from bot.core.wording import label_in_words, state_in_words
from bot.desk.office import Desk
from bot.store import cases, inbox, outbox
from bot.store.register import Choice, listing

LONGEST_SUMMARY = 120  # characters in a row of a table


def show_cases(desk: Desk, organisation: str | None, *, everything: bool) -> None:
    """Print the cases, open ones only unless everything is asked."""
    table = Table("number", "what", "state", "subject", "received", "owed", title="Cases")
    with desk.store.reading() as session:
        for one in listing(session, Choice(organisation=organisation)):
            owed = _owed(desk, one.case)
            if everything or owed:
                received = dutch_day(one.case.received_at).isoformat() if one.case.received_at else ""
                first = f"{owed[0].what}: {owed[0].due}" if owed else ""
                what, state = label_in_words(one.case.label), state_in_words(one.case.state)
                table.add_row(one.case.number, what, state, _about(one.case), received, first)
    Console().print(table)


def _about(case: Case) -> str:
    """Give the subject, and what it is about in one sentence where that says more."""
    more = case.summary if case.summary.casefold() != case.subject.casefold() else ""
    return escape(f"{case.subject}\n{one_line(more, LONGEST_SUMMARY)}" if more else case.subject)


def _when(moment: datetime) -> str:
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}"


def _owed(desk: Desk, case: Case) -> tuple[Owed, ...]:
    office = desk.offices.get(case.organisation)
    return owed_now(case, office.rules) if office else ()


def _understood(desk: Desk, case: Case) -> tuple[Understood, ...]:
    office = desk.offices.get(case.organisation)
    if office is None:
        return ()
    return understood(case, office.organisation, office.rules.procedure, frozenset(), "", "")


def show_case(desk: Desk, number: str) -> bool:
    """Print one case with everything that happened and every letter; say whether it exists."""
    console = Console()
    with desk.store.reading() as session:
        found = cases.load(session, [number], lock=False).get(number)
        if found is None:
            return False
        case = found.case
        console.print(f"[bold]{case.number}[/bold]  {_about(case)}")
        console.print(escape(f"{label_in_words(case.label)}; {state_in_words(case.state)}; {case.because}"))
        for line in _understood(desk, case):
            console.print(escape(f"{line.what}: {line.value}{f' ({line.words})' if line.words else ''}"))
        for owed in _owed(desk, case):
            console.print(f"owed: {owed.what}, {owed.due}. {owed.why}")
        events = Table("no.", "at", "what", "who", "facts", title="Timeline")
        for event in cases.timeline(session, number):
            facts = ", ".join(f"{key}: {value}" for key, value in event.facts.items() if value and key != "text")
            events.add_row(str(event.seq), _when(event.at), str(event.kind), event.actor, facts[:200])
        console.print(events)
        letters = Table("letter", "to", "status", "sent", title="Letters")
        for letter in outbox.of_case(session, number):
            sent = _when(letter.sent_at) if letter.sent_at else ""
            letters.add_row(letter.letter, letter.recipient, str(letter.status), sent)
        console.print(letters)
    return True


def show_failed(desk: Desk) -> None:
    """Print the mails that the bot could not handle, and that a person got."""
    table = Table("mail", "organisation", "kept", "what happened", title="Failed mails")
    with desk.store.reading() as session:
        for one in inbox.failed(session):
            table.add_row(str(one.id), one.organisation, _when(one.kept_at), one.outcome)
    Console().print(table)
