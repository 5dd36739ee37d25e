"""How is the reply model made? `python -m classifiers.replies.train` makes classifiers/replies/model/ anew."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from threadpoolctl import threadpool_limits

from classifiers.replies.corpus import Example, examples
from classifiers.replies.fitting import fit
from classifiers.replies.model import COLLEAGUE, COMPLAINANT, FOLDER, MORE, ReplyModel, save
from classifiers.train import to_screen

REPORT = "report.json"
PARTS = 5  # the authors are left out in so many turns
FROM = (0.2, 0.4, 0.6)  # chances from which something is taken to be asked
NOTHING = frozenset({MORE, "thanks", "inform"})  # what changes nothing


def measure(model: ReplyModel, found: Sequence[Example]) -> dict[str, Any]:
    """Say how well the acts of replies are found that the model did not see, at several least chances."""
    chances = [(one, model.chances(one.reply)) for one in found]
    return {str(least): _counted(chances, least) for least in FROM}


def _counted(chances: Sequence[tuple[Example, Sequence[dict[str, float]]]], least: float) -> dict[str, float]:
    count: Counter[str] = Counter()
    for one, each in chances:
        got = {act for row in each for act, chance in row.items() if chance >= least} - NOTHING
        want = {act for acts in one.acts for act in acts} - NOTHING
        count.update(right=got == want, found=len(got & want), said=len(got), asked=len(want))
    return {
        "replies_right": round(count["right"] / len(chances), 3),
        "precision": round(count["found"] / max(1, count["said"]), 3),
        "recall": round(count["found"] / max(1, count["asked"]), 3),
    }


def report(found: Sequence[Example]) -> dict[str, Any]:
    """Measure each author's replies with a model that never saw that author."""
    told: dict[str, Any] = {"replies": len(found), "sentences": sum(len(one.acts) for one in found)}
    authors = sorted({one.author for one in found})
    for number in range(PARTS):
        unseen = authors[number::PARTS]
        others = fit([one for one in found if one.author not in unseen])
        for author in unseen:
            told[author] = measure(others, [one for one in found if one.author == author])
            to_screen(f"  {author}: {told[author]}")
    return told


def main() -> None:
    """Train on the shipped replies, and report on authors that were left out."""
    told = {}
    with threadpool_limits(limits=1):
        for who in (COLLEAGUE, COMPLAINANT):
            found = examples(who)
            to_screen(f"{who}: {len(found)} replies")
            save(fit(found), FOLDER / f"{who}.npz")
            told[who] = report(found)
    (FOLDER / REPORT).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
