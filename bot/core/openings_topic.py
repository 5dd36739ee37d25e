"""With which running sentences does a colleague say what a complaint is about?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, rule
from bot.core.openings_doubt import is_stub
from bot.core.openings_sentence import FILL, MAYBE, PLEASE, first_sentence
from bot.core.words import EventKind

SHORTEST = 3  # signs of a name

SUBJECT = (
    r"(?:(?:het|de|als|dit|the)\s+)?(?:onderwerp(?:sregel)?|thema|titel|categorie|soort\s+klacht|klachtsoort"
    r"|naam\s+van\s+de\s+zaak|topic|subject|title)(?:\s+van\s+(?:deze|de|dit|the)\s+(?:zaak|klacht|mail))?"
)
QUOTED = r"[\"“”'‘’«»]?"
NAME = rf"{QUOTED}(?P<topic>[^\"“”«»\n]{{3,90}}?){QUOTED}"
TOPIC_ENDS = r"(?=\s*(?:[.!?]*\s*$|[.!?]\s|\n|,|\ben\s+(?:zet|stuur|vraag|haal|doe|geef|laat|verleng|maak)\b))"
TOPICS = (
    (
        rf"{FILL}{SUBJECT}\s+(?:(?:was|is|klopt)\s+)?(?:\w+\s+){{0,2}}(?:fout|niet|verkeerd)\s*,?\s*(?:dit\s+"
        rf"|dat\s+|het\s+)?(?:moet|wordt|graag)\s+(?:zijn\s*:?\s*)?{NAME}(?:\s+(?:heten|zijn|worden))?"
    ),
    rf"{FILL}{SUBJECT}\s+(?:moet|mag|dient|kan)\s+{FILL}(?:zijn|worden|heten|te\s+zijn)\s*:?\s*{NAME}",
    rf"{FILL}{SUBJECT}\s+(?:moet|mag|kan)\s+{FILL}{NAME}\s+(?:zijn|worden|heten)",
    (
        rf"{FILL}{SUBJECT}\s+(?:(?:wordt|should\s+be)\s*:?|is\s*(?::|(?=[\"“‘'])))\s*(?!fout|niet|onjuist|verkeerd"
        rf"|onduidelijk|goed|prima|duidelijk|wel|nog){NAME}"
    ),
    rf"{FILL}{SUBJECT}\s*:\s*(?!re:|fw|antw){NAME}",
    (
        rf"{PLEASE}(?:verander|wijzig|pas|zet|maak|change|set)\s+{FILL}{SUBJECT}\s+{FILL}(?:aan\s+)?(?:in|naar|op"
        rf"|van|tot|to|:)?\s*:?\s*{NAME}"
    ),
    rf"{PLEASE}{SUBJECT}\s+{FILL}(?:wijzigen|aanpassen|veranderen|zetten)\s+(?:in|naar|op|tot)\s*:?\s*{NAME}",
    rf"{PLEASE}{SUBJECT}\s+{FILL}(?:in|naar|op)\s+{NAME}\s+(?:wijzigen|veranderen|zetten|aanpassen)",
    (
        rf"{PLEASE}(?:noem|hernoem|call)\s+{FILL}(?:m|'m|hem|deze|dit|'t|de\s+zaak|de\s+klacht|it"
        rf"|this)\s+{FILL}(?:naar\s+)?:?\s*{NAME}"
    ),
    (
        rf"{PLEASE}(?:geef|zet|hang)\s+{FILL}(?:m|'m|hem|deze|dit|er"
        rf"|de\s+zaak)\s+{FILL}(?:als\s+)?{SUBJECT}\s+{FILL}(?:op\s+|aan\s+|bij\s+)?:?\s*{NAME}(?:\s+(?:mee|op"
        r"|aan))?"
    ),
)


def _topic(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    sentence, _ = first_sentence(head.string)
    text = head["topic"].strip(" .'\"‘’“”:")
    if (
        ("?" in sentence and not re.match(PLEASE + r"\S", sentence))
        or MAYBE.search(head[0])
        or len(text) < SHORTEST
        or is_stub(text)
    ):
        return None
    return Act(kind=EventKind.TOPIC, facts={"text": text})


RULES = tuple(rule(opening + TOPIC_ENDS, _topic, takes_text=False) for opening in TOPICS)
