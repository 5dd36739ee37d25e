"""How does the bot keep running? One thread reads each mailbox, one thinks, one sends for each organisation."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from apscheduler.schedulers.background import BackgroundScheduler

from bot import journey
from bot.adapters import GiveUp, TryAgain
from bot.adapters.imap import Mailbox
from bot.adapters.smtp import Sender
from bot.app import Clock, clock
from bot.core.surprise import where
from bot.desk.office import Desk, Office
from bot.learning.nightly import NightSchool

log = logging.getLogger(__name__)
FIRST_DELAY = 1.0  # seconds; doubled after each failure
LONGEST_DELAY = 60.0
ALARM_AFTER = timedelta(hours=1)  # without a single good look in a mailbox
LOOK_FOR_LETTERS = 5.0  # seconds between looks for letters that must be tried again


class Daemon:
    """Runs until `stop` is set. Every thread may fail and goes on; the database is the truth."""

    def __init__(
        self,
        desk: Desk,
        *,
        poll_seconds: float,
        tick_seconds: float,
        stop: threading.Event,
        tell: Clock = clock,
        school: NightSchool | None = None,
    ) -> None:
        self._desk = desk
        self._poll = poll_seconds
        self._tick = tick_seconds
        self._stop = stop
        self._tell = tell  # the real time, except in a demonstration
        self._school = school  # where the configuration says so
        self._work = threading.Event()  # a mail was kept, or a letter's fate is known
        self._clock_ticked = threading.Event()
        self._letters = {key: threading.Event() for key in desk.offices}

    def run(self) -> None:
        """Do everything, in the calling thread the thinking; come back when stopped."""
        journey.take_back(self._desk)
        threads = [
            self._thread(kind, office)
            for office in self._desk.offices.values()
            for kind in (self._receive, self._deliver)
        ]
        scheduler = BackgroundScheduler(timezone="UTC")
        options = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        scheduler.add_job(self._ticks, "interval", seconds=self._tick, next_run_time=clock(), **options)
        scheduler.start()
        for thread in threads:
            thread.start()
        try:
            self._think()
        finally:
            self._stop.set()
            scheduler.shutdown(wait=False)
            if self._school:
                self._school.stop()
            for event in self._letters.values():
                event.set()
            for thread in threads:
                thread.join(timeout=30)

    def _thread(self, work: Callable[[Office], None], office: Office) -> threading.Thread:
        name = f"{work.__name__.strip('_')}-{office.organisation.key}"
        return threading.Thread(target=self._keep_going, args=(work, office), name=name, daemon=True)

    def _ticks(self) -> None:
        self._clock_ticked.set()
        self._work.set()

    def _think(self) -> None:
        """Handle what came in, and do what the clock asks."""
        delay = FIRST_DELAY
        while not self._stop.is_set():
            if not self._work.wait(timeout=1.0):
                continue
            self._work.clear()
            try:
                journey.handle(self._desk, self._tell(), progress=self._letters_wait, stop=self._stop.is_set)
                if self._clock_ticked.is_set():
                    self._clock_ticked.clear()
                    journey.remind(self._desk, self._tell())
                    if self._school:
                        self._school.look(self._tell())
                self._letters_wait()
                delay = FIRST_DELAY
            except Exception as surprise:  # noqa: BLE001 - the database may be away for a while
                log.error("handling failed, again in %.0f seconds: %s", delay, where(surprise))
                self._stop.wait(delay)
                delay = min(2 * delay, LONGEST_DELAY)
                self._work.set()

    def _letters_wait(self, _handled: int = 0) -> None:
        for event in self._letters.values():
            event.set()

    def _keep_going(self, work: Callable[[Office], None], office: Office) -> None:
        """Begin again after each failure, with rising delay; after an hour without success say so loudly."""
        delay, good = FIRST_DELAY, clock()
        while not self._stop.is_set():
            started = clock()
            try:
                work(office)
            except (TryAgain, GiveUp) as trouble:
                log.warning("%s: %s", office.organisation.key, trouble)
            except Exception as surprise:  # noqa: BLE001 - this thread begins again
                log.error("%s failed: %s", threading.current_thread().name, where(surprise))
            if clock() - started > timedelta(seconds=LONGEST_DELAY):
                delay, good = FIRST_DELAY, clock()
            if clock() - good > ALARM_AFTER:
                log.critical("%s: nothing works here for over an hour", threading.current_thread().name)
            self._stop.wait(delay)
            delay = min(2 * delay, LONGEST_DELAY)

    def _receive(self, office: Office) -> None:
        with Mailbox.open(office.mailbox) as mailbox:
            while not self._stop.is_set():
                journey.receive(self._desk, office, mailbox, self._tell(), kept=self._work.set, stop=self._stop.is_set)
                mailbox.wait(self._poll, self._stop)

    def _deliver(self, office: Office) -> None:
        waiting = self._letters[office.organisation.key]
        with Sender(office.smtp) as sender:
            while not self._stop.is_set():
                waiting.wait(timeout=LOOK_FOR_LETTERS)
                waiting.clear()
                if journey.deliver(self._desk, office, sender, self._tell(), self._tell, stop=self._stop.is_set):
                    self._work.set()
