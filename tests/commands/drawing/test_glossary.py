"""Does every word of a procedure file have its line?"""

from bot.commands.drawing.glossary import EVENTS, FIELDS, MOMENTS, READERS, TERMS
from bot.core.term import Unit, read_term
from bot.core.words import FORM_FIELDS, Audience, EventKind, Moment


def test_no_word_is_missing() -> None:
    assert set(EVENTS) == set(EventKind)
    assert set(MOMENTS) == set(Moment)
    assert set(READERS) == set(Audience)
    assert list(FIELDS) == list(FORM_FIELDS)
    assert {read_term(term).unit for term in TERMS} == set(Unit)


def test_every_line_is_one_line_of_its_own() -> None:
    said = [meaning for _, meaning in EVENTS.values()] + [*MOMENTS.values(), *READERS.values(), *FIELDS.values()]

    assert [one for one in said if len(one) > 90 or "|" in one or "\n" in one] == []
    assert len(said) == len(set(said))
