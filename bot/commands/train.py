"""Learn from what colleagues corrected: train a model, compare it, and put it in use when nothing gets worse."""

import logging
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.adapters import shelf
from bot.desk.office import Desk
from bot.learning.rounds import IN_WORDS, Result, Round, hold, rehearse
from bot.learning.training import Say, School
from bot.recogniser import load
from classifiers.corpus import Example, examples
from classifiers.recogniser import Recogniser

log = logging.getLogger(__name__)
NOT_USED = 3  # exit code: all went well, and the new model is not used
QUIET = 15  # how far a training at night steps back for everything else


def train(
    desk: Desk, folder: Path, now: datetime, school: School | None = None, *, dry_run: bool = False, again: bool = False
) -> int:
    """Hold a round of learning, and print what comes of it; give the exit code."""
    school = school or school_of(to_screen)
    ended = rehearse(desk, folder, school) if dry_run else hold(desk, folder, now, school, again=again)
    return _told(ended, folder, to_screen)


def train_at_night(desk: Desk, folder: Path, now: datetime, school: School | None = None) -> int:
    """Hold a round of learning that is in nobody's way, and log what comes of it; give the exit code."""
    os.nice(QUIET)
    return _told(hold(desk, folder, now, school or school_of(log.info)), folder, log.info)


def fit(found: Sequence[Example], into: Path, say: Say) -> None:
    """Train."""
    from classifiers.train import fit as fit_it  # noqa: PLC0415 - scikit-learn is loaded to train, and for nothing else

    fit_it(found, into, say)


def school_of(say: Say) -> School:
    """Give who trains in earnest."""
    return School(fit=fit, load=Recogniser.load, in_use=load, corpus=examples, say=say)


def _told(ended: Round, folder: Path, say: Say) -> int:
    for line in ended.text.splitlines():
        say(line)
    if ended.version:
        say(f"This report is kept as {shelf.place(folder, ended.version) / IN_WORDS}")
    return NOT_USED if ended.result is Result.WORSE else 0


def to_screen(line: str) -> None:
    """Show how far it is."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
