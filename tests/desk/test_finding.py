"""Does an answer find its case whatever a mail client keeps of our letter, and one that lost all a person?"""

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from tests.town import Town, names, pick, text_of

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"
OWN = "mx.hss.example; dmarc=pass header.from=hss.example"
TYPED = "ik pak dit op"
Client = Callable[[EmailMessage], tuple[str, str]]
SUBJECT = "Dringend: graag uw aandacht"


@pytest.fixture
def handover(town: Town) -> EmailMessage:
    """Anna has complained, and the directie got the case."""
    town.works()
    return pick(town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord."), "handover")


def quoted(letter: EmailMessage) -> str:
    """Quote a letter line by line."""
    return "\n".join(f"> {line}" for line in text_of(letter).splitlines())


def html_of(letter: EmailMessage) -> str:
    """Give what stands in the body of a letter's HTML part."""
    part = letter.get_body(("html",))
    whole = str(part.get_content()) if part else ""
    return whole.partition("<body")[2].partition(">")[2].rpartition("</body>")[0]


def outlook(letter: EmailMessage) -> tuple[str, str]:
    """Answer as Outlook does: above a block of headers, in plain text."""
    block = f"Van: HSS Klachten <klachten@hss.example>\nVerzonden: maandag 23 november 2026 10:00\nOnderwerp: {SUBJECT}"
    return "plain", f"{TYPED}\n\n________________________________\n{block}\n\n{text_of(letter)}"


def outlook_html(letter: EmailMessage) -> tuple[str, str]:
    """Answer as new Outlook does: HTML only, above a line and a block."""
    block = "<b>Van:</b> HSS Klachten &lt;klachten@hss.example&gt;<br><b>Verzonden:</b> maandag 23 november 2026 10:00"
    return (
        "html",
        (
            f'<html><body><div class="elementToProof">{TYPED}</div><div id="appendonsend"></div><hr>'
            f'<div id="divRplyFwdMsg">{block}</div>{html_of(letter)}</body></html>'
        ),
    )


def gmail_html(letter: EmailMessage) -> tuple[str, str]:
    """Answer as Gmail does, its HTML part alone."""
    attribution = "Op ma 23 nov 2026 om 10:00 schreef HSS Klachten &lt;klachten@hss.example&gt;:"
    return (
        "html",
        (
            f'<div dir="ltr">{TYPED}</div><br><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">'
            f'{attribution}<br></div><blockquote class="gmail_quote">{html_of(letter)}</blockquote></div>'
        ),
    )


def apple_mail(letter: EmailMessage) -> tuple[str, str]:
    """Answer as a telephone does: above a signature and a quote."""
    attribution = "Op 23 nov 2026 om 10:00 heeft HSS Klachten <klachten@hss.example> het volgende geschreven:"
    return "plain", f"{TYPED}\n\nVerstuurd vanaf mijn iPhone\n\n{attribution}\n\n{quoted(letter)}"


def thunderbird(letter: EmailMessage) -> tuple[str, str]:
    """Answer as Thunderbird does: below the quote."""
    return "plain", f"Op 23-11-2026 om 10:00 schreef HSS Klachten:\n{quoted(letter)}\n\n{TYPED}\n"


def bare(_: EmailMessage) -> tuple[str, str]:
    """Answer without quoting anything."""
    return "plain", TYPED


CLIENTS = [outlook, outlook_html, gmail_html, apple_mail, thunderbird, bare]
KEEPS = {  # what is left of our letter besides the quote -> (plus address, thread, subject)
    "everything": (True, True, True),
    "no plus address": (False, True, True),
    "no thread": (True, False, True),
    "the plus address alone": (True, False, False),
    "the thread alone": (False, True, False),
    "the subject and the quote": (False, False, True),
    "the quote alone": (False, False, False),
}


def answer(town: Town, letter: EmailMessage, form: tuple[str, str], keeps: tuple[bool, bool, bool]) -> EmailMessage:
    """Make an answer that keeps so much."""
    (subtype, text), (plus, thread, subject) = form, keeps
    mail = EmailMessage()
    mail["Authentication-Results"] = OWN
    mail["From"], mail["Message-ID"], mail["Date"] = f"Directie HSS <{DIRECTIE}>", f"<{next(town.uids)}@x.nl>", town.now
    mail["To"] = str(letter["Reply-To"]) if plus else "klachten@hss.example"
    mail["Subject"] = f"Antw: {letter['Subject']}" if subject else SUBJECT
    if thread:
        mail["In-Reply-To"] = mail["References"] = str(letter["Message-ID"])
    mail.set_content(text, subtype=subtype)
    return mail


@pytest.mark.parametrize(
    ("client", "keeps"),
    [(client, keeps) for client in CLIENTS for keeps, kept in KEEPS.items() if client is not bare or any(kept[:2])],
)
def test_an_answer_finds_its_case_and_its_key(town: Town, handover: EmailMessage, client: Client, keeps: str) -> None:
    form = client(handover)

    town.arrives(answer(town, handover, form, KEEPS[keeps]))

    assert names(town.works()) == [("transcript", DIRECTIE)]
    assert town.case().owner == DIRECTIE
    assert town.kinds().count("taken") == 1


def test_a_case_number_that_anybody_can_guess_finds_the_case_and_gives_no_right(
    town: Town, handover: EmailMessage
) -> None:
    town.arrives(answer(town, handover, bare(handover), (False, False, True)))

    assert names(town.works()) == [("confirm", DIRECTIE)]
    assert town.case().owner == ""


def test_an_answer_that_lost_everything_reaches_a_person(town: Town, handover: EmailMessage) -> None:
    town.arrives(answer(town, handover, bare(handover), (False, False, False)))

    assert names(town.works()) != []
    assert town.case().owner == ""


@pytest.mark.parametrize("client", CLIENTS[:-1], ids=lambda one: one.__name__)
def test_what_the_complainant_answers_finds_the_case_by_the_quote_alone(town: Town, client: Client) -> None:
    town.works()
    letters = town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord.")
    subtype, text = client(pick(letters, "acknowledgement"))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = ANNA, "klachten@hss.example", SUBJECT
    mail["Message-ID"] = f"<{next(town.uids)}@x.nl>"
    mail.set_content(text.replace(TYPED, "Er is ook nog een tweede brief."), subtype=subtype)

    town.arrives(mail)

    assert ("information", DIRECTIE) in names(town.works())
