"""What does a complainant mean, by the public names of acts (`inspect --json`)?"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.coming import STAYS_AWAY, comes
from bot.core.consent import EXTENSION
from bot.core.elsewhere import is_elsewhere
from bot.core.longer import YES, longer_of
from bot.core.reaction import AFTER_AN_ANSWER, read_reaction, spoken
from bot.core.representing import representing
from bot.core.sentences import any_of, fold
from bot.core.short_answers import asks_state, only_thanks
from bot.core.stopping import stops_mail
from bot.core.withdrawing import closes_gladly, withdraws
from bot.core.words import EventKind, State

Act = dict[str, Any]  # {"name": …, "arguments": {…}}
NAMES: Mapping[EventKind, str] = {
    EventKind.INFORMATION: "inform",
    EventKind.STATUS_ASKED: "ask_state",
    EventKind.WITHDRAWAL: "withdraw",
    EventKind.CONTENT: "satisfied",
    EventKind.NOT_CONTENT: "not_satisfied",
    EventKind.APPEAL: "appeal",
    EventKind.DISPUTE: "go_external",
    EventKind.COMPLAINT: "this_is_a_complaint",
    EventKind.CONSENT_REFUSED: "refuse_extension",
    EventKind.REPRESENTED: "represent",
    EventKind.MAIL_STOPPED: "stop_mailing",
}
_OF_PROPOSAL = {EventKind.CONTENT: "accept_proposal", EventKind.NOT_CONTENT: "refuse_proposal"}
_ANOTHER = re.compile(
    r"\b(?:een\s+)?(?:nieuwe|andere|nog een|tweede|2e|another|new|second)\s+(?:\w+\s+)?(?:klacht"
    r"|complaint)\b(?! (?:is|heb ik niet|was niet))"
)
_NO_NEW = re.compile(
    r"\b(?:geen|nooit (?:meer )?een|no) (?:nieuwe|andere|tweede|new|other|second) (?:klacht|complaint)\b"
    r"|^\W*hoe (?:dien|kan)\b"
)
_EARLIER = re.compile(r"\b(?:vorige|eerdere|oude|previous|earlier|last)\s+(?:klacht|zaak|complaint|case) (?:is|was)\b")
_SAYS_SO = re.compile(r"\b(?:indienen|heb|wil|hierbij|dien|i have|i want|doen|gaat over|ook|betreft|melden|maken)\b")
_PROPOSAL = re.compile(r"\b(?:voorstel|aanbod|offer|proposal)\b")
_JUDGED = any_of(
    r"\b(?:besluit|beslissing|uitspraak|oordeel|beslist|ongegrond|conclusie|afwijzing|decision|ruling|uitkomst",
    r"afgewezen|standpunt)\b",
)
_DISAGREES = any_of(
    r"\bniet\s+(?:\w+\s+){0,3}(?:eens|akkoord|accepteren|aanvaarden)\b|\boneens\b|\baccepteer\b.{0,40}\bniet\b",
    r"\b(?:i|we) (?:strongly |still )?disagree\b|\b(?:i|we) (?:do |can |will |still |really )*not agree\b",
    r"\b(?:cannot|can't|don't) agree\b",
    r"\b(?:klopt|kloppen|deugt|deugen)\s+(?:\w+\s+)?(?:niet|niks|niets|van geen kant)\b|\bonterecht\b",
)
_OBJECTS = any_of(
    r"\b(?:niet|totaal niet|absoluut niet|niks) (?:\w+ ){0,2}eens\b(?! met (?:mijn|onze|hem|haar|de buren)\b)"
    r"|\boneens\b|\b(?:i|we) (?:strongly |still )?disagree\b|\b(?:i|we) (?:do |can |will )*not (?:agree|accept)\b"
    r"|\b(?:cannot|can't|don't) (?:agree|accept)\b",
    r"\bniet (?:mee )?akkoord\b",
)
_TEMPER = re.compile(r"\b(?:tevreden|blij|gelukkig|happy|satisfied)\b")
_ASKED_FOR = (  # what our letter asks: its subject, or the words of its question
    (EXTENSION, any_of(r"\buitstel\b|\bverleng\w*|\bmeer tijd\b|\bmore time\b|\bextension\b")),
    ("proposal", any_of(r"\bvoorstel\b(?! tot uitstel)|\bproposal\b")),
    ("meeting", any_of(r"\bafspraak\b|\bhoorzitting\b|\bappointment\b|\bhearing\b|\buitnodiging\b")),
)
_QUESTION = (
    (
        EXTENSION,
        any_of(
            r"\bakkoord\b.{0,60}\b(?:uitstel|verleng\w*|meer tijd|langer)",
            r"\b(?:uitstel|verleng\w*|meer tijd)\b.{0,200}\bakkoord\b",
            r"\bvindt u het goed dat u uiterlijk\b|\ball right with you if you get an answer\b",
        ),
    ),
    ("meeting", any_of(r"\bkunt u dan\b|\bkomt dat uit\b|\bhoorzitting\b|\b(?:afspraak|gesprek)\b.{0,80}\bom \d")),
    ("proposal", any_of(r"\bons voorstel\b|\bwij stellen (?:u )?(?:het volgende )?voor\b(?! :)|\bour proposal\b")),
)
_THUMB = re.compile(r"[\U0001F44D\U0001F44C]")
_YES_TO = {EXTENSION: "agree_extension", "proposal": "accept_proposal", "meeting": "accept_appointment"}


def meant_by(
    text: str,
    state: State | None,
    *,
    sender: str = "",
    asked: str = "",
    quoted: str = "",
    attached: bool = False,
) -> list[Act]:
    """Give the acts that the words of a complainant are.

    :param state: where the case stands; None chooses what the words mean where they make sense
    :param sender: the name that stands in the From header
    :param asked: what our letter asked for: "extension", "meeting", "proposal", "" for not known
    :param quoted: our letter as it is quoted, where nothing else tells what it asked
    :param attached: something came with it: who sends a mandate for another represents that person
    """
    said = spoken(text)
    if not said:
        return []
    asked = asked or asked_in(quoted)
    if _THUMB.search(text) and not any(one.isalnum() for one in text):
        return [{**_act(_YES_TO[asked]), "implied": True}] if asked in _YES_TO else [_act("thanks")]
    names = _names(text, said, state, asked)
    represents = representing(text, said, attached=attached)
    if represents is None or not represents.begins:
        return [_act(one) for one in names or ["inform"]]
    rest = [one for one in names if one != "thanks"] or (["inform"] if represents.writes and represents.more else [])
    name = represents.name or (_signed(quoted, sender) if represents.writes else "")
    return [_act("represent", name=name), *map(_act, rest)]


def _act(act: str, **arguments: str) -> Act:
    return {"name": act, "arguments": {key: value for key, value in arguments.items() if value}}


def asked_in(quoted: str) -> str:
    """Say what our quoted letter asks: by its subject, else by its own words."""
    subject, _, letter = fold(quoted[:6_000]).partition("\n")
    words = " ".join(letter.replace(">", " ").split())
    looked = ((_ASKED_FOR, subject), (_QUESTION, words))
    return next((name for signs, where in looked for name, sign in signs if sign.search(where)), "")


def _signed(quoted: str, sender: str) -> str:
    """Give the name below the words, where it tells more than the From header."""
    *_, last = ("", *sender.split())
    lines = [one.strip(" ,.") for one in quoted.split("\n")[1:_SIGNATURE]]
    named = [
        one for one in lines if last and last in one.split() and len(one.split()) <= _LONGEST_NAME and "@" not in one
    ]
    return next(
        (one for one in named if not re.match(r"(?:(?:op|van|from|on|aan|to|geachte|beste|dear)\b|\W)", one.lower())),
        sender,
    )


_SIGNATURE, _LONGEST_NAME = 12, 6


def _names(text: str, said: Sequence[str], state: State | None, asked: str) -> list[str]:
    another = next((at for at, one in enumerate(said) if _is_another(one)), None)
    if another is not None:  # what goes before it is about the case; what follows is not
        ahead = [one for one in said[:another] if not _EARLIER.search(one)]  # a case that was: nothing happens in it
        main = _main("\n".join(ahead), ahead, state, asked) if ahead else ""
        return [*([main] if main else []), "new_complaint"]
    main = _main(text, said, state, asked)
    besides = ["stop_mailing"] if stops_mail(said) else []
    return [*([main] if main and not (besides and main in {"ask_state", "thanks"}) else []), *besides]


def _is_another(sentence: str) -> bool:
    """Say whether a sentence announces another complaint."""
    return bool(_ANOTHER.search(sentence) and _SAYS_SO.search(sentence)) and not _NO_NEW.search(sentence)


def _main(text: str, said: Sequence[str], state: State | None, asked: str) -> str:
    """Give the one act that the words are, besides what goes with any; "" for none."""
    if withdraws(said) and not (state in AFTER_AN_ANSWER and closes_gladly(said)):
        return "withdraw"
    begun = state is None or state in _BEGUN
    if (begun or asked == EXTENSION) and (longer := longer_of(said, asked=asked == EXTENSION)):
        return "agree_extension" if longer == YES else "refuse_extension"
    if (begun or asked == "meeting") and (coming := comes(said, asked=asked == "meeting")):
        return "decline_appointment" if coming == STAYS_AWAY else "accept_appointment"
    if meant := _in_state(text, said, state, asked):
        return meant
    if asks_state(said):
        return "ask_state"
    return "thanks" if only_thanks(said) else ""


_BEGUN = frozenset({State.NEW, State.WAITING, State.OPEN, State.APPEALED, State.REMEDY})
_ANYWHERE = (State.UNCLEAR, State.DECIDED)  # what words may mean that tell it by themselves, in this order


def _in_state(text: str, said: Sequence[str], state: State | None, asked: str) -> str:
    if state is None and (asked == "proposal" or any(_PROPOSAL.search(one) for one in said)):
        state = State.PROPOSED
    for one in (state,) if state else _ANYWHERE:
        kind = read_reaction(text, one, rounds=1)
        if kind in NAMES and kind not in {EventKind.INFORMATION, EventKind.STATUS_ASKED}:
            return _named(kind, one, said)
    return ""


def _named(kind: EventKind, state: State, said: Sequence[str]) -> str:
    """Give the public name of what was read in a state; who disagrees with a judgement wants it looked at anew."""
    if state is State.PROPOSED and kind in _OF_PROPOSAL:
        return _OF_PROPOSAL[kind]
    against = kind is EventKind.NOT_CONTENT and state in {State.DECIDED, State.RULED, State.CLOSED}
    if against and state is State.DECIDED and _contests(said):
        return "appeal"
    if against and any(_JUDGED.search(one) and _DISAGREES.search(one) for one in said):
        return "appeal"
    return NAMES[kind]


def _contests(said: Sequence[str]) -> bool:
    """Say whether somebody objects to the decision that was just sent, rather than being displeased with it."""
    own = [one for one in said if not is_elsewhere(one) and not one.endswith("?")]
    return any(_OBJECTS.search(one) for one in own) and not any(_TEMPER.search(one) for one in said)
