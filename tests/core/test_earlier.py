"""Does who gets a case read what went before?"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.calendar import AMSTERDAM
from bot.core.case import Case, Event
from bot.core.earlier import LONGEST, MOST_CASES, MOST_CONTACTS, EarlierCase, contacts, earlier_cases
from bot.core.words import EventKind, State

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
CASE = Case(
    number="HSS-2026-0002", organisation="hss", procedure="hss", state=State.CLOSED, subject="Brief\nniet beantwoord",
    received_at=MONDAY, outcome="founded", excluded=("mila@hss.example",),
)  # fmt: skip


def event(kind: EventKind, days: int, **facts: str) -> Event:
    """Let something happen some days after that Monday."""
    return Event(kind=kind, at=MONDAY + timedelta(days=days), actor="x", facts=facts)


def told(*events: Event, letters: tuple[tuple[datetime, str], ...] = ()) -> tuple[str, ...]:
    """Tell what happened until two weeks later."""
    return contacts(CASE, events, letters, now=MONDAY + timedelta(days=14))


def test_an_earlier_case_is_told_by_number_day_subject_and_how_it_ended() -> None:
    assert earlier_cases([CASE]) == (
        EarlierCase(
            line="HSS-2026-0002 van maandag 23 november 2026: Brief niet beantwoord (afgesloten, gegrond)",
            kept_out=("mila@hss.example",),
        ),
    )


def test_a_case_that_went_on_in_another_says_where() -> None:
    merged = replace(CASE, outcome="", merged_into="HSS-2026-0009")

    assert earlier_cases([merged])[0].line.endswith("(afgesloten, verder als HSS-2026-0009)")


def test_of_many_earlier_cases_the_last_are_told_the_newest_first() -> None:
    many = [replace(CASE, number=f"HSS-2026-{number:04}") for number in range(1, 20)]

    assert [one.line[:13] for one in earlier_cases(many)] == [
        f"HSS-2026-{n:04}" for n in range(19, 19 - MOST_CASES, -1)
    ]


def test_what_was_said_written_and_sent_is_told_in_order_with_who_wrote_it_down() -> None:
    letters = ((MONDAY, "acknowledgement"),)

    assert told(
        event(EventKind.CONVERSATION, 2, text="Hij wil\nmaandag antwoord.", by="Mila de Boer"),
        event(EventKind.INFORMATION, 1, text="Ik heb nog een foto."),
        event(EventKind.TAKEN, 1, by="Mila de Boer"),
        letters=letters,
    ) == (
        "maandag 23 november 2026: Brief aan de klager: de ontvangstbevestiging",
        "dinsdag 24 november 2026: De klager schreef: “Ik heb nog een foto.”",
        "woensdag 25 november 2026: Gesprek met de klager (Mila de Boer): “Hij wil maandag antwoord.”",
    )


def test_what_happens_at_this_very_moment_did_not_go_before() -> None:
    assert told(event(EventKind.CONVERSATION, 14, text="nu")) == ()


def test_only_the_last_contacts_are_told_and_each_in_short() -> None:
    lines = told(*(event(EventKind.NOTED, day % 10, text="x" * 500) for day in range(30)))

    assert len(lines) == MOST_CONTACTS
    assert max(map(len, lines)) < LONGEST + 60


def test_a_decision_is_told_with_its_outcome() -> None:
    assert told(event(EventKind.DECIDED, 1, outcome="unfounded")) == (
        "dinsdag 24 november 2026: Besluit: niet gegrond",
    )
