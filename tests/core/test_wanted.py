"""Is each letter of a row written only when it is wanted now?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.audience import AUDIENCES
from bot.core.case import Case
from bot.core.rows import Step
from bot.core.wanted import ONLY_IF, letters_of
from bot.core.words import EventKind, Moment, State
from tests.core.small import DAY, ELS, MONDAY, NEW, event, happens, letters, opened

FEEDBACK = {"feedback_to": "piet@bedrijf.example", "consents": ("feedback",)}
TOLD = replace(opened(), outcome="founded", **FEEDBACK)  # type: ignore[arg-type]


def wanted(names: list[str], case: Case, kind: str, before: Case | None = None, **facts: Any) -> list[str]:  # noqa: ANN401 - JSON values
    """Give which of these letters of a row are written."""
    row = Step(at=(State.OPEN,), on=EventKind(kind), send=tuple(names))
    return list(letters_of(row, before or case, case, event(kind, **facts)))


def test_most_letters_are_always_wanted() -> None:
    assert wanted(["acknowledgement", "handover", "report"], opened(), "complaint") == [
        "acknowledgement",
        "handover",
        "report",
    ]


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize(
    ("case", "sent"),
    [
        (replace(NEW, concerned=(ELS,)), ["wish_to_talk"]),
        (replace(NEW, concerned=(ELS,), discussed="no"), ["wish_to_talk"]),
        (replace(NEW, concerned=(ELS,), discussed="yes"), []),
        (NEW, []),
    ],
)
def test_the_employee_hears_of_the_wish_to_talk_until_there_was_a_talk(case: Case, sent: list[str]) -> None:
    assert wanted(["wish_to_talk"], case, "complaint") == sent


def test_who_was_told_of_the_wish_to_talk_is_not_told_again() -> None:
    known = replace(NEW, concerned=(ELS,))

    assert wanted(["wish_to_talk"], known, "named", before=known, addresses=[ELS]) == []
    assert wanted(["wish_to_talk"], known, "named", before=NEW, addresses=[ELS]) == ["wish_to_talk"]


@pytest.mark.requirement("STI-6")
def test_a_solution_is_confirmed_in_writing_if_the_complainant_wants_it() -> None:
    asked = happens(opened(), "settled", text="wij bellen maandag")

    assert letters(asked) == ["written_question"]
    assert letters(happens(asked.case, "written_wanted", MONDAY + DAY)) == ["agreement"]
    assert letters(happens(opened(), "settled", text="wij bellen", written="yes")) == ["agreement"]


@pytest.mark.requirement("BOU-5")
def test_where_nobody_is_asked_a_solution_is_always_confirmed() -> None:
    assert wanted(["agreement"], replace(opened(), agreement="wij bellen"), "settled") == ["agreement"]
    assert wanted(["agreement"], opened(), "settled") == []


@pytest.mark.requirement("STA-7")
@pytest.mark.parametrize(
    ("case", "kind", "sent"),
    [
        (TOLD, "decided", ["feedback"]),
        (TOLD, "consented", ["feedback"]),
        (replace(TOLD, consents=()), "decided", []),
        (replace(TOLD, feedback_to=""), "decided", []),
        (replace(TOLD, outcome=""), "decided", []),
        (replace(TOLD, outcome="", agreement="zo"), "settled", []),
        (replace(TOLD, outcome="", agreement="zo", moments={Moment.DECIDED: MONDAY}), "settled", ["feedback"]),
        (replace(TOLD, consents=("feedback", "submit")), "consented", []),  # this yes was to something else
    ],
)
def test_another_organisation_hears_what_was_decided_only_with_consent(case: Case, kind: str, sent: list[str]) -> None:
    assert wanted(["feedback"], case, kind) == sent


def test_the_question_is_put_only_while_it_is_open() -> None:
    assert wanted(["consent_question"], replace(NEW, consent_wanted="feedback"), "feedback_wanted") == [
        "consent_question"
    ]
    assert wanted(["consent_question"], replace(NEW, consent_wanted="submit"), "feedback_wanted") == []


@pytest.mark.requirement("STA-6")
def test_a_colleague_submits_what_the_complainant_said_yes_to() -> None:
    both = ["information", "submit_request"]

    assert wanted(both, replace(NEW, consents=("submit",)), "consented") == ["submit_request"]
    assert wanted(both, replace(NEW, consents=("feedback",)), "consented") == ["information"]
    assert wanted(both, replace(NEW, consents=("feedback",)), "dispute") == ["submit_request"]


@pytest.mark.parametrize(("kind", "sent"), [("position_told", ["conversation"]), ("decided", ["decision"])])
def test_what_was_told_in_a_talk_gets_the_letter_about_that_talk(kind: str, sent: list[str]) -> None:
    assert wanted(["decision", "conversation"], opened(), kind) == sent
    assert wanted(sent, opened(), kind) == sent


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize(
    ("case", "sent"),
    [
        (NEW, ["learning_question"]),
        (replace(NEW, cause="post"), ["learning_question"]),
        (replace(NEW, cause="post", topic="brief"), []),
    ],
)
def test_who_told_the_cause_and_the_kind_is_not_asked_again(case: Case, sent: list[str]) -> None:
    assert wanted(["learning_question"], case, "closing_due") == sent


def test_only_letters_that_exist_depend_on_anything() -> None:
    assert set(ONLY_IF) - set(AUDIENCES) == set()


@pytest.mark.parametrize(
    ("actor", "facts", "sent"),
    [
        ("complainant", {"answer": "yes"}, ["meeting_answer"]),
        ("outsider", {"answer": "yes"}, ["meeting_answer"]),
        (ELS, {"answer": "yes"}, []),
        (ELS, {"answer": "yes", "text": "met taart", "by_calendar": True}, ["meeting_answer"]),
        (ELS, {"answer": "no", "by_calendar": True}, ["meeting_answer", "meeting_absence"]),
        (ELS, {"answer": "no"}, ["meeting_absence"]),  # the transcript tells the owner
        ("sam@klein.example", {"answer": "no"}, ["meeting_answer"]),
    ],
)
def test_who_comes_is_told_to_who_must_know(actor: str, facts: dict[str, Any], sent: list[str]) -> None:
    case = replace(opened(), owner=ELS)
    row = Step(at=(State.OPEN,), on=EventKind.MEETING_ANSWERED, send=("meeting_answer", "meeting_absence"))

    assert list(letters_of(row, case, case, event("meeting_answered", actor=actor, **facts))) == sent


@pytest.mark.parametrize(("kind", "sent"), [("hearing", ["hearing_off"]), ("visit", [])])
def test_whom_it_is_about_hears_that_a_hearing_is_off(kind: str, sent: list[str]) -> None:
    assert wanted(["hearing_off"], replace(opened(), meeting={"kind": kind}), "meeting_cancelled") == sent
