"""What does a real IMAP server do? A private Dovecot with a new mailbox for every test that asks for one."""

import smtplib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from imapclient import IMAPClient

from bot.accounts import MailboxAccount, Security
from tests.servers.process import (
    LOOPBACK,
    Command,
    free_port,
    group_of,
    must_have,
    private_folder,
    running,
    wait_for,
    without_root,
)

DOMAIN = "post.example"
PASSWORD = "geheim"
PROGRAM = Path("/usr/sbin/dovecot")

CONFIGURATION = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{home}/server.pem
ssl_key = <{home}/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
auth_cache_size = 0
first_valid_uid = 1
recipient_delimiter = +
mail_location = maildir:{home}/mail/%u/Maildir
mail_home = {home}/mail/%u
mail_uid = {user}
mail_gid = {group}
mail_fsync = never
mail_max_userip_connections = 100
imap_idle_notify_interval = 10 secs
passdb {{
  driver = passwd-file
  args = scheme=plain username_format=%u {home}/users/%u
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/mail/%u
}}
service anvil {{
  chroot =
  # else a wrong password makes the next login from this address wait for seconds
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {imap_port}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {imaps_port}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp_port}
  }}
}}
service auth {{
  unix_listener sasl {{
    mode = 0666
  }}
}}
"""


@dataclass(frozen=True, kw_only=True)
class Dovecot:
    """A running Dovecot; every mailbox in it belongs to one test."""

    home: Path
    imap_port: int
    imaps_port: int
    lmtp_port: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def ca_file(self) -> Path:
        """The certificate that the server shows, to be trusted as its own authority."""
        return self.home / "server.pem"

    @property
    def sasl_socket(self) -> Path:
        """Where Postfix asks whether a login is right."""
        return self.home / "run/sasl"

    def new_mailbox(
        self, name: str = "klacht", security: Security = Security.NONE, *, domain: str = DOMAIN
    ) -> MailboxAccount:
        """An empty mailbox with an address of its own; its username is its address."""
        address = f"{name}{next(self.numbers)}@{domain}"
        # a file for each, since Dovecot looks at most once a second whether a file has changed
        (self.home / "users" / address).write_text(f"{address}:{PASSWORD}\n")
        return MailboxAccount(
            host="localhost" if security is not Security.NONE else LOOPBACK,
            port=self.imaps_port if security is Security.TLS else self.imap_port,
            security=security,
            username=address,
            password=PASSWORD,
            timeout=10,
            ca_file=self.ca_file,
        )

    def deliver(self, raw: bytes, to: str, sender: str = "") -> None:
        """Hand over a mail as a mail server does: by LMTP, to an address that may have a +tag."""
        with smtplib.LMTP(LOOPBACK, self.lmtp_port) as client:
            client.sendmail(sender, [to], raw)

    def append(self, raw: bytes, account: MailboxAccount, folder: str | None = None) -> None:
        """Put a mail in a folder as a mail client does."""
        with self.client(account) as client:
            client.append(folder or account.folder, raw)

    def messages(self, account: MailboxAccount, folder: str | None = None) -> list[bytes]:
        """What lies in a folder, oldest first; nothing when there is no such folder."""
        with self.client(account) as client:
            if not client.folder_exists(folder or account.folder):
                return []
            client.select_folder(folder or account.folder, readonly=True)
            found = client.fetch(client.search(), ["BODY.PEEK[]"])
            return [found[uid][b"BODY[]"] for uid in sorted(found)]

    def client(self, account: MailboxAccount) -> IMAPClient:
        """A second pair of eyes on a mailbox."""
        client = IMAPClient(LOOPBACK, self.imap_port, ssl=False, timeout=10)
        client.login(account.username, PASSWORD)
        return client

    def kick(self, account: MailboxAccount) -> None:
        """Throw out whoever is logged in, as a server does that restarts."""
        self._doveadm("kick", account.username)

    def forget_uids(self, account: MailboxAccount) -> None:
        """Give the mailbox a new UIDVALIDITY, as a server does that was restored from a backup."""
        (self.home / "mail" / account.username / "Maildir/dovecot-uidlist").unlink()
        for index in (self.home / "mail" / account.username / "Maildir").glob("dovecot.index*"):
            index.unlink()

    def _doveadm(self, *words: str) -> None:
        command = ["/usr/bin/doveadm", "-c", str(self.home / "dovecot.conf"), *words]
        subprocess.run(command, check=True, capture_output=True)


@contextmanager
def serve() -> Iterator[Dovecot]:
    """Run a Dovecot until the block ends."""
    with prepared() as server, up(server):
        yield server


@contextmanager
def prepared() -> Iterator[Dovecot]:
    """A Dovecot that is ready to be started."""
    must_have(PROGRAM, "/usr/lib/dovecot/imap", "/usr/lib/dovecot/lmtp", reason="Dovecot is needed")
    user = without_root("dovecot")
    with private_folder("dovecot", user) as home:
        server = Dovecot(home=home, imap_port=free_port(), imaps_port=free_port(), lmtp_port=free_port())
        _configure(server, user)
        yield server


@contextmanager
def up(server: Dovecot) -> Iterator[None]:
    """Let it run until the block ends; it may be started again afterwards, with all its mail."""
    home = server.home
    command = Command(arguments=[PROGRAM, "-F", "-c", home / "dovecot.conf"], home=home, user=without_root("dovecot"))
    with running(command) as process:
        wait_for(server.lmtp_port, process, home / "dovecot.log")
        wait_for(server.imap_port, process, home / "dovecot.log")
        yield


def _configure(server: Dovecot, user: str) -> None:
    (server.home / "users").mkdir()
    text = CONFIGURATION.format(
        home=server.home,
        user=user,
        group=group_of(user),
        imap_port=server.imap_port,
        imaps_port=server.imaps_port,
        lmtp_port=server.lmtp_port,
    )
    (server.home / "dovecot.conf").write_text(text)
    make_certificate(server.home)


def make_certificate(folder: Path) -> None:
    """A certificate for this machine that lives as long as the test."""
    command = [
        *("openssl", "req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
        *("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
        *("-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
        *("-keyout", str(folder / "server.key"), "-out", str(folder / "server.pem")),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (folder / "server.key").chmod(0o644)  # read by the server's user; worth nothing outside this folder


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A running Dovecot for all tests of this process."""
    with serve() as server:
        yield server
