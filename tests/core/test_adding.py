"""Does a mail say that it belongs to a complaint that was made before?"""

import pytest

from bot.core.adding import adds_to_earlier


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("nog iets", "aanvulling op mijn klacht van vanochtend: er was ook een getuige."),
        ("Aanvulling op mijn melding", "Er was ook een getuige."),
        ("Vraag", "In vervolg op mijn klacht van gisteren stuur ik u de foto's."),
        ("Foto's", "Zie mijn eerdere mail. Hier zijn de foto's."),
        ("Vraag", "Ik heb nog een vraag over mijn klacht: wanneer belt iemand mij?"),
        ("", "Hoe staat het met mijn klacht?"),
        ("Stand van zaken van mijn klacht", "Graag hoor ik van u."),
        ("More", "Further to my complaint of this morning, here are the photos."),
    ],
)
def test_words_that_add_to_a_complaint_or_ask_about_it_belong_to_it(subject: str, text: str) -> None:
    assert adds_to_earlier(subject, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ik heb een klacht over uw medewerker.",
        "In vervolg op mijn klacht van vorig jaar wil ik een nieuwe klacht indienen over de lift.",
        "Hoe staat het met mijn uitkering?",
        "Nog een klacht: naar aanleiding van mijn vorige mail is er weer iets gebeurd.",
    ],
)
def test_another_complaint_adds_to_none(text: str) -> None:
    assert not adds_to_earlier("Klacht", text)
