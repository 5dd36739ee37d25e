"""Is it seen what stands around a name?"""

import pytest

from bot.core.name_view import Before, view_of


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("ik sprak Smit", Before(first=2)),
        ("mevrouw Smit", Before(first=0, title=True)),
        ("dhr. M. van den Smit", Before(first=0, title=True, given=("m",), particles=("den", "van"))),
        ("Toen Smit belde", Before(first=1)),
        ("Jan Willem Smit", Before(first=0, given=("willem", "jan"))),
        ("dat zei Jan. Smit belde", Before(first=3)),
    ],
)
def test_a_name_is_read_from_its_end_backwards(sentence: str, before: Before) -> None:
    view = view_of(sentence)
    at = next(number for number, word in enumerate(view.words) if word.key == "smit")

    assert view.before(at) == before


def test_a_common_word_is_a_name_when_it_does_something() -> None:
    assert view_of("Bakker belde niet.").is_name_alone(0, Before(first=0))
    assert not view_of("Bakker en slager sloten.").is_name_alone(0, Before(first=0))


def test_capitals_tell_nothing_where_all_are_alike() -> None:
    assert not view_of("DE BAKKER BELDE").cased
    assert not view_of("de bakker belde").cased
    assert view_of("De bakker belde").cased
