"""Who wrote the mail that was passed on?"""

import pytest

from bot.core.forward import inline_forward, own_words, sender_in
from bot.core.mail import Address, Forward
from bot.core.reply import label_lines


@pytest.mark.parametrize(
    ("value", "name", "address"),
    [
        ("Els de Wit <els@burger.example>", "Els de Wit", "els@burger.example"),
        ("Els de Wit [mailto:Els@Burger.example]", "Els de Wit", "els@burger.example"),
        ("Els <els@burger.example<mailto:els@burger.example>>", "Els", "els@burger.example"),
        ('"Wit, Els de" <els@burger.example>', "Wit, Els de", "els@burger.example"),
        ("els@burger.example <mailto:els@burger.example>", "", "els@burger.example"),
        ("*Els de Wit*", "Els de Wit", ""),
    ],
)
def test_sender_is_read_as_mail_programs_show_it(value: str, name: str, address: str) -> None:
    assert sender_in(value) == Address(name=name, address=address)


def test_no_sender_is_none() -> None:
    assert sender_in("  <> ") is None


def test_forward_with_an_attribution_only() -> None:
    text = "Graag oppakken.\n\nOp 5 mei 2026 om 14:32 schreef Els de Wit <els@burger.example>:\n\n> Ik klaag."

    forward = inline_forward(label_lines(text, "Fwd: Klacht"))

    assert forward is not None
    assert forward.sender == Address(name="Els de Wit", address="els@burger.example")
    assert forward.text == "Ik klaag."


def test_plain_mail_is_no_forward() -> None:
    assert inline_forward(label_lines("Ik klaag.", "Klacht")) is None


def forwarded(text: str, forwarder: str = "els@hss.example") -> Forward:
    found = inline_forward(label_lines(text, "FW: Klacht"), Address(name="Els de Boer", address=forwarder))
    assert found is not None
    return found


def block(sender: str, subject: str = "Klacht") -> str:
    return f"Van: {sender}\nVerzonden: 5 mei 2026 14:32\nAan: info\nOnderwerp: {subject}\n\n"


def test_own_words_of_a_forward_are_without_signature() -> None:
    forward = forwarded(block("Jan Jansen <jan@burger.example>") + "Ik klaag.\n\nGroet,\nJan Jansen\n06-12345678")

    assert own_words(forward) == "Ik klaag."
    assert forward.text == "Ik klaag.\n\nGroet,\nJan Jansen\n06-12345678"


def test_own_words_are_found_in_a_forward_that_holds_only_its_text() -> None:
    jan = Address(name="Jan Jansen", address="jan@burger.example")
    forward = Forward(sender=jan, sent_at=None, subject="", text="Ik klaag.\n\nJan", note="")

    assert own_words(forward) == "Ik klaag."


def test_answer_of_the_organisation_is_passed_over_for_the_complaint_below_it() -> None:
    inside = block("Karim <karim@hss.example>") + "Ik zoek het uit.\n\nKarim\n\n"
    forward = forwarded(inside + block("Jan <jan@burger.example>", "Mijn klacht") + "Ik klaag.")

    assert forward.sender == Address(name="Jan", address="jan@burger.example")
    assert (forward.subject, own_words(forward)) == ("Mijn klacht", "Ik klaag.")


def test_complainants_answer_is_the_complaint_though_it_quotes_the_organisation() -> None:
    outside = block("Jan <jan@burger.example>", "RE: Klacht") + "Dit is geen antwoord, ik dien een klacht in.\n\n"
    forward = forwarded(outside + block("Karim <karim@hss.example>") + "Ik zoek het uit.")

    assert own_words(forward) == "Dit is geen antwoord, ik dien een klacht in."


def test_complainant_who_only_points_below_means_what_stands_there() -> None:
    pointing = block("Jan <jan@burger.example>", "RE: Klacht") + "Zie hieronder.\n\n"
    forward = forwarded(pointing + block("Jan <jan@burger.example>") + "Ik klaag al weken.")

    assert own_words(forward) == "Ik klaag al weken."


def test_correspondence_within_the_organisation_keeps_its_newest_mail() -> None:
    inside = block("Karim <karim@hss.example>") + "Dit lijkt mij een klacht.\n\n"
    forward = forwarded(inside + block("Piet <piet@hss.example>") + "Wat is dit?")

    assert own_words(forward) == "Dit lijkt mij een klacht."


@pytest.mark.parametrize(
    ("sender", "text", "address", "words"),
    [
        (
            "Website <noreply@hss.example>",
            "Naam: Jan\nE-mail: jan@burger.example\nUw klacht:\nIk klaag.\n\nVaak.\n--\nDit bericht komt van de site",
            "jan@burger.example",
            "Ik klaag.\n\nVaak.",
        ),
        (
            "WordPress <wordpress@hss.example>",
            "Naam\nJan\nE-mailadres\njan@burger.example\nTelefoon\n-\nBericht\nIk klaag.",
            "jan@burger.example",
            "Ik klaag.",
        ),
        (
            "Jan <jan@burger.example>",
            "Naam: Kees\nE-mail: kees@elders.example\nKlacht: hij slaat mij.",
            "jan@burger.example",
            "Naam: Kees\nE-mail: kees@elders.example\nKlacht: hij slaat mij.",
        ),
        ("Website <noreply@hss.example>", "Er is iets.", "noreply@hss.example", "Er is iets."),
    ],
)
def test_web_form_is_of_who_filled_it_in(sender: str, text: str, address: str, words: str) -> None:
    forward = forwarded(block(sender) + text)

    assert forward.sender is not None
    assert (forward.sender.address, own_words(forward)) == (address, words)
