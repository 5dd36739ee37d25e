"""What became of every case? A table for each organisation."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.duties import Duty
from bot.core.words import State
from bot.demo.record import Record
from bot.demo.scenario import Scenario, Story

STYLES = {
    State.UNCLEAR: "yellow",
    State.WAITING: "yellow",
    State.OPEN: "yellow",
    State.PROPOSED: "yellow",
    State.APPEALED: "yellow",
    State.REMEDY: "cyan",
    State.DECIDED: "green",
    State.RULED: "green",
    State.CLOSED: "green",
}
OWED = ("appeal_decide", "redo", "decide")  # the last of these that a case had is shown


def show_cases(console: Console, record: Record, scenario: Scenario) -> None:
    """Print a table of every case: what, in which state, due when, done when."""
    cases = record.cases()
    for story in scenario.stories:
        mine = [case for case in cases if case.organisation == story.key]
        if mine:
            console.print(_table(story, mine))


def _table(story: Story, cases: list[Case]) -> Table:
    title = f"Every case of {story.name}"
    table = Table(title=title, title_style="bold", caption="* extended", header_style="bold", expand=True)
    table.add_column("number", no_wrap=True, min_width=max(len(case.number) for case in cases))
    for name, width in (("what", 0), ("from", 0), ("kind", 9), ("state", 22)):
        table.add_column(name, no_wrap=True, overflow="ellipsis", min_width=width or None, ratio=None if width else 1)
    for name in ("due", "done"):
        table.add_column(name, justify="right", no_wrap=True, min_width=10)
    for case in cases:
        duty = _owed(case)
        table.add_row(
            case.number,
            Text(case.subject),
            Text(case.complainant_name or case.complainant_address or "–"),
            case.label or "unclear",
            Text(_state(case), style=STYLES.get(case.state, "default")),
            _due(duty),
            _done(duty),
        )
    return table


def _owed(case: Case) -> Duty | None:
    """Give what was owed to the complainant at last: a decision, the repair of one, or one on appeal."""
    of_name = {duty.name: duty for duty in case.duties}
    return next((of_name[name] for name in OWED if name in of_name), None)


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
