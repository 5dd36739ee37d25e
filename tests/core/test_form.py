"""A colleague fills in the internal complaint form after a call or a visit (HSS-5)."""

from datetime import date

import pytest

from bot.core.form import SKELETON, IntakeForm, answered_form, read_form

TODAY = date(2026, 11, 20)
FILLED = """\
Naam klager: Els de Wit
Adres: Dorpsstraat 1, 1234 AB Voorbeeld
Telefoon: 06-12345678
E-mail: Els@Burger.example
Datum ontvangst: 3-11-2026
Hoe ontvangen (telefoon, balie, brief): telefoon
Klacht gaat over: de wachttijd
Wat is er gebeurd:
Zij wachtte drie weken.

Daarna belde niemand.
Gewenste oplossing: excuses
Medewerker die de klacht aannam: Kees Kok

Met vriendelijke groet,
Kees
"""
FORM = IntakeForm(
    complainant="Els de Wit",
    address="Dorpsstraat 1, 1234 AB Voorbeeld",
    phone="06-12345678",
    email="els@burger.example",
    received=date(2026, 11, 3),
    channel="telefoon",
    about="de wachttijd",
    what_happened="Zij wachtte drie weken.\n\nDaarna belde niemand.",
    wish="excuses",
    taken_by="Kees Kok",
)


@pytest.mark.requirement("HSS-5")
def test_filled_in_form_is_read() -> None:
    form = read_form(FILLED, TODAY)

    assert form == FORM
    assert form.missing == ()


@pytest.mark.requirement("HSS-5")
@pytest.mark.parametrize(
    "text",
    [
        "Beste allen,\n\n" + FILLED,
        FILLED.upper().replace("ELS DE WIT", "Els de Wit"),
        "\n".join(f"> {line}" for line in FILLED.splitlines()),
        FILLED.replace(": ", " :"),
        FILLED.replace(": ", ":"),
        FILLED.replace("Naam klager:", "*Naam klager:*"),
        "\n".join(reversed(FILLED.splitlines()[:7])) + "\n" + "\n".join(FILLED.splitlines()[7:]),
        FILLED.replace("Naam klager: ", "Naam klager:\n"),
        FILLED.replace("Naam klager: ", "Naam klager:  "),
    ],
)
def test_form_is_read_however_it_is_typed(text: str) -> None:
    form = read_form(text, TODAY)

    assert form is not None
    assert (form.complainant, form.missing, form.received) == ("Els de Wit", (), date(2026, 11, 3))


@pytest.mark.requirement("HSS-5")
def test_empty_form_lacks_what_is_needed() -> None:
    form = read_form(SKELETON, TODAY)

    assert form == IntakeForm()
    assert form.missing == ("complainant", "what_happened", "contact")


@pytest.mark.parametrize("way", ["Adres: Dorpsstraat 1", "Telefoon: 06-1", "E-mail: els@burger.example"])
def test_one_way_to_reach_the_complainant_is_enough(way: str) -> None:
    form = read_form(f"Naam klager: Els\n{way}\nWat is er gebeurd: te laat", TODAY)

    assert form is not None
    assert form.missing == ()


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("gebeld", "telefoon"),
        ("aan de balie", "balie"),
        ("per brief", "brief"),
        ("via de buurvrouw", "via de buurvrouw"),
    ],
)
def test_channel_is_one_of_three_or_what_was_typed(words: str, channel: str) -> None:
    form = read_form(FILLED.replace("brief): telefoon", f"brief): {words}"), TODAY)

    assert form is not None
    assert form.channel == channel


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Mondelinge klacht, iemand was hier net.", "balie"),
        ("Klacht per telefoon: te laat.", "telefoon"),
    ],
)
def test_spoken_complaint_in_free_words_is_a_form_that_lacks_the_rest(text: str, channel: str) -> None:
    form = read_form(text, TODAY)

    assert form == IntakeForm(channel=channel, what_happened=text, whole=text)
    assert form.missing == ("complainant", "contact")


def test_of_free_words_everything_is_kept() -> None:
    text = "Telefonische klacht van mevrouw De Wit: zij wacht al drie weken."

    assert read_form(text, TODAY) == IntakeForm(
        channel="telefoon", complainant="mevrouw De Wit", received=TODAY, what_happened=text, whole=text
    )


def test_a_form_in_which_one_colon_is_gone_is_read_whole() -> None:
    form = read_form(FILLED.replace("Datum ontvangst:", "Datum ontvangst"), TODAY)

    assert form == FORM


def test_a_form_whose_colons_are_gone_is_read() -> None:
    bare = "Naam klager Fam. Popma\nAdres\nE-mail popma@burger.example\nHoe ontvangen (telefoon, balie, brief) balie\n"

    assert read_form(f"{bare}Wat is er gebeurd Heg kapot\nGewenste oplossing nieuwe heg", TODAY) == IntakeForm(
        complainant="Fam. Popma", email="popma@burger.example", channel="balie", what_happened="Heg kapot",
        wish="nieuwe heg",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ik heb een klacht over uw dienst.",
        "Naam: Jan\nTelefoon: 06-12345678\nE-mail: jan@voorbeeld.example\nBericht: ik heb een vraag",
        "Mijn telefonische klacht van vorige week is niet beantwoord.",
    ],
)
def test_other_mail_is_no_form(text: str) -> None:
    assert read_form(text, TODAY) is None


OTHERWISE = """\
{0}Wie{1} Els de Wit
{0}Tel.nr.{1} 06-12345678
{0}Hoe{1} loket
{0}Wanneer{1} 3-11-2026
{0}Waar gaat het over{1} de wachttijd
{0}Wat gebeurde er{1} Zij wachtte drie weken.
{0}Wat wil de klager{1} excuses
{0}Opgenomen door{1} Kees Kok
"""


@pytest.mark.requirement("HSS-5")
@pytest.mark.parametrize(
    ("before", "behind"), [("", ":"), ("1. ", ":"), ("", "\t"), ("", " |"), ("", "?"), ("- ", " (x):")]
)
def test_a_form_of_the_colleagues_own_making_is_read(before: str, behind: str) -> None:
    assert read_form(OTHERWISE.format(before, behind), TODAY) == IntakeForm(
        complainant="Els de Wit", phone="06-12345678", channel="balie", received=date(2026, 11, 3),
        about="de wachttijd", what_happened="Zij wachtte drie weken.", wish="excuses", taken_by="Kees Kok",
    )  # fmt: skip


def test_a_label_that_may_be_a_header_gives_way_to_a_better_one() -> None:
    form = read_form("Onderwerp: Formulier\n" + FILLED, TODAY)

    assert form is not None
    assert form.about == "de wachttijd"


@pytest.mark.parametrize("line", ["Over: ik bel haar morgen", "Verzoek: verleng met twee weken", "Dag: ik pak dit op"])
def test_a_line_that_begins_like_a_loose_label_is_no_answer_to_what_was_missing(line: str) -> None:
    assert answered_form(line, TODAY) is None
