"""Can the figures be read in a terminal, however narrow?"""

import io
from typing import Any

import pytest
from rich.console import Console

from bot.commands.evaluation.text import cue_in_words, pairs_in_words, show, unread
from tests.commands.evaluation.samples import SAID, figures, hostile, told


def shown(found: dict[str, Any], width: int = 100) -> list[str]:
    """Show it on a terminal of a width."""
    console = Console(file=io.StringIO(), width=width, markup=False, highlight=False, emoji=False)
    show(found, console)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def cells(lines: list[str], head: str) -> list[list[str]]:
    """Give the cells of each row that begins so."""
    return [line.split() for line in lines if line.strip().startswith(head)]


def test_the_ways_stand_side_by_side_with_what_is_aimed_at() -> None:
    lines = shown(told(figures()))

    assert "six: 6 mails" in lines
    assert cells(lines, "keywords") == [["keywords", "model", "fused", "aim"]]
    assert cells(lines, "macro-F1   ")[:1] == [["macro-F1", "0.071", "0.167", "0.575", "≥", "0.900"]]
    assert cells(lines, "complaints missed   ") == [
        ["complaints", "missed", "100.0", "%", "0.0", "%", "33.3", "%", "≤", "1.0", "%"]
    ]
    assert cells(lines, "F1 repair") == [["F1", "repair", "0.000", "0.000", "1.000"]]


def test_each_threshold_has_a_row_and_the_one_in_use_a_mark() -> None:
    lines = shown(told(figures()))

    assert cells(lines, "0.80") == [["0.80", "*", "33.3", "%", "75.0", "%", "1", "33.3", "%"]]
    assert cells(lines, "0.90") == [["0.90", "50.0", "%", "100.0", "%", "0", "0.0", "%"]]
    assert cells(lines, "0.07") == [["0.07", "*", "33.3", "%", "75.0", "%", "1", "33.3", "%"]]


def test_a_mistake_is_told_with_its_explanation() -> None:
    found = figures()
    found["worst"][0] |= {
        "subject": "Klacht", "gist": "De kern.", "because": "Er staat iets.",
        "cues": [{"name": "word_klacht", "rule": "word_klacht/klagen", "words": "klaag"}],
    }  # fmt: skip
    lines = shown(told(found))

    at = lines.index("1. m3 is complaint, taken for other (0.85), and nobody would have looked")
    assert [line.strip() for line in lines[at + 1 : at + 6]] == [
        "subject: Klacht",
        "gist: De kern.",
        "because: Er staat iets.",
        "cues: word_klacht/klagen: “klaag”",
        "chance of a complaint: 0.0 %",
    ]
    assert "2. m5 is nuisance, taken for other (0.60)" in lines


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_wider_than_the_terminal_and_no_number_is_cut(width: int) -> None:
    everything = figures(words=SAID["model"], rules=SAID["keywords"])
    lines = shown(told(everything, unread=[{"line": 3, "reason": "is no JSON"}]), width)

    assert [line for line in lines if len(line) > width] == []
    assert cells(lines, "accuracy") == [["accuracy", "0.167", "0.500", "0.167", "0.500", "0.667"]]


def test_a_hostile_mail_is_shown_as_it_stands() -> None:
    lines = shown(told(hostile()))

    assert "\x1b" not in "".join(lines)
    assert "[red]" in "".join(lines)


def test_lines_that_can_not_be_measured_are_named_up_to_a_number() -> None:
    faults = [{"line": number, "reason": "is no JSON"} for number in range(1, 24)]

    assert list(unread(faults[:1])) == ["Not measured: 1 line.", "    line 1 is no JSON"]
    assert [*unread(faults)][::21] == ["Not measured: 23 lines.", "    and 3 more"]
    assert list(unread([])) == []


def test_pairs_and_cues_are_said_in_words() -> None:
    assert pairs_in_words({"pairs": 4, "both_right": 3}).startswith("Of 4 minimal pairs 3 came out right")
    assert pairs_in_words({"pairs": 0, "both_right": 0}) == "There are no minimal pairs in it."
    assert cue_in_words({"name": "word_klacht", "rule": "", "words": "klacht"}) == "word_klacht: “klacht”"
