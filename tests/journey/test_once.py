"""Can an organisation work with `klachtenpost once` and a mailbox alone, as seen from the mails that come out?"""

from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.accounts import MailboxAccount
from tests.journey.house import AUTHSERV_ID, House, eventually
from tests.journey.letters import read_letter, template, templates, text_of
from tests.journey.pile import complaint
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix

# in the past, since Dovecot takes no mail from the future
BEFORE_CHRISTMAS = "2025-12-19T10:00+01:00"


@dataclass
class Village:
    """A house whose letters really arrive, and people who answer them."""

    house: House
    dovecot: Dovecot
    seen: dict[str, int] = field(default_factory=dict)

    def comes_in(self, raw: bytes, at: str) -> None:
        """Let a mail lie in the house's mailbox since this moment."""
        with self.dovecot.client(self.house.imap) as client:
            client.append("INBOX", raw, msg_time=datetime.fromisoformat(at))

    def passes(self, at: str) -> str:
        """Let the bot work once, at this moment."""
        return self.house.once(at)

    def got(self, person: MailboxAccount, *names: str) -> list[EmailMessage]:
        """What somebody found in the mailbox since the last look, once all these letters are there; digests apart."""
        before = self.seen.get(person.username, 0)
        eventually(lambda: len(letters_in(self.dovecot.messages(person)[before:])) >= len(names))
        found = self.dovecot.messages(person)
        self.seen[person.username] = len(found)
        letters = sorted(letters_in(found[before:]), key=template)
        assert templates(letters) == sorted(names)
        return letters


def letters_in(mails: list[bytes]) -> list[EmailMessage]:
    """The letters about cases."""
    return [letter for letter in map(read_letter, mails) if template(letter) not in {"digest", "inventory"}]


@pytest.fixture
def directie(dovecot: Dovecot) -> MailboxAccount:
    """The director's own mailbox."""
    return dovecot.new_mailbox("directie")


@pytest.fixture
def anna(dovecot: Dovecot) -> MailboxAccount:
    """A complainant's own mailbox."""
    return dovecot.new_mailbox("anna")


@pytest.fixture
def village(dovecot: Dovecot, postfix: Postfix, directie: MailboxAccount, tmp_path: Path) -> Village:
    """A house whose letters go through Postfix to the people's mailboxes in Dovecot."""
    imap = dovecot.new_mailbox()
    house = House(folder=tmp_path, imap=imap, smtp=postfix.account(imap), directie=directie.username)
    return Village(house, dovecot)


def answer(letter: EmailMessage, text: str) -> bytes:
    """Answer a letter as a mail client does; the house's own mail server vouches for the sender."""
    reply = EmailMessage()
    reply["Authentication-Results"] = f"{AUTHSERV_ID}; dmarc=pass header.from=post.example"
    reply["From"], reply["To"] = str(letter["To"]), str(letter["Reply-To"])
    reply["Subject"] = f"Re: {letter['Subject']}"
    reply["Message-ID"] = f"<answer.{letter['Message-ID'].strip('<')}"
    reply["In-Reply-To"] = reply["References"] = str(letter["Message-ID"])
    quoted = "\n".join(f"> {line}" for line in text_of(letter).splitlines())
    reply.set_content(f"{text}\n\nOp vr 19 dec 2025 om 10:05 schreef HSS <klacht@post.example>:\n{quoted}\n")
    return reply.as_bytes(policy=reply.policy.clone(linesep="\r\n"))


@pytest.mark.requirement("HSS-4")
@pytest.mark.requirement("HSS-6")
@pytest.mark.requirement("HSS-8")
@pytest.mark.requirement("HSS-9")
@pytest.mark.requirement("HSS-10")
def test_a_complaint_before_christmas_is_confirmed_decided_and_closed_by_mail_alone(
    village: Village, anna: MailboxAccount, directie: MailboxAccount
) -> None:
    village.comes_in(complaint(anna.username), BEFORE_CHRISTMAS)

    assert village.passes("2025-12-19T10:05+01:00").startswith("received 1, handled 1,")
    (confirmed,) = village.got(anna, "acknowledgement")
    (handover,) = village.got(directie, "handover")
    assert "vrijdag 30 januari 2026" in text_of(confirmed)
    assert confirmed["In-Reply-To"] == f"<klacht.{anna.username}>"

    village.comes_in(
        answer(handover, "besluit: gegrond, want wij hadden moeten terugbellen."), "2025-12-29T11:00+01:00"
    )
    village.passes("2025-12-29T11:05+01:00")
    (draft,) = village.got(directie, "draft")
    assert village.got(anna) == []

    village.comes_in(answer(draft, "verstuur"), "2025-12-29T11:10+01:00")
    village.passes("2025-12-29T11:15+01:00")
    (decision,) = village.got(anna, "decision")
    village.got(directie, "transcript")
    assert "hadden moeten terugbellen" in text_of(decision)
    assert "erisietsmisgegaan.nl" in text_of(decision)

    village.passes("2026-01-06T12:00+01:00")
    village.got(anna, "satisfaction")

    village.passes("2026-01-20T12:00+01:00")
    village.got(anna, "closed")
    assert village.house.does("verify").strip() == "every chain is whole"


@pytest.mark.requirement("HSS-6")
def test_a_confirmation_that_bounces_is_owed_again_before_the_seventh_working_day(
    village: Village, directie: MailboxAccount
) -> None:
    village.comes_in(complaint("verhuisd@post.example"), BEFORE_CHRISTMAS)
    village.passes("2025-12-19T10:05+01:00")
    village.got(directie, "handover")

    eventually(lambda: village.dovecot.messages(village.house.imap))
    village.passes("2025-12-19T10:10+01:00")

    village.got(directie, "bounce_notice")
    village.passes("2025-12-31T10:00+01:00")
    (warning,) = village.got(directie, "warning")
    assert "vrijdag 2 januari 2026" in text_of(warning)


def test_nothing_to_do_is_done_quickly_and_without_a_letter(village: Village, directie: MailboxAccount) -> None:
    assert village.passes("2025-12-19T10:05+01:00") == "received 0, handled 0, reminded 0, sent 0\n"
    assert village.got(directie) == []


def test_a_pass_that_reaches_no_server_says_so_and_ends_with_an_error(village: Village) -> None:
    village.house.password = "vergeten"

    done = village.house.tries("once", "--now", BEFORE_CHRISTMAS)

    assert done.returncode == 1
    assert "refuses the username or the password" in done.stderr
