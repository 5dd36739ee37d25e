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
from tests.core.nasty import SECONDS, slowest

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
    assert party_told(row["text"], sender_of(row)) == party


@pytest.mark.requirement("STI-1")
@pytest.mark.parametrize(("kind", "row"), rows("kind"), ids=str)
def test_a_complaint_comes_from_there(kind: str, row: dict[str, Any]) -> None:
    assert sender_kind_told(row["text"], sender_of(row), is_staff=row.get("staff", False)) == kind


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(rows("party")) >= 45
    assert len(rows("kind")) >= 50


@given(st.text(max_size=400), st.sampled_from(["info@zaak.example", "jan@gmail.example", "", "@", "a@b@c"]))
def test_no_text_breaks_it(text: str, address: str) -> None:
    sender = Address(name=text[:40], address=address)

    assert party_told(text, sender) in {"", *Party}
    assert sender_kind_told(text, sender, is_staff=False) in {"", *SenderKind}


def test_no_text_takes_long() -> None:
    assert slowest(lambda text: party_told(text, TRUUS)) < SECONDS
    assert slowest(lambda text: sender_kind_told(text, TRUUS, is_staff=False)) < SECONDS
