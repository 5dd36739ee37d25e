"""Which words show danger to a person, a threat of violence, or that the press or an inspectorate will hear of it?

The patterns are for folded sentences. In doubt it is danger: a person then looks one time too many.
"""

import re
from collections.abc import Mapping, Sequence

from bot.core.sentences import any_of
from bot.core.words import Urgency

_FEW = r"(?:[\w'-]{1,15} ){0,4}?"
_I = r"(?:ik|wij|we|'k)"
_SELF = r"(?:mezelf|mijzelf|me zelf|mij zelf|myself|zichzelf|haarzelf|hemzelf)"
_THEM = r"(?:jullie|je|u|hem|haar|hen|ze|die \w{2,15}|uw \w{2,20}|you|him|her|them|(?:mij|me|ons|mijn \w{2,15}))"
_OF_A_HOUSE = r"(?:plafond|balkon|dak|dakpan(?:nen)?|muur|schoorsteen|steiger|galerij|schutting|trap|leuning|gevel)"

_RISK = any_of(
    # gas and carbon monoxide
    r"\bgas ?(?:lucht|lek(?:kage)?|alarm|geur|explosie)\b|\bgas leak\b|\bgas (?:lekt|ontsnapt)\b|\blekt gas\b",
    rf"\b(?:ruik(?:en|t)?|rook|roken|stinkt|stonk|smell(?:s|ed)?) {_FEW}gas\b",
    r"\bkoolmonoxide\w{0,12}\b|\bcarbon monoxide\b|\bco-?(?: ?(?:melder|alarm|vergiftiging))\b",
    # electricity and fire
    r"\bonder (?:stroom|spanning)\b(?! (?:van|door|werken|staan))|\b(?:stroom|elektrische) ?schok(?:ken)?\b",
    rf"\b(?:kreeg|krijg|krijgen|krijgt|gekregen) {_FEW}(?:een schok|stroom)\b|\belectric shocks?\b|\bbare wires?\b",
    r"\b(?:ge)?elektrocut\w{1,10}\b|\belectrocut\w{1,10}\b|\bvonk(?:en|t)\b|\bbloot(?:liggende|te) \w{0,12}draden\b",
    r"\b(?:blote|kale|losse|open) (?:stroom)?(?:draden|bedrading)\b|\bbrand ?(?:gevaar(?:lijk)?|lucht|alarm)\b",
    r"\bin brand\b|\bbrand (?:geweest|uitgebroken|ontstaan)\b|\bon fire\b|\bfire hazard\b",
    # the lift
    rf"\blift\b {_FEW}(?:blijft hangen|bleef hangen|hing vast|valt|viel|zakt|zakte|schoot|schiet|onveilig)\b",
    r"\b(?:vast(?:gezeten|zat|zit|zitten)?|opgesloten|stuck|trapped) {0,1}in (?:de|een|the) (?:lift|elevator)\b",
    r"\b(?:onveilige|gevaarlijke) lift\b|\bin de lift (?:vast|opgesloten)\b",
    # what falls or collapses, and what makes ill
    rf"\b{_OF_A_HOUSE}\b {_FEW}(?:naar beneden|ingestort|instorten|bezweken|bezwijken|losgeraakt|komt los)\b",
    rf"\b{_OF_A_HOUSE}\b {_FEW}(?:op (?:mijn|ons|zijn|haar) \w{{2,15}} (?:gevallen|terecht)|staat op instorten)\b",
    r"\binstortingsgevaar\b|\bvalgevaar\b|\bcollaps(?:e|ed|ing)\b|\blosliggend asbest\b",
    rf"\basbest\w{{0,6}}\b {_FEW}(?:vrij\w{{0,10}}|los|gebroken|stof|losliggend|ingeademd)\b",
    r"\bontploff?(?:en|t|ing)\b|\bexplosie\w{0,8}\b|\bexplo(?:de|ded|sion)\b",
    # danger by that name, and people who are hurt
    r"\b(?:levens|doods|explosie|verstikkings)gevaar(?:lijke?)?\b|\blevensbedreigend\w{0,2}\b|\bacuut gevaar\b",
    r"\bin (?:direct |acuut |groot )?(?:levens)?gevaar\b|\b(?:gevaarlijke|onveilige|levensgevaarlijke) situaties?\b",
    r"\b(?:in danger|life[- ]threatening|dangerous situation|not safe (?:for|at home))\b",
    r"\bgewond (?:geraakt|raakt|raken)\b|\b(?:bewusteloos|flauwgevallen|unconscious)\b|\boverdos(?:is|e)\b",
    r"\b(?:verkeerde|teveel|te veel) (?:medicijn(?:en)?|medicatie|insuline|pillen)\b",
    r"\bwrong (?:medicine|medication|dose)\b|\bambulance (?:gebeld|bellen|moest|kwam|nodig|gekomen|is er)\b",
    r"\bgeen (?:geld (?:meer )?voor )?(?:insuline|medicijnen|eten)\b(?: {0,1}meer)?|\bno (?:food|insulin)\b",
    # suicide
    r"\b(?:zelfmoord\w{0,10}|zelfdoding\w{0,10}|suicid\w{1,12}|doodswens)\b|\bniet meer (?:te )?willen leven\b",
    rf"\b(?:{_I} )?(?:wil|wilde|hoef|kan|willen) (?:{_I} )?(?:\w{{1,12}} ){{0,3}}?"
    r"niet meer (?:verder )?(?:leven|bestaan)\b",
    rf"\b{_I} (?:maak|maken) er (?:zelf )?(?:een )?einde? aan\b",
    rf"\b{_I} (?:wil|ga|zal) er (?:zelf )?(?:een )?einde? aan (?:maken|gaan maken)\b",
    r"\b(?:een )?einde? aan (?:mijn|m'n|zijn|haar) leven\b|\buit het leven (?:stap\w{0,4}|gestapt)\b",
    rf"\b{_SELF} (?:iets|wat) (?:aan ?(?:te )?do(?:en|e)|aandoen)\b|\b{_SELF} van kant\b",
    rf"\b{_I} (?:doe|doen) {_SELF} (?:nog )?(?:iets|wat) aan\b|\bdoe ik {_SELF} (?:iets|wat) aan\b",
    r"\bvan het leven bero\w{2,4}\b|\b(?:liever|beter) dood\b|\bwas ik maar dood\b|\bik wil dood\b",
    r"\bspring (?:ik )?(?:voor de trein|van (?:het|de) \w{2,12})\b|\b(?:kill|hurt|harm) myself\b",
    r"\bend (?:my life|it all)\b|\btake my own life\b|\bwant to die\b|\bno reason to live\b",
    r"\b(?:do not|don't|dont) want to live\b",
    # what people do to each other
    r"\b(?:aangerand|aanranding|verkracht(?:ing)?|seksueel (?:misbruik\w{0,2}|geintimideerd)|mishandel(?:d|ing))\b",
    r"\bhuiselijk geweld\b|\b(?:sexually|physically) (?:abused|assaulted)\b|\bdomestic violence\b|\braped\b",
    r"\b(?:mij|me|ons|hem|haar|mijn \w{2,12}) (?:\w{2,12} ){0,2}(?:geslagen|geschopt|gewurgd|gestoken)\b",
)
_THREAT = any_of(
    rf"\b{_I} (?:ga |zal |wil |kom )?{_FEW}{_THEM} (?:\w{{1,10}} )?"
    r"(?:vermoord\w{0,2}|afmaken|neersteken|neerschieten|wurgen|slopen)\b",
    rf"\b{_I} (?:vermoord|sloop|wurg|steek|schiet) {_THEM}\b|\bmaak {_I} {_THEM} (?:af|kapot)\b",
    rf"\b{_I} maak {_THEM} (?:af|kapot)\b|\b{_I} weet (?:waar|je|jullie|u|hem|haar) {_FEW}"
    r"(?:te vinden|woont|wonen|werkt)\b",
    r"\b(?:in elkaar|op (?:je|jullie|zijn|haar|uw) (?:gezicht|bek|smoel)) (?:slaan|sla|rammen|trappen|timmeren)\b",
    rf"\b(?:sla|ram|trap|schop) (?:{_I} )?{_THEM} (?:\w{{1,10}} )?(?:in elkaar|verrot|dood|neer)\b",
    r"\b(?:dan )?(?:gebeuren|vallen) er (?:doden|klappen|gewonden|ongelukken|slachtoffers)\b",
    r"\b(?:ik sta|sta ik) (?:dan )?niet (?:meer )?voor mezelf in\b",
    r"\bniet verantwoordelijk voor wat (?:er|ik) \w{2,12}\b|\bstenen door (?:de|jullie|uw)\b",
    r"\bmet een (?:mes|bijl|pistool|wapen|honkbalknuppel|knuppel|baksteen)\b",
    r"\bin (?:de )?(?:fik|brand) (?:steken|steek|zetten)\b|\bruiten (?:in|eruit)\b",
    r"\bloopt (?:het )?(?:slecht|verkeerd|niet goed) (?:met \w{2,12} )?af\b",
    r"\b(?:daar|dat) (?:ga|gaan|zullen?) \w{1,8} spijt van krijgen\b|\bbedreig(?:t|d|de|den|en|ing|ingen)\b",
    r"\bthreaten(?:s|ed|ing)? (?:me|us|my|to (?:kill|hurt|hit|beat))\b|\byou(?:'ll| will) (?:be sorry|regret this)\b",
    rf"\bi(?:'ll| will| am going to|'m going to) (?:kill|hurt|beat|stab|shoot|smash) {_THEM}\b",
    r"\bburn (?:it|your \w{2,12}|the \w{2,12}) down\b|\bi know where you (?:live|work)\b",
)
_OUTSIDE = (
    r"(?:krant(?:en)?|pers|media|journalist(?:en)?|televisie|tv|radar|omroep \w{2,12}|rtl|nos|facebook|twitter"
    r"|tiktok|social ?media|sociale media|inspectie\w{0,12}|igj|arbeidsinspectie|toezichthouder|ombudsman|wethouder"
    r"|autoriteit persoonsgegevens|gemeenteraad|raadslid|tweede kamer\w{0,4}|kamerlid|burgemeester"
    r"|press|newspapers?|inspectorate|inspection|regulator|ombudsperson)"
)
_TELL = r"(?:licht|lichten|schakel|schakelen|benader|benaderen|tip|bel|mail|informeer|informeren)"
_TOLD = r"(?:in ?(?:te )?(?:schakelen|lichten)|ingeschakeld|ingelicht|benaderen|inschakelen|tippen)"
_ONLINE = r"(?:facebook|twitter|tiktok|google|social ?media|sociale media|internet)"
_PUBLICITY = any_of(
    rf"\b(?:naar|contact (?:met|opnemen met)|bij) (?:de |het |een )?{_OUTSIDE}\b(?! (?:is|was|wees|verwees))",
    rf"\b{_TELL} (?:{_I} )?(?:de |een )?{_OUTSIDE}\b|\b(?:de |een )?{_OUTSIDE} {_TOLD}\b",
    rf"\b(?:op|via) {_ONLINE} (?:zetten|delen|plaatsen|gooien)\b",
    rf"\b(?:go|going|speak|talk|write|turn|report this) to (?:the |a )?{_OUTSIDE}\b",
)
SIGNS: Mapping[Urgency, re.Pattern[str]] = {
    Urgency.RISK: _RISK,
    Urgency.THREAT: _THREAT,
    Urgency.PUBLICITY: _PUBLICITY,
}
_DENIED = re.compile(
    r"\b(?:geen|nooit|zonder|niemand|no|not|never|niet (?:aan|over|naar|om|met|bang|voor|in|van|echt))\b(?! alleen)"
    r"(?: \w{1,15}){0,2} $"
)
_IN_THEORY = any_of(  # what a course, a report, a folder or an insurance is about
    r"\b(?:cursus\w{0,4}|training\w{0,3}|opleiding\w{0,3}|lessen|les|module|workshop|boek|hoofdstuk|examen|voorlichting"
    r"|webinar|rapport|ri&e|folder|brochure|advies|verzekering|polis|protocol|beleid|film|docent|trainer)"
    r" (?:\w{2,15} ){0,4}?(?:over|tegen|voor|omtrent|rond|omgaan met|met als onderwerp|bij)\b",
    r"\bbij wijze van spreken\b|\bhet journaal\b|\bin het nieuws\b|\bbrandoefening\b|\b\w{3,20}preventie\b",
)
_REALLY = re.compile(r"\b(?:tijdens|during)\b|\b(?:ik|wij|we|mij|me) (?:ben|zijn|werd|kreeg|viel|wil|raakte|voel)\b")

# --- the cold, and whom that may cost their health -------------------------------------------------------------

_WARMTH = r"(?:verwarming|warm water|stromend water|water|stroom|elektriciteit|elektra|gas|heating)"
_NO_HELP = any_of(
    rf"\b(?:geen|zonder) (?:\w{{2,12}} (?:of|en) )?{_WARMTH}\b|\bfreezing cold\b",
    r"\b(?:verwarming|cv(?:-ketel)?|ketel|stroom|water) (?:doet (?:het|'t) (?:al \w{2,10} \w{2,10} )?niet"
    r"|is (?:kapot|uitgevallen|afgesloten)|uit(?:gevallen)?)\b",
    r"\b(?:zit|zitten|sit|sitting) (?:\w{2,12} ){0,4}in de kou\b|\bhet is (?:hier )?\d{1,2} graden binnen\b",
    r"\b(?:no|without(?: any)?) (?:heating|hot water|running water|water|electricity|power)\b",
)
_FRAIL = any_of(
    r"\b(?:baby|baby's|pasgeboren\w{0,2}|zuigeling|zwanger\w{0,2}|hoogzwanger|newborn|pregnant|toddler|infant)\b",
    r"\b(?:dementie|dement|hartpatient|longpatient|copd|kanker|chemo|zuurstof|dialyse|bedlegerig|invalide|rolstoel)\b",
    r"\b(?:bejaarde?|hoogbejaarde?|hulpbehoevende?|elderly|disabled)\b",
    r"\b(?:[789]\d|1\d\d)(?: jaar|-jarige?| years? old)\b",
    r"\b(?:kindje|peuter|dreumes|zoontje|dochtertje|kleuter)\b",
    r"\bmijn (?:oude|zieke|bejaarde) (?:moeder|vader|oma|opa|man|vrouw)\b",
    r"\b(?:kind|kinderen|kids|child|children) (?:is|zijn|are) (?:\w{2,8} )?(?:ziek|sick)\b|\bzieke? kind(?:eren|je)?\b",
)


def danger_in(folded: str, kind: Urgency) -> re.Match[str] | None:
    """Find the first sign of a kind in a sentence that is neither denied nor what a course or a report is about."""
    if _IN_THEORY.search(folded) and not _REALLY.search(folded):
        return None
    found = (one for one in SIGNS[kind].finditer(folded) if not _DENIED.search(folded[: one.start()]))
    return next(found, None)


def cold_with_the_frail(folded: Sequence[str]) -> int | None:
    """Find the sentence that tells of no heating, water or power where a baby, the old or the ill are near (±1)."""
    for number, sentence in enumerate(folded):
        around = " ".join(folded[max(0, number - 1) : number + 2])
        if _NO_HELP.search(sentence) and _FRAIL.search(around) and not _IN_THEORY.search(sentence):
            return number
    return None
