"""Whose words is each line of a mail?"""

import pytest

from bot.core.reply import Label, is_nothing_new, label_lines, new_text


def labels(text: str, subject: str = "Re: Uw klacht") -> list[str]:
    return [line.label.value for line in label_lines(text, subject)]


def test_every_line_is_labelled_and_none_is_lost() -> None:
    text = "Nee.\n\nGroet,\nJan\n\nOp 5-5-2026 om 14:32 schreef HSS:\n> oud\n"

    lines = label_lines(text, "Re: Uw klacht")

    assert "\n".join(line.text for line in lines) == text
    assert [line.label for line in lines if line.text] == [
        Label.NEW,
        Label.SIGNATURE,
        Label.SIGNATURE,
        Label.HEADER,
        Label.QUOTE,
    ]


def test_wrapped_attribution_is_one_header() -> None:
    text = (
        "Nee.\nOp di 5 mei 2026 om 14:32 schreef HSS\nKlachten van de hele organisatie\n<klachten@hss.example>:\n> oud"
    )

    assert labels(text) == ["new", "header", "header", "header", "quote"]


def test_text_below_the_quote_is_new() -> None:
    assert labels("Op 5-5-2026 om 14:32 schreef HSS:\n> oud\nNee.") == ["header", "quote", "new"]


def test_header_block_below_an_answer_begins_a_quote_and_in_a_forwarded_mail_a_forward() -> None:
    text = "Zie.\nVan: Els\nVerzonden: 5 mei 2026 14:32\nAan: info\nOnderwerp: Klacht\nOud"

    assert labels(text, "RE: Klacht")[-1] == "quote"
    assert labels(text, "FW: Klacht")[-1] == "forward"


def test_marker_of_our_own_letters_begins_a_quote() -> None:
    assert labels("Nee.\n=== Antwoord boven deze regel ===\noud") == ["new", "header", "quote"]


@pytest.mark.parametrize(
    "line",
    [
        "Verstuurd vanaf mijn iPhone",
        "Verstuurd vanaf mijn Samsung Galaxy-smartphone.",
        "Verzonden vanuit Outlook voor Android",
        "Verzonden vanuit Mail voor Windows",
        "Outlook voor iOS downloaden",
        "Download Outlook voor Android<https://aka.example/x>",
        "Get Outlook for iOS",
        "Sent from my iPad",
        "Verzonden met Proton Mail beveiligde e-mail.",
        "Sent with Proton Mail secure email.",
    ],
)
def test_line_of_a_device_is_no_new_text(line: str) -> None:
    assert new_text(f"Nee.\n\n{line}") == "Nee."


@pytest.mark.parametrize(
    "greeting",
    [
        "Met vriendelijke groet,",
        "Met vriendelijke groeten",
        "met vriendelijke groet, Jan",
        "Met hartelijke groet van Jan en Els de Vries",
        "Vriendelijke groeten,",
        "Hoogachtend,",
        "Groetjes Jan",
        "gr jan",
        "Gr.,",
        "mvg",
        "M.v.g.,",
        "Kind regards,",
        "Best regards",
        "*Met vriendelijke groet,*",
        "With kind regards,",
        "Yours sincerely,",
    ],
)
def test_closing_formula_ends_the_new_text(greeting: str) -> None:
    assert new_text(f"Ik ben boos.\n\n{greeting}\nJan\n06-12345678") == "Ik ben boos."


@pytest.mark.parametrize(
    "sentence",
    [
        "Met vriendelijke groet aan uw collega die mij wel hielp.",
        "Groeten kunt u houden, ik wil geld.",
        "Gr. 3 van de school is gesloten.",
        "Hoogachtend schrijf ik u, maar boos ben ik.",
        "Beste regels zijn er ook niet.",
    ],
)
def test_sentence_that_looks_like_a_formula_is_new(sentence: str) -> None:
    text = f"Ik ben boos.\n{sentence}\nDit is het einde."

    assert new_text(text) == text


def test_signature_of_an_office_is_left_out_whole() -> None:
    signature = (
        "Met vriendelijke groet,\n\nDrs. J.P. van der Berg MBA\nDirecteur\n\nBerg B.V.\n"
        "T: 030-1234567 | M: 06-12345678\nKvK 12345678\nVolg ons op LinkedIn\n\n"
        "Denk aan het milieu voordat u deze e-mail print."
    )

    assert new_text(f"Ik ben boos.\n\n{signature}") == "Ik ben boos."


def test_mail_with_only_a_signature_is_kept_whole() -> None:
    assert new_text("Met vriendelijke groet,\nJan") == "Met vriendelijke groet,\nJan"


def test_answer_without_a_word_is_known_as_such() -> None:
    assert is_nothing_new(label_lines("Op 5-5-2026 om 14:32 schreef HSS:\n> oud", "Re: Uw klacht"))
    assert not is_nothing_new(label_lines("Nee.\n> oud", "Re: Uw klacht"))


def test_own_signs_without_any_announcement_are_new() -> None:
    assert new_text("Drie dingen:\n> 3 weken wachten\nDat is lang.", "Klacht").splitlines()[1] == "> 3 weken wachten"


def test_attribution_without_quote_marks_must_be_sure() -> None:
    told = "Op 3 november schreef mevrouw De Wit:\nik kom morgen.\nMaar zij kwam niet."

    assert new_text(told, "Klacht") == told


def test_forwarded_mail_without_a_word_has_no_new_text() -> None:
    assert new_text("---------- Forwarded message ---------\nVan: Els\n\nKlacht", "Fwd: Klacht") == ""


@pytest.mark.parametrize("below", ["", "\n\nVerstuurd vanaf mijn iPhone", "\n\nGroet,\nMila"])
@pytest.mark.parametrize(
    "line", ["Kenmerk: hss-2026-0001.m.k5x1.abcdefghijklmnop", "> Reference: hss-2026-0001.k.k5x1.abcdefghijklmnop"]
)
def test_the_line_with_our_token_below_a_prefilled_answer_was_not_typed(line: str, below: str) -> None:
    assert new_text(f"notitie: gebeld\n\n\n{line}{below}") == "notitie: gebeld"


def test_a_reference_that_somebody_else_gave_was_typed() -> None:
    assert new_text("Ons nummer:\nKenmerk: 2026-0042") == "Ons nummer:\nKenmerk: 2026-0042"
