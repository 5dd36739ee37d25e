"""Are own examples divided so that no sender is on both sides?"""

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.folds import FOLDS, folds, is_enough

GROUPS = st.lists(st.sampled_from("abcdefghij"), max_size=40)


@given(GROUPS)
def test_every_example_has_one_place_and_every_sender_one_part(groups: list[str]) -> None:
    parts = folds(groups)

    assert sorted(at for part in parts for at in part) == list(range(len(groups)))
    assert sum(len({groups[at] for at in part}) for part in parts) == len(set(groups))


def test_parts_are_about_the_same_size() -> None:
    assert folds(list("aaabbcd")) == [[0, 1, 2], [3, 4], [5, 6]]


def test_a_few_examples_or_a_few_senders_say_nothing() -> None:
    cases: tuple[list[str], ...] = ([], list("abcde"), list("aaaaaabbb"), list("aaabbc"))

    assert [is_enough(one) for one in cases] == [False, False, False, True]
    assert len(folds(cases[-1])) == FOLDS
