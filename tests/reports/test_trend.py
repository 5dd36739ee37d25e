"""Does the inventory say in plain words what there is more of, and less?"""

import pytest

from bot.reports.trend import FEW, Pair, trend_text

OFTEN = "Dit komt vaak terug: verwijt over hoe iemand zich gedroeg. Bespreek of er een oorzaak achter zit."


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (0, 0, "Er kwam geen klacht binnen. Dat is evenveel als in het kwartaal ervoor."),
        (1, 0, "Er kwam 1 klacht binnen. Dat is er 1 meer dan in het kwartaal ervoor."),
        (5, 3, "Er kwamen 5 klachten binnen. Dat zijn er 2 meer dan in het kwartaal ervoor."),
        (3, 5, "Er kwamen 3 klachten binnen. Dat zijn er 2 minder dan in het kwartaal ervoor."),
    ],
)
def test_complaints_are_more_or_less_than_they_were(now: int, before: int, said: str) -> None:
    assert trend_text(now, before, {}, ()).splitlines() == [said, FEW]


def test_the_first_quarter_is_compared_with_nothing() -> None:
    assert trend_text(5, None, {}, [({"Drukte": 3}, {})]) == FEW


def test_once_is_no_pattern_and_capitals_make_no_difference() -> None:
    causes = ({"Drukte": 3, "Ziekte": 1, "Fout": 2, "Verhuizing": 2}, {"drukte": 1, "FOUT": 2, "Storm": 2, "Brand": 1})
    kinds: Pair = ({"Te laat": 2}, {})
    more = "Drukte (3 keer, eerst 1 keer), Verhuizing (2 keer, eerst 0 keer) en Te laat (2 keer, eerst 0 keer)"

    assert trend_text(9, 9, {}, (causes, kinds)).splitlines()[1:] == [
        f"Dit kwam vaker voor dan in het kwartaal ervoor: {more}.",
        "Dit kwam minder vaak voor dan in het kwartaal ervoor: Storm (0 keer, eerst 2 keer).",
    ]


@pytest.mark.parametrize(("count", "said"), [(2, FEW), (3, OFTEN)])
def test_a_sign_is_named_from_three_complaints_on(count: int, said: str) -> None:
    assert trend_text(3, None, {"reproach_behaviour": count, "word_klacht": 1}, ()) == said
