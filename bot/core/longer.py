"""Does a complainant give us more time, when we asked for it: yes, or no?"""

import re
from collections.abc import Sequence

from bot.core.elsewhere import is_elsewhere, is_supposed
from bot.core.outright import CONDITION
from bot.core.sentences import any_of, opening

YES, NO = "yes", "no"
_TIME = (
    r"(?:verlenging|verlengen|verlengd|uitstel|(?<!niet )langer|extra tijd|meer tijd|termijn|weken extra|extra weken"
    r"|extra weeks|extra time|langer de tijd|extension|extend|more time|longer"
    r"|(?:week|weken) (?:later|langer|erbij|meer|uitstel))"
)
ABOUT = re.compile(rf"\b{_TIME}\b|\bniet langer wachten\b|\bneem (?:\w+ )?de tijd\b")
_GOOD = (
    r"(?:akkoord|goed|prima|oke|okay|in orde|mee eens|best|geen probleem|geen bezwaar|fine|begrijpelijk"
    r"|toestemming)"
)
_YES = any_of(
    r"\b(?:ik|wij|we|client|clienten|cliente|hij|zij)\s+(?:(?:ga|gaan|gaat|ben|is|zijn|stem|stemmen|stemt|heb",
    r"heeft|hebben|verleen|geef|vind|vinden)\s+)(?:\w+\s+){0,6}?(?:akkoord|goed|geen bezwaar",
    r"geen problemen?|toestemming|uitstel|prima|mee eens|oke|best)",
    r"\bstem(?:men|t)?\s+(?:\w+\s+){0,8}?in\b(?! dat)",
    r"\b(?:stem|stemmen|ga|gaan|ben|heb)\s+(?:ik|wij|we)\s+(?:\w+\s+){0,4}?(?:akkoord|geen bezwaar",
    r"geen probleem|mee eens)",
    r"\b(?:u|jullie|je)\s+(?:mag|mogen|kunt|kunnen|krijgt|krijgen)\s+(?:\w+\s+){0,6}?(?:verlengen|extra|tijd|langer",
    r"week|weken|toestemming|mijn akkoord|uitstel)\b(?! geleden)|\b(?:u|jullie|je)\s+(?:heeft|hebt|hebben)\s+"
    r"(?:\w+ )?(?:mijn|onze) (?:akkoord|toestemming)\b",
    rf"\b{_TIME}\b.{{0,40}}\b(?:is|vind ik|lijkt me|akkoord|mag|geen)\b.{{0,14}}\b{_GOOD}\b",
    rf"\b{_GOOD}\b.{{0,40}}\b{_TIME}\b|\b{_TIME}\b[^a-z]{{0,4}}{_GOOD}\b",
    r"\bneem\w*\s+(?:\w+\s+){0,4}(?:de|uw|je|jullie)\s+tijd\b|\btake (?:your|the|all the) time\b",
    r"\bkan (?:ik )?(?:nog )?wel (?:even )?wachten\b",
    r"\b(?:i|we)\s+(?:agree|consent|am fine|'m fine|do not mind|don't mind|accept)\b|\byou (?:may|can) (?:have",
    r"extend|take)\b|\bno (?:problem|objections?)\b|\bthat(?: is|'s) (?:fine|ok|okay)\b",
    r"\bgeen (?:enkel )?(?:bezwaar|probleem)\b|\bbegrijp\w*\b.{0,30}\b(?:akkoord|prima|geen probleem)\b|\b(?:dat",
    r"dit|het) (?:mag|is|vind ik|vinden wij|kan) (?:\w+ ){0,3}?(?:mag|goed|prima|oke|best|akkoord|okay)\b",
    r"\bmag (?:wel|best|gerust|hoor|van mij)\b|\b(?:dan|het|dat) is (?:het |dat )?(?:goed|prima|oke|best|akkoord)\b",
    r"\bdoe (?:maar|dat maar)\b|\bdat mag\b|\bga (?:uw|je|jullie) gang\b|\bvan mij mag (?:het|dat)\b",
    r"\bik kan wachten\b|\bgaat uw gang\b|\bextension granted\b|\bgun (?:ik|wij) (?:u|jullie)\b|\bconsent to\b",
    r"\b(?:u|jullie|je|ge) (?:mag|mogen|moogt) er (?:\w+ ){0,6}over doen\b|\bmet\b.{0,60}\bakkoord ga\b",
    r"\b(?:krijgt|krijgen) (?:u|jullie) die extra (?:tijd|weken)\b|\bextra (?:tijd|weken) (?:mag|mogen)\b",
)
_YES_FIRST = any_of(
    r"^\W*(?:ja|yes|oke?|okay|prima|akkoord|goed|is goed|mag|allee|nou goed|nou oke|jawel|tuurlijk|natuurlijk",
    r"geen probleem|zeker|sure|fine|agreed|vooruit(?: dan)?(?: maar)?|top|best|mij best)\b",
    r"^\W*(?:\U0001F44D|\U0001F44C)",
)
_THUMB = re.compile(r"[\U0001F44D\U0001F44C]")
_NO = any_of(
    r"^\W*(?:nee|no)\b(?!\s*,?\s*(?:(?:nee )?hoor\b,? ?\w|geen (?:probleem|bezwaar)|prima|is goed|dat is geen probleem",
    r"dat geeft niet|no problem|problem|objections?|rush|hurry|worries|maakt niet uit))(?!.{0,40}\bgeen (?:brief|mail",
    r"bericht)\b)",
    r"^\W*(?:absoluut|zeker|echt|mooi|helemaal|natuurlijk|beslist|dus)\s+niet\b|\bgeen (?:sprake|denken)\b",
    r"\bgenoeg (?:de )?tijd\b|\bno way\b|\babsolutely not\b",
    r"\bniet\s+(?:\w+\s+){0,3}(?:akkoord|mee eens|instemmen|goed|verlengen|verlengd|langer(?= wachten|\W*$)|in met"
    r"|toe|toestaan",
    r"acceptabel|aanvaardbaar|wachten|accepteren|voor open|accoord)\b|\bstem\w* (?:ik |wij )?(?:\w+ ){0,3}niet\b",
    r"\bgeen\s+(?:\w+\s+)?(?:toestemming|uitstel|verlenging|extra tijd|extra weken|akkoord|instemming",
    r"langere termijn|genoegen)\b|\b(?:heb|hebben|had) (?:u |jullie )?(?:al |lang |ruim )*(?:genoeg|lang genoeg",
    r"voldoende) (?:de )?tijd\b",
    r"\b(?:ik|wij|we) zeg(?:gen)? (?:\w+ )?nee\b|\bdus nee\b|^\W*nou nee\b|^\W*geen dag langer\W*$|^\W*niks uitstel\b",
    r"\bmaar nee\b|\b(?:heb|maak) (?:ik |wij |we )?(?:er |daar )?(?:wel |grote? )?bezwaar\b",
    r"\bwijs\b.{0,60}\bvan de hand\b|\bik dacht het niet\b|\bvergeet het maar\b|^\W*wel bezwaar\b",
    r"\blanger wachten doe (?:ik|wij|we) niet\b|\bnot acceptable\b|\banswer\b.{0,60}\bis no\b",
    r"\bno (?:extension|extra time)\b|\b(?:meer|extra) tijd (?:geef|krijg\w*|gun)\b.{0,15}\b(?:niet|geen)\b"
    r"|\bon(?:aanvaardbaar|acceptabel)\b",
    r"\b(?:weiger(?! (?:\w+ )?(?:niet|niks|niets))|afgewezen|duurt (?:al )?(?:veel )?te lang|lang genoeg geduurd"
    r"|onacceptabel|belachelijk|refuse",
    r"do not agree|don't agree|not agree|disagree|(?<!not )(?<!n't )object|wijs .{0,30} af|maak .{0,20}bezwaar",
    r"houd .{0,20} aan de (?:\w+ )?termijn)\b",
    r"\bliever niet\b|\bgewoon (?:op tijd|voor|binnen|antwoord)\b|\bniet in ?stem\w*|\bhoud(?:t)? (?:u|jullie",
    r"je) (?:zich )?(?:\w+ )?aan (?:de|uw|jullie) (?:\w+ )?termijn\b",
)
_NO_BACK = re.compile(  # below "Nog 4 weken erbij?"
    r"\W*(?:nee|no)\b[ ,]{1,3}(?:(?:dat|dit|daar|hier) (?:\w+ ){0,4}(?:niet|geen)\b|liever niet\b|i (?:do not|don't)\b)"
)
_NO_OBJECTION = re.compile(r"\b(?:geen (?:enkel )?bezwaar|geen dag langer|niet langer (?:dan|duurt))\b")
_CONDITION = re.compile(
    r"\b(?:als|indien|mits|tenzij|op voorwaarde|onder (?:de )?voorwaarde|alleen|zolang|maar dan (?:wel|moet)|if"
    r"|unless|provided|only|misschien|zodra|as long as|zou|zouden|nooit|of (?:we|wij|ik)"
    r"|(?<!in )(?<!na )overleg(?:gen)?|bedenktijd)\b"
    r"|\b(?:akkoord gegaan|prima gegaan|goed gegaan|\w*contract|paspoort|\w*vergunning)\b|\bhaha|\bhad (?:ik|we|wij"
    r"|ook) (?:\w+ ){0,3}(?:niks|niets) anders\b|, niet (?:van|met|voor) "
)
_TURNS = re.compile(  # after a no: which of both counts?
    r"\bliever niet\b.{0,30}\bmaar (?:oke|goed|vooruit|prima|ja|soit)\b|\bals ik (?:nee|neen) zeg\b"
)
_GIVES_WAY = re.compile(
    r"\b(?:als het (?:echt )?(?:moet|nodig is|niet anders kan|dan goed komt|maar goed komt|u helpt)"
    r"|als u (?:dat )?nodig (?:heeft|hebt)|als jullie (?:dat )?nodig hebben|als dat (?:nodig|beter) is)\b"
)


_HARMLESS = re.compile(  # denials that go with a yes
    r"\b(?:geen (?:enkel )?(?:problee?m(?:en)?|bezwaar|haast|punt)|geen (?:dag|week|uur) (?:langer|later)"
    r"|niet (?:langer|later) dan|niet anders|niet erg|(?:maakt|geeft) (?:mij |me )?niet(?: uit)?|no (?:problem"
    r"|objections?"
    r"|rush|hurry|worries)|(?:don't|do not) mind|niet flauw|weiger (?:\w+ )?(?:niet|niks|niets)|zit er niet mee)\b"
)
_DENIED = re.compile(
    r"\b(?:niet|geen|nooit|niks|niets|nee|not|never|anders)\b|n't\b"
    r"|\b(?:maar|but) (?:ik|u|jullie|wij|we|je|dat|het|niet|dan|mijn|er|hou|zorg|laat|bel|wel|graag|not|i|my)\b"
    r"|^\W*(?:ja|goed|oke?) (?:dag|hallo|zeg|dat kunt u|daar heb)\b|\b(?:goed|prima|fijn|top|netjes) dat (?:u"
    r"|jullie|je)\b"
    r"|^\W*best (?:lang|veel)\b"
)


def longer_of(said: Sequence[str], *, asked: bool) -> str:
    """Say whether the sentences (folded and mended) consent to an extension; "" when they tell other things.

    A condition makes it no consent: a person reads that.

    :param asked: we asked for it, so that a bare yes or no answers it
    """
    if any(_TURNS.search(one) for one in said):
        return ""
    plain = [_GIVES_WAY.sub("", one) for one in said if not one.endswith("?") and not is_elsewhere(one)]
    about = any(ABOUT.search(one) for one in plain)
    if not (asked or about):
        asks_back = any(ABOUT.search(one) for one in said) and bool(plain)
        return NO if asks_back and _NO_BACK.match(opening(plain)) else ""
    near = plain if asked else [one for one in plain if ABOUT.search(one)]
    first = opening(plain)
    if any(_refuses(one) and not is_supposed(one) for one in near) or (
        not asked and about and _NO.match(first) and re.match(r"\W*(?:nee|no)\b", first)
    ):
        return NO
    firm = [one for one in near if not (_CONDITION.search(one) or _DENIED.search(_HARMLESS.sub("", one)))]
    unsure = any(_CONDITION.search(one) or is_supposed(one) for one in near) or any(
        CONDITION.match(one) for one in plain
    )
    if unsure or not (asked or firm):
        return ""
    yes = any(_YES.search(one) for one in firm) or (first in firm and _YES_FIRST.search(first) is not None)
    return YES if yes or (asked and any(_THUMB.search(one) for one in said)) else ""


_NO_AGAIN = re.compile(r"^(?:\W{1,3}(?:nee|no|joh|hoor|man|meid)\b){1,3}")


def _refuses(sentence: str) -> bool:
    """Say whether a sentence says no: "nee" that goes before a yes ("nee hoor, neem de tijd") is neither."""
    bare = _NO_OBJECTION.sub("", sentence)
    found = _NO.search(bare)
    if found is None:
        return False
    rest = _NO_AGAIN.sub("", bare[found.end() :])
    turns = re.match(r"\W*(?:nee|no)\b", found[0]) is not None and (_YES.search(rest) or _YES_FIRST.search(rest))
    return not turns or _NO.search(rest) is not None or _DENIED.search(_HARMLESS.sub("", rest)) is not None
