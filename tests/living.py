"""Which town do tests live in?"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.town import Town, found_town


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables, to be copied: making them takes longer than a test."""
    folder = tmp_path_factory.mktemp("town")
    found_town(folder).desk.store.close()
    return folder / "town.db"


@pytest.fixture
def town(tmp_path: Path, empty_database: Path) -> Iterator[Town]:
    """A fresh town on Monday 23 November 2026, ten o'clock."""
    shutil.copy(empty_database, tmp_path / "town.db")
    made = found_town(tmp_path)
    yield made
    made.desk.store.close()
