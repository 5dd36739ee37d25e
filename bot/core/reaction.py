"""What does a complainant mean who answers in an existing case?"""

import re

from bot.core.words import EventKind, State

FILLED = r"(?:hierbij|dus|graag|weer|dan|nu|bij deze|alsnog|officieel)"
WITHDRAWAL = re.compile(
    rf"\b(?:trek|trekken)\s+(?:(?:ik|wij|we)\s+)?(?:{FILLED}\s+)*(?:mijn|de|deze|onze|die)\s+klacht(?:en)?\s+"
    rf"(?:{FILLED}\s+)*in\b"
    rf"|\b(?:ik|wij|we)\s+(?:(?:wil|willen|wens|wensen|zou|zouden|ga|gaan)\s+)?(?:{FILLED}\s+)*(?:mijn|de|deze|onze"
    rf"|die)\s+klacht(?:en)?"
    rf"\s+(?:{FILLED}\s+)*(?:willen\s+|wil\s+)?(?:intrekken|in te trekken)\b"
    rf"|^\W*(?:{FILLED}\s+)*(?:graag\s+)?(?:mijn|de|deze|onze)?\s*klacht\s+(?:{FILLED}\s+)*intrekken\b"
    r"|\bverzoek\s+(?:ik|wij|u|je|jullie)\b.{0,20}\bklacht\s+in te trekken\b"
    r"|\bbeschouw(?:t|en)?\b.{0,20}\bklacht\s+(?:graag\s+)?als\s+ingetrokken\b|\bklacht\s+(?:mag|kan"
    r"|kunt u)\s+als\s+ingetrokken\b"
    r"|\b(?:klacht|zaak|dossier)\s+(?:kan|mag|kunt u|kunnen jullie|kun je)\s+(?:(?:wat mij betreft|dan|nu)\s+)*"
    r"(?:worden\s+)?"
    r"(?:gesloten|sluiten|afgesloten|afsluiten|vervallen|van tafel|worden ingetrokken|intrekken)\b"
    r"|\b(?:u|jullie|je)\s+(?:kunt|kunnen|kan|mag|mogen)\s+(?:de|mijn|deze|onze)\s+(?:klacht|zaak|dossier)\s+(?:(?:als"
    r"|nu|wel|dan)\s+)*"
    r"(?:sluiten|afsluiten|intrekken|laten vervallen)\b"
    r"|\b(?:i|we)\s+(?:would like to\s+|want to\s+|hereby\s+|wish to\s+|am going to\s+)?withdraw\s+(?:my|the|this"
    r"|our)\s+complaint\b"
    r"|\bplease\s+(?:withdraw|close)\s+(?:my|the|this|our)\s+complaint\b",
    re.IGNORECASE,
)
DOUBTS = re.compile(
    r"\b(?:niet|nooit|geen|als(?!\s+ingetrokken)|indien|tenzij|mits|wanneer|zodra|misschien|eventueel|voorwaarde"
    r"|overweeg|zei|zegt|zeggen"
    r"|vroeg|moest|moet|moeten|pas|totdat|voordat|waarom|hoe|not|never|if|unless|maybe|until|why|should|told|said)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"(?:maar\s+)?(?:alleen|pas|uitsluitend)\b|mits\b|tenzij\b|op voorwaarde|maar\s+(?:dan\s+)?(?:wel\s+)?(?:als|eerst"
    r"|niet)\b|grapje"
    r"|\bnot\b|only if|of toch niet|dat was\b",
    re.IGNORECASE,
)
INSISTS = re.compile(
    r"\b(?:dit|het|dat)\s+(?:is|was|wordt|blijft)\s+(?:voor mij\s+|toch\s+|wel\s+|wél\s+|juist\s+|echt\s+|degelijk\s+"
    r"|gewoon\s+|nu\s+|dus\s+)*"
    r"(?:een\s+)?(?:\w+\s+)?klacht\b|\b(?:toch|wel|wél|degelijk)\s+een\s+klacht\b"
    r"|\b(?:this|it)\s+is\s+(?:in fact\s+|indeed\s+|really\s+)?a\s+(?:formal\s+)?complaint\b",
    re.IGNORECASE,
)
NOT_A = re.compile(r"\b(?:geen|niet\s+een|not\s+a)\s+(?:\w+\s+)?(?:klacht|complaint)\b", re.IGNORECASE)
ASKS_STATUS = re.compile(
    r"\b(?:hoe\s+(?:staat|is)\s+het\s+(?:er\s*mee\s+voor|met\s+mijn\s+(?:klacht|zaak)|nu\s+met\s+mijn\s+(?:klacht"
    r"|zaak)|ervoor|met\s+de\s+(?:klacht|zaak))"
    r"|wat\s+is\s+de\s+(?:stand|status)|stand\s+van\s+zaken|is\s+er\s+al\s+(?:nieuws|iets\s+bekend|meer\s+bekend)"
    r"|heb(?:t\s+u|ben\s+jullie)\s+al\s+(?:nieuws|iets)|hoe\s+ver\s+(?:zijn\s+jullie|bent\s+u)"
    r"|wanneer\s+(?:krijg|hoor|kan|mag)\s+ik\s+(?:nu\s+|eindelijk\s+)*(?:een\s+|het\s+|jullie\s+|uw\s+)?(?:antwoord"
    r"|bericht|reactie|iets|meer|besluit|uitsluitsel|brief)"
    r"|what\s+is\s+the\s+status|when\s+(?:will|can)\s+i\s+(?:hear|expect|get|receive)\b.{0,20}(?:answer|reply|decision"
    r"|from you|anything|more))",
    re.IGNORECASE,
)
NOT_CONTENT = re.compile(
    r"\bniet\s+(?:\w+\s+){0,2}(?:mee\s+)?(?:eens|akkoord|tevreden|opgelost|blij|gelukkig|geholpen)\b|\b(?:oneens"
    r"|ontevreden|allesbehalve\s+tevreden)\b"
    r"|\bgeen\s+genoegen\b|\baccepteer\s+(?:dit|het|ik|uw|jullie)\b.{0,20}\bniet\b|\b(?:in|ga|gaan)\s+"
    r"(?:\w+\s+){0,2}beroep\b|\bbezwaar\b"
    r"|\bonjuist\s+besluit\b|\b(?:not|never)\s+(?:\w+\s+){0,2}(?:satisfied|happy|content|agree|accept|solved|resolved)"
    r"\b|\bdisagree\b|\bunhappy\b"
    r"|\bdissatisfied\b|^\W*(?:nee|no)\b(?!\s+(?:hoor|problem|bedankt|dank))",
    re.IGNORECASE,
)
NO_OBJECTION = re.compile(
    r"\b(?:geen\s+(?:enkel\s+)?bezwaar|niet\s+(?:ontevreden|oneens)|no\s+objections?|not\s+unhappy)\b", re.IGNORECASE
)
SATISFIED = re.compile(
    r"^\W*(?:ja|yes)\W*$|^\W*(?:ja|yes)\b\W*(?:hoor|zeker|helemaal|dank\w*|bedankt|thanks?|thank you|prima|tevreden"
    r"|i am|dat ben ik|opgelost)\b"
    r"|\b(?:ben|zijn)\s+(?:er\s+|hier\s+)?(?:(?:helemaal|heel|zeer|erg|wel|nu|volledig|gewoon|zo)\s+){0,2}(?:blij"
    r"|tevreden)\b"
    r"|\btevreden\s+(?:met|over)\s+(?:de|het|uw|jullie)\b|^\W*(?:heel |zeer |helemaal )?tevreden\b"
    r"|\b(?:is|zijn)\s+(?:nu\s+|goed\s+|netjes\s+|helemaal\s+){0,2}opgelost\b|\b(?:i am|we are|i'm)\s+(?:\w+\s+)?"
    r"(?:satisfied|happy with)\b",
    re.IGNORECASE,
)
BUT = re.compile(r"\b(?:maar|helaas|echter|toch|nog steeds|but|however|unfortunately|still)\b|\?", re.IGNORECASE)
DENIES = re.compile(
    r"\b(?:niet|nooit|geen|allesbehalve|amper|nauwelijks|pas|als|indien|zou|not|never|if|would)\b", re.IGNORECASE
)
SHORT = 300  # characters: who writes more than a question about the state is read by a person
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


def read_reaction(text: str, state: State, *, judged_complaint: bool = False) -> EventKind:
    """Say what the words mean in this state; in doubt it is information, which a person reads.

    :param judged_complaint: recognition is certain that these words, alone, are a complaint
    """
    sentences = [one.strip() for one in SENTENCE.findall(text) if one.strip()]
    if _withdraws(sentences):
        return EventKind.WITHDRAWAL if state in {State.UNCLEAR, State.OPEN} else EventKind.INFORMATION
    if state in {State.REFERRED, State.WITHDRAWN, State.UNCLEAR}:
        insists = any(INSISTS.search(one) and not NOT_A.search(one) for one in sentences)
        if insists or (judged_complaint and state is not State.UNCLEAR):
            return EventKind.COMPLAINT
    if state in {State.DECIDED, State.CLOSED} and (feeling := _feeling(text, sentences, state)):
        return feeling
    if len(text) < SHORT and ASKS_STATUS.search(text):
        return EventKind.STATUS_ASKED
    return EventKind.INFORMATION


def _withdraws(sentences: list[str]) -> bool:
    """A withdrawal is said outright: not asked, not denied, not told of another, and without a condition beside it."""
    firm = [
        WITHDRAWAL.search(one) is not None and not DOUBTS.search(one) and not one.endswith("?") for one in sentences
    ]
    return any(firm) and not any(CONDITION.match(one) for one in sentences)


def _feeling(text: str, sentences: list[str], state: State) -> EventKind | None:
    """Say whether the writer is content with the decision; None when the words don't tell outright."""
    bare = NO_OBJECTION.sub("", text)
    if NOT_CONTENT.search(bare):
        return EventKind.NOT_CONTENT
    content = any(SATISFIED.search(one) and not DENIES.search(one) for one in sentences)
    if state is State.DECIDED and content and not BUT.search(text):
        return EventKind.CONTENT
    return None
