"""How is a daemon born in no time? Imports take seconds; a program that has done them all forks for each start.

Its child is `klachtenpost run` in every other way, and can be killed like any process.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO

from tests.journey.house import ROOT, House


@dataclass(frozen=True)
class Nursery:
    """The program that forks; it takes one line for each order and answers with one."""

    process: subprocess.Popen[str]

    def start(self, house: House) -> int:
        """Start a daemon; give its process id."""
        return self._order(f"{house.config} {house.log}")

    def has_ended(self) -> bool:
        """Whether the last daemon ended by itself."""
        return self._order("ended?") > 0

    def end(self, process_id: int) -> None:
        """Kill a daemon as a power cut would, as far as a process can tell."""
        with suppress(ProcessLookupError):
            os.kill(process_id, 9)
        self._order("bury")

    def _order(self, words: str) -> int:
        orders, answers = self.process.stdin, self.process.stdout
        assert orders is not None
        assert answers is not None
        print(words, file=orders, flush=True)
        return int(answers.readline())


@contextmanager
def nursery(house: House) -> Iterator[Nursery]:
    """Keep one until the block ends; it ends with us, and its daemon with it."""
    command = [sys.executable, "-m", __name__]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, env=house.surroundings, text=True, **pipes) as process:  # type: ignore[call-overload]
        yield Nursery(process)
        process.stdin.close()


def main(orders: IO[str]) -> None:
    """Import everything, then do what is ordered until there is nobody left to order."""
    for module in ("bot.cli", "bot.daemon", "classifiers.recogniser"):
        import_module(module)
    child = 0
    for line in orders:
        match line.split():
            case ["ended?"]:
                found, _ = os.waitpid(child, os.WNOHANG) if child else (1, 0)
                child = 0 if found else child
                answer = int(not child)
            case ["bury"]:
                answer = os.waitpid(child, 0)[0] if child else 0
                child = 0
            case [config, log]:
                answer = child = os.fork()
                if not child:
                    run(Path(config), Path(log))
            case _:
                answer = -1
        print(answer, flush=True)  # noqa: T201 - not to a person
    if child:
        os.kill(child, 9)


def run(config: Path, log: Path) -> None:
    """Be the daemon."""
    from bot.cli import app  # noqa: PLC0415 - see above

    output = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for number in (1, 2):
        os.dup2(output, number)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    try:
        app(["run", "--config", str(config)])
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(sys.stdin)
