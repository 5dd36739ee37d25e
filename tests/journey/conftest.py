"""Which house do these tests work in?"""

from pathlib import Path

import pytest

from tests.journey.house import House
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink


@pytest.fixture
def house(dovecot: Dovecot, sink: Sink, tmp_path: Path) -> House:
    """An organisation with an empty mailbox, whose letters end in the sink."""
    return House(folder=tmp_path, imap=dovecot.new_mailbox(), smtp=sink.account())
