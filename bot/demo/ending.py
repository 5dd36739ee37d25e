"""How did it end? A table of every case, and everything that is not as it should be."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.duties import Duty
from bot.core.words import State
from bot.demo.peek import header
from bot.demo.record import Kept, Record
from bot.demo.scenario import Scenario
from bot.demo.stage import Tally

# what ten weeks must have shown; a shorter play shows less
EXPECTED = (
    "acknowledgement handover information information_received question colleague_question colleague_answer warning"
    " extension late overdue escalation decision conversation external_route not_content_notice withdrawn confirm"
    " transcript doubt received referral_repair referral_nuisance referral_costs referral_other report post_letter"
    " bounce_notice intake_form satisfaction closed status digest inventory"
)
STYLES = {State.OPEN: "yellow", State.UNCLEAR: "yellow", State.DECIDED: "green", State.CLOSED: "green"}


@dataclass(frozen=True, kw_only=True)
class Ending:
    """What is looked at when the play is over."""

    record: Record
    tally: Tally
    scenario: Scenario
    whole: bool  # all weeks were played

    def summary(self) -> str:
        """Say in one line what came in and what went out."""
        kinds = Counter(_kind(one, first) for one, first in _with_first(self.record.mails()))
        letters = self.record.letters()
        return (
            f"{self.tally.to_bot} mails in: {kinds['opened']} opened a case, {kinds['joined']} joined one, "
            f"{kinds['filed']} filed without a case. {len(letters)} letters out."
        )


def show_cases(console: Console, record: Record) -> None:
    """Print a table of every case: what, in which state, due when, done when."""
    table = Table(title="Every case", title_style="bold", caption="* extended", header_style="bold", expand=True)
    for name, width in (("number", 13), ("what", 0), ("from", 0), ("kind", 9), ("state", 22)):
        table.add_column(name, no_wrap=True, overflow="ellipsis", min_width=width or None, ratio=None if width else 1)
    for name in ("due", "done"):
        table.add_column(name, justify="right", no_wrap=True, min_width=10)
    for case in record.cases():
        duty = next((one for one in case.duties if one.name == "decide"), None)
        table.add_row(
            case.number,
            Text(case.subject),
            Text(case.complainant_name or case.complainant_address or "–"),
            case.label or "unclear",
            Text(_state(case), style=STYLES.get(case.state, "default")),
            _due(duty),
            _done(duty),
        )
    console.print(table)


def _state(case: Case) -> str:
    return f"{case.state}: {case.outcome.replace('_', ' ')}" if case.outcome else str(case.state)


def _due(duty: Duty | None) -> str:
    if duty is None or duty.dropped_at:
        return "–"
    return f"{duty.due:%d-%m-%Y}{'*' if duty.extended else ' '}"


def _done(duty: Duty | None) -> Text:
    if duty is None or duty.dropped_at:
        return Text("–")
    if duty.done_at is None:
        return Text("not yet", style="bold red")
    day = dutch_day(duty.done_at)
    return Text(f"{day:%d-%m-%Y}", style="green" if day <= duty.due else "red")


def faults_of(ending: Ending) -> list[str]:
    """List what is wrong; empty when all is well."""
    checks = (
        _troubles,
        _lost_mails,
        _lost_letters,
        _silent_cases,
        _broken_chains,
        _wrong_labels,
        _false_alarms,
        _unseen,
    )
    return [fault for check in checks for fault in check(ending)]


def _troubles(ending: Ending) -> Iterator[str]:
    yield from ending.tally.troubles


def _lost_mails(ending: Ending) -> Iterator[str]:
    kept = ending.record.mails()
    if len(kept) != ending.tally.to_bot:
        yield f"{ending.tally.to_bot} mails were delivered to the bot, it knows of {len(kept)}"
    for one in kept:
        if one.status == "pending":
            yield f"mail {one.id} still waits"
        elif not one.case_number and not one.outcome:
            yield f"of mail {one.id} it is not known what became of it"


def _lost_letters(ending: Ending) -> Iterator[str]:
    times = Counter(header(letter.raw, "Message-ID") for letter in ending.tally.got)
    for letter in ending.record.letters():
        if letter.status != "sent":
            yield f"{letter.letter} to {letter.recipient} is {letter.status}, not sent"
        elif letter.recipient.rpartition("@")[2] in ending.scenario.bouncing:
            continue
        elif times[letter.message_id] != 1:
            yield f"{letter.letter} to {letter.recipient} arrived {times[letter.message_id]} times"


def _silent_cases(ending: Ending) -> Iterator[str]:
    spoken = {one.case_number for one in ending.record.letters()}
    yield from (f"{case.number} has no letter" for case in ending.record.cases() if case.number not in spoken)


def _broken_chains(ending: Ending) -> Iterator[str]:
    yield from ending.record.broken_chains()


def _wrong_labels(ending: Ending) -> Iterator[str]:
    """People corrected the bot where it was wrong: in the end every complaint is one, and nothing else is."""
    for case in ending.record.cases() if ending.whole else ():
        about = ending.tally.abouts.get(case.number, "")
        truth = ending.scenario.truths.get(about, "")
        if not truth:
            yield f"{case.number} should not be a case: it began with {about or 'an unknown mail'}"
        elif (case.label == "complaint") != (truth == "complaint" or case.number in _insisted(ending)):
            yield f"{case.number} ({about}) is {case.label or 'unclear'}, and should be {truth}"


def _false_alarms(ending: Ending) -> Iterator[str]:
    """Nobody is told that a term has passed where people did what they had to do."""
    told = {letter.case_number for letter in ending.tally.got if letter.name == "overdue"}
    for number in sorted(told):
        if ending.tally.abouts.get(number, "") not in ending.scenario.neglected:
            yield f"{number} ({ending.tally.abouts.get(number, '')}) is called overdue, and everybody did their part"


def _insisted(ending: Ending) -> frozenset[str]:
    """Find the cases that their sender called a complaint after all."""
    return frozenset(number for number, about in ending.tally.abouts.items() if about == "kosten-toch")


def _unseen(ending: Ending) -> Iterator[str]:
    if ending.whole:
        seen = {letter.name for letter in ending.tally.got}
        yield from (f"nobody got the letter {name!r}" for name in sorted(set(EXPECTED.split()) - seen))


def _with_first(kept: list[Kept]) -> Iterator[tuple[Kept, bool]]:
    """Say of each mail whether it is the first of its case."""
    known: set[str] = set()
    for one in kept:
        yield one, bool(one.case_number) and one.case_number not in known
        known.add(one.case_number or "")


def _kind(one: Kept, first: bool) -> str:  # noqa: FBT001  # the pair of `_with_first`
    if not one.case_number:
        return "filed"
    return "opened" if first else "joined"
