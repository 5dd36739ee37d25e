"""In which town do the tests of reports look?"""

import pytest

from tests.reports.happening import ANNA
from tests.town import Town


@pytest.fixture
def busy(town: Town) -> Town:
    """A town with three complaints."""
    town.works()
    for text in ("een", "twee", "drie"):
        town.says(ANNA, "Klacht", text)
    return town
