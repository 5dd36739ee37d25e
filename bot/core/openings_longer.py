"""With which running sentences does a colleague ask for more time, or let the complainant be asked for it?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, rule
from bot.core.openings_day import A_LENGTH, BEFORE_DAY, DAY_WORDS, LENGTH, day_first, length_of
from bot.core.openings_doubt import reason_of
from bot.core.openings_sentence import FILL, LAST, MAYBE, NOT, PLEASE, SIGN, THEM, YOU, first_sentence, is_plain
from bot.core.openings_term import CONSENT
from bot.core.words import EventKind

TERM = (  # how much longer, or until when
    rf"(?P<term>(?:(?:met|van|voor|by|nog)\s+){{0,2}}(?:maximaal\s+|zeker\s+|ongeveer\s+)?{A_LENGTH}"
    rf"|(?:(?:tot(?:\s+(?:en\s+)?met)?|t/m|t\.e\.m\.|naar|op|to|until|till|voor|{BEFORE_DAY})\s+){{0,2}}{DAY_WORDS})"
)
NOUN = (
    r"(?:(?:(?:de|deze|die|onze|mijn|ons|dit|het|the|this|een|uiterste)\s+)?(?:[a-z]{0,16}-?(?<!herstel)termijn"
    r"|deadline|einddatum|streefdatum|beslisdatum|datum|zaak|klacht|beslissing|behandeling|afhandeling|afdoening"
    r"|term|case|complaint)"
    r"(?:\s+(?:van|voor|of|in|for)\s+(?:(?:de|deze|dit|this|the)\s+)?(?:zaak|klacht|dossier|case|complaint))?|'m|m"
    r"|hem|deze|dit|het|die|it|this)\s+"
)
ON_IT = rf"(?:\s+(?:op|voor|bij|aan|van)\s+(?:{NOUN.removesuffix(chr(92) + 's+')}))?"
EXCUSE = (  # "dit lukt niet voor 1 dec, maak er 18 december van"
    r"(?:(?P<excuse>(?:sorry\b|deze\b|helaas\b|dit\b|dat\b|het\b|we\b|wij\b|ik\b|ga\b|gaat\b|red\b|lukt\b|kan\b|kunnen\b"
    rf"|er\b|eerder\b|nog\b|{DAY_WORDS}){SIGN}{{0,80}}?\b(?:niet|nooit|geen|uit|langer)\b(?:[^,.;:?!\n]){{0,40}}[,.;:]\s*)"
    r"(?:dus\s+|daarom\s+)?)?"
)
MORE = (
    r"(?:extra|langer|erbij|er\s+bij|uitstel|meer(?:\s+(?:de\s+)?tijd)?|de\s+tijd|respijt|verlenging|more"
    r"|extra\s+tijd|extra\s+time)"
)
THE_TERM = r"(?:(?:de|deze|onze|the)\s+)?(?:[a-z]{0,16}-?(?<!herstel)termijn|deadline|einddatum|beslisdatum)"
VERB = r"(?:verleng|verdaag|rek|schuif|verschuif|verplaats|verzet|stel|zet|schuiven|leg|extend|move|push)"
INFINITIVE = (
    r"(?:(?:te\s+(?:worden\s+)?|worden\s+)?(?:verlengen|verdagen|oprekken|opschuiven|verschuiven|uitstellen"
    r"|verlengd|verdaagd|opgeschoven|uitgesteld|opgerekt)"
    r"|(?:op|uit)\s+te\s+(?:rekken|schuiven|stellen)|verlenging)"
)
WE = r"(?:ik|wij|we|hierbij)"
DECIDED = (
    rf"(?:{WE}\s+(?:wil|willen|wens|wensen|ga|gaan|heb\s+besloten|hebben\s+besloten|besluit|besluiten|stel\s+voor"
    r"|verzoek(?:en)?(?:\s+u)?)\s+(?:om\s+)?"
    r"|besloten\s+(?:is\s+)?(?:om\s+)?|er\s+is\s+besloten\s+(?:om\s+)?)"
)
PASSIVE = r"(?:wordt|is|dient|moet|kan|mag)\s+(?:te\s+worden\s+)?"
OPENINGS = (
    rf"{PLEASE}{VERB}\s+{FILL}(?:{NOUN})?{FILL}(?:(?:op|uit|back)\s+)?{TERM}(?:\s+(?:op|uit|back|later))?{ON_IT}",
    (
        rf"{PLEASE}(?:{DECIDED})?{FILL}(?:{NOUN})?{FILL}(?:{MORE}\s+)?{TERM}\s+(?:te\s+"
        rf"|graag\s+)?{INFINITIVE}(?:\s+te\s+worden)?{ON_IT}"
    ),
    rf"{PLEASE}(?:{DECIDED})?(?:{NOUN}){FILL}{INFINITIVE}\s+{FILL}{TERM}",
    (
        rf"{PLEASE}(?:doe|tel|plak|gooi|zet|leg|add)\s+(?:er|hier)\s+{FILL}{TERM}\s+{FILL}(?:bij\s+op|bij|op"
        rf"|bovenop|aan\s+vast|achteraan|extra|aan){ON_IT}"
    ),
    rf"{PLEASE}(?:doe|tel|plak|gooi)\s+{FILL}{TERM}\s+(?:er|hier)\s+{FILL}(?:bij|bovenop|aan\s+vast|achteraan){ON_IT}",
    rf"{PLEASE}add\s+(?:another\s+)?{TERM}(?:\s+to\s+{NOUN.removesuffix(chr(92) + 's+')})?",
    (
        rf"{PLEASE}(?:geef|gun|geven|give)\s+(?:ons|onze|me|mij|us|hem|'m|m|deze|dit|het"
        rf"|team\s+\w+)\s+{FILL}{TERM}(?:\s+{MORE})?"
    ),
    (
        rf"{PLEASE}(?:ik|wij|we|heb|hebben|is)\s+{FILL}(?:(?:heb|hebben|willen|wil|vraag|vragen|krijgen"
        rf"|need)\s+)?(?:er\s+)?{FILL}(?:(?:meer|langer|extra)\s+(?:tijd\s+)?)?(?:nodig\s*[,:]?\s+)?"
        rf"{TERM}\s+(?:{MORE}\s+)?(?:{FILL})?(?:nodig|needed|{MORE})"
    ),
    (
        rf"{PLEASE}(?:ik|wij|we)\s+(?:heb|hebben|need)\s+{FILL}(?:meer|langer|extra|more)\s+(?:tijd\s+"
        rf"|time\s+)?(?:nodig\s*)?[,:]?\s*{TERM}"
    ),
    rf"{PLEASE}maak\s+(?:er|daar|hier|{NOUN.removesuffix(chr(92) + 's+')})\s+{FILL}{TERM}(?:\s+(?:van|vn))?",
    rf"(?:{NOUN}){FILL}{PASSIVE}{FILL}{INFINITIVE}?\s*{TERM}(?:\s+{INFINITIVE}(?:\s+te\s+worden)?)?",
    rf"(?:{NOUN}){FILL}(?:wordt|is\s+nu|moet|mag|kan|gaat)\s+{FILL}(?:worden\s+|naar\s+)?{TERM}(?:\s+(?:worden|zijn))?",
    rf"{FILL}(?:(?:ver|hier)\w*\s+)?(?:verleng|verdaag)\s+(?:ik|wij|we)\s+{FILL}(?:{NOUN}){TERM}",
    (
        rf"{FILL}(?:ik|wij|we)\s+(?:verlengen|verleng|verdagen|verdaag|rek|rekken|schuiven|schuif|stellen"
        rf"|stel)\s+{FILL}(?:{NOUN}){FILL}(?:(?:op|uit)\s+)?{TERM}(?:\s+(?:op|uit))?"
    ),
    (
        rf"{PLEASE}(?:(?:een|om)\s+)?(?:verlenging|uitstel|verdaging|extensie|verlengd"
        rf"|extension)\s+{FILL}(?:of\s+)?(?:(?:gewenst|nodig|gevraagd|aangevraagd)\s+)?{TERM}"
    ),
    rf"{PLEASE}(?:nog\s+)?{TERM}\s+{MORE}",
    rf"{FILL}{NOUN}schuift\s+{FILL}(?:op\s+)?{TERM}",
    rf"{FILL}(?:de\s+)?nieuwe\s+(?:termijn|deadline|einddatum)\s*(?:(?:is|wordt)\b|:)?\s*{TERM}",
    rf"{PLEASE}(?:verlengen|verdagen|uitstellen|verlengd)\s*:?\s+{FILL}{TERM}",
    (
        rf"{FILL}{THE_TERM}\s+{FILL}(?:moet|mag|kan|gaat|schuift)\s+{FILL}(?:mee|op|omhoog|opschuiven"
        rf"|verlengd\s+worden|worden\s+verlengd|verschoven\s+worden)\s*[:,]?\s*{TERM}"
    ),
    rf"{FILL}{THE_TERM}\s*(?:\+\s*{TERM})",
    rf"{FILL}{THE_TERM}\s*:?\s+{FILL}{TERM}\s+{MORE}",
    rf"{FILL}{THE_TERM}\s+{FILL}(?=(?:naar|tot|op|t/m)\s){TERM}",
    rf"{FILL}(?:er\s+)?(?:mogen|mag|moeten|moet|komen|komt)\s+(?:er\s+)?{FILL}{TERM}\s+(?:bij|extra|erbij)",
)
WHY = (
    r"(?:gelet\s+op|wegens|in\s+verband\s+met|i\.?v\.?m\.?|vanwege|door|gezien|omdat|aangezien|nu|daar|due\s+to"
    rf"|because)\s+{SIGN}{{3,90}}?,?\s+"
)
INVERTED = (  # the reason first: "Wegens ziekte wordt de termijn verlengd met twee weken"
    (
        rf"(?P<first>{WHY})(?:wordt|is|dient|moet"
        rf"|mag)\s+(?:hierbij\s+)?(?:{NOUN}){FILL}(?:{INFINITIVE}\s+)?{TERM}(?:\s+{INFINITIVE}(?:\s+te\s+worden)?)?"
    ),
    (
        rf"(?P<first>{WHY})(?:verleng|verdaag|verlengen|verdagen|schuif|schuiven|stel|stellen|wil|willen|vraag"
        rf"|vragen)\s+(?:ik|wij|we)\s+{FILL}(?:{NOUN})?{FILL}(?:(?:op|uit)\s+)?{TERM}"
        rf"(?:\s+(?:op|uit|{MORE}|{INFINITIVE}))?"
    ),
    rf"(?P<first>{WHY}){FILL}(?:nog\s+)?{TERM}\s+(?:{MORE}|verlengd|verlengen)",
)
IS_IT = re.compile(
    r"\b(?:verleng|verdaag|[a-z]{0,16}termijn|deadline|datum|extend|extra|langer|nodig|uitstel|erbij|bij|respijt|vast|meer"
    r"|more|need|oprek|maak|geef|gun|give"
    r"|add|verdag|oprek|opschui|uit\b|rek|schuif|verschuif|schuiven|stel)",
    re.IGNORECASE,
)
TAIL = re.compile(r"^(?:(?:aub|svp|graag|please|s\.v\.p|a\.u\.b)\b[\s,.:;]*)+", re.IGNORECASE)
NOT_A_TERM = re.compile(
    r"\b(?:afspraak|bezoek|huisbezoek|hoorzitting|zitting|gesprek|herinner\w*|voorstel|monteur|reparatie|herstel)\b",
    re.IGNORECASE,
)


def _longer(head: Match, rest: str, today: date) -> Act | None:
    """By how much, or until when, and why; what is asked of nobody, doubted or denied is none."""
    sentence, more = first_sentence(head.string[head.start() :] + head.string[len(head.string) :])
    excuse = head.groupdict().get("excuse") or head.groupdict().get("first") or ""
    said = sentence[len(excuse) :]
    below = rest.partition("\n")[2]
    behind = sentence[len(head[0]) :]
    term = _term(head["term"], today)
    why = TAIL.sub("", behind.strip(" \n,.;:!?–-"))
    doubted = not is_plain(head[0][len(excuse) :] + behind.split(",")[0]) if not why else MAYBE.search(head[0])
    asks = "?" in sentence and not re.match(rf"{EXCUSE}{FILL}{YOU}", head[0], re.IGNORECASE)
    if "nodig" in head[0] and not re.search(
        r"\b(?:nog|extra|langer|meer|uitstel|verlenging|tot)\b", head[0], re.IGNORECASE
    ):
        return None  # "we hebben 2 weken nodig voor de reparatie"
    denied = NOT.search(head[0][len(excuse) :]) or re.match(r"[\s,]*(?:niet|nooit|of\b|nodig\s*\?)", behind)
    if term is None or doubted or asks or denied or not IS_IT.search(said) or NOT_A_TERM.search(head[0]):
        return None
    if re.search(
        r"\b(?:misschien|wellicht|eventueel|mits|tenzij|indien|als|of\s+zo|denk\s+ik|volgens\s+mij)\b",
        behind.split(",")[0],
    ):
        return None
    reason = "\n".join(part for part in (reason_of(why) or excuse.strip(" ,.;:"), more.strip(), below.strip()) if part)
    facts = {**term, "reason": reason}
    return Act(kind=EventKind.EXTENDED, facts=facts | ({"consent": "yes"} if CONSENT.search(sentence) else {}))


def _typed(opening: str) -> str:
    """Let "k" on a phone be "ik"."""
    return opening.replace("(?:ik|wij|we)", "(?:'?k|ik|wij|we)")


NOT_SURE = re.compile(r"\b(?:weet|denk|misschien|wellicht|twijfel\w*|geen\s+idee|als|mits)\b", re.IGNORECASE)


def _wished(head: Match, rest: str, today: date) -> Act | None:
    """Read a wish in the form of a question that goes on with why; a question alone asks whether it may."""
    term, (reason, _) = _term(head["term"], today), first_sentence(rest.strip())
    if term is None or "?" in rest or MAYBE.search(head[0]) or NOT_SURE.search(reason):
        return None
    return Act(kind=EventKind.EXTENDED, facts={**term, "reason": rest.strip()})


def _term(words: str, today: date) -> dict[str, str] | None:
    if length := LENGTH.search(words):
        return {"term": length_of(length)}
    day = re.search(DAY_WORDS, words, re.IGNORECASE)
    when = day_first(words[day.start() :], today) if day else None
    return {"until": when.day.isoformat()} if when and when.day > today else None


ASK = (
    rf"(?:{PLEASE}(?:vraag|verzoek|ask)\s+{FILL}(?:aan\s+)?{THEM}"
    rf"|{PLEASE}(?:aan\s+)?{THEM}\s+{FILL}(?:te\s+)?(?:vragen|verzoeken))"
)
ASK_THEM = (
    (
        rf"{ASK}\s+{FILL}(?=(?:om|of|if|for|whether|toestemming|akkoord|uitstel"
        rf"|in\s+te)\b{SIGN}{{0,120}}?\b(?:verleng|uitstel|langer|extra|respijt|meer\s+tijd|longer|extension"
        rf"|extend))(?={SIGN}{{0,120}}?(?:{A_LENGTH}|\b{DAY_WORDS}))"
    ),
    (
        rf"{PLEASE}vraag\s+{FILL}(?:om\s+)?(?:toestemming|akkoord|uitstel|instemming|verlenging)\s+(?:aan"
        rf"|bij)\s+{THEM}\s+(?={SIGN}{{0,80}}?(?:{A_LENGTH}|{DAY_WORDS}))"
    ),
    (
        rf"{PLEASE}leg\s+{FILL}(?:aan\s+)?{THEM}\s+voor\s+(?=(?:om|of|dat)\b{SIGN}{{0,120}}?\b(?:verleng|uitstel"
        r"|langer|extra))"
    ),
)


def _ask(head: Match, rest: str, today: date) -> Act | None:
    """Ask the complainant for it: with how much, or until when."""
    sentence, _ = first_sentence(rest)
    length = LENGTH.search(sentence)
    day = re.search(rf"\b(?:tot|naar|until|op|t/m|met)\s+(?:en\s+met\s+)?(?P<day>{DAY_WORDS})", sentence, re.IGNORECASE)
    term = _term(length[0] if length else day["day"] if day else "", today)
    asked_of_us = re.match(rf"{FILL}{YOU}", head[0], re.IGNORECASE)
    if (
        term is None
        or ("?" in sentence and not asked_of_us)
        or MAYBE.search(head[0])
        or NOT.search(sentence.split(",")[0])
    ):
        return None
    end = (length or day).end() if (length or day) else 0  # type: ignore[union-attr]
    reason = reason_of(
        re.sub(r"^\s*(?:verleng\w*|uitstel|langer|extra|te\s+\w+|mogen|krijgen|later)\b", "", sentence[end:]).strip(
            " ?"
        )
    )
    return Act(kind=EventKind.EXTENSION_ASKED, facts={**term, "reason": reason, "text": reason})


RULES = (
    *(rule(opening, _ask) for opening in ASK_THEM),
    *(rule(rf"{EXCUSE}{_typed(opening)}{LAST}", _longer) for opening in OPENINGS),
    *(rule(f"{_typed(opening)}{LAST}", _longer) for opening in INVERTED),
    rule(
        rf"{FILL}(?:kan|mag)\s+{THE_TERM}\s+{FILL}{TERM}\s*(?:verlengd\s*|worden\s*|verlengd\s+worden\s*|langer\s*)?"
        r"\?\s+(?=(?:ik|we|wij|want|omdat|de|het|er|onze|mijn)\s)",
        _wished,
    ),
)
