"""What becomes of a colleague's answer to a letter that belongs to no case?"""

from datetime import timedelta
from email.message import EmailMessage

import pytest
from sqlmodel import select

from bot.core.case import Case
from bot.store import cases
from bot.store.tables import INBOX
from tests.town import MONDAY, Town, names, pick, text_of

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"
NUMBER, OTHER = "HSS-2026-0001", "HSS-2026-0002"
COMPLAINT = "Ik heb een klacht. Ik vind het onbehoorlijk dat niemand mij terugbelt over mijn bewindvoering."


@pytest.fixture
def digest(town: Town) -> EmailMessage:
    """Two complaints are open, and a week later the directie gets the overview."""
    town.works()
    town.says(ANNA, "Klacht", COMPLAINT)
    town.says("Bo Bakker <bo@burger.example>", "Klacht", COMPLAINT)
    town.now = MONDAY + timedelta(days=7)
    letters = town.works()
    return next(one for one in letters if names([one]) == [("digest", DIRECTIE)])


def all_cases(town: Town) -> list[Case]:
    """Give every case that there is."""
    with town.desk.store.reading() as session:
        found = cases.load(session, [f"HSS-2026-{n:04}" for n in range(1, 9)], lock=False)
        return [one.case for one in found.values()]


def outcomes(town: Town) -> list[tuple[str, str]]:
    """Give what became of the mails, the last one first."""
    with town.desk.store.reading() as session:
        rows = session.execute(select(INBOX.c.status, INBOX.c.outcome).order_by(INBOX.c.id.desc()))
        return [(str(status), str(outcome)) for status, outcome in rows]


def flat(letter: EmailMessage) -> str:
    """Give the text of a letter without its line ends."""
    return " ".join(text_of(letter).split())


@pytest.mark.parametrize(
    "words",
    [
        "Ik pak dit op.",
        "Dit is schandalig, ik heb een klacht over hoe lang dit al ligt!",
        f"{NUMBER} en {OTHER}: ik pak ze op",
        f"Dank, zie ook {NUMBER}",
        f"Voeg samen met {NUMBER}",
        "HSS-2026-0099: ik pak dit op",
    ],
)
def test_what_is_not_clear_opens_no_case_changes_none_and_gets_one_letter_back(
    town: Town, digest: EmailMessage, words: str
) -> None:
    before = all_cases(town)

    letters = town.answers(digest, words)

    assert names(letters) == [("which_case", DIRECTIE)]
    assert "beantwoord de mail van de zaak zelf" in flat(letters[0])
    assert all_cases(town) == before
    assert outcomes(town)[0] == ("handled", "an answer to a letter without a case")


def test_the_letter_names_the_cases_that_were_named_and_what_was_typed(town: Town, digest: EmailMessage) -> None:
    (letter,) = town.answers(digest, f"{OTHER} en {NUMBER}: ik pak ze op")

    assert f"Je noemde: {OTHER}, {NUMBER}" in flat(letter).replace("*", "")
    assert f"> {OTHER} en {NUMBER}: ik pak ze op" in text_of(letter)


@pytest.mark.parametrize(
    "words",
    [f"{NUMBER}: ik pak dit op", f"Ik pak {NUMBER} op", f"Zaak {NUMBER}\nik pak dit op", "hss-2026-0001 ik pak dit op"],
)
def test_one_case_and_an_act_is_asked_about_and_done_after_a_yes(town: Town, digest: EmailMessage, words: str) -> None:
    asked = town.answers(digest, words)
    before = town.case().owner
    told = town.answers(pick(asked, "confirm"), "ja, klopt")

    assert names(asked) == [("confirm", DIRECTIE)]
    assert before == ""
    assert ("transcript", DIRECTIE) in names(told)
    assert town.case().owner == DIRECTIE
    assert len(all_cases(town)) == 2


def test_the_state_of_one_case_is_told(town: Town, digest: EmailMessage) -> None:
    letters = town.answers(digest, f"Wie heeft {NUMBER}?")

    assert names(letters) == [("transcript", DIRECTIE)]
    assert "De zaak ligt bij Directie HSS" in flat(letters[0])


def test_help_and_absence_work_in_answer_to_it(town: Town, digest: EmailMessage) -> None:
    assert names(town.answers(digest, "help")) == [("help", DIRECTIE)]
    assert names(town.answers(digest, "formulier")) == [("intake_form", DIRECTIE)]
    assert ("absence_noted", DIRECTIE) in names(town.answers(digest, "afwezig tot en met 11 december"))
    assert len(all_cases(town)) == 2


def test_an_out_of_office_answer_opens_no_case_and_gets_no_letter(town: Town, digest: EmailMessage) -> None:
    automatic = town.reply(digest, "Ik ben er even niet. Mijn klachten behandelt Sam.")
    automatic["Auto-Submitted"] = "auto-replied"
    town.arrives(automatic)

    assert town.works() == []
    assert len(all_cases(town)) == 2


def test_somebody_else_who_answers_it_complains_as_always(town: Town, digest: EmailMessage) -> None:
    letters = town.answers(digest, COMPLAINT, sender="Cor Smit <cor@burger.example>", proof=False)

    assert ("received", "cor@burger.example") in names(letters)
    assert len(all_cases(town)) == 3


def test_a_complaint_that_is_passed_on_in_answer_to_it_is_a_case_of_who_wrote_it(
    town: Town, digest: EmailMessage
) -> None:
    forward = town.reply(
        digest,
        "---------- Forwarded message ---------\nVan: Dirk Mol <dirk@burger.example>\nDate: vr 27 nov 2026 om 09:00\n"
        f"Subject: Klacht\nTo: directie@hss.example\n\n{COMPLAINT}",
    )
    del forward["Subject"]
    forward["Subject"] = "Fwd: Klacht"
    town.arrives(forward)
    town.works()

    assert [one.complainant_address for one in all_cases(town)][2:] == ["dirk@burger.example"]


def test_the_form_that_was_asked_for_and_is_filled_in_is_a_case(town: Town) -> None:
    town.works()
    form = pick(town.says(DIRECTIE, "formulier", "formulier"), "intake_form")

    town.answers(
        form, "Naam: Dirk Mol\nTelefoon: 06 12345678\nDatum: 23-11-2026\nWat is er gebeurd: niemand belt terug"
    )
    (thanks,) = town.answers(form, "Dank je wel!")

    assert [one.complainant_name for one in all_cases(town)] == ["Dirk Mol"]
    assert names([thanks]) == [("which_case", DIRECTIE)]


def test_two_robots_stop(town: Town, digest: EmailMessage) -> None:
    given = [len(town.answers(digest, f"Ik pak dit op, keer {n}")) for n in range(12)]

    assert given == [1] * 10 + [0] * 2
    assert outcomes(town)[0] == ("refused", "an answer to a letter without a case, not answered")
