"""How often does something come back? Words that people typed count as the same in spite of capitals and spaces."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.core.holes import Count
from bot.core.plain import one_line

LONGEST = 120  # characters of a label


def spelled_alike(texts: Iterable[str]) -> Counter[str]:
    """Count texts that are the same but for capitals, spaces and the stop at their end; the first spelling is shown."""
    shown: dict[str, str] = {}
    found: Counter[str] = Counter()
    for text in texts:
        label = one_line(text, LONGEST).strip(" .,;:!")
        if label:
            found[shown.setdefault(label.casefold(), label[0].upper() + label[1:])] += 1
    return found


def counted(found: Mapping[str, int]) -> list[Count]:
    """Give counts as lines, what comes back most often first."""
    return [Count(label=label, count=count) for label, count in sorted(found.items(), key=lambda one: -one[1])]
