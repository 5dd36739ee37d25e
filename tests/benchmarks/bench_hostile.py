"""How long does a text that was made to be slow keep a reader busy? `python -m tests.benchmarks.bench_hostile`."""

import re
import sys
import time
from collections.abc import Callable
from datetime import date

from bot.core.complainant import party_told
from bot.core.details import read_details
from bot.core.discussed import read_discussed
from bot.core.instruction import read_instruction
from bot.core.meant import meant_by
from bot.core.own_words import own_words
from bot.core.postal import address_told
from bot.core.told_when import when_told
from bot.core.urgency import find_urgent
from tests.core.nasty import NASTY
from tests.core.test_details import COLLEAGUES, TRUUS

TODAY = date(2026, 11, 19)
WORD = re.compile(r"\w+")
READERS: dict[str, Callable[[str], object]] = {
    "what a colleague orders": lambda text: read_instruction(text, TODAY),
    "what a complainant means": lambda text: meant_by(text, None),
    "details": lambda text: read_details(text, TODAY, sender=TRUUS, asked=("discussed", "wish"), colleagues=COLLEAGUES),
    "own words": own_words,
    "discussed": lambda text: read_discussed(text, asked=True),
    "who complains": lambda text: party_told(text, TRUUS),
    "address": address_told,
    "when": lambda text: when_told(text, TODAY),
    "urgency": find_urgent,
}


def slowest(read: Callable[[str], object]) -> tuple[float, str]:
    """Give the seconds of the processor that the nastiest text takes, and how that text begins."""
    return max((_seconds(read, text), repr(text[:20])) for text in NASTY)


def main() -> None:
    """Set the nastiest text of each reader against the floor: finding the words of that text, ten times."""
    floor, _ = slowest(lambda text: [WORD.findall(text) for _ in range(10)])
    sys.stdout.write(f"floor: {floor * 1000:.0f} ms for 100,000 characters\n")
    for name, read in READERS.items():
        seconds, text = slowest(read)
        sys.stdout.write(f"{name}: {seconds * 1000:.0f} ms, {seconds / floor:.1f} of the floor ({text})\n")


def _seconds(read: Callable[[str], object], text: str) -> float:
    before = time.process_time()
    read(text)
    return time.process_time() - before


if __name__ == "__main__":
    main()
