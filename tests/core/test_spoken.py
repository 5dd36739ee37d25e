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


@pytest.mark.requirement("HSS-5")
def test_a_visit_is_told_in_a_hurry_and_the_subject_calls_it_a_complaint() -> None:
    text = (
        "Hoi, ff snel. Er stond net een mevrouw Ling aan de balie, Torenstraat 7. Haar rijbewijs zou klaarliggen "
        "maar lag er niet. Ze wil dat het vandaag komt. Bellen mag op 0655501234"
    )

    assert read_spoken(text, TODAY, "Klacht loket") == IntakeForm(
        channel="balie", complainant="mevrouw Ling", address="Torenstraat 7", phone="0655501234", received=TODAY,
        about="rijbewijs", what_happened="Haar rijbewijs zou klaarliggen maar lag er niet.",
        wish="Ze wil dat het vandaag komt.",
    )  # fmt: skip


@pytest.mark.requirement("HSS-5")
def test_a_letter_is_told_in_stately_words() -> None:
    text = (
        "Geachte collega,\n\nOp 12 november ontvingen wij per post een brief van de heer K. Post, Kade 3, "
        "8011 CD Zwolle. Hij beklaagt zich erover dat de heg is gesnoeid. Hij verzoekt om vergoeding van € 30,00. "
        "Gaarne registratie als klacht; het origineel ligt bij mij."
    )

    assert read_spoken(text, TODAY) == IntakeForm(
        channel="brief", complainant="de heer K. Post", address="Kade 3, 8011 CD Zwolle", received=date(2026, 11, 12),
        what_happened="Hij beklaagt zich erover dat de heg is gesnoeid.",
        wish="Hij verzoekt om vergoeding van € 30,00.",
    )  # fmt: skip


@pytest.mark.requirement("HSS-5")
def test_who_was_let_down_and_tells_where_he_is_reached_complains_without_that_word() -> None:
    text = (
        "De heer Ten Brink belde van de Molenweg 12 in Haren. Zijn monteur is niet gekomen. Hij zou graag zijn uren "
        "vergoed krijgen. Te bereiken op 06 55 55 01 77."
    )

    assert read_spoken(text, TODAY) == IntakeForm(
        channel="telefoon", complainant="De heer Ten Brink", address="Molenweg 12 in Haren", phone="06 55 55 01 77",
        received=TODAY, about="monteur", what_happened="Zijn monteur is niet gekomen.",
        wish="Hij zou graag zijn uren vergoed krijgen.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Net mevrouw Van Es hier geweest, boos: niemand heeft haar gebeld.", "balie"),
        ("Vandaag kwam er een aangetekende brief binnen van mw. Post.", "brief"),
        ("Gesproken met mw. Post, per telefoon. Zij klaagt over de heg.", "telefoon"),
    ],
)
def test_how_it_came_in_stands_before_what_happened(text: str, channel: str) -> None:
    told = read_spoken(text, TODAY)

    assert told is not None
    assert told.channel == channel


@pytest.mark.parametrize(
    ("text", "story", "wish"),
    [
        (
            "Mevrouw Vos belde, boos. Zij zou dinsdag worden gehaald, en ze wil excuses.",
            "Zij zou dinsdag worden gehaald, en ze wil excuses.", "ze wil excuses.",
        ),
        ("Mevrouw Vos belt: de zorg kwam niet. Ze eist geld. Ze wil ook een brief.", "de zorg kwam niet.",
         "Ze eist geld. Ze wil ook een brief."),
        ("Mevrouw Vos belde. Zij is boos. Willen jullie dit als klacht opvoeren?", "Zij is boos.", ""),
    ],
)  # fmt: skip
def test_story_and_wish_are_told_apart_and_nothing_of_them_is_lost(text: str, story: str, wish: str) -> None:
    told = read_spoken(f"{text} Klacht.", TODAY)

    assert told is not None
    assert (told.what_happened.removesuffix(" Klacht."), told.wish) == (story, wish)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mevrouw Smeets belde, 06 55550123. Ze wil graag weten wanneer jij er weer bent.", "terugbelverzoek"),
        ("Mevrouw Vos belde mij over de nieuwe klachtenregeling. Zij wil graag de folder.", "vraag over klachten"),
        ("Mevrouw Vos wil de sleutel van het archief.", "post"),
        ("Gisteren stond ik aan de balie bij mevrouw Vos. Ik heb een klacht, bel 06 55550177.", "klacht balie"),
    ],
)
def test_a_message_of_a_colleague_is_no_complaint_of_somebody_else(text: str, subject: str) -> None:
    assert read_spoken(text, TODAY, subject) is None


@pytest.mark.parametrize("text", ["Mw Bos belde, boos" + ", en ze wil" * 9000, "Mw Bos belde boos: niet, " * 3000])
def test_hostile_wishes_are_read_in_time(text: str) -> None:
    assert read_spoken(text, TODAY) is not None
