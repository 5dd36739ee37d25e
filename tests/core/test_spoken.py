"""Does a colleague who tells of a call, a visit or a letter in free words give the same as the form would (HSS-5)?"""

from datetime import date

import pytest

from bot.core.intake_form import IntakeForm
from bot.core.spoken import read_spoken

TODAY = date(2026, 11, 19)


@pytest.mark.requirement("HSS-5")
def test_a_call_is_told_in_four_sentences() -> None:
    text = (
        "Zojuist belde mevrouw Van Dam, zij klaagt over de taxi. Die komt elke ochtend te laat.\n"
        "Ze wil een andere chauffeur. Haar nummer is 06-55667788"
    )

    assert read_spoken(text, TODAY) == IntakeForm(
        channel="telefoon", complainant="mevrouw Van Dam", phone="06-55667788", received=TODAY, about="de taxi",
        what_happened="Die komt elke ochtend te laat.", wish="Ze wil een andere chauffeur.",
    )  # fmt: skip


@pytest.mark.requirement("HSS-5")
def test_a_letter_that_was_typed_over_is_told_by_its_own_words() -> None:
    text = (
        "Gisteren een handgeschreven brief van de heer J. Bosma, Sluisweg 31 in Gorredijk. Overgetypt:\n\n"
        '"Hierbij wil ik een klacht indienen over het eten. Het is koud. Ik wil de oude leverancier."'
    )

    assert read_spoken(text, TODAY) == IntakeForm(
        channel="brief",
        complainant="de heer J. Bosma", address="Sluisweg 31 in Gorredijk", received=date(2026, 11, 18),
        about="het eten", what_happened="Het is koud.", wish="Ik wil de oude leverancier.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Net een vader aan de telefoon, Ibrahim Demir. Hij is boos.", "Ibrahim Demir"),
        ("Mw de Haan aan de lijn gehad. Boos over de factuur.", "Mw de Haan"),
        ("Fam. Van 't Hof stond aan de balie, ontevreden over de heg.", "Fam. Van 't Hof"),
        ("Mevrouw Jansen (06-12345678) heeft vanmiddag gebeld met een klacht over de zorg.", "Mevrouw Jansen"),
        ("Er stond vanmorgen een boze meneer aan de balie: Jan Postma, Dorpsstraat 5.", "Jan Postma"),
        ("hallo, fam. de Wit belt net: klacht over lekkage.", "fam. de Wit"),
        ("Gesproken met mevrouw de Vries, ze klaagt over de parkeerplaats.", "mevrouw de Vries"),
    ],
)
def test_who_complains_is_found_by_title_or_by_where_the_name_stands(text: str, name: str) -> None:
    told = read_spoken(text, TODAY)

    assert told is not None
    assert told.complainant == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mevrouw Vos belde niet terug en ik ben boos.",
        "Ik wil een klacht indienen: mevrouw Vos belde mij niet.",
        "Mevrouw Vos belde over de sleutel van het archief.",
        "Wil jij mevrouw Jansen even bellen? Zij is boos.",
        "Mevrouw Jansen belt nooit iemand, en zij is niet boos.",
        "Er ligt een brief van de gemeente bij de post.",
        "Hij is boos over de factuur.",
    ],
)
def test_other_mails_of_a_colleague_are_no_spoken_complaint(text: str) -> None:
    assert read_spoken(text, TODAY) is None


@pytest.mark.parametrize("text", ["Belde mevrouw " * 9000, "Mw A" * 30_000, "belde " + "a. " * 40_000])
def test_hostile_lengths_are_read_in_time(text: str) -> None:
    assert read_spoken(text, TODAY) is None


def test_a_mail_that_a_colleague_pastes_between_quotes_is_its_writers_and_not_the_colleagues() -> None:
    words = 'Mevrouw Smit mailde mij dit, ik plak het hieronder:\n\n"De afspraak is drie keer verzet en niemand belt."'

    form = read_spoken(words, date(2026, 11, 20))

    assert form is not None
    assert (form.channel, form.complainant, form.email) == ("mail", "Mevrouw Smit", "")
    assert form.what_happened == "De afspraak is drie keer verzet en niemand belt."
    assert form.missing == ("contact",)
