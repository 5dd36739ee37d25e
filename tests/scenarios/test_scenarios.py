"""Do whole journeys end as their organisation promises? The journeys are data, one file an organisation."""

import shutil
import tomllib
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.organisation import Colleague, Organisation
from tests.town import ORGANISATION, Town, found_town, names

HERE = Path(__file__).parent
JOURNEYS = [
    pytest.param(file.stem, journey, id=f"{file.stem}: {journey['name']}", marks=[
        pytest.mark.requirement(row) for row in journey.get("rows", ())
    ])
    for file in sorted(HERE.glob("*.toml"))
    for journey in tomllib.loads(file.read_text())["journeys"]
]  # fmt: skip
REPORTS = {"digest", "inventory"}
LOOKS = ("09:05",)  # when the clock ticks each day between mails, unless the file says otherwise


class Journey:
    """Plays the mails of one journey, and keeps every letter with its day."""

    def __init__(self, town: Town, people: dict[str, str], looks: Sequence[str] = LOOKS) -> None:
        self.town = town
        self.people = people
        self.looks = [time.fromisoformat(one) for one in looks]
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
        day, now = self.town.now.date(), self.town.now
        while day <= until.date():
            looks = [datetime.combine(day, one, AMSTERDAM) for one in self.looks]
            for look in (one for one in looks if now < one < until):
                self.town.now = look
                self.works()
            day += timedelta(days=1)
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
        for letter in letters:
            ((name, reader),) = names([letter])
            self.latest |= {name: letter, f"{name} > {self.readers[reader]}": letter}
        day = self.town.now.astimezone(AMSTERDAM).date()
        if count:
            self.told += [f"{day} {letter} > {self.readers[reader]}" for letter, reader in names(letters)]


def moment(text: str) -> datetime:
    """Read a moment in Dutch time."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def organisation_of(file: dict[str, Any]) -> Organisation:
    """Read who works there; without a table it is the town of the other tests."""
    table = file.get("organisation")
    if table is None:
        return ORGANISATION
    people = tuple(Colleague(**{**one, "roles": frozenset(one.get("roles", ()))}) for one in table["colleagues"])
    return Organisation(**{**table, "colleagues": people})


@pytest.fixture
def place(tmp_path: Path, empty_database: Path) -> Path:
    """A folder with an empty database."""
    shutil.copy(empty_database, tmp_path / "town.db")
    return tmp_path


@pytest.mark.parametrize(("file", "journey"), JOURNEYS)
def test_a_journey_ends_as_it_is_promised(place: Path, file: str, journey: dict[str, Any]) -> None:
    data = tomllib.loads((HERE / f"{file}.toml").read_text())
    town = found_town(place, organisation_of(data))
    played = Journey(town, data["people"], data.get("looks", LOOKS))
    played.play(journey["mails"], journey["until"])
    case = town.case(journey["case"])
    town.desk.store.close()

    assert played.told == journey["letters"]
    assert case.state == journey["state"]
    assert {duty.name: duty.due.isoformat() for duty in case.duties} == journey["due"]
