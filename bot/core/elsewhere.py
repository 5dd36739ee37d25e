"""Does a sentence tell of somebody else, of earlier days, or of what is only supposed?"""

from bot.core.sentences import any_of

_WHO = (
    r"(?:\w{0,12}(?:buren|buurman|buurvrouw|buur)|moeder|vader|ouders|zus|zusje|broer|broertje|zoon|zoontje|dochter"
    r"|man|vrouw|partner|vriend|vriendin|ex|neef|nicht|tante|oom|zwager|schoonzus|kennis|collega|huisgenoot|huurders"
    r"|bewoners|huurder|bewoner|brother|sister|neighbou?rs?|husband|wife|mother"
    r"|father|friend)"
)
_DOES = (
    r"(?:is|zijn|was|waren|wil|willen|wou|wilde|gaat|gaan|ging|gingen|zou|zouden|heeft|hebben|had|hadden|zegt|zeggen"
    r"|zei|zeiden|vindt|vinden|vond|raadt|vraagt|vroeg|denkt|trekt|kreeg|wants|says|said|was|has|goes|thinks)"
)
_ANOTHER = any_of(
    rf"\b(?:mijn|m'n|onze|de|een|my|our|the)\s+(?:andere\s+|oudste\s+|jongste\s+)?{_WHO}\s+"
    rf"(?:(?:op|van|uit|in|hier)\s+(?:\w+\s+){{1,3}})?{_DOES}\b(?!\s+(?:en|and) (?:ik|wij|i)\b)",
    r"\b(?:de|een|uw|jullie) (?:monteur|loodgieter|schilder|aannemer|opzichter) (?:zegt|zei|vindt|vond|denkt)\b",
    r"\btoen (?:jullie|u|ze) mijn \w+\b|\badvocaat raadt\b",
)
_EARLIER = any_of(
    r"\b(?:de |het )?vorige (?:keer|aanbod|voorstel|maand)\b|\bvorig jaar\b|\bjaren geleden\b|\bin 20[01]\d\b",
    r"\b(?:eerst|destijds|toen|eerder|aanvankelijk) (?:was|had|vond|wilde|wou|heb) (?:ik|wij|we)\b",
    r"\b(?:last time|last year|previous time|at first)\b",
)
_SUPPOSED = any_of(
    r"^\W*(?:(?:maar|en|nou|ja|nee|dus)\W+)?(?:als(?! (?:\w+ )?(?:huurder|huurster|klant|bewoner|reactie|gevolg"
    r"|antwoord|laatste"
    r"|moeder|vader|deelnemer|particulier|gemachtigde|advocaat|bewindvoerder|curator|mentor|ouder"
    r"|vertegenwoordiger)\b)|indien|mocht(?:en)?|tenzij|zodra|zolang|wanneer u|stel|unless|if"
    r"|as long as)\b",
    r"(?:^|; )\W*(?:klopt|komt|krijg|krijgen|hoor|horen|gebeurt|wordt|blijft|doet|lukt|wijs|stem|zeg|weiger|duurt"
    r"|was)\b[^.;?!]{0,120}, dan\b",
)


def is_elsewhere(sentence: str) -> bool:
    """Say whether a sentence (folded and mended) tells of another person, or of what was."""
    return _ANOTHER.search(sentence) is not None or _EARLIER.search(sentence) is not None


def is_supposed(sentence: str) -> bool:
    """Say whether a sentence (folded and mended) begins with what it depends on."""
    return _SUPPOSED.search(sentence) is not None
