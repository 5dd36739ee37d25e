"""With which running sentences does a colleague tell that it is solved, put right, or will be on a day?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, Rule, rule
from bot.core.openings_day import DAY_WORDS, LENGTH, day_first, day_within, length_of
from bot.core.openings_doubt import OFF
from bot.core.openings_sentence import FILL, MAYBE, NOT, PLEASE, SIGN, THEM, first_sentence, is_plain
from bot.core.words import EventKind

WITHIN = rf"(?:{SIGN}){{0,90}}?"
END = r"(?=\s*(?:$|[.,!;:(–-]|en\b|want\b|omdat\b|dus\b|door\b|met\b|sinds\b|na\b|foto|zie\b))"
CASE = (
    r"(?:(?:(?:de|deze|die|dit|dat|haar|zijn|het|hele|the)\s+){0,2}(?:klacht|zaak|probleem|kwestie|zaakje|issue"
    r"|problem|complaint)|dit|deze|dat|het|alles|hij|it|this)"
)
BY = (
    r"(?:inmiddels|nu|dus|al|onderling|telefonisch|samen|direct|meteen|informeel|naar\s+tevredenheid|netjes|gewoon"
    r"|ook|trouwens|wat\s+ons\s+betreft|vandaag|gisteren|vanochtend|vanmiddag|op\s+locatie|ter\s+plekke"
    r"|in\s+(?:goed\s+)?overleg|in\s+der\s+minne|helemaal|zojuist|net)"
)
GONE = (
    r"(?:uit\s+de\s+(?:wereld|lucht)|van\s+de\s+baan|van\s+tafel|afgehandeld|opgelost|bijgelegd|geregeld|rond|afgedaan"
    r"|de\s+wereld\s+uit|solved|resolved|settled|sorted)"
)
SOLVED = (
    (
        rf"{FILL}{CASE}\s+(?:is|zijn|has\s+been)\s+(?:{BY}\s+){{0,4}}(?:(?:door|dankzij|met|na"
        rf"|via)\s+{WITHIN}\s)?(?:{BY}\s+){{0,2}}{GONE}{END}"
    ),
    (
        rf"(?:(?:de\s+)?(?:klacht|zaak|probleem)\s+)?(?:{BY}\s+){{0,3}}(?:afgehandeld|bijgelegd|uitgesproken"
        r"|in\s+der\s+minne\s+geschikt|solved|resolved|opgelost)\s+(?=(?:door|met|na|in|via|doordat|toen|samen"
        rf"|naar|by|after)\s){SIGN}{{8,}}"
    ),
    (
        rf"(?:{THEM}\s+en\s+(?:wij|we|ik)|(?:wij|we|ik)\s+en\s+{THEM}|{THEM}\s+en\s+(?-i:[A-Z])\w+)\s+(?:zijn"
        rf"|kwamen)\s+er\s?(?:{BY}\s+|goed\s+){{0,3}}uit(?:gekomen)?\b"
    ),
    (
        rf"{FILL}(?:we|wij|ik)\s+(?:zijn|ben|kwamen|komen)\s+er\s?(?:{BY}\s+|met\s+{THEM}\s+"
        rf"|goed\s+){{0,4}}uit(?:gekomen)?\b(?!\s+(?:niet|nog))(?:\s+met\s+{THEM})?"
    ),
    (
        rf"{FILL}(?:we|wij|ik)\s+(?:hebben|heb)\s+(?:het|dit|de\s+klacht|'t|m)\s+(?:{BY}\s+"
        rf"|met\s+{THEM}\s+){{0,4}}(?:opgelost|uitgesproken|bijgelegd|geregeld|afgehandeld"
        rf"|uitgepraat)(?:\s+met\s+{THEM})?"
    ),
    rf"(?:{CASE}\s+is\s+)?(?:opgelost|afgehandeld)\s*!\s+(?={SIGN}{{8,}})",
    (
        rf"{PLEASE}(?:{CASE}\s+)?(?:zet|sluit|registreer|noteer|meld|doe|boek|close)\s+{FILL}(?:(?:{CASE}|m|'m"
        rf"|hem)\s+)?{FILL}(?:(?:als|op|as)\s+)(?:{BY}\s+)*(?:opgelost|afgehandeld|solved|resolved)(?:\s+(?:af|weg"
        r"|dicht))?"
    ),
    (
        rf"{PLEASE}(?:{CASE}\s+|m\s+|hem\s+)?{FILL}als\s+(?:opgelost|afgehandeld)\s+(?:registreren|sluiten|noteren"
        r"|afmelden|melden|zetten|afboeken|wegzetten)"
    ),
    (
        rf"{PLEASE}(?:{CASE}\s+)?(?:mag|kan|kunnen|can)\s+{FILL}(?:als|op)\s+(?:opgelost|afgehandeld)(?:\s+(?:weg"
        r"|dicht|af|afgesloten|gesloten|worden\s+\w+|geregistreerd))?"
    ),
    (
        rf"(?:{CASE}|probleem|klacht|alles)\s+(?:is\s+)?(?:{BY}\s+)*(?:verholpen|opgelost|geregeld|rechtgezet"
        rf"|hersteld)\b(?={WITHIN}\b(?:(?:klacht|klachten)\s+(?:in|af)|ziet\s+{WITHIN}\baf|als\s+opgelost|tevreden"
        r"|geen\s+(?:werk|punt|zaak|klacht))\b)"
    ),
    (
        rf"{THEM}\s+(?:is|zijn)\s+(?:{BY}\s+|heel\s+|zeer\s+|helemaal\s+|weer\s+|met\s+{WITHIN}\s)*(?:tevreden"
        rf"|akkoord|blij)\b(?={WITHIN}(?:\b(?:dus|en|daarmee)\b{WITHIN})?\b(?:opgelost|als\s+opgelost"
        r"|afgehandeld)\b)"
    ),
)
THING_NO = r"(?!(?:klacht|zaak|kwestie|brief|factuur|termijn|besluit|afspraak|zitting|bezoek|voorstel|maatregel)\b)"
BARE = (
    r"(?:lift|kraan|(?:voor)?deur|ketel|cv(?:-ketel)?|lekkage|lek|lamp(?:en)?|slot|raam|ramen|dak|verwarming"
    r"|douche|wc|toilet|muur|schimmel|riool|afvoer"
    r"|intercom|bel|galerij|pas|rollator|scootmobiel|storing|gebrek|goot|dakgoot|vloer|thermostaat|boiler|kozijn"
    r"|verlichting|schade)"
)
THING_NO = THING_NO.replace(
    "klacht|",
    "klacht|medewerk\\w*|monteur|collega|consulent|behandelaar|hulp|begeleider|wijkbeheerder|directeur|manager|",
)
THING = (
    rf"(?:{BARE}|(?:(?:de|het|alle|onze|haar|zijn|hun|die|dat|the)\s+){THING_NO}[a-zé-]{{3,25}}(?:\s+(?:van|bij|in"
    rf"|aan|op)\s+(?:(?:de|het|haar|mevrouw|meneer|nr\.?)\s+)?[\w-]{{1,20}})?|alles|dit|het|'t|gebrek)"
)
FIXED = (
    r"(?:hersteld|gerepareerd|verholpen|vervangen|gemaakt|gefixt|gerealiseerd|gerestaureerd|vernieuwd"
    r"|gedicht|ontstopt|schoongemaakt|nageleverd|teruggedraaid|rechtgezet|opgeleverd|geplaatst|repaired|fixed|replaced|uitgevoerd)"
)
WHEN = (
    rf"(?:(?:sinds|op|per|since|vanaf)\s+)?(?:{DAY_WORDS}|gister(?:en)?(?:ochtend|middag|avond)?|vandaag|heden|vanochtend"
    r"|vanmiddag|vanmorgen|eergisteren|vorige\s+week|deze\s+week)"
)
NOWS = (
    r"(?:(?:nu|weer|helemaal|inmiddels|ook|al|dus|trouwens|net|zojuist|allemaal|volledig|netjes|inderdaad"
    rf"|{WHEN})\s+){{0,4}}"
)
REMEDIED = (
    (
        rf"{FILL}(?:(?:het|de)\s+)?(?:herstel|reparatie|klus|werkzaamheden|herstelwerk(?:zaamheden)?)\s+(?:is"
        rf"|zijn)\s+{NOWS}(?:klaar|gereed|afgerond|geklaard|uitgevoerd|gedaan|voltooid|achter\s+de\s+rug"
        rf"|afgelopen)(?:\s+{WHEN})?{END}"
    ),
    rf"{FILL}{THING}\s+(?:(?:is|zijn|werd|werden|has\s+been)\s+)?{NOWS}{FIXED}(?:\s+{WHEN})?{END}",
    rf"{FILL}(?:{NOWS})?(?:hersteld|gerepareerd|verholpen|gefixt|gemaakt)\s+{WHEN}{END}",
    (
        r"(?:(?:alles|het|dit)\s+)?(?:is\s+)?(?:weer\s+|nu\s+)?(?:klaar|gereed|hersteld|gerepareerd|gemaakt"
        r"|verholpen)\s*,\s+(?=(?:nieuwe?|de|het|er|foto\w*|monteur|slot|alles|sinds|gister\w*|vandaag"
        r"|vanochtend|vanmorgen|vanmiddag|we|wij)\s)(?!de\s+brief)"
    ),
    (
        rf"{FILL}(?:de\s+)?(?:monteur|loodgieter|aannemer|schilder|elektricien"
        rf"|installateur)\s+(?:is\s+)?(?:{WHEN}\s+)?(?:is\s+)?(?:geweest|langsgeweest"
        rf"|heeft)\b(?={WITHIN}\b(?:{FIXED}|weer|gemaakt)\b){SIGN}{{0,90}}"
    ),
)
READY = (
    r"(?:gefixt|klaar|gereed|gemaakt|hersteld|gerepareerd|verholpen|schoon|vervangen|opgelost|af|afgerond"
    r"|in\s+orde|geregeld|geplaatst|geleverd|uitgevoerd|opgeleverd|fixed|repaired|ready|vernieuwd)"
)
DOUBT = re.compile(
    (
        r"\b(?:maar|echter|alleen|behalve|bijna|deels|gedeeltelijk|zogenaamd|toch\s+niet|nog\s+steeds"
        r"|weer\s+(?:stuk|kapot)|niet(?!\s+meer\b)|geen|half|ongeveer|hoop)\b"
    ),
    re.IGNORECASE,
)
AFTERWARDS = re.compile(  # the next sentence takes it back
    r"\s*(?:maar|echter|alleen|helaas|toch|but|however|unfortunately|only)\b|[^.?!\n]{0,60}\b(?:nog\s+steeds|weer\s+(?:stuk|kapot|lek)"
    r"|(?:doet|werkt|sluit)\s+(?:het\s+)?(?:nog\s+)?niet(?!\s+meer)|still|again)\b",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(?:the|it|this|has|been|repaired|fixed|replaced)\b", re.IGNORECASE)
ENGLISH_DOUBT = re.compile(
    r"\b(?:but|however|although|though|yet|still|again|twice|only|partly|almost|last|ago|once|before|previously|says|said|told|claims|tells|asks|wants"
    r"|according|should|would|could|must|will|was|were|until|not|who|when|after|because|she|he|they|tenant|complainant|customer)\b",
    re.IGNORECASE,
)
NO_REPAIR = re.compile(
    (
        r"\b(?:afspraak|bezoek|huisbezoek|zitting|hoorzitting|gesprek|besluit|termijn|brief|antwoord|reactie"
        r"|herinnering\w*|vakantie|verlof|vergadering|gebeld|terug)\b"
    ),
    re.IGNORECASE,
)


TELLS_HOW = 6  # words


def solved(head: Match, rest: str, today: date) -> Act | None:
    """Solved, with how: the words themselves where nothing stands behind them."""
    sentence, _ = first_sentence(head.string)
    text = (head[0] + rest).strip()
    denied = (
        NOT.search(head[0])
        or re.match(r"[\s,]*(?:maar|alleen|behalve|denk|toch)\b", rest)
        or re.match(r"[\s,]*(?:niet|nog)\b", rest)
    )
    if not is_plain(sentence, denies=True) or denied:
        return None
    short = len(text.split()) <= len(head[0].split()) + 1 and len(head[0].split()) < TELLS_HOW
    return Act(kind=EventKind.SETTLED, facts={"text": text, "day": today.isoformat()}, implied=short)


def remedied(head: Match, rest: str, today: date) -> Act | None:
    """Put right: not partly, nor with a "but" behind it."""
    sentence, more = first_sentence(head.string)
    when = day_within(head[0], today) if re.search(r"\d", head[0]) else None
    if (
        "?" in sentence
        or AFTERWARDS.match(more)
        or (ENGLISH.search(head[0]) and ENGLISH_DOUBT.search(sentence))
        or MAYBE.search(sentence)
        or DOUBT.search(sentence)
        or OFF.search(sentence)
        or NO_REPAIR.search(head[0])
    ):
        return None
    if when and when.day > today:
        facts = {"until": when.day.isoformat(), "text": rest.strip(" \n,.;:–-!")}
        return Act(kind=EventKind.REMEDY_PROMISED, facts=facts)
    return Act(kind=EventKind.REMEDIED, facts={"text": rest.strip(" \n,.;:–-!")})


def promised(head: Match, rest: str, today: date) -> Act | None:
    """A day that still comes on which it will be right."""
    sentence, _ = first_sentence(head.string)
    if not is_plain(sentence, denies=True) or NOT.search(head[0]) or NO_REPAIR.search(head[0]) or OFF.search(sentence):
        return None
    if re.search(r"\b(?:klacht|zaak)\b|\bof\s+\d|\bà\b|\bniet\s*[,.]?$", head[0], re.IGNORECASE) or re.match(
        r"\s*(?:of|à|tot|-)\s", rest
    ):
        return None
    text = rest.strip(" \n,.;:–-!")
    if length := LENGTH.fullmatch(head["day"].strip()):
        return Act(kind=EventKind.REMEDY_PROMISED, facts={"term": length_of(length), "text": text})
    when = day_first(head["day"], today)
    if when is None or when.day <= today:
        return None
    return Act(kind=EventKind.REMEDY_PROMISED, facts={"until": when.day.isoformat(), "text": text})


def _rules(openings: tuple[str, ...], read: Reader) -> tuple[Rule, ...]:
    return tuple(rule(opening, read) for opening in openings)


RULES = (*_rules(SOLVED, solved), *_rules(REMEDIED, remedied))
