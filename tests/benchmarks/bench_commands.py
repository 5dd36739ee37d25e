"""How long do commands take that need no model? `python -m tests.benchmarks.bench_commands` prints figures."""

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.bench_recognition import say, seconds

ROUNDS = 5
AIM = 0.5  # seconds
BIN = Path(sys.executable).parent / "klachtenpost"
COMMANDS = (["--help"], ["terms", "hss", "--received", "2026-11-02T10:00"], ["procedures", "check"])


def fastest(command: list[str]) -> float:
    """Give the time of the quickest of a few runs, in seconds: the others were disturbed."""
    return min(seconds(lambda: subprocess.run(command, capture_output=True, check=True)) for _ in range(ROUNDS))


def main() -> None:
    """Measure each command beside Python itself, which is the floor."""
    floor = fastest([sys.executable, "-c", "pass"])
    say(f"python alone: {floor:.2f} s")
    for command in COMMANDS:
        taken = fastest([str(BIN), *command])
        say(f"klachtenpost {' '.join(command)}: {taken:.2f} s, {taken / floor:.0f} times the floor (aim: {AIM} s)")


if __name__ == "__main__":
    main()
