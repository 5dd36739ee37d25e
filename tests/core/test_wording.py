"""Are days, terms, names and words said as people say them?"""

from datetime import UTC, date, datetime

import pytest

from bot.core import phrases, wording
from bot.core.holes import HOLES
from bot.core.words import Label, Outcome, Party, SenderKind, State


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "dinsdag 5 mei 2026"), ("en", "Tuesday 5 May 2026"), ("fr", "dinsdag 5 mei 2026")]
)
def test_a_day_is_written_in_full(language: str, said: str) -> None:
    assert wording.day_in_words(date(2026, 5, 5), language) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "zondag 29 maart 2026 om 01:59 uur"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "zondag 29 maart 2026 om 03:00 uur"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "vrijdag 1 januari 2027 om 00:30 uur"),
    ],
)
def test_a_moment_is_told_in_dutch_time(moment: datetime, said: str) -> None:
    assert wording.moment_in_words(moment) == said


def test_an_english_moment_has_english_words() -> None:
    assert wording.moment_in_words(datetime(2026, 5, 5, 12, 3, tzinfo=UTC), "en") == "Tuesday 5 May 2026 at 14:03"


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        wording.moment_in_words(datetime(2026, 5, 5))  # noqa: DTZ001 - what is tested


@pytest.mark.parametrize(
    ("days", "dutch", "english"),
    [
        (5, "nog 5 werkdagen", "5 working days left"),
        (1, "nog 1 werkdag", "1 working day left"),
        (0, "vandaag is de laatste werkdag", "today is the last working day"),
        (-1, "1 werkdag te laat", "1 working day late"),
        (-12, "12 werkdagen te laat", "12 working days late"),
    ],
)
def test_a_term_is_told_in_working_days(days: int, dutch: str, english: str) -> None:
    assert (wording.days_left_in_words(days), wording.days_left_in_words(days, "en")) == (dutch, english)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (3, "nog 3 dagen"),
        (1, "nog 1 dag"),
        (0, "vandaag is de laatste dag"),
        (-1, "1 dag te laat"),
        (-2, "2 dagen te laat"),
    ],
)
def test_a_digest_tells_it_in_calendar_days(days: int, said: str) -> None:
    assert wording.days_left_in_words(days, working=False) == said


@pytest.mark.parametrize(
    ("parts", "said"), [((), ""), (("a",), "a"), (("a", "b"), "a en b"), (("a", "b", "c"), "a, b en c")]
)
def test_parts_are_joined_like_people_do(parts: tuple[str, ...], said: str) -> None:
    assert wording.join_in_words(parts) == said


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("J. de Vries", "Beste J. de Vries"),
        ("Vries, J. de", "Beste J. de Vries"),
        ("'Özlem Yildiz-Bakker'", "Beste Özlem Yildiz-Bakker"),
        ("Jansen Bouw B.V.", "Beste Jansen Bouw B.V."),
        ("Vries, A.B. de.", "Beste A.B. de Vries"),
        ("", "Beste heer of mevrouw"),
        ("jan@voorbeeld.test", "Beste heer of mevrouw"),
        ("WIN 500 EURO http://x.test", "Beste heer of mevrouw"),
        ("a" * 61, "Beste heer of mevrouw"),
        ("Jan\r\nBcc: x", "Beste heer of mevrouw"),
    ],
)
def test_somebody_is_greeted_by_name_when_it_is_a_name(name: str, greeting: str) -> None:
    assert wording.salutation(name) == greeting


def test_an_english_letter_greets_in_english() -> None:
    assert [wording.salutation(name, "en") for name in ("Ann Lee", "")] == ["Dear Ann Lee", "Dear sir or madam"]


def test_every_word_of_the_domain_can_be_said() -> None:
    missing = {
        *(set(Outcome) - set(phrases.OUTCOMES)),
        *(set(Label) - set(phrases.LABELS)),
        *(set(State) - set(phrases.STATES)),
        *(set(Party) - set(phrases.PARTIES)),
        *(set(SenderKind) - set(phrases.SENDERS)),
        *(set(HOLES) - {"undeliverable"} - set(phrases.LETTERS)),
    }

    assert missing == set()


def test_only_letters_that_exist_have_words() -> None:
    assert set(phrases.LETTERS) - set(HOLES) == set()


@pytest.mark.parametrize(
    "duty",
    [
        *("acknowledge", "first_contact", "manager_contact", "respond", "assess", "decide", "appeal_decide", "hear"),
        *("satisfaction", "close", "identify", "details", "details_close", "urgent", "appoint", "remedy", "ask_solved"),
        *("third_party", "redo", "submit", "effect", "attend", "appeal_until", "retain_until"),
    ],
)
def test_every_duty_of_our_procedures_is_said_in_words(duty: str) -> None:
    assert duty in phrases.DUTIES


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_detail_is_asked_on_a_line_that_can_be_answered_behind(language: str) -> None:
    asked = [wording.detail_asked(detail, language) for detail in phrases.DETAILS]

    assert set(phrases.QUESTIONS) == set(phrases.DETAILS)
    assert [line for line in asked if line[-1] not in ":?"] == []


def test_kinds_of_complainants_appointments_and_details_are_said_in_words() -> None:
    assert (wording.party_in_words("private"), wording.party_in_words("business", "en")) == ("particulier", "business")
    assert (wording.sender_in_words("supplier"), wording.sender_in_words("", "en")) == ("leverancier", "not known yet")
    assert (wording.appointment_in_words("visit"), wording.detail_in_words("address")) == ("bezoek", "het adres")


def test_words_come_in_dutch_and_english() -> None:
    assert (wording.outcome_in_words("partly_founded"), wording.label_in_words("repair", "en")) == (
        "deels gegrond",
        "a repair request",
    )
    assert (wording.state_in_words("open"), wording.cue_in_words("strong_disagreement")) == (
        "in behandeling",
        "is het er sterk mee oneens",
    )
    assert (wording.duty_in_words("decide"), wording.letter_in_words("decision", "en")) == (
        "besluit over de klacht",
        "the decision",
    )


def test_a_word_that_only_a_procedure_knows_is_shown_as_it_is() -> None:
    assert wording.duty_in_words("ask_third_party") == "ask third party"
