"""Is a case mail one page on which everything stands, and does a prefilled answer find its way back?"""

import html
import re
from datetime import timedelta
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.town import Town, names, pick
from tests.town import text_of as text_as_sent

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"
HEADINGS = [
    "Wat er moet gebeuren", "De klacht", "Bijlagen", "Waarom dit een klacht is", "Wat de bot begreep",
    "Eerder van deze klager", "Wat je kunt antwoorden",
]  # fmt: skip


@pytest.fixture
def handover(town: Town) -> EmailMessage:
    """Anna complained before, and now again, with a photo."""
    town.works()
    town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord.")
    mail = town.mail(ANNA, "Klacht over mijn weekgeld", "Mijn weekgeld is weer te laat. Ik wil er nu iets aan doen.")
    mail.add_attachment(b"x" * 123_456, maintype="image", subtype="jpeg", filename="foto.jpg")
    town.arrives(mail)
    return pick(town.works(), "handover")


def text_of(letter: EmailMessage) -> str:
    """Give the text part of a letter, its line ends as here."""
    return text_as_sent(letter).replace("\r\n", "\n")


def links_of(letter: EmailMessage) -> dict[str, str]:
    """Give the prefilled answers of a mail: words -> link."""
    body = letter.get_body(("html",))
    found = re.findall(r'href="(mailto:[^"]+)">([^<]+)<', str(body.get_content()) if body else "")
    return {html.unescape(label): html.unescape(link) for link, label in found}


def clicked(town: Town, link: str, *, plus: bool = True, add: str = "") -> EmailMessage:
    """Make the mail that a client opens from a link: no quote, no In-Reply-To."""
    url = urlsplit(link)
    fields = parse_qs(url.query)
    to = unquote(url.path) if plus else town.office.organisation.address
    words, ends, below = fields["body"][0].partition("\r\n")
    return town.mail(DIRECTIE, fields["subject"][0], f"{words}{add}{ends}{below}", to=to, proof=True)


def test_a_case_mail_has_its_parts_in_the_order_in_which_they_are_read(handover: EmailMessage) -> None:
    lines = text_of(handover).splitlines()

    assert [line for line in lines if line in HEADINGS] == [one for one in HEADINGS if one in lines]
    assert {"De klacht", "Bijlagen", "Eerder van deze klager", "Wat je kunt antwoorden"} <= set(lines)


def test_a_case_mail_tells_the_files_with_their_sizes_and_the_earlier_case_in_one_line(handover: EmailMessage) -> None:
    text = text_of(handover)

    assert "- foto.jpg (123 kB)\n- De mail zoals die binnenkwam, zit bij deze mail: oorspronkelijke-mail.eml.\n" in text
    assert "- HSS-2026-0001 van maandag 23 november 2026: Klacht over een brief (in behandeling)\n" in text


@pytest.mark.parametrize("plus", [True, False])
def test_a_prefilled_answer_is_done_with_the_plus_address_and_without_it(
    town: Town, handover: EmailMessage, *, plus: bool
) -> None:
    town.arrives(clicked(town, links_of(handover)["Ik pak dit op"], plus=plus))

    assert names(town.works()) == [("transcript", DIRECTIE)]
    assert (town.case("HSS-2026-0002").owner, town.case().owner) == (DIRECTIE, "")


def test_the_token_below_a_prefilled_answer_never_goes_to_the_complainant(town: Town, handover: EmailMessage) -> None:
    town.arrives(clicked(town, links_of(handover)["Vraag iets aan de klager"], add="Om welke week gaat het?"))

    question = text_of(pick(town.works(), "question"))

    assert "Om welke week gaat het?" in question
    assert re.findall(r"Kenmerk: \S+\.m\.", question) == []


def test_a_prefilled_answer_that_was_not_completed_does_nothing(town: Town, handover: EmailMessage) -> None:
    links = links_of(handover)
    stubs = [links["Vraag iets aan de klager"], links["Leg een gesprek met de klager vast"]]

    for link in stubs:
        town.arrives(clicked(town, link))

    assert {name for name, _ in names(town.works())} == {"transcript"}
    assert town.kinds("HSS-2026-0002") == ["complaint", "letter_left"]


def test_who_is_kept_out_of_the_earlier_case_reads_nothing_of_it(town: Town) -> None:
    town.works()
    first = pick(town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord."), "handover")
    town.answers(first, "gaat over Directie HSS")

    letters = town.says(ANNA, "Klacht over mijn weekgeld", "Mijn weekgeld is weer te laat.")

    told = [text_of(one) for one in letters if one["To"].addresses[0].addr_spec == DIRECTIE]
    assert [text for text in told if "Klacht over een brief" in text] == []


def test_who_gets_a_case_later_reads_what_was_said_and_sent_before(town: Town, handover: EmailMessage) -> None:
    town.answers(handover, "gebeld met klager: zij wil maandag antwoord.")
    town.now += timedelta(hours=2)
    passed = town.answers(handover, "geef door aan Mila de Boer")

    mail = pick(passed, "handover")
    text = text_of(mail)
    assert mail["To"].addresses[0].addr_spec == "mila@hss.example"
    assert "Deze klacht ligt nu bij jou." in text
    assert "Gesprek met de klager (Directie HSS): “zij wil maandag antwoord.”" in text.replace("\n", " ")
    assert [one.get_filename() for one in mail.iter_attachments()] == ["oorspronkelijke-mail.eml"]


def test_of_a_very_long_complaint_the_beginning_is_shown_and_the_rest_goes_along(town: Town) -> None:
    town.works()

    letters = town.says(ANNA, "Klacht", "Ik dien een klacht in. " + "Het duurt al weken. " * 400)

    text = text_of(pick(letters, "handover"))
    assert len(text) < 9_000
    assert "[…]" in text
    assert "Dit is het begin van een lange tekst. De rest staat in de mail van de klager zelf." in text


def test_an_answer_in_which_nothing_was_typed_is_shown_whole_and_says_so(town: Town) -> None:
    town.works()
    letters = town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord.")

    text = text_of(pick(town.answers(pick(letters, "acknowledgement"), ""), "information"))

    assert "De bot vond in deze mail geen nieuwe woorden. Daarom staat alles er." in text
    assert "> > Beste Anna Klaver," in text


def test_an_answer_of_which_nearly_all_was_taken_for_a_signature_is_shown_whole_too(town: Town) -> None:
    town.works()
    letters = town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord.")
    signature = "\n".join(f"Regel {number} van een lange handtekening" for number in range(30))

    letters = town.answers(pick(letters, "acknowledgement"), f"Ja.\n\nGroet,\n{signature}")

    text = text_of(pick(letters, "information"))
    assert "> Ja.\n\nDe bot vond in deze mail bijna geen nieuwe woorden." in text
    assert "> Regel 29 van een lange handtekening" in text


@pytest.mark.parametrize("name", ["handover", "help"])
def test_a_mail_is_not_cut_off_by_gmail(town: Town, handover: EmailMessage, name: str) -> None:
    letter = handover if name == "handover" else pick(town.answers(handover, "help"), "help")
    body = letter.get_body(("html",))

    assert body is not None
    assert len(str(body.get_content()).encode()) < 102_000
