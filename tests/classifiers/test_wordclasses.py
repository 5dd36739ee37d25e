"""To which class does a word belong?"""

import pytest

from classifiers.wordclasses import Lexicon, WordClass


@pytest.mark.parametrize(
    ("word", "belongs"),
    [("onbeschoft", True), ("onbeschofd", True), ("onbescoft", True), ("beschoft", False), ("onbeschaafder", False)],
)
def test_a_word_may_be_misspelt_by_two_letters_after_its_beginning(word: str, belongs: bool) -> None:  # noqa: FBT001
    assert WordClass(("~onbeschoft",)).has(word) is belongs


def test_the_opposite_of_a_word_is_not_a_typing_error() -> None:
    assert not WordClass(("~ontevreden",)).has("tevreden")


def test_a_star_stands_for_any_letters() -> None:
    stars = WordClass(("*monteur", "lek*"))

    assert [stars.has(one) for one in ("monteur", "cv-monteur", "monteurs", "lekkage")] == [True, True, False, True]


def test_a_lexicon_knows_all_classes_of_a_word_in_any_case() -> None:
    lexicon = Lexicon({"a": ("huur",), "b": ("huur*",), "c": ("koop",)})

    assert lexicon.of("HUUR") == {"a", "b"}
