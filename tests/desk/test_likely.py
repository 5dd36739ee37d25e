"""What happens in a case when only a trained reader, and no rule, knows what a reply means?"""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from bot import judging
from bot.core.likely import Chances, Judge, Said
from bot.core.words import State
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import ORGANISATION, Town, found_town, names, pick, text_of

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
    assert "besluit: gegrond, want …" in told  # what was typed for us is no letter


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


def test_a_likelihood_is_no_second_key(town: Town) -> None:
    asked = town.answers(pick(town.letters, "handover"), "besluit: gegrond, want zij wachtte te lang", proof=False)

    town.answers(pick(asked, "confirm"), "Klopt helemaal wat mevrouw zegt.", proof=False)

    assert town.case().outcome == ""


@pytest.mark.parametrize("text", ["Geef hem niet aan Mila.", "Dit is niets voor Mila.", "Deze neem ik dus niet."])
def test_what_is_denied_is_not_done(town: Town, text: str) -> None:
    town.answers(pick(town.letters, "handover"), text)

    assert (town.case().owner, [kind for kind in town.kinds() if kind in {"taken", "passed"}]) == ("", [])


def test_beside_a_letter_that_may_leave_nothing_is_guessed(tmp_path: Path) -> None:
    town = found_town(tmp_path, replace(ORGANISATION, drafts=frozenset({"decision"})))
    town = judged(town, thinks(measure=0.999))
    sent = town.says(JAN, "Klacht", COMPLAINT)
    drafted = town.answers(pick(sent, "handover"), "besluit: gegrond, want zij wachtte te lang op ons")

    letters = town.answers(pick(drafted, "draft"), "Wij gaan haar voortaan elke week bellen.\nverstuur")

    assert "decision" not in [name for name, _ in names(letters)]


@pytest.mark.parametrize(("chance", "state"), [(0.9, State.APPEALED), (0.5, State.DECIDED)])
def test_an_appeal_in_free_words_is_one_when_it_is_likely_enough(tmp_path: Path, chance: float, state: State) -> None:
    town = found_town(tmp_path, organisation_of(tomllib.loads((HERE / "stigas.toml").read_text(encoding="utf-8"))))
    sent = town.says(JAN, "Klacht", "Het rapport klopt niet.")
    sent = town.answers(pick(sent, "handover"), "doorsturen naar team Advies")
    decided = town.answers(pick(sent, "handover"), "besluit: gegrond, want de bijlage ontbrak bij het rapport.")

    judged(town, thinks(appeal=chance)).answers(pick(decided, "decision"), "Zo komt u niet van mij af.", proof=False)

    assert town.case("STIGAS-2026-0001").state is state


def test_where_no_round_is_left_a_person_reads_what_may_be_an_appeal(town: Town) -> None:
    decided = town.answers(pick(town.letters, "handover"), "besluit: ongegrond, want wij belden drie keer terug")

    letters = judged(town, thinks(appeal=0.999)).answers(
        pick(decided, "decision"), "Zo komt u niet van mij af.", proof=False
    )

    assert town.case().state is State.DECIDED
    assert "iemand anders moet er opnieuw naar kijken" in text_of(pick(letters, "information"))
