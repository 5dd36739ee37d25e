"""Are the complainant and colleagues asked and told what a colleague asks in a running sentence, and nothing else?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("Vraag mevrouw of zij nog foto's heeft", "complainant_asked", "of u nog foto's heeft"),
        ("vraag aan klager of zij de brief heeft", "complainant_asked", "of u de brief heeft"),
        (
            "kun je mevrouw vragen om een foto van de schade?",
            "complainant_asked",
            "Wilt u ons een foto van de schade sturen?",
        ),
        ("mevrouw vragen of ze de brief nog heeft", "complainant_asked", "of u de brief nog heeft"),
        (
            "Zou u mevrouw willen verzoeken een kopie van het contract toe te zenden?",
            "complainant_asked",
            "Wilt u een kopie van het contract toezenden?",
        ),
        ("Vraag haar naar haar rekeningnummer", "complainant_asked", "Wilt u ons uw rekeningnummer laten weten?"),
        ("vraag haar: wanneer bent u thuis?", "complainant_asked", "wanneer bent u thuis?"),
        ("Schrijf mevrouw dat er maandag iemand komt", "replied", "Wij laten u weten dat er maandag iemand komt."),
        ("kan je m even laten weten dat de monteur komt", "replied", "Wij laten u weten dat de monteur komt."),
        ("stuur meneer een mailtje dat we zijn fiets hebben", "replied", "Wij laten u weten dat we uw fiets hebben."),
        (
            "Deel betrokkene mede dat het onderzoek is gestart.",
            "replied",
            "Wij laten u weten dat het onderzoek is gestart.",
        ),
        ("Kan er een mailtje naar meneer dat de pas klaar ligt", "replied", "Wij laten u weten dat de pas klaar ligt."),
        ("geef aan mevrouw door dat het om 10 uur is", "replied", "Wij laten u weten dat het om 10 uur is."),
        ("Laat mevrouw weten: we komen maandag.", "replied", "we komen maandag."),
        ("Stel meneer voor dat hij een pas krijgt", "proposed", "Wij stellen voor dat u een pas krijgt."),
        ("bied mevrouw een bos bloemen aan", "proposed", "Wij bieden u een bos bloemen aan."),
        ("Mijn voorstel aan meneer: we schilderen de trap", "proposed", "we schilderen de trap"),
    ],
)
def test_the_complainant_is_written_to_in_words_to_the_complainant(text: str, kind: str, said: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["text"]) == (kind, said)


@pytest.mark.parametrize(
    ("text", "asked", "said"),
    [
        ("Vraag ook aan Piet hoe dat zat met die sleutel", "Piet", "hoe dat zat met die sleutel"),
        ("vraag piet ff of hij de foto's heeft", "piet", "of hij de foto's heeft"),
        ("Kun je Karim vragen om mee te lezen?", "Karim", "om mee te lezen"),
        ("Sanne ff vragen: heb jij het contract nog?", "Sanne", "heb jij het contract nog?"),
        ("check even bij fatma of de indicatie klopt", "fatma", "of de indicatie klopt"),
        ("Graag Sanne vragen wat er is afgesproken", "Sanne", "wat er is afgesproken"),
        ("vraag team Jeugd of zij deze meneer kennen", "team Jeugd", "of zij deze meneer kennen"),
        ("please ask Piet whether the key was returned", "Piet", "whether the key was returned"),
        ("Fatma weet er meer van, vraag haar of het klopt", "Fatma", "of het klopt"),
        ("Ik wil eerst dat Fatma zegt of het klopt, vraag haar dat", "Fatma", "of het klopt"),
    ],
)
def test_a_colleague_is_asked(text: str, asked: str, said: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["asked"], act.facts["text"]) == ("colleague_asked", asked, said)


@pytest.mark.parametrize(
    "text",
    [
        "zullen we mevrouw vragen om een foto?",
        "vraag mevrouw om een foto?",
        "vraag mevrouw niet om een foto",
        "ik heb mevrouw gevraagd om een foto",
        "als Piet het niet weet vraag mevrouw dan om een foto",
        "Als de monteur geweest is mag je mevrouw laten weten dat het klaar is.",
        "laat mevrouw nog niet weten dat we het niet doen",
        "Mevrouw vraagt of wij haar willen laten weten wanneer de monteur komt.",
        "Ik stuur mevrouw morgen zelf een mailtje dat het is opgelost",
        "Wat zal ik mevrouw antwoorden op haar vraag of de huur omlaag gaat?",
        "mail mevrouw: zij wil haar geld terug",
        "Karim vroeg mij om mevrouw te vragen of ze meewerkt, maar ik weet niet of dat handig is",
        "vraag is of dit wel een klacht is",
        "vraag Piet niet of hij komt",
        "ik vraag Piet wel of hij komt",
    ],
)
def test_what_only_looks_like_it_writes_to_nobody(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.implied) == ((), ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Schrijf de familie dat zij maandag bezoek krijgen", "replied"),
        ("Laat mevrouw weten dat we bezig zijn. Ze is nogal ongeduldig.", "replied"),
        ("Laat mevrouw weten wanneer de monteur komt", "replied"),
        ("vraag mevrouw om een foto als Piet dat nodig vindt", "complainant_asked"),
        ("could you ask Mrs Jansen whether she still has the letter", "complainant_asked"),
        ("Wij stellen mevrouw voor om het samen door te praten", "proposed"),
        ("kan Els even aangeven of de stukken klaar zijn?", "colleague_asked"),
        ("Sanne neemt waar. Laat haar weten dat de sleutel klaar ligt", "replied"),
    ],
)
def test_what_is_not_sure_is_offered_and_not_sent(text: str, kind: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, [act.kind for act in instruction.implied]) == ((), [kind])


def test_an_order_to_us_is_no_part_of_a_letter() -> None:
    instruction = read_instruction(
        "Stel meneer voor dat hij een pas krijgt, en vraag gelijk of hij de oude heeft", TODAY
    )

    assert [act.facts["text"] for act in instruction.acts] == ["Wij stellen voor dat u een pas krijgt."]
    assert [act.facts["text"] for act in instruction.implied] == ["of u de oude heeft"]
