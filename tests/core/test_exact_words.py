"""With which words would an implied act have been asked outright? They must be read as that act."""

from datetime import date

import pytest

from bot.core.exact_words import exact_words, offer_of
from bot.core.instruction import read_instruction
from bot.core.openings_act import Act
from bot.core.words import EventKind


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        (EventKind.DECIDED, {"outcome": "unfounded", "reasons": "Het klopte."}, "besluit: ongegrond, want Het klopte."),
        (EventKind.DECIDED, {"outcome": "partly_founded", "reasons": "a\nb"}, "besluit: deels gegrond, want a b"),
        (EventKind.SETTLED, {"text": "wij bellen maandag"}, "opgelost: wij bellen maandag"),
        (EventKind.REPLIED, {"text": "Dag mevrouw."}, "bericht aan klager: Dag mevrouw."),
        (EventKind.TAKEN, {}, "ik pak dit op"),
        (EventKind.PASSED, {"to": "Sam Visser"}, "doorgeven aan Sam Visser"),
    ],
)
def test_the_words_that_are_offered_ask_that_act(kind: EventKind, facts: dict[str, str], words: str) -> None:
    act = Act(kind=kind, facts=facts)

    assert exact_words(act) == words
    assert [one.kind for one in read_instruction(words, date(2026, 11, 23)).acts] == [kind]


def test_what_is_for_us_alone_is_not_offered_as_what_was_agreed() -> None:
    assert exact_words(Act(kind=EventKind.SETTLED, facts={"text": "sluit de zaak maar"})) == "opgelost: …"


@pytest.mark.parametrize(
    ("kind", "facts", "offer"),
    [
        (EventKind.DECIDED, {"outcome": "partly_founded"}, "Neem een besluit: deels gegrond"),
        (EventKind.EFFECT, {"works": "no", "text": "x"}, "De maatregel werkt niet"),
        (EventKind.EXTENDED, {"term": "2 weeks"}, "Verleng de termijn"),
        (EventKind.NAMED, {"named": "self"}, "Ik ben er zelf bij betrokken"),
        (EventKind.MEETING_ANSWERED, {"answer": "no"}, ""),
    ],
)
def test_what_is_offered_is_called_as_in_the_list_of_acts(kind: EventKind, facts: dict[str, str], offer: str) -> None:
    assert offer_of(Act(kind=kind, facts=facts)) == offer
