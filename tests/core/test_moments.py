"""Dates as mail programs and colleagues write them."""

from datetime import date

import pytest

from bot.core.moments import AMSTERDAM, day_in, moment_in

TODAY = date(2026, 11, 20)  # a Friday


@pytest.mark.parametrize(
    "words",
    [
        "dinsdag 5 mei 2026 14:32",
        "di 5 mei 2026 om 14:32",
        "5 mei 2026 om 14:32:00 CEST",
        "05-05-26 14:32 (GMT+02:00)",
        "2026-05-05 14:32",
        "Tuesday, May 5, 2026 2:32 PM",
        "Tue, May 5, 2026 at 2:32 p.m.",
        "Tue, 5 May 2026 12:32:00 +0000",
        "5-5-2026 14:32:00",
        "5 mei 2026 12:32 UTC",
        "5/5/2026 14.32 uur",
        "5 mei 2026 om 13:32 GMT+1",
    ],
)
def test_moment_is_read(words: str) -> None:
    moment = moment_in(words)

    assert moment is not None
    assert moment.astimezone(AMSTERDAM).isoformat() == "2026-05-05T14:32:00+02:00"


@pytest.mark.parametrize("words", ["", "morgen", "2026-99-99", "5 mei 2026 99:99", "9" * 1000])
def test_no_moment_is_no_error(words: str) -> None:
    assert moment_in(words) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3-11-2026", date(2026, 11, 3)),
        ("3/11/26", date(2026, 11, 3)),
        ("3 november", date(2026, 11, 3)),
        ("3 dec", date(2025, 12, 3)),
        ("3-11", date(2026, 11, 3)),
        ("op 3/11 om 12:30", date(2026, 11, 3)),
        ("29 februari", date(2024, 2, 29)),
        ("vandaag", TODAY),
        ("gisteren om 14:30", date(2026, 11, 19)),
        ("eergisteren", date(2026, 11, 18)),
        ("maandag", date(2026, 11, 16)),
        ("afgelopen vrijdag", date(2026, 11, 13)),
        ("31 november", None),
        ("onbekend", None),
    ],
)
def test_day_is_read(words: str, day: date | None) -> None:
    assert day_in(words, TODAY) == day
