"""What does a complainant probably mean, where the rules see only information?"""

from bot.core.case import Case
from bot.core.consent import EXTENSION
from bot.core.likely_meant import Probably, probably
from bot.core.meeting import lies_ahead
from bot.core.words import State
from bot.desk.ledger import Ledger


def guesses_of(ledger: Ledger, case: Case, text: str, state: State) -> list[Probably]:
    """Give what is probably meant by words in a case."""
    return probably(text, ledger.desk.judge, state=str(state), asked=_asked(ledger, case, state))


def _asked(ledger: Ledger, case: Case, state: State) -> str:
    if case.consent_wanted == EXTENSION:
        return EXTENSION
    if state is State.PROPOSED:
        return "proposal"
    return "meeting" if lies_ahead(case, ledger.now) else ""
