"""Who takes part in the demo, which mails do they send, and what do they answer? The values; `script.py` reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import cached_property


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
    """A mail that somebody sends by themselves, at a moment."""

    key: str  # what the answers call it
    at: datetime
    to: str
    raw: bytes
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
class Story:
    """Everything that happens at one organisation."""

    key: str  # "hss", as in config.toml
    name: str
    intake: str  # the complaints address
    note: str = ""  # what is special here, for whoever reads the pages
    people: tuple[Person, ...] = ()
    mails: tuple[ScriptedMail, ...] = ()
    answers: tuple[Answer, ...] = ()
    truths: Mapping[str, str] = field(default_factory=dict)  # of every key
    neglected: tuple[str, ...] = ()  # keys: of these cases a term passes
    insisted: tuple[str, ...] = ()  # keys: their sender calls them a complaint after all
    bouncing: tuple[str, ...] = ()  # domains where no address exists
    shows: frozenset[str] = frozenset()  # the letters that somebody must have got in the end

    @property
    def domain(self) -> str:
        """Whose addresses are those of colleagues."""
        return self.intake.rpartition("@")[2]

    def is_staff(self, address: str) -> bool:
        """Say whether somebody works here."""
        return address.endswith(f"@{self.domain}") and address != self.intake


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """Everything that the people of all organisations do."""

    first: datetime
    last: datetime
    stories: tuple[Story, ...]

    @property
    def mails(self) -> tuple[ScriptedMail, ...]:
        """All mails that are sent by themselves."""
        return tuple(mail for story in self.stories for mail in story.mails)

    @property
    def intakes(self) -> tuple[str, ...]:
        """All complaints addresses."""
        return tuple(story.intake for story in self.stories)

    @property
    def bouncing(self) -> frozenset[str]:
        """Where no address exists."""
        return frozenset(domain for story in self.stories for domain in story.bouncing)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody who has a mailbox from the start, by address."""
        return {one.address: one for story in self.stories for one in story.people}

    def person(self, address: str) -> Person:
        """Find somebody by address; who isn't named in the data is known by the address alone."""
        unknown = Person(name=address.partition("@")[0].replace(".", " ").title(), address=address)
        return self.people.get(address, unknown)

    def story(self, intake: str) -> Story | None:
        """Find the organisation whose letters come from this address."""
        return next((story for story in self.stories if story.intake == intake), None)
