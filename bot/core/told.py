"""What do running sentences tell of a complaint: about whom it is, and what is wanted (WOP-3)?"""

import re

from bot.core.people import SOMEBODY_ELSE, THE_EMPLOYEE, THEIRS, TITLE
from bot.core.sentences import fold, sentences

_CAP = 300  # characters of a wish

# --- about whom -----------------------------------------------------------------------------------------------------

_NAME = r"[A-Z][\w'.-]{0,25}"
_PARTICLES = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|ter|ten|te|'t|v\.?d\.?|el|la|le) ){0,3}"
_NAMED = re.compile(rf"(?i:\b{TITLE}) (?:[A-Z]\. ?){{0,4}}{_PARTICLES}{_NAME}(?:[ -]{_NAME})?")
_MATTERS = (
    r"dienstverlening|service|organisatie|communicatie|bereikbaarheid|afhandeling|werkwijze|gang van zaken|bejegening",
    r"behandeling|beleid|bedrijf|instantie|corporatie|stichting|aanpak|begeleiding|training|cursus|opleiding|advies",
    r"onderhoud|organisation|company|manier van (?:werken|doen)|houding|uitvoering",
)
_COMPLAINS = (
    r"klacht(?:en)?|klagen|beklag|beklagen|ontevreden\w*|niet (?:\w{2,10} ){0,2}tevreden|teleurgesteld|complaint|gaat"
)
_ABOUT = r"over|tegen|in|met|about|against"
_MATTER = re.compile(
    rf"\b(?:{_COMPLAINS})\b.{{0,40}}?\b(?:{_ABOUT}) (?P<what>(?:(?:{THEIRS}|de|het|deze|hele|algemene|slechte"
    rf"|the) ){{0,3}}(?:{'|'.join(_MATTERS)})\b(?: van (?:uw|jullie|de|het) \w{{2,20}})?)"
)
_YOU = re.compile(
    r"\b(?:klacht(?:en)?|klagen|complaint) (?:\w{2,15} )?(?:over|tegen|about|against) (?P<what>jullie|u|you)\b"
)
_ORGANISATION = re.compile(rf"\b[Kk]lacht (?:\w{{2,15}} )?(?:over|tegen) (?P<what>{_NAME}(?: {_NAME}){{0,3}})")
_ONE_OF_THEM = re.compile(rf"\b(?P<what>{THE_EMPLOYEE}(?: (?:van|aan|bij) (?:de|het|uw|jullie|team) \w{{2,20}})?)")
_NOT_ABOUT = re.compile(  # who is greeted, who writes, and who belongs to the writer
    r"\b(?:beste|geachte|hallo|hoi|dag|lieve|dear|hello|aan|t\.?a\.?v\.?|ik ben|mijn naam is|namens|ik,|groet\w*,?"
    r"|i am|my name is|(?:mijn|onze) (?:buur(?:man|vrouw)|huisarts|advocaat|man|vrouw|moeder|vader|client\w?))\W{0,3}$"
)
_WANTED = re.compile(
    r"\b(?:graag|wil|wilt|willen|kunt|kan|kunnen|verzoek|verwacht|contact|gesprek|reactie|antwoord|bericht|terecht|aan"
    r"|bij|namens|eis)\b[^,;]{0,30}$"
)


def about_told(text: str) -> str:
    """Give the words that tell whom it is about: a name, a function, a part of the organisation, or all of it."""
    for sentence in sentences(text):
        found = _spoken_of(sentence)
        if found:
            return found
    return ""


def _spoken_of(sentence: str) -> str:
    folded = fold(sentence)
    matter = None if sentence.endswith("?") else _MATTER.search(folded) or _YOU.search(folded)
    if matter is None:
        matter = _ORGANISATION.search(sentence)
    if matter:
        return sentence[matter.start("what") : matter.end("what")].strip(" .")
    return _named(sentence) or _one_of_them(sentence, folded)


def _named(sentence: str) -> str:
    """Give a name with its title; alone on its line it is a signature."""
    for found in _NAMED.finditer(sentence):
        before = fold(sentence[max(0, found.start() - 40) : found.start()])
        after = sentence[found.end() :].strip(" .,!:")
        if not _NOT_ABOUT.search(before) and (before.strip() or after):
            return found[0].strip(" .")
    return ""


def _one_of_them(sentence: str, folded: str) -> str:
    for found in _ONE_OF_THEM.finditer(folded):
        before = folded[max(0, found.start() - 50) : found.start()]
        said_to = _WANTED.search(before) or _NOT_ABOUT.search(before)
        if not said_to and not SOMEBODY_ELSE.match(folded, found.start()):
            return sentence[found.start("what") : found.end("what")]
    return ""


# --- what is wanted -------------------------------------------------------------------------------------------------

_I = r"(?:ik|wij|we)"
_WISHES = (
    rf"\b{_I} (?:wil|willen|wens|wensen|eis|eisen|verwacht|verwachten|verzoek|verzoeken|vraag|vragen|vorder)\b",
    rf"\b{_I} (?:stel|stellen) voor\b|\b{_I} zou(?:den)? (?:\w{{1,10}} ){{0,3}}?(?:graag|willen)\b",
    rf"\b{_I} hoop(?:en)? (?:dat|op)\b|\b(?:wil|willen|wens|eis|verwacht|verzoek|verzoeken) {_I}\b",
    rf"\bzou(?:den)? {_I} (?:\w{{1,10}} ){{0,3}}?(?:graag|willen)\b",
    r"\b(?:kunt|kunnen|wilt|willen) (?:u|jullie)\b|(?:^\W*|, )zou(?:den)? (?:u|jullie)\b|\bliefst\b",
    r"\bmag ik (?:mijn|het|de|een|dit|graag|alsnog)\b",
    r"\ben (?:verwacht|eis|wil|verzoek|vraag) \w|\bgraag\b|\bgewenste oplossing\b",
    r"\bmijn (?:wens|eis|verzoek|voorstel) (?:is|aan u|aan jullie)\b",
    r"^\W*(?:ruim|los|zorg|doe|herstel|betaal|stuur|geef|haal|maak|bel)\b",
    r"\bi (?:want|would like|expect|demand|request)\b|\bplease\b|\b(?:could|can|would|will) you\b",
)
_BETWEEN = (
    r"(?: (?:graag|nu|dan|even|toch|ook|hierbij|bij deze|een|dit|u|jullie|mijn|onze|willen|officiele|formele|over|het"
    r"|wel|eerst|hierover|daarover|er)){0,6}"
)
_TO_TELL = (
    r"(?:klacht(?: (?:in te )?dienen| indienen| doen)?|beklag|melden|melding|laten weten|kwijt|reageren|vertellen"
    r"|zeggen|toevoegen|doorgeven|delen|aangeven|neerleggen|uitleggen|toelichten|feliciteren|bedanken|complimenteren"
    r"|indienen|maken)"
)
_ANSWER = r"(?:reactie|antwoord|bericht|terugkoppeling|bevestiging)"
_COURTESIES = (  # what everybody writes, and the wish to complain or to tell
    rf"\b{_I} (?:hoor|horen|verneem|vernemen|zie|zien|ontvang|ontvangen)\b.{{0,60}}\b(?:graag|tegemoet)\b",
    r"\bgraag (?:hoor|horen|verneem|vernemen)\b|\bgraag (?:(?:zo|snel|spoedig|mogelijk|een|uw",
    rf"jullie) ){{0,4}}{_ANSWER}\b",
    rf"\bgraag (?:een |uw )?(?:snelle|spoedige) {_ANSWER}\b|\bgraag gedaan\b|\bhad\b.{{0,30}}\bgraag\b|\bgraag gehad\b",
    r"\b(?:niet|zo|heel|altijd|doe|werk\w*|kom|kwam|geen) graag\b|\bgraag een klacht\b|\bwillen weten\b",
    rf"\b(?:wil|willen|wou|zou)\b(?: {_I})?{_BETWEEN} {_TO_TELL}\b",
    rf"\b{_I} verwacht(?:te|en)? (?:niet|geen|meer|dit niet)\b",
    r"\bwil (?:\w{1,8} ){0,2}(?:niet|geen)\b(?! (?:meer )?dat)|\bwil dat (?:u|jullie) (?:dit|het) weet",
    r"\bkunt u (?:dus|wel)\b",
    rf"\b(?:wil|willen|kan|kunnen|mag) {_I} (?:niet|geen)\b",
    r"\bi (?:want|would like) to (?:complain|file|make|report)\b|\bplease (?:find|see)\b",
)
_WISH = re.compile("|".join(_WISHES))
_COURTESY = re.compile("|".join(_COURTESIES))


def wish_told(text: str) -> str:
    """Give the sentence that tells what is wanted; courtesies and the wish to complain are none."""
    wishes = (one for one in sentences(text) if _WISH.search(_COURTESY.sub(" ", fold(one))))
    return next(wishes, "")[:_CAP]
