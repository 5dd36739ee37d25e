"""In which other words does a colleague say what a case is, that it is urgent, or whether to come to a meeting?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_day import DAY_WORDS
from bot.core.openings_doubt import NO, is_vague, reason_of
from bot.core.words import EventKind

KINDS = (
    (r"klacht(?:en)?|complaint", EventKind.COMPLAINT),
    (r"reparatie(?:verzoek|melding)?s?|storing(?:smelding)?|lekkage|defect|onderhoud(?:smelding|sverzoek)?|repair", EventKind.REPAIR),  # noqa: E501
    (r"(?:buren|geluids)?overlast(?:melding|zaak)?|burenruzie|nuisance", EventKind.NUISANCE),
    (r"(?:administratie|service|stook)?kosten(?:kwestie|vraag)?|costs", EventKind.COSTS),
    (r"overig(?:e|en)?|iets\s+anders|anders|other", EventKind.OTHER),
)  # fmt: skip
IT = r"(?:(?:dit|deze|die|dat|het|hem|'m|m|'t|t)(?:\s+(?:zaak|klacht|melding))?|(?:de|deze)\s+(?:zaak|klacht|melding))"
SMALL = (
    r"(?:(?:graag|aub|svp|maar|even|ff|dan|ook|dus|gewoon|toch|echt|eigenlijk|wel|duidelijk|trouwens|nu|weer)\s+){0,4}"
)
ENDS = r"(?:\s+(?:hoor|trouwens|dus|graag|aub|svp|van|gewoon|eigenlijk|om|aan|ff|even))*(?=\s*(?:$|[.,;!(–-]|want\b|omdat\b|dus\b|en\b))"  # noqa: E501 - one way to say it is one line
FIELD = r"(?:(?:het|de)\s+)?(?:label|soort(?:\s+zaak)?|type|categorie|etiket|rubriek|tag|stempel)"
NOT_ONE = r"(?:\s*[,(]\s*(?:dus\s+|en\s+)?(?:geen|niet)\s+(?:een\s+)?(?:echte\s+)?(?:klacht|reparatie|overlast|melding|storing|vraag)(?:\s+(?:over\s+ons|hoor|dus|tegen\s+ons|van\s+ons))*\)?)?"  # noqa: E501 - one way to say it is one line
SAYS = (
    rf"{SMALL}{FIELD}\s*(?:[:=]|(?:{SMALL}(?:moet|had|hoort|mag|is|wordt|klopt\s+niet\s*[,;]?\s*(?:moet|is|het\s+is|dit\s+is)?)\s*{SMALL}(?:op\s+)?))\s*(?:(?:een|de|naar|op|als)\s+)?[\"'“‘]?(?:{{words}})[\"'”’]?(?:\s+(?:moeten\s+zijn|zijn|worden|staan|te\s+zijn|moeten\s+worden))?{ENDS}",
    rf"(?:wijzig|verander|zet|pas|corrigeer)\s+{SMALL}{FIELD}\s+{SMALL}(?:aan\s+|om\s+|over\s+)?(?:in|naar|op|tot)\s+(?:een\s+)?[\"'“‘]?(?:{{words}})[\"'”’]?{ENDS}",
    rf"(?:zet|registreer|boek|label|markeer|noteer|beschouw|behandel|merk|tag|stempel|categoriseer)\s+{SMALL}(?:{IT}\s+)?{SMALL}(?:om\s+|over\s+|aan\s+)?(?:naar|als|op|in|tot)\s+(?:een\s+)?[\"'“‘]?(?:{{words}})[\"'”’]?{ENDS}",
    rf"maak\s+{SMALL}(?:hier(?:van)?|er|daar(?:van)?)\s+{SMALL}(?:een\s+)?(?:{{words}})\s+van{ENDS}",
    rf"{IT}\s+(?:is|hoort\s+(?:bij|onder|thuis\s+bij)|valt\s+onder|betreft|was)\s+{SMALL}(?:een\s+)?(?:gewone?\s+|echte\s+|puur\s+|zuiver\s+|simpele\s+)?(?:{{words}}){NOT_ONE}{ENDS}",
    rf"(?:{IT}\s+)?is\s+{SMALL}geen\s+(?:klacht|reparatie|overlast)\s*,?\s*maar\s+{SMALL}(?:een\s+)?(?:{{words}}){ENDS}",
    rf"(?:gewoon|gewoon\s+weer|puur|duidelijk|echt)\s+(?:een\s+)?(?:{{words}}){NOT_ONE}{ENDS}(?:\s*[,.]\s*zet\s+(?:maar\s+)?om)?",
    rf"(?:{{words}})\s*[,(]\s*(?:dus\s+|en\s+)?(?:geen|niet)\s+(?:een\s+)?(?:klacht|reparatie|overlast|melding|storing)(?:\s+(?:over\s+ons|hoor|dus|tegen\s+ons))*\)?{ENDS}",
    rf"(?:please\s+)?(?:relabel|label|mark|change)\s+(?:this|it)(?:\s+(?:one|case|to))*\s+(?:to|as|is)?\s*(?:a\s+)?(?:{{words}}){ENDS}",
    rf"(?:omzetten|omlabelen|omhangen|herlabelen|label\s+wijzigen)\s+(?:naar|in|tot)\s+(?:een\s+)?(?:{{words}}){ENDS}",
)


def _is(kind: EventKind) -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        if is_vague(rest) or NO.match(rest) or ASKED.search(rest):
            return None
        return Act(kind=kind, facts={"text": reason_of(rest)} if reason_of(rest) else {})

    return read


ASKED = re.compile(r"^[^.!\n]{0,200}\?")
HIGH = r"(?:hoge\s+prio(?:riteit)?|prio(?:riteit)?\s*(?:1|één|een|hoog)|voorrang|topprioriteit|high\s+priority)"
URGENT = (
    rf"(?:doe|zet|gooi|geef)\s+{SMALL}(?:(?:er|hier|{IT})\s+)?{SMALL}(?:met\s+)?(?:op\s+)?(?:spoed|haast|voorrang|prio|hoge\s+prio(?:riteit)?)(?:\s+(?:op|achter|bij|mee))?{ENDS}",
    rf"(?:(?:zet|doe|hang|plak)\s+{SMALL}(?:er\s+)?(?:een\s+)?)?(?:rode|knalrode)\s+(?:vlag|stip|sticker|stempel)(?:\s+(?:er\s*op|op|erbij|aan))?{ENDS}",
    rf"(?:{IT}\s+)?(?:is|heeft|moet|krijgt|graag|verdient)?\s*{SMALL}(?:met\s+)?(?:echt\s+|zeer\s+|heel\s+|de\s+hoogste\s+)?(?:{HIGH}|(?:is\s+)dringend|dringend|asap|zo\s+snel\s+mogelijk\s+(?:behandelen|oppakken)|met\s+voorrang)(?:\s+(?:geven|behandelen|oppakken|nodig|behandeld\s+worden|zaak))*{ENDS}",
    rf"(?:{IT}\s+)?kan\s+(?:echt\s+|absoluut\s+)?niet\s+(?:langer\s+)?wachten{ENDS}|{IT}\s+duldt\s+geen\s+uitstel{ENDS}|(?:this\s+is\s+)?urgent{ENDS}|mark\s+(?:this|it)\s+(?:as\s+)?urgent{ENDS}|er\s+is\s+(?:echt\s+)?(?:haast|spoed)\s+(?:bij|mee|geboden){ENDS}|behandel\s+{IT}\s+{SMALL}(?:met\s+(?:spoed|voorrang|prioriteit)|als\s+spoed(?:geval)?){ENDS}",
)
CALM = (
    rf"(?:haal|neem|doe)\s+{SMALL}(?:(?:de|het)\s+)?(?:spoed|haast|vlag|rode\s+vlag|prio(?:riteit)?|urgentie)\s+{SMALL}(?:er\s*(?:maar\s+|weer\s+)?af|weg|eraf){ENDS}",
    rf"(?:de\s+)?(?:spoed|urgentie|prio(?:riteit)?|haast|rode\s+vlag)\s+(?:mag|kan|is)\s+{SMALL}(?:er\s*)?(?:af|eraf|omlaag|weg|vervallen|er\s+vanaf|naar\s+(?:normaal|gewoon|laag)|niet\s+(?:meer\s+)?nodig){ENDS}",
    rf"(?:{IT}\s+)?(?:is\s+)?{SMALL}(?:niet\s+(?:meer\s+|zo\s+)?(?:spoed|dringend|urgent|haast|spoedeisend)|geen\s+(?:spoed|haast|prio(?:riteit)?|spoedzaak|spoedgeval|urgentie)(?:\s+(?:meer|bij|nodig|achter|mee))*){ENDS}",
    rf"(?:{IT}\s+)?(?:kan|mag)\s+{SMALL}(?:best\s+|rustig\s+|prima\s+){{1,2}}(?:even\s+)?wachten{ENDS}|(?:gewone|normale|lage)\s+prio(?:riteit)?{ENDS}|{IT}\s+heeft\s+geen\s+haast{ENDS}|zet\s+{IT}\s+{SMALL}(?:van\s+spoed\s+af|op\s+(?:normaal|gewone?\s+prio(?:riteit)?)|niet\s+op\s+spoed){ENDS}",
)


def _urgent(kind: EventKind) -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        first = rest.split("\n", 1)[0]
        if is_vague(rest) or NO.match(rest) or ASKED.match(first):
            return None
        return Act(kind=kind, facts={"text": reason_of(rest)} if reason_of(rest) else {})

    return read


# --- whether to come ---------------------------------------------------------------------------------------------

MEETING = r"(?:(?:de|het|die|deze)\s+)?(?:(?:huis|plaats)?bezoek|afspraak|hoorzitting|zitting|hoorgesprek|gesprek|tijd(?:stip)?|datum|uitnodiging|overleg)"  # noqa: E501 - one way to say it is one line
OF_IT = rf"(?:\s+(?:(?:voor|van|op|bij|om)\s+(?:{MEETING}|{DAY_WORDS}|\d{{1,2}}(?:[:.]\d\d)?\s*(?:uur|u)?|(?:aanstaande|komende|volgende)\s+\w+)))*"  # noqa: E501 - one way to say it is one line
DAY = (
    rf"(?:{DAY_WORDS}|(?:ma|di|wo|do|vr|za|zo|maan|dins|woens|donder|vrij|zater|zon)(?:dag)?(?:middag|ochtend|avond)?)"
)
COMES = (
    rf"(?:staat|zet\s+ik|heb\s+(?:'?m|het|hem)|genoteerd|staat\s+genoteerd)\s*(?:in\s+(?:de|mijn|m'?n)\s+agenda)?\s*(?:[,.]|en)?\s*(?:ik\s+(?:kom|ben\s+er(?:bij)?)|tot\s+dan|ik\s+zal\s+er\s+zijn){ENDS}|staat\s+in\s+(?:de|mijn|m'?n)\s+agenda{ENDS}",
    rf"{MEETING}{OF_IT}\s+(?:is|schikt|past|komt|gaat|lukt|klopt|staat)\s+(?:mij\s+|me\s+|wat\s+mij\s+betreft\s+|voor\s+mij\s+|prima\s+|ook\s+|bij\s+mij\s+)*(?:goed|prima|akkoord|ok|oké|uit|in\s+orde|lukken|in\s+(?:mijn|de)\s+agenda|mij|me)(?:\s+(?:uit|voor\s+mij|hoor))?(?:\s*[,.]\s*(?:ik\s+(?:ben\s+er(?:bij)?|kom|zal\s+er\s+zijn)|tot\s+dan))?{ENDS}",
    rf"(?:akkoord|prima|goed|ok|oké)\s+(?:met|voor)\s+{MEETING}{OF_IT}(?:\s*[,.]\s*(?:tot\s+dan|ik\s+ben\s+er(?:bij)?|ik\s+kom))?{ENDS}",
    rf"(?:ik\s+)?(?:kan|ben|kom|zal)\s+(?:ik\s+)?(?:er\s+)?(?:(?:op|om)\s+)?(?:(?:{DAY}|dan)\s+)?(?:graag\s+|zeker\s+|ook\s+)*(?:er\s*bij|erbij|aanwezig|bij\s+{MEETING}{OF_IT}(?:\s+aanwezig)?)(?:\s+zijn)?{OF_IT}{ENDS}",
    rf"(?:{DAY}|dan|die\s+dag|dat\s+tijdstip)\s+(?:kan\s+ik|schikt|past|lukt|komt)(?:\s+(?:mij|me|prima|goed|uit|wel|helemaal))*{ENDS}|(?:count\s+me\s+in|i(?:'ll|\s+will)\s+be\s+there){ENDS}|(?:ik\s+)?accepteer\s+(?:ik\s+)?{MEETING}{OF_IT}{ENDS}|(?:ja\s*,?\s+)?ik\s+kom(?:\s+(?:naar|bij)\s+{MEETING}{OF_IT})?{ENDS}",
)
STAYS = (
    rf"(?:voor|bij|van)\s+{MEETING}{OF_IT}\s+(?:moet|wil|meld|ga)\s+ik\s+(?:(?:me|mij|helaas|mezelf)\s+)*(?:afmelden|af|afzeggen|verstek\s+laten\s+gaan){ENDS}",
    rf"(?:helaas\s+)?(?:ik\s+)?(?:moet|wil|meld)\s+(?:ik\s+)?(?:me|mij)\s+(?:helaas\s+)?(?:(?:voor|bij|van)\s+{MEETING}{OF_IT}\s+)?(?:afmelden|af)(?:\s+(?:voor|bij|van)\s+{MEETING}{OF_IT})?{ENDS}",
    rf"(?:helaas\s+)?(?:ik\s+)?(?:kan|ben|zal|red|haal)\s+(?:ik\s+)?(?:helaas\s+|echt\s+|er\s+)*(?:{DAY}\s+|dan\s+|{MEETING}{OF_IT}\s+)?(?:helaas\s+)?niet\s+(?:er\s*)?(?:bij\s+(?:{MEETING}{OF_IT}|zijn)|erbij|aanwezig|komen|naar\s+{MEETING}{OF_IT}\s+komen)(?:\s+zijn)?{OF_IT}{ENDS}",
    rf"(?:helaas\s+)?(?:{DAY}|dan|die\s+dag)\s+(?:red|haal|kan|lukt|past|schikt)\s+(?:ik|mij|me|het|het\s+mij)\s+(?:het\s+|helaas\s+|echt\s+)*niet(?:\s+helaas)?{ENDS}",
    rf"(?:helaas\s+)?(?:ik\s+ben\s+)?(?:helaas\s+)?verhinderd(?:\s+(?:voor|bij|op|voor\s+de|die|dan)\b[^.,;?\n]{{0,40}})?{ENDS}|{MEETING}{OF_IT}\s+(?:lukt|schikt|past|komt)\s+(?:mij\s+|me\s+)*(?:helaas\s+|echt\s+)*niet(?:\s+(?:uit|goed|lukken))?{ENDS}|(?:i\s+)?can(?:'t|not)\s+(?:make\s+it|come|attend)(?:\s+(?:on|to)\s+[^.,?\n]{{2,30}})?{ENDS}",
)


def _comes(answer: str) -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        if is_vague(rest) or ASKED.match(rest.split("\n", 1)[0]) or (answer == "yes" and NO.search(head[0])):
            return None
        text = reason_of(rest)
        return Act(kind=EventKind.MEETING_ANSWERED, facts={"answer": answer} | ({"text": text} if text else {}))

    return read


RULES = (
    *(rule(opening, _urgent(EventKind.NOT_URGENT)) for opening in CALM),
    *(rule(opening, _urgent(EventKind.URGENT)) for opening in URGENT),
    *(rule(says.replace("{words}", words), _is(kind)) for says in SAYS for words, kind in KINDS),
    *(rule(opening, _comes("no"), weak=True) for opening in STAYS),
    *(rule(opening, _comes("yes"), weak=True) for opening in COMES),
)
