"""With which running sentences does a colleague tell the cause, a measure, or whether it works?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, Rule, rule
from bot.core.openings_day import DAY_WORDS, When, day_first
from bot.core.openings_doubt import is_stub, reason_of
from bot.core.openings_learning import AT_END, GUESS, UNDECIDED
from bot.core.openings_sentence import FILL, MAYBE, SIGN, first_sentence, moment_within
from bot.core.words import EventKind

FEWEST = 2

# --- the cause -------------------------------------------------------------------------------------------------

BY = (
    r"(?:(?:eigenlijk|trouwens|dus|gewoon|vooral|ook|nu|achteraf|uiteindelijk|simpelweg|waarschijnlijk\s+niet"
    r"|toch)\s+){0,3}"
)
NOUN = (
    r"(?:(?:de|achterliggende|onderliggende|echte|werkelijke|eigenlijke|dieperliggende|grond|hoofd|the|root"
    r"|real)\s*){0,3}(?:oorzaak|cause)(?:\s+(?:van\s+(?:de|het|dit|deze|alles)(?:\s+[a-zé]{3,25})?|hiervan|ervan"
    r"|hierachter|daarvan|trouwens|is\s+bekend))?"
)
CAUSES = (
    rf"{FILL}{NOUN}\s+(?:was|is|bleek|blijkt|wordt|werd)\s*:?\s*{BY}(?:te\s+zijn\s+)?(?:dat\s+)?(?=\S)",
    rf"{FILL}{NOUN}\s+(?:lag|ligt|zit|zat|schuilt|ligt\s+hem)\s+{BY}(?:in|bij|aan)\s+(?=\S)",
    (
        rf"{FILL}(?:als\s+)?{NOUN}\s*,?\s+(?!is\b|was\b|bleek|blijkt|lag|ligt|zit|zat|van\b|en\b|of\b|moet|kan|weet"
        r"|onbekend|nog|niet|die\b|dat\b|wordt|hebben|heb\b|zoeken|ken\b|achterhalen|die\b|zal|volgt"
        r"|uitzoeken)(?=[a-zé])"
    ),
    rf"{FILL}(?:als|voor\s+de)\s+oorzaak\s+(?:graag\s+)?(?:noteren|opnemen|vastleggen|zetten|invullen)?\s*:?\s*(?=\S)",
    (
        rf"{FILL}(?:(?:dit|dat|het|de\s+fout|het\s+probleem|de\s+vertraging)\s+)(?:kwam|komt|ontstond|ontstaat"
        rf"|gebeurde|ging\s+mis|ging\s+fout|liep\s+mis)\s+{BY}(?=(?:door|doordat|omdat)\b)(?:door\s+|doordat\s+"
        r"|omdat\s+)"
    ),
    rf"{FILL}(?:dit|dat|het|de\s+vertraging|het\s+probleem|de\s+fout)\s+(?:is|werd|wordt)\s+{BY}veroorzaakt\s+door\s+",
    (
        rf"{FILL}(?:dit|dat|het|de\s+fout|het\s+probleem)\s+(?:lag|ligt|zat|zit)\s+{BY}(?:aan|hem\s+in|in\s+(?=het"
        r"|de))\s*(?=\S)"
    ),
    rf"{FILL}(?:mis|fout)gegaan\s+(?:door|doordat|bij)\s+(?=\S)",
    r"(?:komt|kwam)\s+(?:doordat|omdat)\s+(?=\S)",
    r"hoe\s+(?:het|dit|dat)\s+(?:kwam|komt|kon\s+gebeuren)\s*:\s*(?=\S)",
    r"(?:de\s+)?reden\s+dat\s+(?:het|dit|dat)\s+(?:mis|fout)\s*(?:ging|liep|is\s+gegaan)\s*(?::|,?\s+(?:is|was)\s+(?:dat\s+)?)\s*(?=\S)",
)
UNKNOWN = re.compile(
    (
        r"\b(?:onbekend|onduidelijk|niet\s+(?:bekend|duidelijk|te\s+achterhalen)|uitzoeken|uitgezocht|onderzo\w+"
        r"|geen\s+idee|weten\s+we|weet\s+ik)\b"
    ),
    re.IGNORECASE,
)


def _cause(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    sentence, _ = first_sentence(head.string)
    text = rest.strip()
    unsure = "?" in sentence or MAYBE.search(sentence) or UNKNOWN.search(sentence) or GUESS.match(text)
    if unsure or is_stub(text) or len(text.split()) < FEWEST:
        return None
    return Act(kind=EventKind.CAUSE, facts={"text": text})


# --- a measure -------------------------------------------------------------------------------------------------

THAT = r"\s*(?::|=|\bis\b\s*:?|\bwordt\b\s*:?|\bwas\b\s*:?)\s*(?:dat\s+)?"
MEASURE = (
    r"(?:verbeter|afgesproken\s+|structurele\s+|nieuwe\s+|extra\s+|tweede\s+|getroffen\s+|genomen\s+|voorgenomen\s+"
    r"|aanvullende\s+|onze\s+|de\s+|mijn\s+|beheers)*(?:maatregel(?:en)?|verbeterpunt(?:en)?|verbeteractie"
    r"|verbetering|measure)"
)
NAMED_MEASURE = (
    rf"{FILL}{MEASURE}\s*:\s*",
    rf"{FILL}{MEASURE}\s+(?:voor\s+(?:de\s+toekomst|voortaan|de\s+volgende\s+keer)|tegen\s+herhaling)\s*(?::|\bis\b)\s*(?:dat\s+)?",
    r"(?:om|ter)\s+(?:dit|dat)\s+(?:in\s+het\s+vervolg\s+|voortaan\s+)?te\s+voorkomen\s*[:,]\s*",
    (
        r"(?:afspraak|afgesproken|werkafspraak|nieuwe\s+(?:werkwijze|werkafspraak"
        r"|afspraak))\s+(?:voor\s+)?(?:voortaan|de\s+toekomst|vanaf\s+nu|voor\s+iedereen)\s*:\s*"
    ),
    r"(?:(?:om|ter)\s+)?(?:herhaling\s+te\s+voorkomen|voorkoming\s+van\s+herhaling|herhaling\s+voorkomen)\s*[:,]\s*",
)
MEASURES = (
    rf"{FILL}{MEASURE}(?:\s+hier)?{THAT}",
    (
        rf"{FILL}als\s+{MEASURE}\s+{SIGN}{{0,30}}?(?=\b(?:gaan|doen|bellen|komt|komen|krijgt|krijgen|wordt|worden"
        r"|we|wij|voeren|leggen|checkt|controleert|zetten|noteer|graag|opnemen))(?:graag\s+|noteer\s+|noteren\s+"
        r"|opnemen\s+)?(?:dat\s+)?"
    ),
    (
        rf"{FILL}(?:we|wij)\s+(?:spreken|hebben)\s+{FILL}(?:af"
        rf"|afgesproken)\s+dat\s+(?={SIGN}{{0,120}}?\b(?:voortaan|structureel|maatregel|elke|iedere|vanaf\s+nu"
        r"|altijd)\b)"
    ),
    (
        r"(?=(?:voortaan|in\s+het\s+vervolg|vanaf\s+nu|met\s+ingang\s+van|structureel"
        rf"|{FILL}vanaf)\b{SIGN}{{0,160}}?\b(?:dat\s+is\s+(?:de|onze)\s+maatregel|als\s+maatregel)\b)"
    ),
    rf"{FILL}(?:om|ter)\s+(?:herhaling\s+te\s+voorkomen|voorkoming\s+van\s+herhaling)\s+(?=\S)",
    rf"{FILL}(?:we|wij|ik)\s+(?:gaan|ga|nemen|neem|doen|doe|kiezen|voeren|hebben|heb)\s+{FILL}als\s+{MEASURE}\s*:?\s*(?:dat\s+|om\s+)?(?=\S)",
    (
        r"(?=(?:voortaan|in\s+het\s+vervolg|vanaf\s+nu)\s+(?:bellen|doen|gaan|krijgen|krijgt|sturen|stuurt|checken"
        r"|checkt|controleren|controleert|leggen|komt|komen|wordt|worden|belt|zetten|noteren|plannen|gaat|werken"
        r"|neemt|nemen|loopt|lopen|kijkt|kijken|moet\s+(?!je|jij|u)\w+|moeten\s+we)\b)"
    ),
)
THAT_IS_IT = re.compile(
    r"[\s,.;:(–-]*(?:dat|dit)\s+is\s+(?:de|onze)\s+maatregel[\s).]*$|[\s,(]*als\s+maatregel[\s).]*$", re.IGNORECASE
)
ENTERS = re.compile(
    (
        r"[\s,.;(–-]*\b(?:(?:met\s+)?ingang(?:\s+van|\s+per)?|ingaande(?:\s+per|\s+op)?|vanaf|per"
        r"|start(?:datum)?(?:\s+op)?|gaat\s+in\s+(?:op|per)|starting|from"
        rf"|as\s+of)\s*:?\s*(?P<when>{DAY_WORDS})[\s.)]*"
    ),
    re.IGNORECASE,
)


def _measure(head: Match, rest: str, today: date) -> Act | None:
    sentence, _ = first_sentence(head.string)
    text = THAT_IS_IT.sub("", rest.strip()).strip()
    first = first_sentence(text)[0]
    if "?" in first or is_stub(text) or MAYBE.search(sentence) or len(text.split()) <= FEWEST:
        return None
    found = ENTERS.search(text) or AT_END.search(text)
    when = day_first(found["when"], today) if found else _day_in(first, today)
    if found and when:
        text = (text[: found.start()] + (" " + text[found.end() :] if text[found.end() :].strip() else "")).strip(
            " ,(–-"
        )
    day = {"day": when.day.isoformat()} | ({"planned": "yes"} if when.day > today else {}) if when else {}
    return Act(kind=EventKind.MEASURE, facts={"text": text} | day) if text else None


def _day_in(sentence: str, today: date) -> When | None:
    """Give the one day to come, said as a date, on which it will be: "krijgt 15 januari een training"."""
    when = moment_within(sentence, today) if re.search(r"\d", sentence) else None
    return when if when and when.day > today else None


# --- whether it works ------------------------------------------------------------------------------------------

WHAT = (
    r"(?:(?:die|de|deze|dit|dat|onze|het|the)\s+)?(?:nieuwe\s+)?(?:maatregel(?:en)?|aanpak|werkwijze|verbetering"
    r"|measure)"
)
SURELY = (
    r"(?:(?:ja|nee|nou|inderdaad|zeker|echt|gelukkig|helaas|duidelijk|tot\s+nu\s+toe|inmiddels|dus)\b[\s,.!]*){0,3}"
)
WORKS = r"(?:werkt|helpt|werken|helpen|bevalt|loopt|slaat\s+aan|works|worked|helped)"
WELL = (
    r"(?:goed|prima|uitstekend|perfect|heel\s+goed|erg\s+goed|naar\s+behoren|als\s+een\s+(?:trein|tierelier"
    r"|zonnetje)|zoals\s+(?:bedoeld|gehoopt|verwacht)|wel|top|fijn|aan|well|great|fine)"
)
BADLY = (
    r"(?:(?:helemaal\s+|helaas\s+|echt\s+|totaal\s+)?niet|(?:(?:voor\s+)?geen\s+(?:zier|meter|moer|donder|fluit)"
    r"|voor\s+geen\s+meter|nauwelijks|amper|onvoldoende|slecht|not\s+at\s+all)|niks|niets)(?:\s+(?:goed|voldoende"
    r"|genoeg|meer))?"
)
HAS = r"(?:heeft|hebben|has)"
EFFECTS = (
    (
        rf"{SURELY}{WHAT}\s+(?:(?P<no>{WORKS}\s+(?:{SURELY})?{BADLY}|{HAS}\s+(?:{SURELY})?(?:niet|niks|niets|nauwelijks"
        r"|amper|weinig|geen\s+(?:enkel\s+)?(?:effect|zin|verschil|resultaat|nut))(?:\s+(?:geholpen|gewerkt|uitgehaald"
        r"|gehad|opgeleverd|gemaakt|gedaan))?|doet\s+(?:niks|niets|niet\s+wat|weinig)|is\s+(?:niet|weinig"
        r"|in)\s?effectief|maakt\s+geen\s+verschil|slaat\s+niet\s+aan|bevalt\s+niet)"
        rf"|(?:{WORKS}(?:\s+{SURELY}{WELL})?|{HAS}\s+(?:{SURELY})?(?:goed\s+|echt\s+|prima\s+|zeker\s+"
        r"|veel\s+)*(?:geholpen|gewerkt|effect\s+gehad|zin\s+gehad|resultaat\s+gehad|verschil\s+gemaakt|effect"
        r"|resultaat)|doet\s+wat\s+(?:ie|hij|ze|zij|het)\s+moet\s+doen|doet\s+(?:zijn|z'n|haar)\s+werk"
        r"|is\s+(?:heel\s+|zeer\s+)?effectief|slaat\s+aan|is\s+een\s+succes))"
    ),
    (
        rf"{SURELY}(?:(?:het|dat|dit)\s+)?(?:(?P<no>{HAS}\s+(?:{SURELY})?(?:niet|niks|niets|nauwelijks"
        rf"|amper)\s+(?:geholpen|gewerkt|uitgehaald|opgeleverd))|{HAS}\s+(?:goed\s+|echt\s+|prima\s+"
        r"|zeker\s+)*(?:geholpen|gewerkt))(?:\s+(?:ja|hoor|zeker))?"
    ),
    (
        rf"{SURELY}(?:(?P<no>(?:werkt|helpt)\s+{BADLY})|(?:werkt|helpt)\s+{WELL})(?=\s*,?\s+(?:die|deze|de\s+nieuwe"
        r"|dat|onze)\s)"
    ),
    (
        rf"(?:nee|ja|helaas|gelukkig|nope)\b[\s,.!]*(?:(?:het|dat|dit)\s+)?(?:(?P<no>(?:werkt|helpt)\s+{BADLY})"
        rf"|(?:werkt|helpt)\s+{WELL})"
    ),
    (
        r"(?:het\s+)?effect(?:\s+van\s+(?:de|deze)\s+maatregel(?:en)?)?\s*(?::|is|was"
        rf"|=)+\s*(?:{SURELY})?(?:(?P<no>minimaal|nihil|nul|geen|niet|nauwelijks|weinig|slecht|onvoldoende|negatief"
        r"|zeer\s+beperkt|beperkt|tegenvallend)|(?:goed|positief|groot|merkbaar|prima|ja|uitstekend|duidelijk))\b"
    ),
    (
        r"(?:sinds|na)\s+(?:(?:de|deze)\s+invoering\s+van\s+)?(?:de|deze)\s+maatregel\s+(?:zijn\s+er\s+"
        r"|hebben\s+we\s+|is\s+er\s+)?(?:geen|nul|0)\s+(?:\w+\s+)?(?:klacht(?:en)?|meldingen)(?:\s+meer)?"
    ),
)
EFFECT_ENDS = (
    r"(?=\s*(?:$|[.,!;:(–-]|die\b|deze\b|want\b|omdat\b|sinds\b|nul\b|er\b|en\b|dus\b|we\b|mensen\b|klachten\b"
    r"|since\b|because\b))"
)
HALF = re.compile(
    (
        r"\b(?:deels|gedeeltelijk|een\s+beetje|soms|half|op\s+zich|bijna|redelijk|matig|te\s+vroeg"
        r"|nog\s+niet\s+(?:zeggen|duidelijk|bekend))\b"
    ),
    re.IGNORECASE,
)


def _effect(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    sentence, _ = first_sentence(head.string)
    doubted = MAYBE.search(re.sub(r"nog\s+niet|\bals\s+een\b", "niet", head[0])) or re.match(
        r"[\s,]*(?:denk|lijkt|geloof|als|maar|of)\b", rest
    )
    if "?" in sentence or doubted or HALF.search(sentence) or UNDECIDED.match(rest):
        return None
    return Act(
        kind=EventKind.EFFECT, facts={"works": "no" if head.groupdict().get("no") else "yes", "text": reason_of(rest)}
    )


def _all(
    openings: tuple[str, ...], read: Reader, end: str = "", *, firm: bool = False, takes_text: bool = True
) -> tuple[Rule, ...]:
    return tuple(rule(opening + end, read, firm=firm, takes_text=takes_text) for opening in openings)


RULES = (
    *_all(EFFECTS, _effect, EFFECT_ENDS),
    *_all(NAMED_MEASURE, _measure, firm=True),
    *_all(MEASURES, _measure),
    *_all(CAUSES, _cause),
)
