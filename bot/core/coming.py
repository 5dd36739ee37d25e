"""Does a complainant come to an appointment or a hearing: yes, or no?"""

import re
from collections.abc import Sequence

from bot.core.sentences import any_of, opening

COMES, STAYS_AWAY = "yes", "no"
_DAY = (
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|morgen|overmorgen|dan|die dag|die tijd|dat moment"
    r"|datum|tijdstip|\d{1,2}[:.u]\d{0,2}|\d{1,2} \w{3,9})"
)
_MEETING = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij)dag (?:kan|komt|past|lukt|schikt)"
    r"|(?:mon|tues|wednes|thurs|fri)day (?:is|works|suits)"
    r"|om \d{1,2}|uur|afspraak|hoorzitting|zitting|gesprek|bezoek|huisbezoek|hoorgesprek|uitnodiging|tijdstip"
    r"|datum|komen|kom|aanwezig|langskomen|langs|verhinderd|agenda"
    r"|appointment|hearing|meeting|visit|come|attend|schikt|uitkomt|komt uit|past|bij zijn|thuis|monteur|verzetten"
    r"|verplaatsen)\b"
)
_YES = any_of(
    rf"\b(?:dat|dit|het|die (?:dag|datum|tijd)|deze (?:dag|datum|tijd)|{_DAY}|uur|tijd",
    r"afspraak)\s+(?:\w+\s+){0,3}?(?:komt|past|schikt|lukt|kan|is)\s+(?:\w+\s+){0,3}?(?:uit\b|goed\b|prima\b",
    r"oke\b|uitstekend\b|wel\b|akkoord\b|hoor\b|mij\W*$|\W*$)",
    r"\b(?:komt|past|schikt)\s+(?:dat\s+|het\s+|dit\s+)?(?:(?:mij|me|ons|goed|prima|wel|helemaal",
    r"voor)\s+){0,4}(?:uit|goed|prima)\b|\bkomt\s+(?:goed|prima|mij|me)\s+(?:\w+\s+)?uit\b",
    r"\b(?:ik|wij|we)\s+(?:zal|zullen|ben|zijn|kom|komen|kan|kunnen)\s+(?:er\s+)?(?:(?:dan|er|wel|graag|ook|zeker",
    r"gewoon|thuis|aanwezig|bij|op|met|mijn|man|vrouw|dochter|zoon|om|die|de|het|hoorzitting|zitting|afspraak"
    r"|gesprek|dag|dinsdag|woensdag|maandag|donderdag",
    r"vrijdag)\s+){0,6}(?:zijn|komen|aanwezig|thuis|bij|erbij|er|graag|dan)\b",
    r"\b(?:ik|wij|we)\s+kom(?:en)?\s+(?:graag|zeker|wel|dan)\b|\btot (?:dan|dinsdag|woensdag|maandag|donderdag",
    r"vrijdag|morgen|overmorgen|volgende week)\b|\bafspraak is (?:goed|akkoord|prima|genoteerd)\b",
    r"\b(?:akkoord|prima|goed|oke|bevestig\w*)\b.{0,40}\b(?:afspraak|datum|tijd|tijdstip|zitting|hoorzitting",
    r"maandag|dinsdag|woensdag|donderdag|vrijdag)\b",
    r"^\W*(?:ja,? )?(?:dat|het) (?:schikt|past|lukt|kan)(?: wel| goed| prima| mij)*\W*$",
    r"^\W*(?:ja,? )?(?:ik|wij|we) kom(?:en)?(?: wel| graag| dan| er aan)?\W*$|\b(?:komt|komt dat",
    r"past) (?:helemaal )?(?:goed|in orde|voor elkaar)\b|\b(?:helemaal|allemaal) (?:goed|prima)\b",
    r"\b(?:works|suits|fine|good|okay|ok|oke) (?:for|with) (?:me|us)\b",
    r"\b(?:i|we) (?:will|can|shall) (?:\w+ )?(?:be there",
    r"come|attend|make it)\b|\bi'll (?:be there|come)\b|\bsee you\b|\bdat lukt\b",
)
_NO = any_of(
    rf"\b(?:kan|kunnen|kon|komen|kom)\s+(?:ik\s+|wij\s+|we\s+)?(?:{_DAY}\s+|op\s+|om\s+|er\s+|helaas\s+|echt\s+",
    r"die\s+|dag\s+|dan\s+|deze\s+|week\s+|daar\s+|onmogelijk\s+|bij\s+|de\s+|afspraak\s+|hoorzitting\s+",
    r"zitting\s+)*niet\b",
    r"\b(?:komt|schikt|past|lukt)\s+(?:\w+\s+){0,4}?(?:niet|slecht)\b|\bniet\s+(?:aanwezig|bij|in de gelegenheid",
    r"thuis|uit|komen)\b|\b(?:ben|zijn)\s+(?:ik\s+|wij\s+|we\s+)?(?:\w+\s+){0,3}(?:verhinderd|afwezig|weg)\b",
    r"\bverhinderd\b|\b(?:afspraak|zitting|hoorzitting|datum|tijdstip|gesprek)\s+(?:\w+\s+){0,4}(?:verzet|verzetten",
    r"verplaatst|verplaatsen|afzeggen|niet door)\b|\b(?:afzeggen|zeg .{0,20} af|ander moment|andere datum",
    r"andere dag|ander tijdstip|andere tijd|nieuwe afspraak)\b",
    r"\b(?:can't|cannot|can not|unable to|won't)\s+(?:\w+\s+)?(?:make|come|attend|be there|on that)\b|\b(?:does not",
    r"doesn't|not) (?:suit|work|possible|convenient)\b|\breschedule\b",
    r"\b(?:moet|moeten|zit|zitten|ben|zijn)\s+(?:ik|wij|we)\s+(?:\w+\s+){0,3}(?:werken|werk|weg|in het buitenland",
    r"op vakantie|met vakantie|naar (?:de|het|mijn)(?! \w+ geweest)|bij de)\b|\b(?:ik|wij|we) (?:zit|zitten|ben"
    r"|zijn|moet",
    r"moeten) (?:dan |die dag |die week )(?:\w+ ){0,3}(?:werken|weg|buitenland|vakantie|werk|naar de)\b",
    r"\b(?:ben|zijn|zit)\s+(?:ik|wij|we)\s+(?:dan\s+)?(?:met|op) vakantie\b|\b(?:wil|wens|kom) (?:ik )?(?:echt ",
    r"liever )?niet (?:komen|langs|verschijnen)\b|\bkom (?:ik )?(?:dan )?niet\b",
    r"\b(?:gaat|zal|kan)\s+(?:\w+\s+){0,3}?niet\s+(?:\w+\s+)?(?:lukken|gaan)\b|\bben\s+(?:ik|wij",
    r"we)\s+er\s+(?:\w+\s+)?niet\b|\b(?:not|un)\s?available\b|\b(?:other|another) (?:day|time|date)\b",
    r"\bheb (?:ik )?(?:dan|die dag) (?:al )?(?:therapie|een|werk|school|college|dienst|afspraak)\b",
    r"\b(?:i|we) can't\b|\bkan ik (?:dan |helaas )?niet\b",
)
_OTHER = re.compile(
    r"\b(?:geloven|accepteren|begrijpen|slapen|betalen|akkoord|instemmen|vinden in|wachten|leven|aanvaarden"
    r"|mee eens|tevreden|lopen|terugvinden|openen|lezen|uitvinden)\b"
    r"|\b(?:er|nog) (?:\w+ )?niet uit\b|\bafspraak bij de (?:kapper|tandarts|dokter|huisarts|bank)\b"
    r"|\b(?:sleutel|kraan|deur|bedrag|verhaal|bewijs)\w* past\b"
)
_BARE_YES = re.compile(r"^\W*(?:ja|oke|prima|goed|akkoord|is goed|dat is goed|ja hoor|tot dan|yes)\b.{0,30}$")
_BARE_NO = re.compile(r"^\W*(?:nee|no)\b.{0,40}$")
_ASKS_OTHER = re.compile(
    r"\b(?:afspraak|gesprek|zitting|bezoek|dat|het)\b.{0,30}\b(?:verzetten|verplaatsen|later|eerder|anders"
    r"|ander moment)\b|\bandere? (?:dag|datum|tijd\w*|moment)\b|\breschedule\b|\bverhinderd\b"
    r"|\bmoet (?:ik )?werken\b"
    r"|\b(?:kan|ben) (?:ik )?(?:dan |die dag |helaas )+niet\b"
)
_PAST = re.compile(
    r"\b(?:vorige|vorig|gisteren|ging|was|waren|kwam|kwamen|destijds|toen|is niet doorgegaan|laatste keer)\b"
)
_SURE = re.compile(  # of an appointment, without a question of ours
    rf"\b(?:{_DAY}|uur|afspraak|\w*zitting|gesprek|bezoek|huisbezoek|hoorgesprek|uitnodiging|tijdstip|appointment"
    rf"|hearing"
    r"|meeting|visit|(?:mon|tues|wednes|thurs|fri)day|verhinderd|agenda|verzetten|verplaatsen|andere? (?:dag|datum"
    r"|tijd|moment))\b"
)
_UNSURE = re.compile(  # a yes to another time, with a restriction, or of what was
    r"\b(?:niet|nooit|not|geen(?! (?:enkel )?(?:problee?m|bezwaar)))\b|n't\b|\bpas na\b|\b(?:gegaan|gebeld|geweest)\b"
    r"|\b(?:maar|but) (?:ik|niet|mijn|dan|eerst|pas|wel|not|i)\b|\bkijk\w* (?:\w+ )?in (?:mijn|de) agenda\b"
)
_LEAVES_OPEN = any_of(  # another day than ours, perhaps
    r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag) kan wel\b|\baltijd thuis\b|\bop terug\W*$",
    r"\b(?:er|nog) (?:\w+ )?niet uit\b",
)
_SUPPOSED = re.compile(r"\b(?:als|indien|mits|tenzij|misschien|weet (?:nog )?niet|of ik|zodra|if|unless|maybe|might)\b")


def comes(said: Sequence[str], *, asked: bool) -> str:
    """Say whether the sentences (folded and mended) accept or refuse an appointment; "" when they tell other things.

    :param asked: an appointment lies ahead, so that a bare yes or no answers it
    """
    plain = [
        one for one in said if not (one.endswith("?") and not _ASKS_OTHER.search(one)) and not _SUPPOSED.search(one)
    ]
    plain = [one for one in plain if not _PAST.search(one)]
    about = asked or any(_MEETING.search(one) for one in said)
    if not about:
        return ""
    if any(_NO.search(one) and not _OTHER.search(one) and (asked or _SURE.search(one)) for one in plain):
        return STAYS_AWAY
    plain = [one for one in plain if not (_LEAVES_OPEN.search(one) or _UNSURE.search(one))]
    if any(_YES.search(one) for one in plain) and any(asked or _SURE.search(one) for one in plain):
        return COMES
    first = opening(said)
    if asked and first in plain:
        return COMES if _BARE_YES.search(first) else STAYS_AWAY if _BARE_NO.search(first) else ""
    return ""
