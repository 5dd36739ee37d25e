"""What does a complainant mean who answers in an existing case?"""

import re

from bot.core.words import EventKind, State

WITHDRAWS = re.compile(
    r"\b(?:ik\s+)?(?:trek|trekken)\s+(?:ik\s+|wij\s+|we\s+)?(?:hierbij\s+)?(?:mijn|de|deze|onze|die)\s+klacht(?:en)?\s+(?:hierbij\s+|dus\s+|graag\s+|weer\s+|bij deze\s+)*in\b"
    r"|\bklacht\s+(?:(?:graag|hierbij|dan|weer|bij deze|willen?|wil|wens|ik|zou)\s+)*(?:intrekken|in te trekken|ingetrokken)\b"
    r"|\b(?:klacht|zaak|dossier)\s+(?:kan|mag|kunt u|kunnen jullie|kun je)\s+(?:worden\s+)?(?:gesloten|sluiten|afgesloten|afsluiten|vervallen|van tafel)\b"
    r"|\b(?:u|jullie|je)\s+(?:kunt|kunnen|kan|mag|mogen)\s+(?:de|mijn|deze)\s+(?:klacht|zaak)\s+(?:(?:als|nu|wel|dan)\s+)*(?:sluiten|afsluiten|intrekken|laten vervallen)\b"
    r"|\bi\s+(?:would like to\s+|want to\s+|hereby\s+|wish to\s+)?withdraw\s+(?:my|the|this)\s+complaint\b",
    re.IGNORECASE,
)  # fmt: skip
DOUBTS = re.compile(
    r"\b(?:niet|nooit|geen|als|indien|tenzij|mits|wanneer|zodra|misschien|eventueel|not|never|if|unless|maybe)\b", re.IGNORECASE
)
INSISTS = re.compile(
    r"\b(?:dit|het|dat)\s+(?:is|was|wordt|blijft)\s+(?:toch\s+|wel\s+|juist\s+|echt\s+|degelijk\s+|gewoon\s+|nu\s+|dus\s+)*(?:een\s+)?klacht\b"
    r"|\b(?:toch|wel)\s+een\s+klacht\b|\bthis\s+is\s+(?:in fact\s+|indeed\s+)?a\s+complaint\b",
    re.IGNORECASE,
)  # fmt: skip
NOT_A = re.compile(r"\b(?:geen|niet\s+een)\s+klacht\b", re.IGNORECASE)
ASKS_STATUS = re.compile(
    r"\b(?:hoe\s+(?:staat|is)\s+het\s+(?:er\s*mee\s+voor|met\s+mijn|nu\s+met|ervoor|met\s+de)|wat\s+is\s+de\s+(?:stand|status)"
    r"|stand\s+van\s+zaken|wanneer\s+(?:krijg|hoor|kan)\s+ik|hoe\s+ver\s+(?:zijn\s+jullie|bent\s+u)"
    r"|what\s+is\s+the\s+status|when\s+(?:will|can)\s+i)\b",
    re.IGNORECASE,
)
NOT_CONTENT = re.compile(
    r"\b(?:niet\s+(?:mee\s+)?eens|oneens|niet\s+(?:akkoord|tevreden)|ontevreden|neem\s+(?:hier\s+)?geen\s+genoegen|geen\s+genoegen"
    r"|accepteer\s+(?:dit|het|ik)\s+(?:niet|besluit\s+niet)|(?:in\s+)?beroep|bezwaar|onjuist\s+besluit|niet\s+opgelost|not\s+satisfied"
    r"|disagree|do\s+not\s+accept|unhappy)\b|^\s*nee\b|^\s*no\b",
    re.IGNORECASE,
)
CONTENT = re.compile(
    r"^\s*(?:ja|yes)\b|\b(?:ik\s+ben|wij\s+zijn|helemaal|heel|zeer)\s+(?:\w+\s+){0,2}tevreden\b|\b(?:i\s+am|we\s+are)\s+satisfied\b",
    re.IGNORECASE,
)
SHORT = 600
SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


def read_reaction(text: str, state: State, *, judged_complaint: bool = False) -> EventKind:
    """Say what the words mean in this state; in doubt it is information, which a person reads.

    :param judged_complaint: recognition is certain that these words, alone, are a complaint
    """
    sentences = [one.strip() for one in SENTENCE.findall(text) if one.strip() and not one.endswith("?")]
    if any(WITHDRAWS.search(one) and not DOUBTS.search(one) for one in sentences):
        return EventKind.WITHDRAWAL if state in {State.UNCLEAR, State.OPEN} else EventKind.INFORMATION
    if state in {State.REFERRED, State.WITHDRAWN, State.UNCLEAR}:
        insists = any(INSISTS.search(one) and not NOT_A.search(one) for one in sentences)
        if insists or (judged_complaint and state is not State.UNCLEAR):
            return EventKind.COMPLAINT
    if state in {State.DECIDED, State.CLOSED}:
        if NOT_CONTENT.search(text) or judged_complaint:
            return EventKind.NOT_CONTENT
        if state is State.DECIDED and CONTENT.search(text):
            return EventKind.CONTENT
    if len(text) < SHORT and ASKS_STATUS.search(text):
        return EventKind.STATUS_ASKED
    return EventKind.INFORMATION
