"""With which opening words does a colleague ask for which act?

An opening is looked for at the start of a line. What is doubted, asked or only implied is none: its reader gives None.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.dates import find_day, read_day
from bot.core.words import EventKind, Outcome


@dataclass(frozen=True, kw_only=True)
class Act:
    """One thing that a colleague asks for, with its arguments as event facts (JSON values)."""

    kind: EventKind
    facts: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[["re.Match[str]", str, date], Act | None]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """An opening by which an act is recognised at the start of a line."""

    opening: re.Pattern[str]
    read: Reader
    takes_text: bool = True  # the lines below belong to it, up to the next act
    firm: bool = False  # begins an act inside a running text too: it has a colon, or says "besluit"


def _rule(opening: str, read: Reader, *, takes_text: bool = True, firm: bool = False) -> Rule:
    return Rule(opening=re.compile(opening, re.IGNORECASE), read=read, takes_text=takes_text, firm=firm)


# --- what makes words too vague to act on ----------------------------------------------------------------------

BECAUSE = re.compile(
    r"\bi\.?v\.?m\.?(?=\s)|\b(?:want|omdat|aangezien|vanwege|in verband met|reden(?:en)?|motivering|toelichting)\b",
    re.IGNORECASE,
)
OR = re.compile(r"[\s,]*(?:of|en|dan wel)\s", re.IGNORECASE)  # "gegrond of ongegrond", "gegrond en deels niet"
VAGUE = re.compile(
    r"\b(?:denk|dacht|geloof|lijkt|twijfel\w*|misschien|wellicht|waarschijnlijk|vermoedelijk"
    r"|voorlopig|zouden?|niet zeker|weet (?:ik )?(?:het )?(?:nog )?niet|voorbehoud|concept|mits|tenzij|indien|als|zodra"
    r"|gegrond|ongegrond)\b|\bnog niet\b",
    re.IGNORECASE,
)


def is_vague(rest: str) -> bool:
    """Say whether the words right behind an opening, up to the reasons, take it back or make it a question."""
    sentence = re.split(r"[.!\n]", rest, maxsplit=1)[0]
    clause = BECAUSE.split(re.split(r"[:;]", sentence, maxsplit=1)[0], maxsplit=1)[0]
    return "?" in sentence or bool(VAGUE.search(clause))


# --- decisions -------------------------------------------------------------------------------------------------

DAY = r"(?:\s+(?:op|van|d\.?d\.?|dd)\s+(?P<day>[^:,\n]{3,30}?))?"
NOUN = r"(?:(?:het|mijn|ons)\s+)?(?:besluit|beslissing|standpunt|oordeel)"
OUTCOME = (
    r"(?P<outcome>(?:deels|gedeeltelijk|grotendeels|ten\s+dele)[\s-]*gegrond|niet[\s-]+gegrond|on\s?gegrond|gegrond)"
    r"(?:\s+verklaard)?(?![\w/])\s*[:;,.!–-]*\s*"
)
IS = r"(?:(?:de|deze|uw)?\s*klacht\s+(?:is|verklaar\s+ik|verklaren\s+wij)\s+)?"
SURE_END = r"(?=\s*(?:[:;,.!–-]|want\b|omdat\b|verklaard\b|$))"


def _outcome(words: str) -> Outcome:
    first = words.lower().replace("-", " ")
    if first.startswith(("niet", "on")):
        return Outcome.UNFOUNDED
    return Outcome.FOUNDED if first == "gegrond" else Outcome.PARTLY_FOUNDED


def _reasons(rest: str) -> str:
    told = re.sub(rf"^(?:{BECAUSE.pattern})\s*[:,]?\s*", "", rest.strip(), flags=re.IGNORECASE).strip()
    return told[:1].upper() + told[1:]


def _decide(head: "re.Match[str]", rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    if OR.match(rest) or is_vague(rest):
        return None
    return Act(kind=EventKind.DECIDED, facts={"outcome": str(_outcome(head["outcome"])), "reasons": _reasons(rest)})


def _tell(head: "re.Match[str]", rest: str, today: date) -> Act | None:
    day = read_day(head["day"], today, past=True) if head["day"] else today
    if day is None or OR.match(rest) or is_vague(rest):
        return None
    facts = {"outcome": str(_outcome(head["outcome"])), "reasons": _reasons(rest), "day": day.isoformat()}
    return Act(kind=EventKind.POSITION_TOLD, facts=facts)


# --- extensions ------------------------------------------------------------------------------------------------

AMOUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8, "tien": 10}
UNITS = {"werkdag": "working days", "dag": "days", "week": "weeks", "weken": "weeks", "maand": "months"}
LENGTH_WORDS = rf"(?P<amount>\d{{1,2}}|{'|'.join(AMOUNTS)})\s*(?P<unit>werkdag|dag|week|weken|maand)(?:en)?\b"
LENGTH = re.compile(rf"(?<!\w){LENGTH_WORDS}", re.IGNORECASE)
A_LENGTH = LENGTH_WORDS.replace("?P<amount>", "?:").replace("?P<unit>", "?:")
TERM_ENDS = (
    r"\s*(?:$|[:;,.–-]|met\b|tot\b|naar\b|graag\b|want\b|omdat\b"
    rf"|(?:(?:de|deze)\s+)?(?:termijn|zaak|klacht)\b|{A_LENGTH})"
)
LEFT_OVER = re.compile(
    r"^[\s,.:;–-]*(?:verleng(?:en|d)?|uitstel(?:len)?|langer|later|graag|aub)?\b[\s,.:;–-]*", re.IGNORECASE
)
DENIED = re.compile(r"\b(?:niet|geen|nooit|zonder)\b", re.IGNORECASE)
CONSENT = re.compile(
    r"\b(?:met\s+(?:toestemming|instemming|goedvinden)\s+van\s+de\s+(?:klager|klaagster)"
    r"|(?:klager|klaagster)\s+(?:is|gaat|ging|was)\s+(?:daar|hier|er|daarmee|hiermee|ermee)?\s*(?:mee\s+)?akkoord"
    r"|(?:klager|klaagster)\s+(?:vindt|vond)\s+(?:dat|het|dit)\s+goed)\b",
    re.IGNORECASE,
)


def _extend(head: "re.Match[str]", rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    why = BECAUSE.search(rest)
    asked = rest[: why.start()] if why else rest
    term, end = _new_term(asked, today)
    if is_vague(rest) or DENIED.search(asked[: end or None].split("\n")[0]):
        return None
    reason = rest[why.end() :] if why else asked[end:]
    facts = {**term, "reason": LEFT_OVER.sub("", reason).strip()}
    return Act(kind=EventKind.EXTENDED, facts=facts | ({"consent": "yes"} if CONSENT.search(rest) else {}))


def _new_term(asked: str, today: date) -> tuple[dict[str, str], int]:
    """Give the new term or day as facts, and where in the text it ends."""
    if length := LENGTH.search(asked):
        amount = AMOUNTS.get(length["amount"].lower()) or int(length["amount"])
        return {"term": f"{amount} {UNITS[length['unit'].lower()]}"}, length.end()
    if found := find_day(asked, today):
        return {"until": found.day.isoformat()}, found.end
    return {}, 0


# --- the other acts --------------------------------------------------------------------------------------------

COMPLAINANT = r"(?:klager|klaagster|melder|indiener)"
DIRECT_QUESTION = re.compile(
    r"(?:(?:in|op|om|bij|van|met|voor)\s+)?(?:wat|wie|waar|wanneer|hoe|hoeveel|welke?|waarom|kunt|kan|wilt|wil|heeft|hebt|bent"
    r"|had|zou|zoudt|mogen|mag|weet|klopt)\b.*\?",
    re.IGNORECASE | re.DOTALL,
)


def _ask_complainant(head: "re.Match[str]", rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Without a colon only a direct question is sent: "vraag aan klager is al gesteld" is none."""
    text = rest.strip()
    if head["colon"] is None and not DIRECT_QUESTION.fullmatch(text):
        return None
    return Act(kind=EventKind.COMPLAINANT_ASKED, facts={"text": text})


def _ask_colleague(head: "re.Match[str]", rest: str, today: date) -> Act:  # noqa: ARG001 - as above
    return Act(kind=EventKind.COLLEAGUE_ASKED, facts={"asked": head["name"].strip(), "text": rest.strip()})


def _with_text(kind: EventKind) -> Reader:
    return lambda head, rest, today: Act(kind=kind, facts={"text": rest.strip()})  # noqa: ARG005 - as above


def _plain(kind: EventKind) -> Reader:
    def read(head: "re.Match[str]", rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        if is_vague(rest) or (kind is EventKind.TAKEN and DENIED.search(rest)):
            return None
        return Act(kind=kind, facts={"text": rest.strip()} if rest.strip() else {})

    return read


def _posted(head: "re.Match[str]", rest: str, today: date) -> Act | None:
    words = head["day"] or head["near"] or rest
    day = read_day(words, today, past=True)
    if "?" in rest or (day is None and words.strip(" .!:")):
        return None
    return Act(kind=EventKind.POSTED, facts={"day": (day or today).isoformat()})


def _talk(head: "re.Match[str]", rest: str, today: date) -> Act | None:
    day = read_day(head["day"], today, past=True) if head["day"] else today
    if day is None:
        return None
    return Act(kind=EventKind.CONVERSATION, facts={"text": rest.strip(), "day": day.isoformat()})


LABELS = (
    (r"(?:echt\s+|toch\s+|wel\s+)?(?:een\s+)?klacht", EventKind.COMPLAINT),
    (r"reparatie(?:verzoek|melding)?|defect", EventKind.REPAIR),
    (r"(?:melding\s+van\s+)?(?:buren)?overlast(?:melding)?", EventKind.NUISANCE),
    (r"(?:alleen\s+)?(?:over\s+)?(?:de\s+)?(?:administratie)?kosten", EventKind.COSTS),
    (r"anders|overig|iets\s+anders|geen\s+klacht", EventKind.OTHER),
)
LABEL_LINE = (
    r"(?:(?:nee|ja)\s*[,.!]?\s+)?(?:(?:(?:dit|het|dat)\s+)?(?:is|was|betreft|gaat(?:\s+alleen)?\s+(?:om|over))\s+)?"
    r"(?:geen\s+klacht\s*,?\s*(?:maar|wel)?\s+)?(?:een\s+)?(?:{words})\s*(?:[.!]*\s*$|,?\s*(?=(?:want|omdat)\b))"
)
TOPIC = (
    r"(?:dit|deze|hem|'m|het|die|de\s+(?:zaak|klacht))(?:\s+(?:klacht|zaak|melding))?"
    r"(?:\s+(?:graag|wel|zelf|vandaag|morgen|verder))*"
)
UP = r"(?:op|in\s+behandeling|aan|over)(?=\s*(?:$|[.!,;]|en\b))[.!]*\s*"
TAKEN = (
    rf"(?:(?:ja|ok|oké|prima|goed)[,.!]?\s+)?ik\s+(?:pak|neem)\s+{TOPIC}\s+{UP}",
    rf"(?:dit\s+|deze\s+)?(?:pak|neem)\s+ik\s+(?:{TOPIC}\s+)?{UP}",
    rf"ik\s+(?:ga|zal)\s+{TOPIC}\s+(?:oppakken|overnemen|in\s+behandeling\s+nemen)(?=\s*(?:$|[.!,;]|en\b))[.!]*\s*",
    r"ik\s+ga\s+(?:er\s*mee|hiermee|hier\s+mee)\s+aan\s+de\s+slag(?=\s*(?:$|[.!,;]|en\b))[.!]*\s*",
    rf"(?:pak|neem)\s+{TOPIC}\s+op\s*[.!]*\s*$",
    r"opgepakt\s*[.!]*\s*$",
)
TALKED = r"(?:gespreksverslag|gesprek\s+gehad|telefoongesprek|gebeld|gesproken|gesprek)"

RULES = (
    _rule(
        rf"{NOUN}\s+(?:in|per|tijdens)\s+(?:een\s+|het\s+)?(?:telefoon)?(?:gesprek|telefoon)(?:\s+verteld)?{DAY}"
        rf"\s*[:,]?\s*{IS}{OUTCOME}",
        _tell, firm=True,
    ),
    _rule(rf"{NOUN}\s*(?:is|luidt)?\s*(?:dat\s+)?[:;=–-]*\s*{IS}{OUTCOME}", _decide, firm=True),
    _rule(rf"(?:ik\s+verklaar|wij\s+verklaren|we\s+verklaren)\s+(?:de|deze)\s+klacht\s+{OUTCOME}", _decide),
    _rule(rf"(?:de\s+|deze\s+)?klacht\s+(?:is\s+)?{OUTCOME}", _decide),
    _rule(OUTCOME.replace(r"(?:\s+verklaard)?", SURE_END + r"(?:\s+verklaard)?"), _decide),
    _rule(
        r"(?:graag\s+)?(?:verleng(?:en|ing)?|verdaag|verdagen|verdaging|uitstel)(?![a-z])"
        rf"(?={TERM_ENDS})\s*:?\s*",
        _extend,
    ),
    _rule(rf"(?:graag\s+)?(?:nog\s+)?(?:met\s+)?(?={A_LENGTH}\s+(?:verleng|uitstel|langer))", _extend),
    _rule(
        r"(?:ik|wij|we)\s+(?:verleng(?:en)?|(?:wil(?:len)?|moet(?:en)?)(?=[^.?\n]*\b(?:verleng|uitstel)))\b\s*",
        _extend,
    ),
    *(_rule(opening, _plain(EventKind.TAKEN), takes_text=False) for opening in TAKEN),
    _rule(
        r"(?:(?:de|deze)\s+)?(?:klacht|zaak)\s+(?:is\s+)?ingetrokken(?:\s+door\s+(?:de\s+)?klager)?[.!]*\s*$|ingetrokken[.!]*\s*$",
        _plain(EventKind.WITHDRAWAL),
        takes_text=False,
    ),
    _rule(
        rf"vraag\s+(?:aan|voor)?\s*(?:de\s+|het\s+)?{COMPLAINANT}\b\s*(?P<colon>[:;]|[,–-](?=\s)|$)?\s*",
        _ask_complainant, firm=True,
    ),
    _rule(r"vraag\s+aan\s+(?P<name>[^:\n]{2,60}?)\s*:\s*", _ask_colleague, firm=True),
    _rule(
        rf"(?:ik\s+heb\s+)?(?:(?:de\s+)?{COMPLAINANT}\s+)?(?:telefonisch\s+)?{TALKED}(?:\s+met\s+[^:,.\n]{{2,40}}?)?{DAY}"
        r"\s*(?::|[.,](?=\s|$)|\s–\s|\s-\s)\s*",
        _talk,
    ),
    _rule(
        r"(?:de\s+)?(?:brief|antwoord|bevestiging|besluit)\s+(?:is\s+)?(?:(?:op\s+(?P<day>[^:,\n]{3,25}?)|(?P<near>vandaag|gisteren|eergisteren))\s+)?"
        r"(?:gepost|verstuurd\s+per\s+post|per\s+post\s+verstuurd|op\s+de\s+post(?:\s+gedaan)?)\b\s*:?\s*",
        _posted, takes_text=False,
    ),
    _rule(r"maatregel(?:en)?\s*(?::|\s–\s|\s-\s)\s*", _with_text(EventKind.MEASURE), firm=True),
    _rule(
        r"(?:(?:interne\s+)?notitie|aantekening|memo)\s*(?:[:,]|\s–\s|\s-\s)\s*",
        _with_text(EventKind.NOTED), firm=True,
    ),
    *(_rule(LABEL_LINE.format(words=words), _plain(kind), takes_text=False) for words, kind in LABELS),
)  # fmt: skip
