"""Are kept weights read as they were written, and do unknown numbers count for nothing?"""

import json
from pathlib import Path

import numpy as np

from classifiers.linear import Linear, read, write

SMALL = Linear(
    columns=("a", "b"),
    weights=np.array([[1, 2], [0, -1]], dtype=np.float32),
    bias=np.array([0.12345, -1], dtype=np.float32),
)


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    write(SMALL, tmp_path / "weights.json", {"kept": "too"}, digits=3)

    fields, everything = read(tmp_path / "weights.json")

    assert fields["columns"] == SMALL.columns
    assert fields["weights"].tolist() == SMALL.weights.tolist()
    assert everything["kept"] == "too"


def test_a_file_of_weights_has_rounded_numbers_and_a_line_for_each_column(tmp_path: Path) -> None:
    write(SMALL, tmp_path / "weights.json", {}, digits=3)

    text = (tmp_path / "weights.json").read_text(encoding="utf-8")

    assert json.loads(text)["bias"] == [0.123, -1.0]
    assert '    "a": [1.0, 0.0],\n    "b": [2.0, -1.0]\n' in text


def test_scores_add_weight_times_number_to_the_bias() -> None:
    assert np.allclose(SMALL.scores([{"a": 2, "b": 1, "unknown": 9}, {}]), [[4.12345, -2], [0.12345, -1]])


def test_an_unknown_number_weighs_nothing() -> None:
    assert (SMALL.weight(0, "b"), SMALL.weight(0, "unknown")) == (2.0, 0.0)
