"""How do the figures look as one page, without scripts and without anything from elsewhere?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from bot.commands.evaluation import charts
from bot.commands.evaluation.aims import FIGURES, percent, threshold
from bot.commands.evaluation.figures import FUSED, WAYS
from bot.commands.evaluation.text import asked, cue_in_words, pairs_in_words
from classifiers.labels import LABELS

LOOK = Path(__file__).parent
MOST_SHADE = 0.45  # so that what stands in it stays legible


def page(found: Mapping[str, Any]) -> str:
    """Write the page; every text of a mail stands in it as text."""
    looks = jinja2.Environment(
        loader=jinja2.FileSystemLoader(LOOK), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    looks.filters |= {
        "percent": percent, "threshold": threshold, "asked": asked, "cue": cue_in_words, "pairs": pairs_in_words,
    }  # fmt: skip
    return looks.get_template("page.html").render(
        found=found,
        sets=[
            {**one, "key": f"set{number}", **_plots(one, f"set{number}")} for number, one in enumerate(found["sets"])
        ],
        curve=Markup(charts.learning(found["curve"], "learning")) if found["curve"] else "",  # noqa: S704 - escaped there
        lines=charts.LINES,
        figures=FIGURES,
        labels=LABELS,
        ways=WAYS,
        fused=FUSED,
        shade=shade,
    )


def _plots(one: Mapping[str, Any], key: str) -> dict[str, Markup]:
    drawn = {
        "bars": charts.bars(one["ways"], f"{key}-bars"),
        "curve": charts.reliability(one["reliability"], f"{key}-curve"),
        "person": charts.thresholds(one["thresholds"], one["possible"], one["ways"][FUSED], f"{key}-person"),
    }
    return {name: Markup(svg) for name, svg in drawn.items()}  # noqa: S704 - nothing of a mail stands in a plot


def shade(count: int, row: Mapping[str, int], *, right: bool) -> str:
    """Colour a cell of the confusion matrix by its share of the row: what is right and what is wrong differ."""
    colour = "46, 125, 210" if right else "224, 122, 40"
    return f"background: rgba({colour}, {MOST_SHADE * count / max(1, sum(row.values())):.2f})"
