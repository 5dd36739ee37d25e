"""Do the plots show the figures, in shapes and in words?"""

from typing import Any
from xml.etree import ElementTree as ET

import pytest

from bot.commands.evaluation import charts, plot
from tests.commands.evaluation.samples import CURVE, SAID, figures

SIX = figures(words=SAID["model"], rules=SAID["keywords"])


def read(svg: str) -> ET.Element:
    """Read a picture."""
    return ET.fromstring(svg)  # noqa: S314 - our own text


def titles(picture: ET.Element, shape: str, kind: str) -> list[str]:
    """Give what the shapes of one kind say of themselves."""
    return [one.findtext("title") or "" for one in picture.iter(shape) if one.get("class") == kind]


PICTURES = {
    "bars": charts.bars(SIX["ways"], "x"),
    "reliability": charts.reliability(SIX["reliability"], "x"),
    "thresholds": charts.thresholds(SIX["thresholds"], SIX["possible"], SIX["ways"]["fused"], "x"),
    "learning": charts.learning(CURVE, "x"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_plot_is_well_formed_and_told_in_words(name: str) -> None:
    picture = read(PICTURES[name])

    assert picture.get("aria-labelledby") == "x-title x-desc"
    assert (picture.find("title"), picture.find("desc")) != (None, None)
    assert len(picture.findtext("desc") or "") > 60


def test_how_sure_stands_against_how_often_right() -> None:
    assert titles(read(PICTURES["reliability"]), "circle", "point") == [
        "1 mail: 60.0 % sure, 0.0 % right",
        "1 mail: 70.0 % sure, 100.0 % right",
        "1 mail: 85.0 % sure, 0.0 % right",
        "2 mails: 90.0 % sure, 100.0 % right",
        "1 mail: 95.0 % sure, 100.0 % right",
    ]


def test_each_threshold_is_a_point_and_the_one_in_use_has_a_ring() -> None:
    picture = read(PICTURES["thresholds"])
    points, chances = (titles(picture, "circle", kind) for kind in ("point line1", "point line2"))

    assert (len(points), len(chances)) == (len(SIX["thresholds"]), len(SIX["possible"]))
    assert points[-1] == "below a confidence of 0.95: 83.3 % to a person, 0.0 % of the complaints missed"
    assert chances[-1] == "from a chance of never: 33.3 % to a person, 33.3 % of the complaints missed"
    assert titles(picture, "circle", "now") == ["as it is now"]


def test_what_is_written_beside_points_does_not_lie_over_each_other() -> None:
    found = [
        (float(one.get("x") or 0), float(one.get("y") or 0))
        for one in read(PICTURES["thresholds"]).iter("text")
        if (one.get("class") or "").startswith("said")
    ]

    assert len(found) > 3
    assert all(x <= plot.WIDTH - 30 for x, _ in found)
    assert [
        (one, two)
        for number, one in enumerate(found)
        for two in found[:number]
        if abs(one[0] - two[0]) < 30 and abs(one[1] - two[1]) < 13
    ] == []


def test_without_complaints_no_ring_is_drawn() -> None:
    now = {**SIX["ways"]["fused"], "missed_share": None}

    assert titles(read(charts.thresholds(SIX["thresholds"], SIX["possible"], now, "x")), "circle", "now") == []


def test_a_bar_is_as_long_as_its_score() -> None:
    picture = read(PICTURES["bars"])
    long = [float(one.get("width") or 0) for one in picture.iter("rect") if one.get("class") == "bar best"]

    assert titles(picture, "rect", "bar best") == [f"fused {one}" for one in ("0.57", "0.80", "1.00", "0.00", "0.50")]
    assert [round(one / max(long), 2) for one in long] == [0.57, 0.8, 1.0, 0.0, 0.5]


def test_a_label_that_is_in_no_mail_has_no_bar() -> None:
    ways: dict[str, Any] = {"fused": {**SIX["ways"]["fused"], "f1": dict.fromkeys(SIX["labels"])}}

    assert titles(read(charts.bars(ways, "x")), "rect", "bar best")[1:] == ["fused none"] * 4


def test_the_learning_curve_has_a_line_for_each_score() -> None:
    picture = read(PICTURES["learning"])

    assert titles(picture, "circle", "point line3") == [
        "620 mails: coverage at 98 % 0.100",
        "3200 mails: coverage at 98 % 0.500",
        "6420 mails: coverage at 98 % 0.680",
    ]
    assert len(list(picture.iter("polyline"))) == 3


@pytest.mark.parametrize("most", [1, 4, 7, 60, 999, 1000, 6420, 100_000])
def test_a_curve_of_any_length_has_a_few_marks(most: int) -> None:
    rows = [{**CURVE[0], "mails": most}]
    picture = read(charts.learning(rows, "x"))
    numbers = [one.text for one in picture.iter("text") if (one.text or "").isdigit()]

    assert 1 < len(numbers) <= 6


def test_names_at_the_end_of_lines_do_not_lie_over_each_other() -> None:
    assert plot.apart([10.0, 11.0, 40.0], 13) == [10.0, 23.0, 40.0]
    assert plot.apart([11.0, 10.0, 12.0], 13) == [23.0, 10.0, 36.0]


def test_what_lies_outside_stands_at_the_edge() -> None:
    axis = plot.shares(0.5, 1.0, "x", 0.1)

    assert [axis.place(value) for value in (0.2, 0.5, 0.75, 1.0, 2.0)] == [0.0, 0.0, 0.5, 1.0, 1.0]
    assert [said for _, said in axis.ticks] == ["50 %", "60 %", "70 %", "80 %", "90 %", "100 %"]
