"""With which words does a colleague correct an outcome, or say in other words what it comes down to?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_doubt import OR
from bot.core.openings_sentence import MAYBE, SIGN, THEM, first_sentence
from bot.core.openings_verdict import ENDING, FOUND, IT, UNSURE, outcome_of
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


# --- what is only implied --------------------------------------------------------------------------------------

HERE = r"(?:(?:hier|hierin|hierbij|daar|daarin|in\s+deze|dit\s+keer)\s+)?"
WELL = (
    r"(?:(?:gewoon|wel|echt|helemaal|volkomen|absoluut|natuurlijk|duidelijk|hier|hierin|dus|zeker|toch|ook|best"
    r"|eigenlijk|simpelweg|inderdaad|groot|alle)\s+){0,3}"
)
WHOLE = r"\b"
IMPLIED = (
    (
        (
            rf"op\s+(?:één|een|1|sommige|enkele|twee|dat)\s+punt(?:en)?\s+(?:heeft|krijgt|hebben)\s+{THEM}\b"
            rf"(?={SIGN}{{0,100}}?\b(?:rest|niet|overige|andere)\b)"
        ),
        Outcome.PARTLY_FOUNDED,
    ),
    (
        (
            rf"{THEM}\s+(?:heeft|krijgt|hebben)\s+{WELL}(?:deels|gedeeltelijk|voor\s+een\s+deel|half|ten\s+dele"
            r"|op\s+een\s+punt|op\s+één\s+punt)\s+(?:wel\s+)?(?:gelijk|een\s+punt)"
        ),
        Outcome.PARTLY_FOUNDED,
    ),
    (rf"{THEM}\s+(?:heeft|hebben)\s+{WELL}(?:geen\s+punt|geen\s+gelijk|ongelijk)", Outcome.UNFOUNDED),
    (rf"{THEM}\s+(?:heeft|hebben)\s+{WELL}(?:een\s+punt|gelijk|recht\s+van\s+spreken)", Outcome.FOUNDED),
    (rf"(?:wij|we|ik)\s+(?:geven|geef)\s+{THEM}\s+{WELL}gelijk", Outcome.FOUNDED),
    (rf"{THEM}\s+krijgt\s+{WELL}(?:geen\s+gelijk|ongelijk)", Outcome.UNFOUNDED),
    (rf"{THEM}\s+krijgt\s+{WELL}gelijk", Outcome.FOUNDED),
    (rf"(?:wij|we)\s+(?:hebben|heb)\s+{WELL}(?:niks|niets)\s+(?:fout|verkeerd)\s+gedaan", Outcome.UNFOUNDED),
    (rf"er\s+is\s+{WELL}(?:niks|niets)\s+(?:mis|fout)\s*gegaan", Outcome.UNFOUNDED),
    (rf"(?:dit|dat|het)\s+is\s+{WELL}niet\s+onze\s+(?:fout|schuld)|ons\s+treft\s+geen\s+blaam", Outcome.UNFOUNDED),
    (
        rf"(?:de|haar|zijn|deze)\s+klacht\s+(?:klopt|snijdt\s+hout|is\s+{WELL}(?:begrijpelijk\s+en\s+)?terecht)",
        Outcome.FOUNDED,
    ),
    (rf"(?:wij|we)\s+zijn\s+{WELL}(?:te\s?kort\s*geschoten|nalatig\s+geweest)", Outcome.FOUNDED),
    (
        (
            rf"(?:dit|dat)\s+hebben\s+(?:wij|we)\s+{WELL}(?:niet\s+goed|fout|verkeerd|slecht|niet\s+netjes)\s+"
            r"(?:gedaan|aangepakt|opgepakt)"
        ),
        Outcome.FOUNDED,
    ),
    (
        rf"(?:dit|dat)\s+(?:was|is)\s+{WELL}(?:niet\s+netjes|onze\s+fout|fout\s+van\s+ons|slordig\s+van\s+ons)",
        Outcome.FOUNDED,
    ),
    (rf"(?:wij|we|ik)\s+(?:zitten|zaten|zijn|waren)\s+{WELL}fout\s+(?:hier|hierin|bezig|geweest)", Outcome.FOUNDED),
    (r"dat\s+had\s+(?:gewoon\s+|wel\s+|echt\s+)*(?:anders|beter)\s+gemoeten", Outcome.FOUNDED),
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
        (
            rf"(?:dat|dit|zo)\s+hadden\s+(?:we|wij)\s+{WELL}(?:nooit|niet|anders|beter)\s+(?:zo\s+)?(?:mogen|moeten)\s+"
            r"(?:doen|laten\s+gebeuren|aanpakken|oplossen)"
        ),
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
    (rf"(?:wij|we|ik)\s+(?:wijs|wijzen)\s+{IT}\s+{WELL}(?:als\s+\w+\s+)?af", Outcome.UNFOUNDED),
    (r"(?:(?:de|deze)\s+)?klacht\s+(?:(?:is|wordt)\s+)?(?:afgewezen|afwijzen)", Outcome.UNFOUNDED),
    (r"(?:(?:de|deze)\s+)?klacht\s+(?:(?:is|wordt)\s+)?(?:toegewezen|toewijzen|gehonoreerd)", Outcome.FOUNDED),
    (rf"(?:wij|we)\s+hebben\s+{HERE}{WELL}(?:goed|juist|correct|netjes)\s+gehandeld", Outcome.UNFOUNDED),
    (rf"{THEM}\s+staat\s+{WELL}in\s+(?:haar|zijn)\s+recht", Outcome.FOUNDED),
    (rf"ik\s+vind\s+dat\s+{THEM}\s+{WELL}gelijk\s+heeft", Outcome.FOUNDED),
    (rf"(?:dat|dit)\s+(?:was|is)\s+{WELL}(?:dom|stom|knullig|slecht|amateuristisch)\s+van\s+ons", Outcome.FOUNDED),
    (rf"(?:dat|dit|het)\s+ligt\s+{WELL}aan\s+ons", Outcome.FOUNDED),
    (rf"{THEM}\s+(?:zat|zit)\s+er\s+{WELL}(?:zelf\s+)?naast", Outcome.UNFOUNDED),
)

NO_DOUBT = re.compile(r"\bkunnen\s+(?:we|wij)\b(?=[^?]{0,40}\baan\s+doen\b)", re.IGNORECASE)


def _implied(outcome: Outcome) -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        sentence, _ = first_sentence(head.string)
        if "?" in sentence or MAYBE.search(NO_DOUBT.sub("", head[0])) or UNSURE.match(rest):
            return None
        return Act(
            kind=EventKind.DECIDED, facts={"outcome": str(outcome), "reasons": head.string.strip()}, implied=True
        )

    return read


RULES = (rule(CORRECTED, _corrected),)
LAST_RULES = tuple(
    rule(
        rf"(?:(?:tja|nou|ja|dus|eerlijk\s+gezegd),?\s+)?(?:{opening})"
        + (WHOLE if outcome is Outcome.PARTLY_FOUNDED else ENDING),
        _implied(outcome),
        weak=True,
    )
    for opening, outcome in IMPLIED
)
