"""In which short everyday words does a colleague ask for what changes hands, haste, silence, a letter or an answer?"""

import re
from datetime import date

from bot.core.instruction_refers import BACK
from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_day import DAY_WORDS, day_within
from bot.core.openings_doubt import NO, is_vague, reason_of
from bot.core.openings_draft import POLITE_ONLY, send_draft
from bot.core.openings_pass import CASE_NUMBER, WHO, person_first, titled_first
from bot.core.openings_quiet import NOTICES, asks
from bot.core.words import EventKind

ASKED = re.compile(r"[^.!\n]{0,200}\?")
TOLD = re.compile(r"\s*(?::|(?:door\s+)?(?:dat|of|wat|hoe|wanneer)\b)", re.IGNORECASE)
PLACE = re.compile(r"(?:huis|kantoor|meneer|mevrouw|mw|mevr|de|het|een|mijn|ons|jou|mij|me|u)\b", re.IGNORECASE)
IT = r"(?:(?:dit|deze|die|dat|het|hem|'m|m|'t|t|ze|(?:de|deze|dit)\s+(?:zaak|klacht|dossier|melding))(?:\s+(?:zaak|klacht|melding))?)"  # noqa: E501 - one way to say it is one line
SMALL = r"(?:(?:graag|aub|svp|maar|even|ff|dan|ook|dus|gewoon|toch|nu|al|wel|weer|gelijk|meteen|helaas|echt|vanaf\s+nu|in\s+het\s+vervolg|per\s+direct|voortaan)\s+){0,4}"  # noqa: E501 - as above
ENDS = r"(?:\s+(?:hoor|graag|aub|svp|dus|nu|maar|even|ff|gewoon|ook|verder|alsjeblieft|please|helaas))*(?=\s*(?:$|[.,;!:)(–-]|want\b|omdat\b|en\b|dus\b|zodat\b|anders\b))"  # noqa: E501 - as above


def _plain(kind: EventKind, **facts: str) -> Reader:
    """The words are the act; what stands behind them is its reason."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        if is_vague(rest) or NO.match(rest) or ASKED.match(rest):
            return None
        text = reason_of(rest)
        return Act(kind=kind, facts=facts | ({"text": text} if text else {}))

    return read


def _take(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    return None if is_vague(rest) or NO.match(rest) or ASKED.match(rest) else Act(kind=EventKind.TAKEN)


def _to(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """To the name that stands behind; with a capital, for a place may stand there too."""
    name, left = titled_first(rest, lower=False)
    if not name or PLACE.match(name) or is_vague(left) or ASKED.match(left) or TOLD.match(left):
        return None
    text = reason_of(left)
    return Act(kind=EventKind.PASSED, facts={"to": name} | ({"text": text} if text else {}))


def _named(kind: EventKind, fact: str, **facts: str) -> Reader:
    """About the name that stands in the opening."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        name, left = person_first(head["who"].strip(), lower=False)
        if not name or left.strip() or PLACE.fullmatch(name) or is_vague(rest) or ASKED.match(rest):
            return None
        text = reason_of(re.sub(r"^\s*(?:neer|toe|door|over|thuis)\b", "", rest))
        return Act(kind=kind, facts={fact: name} | facts | ({"text": text} if text else {}))

    return read


def _merge(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """By the whole number, where a short one of the same case stands before it."""
    number = head["number"].upper()
    short = head["short"].lstrip("0")
    same = number.rpartition("-")[2].lstrip("0") == short
    return Act(kind=EventKind.MERGED, facts={"case": number}) if same and not ASKED.match(rest) else None


def _quiet(head: Match, rest: str, today: date) -> Act | None:
    """Read the day in the middle, or "tot dan": the day of the other act."""
    said = head["day"]
    when = day_within(said, today) if said.lower() not in {"dan", "die tijd", "die dag"} else None
    if is_vague(rest) or (when is None and said.lower() not in {"dan", "die tijd", "die dag"}):
        return None
    text = reason_of(rest)
    until = when.day.isoformat() if when else BACK
    return Act(kind=EventKind.REMINDERS_PAUSED, facts={"until": until} | ({"text": text} if text else {}))


def _away(head: Match, rest: str, today: date) -> Act | None:
    when = day_within(head["day"], today)
    if when is None or when.day <= today or is_vague(rest) or ASKED.match(rest):
        return None
    return Act(kind=EventKind.AWAY, facts={"until": when.day.isoformat()})


def _send(head: Match, rest: str, today: date) -> Act | None:
    return send_draft(head, rest, today) if POLITE_ONLY.fullmatch(rest) else None


ME = r"(?:mij|me|mezelf|mijzelf)"
TAKES = (
    rf"(?:{IT}\s+)?(?:doe|neem|pak|behandel|trek|houd?)\s+ik\s+{SMALL}(?:zelf\s+)?(?:op\s+(?:me|mij)|op|over|aan|naar\s+me\s+toe|bij\s+mij|zelf|in\s+behandeling|voor\s+mijn\s+rekening)(?:\s+van\s+(?-i:[A-Z])\w{{1,20}})?{ENDS}",
    rf"(?:'?k|ik)\s+(?:neem|pak|doe|houd?|behandel)\s+{IT}\s+{SMALL}(?:zelf(?:\s+wel)?|bij\s+(?:me|mij)|over|op|aan)(?:\s+van\s+(?-i:[A-Z])\w{{1,20}})?{ENDS}",
    rf"(?:'?k|ik)\s+(?:neem|pak|doe)\s+{IT}(?:\s+(?:onder\s+me|op))?{ENDS}",
    rf"ik\s+(?:ontferm|bekommer)\s+(?:me|mij)\s+{SMALL}(?:er|hier)\s*(?:wel\s+)?over{ENDS}|{IT}\s+(?:is|wordt|blijft)\s+{SMALL}(?:van\s+mij|voor\s+mij|bij\s+mij|de\s+mijne){ENDS}|(?:mine|i'?ll\s+take\s+(?:it|this|this\s+one)|i\s+take\s+(?:it|this|over)){ENDS}",
)
PASSES_TO = (
    r"(?:geef|leg|stel)\s+(?:de|deze|dit|die|het)\s+(?:kwestie|zaak|klacht|dossier)\s+in\s+(?:de\s+)?handen\s+van\s+(?=\S)",
    r"(?:de|deze|dit|die|het)\s+(?:kwestie|zaak|klacht|dossier)\s+in\s+(?:de\s+)?handen\s+te\s+(?:geven|leggen|stellen)\s+van\s+(?=\S)",
    rf"(?:nee\s*[,.]?\s+)?niet\s+(?:aan|naar|bij)\s+(?-i:[A-Z])\w{{1,20}}(?:\s+(?:geven|doorgeven|doorzetten|leggen))?\s*[,.;]?\s+(?:maar\s+)?{SMALL}(?:aan|naar|bij)\s+(?=\S)",
    rf"{IT}\s+{SMALL}(?:door\s+)?(?:naar|aan)\s+(?=(?:(?:het\s+)?team\s+|collega\s+)?(?-i:[A-Z]))",
    rf"(?:{IT}\s+)?(?:is|lijkt\s+me|lijkt\s+mij)\s+{SMALL}(?:meer|eerder|typisch|echt)\s+(?:iets|een\s+zaak|werk|een)\s+voor\s+(?=(?-i:[A-Z]))",
    rf"(?:dus\s+)?(?:doe|zet|geef|gooi)\s+{SMALL}{IT}\s+{SMALL}(?:maar\s+)?(?:naar|bij|aan)\s+(?=(?:(?:het\s+)?team\s+)?(?-i:[A-Z]))",
)
PASSES_NAMED = (
    rf"(?:leg|zet|breng|stel|geef)\s+{SMALL}{IT}\s+{SMALL}(?:bij|aan|naar)\s+{WHO}\s+(?:neer|toe|door|over|thuis|in\s+het\s+bakje){ENDS}",
    rf"{IT}\s+{SMALL}(?:bij|aan|naar)\s+{WHO}\s+(?:neerleggen|doorgeven|doorzetten|overdragen|toewijzen|onderbrengen){ENDS}",
)
INVOLVED = rf"(?:mag|kan|moet)\s+(?:(?:hier|er|daar)\s*)(?:dus\s+|zelf\s+)?niet\s+(?:over\s+(?:beslissen|oordelen|gaan)|aan\s+(?:zitten|komen|werken)|mee\s+bemoeien|bij\s+betrokken\s+zijn|naar\s+kijken){ENDS}"  # noqa: E501 - as above
ASIDES = (
    rf"ik\s+{INVOLVED}",
    rf"ik\s+(?:wil|kan|mag)\s+(?:hier|er)\s*niet\s+bij\s+betrokken\s+(?:worden|zijn|raken){ENDS}",
    rf"ik\s+ben\s+(?:met|van)\s+(?:de\s+)?(?:klager|klaagster|mevrouw|meneer|hem|haar|deze\s+(?:familie|mevrouw|meneer)|de\s+familie)\s+(?:goed\s+)?(?:bevriend|getrouwd|familie|gescheiden){ENDS}",
    r"ik\s+ken\s+(?:de\s+|deze\s+)?(?:familie|mensen|mevrouw|meneer|klager|klaagster|hem|haar|ze|hen)(?:\s+(?-i:[A-Z])\w{1,20})?\s+(?:persoonlijk|priv[eé]|(?:te\s+|heel\s+)?goed)\s*,?\s*(?:dus|en\s+daarom|daarom)\s+(?=(?:ik|kan|mag|wil|moet|liever|haal|geef|niet|graag))",
)
URGENT = (
    rf"(?:(?:is|heeft|krijgt|verdient)\s+)?(?:wel|graag|echt|dus)\s+(?:graag\s+)?(?:met\s+)?(?:spoed|haast|voorrang){ENDS}",
    rf"haast\s+(?:mee|bij|geboden){ENDS}|(?:geef\s+{IT}?\s*)?{SMALL}(?:prioriteit|voorrang)\s+(?:geven|graag|aub|svp){ENDS}|geef\s+(?:{IT}\s+)?{SMALL}(?:prioriteit|voorrang){ENDS}|maak\s+(?:er|hier|daar)\s+{SMALL}(?:een\s+)?(?:spoed(?:zaak|geval|je)?|prio(?:riteit)?)\s+van{ENDS}|met\s+spoed\s+(?:graag|aub|svp|behandelen|oppakken){ENDS}",
)
CALM = (
    rf"(?:{IT}\s+)?hoeft\s+{SMALL}(?:niet\s+(?:meer\s+)?(?:met|op)\s+(?:spoed|haast)|geen\s+(?:spoed|haast|prioriteit)(?:\s+meer)?)(?:\s+(?:te\s+(?:zijn|hebben)))?{ENDS}",
    rf"(?:de\s+)?(?:spoed|urgentie|prio(?:riteit)?|haast)\s+{SMALL}(?:er\s*)?(?:af|vanaf|weg)(?:\s+(?:halen|doen))?{ENDS}|(?:de\s+)?spoed\s+(?:mag|kan)\s+{SMALL}er\s+{SMALL}(?:af|vanaf|van\s+af){ENDS}",
    rf"(?:mark|set|label)\s+(?:it|this)(?:\s+(?:case|one))?\s+(?:as\s+)?(?:not|non)[\s-]*urgent{ENDS}|not\s+urgent(?:\s+(?:anymore|any\s+more))?{ENDS}",
)
KINDS = (
    (r"klacht", EventKind.COMPLAINT),
    (r"reparatie(?:verzoek)?", EventKind.REPAIR),
    (r"(?:buren|geluids)?overlast", EventKind.NUISANCE),
    (r"(?:service|stook)?kosten", EventKind.COSTS),
    (r"overig", EventKind.OTHER),
)
LABEL = r"(?:(?:kan|mag|moet)\s+)?(?:dus\s+)?(?:(?:het|'?t)\s+)?(?:label|etiket|soort)\s+(?:dus\s+|graag\s+|op\s+|wordt\s+|naar\s+|moet\s+)?['\"‘“]?(?:{words})['\"’”]?(?:\s+(?:zijn|worden|erop|graag|aub|svp))*(?=\s*(?:$|[.,;!(]|want\b|en\b))"  # noqa: E501 - as above
LETTER = r"(?:(?:(?:de|het|deze|die|dit)\s+)?(?:brief|besluit|concept|mail|antwoord|uitspraak|voorstel|tekst))"
FINE = r"(?:prima|goede|goeie|mooie?|nette|top|keurige|perfecte|fijne)"
SENDS = (
    rf"{FINE}\s+(?:brief|besluit|concept|mail|antwoord|tekst|zo)\s*[,.;!]?\s+{SMALL}(?:versturen|verstuur|verzenden|verzend|stuur\s+maar|mag\s+weg|kan\s+weg|de\s+deur\s+uit){ENDS}",
    rf"{SMALL}(?:mag|kan)\s+(?:hij|ie|deze|{LETTER})\s+{SMALL}(?:zo\s+)?(?:weg|verstuurd(?:\s+worden)?|verzonden(?:\s+worden)?|de\s+deur\s+uit|eruit|op\s+de\s+post|de\s+bus\s+in){ENDS}",
    rf"(?:hij|ie)\s+(?:mag|kan)\s+{SMALL}(?:zo\s+)?(?:weg|verstuurd(?:\s+worden)?|verzonden(?:\s+worden)?|de\s+deur\s+uit|eruit|op\s+de\s+post|de\s+bus\s+in){ENDS}",
    rf"(?:{LETTER}\s+)?(?:mag|kan)\s+{SMALL}(?:zo\s+)?(?:naar\s+buiten|op\s+de\s+(?:post|bus)|de\s+(?:bus|brievenbus|post)\s+in){ENDS}",
    r"send\s+(?:the\s+)?(?:letter|draft|decision)(?:\s*,?\s*(?:please|thanks|thank\s+you|now|out))*(?=\s*(?:$|[.!]))",
)
REFUSES = (
    rf"ik\s+kan\s+(?:hier|er|daar)\s*(?:zo\s+)?niet\s+mee\s+(?:instemmen|akkoord\s+gaan|leven){ENDS}",
    rf"niet\s+goed\s+zo\s*[,.;]\s*(?:ik\s+(?:ga\s+)?)?niet\s+akkoord{ENDS}|(?:hier|daar)\s+zet\s+ik\s+(?:mijn\s+(?:handtekening|naam|krabbel)\s+(?:zo\s+)?niet|geen\s+(?:handtekening|krabbel)|niet\s+mijn\s+(?:handtekening|naam))\s+onder{ENDS}",
    rf"(?:zo\s+(?:teken|onderteken)\s+ik\s+(?:dit|deze|hem|het)?\s*niet|(?:dit|deze|hem)\s+teken\s+ik\s+(?:zo\s+)?niet|dit\s+is\s+(?:nog\s+)?niet\s+goed\s+genoeg|(?:dit|deze|die|hij)\s+keur\s+ik\s+(?:af|niet\s+goed)){ENDS}",
)
DAY = rf"(?:(?:op|voor)\s+)?(?:(?:\w{{2,6}}dag\s+)(?:de\s+)?\d{{1,2}}e\b|(?:die|deze|dezelfde)\s+(?:dag|datum|tijd)|dan|(?:{DAY_WORDS})|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?)"  # noqa: E501 - as above
AT = r"(?:\s+(?:om\s+)?(?:half\s+\w{2,6}|(?:kwart\s+(?:over|voor)\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:uur|u|h)?|om\s+\w{2,6}))?"  # noqa: E501 - as above
APPOINTMENT = r"(?:(?:die|de|deze|dat|het)\s+(?:afspraak|bezoek|huisbezoek|gesprek|hoorzitting|zitting|overleg))"
FOR_IT = rf"(?:\s+(?:voor|van|op|bij|met)\s+(?:{APPOINTMENT}|{DAY}{AT})|\s+{APPOINTMENT})"
COMES = (
    rf"(?:'?k|ik)\s+ben\s+er\s+{DAY}{AT}\s+(?:ook\s+|gewoon\s+)?bij{ENDS}",
    rf"{DAY}{AT}\s+(?:past|schikt|lukt|komt)\s+(?:(?:mij|me|prima|goed|uitstekend|uit|wel)\s*)+(?:,?\s*{APPOINTMENT})?{ENDS}",
    rf"{DAY}{AT}\s+(?:is\s+(?:goed|prima|akkoord|ok|oké)\s+(?:voor|bij|wat)\s+(?:mij|me)(?:\s+betreft)?|kan\s+ik\s+(?:wel|prima|goed|erbij\s+zijn)){ENDS}",
)
STAYS = (
    rf"(?:{APPOINTMENT}|{DAY}{AT})(?:{FOR_IT})?\s+(?:kan|zal)\s+ik\s+{SMALL}niet\s+(?:bijwonen|halen|redden)(?=\s*(?:$|[.,;!]|want\b|omdat\b|wegens\b|vanwege\b))",
    rf"(?:(?:helaas|sorry)\s*,?\s+)?kan\s+ik\s+{SMALL}niet\s*(?:{DAY}{AT}|{APPOINTMENT}|bij\s+zijn){ENDS}",
    rf"(?:(?:helaas|sorry)\s*,?\s+)?ik\s+(?:red|haal|kan)\s+{SMALL}(?:(?:het|{DAY}{AT}|{APPOINTMENT})\s+){{1,2}}{SMALL}niet(?:\s+helaas)?{ENDS}",
    rf"(?:{APPOINTMENT}|dat|die)\s+(?:moet|zal|gaat|kan|mag)\s+{SMALL}zonder\s+mij(?:\s+(?:door|doorgaan))?{ENDS}|{DAY}{AT}\s+(?:kan|red|haal)\s+ik\s+(?:er\s+|het\s+)?{SMALL}niet\s*(?:bij(?:\s+zijn)?)?{ENDS}|(?:ik\s+)?(?:moet|zal)\s+(?:ik\s+)?{SMALL}(?:verstek\s+laten\s+gaan|afzeggen|afhaken){FOR_IT}{{1,2}}{ENDS}",
)
STATUS = (
    rf"(?:wat\s+is\s+(?:hier|nu|hier\s+nu|er)\s+(?:nu\s+)?de\s+(?:stand(?:\s+van\s+zaken)?|status)|hoe\s*ver\s+(?:zijn|staan|liggen|is)\s+(?:we|wij|jullie|{IT})(?:\s+(?:met|in|hiermee|ermee|al|nu)(?:\s+{IT})?)*|(?:graag\s+)?(?:een\s+)?(?:overzicht(?:je)?|lijstje|samenvatting)\s+van\s+wat\s+er\s+(?:al|tot\s+nu\s+toe)\s+(?:is\s+)?(?:gedaan|gebeurd)(?:\s+is)?)\s*[?.!]*\s*$",
    rf"(?:stuur|mail|geef)\s+(?:(?:me|mij|ons|even|ff|gelijk|meteen|graag|eens|nog)\s+){{0,4}}(?:de\s+)?(?:stand(?:\s+van\s+zaken)?|status)(?:\s+(?:van|in|bij|over)\s+{IT})?(?:\s+(?:wil\s+je|aub|svp|graag|even))*\s*[?.!]*\s*$",
)
GUIDE = r"(?:uitleg|handleiding|hulp|instructies?|spiekbriefje|lijst(?:je)?\s+met\s+(?:commando\w*|woorden|opdrachten))"
HELP = (
    rf"help\s*[,!.]?\s+(?:ik\s+(?:weet|snap|begrijp)\b[^.?\n]{{0,80}}|hoe\s+werkt\b[^.?\n]{{0,40}})(?=\s*(?:$|[.?!,]))[.?!]*(?:,?\s*stuur\s+(?:me\s+|mij\s+|even\s+)*(?:de\s+)?{GUIDE})?",
    rf"(?:(?:stuur|mail|geef)\s+)?(?:(?:me|mij|ook|even|ff|graag|nog)\s+){{0,4}}(?:de|wat|een|je|die)\s+{GUIDE}(?:\s+(?:graag|maar|aub|svp|nog))*(?=\s*(?:$|[.,!?]))(?:,\s*ik\s+(?:weet|snap|begrijp)\b[^.?\n]{{0,80}})?[.!?]*\s*$",
)
UNTIL = rf"(?:tot|t/m|tot\s+en\s+met|voor)\s+(?P<day>(?:{DAY_WORDS})|dan|die\s+tijd|die\s+dag)"
SILENT = (
    rf"(?:(?:me|mij|ons|verder|dus|hier|graag)\s+){{0,3}}geen\s+{NOTICES}\s+(?:(?:meer|hierover|sturen|te\s+sturen)\s+){{0,2}}{UNTIL}{ENDS}",
    rf"(?:stuur|mail|geef)\s+(?:(?:me|mij|ons|verder|dus|hier|even|maar|graag)\s+){{0,3}}geen\s+{NOTICES}\s+(?:(?:meer|hierover)\s+){{0,2}}{UNTIL}{ENDS}",
    rf"(?:dus\s+)?{UNTIL}\s+{SMALL}(?:geen|niet\s+meer)\s+(?:{NOTICES}|herinneren|mailen)(?:\s+(?:meer|graag|sturen|aub|svp))*{ENDS}",
    rf"(?:de\s+)?{NOTICES}\s+(?:graag\s+)?{UNTIL}\s+{SMALL}(?:niet(?:\s+sturen)?|uit|stoppen|stopzetten|pauzeren){ENDS}",
    rf"(?:hou|houd|stop)\s+(?:(?:er|eens|nou|even|maar|ff)\s*){{0,3}}(?:mee\s+op|op|mee)?\s*(?:met\s+)?(?:(?:mij|me|om|elke\s+dag|steeds|iedere\s+dag)\s+){{0,4}}(?:te\s+)?(?:herinneren|mailen|rappelleren|zeuren)\s+{UNTIL}{ENDS}",
)
RULES = (
    *(rule(opening, _take) for opening in TAKES),
    *(rule(opening, _to) for opening in PASSES_TO),
    *(rule(opening, _named(EventKind.PASSED, "to")) for opening in PASSES_NAMED),
    *(rule(opening, _plain(EventKind.NAMED, named="self")) for opening in ASIDES),
    rule(rf"{WHO}\s+{INVOLVED}", _named(EventKind.NAMED, "named"), weak=True),
    *(rule(opening, _plain(EventKind.NOT_URGENT)) for opening in CALM),
    *(rule(opening, _plain(EventKind.URGENT)) for opening in URGENT),
    *(rule(LABEL.replace("{words}", words), _plain(kind)) for words, kind in KINDS),
    *(rule(opening, _send) for opening in SENDS),
    *(rule(opening, _plain(EventKind.DRAFT_REFUSED)) for opening in REFUSES),
    *(rule(opening, _plain(EventKind.MEETING_ANSWERED, answer="no"), weak=True) for opening in STAYS),
    *(rule(opening, _plain(EventKind.MEETING_ANSWERED, answer="yes"), weak=True) for opening in COMES),
    rule(
        rf"(?:voeg|gooi|plak)\s+{SMALL}(?:{IT}\s+)?{SMALL}samen\s+(?:met|bij)\s+#?(?P<short>\d{{1,6}})\s*[,(]?\s*(?:(?:volledig|volledige|dus|dat\s+is|het)\s+)*(?:(?:zaak)?nummer\s+)?(?:is\s+)?(?P<number>(?=[a-z]{{2,12}}-){CASE_NUMBER})\)?",
        _merge,
    ),
    *(rule(opening, asks("status"), takes_text=False, weak=True) for opening in STATUS),
    *(rule(opening, asks("help"), takes_text=False, weak=True) for opening in HELP),
    *(rule(opening, _quiet) for opening in SILENT),
    rule(
        rf"ik\s+ben\s+(?:er\s+)?(?:pas\s+)?weer(?:\s+(?:er|terug|aanwezig|op\s+kantoor|bereikbaar))?\s+(?:vanaf|per|op)\s+(?P<day>{DAY_WORDS}){ENDS}",
        _away,
    ),
)
