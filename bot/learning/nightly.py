"""When does the daemon train by itself, and how is that in nobody's way? At night, in a process of its own.

The process finds out itself whether there is anything new. Whatever becomes of it, the daemon goes on.
"""

import logging
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.surprise import where
from bot.desk.office import Desk
from bot.store import slots

log = logging.getLogger(__name__)
FROM, UNTIL = 3, 6  # o'clock
LAST_SECONDS = 5  # that a stopped training gets to end
LONGEST = timedelta(hours=3)  # a training that takes longer hangs
KIND = "training"  # of the slot
ENDED = {0: "ended well", 3: "ended: the new model is not better, and not used"}


def is_night(now: datetime) -> bool:
    """Say whether this is the hour to train."""
    return FROM <= now.astimezone(AMSTERDAM).hour < UNTIL


def command(config: Path) -> list[str]:
    """Give the command that trains."""
    return [sys.executable, "-m", "bot", "--config", str(config), "train", "--nightly"]


@dataclass(frozen=True, kw_only=True)
class Class:
    """A training that is under way."""

    process: subprocess.Popen[bytes]
    since: datetime


class NightSchool:
    """Trains once a night; of several nodes with models in one folder the first does it, and the next finds it done."""

    def __init__(self, desk: Desk, folder: Path, order: Sequence[str]) -> None:
        self._desk = desk
        self._where = f"{desk.node.machine}:{folder}"
        self._order = order
        self._class: Class | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether a training was begun whose end was not seen yet."""
        return self._class is not None

    def look(self, now: datetime) -> None:
        """Begin when it is time, and see how it ended; nothing that goes wrong here stops the daemon."""
        try:
            if self._class:
                self._see(self._class, now)
            elif is_night(now) and self._is_first(now):
                self._begin(now)
        except Exception as surprise:  # noqa: BLE001 - mail goes before learning
            log.error("the training of tonight failed: %s", where(surprise))

    def stop(self) -> None:
        """End a training that is under way; nothing is lost but its work."""
        if self._class:
            self._class.process.kill()
            with suppress(subprocess.TimeoutExpired):  # stuck in the system: mail must not wait for it
                self._class.process.wait(timeout=LAST_SECONDS)
            self._class = None

    def _is_first(self, now: datetime) -> bool:
        with self._desk.store.transaction() as session:
            return slots.take(session, self._where, KIND, str(dutch_day(now)), node=str(self._desk.node), now=now)

    def _begin(self, now: datetime) -> None:
        log.info("looking whether there is something new to learn from")
        process = subprocess.Popen(self._order, stdin=subprocess.DEVNULL)  # noqa: S603 - our own command
        self._class = Class(process=process, since=now)

    def _see(self, held: Class, now: datetime) -> None:
        code = held.process.poll()
        if code is None and now - held.since > LONGEST:
            self.stop()
            log.error("the training of tonight took longer than %s, and was stopped", LONGEST)
        elif code is not None:
            self._class = None
            level = logging.INFO if code in ENDED else logging.ERROR
            log.log(level, "the training of tonight %s", ENDED.get(code, f"failed with code {code}"))
