"""In which order do ten weeks happen? Mails, answers and passes of the bot, one after the other on a played clock."""

import heapq
import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from email.utils import format_datetime
from itertools import count
from typing import Protocol

from bot.app import one_pass
from bot.core.calendar import AMSTERDAM
from bot.demo.clock import Clock
from bot.demo.exchange import Arrived
from bot.demo.mailboxes import HOST
from bot.demo.peek import from_address, header
from bot.demo.players import Letter, Plan, Players
from bot.demo.record import Record, key_of
from bot.demo.scenario import Answer, Scenario, ScriptedMail
from bot.demo.servers import Servers
from bot.desk.office import Desk

SENT = "Verzonden"
WORKDAY = (time(9, 1), time(16, 1))  # when the bot does what is due that day: at opening, and at four (STI-5)
WEEKEND = (time(10),)
SATURDAY = 5
A_MINUTE = timedelta(minutes=1)


class Audience(Protocol):
    """Whoever watches."""

    def sent(self, sender: str, recipient: str, raw: bytes, at: datetime) -> None:
        """Somebody sent a mail."""

    def got(self, letter: Letter) -> None:
        """Somebody got a letter of the bot."""

    def time_is(self, now: datetime) -> None:
        """The clock moved."""


@dataclass(kw_only=True)
class Tally:
    """What happened, for the check at the end."""

    to_bot: int = 0  # mails that were laid in a complaints mailbox
    sent: list[tuple[str, bytes]] = field(default_factory=list)  # key, bytes
    got: list[Letter] = field(default_factory=list)
    abouts: dict[str, str] = field(default_factory=dict)  # case number -> the key of the mail that it began with
    answered: set[Answer] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Everything that the play needs."""

    scenario: Scenario
    servers: Servers
    clock: Clock
    desk: Desk


class Play:
    """Ten weeks, as a list of moments that grows while it is worked through."""

    def __init__(self, stage: Stage, last: datetime, audience: Audience) -> None:
        self.tally = Tally()
        self._stage = stage
        self._audience = audience
        self._last = last
        self._record = Record(stage.desk.store)
        self._players = Players(stage.scenario)
        self._agenda: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()
        self._passes: set[tuple[datetime, str]] = set()

    def run(self) -> Tally:
        """Play until the last moment."""
        for mail in self._stage.scenario.mails:
            self._at(mail.at, lambda mail=mail: self._scripted(mail))  # type: ignore[misc]
        for moment in moments_to_look(self._stage.scenario.first.date(), self._last.date()):
            self._look_at(moment)
        while self._agenda and self._agenda[0][0] <= self._last:
            now, _, act = heapq.heappop(self._agenda)
            self._stage.clock.move_to(now)
            self._audience.time_is(now)
            act()
        return self.tally

    def _at(self, moment: datetime, act: Callable[[], None]) -> None:
        heapq.heappush(self._agenda, (moment, next(self._order), act))

    def _look_at(self, moment: datetime, intake: str = "") -> None:
        """Let the bot do a pass then, for all, or for whom mail came: that one is woken by the mail server."""
        if (moment, intake) not in self._passes:
            self._passes.add((moment, intake))
            self._at(moment, lambda: self._pass(intake))

    def _scripted(self, mail: ScriptedMail) -> None:
        raw = dated(mail.raw, mail.at)
        sender = "" if header(raw, "From").lower().startswith("mail delivery") else from_address(raw)
        self._send(mail.key, sender, mail.to, raw, proven=mail.proven and bool(sender))

    def _planned(self, plan: Plan) -> None:
        raw = crlf(plan.raw)
        self._send(plan.key, plan.person.address, plan.to, raw, proven=plan.proven)

    def _send(self, key: str, sender: str, recipient: str, raw: bytes, *, proven: bool) -> None:
        with self._smtp() as smtp:
            if proven:
                smtp.login(sender, self._stage.servers.password)
            smtp.sendmail(sender, [recipient], raw, mail_options=["BODY=8BITMIME"])
        now = self._stage.clock()
        if sender:
            self._stage.servers.put(sender, SENT, raw, now)
        self.tally.sent.append((key, raw))
        self._audience.sent(sender, recipient, raw, now)
        self._look_around()

    @contextmanager
    def _smtp(self) -> Iterator[smtplib.SMTP]:
        with smtplib.SMTP(HOST, self._stage.servers.ports.smtp, local_hostname="localhost") as smtp:
            yield smtp

    def _pass(self, intake: str) -> None:
        desk = self._stage.desk
        woken = {key: one for key, one in desk.offices.items() if intake in {"", one.organisation.address}}
        report = one_pass(replace(desk, offices=woken), self._stage.clock())
        self.tally.troubles += [f"{self._stage.clock():%d-%m %H:%M}: {one}" for one in report.troubles]
        self._look_around()

    def _look_around(self) -> None:
        """Let everybody read what was just delivered."""
        for one in self._stage.servers.arrivals():
            if one.address in self._stage.scenario.intakes:
                self.tally.to_bot += 1
                self._look_at(one.at + A_MINUTE, one.address)
            else:
                self._read(one)

    def _read(self, arrived: Arrived) -> None:
        found = self._record.letter(arrived.raw)
        story = self._stage.scenario.story(from_address(arrived.raw))
        if found is None or story is None:
            return
        letter = Letter(
            organisation=story,
            name=found.letter,
            about=self._about(found.case_number or ""),
            case_number=found.case_number or "",
            address=arrived.address,
            raw=arrived.raw,
            at=arrived.at,
        )
        self.tally.got.append(letter)
        self._audience.got(letter)
        for plan in self._players.read(letter):
            self.tally.answered.add(plan.answer)
            self._at(plan.at, lambda plan=plan: self._planned(plan))  # type: ignore[misc]

    def _about(self, number: str) -> str:
        known = self.tally.abouts
        if number and number not in known:
            known[number] = key_of(self._record.first_mail(number), self.tally.sent)
        return known.get(number, "")


def moments_to_look(first: date, last: date) -> Iterator[datetime]:
    """Give the moments of each day at which the bot looks at the clock."""
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        for moment in WEEKEND if day.weekday() >= SATURDAY else WORKDAY:
            yield datetime.combine(day, moment, AMSTERDAM)


def dated(raw: bytes, at: datetime) -> bytes:
    """Add the date that a mail program writes, unless there is one, with the line ends of mail."""
    date_line = b"" if header(raw, "Date") else f"Date: {format_datetime(at)}\r\n".encode()
    return date_line + crlf(raw)


def crlf(raw: bytes) -> bytes:
    """Give a mail the line ends of RFC 5322, and one at its end."""
    return b"\r\n".join(raw.splitlines()) + b"\r\n"
