"""Is it told who complains, and left open when it is not clear?"""

import tomllib
from email.utils import parseaddr
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.complainant import party_told, sender_kind_told
from bot.core.mail import Address
from bot.core.words import Party, SenderKind
from tests.core.nasty import endure

TOLD = tomllib.loads((Path(__file__).parent / "complainants.toml").read_text())
TRUUS = Address(name="T. Kramer", address="t.kramer@kramer.example")


def rows(table: str) -> list[tuple[str, dict[str, Any]]]:
    return [("" if kind == "doubt" else kind, row) for kind, several in TOLD[table].items() for row in several]


def sender_of(row: dict[str, Any]) -> Address:
    name, address = parseaddr(row.get("from", "")) if "from" in row else (TRUUS.name, TRUUS.address)
    return Address(name=name, address=address)


@pytest.mark.requirement("STA-6")
@pytest.mark.parametrize(("party", "row"), rows("party"), ids=str)
def test_somebody_complains_privately_or_for_a_business(party: str, row: dict[str, Any]) -> None:
    assert party_told(row["text"], sender_of(row)).value == party


@pytest.mark.requirement("STI-1")
@pytest.mark.parametrize(("kind", "row"), rows("kind"), ids=str)
def test_a_complaint_comes_from_there(kind: str, row: dict[str, Any]) -> None:
    assert sender_kind_told(row["text"], sender_of(row), is_staff=row.get("staff", False)).value == kind


@pytest.mark.parametrize(
    ("text", "address", "words"),
    [
        ("Wij zijn boos.\n\nGroet,\nJan Kramer\nKramer Bouw B.V.", "jan@kramer.example", "Kramer Bouw B.V."),
        ("Ons bedrijf wacht al weken.", "jan@kramer.example", "Ons bedrijf"),
        ("KvK: 12345678, wij wachten nog.", "jan@kramer.example", "KvK: 12345678"),
        ("Waar blijft de factuur?", "info@kramer.example", "info@kramer.example"),
        ("Het lekt in MIJN WONING.", "jan@kramer.example", "MIJN WONING"),
        ("Ik wacht al weken.", "jan@gmail.com", "jan@gmail.com"),
        ("De cursus was slecht.", "jan@kramer.example", ""),
    ],
)
def test_the_words_that_tell_it_are_given_as_they_were_written(text: str, address: str, words: str) -> None:
    assert party_told(text, Address(name="", address=address)).words == words


def test_so_are_those_that_tell_from_where_it_comes() -> None:
    told = [sender_kind_told(text, TRUUS, is_staff=False) for text in ("Als KLANT ben ik boos.", "Het is koud.")]

    assert [(one.value, one.words) for one in told] == [("customer", "Als KLANT"), ("", "")]
    assert sender_kind_told("Het is koud.", TRUUS, is_staff=True).words == TRUUS.address


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(rows("party")) >= 45
    assert len(rows("kind")) >= 50


@given(st.text(max_size=400), st.sampled_from(["info@zaak.example", "jan@gmail.example", "", "@", "a@b@c"]))
def test_no_text_breaks_it(text: str, address: str) -> None:
    sender = Address(name=text[:40], address=address)

    assert party_told(text, sender).value in {"", *Party}
    assert sender_kind_told(text, sender, is_staff=False).value in {"", *SenderKind}


def test_no_text_takes_long() -> None:
    endure(lambda text: party_told(text, TRUUS))
    endure(lambda text: sender_kind_told(text, TRUUS, is_staff=False))
