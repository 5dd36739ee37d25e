"""Do whole journeys end as their organisation promises? The journeys are data, one file an organisation."""

import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from bot.core.calendar import AMSTERDAM
from tests.town import Town, found_town, names

HERE = Path(__file__).parent
JOURNEYS = [
    pytest.param(file.stem, journey, id=f"{file.stem}: {journey['name']}", marks=[
        pytest.mark.requirement(row) for row in journey.get("rows", ())
    ])
    for file in sorted(HERE.glob("*.toml"))
    for journey in tomllib.loads(file.read_text())["journeys"]
]  # fmt: skip
REPORTS = {"digest", "inventory"}
LOOK = timedelta(days=1)  # how often the clock ticks between mails; at five past nine


class Journey:
    """Plays the mails of one journey, and keeps every letter with its day."""

    def __init__(self, town: Town, people: dict[str, str]) -> None:
        self.town = town
        self.people = people
        self.readers = {address: name for name, address in people.items()}
        self.told: list[str] = []
        self.latest: dict[str, EmailMessage] = {}

    def play(self, mails: list[dict[str, str]], until: str) -> None:
        """Let every mail come at its moment, and the clock tick in between."""
        self.town.now = moment(mails[0]["at"])
        self.works(count=False)
        for mail in mails:
            self.wait(moment(mail["at"]))
            self.comes(mail)
            self.works()
        self.wait(moment(until))
        self.works()

    def wait(self, until: datetime) -> None:
        """Look at the clock every day, until this moment."""
        look = self.town.now.replace(hour=9, minute=5) + LOOK
        while look < until:
            self.town.now = look
            self.works()
            look += LOOK
        self.town.now = until

    def comes(self, mail: dict[str, str]) -> None:
        """Let somebody write, or answer the latest letter of a kind."""
        sender, text = self.people[mail["who"]], mail["text"]
        if answered := mail.get("answers"):
            letter = self.latest[answered]
            self.town.arrives(self.town.reply(letter, text, sender=sender, proof="unproven" not in mail))
        else:
            self.town.arrives(self.town.mail(sender, mail["subject"], text))

    def works(self, *, count: bool = True) -> None:
        """Let the bot do its work, and keep what it writes."""
        letters = [one for one in self.town.works() if names([one])[0][0] not in REPORTS]
        self.latest |= {names([one])[0][0]: one for one in letters}
        day = self.town.now.astimezone(AMSTERDAM).date()
        if count:
            self.told += [f"{day} {letter} > {self.readers[reader]}" for letter, reader in names(letters)]


def moment(text: str) -> datetime:
    """Read a moment in Dutch time."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A fresh town."""
    made = found_town(tmp_path)
    yield made
    made.desk.store.close()


@pytest.mark.parametrize(("file", "journey"), JOURNEYS)
def test_a_journey_ends_as_it_is_promised(town: Town, file: str, journey: dict[str, Any]) -> None:
    played = Journey(town, tomllib.loads((HERE / f"{file}.toml").read_text())["people"])
    played.play(journey["mails"], journey["until"])
    case = town.case(journey["case"])

    assert played.told == journey["letters"]
    assert case.state == journey["state"]
    assert {duty.name: duty.due.isoformat() for duty in case.duties} == journey["due"]
