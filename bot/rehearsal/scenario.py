"""What does a scenario file hold? Who works there, who writes what on which day, and what must come of it."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

from bot.adapters import GiveUp
from bot.core.calendar import AMSTERDAM
from bot.core.organisation import Colleague, Organisation, Proof


@dataclass(frozen=True, kw_only=True)
class ScenarioMail:
    """Somebody writes: a new mail with a subject, or an answer to the latest letter of a kind."""

    at: datetime
    who: str
    text: str
    subject: str = ""
    answers: str = ""
    proven: bool = True
    calendar: str = ""  # their calendar answers the invitation: accepted, declined, tentative


@dataclass(frozen=True, kw_only=True)
class ScenarioJourney:
    """The mails of one case, and what must come of them."""

    name: str
    case: str
    mails: tuple[ScenarioMail, ...]
    until: datetime
    letters: tuple[str, ...] = ()  # "2026-11-23 acknowledgement > anna"
    state: str = ""
    due: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A scenario file."""

    organisation: Organisation
    people: Mapping[str, str]  # name -> address
    journeys: tuple[ScenarioJourney, ...] = ()
    looks: tuple[time, ...] = (time(9, 5),)  # when the clock ticks each day between mails


NEEDED = ("organisation", "people", "journeys")
TOP_KEYS = (*NEEDED, "looks")
JOURNEY_KEYS = ("name", "case", "mails", "until", "letters", "state", "due", "rows")
MAIL_KEYS = ("at", "who", "text", "subject", "answers", "unproven", "calendar")
IN_CALENDARS = ("", "accepted", "declined", "tentative")
SETS = ("closed_days", "observed_days", "received_by", "roles", "drafts")
CLOCKS = ("office_opens", "office_closes")


class Place:
    """A table of the file; what is wrong in it is noted with its place."""

    def __init__(self, where: str, row: object, faults: list[str]) -> None:
        self.where = where
        self.faults = faults
        self.row: Mapping[str, Any] = row if isinstance(row, dict) else {}
        if not isinstance(row, dict):
            faults.append(f"{where}: must be a table")

    def at(self, key: str) -> str:
        """Name the place of a key."""
        return f"{self.where}.{key}" if self.where else key

    def only(self, allowed: Collection[str], needed: Collection[str]) -> None:
        """Note the keys that may not be there, and those that must."""
        self.faults += [
            f"{self.at(key)}: unknown key; allowed: {', '.join(allowed)}" for key in self.row if key not in allowed
        ]
        self.faults += [f"{self.at(key)}: is missing" for key in needed if key not in self.row]

    def text(self, key: str) -> str:
        """Read a text."""
        value = self.row.get(key, "")
        if not isinstance(value, str):
            self.faults.append(f"{self.at(key)}: must be a text")
            return ""
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts."""
        value = self.row.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.faults.append(f"{self.at(key)}: must be a list of texts")
            return ()
        return tuple(value)

    def moment(self, key: str) -> datetime:
        """Read a moment in Dutch time."""
        try:
            return datetime.fromisoformat(self.text(key)).replace(tzinfo=AMSTERDAM)
        except ValueError:
            if key in self.row:
                self.faults.append(f"{self.at(key)}: must be a moment, like 2026-11-23T10:00")
            return datetime.min.replace(tzinfo=AMSTERDAM)

    def clocks(self, key: str) -> tuple[time, ...]:
        """Read a list of times of the day."""
        try:
            return tuple(sorted(time.fromisoformat(one) for one in self.texts(key)))
        except ValueError:
            self.faults.append(f'{self.at(key)}: must be times of the day, like ["09:05", "16:05"]')
            return ()

    def named(self, key: str) -> dict[str, str]:
        """Read a table of texts."""
        inner = self.inner(key)
        return {name: inner.text(name) for name in inner.row}

    def inner(self, key: str) -> "Place":
        """Read a table; without it an empty one."""
        return Place(self.at(key), self.row.get(key, {}), self.faults)

    def rows(self, key: str) -> "list[Place]":
        """Read a list of tables."""
        rows = self.row.get(key, [])
        if not isinstance(rows, list):
            self.faults.append(f"{self.at(key)}: must be a list of tables")
            return []
        return [Place(f"{self.at(key)}[{number}]", row, self.faults) for number, row in enumerate(rows, 1)]


def read_scenario(file: Path) -> Scenario:
    """Read a scenario file; GiveUp tells all its faults."""
    try:
        return scenario_of(tomllib.loads(file.read_text(encoding="utf-8-sig")), str(file))
    except (OSError, UnicodeError) as error:
        raise GiveUp(f"{file}: can't be read as UTF-8 text ({type(error).__name__})") from error
    except tomllib.TOMLDecodeError as error:
        raise GiveUp(f"{file}: is not TOML: {error}") from error


def scenario_of(data: Mapping[str, Any], name: str = "") -> Scenario:
    """Turn a parsed file into a scenario."""
    top = Place("", data, [])
    top.only(TOP_KEYS, NEEDED)
    organisation = _organisation(top.inner("organisation"))
    people = top.named("people")
    journeys = tuple(_journey(row, people) for row in top.rows("journeys"))
    looks = top.clocks("looks")
    if top.faults or organisation is None:
        raise GiveUp("\n".join(f"{name}: {fault}" for fault in dict.fromkeys(top.faults)))
    scenario = Scenario(organisation=organisation, people=people, journeys=journeys)
    return replace(scenario, looks=looks) if looks else scenario


def _organisation(place: Place) -> Organisation | None:
    place.only(_keys(Organisation), _needed(Organisation))
    colleagues = tuple(_colleague(row) for row in place.rows("colleagues"))
    try:
        values = {"drafts": frozenset(), **_values(place)}  # what is decided leaves at once, unless the file says so
        return Organisation(**{**values, "colleagues": tuple(filter(None, colleagues))})
    except (TypeError, ValueError):
        place.faults.append(f"{place.where}: is not whole")
        return None


def _colleague(place: Place) -> Colleague | None:
    place.only(_keys(Colleague), _needed(Colleague))
    return Colleague(**_values(place)) if not set(_needed(Colleague)) - set(place.row) else None


def _keys(kind: type[Organisation | Colleague]) -> list[str]:
    return [one.name for one in fields(kind)]


def _needed(kind: type[Organisation | Colleague]) -> list[str]:
    return [one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING]


def _values(place: Place) -> dict[str, Any]:
    """Turn what TOML knows into what an organisation is made of."""
    values = {key: frozenset(value) if key in SETS else value for key, value in place.row.items()}
    values |= {key: time.fromisoformat(str(value)) for key, value in values.items() if key in CLOCKS}
    return values | ({"proof": (Proof(str(values["proof"])),)} if "proof" in values else {})


def _journey(place: Place, people: Mapping[str, str]) -> ScenarioJourney:
    place.only(JOURNEY_KEYS, ("name", "case", "mails", "until"))
    mails = tuple(_mail(row, people) for row in place.rows("mails"))
    if not mails:
        place.faults.append(f"{place.where}.mails: is empty")
    if [mail.at for mail in mails] != sorted(mail.at for mail in mails):
        place.faults.append(f"{place.where}.mails: must stand in the order of their moments")
    return ScenarioJourney(
        name=place.text("name"),
        case=place.text("case"),
        mails=mails,
        until=place.moment("until"),
        letters=place.texts("letters"),
        state=place.text("state"),
        due=place.named("due"),
        rows=place.texts("rows"),
    )


def _mail(place: Place, people: Mapping[str, str]) -> ScenarioMail:
    place.only(MAIL_KEYS, ("at", "who", "text"))
    if "who" in place.row and place.text("who") not in people:
        place.faults.append(f"{place.at('who')}: nobody of [people] is called {place.text('who')!r}")
    if ("answers" in place.row) == ("subject" in place.row):
        place.faults.append(f"{place.where}: needs either a subject, or the letter that it answers")
    if place.text("calendar") not in IN_CALENDARS or ("calendar" in place.row and "answers" not in place.row):
        place.faults.append(f"{place.at('calendar')}: must be accepted, declined or tentative, to a letter it answers")
    return ScenarioMail(
        at=place.moment("at"),
        who=place.text("who"),
        text=place.text("text"),
        subject=place.text("subject"),
        answers=place.text("answers"),
        proven="unproven" not in place.row,
        calendar=place.text("calendar"),
    )
