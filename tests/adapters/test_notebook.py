"""Is it known after a kill which letters had left?"""

from datetime import UTC, datetime
from pathlib import Path

from bot.adapters.notebook import Notebook, left_behind, notebook_file

MADE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def over(run: str) -> bool:
    return run == "41"


def test_what_was_noted_before_a_kill_is_found_back(tmp_path: Path) -> None:
    file = notebook_file(tmp_path / "k.db", "41", "hss")
    with Notebook.open(file) as notebook:
        notebook.note(7, "<a@hss.example>", MADE)
        notebook.note(8, "<b@hss.example>", MADE)

    assert left_behind(tmp_path / "k.db", over) == {file: [(7, "<a@hss.example>", MADE), (8, "<b@hss.example>", MADE)]}


def test_a_line_that_was_cut_off_by_the_kill_is_left_out(tmp_path: Path) -> None:
    file = notebook_file(tmp_path / "k.db", "41", "hss")
    file.write_text(f"7 {MADE.isoformat()} <a@hss.example>\n8 {MADE.isoformat()} <b@hs")

    assert left_behind(tmp_path / "k.db", over) == {file: [(7, "<a@hss.example>", MADE)]}


def test_a_notebook_that_was_cleared_is_gone(tmp_path: Path) -> None:
    file = notebook_file(tmp_path / "k.db", "41", "hss")
    with Notebook.open(file) as notebook:
        notebook.note(7, "<a@hss.example>", MADE)
        notebook.clear()

    assert not file.exists()


def test_the_notebook_of_a_run_that_is_at_work_is_left_alone(tmp_path: Path) -> None:
    notebook_file(tmp_path / "k.db", "42", "hss").write_text(f"7 {MADE.isoformat()} <a@hss.example>\n")

    assert left_behind(tmp_path / "k.db", over) == {}


def test_without_a_file_nothing_is_noted() -> None:
    with Notebook.open(None) as notebook:
        notebook.note(7, "<a@hss.example>", MADE)
        notebook.clear()
