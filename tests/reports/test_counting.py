"""Do words that people typed count as what they meant?"""

import pytest

from bot.core.holes import Count
from bot.reports.counting import counted, spelled_alike
from tests.patience import patience


@pytest.mark.requirement("STA-8")
def test_capitals_spaces_and_a_stop_make_no_difference_and_the_first_spelling_is_shown() -> None:
    found = spelled_alike(["te laat.", "Te  laat", "TE LAAT\n", "Post NL", "  ", ""])

    assert counted(found) == [Count(label="Te laat", count=3), Count(label="Post NL", count=1)]


def test_what_comes_back_as_often_keeps_its_order() -> None:
    assert [one.label for one in counted(spelled_alike(["b", "c", "a", "c", "a", "b"]))] == ["B", "C", "A"]


def test_a_label_is_one_line_of_some_length_whatever_was_typed() -> None:
    with patience():
        (label,) = spelled_alike(["é\u202e\n\x00. " * 100_000])

    assert (len(label) <= 130, label.isprintable()) == (True, True)
