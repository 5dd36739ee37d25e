"""What does a letter that waits not tell yet?"""

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.draft import Draft
from bot.core.draft_lacks import lacks
from bot.core.words import State
from tests.core.small import SMALL, decided, opened

CASE = replace(opened(), subject="Weekgeld", gist="Mijn weekgeld kwam drie keer te laat.", round=len(SMALL.rounds))
LEFT = replace(decided(), round=len(SMALL.rounds), party="business")
GOOD = "Wij hebben gekeken naar uw weekgeld. Drie keer kwam het te laat. Vanaf 1 december controleren wij elke week."
ROUTE = "Daarna kunt u naar de raad: https://raad.example."


def draft(own: str, text: str = "", name: str = "decision") -> Draft:
    text = text or f"Uw klacht is gegrond.\n\n{own}\n\n{ROUTE}\n\n> Mijn weekgeld kwam drie keer te laat."
    facts = {"reasons": own, "text": own}
    return Draft(kind="decided", name=name, number=1, facts=facts, by="els@klein.example", text=text)


def missing(one: Draft, case: Case = CASE, after: Case = LEFT) -> list[str]:
    return [line.partition(":")[0] for line in lacks(one, case, SMALL, after=after)]


def test_a_whole_decision_lacks_nothing() -> None:
    assert missing(draft(GOOD)) == []


@pytest.mark.parametrize(
    ("own", "lacking"),
    [
        ("Het was niet goed.", ["wat er is uitgezocht", "wat er nu gebeurt"]),
        ("Wij hebben het nagekeken. U krijgt het geld.", ["een dag bij de maatregel"]),
        ("Wij hebben het nagekeken. U krijgt het geld op 3 mei.", []),
    ],
)
def test_findings_and_a_measure_with_its_day_are_asked_for(own: str, lacking: list[str]) -> None:
    assert missing(draft(own)) == lacking


def test_what_was_not_upheld_needs_no_measure() -> None:
    assert missing(draft("Wij hebben het nagekeken."), after=replace(LEFT, outcome="unfounded")) == []


def test_where_the_remedy_follows_apart_no_measure_is_asked_for() -> None:
    assert missing(draft("Wij hebben het nagekeken."), after=replace(LEFT, state=State.REMEDY)) == []


def test_the_complaint_the_judgement_and_the_route_are_missed_when_they_were_cut_out() -> None:
    one = draft(
        GOOD, text="Wij hebben gekeken naar wat u schreef, en het bleek te kloppen. Vanaf 1 december is dat zo."
    )

    assert missing(one) == [
        "de klacht in het kort",
        "het oordeel",
        "waar de klager buiten jullie organisatie terechtkan",
    ]


def test_while_an_appeal_is_open_who_decides_on_it_and_until_when_are_asked_for() -> None:
    assert missing(draft(GOOD), after=replace(LEFT, round=0)) == [
        "bij wie de klager terechtkan als die het er niet mee eens is"
    ]


def test_a_proposal_needs_a_day() -> None:
    assert missing(draft("Wij betalen u 50 euro.", name="proposal")) == ["een dag"]
    assert missing(draft("Wij betalen u op 3 mei 50 euro.", name="proposal")) == []
