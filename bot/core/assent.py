"""Does a complainant say yes or no to what we asked leave for: to tell it, or to submit it (STA-6, STA-7)?"""

import re
from collections.abc import Sequence

from bot.core.outright import CONDITION
from bot.core.sentences import any_of, opening
from bot.core.words import State

YES, NO, DOUBT = "yes", "no", "doubt"
_IT = r"(?:het|dit|mijn (?:klacht|zaak|gegevens)|de (?:klacht|zaak)|alles)"
_TELL = r"(?:delen|vertellen|doorgeven|sturen|laten weten|voorleggen|indienen|doorsturen|informeren|inlichten|melden)"
_GOOD = r"(?:goed|prima|akkoord|accoord|oke?|okay|in orde|geen probleem)"
_ALLOWS = any_of(  # what can't be meant for anything else
    r"\b(?:dat|dit|het) mag(?: (?:u|je|jullie|hoor|best|wel|gerust|zeker|van mij|doen)){0,4}\W*(?:$|,)",
    rf"\b(?:u|jullie|je) (?:mag|mogen|kunt|kunnen) (?:{_IT} )?(?:\w{{1,15}} ){{0,6}}?{_TELL}\b",
    rf"\b(?:mag|mogen|kunt|kunnen) (?:u|jullie|je) (?:{_IT} )?(?:\w{{1,15}} ){{0,6}}?{_TELL}\b",
    rf"\b(?:leg|legt u) (?:{_IT} )?(?:maar |graag |dan |gerust ){{0,2}}voor\b",
    rf"\bdien (?:{_IT} )?(?:maar |graag ){{0,2}}in\b",
    r"\b(?:geef|geven|verleen|heb|hebben) (?:(?:ik|wij|u|hierbij|jullie) ){0,3}toestemming\b",
    rf"^\W*ja\W+(?:graag )?{_TELL}\b|\bvan mij mag (?:het|dat)\b|^\W*ja,? (?:dat )?mag\b",
    r"\btoestemming (?:gegeven|verleend|akkoord)\b",
    r"\byou (?:may|can) (?:tell|share|submit|send)\b|\bi (?:consent|give permission)\b|\byes,? you may\b",
)
_POLITE = (
    r"(?:hoor|graag|zeker|dank\w*|bedankt|please|thanks?|prima|goed|akkoord|natuurlijk|doe maar|u|dat mag|dat is goed)"
)
_TAIL = rf"(?:\W+{_POLITE})*\W*$"
_AGREES = any_of(  # what counts at the beginning only
    rf"^\W*(?:ja|yes)(?:\W+(?:graag|hoor|zeker|natuurlijk|prima|akkoord|accoord|goed|please)){{1,3}}{_TAIL}",
    rf"^\W*(?:{_GOOD}|agreed|jazeker){_TAIL}|\b(?:daar|er|hier)mee (?:ben|ga) ik akkoord\b",
    r"\bik (?:ben|ga) (?:daar |er |hier )?(?:mee )?akkoord\b",
    rf"\b(?:dat|dit) (?:is|vind ik|vinden wij) (?:helemaal )?{_GOOD}\b|\bga (?:maar )?(?:uw|je|jullie) gang\b",
    r"\b(?:geen|niets op) (?:\w+ )?(?:bezwaar|tegen)\b|^\W*(?:ja\W+)?doe (?:dat|het)? ?maar\b",
    r"\bgo ahead\b|\bthat is fine\b",
)
_BARE = re.compile(r"^\W*(?:ja|yes|jep|ja hoor)\W*$")
_ACCEPTS = re.compile(r"\W*(?:ik ben |wij zijn )?(?:akkoord|accoord)\b")  # what our proposal asks for
_REFUSES = any_of(
    r"^\W*(?:nee|neen|no)\W*$|^\W*(?:nee|neen|no)\W+(?:dat|dit|liever|u|jullie|bedankt|dank|thank|please|hoor|mijn)\b",
    r"\bliever niet\b|\b(?:mag|mogen) (?:\w+ ){0,4}?niet\b|\bgeen toestemming\b",
    rf"\bik wil (?:dat |dit )?(?:liever )?niet\b|\bniet {_TELL}\b|\bi do not consent\b",
    r"\bdo not (?:share|tell|submit)\b",
)
_DOUBTS = re.compile(
    r"\b(?:niet|nooit|als|indien|mits|tenzij|zodra|wanneer|misschien|eventueel|of|alleen|uitsluitend|pas|maar|behalve"
    r"|eerst|not|if|unless|only|but|except|first)\b|\?"
)
_NO_DOUBT = re.compile(
    r"\bniets op tegen\b|\b(?:leg|doe|dien|ga)(?: het| dit| dat| mijn klacht)? maar\b"
    r"|\bals (?:een )?(?:particulier|privepersoon|consument|bedrijf|werkgever|ondernemer|zzp)"  # we ask for that
)
_ANOTHER_QUESTION = frozenset({State.PROPOSED, State.DECIDED, State.RULED, State.CLOSED, State.REMEDY})


def assent_of(said: Sequence[str], state: State) -> str:
    """Say whether the sentences (folded) allow what was asked: yes, no, doubt, or "" when they tell other things.

    Where another question of ours may be open too, a bare yes is no leave; nor is a word that accepts a proposal.
    """
    if any(_REFUSES.search(one) for one in said if not one.endswith("?")):
        return NO
    firm = [one for one in said if not _DOUBTS.search(_NO_DOUBT.sub("", one))]
    taken_back = any(CONDITION.match(one) or _DOUBTS.match(_NO_DOUBT.sub("", one)) for one in said)
    if any(_ALLOWS.search(one) for one in firm):
        return DOUBT if taken_back else YES
    first = opening(said)
    if first not in firm:
        return ""
    if _BARE.search(first):
        return DOUBT if taken_back or state in _ANOTHER_QUESTION else YES
    if _AGREES.search(first) and not (state is State.PROPOSED and _ACCEPTS.match(first)):
        return DOUBT if taken_back or state is State.PROPOSED else YES
    return ""
