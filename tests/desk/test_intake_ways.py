"""Colleagues bring complaints in by mail: passed on, by phone, at the counter, on paper, or in a closed file."""

from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.words import Moment, State
from bot.store import cases
from tests.town import Town, found_town, names, pick, text_of

DIRECTIE, MILA, SAM = "directie@hss.example", "mila@hss.example", "sam@hss.example"
ANNA = "anna@burger.example"
STORY = "Niemand belt mij terug. Ik wacht al drie weken."
INLINE = """\
{note}

---------- Forwarded message ---------
Van: {sender}
Date: {date}
Subject: Klacht niemand belt
To: <sam@hss.example>

{story}
"""


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = found_town(tmp_path)
    town.works()
    return town


def passed(
    town: Town, note: str = "", sender: str = f"Anna Smit <{ANNA}>", date: str = "17 november 2026 om 09:15",
    by: str = SAM, *, proof: bool = True,
) -> list[EmailMessage]:  # fmt: skip
    text = INLINE.format(note=note, sender=sender, date=date, story=STORY)
    town.arrives(town.mail(by, "Fwd: Klacht niemand belt", text, proof=proof))
    return town.works()


def received(town: Town, number: str = "") -> str:
    return dutch_day(town.case(number).moments[Moment.RECEIVED]).isoformat()


def all_cases(town: Town) -> list[Case]:
    with town.desk.store.reading() as session:
        numbers = [f"HSS-2026-{n:04}" for n in range(1, 9)]
        return [one.case for _, one in sorted(cases.load(session, numbers, lock=False).items())]


# --- a mail that is passed on ----------------------------------------------------------------------------------


@pytest.mark.requirement("HSS-5")
def test_a_complaint_that_is_passed_on_is_the_senders_and_runs_from_the_day_that_the_colleague_got_it(
    town: Town,
) -> None:
    letters = passed(town, "Graag oppakken")

    assert names(letters) == [("acknowledgement", ANNA), ("handover", DIRECTIE), ("transcript", SAM)]
    assert (town.case().complainant_name, received(town)) == ("Anna Smit", "2026-11-17")


def attached(town: Town, *mails: tuple[str, str], note: str = "Zie bijlage.") -> EmailMessage:
    outer = town.mail(SAM, "Fwd: Klacht niemand belt", note, proof=True)
    for sender, date in mails:
        inner = EmailMessage()
        inner["From"], inner["To"], inner["Subject"] = sender, SAM, "Klacht niemand belt"
        inner["Date"] = date
        inner.set_content(STORY)
        outer.add_attachment(inner)
    return outer


def test_an_attached_mail_is_the_complaint_and_its_date_counts(town: Town) -> None:
    town.arrives(attached(town, (f"Anna Smit <{ANNA}>", "Wed, 18 Nov 2026 10:00:00 +0100")))

    assert ("acknowledgement", ANNA) in names(town.works())
    assert received(town) == "2026-11-18"


def test_of_several_attached_mails_the_colleague_is_told_to_pass_the_others_on_apart(town: Town) -> None:
    day = "Wed, 18 Nov 2026 10:00:00 +0100"
    town.arrives(attached(town, (f"Anna <{ANNA}>", day), ("Bob <bob@burger.example>", day)))
    asked = pick(town.works(), "form_incomplete")

    assert "Stuur een andere klacht apart door" in text_of(asked)
    assert town.case().complainant_address == ANNA


def test_without_an_address_the_colleague_is_asked_and_the_answer_completes_the_case(town: Town) -> None:
    letters = passed(town, sender="Anna Smit", date="17 november 2026 om 09:15")
    asked = pick(letters, "form_incomplete")

    assert "E-mail:" in text_of(asked)
    assert town.case().lacks == ("email",)

    letters = town.answers(asked, f"Het adres is {ANNA}")

    assert names(letters) == [("acknowledgement", ANNA), ("transcript", SAM)]
    assert (town.case().complainant_address, town.case().lacks) == (ANNA, ())
    assert len(all_cases(town)) == 1


def test_a_mail_that_seems_to_come_from_a_colleague_is_asked_about_and_nobody_gets_a_letter(town: Town) -> None:
    letters = passed(town, sender=f"Mila de Boer <{MILA}>")

    assert [one for one, _ in names(letters) if one == "acknowledgement"] == []
    assert "Mila de Boer" in text_of(pick(letters, "form_incomplete"))
    assert town.case().complainant_address == ""


@pytest.mark.parametrize(
    ("date", "says"),
    [
        ("", "bij jou kwam"),
        ("3 december 2026 om 10:00", "moet nog komen"),
        ("1 maart 2026 om 10:00", "zo lang geleden"),
    ],
)
def test_a_day_that_is_in_doubt_is_asked_about_while_the_term_runs(town: Town, date: str, says: str) -> None:
    letters = passed(town, date=date)
    asked = pick(letters, "form_incomplete")

    assert says in text_of(asked)
    assert (received(town), ("acknowledgement", ANNA) in names(letters)) == ("2026-11-23", True)

    letters = town.answers(asked, "Dat was 17 november")

    assert (names(letters), received(town)) == ([("transcript", SAM)], "2026-11-17")
    decide = next(one for one in town.case().duties if one.name == "decide")
    assert decide.due.isoformat() == "2026-12-29"


def test_what_the_colleague_does_not_know_is_asked_once_more_and_then_of_who_coordinates(town: Town) -> None:
    asked = pick(passed(town, sender="Anna Smit", by=MILA), "form_incomplete")

    again = town.answers(asked, "Dat weet ik niet.")
    assert names(again) == [("form_incomplete", MILA)]

    last = town.answers(pick(again, "form_incomplete"), "Nee, geen idee.")
    assert names(last) == [("still_missing", DIRECTIE), ("transcript", MILA)]

    told = town.answers(pick(last, "still_missing"), f"E-mail: {ANNA}")
    assert ("acknowledgement", ANNA) in names(told)


# --- the remark above it ---------------------------------------------------------------------------------------


def test_the_remark_is_kept_as_a_note_and_is_shown_to_colleagues_only(town: Town) -> None:
    letters = passed(town, "Deze mevrouw belt elke week.")

    assert town.kinds().count("noted") == 1
    assert "Deze mevrouw belt elke week." in text_of(pick(letters, "handover"))
    assert "belt elke week" not in text_of(pick(letters, "acknowledgement"))
    assert "belt elke week" not in town.case().gist


def test_urgency_in_the_remark_is_done_when_the_sender_is_proven(town: Town) -> None:
    letters = passed(town, "Dit heeft spoed!")

    assert town.case().urgent
    assert "spoed" in text_of(pick(letters, "transcript"))


def test_without_proof_urgency_is_not_done_and_the_colleague_hears_what_to_type(town: Town) -> None:
    letters = passed(town, "Dit heeft spoed!", proof=False)

    assert not town.case().urgent
    assert "Antwoord op deze mail met “spoed”" in text_of(pick(letters, "transcript"))


def test_who_may_pass_cases_on_does_so_in_the_remark(town: Town) -> None:
    passed(town, "Geef aan Mila", by=DIRECTIE)

    assert town.case().owner == MILA


def test_who_may_not_pass_cases_on_hears_so(town: Town) -> None:
    letters = passed(town, "Geef aan Mila")

    assert town.case().owner == ""
    assert "dat mag je in deze zaak niet" in text_of(pick(letters, "transcript"))


def test_another_act_in_the_remark_is_offered_and_not_done(town: Town) -> None:
    letters = passed(town, "besluit: gegrond, want wij waren te laat", by=DIRECTIE)

    assert town.case().state is State.OPEN
    assert "besluit: gegrond" in text_of(pick(letters, "transcript"))
    assert ("decision", ANNA) not in names(letters)


# --- a file that only Outlook opens ----------------------------------------------------------------------------


def dragged(
    town: Town, name: str = "Klacht niemand belt.msg", kind: str = "vnd.ms-outlook", by: str = SAM
) -> EmailMessage:
    mail = town.mail(by, "mail", "Zie bijlage, graag oppakken.", proof=True)
    mail.add_attachment(b"\xd0\xcf\x11\xe0", maintype="application", subtype=kind, filename=name)
    return mail


@pytest.mark.parametrize("kind", ["vnd.ms-outlook", "octet-stream"])
def test_a_closed_file_is_kept_and_the_colleague_is_asked_to_pass_the_mail_itself_on(town: Town, kind: str) -> None:
    town.arrives(dragged(town, kind=kind))
    letters = town.works()

    assert names(letters) == [("doubt", DIRECTIE), ("mail_wanted", SAM)]
    assert "Klacht niemand belt.msg" in text_of(pick(letters, "doubt"))
    assert town.case().state is State.UNCLEAR


def test_the_mail_that_comes_after_the_file_completes_that_case(town: Town) -> None:
    town.arrives(dragged(town))
    town.works()

    letters = passed(town)

    assert names(letters) == [("acknowledgement", ANNA), ("handover", DIRECTIE), ("transcript", SAM)]
    assert [(one.complainant_address, one.lacks, one.gist) for one in all_cases(town)] == [(ANNA, (), STORY)]
    assert received(town) == "2026-11-17"


def test_another_mail_that_comes_after_the_file_is_a_case_of_its_own(town: Town) -> None:
    town.arrives(dragged(town, name="Lift kapot.msg"))
    town.works()

    passed(town)

    assert [one.complainant_address for one in all_cases(town)] == ["", ANNA]


def test_a_forward_in_answer_to_our_question_completes_that_case_under_any_name(town: Town) -> None:
    town.arrives(dragged(town, name="mail.msg"))
    wanted = pick(town.works(), "mail_wanted")
    text = INLINE.format(note="", sender=f"Anna Smit <{ANNA}>", date="17 november 2026 om 09:15", story=STORY)
    answer = town.mail(
        SAM, "Fwd: Klacht niemand belt", text, to=str(wanted["Reply-To"]), proof=True,
        headers={"In-Reply-To": str(wanted["Message-ID"])},
    )  # fmt: skip
    town.arrives(answer)
    town.works()

    assert [one.complainant_address for one in all_cases(town)] == [ANNA]


def test_a_complainant_who_sends_a_closed_file_gets_a_person(town: Town) -> None:
    mail = town.mail(ANNA, "Zie bijlage", "Hierbij stuur ik iets.")
    mail.add_attachment(b"\xd0\xcf", maintype="application", subtype="vnd.ms-outlook", filename="a.msg")
    town.arrives(mail)

    letters = town.works()

    assert ("doubt", DIRECTIE) in names(letters)
    assert "alleen Outlook" in text_of(pick(letters, "doubt"))


def test_a_winmail_file_is_kept_and_told(town: Town) -> None:
    mail = town.mail(ANNA, "Klacht", STORY)
    mail.add_attachment(b"\x78\x9f", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    town.arrives(mail)

    assert "winmail.dat (2 bytes; een bestand van Outlook, dat de bot niet kan lezen)" in "".join(
        map(text_of, town.works())
    )


# --- by phone, at the counter, on paper ------------------------------------------------------------------------

FORM = "Naam klager: Ben Jansen\nHoe ontvangen: telefoon\nWat is er gebeurd: Hij is niet teruggebeld.\n"


def typed(town: Town, text: str, subject: str = "Klachtenformulier", by: str = MILA) -> list[EmailMessage]:
    town.arrives(town.mail(by, subject, text, proof=True))
    return town.works()


@pytest.mark.requirement("HSS-5")
def test_the_form_comes_as_a_link_that_opens_a_filled_mail_and_as_text(town: Town) -> None:
    form = pick(town.says(MILA, "formulier", "formulier"), "intake_form")
    page = form.get_body(("html",))
    assert page is not None

    assert (
        "mailto:klachten@hss.example?subject=Klachtenformulier&amp;body=Naam%20klager%3A%0D%0AAdres"
        in page.get_content()
    )
    assert "Naam klager:" in text_of(form)


@pytest.mark.requirement("BOU-1")
def test_a_scan_that_comes_along_is_kept_and_shown_in_the_case_mail(town: Town) -> None:
    mail = town.mail(MILA, "Klachtenformulier", FORM + f"E-mail: {ANNA}\n", proof=True)
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="brief.pdf")
    town.arrives(mail)

    handover = pick(town.works(), "handover")

    assert "brief.pdf (8 bytes)" in text_of(handover)
    assert [one.get_filename() for one in handover.iter_attachments()] == ["oorspronkelijke-mail.eml"]


@pytest.mark.requirement("HSS-5")
def test_only_what_is_missing_is_asked_and_the_answer_may_be_in_free_words(town: Town) -> None:
    letters = typed(
        town,
        "Naam klager: Ben Jansen\nE-mail: ben@burger.example\nHoe ontvangen: telefoon\nDatum ontvangst: vorige maand\n",
    )
    asked = text_of(pick(letters, "form_incomplete"))

    assert ("Wat is er gebeurd:" in asked, "Datum ontvangst:" in asked, "Naam klager:" in asked) == (True, True, False)

    town.answers(pick(letters, "form_incomplete"), "Hij belde op 19 november. Hij wacht al weken op antwoord van ons.")

    assert received(town) == "2026-11-19"
    assert "Hij wacht al weken op antwoord" in town.case().gist
    assert town.case().lacks == ()


@pytest.mark.parametrize("day", ["3 december 2026", "4-12-2026", "vorige maand", "1-2-2026"])
def test_a_day_that_cannot_be_is_asked_about_and_the_term_runs(town: Town, day: str) -> None:
    letters = typed(town, FORM + f"E-mail: {ANNA}\nDatum ontvangst: {day}\n")

    assert "Datum ontvangst:" in text_of(pick(letters, "form_incomplete"))
    assert received(town) == "2026-11-23"


@pytest.mark.parametrize(
    ("day", "is_day"),
    [("gisteren", "2026-11-22"), ("vrijdag", "2026-11-20"), ("18 nov.", "2026-11-18"), ("17/11", "2026-11-17")],
)
@pytest.mark.requirement("STI-2")
@pytest.mark.requirement("STA-2")
def test_terms_run_from_the_true_day_of_receipt(town: Town, day: str, is_day: str) -> None:
    typed(town, FORM + f"E-mail: {ANNA}\nDatum ontvangst: {day}\n")

    assert (received(town), town.case().lacks) == (is_day, ())


def test_a_colleagues_own_address_is_not_taken_for_the_complainants(town: Town) -> None:
    letters = typed(town, FORM + f"E-mail: {MILA}\n")

    assert town.case().complainant_address == ""
    assert "hoe wij de klager kunnen bereiken" in text_of(pick(letters, "form_incomplete"))

    letters = town.answers(pick(letters, "form_incomplete"), f"E-mail: {MILA}")

    assert town.case().complainant_address == ""
    assert "niet van de klager" in text_of(pick(letters, "form_incomplete"))


def test_a_call_that_a_colleague_tells_in_free_words_can_be_urgent(town: Town) -> None:
    typed(
        town, "Net mevrouw Van Dam aan de telefoon, 06-12345678. Zij klaagt over de opvang. Dit heeft spoed!", "Klacht"
    )

    assert town.case().urgent


@pytest.mark.requirement("HSS-6")
def test_without_an_address_each_letter_is_printed_by_who_entered_it_also_the_decision(town: Town) -> None:
    letters = typed(town, FORM + "Adres: Dorpsstraat 1, 1234 AB Ede\nDatum ontvangst: 20-11-2026\n")
    town.answers(pick(letters, "post_letter"), "brief gepost op 23 november")

    decided = town.answers(pick(letters, "handover"), "besluit: gegrond, want wij belden niet terug.")
    paper = pick(decided, "post_letter")
    assert str(paper["To"].addresses[0].addr_spec) == MILA
    assert "Dorpsstraat 1" in text_of(paper)

    town.now += timedelta(days=1)
    town.answers(paper, "brief gepost op 24 november")

    assert [one.name for one in town.case().duties if one.name in {"acknowledge", "decide"} and one.done_at] == [
        "acknowledge", "decide",
    ]  # fmt: skip


# --- twice -----------------------------------------------------------------------------------------------------


def test_who_enters_the_same_complaint_twice_hears_which_case_it_may_be_and_can_merge_them(town: Town) -> None:
    typed(town, FORM + f"E-mail: {ANNA}\n")
    told = pick(typed(town, FORM + f"E-mail: {ANNA}\nDatum ontvangst: 20-11-2026\n"), "transcript")

    assert "samenvoegen met HSS-2026-0001" in text_of(told)
    assert [one.state for one in all_cases(town)] == [State.OPEN, State.OPEN]

    town.answers(told, "samenvoegen met HSS-2026-0001")

    assert [one.merged_into for one in all_cases(town)] == ["", "HSS-2026-0001"]


def test_when_the_complainant_mails_too_who_took_the_call_hears_so(town: Town) -> None:
    typed(town, FORM + f"E-mail: {ANNA}\n")

    letters = town.says(ANNA, "Klacht", STORY)

    assert ("transcript", MILA) in names(letters)
    assert "HSS-2026-0002" in text_of(pick(letters, "transcript"))
    assert len(all_cases(town)) == 2


# --- about a case that is there --------------------------------------------------------------------------------


def test_a_call_about_a_case_that_the_form_names_goes_to_that_case(town: Town) -> None:
    typed(town, FORM + f"E-mail: {ANNA}\n")

    letters = typed(town, FORM.replace("Hij is", "Hij is weer"), "Klachtenformulier HSS-2026-0001")

    assert ("information", DIRECTIE) in names(letters)
    assert "gesprek: Hij is weer niet teruggebeld." in text_of(pick(letters, "transcript"))
    assert (len(all_cases(town)), town.kinds()[-1]) == (1, "information")


def test_a_call_of_somebody_else_that_names_a_case_is_a_new_one_and_the_colleague_hears_so(town: Town) -> None:
    typed(town, FORM + f"E-mail: {ANNA}\n")

    letters = typed(
        town, FORM.replace("Ben Jansen", "Kees Kok") + "Telefoon: 06-12345678\nKlacht gaat over: HSS-2026-0001\n"
    )

    assert len(all_cases(town)) == 2
    assert "Je noemt zaak HSS-2026-0001" in text_of(pick(letters, "transcript"))


def test_more_from_the_complainant_that_is_passed_on_goes_to_the_case_that_the_remark_names(town: Town) -> None:
    passed(town)

    letters = passed(town, "Graag toevoegen aan HSS-2026-0001", date="20 november 2026 om 10:00")

    assert (len(all_cases(town)), town.kinds()[-1]) == (1, "information")
    assert ("information", DIRECTIE) in names(letters)
