"""Would more example mails still help? `python -m classifiers.curve` trains on growing parts of the corpus."""

import json
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from classifiers.corpus import Example, examples
from classifiers.measure import report
from classifiers.model import FOLDER
from classifiers.recogniser import Recogniser
from classifiers.train import fit, to_screen

NAME = "curve.json"
PARTS = (0.1, 0.2, 0.35, 0.5, 0.7, 1.0)
MEASURED = ("macro_f1", "complaint_recall", "coverage_98")


def part_of(found: Sequence[Example], share: float) -> list[Example]:
    """Take a share of the situations, always the same ones; a larger share holds the smaller."""
    return [one for one in found if _place(one.situation) < share]


def _place(situation: str) -> float:
    return int.from_bytes(sha256(situation.encode()).digest()[:4], "big") / 2**32


def main() -> None:
    """Train on each part, measure on all mails that are never trained on, and write the curve."""
    found, unseen = examples("train"), [*examples("dev"), *examples("test")]
    rows: list[dict[str, Any]] = []
    for share in PARTS:
        part = part_of(found, share)
        with tempfile.TemporaryDirectory() as folder:
            fit(part, Path(folder), say=lambda _: None)
            figures = report(Recogniser.load(Path(folder)), unseen)
        rows.append({"mails": len(part), **{name: figures[name] for name in MEASURED}})
        to_screen(json.dumps(rows[-1]))
    (FOLDER / NAME).write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
