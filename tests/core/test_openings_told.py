"""Are a talk, a note and a letter that was posted understood in running sentences?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mevrouw belde net, ze wil haar geld terug", "2026-11-19"),
        ("Meneer heeft gisteren gebeld, hij is nog boos", "2026-11-18"),
        ("net mevrouw gesproken over de lekkage, ze wil een vaste contactpersoon", "2026-11-19"),
        ("ik sprak mevrouw dinsdag, ze was erg verdrietig", "2026-11-17"),
        ("Gisteren contact gehad met mevrouw Jansen over de planning", "2026-11-18"),
        ("heb op 16 nov al met meneer gepraat bij de balie, hij geeft ons tot kerst", "2026-11-16"),
        ("mevrouw was gister aan de balie, ze wil excuses", "2026-11-18"),
        ("bij meneer langs geweest dinsdag, schimmel gezien", "2026-11-17"),
        ("Gebeld met huurder 17 nov. Lekkage is nog niet over.", "2026-11-17"),
    ],
)
def test_a_talk_is_recorded_on_its_day(text: str, day: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["day"]) == ("conversation", day)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("ter info in het dossier: buurman heeft een hond", "buurman heeft een hond"),
        ("noteer even dat de dochter contactpersoon is", "dat de dochter contactpersoon is"),
        ("kun je vastleggen dat mevrouw slecht hoort", "dat mevrouw slecht hoort"),
        ("FYI: mevrouw is slechthorend", "mevrouw is slechthorend"),
        ("zet ff in dossier: hond bijt", "hond bijt"),
        ("heb mevrouw gebeld maar geen gehoor", "heb mevrouw gebeld maar geen gehoor"),
    ],
)
def test_a_note_is_kept(text: str, note: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["text"]) == ("noted", note)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("de brief is er op 17 november uitgegaan", "2026-11-17"),
        ("brief is gisteren op de post gegaan", "2026-11-18"),
        ("Aangetekend verstuurd op 13 november", "2026-11-13"),
        ("heb de brief vanmorgen op de bus gedaan", "2026-11-19"),
        ("brief heb ik net zelf in de brievenbus gedaan", "2026-11-19"),
    ],
)
def test_a_letter_was_posted(text: str, day: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["day"]) == ("posted", day)


@pytest.mark.parametrize(
    "text",
    [
        "mevrouw heeft nog niet gebeld",
        "ik ga mevrouw bellen",
        "moet mevrouw nog bellen",
        "We hadden mevrouw in week 1 moeten bellen en dat hebben we niet gedaan.",
        "heb ik mevrouw gesproken over de planning?",
        "de brief is nog niet gepost",
        "brief gaat morgen op de post",
        "is de brief al gepost?",
        "de brief is volgens mij gisteren gepost",
        "ze heeft ons de brief op 3 november gepost",
        "noteer je dat zelf even?",
    ],
)
def test_a_plan_a_doubt_or_a_question_tells_nothing(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()
