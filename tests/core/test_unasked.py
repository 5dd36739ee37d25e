"""Do a bare yes and a bare no leave a repair alone about which nothing was asked?"""

from datetime import UTC, datetime

import pytest

from bot.core.case import Case
from bot.core.reaction import read_reaction
from bot.core.unasked import answered_as, meant_unasked
from bot.core.words import EventKind, Moment, State

MEANT = {
    EventKind.INFORMATION: [
        "Ja",
        "Ja hoor, dank u",
        "Fijn, ik ben tevreden met het besluit.",
        "Fijn dat het wordt opgelost. Daar ben ik blij mee.",
        "Nee, dan kan ik niet.",
        "Nee",
        "Het is nog niet opgelost.",
        "Het lekt nog steeds.",
        "Er is nog niemand geweest.",
    ],
    EventKind.CONTENT: ["Opgelost", "Het is gisteren netjes gerepareerd.", "Ja, is opgelost, dank u.", "It is fixed."],
    EventKind.NOT_CONTENT: [
        "niet opgelost",
        "Ik ben het niet eens met deze oplossing.",
        "Hier neem ik geen genoegen mee.",
    ],
}


@pytest.mark.requirement("BOU-6")
@pytest.mark.requirement("BOU-8")
@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in MEANT.items() for text in texts])
def test_before_we_ask_only_what_is_said_outright_counts(kind: EventKind, text: str) -> None:
    assert meant_unasked(text, State.REMEDY, read_reaction(text, State.REMEDY)) is kind


@pytest.mark.parametrize("state", [State.DECIDED, State.PROPOSED])
def test_elsewhere_a_yes_stays_a_yes(state: State) -> None:
    assert meant_unasked("Ja", state, EventKind.CONTENT) is EventKind.CONTENT


@pytest.mark.requirement("STA-9")
@pytest.mark.parametrize(
    ("asked", "satisfied", "state"),
    [(9, "", State.DECIDED), (9, "yes", State.CLOSED), (1, "", State.CLOSED), (None, "", State.CLOSED)],
)
def test_who_was_asked_after_an_agreement_answers_as_after_a_decision(
    asked: int | None, satisfied: str, state: State
) -> None:
    moments = {Moment.CLOSED: datetime(2027, 3, 2, tzinfo=UTC)}
    moments |= {Moment.SATISFACTION_ASKED: datetime(2027, 3, asked, tzinfo=UTC)} if asked else {}
    case = Case(
        number="STAP-2027-0001", organisation="stap", procedure="stap", state=State.CLOSED, moments=moments,
        satisfied=satisfied,
    )  # fmt: skip

    assert answered_as(case) is state


@pytest.mark.parametrize("text", ["niet " * 20_000, "is " * 30_000, "nog wijs " * 10_000, "a" * 100_000])
@pytest.mark.parametrize("meant", [EventKind.CONTENT, EventKind.NOT_CONTENT])
def test_hostile_text_is_read_in_time(text: str, meant: EventKind) -> None:
    assert meant_unasked(text, State.REMEDY, meant) is EventKind.INFORMATION
