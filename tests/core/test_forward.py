"""Who wrote the mail that was passed on?"""

import pytest

from bot.core.forward import inline_forward, sender_in
from bot.core.mail import Address
from bot.core.reply import label_lines


@pytest.mark.parametrize(
    ("value", "name", "address"),
    [
        ("Els de Wit <els@burger.example>", "Els de Wit", "els@burger.example"),
        ("Els de Wit [mailto:Els@Burger.example]", "Els de Wit", "els@burger.example"),
        ("Els <els@burger.example<mailto:els@burger.example>>", "Els", "els@burger.example"),
        ('"Wit, Els de" <els@burger.example>', "Wit, Els de", "els@burger.example"),
        ("els@burger.example <mailto:els@burger.example>", "", "els@burger.example"),
        ("*Els de Wit*", "Els de Wit", ""),
    ],
)
def test_sender_is_read_as_mail_programs_show_it(value: str, name: str, address: str) -> None:
    assert sender_in(value) == Address(name=name, address=address)


def test_no_sender_is_none() -> None:
    assert sender_in("  <> ") is None


def test_forward_with_an_attribution_only() -> None:
    text = "Graag oppakken.\n\nOp 5 mei 2026 om 14:32 schreef Els de Wit <els@burger.example>:\n\n> Ik klaag."

    forward = inline_forward(label_lines(text, "Fwd: Klacht"))

    assert forward is not None
    assert forward.sender == Address(name="Els de Wit", address="els@burger.example")
    assert forward.text == "Ik klaag."


def test_plain_mail_is_no_forward() -> None:
    assert inline_forward(label_lines("Ik klaag.", "Klacht")) is None
