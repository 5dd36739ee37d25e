"""In which other words does a colleague ask who has a case, how it stands, for help, a form or silence, or is away?"""

import re
from datetime import date, timedelta

from bot.core.instruction_refers import BACK
from bot.core.openings_act import Act, Match, rule
from bot.core.openings_day import A_LENGTH, BEFORE_DAY, DAY_WORDS, LENGTH, day_first, day_within, length_of
from bot.core.openings_doubt import DENIED, is_vague, reason_of
from bot.core.openings_pass import person_first
from bot.core.openings_quiet import BACK_THERE, TILL, asks, read_away, read_pause
from bot.core.words import EventKind

# --- what is asked of us ---------------------------------------------------------------------------------------

IT = r"(?:dit|deze|die|dat|het|hem|'m|m|'t|t|ie|(?:(?:de|deze|die|dit|mijn)\s+)?(?:zaak|klacht|dossier|melding))(?:\s+(?:zaak|klacht|melding))?"  # noqa: E501 - one way to say it is one line
NOW = r"(?:\s+(?:nu|nou|eigenlijk|trouwens|tegenwoordig|momenteel|op\s+dit\s+moment|op\s+het\s+ogenblik|inmiddels|al|dan|ook\s+alweer|alweer|in\s+behandeling|onder\s+zich|opgepakt|toegewezen|nog|precies|mee|over|op|ermee))*"  # noqa: E501 - one way to say it is one line
TAIL = r"(?:\s*\?+|\s*[.!,;]|\s*$|\s+(?=(?:nu|want|ik|omdat|sinds|zodat|en)\b))"
ME = r"(?:(?:me|mij|ons|even|ff|ook|graag|aub|svp|maar|eens|es|nog|snel|alsjeblieft)\s+){0,4}"
END = r"\s*(?:\?+|[.!]*\s*$|,|(?=en\b))"
WHO = (
    rf"(?:wie\s+(?:heeft|behandelt|doet|is\s+van|zit\s+(?:er\s+)?(?:op|aan)|gaat\s+over)\s+{IT}{NOW}{TAIL}"
    rf"|wie\s+(?:zit|is|gaat|werkt)\s+(?:hier|er|daar)\s*(?:(?:nu|nou|eigenlijk|ook\s+alweer)\s+){0, 2}(?:op|mee\s+bezig|over|aan|van)?{NOW}{TAIL}"  # noqa: E501
    rf"|(?:bij|van|aan|op)\s+wie(?:ns\s+naam)?\s+(?:ligt|is|zit|staat|hoort)\s+{IT}{NOW}{TAIL}"
    r"|(?:bij\s+)?wie\s+(?:moet|kan|mag)\s+ik\s+(?:hier(?:voor|over)|voor\s+deze\s+(?:zaak|klacht))\s+(?:zijn|hebben|bellen|benaderen)\s*\?*"
    rf"|(?:is|ligt)\s+{IT}\s+(?:al\s+|nog\s+)*(?:door\s+iemand\s+)?(?:opgepakt|bij\s+iemand|toegewezen)(?:\s+door\s+iemand)?\s*\?"
    rf"|heeft\s+iemand\s+{IT}\s+(?:al|nu)\b[^?\n]{{0,20}}\?|who(?:'s|\s+is|\s+has)\s+(?:on|handling|got|working\s+on)?\s*(?:this|it)(?:\s+(?:one|case|now))*\s*\?*"
    rf"|{ME}(?:laat|zeg|geef|vertel)\s+{ME}(?:weten\s+|door\s+)?wie\s+{IT}\s+(?:heeft|behandelt|doet)\b"
    r"|(?:(?:graag|gaarne)\s+)?(?:(?:wil|verneem|hoor|weet|zou)\s+ik|ik\s+(?:wil|verneem|hoor|zou))\s+(?:(?:graag|gaarne|van\s+u|even|weten|horen)\s+){0,3}wie\s+[^.?\n]{2,40}?\b(?:heeft|behandelt|doet|is)\b"
    r"|wie\s+is\s+(?:de\s+|hier\s+(?:de\s+)?|nu\s+(?:de\s+)?)?(?:behandelaar|eigenaar|zaakbehandelaar)[^.?\n]{0,30}(?:\?|$))"
)
STATUS = (
    rf"(?:hoe\s*(?:ver)?\s+(?:staat|is|loopt|gaat)\s+(?:{IT}|'t|t|het)?\s*(?:er)?(?:\s*(?:nu|eigenlijk|trouwens))?\s*(?:voor|mee|ermee|met|hiermee|hier\s*mee|bij)(?:\s+{IT})?{NOW}{TAIL}"
    rf"|hoe\s*(?:ver)?\s+(?:staan|zijn|liggen)\s+(?:we|wij|jullie)\s*(?:er\s*(?:voor|mee)?|hier\s*mee|hiermee|met\s+{IT})?{NOW}{TAIL}"
    rf"|waar\s+(?:staan|zijn)\s+(?:we|wij)\s*(?:nu|mee|hiermee|met\s+{IT})?{NOW}{TAIL}"
    rf"|(?:stuur|geef|mail|mag\s+ik|doe|graag|ik\s+wil|kan\s+ik)\s+{ME}(?:(?:een|de|het|kort(?:e)?|actuele)\s+){{0,2}}(?:update|stand(?:\s+van\s+zaken)?|overzicht(?:je)?(?:\s+van\s+{IT})?|status|tussenstand|samenvatting\s+van\s+{IT})(?:\s+(?:van\s+{IT}|krijgen|hebben|graag|aub|svp|hiervan|hierover|even))*{END}"
    rf"|(?:update|tussenstand|stand\s+van\s+zaken|status)(?:\s+(?:van\s+{IT}|graag|aub|svp|please|pls|hiervan))*{END}"
    rf"|wat\s+is\s+(?:(?:nu|eigenlijk)\s+)?de\s+(?:stand(?:\s+van\s+zaken)?|status|deadline|termijn|uiterste\s+datum)(?:\s+(?:van|bij|voor)\s+{IT})?{NOW}{TAIL}"
    rf"|(?:wat\s+(?:moet|gebeurt)\s+er\s+(?:nu\s+|nog\s+|hier\s+){{0,2}}(?:gebeuren|mee|gedaan\s+worden)|wat\s+is\s+er\s+(?:al|tot\s+nu\s+toe)\s+(?:gebeurd|gedaan))[^?\n]{{0,30}}\?"
    rf"|(?:wanneer\s+(?:is|loopt|verloopt)\s+de\s+(?:termijn|deadline)(?:\s+af)?|hoe\s+lang\s+hebben\s+(?:we|wij)\s+nog|tot\s+wanneer\s+hebben\s+(?:we|wij))[^?\n]{{0,30}}(?:\?|$)"
    rf"|(?:(?:(?:graag|gaarne)\s+)?(?:(?:wil|verneem|hoor|zou)\s+ik|ik\s+(?:wil|verneem|hoor|zou))\s+(?:(?:graag|gaarne|van\s+u|even|weten|horen)\s+){{0,3}})?(?:wat\s+de\s+(?:stand(?:\s+van\s+zaken)?|status)|hoe\s+het\s+(?:ermee|met\s+{IT}))\s+(?:is|staat){END}"
    rf"|praat\s+me\s+{ME}bij|what(?:'s|\s+is)\s+(?:the\s+)?(?:status|state)(?:\s+of\s+(?:this|it)(?:\s+(?:case|complaint))?)?(?:\s+please)?\s*\?*|(?:any\s+)?update\s*\?)"
)
LIST = r"(?:lijst(?:je)?|overzicht(?:je)?|handleiding|spiekbriefje|uitleg|instructie|hulp|gebruiksaanwijzing)"
CAN = r"(?:wat\s+(?:kan|kun|mag|moet)\s+(?:ik|je|jij|men|u)\s+(?:(?:hier|nu|nou|allemaal|verder|zoal|dan|ook|eigenlijk|jou|je|jullie|hiermee|op\s+deze\s+mail|in\s+een\s+antwoord)\s+)*(?:(?:met\s+)?(?:terug)?(?:sturen|typen|antwoorden|doen|zeggen|vragen|schrijven|mailen|intypen|gebruiken|invullen|allemaal)))"  # noqa: E501 - one way to say it is one line
HELP = (
    rf"(?:{CAN}{NOW}(?:\s+(?:naar\s+jou|aan\s+jou|als\s+antwoord|in\s+een\s+mail|met\s+deze\s+mail))*{TAIL}|wat\s+(?:kun|kan)\s+(?:jij|je|u)\s+(?:allemaal|zoal)(?:\s+(?:doen|voor\s+me\s+doen))?{TAIL}"
    rf"|(?:stuur|mail|geef|mag\s+ik|graag|doe)\s+{ME}(?:(?:een|de|het|dat|wat)\s+)?{LIST}(?:\s+(?:met\s+)?(?:(?:van\s+)?wat\s+ik|commando\w*|opdrachten|mogelijkheden|met\s+(?:commando\w*|opdrachten|woorden)|hierover|hoe\s+dit\s+werkt|graag|hebben|krijgen|es|eens|nog)\b[^.?\n]{{0,60}})?{END}"
    rf"|(?:een\s+)?{LIST}\s+(?:met\s+|van\s+)?wat\s+ik\s+[^.?\n]{{3,60}}{END}"
    rf"|{LIST}(?:\s+(?:graag|aub|svp|nodig|please))+{END}"
    r"|hoe\s+(?:werkt|gebruik\s+ik|bedien\s+ik|doe\s+ik)\s+(?:dit|deze\s+mailbox|dit\s+(?:adres|systeem|programma)|jou|het\s+hier|deze\s+bot)(?:\s+(?:eigenlijk|precies|hier|allemaal|ook\s+alweer))*\s*(?:\?|$|,)"
    r"|ik\s+snap\s+(?:er\s+)?(?:niks|niets|geen\s+bal|niet\s+wat\s+ik\s+(?:moet|kan))\b[^.,?\n]{0,40}(?:[.,?]\s*(?:leg|help|stuur|wat|hoe)\b[^\n]{0,60})?"
    r"|(?:welke|wat\s+voor)\s+(?:commando\w*|opdrachten|woorden|mogelijkheden)\s+(?:kan|kun|zijn|ken|heb|mag|begrijp|snap)\b[^\n?]{0,40}\?*"
    r"|help\s+(?:me|mij|ons)(?:\s+(?:even|ff|eens|es|aub|svp|hier(?:mee)?|op\s+weg))*\s*(?:[.!?]|$)|how\s+does\s+this\s+work\s*\?*|what\s+can\s+(?:i|you)\s+(?:do|type|say|reply)(?:\s+here)?\s*\?*"
    r"|leg\s+(?:me\s+|even\s+|ff\s+|eens\s+|es\s+)*uit\s+(?:hoe\s+(?:dit|het)\s+werkt|wat\s+ik\s+(?:kan|moet))[^\n?]{0,40})"
)
A_FORM = r"(?:(?:leeg|lege|nieuw|intern|interne|papieren|blanco|dat|die)\s+){0,2}(?:(?:intake|klacht(?:en)?|aanmeld|telefoon|balie|meld(?:ings)?)?formulier(?:tje)?|papieren\s+versie|invulformulier)"  # noqa: E501 - one way to say it is one line
FOR_WHAT = r"(?:\s+(?:voor|om)\s+[^?\n.,;]{3,60}?|\s+(?:van|bij|aan)\s+(?:de\s+)?(?:balie|telefoon|klachten))?"
FORM = (
    rf"(?:(?:stuur|mail|geef|bezorg|graag|doe)\s+{ME}(?:(?:het|een|dat|t|'t|zo'?n)\s+)?{A_FORM}{FOR_WHAT}(?:\s+(?:ook|even|ff|graag|aub|svp|nog|es|eens|hebben|ontvangen|toe|op|door|sturen|mailen|toesturen|naar\s+mij))*{END}"
    rf"|(?:het|een|t|'t)?\s*{A_FORM}{FOR_WHAT}\s+(?:graag|aub|svp|please|sturen|mailen|toesturen|nodig|opsturen)(?:\s+(?:graag|aub|svp|sturen|mailen|hebben|nog|even))*{END}"
    rf"|ik\s+(?:wil|zoek|heb|mis)\s+(?:graag\s+|nog\s+|even\s+)*(?:het|de|een|t|'t)\s+{A_FORM}{FOR_WHAT}(?:\s+(?:nodig|hebben|ontvangen|graag|kwijt))*{END}"
    rf"|(?:en\s+)?waar\s+(?:is|vind|staat|kan\s+ik|haal)\s+(?:ik\s+)?(?:het|een|dat|t|'t)?\s*{A_FORM}{FOR_WHAT}(?:\s+(?:gebleven|vinden|krijgen|downloaden|nu|ook\s+alweer|eigenlijk))*\s*(?:\?|,|[.!]|$)(?:\s*(?:stuur|mail)\s+(?:dat|het|m|'m|die)?\s*(?:nog|even|ff|es|eens|maar|me|mij|\s)*$)?"
    rf"|(?:heb\s+je|hebben\s+jullie|is\s+er)\s+(?:ook\s+|nog\s+|misschien\s+|voor\s+mij\s+)*(?:(?:een|het|zo'n)\s+)?{A_FORM}{FOR_WHAT}(?:\s+voor\s+me)?\s*\?"
    rf"|mag\s+ik\s+{ME}(?:het|een|dat)\s+{A_FORM}{FOR_WHAT}(?:\s+(?:hebben|ontvangen|krijgen|aub|svp|graag))*{END}"
    rf"|(?:can\s+i\s+(?:have|get)|send\s+me|please\s+send\s+me|i\s+need)\s+(?:the|a)\s+(?:complaint\s+|intake\s+)?form\b[^?\n.]{{0,30}}\s*[?.]?)"
)

# --- silence, and absence --------------------------------------------------------------------------------------

SMALL = r"(?:(?:maar|even|ff|graag|aub|svp|ook|dus|mij|me|ons|nu|dan|nog|in\s+ieder\s+geval|met\s+rust|hierover|hier|over\s+deze\s+zaak|voor\s+deze\s+zaak)\s+){0,4}"  # noqa: E501 - one way to say it is one line
NOTICES = r"(?:herinnering(?:en|smails?)?|reminders?|rappels?|seintjes|mails?|mailtjes|berichten|berichtjes|meldingen|signalen|piepjes)"  # noqa: E501 - one way to say it is one line
FROM = rf"(?:{BEFORE_DAY}?(?:van(?:af)?|per)\s+(?:{DAY_WORDS})\s+)?"
DAYS = rf"\s+(?=(?:en\s+met\s+)?(?:{BEFORE_DAY}){{0,2}}{DAY_WORDS})"
SILENT = (
    rf"(?:zwijg|wees\s+stil|hou(?:d)?\s+je\s+stil|snooze|parkeer|wacht|stilte|rust|radiostilte|on\s+hold)\s+{SMALL}(?:(?:dit|deze|deze\s+zaak|de\s+zaak|de\s+klacht|met\s+herinneren|met\s+(?:rappelleren|mailen)|stil)\s+)?{SMALL}tot{DAYS}",
    rf"laat\s+(?:me|mij|ons)\s+{SMALL}(?:met\s+rust\s+)?{SMALL}tot{DAYS}",
    rf"(?:zet|leg|houd?)\s+{SMALL}(?:deze|dit|de|het|hem|m|'m)\s*(?:zaak\s+|klacht\s+|{NOTICES}\s+)?{SMALL}(?:stil|on\s+hold|in\s+de\s+wacht|op\s+pauze|op\s+stil|uit|stop|in\s+de\s+ijskast|aan\s+de\s+kant)\s+tot{DAYS}",
    rf"(?:stop|pauzeer|onderbreek|zet\s+stil)\s+{SMALL}(?:(?:met|de|alle)\s+)*(?:herinneren|rappelleren|mailen|zeuren|{NOTICES})\s+{SMALL}(?:uit\s+|stil\s+|stop\s+)?tot{DAYS}",
    rf"(?:herinner|mail|rappelleer|stoor|bericht|val)\s+{SMALL}(?:niet(?:\s+meer)?|pas\s+weer|pas)\s+{SMALL}(?:lastig\s+)?(?:tot|vanaf|na|op|voor|vóór)?{DAYS}",
    rf"(?:(?:ik\s+)?(?:wil|hoef|hoeven)\s+)?(?:even\s+)?(?:geen|niet\s+meer)\s+(?:{NOTICES}|herinnerd|gemaild)\s+(?:meer\s+|worden\s+|hebben\s+|sturen\s+|te\s+krijgen\s+|hierover\s+|over\s+deze\s+zaak\s+){{0,3}}{SMALL}(?:tot|voor|vóór){DAYS}",
    rf"(?:please\s+)?(?:no|stop|pause)\s+(?:the\s+|more\s+)?reminders\s+(?:until|till){DAYS}",
)
FOR_LENGTH = (
    rf"(?:pauzeer|stop|zet)\s+{SMALL}(?:(?:de|alle)\s+)?{NOTICES}\s+{SMALL}(?:uit\s+|stil\s+|stop\s+)?(?:voor\s+)?(?:de\s+komende\s+)?(?P<length>{A_LENGTH})",
    rf"(?:de\s+)?(?:komende|eerste|eerstkomende)\s+(?P<length>{A_LENGTH})\s+{SMALL}geen\s+{NOTICES}(?:\s+(?:meer|sturen|aub|svp|graag))*",
    rf"(?:even\s+)?(?P<length>{A_LENGTH})\s+{SMALL}geen\s+{NOTICES}(?:\s+(?:meer|sturen|aub|svp|graag))*",
    rf"{SMALL}(?:{NOTICES}\s+)(?:voor\s+)?(?P<length>{A_LENGTH})\s+(?:uit|stil|pauze|pauzeren|stop|stoppen|uitzetten|opschorten)",
)
DAYS_IN = {"days": 1, "working days": 1, "weeks": 7, "months": 30}


def _quiet_for(head: Match, rest: str, today: date) -> Act | None:
    found = LENGTH.search(head["length"])
    if found is None or is_vague(rest):
        return None
    amount, _, unit = length_of(found).partition(" ")
    until = today + timedelta(days=int(amount) * DAYS_IN[unit])
    text = reason_of(rest)
    return Act(kind=EventKind.REMINDERS_PAUSED, facts={"until": until.isoformat()} | ({"text": text} if text else {}))


GONE = r"(?:afwezig|niet\s+aanwezig|niet\s+op\s+kantoor|niet\s+bereikbaar|onbereikbaar|(?:op|met)\s+vakantie|(?:met\s+)?(?:zorg|zwangerschaps|ouderschaps)?verlof|vakantie|vrij|weg|ziek(?:gemeld)?|er\s+niet|er\s+tussenuit|op\s+cursus)"  # noqa: E501 - one way to say it is one line
I_AM = r"(?:(?:ik|'?k|wij|we)\s+(?:ben|heb|zijn|hebben|ga|zit)\s+|ben\s+|heb\s+|zit\s+|ga\s+)?"
SINCE = rf"(?:(?:van(?:af)?|per|met\s+ingang\s+van)\s+(?:(?:{DAY_WORDS})|(?:maandag|dinsdag|woensdag|donderdag|vrijdag|nu))\s+)"  # noqa: E501 - one way to say it is one line
AWAYS = (
    rf"{I_AM}(?:(?:helaas|zelf|even|nog|ff)\s+)*{SINCE}{GONE}(?:\s+(?:afwezig|weg|vrij))?{TILL}",
    rf"{I_AM}(?:(?:helaas|zelf|even|nog|ff)\s+)*{GONE}\s+{SINCE}?(?:tot(?:\s+en\s+met)?|t/m){DAYS}",
    rf"{SINCE}(?:ben|heb)\s+ik\s+(?:helaas\s+|even\s+)*(?:(?:{A_LENGTH})\s+)?{GONE}{TILL}",
    r"(?:i(?:'m|\s+am)\s+)?(?:out|away|off|on\s+(?:leave|holiday))(?:\s+of\s+(?:the\s+)?office)?(?:\s+from\s+[\w\s]{3,20}?)?\s*,?\s*(?:until|till|back\s+on|back|returning(?:\s+on)?)\s+(?=\S)",
    rf"{I_AM}(?:helaas\s+)?{GONE}\s*[,.;]\s*(?:ik\s+ben\s+|weer\s+)?(?:terug|weer\s+(?:er|aanwezig|terug)|back)\s+(?:op\s+|vanaf\s+|per\s+)?(?={DAY_WORDS})",
    rf"{SINCE}{I_AM}{GONE}{TILL}",
    rf"{I_AM}(?:(?:helaas|zelf|even|nog|ff)\s+)*{GONE}(?:\s+(?:afwezig|weg|vrij))?{TILL}",
)


def _away(head: Match, rest: str, today: date) -> Act | None:
    act = (
        None
        if DENIED.search(re.sub(GONE, "", head[0], flags=re.IGNORECASE))
        else read_away(head, _in_dutch(rest), today)
    )
    if act is None or "stand_in" in act.facts:
        return act
    found = NAMED_ELSE.search(rest)
    name = person_first((found["who"] or found["to"]).strip(), lower=False)[0] if found else ""
    return Act(kind=act.kind, facts={**act.facts, "stand_in": name}) if name else act


NAMED_ELSE = re.compile(
    r"(?:^|[.,;]\s*|\ben\s+)(?:(?P<who>(?-i:[A-Z])[\w'’-]{1,20}(?:\s+(?:(?:de|den|der|van)\s+){0,2}(?-i:[A-Z])[\w'’-]{1,20})?)\s+(?:neemt|vervangt|covers|doet|pakt|valt\s+in|past\s+op|is\s+(?:mijn\s+)?(?:vervang|waarnem|achterwacht|back-?up))"
    r"|(?:spoed|dringende\s+zaken|vragen|voor\s+spoed|bij\s+spoed|urgent)\s*:?\s*(?:naar|bij|via|aan|kun\s+je\s+terecht\s+bij|to)\s+(?P<to>(?-i:[A-Z])[\w'’-]{1,20}(?:\s+(?-i:[A-Z])[\w'’-]{1,20})?))",
    re.IGNORECASE,
)
ENGLISH = {"january": "januari", "february": "februari", "march": "maart", "april": "april", "may": "mei", "june": "juni", "july": "juli",  # noqa: E501
    "august": "augustus", "october": "oktober", "tomorrow": "morgen", "monday": "maandag", "tuesday": "dinsdag", "wednesday": "woensdag",  # noqa: E501
    "thursday": "donderdag", "friday": "vrijdag"}  # fmt: skip
MONTH_FIRST = re.compile(r"^(?P<month>[a-z]{3,9})\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b", re.IGNORECASE)


def _in_dutch(rest: str) -> str:
    """Turn "December 1st" at the start into "1 december"."""
    rest = MONTH_FIRST.sub(lambda found: f"{found['day']} {found['month']}", rest.lstrip(), count=1)
    first = re.sub(r"^(\d{1,2})(?:st|nd|rd|th)\b", r"\1", rest)
    return re.sub(r"[A-Za-z]+", lambda word: ENGLISH.get(word[0].lower(), word[0]), first[:20]) + first[20:]


def _back(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    return None if is_vague(rest) or day_first(rest, today) else Act(kind=EventKind.BACK)


THEN = r"tot\s+(?:die\s+tijd|dan|die\s+dag|dat\s+moment|het\s+bezoek|de\s+afspraak|de\s+zitting|de\s+hoorzitting)"


def _quiet_within(head: Match, rest: str, today: date) -> Act | None:
    """Read the day in the middle: "mij tot 3 december niet meer herinneren"."""
    when = day_within(head["day"], today)
    if when is None or is_vague(rest):
        return None
    text = reason_of(rest)
    return Act(
        kind=EventKind.REMINDERS_PAUSED, facts={"until": when.day.isoformat()} | ({"text": text} if text else {})
    )


def _quiet_then(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    return None if is_vague(rest) else Act(kind=EventKind.REMINDERS_PAUSED, facts={"until": BACK})


RULES = (
    rule(
        rf"(?:(?:mij|me|ons|deze|graag|aub|svp)\s+){{0,3}}(?:tot|voor)(?:\s+en\s+met)?\s+(?P<day>{DAY_WORDS})\s+{SMALL}(?:(?:niet(?:\s+meer)?|geen)\s+(?:{NOTICES}\s+)?(?:herinneren|mailen|rappelleren|storen|lastigvallen|sturen|berichten|meer)|geen\s+{NOTICES}(?:\s+meer)?)(?:\s+(?:sturen|graag|aub|svp|meer))*(?=\s*(?:$|[.,;!]|want\b|omdat\b|dan\b|ik\b))",
        _quiet_within,
    ),
    rule(
        rf"(?:stop|pauzeer|zet|geen|stuur|mail)\s+{SMALL}(?:(?:de|alle|geen|met)\s+)*{NOTICES}\s+{SMALL}(?:(?:uit|meer|stil|stop|sturen)\s+)?{SMALL}{THEN}(?:\s+(?:maar|graag|uit|stil|stop|even|sturen|aub|svp))*(?=\s*(?:$|[.,;!]))",
        _quiet_then,
    ),
    *(rule(opening, read_pause) for opening in SILENT),
    *(rule(opening, _quiet_for) for opening in FOR_LENGTH),
    *(rule(opening, _away) for opening in AWAYS),
    rule(
        rf"ik\s+ben\s+(?:weer\s+)?terug\s+van\s+(?:weggeweest|verlof|vakantie|ziekte){BACK_THERE}|(?:ik\s+ben\s+|ben\s+)?(?:vanaf\s+(?:vandaag|nu)\s+|vandaag\s+|sinds\s+vandaag\s+)?(?:er\s+)?weer\s+(?:beschikbaar|bereikbaar|aan\s+het\s+werk|aan\s+de\s+slag|op\s+kantoor|aanwezig|in\s+het\s+land){BACK_THERE}"
        rf"|(?:mijn\s+)?vakantie\s+(?:is\s+)?(?:voorbij|afgelopen){BACK_THERE}|i(?:'m|\s+am)\s+back(?:\s+(?:in\s+the\s+office|again|from\s+\w+))?{BACK_THERE}|back\s+in\s+(?:the\s+)?office{BACK_THERE}",
        _back,
    ),
    rule(WHO, asks("owner"), takes_text=False, weak=True),
    rule(FORM, asks("form"), takes_text=False, weak=True),
    rule(HELP, asks("help"), takes_text=False, weak=True),
    rule(STATUS, asks("status"), takes_text=False, weak=True),
)
