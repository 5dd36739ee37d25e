"""Is a line only a name, and whose?"""

import pytest

from bot.core.reply_names import NOBODY, is_name, is_own_name, writer_of

ELS = writer_of("Els de Boer", "e.deboer@hss.example")


@pytest.mark.parametrize("line", ["Els", "els", "Els de Boer", "E. de Boer", "mw. De Boer", "Els de B.", "EdB"])
def test_own_name_is_known_in_its_short_forms(line: str) -> None:
    assert is_own_name(line, ELS)


@pytest.mark.parametrize("line", ["", "Karim", "Els kan dit niet doen", "Els, kun jij dit doen", "de", "boers"])
def test_other_words_are_not_the_own_name(line: str) -> None:
    assert not is_own_name(line, ELS)


def test_name_is_found_in_the_address() -> None:
    assert is_own_name("Joke Jansen", writer_of("", "jokejansen1950@voorbeeld.example"))


def test_nobody_has_no_name() -> None:
    assert not is_own_name("Els", NOBODY)


@pytest.mark.parametrize("line", ["Karim Haddad", "P. van den Berg", "Fam. Hoekstra", "Jan & Els de Wit", "Dewi"])
def test_line_of_capitals_is_a_name(line: str) -> None:
    assert is_name(line)


@pytest.mark.parametrize("line", ["", "Gegrond", "Bedankt", "Ik bel nog", "Maandag 12 uur", "karim", "Karim: ja", "12"])
def test_other_lines_are_no_name(line: str) -> None:
    assert not is_name(line)
