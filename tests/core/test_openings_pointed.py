"""Are talks in any order of words, offers and requests that point back understood, their look-alikes left alone?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("gisteren met Jansen gesproken, hij is akkoord met de planning", "2026-11-18"),
        ("Met De Wit gebeld vandaag, die wil zijn geld terug", "2026-11-19"),
        ("k heb m gesproke gister, die meneer van de Molenweg", "2026-11-18"),
        ("mevrouw gebeld (ma 16 nov), ze is er helemaal klaar mee", "2026-11-16"),
        ("Vanmiddag een half uur met mevrouw gebeld. Ze was verdrietig.", "2026-11-19"),
        ("Meneer stond net aan de balie. Rustig gesprek gehad.", "2026-11-19"),
        ("Ik heb net een half uur met haar aan de telefoon gezeten, ze huilde veel.", "2026-11-19"),
        ("ik heb meneer gesproken op kantoor woensdag, hij wil sorry horen", "2026-11-18"),
    ],
)
def test_a_talk_is_recorded_in_any_order_of_words(text: str, day: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["day"]) == ("conversation", day)


def test_a_talk_with_a_first_name_is_only_implied() -> None:
    instruction = read_instruction("gisteren met Sanne gesproken over de planning", TODAY)

    assert (instruction.acts, [act.kind for act in instruction.implied]) == ((), ["conversation"])


@pytest.mark.parametrize(
    "text",
    [
        "Sanne heeft gisteren met mevrouw gesproken, geloof ik",
        "ik ga morgen met mevrouw bellen over de planning",
        "heb jij mevrouw gisteren gesproken?",
        "we hadden mevrouw gisteren moeten bellen",
        "ik heb mevrouw gisteren niet gesproken",
        "mevrouw zegt dat ze gisteren met Els heeft gebeld",
        "als ik mevrouw gesproken heb laat ik het weten",
        "de huismeester heeft vanmorgen met mevrouw gepraat",
        "voor mevrouw: ",
        "zeg dat niet tegen mevrouw",
    ],
)
def test_what_only_looks_like_a_talk_or_a_message_is_none(text: str) -> None:
    assert read_instruction(text, TODAY).acts == ()


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("voor mevrouw: de monteur komt om 10 uur bij u langs", "replied", "de monteur komt om 10 uur bij u langs"),
        ("Geef hem die uitleg: de wachtlijst was vol.", "replied", "de wachtlijst was vol."),
        ("doe haar het aanbod van 50 euro tegemoetkoming", "proposed", "Wij bieden u 50 euro tegemoetkoming aan."),
        ("bied meneer 40 euro voor de lamp", "proposed", "Wij bieden u 40 euro voor de lamp aan."),
        ("Voorstel voor meneer is dat hij de helft krijgt", "proposed", "Wij stellen voor dat u de helft krijgt."),
        ("jij vraagt aan mevrouw of ze nog bonnetjes heeft", "complainant_asked", "of u nog bonnetjes heeft"),
        ("Vraag eerst aan meneer wat de stoel gekost heeft.", "complainant_asked", "wat de stoel gekost heeft"),
        ("Geef aan Els door dat mevrouw morgen komt", "colleague_asked", "dat mevrouw morgen komt"),
    ],
)
def test_what_is_to_be_told_or_asked_is_understood(text: str, kind: str, said: str) -> None:
    (act,) = read_instruction(text, TODAY).acts

    assert (act.kind, act.facts["text"]) == (kind, said)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("zeg dat ook tegen mevrouw", "replied"),
        ("Wij vergoeden de schade en zeg dat we morgen bellen", "replied"),
        ("voor mevrouw: bloemen kopen", "replied"),
        ("Leg hem dat maar voor", "proposed"),
        ("laat mevrouw weten dat de monteur komt en dat zij hem de sleutel geeft als hij belt", "replied"),
    ],
)
def test_what_points_back_is_only_implied(text: str, kind: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, [act.kind for act in instruction.implied]) == ((), [kind])
