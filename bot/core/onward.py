"""Does a complainant want somebody else to look at it: within the house, or outside?"""

import re
from collections.abc import Sequence

from bot.core.elsewhere import is_elsewhere, is_supposed
from bot.core.outright import is_outright
from bot.core.sentences import any_of
from bot.core.words import EventKind

_HEAD = r"(?:directeur(?:-bestuurder)?|directrice|directie|bestuurder|bestuur|director)"
_LOOKS = (
    r"(?:kijkt|kijken|beoordeelt|beoordelen|beslist|behandelt|leest|bekijkt|overweegt|reageert|ingrijpt"
    r"|voorgelegd|naar kijkt"
    r"|oppakt|heroverweegt|looks|decides|reviews)"
)
_APPEAL = any_of(
    r"\b(?:in|hoger|tot) beroep\b(?! op)|\bberoep (?:aan|in)\b|\bberoep(?:s?schrift)\b|\baanteken\w* beroep\b",
    r"\bbezwaar(?:schrift)?\b(?!lijk)|\bheroverw\w+|\bherzien(?:ing)?\b",
    r"\b(?:opnieuw|nogmaals|nog eens|alsnog) (?:te )?(?:laten )?(?:bekijk\w*|bekeken|beoorde\w+|behandel\w+",
    r"(?:naar )?kijken)\b",
    rf"\b{_HEAD}\b.{{0,60}}\b{_LOOKS}\b|\bvoor(?:leggen|gelegd|leg)\b.{{0,20}}\baan (?:de|uw|jullie) {_HEAD}\b",
    rf"\b(?:leg|leggen)\b.{{0,40}}\bvoor aan (?:de|uw|jullie) {_HEAD}\b|\b(?:richt|wend)\b.{{0,15}}\btot (?:de",
    rf"uw|jullie) {_HEAD}\b",
    rf"\b(?:naar|bij) (?:de|uw|jullie) {_HEAD}\b|\bhogerop\b",
    r"\b(?:een ander(?:e)?(?: persoon| iemand)?|iemand anders|iemand (?:die )?hoger\w*|een onafhankelijk iemand"
    r"|een (?:andere )?(?:collega|functionaris|leidinggevende|baas|manager)|(?:uw|jullie|je|de|het|een van (?:uw|de"
    r"|jullie)) "
    r"(?:leidinggevende|baas|chef|manager|meerdere|hoofd|teamleider|afdelingshoofd|hoogste baas",
    r"directieleden|directielid))\b.{0,60}\b(?:kijkt|kijken|kiekt|beoordeelt|beoordelen|bekijkt|bekijken|behandelt",
    r"behandelen|leest",
    r"oordeelt|oordelen|beslist|hiernaar|ernaar|blik|beoordeeld)\b",
    r"\b(?:hernieuwde|nieuwe|andere|tweede|nadere|onafhankelijke) (?:beoordeling|behandeling|beslissing|kijk)\b",
    r"\bherbeoord\w+|\bherover\w+|\bherzie\w+",
    r"\bsomeone else\b.{0,40}\b(?:look|review|decide|judge)|\b(?:your|the) (?:manager|director|boss",
    r"supervisor)\b.{0,40}\b(?:look|review|decide)|\breview (?:of )?(?:the|this|your) decision\b",
    r"\b(?:wil|willen|wens) (?:ik |wij |graag |hiertegen |nu |dan )*(?:in )?beroep\b",
    r"\btweede (?:oordeel|mening)\b",
    r"\bwil dat (?:de |uw |jullie )?(?:baas|chef|manager) (?:er |hier )?(?:naar )?kijkt\b",
    r"(?:^|, ?)\W*kijkt? (?:u |jullie )?(?:er|hier) (?:alstublieft |alsjeblieft )?(?:nog eens|opnieuw|nogmaals",
    r"nog een keer) (?:goed )?naar\b",
    r"\bteken\b.{0,20}\bverzet aan\b|\bga\b.{0,20}\btegen (?:deze|uw|de) beslissing in\b",
    r"(?<!not )(?<!n't )\bobject to (?:this|your|the) decision\b|\b(?:contest|dispute|challenge) (?:this|your"
    r"|the) (?:decision|findings?)\b",
    r"\bsecond opinion\b|^\W*beroep\W*$|\bappeal\b|\breconsider\w*\b",
)
_NOT_RESIGNED = any_of(  # an appeal, unless somebody outside is named
    r"\b(?:niet|geenszins) (?:\w+ ){0,3}(?:neerleggen|verenigen|berusten|vinden in (?:het|uw|dit|jullie",
    r"de) (?:besluit|beslissing|oordeel|uitspraak|standpunt))\b|\bleg (?:ik )?(?:mij|me) (?:hier|er",
    r"daar)?\s?(?:\w+ )?niet\b.{0,20}\bneer\b",
    r"\bprotest\b.{0,20}\baan\b|\bteken\b.{0,20}\bprotest\b|\bniet eens met (?:\w+ )?(?:besluit|beslissing",
    r"uitspraak|oordeel|uitkomst)\b",
)
_OUTSIDE = any_of(
    r"\b(?:regionale )?geschillen ?commissie\b|\bgeschil(?:len)?\b|\bombudsman\b|\bmediat(?:ion|or)\b",
    r"\bhuurcommissie\b",
    r"\bonafhankelijke? (?:derde|partij|commissie|instantie|persoon|organisatie|bureau)\b|\barbitrage\b|\bnrto\b",
    r"\b(?:naar|bij|voor) de (?:rechter|rechtbank|kantonrechter|inspectie|tuchtrechter)\b|\bnaar de rechter\b",
    r"\brechtbank\b|\bto (?:the )?court\b|\binspectie\b",
    r"\berisietsmisgegaan\w*|\bexterne (?:klacht\w*|partij|commissie|instantie)\b|\bnaar de (?:kanton)?rechter\b",
    r"\bleg (?:het|dit|mijn (?:klacht|zaak)) (?:\w{1,10} ){0,3}?voor\b|\bindependent (?:third )?(?:party|body",
    r"committee)\b",
    r"\bdisputes? committee\b|\bombudsperson\b",
)
_INTENDS = any_of(
    r"\b(?:ga|gaan|gaat|besloten|zie|zal|wil|willen|wens|wensen|stap|stapt|stappen|leg|leggen|dien|dienen|meld",
    r"melden|breng|zal|zullen",
    r"kies|kiezen)\b",
    r"\b(?:verzoek|graag|hierbij|voorleggen|voorgelegd|voor te leggen|indienen|ingediend|inschakelen|ingeschakeld)\b",
    r"\b(?:schakel|vraag|eis|dan maar|zien|laat|i will|i want|we will|we want|take this)\b",
)
_OVER = re.compile(r".{0,60}\b(?:niet (?:meer )?nodig|vervalt|vervallen|trek ik|ingetrokken)\b")
_NOT_SO = any_of(  # a right, a plan for later, what was, and what is left alone
    r"^\W*(?:wat is|wat houdt|hoe werkt|geldt)\b|\bik lees dat\b|\bkan maken\b|\b(?:zie|ziet|zien) (?:ik "
    r"|wij )?(?:er ?van )?(?:\w+ )?af\b|\bbehoud(?:t"
    r"|en)?\b.{0,30}"
    r"\brecht\b|\bte zijner tijd\b|\b(?:heb|had|hebben) (?:\w+ ){0,5}(?:reeds|al|allang|ook al|eerder) "
    r"(?:\w+ ){0,6}(?:gemaakt|gevraagd|ingesteld)\b|\b(?:al|allang|reeds) (?:in )?beroep\b|\bik denk aan\b"
    r"|\bof ik laat het\b|\bwas het aan mij\b|\bberaad(?:t|en)\b",
    r"\b(?:ga|gaan|doe|doen|wil|hoef|stap) (?:ik|wij|we)(?: dus| hiermee| daarmee| er)? (?:echt )?niet\b(?! mee"
    r"| akkoord)",
    r"\b(?:ik|wij|we) (?:ga|gaan|wil|willen|hoef|stap) (?:dus |hiermee |daarmee |er )*niet (?:meer )?(?:naar|in|bij"
    r"|hogerop)\b(?!.{0,60}\bmaar\b)",
    r"\bik doe (?:het|dat) niet\b|\bik niet\W*$",
)
_HIGHER = re.compile(r"\bhogerop\b")
_SHORT = 3  # words: so few need no verb


def wants_onward(said: Sequence[str]) -> EventKind | None:
    """Say whether the sentences (folded) ask for an appeal or for the external body, outright; None when neither."""
    if any(_is_meant(one, _APPEAL) and not _is_only_outside(one) for one in said):
        return EventKind.APPEAL
    if any(_is_meant(one, _OUTSIDE) and _is_intended(one) for one in said):
        return EventKind.DISPUTE
    return EventKind.APPEAL if any(_is_meant(one, _NOT_RESIGNED) for one in said) else None


def _is_meant(sentence: str, signs: re.Pattern[str]) -> bool:
    if is_elsewhere(sentence) or is_supposed(sentence) or _NOT_SO.search(sentence):
        return False
    found = (one for one in signs.finditer(sentence) if not _OVER.match(sentence, one.end()))
    return any(is_outright(sentence, one) for one in found)


def _is_intended(sentence: str) -> bool:
    """Say whether it is a plan, and not what somebody else does: a bare word is one."""
    return len(sentence.split()) <= _SHORT or _INTENDS.search(sentence) is not None


def _is_only_outside(sentence: str) -> bool:
    """Say whether the appeal of this sentence is that to the external body: "in beroep bij de geschillencommissie"."""
    if _HIGHER.search(sentence) and _OUTSIDE.search(sentence):
        return True
    return re.search(r"\bbij (?:de|een|het) \w{0,20}(?:commissie|rechter|ombudsman)\b", sentence) is not None
