"""Which words of a colleague only imply an act, so that it is offered in exact words and never done?"""

from datetime import date

from bot.core.openings_act import COMPLAINANT, Act, Match, Reader, rule
from bot.core.openings_doubt import is_vague
from bot.core.openings_term import extended
from bot.core.words import EventKind, Outcome

THEM = (
    rf"(?:(?:de\s+)?(?:{COMPLAINANT}|huurder|bewoner|ouders|moeder|vader|familie)|mevrouw|meneer|mw\.?"
    rf"|mevr\.?|mnr\.?|dhr\.?|de\s+heer|zij|ze|hij)(?:\s+(?-i:[A-Z])[\w'’-]{{1,25}}){{0,2}}"
)
REALLY = (
    r"(?:(?:gewoon|wel|echt|helemaal|volkomen|absoluut|natuurlijk|duidelijk|hier|hierin|dus|zeker"
    r"|toch|honderd\s+procent|100%|groot)\s+){0,3}"
)
OURS = r"(?:wij|we|ik)"


def _outcome(outcome: Outcome) -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        if is_vague(rest):
            return None
        reasons = head.string.strip() + (f"\n{more.strip()}" if (more := rest.partition("\n")[2]).strip() else "")
        return Act(kind=EventKind.DECIDED, facts={"outcome": str(outcome), "reasons": reasons}, implied=True)

    return read


def _longer(head: Match, rest: str, today: date) -> Act | None:
    """Ask for more time, and not say so yet: "Kan ik nog een week krijgen?"."""
    act = extended(head, rest.replace("?", ""), today)
    return Act(kind=act.kind, facts=act.facts, implied=True) if act else None


def _label(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Say what it is, or only what it is about: "Soort: overlast"."""
    kind = next(kind for words, kind in KIND_WORDS if head["sort"].lower().startswith(words))
    return None if rest.strip() else Act(kind=kind, facts={}, implied=True)


KIND_WORDS = (
    ("overlast", EventKind.NUISANCE),
    ("reparatie", EventKind.REPAIR),
    ("klacht", EventKind.COMPLAINT),
    ("kosten", EventKind.COSTS),  # "soort: kosten" is what it is about (STA-8)
)


def _whole(kind: EventKind) -> Reader:
    """The whole line is the text."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        return None if is_vague(rest) else Act(kind=kind, facts={"text": (head[0] + rest).strip()}, implied=True)

    return read


def _behind(kind: EventKind) -> Reader:
    """What stands behind the opening is the text."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        text = rest.strip()
        return Act(kind=kind, facts={"text": text}, implied=True) if text else None

    return read


def _settled(head: Match, rest: str, today: date) -> Act | None:
    if is_vague(rest):
        return None
    text = (head[0] + rest).strip()
    return Act(kind=EventKind.SETTLED, facts={"text": text, "day": today.isoformat()}, implied=True)


END = r"(?=\s*(?:$|[.,!;:–-]|want\b|omdat\b|en\b))"
PARTLY = r"(?:deels|gedeeltelijk|voor\s+een\s+deel|half|ten\s+dele)\s+"
COMPLAINT_IS = r"(?:(?:de|deze|haar|zijn|die)\s+)?klacht\s+(?:is|lijkt\s+mij|vind\s+ik)\s+"
RULES = (
    rule(
        r"(?:kan|mag|kunnen|mogen)\s+(?:ik|wij|we)\s+(?=[^?\n]{0,60}\b(?:tijd|uitstel|langer|verlengen|erbij)\b)",
        _longer,
    ),
    rule(rf"{THEM}\s+heeft\s+{REALLY}{PARTLY}gelijk{END}", _outcome(Outcome.PARTLY_FOUNDED)),
    rule(
        rf"{THEM}\s+heeft\s+{REALLY}(?:geen|geen\s+enkel|niet|ongelijk)\s*(?:gelijk)?{END}", _outcome(Outcome.UNFOUNDED)
    ),
    rule(rf"{THEM}\s+heeft\s+{REALLY}gelijk{END}", _outcome(Outcome.FOUNDED)),
    rule(rf"{COMPLAINT_IS}{REALLY}{PARTLY}terecht{END}", _outcome(Outcome.PARTLY_FOUNDED)),
    rule(rf"{COMPLAINT_IS}{REALLY}(?:niet\s+terecht|onterecht){END}", _outcome(Outcome.UNFOUNDED)),
    rule(rf"{COMPLAINT_IS}{REALLY}terecht{END}", _outcome(Outcome.FOUNDED)),
    rule(
        rf"(?:dit|dat|het)\s+had\s+(?:natuurlijk\s+|echt\s+|zo\s+|gewoon\s+)*(?:nooit|niet)\s+(?:zo\s+)?(?:mogen|moeten)\s+gebeuren\b{END}"
        rf"|(?:dit|dat|het)\s+is\s+{REALLY}(?:onze|de|een)\s+(?:fout|schuld|blunder)(?:\s+van\s+ons)?{END}"
        rf"|{OURS}\s+(?:zitten|zaten|zijn)\s+{REALLY}fout(?:\s+(?:geweest|gezeten))?{END}"
        rf"|{OURS}\s+hebben\s+(?:dit|het)\s+{REALLY}(?:niet\s+goed|fout|verkeerd)\s+gedaan{END}",
        _outcome(Outcome.FOUNDED),
    ),
    rule(
        rf"(?:(?:we|wij)\s+)?(?:excuses?\s+(?:maken|aanbieden|sturen)|bied(?:en)?\s+(?:\w+\s+){{0,3}}excuses?\s+aan|(?:we|wij)\s+betalen\s+"
        rf"(?:\w+\s+){{0,3}}terug|(?:geld|bedrag|kosten)\s+terug(?:betalen|geven|storten)?|bloemetje\s+sturen){END}",
        _whole(EventKind.PROPOSED),
        weak=True,
    ),
    rule(
        r"(?:(?:deze|dit|die|hij|(?:de|deze)\s+(?:zaak|klacht))\s+)?(?:mag|kan)\s+(?:wat\s+mij\s+betreft\s+|nu\s+|wel\s+)?"
        rf"(?:dicht|gesloten\s+worden|worden\s+gesloten|afgesloten\s+worden|gesloten){END}"
        rf"|(?:sluit|sluiten)\s+(?:(?:deze|de|die)\s+(?:zaak|klacht)|deze|maar)(?:\s+maar)?{END}"
        rf"|(?:zaak|klacht)\s+(?:sluiten|afsluiten){END}",
        _settled,
        weak=True,
    ),
    rule(
        rf"(?:schrijf|mail|laat|vertel|zeg|meld)\s+(?:aan\s+|tegen\s+)?{THEM}(?:\s+weten)?\s+(?=dat\s)",
        _behind(EventKind.REPLIED),
        weak=True,
    ),
    rule(
        rf"(?:vraag)\s+(?:even\s+)?(?:aan\s+)?{THEM}\s+(?=(?:of|wat|wie|waar|wanneer|hoe|welke|hoeveel|waarom|om)\s)",
        _behind(EventKind.COMPLAINANT_ASKED),
        weak=True,
    ),
)
LABELS = (  # before the kind of complaint, which it may be too
    rule(
        r"soort\s*(?:[:=]|is)\s*(?P<sort>overlast|reparatie(?:verzoek)?|klacht|(?<=is\s)kosten)\s*[.!]*$",
        _label,
        takes_text=False,
        weak=True,
    ),
)
