"""What does a complainant mean who answers in an existing case?"""

import re
from collections.abc import Sequence

from bot.core.assent import YES, assent_of
from bot.core.consent import EXTENSION
from bot.core.elsewhere import is_elsewhere
from bot.core.feeling import feeling_of
from bot.core.longer import longer_of
from bot.core.mended import mended
from bot.core.onward import wants_onward
from bot.core.sentences import any_of, fold, sentences
from bot.core.short_answers import asks_state
from bot.core.withdrawing import closes_gladly, withdraws
from bot.core.words import EventKind, State

_INSISTS = any_of(
    r"\b(?:dit|het|dat)\s+(?:is|was|wordt|blijft)\s+(?:(?:voor mij|toch|wel|juist|echt|degelijk|gewoon|nu|dus)\s+)*"
    r"(?:een\s+)?(?:\w+\s+)?klacht\b",
    r"\b(?:toch|wel|degelijk|zeker)\s+(?:als\s+)?een\s+(?:\w+\s+)?klacht\b|\bis\s+(?:dit|het",
    r"dat)\s+(?:\w+\s+){0,2}een\s+klacht\b|\b(?:dus|ja)\b\W+(?:ja\W+)?(?:het is |dit is )?een\s+klacht\b",
    r"\b(?:bedoel|bedoeld|beschouw|zie|behandel\w*|opvatten|registreer|registreren|noteer|opnemen|opneem|neem|vat",
    r"aanmerken",
    r"merk)\b.{0,50}\bals\s+(?:een\s+|mijn\s+|toch\s+)*(?:\w+\s+)?klacht\b",
    r"\bals\s+(?:een\s+)?(?:\w+\s+)?klacht\s+(?:\w+\s+){0,3}(?:behandel\w*|zien|beschouwen|op te vatten|registreren",
    r"noteren|in behandeling|bedoeld|opnemen|te)\b",
    r"\b(?:klacht|complaint)\s+(?:\w+\s+){0,3}(?:indienen|in te dienen|doen|melden|neerleggen)\b",
    r"\bdien\b.{0,20}\bklacht\b.{0,12}\bin\b|^\W*(?:ja,? )?(?:een )?klacht(?: ja| dus| graag)?\W*$|\b(?:wil",
    r"want) (?:een |a )?(?:\w+ )?(?:klacht|complaint)\b",
    r"\b(?:treat|consider|handle|register)\b.{0,20}\bas a (?:formal )?complaint\b|\bmake a complaint\b",
    r"\bfile a complaint\b|\bwil wel (?:degelijk )?klagen\b|^\W*(?:jawel\W+)?wel klacht\W*$",
    r"\b(?:this|it)\s+is\s+(?:in fact\s+|indeed\s+|really\s+)?a\s+(?:formal\s+)?complaint\b",
)
_NOT_A = re.compile(
    r"\b(?:geen|niet\s+(?:als\s+)?een|niet als|not\s+(?:as )?a|nooit een|of het een)\s+(?:\w+\s+)?(?:klacht"
    r"|complaint)\b|\bmisschien\b|\b(?:nog |ook )geen\b"
)
_REGRETS = any_of(  # after a withdrawal
    r"\b(?:toch|alsnog|weer)\s+(?:\w+\s+){0,3}?(?:door(?:gaan|zetten|ga|zet)?|verder(?:gaan)?|voortzetten)\b"
    r"(?!\s+met\s+(?!(?:mijn|de|deze|onze)\s+(?:\w+\s+)?(?:klacht|zaak|procedure)\b))",
    r"\btoch niet intrekken\b|\blaat (?:mijn|de|deze) klacht (?:\w+ ){0,2}(?:doorlopen|staan)\b",
    r"\b(?:door(?:gaan|zetten)|verder(?:gaan)?)\s+met\s+(?:mijn|de|deze|onze)\s+(?:\w+\s+)?(?:klacht|zaak)\b",
    r"\bper\s+(?:ongeluk|abuis)\b.{0,40}\bingetrokken\b|\bvergissing\b.{0,40}\b(?:intrek\w*|ingetrokken)\b",
    r"\b(?:wil|wilde|wou)\s+(?:\w+\s+){0,3}?(?:klacht\s+)?(?:\w+\s+)?niet\s+(?:\w+\s+)?intrekken\b",
    r"\b(?:intrekking|intrekken)\b.{0,30}\b(?:ongedaan|terugdraaien|herroep\w*|vergissing|spijt)\b",
    r"\bspijt\b.{0,40}\b(?:intrekken|ingetrokken|intrekking)\b|\bherroep\b.{0,30}\bintrekking\b",
    r"\b(?:heropen\w*|open\w*\s+(?:\w+\s+){0,3}(?:opnieuw|weer)|pak\w*\s+(?:\w+\s+){0,4}weer\s+op)\b",
    r"\b(?:reopen|continue with|go on with)\s+(?:my|the)\s+(?:complaint|case)\b|\bchanged my mind\b",
)
_REGRETS_NOT = re.compile(
    r"\b(?:niet|geen|nooit)\b.{0,20}\b(?:door(?:gaan|zetten)|verder|spijt|heropen\w*)\b|\bnot (?:re-?open|continue)\b"
    r"|\b(?:misschien|als|indien|mocht|kan ik|if|maybe)\b"
)
_MAY_WITHDRAW = frozenset(
    {State.UNCLEAR, State.WAITING, State.OPEN, State.PROPOSED, State.REMEDY, State.DECIDED, State.APPEALED}
)
_NO_COMPLAINT = frozenset({State.REFERRED, State.WITHDRAWN, State.UNCLEAR})  # where it may turn out to be one
ANSWERED = frozenset({State.DECIDED, State.RULED, State.CLOSED})
AFTER_AN_ANSWER = ANSWERED | {State.WAITING, State.PROPOSED, State.REMEDY}  # where it may be said that it is solved


def read_reaction(
    text: str, state: State, *, judged_complaint: bool = False, consent_wanted: str = "", rounds: int = 0
) -> EventKind:
    """Say what the words mean in this state; in doubt it is information, which a person reads.

    :param judged_complaint: recognition is certain that these words, alone, are a complaint
    :param consent_wanted: what the complainant was asked leave for, "" for nothing
    :param rounds: how many rounds of appeal are left
    """
    said = spoken(text)
    if withdraws(said) and not (state in AFTER_AN_ANSWER and closes_gladly(said)):
        return EventKind.WITHDRAWAL if state in _MAY_WITHDRAW else EventKind.INFORMATION
    if consent_wanted == EXTENSION and (longer := longer_of(said, asked=True)):
        return EventKind.CONSENTED if longer == YES else EventKind.CONSENT_REFUSED
    if consent_wanted not in {"", EXTENSION} and (assent := assent_of(said, state)):
        return EventKind.CONSENTED if assent == YES else EventKind.INFORMATION
    if state in _NO_COMPLAINT and _is_complaint(said, state, judged=judged_complaint):
        return EventKind.COMPLAINT
    if meant := _after_an_answer(text, said, state, rounds):
        return meant
    return EventKind.STATUS_ASKED if asks_state(said) else EventKind.INFORMATION


def spoken(text: str) -> tuple[str, ...]:
    """Give the sentences of a complainant, folded, and spelled as they usually are."""
    own = _QUOTED.sub(_without, text)
    return tuple(mended(fold(one)) for one in sentences(own if _WORDS.search(own) else text))


_QUOTED = re.compile(r'["“”„]([^"“”„\n]{0,400})["“”„]')
_WORDS = re.compile(r"[^\W\d_]{2}")
_SHORT_QUOTE = 12  # characters: a word or two that is only set apart


def _without(quote: re.Match[str]) -> str:
    """Leave out what is cited of our letter, or of what somebody said: they are not the writer's own words."""
    cited = quote[1]
    return quote[0] if len(cited) < _SHORT_QUOTE or cited[0].isspace() else '""'


def _is_complaint(said: Sequence[str], state: State, *, judged: bool) -> bool:
    own = [one for one in said if not one.endswith("?") and not is_elsewhere(one)]
    insists = any(_INSISTS.search(one) and not _NOT_A.search(one) for one in own)
    if insists or (state is State.WITHDRAWN and _regrets(said)):
        return True
    return judged and state is not State.UNCLEAR and not asks_state(said)


def _regrets(said: Sequence[str]) -> bool:
    return any(_REGRETS.search(one) and not _REGRETS_NOT.search(one) and not one.endswith("?") for one in said)


def _after_an_answer(text: str, said: Sequence[str], state: State, rounds: int) -> EventKind | None:
    """Say what follows on a decision, a proposal or a repair; None when the words don't tell outright."""
    if state not in AFTER_AN_ANSWER:
        return None
    onward = None if state is State.WAITING else wants_onward(said)
    if onward is EventKind.APPEAL and (not rounds or state not in ANSWERED):
        return EventKind.NOT_CONTENT
    if onward and state in ANSWERED:
        return onward
    return feeling_of(fold(text), said, state)
