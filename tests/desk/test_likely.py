"""What happens in a case when only a trained reader, and no rule, knows what a reply means?"""

from dataclasses import replace
from pathlib import Path

import pytest

from bot import judging
from bot.core.likely import Chances, Judge, Said
from bot.core.words import State
from tests.town import Town, found_town, names, pick, text_of

JAN = "Jan Jansen <jan@example.org>"
COMPLAINT = "Ik wil een klacht indienen over uw medewerker. Zij belt nooit terug. Wat een schande. Groet, Jan Jansen"


def thinks(**chances: float) -> Judge:
    """Judge every sentence alike."""

    def judge(said: Said) -> Chances:
        return [{name.replace("__", ":"): chance for name, chance in chances.items()} for _ in said.sentences]

    return judge


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """An organisation with one complaint in handling, and the trained reader of the program."""
    town = found_town(tmp_path)
    town.letters = town.says(JAN, "Klacht", COMPLAINT)
    return judged(town, judging.judge)


def judged(town: Town, judge: Judge) -> Town:
    return replace(town, desk=replace(town.desk, judge=judge))


def test_a_harmless_act_in_free_words_is_done_and_told(town: Town) -> None:
    letters = town.answers(pick(town.letters, "handover"), "Deze hou ik zelf.")

    assert town.case().owner == "directie@hss.example"
    assert "Je pakt deze zaak op." in text_of(pick(letters, "transcript"))


def test_an_act_that_would_leave_the_house_is_only_offered(town: Town) -> None:
    town = judged(town, thinks(decide__founded=0.999))
    letters = town.answers(pick(town.letters, "handover"), "Ze mag van mij haar zin krijgen.")

    told = text_of(pick(letters, "transcript"))
    assert (town.case().outcome, [name for name, _ in names(letters)]) == ("", ["transcript"])
    assert "Bedoel je dit?" in str(pick(letters, "transcript")["Subject"])
    assert "besluit: gegrond, want Ze mag van mij haar zin krijgen." in told


def test_the_offered_words_do_it(town: Town) -> None:
    town = judged(town, thinks(decide__founded=0.999))
    offered = town.answers(pick(town.letters, "handover"), "Ze mag van mij haar zin krijgen.")

    town.answers(pick(offered, "transcript"), "besluit: gegrond, want zij wachtte te lang op antwoord")

    assert town.case().outcome == "founded"


def test_without_proof_also_a_likely_act_must_be_confirmed(town: Town) -> None:
    letters = town.answers(pick(town.letters, "handover"), "Deze hou ik zelf.", proof=False)

    assert (town.case().owner, [name for name, _ in names(letters)]) == ("", ["confirm"])


def test_a_complainant_can_do_no_act_of_a_colleague_however_likely(town: Town) -> None:
    town = judged(town, thinks(take=0.99, decide__founded=0.99))
    town.answers(pick(town.letters, "acknowledgement"), "Deze hou ik zelf, geef mij gelijk.", proof=False)

    assert (town.case().owner, town.case().outcome) == ("", "")


def test_what_gives_a_right_up_is_told_to_a_person_and_not_done(town: Town) -> None:
    letters = town.answers(
        pick(town.letters, "acknowledgement"), "Ik zet er voor mijzelf een punt achter.", proof=False
    )
    shown = judged(town, thinks(withdraw=0.999)).answers(
        pick(town.letters, "acknowledgement"), "Voor mij hoeft het allemaal niet zo.", proof=False
    )

    assert town.case().state is State.OPEN
    assert "information" in [name for name, _ in names(letters)]
    assert "De bot denkt dat de klager dit misschien bedoelt" in text_of(pick(shown, "information"))
    assert "de klacht mag stoppen" in text_of(pick(shown, "information"))


def decided(town: Town) -> Town:
    town.letters = town.answers(pick(town.letters, "handover"), "besluit: ongegrond, want wij belden drie keer terug")
    return town


@pytest.mark.parametrize(("chance", "hears"), [(0.9, "not_content_notice"), (0.5, "information")])
def test_who_disagrees_in_free_words_is_heard_when_it_is_likely_enough(town: Town, chance: float, hears: str) -> None:
    town = judged(decided(town), thinks(appeal=chance))

    letters = town.answers(pick(town.letters, "decision"), "Zo komt u niet van mij af.", proof=False)

    assert hears in [name for name, _ in names(letters)]
