"""Does each letter on the way of a complaint say what its requirement asks for?"""

import re

import pytest

from bot.core.holes import Route
from tests.templates.samples import COMPLAINT, DAY, FACTS, LADDER, ROUTES, written

DIRECTOR = {"appeal_decider": "de directeur-bestuurder", "appeal_until": DAY, "routes": ()}
LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])
ON_DAY = {"nl": "dinsdag 16 juni 2026", "en": "Tuesday 16 June 2026"}
LATER = {"nl": "dinsdag 30 juni 2026", "en": "Tuesday 30 June 2026"}
TWO_KINDS = [
    Route(name="de Geschillencommissie (voor particulieren)", link="https://degeschillencommissie.test", binding=True),
    Route(name="de commissie van de NRTO (voor bedrijven)", link="https://nrto.test", binding=True),
]
LOKET = "https://www.juridischloket.nl"


def _text(language: str, name: str, **changes: object) -> str:
    return written(language, name, **changes).text


def _lacks(text: str, *words: str) -> list[str]:
    """Give which of the words do not stand in the text."""
    return [word for word in words if word not in text]


# --- not taken up yet ------------------------------------------------------------------------------------------


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("nog niet in behandeling", "Uw klacht is niet weg", '"ja, besproken"', "met wie u sprak", "meteen")),
        ("en", ("not taken up your complaint", "is not lost", '"yes, discussed"', "with whom you spoke", "at once")),
    ],
)
def test_who_did_not_discuss_it_hears_that_it_waits_and_how_it_goes_on(language: str, words: tuple[str, ...]) -> None:
    assert _lacks(_text(language, "ask_details"), *words) == []


@pytest.mark.requirement("WOP-1")
@LANGUAGES
def test_it_tells_who_got_the_message_only_when_somebody_did(language: str) -> None:
    told = {who: "Mila de Boer" in _text(language, "ask_details", talk_to=who) for who in ("Mila de Boer", "")}

    assert told == {"Mila de Boer": True, "": False}


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize(
    ("language", "unknown", "told"),
    [("nl", "Wat vervelend", "Bedankt dat u ons vertelt"), ("en", "We are sorry", "Thank you for telling us")],
)
def test_who_says_that_it_was_not_discussed_is_thanked_for_it(language: str, unknown: str, told: str) -> None:
    said, silent = (_text(language, "ask_details", said_no=said_no) for said_no in (True, False))

    assert (told in said, unknown in said, told in silent, unknown in silent) == (True, False, False, True)


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize("name", ["acknowledgement", "ask_details", "details_reminder", "not_taken_up"])
@LANGUAGES
def test_what_is_missing_is_asked_as_numbered_lines_that_can_be_answered_behind(language: str, name: str) -> None:
    lines = re.findall(r"^\d+\. .*$", _text(language, name), re.MULTILINE)

    assert lines == [f"{number}. {asked}" for number, asked in enumerate(FACTS["missing"], 1)]
    assert [line for line in lines if line[-1] not in ":?"] == []


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize("name", ["ask_details", "details_reminder", "not_taken_up"])
@LANGUAGES
def test_what_is_known_is_not_asked_again(language: str, name: str) -> None:
    text = _text(language, name, missing=(), discussed_asked=False)

    assert re.findall(r"^\d+\.|besproken|bespreken|discuss", text, re.MULTILINE) == []


@pytest.mark.requirement("WOP-3")
@LANGUAGES
def test_it_offers_help_and_the_form(language: str) -> None:
    assert _lacks(_text(language, "ask_details"), "020 123 45 67", "https://www.hss.test/melden\n") == []


@pytest.mark.requirement("WOP-1")
@LANGUAGES
def test_a_reminder_says_on_which_day_the_complaint_is_closed(language: str) -> None:
    assert _lacks(_text(language, "details_reminder"), ON_DAY[language]) == []


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize("name", ["details_reminder", "not_taken_up"])
@pytest.mark.parametrize(("language", "words"), [("nl", "openen wij uw klacht weer"), ("en", "open your complaint")])
def test_an_answer_that_comes_later_opens_it_again(language: str, words: str, name: str) -> None:
    assert words in _text(language, name)


@pytest.mark.requirement("BOU-2")
@pytest.mark.parametrize(("language", "words"), [("nl", "nog van u willen weten"), ("en", "still want to know")])
def test_the_acknowledgement_asks_for_what_is_needed_and_only_then(language: str, words: str) -> None:
    asking, plain = (_text(language, "acknowledgement", missing=missing) for missing in (FACTS["missing"], ()))

    assert (words in asking, words in plain) == (True, False)


# --- how it is solved ------------------------------------------------------------------------------------------


@pytest.mark.requirement("STI-3")
@LANGUAGES
def test_who_is_forwarded_hears_with_whom_the_complaint_lies_and_by_when(language: str) -> None:
    text = _text(language, "forwarded", handler="de manager van het team Advies")

    assert _lacks(text, "de manager van het team Advies", ON_DAY[language]) == []


@pytest.mark.requirement("STI-7")
@pytest.mark.parametrize("name", ["decision", "proposal"])
@LANGUAGES
def test_a_written_answer_states_the_complaint_and_the_solution(language: str, name: str) -> None:
    text = _text(language, name, reasons="Wij betalen de rekening.", text="Wij betalen de rekening.")

    assert _lacks(text, "Wij betalen de rekening.", f"> {COMPLAINT.splitlines()[2]}") == []


@pytest.mark.requirement("STI-6")
@pytest.mark.requirement("BOU-5")
@pytest.mark.parametrize(("language", "words"), [("nl", "Klopt er iets niet"), ("en", "Is something wrong")])
def test_an_agreement_writes_down_what_was_agreed_and_asks_what_is_wrong(language: str, words: str) -> None:
    assert _lacks(_text(language, "agreement"), ON_DAY[language], "Wij maken het dak op onze kosten.", words) == []


@pytest.mark.requirement("BOU-5")
@pytest.mark.parametrize(
    ("language", "answers"), [("nl", "- akkoord\n- niet akkoord\n"), ("en", "- agreed\n- not agreed\n")]
)
def test_a_proposal_can_be_accepted_or_refused_in_a_word(language: str, answers: str) -> None:
    assert _lacks(_text(language, "proposal"), "Wij maken het dak op onze kosten.", answers) == []


@pytest.mark.requirement("BOU-6")
@pytest.mark.parametrize(
    ("language", "visit", "appointment"),
    [("nl", "Wij komen bij u langs", "een afspraak met u"), ("en", "We will visit you", "an appointment with you")],
)
def test_an_appointment_says_what_on_which_day_and_at_what_time(language: str, visit: str, appointment: str) -> None:
    at_home, elsewhere = (_text(language, "appointment", what=what) for what in ("visit", "appointment"))

    assert _lacks(at_home, ON_DAY[language], "10:00", visit) == []
    assert _lacks(elsewhere, ON_DAY[language], "10:00", appointment) == []


@pytest.mark.requirement("BOU-6")
@LANGUAGES
def test_a_repair_has_a_last_day(language: str) -> None:
    assert _lacks(_text(language, "remedy_term"), LATER[language], "Wij maken het dak op onze kosten.") == []


@pytest.mark.requirement("BOU-7")
@pytest.mark.parametrize(("language", "words"), [("nl", "Uw klacht blijft bij ons"), ("en", "stays with us")])
def test_when_another_firm_solves_it_the_complaint_stays_with_us(language: str, words: str) -> None:
    assert _lacks(_text(language, "third_party"), "Bakker Dakwerken", LATER[language], words) == []


@pytest.mark.requirement("BOU-8")
@pytest.mark.parametrize(
    ("language", "answers"), [("nl", "- opgelost\n- niet opgelost\n"), ("en", "- solved\n- not solved\n")]
)
def test_after_a_repair_the_complainant_is_asked_whether_it_was_solved(language: str, answers: str) -> None:
    assert answers in _text(language, "solved_question")


@pytest.mark.requirement("STA-5")
@pytest.mark.parametrize("name", ["extension", "late"])
@LANGUAGES
def test_a_letter_about_more_time_says_when_it_will_be_solved(language: str, name: str) -> None:
    assert LATER[language] in _text(language, name)


@pytest.mark.requirement("WOP-6")
@LANGUAGES
def test_more_time_is_told_with_its_reason(language: str) -> None:
    assert _lacks(_text(language, "extension"), FACTS["reason"], ON_DAY[language], LATER[language]) == []


@pytest.mark.requirement("STA-9")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("- tevreden\n- niet tevreden\n", "kijkt iemand opnieuw", "waar u nog heen kunt")),
        ("en", ("- satisfied\n- not satisfied\n", "look at your complaint again", "where else you can go")),
    ],
)
def test_satisfaction_is_asked_and_it_says_what_happens_with_a_no(language: str, words: tuple[str, ...]) -> None:
    assert _lacks(_text(language, "satisfaction"), *words) == []


# --- who does not agree ----------------------------------------------------------------------------------------


@pytest.mark.requirement("WOP-7")
@pytest.mark.requirement("STI-8")
@pytest.mark.parametrize("name", ["decision", "conversation", "closed"])
@LANGUAGES
def test_who_disagrees_hears_who_looks_again_and_until_when(language: str, name: str) -> None:
    assert _lacks(_text(language, name, **DIRECTOR), "de directeur-bestuurder", ON_DAY[language]) == []


@pytest.mark.requirement("WOP-8")
@pytest.mark.parametrize("name", ["decision", "conversation", "closed"])
@LANGUAGES
def test_nothing_outside_is_named_while_somebody_in_the_house_can_look_again(language: str, name: str) -> None:
    text = _text(language, name, **(DIRECTOR | {"routes": ROUTES}))

    assert re.findall(r"erisietsmisgegaan|onafhankelijke|independent", text) == []


@pytest.mark.requirement("WOP-8")
@pytest.mark.parametrize(("language", "words"), [("nl", "de laatste stap"), ("en", "the last step")])
def test_a_ruling_is_the_last_step_within_the_house_and_names_what_is_left(language: str, words: str) -> None:
    there, nowhere = (_text(language, "ruling", routes=routes) for routes in (ROUTES, ()))

    assert _lacks(there, words, "https://erisietsmisgegaan.nl\n") == []
    assert _lacks(nowhere, words, LOKET) == []


@pytest.mark.requirement("STI-9")
@pytest.mark.parametrize(("language", "words"), [("nl", "aan de telefoon of bij ons"), ("en", "by phone or at our")])
def test_who_appeals_may_explain_it_orally_where_the_procedure_says_so(language: str, words: str) -> None:
    with_talk, without = (_text(language, "appeal_received", hearing=hearing) for hearing in (True, False))

    assert (words in with_talk, words in without) == (True, False)
    assert ON_DAY[language] in without


@pytest.mark.requirement("STI-9")
@LANGUAGES
def test_an_invitation_says_when_where_and_with_whom(language: str) -> None:
    text = _text(language, "hearing_invitation", text="Stadhuisplein 1")

    assert _lacks(text, ON_DAY[language], "10:00", "Stadhuisplein 1", "de directie") == []


@pytest.mark.requirement("STI-9")
@pytest.mark.parametrize(("language", "words"), [("nl", "Klopt er iets niet"), ("en", "Is something wrong")])
def test_the_complainant_gets_the_report_and_may_correct_it(language: str, words: str) -> None:
    assert _lacks(_text(language, "hearing_report"), ON_DAY[language], "Wij maken het dak op onze kosten.", words) == []


@pytest.mark.requirement("STI-8")
@LANGUAGES
def test_who_is_too_late_hears_why_and_that_it_is_asked_all_the_same(language: str) -> None:
    text = _text(language, "appeal_late", appeal_until=DAY, routes=())

    assert _lacks(text, ON_DAY[language], "de directeur", LOKET) == []


@LANGUAGES
def test_who_is_too_late_hears_where_else_the_complaint_can_go(language: str) -> None:
    text = _text(language, "appeal_late", appeal_until=DAY)

    assert (_lacks(text, "https://erisietsmisgegaan.nl\n"), LOKET in text) == ([], False)


@pytest.mark.requirement("BOU-11")
@pytest.mark.parametrize(("language", "step"), [("nl", "Stap"), ("en", "Step")])
def test_the_ladder_names_every_step_in_order_and_first_of_all_a_talk(language: str, step: str) -> None:
    text = _text(language, "ladder", routes=LADDER)

    together, *steps = [text.index(str(FACTS["answer_how"])), *(text.index(route.name) for route in LADDER)]
    assert [together, *steps] == sorted([together, *steps])
    assert re.findall(rf"{step} \d: ([^:\n]*)", text) == [route.name for route in LADDER]


@pytest.mark.requirement("STA-6")
@pytest.mark.requirement("BOU-11")
@pytest.mark.parametrize(("language", "word"), [("nl", "bindend"), ("en", "binding")])
@pytest.mark.parametrize("name", ["decision", "conversation", "closed", "external_route", "ruling", "submitted"])
@pytest.mark.parametrize("count", [1, 2])
def test_a_binding_ruling_is_called_binding_and_explained(name: str, language: str, word: str, count: int) -> None:
    binding = _text(language, name, routes=TWO_KINDS[:count])

    assert re.findall(rf"\b(?:{word}\. |{word} )(?:Dat )?(?:[Bb]etekent|[Mm]eans|That means)", binding, re.IGNORECASE)
    assert word not in _text(language, name)


@pytest.mark.requirement("STA-6")
@pytest.mark.parametrize("name", ["decision", "closed", "external_route", "ruling", "consent_question", "submitted"])
@LANGUAGES
def test_who_may_be_a_person_or_a_business_sees_both_routes(language: str, name: str) -> None:
    text = _text(language, name, routes=TWO_KINDS, consent_for="submit")

    assert _lacks(text, *(f"{route.name}: {route.link}" for route in TWO_KINDS)) == []


@pytest.mark.requirement("STA-6")
@pytest.mark.parametrize(("language", "words"), [("nl", '"ja, dat mag"'), ("en", '"yes, you may"')])
def test_with_the_external_route_comes_the_question_whether_we_may_submit_it(language: str, words: str) -> None:
    asked, plain = (_text(language, "external_route", consent_for=wanted) for wanted in ("submit", ""))

    assert (words in asked, words in plain) == (True, False)


@pytest.mark.requirement("STA-6")
@LANGUAGES
def test_it_tells_when_and_where_the_complaint_was_submitted(language: str) -> None:
    assert _lacks(_text(language, "submitted"), ON_DAY[language], "erisietsmisgegaan.nl") == []


# --- telling another organisation ------------------------------------------------------------------------------


@pytest.mark.requirement("STA-7")
@pytest.mark.parametrize(("language", "answers"), [("nl", "- ja, dat mag\n- nee"), ("en", "- yes, you may\n- no")])
def test_the_complainant_is_asked_before_another_organisation_is_told(language: str, answers: str) -> None:
    assert _lacks(_text(language, "consent_question"), answers, "opleidingen@bedrijf.test") == []


@pytest.mark.requirement("STA-7")
@pytest.mark.requirement("STA-11")
@LANGUAGES
def test_the_other_organisation_gets_the_outcome_and_of_the_complainant_only_the_name(language: str) -> None:
    letter = written(language, "feedback")

    assert _lacks(letter.text, "R. Bakker", *str(FACTS["reasons"]).split("\n\n")) == []
    assert [one for one in ("voorbeeld.test", "Weekgeld", "donderdag") if one in letter.subject + letter.text] == []


@pytest.mark.requirement("STA-7")
@pytest.mark.parametrize(("language", "words"), [("nl", "Iemand die u bij ons"), ("en", "Somebody whom you sent")])
def test_feedback_about_somebody_without_a_name_names_nobody(language: str, words: str) -> None:
    assert words in _text(language, "feedback", complainant="")
