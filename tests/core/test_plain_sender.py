"""Is a From header believed only when nobody can read another sender in it?"""

import pytest

from bot.core.plain_sender import names_plainly
from tests.patience import patience

MILA = "mila@hss.example"


@pytest.mark.parametrize(
    "header",
    [
        MILA,
        "Mila@HSS.example",
        f"<{MILA}>",
        f"Mila de Boer <{MILA}>",
        f"J\u00f6rg van 't Hof <{MILA}>",
        f'"Boer, Mila de (HSS)" <{MILA}>',
        f'"{MILA}" <{MILA}>',
        f'"een \\"bijnaam\\"" <{MILA}>',
        f"=?utf-8?q?Mila_de_Bo=C3=ABr?= <{MILA}>",
    ],
)
def test_one_address_behind_any_name_is_plain(header: str) -> None:
    assert names_plainly(header, MILA)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Mila",
        f"{MILA}, evil@x.example",
        f"{MILA} (thuis)",
        f"{MILA} <{MILA}>",
        f"evil@x.example <{MILA}>",
        f"<{MILA}> <evil@x.example>",
        f'"Mila <{MILA}>',
        f"Groep: {MILA};",
        f"Mila <@x.example:{MILA}>",
        f"Mila <{MILA}>x",
        f"Mila\x00 <{MILA}>",
        f"Mila\u202e <{MILA}>",
        "Mila <evil@x.example>",
        "Mila <mil\u0430@hss.example>",
        f"{'x' * 1_000} <{MILA}>",
    ],
)
def test_anything_else_is_odd(header: str) -> None:
    assert not names_plainly(header, MILA)


@pytest.mark.parametrize("part", ['"', '""', "\\", " ", "a", "a@", "<", '"\\'])
def test_a_long_header_comes_to_an_end(part: str) -> None:
    with patience():
        names_plainly(part * 100_000, MILA)
        names_plainly(part * (999 // len(part)), MILA)
