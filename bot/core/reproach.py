"""Does a sentence praise somebody, reproach him, or only speak to him?"""

import re

_NEGATIVE_WORDS = (
    r"niet|nooit|geen|niets|niks|nergens|nog steeds|onbeschoft\w*|lomp\w*|bot|botte?|onvriendelijk\w*",
    r"fout(?:e|en)?|verkeerd\w*",
    r"te laat|weiger\w*|genegeerd|negeer\w*|liegt|loog|gelogen|schreeuw\w*|hing op|ophing|opgehangen",
    r"afgesnauwd|snauw\w*|slecht\w*",
    r"traag|trage|onbereikbaar|beloofd\w*|zou(?:den)?|belacht\w*|uitgelachen|lachte|schold\w*|uitgescholden",
    r"onterecht\w*",
    r"onjuist\w*|kwijt\w*|vergeten|vergat|schandalig\w*|respectloos\w*|arrogant\w*|grof|grove|kleineer\w*",
    r"gekleineerd|belazerd",
    r"bedrogen|onprofessioneel\w*|onacceptabel\w*|afgepoeierd|afgescheept|kastje|wimpel\w*|afgewimpeld",
    r"intimid\w*|gediscrimineerd",
    r"discrimin\w*|onheus\w*|laks\w*|nalatig\w*|wanprestatie|geblunderd|blunder\w*|verprutst|puinhoop",
    r"tegen mij uit|dreig\w*",
    r"gedreigd|beledig\w*|opdagen|in de steek|laat op zich wachten|laat (?:mij|ons|me) (?:wachten|zitten)",
    r"helaas|jammer",
    r"geschoffeerd|schoffeer\w*|vernederd?|vernederend|geslagen|uitgemaakt|bedonderd|voorgelogen|misleid",
    r"opgelicht|bespot",
    r"dronken|betast|racistisch|verzuimd|nagelaten|tekort|te veel|schamen|schande|lui|slordig|onbekwaam",
    r"incompetent|dom",
    r"waardeloos|onzin|bemoeit",
    r"not|never|rude|late|wrong|ignored|refused|lied|shouted|didn't|doesn't|won't|can't|hasn't|nobody",
)
_NEGATIVE = re.compile(rf"\b(?:{'|'.join(_NEGATIVE_WORDS)})\b")
_WELL = r"(?:goed|prima|uitstekend|geweldig|fantastisch|netjes|fijn|keurig|vriendelijk|perfect|super|correct)"
_KIND = (
    r"(?:aardig|vriendelijk|behulpzaam|lief|geweldig|fantastisch|correct|netjes|top|prima|super|op tijd|een (?:schat"
    r"|kanjer|topper)|kundig|vakkundig|deskundig|nice|kind|helpful|great)"
)
_DONE = r"(?:geholpen|behandeld|ontvangen|te woord|gedaan|bijgestaan|begeleid|opgelost|meegedacht)"
_PRAISES = (
    rf"{_WELL} (?:\w{{1,12}} ){{0,3}}?{_DONE}|(?:was|is|waren|bleef|blijft) (?:\w{{2,12}} ){{0,3}}?{_KIND}",
    r"(?:dank|complimenten|compliment|pluim|lof|hulde|lintje|bedankt|thanks)\b|(?:tevreden|blij",
    r"te spreken) (?:over|met)",
    r"(?:deed|doet) (?:\w{2,12} ){0,4}?(?:best|goed|prima|uitstekend)|(?:kan|kon) er ni(?:ets|ks) aan doen|helped me",
    r"ligt niet aan|niet de schuld van|ni(?:ets|ks) dan lof|wel (?:goed|netjes|vriendelijk|aardig|correct)",
)
_PRAISE = re.compile(rf"\b(?:{'|'.join(_PRAISES)})\b")
_NO_BLAME = re.compile(
    r"\b(?:kan|kon) er ni(?:ets|ks) aan doen|ligt niet aan|niet de schuld van|ni(?:ets|ks) dan lof"
    r"|ni(?:ets|ks) te verwijten\b"
)
_TURN = re.compile(
    r"[,;:]? ?\b(?:maar|alleen|echter|helaas|but|however)\b|[;:]| - |, (?=de |het |uw |jullie |ik |toch )"
)
_PRONOUN = re.compile(r"\W*(?:\w{1,12}\W{1,2}){0,3}?(?:zij|ze|hij|haar|hem|she|he|her|him)\b")
_VERB_FIRST = re.compile(
    r"\W*(?:toch |later |daarna |toen |verder )?(?:heeft|belt|belde|kan|kon|is|was|doet|deed|komt|kwam|reageert"
    r"|reageerde|vergat|vergeet|liet|laat|wil|wilde|geeft|gaf|luistert|luisterde|houdt|hield|beantwoordt|neemt|nam"
    r"|zegt|zei|never|did)\b"
)
_FINITE = (
    r"(?:heeft|hebben|had|hadden|is|zijn|was|waren|worden|werd|doen|deed|deden|reageren|weigeren|laten|liet"
    r"|bellen|nemen"
    r"|nam|luisteren|zeggen|zei|zeiden|kwam|kwamen|willen|kan|kunnen|kon|konden|zou|zouden|gaf|gaven|hing"
    r"|schold|vond|ging"
    r"|mag|mocht|blijven|bleef|liegen|loog|las|vergat|verwees|has|have|had|did|does|said|told|refuses|never"
    r"|\w{2,15}(?:t|de|te|den|ten))"
)
_SUBJECT = re.compile(
    rf"(?: (?:van|bij|aan|op) (?:(?:de|het|uw|jullie) )?\w{{2,20}})?(?: zelf| daar| ook| mij)?[ ,:]{{1,2}}{_FINITE}\b"
)
_INVERTED = re.compile(rf"\b{_FINITE} (?:mij |me |ons |u |jullie |dus |nu )?$")
_OVER = re.compile(
    r"\b(?:klacht(?:en)?|klagen|beklag|beklagen|ontevreden\w*|boos|woedend|teleurgesteld|onvrede|ongenoegen"
    r"|niet (?:\w{2,10} )?(?:tevreden|blij|te spreken)|niets aan|complaint|complain|unhappy|gaat"
    r"|betreft)\b[^,;]{0,30}?\b(?:over|op|in|tegen|jegens|met|about|against|aan) $"
)
_BY = re.compile(r"\b(?:door|by) $")
_WANTED = re.compile(
    r"\b(?:wil|willen|wens|wensen|verwacht|verwachten|eis|eisen|verzoek|hoop|hopen|vraag|vragen|graag|wilt|kunt|would"
    r"|like|please)\b[^,;:]{0,35}$"
)
_SUPPOSED = re.compile(r"\b(?:als|indien|mocht|mits|tenzij|of|if)\W{1,2}$")
_SPOKEN_TO = re.compile(
    r"\b(?:aan|bij|naar|tot|van|via|t\.?a\.?v\.?|ter attentie van|richting|voor|met|namens|to|from|with) $"
)
_NEAR = 80  # characters before it that are looked at
_FAR = 200


def is_praised(sentence: str, start: int, after: str) -> bool:
    """Say whether who stands there is clearly praised, and not reproached right after.

    :param sentence: folded, as is `after`: the sentence below it
    """
    begins = max(0, start - _FAR)
    sentence, start = sentence[begins : start + _FAR], start - begins
    turns = [0, *(found.start() for found in _TURN.finditer(sentence)), len(sentence)]
    begin = max(at for at in turns if at <= start)
    end = min((at for at in turns if at > start), default=len(sentence))
    clause, rest = sentence[begin:end], _TURN.sub("", sentence[end:], count=1)
    if _PRAISE.search(clause) is None or _NEGATIVE.search(_NO_BLAME.sub("", clause)):
        return False
    if _VERB_FIRST.match(rest) or (_PRONOUN.match(rest) and rest):
        return False
    return not (_PRONOUN.match(after) and _NEGATIVE.search(after))


def is_reproached(sentence: str, start: int, end: int) -> bool:
    """Say whether a desk, a department or a director is reproached, and not only mentioned (folded text)."""
    before, after = sentence[:start][-_NEAR:], sentence[end:][:_FAR]
    if _OVER.search(before):
        return True
    if _WANTED.search(before) or _SUPPOSED.search(before):
        return False
    negative = _NEGATIVE.search(sentence[max(0, start - _FAR) : end + _FAR]) is not None
    subject = (_SUBJECT.match(after) or _NEGATIVE.match(after.lstrip(" ,:"))) and not _SPOKEN_TO.search(before)
    return negative and bool(subject or _INVERTED.search(before) or _BY.search(before))


def is_negative(sentence: str) -> bool:
    """Say whether a sentence (folded) holds a word of reproach or denial."""
    return _NEGATIVE.search(sentence) is not None


def is_wanted(sentence: str, start: int) -> bool:
    """Say whether somebody is only wished for, without any reproach (folded text)."""
    return _WANTED.search(sentence[:start][-_NEAR:]) is not None and not is_negative(sentence)
