"""Is a filled-in form read, whatever its labels and wherever the answers stand?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.labelled import read_labels, without_questions
from bot.core.phrases import QUESTIONS
from tests.core.nasty import endure

ASKED = ("discussed", "address", "wish")


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize("field", QUESTIONS)
@pytest.mark.parametrize("language", [0, 1], ids=["nl", "en"])
@pytest.mark.parametrize("form", ["1. {} {}", "> 1. {} {}", "1. {}\n{}", "> 1. {}\n\n{}", "- {} {}", "{}\n{}"])
def test_each_question_of_ours_can_be_answered_behind_it_and_below_it(field: str, language: int, form: str) -> None:
    text = form.format(QUESTIONS[field][language], "ja, Kerkstraat 5")

    assert read_labels(text, (field,)) == {field: "ja, Kerkstraat 5"}


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize("field", QUESTIONS)
def test_a_question_of_ours_without_an_answer_tells_nothing(field: str) -> None:
    assert read_labels(f"1. {QUESTIONS[field][0]}", (field,)) == {}
    assert read_labels(f"> 1. {QUESTIONS[field][0]} .....", (field,)) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Naam: Jan", {"name": "Jan"}),
        ("*Uw naam (voluit)* : Jan", {"name": "Jan"}),
        ("NAAM = Jan", {"name": "Jan"}),
        ("Tel.nr: 0612", {"contact": "0612"}),
        ("E-mailadres: jan@post.example", {"contact": "jan@post.example"}),
        ("Adres: Kerkstraat 5\nPostcode: 1234 AB\nTel: 1", {"address": "Kerkstraat 5, 1234 AB", "contact": "1"}),
        ("Besproken met medewerker: ja\nResultaat: niets", {"discussed": "ja, niets"}),
        ("Hebt u het besproken: ja, op 3 maart", {"discussed": "ja, op 3 maart"}),
        ("Heeft u de klacht al besproken met de medewerker?: Ja", {"discussed": "Ja"}),
        ("Welke oplossing wilt u?: excuses", {"wish": "excuses"}),
        ("Zijn naam: dat weet ik niet", {}),
        ("Klacht:\nDe lift is stuk.\n\nAl weken.\nGroet,\nJan", {"what": "De lift is stuk.\nAl weken."}),
        ("Naam: Jan\nDe lift is stuk.", {"name": "Jan"}),
        ("Gewenste oplossing: -", {}),
        ("Gewenste oplossing: n.v.t.", {}),
        ("Medewerker om wie het gaat: mevrouw Smit", {"about": "mevrouw Smit"}),
        ("Ik heb een klacht: de kraan lekt.", {}),
        ("Wanneer krijg ik mijn geld? Ik wacht al weken.", {}),
        ("Wat is er gebeurd met mijn geld? Niemand weet het.", {}),
        ("De reden is simpel: niemand belt terug.", {}),
        ("Naam: Jan\nNaam: Piet", {"name": "Jan"}),
    ],
)
def test_a_label_tells_what_stands_behind_it(text: str, told: dict[str, str]) -> None:
    assert read_labels(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. ja\n2. Kerkstraat 4\n3) excuses", {"discussed": "ja", "address": "Kerkstraat 4", "wish": "excuses"}),
        ("1. nee\n3. excuses", {"discussed": "nee", "wish": "excuses"}),
        ("1. de kraan lekt\n2. de deur klemt", {}),
        ("1. ja\n2. weet u toch?", {}),
        ("1. ja\n2. Kerkstraat 4\n3. excuses\n4. geld", {}),
        ("2. Kerkstraat 4\n1. ja", {}),
        ("> 1. ja", {}),
    ],
)
def test_a_number_alone_is_that_of_our_question_when_all_answers_fit(text: str, told: dict[str, str]) -> None:
    assert read_labels(text, ASKED) == told


def test_our_letter_numbers_what_is_missing_and_not_whether_it_was_discussed() -> None:
    assert read_labels("1. Kerkstraat 4\n2. excuses", ("address", "wish", "discussed")) == {
        "address": "Kerkstraat 4",
        "wish": "excuses",
    }
    assert read_labels("1. Kerkstraat 4\n2. excuses", ("discussed", "address", "wish")) == {
        "address": "Kerkstraat 4",
        "wish": "excuses",
    }


def test_what_we_asked_is_not_told_by_the_writer() -> None:
    text = "> 1. Over wie gaat het?\nDe monteur.\n2. Wat wilt u dat wij doen?\nHoe kan dit nou?"

    assert without_questions(text) == "De monteur.\nHoe kan dit nou?"


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    read_labels(text, ASKED)
    without_questions(text)


def test_no_text_takes_long() -> None:
    endure(lambda text: read_labels(text, ASKED))
    endure(without_questions)
