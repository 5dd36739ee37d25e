"""Which run of the program is this, and is another one still at work?"""

import os
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Node:
    """One run on one machine: the name under which it claims work."""

    machine: str
    run: str  # the process id

    def __str__(self) -> str:
        """Give the name that stands in claims."""
        return f"{self.machine}:{self.run}"

    def of_run(self, run: str) -> str:
        """Name another run on this machine."""
        return f"{self.machine}:{run}"

    def is_over(self, name: str) -> bool:
        """Say whether that run has surely ended; of another machine nobody knows, there the lease decides.

        At start, claims under our own name are those of an earlier run with the same number.
        """
        machine, _, run = name.rpartition(":")
        if machine != self.machine or not run.isdigit():
            return False
        return run == self.run or not _is_alive(int(run))


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
