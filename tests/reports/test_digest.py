"""Does the weekly digest tell what came in, what runs, what is late and what ended?"""

from datetime import date, datetime, timedelta

from bot.core.calendar import AMSTERDAM
from bot.core.holes import CaseLine, Count
from bot.core.wording import label_in_words
from bot.reports.digest import digest_facts
from bot.reports.period import last_week
from tests.town import MONDAY, Town, pick

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"


def digest(town: Town, today: date) -> dict[str, object]:
    """Give the facts of the digest that is told on a day."""
    with town.desk.store.reading() as session:
        return digest_facts(session, town.office, last_week(today), DIRECTIE)


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
