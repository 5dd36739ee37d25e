"""Who takes part in the demo, which mails do they send, and what do they answer? Data, read from scenario.toml."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from email.utils import parseaddr
from pathlib import Path
from typing import Any

from bot.core.calendar import AMSTERDAM
from bot.demo.peek import from_address, header

HERE = Path(__file__).parent
FILE = HERE / "scenario.toml"
MAILS = HERE / "mails"


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody with a mailbox of their own."""

    name: str
    address: str
    client: str = "webmail"  # gmail, outlook, iphone, thunderbird, webmail: how it quotes
    function: str = ""  # stands below the name in a signature
    note: str = ""  # one line for whoever reads the pages


@dataclass(frozen=True, kw_only=True)
class ScriptedMail:
    """A mail of mails/*.eml, sent at a moment."""

    key: str  # what the answers call it
    at: datetime
    file: str
    truth: str  # what it is, in the eyes of the people who take part: complaint, repair, nuisance, costs, other, ""
    proven: bool = True  # False: nobody logged in to send it, so no DMARC


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody does when a letter of the bot comes in; absent means any."""

    letter: str
    about: str = ""  # the key of the mail that the case began with
    by: str = ""
    truth: str = ""
    unless: tuple[str, ...] = ()  # keys
    nth: int = 1  # the first, second, … time that this letter comes in this case; 0 is every time
    days: int = 0  # working days later
    time: time
    says: str = ""
    click: str = ""  # the words of the link in the letter that is clicked; `says` follows them
    files: tuple[str, ...] = ()
    proven: bool = True
    automatic: bool = False  # an out-of-office answer
    key: str = ""  # when the answer begins a case of its own
    subject: str = ""  # a new subject, and no quote: a mail of its own
    forgets_token: bool = False  # writes to the complaints address itself, as some mail programs do


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """Everything that the people do."""

    first: datetime
    last: datetime
    bouncing: tuple[str, ...]
    neglected: tuple[str, ...] = ()  # keys: of these cases a term passes
    people: tuple[Person, ...]
    mails: tuple[ScriptedMail, ...]
    answers: tuple[Answer, ...]
    truths: Mapping[str, str] = field(default_factory=dict)

    def person(self, address: str) -> Person:
        """Find somebody by address; who isn't named in the data is known by the address alone."""
        known = next((one for one in self.people if one.address == address), None)
        return known or Person(name=address.partition("@")[0].replace(".", " ").title(), address=address)


def load_scenario(file: Path = FILE) -> Scenario:
    """Read the data; an unknown key or a missing file is an error."""
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    mails = tuple(_mail(row) for row in data["mails"])
    answers = tuple(_answer(row) for row in data["answers"])
    keys = {one.key for one in mails} | {one.key for one in answers if one.key}
    _check_keys(answers, keys)
    own = {one.key: str(row["truth"]) for one, row in zip(answers, data["answers"], strict=True) if one.key}
    return Scenario(
        first=_moment(data["first"]),
        last=_moment(data["last"]),
        bouncing=tuple(data["bouncing"]),
        neglected=tuple(data["neglected"]),
        people=_people([Person(**row) for row in data["people"]], mails),
        mails=mails,
        answers=answers,
        truths=own | {one.key: one.truth for one in mails},
    )


def _people(named: Sequence[Person], mails: Sequence[ScriptedMail]) -> tuple[Person, ...]:
    """Everybody who sends a mail has a mailbox; who isn't described is known by the name in From."""
    senders = {from_address(raw_of(mail)): header(raw_of(mail), "From") for mail in mails}
    known = {one.address for one in named}
    others = (Person(name=parseaddr(who)[0] or address, address=address) for address, who in senders.items())
    return (*named, *(one for one in others if one.address and one.address not in known))


def raw_of(mail: ScriptedMail) -> bytes:
    """Give a mail as its file has it."""
    return (MAILS / mail.file).read_bytes()


def _mail(row: Mapping[str, Any]) -> ScriptedMail:
    mail = ScriptedMail(**{"truth": "", **row, "at": _moment(row["at"])})
    if not (MAILS / mail.file).is_file():
        raise FileNotFoundError(MAILS / mail.file)
    return mail


def _answer(row: Mapping[str, Any]) -> Answer:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    if values.get("key"):
        values.pop("truth")  # of the case that it begins, not a condition
    return Answer(**values)


def _check_keys(answers: Sequence[Answer], keys: set[str]) -> None:
    meant = {one.about for one in answers if one.about} | {key for one in answers for key in one.unless}
    if unknown := meant - keys:
        raise ValueError(f"scenario.toml: no mail has the key {', '.join(sorted(unknown))}")


def _moment(value: datetime | date) -> datetime:
    if not isinstance(value, datetime):
        raise TypeError(f"scenario.toml: {value} needs a time of day")
    return value.replace(tzinfo=AMSTERDAM)
