"""Which meaning is told of a mail, by whose words it is read and in which case?"""

from datetime import date

import pytest

from bot.commands.meaning import IMPLIED, PARTLY, SURE, UNCLEAR, Meaning, Question, meaning_of, role_of
from bot.core.reading import read
from bot.core.words import State
from tests.town import ORGANISATION

TODAY = date(2026, 11, 19)
MAIL = "From: Els de Boer <{sender}>\nTo: klachten@hss.example\nSubject: {subject}\n{more}\n{text}\n"


def meant(
    text: str, subject: str = "Re: Klacht HSS-2026-0042", *, role: str = "colleague", state: State | None = None,
    more: str = "", number: str = "",
) -> Meaning:  # fmt: skip
    """Read a mail with this text."""
    raw = MAIL.format(sender="els@elders.example", subject=subject, text=text, more=more).encode()
    return meaning_of(read(raw), Question(role=role, number=number, state=state, today=TODAY))


def names(meaning: Meaning) -> list[str]:
    """Give the names of the acts."""
    return [one["name"] for one in meaning.acts]


@pytest.mark.parametrize(
    ("text", "acts", "confidence"),
    [
        ("ik pak dit op", ["take"], SURE),
        ("ik pak dit op\n\nDe maan is mooi vandaag.", ["take"], PARTLY),
        ("Mevrouw heeft gewoon gelijk.", ["decide"], IMPLIED),
        ("De maan is mooi vandaag.", [], UNCLEAR),
    ],
)
def test_confidence_follows_what_was_understood(text: str, acts: list[str], confidence: float) -> None:
    meaning = meant(text)

    assert (names(meaning), meaning.confidence, meaning.numbers) == (acts, confidence, ("HSS-2026-0042",))


def test_a_mail_without_a_word_asks_nothing_whatever_it_quotes() -> None:
    quoted = (
        "Op 19 nov 2026 om 10:12 schreef HSS Klachten <klachten@hss.example>:\n> besluit: gegrond, want zo is het\n"
    )

    assert names(meant(quoted)) == []


@pytest.mark.parametrize(("state", "acts"), [(State.DECIDED, ["appeal"]), (None, ["appeal"]), (State.OPEN, ["inform"])])
def test_where_the_case_stands_tells_what_words_do(state: State | None, acts: list[str]) -> None:
    text = "Ik wil dat iemand anders naar uw besluit kijkt."

    assert names(meant(text, role="complainant", state=state)) == acts


@pytest.mark.parametrize(
    ("subject", "more", "kind"),
    [
        ("Re: Klacht HSS-2026-0042", "", "reply"),
        ("Iets nieuws", "", "new"),
        ("Iets nieuws", "In-Reply-To: <oud@hss.example>\n", "reply"),
        ("Automatisch antwoord: afwezig", "Auto-Submitted: auto-replied\n", "absence"),
        ("Nieuwsbrief", "List-Id: <nieuws.elders.example>\n", "automatic"),
    ],
)
def test_the_kind_is_told_in_one_word(subject: str, more: str, kind: str) -> None:
    assert meant("Tot en met 4 december ben ik er niet.", subject, more=more).kind == kind


def test_the_case_that_is_given_goes_first() -> None:
    assert meant("ok", number="HSS-2026-0001").numbers == ("HSS-2026-0001", "HSS-2026-0042")


def test_the_remark_above_a_forward_may_hold_acts() -> None:
    text = (
        "Spoed!\n\n---------- Forwarded message ---------\nVan: Anna <anna@burger.example>\n"
        "Datum: ma 16 nov 2026 14:05\n"
        "Onderwerp: Gas\nAan: <balie@hss.example>\n\nIk ruik gas.\n"
    )
    meaning = meant(text, "Fwd: Gas")

    assert (meaning.kind, meaning.new_text, names(meaning)) == ("forward", "Ik ruik gas.", ["urgent"])


def test_without_a_choice_the_writer_tells_as_whose_words_a_mail_is_read() -> None:
    colleague = ORGANISATION.colleagues[0].address
    mails = [
        read(MAIL.format(sender=one, subject="x", more="", text="x").encode()) for one in (colleague, "a@b.example")
    ]

    assert [role_of(one, "", ORGANISATION) for one in mails] == ["colleague", "complainant"]
    assert [role_of(one, "complainant", ORGANISATION) for one in mails] == ["complainant", "complainant"]


FORWARDED = (
    "{note}\n\n---------- Forwarded message ---------\nVan: {who}\nDatum: ma 16 nov 2026 14:05\n"
    "Onderwerp: Uw afspraak\nAan: <els@elders.example>\n\nWij komen vrijdag.\n"
)


@pytest.mark.parametrize(
    ("role", "note", "acts"),
    [("complainant", "Dit kreeg ik van de aannemer.", ["inform"]), ("colleague", "Ik pak dit op.", ["take"])],
)
def test_in_a_case_the_remark_above_a_forward_is_an_answer(role: str, note: str, acts: list[str]) -> None:
    text = FORWARDED.format(note=note, who="Planning <planning@aannemer.example>")
    meaning = meant(text, "Fwd: Uw afspraak HSS-2026-0042", role=role)

    assert (meaning.kind, meaning.new_text, meaning.staff_note) == ("forward", "Wij komen vrijdag.", note)
    assert names(meaning) == acts


def test_our_own_letter_that_is_sent_back_by_forwarding_is_answered() -> None:
    own = read(MAIL.format(sender="els@elders.example", subject="x", text="x", more="").encode()).recipients[0]
    text = FORWARDED.format(note="Ik trek de klacht in.", who=f"Klachten <{own}>")
    meaning = meant(text, "Fwd: Uw klacht HSS-2026-0042", role="complainant")

    assert (meaning.kind, meaning.new_text, names(meaning)) == ("reply", "Ik trek de klacht in.", ["withdraw"])


RECEIPT = "Uw bericht\n\n   Aan: Els\n   Onderwerp: x\n\n"


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("Gelezen: Klacht", f"{RECEIPT}is gelezen op woensdag 18 november 2026 17:02:04.", "automatic"),
        ("Niet gelezen: Klacht", f"{RECEIPT}is verwijderd zonder te worden gelezen op 16-11-2026.", "automatic"),
        ("Not read: Klacht", "Your message\n\nTo: E\n\nwas deleted without being read on Monday 16.", "automatic"),
        ("Gelezen: Klacht", f"{RECEIPT}is gelezen op woensdag. Ik trek de klacht in.", "new"),
        ("Gelezen: uw brief", "Uw brief is gelezen op woensdag, maar ik ben het er niet mee eens.", "new"),
    ],
)  # fmt: skip
def test_a_read_receipt_without_its_form_is_no_absence_and_says_nothing(subject: str, text: str, kind: str) -> None:
    meaning = meant(text, subject, role="complainant")

    assert (meaning.kind, meaning.new_text == "") == (kind, kind == "automatic")


def test_a_read_receipt_that_calls_itself_an_automatic_reply_is_no_absence() -> None:
    report = "multipart/report; report-type=disposition-notification; boundary=b"
    parts = (
        "--b\nContent-Type: text/plain\n\nGezien.\n\n--b\nContent-Type: message/disposition-notification\n\nA: b\n--b--"
    )
    more = f"Auto-Submitted: auto-replied\nContent-Type: {report}\n"
    meaning = meant(parts, "Gezien", more=more)

    assert (meaning.kind, meaning.new_text) == ("automatic", "")
