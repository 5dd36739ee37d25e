"""Does `klachtenpost classify` judge every line, in order, whatever it holds?"""

import io
import json
from collections.abc import Sequence
from typing import Any

import pytest

from bot.commands.classify import BATCH, classify
from classifiers import CERTAIN_FROM, Cue, Text, Verdict

OUTLOOK = "Van: Jan <jan@a.nl>\nVerzonden: maandag 3 november 2025 10:00\nAan: Els <els@b.nl>\nOnderwerp: Bad"
CONFIDENCE = {"unsure": CERTAIN_FROM - 0.00001, "sure": CERTAIN_FROM}


class Echo:
    """Recognition that says what it was given."""

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Put the text in `because`."""
        return [
            Verdict(
                label="complaint", confidence=CONFIDENCE.get(text.subject, 0.98765), topic="quality",
                cues=(Cue(name="word_klacht", rule="k1", words=text.subject),), topic_words=("slecht",), gist=text.body,
                because=f"{text.body}|{','.join(sorted(text.excluded))}", complaint=0.99123,
            )
            for text in texts
        ]  # fmt: skip


def judged(*lines: str) -> list[dict[str, Any]]:
    """Judge lines."""
    out = io.StringIO()
    assert classify(lines, out, Echo()) == len([line for line in lines if line.strip()])
    return [json.loads(line) for line in out.getvalue().splitlines()]


def line(**values: object) -> str:
    """Make a line."""
    return json.dumps(values)


@pytest.mark.requirement("HSS-2")
def test_a_line_gives_its_label_confidence_cues_and_why() -> None:
    assert judged(line(id="a1", org="hss", subject="Klacht", body="Slecht.")) == [
        {
            "id": "a1",
            "label": "complaint",
            "confidence": 0.9877,
            "complaint": 0.9912,
            "ask_person": False,
            "cues": [{"name": "word_klacht", "rule": "k1", "words": "Klacht"}],
            "topic": "quality",
            "topic_words": ["slecht"],
            "gist": "Slecht.",
            "because": "Slecht.|administration_costs",
        }
    ]


def test_it_says_whether_the_bot_would_ask_a_person() -> None:
    rows = judged(*(line(subject=subject) for subject in ("unsure", "sure", "Klacht")), "{")

    assert [row["ask_person"] for row in rows] == [True, False, False, True]


def test_what_can_not_be_judged_has_the_same_keys() -> None:
    fault, row = judged("{", line(id=1))

    assert set(fault) == {*row, "error"}


def test_lines_are_judged_in_their_order_over_batches() -> None:
    wanted = list(range(2 * BATCH + 7))

    assert [row["id"] for row in judged(*(line(id=number, body="x") for number in wanted))] == wanted


def test_empty_lines_are_passed_over() -> None:
    assert [row["id"] for row in judged("", line(id=1), "  \n", line(id=2))] == [1, 2]


@pytest.mark.parametrize("broken", ["{", "[1]", "3", "null", '"text"', "[" * 100_000])
def test_a_line_that_is_no_object_is_told_and_stops_nothing(broken: str) -> None:
    first, second = judged(broken, line(id=2))

    assert (first["id"], first["label"], first["confidence"]) == (None, "other", 0.0)
    assert first["because"].startswith("no JSON")
    assert second["id"] == 2


@pytest.mark.parametrize(
    "values", [{}, {"subject": None, "body": None, "org": None}, {"subject": 3, "body": ["x"], "org": "../x"}]
)
def test_absent_and_odd_values_are_judged_as_they_are(values: dict[str, object]) -> None:
    assert [row["label"] for row in judged(line(id="x", **values))] == ["complaint"]


@pytest.mark.requirement("HSS-1")
@pytest.mark.requirement("HSS-3")
def test_real_recognition_tells_a_complaint_from_costs_alone() -> None:
    out = io.StringIO()
    classify(
        [
            line(
                id=1,
                org="hss",
                subject="Klacht",
                body="Ik dien een klacht in. Uw medewerker gaf mij verkeerd advies en belde niet terug.",
            ),
            line(id=2, org="hss", subject="Kosten", body="Kunt u mij zeggen hoe hoog de administratiekosten zijn?"),
        ],
        out,
    )

    assert [json.loads(row)["label"] for row in out.getvalue().splitlines()] == ["complaint", "other"]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("Wanneer komt u?\n\nOp 3 mei 2026 schreef Jan:\n> Dit is schandalig.", "Wanneer komt u?"),
        ("Wanneer komt u?\n\nGroet, Jan\n\nPS. Uw collega was grof.", "Wanneer komt u?\n\nPS. Uw collega was grof."),
        (f"Graag oppakken.\n\n{OUTLOOK}\n\nIk wacht al weken.", "Ik wacht al weken."),
    ],
    ids=["a quote", "a postscript", "a forwarded mail"],
)
def test_only_what_was_typed_now_is_judged(body: str, read: str) -> None:
    subject = "FW: Bad" if OUTLOOK in body else "Vraag"

    assert judged(line(subject=subject, body=body))[0]["because"] == f"{read}|"


def test_somebody_who_says_something_about_a_forwarded_mail_is_judged_by_that() -> None:
    body = (
        "Kijk eens wat u mij schreef, dat klopt niet.\n\n----- Doorgestuurd bericht -----\nVan: u <u@a.nl>\n\nWelkom."
    )

    assert judged(line(subject="FW: Welkom", body=body))[0]["because"].startswith("Kijk eens wat u mij schreef")
