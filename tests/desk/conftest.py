"""Which town do the tests of the desk live in?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.town import Town, found_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A fresh town on Monday 23 November 2026, ten o'clock."""
    made = found_town(tmp_path)
    yield made
    made.desk.store.close()
