"""Whose is a mail that a colleague passed on, from when does it run, and what must be asked of the colleague?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.calendar import dutch_day
from bot.core.lacking import OLDEST, WORDS
from bot.core.mail import Address, Forward
from bot.core.wording import day_in_words

A_DAY = timedelta(days=1)  # clocks differ: a mail of tomorrow is of today


@dataclass(frozen=True, kw_only=True)
class PassedOn:
    """A complaint that came by way of a colleague."""

    complainant: Address
    received: datetime
    lacks: tuple[str, ...] = ()  # what is not known, or not sure
    asks: tuple[str, ...] = ()  # the same, to the colleague


def passed_on(
    forward: Forward, arrived: datetime, is_ours: Callable[[str], bool], others: Sequence[Address] = ()
) -> PassedOn:
    """Judge a forward. It runs from the original mail (DECISIONS, "Arrival"); where that is in doubt, from this one.

    :param is_ours: whether an address is a colleague's, or the bot's own
    :param others: who wrote the other mails that were attached
    """
    sender = forward.sender or Address(name="", address="")
    whose = _whose(sender, is_ours)
    when = _when(forward.sent_at, arrived)
    more = _others(sender, others)
    complainant = Address(name="" if whose and sender.address else sender.name, address="" if whose else sender.address)
    return PassedOn(
        complainant=complainant,
        received=arrived if when or forward.sent_at is None else min(forward.sent_at, arrived),
        lacks=(
            *(("complainant",) if whose and not complainant.name else ()),
            *(("email",) if whose else ()),
            *(("received",) if when else ()),
        ),
        asks=tuple(one for one in (whose, when, more) if one),
    )


def _whose(sender: Address, is_ours: Callable[[str], bool]) -> str:
    if sender.address and is_ours(sender.address):
        who = sender.name or sender.address
        return f"wie de klager is, en het e-mailadres. De mail lijkt van {who} te komen, en die werkt hier."
    if sender.address:
        return ""
    return WORDS["email"] if sender.name else "wie de klager is, en het e-mailadres"


def _when(sent_at: datetime | None, arrived: datetime) -> str:
    day = f"{day_in_words(dutch_day(sent_at))}" if sent_at else ""
    if sent_at is None:
        return "op welke dag de mail van de klager bij jou kwam"
    if sent_at > arrived + A_DAY:
        return f"op welke dag de mail van de klager bij jou kwam. In de mail staat {day}, en die dag moet nog komen."
    if sent_at < arrived - OLDEST:
        return f"op welke dag de mail van de klager bij jou kwam. In de mail staat {day}. Klopt dat, zo lang geleden?"
    return ""


def _others(sender: Address, others: Sequence[Address]) -> str:
    """Ask for the other mails apart: each may be the complaint of somebody else."""
    theirs = dict.fromkeys(one.address for one in others if one.address and one.address != sender.address)
    if not theirs:
        return ""
    of = sender.name or sender.address or "de eerste"
    return (
        f"of de andere mails ook klachten zijn. Er zaten er meer bij. Deze zaak gaat alleen over die van {of}. "
        "Stuur een andere klacht apart door."
    )
