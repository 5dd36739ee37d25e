"""Does a letter on paper look like a letter, with nothing of a mail in it?"""

import io
import re
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from bot.core.holes import TO_COMPLAINANT
from bot.desk.paper import paper_letter
from tests.core.test_letter import HOSTILE
from tests.templates.samples import FACTS, LETTERS, ORGANISATION, written

NOW = datetime(2026, 5, 5, 22, 30, tzinfo=UTC)
ADDRESS = "Dorpsstraat 1\n1234 AB Utrecht"
HOW = {"nl": "Bel ons dan, of stuur ons een brief", "en": "Then call us or write to us"}
ABOUT_MAIL = "mail_stopped"  # can't do without the word
ON_PAPER = [one for one in LETTERS if one[1] in TO_COMPLAINANT]


def _read(language: str, name: str, to: str = "R. Bakker", address: str = ADDRESS, **changes: object) -> str:
    letter = written(language, name, on_paper=True, answer_how=HOW[language], **changes)
    pages = PdfReader(io.BytesIO(paper_letter(letter, ORGANISATION, to, address, NOW))).pages
    return "\n".join(page.extract_text() for page in pages)


@pytest.mark.parametrize(("language", "name"), ON_PAPER)
def test_a_letter_on_paper_has_no_marks_of_plain_text_and_no_token(language: str, name: str) -> None:
    text = _read(language, name)

    assert re.findall(r"^-|---|^>|^•\s*-|\*\*|k7f3q9x2", text, re.MULTILINE) == []
    assert "Privacy: https://www.hss.test/privacy" in text


@pytest.mark.parametrize(("language", "name"), [one for one in ON_PAPER if one[1] != ABOUT_MAIL])
def test_a_letter_on_paper_does_not_ask_to_answer_a_mail(language: str, name: str) -> None:
    text = written(language, name, on_paper=True, answer_how=HOW[language]).text

    assert re.findall(r"e-?mail|reply", text, re.IGNORECASE) == []
    assert HOW[language] in text


def test_it_says_to_whom_when_in_which_case_and_about_what() -> None:
    lines = [line.strip() for line in _read("nl", "decision").splitlines()]

    wanted = ["Hulpverlening Sociale Sector", "R. Bakker", "Dorpsstraat 1", "1234 AB Utrecht", "woensdag 6 mei 2026"]
    assert [one for one in [*wanted, "HSS-2026-0042", "Ons besluit over uw klacht"] if one not in lines] == []


def test_an_address_on_one_line_is_cut_at_its_commas() -> None:
    assert "Dorpsstraat 1\n1234 AB Utrecht\n" in _read("nl", "decision", address="Dorpsstraat 1, 1234 AB Utrecht")


def test_an_english_letter_has_english_words_around_it() -> None:
    text = _read("en", "decision")

    assert [word for word in ("Our reference", "Wednesday 6 May 2026", "page 1") if word not in text] == []
    assert [word for word in ("Onderwerp", "pagina", "Datum") if word in text] == []


def test_a_name_keeps_its_letters_or_loses_an_accent_but_never_becomes_a_box() -> None:
    text = _read("nl", "closed", to="Żaneta Śliwińska-Çelik 漢", address="")

    assert "aneta Sliwi" in text or "Żaneta Śliwińska" in text
    assert "Çelik ?" in text


def test_hostile_words_make_a_letter_all_the_same() -> None:
    text = _read("nl", "acknowledgement", to=HOSTILE, address=HOSTILE, complaint=HOSTILE * 300)

    assert "<script>alert(1)</script> **vet**" in text


def test_without_a_name_and_an_address_it_is_still_a_letter() -> None:
    assert "De indiener" in _read("nl", "acknowledgement", to="", address="")


def test_the_same_letter_gives_the_same_bytes() -> None:
    letter = written("nl", "decision")

    first, second = (paper_letter(letter, ORGANISATION, "R. Bakker", ADDRESS, NOW) for _ in range(2))
    assert first == second


def test_the_body_of_a_letter_leaves_out_its_token() -> None:
    letter = written("en", "decision")

    assert letter.text.startswith(letter.body)
    assert str(FACTS["reference"]) not in letter.body
    assert (letter.number, letter.language) == ("HSS-2026-0042", "en")
