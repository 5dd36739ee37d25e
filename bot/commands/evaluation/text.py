"""How are the figures told in a terminal, however narrow it is?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.commands.evaluation.aims import FIGURES, percent, threshold
from bot.commands.evaluation.figures import FUSED, WAYS
from classifiers.labels import LABELS

LEAST = 9  # letters of a name, before numbers are folded
TOLD = 20  # lines that can't be measured and are named one by one
Rows = Iterable[Sequence[str]]


def screen() -> Console:
    """Give a terminal that shows every text as it stands."""
    return Console(markup=False, highlight=False, emoji=False)


def show(found: Mapping[str, Any], console: Console) -> None:
    """Print everything."""
    for one in found["sets"]:
        for part in _set(one, found):
            console.print(part)
            console.print()
    for line in unread(found["unread"]):
        console.print(line)
    console.print(f"Judged by {found['model']}. {asked(found)}")


def asked(found: Mapping[str, Any]) -> str:
    """Say when a person is asked."""
    after_all = f"or when the chance that it is a complaint after all is {found['possible_from']} or more"
    return f"A person is asked below a confidence of {found['certain_from']}, {after_all}."


def unread(faults: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Say which lines can't be measured, and why."""
    if faults:
        yield f"Not measured: {len(faults)} line{'s' if len(faults) > 1 else ''}."
    yield from (f"    line {one['line']} {one['reason']}" for one in faults[:TOLD])
    if len(faults) > TOLD:
        yield f"    and {len(faults) - TOLD} more"


def _set(one: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[Table | Text | Group]:
    yield Text(f"{one['name']}: {one['measured_on']} mails", style="bold underline")
    yield _ways(one)
    yield _table(
        "What each part adds", ("", "macro-F1", "complaint recall", "missed", "put right", "spoiled"), _adds(one)
    )
    yield _table("Labels", ("", "mails", "precision", "recall", "F1"), _labels(one))
    sides = ("to a person", "right without", "complaints missed", "of all")
    title = "Below which confidence is a person asked? (*: now)"
    yield _table(title, ("below", *sides), _thresholds(one["thresholds"], found["certain_from"]))
    title = "From which chance of a complaint after all? (*: now)"
    yield _table(title, ("from", *sides), _thresholds(one["possible"], found["possible_from"]))
    yield _table("How often is it right when it is so sure?", ("sure", "mails", "right"), _reliability(one))
    yield _table("What was taken for what?", ("is ↓  taken for →", *LABELS), _confusion(one))
    if one["groups"]:
        heads = ("", "mails", "macro-F1", "complaint recall", "to a person", "complaints missed")
        yield _table("Apart", heads, _groups(one))
    yield Text(pairs_in_words(one["pairs"]))
    yield from _worst(one["worst"])


def _ways(one: Mapping[str, Any]) -> Table:
    """Set the ways of recognising side by side."""
    ways = [way for way in WAYS if way in one["ways"]]
    table = _bare("How well", ("", *ways, "aim"))
    for figure in FIGURES:
        values = [Text(figure.written(one["ways"][way][figure.key]), style=_style(way)) for way in ways]
        if figure.is_met(one["ways"][FUSED][figure.key]) is False:
            values[-1].stylize("red")
        table.add_row(figure.name, *values, figure.aim_in_words)
    for label in LABELS:
        scores = [one["ways"][way]["f1"][label] for way in ways]
        table.add_row(f"F1 {label}", *(FIGURES[0].written(score) for score in scores), "")
    return table


def _style(way: str) -> str:
    return "bold" if way == FUSED else ""


def _adds(one: Mapping[str, Any]) -> Rows:
    for row in one["adds"]:
        moved = (f"{row['macro_f1']:+.3f}", f"{row['complaint_recall']:+.3f}")
        yield row["part"], *moved, f"{row['missed']:+}", str(row["put_right"]), str(row["spoiled"])


def _labels(one: Mapping[str, Any]) -> Rows:
    for label, row in one["labels"].items():
        yield label, str(row["mails"]), *(f"{row[part]:.3f}" for part in ("precision", "recall", "f1"))


def _thresholds(rows: Sequence[Mapping[str, Any]], now: float) -> Rows:
    for row in rows:
        yield (
            f"{threshold(row['from'])}{' *' if row['from'] == now else ''}",
            percent(row["to_person"]),
            percent(row["right_without_person"]),
            str(row["complaints_missed"]),
            percent(row["share_of_complaints_missed"]),
        )


def _reliability(one: Mapping[str, Any]) -> Rows:
    for row in one["reliability"]:
        yield percent(row["confidence"]), str(row["mails"]), percent(row["right"])


def _confusion(one: Mapping[str, Any]) -> Rows:
    for label, row in one["confusion"].items():
        yield label, *(str(row[said]) for said in LABELS)


def _groups(one: Mapping[str, Any]) -> Rows:
    keys = ("macro_f1", "complaint_recall", "to_person", "missed_share")
    figures = [figure for figure in FIGURES if figure.key in keys]
    for row in one["groups"]:
        yield row["name"], str(row["mails"]), *(figure.written(row[figure.key]) for figure in figures)


def pairs_in_words(pairs: Mapping[str, int]) -> str:
    """Say how minimal pairs came out: the same mail with and without one reproach."""
    if not pairs["pairs"]:
        return "There are no minimal pairs in it."
    return f"Of {pairs['pairs']} minimal pairs {pairs['both_right']} came out right on both sides (aim: 3 in 4)."


def _worst(mistakes: Sequence[Mapping[str, Any]]) -> Iterator[Text | Group]:
    yield Text("The worst mistakes" if mistakes else "There is no mistake in it.", style="bold")
    for number, one in enumerate(mistakes, 1):
        alone = ", and nobody would have looked" if one["nobody_looks"] else ""
        is_, said = " or ".join(one["right"]), one["said"]
        head = Text(f"{number}. {one['id']} is {is_}, taken for {said} ({one['confidence']:.2f}){alone}")
        yield Group(head, Padding(Text("\n".join(explained(one))), (0, 0, 0, 4)))


def explained(one: Mapping[str, Any]) -> Iterator[str]:
    """Give what is known of a mistake, a line each."""
    yield f"subject: {one['subject'] or '(none)'}"
    if one["gist"]:
        yield f"gist: {one['gist']}"
    if one["because"]:
        yield f"because: {one['because']}"
    if one["cues"]:
        yield f"cues: {'; '.join(cue_in_words(cue) for cue in one['cues'])}"
    yield f"chance of a complaint: {percent(one['complaint'])}"


def cue_in_words(cue: Mapping[str, str]) -> str:
    """Name the rule of a cue, and the words on which it fired."""
    return f"{cue['rule'] or cue['name']}: “{cue['words']}”"


def _table(title: str, heads: Sequence[str], rows: Rows) -> Table:
    table = _bare(title, heads)
    for row in rows:
        table.add_row(*row)
    return table


def _bare(title: str, heads: Sequence[str]) -> Table:
    first, *others = heads
    table = Table(title=title, box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))  # as narrow as can be
    table.title_justify, table.title_style = "left", "bold"
    table.add_column(first, overflow="fold", min_width=LEAST)
    for head in others:
        table.add_column(head, justify="right", overflow="fold")
    return table
