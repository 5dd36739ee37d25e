"""How does a test run the whole bot as its users do: the command, a config.toml, a mailbox and an SMTP server?"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.accounts import MailboxAccount, SmtpAccount

ROOT = Path(__file__).parents[2]
GENEROUS = 90.0  # seconds; machines that test are busy
SECRETS = {"SECRET": "x" * 40}
DIRECTIE = "directie@hss.example"
AUTHSERV_ID = "mx.hss.example"

CONFIGURATION = """
[store]
url = "{store}"
[secret]
env = "SECRET"
[run]
poll_seconds = {poll}
tick_seconds = 5
log_level = "info"

[organisations.hss]
name = "Hulpverlening Sociale Sector"
short_name = "HSS"
address = "{address}"
procedure = "hss"
coordinator = "directie"
step_up = "{toezicht}"
fallback = "secretariaat@hss.example"
authserv_id = "{authserv_id}"
[organisations.hss.mailbox]
host = "{imap.host}"
port = {imap.port}
security = "none"
username = "{imap.username}"
password = {{ env = "IMAP_PASSWORD" }}
timeout = 10
[organisations.hss.smtp]
host = "{smtp.host}"
port = {smtp.port}
security = "none"
{login}timeout = 10
[organisations.hss.routes]
repair = "techniek@hss.example"
other = "info@hss.example"
[[organisations.hss.colleagues]]
name = "Directie HSS"
address = "{directie}"
roles = ["directie"]
"""


@dataclass(kw_only=True)
class House:
    """One organisation with its configuration, in a folder of its own."""

    folder: Path
    imap: MailboxAccount
    smtp: SmtpAccount
    store: str = ""
    directie: str = DIRECTIE
    toezicht: str = "toezicht@hss.example"
    password: str = ""  # another than the mailbox's own
    poll: int = 540  # so that what comes soon came by IDLE
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def config(self) -> Path:
        """The configuration, as an administrator would write it."""
        path = self.folder / "config.toml"
        login = (
            f'username = "{self.smtp.username}"\npassword = {{ env = "SMTP_PASSWORD" }}\n' if self.smtp.username else ""
        )
        text = CONFIGURATION.format(
            store=self.store or "sqlite:///klachtenpost.db",
            address=self.imap.username,
            authserv_id=AUTHSERV_ID,
            imap=self.imap,
            smtp=self.smtp,
            login=login,
            directie=self.directie,
            toezicht=self.toezicht,
            poll=self.poll,
        )
        path.write_text(text)
        return path

    @property
    def database(self) -> Path:
        """The file of the built-in database."""
        return self.folder / "klachtenpost.db"

    @property
    def log(self) -> Path:
        """What the bot says."""
        return self.folder / "log.txt"

    def says(self, words: str) -> bool:
        """Whether the bot has said this."""
        return self.log.exists() and words in self.log.read_text(errors="replace")

    def start(self) -> subprocess.Popen[bytes]:
        """Start the daemon, which is alone in its group."""
        with self.log.open("ab") as log:
            return subprocess.Popen(
                self._command("run"), env=self.surroundings, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[bytes]]:
        """Keep the daemon running until the block ends."""
        process = self.start()
        try:
            yield process
        finally:
            stop(process)

    def once(self, now: str = "") -> str:
        """Do one pass, at this moment or now; give what was printed."""
        return self.does("once", *(("--now", now) if now else ()))

    def does(self, *words: str) -> str:
        """Run a command that ends well; give what was printed."""
        done = self.tries(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tries(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command, however it ends."""
        command, environment = self._command(*words), self.surroundings
        return subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=GENEROUS
        )

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "bot", words[0], "--config", str(self.config), *words[1:]]

    @property
    def surroundings(self) -> dict[str, str]:
        """The environment, with every secret that the configuration names."""
        passwords = {"IMAP_PASSWORD": self.password or self.imap.password, "SMTP_PASSWORD": self.smtp.password or "-"}
        return {**os.environ, **SECRETS, **passwords, **self.environment}


def stop(process: subprocess.Popen[bytes]) -> int:
    """Stop a daemon as a service manager does; give its exit code."""
    process.send_signal(signal.SIGTERM)
    try:
        return process.wait(GENEROUS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise


def eventually(condition: Callable[[], object], seconds: float = GENEROUS) -> None:
    """Come back as soon as something is so; fail when it does not become so."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)
