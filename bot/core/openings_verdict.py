"""With which running sentences does a colleague decide, or say what the outcome comes down to?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_doubt import BECAUSE, OR
from bot.core.openings_sentence import FILL, MAYBE, PLEASE, SIGN, THEM, YOU, first_sentence
from bot.core.words import EventKind, Outcome

PARTLY = r"(?:deels|gedeeltelijk|grotendeels|ten\s+dele|partieel|half|voor\s+een\s+deel|partly|partially)"
FOUND = (
    rf"(?P<outcome>{PARTLY}[\s-]*(?:wel\s+)?(?:gegrond|founded|upheld|justified)|niet[\s-]+gegrond|on-?\s?gegrond"
    r"|not\s+(?:founded|upheld|justified)"
    r"|unfounded|unjustified|gegrond|founded|upheld|justified)(?![\w/])"
)
IT = (
    r"(?:(?:(?:de|deze|die|dit|haar|zijn|hun|the|this|uw)\s+)?(?:klacht|zaak|bezwaar|complaint)(?:\s+van\s+"
    + THEM
    + r")?"
    r"|'m|m|hem|deze|dit|die|het|it|this)"
)
VIEW = (
    r"(?:(?:naar|na|volgens|in)\s+(?:mijn|ons|onze)\s+(?:oordeel|mening|overweging|bevinding|visie|view"
    r"|opinion)\s+|alles\s+afwegende?,?\s+"
    r"|alles\s+overziend,?\s+|gelet\s+op\s+het\s+(?:voorgaande|bovenstaande|dossier),?\s+|derhalve\s+|dus\s+"
    r"|dan\s+ook\s+|daarom\s+|hiermee\s+|hierbij\s+|bij\s+dezen?\s+)*"
)
NAME = (
    r"(?:(?:het|mijn|ons|onze|the|my|our)\s+)?(?:besluit|beslissing|conclusie|uitspraak|eindoordeel|oordeel"
    r"|uitkomst|verdict|decision|ruling|eindconclusie)"
)
DECLARED = (
    r"(?:\s+(?:te\s+)?(?:verklaren|verklaard(?:\s+worden)?|achten|worden\s+verklaard|te\s+worden\s+verklaard"
    r"|bevonden))?"
)
ENDING = (
    r"(?=\s*(?:$|[.,:;!(–-]|want\b|omdat\b|nu\b|aangezien\b|daar\b|vanwege\b|wegens\b|op\s+grond\b|gelet\b"
    r"|gezien\b|in\s+verband\b|doordat\b|door\b|because\b|since\b|as\b|en\b|svp\b|aub\b|hoor\b|maar\b))"
)
DECIDES = (
    rf"{VIEW}{FOUND}\s+(?:te\s+)?verklaren",
    rf"{VIEW}{FOUND}\s+(?:dus|dan|hoor|svp|aub|maken|graag)",
    rf"{VIEW}{NAME}\s*(?:is|wordt|luidt|:|=|is:)*\s*(?:dat\s+)?(?:{IT}\s+)?(?:is\s+)?{FOUND}(?:\s+is)?{DECLARED}",
    (
        rf"(?:dan\s+|dus\s+|maar\s+)*{IT}\s+{VIEW}(?:is|wordt|acht\s+ik|achten\s+(?:wij|we)|verklaar\s+ik"
        r"|verklaren\s+(?:wij|we)|oordeel\s+ik|bevind\s+ik|dient|moet|mag|kan|gaat)\s+(?:naar\s+"
        rf"|op\s+)?{VIEW}(?:als\s+)?{FOUND}{DECLARED}"
    ),
    (
        rf"{FILL}{VIEW}(?:ik|wij|we|i|hierbij|bij\s+deze)\s+{VIEW}(?:acht(?:en)?|verkla(?:ar|ren)|oordeel|oordelen"
        r"|bevind(?:en)?|find|declare|consider|rule)\s+(?:ik\s+|wij\s+"
        rf"|we\s+)?(?:hierbij\s+)?(?:dat\s+)?{IT}\s+{VIEW}(?:to\s+be\s+|as\s+|als\s+|is\s+)?{FOUND}(?:\s+is)?"
    ),
    (
        rf"{FILL}(?:ik|wij|we)\s+(?:ben|zijn)\s+van\s+(?:oordeel|mening)\s+dat\s+{IT}\s+{VIEW}{FOUND}(?:\s+(?:is"
        r"|moet\s+worden\s+verklaard|dient\s+te\s+worden\s+verklaard))?"
    ),
    (
        r"(?:de\s+directie|het\s+bestuur|het\s+college|het\s+mt|de\s+raad\s+van\s+bestuur)\s+(?:verklaart"
        rf"|acht)\s+(?:(?:hierbij|hiermee|bij\s+deze)\s+{IT}|{IT}\s+(?:hierbij|hiermee|bij\s+deze))\s+{VIEW}{FOUND}"
    ),
    rf"(?:na\s+(?:weging|bestudering|onderzoek|lezing|overleg|afweging)(?:\s+van\s+[^,.;?!\n]{{2,40}}?)?\s*,?\s+)?{FILL}{VIEW}(?:acht|verklaar)\s+(?:ik|we|wij)\s+{IT}\s+{VIEW}{FOUND}",
    (
        rf"{FILL}(?:ik|wij|we)\s+(?:heb"
        rf"|hebben)\s+(?:dus\s+)?besloten\s+(?:om\s+)?(?:dat\s+)?(?:{IT}\s+)?{FOUND}(?:\s+is)?{DECLARED}"
    ),
    (
        rf"{FILL}(?:ik|wij|we)\s+(?:kom|komen)\s+tot\s+(?:het\s+oordeel|de\s+conclusie|de\s+slotsom"
        rf"|het\s+besluit)\s*:?\s*(?:dat\s+)?(?:{IT}\s+)?(?:is\s+)?{FOUND}(?:\s+is)?{DECLARED}"
    ),
    (
        rf"{PLEASE}(?:verklaar|zet|doe|maak|noteer|registreer|zetten|boek|geef)\s+{FILL}(?:(?:{IT}"
        rf"|er)\s+)?{FILL}(?:(?:op|als)\s+)?{FOUND}(?:\s+(?:van|op|neer))?"
    ),
    (
        rf"{PLEASE}(?:{IT}\s+)?{FILL}(?:op\s+|als\s+)?{FOUND}\s+(?:zetten|verklaren|maken|registreren|noteren"
        r"|afdoen|afhandelen)"
    ),
    (
        r"(?:besloten|afgehandeld\s+als|we\s+gaan\s+voor|ik\s+ga\s+voor|wordt|het\s+wordt|we\s+houden\s+het\s+op"
        rf"|ik\s+houd\s+het\s+op)\s*:?\s*{FOUND}"
    ),
    rf"{FILL}(?:wij|we|ik)\s+(?:geef|geven)\s+{THEM}\s+(?:(?:groot\s+|gewoon\s+)?gelijk)\s*[,:.;-]+\s*{FOUND}",
    rf"(?:the\s+)?complaint\s+is\s+{FOUND}",
    rf"(?:na|uit)\s+(?:het\s+|ons\s+)?onderzoek\s+(?:is\s+gebleken|blijkt|bleek)\s+dat\s+{IT}\s+{FOUND}\s+is",
    rf"{FILL}{IT}\s+moet\s+{FILL}{FOUND}\s+(?:zijn|worden)",
    rf"{FILL}(?:ik|wij|we)\s+(?:kom|komen)\s+{FILL}(?:uit\s+op|tot|op)\s+{FOUND}(?:\s+uit)?",
)
ASSESSES = (
    rf"{FILL}{VIEW}(?:ik|wij|we)\s+beoorde(?:el|len)\s+{IT}\s+{VIEW}(?:als\s+)?{FOUND}",
    rf"{FILL}{IT}\s+beoorde(?:el|len)\s+(?:ik|wij|we)\s+{VIEW}(?:als\s+)?{FOUND}",
    (
        r"(?:(?:mijn|onze|de)\s+)?beoordeling\s+(?:van\s+(?:de|deze)\s+klacht\s+)?(?:is|luidt|wordt"
        rf"|:)+\s*(?:dat\s+)?(?:{IT}\s+)?(?:is\s+)?{FOUND}"
    ),
)
FEELS = (
    rf"{FILL}voor\s+(?:mij|ons)\s+is\s+{IT}\s+{VIEW}(?:gewoon\s+|wel\s+|echt\s+)*{FOUND}",
    rf"{FILL}(?:ik|wij|we)\s+(?:vind|vinden)\s+{IT}\s+{VIEW}(?:gewoon\s+|wel\s+|echt\s+)*{FOUND}",
)
BOTH = (
    rf"(?:{IT}\s+is\s+|{NAME}\s*:?\s*)?(?P<outcome>(?:on)?gegrond)(?=\s+(?:wat|voor|waar|op|over"
    rf"|als\s+het)\b{SIGN}{{0,120}}?\b(?:on)?gegrond\b)"
)
UNSURE = re.compile(
    (
        r"[\s,]*(?:of|dan\s+wel|zou|zegt|vindt|volgens|als|indien|mits|tenzij|denk|dacht|lijkt|misschien"
        r"|waarschijnlijk|vermoed\w*)\b"
    ),
    re.IGNORECASE,
)
FIRST = re.compile(rf"^{SIGN}{{0,60}}?(?=[,:;.!?\n]|\bwant\b|\bomdat\b|\bnu\b|$)", re.IGNORECASE)
OTHER = re.compile(r"\b(?:on|niet\s+|deels\s+)?gegrond\b", re.IGNORECASE)
FIRST_WORDS = re.compile(
    (
        r"^[\s,.:;!–-]*(?:(?:reden(?:en)?|motivering|toelichting|reason)\s*:|(?:want|omdat|nu|aangezien|daar"
        r"|because|since|as|hoor|dus|svp|aub)\b)?[\s,:]*"
    ),
    re.IGNORECASE,
)
FORWARD = re.compile(
    r"\b(?:morgen|straks|nog\s+(?:te|niet)|eerst|voorlopig|concept|vorige|vorig|destijds|in\s+20\d\d)\b", re.IGNORECASE
)


def outcome_of(words: str) -> Outcome:
    """Give the outcome that words such as "deels gegrond" or "not upheld" name."""
    words = words.lower()
    if re.match(PARTLY, words):
        return Outcome.PARTLY_FOUNDED
    return Outcome.UNFOUNDED if words.startswith(("on", "niet", "un", "not")) else Outcome.FOUNDED


def _said(kind: EventKind, *, opinion: bool = False) -> Reader:
    """One outcome, stated as one's own decision; as an opinion it decides when it says why."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        close = FIRST.match(rest)
        behind = close[0] if close else ""
        sentence, _ = first_sentence(head.string)
        asks = "?" in sentence and not re.match(rf"{FILL}{YOU}", sentence, re.IGNORECASE)
        doubted = MAYBE.search(re.sub(r"\b(?:volgens|naar|na)\s+(?:mijn|ons|onze)\s", "", head[0], flags=re.IGNORECASE))
        if (
            asks
            or doubted
            or OR.match(rest)
            or UNSURE.match(behind)
            or OTHER.search(behind)
            or FORWARD.search(head[0] + behind)
        ):
            return None
        reasons = FIRST_WORDS.sub("", rest, count=1).strip()
        facts = {"outcome": str(outcome_of(head["outcome"])), "reasons": reasons[:1].upper() + reasons[1:]}
        return Act(kind=kind, facts=facts, implied=opinion and not (reasons and BECAUSE.search(rest[:20])))

    return read


def _both(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Founded in one point and unfounded in another is partly founded."""
    sentence, _ = first_sentence(head.string)
    kinds = {found[0].lower() for found in OTHER.finditer(sentence)}
    if (
        kinds != {"gegrond", "ongegrond"}
        or "?" in sentence
        or MAYBE.search(sentence)
        or re.search(r"\bof\s+(?:on)?gegrond", sentence)
    ):
        return None
    return Act(kind=EventKind.DECIDED, facts={"outcome": str(Outcome.PARTLY_FOUNDED), "reasons": head.string.strip()})


RULES = (
    rule(BOTH, _both),
    rule(
        r"(?:voor\s+wat\s+betreft|wat\s+betreft|qua|op\s+het\s+punt\s+van)\s+[^,.;?!\n]{2,60}?\s+(?P<outcome>(?:on)?gegrond)\b"
        rf"(?={SIGN}{{0,120}}?\b(?:on)?gegrond\b)",
        _both,
    ),
    *(rule(rf"{opening}{ENDING}", _said(EventKind.ASSESSED)) for opening in ASSESSES),
    *(rule(rf"{opening}{ENDING}", _said(EventKind.DECIDED)) for opening in DECIDES),
    *(rule(rf"{opening}{ENDING}", _said(EventKind.DECIDED, opinion=True)) for opening in FEELS),
)
