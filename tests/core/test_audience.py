"""Is it known of every letter for whom it is?"""

from bot.core.audience import AUDIENCES
from bot.core.holes import HOLES
from bot.core.words import Audience
from bot.rules import load_procedure

APART = {  # written to one given person, not by a row of a procedure
    "absence_confirm", "absence_noted", "absence_over",
    "draft", "expiring", "help", "second_reading",
    "bounce_notice", "cannot_handle", "confirm", "digest", "form_incomplete", "intake_form", "inventory", "mail_wanted",
    "post_letter",
    "transcript", "undeliverable", "which_case",
}  # fmt: skip


def test_every_letter_has_an_audience_or_one_given_reader() -> None:
    assert set(AUDIENCES) | APART == set(HOLES)


def test_every_audience_has_a_letter_but_the_one_who_entered() -> None:
    assert set(AUDIENCES.values()) == set(Audience) - {Audience.ENTERED_BY}


def test_a_person_who_is_kept_out_is_asked_one_thing_at_most() -> None:
    assert [name for name, audience in AUDIENCES.items() if audience is Audience.ASKED] == ["colleague_question"]


def test_hss_sends_letters_with_an_audience_only() -> None:
    sent = {name for step in load_procedure("hss").steps for name in step.send}

    assert sent - set(AUDIENCES) == set()
