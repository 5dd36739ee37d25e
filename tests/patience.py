"""Does hostile input make us think for hours? No test here measures speed: that is for `make bench`."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = (
    60.0  # of the processor. Honest work takes at most a few, on a slow machine too; a pattern that explodes, hours
)


class OutOfPatience(Exception):
    """What was tried took the processor far longer than any honest machine needs for it."""


@contextmanager
def patience(seconds: float = SECONDS) -> Iterator[None]:
    """Break off what is inside after so many seconds of the processor: a busy machine fails nothing.

    Raises:
        OutOfPatience: it would have gone on and on.

    """
    before = signal.signal(signal.SIGVTALRM, _break_off)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _break_off(_number: int, _frame: FrameType | None) -> None:
    raise OutOfPatience
