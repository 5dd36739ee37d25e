"""Which words of a mail are judged?"""

import pytest

from bot.core.mail import Forward, Mail
from bot.desk.reading import text_of

NOTHING = frozenset[str]()


def forwarded(note: str) -> Mail:
    return Mail(
        subject="FW: Welkom",
        text=f"{note}\n\nWelkom bij ons.",
        new_text=note,
        forward=Forward(sender=None, sent_at=None, subject="Welkom", text="Welkom bij ons.", note=note),
    )


def test_of_what_a_colleague_passes_on_the_forwarded_words_count() -> None:
    text = text_of(forwarded("Graag oppakken."), NOTHING, passed_on=True)

    assert (text.subject, text.body) == ("Welkom", "Welkom bij ons.")


def test_somebody_else_who_forwards_our_letter_says_himself_what_is_wrong() -> None:
    text = text_of(forwarded("Deze brief is niet voor mij."), NOTHING, passed_on=False)

    assert (text.subject, text.body) == ("FW: Welkom", "Deze brief is niet voor mij.")


@pytest.mark.parametrize("passed_on", [True, False])
def test_of_a_bare_forward_what_was_forwarded_counts(*, passed_on: bool) -> None:
    assert text_of(forwarded(""), NOTHING, passed_on=passed_on).body == "Welkom bij ons."
