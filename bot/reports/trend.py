"""What stands out against the quarter before (HSS-11, BOU-10)?"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bot.core.wording import cue_in_words, join_in_words

SIGNS_FROM = 3  # complaints with the same sign: fewer is no trend
WORDS_FROM = 2  # times that the same cause comes back
FEW = "Er zijn te weinig klachten om een trend te zien."
Pair = tuple[Mapping[str, int], Mapping[str, int]]  # how often in this quarter, and in the one before


def trend_text(now: int, before: int | None, signs: Mapping[str, int], words: Sequence[Pair]) -> str:
    """Say in some lines what stands out.

    :param before: how many complaints came in the quarter before; None when there was no bot yet
    :param words: what colleagues recorded: causes, kinds
    """
    total = () if before is None else (_total(now, before),)
    moved = () if before is None else tuple(_moved(words))
    often = [cue_in_words(cue) for cue, count in Counter(signs).most_common() if count >= SIGNS_FROM]
    seen = (f"Dit komt vaak terug: {join_in_words(often)}. Bespreek of er een oorzaak achter zit.",) if often else ()
    return "\n".join((*total, *(moved + seen or (FEW,))))


def _total(now: int, before: int) -> str:
    came = {0: "Er kwam geen klacht binnen.", 1: "Er kwam 1 klacht binnen."}.get(
        now, f"Er kwamen {now} klachten binnen."
    )
    if now == before:
        return f"{came} Dat is evenveel als in het kwartaal ervoor."
    other = abs(now - before)
    are = "Dat is er 1" if other == 1 else f"Dat zijn er {other}"
    return f"{came} {are} {'meer' if now > before else 'minder'} dan in het kwartaal ervoor."


def _moved(words: Sequence[Pair]) -> Iterator[str]:
    """Name what comes back more or less often than it did; once is no pattern."""
    more = [line for now, before in words for line in _higher(now, before)]
    less = [line for now, before in words for line in _higher(before, now, turned=True)]
    if more:
        yield f"Dit kwam vaker voor dan in het kwartaal ervoor: {join_in_words(more)}."
    if less:
        yield f"Dit kwam minder vaak voor dan in het kwartaal ervoor: {join_in_words(less)}."


def _higher(high: Mapping[str, int], low: Mapping[str, int], *, turned: bool = False) -> Iterator[str]:
    lower = {label.casefold(): count for label, count in low.items()}
    for label, count in high.items():
        other = lower.get(label.casefold(), 0)
        if count > other and count >= WORDS_FROM:
            now, before = (other, count) if turned else (count, other)
            yield f"{label} ({now} keer, eerst {before} keer)"
