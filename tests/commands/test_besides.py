"""Does it tell of a mail what a case mail would, with the words, and nothing where nothing is told?"""

import pytest

from bot.commands.besides import besides
from bot.core.mail import Mail
from bot.core.reading import read
from tests.town import ORGANISATION

NOTHING = {
    "urgent": {"kind": "", "words": ""},
    "discussed": {"answer": "", "words": ""},
    "about": [],
    "party": {"value": "", "words": ""},
    "sender_kind": {"value": "", "words": ""},
    "language_words": [],
}


def mail(text: str, sender: str = "anna@burger.example", subject: str = "Bericht") -> Mail:
    return read(f"From: {sender}\nSubject: {subject}\n\n{text}\n".encode())


def test_of_a_mail_that_tells_nothing_nothing_is_told() -> None:
    assert besides(mail("Het is koud."), ORGANISATION) == NOTHING
    assert besides(Mail(), ORGANISATION) == NOTHING


@pytest.mark.requirement("STA-3", "STA-6", "STI-1", "WOP-1")
@pytest.mark.parametrize(
    ("text", "what", "told"),
    [
        ("Ik stel u aansprakelijk.", "urgent", {"kind": "claim", "words": "stel u aansprakelijk"}),
        (
            "Ik heb dit nog niet met uw medewerker besproken.",
            "discussed",
            {"answer": "no", "words": "Ik heb dit nog niet met uw medewerker besproken."},
        ),
        ("Ons bedrijf wacht al weken.", "party", {"value": "business", "words": "Ons bedrijf"}),
        ("Als klant wacht ik al weken.", "sender_kind", {"value": "customer", "words": "Als klant"}),
        ("I have told you that my letter was not there.", "language_words", ["have", "you", "that"]),
    ],
)
def test_each_is_told_with_its_words(text: str, what: str, told: object) -> None:
    assert besides(mail(text), ORGANISATION)[what] == told


@pytest.mark.requirement("STI-4")
def test_whom_a_forwarded_complaint_names_is_told_of_its_own_writer() -> None:
    forwarded = (
        "Zie hieronder.\n\n---------- Forwarded message ---------\nVan: Jan <jan@gmail.com>\n"
        "Date: ma 23 nov 2026 om 09:00\nSubject: Klacht\nTo: <directie@hss.example>\n\n"
        "Ik vind dat Mila de Boer onbeleefd was.\n"
    )
    told = besides(mail(forwarded, "directie@hss.example", "Fwd: Klacht"), ORGANISATION)

    assert told["about"] == [{"address": "mila@hss.example", "words": "Mila de Boer"}]
    assert told["party"] == {"value": "private", "words": "jan@gmail.com"}
