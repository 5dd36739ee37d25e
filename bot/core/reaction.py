"""What does a complainant mean who answers in an existing case?"""

import re
from collections.abc import Sequence

from bot.core.assent import YES, assent_of
from bot.core.feeling import feeling_of
from bot.core.onward import wants_onward
from bot.core.outright import CONDITION, DOUBTS
from bot.core.sentences import any_of, fold, sentences
from bot.core.words import EventKind, State

_FILLED = r"(?:hierbij|dus|graag|weer|dan|nu|bij deze|alsnog|officieel)"
_THE = r"(?:mijn|de|deze|onze|die)"
_I = r"(?:ik|wij|we)"
_ENDED = r"(?:gesloten|sluiten|afgesloten|afsluiten|vervallen|van tafel|worden ingetrokken|intrekken)"
_WITHDRAWAL = any_of(
    rf"\btrekk?(?:en)?\s+(?:{_I}\s+)?(?:{_FILLED}\s+)*{_THE}\s+klacht(?:en)?\s+(?:{_FILLED}\s+)*in\b",
    rf"\b{_I}\s+(?:(?:wil|willen|wens|wensen|zou|zouden|ga|gaan)\s+)?(?:{_FILLED}\s+)*{_THE}\s+klacht(?:en)?"
    rf"\s+(?:{_FILLED}\s+)*(?:willen\s+|wil\s+)?(?:intrekken|in te trekken)\b",
    rf"^\W*(?:{_FILLED}\s+)*(?:graag\s+)?{_THE}?\s*klacht\s+(?:{_FILLED}\s+)*intrekken\b",
    r"\bverzoek\s+(?:ik|wij|u|je|jullie)\b.{0,20}\bklacht\s+in te trekken\b",
    r"\bbeschouw(?:t|en)?\b.{0,20}\bklacht\s+(?:graag\s+)?als\s+ingetrokken\b",
    r"\bklacht\s+(?:mag|kan|kunt u)\s+als\s+ingetrokken\b",
    r"\b(?:klacht|zaak|dossier)\s+(?:kan|mag|kunt u|kunnen jullie|kun je)\s+(?:(?:wat mij betreft|dan|nu)\s+)*"
    rf"(?:worden\s+)?{_ENDED}\b",
    r"\b(?:u|jullie|je)\s+(?:kunt|kunnen|kan|mag|mogen)\s+(?:de|mijn|deze|onze)\s+(?:klacht|zaak|dossier)\s+"
    r"(?:(?:als|nu|wel|dan)\s+)*(?:sluiten|afsluiten|intrekken|laten vervallen)\b",
    r"\b(?:i|we)\s+(?:would like to\s+|want to\s+|hereby\s+|wish to\s+|am going to\s+)?withdraw\s+(?:my|the|this|our)"
    r"\s+complaint\b",
    r"\bplease\s+(?:withdraw|close)\s+(?:my|the|this|our)\s+complaint\b",
)
_INSISTS = any_of(
    r"\b(?:dit|het|dat)\s+(?:is|was|wordt|blijft)\s+(?:(?:voor mij|toch|wel|juist|echt|degelijk|gewoon|nu|dus)\s+)*"
    r"(?:een\s+)?(?:\w+\s+)?klacht\b",
    r"\b(?:toch|wel|degelijk)\s+een\s+klacht\b",
    r"\b(?:this|it)\s+is\s+(?:in fact\s+|indeed\s+|really\s+)?a\s+(?:formal\s+)?complaint\b",
)
_NOT_A = re.compile(r"\b(?:geen|niet\s+een|not\s+a)\s+(?:\w+\s+)?(?:klacht|complaint)\b")
_ANSWER = r"(?:antwoord|bericht|reactie|iets|meer|besluit|uitsluitsel|brief)"
_ASKS_STATUS = any_of(
    r"\bhoe\s+(?:staat|is)\s+het\s+(?:er\s*mee\s+voor|ervoor|(?:nu\s+)?met\s+(?:mijn|de)\s+(?:klacht|zaak))",
    r"\b(?:wat\s+is\s+de\s+(?:stand|status)|stand\s+van\s+zaken)",
    r"\bis\s+er\s+al\s+(?:nieuws|iets\s+bekend|meer\s+bekend)|\bheb(?:t\s+u|ben\s+jullie)\s+al\s+(?:nieuws|iets)",
    r"\bhoe\s+ver\s+(?:zijn\s+jullie|bent\s+u)",
    r"\bwanneer\s+(?:krijg|hoor|kan|mag)\s+ik\s+(?:nu\s+|eindelijk\s+)*(?:een\s+|het\s+|de\s+|jullie\s+|uw\s+)?"
    rf"{_ANSWER}",
    r"\bwhat\s+is\s+the\s+status",
    r"\bwhen\s+(?:will|can)\s+i\s+(?:hear|expect|get|receive)\b.{0,20}(?:answer|reply|decision|from you|anything|more)",
)
_SHORT = 300  # characters: who writes more than a question about the state is read by a person
_MAY_WITHDRAW = frozenset(
    {State.UNCLEAR, State.WAITING, State.OPEN, State.PROPOSED, State.REMEDY, State.DECIDED, State.APPEALED}
)
_NO_COMPLAINT = frozenset({State.REFERRED, State.WITHDRAWN, State.UNCLEAR})  # where it may turn out to be one
_ANSWERED = frozenset({State.DECIDED, State.RULED, State.CLOSED})
_FELT = _ANSWERED | {State.WAITING, State.PROPOSED, State.REMEDY}  # where the complainant may say that it is solved


def read_reaction(
    text: str, state: State, *, judged_complaint: bool = False, consent_wanted: str = "", rounds: int = 0
) -> EventKind:
    """Say what the words mean in this state; in doubt it is information, which a person reads.

    :param judged_complaint: recognition is certain that these words, alone, are a complaint
    :param consent_wanted: what the complainant was asked leave for, "" for nothing
    :param rounds: how many rounds of appeal are left
    """
    said = [fold(one) for one in sentences(text)]
    if _withdraws(said):
        return EventKind.WITHDRAWAL if state in _MAY_WITHDRAW else EventKind.INFORMATION
    if consent_wanted and (assent := assent_of(said, state)):
        return EventKind.CONSENTED if assent == YES else EventKind.INFORMATION
    if state in _NO_COMPLAINT and _is_complaint(said, state, judged=judged_complaint):
        return EventKind.COMPLAINT
    if meant := _after_an_answer(text, said, state, rounds):
        return meant
    asks = len(text) < _SHORT and any(_ASKS_STATUS.search(one) for one in said)
    return EventKind.STATUS_ASKED if asks else EventKind.INFORMATION


def _withdraws(said: Sequence[str]) -> bool:
    """A withdrawal is said outright: not asked, not denied, not told of another, and without a condition beside it."""
    firm = [_WITHDRAWAL.search(one) is not None and not DOUBTS.search(one) and not one.endswith("?") for one in said]
    return any(firm) and not any(CONDITION.match(one) for one in said)


def _is_complaint(said: Sequence[str], state: State, *, judged: bool) -> bool:
    insists = any(_INSISTS.search(one) and not _NOT_A.search(one) for one in said)
    return insists or (judged and state is not State.UNCLEAR)


def _after_an_answer(text: str, said: Sequence[str], state: State, rounds: int) -> EventKind | None:
    """Say what follows on a decision, a proposal or a repair; None when the words don't tell outright."""
    if state not in _FELT:
        return None
    onward = None if state is State.WAITING else wants_onward(said)
    if onward is EventKind.APPEAL and (not rounds or state not in _ANSWERED):
        return EventKind.NOT_CONTENT
    if onward and state in _ANSWERED:
        return onward
    return feeling_of(fold(text), said, state)
