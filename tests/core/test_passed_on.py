"""Whose is a complaint that is passed on, and what is asked when that is in doubt?"""

from datetime import UTC, datetime

import pytest

from bot.core.mail import Address, Forward
from bot.core.passed_on import passed_on

ARRIVED = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
ANNA = Address(name="Anna", address="anna@burger.example")
MILA = Address(name="Mila", address="mila@hss.example")
SENT = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)


def forward(sender: Address | None = ANNA, sent_at: datetime | None = SENT) -> Forward:
    return Forward(sender=sender, sent_at=sent_at, subject="", text="", note="")


def is_ours(address: str) -> bool:
    return address.endswith("@hss.example")


def test_it_is_the_senders_and_runs_from_the_original_mail() -> None:
    found = passed_on(forward(), ARRIVED, is_ours)

    assert (found.complainant, found.received, found.lacks, found.asks) == (ANNA, SENT, (), ())


@pytest.mark.parametrize(
    ("given", "lacks"),
    [
        (forward(sender=None), ("complainant", "email")),
        (forward(sender=Address(name="Anna", address="")), ("email",)),
        (forward(sender=MILA), ("complainant", "email")),
        (forward(sent_at=None), ("received",)),
        (forward(sent_at=datetime(2026, 12, 3, tzinfo=UTC)), ("received",)),
        (forward(sent_at=datetime(2026, 3, 1, tzinfo=UTC)), ("received",)),
    ],
)
def test_what_is_in_doubt_is_asked_and_the_term_runs_from_what_is_sure(given: Forward, lacks: tuple[str, ...]) -> None:
    found = passed_on(given, ARRIVED, is_ours)

    assert found.lacks == lacks
    assert found.received == (ARRIVED if "received" in lacks else SENT)
    assert len(found.asks) == 1


def test_a_clock_that_runs_ahead_is_no_doubt() -> None:
    found = passed_on(forward(sent_at=datetime(2026, 11, 20, 10, 9, tzinfo=UTC)), ARRIVED, is_ours)

    assert (found.received, found.asks) == (ARRIVED, ())


def test_other_mails_that_are_attached_are_asked_about_when_somebody_else_wrote_them() -> None:
    assert passed_on(forward(), ARRIVED, is_ours, (ANNA, ANNA)).asks == ()
    assert "apart door" in passed_on(forward(), ARRIVED, is_ours, (ANNA, MILA)).asks[0]
