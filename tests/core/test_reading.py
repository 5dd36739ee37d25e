"""Every mail in tests/mails is read as the table beside it says."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.core.forward import own_words
from bot.core.mail import Mail
from bot.core.moments import AMSTERDAM
from bot.core.reading import read

MAILS = Path(__file__).parent.parent / "mails"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((MAILS / "expected.toml").read_text(encoding="utf-8"))


def read_mail(name: str) -> Mail:
    return read((MAILS / f"{name}.eml").read_bytes())


def forward_part(part: str) -> Callable[[Mail], object]:
    return lambda mail: getattr(mail.forward, part)


def bounce_part(part: str) -> Callable[[Mail], object]:
    return lambda mail: getattr(mail.bounce, part)


LOOK: dict[str, Callable[[Mail], object]] = {
    "sender": lambda mail: mail.sender.address if mail.sender else "",
    "sender_name": lambda mail: mail.sender.name if mail.sender else "",
    "sent_at": lambda mail: mail.sent_at.isoformat() if mail.sent_at else "",
    "received_by": lambda mail: [host for host, _ in mail.received],
    "attachments": lambda mail: [file.name for file in mail.attachments],
    "forward": lambda mail: mail.forward is not None,
    "forward_sender": lambda mail: mail.forward and mail.forward.sender and mail.forward.sender.address,
    "forward_sent_at": lambda mail: (
        mail.forward and mail.forward.sent_at and mail.forward.sent_at.astimezone(AMSTERDAM).isoformat()
    ),
    "forward_own": lambda mail: mail.forward and own_words(mail.forward),
    "bounce": lambda mail: mail.bounce is not None,
} | {
    **{f"forward_{part}": forward_part(part) for part in ("subject", "text", "note")},
    **{
        f"bounce_{part}": bounce_part(part) for part in ("message_id", "recipient", "status", "permanent", "diagnostic")
    },
}


def seen(mail: Mail, key: str) -> object:
    found = LOOK[key](mail) if key in LOOK else getattr(mail, key)
    return list(found) if isinstance(found, tuple) else found


def test_every_mail_has_its_expected_values() -> None:
    assert sorted(file.stem for file in MAILS.glob("*.eml")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_mail_is_read_as_expected(name: str) -> None:
    mail = read_mail(name)

    assert {key: seen(mail, key) for key in EXPECTED[name]} == EXPECTED[name]


def test_the_moment_of_each_received_header_is_known() -> None:
    mail = read_mail("received-by-exchange")

    assert [moment.isoformat() for _, moment in mail.received] == [
        "2026-05-05T12:32:10+00:00",
        "2026-05-05T12:32:08+00:00",
    ]


def test_an_attached_mail_is_kept_as_it_came() -> None:
    plain, encoded = (read_mail(name).attachments[0] for name in ("forward-attached", "forward-attached-as-base64"))

    assert plain.content.splitlines()[0] == b"From: Els de Wit <els@burger.example>"
    assert plain.content.splitlines() == encoded.content.splitlines()
