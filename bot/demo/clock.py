"""What time is it in the demo?"""

from collections.abc import Callable
from datetime import datetime


class Clock:
    """The played moment, moved on by the play; or real time, once people take part themselves."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._real: Callable[[], datetime] | None = None

    def __call__(self) -> datetime:
        """Tell the time."""
        return self._real() if self._real else self._now

    def move_to(self, now: datetime) -> None:
        """Let it be a later moment; the clock never goes back."""
        self._now = max(self._now, now)

    def follow(self, real: Callable[[], datetime]) -> None:
        """Go on in real time."""
        self._real = real
