"""May a complainant answer anything, at any time, and does it do what was meant, and nothing else?"""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
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
    assert "U vindt het goed" in text_of(pick(letters, "extension"))
    assert town.case().duties != before
    assert town.case().consents == ()  # used up


def test_a_no_extends_nothing_and_the_owner_hears_it(town: Town) -> None:
    asked = ask_longer(town)
    before = town.case().duties

    letters = town.answers(pick(asked, "extension_question"), "Nee, het duurt al lang genoeg.")

    assert kinds(letters) == ["extension_answer", "information_received"]
    assert "verandert hierdoor niet" in text_of(pick(letters, "information_received"))
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


@pytest.mark.parametrize("text", ["Hoe staat het ervoor?", "Prima. Succes ermee.", "Graag mijn gegevens verwijderen."])
def test_the_subject_of_our_letter_reopens_nothing(town: Town, text: str) -> None:
    withdrawn = town.answers(pick(town.letters, "acknowledgement"), "Ik trek mijn klacht in.")

    town.answers(pick(withdrawn, "withdrawn"), text)

    assert town.case().state is State.WITHDRAWN


@pytest.mark.parametrize("text", ["Ik heb me bedacht. Ik wil toch doorgaan.", "Dit is een klacht."])
def test_who_regrets_a_withdrawal_goes_on(town: Town, text: str) -> None:
    withdrawn = town.answers(pick(town.letters, "acknowledgement"), "Ik trek mijn klacht in.")

    letters = town.answers(pick(withdrawn, "withdrawn"), text)

    assert "acknowledgement" in to(letters, JAN)
    assert town.case().state is State.OPEN


def test_the_complainant_is_asked_once_about_the_same_outsider(town: Town) -> None:
    asked = claims(town)
    town.answers(pick(asked, "mandate_question"), "nee, dat mag niet")

    again = claims(town)

    assert to(again, JAN) == []


def test_who_writes_for_another_is_addressed_by_the_own_name(tmp_path: Path) -> None:
    town = found_town(tmp_path)

    letters = town.says(
        PETRA,
        "Klacht",
        "Namens mijn moeder, mevrouw A. Jansen, dien ik een klacht in. Uw medewerker belt nooit terug. Schande!",
    )

    asked = pick(letters, "mandate_question")
    assert "Beste Petra Jansen" in text_of(asked)
    assert "machtiging" in asked["Subject"]


def test_who_asks_after_the_last_day_hears_that_it_is_late(town: Town) -> None:
    for _ in range(45):
        town.now += timedelta(days=1)
        town.works()

    letters = town.answers(pick(town.letters, "acknowledgement"), "Hoe staat het met mijn klacht?")

    told = text_of(pick(letters, "status"))
    assert "Dat is ons niet gelukt" in told
    assert "18 januari 2027" in told  # the day of the letter about the delay


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


# --- a yes is for the question that was put ---------------------------------------------------------------------


def test_a_yes_to_more_time_is_no_leave_to_tell_others(town: Town) -> None:
    asked = ask_longer(town)
    ask_longer(town, "terugkoppeling naar wijkteam@gemeente.example")
    before = town.case().duties

    letters = town.answers(pick(asked, "extension_question"), "Ja, dat is goed.")

    assert (town.case().consents, town.case().duties) == ((), before)
    assert "information" in kinds(letters)  # a person reads it


def test_a_yes_to_telling_others_extends_nothing(town: Town) -> None:
    asked = ask_longer(town, "terugkoppeling naar wijkteam@gemeente.example")
    ask_longer(town)
    before = town.case().duties

    letters = town.answers(pick(asked, "consent_question"), "Ja, dat mag.")

    assert (town.case().consents, town.case().duties) == ((), before)
    assert "information" in kinds(letters)


def test_a_yes_to_an_older_question_does_not_hold_for_the_later_one(town: Town) -> None:
    asked = ask_longer(town, "vraag klager om 1 week verlenging, want het onderzoek loopt nog")
    ask_longer(town)
    before = town.case().duties

    town.answers(pick(asked, "extension_question"), "Prima hoor, neem de tijd")

    assert town.case().duties == before


@pytest.mark.parametrize(
    "words", ["Ja, dat is goed.", "Prima", "Is goed, dank u wel", "Ja hoor, bedankt", "\U0001f44d"]
)
def test_what_may_answer_a_question_of_ours_is_read_by_a_person(town: Town, words: str) -> None:
    asked = town.answers(pick(town.letters, "handover"), "vraag aan klager: mag ik u morgen bellen?")

    assert "information" in kinds(town.answers(pick(asked, "question"), words))


def test_thanks_below_a_question_are_thanks(town: Town) -> None:
    asked = town.answers(pick(town.letters, "handover"), "vraag aan klager: mag ik u morgen bellen?")

    assert town.answers(pick(asked, "question"), "Dank u wel.") == []


# --- who speaks for the complainant can be taken away by the complainant only -----------------------------------


def mandated(town: Town) -> EmailMessage:
    asked = claims(town)
    confirmed = town.answers(pick(asked, "mandate_question"), "ja, Petra mag namens mij schrijven")
    return next(one for one in confirmed if "petra@" in str(one["To"]))


@pytest.mark.parametrize("proven", [True, False])
def test_a_mail_in_the_complainants_name_takes_no_mandate_away(town: Town, *, proven: bool) -> None:
    mandated(town)
    words = "Ik schrijf u namens mijn moeder, mevrouw Jansen."

    if proven:
        town.answers(pick(town.letters, "acknowledgement"), words)
    else:
        town.says(JAN, "HSS-2026-0001", words)

    assert (town.case().representative["address"], town.case().representative["mandate"]) == (
        "petra@example.net", "yes",
    )  # fmt: skip


def test_a_forged_mail_makes_nobody_a_representative(town: Town) -> None:
    town.says(JAN, "HSS-2026-0001", "Ik schrijf u namens mijn moeder, mevrouw Jansen.")

    assert town.case().representative == {}
    town.answers(pick(town.letters, "acknowledgement"), "Ik trek mijn klacht in.")
    assert town.case().state is State.WITHDRAWN


def test_who_speaks_for_the_complainant_does_not_stop_the_complainants_mail(town: Town) -> None:
    letters = town.answers(mandated(town), "Stop met mailen. Ik wil geen mails meer ontvangen.")

    assert not town.case().no_mail
    assert "information" in kinds(letters)


def test_a_yes_to_an_older_invitation_does_not_hold_for_the_new_time(tmp_path: Path) -> None:
    organisation = organisation_of(tomllib.loads((HERE / "stigas.toml").read_text()))
    town = found_town(tmp_path, replace(organisation, drafts=frozenset()))
    opened = town.says("anna@kwekerij.example", "Klacht", "Het rapport klopt niet.")
    passed = pick(town.answers(pick(opened, "handover"), "doorsturen naar team Advies"), "handover")
    first = town.answers(passed, "afspraak op 1 december om 10:00, bij u thuis")
    town.answers(passed, "afspraak op 8 december om 10:00, bij u thuis")

    letters = town.answers(pick(first, "appointment"), "ja dat komt uit")

    assert town.case().meeting["day"].endswith("-12-08")
    assert "complainant" not in town.case().meeting
    assert "information" in kinds(letters)


def test_a_yes_about_one_person_is_no_mandate_for_another(town: Town) -> None:
    asked = claims(town)
    town.answers(pick(asked, "mandate_question"), "nee, dat mag niet")
    ack = pick(town.letters, "acknowledgement")
    town.answers(ack, "Ik schrijf namens Jan Jansen, zijn klacht.", sender="eve@example.net", proof=False)

    town.answers(pick(asked, "mandate_question"), "ja, dat mag")

    assert town.case().representative == {"name": "eve@example.net", "address": "eve@example.net", "mandate": "asked"}
