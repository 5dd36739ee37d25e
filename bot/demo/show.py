"""What does one see while the demo plays? A clock, what was just sent, and counts; plain lines where no terminal is."""

from collections import Counter, deque
from datetime import datetime
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.panel import Panel
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from bot.core.calendar import AMSTERDAM
from bot.demo.exchange import base_address
from bot.demo.peek import header
from bot.demo.players import Letter
from bot.demo.scenario import Scenario

LINES = 14
DAY = 86_400.0
COLOURS = {
    "acknowledgement": "green",
    "decision": "bold green",
    "conversation": "bold green",
    "warning": "yellow",
    "extension": "yellow",
    "late": "red",
    "overdue": "red",
    "escalation": "bold red",
    "external_route": "magenta",
    "digest": "blue",
    "inventory": "bold blue",
}


class Show:
    """Watches the play and shows it."""

    def __init__(self, console: Console, scenario: Scenario, last: datetime) -> None:
        self._console = console
        self._scenario = scenario
        self._lines: deque[Text] = deque(maxlen=LINES)
        self._letters: Counter[str] = Counter()
        self._sent = 0
        self._first = scenario.first
        self._week = ""
        self._progress = Progress(
            TextColumn("[bold]{task.description}"), BarColumn(bar_width=None), TimeElapsedColumn(), console=console
        )
        self._task = self._progress.add_task("", total=max(1.0, (last - self._first).total_seconds() / DAY))
        self._live = Live(self._picture(), console=console, refresh_per_second=8, transient=True)

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()

    def time_is(self, now: datetime) -> None:
        """Move the clock; where no terminal is, say one line a week."""
        there = now.astimezone(AMSTERDAM)
        done = (now - self._first).total_seconds() / DAY
        self._progress.update(self._task, completed=done, description=f"{there:%a %d %b %Y  %H:%M}")
        week = f"{there:%G, week %V}"
        if week != self._week and not self._console.is_terminal:
            self._console.print(
                f"{week}: {self._sent} mails sent by people, {self._letters.total()} letters by the bot"
            )
        self._week = week
        self._live.update(self._picture())

    def sent(self, sender: str, recipient: str, raw: bytes, at: datetime) -> None:
        """Show a mail that somebody sent."""
        self._sent += 1
        who = self._scenario.person(sender).name if sender else "a mail server"
        story = self._scenario.story(base_address(recipient))
        self._add(at, f"{who} to {story.name if story else recipient}: {header(raw, 'Subject')}", "→", "cyan")

    def got(self, letter: Letter) -> None:
        """Show a letter of the bot."""
        self._letters[letter.name] += 1
        who = self._scenario.person(letter.address).name
        self._add(letter.at, f"to {who}: {header(letter.raw, 'Subject')}", "←", COLOURS.get(letter.name, "default"))

    def _add(self, at: datetime, words: str, arrow: str, style: str) -> None:
        line = Text(f"{at.astimezone(AMSTERDAM):%d-%m %H:%M} {arrow} {words}", style=style, no_wrap=True)
        line.truncate(max(20, self._console.width - 4), overflow="ellipsis")
        self._lines.append(line)

    def _picture(self) -> RenderableType:
        counts = Table.grid(padding=(0, 2))
        shown = self._letters.most_common(12)
        for row in (shown[:6], shown[6:]):
            counts.add_row(*(f"{number} {name}" for name, number in row))
        return Group(self._progress, Panel(Group(*self._lines), title="the post", height=LINES + 2), counts)
