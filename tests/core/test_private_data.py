"""Which personal data of somebody else stands in a letter?"""

import pytest

from bot.core.private_data import Known, is_bsn, is_iban, private_data
from tests.patience import patience

KNOWN = Known(
    told="Ik woon naast mevrouw Pietersen. Bel mij: 06 98 76 54 32. Anna Klaver, anna@burger.example",
    ours=("klachten@hss.example", "020 123 45 67"),
    colleagues=("Mila de Boer", "Sam Visser"),
)


def said(text: str) -> tuple[tuple[str, str], ...]:
    return private_data(text, KNOWN)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mila de Boer was ziek.", ("de naam van een collega", "Mila de Boer")),
        ("Mevrouw De Boer was er niet.", ("de naam van een collega", "Mila de Boer")),
        ("Wij spraken mevrouw de Boer.", ("de naam van een collega", "Mila de Boer")),
        ("Uw buurman, de heer J. van den Berg, zei iets.", ("de naam van iemand anders", "de heer J. van den Berg")),
        ("Mail naar j.jansen@prive.example.", ("een e-mailadres", "j.jansen@prive.example")),
        ("Bel 06-12345678 voor een afspraak.", ("een telefoonnummer", "06-12345678")),
        ("Het geld ging naar NL91 ABNA 0417 1643 00.", ("een rekeningnummer", "NL91 ABNA 0417 1643 00")),
        ("Zijn nummer is 111222333.", ("een burgerservicenummer", "111222333")),
        ("Hij is geboren op 3 mei 1961.", ("een geboortedatum", "3 mei 1961")),
    ],
)
def test_data_of_somebody_else_is_seen(text: str, found: tuple[str, ...]) -> None:
    assert said(text) == (found,)


@pytest.mark.parametrize(
    "text",
    [
        "Beste Anna Klaver, wij schrijven u op anna@burger.example.",
        "Wij belden u op 06 98 76 54 32.",
        "Bel ons op 020 123 45 67 of mail klachten@hss.example.",
        "U noemde mevrouw Pietersen.",
        "Op 3 mei 2026 kwam uw brief. Het bedrag is 123456789,00 euro.",
        "Uw zaak heeft nummer HSS-2026-0001.",
        "De directie heeft met de afdeling gesproken.",
    ],
)
def test_what_the_reader_told_and_what_is_ours_is_no_secret(text: str) -> None:
    assert said(text) == ()


def test_the_eleven_test_and_the_check_of_an_account() -> None:
    assert [is_bsn(one) for one in ("111222333", "123456782", "123456789", "000000000", "")] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert [is_iban(one) for one in ("NL91ABNA0417164300", "NL92ABNA0417164300", "NL91")] == [True, False, False]


@pytest.mark.parametrize("hostile", ["0 " * 15_000, "NL91 " * 6_000, "a@" * 15_000, "de heer " * 4_000, "1." * 15_000])
def test_no_text_takes_long(hostile: str) -> None:
    with patience():
        said(hostile)


def test_a_mailbox_that_is_called_after_the_organisation_is_not_named_by_its_signature() -> None:
    known = Known(colleagues=("Service De Steiger", "Rob Timmers"), signed="Bouwbedrijf De Steiger")

    assert private_data("Met vriendelijke groet,\n\nBouwbedrijf De Steiger", known) == ()
    assert private_data("Mail Service De Steiger.", known) == (("de naam van een collega", "Service De Steiger"),)
