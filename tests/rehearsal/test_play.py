"""Is a journey played as its file says: who writes, which letter is answered, when the clock is looked at?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from bot.adapters import GiveUp
from bot.core.calendar import AMSTERDAM
from bot.rehearsal.play import Stage, outcome_of
from bot.rehearsal.recognition import Said
from bot.rehearsal.scenario import Scenario, ScenarioJourney, ScenarioMail
from bot.rehearsal.town import Town
from classifiers import Text
from tests.town import LETTERS, ORGANISATION, found_town

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
PEOPLE = {"anna": "anna@burger.example", "directie": "directie@hss.example"}
MAIL = ScenarioMail(at=MONDAY, who="anna", subject="Klacht", text="Niemand antwoordt.")
JOURNEY = ScenarioJourney(name="x", case="HSS-2026-0001", mails=(MAIL,), until=MONDAY + timedelta(hours=1))
SCENARIO = Scenario(organisation=ORGANISATION, people=PEOPLE)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Town]:
    """A town of its own."""
    town = found_town(tmp_path)
    yield town
    town.desk.store.close()


def test_every_letter_is_kept_with_its_day_and_its_reader(fresh: Town) -> None:
    came = outcome_of(fresh, SCENARIO, JOURNEY)

    assert came.letters == ("2026-11-23 acknowledgement > anna", "2026-11-23 handover > directie")
    assert (came.state, came.due["decide"]) == ("open", "2027-01-04")


def test_a_reader_whom_nobody_named_is_told_by_address(fresh: Town) -> None:
    alone = replace(SCENARIO, people={"anna": "anna@burger.example"})

    assert outcome_of(fresh, alone, JOURNEY).letters[1] == "2026-11-23 handover > directie@hss.example"


@pytest.mark.parametrize("answers", ["handover", "handover > directie"])
def test_a_letter_is_answered_by_its_name_or_by_that_of_its_reader_too(fresh: Town, answers: str) -> None:
    reply = ScenarioMail(at=MONDAY, who="directie", answers=answers, text="besluit: gegrond, want zo is het.")

    assert outcome_of(fresh, SCENARIO, replace(JOURNEY, mails=(MAIL, reply))).state == "decided"


def test_what_a_colleague_writes_without_proof_is_not_done(fresh: Town) -> None:
    reply = ScenarioMail(
        at=MONDAY, who="directie", answers="handover", text="besluit: gegrond, want zo is het.", proven=False
    )

    came = outcome_of(fresh, SCENARIO, replace(JOURNEY, mails=(MAIL, reply)))

    assert (came.state, came.letters[-1]) == ("open", "2026-11-23 confirm > directie")


def test_a_letter_that_was_not_written_can_not_be_answered(fresh: Town) -> None:
    reply = ScenarioMail(at=MONDAY, who="anna", answers="decision", text="Nee.")

    with pytest.raises(GiveUp, match=r'^mails\[2\].answers: no letter "decision" was written yet; there were: ack'):
        outcome_of(fresh, SCENARIO, replace(JOURNEY, mails=(MAIL, reply)))


@pytest.mark.parametrize(
    ("looks", "day"),
    [((time(9, 5),), "2026-12-17"), ((time(8, 0),), "2026-12-18"), ((time(8), time(23)), "2026-12-17")],
)
def test_the_clock_is_looked_at_when_the_file_says(fresh: Town, looks: tuple[time, ...], day: str) -> None:
    """The first warning is due on 17 December at nine; it is seen at the first look after that."""
    came = outcome_of(fresh, replace(SCENARIO, looks=looks), replace(JOURNEY, until=MONDAY + timedelta(weeks=5)))

    assert next(one for one in came.letters if " warning > " in one) == f"{day} warning > directie"


def test_each_journey_begins_in_an_empty_town(tmp_path: Path, fresh: Town) -> None:
    stage = Stage(folder=tmp_path / "stage", rules=fresh.office.rules, letters=LETTERS())
    stage.folder.mkdir()

    for _ in range(2):
        with stage.town(MONDAY) as town:
            assert outcome_of(town, SCENARIO, JOURNEY).state == "open"


@pytest.mark.parametrize(
    ("subject", "label", "certain"),
    [
        ("Klacht over x", "complaint", True),
        ("kosten", "other", True),
        ("Hallo", "complaint", False),
        ("", "complaint", False),
    ],
)
def test_the_first_word_of_a_subject_says_what_a_mail_is(subject: str, label: str, *, certain: bool) -> None:
    (verdict,) = Said().recognise([Text(subject=subject, body="")])

    assert (verdict.label, verdict.confidence > 0.8) == (label, certain)
