"""Recognition as it is installed; loading it takes two seconds, so all tests here share one."""

import pytest

from classifiers.recogniser import Recogniser


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return Recogniser.load()
