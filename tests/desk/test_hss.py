"""Does HSS get its procedure, row by row?"""

from datetime import datetime, timedelta
from email.message import EmailMessage

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.words import State
from tests.town import MONDAY, PROOF, Town, names, pick, text_of


def bounce_of(letter: EmailMessage) -> bytes:
    """Make the report of a server that nobody lives there."""
    return (
        b"Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: klachten@hss.example\r\nSubject: Undelivered\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/plain\r\n\r\nsorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        b"Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; anna@burger.example\r\nAction: failed\r\n"
        b"Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 unknown\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        b"Message-ID: " + str(letter["Message-ID"]).encode() + b"\r\n\r\n--b--\r\n"
    )


ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"


@pytest.fixture
def open_case(town: Town) -> Town:
    """A town in which Anna has complained on Monday, and everything has left."""
    town.works()
    town.letters = town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord.")
    return town


@pytest.mark.requirement("HSS-4")
@pytest.mark.requirement("HSS-6")
def test_a_complaint_is_confirmed_and_handed_to_the_directie_at_once(town: Town) -> None:
    town.works()

    letters = town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord.")

    assert names(letters) == [("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE)]
    assert town.case().state is State.OPEN


@pytest.mark.requirement("HSS-6")
def test_the_confirmation_says_the_number_what_happens_until_when_and_how_to_add(open_case: Town) -> None:
    letter = pick(open_case.letters, "acknowledgement")

    text = text_of(letter)

    assert "HSS-2026-0001" in str(letter["Subject"])
    assert "maandag 4 januari 2027" in text
    assert "Beantwoord dan deze e-mail" in text
    assert letter["Auto-Submitted"] == "auto-replied"
    assert letter["In-Reply-To"] == open_case.case().thread


@pytest.mark.requirement("HSS-2")
def test_the_handover_shows_the_cues_with_the_words_that_made_them_fire(open_case: Town) -> None:
    text = text_of(pick(open_case.letters, "handover"))

    assert "Het woord klacht" in text
    assert "“klacht”" in text


@pytest.mark.requirement("HSS-3")
def test_costs_alone_go_to_the_colleague_for_costs_with_an_answer(town: Town) -> None:
    town.works()

    letters = town.says(ANNA, "Kosten", "Waarom zijn de administratiekosten zo hoog?")

    assert names(letters) == [("referral_costs", "anna@burger.example"), ("report", "sam@hss.example")]
    assert town.case().state is State.REFERRED


@pytest.mark.requirement("HSS-3")
def test_costs_that_become_a_complaint_run_from_the_first_mail(town: Town) -> None:
    town.works()
    referral = pick(town.says(ANNA, "Kosten", "Te hoog."), "referral_costs")
    town.now += timedelta(days=5)

    letters = town.answers(referral, "Dit is een klacht. U hebt mij niets verteld.")

    assert names(letters) == [("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE)]
    assert [duty.due.isoformat() for duty in town.case().duties if duty.name == "decide"] == ["2027-01-04"]


@pytest.mark.requirement("HSS-7")
def test_more_information_joins_the_case_and_reaches_the_directie(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "acknowledgement"), "Ik heb ook gebeld.")

    assert names(letters) == [("information", DIRECTIE), ("information_received", "anna@burger.example")]
    assert "Ik heb ook gebeld." in text_of(pick(letters, "information"))


@pytest.mark.requirement("HSS-7")
def test_the_directie_asks_a_colleague_and_gets_the_answer(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    asked = open_case.answers(handover, "vraag aan Mila: wat is er met de brief gebeurd?")
    answered = open_case.answers(pick(asked, "colleague_question"), "Die lag bij de post.", proof=False)

    assert names(asked) == [("colleague_question", "mila@hss.example"), ("transcript", DIRECTIE)]
    assert "over een brief" not in str(pick(asked, "colleague_question")["Subject"])
    assert names(answered) == [("colleague_answer", DIRECTIE)]
    assert "Die lag bij de post." in text_of(answered[0])


@pytest.mark.requirement("HSS-7")
def test_the_directie_asks_the_complainant(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    letters = open_case.answers(handover, "vraag aan klager: om welke brief gaat het?")

    assert names(letters) == [("question", "anna@burger.example"), ("transcript", DIRECTIE)]
    assert "om welke brief gaat het?" in text_of(pick(letters, "question"))


@pytest.mark.requirement("HSS-8")
@pytest.mark.requirement("HSS-9")
@pytest.mark.parametrize(
    ("words", "outcome"), [("gegrond", "founded"), ("deels gegrond", "partly_founded"), ("ongegrond", "unfounded")]
)
def test_the_decision_goes_to_the_complainant_with_reasons_and_the_external_route(
    open_case: Town, words: str, outcome: str
) -> None:
    handover = pick(open_case.letters, "handover")

    letters = open_case.answers(handover, f"besluit: {words}\nDe brief lag drie weken bij de post.")

    assert names(letters) == [("decision", "anna@burger.example"), ("transcript", DIRECTIE)]
    assert "De brief lag drie weken bij de post." in text_of(pick(letters, "decision"))
    assert "erisietsmisgegaan.nl" in text_of(pick(letters, "decision"))
    assert open_case.case().outcome == outcome


@pytest.mark.requirement("HSS-8")
def test_a_decision_without_reasons_is_not_sent(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    letters = open_case.answers(handover, "besluit: gegrond")

    assert names(letters) == [("transcript", DIRECTIE)]
    assert "er staan geen redenen bij" in text_of(letters[0])
    assert open_case.case().state is State.OPEN


@pytest.mark.requirement("HSS-8")
def test_a_position_told_in_a_conversation_is_recorded_and_confirmed(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    letters = open_case.answers(handover, "besluit in gesprek op 23 november: gegrond, want de brief was zoek.")

    assert names(letters) == [("conversation", "anna@burger.example"), ("transcript", DIRECTIE)]
    assert "maandag 23 november 2026" in text_of(pick(letters, "conversation"))
    assert open_case.case().state is State.DECIDED


@pytest.mark.requirement("HSS-8")
def test_the_directie_is_warned_before_the_term_and_the_complainant_hears_that_it_will_be_late(open_case: Town) -> None:
    seen = []
    while open_case.now < datetime(2027, 1, 19, 17, tzinfo=AMSTERDAM):
        open_case.now += timedelta(hours=24)
        seen += [(open_case.now.date().isoformat(), *one) for one in names(open_case.works()) if one[0] not in REPORTS]

    assert seen == [
        ("2026-12-17", "warning", DIRECTIE),
        ("2026-12-24", "warning", DIRECTIE),
        ("2026-12-29", "late", "anna@burger.example"),
        ("2026-12-30", "warning", DIRECTIE),
        ("2027-01-04", "warning", DIRECTIE),
        ("2027-01-05", "escalation", "toezicht@hss.example"),
        ("2027-01-05", "overdue", DIRECTIE),
        ("2027-01-07", "overdue", DIRECTIE),
        ("2027-01-11", "late", "anna@burger.example"),
        ("2027-01-11", "overdue", DIRECTIE),
        ("2027-01-13", "overdue", DIRECTIE),
        ("2027-01-15", "overdue", DIRECTIE),
        ("2027-01-19", "late", "anna@burger.example"),
        ("2027-01-19", "overdue", DIRECTIE),
    ]


REPORTS = {"digest", "inventory"}


@pytest.mark.requirement("HSS-8")
def test_an_extension_moves_the_date_and_is_told_to_the_complainant(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    letters = open_case.answers(handover, "verleng 2 weken, want wij wachten op de bank")

    assert names(letters) == [("extension", "anna@burger.example"), ("transcript", DIRECTIE)]
    assert "maandag 18 januari 2027" in text_of(pick(letters, "extension"))
    assert "wachten op de bank" in text_of(pick(letters, "extension"))
    assert "verlengd tot en met maandag 18 januari 2027" in text_of(pick(letters, "transcript"))


def test_a_warning_after_an_extension_does_not_explain_the_old_date(open_case: Town) -> None:
    open_case.answers(pick(open_case.letters, "handover"), "verleng 2 weken, want wij wachten op de bank")
    open_case.now = datetime(2027, 1, 18, 10, 0, tzinfo=AMSTERDAM)

    text = text_of(pick(open_case.works(), "warning"))

    assert "maandag 18 januari 2027" in text
    assert "Deze termijn is daarna verlengd." in text


def test_a_term_is_extended_once(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    open_case.answers(handover, "verleng 2 weken, want wij wachten op de bank")

    letters = open_case.answers(handover, "verleng 2 weken, want wij wachten nog steeds")

    assert names(letters) == [("transcript", DIRECTIE)]
    assert "“De termijn verlengen” is niet gedaan" in text_of(letters[0])
    assert [duty.due.isoformat() for duty in open_case.case().duties if duty.name == "decide"] == ["2027-01-18"]


@pytest.mark.requirement("HSS-9")
def test_who_is_not_content_gets_the_external_route(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    decision = pick(open_case.answers(handover, "besluit: ongegrond, want de brief kwam op tijd."), "decision")

    letters = open_case.answers(decision, "Ik ben het hier niet mee eens.")

    assert names(letters) == [("external_route", "anna@burger.example"), ("not_content_notice", DIRECTIE)]
    assert "erisietsmisgegaan.nl" in text_of(pick(letters, "external_route"))


@pytest.mark.requirement("HSS-10")
def test_a_decided_case_is_closed_and_archived_after_three_weeks(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    open_case.answers(handover, "besluit: gegrond, want de brief was zoek.")

    open_case.now = MONDAY + timedelta(days=7)
    week_later = [one for one in names(open_case.works()) if one[0] not in REPORTS]
    open_case.now = MONDAY + timedelta(days=21)
    closing = [one for one in names(open_case.works()) if one[0] not in REPORTS]

    assert week_later == [("satisfaction", "anna@burger.example")]
    assert closing == [("closed", "anna@burger.example")]
    assert open_case.case().state is State.CLOSED


def test_a_withdrawal_closes_the_case_and_is_confirmed(open_case: Town) -> None:
    acknowledgement = pick(open_case.letters, "acknowledgement")

    letters = open_case.answers(acknowledgement, "Ik trek mijn klacht in, het is opgelost.")

    assert names(letters) == [("withdrawn", "anna@burger.example"), ("withdrawn_notice", DIRECTIE)]
    assert open_case.case().state is State.WITHDRAWN


def test_a_conditional_withdrawal_is_only_information(open_case: Town) -> None:
    acknowledgement = pick(open_case.letters, "acknowledgement")

    open_case.answers(acknowledgement, "Als u morgen belt trek ik mijn klacht in.")

    assert open_case.case().state is State.OPEN


def test_in_doubt_a_person_is_asked_and_one_word_is_enough(town: Town) -> None:
    town.works()

    asked = town.says(ANNA, "Hallo", "Ik weet niet zo goed wat ik hiervan moet vinden.")
    answered = town.answers(pick(asked, "doubt"), "klacht")

    assert names(asked) == [("doubt", DIRECTIE), ("received", "anna@burger.example")]
    assert names(answered) == [
        ("acknowledgement", "anna@burger.example"),
        ("handover", DIRECTIE),
        ("transcript", DIRECTIE),
    ]


def test_nobody_who_answers_a_doubt_is_chased_and_the_term_runs_from_arrival(town: Town) -> None:
    town.works()
    asked = town.says(ANNA, "Hallo", "Ik weet niet zo goed wat ik hiervan moet vinden.")
    town.now += timedelta(days=3)

    chased = [one for one in names(town.works()) if one[0] not in REPORTS]
    town.answers(pick(asked, "doubt"), "klacht")

    assert chased == [("escalation", "toezicht@hss.example"), ("overdue", DIRECTIE), ("warning", DIRECTIE)]
    assert [duty.due.isoformat() for duty in town.case().duties if duty.name == "decide"] == ["2027-01-04"]


@pytest.mark.requirement("HSS-5")
def test_a_complaint_by_phone_is_entered_by_mail_and_runs_from_the_day_of_the_call(town: Town) -> None:
    town.works()
    form = "Naam klager: Ben Jansen\nE-mail: ben@burger.example\nDatum ontvangst: 20-11-2026\nHoe ontvangen: telefoon\n"

    letters = town.says("mila@hss.example", "Klachtenformulier", form + "Wat is er gebeurd: Hij is niet teruggebeld.\n")

    assert names(letters) == [
        ("acknowledgement", "ben@burger.example"),
        ("handover", DIRECTIE),
        ("transcript", "mila@hss.example"),
    ]
    assert [duty.due.isoformat() for duty in town.case().duties if duty.name == "decide"] == ["2027-01-01"]
    assert town.case().entered_by == "mila@hss.example"


@pytest.mark.requirement("HSS-5")
def test_a_colleague_can_ask_for_the_form(town: Town) -> None:
    town.works()

    letters = town.says("mila@hss.example", "formulier", "formulier")

    assert names(letters) == [("intake_form", "mila@hss.example")]
    assert "Naam klager:" in text_of(letters[0])


@pytest.mark.requirement("HSS-5")
@pytest.mark.requirement("HSS-6")
def test_without_an_address_the_letter_is_printed_and_posted(town: Town) -> None:
    town.works()
    form = "Naam klager: Ben Jansen\nAdres: Dorpsstraat 1, Ede\nHoe ontvangen: balie\nWat is er gebeurd: Niet gebeld.\n"

    letters = town.says("mila@hss.example", "Klachtenformulier", form)
    paper = pick(letters, "post_letter")

    assert names(letters) == [
        ("handover", DIRECTIE),
        ("post_letter", "mila@hss.example"),
        ("transcript", "mila@hss.example"),
    ]
    assert [part.get_content_type() for part in paper.iter_attachments()] == ["application/pdf"]
    assert [duty.name for duty in town.case().duties if duty.done_at] == []

    town.answers(paper, "brief gepost op 23 november")

    assert [duty.name for duty in town.case().duties if duty.done_at] == ["acknowledge"]


@pytest.mark.requirement("HSS-11")
def test_the_inventory_leaves_on_the_first_working_day_of_the_quarter_also_with_nothing(town: Town) -> None:
    town.now = datetime(2027, 1, 4, 9, 5, tzinfo=AMSTERDAM)

    letters = town.works()

    assert ("inventory", DIRECTIE) in names(letters)
    assert [one for one in names(town.works()) if one[0] == "inventory"] == []


@pytest.mark.requirement("HSS-11")
def test_measures_are_recorded_and_stand_in_the_inventory(open_case: Town) -> None:
    open_case.answers(pick(open_case.letters, "handover"), "maatregel: voortaan bellen wij binnen een week.")
    open_case.now = datetime(2027, 1, 4, 9, 5, tzinfo=AMSTERDAM)

    inventory = pick(open_case.works(), "inventory")

    assert "voortaan bellen wij binnen een week." in text_of(inventory)


def test_a_mail_at_half_past_midnight_counts_for_that_dutch_day(town: Town) -> None:
    town.works()
    town.now = datetime(2026, 12, 22, 0, 30, tzinfo=AMSTERDAM)

    town.says(ANNA, "Klacht", "Niemand antwoordt.")

    assert [(duty.name, duty.due.isoformat()) for duty in town.case().duties] == [
        ("acknowledge", "2027-01-04"),
        ("decide", "2027-02-02"),
    ]


def test_a_reply_without_proof_is_only_done_after_a_confirmation(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    asked = open_case.answers(handover, "besluit: gegrond, want de brief was zoek.", proof=False)
    state = open_case.case().state
    done = open_case.answers(pick(asked, "confirm"), "ja, klopt", proof=False)
    again = open_case.answers(pick(asked, "confirm"), "ja, klopt", proof=False)

    assert names(asked) == [("confirm", DIRECTIE)]
    assert state is State.OPEN
    assert names(done) == [("decision", "anna@burger.example"), ("transcript", DIRECTIE)]
    assert names(again) == [("transcript", DIRECTIE)]


def test_a_forwarded_case_mail_gives_the_receiver_nothing(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    letters = open_case.answers(handover, "besluit: ongegrond, want ik zeg het.", sender="vreemde@elders.example")

    assert names(letters) == [("information", DIRECTIE)]
    assert open_case.case().state is State.OPEN


def test_a_complainant_who_types_a_command_only_informs(open_case: Town) -> None:
    acknowledgement = pick(open_case.letters, "acknowledgement")

    open_case.answers(acknowledgement, "besluit: gegrond, want ik heb gelijk.")

    assert open_case.case().state is State.OPEN


def test_a_reply_that_is_not_understood_changes_nothing_and_gets_the_choices(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    letters = open_case.answers(handover, "Tja, ik weet het nog niet zo goed.")

    assert names(letters) == [("transcript", DIRECTIE)]
    assert "Tja, ik weet het nog niet zo goed." in text_of(letters[0])
    assert open_case.kinds() == ["complaint", "letter_left"]


def test_a_forward_by_a_colleague_is_the_complaint_of_the_first_sender(town: Town) -> None:
    town.works()
    forward = (
        "Kunnen jullie dit oppakken?\n\n-----Oorspronkelijk bericht-----\nVan: Cor Bakker <cor@burger.example>\n"
        "Verzonden: vrijdag 20 november 2026 11:00\nAan: Mila de Boer <mila@hss.example>\nOnderwerp: Klacht\n\n"
        "Ik ben het niet eens met hoe jullie mij behandelen.\n"
    )

    letters = town.says("Mila de Boer <mila@hss.example>", "FW: Klacht", forward)

    assert names(letters) == [
        ("acknowledgement", "cor@burger.example"),
        ("handover", DIRECTIE),
        ("transcript", "mila@hss.example"),
    ]
    assert [duty.due.isoformat() for duty in town.case().duties if duty.name == "decide"] == ["2027-01-01"]


def test_the_same_mail_twice_is_one_case(town: Town) -> None:
    town.works()
    mail = town.mail(ANNA, "Klacht", "Niemand antwoordt.")

    town.arrives(mail, mail)

    assert names(town.works()) == [("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE)]


def test_one_message_id_with_two_texts_is_two_cases(town: Town) -> None:
    town.works()
    first = town.mail(ANNA, "Klacht", "Niemand antwoordt.")
    second = town.mail(ANNA, "Klacht", "En nu iets anders.")
    second.replace_header("Message-ID", first["Message-ID"])

    town.arrives(first, second)

    assert len(town.works()) == 4


def test_an_absence_notice_and_an_automatic_mail_are_not_answered(town: Town) -> None:
    town.works()
    absent = town.mail(
        ANNA, "Automatisch antwoord: vakantie", "Ik ben er niet.", headers={"Auto-Submitted": "auto-replied"}
    )
    news = town.mail("nieuws@winkel.example", "vraag", "Koop nu!", headers={"Auto-Submitted": "auto-generated"})

    town.arrives(absent, news)

    assert names(town.works()) == []


def test_an_automatic_mail_that_may_hold_a_complaint_is_shown_to_a_person_and_not_answered(town: Town) -> None:
    town.works()
    town.arrives(town.mail("form@site.example", "Klacht", "Slecht.", headers={"Auto-Submitted": "auto-generated"}))

    assert names(town.works()) == [("doubt", DIRECTIE)]


def test_a_mail_that_cannot_be_read_goes_to_a_person_with_the_original(town: Town) -> None:
    town.works()
    nested = b"Content-Type: message/rfc822\r\n\r\n" * 3000

    town.arrives(b"From: x@y.example\r\nSubject: Klacht\r\n" + nested + b"hallo")
    letters = town.works()

    assert names(letters) == [("doubt", DIRECTIE)]
    assert len(list(letters[0].iter_attachments())) == 1


def test_a_bounce_of_the_confirmation_reopens_the_duty_and_asks_to_call(open_case: Town) -> None:
    acknowledgement = pick(open_case.letters, "acknowledgement")
    open_case.arrives(bounce_of(acknowledgement))
    letters = open_case.works()

    assert names(letters) == [("bounce_notice", DIRECTIE)]
    assert [duty.name for duty in open_case.case().duties if duty.done_at] == []


def test_proof_counts_only_in_the_topmost_header(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    reply = open_case.reply(handover, "besluit: gegrond, want zo is het.", proof=False)
    raw = b"Authentication-Results: other.example; dmarc=fail\r\nAuthentication-Results: " + PROOF.encode() + b"\r\n"

    open_case.arrives(raw + reply.as_bytes())

    assert names(open_case.works()) == [("confirm", DIRECTIE)]


def test_an_empty_answer_to_the_confirmation_changes_nothing(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "acknowledgement"), "")

    assert open_case.case().state is State.OPEN
    assert ("withdrawn", "anna@burger.example") not in names(letters)


def test_an_empty_answer_of_the_directie_does_nothing(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "")

    assert names(letters) == [("transcript", DIRECTIE)]
    assert open_case.kinds() == ["complaint", "letter_left"]


def test_a_stranger_who_guesses_a_case_number_has_a_complaint_of_their_own(open_case: Town) -> None:
    letters = open_case.says("x@elders.example", "Klacht (Re: HSS-2026-0001)", "Uw medewerker was onbeleefd tegen mij.")

    assert names(letters) == [("acknowledgement", "x@elders.example"), ("handover", DIRECTIE)]
    assert open_case.kinds() == ["complaint", "letter_left"]


def test_a_token_that_was_made_up_leads_nowhere(open_case: Town) -> None:
    made_up = "klachten+hss-2026-0001.m.fv8h.aaaaaaaaaaaaaaaa@hss.example"
    open_case.arrives(open_case.mail("x@elders.example", "Klacht", "besluit: gegrond, want ja.", to=made_up))

    assert names(open_case.works()) == [("acknowledgement", "x@elders.example"), ("handover", DIRECTIE)]
    assert open_case.case().state is State.OPEN


def test_a_correction_of_a_letter_is_read_by_a_person_and_closes_nothing(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    told = open_case.answers(handover, "besluit in gesprek op 23 november: gegrond, want de brief was zoek.")

    letters = open_case.answers(pick(told, "conversation"), "Dat gesprek was heel anders, er staat iets verkeerd.")

    assert names(letters) == [("information", DIRECTIE), ("information_received", "anna@burger.example")]
    assert open_case.case().state is State.DECIDED


def test_the_same_mail_by_two_roads_is_one_case(town: Town) -> None:
    town.works()
    mail = town.mail(ANNA, "Klacht", "Niemand antwoordt.").as_bytes()
    first = b"Received: from a.example by mx.hss.example; Mon, 23 Nov 2026 09:59:01 +0100\r\n" + mail
    second = b"Received: from b.example\r\n by mx.hss.example; Mon, 23 Nov 2026 09:59:03 +0100\r\n" + mail

    town.arrives(first, second)

    assert names(town.works()) == [("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE)]


def test_a_sender_whose_own_domain_disowns_the_mail_gets_no_answer(town: Town) -> None:
    town.works()
    forged = "mx.hss.example; dmarc=fail header.from=burger.example"
    town.arrives(town.mail(ANNA, "Vraag", "Koop nu!", headers={"Authentication-Results": forged}))

    assert names(town.works()) == [("report", "info@hss.example")]


def test_a_decision_that_bounces_is_not_told_until_it_was_posted(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    decision = pick(open_case.answers(handover, "besluit: gegrond, want de brief was zoek."), "decision")
    open_case.arrives(bounce_of(decision))

    notice = pick(open_case.works(), "bounce_notice")
    owed = [duty.name for duty in open_case.case().duties if duty.done_at is None and duty.owed_by != "bot"]
    open_case.answers(notice, "brief gepost op 23 november")

    assert [part.get_content_type() for part in notice.iter_attachments()] == ["application/pdf"]
    assert owed == ["decide"]
    assert [duty.name for duty in open_case.case().duties if duty.done_at is None and duty.owed_by != "bot"] == []


def test_who_wrote_something_unclear_also_hears_that_it_will_be_late(town: Town) -> None:
    town.works()
    town.says(ANNA, "Hallo", "Ik weet niet zo goed wat ik hiervan moet vinden.")
    town.now = datetime(2026, 12, 30, 10, 0, tzinfo=AMSTERDAM)

    letters = names(town.works())

    assert ("late", "anna@burger.example") in letters


def test_a_robot_that_nobody_took_for_a_complaint_hears_nothing(town: Town) -> None:
    town.works()
    town.arrives(town.mail("form@site.example", "Klacht", "Slecht.", headers={"Auto-Submitted": "auto-generated"}))
    town.works()
    town.now = datetime(2026, 12, 30, 10, 0, tzinfo=AMSTERDAM)

    assert [reader for _, reader in names(town.works()) if reader == "form@site.example"] == []


def test_a_new_complaint_below_a_closed_case_is_a_case_of_its_own(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    decision = pick(open_case.answers(handover, "besluit: gegrond, want de brief was zoek."), "decision")

    letters = open_case.answers(decision, "Ik wil een nieuwe klacht indienen. Vandaag ben ik uitgescholden.")

    assert ("information", DIRECTIE) not in names(letters)
    assert open_case.case("HSS-2026-0002").complainant_address == "anna@burger.example"


@pytest.mark.parametrize(
    "words",
    [
        "besluit in gesprek op 3 oktober: gegrond, want de brief was zoek.",
        "brief gepost op 20 november 2026",
        "brief gepost op 24 november 2026",
    ],
)
def test_a_day_before_the_complaint_or_in_the_future_is_asked_about(open_case: Town, words: str) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), words)

    assert names(letters) == [("transcript", DIRECTIE)]
    assert "met het jaar erbij" in text_of(letters[0])
    assert open_case.case().state is State.OPEN


def test_a_colleague_without_a_part_is_told_so_and_the_complainant_hears_nothing(open_case: Town) -> None:
    reply = open_case.reply(pick(open_case.letters, "handover"), "besluit: gegrond, want x.", sender="mila@hss.example")
    open_case.arrives(reply)

    assert names(open_case.works()) == [("information", DIRECTIE), ("transcript", "mila@hss.example")]
    assert open_case.case().state is State.OPEN


def test_the_directie_can_record_a_withdrawal(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "klacht ingetrokken")

    assert ("withdrawn", "anna@burger.example") in names(letters)
    assert open_case.case().state is State.WITHDRAWN


@pytest.mark.requirement("HSS-5")
def test_a_day_of_receipt_long_ago_is_asked_about_and_starts_no_late_term(town: Town) -> None:
    town.works()
    form = "Naam klager: Ben Jansen\nE-mail: ben@burger.example\nDatum ontvangst: 3-12-2025\nHoe ontvangen: telefoon\n"

    letters = town.says("mila@hss.example", "Klachtenformulier", form + "Wat is er gebeurd: Niet teruggebeld.\n")

    assert ("form_incomplete", "mila@hss.example") in names(letters)
    assert [duty.due.isoformat() for duty in town.case().duties if duty.name == "decide"] == ["2027-01-04"]


def test_after_a_reopening_the_cues_stand_in_words(town: Town) -> None:
    town.works()
    referral = pick(town.says(ANNA, "Kosten", "Te hoog."), "referral_costs")

    handover = pick(town.answers(referral, "Dit is een klacht. U hebt mij niets verteld."), "handover")

    assert "word_klacht" not in text_of(handover).lower()


def test_a_measure_is_told_to_the_complainant_only_with_a_decision(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    open_case.answers(handover, "maatregel: Mila krijgt een gesprek")

    letters = open_case.answers(handover, "besluit: gegrond, want zo is het.")

    assert "gesprek" not in text_of(pick(letters, "decision"))


def test_where_the_procedure_knows_no_hearing_a_talk_is_arranged(open_case: Town) -> None:
    letters = open_case.answers(
        pick(open_case.letters, "handover"), "hoorzitting op 1 december om 14:00, Stadhuisplein 1"
    )

    assert {name for name, _ in names(letters)} == {"appointment", "meeting_notice", "transcript"}
    assert "dinsdag 1 december 2026 om 14:00 uur" in text_of(pick(letters, "transcript"))


def test_an_order_to_us_inside_a_letter_to_the_complainant_is_not_sent(open_case: Town) -> None:
    told = "bericht aan klager: wij bellen u morgen.\nverleng 2 weken, want wij wachten op de bank"

    letters = open_case.answers(pick(open_case.letters, "handover"), told)

    sent = [text_of(one) for one in letters if one["To"] and "anna@" in one["To"]]
    assert not any("verleng 2 weken" in text for text in sent)
