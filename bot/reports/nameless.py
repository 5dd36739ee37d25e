"""What did somebody type, without the names in it? An inventory is no place for who did what (BOU-10, STA-11)."""

from collections.abc import Sequence

from bot.core.case import Case
from bot.core.name_mentions import NameIndex
from bot.core.organisation import Colleague
from bot.core.plain import one_line
from bot.core.wording import called

COMPLAINANT = "complainant"
SAID = {COMPLAINANT: "de klager"}
LONGEST = 500  # characters that are looked at


def nameless(text: str, case: Case, colleagues: Sequence[Colleague]) -> str:
    """Say "een collega" and "de klager" where a text calls them by name."""
    said = one_line(text, LONGEST)
    complainant = Colleague(name=called(case.complainant_name), address=COMPLAINANT)
    found = NameIndex((*colleagues, *((complainant,) if complainant.name else ()))).mentions(said)
    end = len(said)
    for one in sorted(found, key=lambda mention: mention.start, reverse=True):
        if one.end <= end:
            said = said[: one.start] + SAID.get(one.address, "een collega") + said[one.end :]
            end = one.start
    return said
