"""Does `make requirements` find what proves each row, and say what nothing proves?"""

import re
from pathlib import Path

import pytest

from bot.commands.drawing.glossary import EVENTS
from bot.core.audience import AUDIENCES
from bot.core.phrases import DUTIES
from bot.core.procedure import DUTY_KEYS, ROUND_KEYS, ROUTE_KEYS, TOP_KEYS
from bot.core.words import State
from tests import requirements

MODULE = '''"""Is this so?"""
import pytest

SOME = [pytest.param(1, marks=pytest.mark.requirement("AAA-1"))]
TEXT = '@pytest.mark.requirement("AAA-9")'


@pytest.mark.requirement("AAA-1")
@pytest.mark.parametrize("one", [pytest.param(1, marks=pytest.mark.requirement("AAA-2"))])
def test_first(one):
    assert one


class TestMore:
    @pytest.mark.requirement("AAA-3")
    def test_second(self):
        assert True
'''
TEXT = requirements.TABLE.read_text(encoding="utf-8")
WHERE = re.compile(r"^\| [A-Z]{3}-\d+ .*\| ([^|]+) \|$", re.MULTILINE)


def test_marks_prove_by_the_name_of_their_test_else_by_their_module() -> None:
    assert sorted(requirements.marks(MODULE, Path("tests/test_x.py"))) == [
        ("AAA-1", "tests/test_x.py"),
        ("AAA-1", "tests/test_x.py::test_first"),
        ("AAA-2", "tests/test_x.py::test_first"),
        ("AAA-3", "tests/test_x.py::test_second"),
    ]


def test_journeys_prove_too(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    journey = '[[journeys]]\nname = "all goes well"\nrows = ["AAA-1", "AAA-2"]\n[[journeys]]\nname = "or not"\n'
    (tmp_path / "scenarios" / "x.toml").write_text(journey)
    (tmp_path / "test_x.py").write_text(MODULE)

    assert requirements.proofs(tmp_path) == {
        "AAA-1": [
            f"{tmp_path}/test_x.py",
            f"{tmp_path}/test_x.py::test_first",
            f"{tmp_path}/scenarios/x.toml: all goes well",
        ],
        "AAA-2": [f"{tmp_path}/test_x.py::test_first", f"{tmp_path}/scenarios/x.toml: all goes well"],
        "AAA-3": [f"{tmp_path}/test_x.py::test_second"],
    }


def test_rows_are_read_from_the_table() -> None:
    table = "| id | what |\n|---|---|\n| AAA-1  | this holds | here |\n| AAA-12 | that | there |\n| no row | x | y |\n"

    assert requirements.rows(table) == {"AAA-1": "this holds", "AAA-12": "that"}


def test_a_row_without_proof_and_a_mark_without_a_row_are_faults() -> None:
    assert requirements.faults({"AAA-1": "this", "AAA-2": "that"}, {"AAA-1": ["a"], "AAA-3": ["b", "c"]}) == [
        "AAA-2: nothing proves it",
        "AAA-3: no row of docs/requirements.md, but b names it",
    ]


def test_every_row_is_told_with_what_proves_it() -> None:
    assert list(requirements.told({"AAA-1": "this", "AAA-2": "that"}, {"AAA-1": ["a", "b"]})) == [
        "AAA-1  (2)  this",
        "    a",
        "    b",
        "AAA-2  (0)  that",
    ]


def test_the_command_counts_and_fails_with_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = len(requirements.faults(requirements.rows(TEXT), requirements.proofs()))

    assert requirements.main() == (1 if wrong else 0)
    assert re.search(rf"^54 rows, \d+ proofs, {wrong} faults$", capsys.readouterr().out, re.MULTILINE)


def test_what_a_row_lives_in_is_there() -> None:
    places = {place for line in WHERE.findall(TEXT) for place in re.findall(r"`([\w.]+/[\w./]*)`", line)}

    assert sorted(place for place in places if not Path(place).exists() and not Path("bot", place).exists()) == []


def test_the_steps_duties_and_letters_of_a_row_are_words_of_ours() -> None:
    words = {word for line in WHERE.findall(TEXT) for word in re.findall(r"\*(\w+)\*", line)}
    known = {*EVENTS, *State, *AUDIENCES, *DUTIES, *TOP_KEYS, *DUTY_KEYS, *ROUND_KEYS, *ROUTE_KEYS, "needs"}

    assert sorted(words - known) == []
