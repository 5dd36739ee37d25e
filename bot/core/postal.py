"""Where does somebody live, and how is he reached, as his mail tells it (WOP-3)?"""

import re

from bot.core.reach import TYPED_MAIL, TYPED_PHONE
from bot.core.sentences import LONGEST, plain

_STREET_ENDS = (
    r"(?:straat|straatje|str\.|laan|ln\.|weg|plein|hof|hofje|kade|gracht|singel|dijk|dreef|pad|steeg|park|plantsoen"
    r"|baan|burg|markt|wal|ring|akker|veld|horst|oord|heuvel|boulevard|erf|haven|brink|waard|zoom|hoeve|dal|tuin|flat"
    r"|poort|kwartier|allee|laantje|eind|kamp|berg|meent|weide|beemd|vaart|stede|land)"
)
_NO_NUMBER = (
    r"(?! ?(?:keer|maal|x\b|dag|week|weken|maand|jaar|uur|euro|%|procent|man\b|mensen|stuks|km|minuten|graden))(?!\d)"
)
_NUMBER = rf"\d{{1,5}}(?:-?[a-zA-Z]{{1,2}}\b| [a-zA-Z]\b| (?:hs|bis|huis)\b|[-/]\d{{1,4}}\b)?{_NO_NUMBER}"
_POSTCODE = r"\b[1-9]\d{3} ?[A-Z]{2}\b"
_CAPITAL = r"[A-Z][\w'-]{2,25}"
_CITY = rf"(?:,? {{1,3}}(?:te |in )?{_CAPITAL}(?: (?:(?:aan|op|bij) (?:de |den )?)?{_CAPITAL}){{0,2}})?"
_BEFORE = r"(?:[A-Z][\w'.-]{0,25} (?:(?:van|de|der|den|het|'t) ){0,2})?"
_STREET = (
    rf"(?:{_BEFORE}[A-Za-z][\w'-]{{1,30}}{_STREET_ENDS} {{1,3}}(?:nr\.? ?|nummer )?{_NUMBER}|(?:Laan|Plein|Weg|Hof"
    rf"|Straat|Burg|Dijk|Kade) (?:van|der|de) (?:(?:de|het|den) )?(?:{_CAPITAL} ){{1,3}}{_NUMBER}"
    rf"|{_CAPITAL} (?:Gracht|Weg|Straat|Laan|Kade|Dijk|Plein|Haven|Markt|Singel|Hof) {_NUMBER}"
    rf"|{_CAPITAL} {_NUMBER}(?=[,\n ]{{1,3}}{_POSTCODE}))"
)
_PLACE = rf"(?:[,\n ]{{1,3}}{_POSTCODE}{_CITY}|, {{0,3}}{_CAPITAL})?"
_ADDRESS = re.compile(rf"(?<![\w'-]){_STREET}{_PLACE}|{_POSTCODE}{_CITY}")
_NOT_HOME = re.compile(
    r"\b(?:kantoor|hoofdkantoor|vestiging|balie|bouwplaats|locatie|cursus|training|buren|buurman|buurvrouw|overburen"
    r"|onderburen|bovenburen|school|winkel)(?: \w{1,12}){0,3}\W{0,2}$",
    re.IGNORECASE,
)
_NO_STREET = re.compile(
    r"(?:onder|halver|af|over|snel|uit|bouw|loop|fiets|tijd|start|voet)(?:weg|pad|baan|land|veld)\b"
)
_FAR = 60  # characters before it that are looked at


def address_told(text: str) -> str:
    """Give a postal address: a street with a number, or a postcode; not that of an office or of the neighbours."""
    read = plain(text)
    for found in _ADDRESS.finditer(read):
        before = read[max(0, found.start() - _FAR) : found.start()]
        if not _NOT_HOME.search(before) and not _NO_STREET.match(found[0].lower()):
            return " ".join(found[0].split()).strip(" ,")
    return ""


def contact_told(text: str) -> str:
    """Give a telephone number or a mail address."""
    found = TYPED_PHONE.search(text[:LONGEST]) or TYPED_MAIL.search(text[:LONGEST])
    return found[0] if found else ""
