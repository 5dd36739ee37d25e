"""What does a colleague ask, when the words name the case by its number: "HSS-2026-0004: ik pak dit op"?"""

import re
from collections.abc import Iterator
from datetime import date

from bot.core.instruction import Instruction, read_instruction
from bot.core.instruction_lines import GREETING
from bot.core.token import find_numbers

LABEL = r"\s{0,9}(?:(?:in|bij|over|voor|van)\s)?"
ENDS = r"(?P<ends>\s?[:,\N{EN DASH}-])?\s*"
CASE = r"(?:(?:de|het)\s)?(?:(?:zaak|klacht|dossier)(?:nummer)?\s)?"
NOT_ITSELF = re.compile(r"\b(?:met|als|aan|door)\s+$", re.IGNORECASE)  # "voeg samen met …" names another case


def read_in_case(words: str, number: str, today: date) -> Instruction:
    """Read what is asked in a case; words that are clear as they stand are left as they stand."""
    said = read_instruction(words, today)
    if said.acts and not said.not_understood:
        return said
    others = (read_instruction(one, today) for one in _without_number(words, number))
    return next((one for one in others if _asks(one)), said)


def _asks(said: Instruction) -> bool:
    return bool(said.acts) or said.wants_status or said.wants_owner


def _without_number(words: str, number: str) -> Iterator[str]:
    """Give the words as they may be meant: with the number above them left out, and with it as "deze zaak"."""
    if find_numbers(words) != (number,):
        return
    bare = _without_label(words, number)
    if bare != words:
        yield bare
    if (named := _as_this_case(bare, number)) != bare:
        yield named


def _without_label(words: str, number: str) -> str:
    """Leave the number out where it stands above the words, or before a colon at the begin of a line."""
    label = re.compile(f"{LABEL}{CASE}{re.escape(number)}{ENDS}", re.IGNORECASE)
    lines = words.splitlines()
    first = next((n for n, line in enumerate(lines) if line.strip() and not GREETING.fullmatch(line.strip())), 0)
    for place, line in enumerate(lines):
        found = label.match(line)
        if found and (place == first or (found["ends"] or "").strip() == ":"):
            lines[place] = line[found.end() :]
    return "\n".join(lines).strip("\n")


def _as_this_case(words: str, number: str) -> str:
    """Put "deze zaak" where the words name the number first."""
    found = re.search(rf"{CASE}{re.escape(number)}", words, re.IGNORECASE)
    if found is None or NOT_ITSELF.search(words[max(0, found.start() - 20) : found.start()]):
        return words
    return f"{words[: found.start()]}deze zaak{words[found.end() :]}"
