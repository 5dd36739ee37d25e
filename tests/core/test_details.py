"""Is it read what a complaint mail tells of what the complaint form asks, in free words, in forms and in answers?"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.details import Details, read_details, talk_told
from bot.core.mail import Address
from bot.core.organisation import Colleague
from bot.core.words import FORM_FIELDS
from tests.core.nasty import endure

MONDAY = date(2026, 11, 23)
TRUUS = Address(name="Truus Kramer", address="truus@post.example")
MAILS = tomllib.loads((Path(__file__).parent / "details.toml").read_text())
COLLEAGUES = tuple(
    Colleague(name=name, address=f"{key}@woonpartners.example", function=function)
    for key, (name, function) in MAILS["colleagues"].items()
)
ROWS = [*MAILS["first"]["mails"], *MAILS["answer"]["mails"]]


def read(row: dict[str, Any]) -> Details:
    sender = Address(name=row.get("from", TRUUS.name), address=TRUUS.address)
    return read_details(row["text"], MONDAY, sender=sender, asked=tuple(row.get("asked", ())), colleagues=COLLEAGUES)


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize(
    ("text", "answer", "words"),
    [
        ("Ik heb dit met uw monteur besproken. Dat hielp niet.", "yes", "Ik heb dit met uw monteur besproken."),
        ("Ik heb dit nog niet besproken met de medewerker.", "no", "Ik heb dit nog niet besproken met de medewerker."),
        ("De brief kwam niet.", "", ""),
    ],
)
def test_a_talk_is_read_of_what_nobody_asked_about(text: str, answer: str, words: str) -> None:
    talk = talk_told(text, COLLEAGUES)

    assert (talk.answer, talk.words.startswith(words), bool(talk.words)) == (answer, True, bool(words))


@pytest.mark.requirement("WOP-3")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_mail_tells_these_fields(row: dict[str, Any]) -> None:
    fields = read(row).fields

    assert [name for name in FORM_FIELDS if name in fields] == [one.partition(": ")[0] for one in row["has"]]
    assert {
        one: f"{name}: {fields[name]}" for one in row["has"] for name, colon, _ in [one.partition(": ")] if colon
    } == {one: one for one in row["has"] if ": " in one}


@pytest.mark.requirement("WOP-1")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_mail_tells_whether_it_was_discussed(row: dict[str, Any]) -> None:
    assert read(row).discussed == row.get("discussed", "")


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(ROWS) >= 55


def test_who_shows_no_address_of_his_own_can_tell_a_telephone_number() -> None:
    nobody = Address(name="", address="")

    assert "contact" not in read_details("De lift is alweer stuk.", MONDAY, sender=nobody).fields
    assert read_details("Bel 06-12345678.", MONDAY, sender=nobody).fields["contact"] == "06-12345678"


@pytest.mark.requirement("WOP-3")
def test_the_complaint_itself_is_told_by_the_first_mail_and_not_by_an_answer() -> None:
    text = "De lift is alweer stuk en niemand komt."

    assert read_details(text, MONDAY, sender=TRUUS).fields["what"] == text
    assert "what" not in read_details(text, MONDAY, sender=TRUUS, asked=("wish", "discussed")).fields


def test_an_answer_without_a_label_is_not_guessed_when_more_was_asked() -> None:
    told = read_details("excuses", MONDAY, sender=TRUUS, asked=("about", "wish", "discussed"))

    assert set(told.fields) == {"name", "contact"}


@given(st.text(max_size=400), st.lists(st.sampled_from(FORM_FIELDS), unique=True))
def test_no_text_breaks_it(text: str, asked: list[str]) -> None:
    told = read_details(text, MONDAY, sender=TRUUS, asked=tuple(asked), colleagues=COLLEAGUES)

    assert set(told.fields) <= set(FORM_FIELDS)
    assert all(told.fields.values())


def test_no_text_takes_long() -> None:
    asked = ("discussed", "wish")

    endure(lambda text: read_details(text, MONDAY, sender=TRUUS, asked=asked, colleagues=COLLEAGUES))
