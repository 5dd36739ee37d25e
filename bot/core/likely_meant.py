"""What does a complainant probably mean where the rules see only information?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.consent import EXTENSION
from bot.core.likely import COMPLAINANT, Chances, Judge, Said, is_outdone
from bot.core.reaction import ANSWERED
from bot.core.sentences import fold, sentences
from bot.core.words import EventKind, State

MEANT_FROM = 0.2  # chance of a sentence's likeliest act
BESIDES_FROM = 0.4  # of another one
SURE_FROM, HALF = 0.75, 0.5
NOTHING = frozenset({"inform", "thanks"})
DENIES = re.compile(
    r"\b(?:niet|geen|nooit|zonder|not|no|never|n't)\s+(?:\w+\s+){0,3}"
    r"(?:beroep|oneens|bezwaar|ombudsman|commissie|klacht\w*|klagen|haast|appeal|disagree|complaint|complain)\b"
)
RIVALS = (  # of each of these one is meant
    frozenset({"withdraw", "satisfied", "accept_proposal", "not_satisfied"}),
    frozenset({"agree_extension", "refuse_extension"}),
    frozenset({"accept_proposal", "refuse_proposal"}),
    frozenset({"accept_appointment", "decline_appointment"}),
    frozenset({"appeal", "not_satisfied", "refuse_proposal", "satisfied"}),
    frozenset({"go_external", "not_satisfied"}),
    frozenset({"new_complaint", "satisfied"}),
    frozenset({"new_complaint", "not_satisfied"}),
    frozenset({"agree_extension", "accept_appointment", "accept_proposal"}),
)
GIVES_UP = frozenset(  # what costs the complainant something: never done on a likelihood
    {"withdraw", "satisfied", "accept_proposal", "agree_extension", "stop_mailing", "accept_appointment", "represent"}
)


@dataclass(frozen=True, kw_only=True)
class Probably:
    """An act that a complainant probably means."""

    name: str
    chance: float  # 0 to 1
    denied: bool = False  # beside the word itself: "niet in beroep"

    @property
    def sure(self) -> bool:
        """Say whether it is so likely, and so harmless, that it is taken to be meant."""
        return self.chance >= SURE_FROM and self.name not in GIVES_UP and not self.denied


def probably(text: str, judge: Judge, *, state: str = "", asked: str = "") -> list[Probably]:
    """Give the acts that a complainant probably means besides telling something, in the order of the words.

    :param asked: what our letter asked: "extension", "meeting", "proposal", "" for not known
    """
    best: dict[str, float] = {}
    for chances in _judged(text, judge, state, asked):
        for name, chance in _likeliest(chances):
            best[name] = max(chance, best.get(name, 0))
    denied = any(DENIES.search(fold(one)) for one in sentences(text))
    return [
        Probably(name=name, chance=chance, denied=denied)
        for name, chance in best.items()
        if not is_outdone(name, chance, best, RIVALS)
    ]


def _judged(text: str, judge: Judge, state: str, asked: str = "") -> Chances:
    said = sentences(text)
    return judge(Said(who=COMPLAINANT, sentences=said, state=state, asked=asked)) if said else ()


def only_represents(text: str, judge: Judge, *, state: str = "") -> bool:
    """Say whether who speaks for another probably tells nothing besides that."""
    rows = _judged(text, judge, state)
    return bool(rows) and not any(one.get("inform", 0) >= HALF > one.get("represent", 0) for one in rows)


def only_thanks(text: str, judge: Judge, *, state: str = "") -> bool:
    """Say whether a text probably only thanks."""
    rows = _judged(text, judge, state)
    thanks = max((one.get("thanks", 0) for one in rows), default=0)
    return thanks >= BESIDES_FROM and all(one.get("inform", 0) < MEANT_FROM for one in rows)


def reaction_of(guesses: Iterable[Probably], state: State, *, consent_wanted: str = "", rounds: int = 0) -> EventKind:
    """Say what is surely enough meant in this state, where it keeps a right open; else it is information.

    :param consent_wanted: what the complainant was asked leave for, "" for nothing
    :param rounds: how many rounds of appeal are left
    """
    for guess in guesses:
        kind = KEEPS_A_RIGHT.get(guess.name) if guess.sure else None
        if kind is EventKind.APPEAL and state not in ANSWERED:
            kind = EventKind.NOT_CONTENT
        if state in ANSWERED and not rounds and kind in {EventKind.APPEAL, EventKind.NOT_CONTENT}:
            continue  # it would end here: a person reads it
        if kind and _fits(kind, state, consent_wanted):
            return kind
    return EventKind.INFORMATION


KEEPS_A_RIGHT = {
    "appeal": EventKind.APPEAL,
    "not_satisfied": EventKind.NOT_CONTENT,
    "refuse_proposal": EventKind.NOT_CONTENT,
    "this_is_a_complaint": EventKind.COMPLAINT,
    "refuse_extension": EventKind.CONSENT_REFUSED,
    "ask_state": EventKind.STATUS_ASKED,
}
FITS = {
    EventKind.APPEAL: ANSWERED,
    EventKind.NOT_CONTENT: ANSWERED | {State.PROPOSED, State.REMEDY},
    EventKind.COMPLAINT: frozenset({State.REFERRED, State.UNCLEAR}),
    EventKind.STATUS_ASKED: frozenset(State),
}


PERHAPS = {  # in the words of a mail to a colleague
    "withdraw": "de klacht mag stoppen",
    "satisfied": "het is nu goed zo",
    "not_satisfied": "het is nog niet goed",
    "accept_proposal": "het voorstel is goed",
    "refuse_proposal": "het voorstel is niet goed",
    "agree_extension": "langer wachten is goed",
    "refuse_extension": "langer wachten is niet goed",
    "accept_appointment": "de afspraak is goed",
    "decline_appointment": "de afspraak kan niet doorgaan",
    "appeal": "iemand anders moet er opnieuw naar kijken",
    "go_external": "de klacht gaat naar een andere organisatie",
    "this_is_a_complaint": "het is wel een klacht",
    "new_complaint": "er is ook een nieuwe klacht",
    "represent": "iemand anders schrijft voortaan namens de klager",
    "stop_mailing": "de klager wil geen mails meer",
    "ask_state": "de klager wil weten hoe het ervoor staat",
}


def perhaps(guesses: Iterable[Probably]) -> tuple[str, ...]:
    """Say to a colleague what may be meant; nothing was done with it."""
    return tuple(PERHAPS[one.name] for one in guesses if one.name in PERHAPS)


def _fits(kind: EventKind, state: State, consent_wanted: str) -> bool:
    if kind is EventKind.CONSENT_REFUSED:
        return consent_wanted == EXTENSION
    return state in FITS[kind]


def _likeliest(chances: Mapping[str, float]) -> Iterable[tuple[str, float]]:
    acts = ((name, chance) for name, chance in chances.items() if name not in NOTHING)
    ranked = sorted(acts, key=lambda one: one[1], reverse=True)
    return [one for at, one in enumerate(ranked) if one[1] >= (BESIDES_FROM if at else MEANT_FROM)]
