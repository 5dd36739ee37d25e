"""Until when is somebody away, as an out-of-office answer says, and who stands in?"""

from datetime import date

import pytest

from bot.core.absence_notice import Notice, addresses_in, read_notice, read_own
from tests.patience import patience

WEDNESDAY = date(2026, 11, 18)


def day(number: int, month: int = 11, year: int = 2026) -> date:
    """Give a day of November 2026, or another."""
    return date(year, month, number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ik ben met vakantie tot maandag 30 november. Bij spoed kunt u terecht bij collega Sanne Vos.",
            Notice(until=day(30), last=day(29), stand_in="Sanne Vos"),
        ),
        (
            "Hoi! Ik ben er niet van 16 t/m 20 november. Bij spoed: Sanne Vos, tel 088 - 555 01 14.",
            Notice(until=day(20), last=day(20), since=day(16), stand_in="Sanne Vos"),
        ),
        (
            "Dear sender, / Beste afzender,\n\nI am currently out of the office, returning on Monday 23 November 2026.",
            Notice(until=day(23), last=day(22)),
        ),
        ("Ik ben vandaag in overleg. Morgen reageer ik.", Notice(until=day(19), last=day(18))),
        (
            "Wegens ziekte ben ik voor onbepaalde tijd afwezig. Mijn werk wordt overgenomen door Ruud Peters.",
            Notice(stand_in="Ruud Peters"),
        ),
        (
            "Van 23 november tot en met 4 december 2026 ben ik afwezig. Neem dan contact op met Piet de Groot.",
            Notice(until=day(4, 12), last=day(4, 12), since=day(23), stand_in="Piet de Groot"),
        ),
        (
            "I'm out until December 4th. Please contact my colleague Sanne Vos.",
            Notice(until=day(4, 12), last=day(3, 12), stand_in="Sanne Vos"),
        ),
        ("On leave through 4 January 2027", Notice(until=day(4, 1, 2027), last=day(4, 1, 2027))),
        ("Ik ben op 1 december weer aanwezig", Notice(until=day(1, 12), last=day(30))),
        ("Vanaf maandag ben ik er weer.", Notice(until=day(23), last=day(22))),
        ("Ik ben 23-27 november vrij", Notice(until=day(27), last=day(27), since=day(23))),
        ("Tot dan! Els de Boer neemt mijn zaken waar.", Notice(stand_in="Els de Boer")),
        ("Ik ben afwezig tot 20 januari 2031.", Notice()),  # no absence lasts so long
        ("Bedankt voor uw bericht. U kunt bellen.", Notice()),
        ("", Notice()),
    ],
)
def test_a_notice_is_read(text: str, expected: Notice) -> None:
    assert read_notice(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Ik ben afwezig van 30 november t/m 4 december, vervanger Sanne", day(4, 12)),
        ("I am out of the office until December 4", day(4, 12)),
        ("Mevrouw is afwezig tot 4 december", None),  # somebody else
        ("Ik ben hier tot 4 december mee bezig", None),
        ("Ben ik afwezig tot 4 december?", None),
        ("Ik ben ziek.", None),
    ],
)
def test_what_a_person_types_of_an_own_absence_is_read(text: str, until: date | None) -> None:
    told = read_own(text, WEDNESDAY)

    assert (told.until if told else None) == until


def test_addresses_are_found() -> None:
    assert addresses_in("Mail Sanne (S.Vos@hss.example) of info@hss.example.") == (
        "s.vos@hss.example",
        "info@hss.example",
    )


@pytest.mark.parametrize(
    "text",
    ["tot " * 2_000, "a@" * 3_000, "ik ben weer terug " * 500, "Anna de de " * 900, "bij " * 3_000 + "Aa " * 99],
)
def test_a_hostile_notice_comes_to_an_end(text: str) -> None:
    with patience():
        read_notice(text, WEDNESDAY)
        read_own(text, WEDNESDAY)
        addresses_in(text)
