"""What does a small organisation with a bot look like? Mails go in by hand, letters are read where they would leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from itertools import count

from bot import journey
from bot.accounts import MailboxAccount, Security, SmtpAccount
from bot.core.case import Case
from bot.core.facts import Rules
from bot.core.holes import HOLES
from bot.desk import post
from bot.desk.node import Node
from bot.desk.office import Desk, Letters, Office
from bot.rehearsal.recognition import Said
from bot.store import cases, inbox, outbox
from bot.store.database import Store

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
SECRET = b"a secret of at least 32 characters!"
MOST_ROUNDS = 5  # a letter that was refused leads to another
QUOTED = "Op ma 23 nov 2026 om 10:00 schreef"


@dataclass
class Town:
    """An organisation, its people and its post."""

    desk: Desk
    now: datetime
    key: str
    uids: "count[int]" = field(default_factory=lambda: count(1))
    letters: list[EmailMessage] = field(default_factory=list)  # of the mail that opened the case

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
        for _ in range(MOST_ROUNDS):
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
        quoted = "\n".join(f"> {line}" for line in text_of(letter).splitlines())
        return self.mail(
            sender or str(letter["To"]),
            f"Re: {letter['Subject']}",
            f"{text}\n\n{QUOTED} {self.key.upper()} <{self.office.organisation.address}>:\n{quoted}\n",
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
    return sorted(map(name_of, letters))


def name_of(letter: EmailMessage) -> tuple[str, str]:
    """Give the template and the reader of a letter."""
    return template_of(letter), str(letter["To"].addresses[0].addr_spec)


def pick(letters: Sequence[EmailMessage], template: str) -> EmailMessage:
    """Give the one letter of a template."""
    (found,) = [letter for letter in letters if template_of(letter) == template]
    return found


def text_of(letter: EmailMessage) -> str:
    """Give the text part of a letter."""
    body = letter.get_body(("plain",))
    return str(body.get_content()) if body else ""


def template_of(letter: EmailMessage) -> str:
    """Give the name of a letter."""
    name = str(letter["Message-ID"]).strip("<>").partition("@")[0]
    return next((part for part in reversed(name.split(".")) if part in HOLES), name)


def _raw(mail: EmailMessage | bytes) -> tuple[bytes, str]:
    if isinstance(mail, bytes):
        return mail, ""
    return mail.as_bytes(), str(mail["Message-ID"] or "")


def found(rules: Rules, letters: Letters, url: str, now: datetime) -> Town:
    """Build a town on a database of its own."""
    nowhere = {"host": "127.0.0.1", "port": 9, "security": Security.NONE}
    organisation = rules.organisation
    office = Office(
        rules=rules,
        mailbox=MailboxAccount(username="u", password="p", **nowhere),  # type: ignore[arg-type]  # noqa: S106 - nobody's
        smtp=SmtpAccount(sender_name=f"{organisation.short_name} Klachten", **nowhere),  # type: ignore[arg-type]
    )
    desk = Desk(
        store=Store.open(url, now=BEGINNING),
        letters=letters,
        recogniser=Said(),
        secret=SECRET,
        node=Node(machine="test", run="1"),
        offices={organisation.key: office},
    )
    return Town(desk=desk, key=organisation.key, now=now)
