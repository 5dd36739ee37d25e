"""What comes of a journey: which letters on which day, which state, which last days?"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from bot.adapters import GiveUp
from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.facts import Rules
from bot.desk.office import Letters
from bot.rehearsal.invited import calendar_answer
from bot.rehearsal.outcome import Outcome
from bot.rehearsal.scenario import Scenario, ScenarioJourney, ScenarioMail
from bot.rehearsal.town import BEGINNING, Town, found, name_of, names, template_of
from bot.store.database import Store

REPORTS = frozenset({"digest", "inventory", "expiring"})
DAY = timedelta(days=1)


class Player:
    """Plays the mails of one journey, and keeps every letter with its day."""

    def __init__(self, town: Town, scenario: Scenario) -> None:
        self.town = town
        self.people = scenario.people
        self.looks = scenario.looks
        self.readers = {address: name for name, address in scenario.people.items()}
        self.told: list[str] = []
        self.latest: dict[str, EmailMessage] = {}  # by the name of the letter, and by that and its reader

    def play(self, journey: ScenarioJourney) -> None:
        """Let every mail come at its moment, and the clock tick in between."""
        self.town.now = journey.mails[0].at
        self._works(count=False)
        for number, mail in enumerate(journey.mails, 1):
            self._wait(mail.at)
            self._comes(mail, number)
            self._works()
        self._wait(journey.until)
        self._works()

    def _wait(self, until: datetime) -> None:
        """Look at the clock every day, until this moment."""
        day, now = self.town.now.date(), self.town.now
        while day <= until.date():
            looks = (datetime.combine(day, one, AMSTERDAM) for one in self.looks)
            for look in (one for one in looks if now < one < until):
                self.town.now = look
                self._works()
            day += DAY
        self.town.now = until

    def _comes(self, mail: ScenarioMail, number: int) -> None:
        """Let somebody write, or answer the latest letter of a kind."""
        sender = self.people[mail.who]
        if not mail.answers:
            self.town.arrives(self.town.mail(sender, mail.subject, mail.text))
            return
        if mail.answers not in self.latest:
            there = ", ".join(sorted(name for name in self.latest if ">" not in name)) or "none"
            raise GiveUp(f'mails[{number}].answers: no letter "{mail.answers}" was written yet; there were: {there}')
        letter = self.latest[mail.answers]
        if mail.calendar:
            self.town.arrives(calendar_answer(self.town, letter, mail.calendar, mail.text, sender=sender))
            return
        self.town.arrives(self.town.reply(letter, mail.text, sender=sender, proof=mail.proven))

    def _works(self, *, count: bool = True) -> None:
        """Let the bot do its work, and keep what it writes."""
        letters = [one for one in self.town.works() if template_of(one) not in REPORTS]
        day = dutch_day(self.town.now)
        for letter in letters:
            self.latest |= {template_of(letter): letter, self._name(*name_of(letter)): letter}
        if count:
            self.told += [f"{day} {self._name(name, reader)}" for name, reader in names(letters)]

    def _name(self, name: str, reader: str) -> str:
        return f"{name} > {self.readers.get(reader, reader)}"


def outcome_of(town: Town, scenario: Scenario, journey: ScenarioJourney) -> Outcome:
    """Play a journey; GiveUp says why that can't be done."""
    player = Player(town, scenario)
    player.play(journey)
    try:
        case = town.case(journey.case)
    except KeyError:
        raise GiveUp(f"case: there is no case {journey.case}; a number is like {town.key.upper()}-2026-0001") from None
    return Outcome(
        letters=tuple(player.told),
        state=str(case.state),
        due={duty.name: duty.due.isoformat() for duty in case.duties},
    )


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Where journeys are played: each in a town of its own, that begins empty."""

    folder: Path
    rules: Rules
    letters: Letters

    @contextmanager
    def town(self, now: datetime) -> Iterator[Town]:
        """Build a fresh town; its database is a copy, since making its tables takes longer than a journey."""
        empty, file = self.folder / "empty.db", self.folder / "town.db"
        if not empty.exists():
            Store.open(f"sqlite:///{empty}", now=BEGINNING).close()
        shutil.copy(empty, file)
        town = found(self.rules, self.letters, f"sqlite:///{file}", now)
        try:
            yield town
        finally:
            town.desk.store.close()
