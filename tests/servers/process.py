"""How does a test run a real server that nobody else can see and that never outlives the test?"""

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

LOOPBACK = "127.0.0.1"
START_SECONDS = 30.0
STOP_SECONDS = 10.0


def must_have(*programs: str | Path, reason: str) -> None:
    """Skip the test when a server is not installed; with CI=true that is a failure."""
    absent = [str(program) for program in programs if shutil.which(str(program)) is None]
    if absent:
        unavailable(f"{reason}: {', '.join(absent)} not found (.ci/install-servers installs it)")


def unavailable(reason: str) -> None:
    """Skip with a reason, or fail where everything is expected to be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def free_port() -> int:
    """A port of the loopback interface that nobody uses now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def private_folder(name: str, owner: str | None = None) -> Iterator[Path]:
    """A folder with a short path (sockets allow 107 characters) that the server's user may enter."""
    folder = Path(tempfile.mkdtemp(prefix=f"kp-{name}-", dir="/tmp"))
    folder.chmod(0o755)
    if owner is not None and os.geteuid() == 0:
        shutil.chown(folder, owner, group_of(owner))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def without_root(user: str) -> str:
    """The user that a server must run as: the given one when we are root, else ourselves."""
    return user if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name


@dataclass(frozen=True, kw_only=True)
class Command:
    """A server in the foreground: what to run, as whom, and the folder that is all its own."""

    arguments: Sequence[str | Path]
    home: Path
    user: str = ""
    stop: signal.Signals = signal.SIGTERM

    @property
    def log(self) -> Path:
        """Where what it says goes."""
        return self.home / "output.log"


@contextmanager
def running(command: Command) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server in its own process group until the block ends, or until we are killed."""
    with command.log.open("ab") as log:
        process = subprocess.Popen(
            [*as_user(command.user), *map(str, command.arguments)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    with _guarded(process, command.home):
        try:
            yield process
        finally:
            _end(process, command.stop)


@contextmanager
def _guarded(process: subprocess.Popen[bytes], home: Path) -> Iterator[None]:
    """Let a shell wait for our death, by whatever cause: then its standard input ends, and so does the server."""
    group = f"-{process.pid}"
    will = 'read _; kill -TERM "$0"; sleep 2; kill -KILL "$0"; rm -rf "$1"'  # dash's kill knows no --
    guard = subprocess.Popen(
        ["/bin/sh", "-c", will, group, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with guard:
        try:
            yield
        finally:
            guard.kill()


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Come back when the server listens; say what it wrote when it does not."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=1):
            return
        time.sleep(0.02)
    words = log.read_text(errors="replace")[-2000:] if log.exists() else ""
    pytest.fail(f"the server on port {port} did not start:\n{words}", pytrace=False)


def as_user(user: str) -> list[str]:
    """What to put before a command so that it runs as this user; nothing when we can't or need not change."""
    if not user or os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={user}", f"--regid={group_of(user)}", "--init-groups", "--"]


def group_of(user: str) -> str:
    """The user's own group."""
    return grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name


def _end(process: subprocess.Popen[bytes], how: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        process.send_signal(how)
    with suppress(subprocess.TimeoutExpired):
        process.wait(STOP_SECONDS)
    with suppress(ProcessLookupError):  # children that the server left behind
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
