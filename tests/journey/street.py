"""How does a test run five organisations from one installation, over real servers, as their people see it?"""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from bot.accounts import MailboxAccount
from tests.journey.house import AUTHSERV_ID, GENEROUS, ROOT, SECRETS, eventually
from tests.journey.letters import read_letter, template, templates, text_of
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix

REPORTS = frozenset({"digest", "inventory"})


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who works there."""

    name: str
    roles: tuple[str, ...] = ()
    function: str = ""
    team: str = ""


ORGANISATIONS: Mapping[str, tuple[str, tuple[Person, ...]]] = {  # key -> coordinator, people
    "hss": ("directie", (Person(name="Ingrid Vermaat", roles=("directie",)),)),
    "woonpartners": (
        "klantenservice",
        (
            Person(name="Klantenservice Woonpartners", roles=("klantenservice",)),
            Person(name="Rob Kuiper", roles=("manager",)),
            Person(name="Hilde Zandstra", roles=("directeur",)),
            Person(name="Petra Lindeman", function="wijkbeheerder", team="Wijk Noord"),
        ),
    ),
    "stigas": (
        "servicedesk",
        (
            Person(name="Servicedesk Stigas", roles=("servicedesk",)),
            Person(name="Esther Brandsma", roles=("manager",), team="Advies"),
            Person(name="Gijs Terpstra", roles=("manager",), team="Verzuim"),
            Person(name="Lotte Meinema", function="adviseur", team="Advies"),
            Person(name="Arend Postma", roles=("directeur",)),
        ),
    ),
    "stap": ("aanspreekpunt", (Person(name="Marit Veenstra", roles=("aanspreekpunt",)),)),
    "bouw": ("klachtbehandelaar", (Person(name="Teun Wolters", roles=("klachtbehandelaar",)),)),
}


@dataclass
class Street:
    """Five houses with one bot, and their people's mailboxes."""

    folder: Path
    dovecot: Dovecot
    postfix: Postfix
    boxes: dict[str, MailboxAccount] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give everybody a mailbox, and write the configuration."""
        for key, (_, people) in ORGANISATIONS.items():
            for name in (key, f"{key}-boven", *(one.name for one in people)):
                self.box(name)
        (self.folder / "config.toml").write_text(self._configuration())

    def box(self, name: str) -> MailboxAccount:
        """Give somebody's mailbox."""
        if name not in self.boxes:
            short = name[:4] if name in ORGANISATIONS else name.lower().replace(" ", ".")  # a token must fit behind it
            self.boxes[name] = self.dovecot.new_mailbox(short)
        return self.boxes[name]

    def comes_in(self, key: str, raw: bytes, at: str) -> None:
        """Let a mail lie in the complaints mailbox of an organisation since this moment."""
        with self.dovecot.client(self.box(key)) as client:
            client.append("INBOX", raw, msg_time=datetime.fromisoformat(at))

    def complains(self, who: str, key: str, text: str, at: str, subject: str = "Klacht") -> None:
        """Let somebody mail a complaints address."""
        mail = EmailMessage()
        mail["From"], mail["To"] = f"{who} <{self.box(who).username}>", self.box(key).username
        mail["Subject"], mail["Message-ID"] = subject, f"<{len(self.seen)}.{at}.{self.box(who).username}>"
        mail.set_content(text)
        self.comes_in(key, mail.as_bytes(policy=mail.policy.clone(linesep="\r\n")), at)

    def answers(self, key: str, letter: EmailMessage, text: str, at: str) -> None:
        """Let the reader of a letter answer it; the house's own mail server vouches for the sender."""
        reply = EmailMessage()
        reply["Authentication-Results"] = f"{AUTHSERV_ID}; dmarc=pass header.from=post.example"
        reply["From"], reply["To"] = str(letter["To"]), str(letter["Reply-To"])
        reply["Subject"] = f"Re: {letter['Subject']}"
        reply["Message-ID"] = f"<{at}.{letter['Message-ID'].strip('<')}"
        reply["In-Reply-To"] = reply["References"] = str(letter["Message-ID"])
        quoted = "\n".join(f"> {line}" for line in text_of(letter).splitlines())
        wrote = f"Op vr 19 dec 2025 om 10:05 schreef Klachten <{self.box(key).username}>:"
        reply.set_content(f"{text}\n\n{wrote}\n{quoted}\n")
        self.comes_in(key, reply.as_bytes(policy=reply.policy.clone(linesep="\r\n")), at)

    def passes(self, at: str) -> None:
        """Let the bot work once, for all, at this moment."""
        command = [sys.executable, "-m", "bot", "once", "--config", str(self.folder / "config.toml"), "--now", at]
        passwords = {f"{key.upper()}_PASSWORD": self.box(key).password for key in ORGANISATIONS}
        done = subprocess.run(
            command, env={**os.environ, **SECRETS, **passwords}, cwd=ROOT, capture_output=True, text=True, check=False,
            timeout=GENEROUS,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    def got(self, name: str, *letters: str) -> list[EmailMessage]:
        """What somebody found in the mailbox since the last look, once all these letters are there; reports apart."""
        before = self.seen.get(name, 0)
        eventually(lambda: len(self._letters(name, before)) >= len(letters))
        found = self._letters(name, before)
        self.seen[name] = len(self.dovecot.messages(self.box(name)))
        assert templates(found) == sorted(letters)
        return sorted(found, key=template)

    def _letters(self, name: str, since: int) -> list[EmailMessage]:
        mails = self.dovecot.messages(self.box(name))[since:]
        return [letter for letter in map(read_letter, mails) if template(letter) not in REPORTS]

    def _configuration(self) -> str:
        parts = ['[store]\nurl = "sqlite:///klachtenpost.db"\n[secret]\nenv = "SECRET"\n']
        return "\n".join([*parts, *(self._house(key) for key in ORGANISATIONS)])

    def _house(self, key: str) -> str:
        coordinator, people = ORGANISATIONS[key]
        imap, smtp = self.box(key), self.postfix.account(self.box(key))
        above = self.box(f"{key}-boven").username
        lines = [
            f"[organisations.{key}]",
            f'name = "{key.title()}"\naddress = "{imap.username}"\nprocedure = "{key}"\ncoordinator = "{coordinator}"',
            f'step_up = "{above}"\nfallback = "{above}"\nauthserv_id = "{AUTHSERV_ID}"',
            f'[organisations.{key}.mailbox]\nhost = "{imap.host}"\nport = {imap.port}\nsecurity = "none"',
            f'username = "{imap.username}"\npassword = {{ env = "{key.upper()}_PASSWORD" }}',
            f'[organisations.{key}.smtp]\nhost = "{smtp.host}"\nport = {smtp.port}\nsecurity = "none"',
            f'username = "{smtp.username}"\npassword = {{ env = "{key.upper()}_PASSWORD" }}' if smtp.username else "",
        ]
        return "\n".join([*lines, *(self._colleague(key, one) for one in people)]) + "\n"

    def _colleague(self, key: str, one: Person) -> str:
        roles = ", ".join(f'"{role}"' for role in one.roles)
        known = (("function", one.function), ("team", one.team))
        about = "".join(f'{name} = "{value}"\n' for name, value in known if value)
        return (
            f'[[organisations.{key}.colleagues]]\nname = "{one.name}"\naddress = "{self.box(one.name).username}"\n'
            f"{about}roles = [{roles}]"
        )
