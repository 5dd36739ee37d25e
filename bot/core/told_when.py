"""When did it happen, or since when, as running sentences tell it (WOP-3)?"""

import re
from datetime import date

from bot.core.dates import ENGLISH_MONTHS, MONTHS
from bot.core.moments import day_in
from bot.core.sentences import fold, sentences

_MONTH = rf"(?:{'|'.join((*MONTHS, *ENGLISH_MONTHS))})"
_SHORT = r"(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"
_UNIT = (
    r"(?:uur|dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartaal|dagje|weekje|days?|weeks?|months?|years?|winters?"
    r"|zomers?)"
)
_AMOUNT = (
    r"(?:\d{1,3}|een paar|paar|een half|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien"
    r"|anderhalve?|enkele|halve?|one|two|three|four|five|six|several)"
)
_PART = r"(?:ochtend|morgen|middag|avond|nacht)"
_DAY = (
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday)"
)
_SEASON = r"(?:zomer|winter|herfst|lente|voorjaar|najaar|weekend)"
_NUMBERED = rf"\d{{1,2}}(?:e|ste|de|st|nd|rd|th)? (?:{_MONTH}\b|{_SHORT})(?: \d{{4}})?"
_DATE = rf"(?:{_NUMBERED}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?(?![\d/-]))"
_FROM = r"(?:sinds|vanaf|al sinds|since)"
_MOMENTS = (
    rf"(?:{_FROM}|op|van|dd\.?|d\.d\.|on|rond|omstreeks) (?:de )?(?:{_DAY} )?{_DATE}",
    rf"(?:{_DAY} )?{_DATE}",
    rf"(?:{_FROM}|begin|eind|half|medio|in|afgelopen|tussen) (?:de maand |begin |eind |last )?{_MONTH}(?: \d{{4}})?\b",
    rf"(?:vorige|afgelopen|deze|verleden|voorbije|last|this) (?:{_AMOUNT} {_UNIT}|{_DAY}{_PART}?|{_MONTH}|{_UNIT})\b",
    rf"(?:vorige?|afgelopen|deze|dit|verleden|last) (?:{_SEASON}|{_PART}|jaar|kwartaal)\b",
    rf"{_FROM} (?:gisteren|vandaag|(?:vorige?|afgelopen|de|het|ongeveer|last) \w{{2,15}}|{_DAY}|{_AMOUNT} {_UNIT})\b",
    rf"(?:{_FROM}|in) (?:19|20)\d\d\b|op de \d{{1,2}}e\b",
    rf"(?:al (?:meer dan|zo'n|bijna|ruim)|al|reeds|ruim|bijna|meer dan|zeker|nu|inmiddels|for) {_AMOUNT} {_UNIT}\b",
    rf"{_AMOUNT} {_UNIT} (?:geleden|terug|ago)\b|{_AMOUNT} (?:weken|maanden|jaar|jaren) lang\b",
    r"\d{1,3} (?:weken|maanden)\b|(?:nu )?al (?:weken|maanden|jaren|tijden)\b|(?:weken|maanden|jaren|dagen)lang\b",
    rf"(?:eergisteren|gister(?:en)?(?:{_PART})?|vandaag|vanochtend|vanmorgen|vanmiddag|vannacht|yesterday|today)\b",
    rf"(?:op |on )?{_DAY}{_PART}?s?\b",
    r"(?:elke|iedere|every) (?:dag|week|maand|nacht|ochtend|avond|day|night)\b|dagelijks\b",
)
_MOMENT = re.compile(rf"(?<!\w)(?:{'|'.join(_MOMENTS)})")
_AHEAD = re.compile(  # a day that is meant for an answer, an appointment, or a birthday
    r"\b(?:voor|uiterlijk|binnen|over|tot|tot en met|volgende|komende|aanstaande|aankomende|t/m|before|within"
    r"|next|until"
    r"|by|geboren|geb|geboortedatum|elke|einde? van)\W{0,3}(?:de |op |op de |\w{1,12}dag )?$"
)
_FAR = 40  # characters before it that are looked at


def when_told(text: str, today: date) -> str:
    """Give the words that tell when it happened or since when; a day ahead is no such day."""
    for sentence in sentences(text):
        folded = fold(sentence)
        for found in _MOMENT.finditer(folded):
            ahead = _AHEAD.search(folded[max(0, found.start() - _FAR) : found.start()])
            if not ahead and not _is_future(found[0], today):
                return sentence[found.start() : found.end()].strip(" .,")
    return ""


def _is_future(words: str, today: date) -> bool:
    day = day_in(words, today) if any(one.isdigit() for one in words) else None
    return day is not None and day > today
