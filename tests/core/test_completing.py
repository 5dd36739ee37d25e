"""What does it change when the colleague who entered a complaint tells what was missing?"""

from datetime import UTC, datetime

from bot.core.case import Case
from bot.core.decide import decide
from bot.core.words import EventKind, Moment, State
from tests.core.small import event
from tests.core.stories import world

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CASE = Case(
    number="HSS-2026-0001", organisation="hss", procedure="hss", complainant_name="Anna", lacks=("email", "received"),
    received_at=NOW, moments={Moment.RECEIVED: NOW}, gist="Niet gebeld.",
)  # fmt: skip


def completed(**facts: object) -> tuple[Case, tuple[str, ...]]:
    hss = world("hss")
    opened = decide(CASE, event(EventKind.COMPLAINT, at=NOW), hss.procedure, NOW, hss.calendar).case
    told = event(EventKind.COMPLETED, at=NOW, actor="mila@hss.example", **facts)
    decision = decide(opened, told, hss.procedure, NOW, hss.calendar)
    return decision.case, tuple(one.name for one in decision.letters)


def test_what_was_known_stays_and_what_was_missing_is_filled_in() -> None:
    case, letters = completed(name="Bob", address="anna@burger.example", lacks=["received"])

    assert (case.complainant_name, case.complainant_address, case.lacks) == (
        "Anna",
        "anna@burger.example",
        ("received",),
    )
    assert (case.state, letters) == (State.OPEN, ("acknowledgement",))


def test_a_day_that_is_told_moves_the_terms_and_sends_nothing() -> None:
    case, letters = completed(received="2026-11-17T12:00:00+01:00", reaches=False, lacks=[])

    assert [one.due.isoformat() for one in case.duties if one.name == "decide"] == ["2026-12-29"]
    assert letters == ()


def test_a_story_is_put_below_the_complaint_and_a_mail_in_its_place() -> None:
    assert completed(what_happened="Drie keer.", reaches=False)[0].gist == "Niet gebeld.\n\nDrie keer."
    assert completed(gist="De mail zelf.", reaches=False)[0].gist == "De mail zelf."
