"""Is it understood to whom a case goes, in which case it goes on, and who steps aside; and is nothing else?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("geef dit aan Sanne", "Sanne"),
        ("Geef maar aan Piet, die zit op de verwarming", "Piet"),
        ("doorgeven aan Sanne Vos", "Sanne Vos"),
        ("geef m aan piet", "piet"),
        ("is voor Piet", "Piet"),
        ("Deze is voor team Jeugd, daar speelt het", "team Jeugd"),
        ("wijs toe aan Sanne", "Sanne"),
        ("Mag naar Piet", "Piet"),
        ("Wil je het aan Els geven", "Els"),
        ("Kun je deze aan Karim geven, hij weet er meer van", "Karim"),
        ("Fatma pakt dit op.", "Fatma"),
        ("Piet de Groot doet deze", "Piet de Groot"),
        ("laat Piet dit doen", "Piet"),
        ("Please pass this one to Piet", "Piet"),
    ],
)
def test_who_gets_a_case_is_understood(text: str, to: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["to"]) == ("passed", to)


@pytest.mark.parametrize(
    "text",
    [
        "geef niet aan Piet",
        "geef dit door aan de klager",
        "dit is niet voor Piet",
        "is voor later",
        "is voor mevrouw",
        "moet dit naar Piet?",
        "Ik geef dit morgen aan Piet",
        "Piet pakt dit misschien op",
        "Fatma pakt dit niet op.",
        "Misschien pakt Piet dit op",
        "Als Piet er is, geef het dan aan hem",
        "geef dit eventueel aan Piet als hij tijd heeft",
        "Piet heeft dit gedaan",
    ],
)
def test_what_only_looks_like_passing_on_passes_nothing(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("kan Piet dit oppakken?", "Piet"),
        ("Kan Els deze doen? Ik zit te dicht op de balie.", "Els"),
        ("niet voor mij", ""),
    ],
)
def test_a_question_who_could_do_it_is_only_implied(text: str, to: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert instruction.acts == ()
    assert [(act.kind, act.facts["to"]) for act in instruction.implied] == [("passed", to)]
    assert instruction.not_understood


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("samenvoegen met HSS-2026-0041", "HSS-2026-0041"),
        ("voeg samen met hss-2026-0041, zelfde verhaal", "HSS-2026-0041"),
        ("hoort bij zaak 41", "41"),
        ("is dezelfde klacht als HSS-2026-0041", "HSS-2026-0041"),
        ("dubbel met HSS-2026-0041", "HSS-2026-0041"),
    ],
)
def test_the_case_in_which_it_goes_on_is_understood(text: str, number: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["case"]) == ("merged", number)


@pytest.mark.parametrize(
    "text",
    [
        "hoort niet bij HSS-2026-0041",
        "hoort dit bij HSS-2026-0041?",
        "zie ook HSS-2026-0041",
        "samenvoegen met HSS-2026-0041 of HSS-2026-0042",
        "samenvoegen met HSS-2026-0041 als het dezelfde klager is",
        "misschien samenvoegen met HSS-2026-0041",
        "hoort bij de vorige brief",
    ],
)
def test_what_only_names_another_case_merges_nothing(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ik ben zelf betrokken", "self"),
        ("dit gaat over mij, ik kan dit niet behandelen", "self"),
        ("ik kan dit niet behandelen, het gaat over mij", "self"),
        ("ik trek me terug", "self"),
        ("Ik moet mij hier uit terugtrekken, ik was erbij", "self"),
        ("Fatma mag deze niet behandelen, zij was bij het gesprek.", "Fatma"),
        ("Fatma is zelf betrokken", "Fatma"),
    ],
)
def test_who_steps_aside_is_understood(text: str, named: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["named"]) == ("named", named)


@pytest.mark.parametrize(
    "text",
    [
        *("ik ben niet betrokken", "dit gaat niet over mij", "ben ik betrokken?", "ik kan dit niet behandelen"),
        *("de klager mag dit niet zien", "misschien ben ik betrokken", "ik ken mevrouw"),
    ],
)
def test_nobody_steps_aside_by_other_words(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()


def test_who_steps_aside_does_so_last() -> None:
    acts = read_instruction("Ik ben zelf betrokken. Wil je het aan Els geven", TODAY).acts

    assert [act.kind for act in acts] == ["passed", "named"]
