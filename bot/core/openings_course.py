"""With which opening words does a colleague say what becomes of a case: what it is, who takes it, what was reached?"""

import re
from datetime import date

from bot.core.openings_act import COMPLAINANT, END, IT, POLITE, Act, Match, Reader, as_said, rule
from bot.core.openings_day import DAY_WORDS, day_within
from bot.core.openings_doubt import DENIED, NO, is_unsure, is_vague, reason_of
from bot.core.words import EventKind


def _plain(kind: EventKind) -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        if is_vague(rest) or (kind is EventKind.TAKEN and DENIED.search(rest)):
            return None
        return Act(kind=kind, facts={"text": rest.strip()} if rest.strip() else {})

    return read


# --- what it is ------------------------------------------------------------------------------------------------

KINDS = (
    (r"(?:echt\s+|toch\s+|wel\s+)?(?:een\s+)?klacht", EventKind.COMPLAINT),
    (r"reparatie(?:verzoek|melding)?|defect", EventKind.REPAIR),
    (r"(?:melding\s+van\s+)?(?:buren)?overlast(?:melding)?", EventKind.NUISANCE),
    (r"(?:alleen\s+)?(?:over\s+)?(?:de\s+)?(?:administratie)?kosten", EventKind.COSTS),
    (r"anders|overig|iets\s+anders|geen\s+klacht", EventKind.OTHER),
)
KIND_LINE = (
    r"(?:(?:nee|ja)\s*[,.!]?\s+)?(?:(?:(?:dit|het|dat)\s+)?(?:is|was|betreft|gaat(?:\s+alleen)?\s+(?:om|over))\s+)?"
    r"(?:geen\s+klacht\s*,?\s*(?:maar|wel)?\s+)?(?:gewoon\s+)?(?:een\s+)?(?:{words})(?:\s*,\s*(?:dus\s+)?(?:geen|niet)\s+(?:een\s+)?(?:klacht|reparatie|overlast))?"
    r"(?:\s+hoor)?\s*(?:[.!]*\s*$|,?\s*(?=(?:want|omdat)\b))"
)
LABELS = tuple(rule(KIND_LINE.format(words=words), _plain(kind), takes_text=False) for words, kind in KINDS)

# --- who takes it, and whether it is taken up ------------------------------------------------------------------

TOPIC = (
    r"(?:dit|deze|hem|'m|m|het|die|de\s+(?:zaak|klacht))(?:\s+(?:klacht|zaak|melding))?"
    r"(?:\s+(?:graag|wel|zelf|vandaag|morgen|verder))*"
)
UP = r"(?:op|in\s+behandeling|aan|over)(?=\s*(?:$|[.!,;]|en\b))[.!]*\s*"
THIS_ONE = r"(?:deze|hem|'m|m|die|(?:deze|de)\s+(?:zaak|klacht))"
ALONE = r"\s*(?:[.!]+\s*$|$|(?=\s*(?:[.,;!]|en\b)))"
TAKEN = (
    rf"(?:(?:ja|ok|oké|prima|goed)[,.!]?\s+)?ik\s+(?:pak|neem)\s+{TOPIC}\s+{UP}",
    rf"(?:dit\s+|deze\s+)?(?:pak|neem)\s+ik\s+(?:{TOPIC}\s+)?{UP}",
    rf"ik\s+(?:ga|zal)\s+{TOPIC}\s+(?:oppakken|overnemen|in\s+behandeling\s+nemen)(?=\s*(?:$|[.!,;]|en\b))[.!]*\s*",
    r"ik\s+ga\s+(?:er\s*mee|hiermee|hier\s+mee)\s+aan\s+de\s+slag(?=\s*(?:$|[.!,;]|en\b))[.!]*\s*",
    rf"(?:pak|neem)\s+{TOPIC}\s+op\s*[.!]*\s*$",
    r"opgepakt\s*[.!]*\s*$",
    (
        rf"(?:ik\s+(?:neem|doe|behandel|pak)\s+{THIS_ONE}|(?:{THIS_ONE}\s+)?(?:neem|doe|behandel|pak)\s+ik"
        rf"|{THIS_ONE}\s+is\s+(?:voor\s+mij|van\s+mij)|is\s+voor\s+mij)(?:\s+(?:wel|zelf|graag|verder|vandaag|nu))*{ALONE}"
    ),
)
AFTER_ALL = r"(?:toch|alsnog)"
ADMITTED = (
    rf"{POLITE}{IT}(?:{AFTER_ALL}\s+)?in\s+behandeling\s+(?:nemen|genomen){END}",
    rf"{POLITE}{IT}{AFTER_ALL}\s+(?:in\s+behandeling|oppakken){END}",
    rf"{POLITE}neem\s+{IT}(?:{AFTER_ALL}\s+|maar\s+|wel\s+|graag\s+)*in\s+behandeling{END}",
    rf"(?:ik\s+neem|wij\s+nemen|we\s+nemen)\s+{IT}{AFTER_ALL}\s+in\s+behandeling{END}",
    rf"{IT}mag\s+(?:{AFTER_ALL}\s+|wel\s+)?in\s+behandeling(?:\s+genomen\s+worden|\s+worden\s+genomen)?{END}",
)
APPEAL = rf"(?:{IT}|(?:het\s+)?beroep\s+)"
APPEAL_ADMITTED = (
    rf"{POLITE}{APPEAL}{AFTER_ALL}\s+(?:in\s+beroep\s+)?behandelen{END}",
    rf"{POLITE}behandel\s+{APPEAL}{AFTER_ALL}(?:\s+in\s+beroep)?{END}",
    rf"(?:ik\s+behandel|wij\s+behandelen|we\s+behandelen)\s+{APPEAL}{AFTER_ALL}(?:\s+in\s+beroep)?{END}",
    rf"{POLITE}(?:het\s+)?beroep\s+(?:{AFTER_ALL}\s+)?in\s+behandeling(?:\s+nemen)?{END}",
)
WITHDRAWN = rf"(?:(?:de|deze)\s+)?(?:klacht|zaak)\s+(?:is\s+)?ingetrokken(?:\s+door\s+(?:de\s+)?{COMPLAINANT})?"
IS_IT = r"(?:(?:(?:dit|deze|het|(?:deze|de)\s+(?:klacht|zaak))\s+)?(?:is|heeft)\s+)?(?:een\s+)?(?:grote\s+|zeer\s+)?"
WITH_IT = r"(?:(?:dit|deze)\s+moet\s+)?met\s+(?:grote\s+)?spoed(?:\s+(?:behandelen|oppakken|afhandelen))?"
URGENT = (
    rf"{IS_IT}(?:wel\s+)?(?:spoed(?:geval|zaak)?|haast|urgent|spoedeisend|hoge\s+prioriteit)(?:\s+(?:aub|svp))?{END}",
    rf"{POLITE}{WITH_IT}(?:\s+(?:aub|svp|graag))?{END}",
)


def _urgent(head: Match, rest: str, today: date) -> Act | None:
    """Serious (STA-3). "Spoed, zij heeft geen verwarming" denies nothing."""
    return None if NO.match(rest) else as_said(EventKind.URGENT, may_deny=True)(head, rest, today)


# --- what was reached ------------------------------------------------------------------------------------------

THING = (
    r"(?:het|dit|alles|(?:het\s+)?(?:herstel|gebrek|defect)"
    r"|(?:de\s+)?(?:reparatie|storing|lekkage|schade|klacht|fout))"
)
NOW = r"(?:nu\s+|weer\s+|helemaal\s+|inmiddels\s+)*"
DONE = rf"(?:{THING}\s+)?(?:is\s+)?{NOW}(?:klaar|gereed|hersteld|gerepareerd|verholpen|uitgevoerd)"
THEN = rf"(?:op\s+{DAY_WORDS}|gisteren|vandaag)"
BARELY_DONE = r"(?:klaar|gereed)\s*[.!]*\s*$"  # "sorry zeggen en klaar" tells of no repair
REMEDIED = (
    rf"(?!{BARELY_DONE}){DONE}\s*[.!]*\s*$",
    rf"{DONE}\s*(?=[:.!]\s*\S)",
    rf"(?:de|het)\s+\w{{3,30}}\s+is\s+{NOW}(?:hersteld|gerepareerd|verholpen)\s*[.!]*\s*$",
    rf"(?:{THING}\s+)?(?:is\s+)?{THEN}\s+(?:klaar|hersteld|gerepareerd|verholpen|uitgevoerd)(?=\s*(?:[.!:]|$))",
    rf"(?:lukt\s+(?:\w+\s+){{0,4}}?\w+\s*[,;]\s*)?{DONE}\s+{THEN}(?=\s*(?:[.!:]|$))",
)
WITH_THEM = rf"met\s+(?:de\s+)?{COMPLAINANT}"
CASE_IS = r"(?:(?:het|dit|alles|(?:de\s+|deze\s+)?(?:klacht|zaak))\s+is\s+)?"
NOT_OUT = rf"(?:helaas\s+)?(?:samen\s+|{WITH_THEM}\s+)?niet\s+uit(?:gekomen)?(?:\s+(?:samen|{WITH_THEM}))?"
NONE = rf"(?:overeenstemming|(?:akkoord|oplossing)(?=\s+(?:bereikt|gevonden|{WITH_THEM})))"
UNSOLVED = (
    rf"{CASE_IS}(?:helaas\s+|telefonisch\s+|samen\s+|onderling\s+)*(?:niet\s+opgelost|onopgelost){END}",
    rf"(?:we|wij)\s+(?:komen|kwamen|zijn)\s+er\s+{NOT_OUT}{END}",
    rf"(?:er\s+is\s+)?(?:helaas\s+)?geen\s+{NONE}(?:\s+(?:bereikt|gevonden))?(?:\s+{WITH_THEM})?{END}",
)


def _remedied(head: Match, rest: str, today: date) -> Act | None:
    """Put right (BOU-8): not when the words before the colon deny it, and a day that still comes is a promise."""
    when = day_within(head[0], today) if re.search(r"\d", head[0]) else None
    if when and when.day > today:
        facts = {"until": when.day.isoformat(), "text": reason_of(rest)}
        return None if is_unsure(rest) else Act(kind=EventKind.REMEDY_PROMISED, facts=facts)
    return None if is_unsure(head.string) else as_said(EventKind.REMEDIED)(head, rest, today)


ON_HASTE = (  # asks it of us
    rf"(?:p\.?s\.?:?\s+)?(?:(?:wil|kun|kan|zou)\s+(?:je|jij|u)\s+)?{TOPIC}\s+(?:(?:ook|even|graag|maar)\s+)*op\s+spoed\s+(?:zetten|gezet\s+worden)(?:\s+(?:aub|svp))?\s*[?.!]*\s*$",
    rf"zet\s+{TOPIC}\s+(?:(?:ook|even|graag|maar)\s+)*op\s+spoed\s*[?.!]*\s*$",
)
HASTE = tuple(rule(opening, _urgent) for opening in URGENT)
RULES = (
    *(rule(opening, _plain(EventKind.TAKEN), takes_text=False) for opening in TAKEN),
    *(rule(opening, as_said(EventKind.ADMITTED)) for opening in ADMITTED),
    *(rule(opening, as_said(EventKind.APPEAL_ADMITTED)) for opening in APPEAL_ADMITTED),
    rule(rf"(?:{WITHDRAWN}|ingetrokken)[.!]*\s*$", _plain(EventKind.WITHDRAWAL), takes_text=False),
    *(rule(opening, as_said(EventKind.UNSOLVED, may_deny=True)) for opening in UNSOLVED),
    *(rule(opening, _remedied) for opening in REMEDIED),
    rule(BARELY_DONE, _remedied, weak=True),
    *HASTE,
    *(rule(opening, _plain(EventKind.URGENT), takes_text=False, firm=True) for opening in ON_HASTE),
    rule(r"(?:no\s+rush|not\s+urgent|no\s+hurry)[.!]*\s*$", _plain(EventKind.NOT_URGENT), takes_text=False, weak=True),
    rule(
        r"i(?:\s+will|'ll)\s+(?:take|handle|pick\s+up)\s+(?:this|it)(?:\s+(?:one|case|up))*[.!]*\s*$",
        _plain(EventKind.TAKEN),
        takes_text=False,
        weak=True,
    ),
)
