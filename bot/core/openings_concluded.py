"""With which words does a colleague correct an outcome, or say in other words what it comes down to?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, rule
from bot.core.openings_doubt import OR
from bot.core.openings_sentence import MAYBE, THEM, first_sentence
from bot.core.openings_verdict import ENDING, FOUND, IT, WELL, implied_outcome, outcome_of
from bot.core.words import EventKind, Outcome

# --- another outcome than was written just before ----------------------------------------------------------------

ANY_OUTCOME = r"(?:(?:deels|gedeeltelijk|niet)\s+)?(?:on)?gegrond"
WRONG = r"(?:fout|niet\s+goed|verkeerd|onjuist|niet\s+juist|een\s+(?:typefout|vergissing|foutje))"
CORRECTED = (
    rf"(?:(?:sorry|oeps|correctie|excuus|pardon)\s*[,.:!]?\s+)?(?:ik|we|wij)\s+"
    r"(?:schreef|zei|typte|had|schreven|zeiden|hadden)\s+(?:(?:net|zojuist|daarnet|eerder|per\s+ongeluk|eerst|hem|het)\s+){0,3}"
    rf"{ANY_OUTCOME}(?:\s+(?:geschreven|gezegd|getypt|gezet|staan))?\s*[,.;]?\s*(?:maar\s+)?"
    rf"(?:(?:dat|dit|het)\s+(?:was|is)\s+{WRONG}\s*[,.;]\s*)?(?:(?:en|maar)\s+)?"
    rf"(?:(?:dat|{IT})\s+)?moet\s+(?:zijn\s*:?\s+)?{FOUND}(?:\s+(?:zijn|worden))?{ENDING}"
)
DOUBTED = re.compile(r"\b(?:denk|geloof|misschien|wellicht|waarschijnlijk|volgens|eigenlijk\s+\w+\s*\?)", re.IGNORECASE)


def _corrected(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """The last outcome counts, when it is not doubted."""
    behind, _ = first_sentence(rest)
    if "?" in head[0] + behind or DOUBTED.search(head[0] + behind.split(",")[0]) or OR.match(rest):
        return None
    reasons = rest.strip(" ,.:;–-")
    facts = {"outcome": str(outcome_of(head["outcome"])), "reasons": reasons[:1].upper() + reasons[1:]}
    return Act(kind=EventKind.DECIDED, facts=facts)


# --- what is only implied ----------------------------------------------------------------------------------------

HERE = r"(?:(?:hier|hierin|hierbij|daar|daarin|in\s+deze|dit\s+keer)\s+)?"
IMPLIED = (
    (
        (
            rf"op\s+(?:het|dat|dit)\s+punt(?:\s+(?:van|over)\s+[^,.;?!\n]{{2,40}}?)?\s+(?:heeft|hebben|krijgt)\s+{THEM}\s+{WELL}"
            r"gelijk(?=\s*,?\s*(?:maar\s+)?(?:de\s+rest|verder|voor\s+de\s+rest|de\s+overige|het\s+overige)\b[^.?\n]{0,40}\b(?:niet|geen)\b)"
        ),
        Outcome.PARTLY_FOUNDED,
    ),
    (
        rf"{HERE}(?:zitten|zaten|gingen|zijn|waren)\s+(?:wij|we)\s+{WELL}(?:fout|tekortgeschoten|nalatig|de\s+mist\s+in)",
        Outcome.FOUNDED,
    ),
    (
        rf"(?:wij|we)\s+hebben\s+{HERE}{WELL}(?:flink\s+|behoorlijk\s+)?(?:steken\s+laten\s+vallen|gefaald|zitten\s+slapen)",
        Outcome.FOUNDED,
    ),
    (
        rf"{HERE}hebben\s+(?:wij|we)\s+{WELL}(?:flink\s+|behoorlijk\s+)?(?:steken\s+laten\s+vallen|gefaald|zitten\s+slapen)",
        Outcome.FOUNDED,
    ),
    (
        rf"(?:dat|dit|zo)\s+hadden\s+(?:we|wij)\s+{WELL}(?:nooit|niet|anders|beter)\s+(?:zo\s+)?(?:mogen|moeten)\s+"
        r"(?:doen|laten\s+gebeuren|aanpakken|oplossen)",
        Outcome.FOUNDED,
    ),
    (rf"(?:ik|we|wij)\s+(?:kan|kunnen)\s+niet\s+anders\s+dan\s+{THEM}\s+{WELL}gelijk\s+geven", Outcome.FOUNDED),
    (
        rf"{THEM}\s+(?:heeft|hebben)\s+{WELL}gelijk\s+(?:hierin|hier|in\s+deze|daarin|met\s+(?:haar|zijn|hun)\s+klacht)",
        Outcome.FOUNDED,
    ),
    (rf"{THEM}\s+(?:heeft|hebben)\s+{WELL}(?:alle\s+)?reden\s+(?:om\s+te\s+klagen|tot\s+klagen)", Outcome.FOUNDED),
    (rf"(?:de\s+)?(?:fout|schuld)\s+(?:ligt|lag|zit)\s+{WELL}bij\s+ons", Outcome.FOUNDED),
    (
        rf"{THEM}\s+(?:heeft|hebben)\s+{WELL}(?:geen\s+gelijk|ongelijk)\s+(?:in|hierin|in\s+deze|hier|daarin)",
        Outcome.UNFOUNDED,
    ),
    (rf"(?:hier|daar)\s+kunnen\s+(?:we|wij)\s+{WELL}(?:niks|niets)\s+aan\s+doen", Outcome.UNFOUNDED),
    (rf"(?:we|wij)\s+kunnen\s+(?:hier|daar)\s+{WELL}(?:niks|niets)\s+aan\s+doen", Outcome.UNFOUNDED),
    (rf"ons\s+(?:valt|treft)\s+{HERE}{WELL}(?:niks|niets|geen\s+verwijt)(?:\s+te\s+verwijten)?", Outcome.UNFOUNDED),
    (
        rf"(?:wij|we)\s+hebben\s+ons\s+{WELL}aan\s+(?:de|alle|onze)\s+(?:regels|afspraken|termijnen)\s+gehouden",
        Outcome.UNFOUNDED,
    ),
    (rf"{THEM}\s+(?:zat|zit)\s+er\s+{WELL}(?:zelf\s+)?naast", Outcome.UNFOUNDED),
)

RULES = (rule(CORRECTED, _corrected),)
LAST_RULES = tuple(
    rule(rf"(?:(?:tja|nou|ja|dus|eerlijk\s+gezegd),?\s+)?(?:{opening}){ENDING}", implied_outcome(outcome), weak=True)
    for opening, outcome in IMPLIED
)
