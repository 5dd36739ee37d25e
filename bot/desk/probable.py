"""What does a complainant probably mean, where the rules see only information?"""

from dataclasses import dataclass
from functools import cached_property

from bot.core.case import Case
from bot.core.consent import EXTENSION
from bot.core.likely_meant import Probably, probably
from bot.core.meeting import lies_ahead
from bot.core.unasked import answered_as
from bot.core.words import State
from bot.desk.ledger import Ledger


@dataclass(frozen=True, kw_only=True)
class Guesses:
    """What is probably meant by the words of one mail; they are judged once, when that is first asked."""

    ledger: Ledger
    case: Case
    text: str

    @cached_property
    def found(self) -> list[Probably]:
        """Give what is probably meant."""
        state = answered_as(self.case)
        return probably(self.text, self.ledger.desk.judge, state=str(state), asked=self._asked(state))

    def _asked(self, state: State) -> str:
        if self.case.consent_wanted == EXTENSION:
            return EXTENSION
        if state is State.PROPOSED:
            return "proposal"
        return "meeting" if lies_ahead(self.case, self.ledger.now) else ""
