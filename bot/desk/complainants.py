"""Which cases does the store hold of a complainant, or of somebody without a mail address? Asked once a transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlmodel import Session

from bot.core.case import Case
from bot.store import cases
from bot.store.cases import Theirs
from bot.store.keys import key_of


class Complainants:
    """What was asked already; cases that begin in this transaction are not among it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._theirs: dict[tuple[str, str], tuple[Theirs, ...]] = {}
        self._nameless: dict[tuple[str, datetime], Mapping[str, Case]] = {}

    def meet(self, organisation: str, addresses: Iterable[str]) -> None:
        """Ask about several complainants together."""
        keys = {key for one in addresses if (key := key_of(one)) and (organisation, key) not in self._theirs}
        found = cases.of_complainants(self._session, organisation, keys)
        self._theirs |= {(organisation, key): found.get(key, ()) for key in keys}

    def of(self, organisation: str, address: str) -> tuple[Theirs, ...]:
        """Give every case that a complainant had before, oldest first; of no address none."""
        self.meet(organisation, [address])
        return self._theirs.get((organisation, key_of(address)), ())

    def running(self, organisation: str, address: str) -> dict[str, Case]:
        """Give the cases of a complainant that are not closed, by number."""
        return self._loaded([one.number for one in self.of(organisation, address) if one.is_open])

    def last(self, organisation: str, address: str, most: int) -> dict[str, Case]:
        """Give the last cases that a complainant had before, by number."""
        return self._loaded([one.number for one in self.of(organisation, address)][-most:])

    def nameless(self, organisation: str, since: datetime) -> Mapping[str, Case]:
        """Give the running cases without a mail address that were opened since."""
        if (organisation, since) not in self._nameless:
            self._nameless[organisation, since] = self._loaded(cases.nameless(self._session, organisation, since))
        return self._nameless[organisation, since]

    def _loaded(self, numbers: Sequence[str]) -> dict[str, Case]:
        """Read cases without keeping others from moving them."""
        return {number: one.case for number, one in cases.load(self._session, numbers, lock=False).items()}
