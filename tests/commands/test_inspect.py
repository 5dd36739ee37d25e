"""Does `klachtenpost inspect` say what the bot would make of a mail, without doing it?"""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.commands.inspect import explain
from bot.commands.meaning import IMPLIED
from bot.core.token import Purpose, mint
from bot.recogniser import LazyRecogniser
from tests.town import MONDAY, ORGANISATION, Said

RUN = CliRunner()
MAIL = "From: {sender}\nTo: klachten@hss.example\nSubject: {subject}\nMessage-ID: <1@burger.example>\n{more}\n{text}\n"
TOKEN = mint(b"x" * 32, "HSS-2026-0001", "directie@hss.example", Purpose.COLLEAGUE, MONDAY.date())


class Lazy(LazyRecogniser):
    """The town's recognition, where the real one is expected."""

    def __init__(self) -> None:
        super().__init__()
        self._loaded = Said()


def told(sender: str, subject: str, text: str, more: str = "", role: str = "") -> dict[str, Any]:
    """Explain a mail."""
    raw = MAIL.format(sender=sender, subject=subject, text=text, more=more).encode()
    return explain(raw, ORGANISATION, frozenset(), Lazy(), role=role, now=MONDAY)


ANNA, DIRECTIE = "Anna Klaver <anna@burger.example>", "directie@hss.example"


@pytest.mark.parametrize(
    ("sender", "subject", "text", "more", "would"),
    [
        (ANNA, "Klacht", "Slecht.", "", "open a case: complaint"),
        (ANNA, "Reparatie", "Kapot.", "", "pass on as repair, and say how to make it a complaint"),
        (ANNA, "Kosten", "Hoog.", "", "pass on as costs, and say how to make it a complaint"),
        (ANNA, "Hallo", "Tja.", "", "open a case and ask a person what it is"),
        (ANNA, "Re: Klacht [HSS-2026-0001]", "Ik trek mijn klacht in.", "", "add to case HSS-2026-0001: withdraw"),
        (
            DIRECTIE,
            "Re: Klacht [HSS-2026-0001]",
            "ik pak dit op",
            "",
            "do the acts when the sender is proven, else ask to confirm",
        ),
        (DIRECTIE, "Re: Klacht [HSS-2026-0001]", "tja", "", "answer with the choices"),
        (ANNA, "vraag", "Koop nu", "Auto-Submitted: auto-generated\n", "file it and count it"),
        (ANNA, "Klacht", "Slecht", "Auto-Submitted: auto-generated\n", "open a case and ask a person what it is"),
        (ANNA, "Afwezig", "Weg.", "Auto-Submitted: auto-replied\n", "file it; an absence changes nothing"),
    ],
)
def test_it_says_what_would_be_done(sender: str, subject: str, text: str, more: str, would: str) -> None:
    assert told(sender, subject, text, more)["would_do"] == would


@pytest.mark.requirement("HSS-2")
def test_it_shows_the_cues_with_their_words_and_why() -> None:
    explained = told(ANNA, "Klacht over een brief", "Slecht.")

    assert explained["cues"] == [{"name": "word_klacht", "rule": "k1", "words": "klacht"}]
    assert (explained["label"], explained["confidence"]) == ("complaint", 0.97)
    assert explained["because"] == "De afzender noemt het een klacht."


@pytest.mark.requirement("STA-3", "STA-6", "WOP-1", "STI-4")
def test_it_shows_what_a_case_mail_would_with_the_same_words() -> None:
    text = "Mila de Boer belt niet. Ik ruik gas in mijn huis. Ik heb dit met uw medewerker besproken."
    explained = told(ANNA, "Klacht", text)

    assert explained["urgent"] == {"kind": "risk", "words": "ruik gas"}
    assert explained["discussed"] == {"answer": "yes", "words": "Ik heb dit met uw medewerker besproken."}
    assert explained["about"] == [{"address": "mila@hss.example", "words": "Mila de Boer"}]
    assert explained["party"] == {"value": "private", "words": "mijn huis"}
    assert (explained["ask_person"], explained["gist"], explained["topic_words"]) == (False, "", [])


def test_it_shows_the_acts_of_a_colleague_with_their_arguments() -> None:
    explained = told(DIRECTIE, "Re: x", f"besluit: gegrond, want zo is het\n\n> Kenmerk: {TOKEN}")

    assert explained["acts"] == [{"name": "decide", "arguments": {"outcome": "founded", "reason": "Zo is het"}}]
    assert explained["cases"] == ["HSS-2026-0001"]


def test_words_can_be_read_as_a_colleagues_or_as_a_complainants() -> None:
    assert told(ANNA, "x", "ik pak dit op", role="colleague")["acts"] == [{"name": "take", "arguments": {}}]
    assert told(DIRECTIE, "x", "ik pak dit op", role="complainant")["acts"] == [{"name": "inform", "arguments": {}}]


def test_an_outcome_that_is_only_implied_is_marked_and_asked_about() -> None:
    explained = told(DIRECTIE, "Re: Klacht [HSS-2026-0001]", "Mevrouw heeft gewoon gelijk, excuses aanbieden.")

    assert [(one["name"], one["arguments"]["outcome"], one["implied"]) for one in explained["acts"]] == [
        ("decide", "founded", True)
    ]
    assert explained["would_do"] == "ask whether this is meant; nothing is done"
    assert explained["confidence"] == IMPLIED


def test_a_forward_shows_whose_words_it_holds_and_the_remark_apart() -> None:
    below = "\n---------- Forwarded message ---------\nVan: Anna Klaver <anna@burger.example>\n"
    below += "Datum: ma 16 nov 2026 14:05\n"
    text = f"Graag oppakken.\n{below}Onderwerp: Slecht\nAan: <balie@hss.example>\n\nU belt nooit terug.\n\nGroet,\nA."
    explained = told(DIRECTIE, "Fwd: Slecht", text)

    assert (explained["kind"], explained["new_text"]) == ("forward", "U belt nooit terug.")
    assert explained["staff_note"] == "Graag oppakken."
    assert {name: explained["original"][name] for name in ("from", "date", "subject")} == {
        "from": "anna@burger.example", "date": "2026-11-16T14:05:00+01:00", "subject": "Slecht",
    }  # fmt: skip


@pytest.mark.requirement("HSS-5")
def test_a_complaint_by_phone_shows_the_fields_of_the_form() -> None:
    text = "Zojuist belde mevrouw Van Dam, zij klaagt over de taxi. Die komt te laat. Haar nummer is 06-55667788"
    explained = told(DIRECTIE, "Telefoon", text)

    assert explained["kind"] == "form"
    assert {**explained["form"], "received": ""} == {
        "complainant": "mevrouw Van Dam", "phone": "06-55667788", "received": "", "channel": "telefoon",
        "about": "de taxi", "what_happened": "Die komt te laat.",
    }  # fmt: skip


def test_where_the_case_stands_tells_what_the_complainants_words_do() -> None:
    raw = MAIL.format(sender=ANNA, subject="Re: brief", text="Ik ben het niet eens met het besluit.", more="").encode()
    options: dict[str, Any] = {"role": "complainant", "number": "HSS-2026-0007", "now": MONDAY}

    explained = explain(raw, ORGANISATION, frozenset(), Lazy(), state="decided", **options)

    assert (explained["cases"], [one["name"] for one in explained["acts"]]) == (["HSS-2026-0007"], ["appeal"])


def test_a_mail_that_can_not_be_read_is_told() -> None:
    nested = b"Content-Type: message/rfc822\r\n\r\n" * 3000

    assert explain(nested, ORGANISATION, frozenset(), Lazy(), role="", now=MONDAY)["kind"] == "unreadable"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two mails and something else."""
    for name in ("a", "b"):
        text = "Ik dien een klacht in over uw medewerker."
        (tmp_path / f"{name}.eml").write_text(MAIL.format(sender=ANNA, subject="Klacht", text=text, more=""))
    (tmp_path / "note.txt").write_text("x")
    return tmp_path


def test_a_folder_gives_one_json_object_a_line(folder: Path) -> None:
    result = RUN.invoke(app, ["inspect", str(folder), "--json"])

    rows = [json.loads(row) for row in result.stdout.splitlines()]
    assert [(Path(row["path"]).name, row["label"]) for row in rows] == [("a.eml", "complaint"), ("b.eml", "complaint")]


def test_standard_input_and_one_file_are_read_too(folder: Path) -> None:
    raw = (folder / "a.eml").read_bytes()

    by_file = json.loads(RUN.invoke(app, ["inspect", str(folder / "a.eml"), "--json"]).stdout)
    by_input = json.loads(RUN.invoke(app, ["inspect", "-", "--json"], input=raw).stdout)

    assert by_input == {**by_file, "path": "-"}


def test_the_table_is_for_people(folder: Path) -> None:
    result = RUN.invoke(app, ["inspect", str(folder / "a.eml")], env={"COLUMNS": "200"})

    assert "open a case: complaint" in result.stdout


@pytest.mark.parametrize("options", [["nowhere.eml"], ["-", "--as", "boss"], ["-", "--state", "lost"]])
def test_a_wrong_option_is_refused(options: list[str]) -> None:
    assert RUN.invoke(app, ["inspect", *options]).exit_code == 2
