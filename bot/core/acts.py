"""Which acts can a colleague do by answering, now, and with which words?"""

from urllib.parse import quote

from bot.core.case import Case
from bot.core.holes import Act
from bot.core.procedure import Procedure
from bot.core.words import EventKind, State

WORDS: tuple[tuple[EventKind, str, str], ...] = (
    (EventKind.TAKEN, "Ik pak dit op", "ik pak dit op"),
    (EventKind.COMPLAINANT_ASKED, "Vraag iets aan de klager", "vraag aan klager: "),
    (EventKind.COLLEAGUE_ASKED, "Vraag iets aan een collega", "vraag aan NAAM: "),
    (EventKind.CONVERSATION, "Leg een gesprek vast", "gesprek: "),
    (EventKind.DECIDED, "Besluit: gegrond", "besluit: gegrond, want "),
    (EventKind.DECIDED, "Besluit: deels gegrond", "besluit: deels gegrond, want "),
    (EventKind.DECIDED, "Besluit: ongegrond", "besluit: ongegrond, want "),
    (EventKind.POSITION_TOLD, "Besluit in een gesprek verteld", "besluit in gesprek op DATUM: gegrond, want "),
    (EventKind.EXTENDED, "Verleng de termijn", "verleng 2 weken, want "),
    (EventKind.MEASURE, "Leg een maatregel vast", "maatregel: "),
    (EventKind.NOTED, "Schrijf een notitie", "notitie: "),
    (EventKind.COMPLAINT, "Dit is een klacht", "klacht"),
    (EventKind.REPAIR, "Dit is een reparatieverzoek", "reparatie"),
    (EventKind.NUISANCE, "Dit is een melding van overlast", "overlast"),
    (EventKind.COSTS, "Dit gaat alleen over kosten", "kosten"),
    (EventKind.OTHER, "Dit is iets anders", "anders"),
)
LABELLING = frozenset({EventKind.COMPLAINT, EventKind.REPAIR, EventKind.NUISANCE, EventKind.COSTS, EventKind.OTHER})
ABOUT_LABELS = frozenset(
    {"handover", "doubt", "report", "transcript", "unforeseen", "escalation"}
)  # elsewhere they distract


def acts_now(
    case: Case, procedure: Procedure, may: frozenset[EventKind], *, letter: str, reply_to: str, subject: str
) -> tuple[Act, ...]:
    """Give the acts that fit the case's state, this person's rights and this letter, each with a prefilled reply."""
    offered = may if letter in ABOUT_LABELS or case.state is State.UNCLEAR else may - LABELLING
    possible = [
        (label, words)
        for kind, label, words in WORDS
        if kind in offered and procedure.step(case.state, kind) and not (kind is EventKind.TAKEN and case.owner)
    ]
    return tuple(Act(label=label, words=words, mailto=mailto(reply_to, subject, words)) for label, words in possible)


def mailto(address: str, subject: str, body: str) -> str:
    """Make a link that opens a prefilled answer (RFC 6068)."""
    return f"mailto:{quote(address, safe='@+.-')}?subject={quote(subject)}&body={quote(body)}"
