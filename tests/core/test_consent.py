"""Is nothing told to others, or submitted, before the complainant said yes (STA-6, STA-7)?"""

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.consent import answers_another, asked_with, consented
from bot.core.rows import DutyRow, Step
from bot.core.term import read_term
from bot.core.words import EventKind, Moment, State
from tests.core.small import SMALL, event, happens, letters, opened

BOSS = "piet@bedrijf.example"
ASKED = happens(opened(), "feedback_wanted", address=BOSS).case
SUBMIT = DutyRow(
    name="submit", starts=(EventKind.CONSENTED,), counts_from=Moment.EVENT, term=read_term("2 weeks"),
    owed_by="behandelaar", source="a test", done_by=(EventKind.SUBMITTED,),
)  # fmt: skip
ROUTE = Step(at=(State.OPEN,), on=EventKind.UNSOLVED, send=("external_route",))


@pytest.mark.requirement("STA-7")
def test_the_complainant_is_asked_before_another_organisation_hears_anything() -> None:
    decision = happens(opened(), "feedback_wanted", address=BOSS)

    assert letters(decision) == ["consent_question"]
    assert (decision.case.feedback_to, decision.case.consent_wanted, decision.case.consents) == (BOSS, "feedback", ())


@pytest.mark.requirement("STA-7")
def test_after_a_yes_nothing_is_wanted_any_more() -> None:
    case = happens(ASKED, "consented").case

    assert (case.consent_wanted, case.consents) == ("", ("feedback",))


@pytest.mark.requirement("STA-7")
def test_a_yes_that_is_on_file_is_not_asked_for() -> None:
    decision = happens(opened(), "feedback_wanted", address=BOSS, consent="yes")

    assert letters(decision) == []  # nothing was decided yet
    assert (decision.case.feedback_to, decision.case.consents) == (BOSS, ("feedback",))


def test_a_yes_to_nothing_is_no_consent() -> None:
    assert consented(opened(), event("consented")) == opened()


def test_a_yes_is_noted_once() -> None:
    twice: Case = replace(ASKED, consents=("feedback",))

    assert consented(twice, event("consented")).consents == ("feedback",)


@pytest.mark.requirement("STA-6")
def test_who_gets_the_external_route_is_asked_whether_we_may_submit_it() -> None:
    procedure = replace(SMALL, duties=(*SMALL.duties, SUBMIT))

    assert asked_with(opened(), ROUTE, procedure).consent_wanted == "submit"
    assert asked_with(opened(), ROUTE, SMALL).consent_wanted == ""  # where we don't do that
    assert asked_with(opened(), replace(ROUTE, send=("message",)), procedure).consent_wanted == ""


HAPPENED = ("complaint", "feedback_wanted", "extension_asked", "feedback_wanted")


@pytest.mark.parametrize(
    ("answered", "wanted", "another"),
    [
        ("hss-2026-0001.k.fv8h.aaaaaaaaaaaaaaaa.4.consent_question", "feedback", False),
        ("hss-2026-0001.k.fv8h.aaaaaaaaaaaaaaaa.2.consent_question", "feedback", True),  # about another address
        ("hss-2026-0001.k.fv8h.aaaaaaaaaaaaaaaa.3.extension_question", "feedback", True),
        ("hss-2026-0001.k.fv8h.aaaaaaaaaaaaaaaa.3.extension_question", "extension", False),
        ("hss-2026-0001.k.fv8h.aaaaaaaaaaaaaaaa.9.external_route", "submit", False),
        ("hss-2026-0001.k.fv8h.aaaaaaaaaaaaaaaa.1.acknowledgement", "feedback", False),  # no question of ours
        ("", "feedback", False),
    ],
)
def test_a_yes_is_for_the_question_that_it_answers(answered: str, wanted: str, another: bool) -> None:  # noqa: FBT001
    assert answers_another((f"<{answered}@hss.example>",), wanted, HAPPENED) is another
