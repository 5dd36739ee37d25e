"""What does a small organisation with a bot look like? Mails go in by hand, letters are read where they would leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from functools import cache
from itertools import count
from pathlib import Path

from bot import journey
from bot.accounts import MailboxAccount, Security, SmtpAccount
from bot.adapters.files import load_letters
from bot.core.calendar import AMSTERDAM
from bot.core.case import Case
from bot.core.facts import Rules
from bot.core.organisation import Colleague, Organisation
from bot.desk import post
from bot.desk.node import Node
from bot.desk.office import Desk, Office
from bot.rules import calendar_of, load_procedure
from bot.store import cases, inbox, outbox
from bot.store.database import Store
from classifiers import Cue, Text, Verdict

ORGANISATION = Organisation(
    key="hss",
    name="Hulpverlening Sociale Sector",
    short_name="HSS",
    address="klachten@hss.example",
    procedure="hss",
    coordinator="directie",
    step_up="toezicht@hss.example",
    fallback="secretariaat@hss.example",
    website="https://hss.example",
    authserv_id="mx.hss.example",
    colleagues=(
        Colleague(name="Directie HSS", address="directie@hss.example", function="chef", roles=frozenset({"directie"})),
        Colleague(name="Mila de Boer", address="mila@hss.example", function="bewindvoerder", team="bewind"),
        Colleague(name="Sam Visser", address="sam@hss.example", function="administratie", team="kantoor"),
    ),
    routes={"repair": "techniek@hss.example", "costs": "sam@hss.example", "other": "info@hss.example"},
    links={"external_route": "https://erisietsmisgegaan.nl", "privacy": "https://hss.example/privacy"},
)  # fmt: skip
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
PROOF = "mx.hss.example; dmarc=pass header.from=hss.example"


class Said:
    """Recognition that goes by the first word of the subject, for tests that are about something else."""

    LABELS: Mapping[str, Verdict] = {
        "klacht": Verdict(
            label="complaint",
            confidence=0.97,
            cues=(Cue(name="word_klacht", rule="k1", words="klacht"),),
            because="De afzender noemt het een klacht.",
        ),
        "reparatie": Verdict(label="repair", confidence=0.95, because="Er is iets kapot."),
        "overlast": Verdict(label="nuisance", confidence=0.95, because="Het gaat over buren."),
        "kosten": Verdict(label="other", confidence=0.95, topic="costs", because="Het gaat alleen over kosten."),
        "vraag": Verdict(label="other", confidence=0.95, because="Het is een vraag."),
    }
    UNSURE = Verdict(label="complaint", confidence=0.5, because="Het is niet duidelijk.")

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Judge by the subject."""
        return [self.LABELS.get((text.subject.split() or [""])[0].lower(), self.UNSURE) for text in texts]


@dataclass
class Town:
    """An organisation, its people and its post."""

    desk: Desk
    now: datetime = MONDAY
    uids: "count[int]" = field(default_factory=lambda: count(1))
    letters: list[EmailMessage] = field(default_factory=list)  # of the mail that opened the case

    key: str = "hss"

    @property
    def office(self) -> Office:
        """The one office."""
        return self.desk.offices[self.key]

    def mail(  # noqa: PLR0913 - a mail has many parts
        self,
        sender: str,
        subject: str,
        text: str,
        *,
        to: str = "",
        headers: Mapping[str, str] | None = None,
        proof: bool = False,
        html: str = "",
    ) -> EmailMessage:
        """Make a mail."""
        message = EmailMessage()
        if proof:
            message["Authentication-Results"] = self.proof(sender)
        to = to or self.office.organisation.address
        message["From"], message["To"], message["Subject"] = sender, to, subject
        message["Message-ID"] = f"<{next(self.uids)}@sender.example>"
        message["Date"] = self.now
        for name, value in (headers or {}).items():
            message[name] = value
        message.set_content(text)
        if html:
            message.add_alternative(html, subtype="html")
        return message

    def proof(self, sender: str) -> str:
        """Say what the organisation's own mail server finds of a mail with this sender."""
        domain = parseaddr(sender)[1].rpartition("@")[2]
        return f"{self.office.organisation.authserv_id}; dmarc=pass header.from={domain}"

    def arrives(self, *mails: EmailMessage | bytes) -> None:
        """Let mails lie in the mailbox."""
        arrivals = [
            inbox.Arrival(
                organisation=self.key,
                folder="INBOX",
                uidvalidity=1,
                uid=next(self.uids),
                raw=raw,
                internal_date=self.now,
                message_id=message_id,
            )
            for raw, message_id in map(_raw, mails)
        ]
        with self.desk.store.transaction() as session:
            inbox.keep(session, arrivals, self.now)

    def works(self) -> list[EmailMessage]:
        """Let the bot do one pass, deliver what leaves, and give the letters that were new."""
        letters: list[EmailMessage] = []
        for _ in range(5):
            journey.handle(self.desk, self.now)
            journey.remind(self.desk, self.now)
            fresh = self._leave()
            letters += fresh
            if not fresh:
                break
        return letters

    def _leave(self) -> list[EmailMessage]:
        with self.desk.store.transaction() as session:
            letters = outbox.claim(
                session, organisation=self.key, node="test", now=self.now, limit=1000, lease=timedelta(minutes=1)
            )
            for letter in letters:
                outbox.mark_sent(session, letter.id, self.now)
        post.settle(self.desk, self.now)
        return [message_from_bytes(letter.raw, policy=policy.default) for letter in letters]

    def says(self, sender: str, subject: str, text: str) -> list[EmailMessage]:
        """Let somebody mail the complaints address, and give what the bot writes."""
        self.arrives(self.mail(sender, subject, text))
        return self.works()

    def answers(self, letter: EmailMessage, text: str, *, proof: bool = True, sender: str = "") -> list[EmailMessage]:
        """Let the reader of a letter answer it, and give what the bot writes."""
        self.arrives(self.reply(letter, text, proof=proof, sender=sender))
        return self.works()

    def reply(self, letter: EmailMessage, text: str, *, proof: bool = True, sender: str = "") -> EmailMessage:
        """Make an answer to a letter, as a mail client does."""
        body = letter.get_body(("plain",))
        quoted = "\n".join(f"> {line}" for line in (body.get_content() if body else "").splitlines())
        return self.mail(
            sender or str(letter["To"]),
            f"Re: {letter['Subject']}",
            f"{text}\n\nOp ma 23 nov 2026 om 10:00 schreef {self.key.upper()} <{self.office.organisation.address}>:\n{quoted}\n",
            to=str(letter["Reply-To"] or letter["From"]),
            headers={"In-Reply-To": str(letter["Message-ID"]), "References": str(letter["Message-ID"])},
            proof=proof,
        )

    def case(self, number: str = "") -> Case:
        """Give a case as it stands; the first of 2026 unless another is named."""
        number = number or f"{self.key.upper()}-2026-0001"
        with self.desk.store.reading() as session:
            return cases.load(session, [number], lock=False)[number].case

    def kinds(self, number: str = "") -> list[str]:
        """Give what happened in a case."""
        number = number or f"{self.key.upper()}-2026-0001"
        with self.desk.store.reading() as session:
            return [event.kind for event in cases.timeline(session, number)]


def names(letters: Sequence[EmailMessage]) -> list[tuple[str, str]]:
    """Give (template, reader) of letters, by name; the template stands in the Message-ID."""
    return sorted((_template(letter), _reader(letter)) for letter in letters)


def pick(letters: Sequence[EmailMessage], template: str) -> EmailMessage:
    """Give the one letter of a template."""
    (found,) = [letter for letter in letters if _template(letter) == template]
    return found


def text_of(letter: EmailMessage) -> str:
    """Give the text part of a letter."""
    body = letter.get_body(("plain",))
    return body.get_content() if body else ""


def _template(letter: EmailMessage) -> str:
    name = str(letter["Message-ID"]).strip("<>").partition("@")[0]
    return next((part for part in reversed(name.split(".")) if part in TEMPLATES), name)


TEMPLATES = frozenset(path.stem for path in Path("templates/nl").glob("*.md"))


def _reader(letter: EmailMessage) -> str:
    return str(letter["To"].addresses[0].addr_spec)


def _raw(mail: EmailMessage | bytes) -> tuple[bytes, str]:
    if isinstance(mail, bytes):
        return mail, ""
    return mail.as_bytes(), str(mail["Message-ID"] or "")


LETTERS = cache(load_letters)


def found_town(folder: Path, organisation: Organisation = ORGANISATION, url: str = "") -> Town:
    """Build a town in a folder."""
    procedure = load_procedure(organisation.procedure)
    rules = Rules(organisation=organisation, procedure=procedure, calendar=calendar_of(organisation, procedure))
    nowhere = {"host": "127.0.0.1", "port": 9, "security": Security.NONE}
    office = Office(
        rules=rules,
        mailbox=MailboxAccount(username="u", password="p", **nowhere),  # type: ignore[arg-type]
        smtp=SmtpAccount(sender_name="HSS Klachten", **nowhere),  # type: ignore[arg-type]
    )
    desk = Desk(
        store=Store.open(url or f"sqlite:///{folder}/town.db", now=datetime(2026, 1, 1, tzinfo=UTC)),
        letters=LETTERS(),
        recogniser=Said(),
        secret=b"a secret of at least 32 characters!",
        node=Node(machine="test", run="1"),
        offices={organisation.key: office},
    )
    return Town(desk=desk, key=organisation.key)
