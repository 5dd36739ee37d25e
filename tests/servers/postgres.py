"""What does a real PostgreSQL do? A private one, with a fresh database for every test that asks for one."""

import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tests.servers.process import (
    LOOPBACK,
    START_SECONDS,
    Command,
    as_user,
    free_port,
    must_have,
    private_folder,
    running,
    unavailable,
    without_root,
)

SETTINGS = {
    "listen_addresses": LOOPBACK,
    "fsync": "off",  # a test's data need not survive a power cut
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "100",
    "shared_buffers": "32MB",
}


@dataclass(frozen=True, kw_only=True)
class Postgres:
    """A running PostgreSQL."""

    port: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @contextmanager
    def new_database(self) -> Iterator[str]:
        """The URL of an empty database that is dropped afterwards, also when somebody still uses it."""
        name = f"test{next(self.numbers)}"
        self._order(f"create database {name}")
        try:
            yield f"postgresql+psycopg://postgres@{LOOPBACK}:{self.port}/{name}"
        finally:
            self._order(f"drop database {name} with (force)")

    def _order(self, command: str) -> None:
        with psycopg.connect(host=LOOPBACK, port=self.port, user="postgres", autocommit=True) as connection:
            connection.execute(command.encode())

    def answers(self) -> bool:
        """Whether it takes orders already."""
        try:
            self._order("select 1")
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def serve() -> Iterator[Postgres]:
    """Run a PostgreSQL until the block ends."""
    programs = _programs()
    must_have(programs / "postgres", programs / "initdb", reason="PostgreSQL is needed")
    user = without_root("postgres")
    with private_folder("postgres", user) as home:
        _initialise(programs, home / "data", user)
        server = Postgres(port=free_port())
        settings = SETTINGS | {"port": str(server.port), "unix_socket_directories": str(home)}
        arguments: list[str | Path] = [
            programs / "postgres",
            "-D",
            home / "data",
            *(f"--{key}={value}" for key, value in settings.items()),
        ]
        command = Command(arguments=arguments, home=home, user=user, stop=signal.SIGINT)
        with running(command) as process:
            _wait_until_ready(server, process, command.log)
            yield server


def _programs() -> Path:
    """Debian keeps them apart by version, others on the path."""
    on_path = shutil.which("initdb")
    if on_path is not None:
        return Path(on_path).parent
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    return max(versions, key=lambda path: int(path.parent.name), default=Path("/usr/lib/postgresql"))


def _initialise(programs: Path, data: Path, user: str) -> None:
    options = ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    command = [*as_user(user), str(programs / "initdb"), *map(str, options)]
    made = subprocess.run(command, check=False, capture_output=True, cwd="/")
    if made.returncode != 0:
        unavailable(f"initdb failed: {made.stderr.decode(errors='replace')[-500:]}")


def _wait_until_ready(server: Postgres, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not server.answers():
        if process.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"PostgreSQL did not start:\n{log.read_text(errors='replace')[-2000:]}", pytrace=False)
        time.sleep(0.05)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A running PostgreSQL for all tests of this process."""
    with serve() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """An empty database of its own for this test."""
    with postgres.new_database() as url:
        yield url
