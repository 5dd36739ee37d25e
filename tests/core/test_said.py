"""Is every act told in one line of plain Dutch, whatever its facts are?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.acts import WORDS
from bot.core.instruction import read_instruction
from bot.core.said import act_in_words
from bot.core.words import EventKind

MONDAY = date(2026, 11, 23)
BY_COLLEAGUES = sorted({kind for kind, _, _ in WORDS} | {EventKind.WITHDRAWAL, EventKind.POSTED, EventKind.COMPLETED})
LINES = [
    ("ik pak dit op", "Je pakt deze zaak op"),
    ("in behandeling nemen", "De klacht is in behandeling genomen"),
    ("toch behandelen", "De klacht wordt opnieuw behandeld, ook al was het te laat"),
    ("doorsturen naar team Advies", "De klacht is doorgestuurd naar team Advies"),
    ("doorsturen", "De klacht is doorgestuurd"),
    ("vraag aan klager: welke brief?", "Je vraag is naar de klager gestuurd"),
    ("vraag aan Mila: wat is er gebeurd?", "Je vraag aan Mila is verstuurd"),
    ("antwoord aan klager: wij bellen u", "Je antwoord is naar de klager gestuurd"),
    ("voorstel aan klager: een nieuwe kraan", "Je voorstel is naar de klager gestuurd"),
    ("gesprek: zij wil excuses", "Het gesprek is vastgelegd"),
    ("gebeld, geen gehoor", "De notitie is bewaard"),
    ("opgelost: nieuwe factuur", "Samen opgelost; de afspraken zijn vastgelegd"),
    (
        "opgelost, met bevestiging: nieuwe factuur",
        "Samen opgelost; de afspraken zijn vastgelegd, en de klager krijgt ze op papier",
    ),
    ("bevestig aan klager", "De klager krijgt de afspraken op papier"),
    ("niet opgelost: zij wil geld", "Vastgelegd dat jullie er samen niet uit komen"),
    ("beoordeling: niet terecht, want de kraan is heel", "Beoordeling: de klacht is niet gegrond"),
    ("besluit: deels gegrond, want hij was te laat", "Besluit: de klacht is deels gegrond"),
    ("besluit in gesprek: gegrond, want hij was zoek", "Besluit, verteld in een gesprek: de klacht is gegrond"),
    (
        "bezoek op 3 december om 10 uur: dak",
        "De klager krijgt bericht over het bezoek op donderdag 3 december 2026 om 10:00 uur",
    ),
    ("afspraak op 3 december: dak", "De klager krijgt bericht over de afspraak op donderdag 3 december 2026"),
    ("hersteltermijn: 3 maart", "Hersteltermijn: uiterlijk woensdag 3 maart 2027"),
    ("hersteltermijn: 2 weken", "Hersteltermijn: 2 weken"),
    ("derde: Bakker, klaar op 3 maart", "Bakker lost dit op, uiterlijk woensdag 3 maart 2027"),
    ("derde: Bakker", "Bakker lost dit op"),
    ("klaar", "Vastgelegd dat het herstel klaar is"),
    ("naar de commissie", "De klacht gaat naar de commissie"),
    (
        "hoorzitting op 3 december om 10:00, Stadhuisplein 1",
        "De klager is uitgenodigd voor een hoorzitting op donderdag 3 december 2026 om 10:00 uur",
    ),
    (
        "verslag hoorzitting op 20 november: zij legt het uit",
        "Het verslag van het gesprek van vrijdag 20 november 2026 is vastgelegd",
    ),
    ("horen niet nodig, want zij wil niet", "Vastgelegd dat de klager niet wordt gehoord"),
    ("voorgelegd op 20 november", "Vastgelegd dat de klacht is voorgelegd op vrijdag 20 november 2026"),
    ("spoed", "Deze klacht heeft spoed"),
    ("maatregel: bellen", "De maatregel is vastgelegd"),
    (
        "maatregel ingevoerd op 20 november: bellen",
        "De maatregel is vastgelegd, ingevoerd op vrijdag 20 november 2026",
    ),
    ("effect: werkt", "Vastgelegd: de maatregel werkt"),
    ("effect: werkt niet", "Vastgelegd: de maatregel werkt niet"),
    ("oorzaak: drukte", "De oorzaak is vastgelegd"),
    ("soort klacht: lang wachten", "Soort klacht: lang wachten"),
    ("geen spoed", "Deze klacht heeft geen spoed"),
    ("besproken: ja", "Vastgelegd: de klacht is al besproken"),
    ("besproken: nee", "Vastgelegd: de klacht is nog niet besproken"),
    ("taal: Engels", "De klager krijgt voortaan brieven in het Engels"),
    ("taal: Duits", "De klager krijgt voortaan brieven in het Duits"),
    ("kern: niemand belde terug", "In het kort: niemand belde terug"),
    (
        "terugkoppeling ook aan piet@bedrijf.example, klager is akkoord",
        "Terugkoppeling ook aan piet@bedrijf.example, met toestemming van de klager",
    ),
    (
        "terugkoppeling ook aan piet@bedrijf.example",
        "Terugkoppeling ook aan piet@bedrijf.example, als de klager dat goed vindt",
    ),
    ("klager is een zakelijke klant", "De klager is een bedrijf en klant"),
    ("klager is leverancier", "De klager is leverancier"),
    (
        "bewaar tot 3 maart 2029, want er loopt een rechtszaak",
        "Het dossier blijft bewaard tot en met zaterdag 3 maart 2029",
    ),
    ("gaat over Mila de Boer", "Mila de Boer blijft buiten deze zaak"),
    ("gaat niet over Mila de Boer", "Mila de Boer hoeft niet meer buiten deze zaak te blijven"),
    ("klopt, blijft erbuiten", "Wie is genoemd, blijft buiten deze zaak"),
    ("verleng 2 weken, want wij wachten", "De termijn is verlengd"),
    ("klacht", "Dit is een klacht"),
    ("reparatie", "Dit is een reparatieverzoek"),
    ("brief gepost", "Vastgelegd dat de brief op de post is gedaan"),
    ("ingetrokken", "De klacht is ingetrokken; de klager krijgt daar bericht van"),
]


@pytest.mark.parametrize(("typed", "line"), LINES)
def test_what_was_typed_is_told_back_as_what_was_done(typed: str, line: str) -> None:
    (act,) = read_instruction(typed, MONDAY).acts

    assert act_in_words(act.kind, act.facts) == line


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"called": "kosten en rekeningen", "before": "bejegening"}, "kosten en rekeningen (eerst: bejegening)"),
        ({"called": "bejegening", "before": "bejegening"}, "bejegening"),
        (
            {"called": "lang wachten", "listed": "bejegening; anders"},
            "lang wachten. Dat staat niet in de lijst: bejegening; anders",
        ),
    ],
)
def test_a_kind_is_told_with_what_it_was_and_with_the_list_when_it_is_not_on_it(
    facts: dict[str, str], line: str
) -> None:
    assert act_in_words(EventKind.TOPIC, {"text": "x", **facts}) == f"Soort klacht: {line}"


@pytest.mark.parametrize("kind", BY_COLLEAGUES)
def test_every_act_has_words_of_its_own_without_its_facts(kind: EventKind) -> None:
    line = act_in_words(kind, {})

    assert line.strip()
    assert "_" not in line
    assert line != kind.replace("_", " ")
    assert not line.endswith(".")


@given(
    st.sampled_from(EventKind),
    st.dictionaries(
        st.sampled_from(
            ["to", "day", "time", "until", "term", "party", "named", "address", "outcome", "text", "words"]
        ),
        st.one_of(st.text(max_size=200), st.none(), st.integers(), st.lists(st.text(max_size=3), max_size=2)),
    ),
)
def test_no_facts_break_a_line(kind: EventKind, facts: dict[str, object]) -> None:
    assert "\n" not in act_in_words(kind, facts)
