"""What do the people of the demo do with the letters they get? Each reads the own mail and follows the scenario."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

from bot.core.calendar import AMSTERDAM, Calendar, dutch_day
from bot.core.wording import day_in_words
from bot.demo.clients import Note, fresh, reply, reply_address, reply_subject
from bot.demo.peek import header, html_text
from bot.demo.scenario import Answer, Person, Scenario, Story

WORKING = Calendar(
    closed_days=frozenset({date(2026, 12, 24), date(2026, 12, 31)})
)  # as in every organisation of the demo
SOON = timedelta(minutes=20)
LINK = re.compile(r'href="(mailto:[^"]+)"')


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter of the bot, as somebody got it."""

    organisation: Story
    name: str  # of its template
    about: str  # the key of the mail that its case began with, "" when there is none
    case_number: str
    address: str  # whose mailbox it lies in
    raw: bytes
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A mail that somebody will send."""

    at: datetime
    answer: Answer
    person: Person
    to: str
    raw: bytes
    proven: bool
    key: str = ""


class Players:
    """Everybody who answers letters. They know nothing of the bot but what stands in their mailboxes."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._seen: Counter[tuple[str, str, str]] = Counter()
        self._sent = 0

    def read(self, letter: Letter) -> Iterator[Plan]:
        """Say what is sent because of a letter, and when."""
        self._seen[letter.name, letter.case_number, letter.address] += 1
        for answer in letter.organisation.answers:
            if self._fits(answer, letter):
                yield self._plan(answer, letter)

    def _fits(self, answer: Answer, letter: Letter) -> bool:
        count = self._seen[letter.name, letter.case_number, letter.address]
        return (
            answer.letter == letter.name
            and answer.about in {"", letter.about}
            and answer.by in {"", letter.address}
            and (answer.key != "" or answer.truth in {"", letter.organisation.truths.get(letter.about, "")})
            and letter.about not in answer.unless
            and answer.nth in {0, count}
        )

    def _plan(self, answer: Answer, letter: Letter) -> Plan:
        at = moment_of(answer, letter.at)
        person = self._scenario.person(letter.address)
        self._sent += 1
        note = self._note(answer, letter, person, at)
        by_link = answer.click or answer.subject
        raw = fresh(person, note, at) if by_link else reply(letter.raw, person, note, at)
        return Plan(at=at, answer=answer, person=person, to=note.to, raw=raw, proven=answer.proven, key=answer.key)

    def _note(self, answer: Answer, letter: Letter, person: Person, at: datetime) -> Note:
        says = answer.says.strip().replace("{today}", day_in_words(dutch_day(at)).partition(" ")[2])
        to, subject = reply_address(letter.raw), reply_subject(header(letter.raw, "Subject"), person)
        if answer.click:
            to, subject, words, below = link_in(letter.raw, answer.click)
            says = f"{words}{says}{below}"
        return Note(
            to=letter.organisation.intake if answer.forgets_token else to,
            subject=answer.subject or subject,
            says=says,
            files=answer.files,
            automatic=answer.automatic,
            message_id=f"<{at.astimezone(AMSTERDAM):%Y%m%d%H%M}.{self._sent}.{person.address}>",
        )


def moment_of(answer: Answer, got: datetime) -> datetime:
    """Say when somebody answers: so many working days later, and never before the letter is there."""
    day = WORKING.working_days_after(dutch_day(got), answer.days) if answer.days else dutch_day(got)
    return max(datetime.combine(day, answer.time, AMSTERDAM), got + SOON)


def link_in(letter: bytes, words: str) -> tuple[str, str, str, str]:
    """Find the link that prefills these words: whom it writes to, the subject, the words, what is below them."""
    for found in LINK.findall(html_text(letter)):
        url = urlsplit(html.unescape(found))
        fields = parse_qs(url.query, keep_blank_values=True)
        prefilled, end, below = fields.get("body", [""])[0].partition("\r\n")
        if prefilled.strip() == words.strip():
            return unquote(url.path), fields.get("subject", [""])[0], prefilled, f"{end}{below}".replace("\r\n", "\n")
    raise LookupError(f"no link for {words!r} in {header(letter, 'Subject')!r}")
