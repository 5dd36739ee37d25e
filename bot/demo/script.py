"""How is the scenario read? One TOML file for each organisation, and mails that are files of their own."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from email.utils import parseaddr
from pathlib import Path
from typing import Any

from bot.core.calendar import AMSTERDAM
from bot.demo.clients import MAILS, Note, fresh
from bot.demo.houses import House, houses
from bot.demo.peek import from_address, header
from bot.demo.scenario import Answer, Person, Scenario, ScriptedMail, Story

FOLDER = Path(__file__).parent / "scenarios"
FIRST = datetime(2026, 11, 27, 8, tzinfo=AMSTERDAM)
LAST = datetime(2027, 2, 5, 17, 30, tzinfo=AMSTERDAM)


def load_scenario(folder: Path = FOLDER) -> Scenario:
    """Read the data of all organisations; an unknown key or a missing file is an error."""
    stories = tuple(_story(house, folder / f"{house.key}.toml") for house in houses())
    _check_unique(key for story in stories for key in story.truths)
    return Scenario(first=FIRST, last=LAST, stories=stories)


def _story(house: House, file: Path) -> Story:
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    named = {one.address: one for one in (Person(**row) for row in data["people"])}
    mails = tuple(_mail(row, house, named) for row in data["mails"])
    answers = tuple(_answer(row) for row in data["answers"])
    begun = {one.key: str(row["truth"]) for one, row in zip(answers, data["answers"], strict=True) if one.key}
    story = Story(
        key=house.key,
        name=house.name,
        intake=house.address,
        note=data["note"],
        people=(_box_of_the_bot(house), *named.values(), *_others(named, mails)),
        mails=mails,
        answers=answers,
        truths=begun | {one.key: one.truth for one in mails},
        neglected=tuple(data.get("neglected", ())),
        insisted=tuple(data.get("insisted", ())),
        bouncing=tuple(data.get("bouncing", ())),
        shows=frozenset(data["shows"].split()),
    )
    _check_keys(story, file)
    return story


def _box_of_the_bot(house: House) -> Person:
    note = "the complaints address: read by the bot, and by nobody else"
    return Person(name=f"Klachten {house.short_name}", address=house.address, note=note)


def _others(named: Mapping[str, Person], mails: Sequence[ScriptedMail]) -> Iterator[Person]:
    """Everybody who sends a mail has a mailbox; who isn't described is known by the name in From."""
    senders = {from_address(mail.raw): header(mail.raw, "From") for mail in mails}
    for address, who in senders.items():
        if address and address not in named:
            yield Person(name=parseaddr(who)[0] or address, address=address)


def _mail(row: Mapping[str, Any], house: House, people: Mapping[str, Person]) -> ScriptedMail:
    """Read a mail: its bytes stand in a file, or the story says who writes what."""
    at = _moment(row["at"])
    raw = (MAILS / row["file"]).read_bytes() if "file" in row else _written(row, house, people, at)
    return ScriptedMail(
        key=row["key"], at=at, to=house.address, raw=raw, truth=row.get("truth", ""), proven=row.get("proven", True)
    )


def _written(row: Mapping[str, Any], house: House, people: Mapping[str, Person], at: datetime) -> bytes:
    note = Note(
        to=house.address,
        subject=row["subject"],
        says=row["says"].strip(),
        files=tuple(row.get("files", ())),
        message_id=f"<{row['key']}.{row['by']}>",
    )
    return fresh(people[row["by"]], note, at)


def _answer(row: Mapping[str, Any]) -> Answer:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    if values.get("key"):
        values.pop("truth")  # of the case that it begins, not a condition
    return Answer(**values)


def _check_keys(story: Story, file: Path) -> None:
    of_answers = {key for one in story.answers for key in (one.about, *one.unless) if key}
    if unknown := (of_answers | {*story.neglected, *story.insisted}) - set(story.truths):
        raise ValueError(f"{file.name}: no mail has the key {', '.join(sorted(unknown))}")


def _check_unique(keys: Iterator[str]) -> None:
    """A key means one mail, whichever the organisation."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ValueError(f"two mails have the key {key}")
        seen.add(key)


def _moment(value: datetime | date) -> datetime:
    if not isinstance(value, datetime):
        raise TypeError(f"{value} needs a time of day")
    return value.replace(tzinfo=AMSTERDAM)
