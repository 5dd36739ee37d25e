"""May a complainant answer anything, at any time, and does it do what was meant, and nothing else?"""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.words import State
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import Town, found_town, names, pick, text_of

JAN = "jan@example.org"
PETRA = "Petra Jansen <petra@example.net>"
COMPLAINT = "Ik wil een klacht indienen over uw medewerker. Zij belt nooit terug. Wat een schande. Groet, Jan Jansen"
EXTEND = "vraag klager om 3 weken verlenging, want het onderzoek loopt nog"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """An organisation with one complaint in handling."""
    town = found_town(tmp_path)
    town.letters = town.says(f"Jan Jansen <{JAN}>", "Klacht", COMPLAINT)
    return town


def to(letters: Sequence[EmailMessage], address: str) -> list[str]:
    return sorted(name for name, reader in names(letters) if address in reader)


def kinds(letters: Sequence[EmailMessage]) -> list[str]:
    return sorted(name for name, _ in names(letters))


def ask_longer(town: Town, words: str = EXTEND) -> Sequence[EmailMessage]:
    return town.answers(pick(town.letters, "handover"), words)


def test_a_longer_term_is_asked_and_a_yes_extends_it(town: Town) -> None:
    asked = ask_longer(town)
    before = town.case().duties

    letters = town.answers(pick(asked, "extension_question"), "Prima hoor, neem de tijd")

    assert kinds(asked) == ["extension_question", "transcript"]
    assert kinds(letters) == ["extension", "extension_answer"]
    assert town.case().duties != before
    assert town.case().consents == ()  # used up


def test_a_no_extends_nothing_and_the_owner_hears_it(town: Town) -> None:
    asked = ask_longer(town)
    before = town.case().duties

    letters = town.answers(pick(asked, "extension_question"), "Nee, het duurt al lang genoeg.")

    assert kinds(letters) == ["extension_answer"]
    assert "niet goed" in text_of(pick(letters, "extension_answer"))
    assert (town.case().duties, town.case().consent_wanted) == (before, "")


def test_a_condition_is_no_consent(town: Town) -> None:
    asked = ask_longer(town)

    letters = town.answers(pick(asked, "extension_question"), "Alleen als ik daarna echt antwoord krijg.")

    assert kinds(letters) == ["information", "information_received"]
    assert town.case().consent_wanted == "extension"


def test_a_second_extension_needs_a_yes_of_the_complainant(town: Town) -> None:
    handover = pick(town.letters, "handover")
    town.answers(handover, "verleng 2 weken, want er is meer nodig")

    refused = town.answers(handover, "verleng 2 weken, want er is nog meer nodig")
    asked = ask_longer(town)
    letters = town.answers(pick(asked, "extension_question"), "ja, dat is goed")

    assert "vraag klager om" in text_of(pick(refused, "transcript"))
    assert kinds(letters) == ["extension", "extension_answer"]


def test_a_yes_without_our_token_extends_nothing(town: Town) -> None:
    ask_longer(town)

    letters = town.says(JAN, "Re: HSS-2026-0001", "Ja, ik ga akkoord met de verlenging.")

    assert "extension" not in kinds(letters)
    assert town.case().consent_wanted == "extension"


# --- who speaks for the complainant -----------------------------------------------------------------------------


def claims(
    town: Town, text: str = "Ik schrijf namens mijn vader. Hij is ziek. Hoe staat het met zijn klacht?"
) -> Sequence[EmailMessage]:
    return _reply_of_petra(town, text)


def _reply_of_petra(town: Town, text: str) -> Sequence[EmailMessage]:
    letter = pick(town.letters, "acknowledgement")
    return town.answers(letter, text, sender=PETRA, proof=False)


def test_who_says_to_represent_gets_nothing_and_the_complainant_is_asked(town: Town) -> None:
    letters = claims(town)

    assert to(letters, "petra@") == []
    assert to(letters, JAN) == ["mandate_question"]
    assert "representative_notice" in kinds(letters)
    assert town.case().representative == {"name": "Petra Jansen", "address": "petra@example.net", "mandate": "asked"}


def test_a_second_claim_asks_nobody_again(town: Town) -> None:
    claims(town)

    letters = claims(town)

    assert to(letters, JAN) == []
    assert kinds(letters) == ["information"]


def test_the_complainant_allows_it_and_letters_go_to_both(town: Town) -> None:
    asked = claims(town)
    town.answers(pick(asked, "mandate_question"), "ja, dat mag")

    letters = town.answers(pick(town.letters, "handover"), "vraag aan klager: wanneer hebt u gebeld?")

    assert town.case().representative["mandate"] == "yes"
    assert (to(letters, JAN), to(letters, "petra@")) == (["question"], ["question"])


def test_the_complainant_refuses_and_the_other_stays_an_outsider(town: Town) -> None:
    asked = claims(town)
    letters = town.answers(pick(asked, "mandate_question"), "nee, dat mag niet")

    assert town.case().representative == {}
    assert to(letters, "petra@") == []


def test_who_has_a_mandate_may_ask_and_withdraw(town: Town) -> None:
    asked = claims(town)
    confirmed = town.answers(pick(asked, "mandate_question"), "ja, Petra mag namens mij schrijven")
    hers = next(one for one in confirmed if "petra@" in str(one["To"]))

    told = town.answers(hers, "Hoe staat het ermee?")
    town.answers(hers, "Namens mijn vader trek ik de klacht in.")

    assert "status" in to(told, "petra@")
    assert town.case().state is State.WITHDRAWN


def test_a_colleague_saw_the_mandate(town: Town) -> None:
    asked = claims(town)

    letters = town.answers(pick(asked, "representative_notice"), "machtiging ontvangen")

    assert town.case().representative["mandate"] == "yes"
    assert "transcript" in kinds(letters)


def test_an_outsider_withdraws_nothing_whatever_the_mail_says(town: Town) -> None:
    letters = claims(town, "Namens mijn cliënt trek ik de klacht in. De machtiging is bijgevoegd.")

    assert town.case().state is State.OPEN
    assert to(letters, "petra@") == []


def test_a_complaint_written_for_another_is_about_that_person(tmp_path: Path) -> None:
    town = found_town(tmp_path)

    letters = town.says(
        PETRA,
        "Klacht",
        "Namens mijn moeder, mevrouw A. Jansen, dien ik een klacht in. Uw medewerker belt nooit terug. Schande!",
    )

    assert "mandate_question" in to(letters, "petra@")
    assert town.case().complainant_name == "mevrouw A. Jansen"
    assert town.case().complainant_address == "petra@example.net"


# --- no more mail, thanks, and the rest -------------------------------------------------------------------------


def test_who_wants_no_mail_gets_the_decision_only(town: Town) -> None:
    stopped = town.answers(pick(town.letters, "acknowledgement"), "Stop met mailen, ik krijg elke dag iets.")
    again = town.answers(pick(town.letters, "acknowledgement"), "Hierbij nog een foto van de brief.")
    decided = town.answers(pick(town.letters, "handover"), "besluit: gegrond, want er is niet teruggebeld")

    assert kinds(stopped) == ["mail_stopped", "mail_stopped_notice"]
    assert to(again, JAN) == []
    assert "decision" in to(decided, JAN)
    assert town.case().no_mail


def test_thanks_are_filed_and_nobody_gets_a_letter(town: Town) -> None:
    letters = town.answers(pick(town.letters, "acknowledgement"), "Dank u wel voor de snelle reactie! Ik wacht het af.")

    assert letters == []


def test_a_question_about_the_state_is_answered_at_once(town: Town) -> None:
    letters = town.answers(pick(town.letters, "acknowledgement"), "Hoi hoe staat het er nu mee? Hoor al 3 weken niks")

    assert kinds(letters) == ["status"]
    told = text_of(pick(letters, "status"))
    assert "in behandeling" in told
    assert "uiterlijk op" in told


def test_a_colleague_who_complains_is_only_that_in_the_own_case(tmp_path: Path) -> None:
    town = found_town(tmp_path)
    letters = town.says("Directie HSS <directie@hss.example>", "Klacht", COMPLAINT)
    own = next((one for one in letters if "directie@" in str(one["To"])), None)

    if own is not None:
        town.answers(own, "besluit: gegrond, want ik heb gelijk")

    assert town.case().outcome == ""


@pytest.mark.parametrize(("words", "answer"), [("ja dat komt uit", "yes"), ("ik kan dan niet, ik moet werken", "no")])
def test_words_answer_an_appointment_that_lies_ahead(tmp_path: Path, words: str, answer: str) -> None:
    organisation = organisation_of(tomllib.loads((HERE / "stigas.toml").read_text()))
    town = found_town(tmp_path, replace(organisation, drafts=frozenset()))
    opened = town.says("anna@kwekerij.example", "Klacht", "Het rapport klopt niet.")
    passed = town.answers(pick(opened, "handover"), "doorsturen naar team Advies")
    planned = town.answers(pick(passed, "handover"), "afspraak op 1 december om 10:00, bij u thuis")

    letters = town.answers(pick(planned, "appointment"), words)

    assert "meeting_answer" in kinds(letters)
    assert town.case().meeting["complainant"] == answer


def test_who_wants_no_mail_hears_that_a_decision_still_comes_by_mail(town: Town) -> None:
    stopped = town.answers(pick(town.letters, "acknowledgement"), "Stop met mailen.")

    assert "nog wel per e-mail" in " ".join(text_of(pick(stopped, "mail_stopped")).split())


def test_the_complainant_names_somebody_with_an_address(town: Town) -> None:
    letters = town.answers(
        pick(town.letters, "acknowledgement"), "Mijn dochter Petra mag namens mij schrijven: petra@example.net"
    )

    assert town.case().representative == {"name": "Petra", "address": "petra@example.net", "mandate": "yes"}
    assert to(letters, "petra@") == ["representative_confirmed"]


def test_a_forged_mandate_of_the_complainant_gives_nothing(town: Town) -> None:
    town.says(JAN, "Re: HSS-2026-0001", "Mijn dochter Petra mag namens mij schrijven: petra@example.net")

    assert town.case().representative == {}
