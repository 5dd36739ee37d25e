"""Which label did a colleague give to which mail?"""

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.words import EventKind
from bot.learning.lessons import Lesson, fingerprint, lessons
from bot.store.chain import StoredEvent
from bot.store.lessons import Told
from tests.store.samples import NOW

DIRECTIE = "directie@hss.example"
HSS = {"hss": frozenset({"administration_costs"})}
ELSEWHERE: dict[str, frozenset[str]] = {"hss": frozenset()}
CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss")
FIRST = ("unclear", "complainant")


def told(*happened: tuple[str, str], case: Case = CASE, mail: object = 1, sender: str = "anna") -> Told:
    """A case in which this happened: (kind, by whom)."""
    events = tuple(
        StoredEvent(number=case.number, seq=seq, kind=kind, at=NOW, actor=actor, facts=facts(kind, actor, seq, mail))
        for seq, (kind, actor) in enumerate(happened, start=1)
    )
    return Told(case=case, sender_key=sender, events=events)


def facts(kind: str, actor: str, seq: int, mail: object) -> dict[str, object]:
    """What stands in an event: an act of a colleague names the colleague."""
    by = {"by_address": actor, "topic": "treatment" if kind == "topic" else ""} if actor == DIRECTIE else {}
    return {"mail": mail if seq == 1 else 10 + seq, **by}


def label(*happened: tuple[str, str]) -> str:
    """What is learned of the first mail; nothing when nothing is."""
    return next((one.label for one in lessons([told(FIRST, *happened)], HSS)), "")


@pytest.mark.parametrize(
    ("happened", "learned"),
    [
        ([("repair", DIRECTIE)], "repair"),
        ([("complaint", DIRECTIE)], "complaint"),
        ([("nuisance", DIRECTIE)], "nuisance"),
        ([("other", DIRECTIE)], "other"),
        ([("costs", DIRECTIE)], "other"),
        ([("repair", DIRECTIE), ("complaint", DIRECTIE)], "complaint"),  # the last word counts
        ([("taken", DIRECTIE), ("repair", DIRECTIE)], "repair"),
        ([("repair", DIRECTIE), ("complaint", "complainant")], "repair"),  # by another mail it became one
        ([("repair", DIRECTIE), ("information", "complainant"), ("complaint", DIRECTIE)], "repair"),
        ([("information", "complainant"), ("complaint", DIRECTIE)], ""),  # which of the two mails was judged?
        ([("information", "outsider"), ("complaint", DIRECTIE)], ""),
        ([("conversation", DIRECTIE), ("complaint", DIRECTIE)], ""),  # the colleague heard more than was written
        ([("complaint", "complainant")], ""),
        ([], ""),
    ],
)
def test_what_a_colleague_says_about_the_first_mail_is_learned(happened: list[tuple[str, str]], learned: str) -> None:
    assert label(*happened) == learned


def test_the_mail_the_sender_and_the_organisation_belong_to_a_lesson() -> None:
    assert lessons([told(FIRST, ("repair", DIRECTIE))], HSS) == [
        Lesson(number="HSS-2026-0001", organisation="hss", mail=1, sender="anna", label="repair")
    ]


def test_who_has_no_address_is_somebody_else_each_time() -> None:
    (lesson,) = lessons([told(FIRST, ("repair", DIRECTIE), sender="")], HSS)

    assert lesson.sender == "HSS-2026-0001"


def test_costs_are_learned_where_they_are_no_complaint() -> None:
    said = told(FIRST, ("costs", DIRECTIE))

    assert [(one.label, one.topic) for one in lessons([said], HSS)] == [("other", "costs")]
    assert lessons([said], ELSEWHERE) == []


def test_the_kind_of_complaint_that_a_colleague_names_is_learned_too() -> None:
    said = told(FIRST, ("complaint", DIRECTIE), ("information", "complainant"), ("topic", DIRECTIE))

    assert [(one.label, one.topic) for one in lessons([said], HSS)] == [("complaint", "treatment")]


@pytest.mark.parametrize(
    "unfit",
    [
        told(FIRST, ("repair", DIRECTIE), case=replace(CASE, spoken=True)),  # in a colleague's words
        told(FIRST, ("repair", DIRECTIE), mail=None),
        told(FIRST, ("repair", DIRECTIE), case=replace(CASE, organisation="gone")),  # from the configuration
        told(),
    ],
)
def test_without_a_mail_that_was_judged_there_is_no_lesson(unfit: Told) -> None:
    assert lessons([unfit], HSS) == []


def test_the_fingerprint_changes_with_the_lessons_and_with_what_they_build_on() -> None:
    one, other = lessons([told(FIRST, ("repair", DIRECTIE)), told(FIRST, (EventKind.OTHER, DIRECTIE), mail=2)], HSS)

    assert fingerprint([one, other], "basis") == fingerprint([other, one], "basis")
    assert len({fingerprint(*each) for each in (([one], "a"), ([other], "a"), ([one], "b"), ([], "a"))}) == 4
