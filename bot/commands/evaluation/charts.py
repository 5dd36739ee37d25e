"""Which plots show how well recognition does? Each is told in words too, and stands beside a table."""

from collections.abc import Mapping, Sequence
from math import ceil, floor, sqrt
from typing import Any

from bot.commands.evaluation import plot
from bot.commands.evaluation.aims import percent, threshold
from bot.commands.evaluation.figures import FUSED, WAYS, between
from bot.commands.evaluation.plot import Axis, Field, shares
from classifiers.labels import LABELS

Rows = Sequence[Mapping[str, Any]]
SMALL, LARGE = 3.0, 9.0  # of a point, by how many mails it stands for
PERSON, MISSED = 0.20, 0.01  # the aim: at most so many mails to a person, so many complaints missed
BAR, GAP, GROUP = 15, 3, 26  # heights: of a bar, between two, of the name above a group
NAMES, VALUES = 74, 44  # widths beside the bars
LETTERS, WORD = 13, 30  # height of a line of text; width of a short word
LINES = (("macro_f1", "macro-F1"), ("complaint_recall", "complaint recall"), ("coverage_98", "coverage at 98 %"))


def reliability(rows: Rows, name: str) -> str:
    """Set how sure it is against how often it is right: the nearer to the diagonal, the more honest."""
    low = min(0.5, *(floor(10 * min(row["confidence"], row["right"])) / 10 for row in rows))
    field = Field(across=shares(low, 1.0, "how sure", 0.1), up=shares(low, 1.0, "how often right", 0.1))
    most = max(row["mails"] for row in rows)
    parts = [*plot.axes(field), plot.line([field.at(low, low), field.at(1, 1)], "ideal")]
    for row in rows:
        down, up = between(round(row["right"] * row["mails"]), row["mails"])
        parts.append(plot.line([field.at(row["confidence"], down), field.at(row["confidence"], up)], "room"))
    parts.append(plot.line([field.at(row["confidence"], row["right"]) for row in rows], "path"))
    for row in rows:
        size = SMALL + (LARGE - SMALL) * sqrt(row["mails"] / most)
        parts.append(plot.dot(field.at(row["confidence"], row["right"]), size, "point", _bin(row)))
    return plot.drawn(name, "How often is it right when it is so sure?", ". ".join(map(_bin, rows)), parts)


def _bin(row: Mapping[str, Any]) -> str:
    mails = "1 mail" if row["mails"] == 1 else f"{row['mails']} mails"
    return f"{mails}: {percent(row['confidence'])} sure, {percent(row['right'])} right"


def thresholds(confidence: Rows, chance: Rows, now: Mapping[str, Any], name: str) -> str:
    """Set the mails that go to a person against the complaints that are missed without one, at each threshold.

    :param confidence: below which somebody is asked
    :param chance: that it is a complaint after all, from which somebody is asked
    :param now: the same two shares as it stands
    """
    every = [*confidence, *chance]
    field = Field(
        across=_from_zero([row["to_person"] for row in every], 2 * PERSON, "mails to a person", 0.1),
        up=_from_zero([row["share_of_complaints_missed"] for row in every], 2 * MISSED, "complaints missed", 0.01),
    )
    x, y = field.at(0, MISSED)
    aim = plot.box(field.at(0, 0), field.at(PERSON, MISSED), "aim", "the aim: at most 20 % to a person, 1 % missed")
    parts = [aim, *plot.axes(field), plot.text(x + 5, y + LETTERS, "aim")]
    room: list[tuple[float, float]] = [(x + 5, y + LETTERS)]
    parts += _line(field, chance, "from a chance of", 2, room)
    parts += _line(field, confidence, "below a confidence of", 1, room)
    if now["missed_share"] is not None:
        parts.append(plot.dot(field.at(now["to_person"], now["missed_share"]), LARGE - 2, "now", "as it is now"))
    title = "How many mails go to a person, and how many complaints are missed without one?"
    told = [_threshold("below a confidence of", row) for row in confidence]
    told += [_threshold("from a chance of", row) for row in chance]
    return plot.drawn(name, title, ". ".join(told), parts)


def _line(field: Field, rows: Rows, which: str, number: int, taken: list[tuple[float, float]]) -> list[str]:
    """Draw the points of one threshold, and write beside them which they are, where there is room.

    :param taken: where something is written already
    """
    points = [field.at(row["to_person"], row["share_of_complaints_missed"]) for row in rows]
    parts = [plot.line(points, f"path line{number}")]
    for row, (x, y) in zip(rows, points, strict=True):
        parts.append(plot.dot((x, y), SMALL, f"point line{number}", _threshold(which, row)))
        at = min(x + 7, plot.WIDTH - WORD), y - 6 if number > 1 else y + 16
        if all(abs(at[0] - one[0]) > WORD or abs(at[1] - one[1]) > LETTERS for one in taken):
            parts.append(plot.text(*at, threshold(row["from"]), kind=f"said{number}"))
            taken.append(at)
    return parts


def _threshold(which: str, row: Mapping[str, Any]) -> str:
    to_person, missed = percent(row["to_person"]), percent(row["share_of_complaints_missed"])
    return f"{which} {threshold(row['from'])}: {to_person} to a person, {missed} of the complaints missed"


def _from_zero(values: Sequence[float], least: float, name: str, step: float) -> Axis:
    """Make an axis of shares from 0 to beyond the highest, with at most eight steps."""
    high = max(least, *values)
    while high / step > 8:  # noqa: PLR2004 - as said
        step *= 2
    return shares(0, ceil(round(high / step, 6)) * step, name, step)


def bars(ways: Mapping[str, Mapping[str, Any]], name: str) -> str:
    """Draw F1 of each label and each way of recognising."""
    shown = [way for way in WAYS if way in ways]
    groups = [
        ("macro-F1", [ways[way]["macro_f1"] for way in shown]),
        *((f"F1 {label}", [ways[way]["f1"][label] for way in shown]) for label in LABELS),
    ]
    parts, told, y = [], [], 0
    for title, values in groups:
        parts.append(plot.text(0, y + GROUP - 8, title, "start", "axis"))
        y += GROUP
        for way, value in zip(shown, values, strict=True):
            parts.append(_bar(way, value, y))
            y += BAR + GAP
        told.append(f"{title}: {', '.join(f'{way} {_score(one)}' for way, one in zip(shown, values, strict=True))}")
    return plot.drawn(name, "F1 of each label, by each way of recognising", ". ".join(told), parts, height=y + GAP)


def _bar(way: str, value: float | None, y: int) -> str:
    long = (value or 0) * (plot.WIDTH - NAMES - VALUES)
    kind = "bar best" if way == FUSED else "bar"
    said = plot.text(NAMES - 6, y + BAR - 3, way, "end") + plot.text(NAMES + long + 5, y + BAR - 3, _score(value))
    return f"{plot.box((NAMES, y + BAR), (NAMES + long, y), kind, f'{way} {_score(value)}')}{said}"


def _score(value: float | None) -> str:
    return "none" if value is None else f"{value:.2f}"


def learning(rows: Rows, name: str) -> str:
    """Draw how well models did that learned from ever more mails."""
    most = max(row["mails"] for row in rows)
    low = min(0.5, *(floor(10 * min(row[key] for key, _ in LINES)) / 10 for row in rows))
    field = Field(
        across=Axis(name="mails learned from", low=0, high=1.5 * most, ticks=_counts(most)),
        up=plot.scores(low, "score"),
    )
    heights = plot.apart([field.at(most, rows[-1][key])[1] for key, _ in LINES], LETTERS)
    parts = plot.axes(field)
    for number, ((key, title), y) in enumerate(zip(LINES, heights, strict=True), 1):
        points = [field.at(row["mails"], row[key]) for row in rows]
        parts.append(plot.line(points, f"path line{number}"))
        parts += [
            plot.dot(at, SMALL, f"point line{number}", f"{row['mails']} mails: {title} {row[key]:.3f}")
            for row, at in zip(rows, points, strict=True)
        ]
        parts.append(plot.text(points[-1][0] + 8, y + 4, title))
    return plot.drawn(name, "Would more mails to learn from still help?", ". ".join(map(_learned, rows)), parts)


def _counts(most: int) -> list[tuple[float, str]]:
    """Give at most five round numbers from 0 on."""
    steps = (count * 10**power for power in range(len(str(most))) for count in (1, 2, 5))
    step = next(one for one in steps if most <= one * 4)
    return [(float(one), str(one)) for one in range(0, most + 1, step)]


def _learned(row: Mapping[str, Any]) -> str:
    return f"{row['mails']} mails: {', '.join(f'{title} {row[key]:.3f}' for key, title in LINES)}"
