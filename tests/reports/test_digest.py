"""Does the weekly digest tell what came in, what runs, what is late and what ended?"""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.holes import CaseLine, Count
from bot.core.organisation import Colleague
from bot.core.rows import Role
from bot.core.wording import label_in_words, state_in_words
from bot.core.words import EventKind, Moment, State
from bot.reports.digest import digest_facts
from bot.reports.period import last_week
from tests.reports.happening import ANNA, DIRECTIE, FIRST, happens
from tests.town import MONDAY, ORGANISATION, Town, pick

BALIE = "balie@hss.example"


def digest(town: Town, today: date, reader: str = DIRECTIE) -> dict[str, object]:
    """Give the facts of the digest that is told on a day."""
    with town.desk.store.reading() as session:
        return digest_facts(session, town.office, last_week(today), reader)


def numbers(found: object) -> list[str]:
    """Give the numbers of the cases in some lines."""
    return [line.number for line in found] if isinstance(found, list) else []


def test_a_quiet_week_is_told_as_such(town: Town) -> None:
    assert digest(town, date(2026, 11, 30)) == {
        "period": "maandag 23 november 2026 tot en met zondag 29 november 2026",
        "counts": [],
        "open_cases": [],
        "late_cases": [],
        "closed": [],
        "refused": [],
    }


def test_a_week_is_counted_by_what_came_in(town: Town) -> None:
    town.works()
    for subject in ("Klacht", "Klacht", "Reparatie"):
        town.says(ANNA, subject, f"{subject} {town.now}")
        town.now += timedelta(minutes=1)
    town.now = datetime(2026, 11, 30, 0, 1, tzinfo=AMSTERDAM)  # this one is of the next week
    town.says(ANNA, "Klacht", "laat")

    assert digest(town, date(2026, 11, 30))["counts"] == [
        Count(label="een klacht", count=2),
        Count(label=label_in_words("repair"), count=1),
    ]


def test_an_open_case_stands_with_what_is_owed_by_when(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht over een brief", "Niemand antwoordt."), "handover")
    town.answers(handover, "ik pak dit op")

    assert digest(town, date(2026, 11, 30))["open_cases"] == [
        CaseLine(
            number="HSS-2026-0001", subject="Klacht over een brief", state="in behandeling", owner="Directie HSS",
            duty="besluit over de klacht", due=date(2027, 1, 4), days_left=35,
        )
    ]  # fmt: skip


def test_a_late_case_stands_apart(town: Town) -> None:
    town.works()
    town.says(ANNA, "Klacht", "Niemand antwoordt.")

    facts = digest(town, date(2027, 1, 11))

    assert facts["open_cases"] == []
    assert [(line.number, line.days_left) for line in facts["late_cases"]] == [("HSS-2026-0001", -7)]  # type: ignore[attr-defined]


def test_what_ended_in_the_week_is_told_once(town: Town) -> None:
    town.works()
    acknowledgement = pick(town.says(ANNA, "Klacht over een brief", "Niemand antwoordt."), "acknowledgement")
    town.answers(acknowledgement, "Ik trek mijn klacht in.")
    town.now += timedelta(days=14)
    town.answers(acknowledgement, "Nog iets.")

    assert digest(town, date(2026, 11, 30))["closed"] == ["HSS-2026-0001: Klacht over een brief (ingetrokken)"]
    assert digest(town, date(2026, 12, 14))["closed"] == []


def test_automatic_mail_is_counted(town: Town) -> None:
    town.works()
    town.arrives(town.mail("nieuws@winkel.example", "vraag", "Koop nu!", headers={"Auto-Submitted": "auto-generated"}))
    town.works()

    assert digest(town, (MONDAY + timedelta(days=7)).date())["refused"] == [
        Count(label="automatische mails en leveringsberichten, alleen bewaard", count=1)
    ]


# --- with whom a case lies, and who sees it --------------------------------------------------------------------


@pytest.fixture
def handed_on(town: Town) -> Town:
    """A town with a complaint, where customer service coordinates and somebody else decides on appeals."""
    town.works()
    town.says(ANNA, "Klacht over een brief", "Niemand antwoordt.")
    balie = Colleague(name="Balie", address=BALIE, roles=frozenset({"klantenservice"}))
    organisation = replace(ORGANISATION, coordinator="klantenservice", colleagues=(*ORGANISATION.colleagues, balie))
    words = {"bestuur": Role(nl="de directeur-bestuurder", en="the director")}
    procedure = replace(town.office.rules.procedure, roles={**town.office.rules.procedure.roles, **words})
    rules = replace(town.office.rules, organisation=organisation, procedure=procedure)
    town.desk = replace(town.desk, offices={"hss": replace(town.office, rules=rules)})
    return town


@pytest.mark.parametrize(
    ("state", "role", "owner"),
    [
        (State.APPEALED, "bestuur", "de directeur-bestuurder"),
        (State.RULED, "bestuur", "de directeur-bestuurder"),
        (State.PROPOSED, "", "de directie"),
        (State.REMEDY, "", "de directie"),
        (State.WAITING, "", "de klantenservice"),
    ],
)
@pytest.mark.requirement("WOP-7", "BOU-6")
def test_a_case_in_any_open_state_stands_in_the_digest_with_whom_it_lies(
    handed_on: Town, state: State, role: str, owner: str
) -> None:
    happens(handed_on, EventKind.NOTED, state=state, role=role)

    lines = digest(handed_on, date(2026, 11, 30), BALIE)["open_cases"]

    assert isinstance(lines, list)
    assert [(line.state, line.owner) for line in lines] == [(state_in_words(state), owner)]


@pytest.mark.requirement("WOP-1")
def test_a_complaint_that_waits_stands_in_the_digest_of_the_coordinator_alone(handed_on: Town) -> None:
    happens(handed_on, EventKind.INCOMPLETE, state=State.WAITING)

    seen = [numbers(digest(handed_on, date(2026, 11, 30), reader)["open_cases"]) for reader in (BALIE, DIRECTIE)]

    assert seen == [[FIRST], []]


@pytest.mark.requirement("STI-4")
@pytest.mark.parametrize("state", [State.OPEN, State.WAITING, State.APPEALED, State.CLOSED])
def test_who_is_kept_out_of_a_case_does_not_see_it(handed_on: Town, state: State) -> None:
    moments = {Moment.CLOSED: handed_on.now} if state is State.CLOSED else {}
    happens(handed_on, EventKind.NAMED, state=state, excluded=(BALIE,), moments=moments)

    facts = digest(handed_on, date(2026, 11, 30), BALIE)

    assert [facts[name] for name in ("counts", "open_cases", "late_cases", "closed")] == [[], [], [], []]
